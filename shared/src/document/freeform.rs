//! Free-form documents: any JSON object in an engagement's container, beside its areas, for programs that bring data of
//! their own. Values under certain keys are collaborative text, everything else is plain.
//!
//! It knows the document and nothing of commands, roles and views. The browser's core does without it.

mod growth;
mod plain;

use super::replica::{Change, Document};
use crate::code::Code;
use crate::limits::{FREE_TEXT_KEYS, VALUE_UNITS};
use automerge::transaction::Transactable;
use automerge::{ObjId, ObjType, Prop, ROOT, ReadDoc};
use growth::{Growth, Spot};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Where the JSON stands in the Automerge document.
const FREE: &str = "free";
/// Where its text keys stand.
const TEXT_KEYS: &str = "free_text_keys";

/// One edit of a free-form document: becomes one change, or none when everything is so already.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "snake_case")]
pub enum FreeEdit {
    /// Sets the value at the end of the path.
    Set {
        /// Down to a key of an object, or to a place in a list.
        path: Vec<Step>,
        /// Any JSON.
        value: Value,
    },
    /// Inserts into a list.
    Insert {
        /// Down to the list.
        path: Vec<Step>,
        /// Before which element.
        index: usize,
        /// Any JSON.
        value: Value,
    },
    /// Writes in a collaborative text.
    Splice {
        /// Down to the text.
        path: Vec<Step>,
        /// Where, in UTF-16 units.
        index: usize,
        /// How many units go.
        del: usize,
        /// What comes.
        ins: String,
    },
}

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Step {
    /// Into a list.
    Index(usize),
    /// Into an object.
    Key(String),
}

impl Document {
    /// Makes this document free-form: it holds `json` from here on, and strings under `text_keys` are collaborative
    /// text, in later edits too. As several changes below the relay's limits, parents before children.
    /// Errors: `already_there`, `bad_value` (no JSON object, or a bad key), `too_large` (one value is).
    pub fn found_free(&mut self, json: &Value, text_keys: &[String], at: i64) -> Result<Vec<Change>, Code> {
        if self.free().is_some() {
            return Err(Code::AlreadyThere);
        }
        let bad = |key: &String| key.encode_utf16().count() > VALUE_UNITS;
        if !json.is_object() || text_keys.len() > FREE_TEXT_KEYS || text_keys.iter().any(bad) {
            return Err(Code::BadValue);
        }
        let keys = Value::from(text_keys);
        let mut growth = Growth::new(text_keys);
        growth.add(ROOT, Spot::Key(FREE), json);
        growth.add(ROOT, Spot::Key(TEXT_KEYS), &keys);
        growth.check()?;
        let mut changes = Vec::new();
        while !growth.is_done() {
            changes.extend(self.commit(at, |change| growth.grow(change))?);
        }
        Ok(changes)
    }

    /// Carries out one edit. Errors: `not_found` (the path leads nowhere), `bad_value` (not what the path leads to, or
    /// out of its range), `too_large` (more than one change may hold).
    pub fn edit_free(&mut self, edit: &FreeEdit, at: i64) -> Result<Option<Change>, Code> {
        match edit {
            FreeEdit::Set { path, value } => {
                let (last, path) = path.split_last().ok_or(Code::BadValue)?;
                let (parent, kind) = self.find(path)?;
                let spot = match (last, kind) {
                    (Step::Key(key), ObjType::Map) => Spot::Key(key),
                    (Step::Index(index), ObjType::List) if *index < self.doc.length(&parent) => Spot::Index(*index),
                    _ => return Err(Code::BadValue),
                };
                self.put(parent, spot, value, at)
            }
            FreeEdit::Insert { path, index, value } => {
                let (list, kind) = self.find(path)?;
                if kind != ObjType::List || *index > self.doc.length(&list) {
                    return Err(Code::BadValue);
                }
                self.put(list, Spot::Before(*index), value, at)
            }
            FreeEdit::Splice { path, index, del, ins } => {
                let (text, kind) = self.find(path)?;
                if kind != ObjType::Text || !self.cuts_cleanly(&text, *index, *del) {
                    return Err(Code::BadValue);
                }
                growth::check_text(*del, ins)?;
                let units = isize::try_from(*del).map_err(|_| Code::BadValue)?;
                self.commit(at, |change| change.splice_text(&text, *index, units, ins))
            }
        }
    }

    /// What the document holds as plain JSON: the free-form JSON (keys sorted, text as strings), or an engagement's
    /// areas.
    pub fn plain(&self) -> Value {
        self.free().map_or_else(|| self.json(), |free| plain::value(&self.doc, &free, ObjType::Map, 0))
    }

    /// Whether it is free-form.
    pub fn is_free(&self) -> bool {
        self.free().is_some()
    }

    fn free(&self) -> Option<ObjId> {
        match self.doc.get(ROOT, FREE) {
            Ok(Some((automerge::Value::Object(ObjType::Map), free))) => Some(free),
            _ => None,
        }
    }

    fn put(&mut self, parent: ObjId, spot: Spot<'_>, value: &Value, at: i64) -> Result<Option<Change>, Code> {
        let text_keys = self.text_keys();
        let mut growth = Growth::new(&text_keys);
        growth.add(parent, spot, value);
        growth.check_one_change()?;
        self.commit(at, |change| growth.grow_whole(change))
    }

    /// The object at the end of a path.
    fn find(&self, path: &[Step]) -> Result<(ObjId, ObjType), Code> {
        let mut place = (self.free().ok_or(Code::NotFound)?, ObjType::Map);
        for step in path {
            let prop = match (step, place.1) {
                (Step::Key(key), ObjType::Map) => Prop::Map(key.clone()),
                (Step::Index(index), ObjType::List) => Prop::Seq(*index),
                _ => return Err(Code::BadValue),
            };
            place = match self.doc.get(&place.0, prop) {
                Ok(Some((automerge::Value::Object(kind), object))) => (object, kind),
                Ok(Some(_)) => return Err(Code::BadValue),
                _ => return Err(Code::NotFound),
            };
        }
        Ok(place)
    }

    fn text_keys(&self) -> Vec<String> {
        let keys = match self.doc.get(ROOT, TEXT_KEYS) {
            Ok(Some((automerge::Value::Object(ObjType::List), keys))) => plain::value(&self.doc, &keys, ObjType::List, 0),
            _ => Value::Null,
        };
        serde_json::from_value(keys).unwrap_or_default()
    }

    /// Whether the stretch lies inside the text and cuts no letter of two units in half.
    fn cuts_cleanly(&self, text: &ObjId, index: usize, del: usize) -> bool {
        let units: Vec<u16> = self.doc.text(text).unwrap_or_default().encode_utf16().collect();
        let whole = |at: usize| at == units.len() || units.get(at).is_some_and(|unit| !(0xDC00..0xE000).contains(unit));
        index.checked_add(del).is_some_and(|end| whole(index) && whole(end))
    }
}

#[cfg(test)]
mod tests;
