//! Mentoring calls in time: the standing agenda (P4.1), the next dates of a schedule (P4.1), and when fewer calls will do
//! (P4.6). Days are counted since 1970; no zone, no clock, no document.

/// The standing agenda of a call: its parts and their minutes (P4.1).
pub const CALL_AGENDA: [(&str, u32); 4] = [("progress", 10), ("challenges", 30), ("planning", 10), ("actions", 10)];
/// How long a call takes, in minutes: at least and at most (P4.1). One of the least length is short (P4.6).
const CALL_MINUTES: (u32, u32) = (30, 60);
/// So many calls in a row show that fewer will do (P4.6).
const PROOF: usize = 3;
/// A call that was moved by so many days still belongs to its turn.
const MOVED_DAYS: i64 = 3;

/// How often a mentor and a mentee talk (P4.6), the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    /// Every week.
    Weekly,
    /// Every second week.
    Fortnightly,
    /// Every fourth week, so that the weekday stays.
    Monthly,
    /// When somebody asks for it.
    AsNeeded,
}

impl Pace {
    /// Reads its word.
    pub fn named(word: &str) -> Option<Self> {
        [Pace::Weekly, Pace::Fortnightly, Pace::Monthly, Pace::AsNeeded].into_iter().find(|pace| pace.word() == word)
    }

    /// Its word in the document and the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Pace::Weekly => "weekly",
            Pace::Fortnightly => "fortnightly",
            Pace::Monthly => "monthly",
            Pace::AsNeeded => "as-needed",
        }
    }

    /// Days from one call to the next; none as needed.
    pub fn days(self) -> Option<i64> {
        match self {
            Pace::Weekly => Some(7),
            Pace::Fortnightly => Some(14),
            Pace::Monthly => Some(28),
            Pace::AsNeeded => None,
        }
    }

    /// The next wider pace, when the newest calls at this one (newest first) were all short and the mentee had solved
    /// the issue alone (P4.6).
    pub fn wider(self, calls: &[Held]) -> Option<Pace> {
        let next = match self {
            Pace::Weekly => Pace::Fortnightly,
            Pace::Fortnightly => Pace::Monthly,
            Pace::Monthly => Pace::AsNeeded,
            Pace::AsNeeded => return None,
        };
        let short = |held: &Held| held.alone && held.minutes.is_some_and(|minutes| minutes <= CALL_MINUTES.0);
        (calls.len() >= PROOF && calls.iter().take(PROOF).all(short)).then_some(next)
    }
}

/// A call that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// How long it took, if somebody noted it.
    pub minutes: Option<u32>,
    /// The mentee had solved the issue alone.
    pub alone: bool,
}

/// What lies ahead of a schedule, as days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    /// The call that was due before today and was not held.
    pub missed: Option<i64>,
    /// The next calls; today's is among them until it was held.
    pub next: Vec<i64>,
}

/// The next three calls at a pace: on the weekday (Monday is 0), not before `from`, counted from the last one that was
/// held.
pub fn ahead(pace: Pace, weekday: Option<i64>, last: Option<i64>, from: Option<i64>, today: i64) -> Ahead {
    let Some(gap) = pace.days() else { return Ahead::default() };
    let on_weekday = |day: i64| weekday.map_or(day, |wanted| day + (wanted - (day + 3)).rem_euclid(7));
    let earliest = last.map(|last| if weekday.is_some() { last + gap - MOVED_DAYS } else { last + gap });
    let due = on_weekday(earliest.max(from).unwrap_or(today));
    let first = if due < today { on_weekday(today) } else { due };
    Ahead { missed: (due < today).then_some(due), next: (0..3).map(|turn| first + turn * gap).collect() }
}

