//! Raw deflate under a bound. Knows nothing of what is in it.

use crate::code::Code;
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

/// `body` in raw deflate, if it is longer than `from` bytes and that makes it smaller.
pub(in crate::sync) fn deflated(body: &[u8], from: usize) -> Option<Vec<u8>> {
    if body.len() <= from {
        return None;
    }
    // Running out of room means that deflating does not pay.
    squeezed(body, body.len()).filter(|out| out.len() < body.len())
}

/// `body` in raw deflate.
pub fn deflate(body: &[u8]) -> Vec<u8> {
    // Nothing grows to twice its size.
    squeezed(body, body.len() * 2 + 64).expect("there is room enough")
}

fn squeezed(body: &[u8], room: usize) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(room);
    let status = Compress::new(Compression::best(), false).compress_vec(body, &mut out, FlushCompress::Finish).ok()?;
    (status == Status::StreamEnd).then_some(out)
}

/// The body in `bytes`, of at most `most` bytes.
pub(in crate::sync) fn inflated(bytes: &[u8], most: usize) -> Result<Vec<u8>, Code> {
    let mut inflate = Decompress::new(false);
    let mut out = Vec::with_capacity(bytes.len().saturating_mul(4).clamp(1024, most));
    loop {
        let read = usize::try_from(inflate.total_in()).map_err(|_| Code::TooLarge)?;
        let written = out.len();
        let status = inflate.decompress_vec(&bytes[read..], &mut out, FlushDecompress::Finish).map_err(|_| Code::BadFrame)?;
        let consumed = usize::try_from(inflate.total_in()).map_err(|_| Code::TooLarge)?;
        match status {
            Status::StreamEnd if consumed == bytes.len() => return Ok(out),
            Status::StreamEnd => return Err(Code::BadFrame),
            _ if out.len() >= most => return Err(Code::TooLarge),
            _ if out.len() == out.capacity() => out.reserve_exact((most - out.len()).min(out.len())),
            // No room was missing and nothing moved: the stream is cut short.
            _ if consumed == read && out.len() == written => return Err(Code::BadFrame),
            _ => {}
        }
    }
}
