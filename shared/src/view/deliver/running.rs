//! How a training plan runs: who has done what at their own pace, and who is behind before the next session (P3.3), how it
//! was adjusted (P3.8), and the support around it in three phases, with its teach-backs (P3.9).

use super::sessions::{SessionRow, row};
use super::{DAY, Learning, count, midnight};
use crate::code::Code;
use crate::model::Entry;
use crate::rules::calendar::date;
use crate::table::{order_by, ordered};
use crate::view::people::People;
use crate::view::shape::{Named, Reader, Register};
use crate::view::source::Source;
use serde::Serialize;

/// How a plan runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RunningView {
    /// Who learns.
    pub learners: Vec<Named>,
    /// What each learner has not done that comes before the next session (without one: before today), in the same order.
    pub behind: Vec<u32>,
    /// What they do alone.
    pub activities: Vec<RunningActivity>,
    /// The next session of the plan.
    pub next: Option<SessionRow>,
    /// How the plan was adjusted, the newest first.
    pub adjustments: Vec<Adjustment>,
    /// What supports it, by phase and date.
    pub support: Vec<Support>,
    /// Sessions in which a learner teaches.
    pub teach_backs: Vec<SessionRow>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// Something that learners do alone (P3.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RunningActivity {
    /// Which.
    pub activity: Entry,
    /// What is done.
    pub what: Option<String>,
    /// The first day of its week.
    pub from: Option<String>,
    /// Per learner, in their order: who has done it.
    pub done: Vec<Register<bool>>,
}

/// A change of pace with its reason (P3.8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Adjustment {
    /// Which.
    pub adjustment: Entry,
    /// Extend, speed up, slow down.
    pub what: Register<String>,
    /// Why.
    pub reason: Register<String>,
    /// When.
    pub date: Register<String>,
}

/// Support before, during and after a training (P3.9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Support {
    /// Which.
    pub support: Entry,
    /// What is done.
    pub what: Register<String>,
    /// Design, delivery, follow-up.
    pub phase: Register<String>,
    /// Who does it.
    pub owner: Register<String>,
    /// By when.
    pub due: Register<String>,
    /// Done.
    pub done: Register<bool>,
    /// Open, and past its date.
    pub overdue: bool,
}

/// How a plan runs; `not_found` when it is no plan.
pub(in crate::view) fn running(source: &impl Source, plan: &Entry, reader: &Reader) -> Result<RunningView, Code> {
    if plan.kind().name != "plan" {
        return Err(Code::NotFound);
    }
    let within = format!("{}/", plan.ids());
    let mut sessions: Vec<SessionRow> = source.entries("session", "").into_iter().map(|session| row(source, session)).collect();
    sessions.retain(|row| row.plan.as_deref() == Some(plan.id()));
    order_by(&mut sessions, |row| format!("{}{}", ordered(row.start.unwrap_or_default()), row.session));
    let coming = |row: &&SessionRow| !row.cancelled && row.start.is_some_and(|start| start >= midnight(reader));
    let next = sessions.iter().find(coming).cloned();
    let until = next.as_ref().and_then(|row| row.start).map_or(reader.today.clone(), |start| date(start.div_euclid(DAY)));
    let learners = source.who_learns(Some(plan));
    let alone = source.alone(plan, &learners, reader);
    let behind = |place: usize| count(alone.iter().filter(|one| one.waits_for(place, &until)).count());
    Ok(RunningView {
        behind: (0..learners.len()).map(behind).collect(),
        activities: alone
            .into_iter()
            .map(|one| RunningActivity {
                what: one.activity.what.value,
                from: one.from,
                done: one.done,
                activity: one.activity.activity,
            })
            .collect(),
        next,
        adjustments: adjustments(source, &within),
        support: support(source, &within, reader),
        teach_backs: sessions.into_iter().filter(|row| row.teach_back).collect(),
        people: source.everybody(),
        learners,
    })
}

fn adjustments(source: &impl Source, within: &str) -> Vec<Adjustment> {
    let adjustment = |one: Entry| Adjustment {
        what: source.of(&one, "what"),
        reason: source.of(&one, "reason"),
        date: source.of(&one, "date"),
        adjustment: one,
    };
    let mut all: Vec<Adjustment> = source.entries("adjustment", within).into_iter().map(adjustment).collect();
    order_by(&mut all, |one| format!("{}{}", one.date.value.as_deref().unwrap_or_default(), one.adjustment));
    all.reverse();
    all
}

fn support(source: &impl Source, within: &str, reader: &Reader) -> Vec<Support> {
    let support = |one: Entry| {
        let (due, done) = (source.of::<String>(&one, "due"), source.of::<bool>(&one, "done"));
        Support {
            what: source.of(&one, "what"),
            phase: source.of(&one, "phase"),
            owner: source.of(&one, "owner"),
            overdue: done.value != Some(true) && due.value.as_ref().is_some_and(|due| *due < reader.today),
            due,
            done,
            support: one,
        }
    };
    let mut all: Vec<Support> = source.entries("support", within).into_iter().map(support).collect();
    order_by(&mut all, |one| format!("{}{}", one.due.value.as_deref().unwrap_or("9999"), one.support));
    all
}
