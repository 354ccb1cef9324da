//! Mentoring in time (P4.1, P4.6): each schedule with its next calls, how often, and whether fewer will do.

mod course;
mod handover;
mod log;

pub(super) use course::course;
pub use course::{CallTag, CourseView};
pub(super) use handover::handover;
pub use handover::{HandedCall, HandoverView};
pub(super) use log::log;
pub use log::{CallRef, FoundCall, LogView, Recurring, TagCount};

use super::mentoring::{CallLine, Calls};
use super::partner::Setup;
use super::people::People;
use super::shape::{Named, Reader, Register};
use super::source::Source;
use crate::model::{CallField, CallId, Entry, Field, PersonId, ProfileField, Value};
use crate::rules::calendar::{date, day};
use crate::rules::{CALL_AGENDA, Held, Pace, ahead};
use crate::table::{Table, order_by};
use serde::Serialize;

/// The days of the week as the schedule writes them, Monday first.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// A change to a wider pace is celebrated for so many days.
const FRESH_DAYS: i64 = 14;

/// All schedules of calls (P4.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SchedulesView {
    /// The schedules, those that ended last.
    pub schedules: Vec<Schedule>,
    /// Staff of the partner who have none yet, the focal point first.
    pub mentees: Vec<Named>,
    /// Who mentors, by the profile.
    pub mentor: Option<PersonId>,
    /// The partner's time zone.
    pub zone: Option<String>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// The calls that a mentor and a mentee agreed on (P4.1, P4.6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Schedule {
    /// Who is mentored; names the schedule.
    pub mentee: PersonId,
    /// Who mentors.
    pub mentor: Register<String>,
    /// `mon` to `sun`.
    pub day: Register<String>,
    /// `14:30`, in the zone.
    pub time: Register<String>,
    /// The zone of the time.
    pub zone: Register<String>,
    /// Where they talk.
    pub platform: Register<String>,
    /// Whom to reach, and how, when that fails.
    pub fallback: Register<String>,
    /// How long, in minutes; empty: 60.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub minutes: Register<i64>,
    /// From when on.
    pub from: Register<String>,
    /// It ended.
    pub ended: Register<bool>,
    /// How often just now (P4.6): `weekly`, `fortnightly`, `monthly`, `as-needed`.
    pub pace: String,
    /// How often it was, the newest first.
    pub paces: Vec<PaceStep>,
    /// A wider pace that recent calls speak for.
    pub wider: Option<String>,
    /// The calls that speak for it.
    pub proof: Vec<CallRef>,
    /// The newest step was to a wider pace, and is a few days old.
    pub fresh: bool,
    /// The call that was due and was not held.
    pub missed: Option<String>,
    /// Dates of the next calls.
    pub next: Vec<String>,
    /// The next call, if it is in the log already.
    pub planned: Option<CallRef>,
    /// Date of the last call that was held.
    pub last: Option<String>,
}

/// From a day on, so often (P4.6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PaceStep {
    /// Which.
    pub pace: Entry,
    /// How often.
    pub every: Register<String>,
    /// From when on.
    pub date: Register<String>,
    /// Why.
    pub reason: Register<String>,
}

/// Where a schedule stands, in plain values.
pub(super) struct Turn {
    pub(super) mentee: PersonId,
    pub(super) mentor: Option<PersonId>,
    pub(super) ended: bool,
    pub(super) pace: Pace,
    pub(super) wider: Option<Pace>,
    pub(super) missed: Option<String>,
    pub(super) next: Vec<String>,
    /// Places among the calls.
    pub(super) planned: Option<usize>,
    /// Those that were held, the newest first.
    pub(super) held: Vec<usize>,
}

/// A thing of a kind that is named by one id.
fn of_one(kind: &str, id: &str) -> Entry {
    Entry::new(kind, id).expect("a person's or a call's id is an id")
}

