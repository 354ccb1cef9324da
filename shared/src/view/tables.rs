//! Plain tables that a document hands out: the source of the views that a phone loads after its first screen, in a module
//! of their own that knows no Automerge.
//!
//! A view is tried; what it asks for and is not here is noted, fetched from the core, and the view is tried again. So no
//! view says in advance what it reads. Tables hold one version of one document: another version empties them.

use super::detail::{Detail, answer};
use super::shape::{Reader, Said};
use super::source::{Cell, ENTRIES, SeeSaid, Source};
use crate::code::Code;
use crate::document::Document;
use crate::limits::{HANDED_PARTS, TABLE_BYTES};
use crate::model::{PersonId, Role, TextField, Value};
use crate::table::{Table, among};
use serde::{Deserialize, Serialize};
use std::cell::{Cell as Kept, RefCell};

/// A stretch of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Want {
    /// As it was at this version; empty: as it is.
    version: String,
    area: String,
    prefix: String,
}

impl Want {
    /// One text, by which rows are found.
    fn written(&self) -> String {
        format!("{}\0{}\0{}", self.version, self.area, self.prefix)
    }
}

/// A plain value, in the form in which it is handed over.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Value")]
enum Held {
    Empty,
    Flag(bool),
    Number(i64),
    Line(String),
}

/// A value, who set it, and when.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Stated {
    #[serde(with = "Held")]
    value: Value,
    by: Option<PersonId>,
    at: i64,
}

/// A key with all its values, the shown one first. A text is its words.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Row {
    key: String,
    values: Vec<Stated>,
}

/// A stretch of an area with its rows in order; `None`: the replica does not know the version.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Part {
    want: Want,
    rows: Option<Vec<Row>>,
}

/// What a document hands out at once.
#[derive(Serialize, Deserialize)]
struct Handed {
    version: String,
    members: Vec<(PersonId, Role, String)>,
    parts: Vec<Part>,
}

impl Document {
    /// What tables lack, as [`Tables::view`] says it. [`Code::BadValue`]: it is no such list, or too long.
    pub fn hand_out(&self, lacking: &[u8]) -> Result<Vec<u8>, Code> {
        let wants: Vec<Want> = postcard::from_bytes(lacking).map_err(|_| Code::BadValue)?;
        if wants.len() > HANDED_PARTS {
            return Err(Code::BadValue);
        }
        let named = |(person, role): (PersonId, Role)| {
            let name = self.known_as(&person).unwrap_or_default();
            (person, role, name)
        };
        let handed = Handed {
            version: Source::version(self),
            members: self.members().into_iter().map(named).collect(),
            parts: wants.into_iter().map(|want| self.part(want)).collect(),
        };
        postcard::to_allocvec(&handed).map_err(|_| Code::Internal)
    }

    fn part(&self, want: Want) -> Part {
        let shown = |(key, value): (String, Value)| Row { key, values: vec![Stated { value, by: None, at: 0 }] };
        let rows = if !want.version.is_empty() {
            self.area_at(&want.version, &want.area, &want.prefix).map(|rows| rows.into_iter().map(shown).collect())
        } else if want.area == "text" {
            let words = |key: String| TextField::parse(&key).ok().map(|text| (key, Value::Line(self.words(&text))));
            Some(self.area("text", &want.prefix).into_iter().filter_map(|(key, _)| words(key)).map(shown).collect())
        } else {
            Some(self.area(&want.area, &want.prefix).into_iter().map(|(key, cell)| self.row_of(&want.area, key, cell)).collect())
        };
        Part { want, rows }
    }

    fn row_of(&self, area: &str, key: String, cell: Cell<<Self as Source>::Origin>) -> Row {
        let values = if cell.conflict {
            let stated = |said: Said<Value>| Stated { value: said.value.unwrap_or(Value::Empty), by: said.by, at: said.at };
            self.values(area, &key).into_iter().map(stated).collect()
        } else {
            let (by, at) = self.author(&cell);
            vec![Stated { value: cell.value, by, at }]
        };
        Row { key, values }
    }
}

/// Tables of one document.
#[derive(Debug, Default)]
pub struct Tables {
    stamp: String,
    version: Option<String>,
    members: Vec<(PersonId, Role, String)>,
    /// Rows by what was wanted; `None`: the replica does not know the version.
    parts: Table<Option<Vec<Row>>>,
    /// Where the last look was answered from: the next one is mostly answered there too.
    last: Kept<usize>,
    lacking: RefCell<Vec<Want>>,
}

/// What became of a try.
#[derive(Debug, PartialEq, Eq)]
pub enum Tried {
    /// The view, as JSON.
    View(String),
    /// What [`Document::hand_out`] is to be asked for first.
    Lacking(Vec<u8>),
}

impl Tables {
    /// The document's stamp just now: tables of another one are emptied.
    pub fn at(&mut self, stamp: &str) {
        if self.stamp != stamp {
            *self = Self { stamp: stamp.to_owned(), ..Self::default() };
        }
    }

    /// Tries a view.
    pub fn view(&self, detail: &Detail, reader: &Reader) -> Result<Tried, Code> {
        self.lacking.borrow_mut().clear();
        let answered = if self.version.is_some() { answer(self, detail, reader) } else { Err(Code::Internal) };
        let lacking = self.lacking.borrow();
        if self.version.is_some() && lacking.is_empty() {
            return answered.map(Tried::View);
        }
        postcard::to_allocvec(&*lacking).map(Tried::Lacking).map_err(|_| Code::Internal)
    }

