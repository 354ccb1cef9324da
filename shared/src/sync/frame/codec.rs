//! Frames to bytes and back. Decoding never panics and never unfolds more than [`FRAME_BYTES`]; it knows nothing of
//! what the frames mean.

use super::{Answer, Request, VERSION};
use crate::code::Code;
use crate::limits::{BATCH_CHANGES, CURSOR_BYTES, FRAME_BYTES, PAGE_ENTRIES};
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The rest of the frame is the body itself.
const PLAIN: u8 = 0;
/// The rest of the frame is the body in raw deflate.
const DEFLATED: u8 = 1;
/// No version will ever have a number from here on: it is the first byte of some text (a tab), and the web page of a
/// hotel's network must not be taken for a newer relay.
const FIRST_OF_TEXT: u8 = 9;
/// Bodies up to this size are not worth deflating.
const DEFLATE_FROM: usize = 256;

/// What travels: a [`Request`] or an [`Answer`].
pub trait Frame: Serialize + DeserializeOwned {
    /// Checks the bounds that no single field shows; `TooLarge` where one is passed.
    fn within_bounds(&self) -> Result<(), Code>;
}

impl Frame for Request {
    fn within_bounds(&self) -> Result<(), Code> {
        let changes: usize = self.pushes.iter().map(|push| push.changes.len()).sum();
        bounded(changes <= BATCH_CHANGES && self.cursor.len() <= CURSOR_BYTES)
    }
}

impl Frame for Answer {
    fn within_bounds(&self) -> Result<(), Code> {
        let bodies: usize = self.entries.iter().map(|entries| entries.bodies.len()).sum();
        let refused: usize = self.results.iter().map(|result| result.refused.len()).sum();
        bounded(bodies <= PAGE_ENTRIES && refused <= BATCH_CHANGES && self.cursor.len() <= CURSOR_BYTES)
    }
}

fn bounded(within: bool) -> Result<(), Code> {
    if within { Ok(()) } else { Err(Code::TooLarge) }
}

/// The bytes of a frame; deflated where that makes it smaller.
pub fn encode<F: Frame>(frame: &F) -> Vec<u8> {
    let body = postcard::to_stdvec(frame).expect("a frame holds nothing that postcard cannot write");
    let (packing, rest) = match deflated(&body) {
        Some(smaller) => (DEFLATED, smaller),
        None => (PLAIN, body),
    };
    let mut bytes = Vec::with_capacity(rest.len() + 2);
    bytes.extend([VERSION, packing]);
    bytes.extend(rest);
    bytes
}

/// Reads a frame: [`Code::TooLarge`] over a bound, [`Code::UnknownVersion`] of another protocol version,
/// [`Code::BadFrame`] for anything else that [`encode`] did not write.
pub fn decode<F: Frame>(bytes: &[u8]) -> Result<F, Code> {
    if bytes.len() > FRAME_BYTES {
        return Err(Code::TooLarge);
    }
    let (&version, rest) = bytes.split_first().ok_or(Code::BadFrame)?;
    if version != VERSION {
        return Err(if version < FIRST_OF_TEXT { Code::UnknownVersion } else { Code::BadFrame });
    }
    let (&packing, rest) = rest.split_first().ok_or(Code::BadFrame)?;
    let frame: F = match packing {
        PLAIN => body(rest)?,
        DEFLATED => body(&inflated(rest)?)?,
        _ => return Err(Code::BadFrame),
    };
    frame.within_bounds()?;
    Ok(frame)
}

fn body<F: Frame>(bytes: &[u8]) -> Result<F, Code> {
    match postcard::take_from_bytes(bytes) {
        Ok((frame, [])) => Ok(frame),
        _ => Err(Code::BadFrame),
    }
}

/// `body` in raw deflate, if that is smaller.
fn deflated(body: &[u8]) -> Option<Vec<u8>> {
    if body.len() <= DEFLATE_FROM {
        return None;
    }
    let mut out = Vec::with_capacity(body.len());
    // The buffer is as large as the input: running out of it means that deflating does not pay.
    let status = Compress::new(Compression::best(), false).compress_vec(body, &mut out, FlushCompress::Finish).ok()?;
    (status == Status::StreamEnd && out.len() < body.len()).then_some(out)
}

