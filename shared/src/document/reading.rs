//! Reading registers: the shown value, who set it and when, and what others said at the same time.

use super::replica::Document;
use crate::code::Code;
use crate::model::{Field, PersonId, Role, TextField, Value};
use crate::table::{Table, among};
use crate::view::{Cell, Said, SeeSaid, Source, place};
use automerge::{ObjId, ReadDoc, ScalarValue, ScalarValueRef, ValueRef};
use std::ops::Bound;
use std::sync::Arc;

/// What was read since the document last changed: areas as a whole, and texts. Views look up the same keys again and
/// again, and finding one among the operations of some years takes many times as long. A command renews what it wrote;
/// whatever else changes the document empties it.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    areas: Table<Arc<Vec<(String, Slot)>>>,
    texts: Table<String>,
}

/// One key of an area as the document holds it.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) value: Value,
    pub(super) conflict: bool,
    pub(super) object: Option<ObjId>,
    pub(super) operation: ObjId,
}

fn shown(value: &automerge::Value<'_>) -> Value {
    match value.as_scalar() {
        Some(ScalarValue::Str(text)) => Value::Line(text.to_string()),
        Some(ScalarValue::Int(number)) => Value::Number(*number),
        Some(ScalarValue::Boolean(flag)) => Value::Flag(*flag),
        _ => Value::Empty,
    }
}

/// The same for the borrowed form in which a whole area is read.
fn plain(value: &ValueRef<'_>) -> Value {
    match value {
        ValueRef::Scalar(ScalarValueRef::Str(text)) => Value::Line(text.to_string()),
        ValueRef::Scalar(ScalarValueRef::Int(number)) => Value::Number(*number),
        ValueRef::Scalar(ScalarValueRef::Boolean(flag)) => Value::Flag(*flag),
        _ => Value::Empty,
    }
}

fn slot_of<'a>(whole: &'a [(String, Slot)], key: &str) -> Option<&'a Slot> {
    among(whole, |(key, _)| key, key).first().filter(|(found, _)| found == key).map(|(_, slot)| slot)
}

/// Keys are plain ASCII parts joined by slashes; `~` sorts after all of them.
fn keys(prefix: &str) -> (Bound<String>, Bound<String>) {
    let end = if prefix.is_empty() { Bound::Unbounded } else { Bound::Excluded(format!("{prefix}~")) };
    (Bound::Included(prefix.to_owned()), end)
}

impl Source for Document {
    type Origin = ObjId;

    fn area(&self, area: &str, prefix: &str) -> Vec<(String, Cell<ObjId>)> {
        let cell = |slot: Slot| Cell { value: slot.value, conflict: slot.conflict, origin: slot.operation };
        self.slots(area, prefix).into_iter().map(|(key, slot)| (key, cell(slot))).collect()
    }

    fn visit(&self, area: &str, prefix: &str, see: &mut dyn FnMut(&str, &Value)) {
        let whole = self.whole(area);
        for (key, slot) in among(&whole, |(key, _)| key, prefix) {
            see(key, &slot.value);
        }
    }

    fn visit_said(&self, area: &str, prefix: &str, see: SeeSaid<'_>) {
        let whole = self.whole(area);
        for (key, slot) in among(&whole, |(key, _)| key, prefix) {
            see(key, &slot.value, slot.conflict, self.authorship.author(&slot.operation));
        }
    }

    fn shown(&self, area: &str, key: &str) -> Value {
        let Some(whole) = self.looked_up(area) else {
            let found = self.areas.get(area).and_then(|object| self.doc.get(object, key).ok().flatten());
            return found.map_or(Value::Empty, |(value, _)| shown(&value));
        };
        slot_of(&whole, key).map_or(Value::Empty, |slot| slot.value.clone())
    }

    fn values(&self, area: &str, key: &str) -> Vec<Said<Value>> {
        if let Some(whole) = self.looked_up(area) {
            let Some(slot) = slot_of(&whole, key) else { return Vec::new() };
            if !slot.conflict {
                let (by, at) = self.authorship.of(&slot.operation);
                return vec![Said { value: Some(slot.value.clone()), by, at }];
            }
        }
        let Some(object) = self.areas.get(area) else { return Vec::new() };
        let all = self.doc.get_all(object, key).unwrap_or_default();
        let mut said: Vec<Said<Value>> = Vec::new();
        for (value, operation) in all.iter().rev() {
            let value = Some(shown(value));
            if said.iter().all(|other| other.value != value) {
                let (by, at) = self.authorship.of(operation);
                said.push(Said { value, by, at });
            }
        }
        said
    }

    fn author(&self, cell: &Cell<ObjId>) -> (Option<PersonId>, i64) {
        self.authorship.of(&cell.origin)
    }

