//! What a template asks: a built-in form, or one of the engagement's own, which says only what is otherwise (P5.8).

use crate::model::{Blank, Entry, Field, PartKind, Value, blank};
use crate::rules::between;
use crate::table::order_by;
use crate::view::shape::Register;
use crate::view::source::Source;

/// A template.
pub(super) struct Model {
    /// The built-in form that it is or was made from.
    pub(super) base: Option<&'static Blank>,
    /// It, where it is one of the engagement's own.
    pub(super) own: Option<Entry>,
    /// What that one is called.
    pub(super) title: Option<String>,
}

impl Model {
    pub(super) fn base_id(&self) -> Option<String> {
        self.base.map(|base| base.id.to_owned())
    }

    /// A part of it as the engagement has it otherwise.
    pub(super) fn part(&self, id: &str) -> Option<Entry> {
        Entry::new("template-part", &format!("{}/{id}", self.own.as_ref()?.ids())).ok()
    }
}

/// A part with its place.
pub(super) struct Shape {
    pub(super) id: String,
    pub(super) kind: PartKind,
    /// Its own words; none: those of the catalogue.
    pub(super) label: Option<String>,
    pub(super) place: String,
    /// It was taken out.
    pub(super) gone: bool,
    /// It is none of the built-in form's.
    pub(super) own: bool,
    /// Of a table; the first names the row.
    pub(super) columns: Vec<Shape>,
}

/// The template of this id; a built-in one is always there.
pub(super) fn model(source: &impl Source, id: &str) -> Option<Model> {
    if let Some(base) = blank(id) {
        return Some(Model { base: Some(base), own: None, title: None });
    }
    let own = Entry::new("template", id).ok()?;
    let title = Some(source.of::<String>(&own, "title").value?);
    let base = source.of::<String>(&own, "base").value.and_then(|base| blank(&base));
    Some(Model { base, own: Some(own), title })
}

/// The parts of a template in their order, with those that were taken out.
pub(super) fn shapes(source: &impl Source, model: &Model) -> Vec<Shape> {
    let added = model.own.as_ref().map(|own| source.entries("template-part", &format!("{}/", own.ids()))).unwrap_or_default();
    level(source, model, &added, None)
}

/// The parts of a form, or the columns of one of its tables.
fn level(source: &impl Source, model: &Model, added: &[Entry], table: Option<&str>) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::new();
    let shape = |id: &str, kind: PartKind, own: bool, place: String| {
        let part = model.part(id);
        let line = |key: &str| part.as_ref().and_then(|part| source.of::<String>(part, key).value);
        let columns = match kind {
            PartKind::Table if table.is_none() => level(source, model, added, Some(id)),
            _ => Vec::new(),
        };
        let gone = part.as_ref().is_some_and(|part| source.of::<bool>(part, "gone").value == Some(true));
        Shape { id: id.to_owned(), kind, label: line("label"), place: line("order").unwrap_or(place), gone, own, columns }
    };
    let built_in = model.base.map_or(&[][..], |base| table.map_or(base.parts, |table| base.columns(table)));
    let mut place = None;
    for (id, kind) in built_in {
        let next = between(place.as_deref(), None, "");
        shapes.push(shape(id, *kind, false, next.clone()));
        place = Some(next);
    }
    // A table of one's own has a first column from the start.
    if let Some(table) = table.filter(|_| built_in.is_empty()) {
        shapes.push(shape(&format!("{table}-what"), PartKind::Line, true, String::new()));
    }
    for part in added {
        let line = |key: &str| source.of::<String>(part, key).value;
        let known = |blank: &Blank| {
            blank.parts.iter().chain(blank.tables.iter().flat_map(|(_, all)| *all)).any(|(id, _)| *id == part.id())
        };
        let kind = line("kind").and_then(|kind| PartKind::named(&kind));
        let Some(kind) = kind.filter(|_| line("table").as_deref() == table && !model.base.is_some_and(known)) else { continue };
        if line("label").is_some() && (table.is_none() || !matches!(kind, PartKind::Table | PartKind::Heading)) {
            shapes.push(shape(part.id(), kind, true, String::new()));
        }
    }
    if let Some(first) = shapes.first_mut().filter(|_| table.is_some()) {
        (first.place, first.gone) = (String::new(), false);
    }
    order_by(&mut shapes, |one| format!("{} {}", one.place, one.id));
    shapes
}

/// Where a part or cell of this kind is answered; `None`: nothing is.
pub(super) fn answer(source: &impl Source, at: &str, ids: &str, kind: PartKind) -> Option<Register<Value>> {
    let key = match kind {
        PartKind::Heading | PartKind::Table => return None,
        PartKind::Line | PartKind::Months => "line",
        PartKind::Date => "date",
        PartKind::Person => "person",
        PartKind::Number => "number",
        PartKind::Answer => "answer",
        PartKind::Tick => "done",
    };
    Some(admitted(source, Field::of(Entry::new(at, ids).ok()?, key).ok()?))
}

/// A field as it stands, but for what may not stand in it.
pub(super) fn admitted(source: &impl Source, field: Field) -> Register<Value> {
    let kind = field.kind();
    let sound = |value: Option<Value>| value.filter(|value| *value != Value::Empty && kind.admits(value));
    let mut register = source.register::<Value>(field);
    register.value = sound(register.value);
    for said in &mut register.differing {
        said.value = sound(said.value.take());
    }
    register
}
