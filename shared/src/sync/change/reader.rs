//! Steps through untrusted bytes: everything is checked, nothing is copied, no number is longer than it needs to be.

use crate::code::Code;

/// Bytes that are still to be read.
#[derive(Clone, Debug)]
pub(in crate::sync) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(in crate::sync) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// What has not been read yet.
    pub(in crate::sync) fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// The next `count` bytes.
    pub(in crate::sync) fn take(&mut self, count: usize) -> Result<&'a [u8], Code> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Code::BadChange)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(in crate::sync) fn byte(&mut self) -> Result<u8, Code> {
        Ok(self.take(1)?[0])
    }

    /// The byte that is a number by itself, as nearly all are: it has no other after it.
    #[inline]
    fn single(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first().filter(|(byte, _)| **byte < 0x80)?;
        self.0 = rest;
        Some(*byte)
    }

    /// An unsigned LEB128 number in its shortest form.
    #[inline]
    pub(in crate::sync) fn unsigned(&mut self) -> Result<u64, Code> {
        self.single().map_or_else(|| self.long_unsigned(), |byte| Ok(u64::from(byte)))
    }

    fn long_unsigned(&mut self) -> Result<u64, Code> {
        let mut value = 0;
        for place in 0..10 {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << (place * 7);
            if byte & 0x80 == 0 {
                let overlong = place > 0 && byte == 0;
                let too_large = place == 9 && byte > 1;
                return if overlong || too_large { Err(Code::BadChange) } else { Ok(value) };
            }
        }
        Err(Code::BadChange)
    }

    /// A signed LEB128 number in its shortest form.
    #[inline]
    pub(in crate::sync) fn signed(&mut self) -> Result<i64, Code> {
        let extended = |byte: u8| i64::from(byte) - i64::from(byte & 0x40) * 2;
        self.single().map_or_else(|| self.long_signed(), |byte| Ok(extended(byte)))
    }

    fn long_signed(&mut self) -> Result<i64, Code> {
        let mut value = 0;
        let mut before = 0;
        for place in 0..10 {
            let byte = self.byte()?;
            value |= i64::from(byte & 0x7f) << (place * 7);
            if byte & 0x80 == 0 {
                let extends = (byte == 0 && before & 0x40 == 0) || (byte == 0x7f && before & 0x40 != 0);
                let too_large = place == 9 && byte != 0 && byte != 0x7f;
                if (place > 0 && extends) || too_large {
                    return Err(Code::BadChange);
                }
                let negative = place < 9 && byte & 0x40 != 0;
                return Ok(if negative { value | (-1 << ((place + 1) * 7)) } else { value });
            }
            before = byte;
        }
        Err(Code::BadChange)
    }

    /// An unsigned number that counts something in memory.
    pub(in crate::sync) fn length(&mut self) -> Result<usize, Code> {
        usize::try_from(self.unsigned()?).map_err(|_| Code::BadChange)
    }

    /// Bytes with their length before them.
    pub(in crate::sync) fn prefixed(&mut self) -> Result<&'a [u8], Code> {
        let length = self.length()?;
        self.take(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_their_shortest_form_only() {
        let unsigned = |bytes: &[u8]| Reader::new(bytes).unsigned();
        assert_eq!(unsigned(&[0]), Ok(0));
        assert_eq!(unsigned(&[0xe5, 0x8e, 0x26]), Ok(624_485));
        assert_eq!(unsigned(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1]), Ok(u64::MAX));
        for bad in [&[][..], &[0x80], &[0x80, 0], &[0xff; 11], &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2]] {
            assert_eq!(unsigned(bad), Err(Code::BadChange), "{bad:?}");
        }
        let signed = |bytes: &[u8]| Reader::new(bytes).signed();
        assert_eq!(signed(&[0x7f]), Ok(-1));
        assert_eq!(signed(&[0xc0, 0xbb, 0x78]), Ok(-123_456));
        assert_eq!(signed(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f]), Ok(i64::MIN));
        for bad in [&[][..], &[0x80, 0], &[0xff, 0x7f], &[0x80; 11]] {
            assert_eq!(signed(bad), Err(Code::BadChange), "{bad:?}");
        }
    }
}