    fn words(&self, text: &TextField) -> String {
        let key = text.to_string();
        if let Some(words) = self.read.borrow().texts.get(&key) {
            return words.clone();
        }
        let words = self.text_object(text).and_then(|object| self.doc.text(object).ok()).unwrap_or_default();
        self.read.borrow_mut().texts.insert(&key, words.clone());
        words
    }

    fn visit_texts(&self, see: &mut dyn FnMut(&str, &str)) {
        for (key, _) in self.whole("text").iter() {
            if let Ok(text) = TextField::parse(key) {
                see(key, &self.words(&text));
            }
        }
    }

    fn members(&self) -> Vec<(PersonId, Role)> {
        self.authorship.members().map(|(person, role)| (person.clone(), role)).collect()
    }

    fn known_as(&self, person: &PersonId) -> Option<String> {
        self.authorship.name(person).map(str::to_owned)
    }

    fn version(&self) -> String {
        Document::version(self)
    }

    fn area_at(&self, version: &str, area: &str, prefix: &str) -> Option<Vec<(String, Value)>> {
        let (heads, object) = (self.heads_of(version)?, self.areas.get(area)?);
        let value = |item: automerge::iter::MapRangeItem<'_>| {
            let text = matches!(item.value, ValueRef::Object(_)).then(|| self.doc.text_at(item.id(), &heads).unwrap_or_default());
            (item.key.to_string(), text.map_or_else(|| plain(&item.value), Value::Line))
        };
        Some(self.doc.map_range_at(object, keys(prefix), &heads).map(value).collect())
    }
}

impl Document {
    /// All keys of an area that begin with `prefix`, in order, as the document holds them.
    pub(super) fn slots(&self, area: &str, prefix: &str) -> Vec<(String, Slot)> {
        among(&self.whole(area), |(key, _)| key, prefix).to_vec()
    }

    /// A whole area for a look at one key: only if it was read already, as views do; a command looks at a few keys. What
    /// lies in the bin is asked for of everything that is shown.
    fn looked_up(&self, area: &str) -> Option<Arc<Vec<(String, Slot)>>> {
        if area == "removed" { Some(self.whole(area)) } else { self.read.borrow().areas.get(area).cloned() }
    }

    /// A whole area.
    fn whole(&self, area: &str) -> Arc<Vec<(String, Slot)>> {
        if let Some(whole) = self.read.borrow().areas.get(area) {
            return Arc::clone(whole);
        }
        let slot = |item: automerge::iter::MapRangeItem<'_>| {
            let operation = item.id();
            let object = matches!(item.value, ValueRef::Object(_)).then(|| operation.clone());
            (item.key.to_string(), Slot { value: plain(&item.value), conflict: item.conflict, object, operation })
        };
        let object = self.areas.get(area);
        let whole: Arc<Vec<_>> =
            Arc::new(object.map(|object| self.doc.map_range(object, ..).map(slot).collect()).unwrap_or_default());
        self.read.borrow_mut().areas.insert(area, Arc::clone(&whole));
        whole
    }

    /// Reads a key anew, which this replica has just set.
    pub(super) fn renew(&mut self, area: &str, key: &str) {
        let found = self.areas.get(area).and_then(|object| self.doc.get(object, key).ok().flatten());
        let areas = &mut self.read.get_mut().areas;
        let (Some((value, operation)), Some(mut whole)) = (found, areas.remove(area)) else { return };
        let object = value.is_object().then(|| operation.clone());
        let slot = Slot { value: shown(&value), conflict: false, object, operation };
        let slots = Arc::make_mut(&mut whole);
        match slots.binary_search_by(|(found, _)| found.as_str().cmp(key)) {
            Ok(place) => slots[place].1 = slot,
            Err(place) => slots.insert(place, (key.to_owned(), slot)),
        }
        areas.insert(area, whole);
    }

    /// Reads a text anew, in which this replica has just written.
    pub(super) fn renew_text(&mut self, text: &TextField) {
        self.read.get_mut().texts.remove(&text.to_string());
    }

    /// All values that stand in a field, the shown one first, equal ones once; more than one where people differ.
    pub fn standing(&self, field: &Field) -> Vec<Value> {
        let written = field.to_string();
        let (area, key) = place(&written);
        self.values(area, key).into_iter().filter_map(|said| said.value).collect()
    }

    /// The object of a shared text.
    pub(crate) fn text_object(&self, text: &TextField) -> Option<ObjId> {
        let found = self.doc.get(self.areas.get("text")?, text.to_string()).ok().flatten()?;
        found.0.is_object().then_some(found.1)
    }

    /// A shared text as it stood at a version, as [`crate::view::Prose::version`] names one. [`Code::NotFound`]: it was
    /// not there then.
    pub fn text_at(&self, text: &TextField, version: &str) -> Result<String, Code> {
        let found = self.text_object(text).zip(self.heads_of(version));
        found.and_then(|(object, heads)| self.doc.text_at(object, &heads).ok()).ok_or(Code::NotFound)
    }
}
