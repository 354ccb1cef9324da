//! One training plan, with everything that its editor and its document show (P2.1–P2.7).

mod activities;
mod parts;
mod signing;

pub(super) use activities::Work;
pub use activities::{PlanActivity, PlanTime, PlanWeek, TrainerParts};
pub(super) use parts::{Around, in_order};
pub use parts::{PlanLearner, PlanMilestone, PlanObjective, PlanPartner, PlanPriority, PlanResource, SlowSite};
pub use signing::PlanSigning;
pub(super) use signing::signing;

use super::assess::Skills;
use super::gaps::ranked;
use super::people::People;
use super::shape::{Named, Prose, Reader, Register};
use super::source::Source;
use crate::code::Code;
use crate::model::{DomainId, Entry, Field, ProfileField, TextField, Value};
use crate::rules::calendar::{later, months};
use serde::Serialize;

/// One plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanView {
    /// Which.
    pub plan: Entry,
    /// It lies in the bin.
    pub removed: bool,
    /// What it is called.
    pub title: Register<String>,
    /// First day.
    pub start: Register<String>,
    /// Last day, where somebody set one.
    pub end: Register<String>,
    /// The last day that counts: as set, else as the calendar weeks say.
    pub ends: Option<String>,
    /// From the first day to the last one.
    pub months: Option<u32>,
    /// Overall score at the beginning, in tenths.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub baseline: Register<i64>,
    /// Overall score that is aimed at, in tenths.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub target: Register<i64>,
    /// The overall score of the baseline round, in tenths: what counts until somebody sets another.
    pub baseline_measured: Option<u32>,
    /// The engagement's target, in tenths: what counts until somebody sets another.
    pub target_agreed: Option<u32>,
    /// Who teaches whom (P0.4).
    pub direction: Register<String>,
    /// Buffer for calendar weeks, in per cent.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub buffer: Register<i64>,
    /// How often calls are held.
    pub calls: Register<String>,
    /// On which weekday.
    pub call_day: Register<String>,
    /// At what time, in words.
    pub call_time: Register<String>,
    /// How long, in minutes.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub call_minutes: Register<i64>,
    /// Over what.
    pub call_platform: Register<String>,
    /// What if that fails.
    pub call_fallback: Register<String>,
    /// What it is about.
    pub overview: Prose,
    /// How it lasts.
    pub sustainability: Prose,
    /// The partner and who stands for whom.
    pub partner: PlanPartner,
    /// Who learns.
    pub learners: Vec<PlanLearner>,
    /// Sites of those who learn whose connection carries no live session.
    pub slow: Vec<SlowSite>,
    /// The gaps that it works on, in their order.
    pub priorities: Vec<PlanPriority>,
    /// What is to be achieved, in its order.
    pub objectives: Vec<PlanObjective>,
    /// The weeks from the first to the last in which something happens.
    pub weeks: Vec<PlanWeek>,
    /// The place for an activity in a week in which nothing happens yet.
    pub first_place: String,
    /// The place behind the last objective.
    pub last_objective: String,
    /// The time that it takes.
    pub time: PlanTime,
    /// The seven kinds of resource (P2.4).
    pub resources: Vec<PlanResource>,
    /// Approval, each priority, review, final assessment, closure (P2.6).
    pub milestones: Vec<PlanMilestone>,
    /// The domains, with the names of own ones.
    pub domains: Vec<(DomainId, Option<String>)>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// The plan; `not_found` when there never was one.
pub(super) fn plan(source: &impl Source, plan: &Entry, reader: &Reader) -> Result<PlanView, Code> {
    if plan.kind().name != "plan" {
        return Err(Code::NotFound);
    }
    let text = |key| TextField::parse(&format!("{plan}/{key}")).map_err(|_| Code::NotFound);
    let title = source.of::<String>(plan, "title");
    if title.value.is_none() && title.differing.is_empty() {
        return Err(Code::NotFound);
    }
    let line = |key: &str| source.of::<String>(plan, key);
    let number = |key: &str| source.of::<i64>(plan, key);
    let (start, end, buffer) = (line("start"), line("end"), number("buffer"));
    let learners = source.learners(plan);
    let slow = source.slow_sites(&learners);
    let (weeks, time) = source.weeks(plan, start.value.as_deref(), buffer.value, !slow.is_empty(), reader);
    let by_weeks = || later(start.value.as_deref()?, i64::from(time.calendar_weeks) * 7 - 1);
    let ends = end.value.clone().or_else(|| if time.calendar_weeks > 0 { by_weeks() } else { None });
    let priorities = source.priorities(plan, &ranked(source), reader);
    let measured = source.baseline();
    let agreed = match source.value(&Field::Profile(ProfileField::Target)) {
        Value::Number(tenths) => u32::try_from(tenths).ok(),
        _ => None,
    };
    let (objectives, last_objective) = source.objectives(plan, reader);
    Ok(PlanView {
        removed: source.removed(&plan.to_string()),
        months: start.value.as_deref().zip(ends.as_deref()).and_then(|(from, to)| months(from, to)),
        milestones: source.milestones(plan, &priorities, &weeks, start.value.as_deref(), ends.as_deref()),
        title,
        start,
        end,
        ends,
        baseline: number("baseline"),
        target: number("target"),
        baseline_measured: measured.and_then(|round| round.overall),
        target_agreed: agreed,
        direction: line("direction"),
        buffer,
        calls: line("calls"),
        call_day: line("call-day"),
        call_time: line("call-time"),
        call_minutes: number("call-minutes"),
        call_platform: line("call-platform"),
        call_fallback: line("call-fallback"),
        overview: source.prose(text("overview")?),
        sustainability: source.prose(text("sustainability")?),
        partner: source.plan_partner(),
        learners,
        slow,
        priorities,
        objectives,
        last_objective,
        first_place: crate::rules::between(None, None, reader.me.as_str()),
        weeks,
        time,
        resources: source.resources(plan),
        domains: source.domain_ids(),
        people: source.everybody(),
        plan: plan.clone(),
    })
}
