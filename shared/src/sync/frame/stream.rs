//! Several frames in one body, each behind its length (LEB128). It knows nothing of what is in a frame.
//!
//! Whether the body is whole is the transport's to say: HTTP tells a body that was cut from one that ended.

use crate::code::Code;
use crate::limits::FRAME_BYTES;

/// Most bytes of a length: more than enough for [`FRAME_BYTES`].
const LENGTH_BYTES: usize = 4;

/// Puts a frame behind what the body holds already.
pub fn append(body: &mut Vec<u8>, frame: &[u8]) {
    let mut rest = frame.len();
    while rest >= 0x80 {
        body.push(rest.to_le_bytes()[0] | 0x80);
        rest >>= 7;
    }
    body.push(rest.to_le_bytes()[0]);
    body.extend(frame);
}

/// Takes a body as it comes, in parts of any size, and gives the frames that are whole.
#[derive(Debug, Default)]
pub struct Frames {
    held: Vec<u8>,
}

impl Frames {
    /// The next part of the body has come.
    pub fn push(&mut self, part: &[u8]) {
        self.held.extend(part);
    }

    /// The next frame, once it is whole. [`Code::TooLarge`] when it would be larger than any frame.
    pub fn take(&mut self) -> Result<Option<Vec<u8>>, Code> {
        let (mut length, mut at) = (0_usize, 0);
        loop {
            let Some(byte) = self.held.get(at) else { return Ok(None) };
            length |= usize::from(byte & 0x7f) << (7 * at);
            at += 1;
            if byte & 0x80 == 0 {
                break;
            }
            if at == LENGTH_BYTES {
                return Err(Code::TooLarge);
            }
        }
        if length > FRAME_BYTES {
            return Err(Code::TooLarge);
        }
        if self.held.len() - at < length {
            return Ok(None);
        }
        let rest = self.held.split_off(at + length);
        let frame = std::mem::replace(&mut self.held, rest).split_off(at);
        Ok(Some(frame))
    }

    /// Nothing of an unfinished frame is held.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_out_as_they_went_in_however_the_body_is_cut() {
        let frames: Vec<Vec<u8>> = [0, 1, 127, 128, 16_383, 16_384, 70_000].map(|length| vec![7; length]).into();
        let mut body = Vec::new();
        for frame in &frames {
            append(&mut body, frame);
        }
        for size in [1, 2, 3, 1_000, body.len()] {
            let (mut taken, mut reading) = (Vec::new(), Frames::default());
            for part in body.chunks(size) {
                reading.push(part);
                while let Some(frame) = reading.take().unwrap() {
                    taken.push(frame);
                }
            }
            assert_eq!(taken, frames);
            assert!(reading.is_empty());
        }
    }

    #[test]
    fn a_length_beyond_any_frame_is_refused_before_anything_is_waited_for() {
        for length in [&[0x81, 0x80, 0x40][..], &[0xff; 5], &[0x80; 9]] {
            let mut reading = Frames::default();
            reading.push(length);
            assert_eq!(reading.take(), Err(Code::TooLarge), "{length:?}");
        }
    }
}
