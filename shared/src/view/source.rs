//! Where views read from: a document, or the tables that one handed out.
//!
//! A view is written against this interface alone, so that the same one runs in the core beside Automerge and, for what
//! a phone loads after its first screen, beside plain tables.

use super::shape::{Prose, Register, Said};
use crate::model::{Entry, Field, Kind, Level, PersonId, Role, TextField, Value};

/// The map of all things of the table of kinds.
pub(crate) use crate::document::ENTRIES;

/// A field is written as its area, a slash and its key; the things of the table of kinds are all in one area.
pub(crate) fn place(written: &str) -> (&str, &str) {
    let (area, key) = written.split_once('/').unwrap_or((written, ""));
    if Kind::named(area).is_some() { (ENTRIES, written) } else { (area, key) }
}

/// One key of an area with the value that every replica shows.
#[derive(Clone, Debug)]
pub(crate) struct Cell<O> {
    /// The value; [`Value::Empty`] for a text.
    pub value: Value,
    /// Several values were set at the same time.
    pub conflict: bool,
    /// Where it comes from: [`Source::author`] knows.
    pub(crate) origin: O,
}

/// What a view wants of a value; `None` when a newer version or a stranger wrote something else there.
pub(crate) trait Wanted: Sized + PartialEq + Clone {
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
impl Wanted for Level {
    fn wanted(value: &Value) -> Option<Self> {
        i64::wanted(value).and_then(|number| u8::try_from(number).ok()).and_then(|number| number.try_into().ok())
    }
}

/// Shown a key, its value, whether people say different things, and who set it.
pub(crate) type SeeSaid<'a> = &'a mut dyn FnMut(&str, &Value, bool, Option<&PersonId>);

/// An engagement as views read it.
pub(crate) trait Source: Sized {
    /// What a cell's author is found by.
    type Origin;

    /// All keys of an area that begin with `prefix` (parts joined by slashes), in order.
    fn area(&self, area: &str, prefix: &str) -> Vec<(String, Cell<Self::Origin>)>;
    /// Shows all keys of an area but `text` that begin with `prefix`, in order, with the values that every replica shows.
    fn visit(&self, area: &str, prefix: &str, see: &mut dyn FnMut(&str, &Value));
    /// The same with whether people say different things, and who set it.
    fn visit_said(&self, area: &str, prefix: &str, see: SeeSaid<'_>);
    /// The shown value of a key; `Empty` when it was never set.
    fn shown(&self, area: &str, key: &str) -> Value;
    /// All values of a key, the shown one first, equal ones once.
    fn values(&self, area: &str, key: &str) -> Vec<Said<Value>>;
    /// Who set a cell, and when.
    fn author(&self, cell: &Cell<Self::Origin>) -> (Option<PersonId>, i64);
    /// The words of a shared text.
    fn words(&self, text: &TextField) -> String;
    /// Shows all shared texts with their words, in the order of their keys.
    fn visit_texts(&self, see: &mut dyn FnMut(&str, &str));
    /// Everybody who has access.
    fn members(&self) -> Vec<(PersonId, Role)>;
    /// What a person is called at the relay.
    fn known_as(&self, person: &PersonId) -> Option<String>;
    /// The version of the document: its heads in hexadecimal, joined by dots.
    fn version(&self) -> String;
    /// Keys of an area that begin with `prefix` with the values that were shown at a version, in order; texts as lines.
    /// `None`: this replica does not know the version.
    fn area_at(&self, version: &str, area: &str, prefix: &str) -> Option<Vec<(String, Value)>>;

    /// The shown value of a field; `Empty` when it was never set.
    fn value(&self, field: &Field) -> Value {
        let written = field.to_string();
        let (area, key) = place(&written);
        self.shown(area, key)
    }

    /// A field as it stands.
    fn register<T: Wanted>(&self, field: Field) -> Register<T> {
        let written = field.to_string();
        let (area, key) = place(&written);
        standing(field, self.values(area, key))
    }

    /// A field of a thing of the table of kinds, as it stands. The key is one of its kind.
    fn of<T: Wanted>(&self, entry: &Entry, key: &str) -> Register<T> {
        let field = Field::of(entry.clone(), key).expect("views name keys of the table of kinds");
        standing(field, self.values(ENTRIES, &format!("{entry}/{key}")))
    }

    /// The same without who said it, and what others said.
    fn bare<T: Wanted>(&self, entry: &Entry, key: &str) -> Option<T> {
        T::wanted(&self.shown(ENTRIES, &format!("{entry}/{key}")))
    }

    /// The things of a kind whose ids begin with `within` (`""`: all; `p1/`: those of the plan), but for those in the
    /// bin and those of which nothing is known. In the order of their ids.
    fn entries(&self, kind: &str, within: &str) -> Vec<Entry> {
        let known_by = Kind::named(kind).and_then(|kind| kind.known_by);
        let mut entries: Vec<Entry> = Vec::new();
        let mut last = String::new();
        self.visit(ENTRIES, &format!("{kind}/{within}"), &mut |key, value| {
            let Some((path, field)) = key.rsplit_once('/') else { return };
            if path == last || *value == Value::Empty || known_by.is_some_and(|known_by| known_by != field) {
                return;
            }
            if let Ok(entry) = Entry::parse(path) {
                path.clone_into(&mut last);
                entries.push(entry);
            }
        });
        entries.retain(|entry| !self.removed(&entry.to_string()));
        entries
    }

    /// A shared text as it stands.
    fn prose(&self, field: TextField) -> Prose {
        Prose { text: self.words(&field), version: self.version(), field }
    }

    /// Whether something lies in the bin.
    fn removed(&self, entity: &str) -> bool {
        self.shown("removed", entity) == Value::Flag(true)
    }

    /// The ids that begin the keys of an area, each once.
    fn ids(&self, area: &str) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        self.visit(area, "", &mut |key, _| {
            let id = key.split('/').next().unwrap_or_default();
            if ids.last().is_none_or(|last| last != id) {
                ids.push(id.to_owned());
            }
        });
        ids
    }
}

/// A field of which this was said.
fn standing<T: Wanted>(field: Field, all: Vec<Said<Value>>) -> Register<T> {
    let mut said: Vec<Said<T>> = Vec::with_capacity(all.len());
    for Said { value, by, at } in all {
        let value = value.as_ref().and_then(T::wanted);
        if said.iter().all(|other| other.value != value) {
            said.push(Said { value, by, at });
        }
    }
    let shown = said.first().cloned().unwrap_or(Said { value: None, by: None, at: 0 });
    if said.len() < 2 {
        said.clear();
    }
    Register { field, value: shown.value, by: shown.by, at: shown.at, differing: said }
}
