//! What became of a part of the notebook since a version, field by field and readably (P1.6, P2.7).
//!
//! Both sides are compared as their readers saw them: what lay in the bin is not there, what was emptied is not either.
//! It must not know what is signed, nor by whom.

use super::bin::Binned;
use super::source::{ENTRIES, Source};
use crate::model::{AssessmentId, Entity, Entry, Field, FieldKind, PersonId, Value};
use crate::table::Table;
use serde::Serialize;

/// A part of an area that counts: keys that begin with `prefix` and, where `keys` names some, end with one of them.
pub(super) struct Stretch {
    pub(super) area: &'static str,
    pub(super) prefix: String,
    pub(super) keys: &'static [&'static str],
}

impl Stretch {
    /// All keys that begin with `prefix`.
    pub(super) fn all(area: &'static str, prefix: impl Into<String>) -> Self {
        Self { area, prefix: prefix.into(), keys: &[] }
    }

    /// The fields (and, of a thing that is added, the shared texts) of the things of a kind whose ids begin with `within`.
    pub(super) fn of_kind(kind: &str, within: &str) -> [Self; 2] {
        let prefix = format!("{kind}/{within}");
        [Self::all(ENTRIES, prefix.clone()), Self::all("text", prefix)]
    }
}

/// How a thing or a field differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// The whole thing is new.
    Added,
    /// The whole thing is gone (in the bin).
    Removed,
    /// One field holds something else.
    Changed,
}

/// How the values of a difference are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// As it stands: a line, the name of another thing, weights.
    Line,
    /// A shared text.
    Text,
    /// A calendar date.
    Date,
    /// A whole number.
    Number,
    /// A level of P1.3.
    Level,
    /// Yes or no.
    Flag,
    /// The id of a person.
    Person,
    /// The id of a domain.
    Domain,
    /// One of the words of its field.
    Choice,
    /// A place in a list: that it moved is all there is to say.
    Place,
}

/// One difference between a version and now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Difference {
    /// Which thing, as it is written: `gap/g1`, `profile`, `rating/baseline/p1`.
    pub thing: String,
    /// What kind of thing: `gap`, `profile`, `rating`.
    pub kind: String,
    /// What the thing is called, or what it is part of; for a rating the person's name.
    pub title: Option<String>,
    /// Which part of that: the domain of a rating or a needed level, the milestone of a plan.
    pub part: Option<String>,
    /// Added, removed or changed.
    pub became: Became,
    /// Which field changed; absent when the whole thing came or went.
    pub key: Option<String>,
    /// How the values are to be read.
    pub form: Form,
    /// What stood there.
    pub before: Option<Value>,
    /// What stands there.
    pub now: Option<Value>,
    /// Who made it so; of a shared text that is many people's.
    pub by: Option<PersonId>,
    /// When, in seconds since 1970; 0 for a shared text.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: i64,
}

