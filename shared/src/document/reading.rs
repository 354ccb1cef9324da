//! Reading registers: the shown value, who set it and when, and what others said at the same time.

use super::replica::Document;
use crate::code::Code;
use crate::model::{Field, PersonId, TextField, Value};
use crate::view::{Prose, Register, Said};
use automerge::{ObjId, ReadDoc, ScalarValue, ScalarValueRef, ValueRef};

/// One key of an area with the value that every replica shows.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The value; [`Value::Empty`] for an object.
    pub value: Value,
    /// Several values were set at the same time.
    pub conflict: bool,
    pub(crate) object: Option<ObjId>,
    pub(crate) operation: ObjId,
}

/// A field is written as its area, a slash and its key.
pub(crate) fn place(written: &str) -> (&str, &str) {
    written.split_once('/').unwrap_or((written, ""))
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

/// What a view wants of a value; `None` when a newer version or a stranger wrote something else there.
pub(crate) trait Wanted: Sized + PartialEq {
    fn wanted(value: &Value) -> Option<Self>;
}
impl Wanted for String {
    fn wanted(value: &Value) -> Option<Self> {
        if let Value::Line(text) = value { Some(text.clone()) } else { None }
    }
}
impl Wanted for Value {
    fn wanted(value: &Value) -> Option<Self> {
        Some(value.clone())
    }
}
impl Wanted for i64 {
    fn wanted(value: &Value) -> Option<Self> {
        if let Value::Number(number) = value { Some(*number) } else { None }
    }
}
impl Wanted for bool {
    fn wanted(value: &Value) -> Option<Self> {
        if let Value::Flag(flag) = value { Some(*flag) } else { None }
    }
}
impl Wanted for crate::model::Level {
    fn wanted(value: &Value) -> Option<Self> {
        i64::wanted(value).and_then(|number| u8::try_from(number).ok()).and_then(|number| number.try_into().ok())
    }
}

impl Document {
    /// All keys of an area that begin with `prefix`, in order.
    pub(crate) fn area(&self, area: &str, prefix: &str) -> Vec<(String, Cell)> {
        let Some(object) = self.areas.get(area) else { return Vec::new() };
        let cell = |item: automerge::iter::MapRangeItem<'_>| {
            let operation = item.id();
            let object = matches!(item.value, ValueRef::Object(_)).then(|| operation.clone());
            (item.key.to_string(), Cell { value: plain(&item.value), conflict: item.conflict, object, operation })
        };
        // Keys are plain ASCII parts joined by slashes; `~` sorts after all of them.
        if prefix.is_empty() {
            self.doc.map_range(object, ..).map(cell).collect()
        } else {
            self.doc.map_range(object, prefix.to_owned()..format!("{prefix}~")).map(cell).collect()
        }
    }

    /// The shown value of a field; `Empty` when it was never set.
    pub(crate) fn value(&self, field: &Field) -> Value {
        let written = field.to_string();
        let (area, key) = place(&written);
        let value = self.areas.get(area).and_then(|object| self.doc.get(object, key).ok().flatten());
        value.map_or(Value::Empty, |(value, _)| shown(&value))
    }

    /// All values of a key, the shown one first, equal ones once.
    fn said<T: Wanted>(&self, area: &str, key: &str) -> Vec<Said<T>> {
        let Some(object) = self.areas.get(area) else { return Vec::new() };
        let all = self.doc.get_all(object, key).unwrap_or_default();
        let mut said: Vec<Said<T>> = Vec::new();
        for (value, operation) in all.iter().rev() {
            let value = T::wanted(&shown(value));
            if said.iter().all(|other| other.value != value) {
                let (by, at) = self.authorship.of(operation);
                said.push(Said { value, by, at });
            }
        }
        said
    }

    /// A field as it stands.
    pub(crate) fn register<T: Wanted + Clone>(&self, field: Field) -> Register<T> {
        let written = field.to_string();
        let (area, key) = place(&written);
        let mut said: Vec<Said<T>> = self.said(area, key);
        let shown = said.first().cloned().unwrap_or(Said { value: None, by: None, at: 0 });
        if said.len() < 2 {
            said.clear();
        }
        Register { field, value: shown.value, by: shown.by, at: shown.at, differing: said }
    }

    /// All values that stand in a field, the shown one first, equal ones once; more than one where people differ.
    pub fn standing(&self, field: &Field) -> Vec<Value> {
        let written = field.to_string();
        let (area, key) = place(&written);
        self.said::<Value>(area, key).into_iter().filter_map(|said| said.value).collect()
    }

    /// Who set a cell, and when.
    pub(crate) fn author(&self, cell: &Cell) -> (Option<PersonId>, i64) {
        self.authorship.of(&cell.operation)
    }

    /// The object of a shared text.
    pub(crate) fn text_object(&self, text: &TextField) -> Option<ObjId> {
        let found = self.doc.get(self.areas.get("text")?, text.to_string()).ok().flatten()?;
        found.0.is_object().then_some(found.1)
    }

    /// A shared text as it stood at a version, as [`Prose::version`] names one. [`Code::NotFound`]: it was not there then.
    pub fn text_at(&self, text: &TextField, version: &str) -> Result<String, Code> {
        let found = self.text_object(text).zip(self.heads_of(version));
        found.and_then(|(object, heads)| self.doc.text_at(object, &heads).ok()).ok_or(Code::NotFound)
    }

    /// A shared text as it stands.
    pub(crate) fn prose(&self, field: TextField) -> Prose {
        let text = self.text_object(&field).and_then(|object| self.doc.text(object).ok()).unwrap_or_default();
        Prose { field, text, version: self.version() }
    }

    /// Whether something lies in the bin.
    pub(crate) fn removed(&self, entity: &str) -> bool {
        let found = self.areas.get("removed").and_then(|object| self.doc.get(object, entity).ok().flatten());
        found.is_some_and(|(value, _)| value.as_bool() == Some(true))
    }
}

impl Document {
    /// The ids that begin the keys of an area, each once.
    pub(crate) fn ids(&self, area: &str) -> Vec<String> {
        let mut ids: Vec<String> =
            self.area(area, "").into_iter().filter_map(|(key, _)| key.split('/').next().map(str::to_owned)).collect();
        ids.dedup();
        ids
    }

    /// Everybody who has access.
    pub(crate) fn members(&self) -> Vec<(PersonId, crate::model::Role)> {
        self.authorship.members().map(|(person, role)| (person.clone(), role)).collect()
    }

    /// What a person is called at the relay.
    pub(crate) fn known_as(&self, person: &PersonId) -> Option<&str> {
        self.authorship.name(person)
    }

    /// The words of a shared text.
    pub(crate) fn words(&self, text: &TextField) -> String {
        self.text_object(text).and_then(|object| self.doc.text(object).ok()).unwrap_or_default()
    }
}
