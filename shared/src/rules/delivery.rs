//! Delivery methods: what time they take in all, and what connection they need (P2.2).

use serde::Serialize;

/// Remote sessions need this much, in kilobits per second (P0.3, P2.2).
pub const REMOTE_KBPS: i64 = 1_000;
/// Minutes of a working week, for shadowing.
const WEEK_MINUTES: u32 = 2_400;

/// How something is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Material that a learner goes through alone.
    SelfPaced,
    /// A live remote session.
    Live,
    /// A workshop on site.
    Workshop,
    /// Working beside somebody.
    Shadowing,
    /// Mentoring calls.
    Calls,
}

impl Method {
    /// Every method, in the order in which they are offered.
    pub const ALL: [Method; 5] = [Method::SelfPaced, Method::Live, Method::Workshop, Method::Shadowing, Method::Calls];

    /// Its word in the document.
    pub fn word(self) -> &'static str {
        match self {
            Method::SelfPaced => "self-paced",
            Method::Live => "live",
            Method::Workshop => "workshop",
            Method::Shadowing => "shadowing",
            Method::Calls => "calls",
        }
    }

    /// The method of this word.
    pub fn named(word: &str) -> Option<Method> {
        Method::ALL.into_iter().find(|method| method.word() == word)
    }

    /// How much goes into one of it, in all: hours of learning for an hour of content, hours with preparation for an
    /// hour of session, days for a day of workshop, weeks elapsed for a week of shadowing. Calls go on, so they have none.
    pub fn ratio(self) -> Option<u32> {
        match self {
            Method::SelfPaced => Some(1),
            Method::Live => Some(2),
            Method::Workshop => Some(3),
            Method::Shadowing => Some(4),
            Method::Calls => None,
        }
    }

    /// Minutes to set aside for so many minutes of it.
    pub fn in_all(self, minutes: u32) -> u32 {
        match self {
            // Its ratio is of weeks, not of hours.
            Method::Shadowing => minutes,
            _ => minutes.saturating_mul(self.ratio().unwrap_or(1)),
        }
    }

    /// Weeks that it takes up on the calendar.
    pub fn weeks(self, minutes: u32) -> u32 {
        match self {
            Method::Shadowing => minutes.div_ceil(WEEK_MINUTES).max(1).saturating_mul(4),
            _ => 1,
        }
    }

    /// Whether a connection of so many kbps carries it; an unknown one is not warned of.
    pub fn carried_by(self, kbps: Option<i64>) -> bool {
        self != Method::Live || kbps.is_none_or(|kbps| kbps >= REMOTE_KBPS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_method_has_its_ratio_and_takes_its_time() {
        // Method, ratio, minutes, minutes in all, weeks.
        let table = [
            (Method::SelfPaced, Some(1), 60, 60, 1),
            (Method::Live, Some(2), 60, 120, 1),
            (Method::Workshop, Some(3), 480, 1_440, 1),
            (Method::Shadowing, Some(4), 2_400, 2_400, 4),
            (Method::Shadowing, Some(4), 2_401, 2_401, 8),
            (Method::Calls, None, 60, 60, 1),
        ];
        for (method, ratio, minutes, in_all, weeks) in table {
            assert_eq!((method.ratio(), method.in_all(minutes), method.weeks(minutes)), (ratio, in_all, weeks), "{method:?}");
            assert_eq!(Method::named(method.word()), Some(method));
        }
        assert_eq!(Method::named("by post"), None);
    }

    #[test]
    fn live_remote_needs_one_megabit() {
        for (method, kbps, carried) in [
            (Method::Live, Some(999), false),
            (Method::Live, Some(1_000), true),
            (Method::Live, None, true),
            (Method::SelfPaced, Some(64), true),
            (Method::Workshop, Some(0), true),
        ] {
            assert_eq!(method.carried_by(kbps), carried, "{method:?} {kbps:?}");
        }
    }
}
