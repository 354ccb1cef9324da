//! The rounds of assessing: a baseline and three quarterly rounds, each rated by the mentor and the focal point
//! (P1.3, P6.1, P6.2).

use crate::demo::year::calendar::When;
use crate::demo::year::pair::Who;

/// One round.
#[derive(Debug)]
pub(crate) struct Round {
    /// Its id. There is one baseline only, and it is called so.
    pub(crate) id: &'static str,
    /// `baseline` or `quarterly`.
    pub(crate) kind: &'static str,
    /// In which week; the mentor rates first, the focal point a day later, and on the third day they talk.
    pub(crate) weeks_ago: i64,
    /// Person, the mentor's levels and the focal point's, in the order of the standard domains; `-` is not rated.
    pub(crate) levels: &'static [(&'static str, &'static str, &'static str)],
    /// Where the two differed: person, domain, the level they settled on.
    pub(crate) settled: &'static [(&'static str, &'static str, u8)],
    /// What ratings rest on: who says it, person, domain, words.
    pub(crate) evidence: &'static [(Who, &'static str, &'static str, &'static str)],
}

impl Round {
    /// When this one rates.
    pub(crate) fn rated(&self, who: Who) -> When {
        let days = if who == Who::Mentor { 1 } else { 2 };
        When { weeks_ago: self.weeks_ago, days, clock: (14, 0) }
    }

    /// When the two settle their differences.
    pub(crate) fn discussed(&self) -> When {
        When { weeks_ago: self.weeks_ago, days: 3, clock: (10, 0) }
    }
}

/// All rounds, oldest first.
pub(crate) const ROUNDS: [Round; 4] = [BASELINE, FIRST, SECOND, THIRD];

const BASELINE: Round = Round {
    id: "baseline",
    kind: "baseline",
    weeks_ago: 50,
    levels: &[
        ("baraka", "21212", "31212"),
        ("neema", "10321", "-0321"),
        ("grace", "10101", "10102"),
        ("peter", "11111", "-1111"),
        ("joseph", "31112", "31111"),
        ("halima", "21221", "-1221"),
        ("fadhili", "20101", "20101"),
        ("rehema", "10102", "-0112"),
        ("amani", "10111", "-0111"),
    ],
    settled: &[("baraka", "infrastructure", 2), ("grace", "service", 2), ("joseph", "service", 2), ("rehema", "data", 0)],
    evidence: &[
        (Who::Mentor, "joseph", "infrastructure", "Rebuilt the hospital switch cabinet; explained every cable to me"),
        (Who::Mentor, "neema", "applications", "Runs the DHIS2 data entry alone, wrote two forms herself"),
        (Who::Mentor, "baraka", "security", "Knows why accounts matter; the admin password is shared all the same"),
        (Who::Focal, "halima", "data", "Cleans the Kobo export each month with her own notes"),
        (Who::Mentor, "rehema", "data", "Has never been shown where the copies are kept"),
        (Who::Focal, "grace", "service", "Everybody goes to Grace first, and most leave with an answer"),
        (Who::Mentor, "amani", "security", "Uses the clinic's common login, did not know of another way"),
    ],
};

const FIRST: Round = Round {
    id: "quarter-1",
    kind: "quarterly",
    weeks_ago: 37,
    levels: &[
        ("baraka", "21222", "21222"),
        ("neema", "11321", "-1321"),
        ("grace", "11102", "11102"),
        ("peter", "21111", "--111"),
        ("joseph", "31122", "31122"),
        ("halima", "21222", "-1221"),
        ("fadhili", "21111", "2-111"),
        ("rehema", "11112", "-1112"),
        ("amani", "10111", "-1111"),
    ],
    settled: &[("halima", "service", 2), ("amani", "security", 0)],
    evidence: &[
        (Who::Mentor, "baraka", "data", "Found out why the backup was empty and fixed the schedule"),
        (Who::Focal, "joseph", "data", "Restored the registry folder with the sheet beside him"),
        (Who::Mentor, "grace", "security", "Stopped handing out the common password, asks me first now"),
        (Who::Focal, "peter", "infrastructure", "Walked all three sites for the register, labels on everything"),
        (Who::Mentor, "amani", "security", "Password is still on the monitor; we talked, no harm done"),
    ],
};

const SECOND: Round = Round {
    id: "quarter-2",
    kind: "quarterly",
    weeks_ago: 24,
    levels: &[
        ("baraka", "32222", "3-222"),
        ("neema", "11322", "-1322"),
        ("grace", "11113", "11112"),
        ("peter", "22111", "-2111"),
        ("joseph", "32222", "32222"),
        ("halima", "21222", "-1222"),
        ("rehema", "11112", "-1112"),
        ("amani", "11222", "-1222"),
        ("upendo", "21221", "21121"),
    ],
    settled: &[("grace", "service", 3), ("upendo", "applications", 2)],
    evidence: &[
        (Who::Mentor, "grace", "service", "Two months of requests logged, sorted and answered without me"),
        (Who::Mentor, "joseph", "security", "Closed a leaver's six accounts in one hour, list attached to the log"),
        (Who::Focal, "peter", "security", "Held back a payment because the sender's address looked wrong"),
        (Who::Focal, "amani", "data", "Nyambiro's monthly report was complete three times in a row"),
        (Who::Mentor, "baraka", "infrastructure", "Planned and did the Wi-Fi separation at Kisolanga; I only read along"),
    ],
};

const THIRD: Round = Round {
    id: "quarter-3",
    kind: "quarterly",
    weeks_ago: 11,
    levels: &[
        ("baraka", "33233", "--2-3"),
        ("neema", "22332", "-2332"),
        ("grace", "11113", "-1113"),
        ("peter", "22111", "-2111"),
        ("joseph", "32223", "32323"),
        ("halima", "22332", "-2332"),
        ("rehema", "11222", "-1222"),
        ("amani", "21222", "-1222"),
        // The one difference that nobody has settled yet: security.
        ("upendo", "22222", "21222"),
    ],
    settled: &[("joseph", "applications", 2)],
    evidence: &[
        (Who::Mentor, "baraka", "security", "Handled the lost laptop and the invoice mail alone, wrote both up"),
        (Who::Mentor, "upendo", "security", "Reviewed Kisolanga's accounts with the sheet and found two old ones"),
        (Who::Focal, "upendo", "security", "Has seen two reviews, and still asks me before every step"),
        (Who::Focal, "joseph", "data", "Restore drill without help: DHIS2 was back after 1 h 50 min"),
        (Who::Mentor, "halima", "data", "Her checks caught a district-wide double count before it was sent"),
        (Who::Mentor, "neema", "infrastructure", "Swapped the reception UPS and noted the test in the register"),
        (Who::Focal, "rehema", "data", "Checks Amani's totals against the ward book every Friday"),
    ],
};
