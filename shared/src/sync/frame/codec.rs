//! Frames to bytes and back. Decoding never panics and never unfolds more than [`FRAME_BYTES`]; it knows nothing of
//! what the frames mean.

use super::VERSION;
use super::context::Context;
use super::deflate::{deflated, inflated};
use super::parts::Frame;
use crate::code::Code;
use crate::limits::FRAME_BYTES;
use crate::sync::change::Reader;
use crate::sync::frame::Body;
use crate::sync::pack::{pack, prefixed, unpack, unsigned};
use serde_bytes::ByteBuf;

/// Flag: the body is in raw deflate.
const DEFLATED: u8 = 1;
/// Flag: the frame refers to those before it on the same socket.
const IN_CONTEXT: u8 = 2;
/// No version will ever have a number from here on: it is the first byte of some text (a tab), and the web page of a
/// hotel's network must not be taken for a newer relay.
const FIRST_OF_TEXT: u8 = 9;
/// Bodies up to this size are not worth deflating.
const DEFLATE_FROM: usize = 128;

/// The bytes of a frame that stands alone; deflated where that makes it smaller.
pub fn encode<F: Frame>(frame: &F) -> Vec<u8> {
    write(frame, &mut Context::default(), 0)
}

/// The bytes of the next frame on a socket.
pub fn encode_in<F: Frame>(frame: &F, context: &mut Context) -> Vec<u8> {
    write(frame, context, IN_CONTEXT)
}

/// Whether these bytes are for [`decode_in`].
pub fn is_in_context(bytes: &[u8]) -> bool {
    bytes.len() > 1 && bytes[0] == VERSION && bytes[1] & IN_CONTEXT != 0
}

/// Reads a frame that stands alone: [`Code::TooLarge`] over a bound, [`Code::UnknownVersion`] of another protocol
/// version, [`Code::BadFrame`] for anything else that [`encode`] did not write.
pub fn decode<F: Frame>(bytes: &[u8]) -> Result<F, Code> {
    read(bytes, &mut Context::default(), 0)
}

/// Reads the next frame of a socket, as [`decode`] does. After an error the context is of no use any more.
pub fn decode_in<F: Frame>(bytes: &[u8], context: &mut Context) -> Result<F, Code> {
    read(bytes, context, IN_CONTEXT)
}

fn write<F: Frame>(frame: &F, context: &mut Context, flags: u8) -> Vec<u8> {
    let (left, parts) = frame.clone().take_apart();
    let mut body = Vec::new();
    context.sent.write(&parts, F::CONTINUES, &mut body);
    write_left(&left, &mut body);
    let bodies = parts.lists.iter().flat_map(|(_, bodies)| bodies);
    let changes: Vec<&[u8]> =
        bodies.filter_map(|body| if let Body::Change(bytes) = body { Some(&bytes[..]) } else { None }).collect();
    if !changes.is_empty() {
        body.extend(pack(&changes, &mut context.sent.changes, &context.heard.changes));
    }
    let bodies = parts.lists.iter().flat_map(|(_, bodies)| bodies);
    let pieces: usize = bodies.map(|body| if let Body::Snapshot(piece) = body { piece.bytes.len() } else { 0 }).sum();
    // Pieces are deflated already: a second time takes long and gains nothing.
    let smaller = if pieces > body.len() / 2 { None } else { deflated(&body, DEFLATE_FROM) };
    let (packing, rest) = match smaller {
        Some(smaller) => (DEFLATED, smaller),
        None => (0, body),
    };
    let mut bytes = Vec::with_capacity(rest.len() + 2);
    bytes.extend([VERSION, flags | packing]);
    bytes.extend(rest);
    bytes
}

fn read<F: Frame>(bytes: &[u8], context: &mut Context, expected: u8) -> Result<F, Code> {
    if bytes.len() > FRAME_BYTES {
        return Err(Code::TooLarge);
    }
    let (&version, rest) = bytes.split_first().ok_or(Code::BadFrame)?;
    if version != VERSION {
        return Err(if version < FIRST_OF_TEXT { Code::UnknownVersion } else { Code::BadFrame });
    }
    let (&flags, rest) = rest.split_first().ok_or(Code::BadFrame)?;
    if flags & !DEFLATED != expected {
        return Err(Code::BadFrame);
    }
    let inflated = if flags & DEFLATED == 0 { None } else { Some(inflated(rest, FRAME_BYTES)?) };
    let frame: F = body(inflated.as_deref().unwrap_or(rest), context)
        .map_err(|code| if code == Code::TooLarge { code } else { Code::BadFrame })?;
    frame.within_bounds()?;
    Ok(frame)
}

fn body<F: Frame>(bytes: &[u8], context: &mut Context) -> Result<F, Code> {
    let mut bytes = Reader::new(bytes);
    let mut parts = context.heard.read(&mut bytes, F::CONTINUES)?;
    let left: F = read_left(&mut bytes)?;
    let places = parts.lists.iter_mut().flat_map(|(_, bodies)| bodies);
    let mut places: Vec<&mut ByteBuf> =
        places.filter_map(|body| if let Body::Change(bytes) = body { Some(bytes) } else { None }).collect();
    if places.is_empty() {
        if !bytes.rest().is_empty() {
            return Err(Code::BadFrame);
        }
    } else {
        let changes = unpack(bytes.rest(), places.len(), &mut context.heard.changes, &context.sent.changes)?;
        for (place, change) in places.iter_mut().zip(changes) {
            **place = ByteBuf::from(change);
        }
    }
    left.put_together(parts)
}

/// What is left of a frame without its parts is mostly zeros in postcard: those before and after the rest are counted.
fn write_left<F: Frame>(left: &F, out: &mut Vec<u8>) {
    let left = postcard::to_stdvec(left).expect("a frame holds nothing that postcard cannot write");
    let before = left.iter().take_while(|byte| **byte == 0).count();
    let after = left[before..].iter().rev().take_while(|byte| **byte == 0).count();
    unsigned(out, before as u64);
    unsigned(out, after as u64);
    prefixed(out, &left[before..left.len() - after]);
}

fn read_left<F: Frame>(bytes: &mut Reader<'_>) -> Result<F, Code> {
    let (before, after) = (bytes.length()?, bytes.length()?);
    if before.saturating_add(after) > FRAME_BYTES {
        return Err(Code::TooLarge);
    }
    let left = [&vec![0; before][..], bytes.prefixed()?, &vec![0; after]].concat();
    match postcard::take_from_bytes(&left) {
        Ok((left, [])) => Ok(left),
        _ => Err(Code::BadFrame),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Answer, Push, Request};
    use super::*;
    use crate::limits::{BATCH_CHANGES, CURSOR_BYTES};
    use crate::model::DocumentId;

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
