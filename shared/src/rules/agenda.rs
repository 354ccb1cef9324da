//! The agenda of a session (P3.4): the usual one, and how long one person talks while the others listen.

/// The usual agenda: part, minutes, way. Ninety minutes.
pub const AGENDA: [(&str, u32, &str); 6] = [
    ("check-in", 10, "dialogue"),
    ("review", 10, "dialogue"),
    ("demonstration", 25, "dialogue"),
    ("guided-practice", 20, "pairing"),
    ("own-practice", 15, "alone"),
    ("debrief", 10, "group-discussion"),
];

/// Longer than this nobody listens without doing something, in minutes.
pub const LECTURE_MINUTES: u32 = 10;

/// The longest stretch of talk, in minutes, over parts in their order: whether it is talk, and its minutes.
pub fn longest_lecture(parts: &[(bool, u32)]) -> u32 {
    let (mut longest, mut stretch) = (0, 0_u32);
    for (talk, minutes) in parts {
        stretch = if *talk { stretch.saturating_add(*minutes) } else { 0 };
        longest = longest.max(stretch);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_agenda_takes_ninety_minutes_and_lectures_nobody() {
        assert_eq!(AGENDA.map(|(_, minutes, _)| minutes), [10, 10, 25, 20, 15, 10]);
        assert_eq!(AGENDA.iter().map(|(_, minutes, _)| minutes).sum::<u32>(), 90);
        assert_eq!(longest_lecture(&AGENDA.map(|(_, minutes, way)| (way == "talk", minutes))), 0);
    }

    #[test]
    fn talk_adds_up_until_somebody_does_something() {
        let table: [(&[(bool, u32)], u32); 6] = [
            (&[], 0),
            (&[(true, 10)], 10),
            (&[(true, 6), (true, 5)], 11),
            (&[(true, 6), (false, 1), (true, 5)], 6),
            (&[(false, 25), (true, 12), (false, 10)], 12),
            (&[(true, u32::MAX), (true, 1)], u32::MAX),
        ];
        for (parts, longest) in table {
            assert_eq!(longest_lecture(parts), longest, "{parts:?}");
        }
    }
}
