//! What a new mentor needs to know (P4.7): schedules, how often over time, open actions, what keeps coming back, the log.

use super::super::mentoring::Calls;
use super::super::partner::Setup;
use super::super::people::People;
use super::super::shape::{Named, OpenAction, Reader};
use super::super::source::Source;
use super::log::{CallRef, Recurring, recurring, tags};
use super::{Schedule, all, of_one};
use crate::model::{CallField, Field, PersonId, ProfileField, Value};
use serde::Serialize;

/// The summary (P4.7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct HandoverView {
    /// The partner's name.
    pub partner: Option<String>,
    /// Schedules, each with how often over time (P4.1, P4.6).
    pub schedules: Vec<Schedule>,
    /// Open actions over all calls, overdue first (P4.4).
    pub open: Vec<OpenAction>,
    /// What keeps coming back (P4.5).
    pub recurring: Vec<Recurring>,
    /// The calls that were held, newest first (P4.2).
    pub calls: Vec<HandedCall>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A call in the summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct HandedCall {
    /// The call.
    pub call: CallRef,
    /// How long it took.
    pub minutes: Option<u32>,
    /// Who took part.
    pub present: Vec<PersonId>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Who found the way.
    pub solved: Option<String>,
    /// What was decided.
    pub decisions: Vec<String>,
    /// The first words of the notes.
    pub excerpt: String,
}

/// The summary.
pub(in super::super) fn handover(source: &impl Source, reader: &Reader) -> HandoverView {
    source.area("text", "call/");
    let calls = source.calls();
    let tags = tags(source);
    let decisions = source.decision_ids("");
    let rows = source.mentoring(reader).calls.into_iter().zip(&calls).map(|(row, line)| HandedCall {
        call: CallRef::of(line),
        minutes: match source.value(&Field::Call(line.call.clone(), CallField::Minutes)) {
            Value::Number(minutes) => u32::try_from(minutes).ok(),
            _ => None,
        },
        present: row.present,
        tags: tags.get(line.call.as_str()).into_iter().flatten().map(|(_, name, _)| name.clone()).collect(),
        solved: source.of::<String>(&of_one("outcome", line.call.as_str()), "solved").value,
        decisions: decisions
            .iter()
            .filter(|(call, _)| *call == line.call)
            .filter_map(|(call, decision)| match source.value(&Field::Decision(call.clone(), decision.clone())) {
                Value::Line(words) => Some(words),
                _ => None,
            })
            .collect(),
        excerpt: row.excerpt,
    });
    HandoverView {
        calls: rows.collect(),
        partner: source.profile_line(ProfileField::Name),
        schedules: all(source, &calls, &reader.today),
        open: source.open_actions(&calls, &reader.today, Some(&reader.me)),
        recurring: recurring(&calls, &tags),
        people: source.everybody(),
    }
}
