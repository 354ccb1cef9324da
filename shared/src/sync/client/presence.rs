//! Who is here: the word that this device says of its person, at most once a second, and again on every new socket.
//! What is in a word is nothing to the machine.

use super::exchange::Route;
use super::words::Effect;
use super::{Client, Link};
use crate::limits::PRESENCE_EVERY_MS;

/// What is said on the socket.
#[derive(Debug, Default)]
pub(super) struct Presence {
    /// What is true now; empty: nothing was ever said.
    pub(super) word: Vec<u8>,
    /// What was said on the socket that is open.
    said: Vec<u8>,
    /// Nothing is said before this time.
    quiet_until: u64,
}

impl Client {
    /// Says what is to be said of this device's person.
    pub(super) fn attend(&mut self, effects: &mut Vec<Effect>) {
        let due = self.word_due();
        if !matches!(self.link, Link::Open(_)) {
            self.presence.said.clear();
        } else if due.is_some_and(|at| at <= self.clock.now()) {
            self.presence.said.clone_from(&self.presence.word);
            self.presence.quiet_until = self.clock.now() + PRESENCE_EVERY_MS;
            effects.push(Effect::Send(self.presence.word.clone()));
        }
    }

    /// When the next word may be said, if there is one and the socket is free: a POST that it would overtake comes first.
    pub(super) fn word_due(&self) -> Option<u64> {
        let posting = self.flight.as_ref().is_some_and(|flight| flight.route == Route::Post);
        let open = matches!(self.link, Link::Open(_));
        (open && !posting && self.presence.word != self.presence.said).then_some(self.presence.quiet_until)
    }
}
