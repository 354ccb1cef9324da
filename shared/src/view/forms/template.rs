//! A template of the engagement's own, as it is adapted (P5.8): parts renamed, added, moved, taken out and brought back.

use super::shape::{Model, Shape, model, shapes};
use crate::code::Code;
use crate::model::{Entry, Field, PartKind};
use crate::view::people::People;
use crate::view::plan::in_order;
use crate::view::shape::{Named, Reader, Register};
use crate::view::source::Source;
use serde::Serialize;

/// A template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TemplateView {
    /// Which.
    pub template: Entry,
    /// It lies in the bin.
    pub removed: bool,
    /// What it is called.
    pub title: Register<String>,
    /// When to use it.
    pub purpose: Register<String>,
    /// The built-in form that it was made from.
    pub base: Option<String>,
    /// Its parts; with those that were taken out.
    pub parts: Vec<TemplatePart>,
    /// The place behind the last part.
    pub end: String,
    /// Forms that were made from it.
    pub forms: u32,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A part of a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TemplatePart {
    /// Which; its id names its words in the catalogue.
    pub part: Entry,
    /// What it is.
    pub kind: PartKind,
    /// It is none of the built-in form's.
    pub own: bool,
    /// Words of its own.
    pub label: Register<String>,
    /// Its place, where somebody gave it one.
    pub order: Register<String>,
    /// It was taken out.
    pub gone: Register<bool>,
    /// Its kind, where it is one's own.
    pub written: Register<String>,
    /// The table whose column it is.
    pub table: Register<String>,
    /// The place where it stands.
    pub place: String,
    /// The place before it.
    pub before: String,
    /// The columns of a table; the first names the row and stays first.
    pub columns: Vec<TemplatePart>,
    /// The place behind the last column.
    pub end: String,
}

/// The template; `not_found` when there never was one.
pub(in crate::view) fn template(source: &impl Source, template: &Entry, reader: &Reader) -> Result<TemplateView, Code> {
    if template.kind().name != "template" {
        return Err(Code::NotFound);
    }
    let model = model(source, template.id()).filter(|model| model.own.is_some()).ok_or(Code::NotFound)?;
    let (parts, end) = arranged(source, &model, shapes(source, &model), reader);
    let made = |form: &Entry| source.of::<String>(form, "template").value.as_deref() == Some(template.id());
    let forms = source.entries("form", "").iter().filter(|form| made(form)).count();
    Ok(TemplateView {
        removed: source.removed(&template.to_string()),
        title: source.of(template, "title"),
        purpose: source.of(template, "purpose"),
        base: model.base_id(),
        parts,
        end,
        forms: u32::try_from(forms).unwrap_or(u32::MAX),
        people: source.everybody(),
        template: template.clone(),
    })
}

/// The parts with their registers, and the place behind the last.
fn arranged(source: &impl Source, model: &Model, shapes: Vec<Shape>, reader: &Reader) -> (Vec<TemplatePart>, String) {
    let arrange = |shape: Shape| {
        let part = model.part(&shape.id)?;
        let register = |key: &str| Field::of(part.clone(), key).ok();
        let (columns, end) = arranged(source, model, shape.columns, reader);
        Some(TemplatePart {
            kind: shape.kind,
            own: shape.own,
            label: source.register(register("label")?),
            order: source.register(register("order")?),
            gone: source.register(register("gone")?),
            written: source.register(register("kind")?),
            table: source.register(register("table")?),
            place: shape.place,
            before: String::new(),
            columns,
            end,
            part,
        })
    };
    let mut parts: Vec<TemplatePart> = shapes.into_iter().filter_map(arrange).collect();
    let end = in_order(&mut parts, reader.me.as_str(), |one| (Some(one.place.clone()), one.part.to_string(), &mut one.before));
    (parts, end)
}
