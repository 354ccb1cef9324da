//! Open documents: load, apply, run, view, save.

use std::collections::BTreeMap;

use js_sys::{Array, Uint8Array};
use tandem_core::code::Code;
use tandem_core::document::{Acting, Change, Command, Document};
use tandem_core::model::{DocumentId, PersonId, Role, TextField};
use tandem_core::sync::client::Client;
use tandem_core::sync::record::Record;
use tandem_core::sync::snapshot;
use tandem_core::view::{Query, Reader};
use wasm_bindgen::prelude::*;

use crate::hex;

/// All that the leading worker holds in the core's memory.
#[wasm_bindgen]
pub struct Door {
    pub(crate) person: PersonId,
    pub(crate) client: Option<Client>,
    pub(crate) documents: BTreeMap<DocumentId, Document>,
}

/// A refusal as JavaScript sees it: the code's name, thrown.
pub(crate) fn refusal(code: Code) -> JsValue {
    JsValue::from_str(code.name())
}

pub(crate) fn document_id(text: &str) -> Result<DocumentId, JsValue> {
    DocumentId::parse(text).map_err(|_| refusal(Code::UnknownDocument))
}

impl Door {
    /// Lets the machine know which of a document's own work nobody has signed.
    pub(crate) fn tell_unsigned(&mut self, id: DocumentId) {
        if let (Some(client), Some((actor, hash))) = (&mut self.client, self.documents.get(&id).and_then(Document::unsigned)) {
            client.unsigned(id, actor, hash);
        }
    }
}

fn plain(parts: Vec<Uint8Array>) -> Vec<Vec<u8>> {
    parts.into_iter().map(|part| part.to_vec()).collect()
}

fn read(record: &[u8]) -> Result<Record, JsValue> {
    Record::read(record).ok_or_else(|| refusal(Code::DamagedDocument))
}

/// `[hash, bytes]` for each change.
fn pairs(changes: &[Change]) -> Array {
    changes.iter().map(pair).collect()
}

fn pair(change: &Change) -> Array {
    Array::of2(&JsValue::from_str(&hex::encode(&change.hash)), &Uint8Array::from(change.bytes.as_slice()))
}

#[wasm_bindgen]
impl Door {
    /// A door for one person, with nothing open.
    #[wasm_bindgen(constructor)]
    pub fn new(person: &str) -> Result<Door, JsValue> {
        let person = PersonId::new(person).map_err(|_| refusal(Code::BadValue))?;
        Ok(Door { person, client: None, documents: BTreeMap::new() })
    }

    /// Opens a document from what the store holds: its snapshot if there is one, the changes beside it in any order
    /// that puts parents first, and its records (postcard bytes, as they came with an effect). What the records say is
    /// poison is left out without a try.
    pub fn load(
        &mut self,
        document: &str,
        actor: &[u8],
        snapshot: Option<Uint8Array>,
        changes: Vec<Uint8Array>,
        records: Vec<Uint8Array>,
    ) -> Result<(), JsValue> {
        let id = document_id(document)?;
        let snapshot = snapshot.map(|bytes| bytes.to_vec());
        let mut loaded = Document::load(id, actor, snapshot.as_deref(), &[]).map_err(refusal)?;
        loaded.claim(&self.person);
        for record in records {
            loaded.note(&read(&record.to_vec())?);
        }
        loaded.apply(&plain(changes)).map_err(refusal)?;
        self.documents.insert(id, loaded);
        self.tell_unsigned(id);
        Ok(())
    }

    /// Puts a fetched snapshot together with the one that the store has. Answers `[the whole document, compact, the
    /// hashes among `asked` that it holds]`; throws when it is not what it should be.
    pub fn adopt(
        &mut self,
        document: &str,
        hash: &str,
        packed: &[u8],
        kept: Option<Uint8Array>,
        asked: &Array,
    ) -> Result<Array, JsValue> {
        let hash = hex::decode(hash).ok_or_else(|| refusal(Code::DamagedDocument))?;
        let kept = kept.map(|bytes| bytes.to_vec());
        let adopted = snapshot::adopt(&document_id(document)?, packed, &hash, kept.as_deref()).map_err(refusal)?;
        let hash = |asked: &JsValue| asked.as_string().and_then(|hash| hex::decode(&hash));
        let held = asked.iter().filter(|asked| hash(asked).is_some_and(|hash| adopted.holds(&hash)));
        Ok(Array::of2(&Uint8Array::from(adopted.save().as_slice()), &held.collect::<Array>()))
    }

    /// Lets go of a document's memory.
    pub fn unload(&mut self, document: &str) -> Result<(), JsValue> {
        self.documents.remove(&document_id(document)?);
        Ok(())
    }

