//! A year at a glance (P5.8): what the notebook has in each month, beside what people note of it.

use super::shape::answer;
use crate::model::{AssessmentField, AssessmentId, CallId, Entity, Entry, Field, PartKind, Value};
use crate::rules::calendar::date;
use crate::table::{order_by, ordered};
use crate::view::mentoring::Calls;
use crate::view::shape::Register;
use crate::view::source::Source;
use serde::Serialize;

/// A month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Month {
    /// Which: `2026-03`.
    pub month: String,
    /// What is noted of it.
    pub note: Register<Value>,
    /// Training sessions that are not called off: which, what about, on which day.
    pub sessions: Vec<(Entry, String, String)>,
    /// Rounds of assessing: which, its kind, on which day.
    pub rounds: Vec<(AssessmentId, String, String)>,
    /// Mentoring calls: which, on which day; the last one first.
    pub calls: Vec<(CallId, String)>,
}

/// Twelve months from the one of a date.
pub(super) fn months(source: &impl Source, form: &Entry, from: &str) -> Vec<Month> {
    let mut parts = from.split('-').map(|part| part.parse::<i64>().unwrap_or_default());
    let first = parts.next().unwrap_or_default() * 12 + parts.next().unwrap_or(1) - 1;
    let month = |number: i64| {
        let month = format!("{:04}-{:02}", number.div_euclid(12), number.rem_euclid(12) + 1);
        let ids = format!("{}/{month}", form.ids());
        let note = answer(source, "form-answer", &ids, PartKind::Months)?;
        Some(Month { month, note, sessions: Vec::new(), rounds: Vec::new(), calls: Vec::new() })
    };
    let mut months: Vec<Month> = (first..first + 12).filter_map(month).collect();
    let mut on = |day: &str, take: &mut dyn FnMut(&mut Month)| {
        if let Some(month) = months.iter_mut().find(|month| day.starts_with(&month.month)) {
            take(month);
        }
    };
    for (session, title, day) in sessions(source) {
        on(&day.clone(), &mut |month| month.sessions.push((session.clone(), title.clone(), day.clone())));
    }
    for id in source.ids("assessment") {
        let Ok(id) = AssessmentId::new(&id) else { continue };
        let line = |field| source.register::<String>(Field::Assessment(id.clone(), field)).value;
        let kind = line(AssessmentField::Kind).filter(|_| !source.removed(&Entity::Assessment(id.clone()).to_string()));
        if let Some((kind, day)) = kind.zip(line(AssessmentField::Date)) {
            on(&day.clone(), &mut |month| month.rounds.push((id.clone(), kind.clone(), day.clone())));
        }
    }
    for call in source.calls() {
        let Some(day) = call.date else { continue };
        on(&day.clone(), &mut |month| month.calls.push((call.call.clone(), day.clone())));
    }
    months
}

/// Sessions that have a date, by when they begin.
fn sessions(source: &impl Source) -> Vec<(Entry, String, String)> {
    let mut sessions: Vec<(i64, Entry)> = source
        .entries("session", "")
        .into_iter()
        .filter(|session| source.of::<bool>(session, "cancelled").value != Some(true))
        .filter_map(|session| Some((source.of::<i64>(&session, "start").value?, session)))
        .collect();
    order_by(&mut sessions, |(start, session)| format!("{}{session}", ordered(*start)));
    let titled = |(start, session): (i64, Entry)| {
        let title = source.of::<String>(&session, "title").value?;
        Some((session, title, date(start.div_euclid(1_440))))
    };
    sessions.into_iter().filter_map(titled).collect()
}
