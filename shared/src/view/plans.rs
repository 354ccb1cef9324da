//! All training plans, and the gaps from which one is made (P2).

use super::gaps::ranked;
use super::plan::{Around, Work};
use super::shape::Reader;
use super::source::Source;
use crate::model::{DomainId, Entry};
use crate::rules::calendar::{day, later};
use crate::rules::{Priority, between};
use crate::table::order_by;
use crate::view::assess::Skills;
use serde::Serialize;

/// The training plans of an engagement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlansView {
    /// The plans, the newest first.
    pub plans: Vec<PlanRow>,
    /// The gaps, the most urgent first.
    pub gaps: Vec<GapChoice>,
    /// The domains, with the names of own ones.
    pub domains: Vec<(DomainId, Option<String>)>,
    /// Places in a list, one behind the other, for what a new plan begins with.
    pub places: Vec<String>,
}

/// A plan in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanRow {
    /// Which.
    pub plan: Entry,
    /// What it is called.
    pub title: Option<String>,
    /// First day.
    pub start: Option<String>,
    /// Last day.
    pub ends: Option<String>,
    /// Weeks on the calendar.
    pub weeks: u32,
    /// Activities done.
    pub done: u32,
    /// Activities in all.
    pub activities: u32,
    /// What is missing, of its gaps.
    pub gaps: Vec<String>,
    /// People who signed it.
    pub signatures: u32,
    /// The week in which it is today; `null` before it starts and after it ends.
    pub week_now: Option<u32>,
}

/// A gap that a plan can work on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct GapChoice {
    /// Which.
    pub gap: Entry,
    /// What is missing.
    pub what: Option<String>,
    /// What is wanted instead.
    pub wanted: Option<String>,
    /// In which domain.
    pub domain: Option<String>,
    /// The weighted score in hundredths.
    pub score: Option<u32>,
    /// How urgent.
    pub priority: Option<Priority>,
    /// A plan works on it already.
    pub planned: bool,
}

/// Places that are handed out for a new plan.
const PLACES: usize = 32;

/// The list.
pub(super) fn plans(source: &impl Source, reader: &Reader) -> PlansView {
    let known = ranked(source);
    let mut planned: Vec<Entry> = Vec::new();
    let mut rows = Vec::new();
    for entry in source.entries("plan", "") {
        // Not the whole plan: an engagement of some years has dozens.
        let (title, start, end) =
            (source.of::<String>(&entry, "title"), source.bare::<String>(&entry, "start"), source.of::<String>(&entry, "end"));
        let (weeks, done, activities) = source.extent(&entry, source.bare(&entry, "buffer"));
        let by_weeks = || later(start.as_deref()?, i64::from(weeks) * 7 - 1);
        let ends = end.value.or_else(|| if weeks > 0 { by_weeks() } else { None });
        let priorities = source.priorities(&entry, &known, reader);
        planned.extend(priorities.iter().map(|one| one.gap.clone()));
        let signed = source.entries("signature", &format!("{}/", entry.ids()));
        let signed = signed.iter().filter(|one| source.bare::<String>(one, "version").is_some()).count();
        let (today, from) = (day(&reader.today), start.as_deref().and_then(day));
        let week = today.zip(from).and_then(|(today, from)| u32::try_from((today - from).div_euclid(7) + 1).ok());
        rows.push(PlanRow {
            title: title.value,
            week_now: week.filter(|week| (1..=weeks).contains(week)),
            start,
            ends,
            weeks,
            done,
            activities,
            gaps: priorities.into_iter().filter_map(|one| one.what).collect(),
            signatures: u32::try_from(signed).unwrap_or(u32::MAX),
            plan: entry,
        });
    }
    order_by(&mut rows, |row| format!("{} {}", row.start.as_deref().unwrap_or("9999"), row.plan));
    rows.reverse();
    let choice = |gap: super::gaps::Gap| GapChoice {
        planned: planned.contains(&gap.gap),
        what: gap.what.value,
        wanted: gap.wanted.value,
        domain: gap.domain.value,
        score: gap.score,
        priority: gap.priority,
        gap: gap.gap,
    };
    let mut places: Vec<String> = Vec::new();
    while places.len() < PLACES {
        places.push(between(places.last().map(String::as_str), None, ""));
    }
    PlansView { plans: rows, gaps: known.into_iter().map(choice).collect(), domains: source.domain_ids(), places }
}
