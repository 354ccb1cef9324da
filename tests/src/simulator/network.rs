//! What is on its way: a POST may be lost, doubled or late in either direction; a socket keeps its order and may be cut
//! anywhere.

use super::relay::Pages;
use std::collections::VecDeque;
use tandem_core::sync::frame::{Answer, Context, Request, decode, decode_in, encode, encode_in};

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
    /// What the frames refer to, at the relay's end.
    context: Context,
    /// Where the device is, as the relay knows from its last request.
    pub(super) cursor: Option<Vec<u8>>,
    /// What of an answer follows; nothing else is sent before it.
    pub(super) rest: Option<Pages>,
    /// Something was committed since the relay last looked.
    pub(super) stale: bool,
}

impl Post {
    /// What the relay reads.
    pub(super) fn request(&self) -> Request {
        decode(&self.bytes).expect("a device sends sound frames")
    }

    /// The same line with a frame of the answer on it, checked to read back as it was written.
    pub(super) fn answered(self, answer: &Answer, rest: Option<Pages>) -> Self {
        let bytes = encode(answer);
        assert_eq!(decode::<Answer>(&bytes).as_ref(), Ok(answer), "an answer reads back as it was written");
        Self { bytes, answered: true, rest, ..self }
    }
}

impl Socket {
    /// The next request that arrives at the relay.
    pub(super) fn request(&mut self) -> Option<Request> {
        let bytes = self.up.pop_front()?;
        Some(decode_in(&bytes, &mut self.context).expect("a device sends sound frames"))
    }

    /// The relay sends an answer.
    pub(super) fn answer(&mut self, answer: &Answer) {
        let bytes = encode_in(answer, &mut self.context);
        self.down.push_back(bytes);
    }
}
