//! What the relay has not acknowledged, oldest first, over all documents; and what was set aside, so that work that
//! stands on it is recognised. Knows nothing of transports and answers.

use super::pause::Chance;
use super::signing::Author;
use super::words::{Parcel, Pending};
use crate::code::Code;
use crate::limits::{BATCH_CHANGES, CHANGE_BYTES, HANDED_RECORDS};
use crate::model::DocumentId;
use crate::sync::Hash;
use crate::sync::change::ChangeHeader;
use crate::sync::frame::Push;
use crate::sync::record::Record;
use serde_bytes::ByteBuf;
use std::collections::{HashMap, HashSet};
use std::mem::discriminant;

/// A change by its document and hash.
pub(super) type Key = (DocumentId, Hash);

/// One unacknowledged change.
#[derive(Debug)]
struct Waiting {
    pending: Pending,
    parents: Vec<Hash>,
    actor: Vec<u8>,
    /// How often in a row the relay said "later".
    tries: u32,
    /// Not to be sent before this time.
    due: u64,
    /// Others' work. A relay had it, and may have forgotten it.
    theirs: bool,
    /// What goes with it.
    beside: Vec<Record>,
}

impl Waiting {
    fn key(&self) -> Key {
        (self.pending.document, self.pending.hash)
    }
}

/// All unacknowledged changes of the device.
#[derive(Debug, Default)]
pub(super) struct Queue {
    waiting: Vec<Waiting>,
    known: HashSet<Key>,
    aside: HashMap<Key, Code>,
}

impl Queue {
    pub(super) fn new(set_aside: Vec<(DocumentId, Hash, Code)>) -> Self {
        let aside = set_aside.into_iter().map(|(document, hash, code)| ((document, hash), code)).collect();
        Self { aside, ..Self::default() }
    }

    /// How many changes wait that are others' work, or this device's.
    pub(super) fn count(&self, theirs: bool) -> usize {
        self.waiting.iter().filter(|waiting| waiting.theirs == theirs).count()
    }

