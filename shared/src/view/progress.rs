//! Progress over the rounds of assessing: change since the baseline, what is aimed at, the trend (P6.1, P6.2).

use super::assess::{Skills, means};
use super::people::People;
use super::shape::{Named, Register};
use super::source::Source;
use crate::model::{AssessmentId, DomainId, Field, ProfileField};
use crate::rules::{Mean, Standing, most_improved, needs_focus};
use serde::Serialize;

/// Progress (P6.2). All figures in tenths: 12 is 1.2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ProgressView {
    /// Rounds that hold ratings, the oldest first.
    pub rounds: Vec<ProgressRound>,
    /// The domains with what they have come to.
    pub domains: Vec<DomainProgress>,
    /// Overall mean of the baseline.
    pub baseline: Option<u32>,
    /// Overall mean of the newest round that holds ratings.
    pub now: Option<u32>,
    /// From the baseline to now; none while the newest round is the baseline.
    pub change: Option<i32>,
    /// The overall score that is aimed at.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub target: Register<i64>,
    /// The domain that has improved most.
    pub improved: Option<DomainId>,
    /// The domain that needs focus.
    pub focus: Option<DomainId>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A round in the trend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ProgressRound {
    /// Which.
    pub assessment: AssessmentId,
    /// `baseline`, `quarterly`, `midpoint` or `final`.
    pub kind: String,
    /// When.
    pub date: Option<String>,
    /// Overall mean.
    pub overall: Option<u32>,
    /// Means per domain, in the order of [`ProgressView::domains`].
    pub means: Vec<Option<u32>>,
}

/// A domain with what it has come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DomainProgress {
    /// Which.
    pub domain: DomainId,
    /// Its name if it is one of the engagement's own; the catalogue names the standard ones.
    pub name: Option<String>,
    /// Mean of the baseline.
    pub baseline: Option<u32>,
    /// Mean of the newest round that holds ratings.
    pub now: Option<u32>,
    /// From the baseline to now; none while the newest round is the baseline.
    pub change: Option<i32>,
    /// Mean of the levels that its gaps want (P1.2).
    pub target: Option<u32>,
}

/// Progress over the rounds.
pub(super) fn progress(source: &impl Source) -> ProgressView {
    let (staff, ids) = (source.staff(), source.domain_ids());
    let mut rounds: Vec<ProgressRound> = Vec::new();
    for (round, ratings) in source.rated().into_iter().rev().filter(|(round, _)| round.overall.is_some()) {
        rounds.push(ProgressRound {
            means: means(&ratings, &staff, &ids).into_iter().map(|mean| mean.map(Mean::tenths)).collect(),
            kind: round.kind.value.unwrap_or_default(),
            date: round.date.value,
            overall: round.overall,
            assessment: round.assessment,
        });
    }
    let baseline = rounds.iter().find(|round| round.assessment.as_str() == "baseline");
    let newest = rounds.last();
    let compared = newest.map(|round| &round.assessment) != baseline.map(|round| &round.assessment);
    let mean = |round: Option<&ProgressRound>, place: usize| round.and_then(|round| round.means.get(place).copied().flatten());
    let change = |standing: Standing| standing.change().filter(|_| compared).and_then(|change| i32::try_from(change).ok());
    let mut standings = Vec::new();
    let mut domains = Vec::new();
    for (place, (domain, name)) in ids.into_iter().enumerate() {
        let target = source.target_of(&domain);
        let standing = Standing { baseline: mean(baseline, place), now: mean(newest, place), target };
        let Standing { baseline, now, target } = standing;
        domains.push(DomainProgress { domain, name, baseline, now, change: change(standing), target });
        standings.push(standing);
    }
    let named = |place: usize| domains[place].domain.clone();
    let overall = Standing {
        baseline: baseline.and_then(|round| round.overall),
        now: newest.and_then(|round| round.overall),
        target: None,
    };
    ProgressView {
        improved: most_improved(&standings).filter(|_| compared).map(named),
        focus: needs_focus(&standings).map(named),
        baseline: overall.baseline,
        now: overall.now,
        change: change(overall),
        target: source.register(Field::Profile(ProfileField::Target)),
        rounds,
        domains,
        people: source.everybody(),
    }
}
