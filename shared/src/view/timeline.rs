//! The timeline in three bands with tasks per person (P0.6).

use super::people::People;
use super::shape::{Named, Reader, Register};
use super::source::Source;
use crate::model::{Entry, Field, ProfileField};
use crate::rules::{BANDS, bands, between};
use crate::table::order_by;
use serde::Serialize;

/// The timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TimelineView {
    /// Months 1–6, 7–12, beyond the first year.
    pub bands: Vec<Band>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A band of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Band {
    /// `first`, `second` or `beyond`.
    pub band: String,
    /// First day, once the agreed period has one.
    pub from: Option<String>,
    /// Last day; the last band has none.
    pub to: Option<String>,
    /// Today lies in it.
    pub now: bool,
    /// Its tasks, in the order that people gave them.
    pub tasks: Vec<Task>,
    /// A place for a task before each of them, and one for the end: what `order` takes.
    pub places: Vec<String>,
}

/// A task (P0.6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Task {
    /// Which.
    pub task: Entry,
    /// What is to be done.
    pub what: Register<String>,
    /// In which band.
    pub band: Register<String>,
    /// Who does it.
    pub owner: Register<String>,
    /// By when.
    pub due: Register<String>,
    /// Done, by whom, when.
    pub done: Register<bool>,
    /// Its place in the band.
    pub order: Register<String>,
    /// Open, and past its date.
    pub overdue: bool,
    /// Its date lies outside the band.
    pub outside: bool,
}

/// The timeline.
pub(super) fn timeline(source: &impl Source, reader: &Reader) -> TimelineView {
    let start = source.register::<String>(Field::Profile(ProfileField::Start)).value;
    let dates = start.as_deref().and_then(bands);
    let mut made: Vec<Band> = BANDS
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let (from, to) = dates.clone().map_or((None, None), |dates| {
                let (from, to) = dates[place].clone();
                (Some(from), to)
            });
            let now = from.is_some() && within(&reader.today, from.as_ref(), to.as_ref());
            Band { band: (*name).to_owned(), from, to, now, tasks: Vec::new(), places: Vec::new() }
        })
        .collect();
    for entry in source.entries("task", "") {
        let band = source.of::<String>(&entry, "band");
        // What names no band begins in the first; one that this version does not know lies beyond.
        let place = match band.value.as_deref() {
            None => 0,
            Some(name) => BANDS.iter().position(|known| *known == name).unwrap_or(BANDS.len() - 1),
        };
        let task = task(source, entry, band, (&made[place], &reader.today));
        made[place].tasks.push(task);
    }
    for band in &mut made {
        // What nobody has given a place comes last, in the order of ids.
        order_by(&mut band.tasks, |task| format!("{}\0{}", task.order.value.as_deref().unwrap_or("~"), task.task));
        band.places = places(&band.tasks, reader);
    }
    TimelineView { bands: made, people: source.everybody() }
}

fn within(date: &String, from: Option<&String>, to: Option<&String>) -> bool {
    from.is_none_or(|from| date >= from) && to.is_none_or(|to| date <= to)
}

fn task(source: &impl Source, entry: Entry, band: Register<String>, (of, today): (&Band, &String)) -> Task {
    let due = source.of::<String>(&entry, "due");
    let done = source.of::<bool>(&entry, "done");
    Task {
        what: source.of(&entry, "what"),
        band,
        owner: source.of(&entry, "owner"),
        overdue: done.value != Some(true) && due.value.as_ref().is_some_and(|due| due < today),
        outside: due.value.as_ref().is_some_and(|due| !within(due, of.from.as_ref(), of.to.as_ref())),
        due,
        done,
        order: source.of(&entry, "order"),
        task: entry,
    }
}

fn places(tasks: &[Task], reader: &Reader) -> Vec<String> {
    let order = |place: usize| tasks.get(place).and_then(|task| task.order.value.as_deref());
    let before = |place: usize| place.checked_sub(1).and_then(order);
    let last = tasks.iter().rev().find_map(|task| task.order.value.as_deref());
    let gap = |place: usize| between(if place == tasks.len() { last } else { before(place) }, order(place), reader.me.as_str());
    (0..=tasks.len()).map(gap).collect()
}