/// The minutes of each part of the agenda in a call of this length.
pub fn call_agenda(minutes: u32) -> [u32; 4] {
    let whole: u32 = CALL_AGENDA.iter().map(|(_, part)| part).sum();
    let (mut end, mut before) = (0, 0);
    CALL_AGENDA.map(|(_, part)| {
        end += part;
        let until = (end * minutes * 2 + whole) / (whole * 2);
        let own = until - before;
        before = until;
        own
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::calendar::{date, day};

    /// P4.6.
    #[test]
    fn fewer_calls_are_proposed_after_three_short_ones_that_were_solved_alone() {
        let held = |minutes: u32, alone: bool| Held { minutes: Some(minutes), alone };
        let (good, long, helped) = (held(30, true), held(31, true), held(20, false));
        let unknown = Held { minutes: None, alone: true };
        let table: [(Pace, &[Held], Option<Pace>); 9] = [
            (Pace::Weekly, &[good, good, good], Some(Pace::Fortnightly)),
            (Pace::Fortnightly, &[good, good, good, long], Some(Pace::Monthly)),
            (Pace::Monthly, &[good, good, good], Some(Pace::AsNeeded)),
            (Pace::AsNeeded, &[good, good, good], None),
            (Pace::Weekly, &[good, good], None),
            (Pace::Weekly, &[good, long, good], None),
            (Pace::Weekly, &[good, good, helped], None),
            (Pace::Weekly, &[unknown, good, good], None),
            (Pace::Weekly, &[], None),
        ];
        for (pace, calls, expected) in table {
            assert_eq!(pace.wider(calls), expected, "{pace:?} {calls:?}");
        }
    }

    /// What it is, pace, weekday, last held and from when, today, missed and next.
    type Line = (&'static str, Pace, Option<i64>, [Option<&'static str>; 2], &'static str, [Option<&'static str>; 2]);

    /// P4.1. 2026-11-24 is a Tuesday.
    #[test]
    fn the_next_calls_keep_their_weekday() {
        let tuesday = Some(1);
        let table: [Line; 11] = [
            ("first, today", Pace::Weekly, tuesday, [None, None], "2026-11-24", [None, Some("2026-11-24")]),
            ("first, this week", Pace::Weekly, tuesday, [None, None], "2026-11-22", [None, Some("2026-11-24")]),
            ("not before it begins", Pace::Weekly, tuesday, [None, Some("2026-12-02")], "2026-11-22", [None, Some("2026-12-08")]),
            ("held today", Pace::Weekly, tuesday, [Some("2026-11-24"), None], "2026-11-24", [None, Some("2026-12-01")]),
            ("moved to Friday", Pace::Weekly, tuesday, [Some("2026-11-27"), None], "2026-11-28", [None, Some("2026-12-01")]),
            ("moved to Monday", Pace::Weekly, tuesday, [Some("2026-11-23"), None], "2026-11-24", [None, Some("2026-12-01")]),
            (
                "every second week",
                Pace::Fortnightly,
                tuesday,
                [Some("2026-11-24"), None],
                "2026-11-25",
                [None, Some("2026-12-08")],
            ),
            ("every fourth week", Pace::Monthly, tuesday, [Some("2026-11-24"), None], "2026-11-25", [None, Some("2026-12-22")]),
            (
                "one was missed",
                Pace::Weekly,
                tuesday,
                [Some("2026-11-10"), None],
                "2026-11-22",
                [Some("2026-11-17"), Some("2026-11-24")],
            ),
            ("no weekday", Pace::Fortnightly, None, [Some("2026-11-10"), None], "2026-11-22", [None, Some("2026-11-24")]),
            (
                "begins over",
                Pace::Weekly,
                tuesday,
                [None, Some("2026-11-03")],
                "2026-11-05",
                [Some("2026-11-03"), Some("2026-11-10")],
            ),
        ];
        for (what, pace, weekday, [last, from], today, [missed, next]) in table {
            let found = ahead(pace, weekday, last.and_then(day), from.and_then(day), day(today).unwrap());
            assert_eq!(found.missed.map(date).as_deref(), missed, "{what}");
            assert_eq!(Some(date(found.next[0])).as_deref(), next, "{what}");
            assert_eq!(found.next[1] - found.next[0], pace.days().unwrap(), "{what}");
        }
        assert_eq!(ahead(Pace::AsNeeded, tuesday, None, None, 20_000), Ahead::default());
    }

    /// P4.1.
    #[test]
    fn the_standing_agenda_fills_the_call() {
        let table = [(60, [10, 30, 10, 10]), (30, [5, 15, 5, 5]), (45, [8, 22, 8, 7]), (50, [8, 25, 9, 8]), (0, [0; 4])];
        for (minutes, parts) in table {
            assert_eq!(call_agenda(minutes), parts, "{minutes}");
            assert_eq!(parts.iter().sum::<u32>(), minutes);
        }
    }
}
