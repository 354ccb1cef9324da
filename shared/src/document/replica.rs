//! One copy of an engagement's document on one device.

use super::authorship::{Authorship, BEHALF};
use super::command::Command;
use super::genesis::{AREAS, ENTRIES, founded, genesis, lacking};
use super::poison::Poisoned;
use super::reading::Read;
use crate::code::Code;
use crate::model::{DocumentId, PersonId, Role};
use crate::sync::{Hash, change::ChangeHeader, record::Record};
use automerge::{ActorId, Automerge, ChangeHash, LoadOptions, ObjId, ROOT, ReadDoc, TextEncoding};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Who acts, with which right, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// The person whose device this is.
    pub person: PersonId,
    /// Their role in this engagement, as far as this device knows.
    pub role: Option<Role>,
    /// The device's clock, in seconds since 1970.
    pub at: i64,
}

/// A change as it is stored and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its SHA-256 name.
    pub hash: Hash,
    /// The plain Automerge change chunk.
    pub bytes: Vec<u8>,
}

/// What a command did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    /// The change that was made; none when everything was so already, several for a very long paste.
    pub changes: Vec<Change>,
    /// The command that takes it back, if one does.
    pub undo: Option<Command>,
}

/// A replica: the Automerge document, its areas, and who wrote what.
#[derive(Clone, Debug)]
pub struct Document {
    pub(super) id: DocumentId,
    pub(super) doc: Automerge,
    pub(super) areas: BTreeMap<&'static str, ObjId>,
    pub(super) authorship: Authorship,
    /// What this replica leaves out because the relay says so.
    pub(super) poisoned: Vec<Poisoned>,
    /// The message of what is made from here on.
    pub(super) message: Option<String>,
    /// The newest change of this replica's actor that is known to be signed.
    signed: Option<Hash>,
    /// How many records it took note of.
    noted: u64,
    pub(super) read: RefCell<Read>,
}

impl Document {
    /// A fresh replica that holds the genesis change only and will write as `actor` (16 random bytes).
    pub fn new(id: DocumentId, actor: &[u8]) -> Self {
        let mut doc = founded(&id);
        doc.set_actor(ActorId::from(actor));
        Self::over(id, doc).expect("a founded document has every area")
    }

    /// A replica from what a device stored: a saved whole (or none) and changes in any order. Rubbish and documents
    /// of another id are [`Code::DamagedDocument`].
    pub fn load(id: DocumentId, actor: &[u8], saved: Option<&[u8]>, changes: &[Vec<u8>]) -> Result<Self, Code> {
        let mut doc = match saved {
            Some(bytes) => {
                let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
                Automerge::load_with_options(bytes, options).map_err(|_| Code::DamagedDocument)?
            }
            None => founded(&id),
        };
        if doc.get_change_by_hash(&ChangeHash(genesis(&id).0)).is_none() {
            return Err(Code::DamagedDocument);
        }
        let lacking = lacking(&doc, &id);
        doc.apply_changes(lacking).map_err(|_| Code::DamagedDocument)?;
        doc.set_actor(ActorId::from(actor));
        let mut document = Self::over(id, doc)?;
        document.apply(changes)?;
        Ok(document)
    }

    fn over(id: DocumentId, doc: Automerge) -> Result<Self, Code> {
        let mut areas = BTreeMap::new();
        for area in AREAS.iter().chain(&[ENTRIES]) {
            match doc.get(ROOT, *area) {
                Ok(Some((value, object))) if value.is_object() => areas.insert(*area, object),
                _ => return Err(Code::DamagedDocument),
            };
        }
        let mut authorship = Authorship::default();
        authorship.index(&doc, &[]);
        Ok(Self {
            id,
            doc,
            areas,
            authorship,
            poisoned: Vec::new(),
            message: None,
            signed: None,
            noted: 0,
            read: RefCell::default(),
        })
    }

    /// Which document this is.
    pub fn id(&self) -> &DocumentId {
        &self.id
    }

    /// Takes in a record of the log: who is who, whose actor is whose, what is signed, what is left out from here on.
    /// True when the replica holds such a change: then it must be loaded anew from what is stored, its records first.
    pub fn note(&mut self, record: &Record) -> bool {
        if let Record::Signed { actor, hash, .. } = record
            && actor == self.doc.get_actor().to_bytes()
        {
            self.signed = Some(*hash);
        }
        self.authorship.note(record);
        self.noted += 1;
        match record {
            Record::Poisoned { hash, actor, at } => self.leave_out(Poisoned { hash: *hash, actor: actor.clone(), at: *at }),
            _ => false,
        }
    }

    /// The newest change that this replica made, with its actor, should no signature for it be known.
    pub fn unsigned(&self) -> Option<(&[u8], Hash)> {
        let hash = self.doc.get_last_local_change()?.hash().0;
        (self.signed != Some(hash)).then(|| (self.doc.get_actor().to_bytes(), hash))
    }

