//! Kinds of the training plan (P2): the plan, its priorities, learners, objectives, activities, resources and
//! milestones.

use super::{Kind, Writers};
use crate::model::FieldKind;

/// Delivery methods (P2.2).
const METHOD: FieldKind = FieldKind::Choice(&["self-paced", "live", "workshop", "shadowing", "calls"]);
/// What an activity is (P2.3).
const ACTIVITY: FieldKind = FieldKind::Choice(&["self-paced", "live", "practice", "assignment", "call", "assessment"]);
/// What comes before what (P2.3).
const STAGE: FieldKind = FieldKind::Choice(&["foundation", "configuration", "restoration", "operations"]);
/// How long something takes a learner or a trainer.
const MINUTES: FieldKind = FieldKind::Number(0, 60_000);

pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "plan",
        ids: 1,
        parent: None,
        known_by: Some("title"),
        fields: &[
            ("title", FieldKind::Line),
            ("start", FieldKind::Date),
            ("end", FieldKind::Date),
            // Baseline and target of the overall score, in tenths: 25 is 2.5.
            ("baseline", FieldKind::Number(0, 30)),
            ("target", FieldKind::Number(0, 30)),
            // Who teaches whom (P0.4).
            ("direction", FieldKind::Choice(&["to-partner", "from-partner", "both"])),
            // For calendar weeks, in per cent (P2.5: 20 unless somebody says otherwise).
            ("buffer", FieldKind::Number(0, 200)),
            // Mentoring schedule (P2.6, P4.6): how often, when, how long, over what, and what if that fails.
            ("calls", FieldKind::Choice(&["weekly", "fortnightly", "monthly", "as-needed"])),
            ("call-day", FieldKind::Choice(&["mon", "tue", "wed", "thu", "fri", "sat", "sun"])),
            ("call-time", FieldKind::Line),
            ("call-minutes", FieldKind::Number(5, 480)),
            ("call-platform", FieldKind::Line),
            ("call-fallback", FieldKind::Line),
        ],
        texts: &["overview", "sustainability"],
        writers: Writers::Editors,
    },
    // `priority/<plan>/<gap>`: a gap that the plan works on; its dates are those of the milestone "priority complete".
    Kind {
        name: "priority",
        ids: 2,
        parent: Some("plan"),
        known_by: None,
        fields: &[
            ("chosen", FieldKind::Flag),
            ("approach", FieldKind::Line),
            ("order", FieldKind::Order),
            ("target", FieldKind::Date),
            ("actual", FieldKind::Date),
            ("note", FieldKind::Line),
        ],
        texts: &[],
        writers: Writers::Editors,
    },
    // `learner/<plan>/<person>`: who learns. Nobody named: all staff of the partner.
    Kind {
        name: "learner",
        ids: 2,
        parent: Some("plan"),
        known_by: None,
        fields: &[("takes-part", FieldKind::Flag)],
        texts: &[],
        writers: Writers::Editors,
    },
    // P2.1.
    Kind {
        name: "objective",
        ids: 2,
        parent: Some("plan"),
        known_by: Some("what"),
        fields: &[
            ("what", FieldKind::Line),
            ("gap", FieldKind::Entry("gap")),
            ("why", FieldKind::Line),
            ("criteria", FieldKind::Line),
            ("assessed", FieldKind::Line),
            ("order", FieldKind::Order),
        ],
        texts: &[],
        writers: Writers::Editors,
    },
    // P2.2, P2.3.
    Kind {
        name: "activity",
        ids: 2,
        parent: Some("plan"),
        known_by: Some("what"),
        fields: &[
            ("what", FieldKind::Line),
            ("kind", ACTIVITY),
            ("method", METHOD),
            ("stage", STAGE),
            ("week", FieldKind::Number(1, 200)),
            ("order", FieldKind::Order),
            ("gap", FieldKind::Entry("gap")),
            ("owner", FieldKind::Person),
            // The activity of this plan that comes first.
            ("after", FieldKind::Id),
            // The learner's time, for a call its length; the trainer's in parts, the usual ones where empty (P2.5).
            ("minutes", MINUTES),
            ("preparing", MINUTES),
            ("delivering", MINUTES),
            ("reviewing", MINUTES),
            ("assessing", MINUTES),
            ("mentoring", MINUTES),
            ("done", FieldKind::Flag),
        ],
        texts: &[],
        writers: Writers::Editors,
    },
    // P2.4: `resource/<plan>/<one of the seven>`.
    Kind {
        name: "resource",
        ids: 2,
        parent: Some("plan"),
        known_by: None,
        fields: &[("have", FieldKind::Flag), ("what", FieldKind::Line), ("owner", FieldKind::Person)],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P2.6: `milestone/<plan>/<one that every plan has>`; those of the priorities stand with the priorities.
    Kind {
        name: "milestone",
        ids: 2,
        parent: Some("plan"),
        known_by: None,
        fields: &[("target", FieldKind::Date), ("actual", FieldKind::Date), ("note", FieldKind::Line)],
        texts: &[],
        writers: Writers::Editors,
    },
];