/// Fields by thing: where each is kept, and its value.
type Fields = Table<(&'static str, String, Value)>;
type Things = Table<Fields>;

/// What differs in these stretches between a version and now, by thing. `None`: nobody here knows the version.
pub(super) fn differences(source: &impl Source, version: &str, stretches: &[Stretch]) -> Option<Vec<Difference>> {
    // Both sides are read before one is missed, so that tables fetch everything at once.
    let (before, now) = (things(source, version, stretches), things(source, &source.version(), stretches));
    let (before, now) = (before?, now?);
    let mut found = Vec::new();
    let mut seen: Table<()> = Table::default();
    for (thing, fields) in now.iter().chain(before.iter()) {
        if seen.get(thing).is_some() {
            continue;
        }
        seen.insert(thing, ());
        match (before.get(thing), now.get(thing)) {
            (None, Some(_)) if comes_and_goes(thing) => found.push(whole(source, thing, fields, Became::Added)),
            (Some(_), None) if comes_and_goes(thing) => found.push(whole(source, thing, fields, Became::Removed)),
            (before, now) => {
                let (none, mut fields_seen) = (Fields::default(), Table::<()>::default());
                let (before, now) = (before.unwrap_or(&none), now.unwrap_or(&none));
                for (field, (area, key, _)) in now.iter().chain(before.iter()) {
                    let value = |side: &Fields| side.get(field).map(|(.., value)| value.clone());
                    if fields_seen.get(field).is_none() && value(before) != value(now) {
                        found.push(changed(source, thing, (area, key), value(before), value(now)));
                    }
                    fields_seen.insert(field, ());
                }
            }
        }
    }
    Some(found)
}

/// What stands in the stretches at a version, without what lies in the bin.
fn things(source: &impl Source, version: &str, stretches: &[Stretch]) -> Option<Things> {
    let removed = source.area_at(version, "removed", "");
    let read: Vec<_> = stretches.iter().map(|one| source.area_at(version, one.area, &one.prefix)).collect();
    let mut binned: Table<()> = Table::default();
    for (key, value) in removed? {
        if value == Value::Flag(true) {
            binned.insert(&key, ());
        }
    }
    let mut things = Things::default();
    for (stretch, rows) in stretches.iter().zip(read) {
        for (key, value) in rows? {
            let counts = stretch.keys.is_empty() || key.rsplit('/').next().is_some_and(|last| stretch.keys.contains(&last));
            let Some(thing) = thing(stretch.area, &key) else { continue };
            let empty = value == Value::Empty || value == Value::Line(String::new());
            if counts && !empty && !in_bin(&binned, &thing) {
                things.entry(&thing, Fields::default).insert(&key, (stretch.area, key.clone(), value));
            }
        }
    }
    Some(things)
}

/// The thing that a key belongs to.
fn thing(area: &str, key: &str) -> Option<String> {
    let parts: Vec<&str> = key.split('/').collect();
    Some(match area {
        ENTRIES | "text" => key.rsplit_once('/')?.0.to_owned(),
        "profile" => area.to_owned(),
        "rating" | "evidence" | "agreed" => format!("{area}/{}", parts.get(..2)?.join("/")),
        _ => format!("{area}/{}", key.rsplit_once('/')?.0),
    })
}

/// Whether a thing, or what it is part of, lies in the bin.
fn in_bin(binned: &Table<()>, thing: &str) -> bool {
    let above = match thing.split('/').collect::<Vec<_>>().as_slice() {
        ["rating" | "evidence" | "agreed", round, _] => Some(format!("assessment/{round}")),
        _ => Entry::parse(thing).ok().and_then(|entry| entry.parent()).map(|parent| parent.to_string()),
    };
    binned.get(thing).is_some() || above.is_some_and(|above| binned.get(&above).is_some())
}

/// Whether people add and remove such a thing as a whole; the others are filled in field by field.
fn comes_and_goes(thing: &str) -> bool {
    Entity::parse(thing).is_ok()
}

fn title(source: &impl Source, thing: &str) -> (Option<String>, Option<String>) {
    if let Ok(entity) = Entity::parse(thing) {
        return (source.title(&entity), None);
    }
    if let ["rating" | "evidence" | "agreed", _, person] = thing.split('/').collect::<Vec<_>>().as_slice() {
        let person = PersonId::new(person).ok().map(Entity::Person);
        return (person.and_then(|person| source.title(&person)), None);
    }
    let Ok(entry) = Entry::parse(thing) else { return (None, None) };
    let part = entry.id().to_owned();
    // Of these the last id names what people call it by.
    let other = match entry.kind().name {
        "priority" => Entry::new("gap", entry.id()).ok().map(Entity::Entry),
        "learner" => entry.person().map(Entity::Person),
        _ => None,
    };
    if let Some(title) = other.and_then(|other| source.title(&other)) {
        return (Some(title), None);
    }
    (entry.parent().and_then(|parent| source.title(&Entity::Entry(parent))), Some(part))
}

fn whole(source: &impl Source, thing: &str, fields: &Fields, became: Became) -> Difference {
    let kept = fields.iter().find(|(_, (area, ..))| *area != "text");
    let said = if became == Became::Removed {
        source.values("removed", thing)
    } else {
        kept.map(|(_, (area, key, _))| source.values(area, key)).unwrap_or_default()
    };
    let (by, at) = said.into_iter().next().map_or((None, 0), |said| (said.by, said.at));
    let kind = thing.split('/').next().unwrap_or_default().to_owned();
    let (title, part) = title(source, thing);
    Difference {
        thing: thing.to_owned(),
        kind,
        title,
        part,
        became,
        key: None,
        form: Form::Line,
        before: None,
        now: None,
        by,
        at,
    }
}

fn changed(
    source: &impl Source,
    thing: &str,
    (area, key): (&'static str, &str),
    before: Option<Value>,
    now: Option<Value>,
) -> Difference {
    let written = if area == ENTRIES || area == "text" { key.to_owned() } else { format!("{area}/{key}") };
    let field = Field::parse(&written).ok();
    let said = if area == "text" { None } else { source.values(area, key).into_iter().next() };
    let (by, at) = said.map_or((None, 0), |said| (said.by, said.at));
    let (title, mut part) = title(source, thing);
    let mut last = key.rsplit('/').next().unwrap_or_default().to_owned();
    if let "rating" | "evidence" | "agreed" = area {
        part = key.split('/').nth(2).map(str::to_owned);
        "level".clone_into(&mut last);
    }
    let named = |value: Option<Value>| value.map(|value| named(source, field.as_ref(), value));
    Difference {
        kind: thing.split('/').next().unwrap_or_default().to_owned(),
        thing: thing.to_owned(),
        title,
        part,
        became: Became::Changed,
        key: Some(last),
        form: if area == "text" { Form::Text } else { form(field.as_ref()) },
        before: named(before),
        now: named(now),
        by,
        at,
    }
}

fn form(field: Option<&Field>) -> Form {
    match field.map(Field::kind) {
        Some(FieldKind::Date) => Form::Date,
        Some(FieldKind::Number(..)) => Form::Number,
        Some(FieldKind::Level) => Form::Level,
        Some(FieldKind::Flag) => Form::Flag,
        Some(FieldKind::Person) => Form::Person,
        Some(FieldKind::Domain) => Form::Domain,
        Some(FieldKind::Choice(_)) => Form::Choice,
        Some(FieldKind::Order) => Form::Place,
        _ => Form::Line,
    }
}

/// A value that names another thing becomes what that is called now.
fn named(source: &impl Source, field: Option<&Field>, value: Value) -> Value {
    let (Some(Field::Entry(entry, key)), Value::Line(id)) = (field, &value) else { return value };
    let other = match field.map(Field::kind) {
        Some(FieldKind::Entry(kind)) => Entry::new(kind, id).ok().map(Entity::Entry),
        Some(FieldKind::Id) if *key == "round" => AssessmentId::new(id).ok().map(Entity::Assessment),
        Some(FieldKind::Id) => {
            let ids = entry.ids().rsplit_once('/').map_or_else(|| id.clone(), |(above, _)| format!("{above}/{id}"));
            Entry::new(entry.kind().name, &ids).ok().map(Entity::Entry)
        }
        _ => None,
    };
    other.and_then(|other| source.title(&other)).map_or(value, Value::Line)
}
