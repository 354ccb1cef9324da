//! What a replica keeps: one append-only file of checksummed records, and in memory what they add up to.
//!
//! A record is one transaction. What was made here is flushed to disk before it is answered for; what came from the
//! relay is written without a flush, because the relay has it, and because a flush of anything later covers it. A torn
//! end is cut off at opening. It must not know of the network or of documents in memory.
//!
//! - `journal`: the file. `entry`: what a record says. `holding`: what the records of one document add up to.

mod entry;
mod holding;
mod journal;

pub(super) use entry::{Entry, Exchange, Parcel};
pub(super) use holding::{Held, Holding, State};
pub(super) use journal::sync_folder;

use super::failure::Failure;
use journal::Journal;
use std::collections::BTreeMap;
use std::path::Path;
use tandem_core::document::seeds;
use tandem_core::model::{DocumentId, PersonId};
use tandem_core::sync::Hash;
use tandem_core::sync::client::{Pending, Stored};

/// A file below this size is not worth being written anew.
const COMPACT_FROM: u64 = 1 << 20;

/// The store of one replica.
#[derive(Debug)]
pub(super) struct Store {
    journal: Journal,
    cursor: Vec<u8>,
    documents: BTreeMap<DocumentId, Holding>,
    me: Option<PersonId>,
}

impl Store {
    /// Opens the store in a folder that is held by this process alone.
    pub(super) fn open(folder: &Path) -> Result<Self, Failure> {
        let (journal, entries) = Journal::open(folder)?;
        let mut store = Self { journal, cursor: Vec::new(), documents: BTreeMap::new(), me: None };
        for entry in entries {
            store.take(entry);
        }
        Ok(store)
    }

    /// Whose replica this is: their role in each document is kept in mind.
    pub(super) fn belongs_to(&mut self, me: &PersonId) {
        self.me = Some(me.clone());
        for holding in self.documents.values_mut() {
            holding.read_role(me);
        }
    }

    /// Everything, in the order of the documents' ids.
    pub(super) fn documents(&self) -> impl Iterator<Item = (&DocumentId, &Holding)> {
        self.documents.iter()
    }

    /// What is held of one document.
    pub(super) fn document(&self, id: &DocumentId) -> Option<&Holding> {
        self.documents.get(id)
    }

    /// Whether these changes are here, as far as the document can take them.
    pub(super) fn has(&self, id: &DocumentId, hashes: &[Hash]) -> bool {
        let held = |hash: &Hash| self.document(id).and_then(|holding| holding.change(hash)).is_some_and(|held| !held.aside);
        hashes.iter().all(|hash| held(hash) || seeds(id).iter().any(|(seed, _)| seed == hash))
    }

    /// Whether a change is here that the relay has not acknowledged.
    pub(super) fn waits(&self, id: &DocumentId, hash: &Hash) -> bool {
        let change = self.document(id).and_then(|holding| holding.change(hash));
        change.is_some_and(|change| change.state != State::Kept)
    }

    /// Where this replica is in the relay's log.
    pub(super) fn cursor(&self) -> &[u8] {
        &self.cursor
    }

    /// Changes that the relay has not acknowledged.
    pub(super) fn pending(&self) -> usize {
        self.documents.values().map(Holding::waiting).sum()
    }

    /// What the sync machine starts from.
    pub(super) fn stored(&self) -> Stored {
        let mut waiting: Vec<(u64, DocumentId, &Held)> = Vec::new();
        let mut records = Vec::new();
        for (document, holding) in &self.documents {
            let of_it = || holding.changes().filter(|(_, change)| change.state != State::Kept);
            waiting.extend(of_it().map(|(order, change)| (order, *document, change)));
            if of_it().any(|(_, change)| change.state == State::Theirs) {
                records.extend(holding.records().iter().map(|record| (*document, record.clone())));
            }
        }
        waiting.sort_unstable_by_key(|(order, ..)| *order);
        let theirs = waiting.iter().filter(|(.., change)| change.state == State::Theirs);
        let theirs = theirs.map(|(_, document, change)| (*document, change.hash)).collect();
        let pending = |(_, document, change): (u64, DocumentId, &Held)| Pending {
            document,
            hash: change.hash,
            bytes: change.bytes.clone(),
        };
        let pending = waiting.into_iter().map(pending).collect();
        Stored { cursor: self.cursor.clone(), pending, theirs, records, ..Stored::default() }
    }

    /// Keeps a record. `durable`: on disk when this returns; otherwise it is when something durable is kept later.
    pub(super) fn keep(&mut self, entry: Entry, durable: bool) -> Result<(), Failure> {
        self.journal.append(&entry, durable)?;
        self.take(entry);
        let live: u64 = self.documents.values().map(Holding::bytes).sum();
        if self.journal.bytes() > COMPACT_FROM.max(live.saturating_mul(2)) {
            self.compact()?;
        }
        Ok(())
    }

    /// Everything that was kept is on disk when this returns.
    pub(super) fn flush(&mut self) -> Result<(), Failure> {
        self.journal.flush()
    }

    /// Writes the file anew, without what is of no use any more.
    fn compact(&mut self) -> Result<(), Failure> {
        let documents = self.documents.iter().flat_map(|(id, holding)| holding.entries(id));
        let cursor = Entry::Exchange(Exchange { cursor: self.cursor.clone().into(), ..Exchange::default() });
        self.journal.replace(documents.chain([cursor]))
    }

    fn take(&mut self, entry: Entry) {
        let me = self.me.as_ref();
        match entry {
            Entry::Edit { document, actor, changes } => {
                let holding = self.documents.entry(document).or_default();
                if let Some(actor) = actor {
                    holding.write_as(actor.into_vec());
                }
                for bytes in changes {
                    holding.add(bytes.into_vec(), State::Waiting);
                }
            }
            Entry::Exchange(Exchange { cursor, changes, records, acknowledged, parcels }) => {
                self.cursor = cursor.into_vec();
                for (document, bytes) in changes {
                    self.documents.entry(document).or_default().add(bytes.into_vec(), State::Kept);
                }
                for (document, record) in records {
                    self.documents.entry(document).or_default().note(record, me);
                }
                for (document, hash) in acknowledged {
                    self.documents.entry(document).or_default().acknowledge(&hash);
                }
                for (document, parcel) in parcels {
                    self.documents.entry(document).or_default().move_aside(parcel);
                }
            }
            Entry::Aside { document, hashes } => self.documents.entry(document).or_default().set_aside(&hashes),
            Entry::Over { documents } => {
                self.cursor = Vec::new();
                for (document, changes) in documents {
                    let holding = self.documents.entry(document).or_default();
                    for (bytes, own) in changes {
                        holding.offer_again(bytes.into_vec(), own);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
