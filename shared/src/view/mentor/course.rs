//! What stands beside a call while it is held (P4.1–P4.5): agenda, tags, whether this came up before, what is open.

use super::super::mentoring::Calls;
use super::super::shape::{OpenAction, Reader, Register};
use super::super::source::Source;
use super::log::{CallRef, folded, said_before, tags};
use super::{length, of_one, turns};
use crate::code::Code;
use crate::model::{CallField, CallId, Entry, Field, Value};
use crate::rules::call_agenda;
use serde::Serialize;

/// Tags of other calls that are offered.
const OFFERED: usize = 12;

/// What stands beside a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CourseView {
    /// With whom the mentor talks; empty: whoever is present and has a schedule.
    pub mentee: Register<String>,
    /// Who found the way (P4.6): `alone` (the mentee), `together`, `open`.
    pub solved: Register<String>,
    /// Minutes of each part: progress, challenges, planning, actions.
    pub agenda: [u32; 4],
    /// Its tags.
    pub tags: Vec<CallTag>,
    /// Tags of other calls, the most used first.
    pub known: Vec<String>,
    /// Earlier calls with the same issue or a tag of this one, newest first.
    pub before: Vec<CallRef>,
    /// Other calls of the same day: two people may have begun the same one, each on their phone.
    pub same_day: Vec<CallRef>,
    /// Open actions of other calls, overdue first.
    pub open: Vec<OpenAction>,
    /// When the next call is.
    pub next: Option<String>,
}

/// A tag of a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CallTag {
    /// As it was first written.
    pub name: String,
    /// Those who tagged it so at the same time made one each.
    pub entries: Vec<Entry>,
}

/// What stands beside a call; `not_found` when there is none.
pub(in super::super) fn course(source: &impl Source, call: &CallId, reader: &Reader) -> Result<CourseView, Code> {
    let Value::Line(date) = source.value(&Field::Call(call.clone(), CallField::Date)) else { return Err(Code::NotFound) };
    let calls = source.calls();
    let outcome = of_one("outcome", call.as_str());
    let mentee = source.of::<String>(&outcome, "mentee");
    let turns = turns(source, &calls, &reader.today);
    let there = |who: &str| calls.iter().position(|line| line.call == *call).is_some_and(|_| present(source, call, who));
    let turn =
        turns.iter().find(|turn| mentee.value.as_deref().map_or(there(turn.mentee.as_str()), |id| id == turn.mentee.as_str()));
    let with = turn.map(|turn| turn.mentee.as_str()).or(mentee.value.as_deref());

    let all = tags(source);
    let own = all.get(call.as_str()).cloned().unwrap_or_default();
    let mut grouped: Vec<CallTag> = Vec::new();
    let mut last = String::new();
    for (fold, name, entry) in own {
        match grouped.last_mut().filter(|_| fold == last) {
            Some(tag) => tag.entries.push(entry),
            None => grouped.push(CallTag { name, entries: vec![entry] }),
        }
        last = fold;
    }
    let mine: Vec<String> = grouped.iter().map(|tag| folded(&tag.name)).collect();
    let (known, before) = said_before(&calls, &all, call, &mine);
    let same_day = calls.iter().filter(|line| line.call != *call && line.date.as_deref() == Some(date.as_str()));
    let mut open = source.open_actions(&calls, &reader.today, Some(&reader.me));
    open.retain(|action| action.call != *call);
    Ok(CourseView {
        agenda: call_agenda(length(source, with)),
        next: turn.and_then(|turn| turn.next.iter().find(|next| **next > date).cloned()),
        mentee,
        solved: source.of(&outcome, "solved"),
        tags: grouped,
        known: known.into_iter().take(OFFERED).collect(),
        before,
        same_day: same_day.map(CallRef::of).collect(),
        open,
    })
}

fn present(source: &impl Source, call: &CallId, who: &str) -> bool {
    Field::parse(&format!("present/{call}/{who}")).is_ok_and(|field| source.value(&field) == Value::Flag(true))
}
