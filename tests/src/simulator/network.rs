//! What is on its way: a POST may be lost, doubled or late in either direction; a socket keeps its order and may be cut
//! anywhere.

use super::relay::Pages;
use std::collections::VecDeque;

/// One POST on its way.
#[derive(Clone, Debug)]
pub(super) struct Post {
    pub(super) device: usize,
    /// The device's run that sent it: a later one does not get the answer.
    pub(super) incarnation: u32,
    pub(super) bytes: Vec<u8>,
    /// The relay has taken it; `bytes` are a frame of the answer.
    pub(super) answered: bool,
    /// What of the answer follows.
    pub(super) rest: Option<Pages>,
}

/// One device's socket.
#[derive(Debug, Default)]
pub(super) struct Socket {
    /// The relay has accepted it, and the device knows.
    pub(super) established: bool,
    /// The relay's end is gone; the device has not noticed yet.
    pub(super) cut: bool,
    /// Device → relay.
    pub(super) up: VecDeque<Vec<u8>>,
    /// Relay → device.
    pub(super) down: VecDeque<Vec<u8>>,
    /// Where the device is, as the relay knows from its last request.
    pub(super) cursor: Option<Vec<u8>>,
    /// What of an answer follows; nothing else is sent before it.
    pub(super) rest: Option<Pages>,
    /// Something was committed since the relay last looked.
    pub(super) stale: bool,
}
