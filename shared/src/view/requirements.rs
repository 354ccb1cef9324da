//! The requirements matrix (P1.4): what programmes need, who meets it, who is short, and whether there is cover.
//!
//! Nothing of it is stored: it follows from the newest ratings (P1.3).

use super::assess::Skills;
use super::people::People;
use super::shape::{Named, Register, Round};
use super::source::Source;
use crate::model::{AssessmentId, DomainId, Entry, Field, Level};
use crate::rules::Mean;
use crate::table::{Table, order_by};
use serde::Serialize;

/// What programmes need, by name, and how far the staff meet it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct RequirementsView {
    /// The requirements.
    pub requirements: Vec<Requirement>,
    /// The staff who are measured against them: those who are present.
    pub staff: Vec<Named>,
    /// The domains that can be needed, with the names of own ones.
    pub domains: Vec<(DomainId, Option<String>)>,
    /// The newest round that the ratings come from; there is none before anybody assessed.
    pub round: Option<Round>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// Something that a programme needs (P1.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Requirement {
    /// Which.
    pub requirement: Entry,
    /// What is needed, in a line.
    pub what: Register<String>,
    /// A remark.
    pub note: Register<String>,
    /// Per domain that can be needed, and per domain that is needed and is no more.
    pub needed: Vec<Needed>,
    /// The weakest of what it needs; absent when it needs nothing yet.
    pub cover: Option<Cover>,
}

/// The level that is needed in a domain, and who has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Needed {
    /// In which domain.
    pub domain: DomainId,
    /// The least level; empty: none is needed.
    pub level: Register<Level>,
    /// The staff who are present, in the order of [`RequirementsView::staff`]; none while no level is needed.
    pub people: Vec<Fit>,
    /// Whether somebody meets it, and whether there is a second person.
    pub cover: Option<Cover>,
}

/// A person measured against a needed level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Fit {
    /// The level that counts, in tenths; absent when nobody rated them.
    pub tenths: Option<u32>,
    /// At or above what is needed.
    pub meets: bool,
}

/// How well something is covered, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Cover {
    /// Nobody meets it.
    Nobody,
    /// One person does: nobody stands in for them.
    OneOnly,
    /// Two or more do.
    Covered,
}

/// By the newest ratings of all rounds.
pub(super) fn requirements(source: &impl Source) -> RequirementsView {
    measured(source, None)
}

/// By the newest ratings up to a round.
pub(super) fn measured(source: &impl Source, until: Option<&AssessmentId>) -> RequirementsView {
    let rated = source.rated();
    let newest = source.newest(&rated, until);
    let (mut staff, domains) = (source.staff(), source.domain_ids());
    staff.retain(|person| !person.left);
    let one = |entry: Entry| requirement(source, entry, &domains, &staff, &newest);
    let mut requirements: Vec<Requirement> = source.entries("requirement", "").into_iter().map(one).collect();
    order_by(&mut requirements, |one| {
        format!("{}\0{}", one.what.value.as_deref().unwrap_or_default().to_lowercase(), one.requirement)
    });
    let round = rated.into_iter().map(|(round, _)| round).find(|round| match until {
        Some(until) => round.assessment == *until,
        None => round.overall.is_some(),
    });
    RequirementsView { requirements, staff, domains, round, people: source.everybody() }
}

fn requirement(
    source: &impl Source,
    entry: Entry,
    domains: &[(DomainId, Option<String>)],
    staff: &[Named],
    newest: &Table<Mean>,
) -> Requirement {
    let mut wanted: Vec<DomainId> = domains.iter().map(|(domain, _)| domain.clone()).collect();
    for needed in source.entries("needed", &format!("{}/", entry.id())) {
        wanted.extend(DomainId::new(needed.id()).ok().filter(|domain| !wanted.contains(domain)));
    }
    let needed: Vec<Needed> = wanted.into_iter().filter_map(|domain| needed(source, &entry, domain, staff, newest)).collect();
    Requirement {
        what: source.of(&entry, "what"),
        note: source.of(&entry, "note"),
        cover: needed.iter().filter_map(|needed| needed.cover).min(),
        needed,
        requirement: entry,
    }
}

fn needed(source: &impl Source, requirement: &Entry, domain: DomainId, staff: &[Named], newest: &Table<Mean>) -> Option<Needed> {
    let entry = Entry::new("needed", &format!("{}/{domain}", requirement.id())).ok()?;
    let level = source.register::<Level>(Field::of(entry, "level").ok()?);
    let fit = |person: &Named, least: u32| {
        let mean = newest.get(&format!("{}/{domain}", person.person));
        Fit { tenths: mean.map(|mean| mean.tenths()), meets: mean.is_some_and(|mean| mean.reaches(least)) }
    };
    let least = level.value.map(|level| u32::from(u8::from(level)));
    let people: Vec<Fit> = least.map(|least| staff.iter().map(|person| fit(person, least)).collect()).unwrap_or_default();
    let cover = least.map(|_| match people.iter().filter(|fit| fit.meets).count() {
        0 => Cover::Nobody,
        1 => Cover::OneOnly,
        _ => Cover::Covered,
    });
    Some(Needed { domain, level, people, cover })
}
