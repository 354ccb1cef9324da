//! Places in a list that people order (P2.3): text that sorts, with room between any two.
//!
//! A move writes one place and touches nothing else, so two people who move different things at the same time both
//! have their way, and every device shows one order.

use crate::limits::ORDER_BYTES;

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

fn value(digit: u8) -> usize {
    DIGITS.iter().position(|other| *other == digit).unwrap_or_default()
}

/// A place between two neighbours; none: the list ends there. `mark` tells apart what two people put into the same gap
/// at the same time: give each person another. Neighbours in the same or the wrong place have no room between them:
/// then the place is before both.
pub fn between(low: Option<&str>, high: Option<&str>, mark: &str) -> String {
    let (low, high) = (low.unwrap_or_default(), high.filter(|high| !high.is_empty()));
    let low = if high.is_some_and(|high| high <= low) { "" } else { low };
    let mut place = middle(low.as_bytes(), high.map(str::as_bytes));
    if place.len() + 2 <= ORDER_BYTES {
        let sum = mark.bytes().fold(7_usize, |sum, byte| (sum * 31 + usize::from(byte)) % 1_260);
        place.push(DIGITS[sum / 35]);
        place.push(DIGITS[1 + sum % 35]);
    }
    place.truncate(ORDER_BYTES);
    while place.last() == Some(&b'0') {
        place.pop();
    }
    if place.is_empty() {
        place.push(b'1');
    }
    String::from_utf8(place).unwrap_or_default()
}

/// Digits after `low` and before `high`, such that digits may follow them.
fn middle(low: &[u8], high: Option<&[u8]>) -> Vec<u8> {
    let mut place = Vec::new();
    let mut bounded = high;
    for index in 0.. {
        let below = low.get(index).copied().map_or(0, value);
        let above = bounded.map_or(DIGITS.len(), |high| high.get(index).copied().map_or(0, value));
        if above > below + 1 {
            place.push(DIGITS[usize::midpoint(below, above)]);
            break;
        }
        place.push(DIGITS[below]);
        // Once below the upper end, everything that follows is.
        if above > below {
            bounded = None;
        }
        if index > ORDER_BYTES {
            break;
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FieldKind, Value};

    fn sound(place: &str) {
        assert!(FieldKind::Order.admits(&Value::Line(place.to_owned())), "{place:?}");
    }

    #[test]
    fn there_is_a_place_between_any_two() {
        let table = [
            (None, None),
            (None, Some("1")),
            (None, Some("01")),
            (Some("z"), None),
            (Some("zzz"), None),
            (Some("a"), Some("b")),
            (Some("a"), Some("a01")),
            (Some("az"), Some("b")),
            (Some("h"), Some("hh")),
        ];
        for (low, high) in table {
            for mark in ["", "amina", "esther"] {
                let place = between(low, high, mark);
                sound(&place);
                assert!(low.is_none_or(|low| low < place.as_str()), "{low:?} < {place:?}");
                assert!(high.is_none_or(|high| place.as_str() < high), "{place:?} < {high:?}");
            }
        }
    }

    #[test]
    fn two_people_at_the_same_place_get_two_places() {
        assert_ne!(between(Some("a"), Some("b"), "amina"), between(Some("a"), Some("b"), "esther"));
    }

    #[test]
    fn a_hundred_moves_to_the_same_end_still_find_room() {
        for upwards in [true, false] {
            let (mut low, mut high) = ("h".to_owned(), "i".to_owned());
            for _ in 0..100 {
                let place = between(Some(&low), Some(&high), "amina");
                sound(&place);
                assert!(low < place && place < high, "{low} {place} {high}");
                *(if upwards { &mut low } else { &mut high }) = place;
            }
        }
    }

    #[test]
    fn neighbours_without_room_still_give_a_place() {
        for (low, high) in [("h", "h"), ("i", "h"), ("h", "")] {
            sound(&between(Some(low), Some(high), "amina"));
        }
        assert!(between(Some("h"), Some("h"), "amina").as_str() < "h");
        let deep = "h".repeat(ORDER_BYTES);
        sound(&between(Some(&deep), None, "amina"));
        sound(&between(Some(&deep), Some("i"), "amina"));
    }
}