    /// What goes back with others' work: a signature with its change, and whose an actor is with its first one.
    pub(super) fn know(&mut self, document: DocumentId, record: Record) {
        let is_of = |waiting: &Waiting| match &record {
            Record::Signed { hash, .. } => waiting.pending.hash == *hash,
            Record::Actor { actor, .. } => waiting.actor == *actor,
            _ => false,
        };
        let of_it = |waiting: &&mut Waiting| waiting.theirs && waiting.pending.document == document && is_of(waiting);
        if let Some(waiting) = self.waiting.iter_mut().find(of_it) {
            // (One of a kind.)
            waiting.beside.retain(|other| discriminant(other) != discriminant(&record));
            waiting.beside.push(record);
        }
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = Key> {
        self.waiting.iter().map(Waiting::key)
    }

    pub(super) fn holds(&self, key: &Key) -> bool {
        self.known.contains(key)
    }

    /// Takes a change; gives it back as a parcel where it can never be sent: it stands on something that was set aside,
    /// or is larger than any relay takes.
    pub(super) fn add(&mut self, pending: Pending, theirs: bool) -> Option<Parcel> {
        let key = (pending.document, pending.hash);
        if self.aside.contains_key(&key) || self.known.contains(&key) {
            return None;
        }
        let (parents, actor) =
            ChangeHeader::read(&pending.bytes).map_or_else(|_| Default::default(), |header| (header.parents, header.actor));
        let fate = if pending.bytes.len() > CHANGE_BYTES {
            Some(Code::TooLarge)
        } else {
            parents.iter().find_map(|parent| self.aside.get(&(pending.document, *parent)).copied())
        };
        if let Some(code) = fate.filter(|_| !theirs) {
            self.aside.insert(key, code);
            return Some(Parcel { document: pending.document, code, changes: vec![(pending.hash, pending.bytes)] });
        }
        self.known.insert(key);
        self.waiting.push(Waiting { pending, parents, actor, tries: 0, due: 0, theirs, beside: Vec::new() });
        None
    }

    /// The relay has these: they wait no longer. Gives each own one with its author, oldest first.
    pub(super) fn remove(&mut self, keys: &HashSet<Key>) -> Vec<(Author, Hash)> {
        if keys.is_empty() {
            return Vec::new();
        }
        self.known.retain(|key| !keys.contains(key));
        let removed = self.waiting.extract_if(.., |waiting| keys.contains(&waiting.key()));
        removed
            .filter(|waiting| !waiting.theirs)
            .map(|waiting| ((waiting.pending.document, waiting.actor), waiting.pending.hash))
            .collect()
    }

    /// The relay has this change. If it was set aside (a late request of ours was taken after all), work may stand on it.
    pub(super) fn forget_aside(&mut self, key: &Key) {
        self.aside.remove(key);
    }

    /// The relay refused these for good: takes them out, with everything that stands on them.
    pub(super) fn set_aside(&mut self, refused: &HashMap<Key, Code>) -> Vec<Parcel> {
        if refused.is_empty() {
            return Vec::new();
        }
        let mut actors: HashMap<(DocumentId, Vec<u8>), Code> = HashMap::new();
        let mut parcels: Vec<Parcel> = Vec::new();
        for mut waiting in std::mem::take(&mut self.waiting) {
            let document = waiting.pending.document;
            let author = (document, waiting.actor.clone());
            let on_aside = || waiting.parents.iter().find_map(|parent| self.aside.get(&(document, *parent)));
            let fate = refused.get(&waiting.key()).or_else(|| actors.get(&author)).or_else(on_aside).copied();
            let Some(code) = fate.filter(|_| !waiting.theirs) else {
                if fate.is_some() {
                    // Others' work stays here as it is.
                    waiting.due = u64::MAX;
                }
                self.waiting.push(waiting);
                continue;
            };
            self.known.remove(&waiting.key());
            self.aside.insert(waiting.key(), code);
            actors.entry(author).or_insert(code);
            let change = (waiting.pending.hash, waiting.pending.bytes);
            match parcels.iter_mut().find(|parcel| parcel.document == document && parcel.code == code) {
                Some(parcel) => parcel.changes.push(change),
                None => parcels.push(Parcel { document, code, changes: vec![change] }),
            }
        }
        parcels
    }

    /// The relay said "later" to these: those of one document are tried again together.
    pub(super) fn postpone(&mut self, keys: &HashSet<Key>, now: u64, chance: &mut Chance) {
        let mut due: HashMap<DocumentId, u64> = HashMap::new();
        for waiting in self.waiting.iter_mut().filter(|waiting| keys.contains(&waiting.key())) {
            waiting.tries = waiting.tries.saturating_add(1);
            waiting.due = *due.entry(waiting.pending.document).or_insert_with(|| now + chance.wait_ms(waiting.tries));
        }
    }

    /// Something new arrived in these documents: what was missing may be there now.
    pub(super) fn hurry(&mut self, documents: &HashSet<DocumentId>) {
        let late = |waiting: &&mut Waiting| waiting.due < u64::MAX && documents.contains(&waiting.pending.document);
        self.waiting.iter_mut().filter(late).for_each(|waiting| waiting.due = 0);
    }

    /// Everything may be tried at once, as if for the first time.
    pub(super) fn forget_refusals(&mut self) {
        for waiting in self.waiting.iter_mut().filter(|waiting| waiting.due < u64::MAX) {
            (waiting.tries, waiting.due) = (0, 0);
        }
    }

    /// Others' work in this document may be tried again, whatever the relay said.
    pub(super) fn reconsider(&mut self, document: &DocumentId) {
        let refused = |waiting: &&mut Waiting| waiting.due == u64::MAX && waiting.pending.document == *document;
        self.waiting.iter_mut().filter(refused).for_each(|waiting| waiting.due = 0);
    }

    /// When the next change may be sent.
    pub(super) fn next_due(&self, complete: bool) -> Option<u64> {
        self.sendable(complete).map(|waiting| waiting.due).min()
    }

    /// What may be sent sooner or later. Others' work goes back once everything that the relay has is here (`complete`).
    fn sendable(&self, complete: bool) -> impl Iterator<Item = &Waiting> {
        self.waiting.iter().filter(move |waiting| waiting.due < u64::MAX && (complete || !waiting.theirs))
    }

    /// The oldest changes that may be sent now, of `most_bytes` at most (one larger change travels alone).
    pub(super) fn batch(&self, now: u64, most_bytes: usize, complete: bool) -> Sending {
        let mut sending = Sending::default();
        let mut places: HashMap<DocumentId, (usize, bool)> = HashMap::new();
        let (mut bytes, mut count) = (0, 0);
        for waiting in self.sendable(complete).filter(|waiting| waiting.due <= now) {
            bytes += waiting.pending.bytes.len();
            if count > 0 && (bytes > most_bytes || count == BATCH_CHANGES || sending.records.len() + 2 > HANDED_RECORDS) {
                break;
            }
            count += 1;
            let document = waiting.pending.document;
            // Each push is of one kind, and they are in order.
            let at = match places.get(&document) {
                Some((place, theirs)) if *theirs == waiting.theirs => *place,
                _ => {
                    let place = sending.keys.len();
                    sending.pushes.push(Push { document, changes: Vec::new() });
                    sending.keys.push(Vec::new());
                    sending.theirs.extend(u32::try_from(place).ok().filter(|_| waiting.theirs));
                    places.insert(document, (place, waiting.theirs));
                    place
                }
            };
            sending.pushes[at].changes.push(ByteBuf::from(waiting.pending.bytes.clone()));
            sending.keys[at].push(waiting.key());
            sending.records.extend(waiting.beside.iter().map(|record| (document, record.clone())));
        }
        sending
    }
}

/// One batch: the changes by document, and in the same order their keys.
#[derive(Debug, Default)]
pub(super) struct Sending {
    pub(super) pushes: Vec<Push>,
    pub(super) keys: Vec<Vec<Key>>,
    /// Which of the pushes are others' work.
    pub(super) theirs: Vec<u32>,
    /// What goes with it.
    pub(super) records: Vec<(DocumentId, Record)>,
}