    /// Takes in what a document handed out.
    pub fn take(&mut self, handed: &[u8]) -> Result<(), Code> {
        let handed: Handed = postcard::from_bytes(handed).map_err(|_| Code::Internal)?;
        let bytes = |row: &Row| row.key.len() + 64;
        let held: usize = self.parts.iter().filter_map(|(_, rows)| rows.as_ref()).flatten().map(bytes).sum();
        if self.version.as_ref() != Some(&handed.version) || held > TABLE_BYTES {
            self.parts = Table::default();
        }
        self.version = Some(handed.version);
        self.members = handed.members;
        for Part { want, rows } in handed.parts {
            self.parts.insert(&want.written(), rows);
        }
        Ok(())
    }

    /// The rows that begin with `prefix`; notes it when they are not here: then a `wider` stretch is asked for.
    fn rows(&self, version: &str, area: &str, prefix: &str, wider: &str) -> Option<&[Row]> {
        // One text for all that is looked up: views look up tens of thousands of keys.
        let mut wanted = format!("{version}\0{area}\0{prefix}");
        let all = wanted.len() - prefix.len();
        let mut held = self.parts.at(self.last.get()).filter(|(held, _)| wanted.starts_with(held.as_str()));
        while held.is_none() {
            if let Some(place) = self.parts.find(&wanted) {
                self.last.set(place);
                held = self.parts.at(place);
            } else if wanted.len() > all {
                // A stretch that holds it begins with less: up to one of its slashes, or all of the area.
                let inner = wanted[all..].trim_end_matches('/');
                let end = inner.rfind('/').map_or(0, |slash| slash + 1);
                wanted.truncate(all + end);
            } else {
                break;
            }
        }
        let Some((_, rows)) = held else {
            let want = Want { version: version.to_owned(), area: area.to_owned(), prefix: wider.to_owned() };
            let mut lacking = self.lacking.borrow_mut();
            if !lacking.contains(&want) && lacking.len() < HANDED_PARTS {
                lacking.push(want);
            }
            return None;
        };
        let rows = rows.as_deref()?;
        Some(among(rows, |row| &row.key, prefix))
    }

    /// The row of a key.
    fn row(&self, area: &str, key: &str) -> Option<&Row> {
        self.rows("", area, key, wider(area, key)).unwrap_or_default().first().filter(|row| row.key == key)
    }
}

/// How much is asked for when one key is looked for: what a view is likely to look for next to it.
fn wider<'a>(area: &str, key: &'a str) -> &'a str {
    let parts = match area {
        ENTRIES => 2,
        "rating" | "evidence" | "agreed" => 1,
        "text" => return key,
        _ => 0,
    };
    let end = key.match_indices('/').nth(parts - usize::from(parts > 0)).filter(|_| parts > 0).map_or(0, |(at, _)| at + 1);
    &key[..end]
}

impl Source for Tables {
    type Origin = (Option<PersonId>, i64);

    fn area(&self, area: &str, prefix: &str) -> Vec<(String, Cell<Self::Origin>)> {
        let cell = |row: &Row| {
            let shown = row.values.first();
            // A text is none of an area's values.
            let value = shown.filter(|_| area != "text").map_or(Value::Empty, |stated| stated.value.clone());
            let origin = shown.map_or((None, 0), |stated| (stated.by.clone(), stated.at));
            (row.key.clone(), Cell { value, conflict: row.values.len() > 1, origin })
        };
        self.rows("", area, prefix, prefix).unwrap_or_default().iter().map(cell).collect()
    }

    fn values(&self, area: &str, key: &str) -> Vec<Said<Value>> {
        let said = |stated: &Stated| Said { value: Some(stated.value.clone()), by: stated.by.clone(), at: stated.at };
        self.row(area, key).into_iter().flat_map(|row| &row.values).map(said).collect()
    }

    fn visit(&self, area: &str, prefix: &str, see: &mut dyn FnMut(&str, &Value)) {
        for row in self.rows("", area, prefix, prefix).unwrap_or_default() {
            see(&row.key, row.values.first().map_or(&Value::Empty, |stated| &stated.value));
        }
    }

    fn visit_said(&self, area: &str, prefix: &str, see: SeeSaid<'_>) {
        for row in self.rows("", area, prefix, prefix).unwrap_or_default() {
            let Some(stated) = row.values.first() else { continue };
            see(&row.key, &stated.value, row.values.len() > 1, stated.by.as_ref());
        }
    }

    fn shown(&self, area: &str, key: &str) -> Value {
        self.row(area, key).and_then(|row| row.values.first()).map_or(Value::Empty, |stated| stated.value.clone())
    }

    fn author(&self, cell: &Cell<Self::Origin>) -> (Option<PersonId>, i64) {
        cell.origin.clone()
    }

    fn words(&self, text: &TextField) -> String {
        if let Value::Line(words) = self.shown("text", &text.to_string()) { words } else { String::new() }
    }

    fn visit_texts(&self, see: &mut dyn FnMut(&str, &str)) {
        for row in self.rows("", "text", "", "").unwrap_or_default() {
            if let Some(Stated { value: Value::Line(words), .. }) = row.values.first() {
                see(&row.key, words);
            }
        }
    }

    fn members(&self) -> Vec<(PersonId, Role)> {
        self.members.iter().map(|(person, role, _)| (person.clone(), *role)).collect()
    }

    fn known_as(&self, person: &PersonId) -> Option<String> {
        self.members.iter().find(|(member, ..)| member == person).map(|(.., name)| name.clone())
    }

    fn version(&self) -> String {
        self.version.clone().unwrap_or_default()
    }

    fn area_at(&self, version: &str, area: &str, prefix: &str) -> Option<Vec<(String, Value)>> {
        let shown = |row: &Row| (row.key.clone(), row.values.first().map_or(Value::Empty, |stated| stated.value.clone()));
        Some(self.rows(version, area, prefix, prefix)?.iter().map(shown).collect())
    }
}
