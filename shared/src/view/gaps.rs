//! The inventory of gaps and their live ranking (P1.2, P1.5).

use super::assess::{CAPABLE, Skills};
use super::people::People;
use super::shape::{Named, Register};
use super::source::Source;
use crate::model::{DomainId, Entry, Field, Level, ProfileField, Value};
use crate::rules::{Mean, Priority, Weights, priority, weighted};
use crate::table::{Table, order_by};
use serde::Serialize;

/// All gaps, the most urgent first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct GapsView {
    /// The gaps: by score, those without a score last, equal ones by name.
    pub gaps: Vec<Gap>,
    /// The weights as they are set: `40/30/30`; empty: the usual ones.
    pub weights: Register<String>,
    /// The weights that count, in per cent: criticality, risk, impact.
    pub shares: [u32; 3],
    /// Gaps that the newest ratings point to, in domains that have none yet (P1.3).
    pub hints: Vec<Hint>,
    /// The domains that a gap may be in, with the names of own ones.
    pub domains: Vec<(DomainId, Option<String>)>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A domain in which the skills matrix shows a gap that nobody has written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Hint {
    /// In which domain.
    pub domain: DomainId,
    /// Why.
    pub reason: Reason,
    /// The mean over the staff who are rated and present, in tenths.
    pub mean: u32,
    /// The level that is wanted: the highest that a requirement needs (P1.4), else that of a practitioner.
    pub wanted: Level,
}

/// Why a domain is likely to have a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nobody is at level 2.
    Nobody,
    /// One person alone is: a single point of failure.
    OneOnly,
    /// The mean is below the level that is wanted.
    Below,
}

/// A gap (P1.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Gap {
    /// Which.
    pub gap: Entry,
    /// What is missing, in a line.
    pub what: Register<String>,
    /// In which domain.
    pub domain: Register<String>,
    /// The current state.
    pub now: Register<String>,
    /// The state that is wanted.
    pub wanted: Register<String>,
    /// The current level.
    pub level_now: Register<Level>,
    /// The level that is wanted.
    pub level_wanted: Register<Level>,
    /// Programme criticality, 1–5.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub criticality: Register<i64>,
    /// Security risk, 1–5.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub risk: Register<i64>,
    /// Operational impact, 1–5.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub impact: Register<i64>,
    /// The weighted score in hundredths, once all three are given.
    pub score: Option<u32>,
    /// What that means.
    pub priority: Option<Priority>,
}

/// The ranked inventory.
pub(super) fn gaps(source: &impl Source) -> GapsView {
    let (weights, gaps) = (source.register::<String>(Field::Profile(ProfileField::Weights)), ranked(source));
    let shares = Weights::read(weights.value.as_deref()).0;
    let hints = hints(source, &gaps);
    GapsView { gaps, weights, shares, hints, domains: source.domain_ids(), people: source.everybody() }
}

/// The gaps alone, the most urgent first.
pub(super) fn ranked(source: &impl Source) -> Vec<Gap> {
    let counted = match source.value(&Field::Profile(ProfileField::Weights)) {
        Value::Line(weights) => Weights::read(Some(&weights)),
        _ => Weights::read(None),
    };
    let mut gaps: Vec<Gap> = source.entries("gap", "").into_iter().map(|entry| gap(source, entry, counted)).collect();
    order_by(&mut gaps, |gap| {
        let urgency = 999 - gap.score.unwrap_or_default();
        format!("{urgency:03}{}\0{}", gap.what.value.as_deref().unwrap_or_default().to_lowercase(), gap.gap)
    });
    gaps
}

fn hints(source: &impl Source, gaps: &[Gap]) -> Vec<Hint> {
    let (staff, newest) = (source.staff(), source.newest(&source.rated(), None));
    let needed = needed_levels(source);
    let hint = |(domain, _): (DomainId, Option<String>)| {
        let present = staff.iter().filter(|person| !person.left);
        let levels: Vec<Mean> =
            present.filter_map(|person| newest.get(&format!("{}/{domain}", person.person)).copied()).collect();
        let mean = Mean::of(levels.iter().copied())?;
        let wanted = needed.get(domain.as_str()).copied().unwrap_or(CAPABLE);
        let reason = match levels.iter().filter(|level| level.reaches(CAPABLE)).count() {
            0 => Reason::Nobody,
            1 => Reason::OneOnly,
            _ if !mean.reaches(wanted) => Reason::Below,
            _ => return None,
        };
        let known = gaps.iter().any(|gap| gap.domain.value.as_deref() == Some(domain.as_str()));
        let wanted = Level::try_from(u8::try_from(wanted).ok()?).ok()?;
        (!known).then_some(Hint { domain, reason, mean: mean.tenths(), wanted })
    };
    source.domain_ids().into_iter().filter_map(hint).collect()
}

/// The highest level that a requirement needs, by domain.
fn needed_levels(source: &impl Source) -> Table<u32> {
    let mut levels: Table<u32> = Table::default();
    for requirement in source.entries("requirement", "") {
        for needed in source.entries("needed", &format!("{}/", requirement.id())) {
            if let Some(level) = source.bare::<Level>(&needed, "level") {
                let highest = levels.entry(needed.id(), || 0);
                *highest = (*highest).max(u8::from(level).into());
            }
        }
    }
    levels
}

fn gap(source: &impl Source, entry: Entry, weights: Weights) -> Gap {
    let number = |key: &str| source.of::<i64>(&entry, key);
    let (criticality, risk, impact) = (number("criticality"), number("risk"), number("impact"));
    let score = |register: &Register<i64>| {
        register.value.and_then(|score| u32::try_from(score).ok()).filter(|score| (1..=5).contains(score))
    };
    let scores = score(&criticality).zip(score(&risk)).zip(score(&impact));
    let score = scores.map(|((criticality, risk), impact)| weighted([criticality, risk, impact], weights));
    Gap {
        what: source.of(&entry, "what"),
        domain: source.of(&entry, "domain"),
        now: source.of(&entry, "now"),
        wanted: source.of(&entry, "wanted"),
        level_now: source.of(&entry, "level-now"),
        level_wanted: source.of(&entry, "level-wanted"),
        criticality,
        risk,
        impact,
        score,
        priority: score.map(priority),
        gap: entry,
    }
}
