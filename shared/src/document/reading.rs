//! Reading registers: the shown value, who set it and when, and what others said at the same time.

use super::replica::Document;
use crate::code::Code;
use crate::model::{Field, PersonId, Role, TextField, Value};
use crate::view::{Cell, Said, Source, place};
use automerge::{ObjId, ReadDoc, ScalarValue, ScalarValueRef, ValueRef};
use std::ops::Bound;

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

    fn values(&self, area: &str, key: &str) -> Vec<Said<Value>> {
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
        self.text_object(text).and_then(|object| self.doc.text(object).ok()).unwrap_or_default()
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

    /// Without looking for who said it.
    fn value(&self, field: &Field) -> Value {
        let written = field.to_string();
        let (area, key) = place(&written);
        let value = self.areas.get(area).and_then(|object| self.doc.get(object, key).ok().flatten());
        value.map_or(Value::Empty, |(value, _)| shown(&value))
    }

    fn removed(&self, entity: &str) -> bool {
        let found = self.areas.get("removed").and_then(|object| self.doc.get(object, entity).ok().flatten());
        found.is_some_and(|(value, _)| value.as_bool() == Some(true))
    }
}

impl Document {
    /// All keys of an area that begin with `prefix`, in order, as the document holds them.
    pub(super) fn slots(&self, area: &str, prefix: &str) -> Vec<(String, Slot)> {
        let Some(object) = self.areas.get(area) else { return Vec::new() };
        let slot = |item: automerge::iter::MapRangeItem<'_>| {
            let operation = item.id();
            let object = matches!(item.value, ValueRef::Object(_)).then(|| operation.clone());
            (item.key.to_string(), Slot { value: plain(&item.value), conflict: item.conflict, object, operation })
        };
        self.doc.map_range(object, keys(prefix)).map(slot).collect()
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