/// Steps of how often, the oldest first.
fn steps(source: &impl Source, mentee: &PersonId) -> Vec<(Entry, String, Pace)> {
    let steps = source.entries("pace", &format!("{mentee}/")).into_iter().filter_map(|step| {
        let pace = source.bare::<String>(&step, "every").as_deref().and_then(Pace::named)?;
        let date = source.bare::<String>(&step, "date").unwrap_or_default();
        Some((step, date, pace))
    });
    let mut steps: Vec<_> = steps.collect();
    order_by(&mut steps, |(step, date, _)| format!("{date}{step}"));
    steps
}

/// Where each schedule stands; `calls` are all calls, newest first.
pub(super) fn turns(source: &impl Source, calls: &[CallLine], today: &str) -> Vec<Turn> {
    let schedules = source.entries("schedule", "");
    if schedules.is_empty() {
        return Vec::new();
    }
    let mut present: Table<bool> = Table::default();
    source.visit("present", "", &mut |key, value| present.insert(key, *value == Value::Flag(true)));
    let mentor_of = |entry: &Entry| source.bare::<String>(entry, "mentor").and_then(|id| PersonId::new(&id).ok());
    let there = |call: &CallId, who: &PersonId| present.get(&format!("{call}/{who}")) == Some(&true);
    let both = |call: &CallId, schedule: &Entry| {
        let mentee = schedule.person().is_some_and(|mentee| there(call, &mentee));
        mentee && mentor_of(schedule).is_none_or(|mentor| there(call, &mentor))
    };
    let mut oldest = schedules.clone();
    order_by(&mut oldest, |one| format!("{}{one}", source.bare::<String>(one, "from").unwrap_or_default()));
    // A call that names nobody, and several could be meant: it belongs to the oldest schedule.
    let with: Vec<Option<String>> = calls
        .iter()
        .map(|call| {
            let named = source.of::<String>(&of_one("outcome", call.call.as_str()), "mentee").value;
            named.or_else(|| oldest.iter().find(|one| both(&call.call, one)).map(|one| one.id().to_owned()))
        })
        .collect();
    let turn = |entry: Entry| {
        let mentee = entry.person()?;
        let mentor = mentor_of(&entry);
        let own = |place: &usize| with[*place].as_deref() == Some(mentee.as_str());
        let own: Vec<usize> = (0..calls.len()).filter(own).collect();
        let date_of = |place: &usize| calls[*place].date.as_deref().unwrap_or_default();
        let minutes = |place: &usize| match source.value(&Field::Call(calls[*place].call.clone(), CallField::Minutes)) {
            Value::Number(minutes) => u32::try_from(minutes).ok(),
            _ => None,
        };
        let held = |place: &usize| date_of(place) < today || (date_of(place) == today && minutes(place).is_some());
        let (held, coming): (Vec<usize>, Vec<usize>) = own.into_iter().partition(held);
        let planned = coming.last().copied();

        let since = steps(source, &mentee).into_iter().rfind(|(_, date, _)| date.as_str() <= today);
        let (since, pace) = since.map_or((String::new(), Pace::Weekly), |(_, date, pace)| (date, pace));
        let alone = |place: &usize| {
            let outcome = of_one("outcome", calls[*place].call.as_str());
            source.bare::<String>(&outcome, "solved").as_deref() == Some("alone")
        };
        let of_pace = held.iter().filter(|place| date_of(place) >= since.as_str());
        let proof: Vec<Held> = of_pace.take(3).map(|place| Held { minutes: minutes(place), alone: alone(place) }).collect();

        let weekday = source.bare::<String>(&entry, "day");
        let weekday = weekday.and_then(|day| DAYS.iter().position(|known| *known == day)).and_then(|day| i64::try_from(day).ok());
        let from = source.bare::<String>(&entry, "from").as_deref().and_then(day);
        let last = planned.or(held.first().copied());
        let mut lies = ahead(pace, weekday, last.and_then(|place| day(date_of(&place))), from, day(today)?);
        let mut next: Vec<String> = lies.next.into_iter().map(date).collect();
        if let Some(planned) = planned {
            lies.missed = None;
            next.insert(0, date_of(&planned).to_owned());
        }
        next.truncate(3);
        Some(Turn {
            mentee,
            mentor,
            ended: source.bare::<bool>(&entry, "ended") == Some(true),
            pace,
            wider: pace.wider(&proof),
            missed: lies.missed.map(date),
            next,
            planned,
            held,
        })
    };
    schedules.into_iter().filter_map(turn).collect()
}