    /// This replica writes as this person (known before the relay confirms it).
    pub fn claim(&mut self, person: &PersonId) {
        let actor = self.doc.get_actor().clone();
        self.authorship.claim(&actor, person);
    }

    /// What is made from here on repeats what somebody else wrote, at this time in seconds since 1970: every change says
    /// so. `None`: no longer.
    pub fn on_behalf(&mut self, of: Option<(&PersonId, i64)>) {
        self.message = of.map(|(person, at)| format!("{BEHALF}{person} {at}"));
    }

    /// Applies changes from elsewhere in one batch. A change that is no change fails the call and nothing is applied;
    /// one that is poisoned is left out, and so what stands on it waits for ever.
    pub fn apply(&mut self, changes: &[Vec<u8>]) -> Result<(), Code> {
        let mut decoded = Vec::with_capacity(changes.len());
        for bytes in changes {
            if self.leaves_out(&ChangeHeader::read(bytes)?.hash) {
                continue;
            }
            decoded.push(automerge::Change::from_bytes(bytes.clone()).map_err(|_| Code::BadChange)?);
        }
        let before = self.doc.get_heads();
        *self.read.get_mut() = Read::default();
        self.doc.apply_changes(decoded).map_err(|_| Code::BadChange)?;
        self.authorship.index(&self.doc, &before);
        Ok(())
    }

    /// The compact whole document. Before it takes the place of what it was made from: see [`Document::save_sound`].
    pub fn save(&self) -> Vec<u8> {
        self.doc.save()
    }

    /// The whole document, for somebody who compresses it.
    pub fn save_uncompressed(&self) -> Vec<u8> {
        self.doc.save_nocompress()
    }

    /// All changes that this replica has applied, parents before children.
    pub fn all(&self) -> Vec<Change> {
        self.doc.get_changes(&[]).iter().map(taken).collect()
    }

    /// Whether this replica has applied a change.
    pub fn holds(&self, hash: &Hash) -> bool {
        self.doc.get_change_meta_by_hash(&ChangeHash(*hash)).is_some()
    }

    /// All changes, parents before children, each with whether it is of one of these actors.
    pub fn written(&self, actors: &[Vec<u8>]) -> Vec<(Change, bool)> {
        let mine = |change: &automerge::Change| actors.iter().any(|actor| actor == change.actor_id().to_bytes());
        self.doc.get_changes(&[]).iter().map(|change| (taken(change), mine(change))).collect()
    }

    /// Hashes of all changes that this replica has applied, parents before children.
    pub fn hashes(&self) -> Vec<Hash> {
        self.doc.get_changes_meta(&[]).into_iter().map(|change| change.hash.0).collect()
    }

    /// The newest changes' hashes, sorted.
    pub fn heads(&self) -> Vec<Hash> {
        let mut heads: Vec<Hash> = self.doc.get_heads().into_iter().map(|hash| hash.0).collect();
        heads.sort_unstable();
        heads
    }

    /// The version of the document as text: its heads in hexadecimal, joined by dots.
    pub fn version(&self) -> String {
        let mut version = String::new();
        for hash in self.heads() {
            if !version.is_empty() {
                version.push('.');
            }
            version.push_str(&ChangeHash(hash).to_string());
        }
        version
    }

    /// Another text whenever anything that a view reads may be another: changes, or who is who.
    pub fn stamp(&self) -> String {
        format!("{} {}", self.noted, self.version())
    }

    /// The heads that a version names, if this replica has them all.
    pub(crate) fn heads_of(&self, version: &str) -> Option<Vec<ChangeHash>> {
        let heads: Option<Vec<ChangeHash>> = version.split('.').map(|part| part.parse().ok()).collect();
        heads.filter(|heads| heads.iter().all(|hash| self.doc.get_change_by_hash(hash).is_some()))
    }

    /// The document as plain JSON, nested by the parts of the flat keys.
    pub fn json(&self) -> serde_json::Value {
        let mut whole = serde_json::Map::new();
        whole.insert("schema".into(), super::genesis::SCHEMA.into());
        for area in AREAS.iter().chain(&[ENTRIES]) {
            let mut table = serde_json::Value::Object(serde_json::Map::new());
            for (key, cell) in self.slots(area, "") {
                let mut place = &mut table;
                for part in key.split('/') {
                    if !place.is_object() {
                        *place = serde_json::Value::Object(serde_json::Map::new());
                    }
                    place = place.as_object_mut().expect("made an object above").entry(part).or_insert(serde_json::Value::Null);
                }
                *place = match &cell.object {
                    Some(text) => self.doc.text(text).unwrap_or_default().into(),
                    None => serde_json::to_value(&cell.value).unwrap_or_default(),
                };
            }
            whole.insert((*area).into(), table);
        }
        whole.into()
    }
}

pub(super) fn taken(change: &automerge::Change) -> Change {
    Change { hash: change.hash().0, bytes: change.raw_bytes().to_vec() }
}
