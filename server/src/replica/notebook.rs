//! The documents that are open in memory: read from the store when first needed, and let go when many are open.
//!
//! Changes from outside go through a guard: where the document engine breaks off, the document is read from the store
//! again, and whatever it cannot take is set aside there. It must not know of the network.

use super::failure::Failure;
use super::store::{Entry, Store};
use crate::chance;
use crate::salvage::{guarded, sift};
use std::collections::HashMap;
use tandem_core::code::Code;
use tandem_core::document::{Document, seeds};
use tandem_core::limits::{REPLICA_BEHIND, REPLICA_OPEN};
use tandem_core::model::{DocumentId, PersonId};
use tandem_core::sync::record::Record;
use tandem_core::sync::{Hash, change};

/// The open documents.
#[derive(Debug, Default)]
pub(super) struct Notebook {
    open: HashMap<DocumentId, Open>,
    /// Grows with each use, to let go of what was not used for longest.
    uses: u64,
    me: Option<PersonId>,
}

#[derive(Debug)]
struct Open {
    document: Document,
    /// What it writes as, and whether the store knows.
    actor: Vec<u8>,
    used: u64,
    /// Stored changes that it has not taken in yet. Taking in one costs as much as taking in many, and grows with the
    /// document, so they wait until somebody looks.
    behind: Vec<Vec<u8>>,
}

impl Notebook {
    /// Whose documents these are.
    pub(super) fn belongs_to(&mut self, me: &PersonId) {
        self.me = Some(me.clone());
    }

    /// The document with all that is stored of it, opened if it is not. `unknown_document`: it is not here.
    pub(super) fn open(&mut self, store: &mut Store, id: DocumentId) -> Result<&mut Document, Failure> {
        self.catch_up(id);
        if !self.open.contains_key(&id) {
            let opened = self.read(store, id)?;
            if self.open.len() >= REPLICA_OPEN
                && let Some(oldest) = self.open.iter().min_by_key(|(_, open)| open.used).map(|(id, _)| *id)
            {
                self.open.remove(&oldest);
            }
            self.open.insert(id, opened);
        }
        self.uses += 1;
        let used = self.uses;
        self.open
            .get_mut(&id)
            .map(|open| {
                open.used = used;
                &mut open.document
            })
            .ok_or_else(|| Code::Internal.into())
    }

    /// A new document that is nowhere else yet.
    pub(super) fn found(&mut self, id: DocumentId) -> Result<(), Failure> {
        let actor = fresh_actor()?;
        let mut document = Document::new(id, &actor);
        if let Some(me) = &self.me {
            document.claim(me);
        }
        self.open.insert(id, Open { document, actor, used: 0, behind: Vec::new() });
        Ok(())
    }

    /// The actor that an open document writes as, if the store does not know it yet.
    pub(super) fn unkept_actor(&self, store: &Store, id: &DocumentId) -> Option<Vec<u8>> {
        let open = self.open.get(id)?;
        let kept = store.document(id).and_then(|holding| holding.actor());
        (kept != Some(&open.actor[..])).then(|| open.actor.clone())
    }

    /// Lets go of a document: it is read from the store when it is needed again.
    pub(super) fn close(&mut self, id: &DocumentId) {
        self.open.remove(id);
    }

    /// These changes are stored: an open document takes them in, in one batch with what else comes until somebody looks.
    pub(super) fn apply(&mut self, id: DocumentId, changes: Vec<Vec<u8>>) {
        if let Some(open) = self.open.get_mut(&id) {
            open.behind.extend(changes);
            if open.behind.len() >= REPLICA_BEHIND {
                self.catch_up(id);
            }
        }
    }

    fn catch_up(&mut self, id: DocumentId) {
        let Some(open) = self.open.get_mut(&id).filter(|open| !open.behind.is_empty()) else { return };
        let behind = std::mem::take(&mut open.behind);
        if guarded(|| open.document.apply(&behind)).is_err() {
            // Whatever it is, the way from the store deals with it.
            tracing::warn!(document = %id, "changes could not be applied; the document is read again");
            self.close(&id);
        }
    }

    /// Takes note of a stored record.
    pub(super) fn note(&mut self, id: &DocumentId, record: &Record) {
        if self.open.get_mut(id).is_some_and(|open| open.document.note(record)) {
            // It holds what is to be left out.
            self.close(id);
        }
    }

    /// Reads a document from the store. What it cannot take is set aside for good.
    fn read(&self, store: &mut Store, id: DocumentId) -> Result<Open, Failure> {
        let holding = store.document(&id).ok_or(Code::UnknownDocument)?;
        let (actor, records) = (holding.actor().map(<[u8]>::to_vec), holding.records().to_vec());
        let seeds = seeds(&id);
        let usable = holding
            .changes()
            .map(|(_, held)| held)
            .filter(|held| !held.aside && !seeds.iter().any(|(seed, _)| *seed == held.hash));
        let changes: Vec<Vec<u8>> = usable.map(|held| held.bytes.clone()).collect();
        let actor = actor.map_or_else(fresh_actor, Ok)?;
        let attempt = |changes: &[Vec<u8>]| {
            guarded(|| {
                let mut document = Document::new(id, &actor);
                if let Some(me) = &self.me {
                    document.claim(me);
                }
                // What the records say is poison is left out without a try.
                for record in &records {
                    document.note(record);
                }
                document.apply(changes).map(|()| document)
            })
        };
        let (document, spoilers) = sift(&changes, attempt)?;
        let aside: Vec<Hash> = spoilers.into_iter().filter_map(change::hash).collect();
        if !aside.is_empty() {
            tracing::error!(document = %id, changes = aside.len(), "changes cannot be taken and are set aside");
            store.keep(Entry::Aside { document: id, hashes: aside }, false)?;
        }
        Ok(Open { document, actor, used: 0, behind: Vec::new() })
    }
}

fn fresh_actor() -> Result<Vec<u8>, Failure> {
    let drawn = chance::draw::<16>().map_err(|_| Failure::new(Code::Internal, "the system gave no random bytes"))?;
    Ok(drawn.to_vec())
}