    /// Takes note of a record (postcard bytes). True: the document holds what is to be left out, and must be loaded anew.
    pub fn note(&mut self, document: &str, record: &[u8]) -> Result<bool, JsValue> {
        let record = read(record)?;
        Ok(self.open(document)?.note(&record))
    }

    /// Applies changes of others, all in one batch.
    pub fn apply(&mut self, document: &str, changes: Vec<Uint8Array>) -> Result<(), JsValue> {
        self.open(document)?.apply(&plain(changes)).map_err(refusal)
    }

    /// Runs a command (JSON) as this person in a role, at a time in seconds since 1970; `of`: it repeats what this
    /// person wrote, at `written`.
    /// Answers `[undo as JSON or null, [[hash, bytes], …]]`.
    pub fn run(
        &mut self,
        document: &str,
        command: &str,
        role: Option<String>,
        at: f64,
        of: Option<String>,
        written: f64,
    ) -> Result<Array, JsValue> {
        let command: Command = serde_json::from_str(command).map_err(|_| refusal(Code::BadValue))?;
        #[expect(clippy::cast_possible_truncation, reason = "seconds since 1970 are far below 2^53")]
        let (at, written) = (at as i64, written as i64);
        let of = of.and_then(|person| PersonId::new(&person).ok());
        let acting = Acting { person: self.person.clone(), role: role.and_then(|name| Role::named(&name)), at };
        let open = self.open(document)?;
        open.on_behalf(of.as_ref().map(|person| (person, written)));
        let ran = open.run(&command, &acting).map_err(refusal)?;
        let undo = ran.undo.and_then(|undo| serde_json::to_string(&undo).ok());
        Ok(Array::of2(&undo.map_or(JsValue::NULL, |undo| JsValue::from_str(&undo)), &pairs(&ran.changes)))
    }

    /// What a query (JSON) shows a reader, as JSON. The reader comes in parts: code that reads structures from
    /// JSON brings 10 kB of tables for writing fractions into the message of an error.
    pub fn view(&mut self, document: &str, query: &str, me: &str, today: String, seen: String) -> Result<String, JsValue> {
        let query: Query = serde_json::from_str(query).map_err(|_| refusal(Code::BadValue))?;
        let me = PersonId::new(me).map_err(|_| refusal(Code::BadValue))?;
        let reader = Reader { me, today, seen };
        self.open(document)?.view(&query, &reader).map_err(refusal)
    }

    /// Another text whenever anything that a view of the document reads may be another.
    pub fn stamp(&mut self, document: &str) -> Result<String, JsValue> {
        Ok(self.open(document)?.stamp())
    }

    /// What the tables of the views behind the places lack (bytes, as those say it), for them to take in.
    pub fn hand_out(&mut self, document: &str, lacking: &[u8]) -> Result<Vec<u8>, JsValue> {
        self.open(document)?.hand_out(lacking).map_err(refusal)
    }

    /// A shared text as it stood at a version.
    pub fn text(&self, document: &str, text: &str, version: &str) -> Result<String, JsValue> {
        let open = self.documents.get(&document_id(document)?).ok_or_else(|| refusal(Code::UnknownDocument))?;
        open.text_at(&TextField::parse(text).map_err(|_| refusal(Code::NotFound))?, version).map_err(refusal)
    }

    /// The whole document, compact; it was loaded once to be sure that it can be. `damaged_document` where it cannot.
    pub fn save(&mut self, document: &str) -> Result<Vec<u8>, JsValue> {
        self.open(document)?.save_sound().map_err(refusal)
    }

    /// Whose work this document goes without, as JSON; `found`: changes that could not be taken on this device.
    pub fn set_aside(&mut self, document: &str, found: Vec<Uint8Array>) -> Result<String, JsValue> {
        serde_json::to_string(&self.open(document)?.set_aside(&plain(found))).map_err(|_| refusal(Code::Internal))
    }

    /// `[[hash, bytes, own], …]`: all changes, parents first, and whether they are of one of these actors.
    pub fn written(&mut self, document: &str, actors: Vec<Uint8Array>) -> Result<Array, JsValue> {
        let written = self.open(document)?.written(&plain(actors));
        let each = |(change, own): &(Change, bool)| {
            let pair = pair(change);
            pair.push(&JsValue::from_bool(*own));
            pair
        };
        Ok(written.iter().map(each).collect())
    }

    fn open(&mut self, document: &str) -> Result<&mut Document, JsValue> {
        let id = document_id(document)?;
        self.documents.get_mut(&id).ok_or_else(|| refusal(Code::UnknownDocument))
    }
}
