//! Hashes as text: JavaScript compares and stores them as 64 hexadecimal digits.

use tandem_core::sync::Hash;

/// 64 lower-case digits.
pub(crate) fn encode(hash: &Hash) -> String {
    let digit = |half: u8| char::from(if half < 10 { b'0' + half } else { b'a' + half - 10 });
    hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The hash written as 64 lower-case digits.
pub(crate) fn decode(text: &str) -> Option<Hash> {
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let mut hash = [0; 32];
    for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = half(pair[0])? << 4 | half(pair[1])?;
    }
    Some(hash)
}

fn half(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn a_hash_reads_back_as_it_was_written() {
        let mut hash = [0; 32];
        for (place, byte) in (0_u8..).zip(hash.iter_mut()) {
            *byte = place.wrapping_mul(37).wrapping_add(9);
        }
        assert_eq!(decode(&encode(&hash)), Some(hash));
    }

    #[test]
    fn other_text_is_no_hash() {
        for text in ["", "00", &"g".repeat(64), &"A".repeat(64), &"é".repeat(32), &"0".repeat(65)] {
            assert_eq!(decode(text), None, "{text:?}");
        }
    }
}
