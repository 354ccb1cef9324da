//! All training sessions (P3.1), how many were called off (P3.5), whose hours they leave, and when the next one shares
//! that burden (P3.2).

use super::{DAY, Learning, count, midnight, whole};
use crate::model::Entry;
use crate::rules::{Zones, minutes_outside, next_slot};
use crate::table::{order_by, ordered};
use crate::view::partner::Setup;
use crate::view::people::People;
use crate::view::shape::{Named, Reader};
use crate::view::source::Source;
use serde::Serialize;

/// How long a session takes unless somebody says otherwise, in minutes (P3.4).
const USUAL_MINUTES: i64 = 90;

/// The sessions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SessionsView {
    /// The zones whose offsets it takes.
    pub zones: Vec<String>,
    /// Sessions that are to come, the next one first; those without a date before them.
    pub coming: Vec<SessionRow>,
    /// Sessions that were, the last one first.
    pub past: Vec<SessionRow>,
    /// Sessions that took place.
    pub held: u32,
    /// Sessions that were called off.
    pub cancelled: u32,
    /// Per site, and per person with a zone of their own: whose hours the sessions left.
    pub sites: Vec<SiteBurden>,
    /// When the next one is best held, in minutes since 1970; `null` where nothing is known of zones.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub next: Option<i64>,
    /// How long sessions are: the last one's minutes, but for teach-backs.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub usual: i64,
    /// Plans that a session can belong to.
    pub plans: Vec<(Entry, String)>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SessionRow {
    /// Which.
    pub session: Entry,
    /// What it is about.
    pub title: Option<String>,
    /// When it begins, in minutes since 1970.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub start: Option<i64>,
    /// How long it takes.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub minutes: i64,
    /// It was called off.
    pub cancelled: bool,
    /// A learner teaches.
    pub teach_back: bool,
    /// The plan that it belongs to, by its id.
    pub plan: Option<String>,
    /// How many of those who learn were there.
    pub present: u32,
    /// How many learn in it.
    pub expected: u32,
}

/// Whose hours the sessions left (P3.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SiteBurden {
    /// The site, or the person, by name.
    pub name: String,
    /// Its zone.
    pub zone: String,
    /// Sessions outside 08:00–18:00 there.
    pub outside: u32,
    /// Sessions that have a time.
    pub of: u32,
    /// The proposed one lies outside as well.
    pub next_outside: bool,
}

/// A session as lists show it.
pub(super) fn row(source: &impl Source, session: Entry) -> SessionRow {
    let line = |key: &str| source.bare::<String>(&session, key);
    let flag = |key: &str| source.bare::<bool>(&session, key) == Some(true);
    let there = |one: &Entry| source.bare::<bool>(one, "there") == Some(true);
    let plan = source.plan_of(line("plan").as_ref());
    let learners = source.who_learns(plan.as_ref());
    let learns = |one: &Entry| learners.iter().any(|who| who.person.as_str() == one.id());
    SessionRow {
        title: line("title"),
        start: source.bare(&session, "start"),
        minutes: source.bare(&session, "minutes").unwrap_or(USUAL_MINUTES),
        cancelled: flag("cancelled"),
        teach_back: flag("teach-back"),
        present: count(
            source.entries("attendance", &format!("{}/", session.ids())).iter().filter(|one| learns(one) && there(one)).count(),
        ),
        expected: count(learners.len()),
        plan: plan.map(|plan| plan.id().to_owned()),
        session,
    }
}

/// Who has a zone: the sites, and those who named one of their own.
pub(super) fn whereabouts(source: &impl Source) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for site in source.partner().sites {
        if let Some((name, zone)) = site.name.value.zip(source.zone_at(Some(&site.site.to_string()))) {
            all.push((name, zone));
        }
    }
    for person in source.everybody().into_iter().filter(|person| !person.left) {
        if let Some(zone) = source.own_zone(&person.person) {
            all.push((person.name, zone));
        }
    }
    all
}

/// The sessions.
pub(in crate::view) fn sessions(source: &impl Source, zones: &Zones, reader: &Reader) -> SessionsView {
    let mut rows: Vec<SessionRow> = source.entries("session", "").into_iter().map(|session| row(source, session)).collect();
    order_by(&mut rows, |row| format!("{}{}", ordered(row.start.unwrap_or_default()), row.session));
    let timed: Vec<(i64, i64)> =
        rows.iter().filter(|row| !row.cancelled).filter_map(|row| Some((row.start?, row.minutes))).collect();
    let outside = |zone: &str, (start, minutes): (i64, i64)| {
        zones.local(zone, start).is_some_and(|local| minutes_outside(local, minutes) > 0)
    };
    let mut sites: Vec<SiteBurden> = Vec::new();
    for (name, zone) in whereabouts(source) {
        let outside = count(timed.iter().filter(|one| outside(&zone, **one)).count());
        sites.push(SiteBurden { name, zone, outside, of: count(timed.len()), next_outside: false });
    }
    let midnight = midnight(reader);
    // A teach-back is shorter, and at an hour of its own.
    let regular = rows.iter().rfind(|row| !row.cancelled && !row.teach_back && row.start.is_some());
    let usual = regular.map_or(USUAL_MINUTES, |row| row.minutes);
    let last = regular.and_then(|row| row.start);
    let burdens: Vec<(&str, u32)> = sites.iter().map(|site| (site.zone.as_str(), site.outside)).collect();
    // The same weekday and hour, in the first week that is not over; without any session, ten o'clock from tomorrow on.
    let last = last.unwrap_or(midnight - 6 * DAY + 600);
    let weeks = ((midnight + DAY - last).max(0)).div_euclid(7 * DAY);
    let next = next_slot(zones, &burdens, last + weeks * 7 * DAY, usual);
    for site in &mut sites {
        site.next_outside = next.is_some_and(|start| outside(&site.zone, (start, usual)));
    }
    let (mut coming, mut past) = (Vec::new(), Vec::new());
    for row in rows {
        if row.start.is_none_or(|start| start >= midnight) { coming.push(row) } else { past.push(row) }
    }
    past.reverse();
    let mut names: Vec<String> = sites.iter().map(|site| site.zone.clone()).collect();
    names.dedup();
    SessionsView {
        zones: names,
        held: count(past.iter().filter(|row| !row.cancelled).count()),
        cancelled: count(past.iter().chain(&coming).filter(|row| row.cancelled).count()),
        coming,
        past,
        sites,
        next,
        usual,
        plans: source.titled_plans(),
        people: source.everybody(),
    }
}

/// How long a session takes, in minutes.
pub(super) fn length(minutes: Option<i64>) -> u32 {
    whole(Some(minutes.unwrap_or(USUAL_MINUTES)))
}
