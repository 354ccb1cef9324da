//! Lines that must have a shape: dates, places in a list, versions, weights.

use crate::limits::{ORDER_BYTES, VERSION_HEADS};

/// `2026-02-29` is refused: the month's length counts.
pub(crate) fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return false;
    }
    let number = |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (number(0..4), number(5..7), number(8..10)) else { return false };
    if bytes.contains(&b'+') {
        return false;
    }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    year >= 1900 && (1..=days).contains(&day)
}

/// A place in a list that people order: digits and small letters, compared as text. Between any two there is a third;
/// one never ends in `0`, below which there would be none.
pub(crate) fn is_order(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    plain && !text.is_empty() && text.len() <= ORDER_BYTES && !text.ends_with('0')
}

/// The heads of a document in hexadecimal, joined by dots.
pub(crate) fn is_version(text: &str) -> bool {
    let head = |part: &str| part.len() == 64 && part.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    text.split('.').count() <= VERSION_HEADS && text.split('.').all(head)
}

/// Shares of criticality, risk and impact in per cent, `40/30/30`: they add up to a hundred (P1.5).
pub(crate) fn is_weights(text: &str) -> bool {
    let shares: Vec<Option<u32>> = text.split('/').map(|part| part.parse().ok().filter(|share| *share <= 100)).collect();
    shares.len() == 3 && !text.contains('+') && shares.into_iter().sum::<Option<u32>>() == Some(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_three_shares_of_a_hundred() {
        for (text, good) in [("40/30/30", true), ("100/0/0", true), ("40/30/20", false), ("50/50", false), ("+40/30/30", false)] {
            assert_eq!(is_weights(text), good, "{text}");
        }
    }

    #[test]
    fn a_place_in_a_list_has_room_below_it() {
        for (text, good) in [("h", true), ("a0b", true), ("", false), ("a0", false), ("A", false)] {
            assert_eq!(is_order(text), good, "{text}");
        }
        assert!(!is_order(&"a".repeat(ORDER_BYTES + 1)));
    }

    #[test]
    fn a_version_is_heads_in_hexadecimal() {
        let head = "0f".repeat(32);
        assert!(is_version(&head) && is_version(&format!("{head}.{head}")));
        assert!(!is_version("") && !is_version("0f") && !is_version(&format!("{head}.")));
    }
}
