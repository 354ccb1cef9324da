//! Kinds of setting up: the needs conversation (P0.4), stakeholders and assets (P0.5), the timeline (P0.6).

use super::{Kind, Writers};
use crate::model::FieldKind;

/// Three answers to a question of the needs conversation.
const ANSWER: FieldKind = FieldKind::Choice(&["yes", "partly", "no"]);
/// Interest and influence of a stakeholder.
const WEIGHT: FieldKind = FieldKind::Choice(&["low", "medium", "high"]);

pub(super) const KINDS: &[Kind] = &[
    // P0.4: one conversation about one topic, before anything is planned.
    Kind {
        name: "talk",
        ids: 1,
        parent: None,
        known_by: Some("topic"),
        fields: &[
            ("topic", FieldKind::Line),
            ("date", FieldKind::Date),
            ("with", FieldKind::Person),
            ("buy-in", ANSWER),
            ("need", FieldKind::Line),
            ("right-answer", ANSWER),
            ("value", ANSWER),
            ("form", FieldKind::Choice(&["written", "in-person"])),
            ("substance", FieldKind::Choice(&["process", "knowledge", "introduction"])),
            ("style", FieldKind::Line),
            // How long, in minutes: five at the start of a team meeting is a real answer.
            ("minutes", FieldKind::Number(1, 10_000)),
            ("direction", FieldKind::Choice(&["to-partner", "from-partner", "both"])),
        ],
        texts: &["notes"],
        writers: Writers::Contributors,
    },
    // P0.5.
    Kind {
        name: "stakeholder",
        ids: 1,
        parent: None,
        known_by: Some("who"),
        fields: &[
            ("who", FieldKind::Line),
            ("interest", WEIGHT),
            ("influence", WEIGHT),
            ("stake", FieldKind::Line),
            ("engaged", FieldKind::Line),
        ],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P0.5: what the partner already does well.
    Kind {
        name: "asset",
        ids: 1,
        parent: None,
        known_by: Some("what"),
        fields: &[
            ("what", FieldKind::Line),
            ("domain", FieldKind::Domain),
            ("who", FieldKind::Person),
            ("note", FieldKind::Line),
        ],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P0.6: months 1–6, 7–12, beyond the first year.
    Kind {
        name: "task",
        ids: 1,
        parent: None,
        known_by: Some("what"),
        fields: &[
            ("what", FieldKind::Line),
            ("band", FieldKind::Choice(&["first", "second", "beyond"])),
            ("owner", FieldKind::Person),
            ("due", FieldKind::Date),
            ("done", FieldKind::Flag),
            ("order", FieldKind::Order),
        ],
        texts: &[],
        writers: Writers::Contributors,
    },
];
