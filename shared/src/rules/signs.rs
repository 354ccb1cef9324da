//! Signs of trouble in plain values (P9.2): what a row of sessions, calls, rounds or ratings shows. Days are counted since
//! 1970; no zone, no clock, no document.

use std::ops::Range;

/// The troubles that are known (P9.1), in the order of the field; their words stand in the catalogue.
pub const TROUBLES: [&str; 12] = [
    "completing",
    "cancellations",
    "retention",
    "turnover",
    "flat",
    "mentoring",
    "sustaining",
    "materials",
    "resistance",
    "reporting",
    "remote",
    "disputed",
];

/// So many sessions called off in a row are a sign (P9.2).
const CANCELLATIONS: usize = 2;
/// Days in which somebody finished nothing: three weeks (P9.2).
const IDLE_DAYS: i64 = 21;
/// So many calls in a row that solved nothing are a sign.
pub const FRUITLESS_CALLS: usize = 3;
/// So many rounds without a rise are a sign: two quarters (P9.2).
const FLAT_ROUNDS: usize = 2;
/// Levels between two assessors (P9.2).
const LEVELS_APART: u32 = 2;

/// What became of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Its day is over.
    Held,
    /// It was called off.
    Off,
    /// It is to come.
    Ahead,
}

/// Of sessions in the order of time: those that were called off one after another since the last one that was held, and
/// before the next one that is to come.
pub fn called_off(sessions: &[Slot]) -> Option<Range<usize>> {
    let until = sessions.iter().position(|one| *one == Slot::Ahead).unwrap_or(sessions.len());
    let from = sessions[..until].iter().rposition(|one| *one == Slot::Held).map_or(0, |held| held + 1);
    (until - from >= CANCELLATIONS).then_some(from..until)
}

/// Since which day somebody has finished nothing although something waits, once that is three weeks. `waits`: the first
/// day of what waits the longest; `last`: the day on which they last finished something.
pub fn idle_since(waits: i64, last: Option<i64>, today: i64) -> Option<i64> {
    let since = last.map_or(waits, |last| last.max(waits));
    (today - since >= IDLE_DAYS).then_some(since)
}

/// Of calls, the newest first, each with whether it solved something: how many of the newest did not, once they are three.
pub fn fruitless(calls: impl IntoIterator<Item = bool>) -> Option<usize> {
    let count = calls.into_iter().take_while(|solved| !solved).count();
    (count >= FRUITLESS_CALLS).then_some(count)
}

/// Of overall means in the order of time, in tenths: the place since which nothing has risen, once two rounds came after
/// it.
pub fn flat_since(means: &[u32]) -> Option<usize> {
    let mut from = means.len().checked_sub(FLAT_ROUNDS + 1)?;
    if means[from..].iter().any(|mean| *mean > means[from]) {
        return None;
    }
    while from > 0 && means[from - 1] >= means[from] {
        from -= 1;
    }
    Some(from)
}

/// Whether assessors are too far apart to be settled by a mean: the lowest and the highest level that they give.
pub fn are_apart(lowest: u32, highest: u32) -> bool {
    highest >= lowest + LEVELS_APART
}

#[cfg(test)]
mod tests {
    use super::Slot::{Ahead, Held, Off};
    use super::*;

    /// P9.2: two cancellations in a row.
    #[test]
    fn two_sessions_called_off_in_a_row_are_a_sign_until_one_is_held() {
        let table: [(&[Slot], Option<Range<usize>>); 9] = [
            (&[], None),
            (&[Off], None),
            (&[Off, Off], Some(0..2)),
            (&[Held, Off, Off, Off], Some(1..4)),
            (&[Off, Off, Held], None),
            (&[Off, Held, Off], None),
            (&[Held, Off, Off, Ahead, Off], Some(1..3)),
            (&[Held, Off, Ahead, Off], None),
            (&[Ahead, Off, Off], None),
        ];
        for (sessions, expected) in table {
            assert_eq!(called_off(sessions), expected, "{sessions:?}");
        }
    }

    /// P9.2: no completion for three weeks.
    #[test]
    fn three_weeks_in_which_nothing_was_finished_are_a_sign() {
        let table = [
            ("not yet", 80, None, 100, None),
            ("three weeks", 79, None, 100, Some(79)),
            ("finished something since", 50, Some(80), 100, None),
            ("and stopped again", 50, Some(79), 100, Some(79)),
            ("finished the one before", 70, Some(60), 100, Some(70)),
            ("still to begin", 110, None, 100, None),
        ];
        for (what, waits, last, today, expected) in table {
            assert_eq!(idle_since(waits, last, today), expected, "{what}");
        }
    }

    #[test]
    fn three_calls_in_a_row_that_solved_nothing_are_a_sign() {
        let table: [(&[bool], Option<usize>); 5] = [
            (&[], None),
            (&[false, false], None),
            (&[false, false, false, true], Some(3)),
            (&[false, false, false, false], Some(4)),
            (&[true, false, false, false], None),
        ];
        for (calls, expected) in table {
            assert_eq!(fruitless(calls.iter().copied()), expected, "{calls:?}");
        }
    }

    /// P9.2: two quarters without change.
    #[test]
    fn two_rounds_without_a_rise_are_a_sign() {
        let table: [(&[u32], Option<usize>); 9] = [
            (&[], None),
            (&[12, 12], None),
            (&[12, 12, 12], Some(0)),
            (&[12, 14, 14, 14], Some(1)),
            (&[12, 14, 14, 14, 14], Some(1)),
            (&[12, 14, 13, 14], Some(1)),
            (&[12, 14, 14, 15], None),
            (&[20, 12, 14, 16], None),
            (&[12, 15, 14, 13], Some(1)),
        ];
        for (means, expected) in table {
            assert_eq!(flat_since(means), expected, "{means:?}");
        }
    }

    /// P9.2: two assessors two levels apart.
    #[test]
    fn two_levels_between_assessors_are_a_sign() {
        for (lowest, highest, expected) in [(1, 1, false), (1, 2, false), (1, 3, true), (0, 2, true)] {
            assert_eq!(are_apart(lowest, highest), expected, "{lowest} {highest}");
        }
    }
}
