//! One form (P5.8): what it asks with its answers, rows and ticks, what it belongs to, and what the notebook already knows.

use super::shape::{Model, Shape, admitted, answer, model, shapes};
use super::year::{Month, months};
use crate::code::Code;
use crate::model::{ActionField, ActionId, CallId, Entry, Field, PartKind, TextField, Value};
use crate::rules::between;
use crate::view::mentoring::Calls;
use crate::view::people::People;
use crate::view::plan::{Around, in_order};
use crate::view::shape::{Named, Prose, Reader, Register};
use crate::view::source::Source;
use serde::Serialize;

/// The table of those who take part, and the column that says who came.
const ATTENDEES: &str = "attendees";
const CAME: &str = "came";
/// The table whose lines can become actions.
const ACTIONS: &str = "actions";

/// One form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct FormView {
    /// Which.
    pub form: Entry,
    /// It lies in the bin.
    pub removed: bool,
    /// What it is called.
    pub title: Register<String>,
    /// Its date; of a year at a glance, the first month.
    pub date: Register<String>,
    /// The built-in form that it is, or that its template was made from.
    pub base: Option<String>,
    /// Its template, where that is one of the engagement's own, with its name.
    pub template: Option<(Entry, String)>,
    /// Its template is known here; a newer version may have made it from another.
    pub known: bool,
    /// The session that it belongs to, by its id.
    pub session: Register<String>,
    /// The plan that it belongs to, by its id.
    pub plan: Register<String>,
    /// The call that it belongs to, by its id.
    pub call: Register<String>,
    /// What it asks; at the end what it asked once, where that was answered.
    pub parts: Vec<FormPart>,
    /// The months of its year.
    pub months: Vec<Month>,
    /// Who is expected and not on the roster yet, each with a place on it.
    pub missing: Vec<(Named, String)>,
    /// Whatever else is to be said.
    pub notes: Prose,
    /// Sessions that it can belong to.
    pub sessions: Vec<(Entry, String)>,
    /// Plans that it can belong to.
    pub plans: Vec<(Entry, String)>,
    /// Calls that it can belong to, the newest first.
    pub calls: Vec<FormCall>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A call as a form names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct FormCall {
    /// Which.
    pub call: CallId,
    /// When it was or is.
    pub date: Option<String>,
    /// The issue raised.
    pub issue: Option<String>,
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct FormPart {
    /// Which; its id names its words in the catalogue.
    pub part: String,
    /// What it is.
    pub kind: PartKind,
    /// Words of its own.
    pub label: Option<String>,
    /// What was answered; headings and tables have none.
    pub answer: Option<Register<Value>>,
    /// The template asks it no more.
    pub gone: bool,
    /// The columns of a table; the first names the row.
    pub columns: Vec<FormColumn>,
    /// The rows of a table.
    pub rows: Vec<FormRow>,
    /// The place behind the last row.
    pub end: String,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct FormColumn {
    /// Which; its id names its words in the catalogue.
    pub column: String,
    /// What stands in it.
    pub kind: PartKind,
    /// Words of its own.
    pub label: Option<String>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct FormRow {
    /// Which.
    pub row: Entry,
    /// What stands in the first column.
    pub what: Register<String>,
    /// Its place.
    pub order: Register<String>,
    /// The place before it.
    pub before: String,
    /// What stands in the other columns.
    pub cells: Vec<Register<Value>>,
    /// It became an action of the call, or a follow-up of the plan.
    pub acted: bool,
}

/// What a form belongs to, as far as it is said.
struct Belonging {
    session: Option<Entry>,
    plan: Option<Entry>,
    call: Option<CallId>,
    everybody: Vec<Named>,
}

/// The form; `not_found` when there never was one.
pub(in crate::view) fn form(source: &impl Source, form: &Entry, reader: &Reader) -> Result<FormView, Code> {
    let line = |key: &str| source.of::<String>(form, key);
    if form.kind().name != "form" || line("title").value.is_none() {
        return Err(Code::NotFound);
    }
    let (session, plan, call, date) = (line("session"), line("plan"), line("call"), line("date"));
    let of_session = session.value.as_ref().and_then(|id| Entry::new("session", id).ok());
    let plans = titled(source, "plan");
    let belonging = Belonging {
        plan: among(&plans, plan.value.as_ref()),
        session: of_session,
        call: call.value.as_ref().and_then(|call| CallId::new(call).ok()),
        everybody: source.everybody(),
    };
    let model = line("template").value.and_then(|id| model(source, &id));
    let mut parts: Vec<FormPart> = Vec::new();
    let mut gone = Vec::new();
    for shape in model.iter().flat_map(|model| shapes(source, model)) {
        let part = part(source, form, shape, &belonging, reader);
        if !part.gone {
            parts.push(part);
        } else if part.answer.as_ref().is_some_and(|answer| answer.value.is_some()) || !part.rows.is_empty() {
            gone.push(part);
        }
    }
    let roster = parts.iter().find(|part| part.part == ATTENDEES && part.kind == PartKind::Table);
    let yearly = parts.iter().any(|part| part.kind == PartKind::Months);
    Ok(FormView {
        removed: source.removed(&form.to_string()),
        title: line("title"),
        missing: roster.map(|roster| missing(source, roster, &belonging, &plans)).unwrap_or_default(),
        months: if yearly { months(source, form, date.value.as_deref().unwrap_or(&reader.today)) } else { Vec::new() },
        notes: source.prose(TextField::Entry(form.clone(), "notes")),
        sessions: titled(source, "session"),
        plans,
        calls: source.calls().into_iter().map(|call| FormCall { call: call.call, date: call.date, issue: call.issue }).collect(),
        people: belonging.everybody,
        base: model.as_ref().and_then(Model::base_id),
        known: model.is_some(),
        template: model.and_then(|model| model.own.zip(model.title)),
        parts: parts.into_iter().chain(gone).collect(),
        date,
        session,
        plan,
        call,
        form: form.clone(),
    })
}

fn titled(source: &impl Source, kind: &str) -> Vec<(Entry, String)> {
    let titled = |entry: Entry| source.of::<String>(&entry, "title").value.map(|title| (entry, title));
    source.entries(kind, "").into_iter().filter_map(titled).collect()
}

/// The one of this id.
fn among(all: &[(Entry, String)], id: Option<&String>) -> Option<Entry> {
    all.iter().find(|(entry, _)| Some(entry.ids()) == id.map(String::as_str)).map(|(entry, _)| entry.clone())
}

fn part(source: &impl Source, form: &Entry, shape: Shape, belonging: &Belonging, reader: &Reader) -> FormPart {
    let asked = shape.kind != PartKind::Months;
    let answer = answer(source, "form-answer", &format!("{}/{}", form.ids(), shape.id), shape.kind).filter(|_| asked);
    let columns: Vec<FormColumn> = shape
        .columns
        .into_iter()
        .filter(|column| !column.gone)
        .map(|column| FormColumn { column: column.id, kind: column.kind, label: column.label })
        .collect();
    let (mut rows, mut end) = (Vec::new(), String::new());
    if shape.kind == PartKind::Table {
        let of_table = |row: &Entry| source.of::<String>(row, "table").value.as_deref() == Some(shape.id.as_str());
        let all = source.entries("form-row", &format!("{}/", form.ids())).into_iter().filter(of_table);
        rows = all.map(|row| filled_row(source, row, &columns, &shape.id, belonging)).collect();
        end = in_order(&mut rows, reader.me.as_str(), |one| (one.order.value.clone(), one.row.to_string(), &mut one.before));
    }
    FormPart { part: shape.id, kind: shape.kind, label: shape.label, answer, gone: shape.gone, columns, rows, end }
}

fn filled_row(source: &impl Source, row: Entry, columns: &[FormColumn], table: &str, belonging: &Belonging) -> FormRow {
    let cell = |column: &FormColumn| {
        // Who came is said once: of somebody whom the session expects, where the session says it (P3.5).
        let attendance = belonging.session.as_ref().filter(|_| table == ATTENDEES && column.column == CAME);
        let known = |person: &Named| person.person.as_str() == row.id();
        if let Some(session) = attendance.filter(|_| belonging.everybody.iter().any(known)) {
            let entry = Entry::new("attendance", &format!("{}/{}", session.ids(), row.id())).ok()?;
            return Some(admitted(source, Field::of(entry, "there").ok()?));
        }
        answer(source, "form-cell", &format!("{}/{}", row.ids(), column.column), column.kind)
    };
    FormRow {
        what: source.of(&row, "what"),
        order: source.of(&row, "order"),
        before: String::new(),
        cells: columns.iter().skip(1).filter_map(cell).collect(),
        acted: table == ACTIONS && acted(source, &row, belonging),
        row,
    }
}

/// Whether a line became an action: it has the line's id, so two phones make one.
fn acted(source: &impl Source, row: &Entry, belonging: &Belonging) -> bool {
    let action = belonging.call.clone().zip(ActionId::new(row.id()).ok());
    let of_call = action.map(|(call, action)| Field::Action(call, action, ActionField::What));
    let support = belonging.plan.as_ref().and_then(|plan| Entry::new("support", &format!("{}/{}", plan.ids(), row.id())).ok());
    let of_plan = support.and_then(|support| Field::of(support, "what").ok());
    of_call.into_iter().chain(of_plan).any(|field| source.value(&field) != Value::Empty)
}

/// Who learns, and who leads the session, but for those who are on the roster.
fn missing(source: &impl Source, roster: &FormPart, belonging: &Belonging, plans: &[(Entry, String)]) -> Vec<(Named, String)> {
    let of_session = |key: &str| belonging.session.as_ref().and_then(|session| source.of::<String>(session, key).value);
    let host = of_session("host");
    let plan = belonging.plan.clone().or_else(|| among(plans, of_session("plan").as_ref()));
    let learners: Vec<Named> = match plan {
        Some(plan) => source.learners(&plan).into_iter().filter(|one| one.learns).map(|one| one.person).collect(),
        None => source.staff().into_iter().filter(|one| !one.left).collect(),
    };
    let leads = belonging.everybody.iter().filter(|one| host.as_deref() == Some(one.person.as_str()));
    let mut expected: Vec<Named> = leads.cloned().collect();
    expected.extend(learners.into_iter().filter(|one| host.as_deref() != Some(one.person.as_str())));
    expected.retain(|one| !roster.rows.iter().any(|row| row.row.person().as_ref() == Some(&one.person)));
    let mut place = roster.rows.last().and_then(|row| row.order.value.clone());
    let placed = |one: Named| {
        let next = between(place.as_deref(), None, "");
        place = Some(next.clone());
        (one, next)
    };
    expected.into_iter().map(placed).collect()
}
