//! Signs in delivery (P9.2): who finishes nothing, sessions called off in a row, a plan or an assignment without practice.

use super::{Found, Noticed, Trace};
use crate::model::{Entry, PersonId, Value};
use crate::rules::calendar::{date, day};
use crate::rules::{Slot, called_off, idle_since};
use crate::table::{Table, order_by, ordered};
use crate::view::deliver::Learning;
use crate::view::shape::Reader;
use crate::view::source::{ENTRIES, Source};
use crate::view::waiting::Waiting;

const DAY_MINUTES: i64 = 1_440;
const DAY_SECONDS: i64 = 86_400;

/// A plan that has begun, has not ended and has something left to do.
struct Running {
    plan: Entry,
    title: Option<String>,
    start: String,
    learners: Vec<(PersonId, String)>,
}

pub(super) fn signs(source: &impl Source, reader: &Reader) -> Vec<Found> {
    let plans: Vec<Running> = source.entries("plan", "").into_iter().filter_map(|plan| running(source, plan, reader)).collect();
    let mut found = idle(source, &plans, reader);
    found.extend(cancelled(source, reader));
    found.extend(plans.iter().filter_map(|plan| unpractised(source, plan)));
    found.extend(source.entries("assignment", "").into_iter().filter_map(|one| not_handed_in(source, &one, &plans, reader)));
    found
}

fn running(source: &impl Source, plan: Entry, reader: &Reader) -> Option<Running> {
    let line = |key: &str| source.of::<String>(&plan, key).value;
    let start = line("start").filter(|start| *start <= reader.today)?;
    let done = |activity: &Entry| source.of::<bool>(activity, "done").value == Some(true);
    let over = || source.entries("activity", &format!("{}/", plan.id())).iter().all(done);
    if line("end").is_some_and(|end| end < reader.today) || over() {
        return None;
    }
    let learners = source.who_learns(Some(&plan)).into_iter().map(|one| (one.person, one.name)).collect();
    Some(Running { title: line("title"), start, learners, plan })
}

fn trace(source: &impl Source, area: &'static str, id: &str, thing: &Entry, key: &str) -> Trace {
    Trace { area, id: id.to_owned(), title: source.of(thing, key).value, ..Trace::default() }
}

/// The day on which each person last finished something, over all plans. What was ticked for all says nothing of one.
fn last_done(source: &impl Source) -> Table<i64> {
    let mut last: Table<i64> = Table::default();
    let mut note = |who: &str, day: i64| {
        let known = last.entry(who, || day);
        *known = (*known).max(day);
    };
    for (key, cell) in source.area(ENTRIES, "completion/") {
        let who = key.strip_suffix("/done").and_then(|path| path.rsplit('/').next());
        if let Some(who) = who.filter(|_| cell.value == Value::Flag(true)) {
            note(who, source.author(&cell).1 / DAY_SECONDS);
        }
    }
    for submission in source.entries("submission", "") {
        let line = |key: &str| source.of::<String>(&submission, key).value;
        if let Some((who, day)) = line("of").zip(line("date").as_deref().and_then(day)) {
            note(&who, day);
        }
    }
    last
}

/// P9.2: no completion for three weeks.
fn idle(source: &impl Source, plans: &[Running], reader: &Reader) -> Vec<Found> {
    let Some(today) = day(&reader.today) else { return Vec::new() };
    let last = last_done(source);
    let mut waits: Table<(String, Vec<Trace>)> = Table::default();
    for running in plans {
        for (who, name) in &running.learners {
            for (from, activity) in source.waiting(&running.plan, who, &reader.today) {
                let trace = Trace { date: Some(from), ..trace(source, "plan", running.plan.id(), &activity, "what") };
                waits.entry(who.as_str(), || (name.clone(), Vec::new())).1.push(trace);
            }
        }
    }
    let found = waits.into_entries().into_iter().filter_map(|(who, (name, mut traces))| {
        order_by(&mut traces, |trace| trace.date.clone().unwrap_or_default());
        let since = idle_since(traces.first()?.date.as_deref().and_then(day)?, last.get(&who).copied(), today)?;
        let weeks = usize::try_from((today - since) / 7).ok()?;
        Some(Found { noticed: Noticed::Idle, about: (who, Some(name)), count: weeks, since: date(since), traces })
    });
    found.collect()
}

/// P9.2: two cancellations in a row.
fn cancelled(source: &impl Source, reader: &Reader) -> Option<Found> {
    let now = day(&reader.today)? * DAY_MINUTES;
    let mut sessions: Vec<(i64, Entry, Slot)> = Vec::new();
    for session in source.entries("session", "") {
        if let Some(start) = source.of::<i64>(&session, "start").value {
            let slot = match source.of::<bool>(&session, "cancelled").value {
                Some(true) => Slot::Off,
                _ if start < now => Slot::Held,
                _ => Slot::Ahead,
            };
            sessions.push((start, session, slot));
        }
    }
    order_by(&mut sessions, |(start, session, _)| format!("{}{session}", ordered(*start)));
    let slots: Vec<Slot> = sessions.iter().map(|(.., slot)| *slot).collect();
    let off = sessions.get(called_off(&slots)?)?;
    let traces: Vec<Trace> = off
        .iter()
        .map(|(start, session, _)| Trace {
            date: Some(date(start.div_euclid(DAY_MINUTES))),
            note: source.of(session, "reason").value,
            ..trace(source, "session", session.id(), session, "title")
        })
        .collect();
    let since = traces.first()?.date.clone()?;
    Some(Found { noticed: Noticed::CalledOff, about: ("all".into(), None), count: traces.len(), since, traces })
}

/// A plan that runs teaches, and nobody practises in it.
fn unpractised(source: &impl Source, running: &Running) -> Option<Found> {
    let id = running.plan.id();
    let kind = |activity: Entry| source.of::<String>(&activity, "kind").value;
    let kinds: Vec<String> = source.entries("activity", &format!("{id}/")).into_iter().filter_map(kind).collect();
    let has = |wanted: &[&str]| kinds.iter().any(|kind| wanted.contains(&kind.as_str()));
    let of_plan = |one: &Entry| source.of::<String>(one, "plan").value.as_deref() == Some(id);
    if !has(&["self-paced", "live"]) || has(&["practice", "assignment"]) || source.entries("assignment", "").iter().any(of_plan) {
        return None;
    }
    let traces = vec![trace(source, "plan", id, &running.plan, "title")];
    let (about, since) = ((id.to_owned(), running.title.clone()), running.start.clone());
    Some(Found { noticed: Noticed::NoPractice, about, count: kinds.len(), since, traces })
}

/// An assignment past its date that nobody has handed in; of a plan that has ended, nobody will.
fn not_handed_in(source: &impl Source, assignment: &Entry, plans: &[Running], reader: &Reader) -> Option<Found> {
    let line = |key: &str| source.of::<String>(assignment, key).value;
    let since = line("due").filter(|due| *due < reader.today)?;
    let over = line("plan").is_some_and(|plan| plans.iter().all(|running| running.plan.id() != plan));
    if over || !source.entries("submission", &format!("{}/", assignment.id())).is_empty() {
        return None;
    }
    let due = Trace { date: Some(since.clone()), ..trace(source, "assignment", assignment.id(), assignment, "what") };
    let about = (assignment.id().to_owned(), due.title.clone());
    Some(Found { noticed: Noticed::NotHandedIn, about, count: 1, since, traces: vec![due] })
}
