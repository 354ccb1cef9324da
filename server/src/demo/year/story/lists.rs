//! The two checklists before a plan, and when each item was settled (P0.2, P0.3).

use crate::demo::year::calendar::When;
use crate::demo::year::pair::Who;

/// An item that somebody ticked or remarked on.
#[derive(Debug)]
pub(crate) struct Item {
    /// When.
    pub(crate) when: When,
    /// Who.
    pub(crate) by: Who,
    /// Which list and item of the built-in templates.
    pub(crate) which: (&'static str, &'static str),
    /// Ticked.
    pub(crate) done: bool,
    /// A remark.
    pub(crate) note: Option<&'static str>,
}

/// When the two start the lists, on the same evening, each on their own device.
pub(crate) const STARTED: When = When { weeks_ago: 52, days: 2, clock: (19, 5) };

const fn item(
    (weeks_ago, days): (i64, i64),
    by: Who,
    which: (&'static str, &'static str),
    done: bool,
    note: Option<&'static str>,
) -> Item {
    Item { when: When { weeks_ago, days, clock: (15, 10) }, by, which, done, note }
}

const READINESS: &str = "readiness";
const PREREQUISITES: &str = "prerequisites";

/// The items in the order in which they were settled. The bandwidth at Nyambiro stays open: that is the true state.
pub(crate) const ITEMS: [Item; 12] = [
    item((52, 3), Who::Focal, (READINESS, "focal-point"), true, Some("Baraka signs for ICT purchases up to 500 USD")),
    item(
        (51, 1),
        Who::Focal,
        (READINESS, "learning-time"),
        true,
        Some("Tuesday and Thursday mornings, 9 h a week, agreed per site"),
    ),
    item(
        (51, 1),
        Who::Mentor,
        (READINESS, "bandwidth"),
        false,
        Some("Town and Kisolanga yes. Nyambiro's VSAT stays under 1 Mbps"),
    ),
    item((51, 2), Who::Mentor, (PREREQUISITES, "agreement"), true, None),
    item((51, 3), Who::Focal, (READINESS, "endorsement"), true, Some("Letter of the director is in the blue file, scanned")),
    item(
        (51, 6),
        Who::Mentor,
        (PREREQUISITES, "trainers"),
        true,
        Some("Esther, 5 h a week; a second engineer for VSAT questions"),
    ),
    item((50, 2), Who::Focal, (PREREQUISITES, "budget"), true, Some("9,600 USD for the year, 60 % of it for training")),
    item((50, 3), Who::Focal, (PREREQUISITES, "staff"), true, None),
    item((49, 3), Who::Mentor, (PREREQUISITES, "assessment"), true, None),
    item((49, 3), Who::Mentor, (PREREQUISITES, "baseline"), true, Some("1.2 overall; security is the thin spot")),
    item((46, 2), Who::Focal, (READINESS, "system-access"), true, Some("Practice copy of DHIS2 runs on the old reception PC")),
    item((40, 4), Who::Focal, (PREREQUISITES, "inventory"), true, Some("One register now; the three old lists are archived")),
];

/// An item of their own on the list of prerequisites: its words, and who adds it.
pub(crate) const OWN_ITEM: (When, Who, &str) =
    (When { weeks_ago: 50, days: 3, clock: (9, 30) }, Who::Mentor, "A second person holds every password that matters");
/// When and by whom it was ticked.
pub(crate) const OWN_ITEM_DONE: (When, Who) = (When { weeks_ago: 19, days: 2, clock: (11, 45) }, Who::Focal);