/// The body in `bytes`, of at most [`FRAME_BYTES`].
fn inflated(bytes: &[u8]) -> Result<Vec<u8>, Code> {
    let mut inflate = Decompress::new(false);
    let mut out = Vec::with_capacity(bytes.len().saturating_mul(4).clamp(1024, FRAME_BYTES));
    loop {
        let read = usize::try_from(inflate.total_in()).map_err(|_| Code::TooLarge)?;
        let written = out.len();
        let status = inflate.decompress_vec(&bytes[read..], &mut out, FlushDecompress::Finish).map_err(|_| Code::BadFrame)?;
        let consumed = usize::try_from(inflate.total_in()).map_err(|_| Code::TooLarge)?;
        match status {
            Status::StreamEnd if consumed == bytes.len() => return Ok(out),
            Status::StreamEnd => return Err(Code::BadFrame),
            _ if out.len() >= FRAME_BYTES => return Err(Code::TooLarge),
            _ if out.len() == out.capacity() => out.reserve_exact((FRAME_BYTES - out.len()).min(out.len())),
            // No room was missing and nothing moved: the stream is cut short.
            _ if consumed == read && out.len() == written => return Err(Code::BadFrame),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Push;
    use super::*;
    use crate::model::DocumentId;
    use serde_bytes::ByteBuf;

    fn request(changes: Vec<Vec<u8>>) -> Request {
        let changes = changes.into_iter().map(ByteBuf::from).collect();
        Request { number: 7, pushes: vec![Push { document: DocumentId([1; 16]), changes }], ..Request::default() }
    }

    #[test]
    fn a_frame_reads_back_as_it_was_written() {
        for frame in [Request::default(), request(vec![vec![0; 5000]]), request(vec![vec![1, 2, 3]])] {
            assert_eq!(decode::<Request>(&encode(&frame)), Ok(frame));
        }
        assert_eq!(decode::<Answer>(&encode(&Answer::default())), Ok(Answer::default()));
    }

    #[test]
    fn large_frames_shrink_and_an_empty_exchange_costs_a_few_bytes() {
        assert!(encode(&request(vec![vec![0; 5000]])).len() < 100);
        assert!(encode(&Request::default()).len() < 16);
        assert!(encode(&Answer::default()).len() < 16);
    }

    #[test]
    fn another_version_is_named_before_anything_else_is_read() {
        assert_eq!(decode::<Request>(&[3, 77, 1]), Err(Code::UnknownVersion));
        assert_eq!(decode::<Request>(b"<html>"), Err(Code::BadFrame), "text is of no version");
        assert_eq!(decode::<Request>(&[]), Err(Code::BadFrame));
        assert_eq!(decode::<Request>(&[VERSION, 2]), Err(Code::BadFrame));
    }

    #[test]
    fn trailing_bytes_and_cut_frames_are_refused() {
        for frame in [request(vec![vec![9; 20]]), request(vec![vec![0; 5000]])] {
            let bytes = encode(&frame);
            for end in 0..bytes.len() {
                assert!(decode::<Request>(&bytes[..end]).is_err(), "cut at {end}");
            }
            assert_eq!(decode::<Request>(&[&bytes[..], &[0]].concat()), Err(Code::BadFrame));
        }
    }

    #[test]
    fn a_frame_that_would_unfold_beyond_the_bound_is_refused() {
        let huge = encode(&request(vec![vec![0; 2 * FRAME_BYTES]]));
        assert!(huge.len() < FRAME_BYTES / 100, "it looks harmless");
        assert_eq!(decode::<Request>(&huge), Err(Code::TooLarge));
        assert_eq!(decode::<Request>(&vec![VERSION; FRAME_BYTES + 1]), Err(Code::TooLarge));
    }

    #[test]
    fn too_many_changes_and_too_long_cursors_are_refused() {
        assert!(decode::<Request>(&encode(&request(vec![vec![]; BATCH_CHANGES]))).is_ok());
        assert!(decode::<Request>(&encode(&request(vec![vec![]; BATCH_CHANGES + 1]))).is_err());
        let spread = Push { document: DocumentId([1; 16]), changes: vec![ByteBuf::new(); BATCH_CHANGES / 2 + 1] };
        let request = Request { pushes: vec![spread.clone(), spread], ..Request::default() };
        assert_eq!(decode::<Request>(&encode(&request)), Err(Code::TooLarge));
        let request = Request { cursor: ByteBuf::from(vec![0; CURSOR_BYTES + 1]), ..Request::default() };
        assert_eq!(decode::<Request>(&encode(&request)), Err(Code::TooLarge));
    }
}
