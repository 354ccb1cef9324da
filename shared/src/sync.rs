//! The sync protocol: one request, one answer, for all engagements of a device together.
//!
//! A device sends its cursor and what the relay has not acknowledged; the relay answers with the fate of each pushed
//! change, everything after the cursor that this person may see, and the new cursor. The same frames travel over
//! `POST /sync` and over a WebSocket.
//!
//! - [`frame`]: the bytes on the wire, bounded and versioned.
//! - [`pack`]: changes as they stand in a frame.
//! - [`record`]: log entries that are not changes: persons, devices, access, actors.
//! - [`log`]: the narrow interface to the relay's log.
//! - [`change`]: what a change says of itself, read without opening a document, under limits.
//! - [`cursor`]: where a device is in the log; only the relay reads it.
//! - [`admit`] and [`page`]: the relay's two decisions: what goes into the log, what comes next for a device.
//! - [`signature`]: a device's word for its work, so that others may hand it in after a restore.
//! - [`snapshot`]: whole documents for who is new or far behind, made in the background.
//! - [`relay`]: the two together, for one request.
//! - [`client`]: the device's state machine: events in, effects out; the browser and the simulator run the same one.
//! - `memory` and `contract` (feature `simulator`): a log in memory, and what every log must keep.

pub mod admit;
pub mod change;
pub mod client;
pub mod cursor;
pub mod frame;
pub mod log;
pub mod pack;
pub mod page;
pub mod record;
pub mod relay;
pub mod signature;
pub mod snapshot;

#[cfg(feature = "simulator")]
pub mod contract;
#[cfg(feature = "simulator")]
pub mod memory;

/// The SHA-256 hash that names an Automerge change.
pub type Hash = [u8; 32];
