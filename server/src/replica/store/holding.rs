//! What the records of one document add up to. It must not know of files, nor of what is in a change beyond its hash.

use super::entry::{Entry, Exchange, Parcel};
use serde_bytes::ByteBuf;
use std::collections::{BTreeMap, HashMap};
use tandem_core::code::Code;
use tandem_core::limits::FRAME_BYTES;
use tandem_core::model::{Access, DocumentId, PersonId, Role};
use tandem_core::sync::record::Record;
use tandem_core::sync::{Hash, change};

/// How far a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum State {
    /// Made here, and not acknowledged by the relay.
    Waiting,
    /// The relay has it.
    Kept,
    /// Others' work that another relay had, and not acknowledged by this one.
    Theirs,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Held {
    pub(in super::super) hash: Hash,
    pub(in super::super) bytes: Vec<u8>,
    pub(in super::super) state: State,
    /// A relay had it once: it waits again, for one whose log is another one.
    again: bool,
    /// The document cannot take it.
    pub(in super::super) aside: bool,
}

/// One document.
#[derive(Debug, Default)]
pub(in super::super) struct Holding {
    /// In the order in which they came, which puts parents before children.
    changes: BTreeMap<u64, Held>,
    places: HashMap<Hash, u64>,
    next: u64,
    records: Vec<Record>,
    actors: Vec<Vec<u8>>,
    /// The newest actor was given up.
    given_up: bool,
    parcels: Vec<Parcel>,
    label: String,
    /// Mine.
    role: Option<Role>,
    /// The log has said something of it.
    role_told: bool,
    waiting: usize,
    bytes: u64,
}

impl Holding {
    /// All changes with their order.
    pub(in super::super) fn changes(&self) -> impl Iterator<Item = (u64, &Held)> {
        self.changes.iter().map(|(order, held)| (*order, held))
    }

    /// The change with this hash.
    pub(in super::super) fn change(&self, hash: &Hash) -> Option<&Held> {
        self.changes.get(self.places.get(hash)?)
    }

    /// All records, in log order.
    pub(in super::super) fn records(&self) -> &[Record] {
        &self.records
    }

    /// The actor to write as, if there is one.
    pub(in super::super) fn actor(&self) -> Option<&[u8]> {
        self.actors.last().filter(|_| !self.given_up).map(Vec::as_slice)
    }

    /// Every actor that was ever written as here.
    pub(in super::super) fn actors(&self) -> &[Vec<u8>] {
        &self.actors
    }

    /// Refused work: why, and how many changes.
    pub(in super::super) fn parcels(&self) -> impl Iterator<Item = (Option<Code>, usize)> {
        self.parcels.iter().map(|parcel| (Code::from_number(parcel.code), parcel.changes.len()))
    }

    /// What the relay calls it.
    pub(in super::super) fn label(&self) -> &str {
        &self.label
    }

    /// My role; `None`: the log has not said yet, or it was taken away.
    pub(in super::super) fn role(&self) -> Option<Role> {
        self.role
    }

    /// Whether the relay would refuse what I write.
    pub(in super::super) fn is_closed(&self) -> bool {
        self.role_told && self.role.is_none_or(|role| role.access() != Access::Write)
    }

    /// How many changes wait.
    pub(in super::super) fn waiting(&self) -> usize {
        self.waiting
    }

