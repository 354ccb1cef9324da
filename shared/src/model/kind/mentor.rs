//! Kinds of mentoring (P4): the schedule with a mentee, how often they talk, how a call went, its tags. Calls themselves
//! with their notes, decisions and actions are older than the table of kinds.

use super::{Kind, Writers};
use crate::model::FieldKind;

/// How often (P4.6), the closest first.
const PACE: FieldKind = FieldKind::Choice(&["weekly", "fortnightly", "monthly", "as-needed"]);

pub(super) const KINDS: &[Kind] = &[
    // P4.1: `schedule/<mentee>`: two phones that agree on calls with the same person have one schedule.
    Kind {
        name: "schedule",
        ids: 1,
        parent: None,
        known_by: None,
        fields: &[
            ("mentor", FieldKind::Person),
            ("day", FieldKind::Choice(&["mon", "tue", "wed", "thu", "fri", "sat", "sun"])),
            // `14:30`, where the zone is.
            ("time", FieldKind::Line),
            ("zone", FieldKind::Zone),
            ("platform", FieldKind::Line),
            // Whom to reach, and how, when the platform fails.
            ("fallback", FieldKind::Line),
            // 30–60 are usual.
            ("minutes", FieldKind::Number(5, 480)),
            ("from", FieldKind::Date),
            ("ended", FieldKind::Flag),
        ],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P4.6: `pace/<mentee>/<step>`: from a day on, for a reason. The newest counts, the others are the history.
    Kind {
        name: "pace",
        ids: 2,
        parent: None,
        known_by: Some("every"),
        fields: &[("every", PACE), ("date", FieldKind::Date), ("reason", FieldKind::Line)],
        texts: &[],
        writers: Writers::Editors,
    },
    // P4.6: `outcome/<call>`: with whom it was held, and who found the way.
    Kind {
        name: "outcome",
        ids: 1,
        parent: None,
        known_by: None,
        fields: &[("mentee", FieldKind::Person), ("solved", FieldKind::Choice(&["alone", "together", "open"]))],
        texts: &[],
        writers: Writers::Contributors,
    },
    // P4.5: `tag/<call>/<tag>`. Tags of the same words are the same tag.
    Kind {
        name: "tag",
        ids: 2,
        parent: None,
        known_by: Some("name"),
        fields: &[("name", FieldKind::Line)],
        texts: &[],
        writers: Writers::Contributors,
    },
];
