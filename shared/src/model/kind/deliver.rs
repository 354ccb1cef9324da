//! Kinds of delivery (P3): sessions with their agenda and who came, self-paced completion, assignments with their
//! review, adjustments of a plan, and the support that follows a training.

use super::{Kind, Writers};
use crate::model::FieldKind;

/// Three answers of whoever watched a teach-back.
const SEEN: FieldKind = FieldKind::Choice(&["yes", "partly", "no"]);

pub(super) const KINDS: &[Kind] = &[
    // P3.1, P3.4. When it begins is a moment, in minutes since 1970: everybody sees it in a zone of their own.
    Kind {
        name: "session",
        ids: 1,
        parent: None,
        known_by: Some("title"),
        fields: &[
            ("title", FieldKind::Line),
            ("start", FieldKind::Number(0, 100_000_000)),
            ("minutes", FieldKind::Number(5, 1_440)),
            ("link", FieldKind::Line),
            ("host", FieldKind::Person),
            ("plan", FieldKind::Entry("plan")),
            // P3.5: called off, and why.
            ("cancelled", FieldKind::Flag),
            ("reason", FieldKind::Line),
            // P3.9: who learnt teaches, the others watch.
            ("teach-back", FieldKind::Flag),
        ],
        texts: &["preparation", "notes"],
        writers: Writers::Contributors,
    },
    // P3.4: `agenda/<session>/<part>`; the parts of the usual agenda have its ids, and their words in the catalogue.
    Kind {
        name: "agenda",
        ids: 2,
        parent: Some("session"),
        known_by: Some("minutes"),
        fields: &[
            ("minutes", FieldKind::Number(0, 480)),
            ("what", FieldKind::Line),
            ("way", FieldKind::Choice(&["talk", "dialogue", "pairing", "group-discussion", "problem-solving", "alone"])),
            ("order", FieldKind::Order),
        ],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P3.1.
    Kind {
        name: "material",
        ids: 2,
        parent: Some("session"),
        known_by: Some("what"),
        fields: &[("what", FieldKind::Line), ("link", FieldKind::Line)],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P3.4: what somebody hopes for before a session, and that it was taken up.
    Kind {
        name: "expectation",
        ids: 2,
        parent: Some("session"),
        known_by: Some("what"),
        fields: &[("what", FieldKind::Line), ("taken-up", FieldKind::Flag)],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P3.5: `attendance/<session>/<person>`.
    Kind {
        name: "attendance",
        ids: 2,
        parent: Some("session"),
        known_by: None,
        fields: &[("there", FieldKind::Flag)],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P3.9: `critique/<session>/<person>`: what one person saw in a teach-back.
    Kind {
        name: "critique",
        ids: 2,
        parent: Some("session"),
        known_by: None,
        fields: &[
            ("prepared", SEEN),
            ("clear", SEEN),
            ("involved", SEEN),
            ("checked", SEEN),
            ("well", FieldKind::Line),
            ("improve", FieldKind::Line),
        ],
        texts: &[],
        writers: Writers::Oneself,
    },
    // P3.9: `debrief/<session>/<person>`: what whoever taught takes from it.
    Kind {
        name: "debrief",
        ids: 2,
        parent: Some("session"),
        known_by: None,
        fields: &[("felt", FieldKind::Line), ("keep", FieldKind::Line), ("change", FieldKind::Line), ("next", FieldKind::Line)],
        texts: &[],
        writers: Writers::Contributors,
    },
    // `zone/<person>`: the zone of somebody who works at no site.
    Kind {
        name: "zone",
        ids: 1,
        parent: None,
        known_by: None,
        fields: &[("zone", FieldKind::Zone)],
        texts: &[],
        writers: Writers::Oneself,
    },
    // P3.3: `completion/<plan>/<activity>/<person>`.
    Kind {
        name: "completion",
        ids: 3,
        parent: Some("activity"),
        known_by: None,
        fields: &[("done", FieldKind::Flag)],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P3.6: a task applied to real work.
    Kind {
        name: "assignment",
        ids: 1,
        parent: None,
        known_by: Some("what"),
        fields: &[
            ("what", FieldKind::Line),
            // In which real work it is done.
            ("work", FieldKind::Line),
            ("due", FieldKind::Date),
            ("plan", FieldKind::Entry("plan")),
        ],
        texts: &["task"],
        writers: Writers::Contributors,
    },
    // P3.7: a part that gets feedback of its own.
    Kind {
        name: "assignment-part",
        ids: 2,
        parent: Some("assignment"),
        known_by: Some("what"),
        fields: &[("what", FieldKind::Line), ("order", FieldKind::Order)],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P3.6: `submission/<assignment>/<submission>`: somebody's work, once more after it was reviewed.
    Kind {
        name: "submission",
        ids: 2,
        parent: Some("assignment"),
        known_by: Some("of"),
        fields: &[("of", FieldKind::Person), ("date", FieldKind::Date)],
        texts: &["words"],
        writers: Writers::Contributors,
    },
    // P3.7: `review/<assignment>/<submission>`.
    Kind {
        name: "review",
        ids: 2,
        parent: Some("assignment"),
        known_by: None,
        fields: &[
            ("result", FieldKind::Choice(&["well-done", "needs-improvement", "successful"])),
            // What is done about it in the next session.
            ("next", FieldKind::Line),
        ],
        texts: &[],
        writers: Writers::Editors,
    },
    // P3.7: `feedback/<assignment>/<submission>/<part>`; of the whole, the part is `whole`.
    Kind {
        name: "feedback",
        ids: 3,
        parent: Some("submission"),
        known_by: None,
        fields: &[("well", FieldKind::Line), ("improve", FieldKind::Line), ("how", FieldKind::Line)],
        texts: &[],
        writers: Writers::Editors,
    },
    // P3.8.
    Kind {
        name: "adjustment",
        ids: 2,
        parent: Some("plan"),
        known_by: Some("reason"),
        fields: &[
            ("reason", FieldKind::Line),
            ("what", FieldKind::Choice(&["extend", "speed-up", "slow-down"])),
            ("date", FieldKind::Date),
        ],
        texts: &[],
        writers: Writers::Editors,
    },
    // P3.9.
    Kind {
        name: "support",
        ids: 2,
        parent: Some("plan"),
        known_by: Some("what"),
        fields: &[
            ("what", FieldKind::Line),
            ("phase", FieldKind::Choice(&["design", "delivery", "follow-up"])),
            ("owner", FieldKind::Person),
            ("due", FieldKind::Date),
            ("done", FieldKind::Flag),
        ],
        texts: &[],
        writers: Writers::Contributors,
    },
];
