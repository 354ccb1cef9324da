//! The bytes on the wire.
//!
//! A frame is one version byte ([`VERSION`]), one byte of flags (1: the rest is in raw deflate, 2: it refers to the
//! frames before it on the same socket) and a body: number, clock and cursor as differences, documents by name, whatever
//! only this frame has as postcard without its zeros, and all changes in one [`pack`](super::pack). Decoding is total
//! and bounded by [`crate::limits`]. It knows nothing of transports or of the log.
//!
//! A socket carries one frame in a message. The answer to a POST may be several frames: each stands behind its length
//! ([`append`], [`Frames`]). Beside frames, a socket carries words of [`presence`].

mod codec;
mod context;
mod deflate;
mod parts;
pub mod presence;
mod stream;
mod wire;

pub use codec::{decode, decode_in, encode, encode_in, is_in_context};
pub use context::Context;
pub use deflate::deflate;
pub(in crate::sync) use deflate::{deflated, inflated};
pub use parts::{Frame, Parts};
pub use stream::{Frames, append};

use super::Hash;
use super::record::Record;
use crate::code::Code;
use crate::limits::{FRAME_DOCUMENTS, HANDED_RECORDS, PAGE_BYTES, UNPACKED_BYTES};
use crate::model::DocumentId;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use sha2::{Digest, Sha256};

/// The protocol version that this program speaks.
pub const VERSION: u8 = 2;

/// Device → relay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Tells the requests of one device apart, never 0; the answer names it.
    pub number: u32,
    /// The device's clock, in milliseconds since 1970.
    pub sent_at_ms: u64,
    /// Where this device is in the log; empty: at the beginning. Opaque to the device, at most 64 bytes.
    pub cursor: ByteBuf,
    /// What the relay has not acknowledged.
    #[serde(with = "wire::apart")]
    pub pushes: Vec<Push>,
    /// Which of `pushes` are others' work that the relay once had: nobody claims their actors by handing it in.
    #[serde(deserialize_with = "wire::at_most::<FRAME_DOCUMENTS, _, _>")]
    pub theirs: Vec<u32>,
    /// Signatures of this device, or of others whose work it hands in.
    #[serde(deserialize_with = "wire::at_most::<HANDED_RECORDS, _, _>")]
    pub records: Vec<(DocumentId, Record)>,
}

/// Changes of one document, parents before children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    /// Which document.
    pub document: DocumentId,
    /// Plain Automerge change chunks.
    pub changes: Vec<ByteBuf>,
}

/// Relay → device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Which request this answers; 0: unasked, on an open socket.
    pub number: u32,
    /// The relay's clock, in milliseconds since 1970.
    pub relay_ms: u64,
    /// The whole exchange was refused; nothing else in this answer counts.
    #[serde(with = "wire::problem")]
    pub problem: Option<Code>,
    /// The request's cursor is of another log (restored, or rolled back): `entries` begin at the beginning, and the
    /// device takes everything of its own as unacknowledged again.
    pub restart: bool,
    /// The fate of each pushed batch, in the order of the request. Sent after the commit only.
    #[serde(deserialize_with = "wire::at_most::<FRAME_DOCUMENTS, _, _>")]
    pub results: Vec<PushResult>,
    /// [`cursor_tag`] of the cursor that `entries` continue: an unasked answer whose tag is not that of the device's
    /// cursor has a gap before it, and is dropped.
    pub after: u32,
    /// What is new for this device.
    #[serde(with = "wire::apart")]
    pub entries: Vec<Entries>,
    /// Where the device is after storing `entries`.
    pub cursor: ByteBuf,
    /// There is another page after `cursor`: ask again, unless it follows by itself.
    pub more: bool,
    /// Another answer with this number follows by itself: it goes on where this one ends.
    pub follows: bool,
}

impl Answer {
    /// Whether a device that nobody asked to answer would learn nothing from it.
    pub fn says_nothing(&self) -> bool {
        self.number == 0 && self.problem.is_none() && self.entries.is_empty() && !self.more && !self.restart
    }
}

/// The fate of one pushed batch: whatever is not refused is on the relay's disk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushResult {
    /// The refused changes: index in the batch, and why.
    #[serde(with = "wire::refused")]
    pub refused: Vec<(u32, Code)>,
}

/// New entries of one document, in log order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entries {
    /// Which document.
    pub document: DocumentId,
    /// The entries.
    pub bodies: Vec<Body>,
}

/// One log entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A plain Automerge change chunk.
    Change(ByteBuf),
    /// A record.
    Record(Record),
    /// A piece of a snapshot, which stands for changes.
    Snapshot(Piece),
}

/// One piece of a document's snapshot ([`super::snapshot`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// SHA-256 of all pieces put together: names the snapshot.
    pub hash: Hash,
    /// Which piece this is, from 0.
    pub number: u32,
    /// How many there are.
    pub count: u32,
    /// The bytes.
    pub bytes: ByteBuf,
}

impl Body {
    /// How many bytes of a page this entry takes.
    pub fn size(&self) -> usize {
        match self {
            Body::Change(bytes) => bytes.len(),
            Body::Record(record) => record.bytes().len(),
            // Packed already: on the wire it takes what it is.
            Body::Snapshot(piece) => piece.bytes.len() * (UNPACKED_BYTES / PAGE_BYTES),
        }
    }

    /// The log knows this change only by its hash and its author: a snapshot holds it.
    pub fn is_dropped(&self) -> bool {
        matches!(self, Body::Change(bytes) if bytes.is_empty())
    }
}

/// A short name of a cursor: the first four bytes of its SHA-256, little end first.
pub fn cursor_tag(cursor: &[u8]) -> u32 {
    let digest = Sha256::digest(cursor);
    u32::from_le_bytes([digest[0], digest[1], digest[2], digest[3]])
}
