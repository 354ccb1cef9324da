//! Signs in mentoring and in assessing (P9.2): calls that solve nothing, scores that do not rise, assessors far apart, and
//! somebody who left with what only they could do.

use super::{Found, Noticed, Trace};
use crate::model::{CallId, Entry, Field, PersonField};
use crate::rules::calendar::date;
use crate::rules::{FRUITLESS_CALLS, Mean, are_apart, flat_since, fruitless};
use crate::view::assess::{CAPABLE, Rated, Skills};
use crate::view::mentor::turns;
use crate::view::mentoring::{CallLine, Calls};
use crate::view::people::People;
use crate::view::shape::{Named, Reader, Round};
use crate::view::source::Source;

pub(super) fn signs(source: &impl Source, reader: &Reader) -> Vec<Found> {
    let (staff, rated) = (source.staff(), source.rated());
    let mut found = mentoring(source, &staff, reader);
    found.extend(flat(&rated));
    found.extend(left(source, &staff, &rated));
    found.extend(apart(source, &staff, &rated));
    found
}

/// Whether a call was worth it: the issue was solved in it or before it; where nobody said, something was decided or
/// promised.
fn was_fruitful(source: &impl Source, call: &CallId) -> bool {
    let outcome = Entry::new("outcome", call.as_str()).ok();
    match outcome.and_then(|outcome| source.of::<String>(&outcome, "solved").value) {
        Some(solved) => solved != "open",
        None => ["decision", "action"].iter().any(|area| !source.area(area, &format!("{call}/")).is_empty()),
    }
}

/// Calls in a row that solved nothing, with each person who is mentored; without any schedule, over all calls.
fn mentoring(source: &impl Source, staff: &[Named], reader: &Reader) -> Vec<Found> {
    let calls = source.calls();
    let mut rows: Vec<(String, Option<String>, Vec<&CallLine>)> = Vec::new();
    let turns = turns(source, &calls, &reader.today);
    for turn in turns.iter().filter(|turn| !turn.ended) {
        let name = staff.iter().find(|one| one.person == turn.mentee).map(|one| one.name.clone());
        rows.push((turn.mentee.to_string(), name, turn.held.iter().map(|place| &calls[*place]).collect()));
    }
    if turns.is_empty() {
        let held = calls.iter().filter(|call| call.date.as_ref().is_some_and(|date| *date < reader.today));
        rows.push(("all".into(), None, held.collect()));
    }
    let found = rows.into_iter().filter_map(|(id, name, held)| {
        let count = fruitless(held.iter().map(|call| was_fruitful(source, &call.call)))?;
        let since = held[..count].last()?.date.clone()?;
        let trace = |call: &&CallLine| Trace {
            area: "calls",
            id: call.call.to_string(),
            title: call.issue.clone(),
            date: call.date.clone(),
            ..Trace::default()
        };
        let traces = held.iter().take(FRUITLESS_CALLS).map(trace).collect();
        Some(Found { noticed: Noticed::Fruitless, about: (id, name), count, since, traces })
    });
    found.collect()
}

fn of_round(round: &Round) -> Trace {
    Trace { area: "assessments", id: round.assessment.to_string(), date: round.date.value.clone(), ..Trace::default() }
}

/// P9.2: two quarters without change.
fn flat(rated: &[Rated]) -> Option<Found> {
    let rated: Vec<(&Round, u32)> = rated.iter().rev().filter_map(|(round, _)| Some((round, round.overall?))).collect();
    let means: Vec<u32> = rated.iter().map(|(_, mean)| *mean).collect();
    let flat = &rated[flat_since(&means)?..];
    let traces: Vec<Trace> = flat.iter().map(|(round, mean)| Trace { tenths: vec![*mean], ..of_round(round) }).collect();
    let since = traces.first()?.date.clone()?;
    Some(Found { noticed: Noticed::Flat, about: ("all".into(), None), count: flat.len() - 1, since, traces })
}

/// P9.2: somebody left who was the only one at level 2 or above.
fn left(source: &impl Source, staff: &[Named], rated: &[Rated]) -> Vec<Found> {
    if staff.iter().all(|one| !one.left) {
        return Vec::new();
    }
    let (newest, domains) = (source.newest(rated, None), source.domain_ids());
    let level = |who: &Named, domain: &str| newest.get(&format!("{}/{domain}", who.person)).copied();
    let capable = |who: &Named, domain: &str| level(who, domain).is_some_and(|mean| mean.reaches(CAPABLE));
    let found = staff.iter().filter(|one| one.left).filter_map(|gone| {
        let field = Field::Person(gone.person.clone(), PersonField::Left);
        let since = source.register::<bool>(field).at / 86_400;
        let only = domains.iter().filter(|(domain, _)| {
            let covered = staff.iter().any(|one| !one.left && capable(one, domain.as_str()));
            capable(gone, domain.as_str()) && !covered
        });
        let traces: Vec<Trace> = only
            .map(|(domain, name)| Trace {
                area: "people",
                id: gone.person.to_string(),
                title: name.clone(),
                tenths: level(gone, domain.as_str()).map(Mean::tenths).into_iter().collect(),
                domain: Some(domain.clone()),
                ..Trace::default()
            })
            .collect();
        let about = (gone.person.to_string(), Some(gone.name.clone()));
        let count = traces.len();
        (count > 0).then(|| Found { noticed: Noticed::OnlyOneLeft, about, count, since: date(since), traces })
    });
    found.collect()
}

/// P9.2: two assessors two levels apart, in the newest round that holds ratings.
fn apart(source: &impl Source, staff: &[Named], rated: &[Rated]) -> Vec<Found> {
    let Some((round, ratings)) = rated.iter().find(|(round, _)| round.overall.is_some()) else { return Vec::new() };
    let domains = source.domain_ids();
    let found = staff.iter().filter(|one| !one.left).filter_map(|one| {
        let traces: Vec<Trace> = domains
            .iter()
            .filter_map(|(domain, name)| {
                let (lowest, highest) = ratings.get(&format!("{}/{domain}", one.person))?.spread()?;
                are_apart(lowest, highest).then(|| Trace {
                    domain: Some(domain.clone()),
                    title: name.clone(),
                    tenths: vec![lowest * 10, highest * 10],
                    ..of_round(round)
                })
            })
            .collect();
        let about = (one.person.to_string(), Some(one.name.clone()));
        let (count, since) = (traces.len(), round.date.value.clone()?);
        (count > 0).then_some(Found { noticed: Noticed::Apart, about, count, since, traces })
    });
    found.collect()
}
