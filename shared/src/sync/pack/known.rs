//! What the packs of one direction of one connection told so far; both ends hold the same.

use crate::limits::{CONTEXT_HASHES, CONTEXT_NAMES};
use crate::sync::Hash;

/// Names and numbers that the next pack may refer to. A fresh one knows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Each with the number of its newest change.
    pub(super) actors: Vec<(Vec<u8>, u64)>,
    /// The newest changes, oldest first.
    pub(super) hashes: Vec<Hash>,
    /// The operation after the newest change.
    pub(super) next_operation: u64,
    /// When the newest change was made.
    pub(super) time: i64,
    /// The object of the newest operation.
    pub(super) object: u64,
}

impl Known {
    /// Forgets what is beyond the bounds; both ends do it after each pack.
    pub(super) fn settle(&mut self) {
        self.actors.truncate(CONTEXT_NAMES);
        let over = self.hashes.len().saturating_sub(CONTEXT_HASHES);
        self.hashes.drain(..over);
    }

    /// The index of an actor, which is told if it is new.
    pub(super) fn actor(&mut self, actor: &[u8]) -> u64 {
        let place = self.actors.iter().position(|(known, _)| known == actor).unwrap_or_else(|| {
            self.actors.push((actor.to_vec(), 0));
            self.actors.len() - 1
        });
        place as u64
    }

    /// Whether this is one of the newest changes, so that its sender surely knows it still.
    pub(super) fn may_name(&self, hash: &Hash) -> bool {
        self.hashes.iter().rev().take(CONTEXT_HASHES / 4).any(|known| known == hash)
    }

    /// The newest change whose hash begins so.
    pub(super) fn named(&self, beginning: &[u8]) -> Option<Hash> {
        self.hashes.iter().rev().find(|hash| hash.starts_with(beginning)).copied()
    }
}