    /// How many bytes are of use.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    pub(super) fn write_as(&mut self, actor: Vec<u8>) {
        self.actors.push(actor);
        self.given_up = false;
    }

    /// Takes a change that is not here yet; one that waits and comes from the relay waits no longer.
    pub(super) fn add(&mut self, bytes: Vec<u8>, state: State) {
        let Some(hash) = change::hash(&bytes) else { return };
        for parcel in &mut self.parcels {
            parcel.changes.retain(|known| change::hash(known) != Some(hash));
        }
        self.parcels.retain(|parcel| !parcel.changes.is_empty());
        if self.places.contains_key(&hash) {
            if state == State::Kept {
                self.acknowledge(&hash);
            }
            return;
        }
        self.put(Held { hash, bytes, state, again: false, aside: false });
    }

    fn put(&mut self, held: Held) {
        self.waiting += usize::from(held.state == State::Waiting);
        self.bytes += held.bytes.len() as u64;
        self.places.insert(held.hash, self.next);
        self.changes.insert(self.next, held);
        self.next += 1;
    }

    fn take_out(&mut self, hash: &Hash) -> Option<Held> {
        let held = self.changes.remove(&self.places.remove(hash)?)?;
        self.waiting -= usize::from(held.state == State::Waiting);
        self.bytes -= held.bytes.len() as u64;
        Some(held)
    }

    pub(super) fn note(&mut self, record: Record, me: Option<&PersonId>) {
        self.bytes += record.bytes().len() as u64;
        match &record {
            Record::Engagement { label } => self.label.clone_from(label),
            Record::Access { person, role, .. } if Some(person) == me => (self.role, self.role_told) = (*role, true),
            _ => {}
        }
        self.records.push(record);
    }

    /// Finds my role in what the log says.
    pub(super) fn read_role(&mut self, me: &PersonId) {
        let role = |record: &Record| match record {
            Record::Access { person, role, .. } if person == me => Some(*role),
            _ => None,
        };
        let told = self.records.iter().rev().find_map(role);
        (self.role, self.role_told) = (told.flatten(), told.is_some());
    }

    pub(super) fn acknowledge(&mut self, hash: &Hash) {
        if let Some(held) = self.places.get(hash).and_then(|place| self.changes.get_mut(place))
            && held.state != State::Kept
        {
            self.waiting -= usize::from(held.state == State::Waiting);
            (held.state, held.again) = (State::Kept, false);
        }
    }

    /// Moves refused work out of the document; what is written from here on is written as another actor. Another relay
    /// had some of it and this one only lacks the document or the permission: that goes on waiting.
    pub(super) fn move_aside(&mut self, parcel: Parcel) {
        let not_now = matches!(Code::from_number(parcel.code), Some(Code::UnknownDocument | Code::ReadOnly));
        let mut moved = Vec::new();
        for bytes in parcel.changes {
            let Some(hash) = change::hash(&bytes) else { continue };
            if not_now && self.change(&hash).is_some_and(|held| held.again) {
                continue;
            }
            self.take_out(&hash);
            moved.push(bytes);
        }
        if !moved.is_empty() {
            self.parcels.push(Parcel { code: parcel.code, changes: moved });
            self.given_up = true;
        }
    }

    pub(super) fn set_aside(&mut self, hashes: &[Hash]) {
        for hash in hashes {
            if let Some(held) = self.places.get(hash).and_then(|place| self.changes.get_mut(place)) {
                held.aside = true;
            }
        }
    }

    /// A change waits again. It is put at the end, so that parents still come before children.
    pub(super) fn offer_again(&mut self, bytes: Vec<u8>, own: bool) {
        let Some(hash) = change::hash(&bytes) else { return };
        let known = self.take_out(&hash);
        let waited = known.as_ref().is_some_and(|held| held.state == State::Waiting && !held.again);
        let aside = known.is_some_and(|held| held.aside);
        let state = if own { State::Waiting } else { State::Theirs };
        self.put(Held { hash, bytes, state, again: !waited, aside });
    }

    /// The records that give just this, in pieces of a bounded size.
    pub(super) fn entries(&self, document: &DocumentId) -> Vec<Entry> {
        let document = *document;
        let records = self.records.iter().map(|record| (document, record.clone())).collect();
        let parcels = self.parcels.iter().map(|parcel| (document, parcel.clone())).collect();
        let mut entries = Vec::new();
        for actor in &self.actors {
            entries.push(Entry::Edit { document, actor: Some(actor.clone().into()), changes: Vec::new() });
        }
        let mut piece: Vec<&Held> = Vec::new();
        let mut bytes = 0;
        for held in self.changes.values() {
            let fits = bytes + held.bytes.len() <= FRAME_BYTES / 2;
            if piece.last().is_some_and(|last| !fits || (last.state, last.again) != (held.state, held.again)) {
                entries.push(piece_of(document, &std::mem::take(&mut piece)));
                bytes = 0;
            }
            bytes += held.bytes.len();
            piece.push(held);
        }
        if !piece.is_empty() {
            entries.push(piece_of(document, &piece));
        }
        entries.push(Entry::Exchange(Exchange { records, parcels, ..Exchange::default() }));
        let aside = self.changes.values().filter(|held| held.aside).map(|held| held.hash).collect::<Vec<_>>();
        if !aside.is_empty() {
            entries.push(Entry::Aside { document, hashes: aside });
        }
        entries
    }
}

/// Neighbours of one kind as one record.
fn piece_of(document: DocumentId, piece: &[&Held]) -> Entry {
    let bytes = piece.iter().map(|held| ByteBuf::from(held.bytes.clone()));
    match piece.first() {
        Some(Held { state, again: true, .. }) => {
            let changes = bytes.map(|bytes| (bytes, *state == State::Waiting)).collect();
            Entry::Over { documents: vec![(document, changes)] }
        }
        Some(Held { state: State::Waiting, .. }) => Entry::Edit { document, actor: None, changes: bytes.collect() },
        _ => {
            let changes = bytes.map(|bytes| (document, bytes)).collect();
            Entry::Exchange(Exchange { changes, ..Exchange::default() })
        }
    }
}
