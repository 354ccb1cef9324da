//! The inventory of gaps and their live ranking (P1.2, P1.5).

use super::assess::Skills;
use super::people::People;
use super::shape::{Named, Register};
use super::source::Source;
use crate::model::{DomainId, Entry, Field, Level, ProfileField};
use crate::rules::{Priority, Weights, priority, weighted};
use crate::table::order_by;
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
    /// The domains that a gap may be in, with the names of own ones.
    pub domains: Vec<(DomainId, Option<String>)>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
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
    let weights = source.register::<String>(Field::Profile(ProfileField::Weights));
    let counted = Weights::read(weights.value.as_deref());
    let mut gaps: Vec<Gap> = source.entries("gap", "").into_iter().map(|entry| gap(source, entry, counted)).collect();
    order_by(&mut gaps, |gap| {
        let urgency = 999 - gap.score.unwrap_or_default();
        format!("{urgency:03}{}\0{}", gap.what.value.as_deref().unwrap_or_default().to_lowercase(), gap.gap)
    });
    GapsView { gaps, weights, shares: counted.0, domains: source.domain_ids(), people: source.everybody() }
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