/// All schedules.
pub(super) fn schedules(source: &impl Source, reader: &Reader) -> SchedulesView {
    let calls = source.calls();
    let profile = |field| source.profile_line(field);
    let focal = profile(ProfileField::FocalPoint);
    let mut schedules = all(source, &calls, &reader.today);
    order_by(&mut schedules, |one| format!("{}{}", u8::from(one.ended.value == Some(true)), one.mentee));
    let mut mentees = source.staff();
    mentees.retain(|one| !one.left && schedules.iter().all(|schedule| schedule.mentee != one.person));
    order_by(&mut mentees, |one| u8::from(focal.as_deref() != Some(one.person.as_str())).to_string());
    SchedulesView {
        schedules,
        mentees,
        mentor: profile(ProfileField::Mentor).and_then(|id| PersonId::new(&id).ok()),
        zone: profile(ProfileField::Zone),
        people: source.everybody(),
    }
}

fn all(source: &impl Source, calls: &[CallLine], today: &str) -> Vec<Schedule> {
    turns(source, calls, today).into_iter().map(|turn| schedule(source, turn, calls, today)).collect()
}

fn schedule(source: &impl Source, turn: Turn, calls: &[CallLine], today: &str) -> Schedule {
    let entry = of_one("schedule", turn.mentee.as_str());
    let line = |key: &str| source.of::<String>(&entry, key);
    let steps = steps(source, &turn.mentee);
    let days = |date: &str| day(today).zip(day(date)).map_or(i64::MAX, |(now, then)| now - then);
    let before = |place: usize| place.checked_sub(1).map_or(Pace::Weekly, |place| steps[place].2);
    let fresh = steps
        .iter()
        .enumerate()
        .next_back()
        .is_some_and(|(place, (_, date, pace))| *pace > before(place) && (0..FRESH_DAYS).contains(&days(date)));
    let step = |(pace, ..): &(Entry, String, Pace)| PaceStep {
        every: source.of(pace, "every"),
        date: source.of(pace, "date"),
        reason: source.of(pace, "reason"),
        pace: pace.clone(),
    };
    let proof = turn.held.iter().take(if turn.wider.is_some() { 3 } else { 0 });
    Schedule {
        mentor: line("mentor"),
        day: line("day"),
        time: line("time"),
        zone: line("zone"),
        platform: line("platform"),
        fallback: line("fallback"),
        minutes: source.of(&entry, "minutes"),
        from: line("from"),
        ended: source.of(&entry, "ended"),
        pace: turn.pace.word().to_owned(),
        paces: steps.iter().rev().map(step).collect(),
        wider: turn.wider.map(|pace| pace.word().to_owned()),
        proof: proof.map(|place| CallRef::of(&calls[*place])).collect(),
        fresh,
        missed: turn.missed,
        next: turn.next,
        planned: turn.planned.map(|place| CallRef::of(&calls[place])),
        last: turn.held.first().and_then(|place| calls[*place].date.clone()),
        mentee: turn.mentee,
    }
}

/// How long a call with this mentee takes, in minutes.
fn length(source: &impl Source, mentee: Option<&str>) -> u32 {
    let usual = CALL_AGENDA.iter().map(|(_, minutes)| minutes).sum();
    let minutes = mentee.and_then(|mentee| Entry::new("schedule", mentee).ok());
    let minutes = minutes.and_then(|schedule| source.of::<i64>(&schedule, "minutes").value);
    minutes.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(usual)
}
