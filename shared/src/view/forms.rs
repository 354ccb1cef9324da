//! Forms and checklists of delivering and mentoring (P5.8): which there are, and which templates they can be made from.

mod form;
mod shape;
mod template;
mod year;

pub(super) use form::form;
pub use form::{FormCall, FormColumn, FormPart, FormRow, FormView};
pub(super) use template::template;
pub use template::{TemplatePart, TemplateView};
pub use year::Month;

use super::shape::Reader;
use super::source::Source;
use crate::model::{BLANKS, CallId, Entry, Field, PartKind, ProfileField, Value};
use crate::table::order_by;
use serde::Serialize;
use shape::{Model, answer, model, shapes};

/// All forms, and what they can be made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct FormsView {
    /// Forms, the newest first.
    pub forms: Vec<FormLine>,
    /// Templates of the engagement's own, by name.
    pub templates: Vec<TemplateLine>,
    /// The built-in ones, in the order in which one comes to need them.
    pub blanks: Vec<String>,
    /// The first month of a year at a glance: when the agreed period began, each year anew; else January.
    pub year_from: String,
}

/// A form in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct FormLine {
    /// Which.
    pub form: Entry,
    /// What it is called.
    pub title: Option<String>,
    /// The built-in form that it is, or that its template was made from.
    pub base: Option<String>,
    /// What its template is called, where that is one of the engagement's own.
    pub template: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// The session that it belongs to, by its id.
    pub session: Option<String>,
    /// The plan that it belongs to, by its id.
    pub plan: Option<String>,
    /// The call that it belongs to.
    pub call: Option<CallId>,
    /// Parts that are answered.
    pub filled: u32,
    /// Parts that ask something.
    pub total: u32,
}

/// A template of the engagement's own in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TemplateLine {
    /// Which.
    pub template: Entry,
    /// What it is called.
    pub title: Option<String>,
    /// When to use it.
    pub purpose: Option<String>,
    /// The built-in form that it was made from.
    pub base: Option<String>,
}

/// All forms and templates.
pub(super) fn forms(source: &impl Source, reader: &Reader) -> FormsView {
    let line = |entry: &Entry, key: &str| source.of::<String>(entry, key).value;
    let mut forms: Vec<FormLine> = source.entries("form", "").into_iter().map(|form| form_line(source, form)).collect();
    order_by(&mut forms, |one| format!("{}{}", one.date.as_deref().unwrap_or_default(), one.form));
    forms.reverse();
    let template = |template: Entry| TemplateLine {
        title: line(&template, "title"),
        purpose: line(&template, "purpose"),
        base: model(source, template.id()).and_then(|model| model.base_id()),
        template,
    };
    let mut templates: Vec<TemplateLine> = source.entries("template", "").into_iter().map(template).collect();
    order_by(&mut templates, |one| format!("{}\0{}", one.title.as_deref().unwrap_or_default().to_lowercase(), one.template));
    FormsView {
        forms,
        templates,
        blanks: BLANKS.iter().map(|blank| blank.id.to_owned()).collect(),
        year_from: year_from(source, reader),
    }
}

fn form_line(source: &impl Source, form: Entry) -> FormLine {
    let line = |key: &str| source.of::<String>(&form, key).value;
    let model = line("template").and_then(|id| model(source, &id));
    let (filled, total) = model.as_ref().map_or((0, 0), |model| filled(source, &form, model));
    FormLine {
        title: line("title"),
        base: model.as_ref().and_then(Model::base_id),
        template: model.and_then(|model| model.title),
        date: line("date"),
        session: line("session"),
        plan: line("plan"),
        call: line("call").and_then(|call| CallId::new(&call).ok()),
        filled,
        total,
        form,
    }
}

/// How many parts are answered, of how many that ask something. A table is answered by a row.
fn filled(source: &impl Source, form: &Entry, model: &Model) -> (u32, u32) {
    let rows = source.entries("form-row", &format!("{}/", form.ids()));
    let tables: Vec<String> = rows.iter().filter_map(|row| source.of::<String>(row, "table").value).collect();
    let (mut filled, mut total) = (0, 0);
    for part in shapes(source, model) {
        if part.gone || matches!(part.kind, PartKind::Heading | PartKind::Months) {
            continue;
        }
        let answered = match answer(source, "form-answer", &format!("{}/{}", form.ids(), part.id), part.kind) {
            Some(register) => register.value.is_some_and(|value| value != Value::Flag(false)),
            None => tables.contains(&part.id),
        };
        total += 1;
        filled += u32::from(answered);
    }
    (filled, total)
}

/// The first of the month in which the agreed period began, this year or the last.
fn year_from(source: &impl Source, reader: &Reader) -> String {
    let (this, _) = reader.today.split_once('-').unwrap_or_default();
    let start = source.register::<String>(Field::Profile(ProfileField::Start)).value;
    let month = start.as_deref().and_then(|start| start.split('-').nth(1)).unwrap_or("01");
    let from = format!("{this}-{month}-01");
    let last = this.parse::<i64>().unwrap_or_default() - 1;
    if from > reader.today { format!("{last:04}-{month}-01") } else { from }
}
