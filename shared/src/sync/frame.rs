//! The bytes on the wire.
//!
//! A frame is one version byte ([`VERSION`]), one byte that says how the rest is packed (0 plain, 1 raw deflate) and a
//! postcard body. Decoding is total and bounded by [`crate::limits`].

use super::record::Record;
use crate::code::Code;
use crate::model::DocumentId;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// The protocol version that this program speaks.
pub const VERSION: u8 = 1;

/// Device → relay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Counts the requests of one connection, from 1; the answer names it.
    pub number: u32,
    /// The device's clock, in milliseconds since 1970.
    pub sent_at_ms: u64,
    /// Where this device is in the log; empty: at the beginning. Opaque to the device, at most 64 bytes.
    pub cursor: ByteBuf,
    /// What the relay has not acknowledged.
    pub pushes: Vec<Push>,
}

/// Changes of one document, parents before children.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    pub problem: Option<Code>,
    /// The fate of each pushed batch, in the order of the request. Sent after the commit only.
    pub results: Vec<PushResult>,
    /// What is new for this device.
    pub entries: Vec<Entries>,
    /// Where the device is after storing `entries`.
    pub cursor: ByteBuf,
    /// There is another page: ask again.
    pub more: bool,
}

/// The fate of one pushed batch: whatever is not refused is on the relay's disk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushResult {
    /// The refused changes: index in the batch, and why.
    pub refused: Vec<(u32, Code)>,
}

/// New entries of one document, in log order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entries {
    /// Which document.
    pub document: DocumentId,
    /// The entries.
    pub bodies: Vec<Body>,
}

/// One log entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Body {
    /// A plain Automerge change chunk.
    Change(ByteBuf),
    /// A record.
    Record(Record),
}
