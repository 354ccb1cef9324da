//! Kinds of the needs assessment: gaps with their scores (P1.2, P1.5), requirements (P1.4), the report (P1.6), and what
//! is said of any of them: signatures and comments (P1.6, P2.7).

use super::{Kind, Writers};
use crate::model::FieldKind;

/// Scores of P1.5.
const SCORE: FieldKind = FieldKind::Number(1, 5);

pub(super) const KINDS: &[Kind] = &[
    // P1.2; its priority is computed from the scores (P1.5).
    Kind {
        name: "gap",
        ids: 1,
        parent: None,
        known_by: Some("what"),
        fields: &[
            ("what", FieldKind::Line),
            ("domain", FieldKind::Domain),
            ("now", FieldKind::Line),
            ("wanted", FieldKind::Line),
            ("level-now", FieldKind::Level),
            ("level-wanted", FieldKind::Level),
            ("criticality", SCORE),
            ("risk", SCORE),
            ("impact", SCORE),
        ],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P1.4: what a programme needs.
    Kind {
        name: "requirement",
        ids: 1,
        parent: None,
        known_by: Some("what"),
        fields: &[("what", FieldKind::Line), ("note", FieldKind::Line)],
        texts: &[],
        writers: Writers::Editors,
    },
    // P1.4: the level that a requirement needs in a domain; `needed/<requirement>/<domain>`.
    Kind {
        name: "needed",
        ids: 2,
        parent: Some("requirement"),
        known_by: None,
        fields: &[("level", FieldKind::Level)],
        texts: &[],
        writers: Writers::Editors,
    },
    // P1.6: the words around the figures of the needs assessment.
    Kind {
        name: "needs-report",
        ids: 1,
        parent: None,
        known_by: Some("date"),
        // The round of assessing that it stands on; the baseline unless somebody says otherwise.
        fields: &[("date", FieldKind::Date), ("round", FieldKind::Id)],
        texts: &["summary", "recommendations"],
        writers: Writers::Editors,
    },
    // P1.6, P2.7: `signature/<subject>/<person>`. The version is the heads of the document that were signed; who
    // signed is whoever wrote it, and only they can.
    Kind {
        name: "signature",
        ids: 2,
        parent: None,
        known_by: None,
        fields: &[
            ("version", FieldKind::Version),
            ("as", FieldKind::Choice(&["focal-point", "leadership", "mentor", "manager"])),
            ("date", FieldKind::Date),
            ("note", FieldKind::Line),
        ],
        texts: &[],
        writers: Writers::Oneself,
    },
    // What a member says of a report or a plan: `comment/<subject>/<comment>`.
    Kind {
        name: "comment",
        ids: 2,
        parent: None,
        known_by: Some("text"),
        fields: &[("text", FieldKind::Line)],
        texts: &[],
        writers: Writers::Members,
    },
];
