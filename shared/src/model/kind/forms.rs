//! Kinds of forms and checklists (P5.8): a form with its answers and rows, and templates of the engagement's own.
//!
//! What a template asks stands in [`BLANKS`](crate::model::BLANKS), or as changes of one in `template-part`: so a part that
//! nobody changed keeps its words in every language.

use super::{Key, Kind, Writers};
use crate::model::{FieldKind, PART_KINDS};

/// Where an answer stands: one key for each kind of part, so that a part may change its kind and lose nothing.
const ANSWER: &[(Key, FieldKind)] = &[
    ("line", FieldKind::Line),
    ("date", FieldKind::Date),
    ("person", FieldKind::Person),
    ("number", FieldKind::Number(0, 1_000_000_000)),
    ("answer", FieldKind::Choice(&["yes", "partly", "no"])),
    ("done", FieldKind::Flag),
];

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "form",
        ids: 1,
        parent: None,
        known_by: Some("title"),
        fields: &[
            ("title", FieldKind::Line),
            // A built-in one, or a `template`.
            ("template", FieldKind::Id),
            ("date", FieldKind::Date),
            ("session", FieldKind::Entry("session")),
            ("plan", FieldKind::Entry("plan")),
            ("call", FieldKind::Id),
        ],
        texts: &["notes"],
        writers: Writers::Contributors,
    },
    // `form-answer/<form>/<part>`; what is noted of a month has the month as its part: `2026-03`.
    Kind {
        name: "form-answer",
        ids: 2,
        parent: Some("form"),
        known_by: None,
        fields: ANSWER,
        texts: &[],
        writers: Writers::Contributors,
    },
    // `form-row/<form>/<row>`; the row of somebody who is expected has the person's id, so two phones make one.
    Kind {
        name: "form-row",
        ids: 2,
        parent: Some("form"),
        known_by: Some("what"),
        fields: &[("what", FieldKind::Line), ("table", FieldKind::Id), ("order", FieldKind::Order)],
        texts: &[],
        writers: Writers::Contributors,
    },
    // `form-cell/<form>/<row>/<column>`.
    Kind {
        name: "form-cell",
        ids: 3,
        parent: Some("form-row"),
        known_by: None,
        fields: ANSWER,
        texts: &[],
        writers: Writers::Contributors,
    },
    Kind {
        name: "template",
        ids: 1,
        parent: None,
        known_by: Some("title"),
        // `base`: the built-in one whose parts it has.
        fields: &[("title", FieldKind::Line), ("purpose", FieldKind::Line), ("base", FieldKind::Id)],
        texts: &[],
        writers: Writers::Contributors,
    },
    // `template-part/<template>/<part>`: a part of its own, or what it has otherwise than its base.
    Kind {
        name: "template-part",
        ids: 2,
        parent: Some("template"),
        known_by: None,
        fields: &[
            ("label", FieldKind::Line),
            ("kind", FieldKind::Choice(PART_KINDS)),
            // The table whose column it is.
            ("table", FieldKind::Id),
            ("order", FieldKind::Order),
            ("gone", FieldKind::Flag),
        ],
        texts: &[],
        writers: Writers::Contributors,
    },
];
