//! Which of this device's work is to be signed, and when; and the signatures that travel with the next request. Signed
//! is only what the relay has: nobody else can hand in anything else. One signature covers everything before it, so a
//! device that writes on and on signs once in a while, and one that is put away signs at once.

use super::words::Effect;
use crate::limits::{HANDED_RECORDS, SIGN_EVERY_MS, SIGN_QUIET_MS};
use crate::model::DocumentId;
use crate::sync::Hash;
use crate::sync::record::Record;

/// An actor in its document.
pub(super) type Author = (DocumentId, Vec<u8>);

#[derive(Debug, Default)]
pub(super) struct Signing {
    /// Of each own actor the newest change, where it is not signed.
    newest: Vec<(Author, Hash)>,
    /// Since when that is so, and when it is to be signed.
    since: u64,
    due: u64,
    /// Not to be signed again before this time.
    rest_until: u64,
    ready: Vec<(DocumentId, Record)>,
}

impl Signing {
    /// The relay has this change of an own actor, and everything before it.
    pub(super) fn add(&mut self, author: Author, hash: Hash, now: u64) {
        if self.newest.is_empty() {
            self.since = now;
        }
        match self.newest.iter_mut().find(|(other, _)| *other == author) {
            Some((_, newest)) => *newest = hash,
            None => self.newest.push((author, hash)),
        }
        self.due = self.rest_until.max((now + SIGN_QUIET_MS).min(self.since + SIGN_EVERY_MS));
    }

    /// A signature for this change stands in the log.
    pub(super) fn is_signed(&mut self, hash: &Hash) {
        self.newest.retain(|(_, newest)| newest != hash);
    }

    /// The app is put away: there may be no later moment.
    pub(super) fn hurry(&mut self) {
        self.due = 0;
    }

    /// Asks for the signatures that are due.
    pub(super) fn ask(&mut self, now: u64, effects: &mut Vec<Effect>) {
        if self.next_due().is_some_and(|due| due <= now) {
            self.rest_until = now + SIGN_EVERY_MS;
            for ((document, actor), hash) in self.newest.drain(..) {
                effects.push(Effect::Sign { document, actor, hash });
            }
        }
    }

    /// When the next signature is due.
    pub(super) fn next_due(&self) -> Option<u64> {
        (!self.newest.is_empty()).then_some(self.due)
    }

    /// A signature was given, or the relay's own word. (Of that the newest counts.)
    pub(super) fn give(&mut self, document: DocumentId, signed: Record) {
        if let Record::Sealed { person: whose, at_ms: at, .. } = &signed {
            for (other, known) in &mut self.ready {
                if let Record::Sealed { person, at_ms, .. } = known
                    && (&*other, &*person) == (&document, whose)
                {
                    if *at_ms < *at {
                        *known = signed;
                    }
                    return;
                }
            }
        }
        self.ready.push((document, signed));
    }

    /// The signatures that travel with the next request.
    pub(super) fn ready(&self) -> &[(DocumentId, Record)] {
        &self.ready[..self.ready.len().min(HANDED_RECORDS)]
    }

    /// The relay has heard the first so many.
    pub(super) fn sent(&mut self, count: usize) {
        self.ready.drain(..count.min(self.ready.len()));
    }
}
