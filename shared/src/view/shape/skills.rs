//! The shapes of the skills inventory (P1.1, P1.3, P6.1).

use super::{Named, Register};
use crate::model::{AssessmentId, DomainId, Level, PersonId};
use serde::{Deserialize, Serialize};

/// A round of assessing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Round {
    /// Its id.
    pub assessment: AssessmentId,
    /// `baseline`, `quarterly`, `midpoint` or `final`.
    pub kind: Register<String>,
    /// When it is held.
    pub date: Register<String>,
    /// Overall mean in tenths (P6.1).
    pub overall: Option<u32>,
}

/// The skills inventory of one round (P1.3) with its means (P6.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Assess {
    /// All rounds, newest first.
    pub rounds: Vec<Round>,
    /// The one that is shown; none was started if absent.
    pub shown: Option<AssessmentId>,
    /// The domains, standard ones first.
    pub domains: Vec<Domain>,
    /// A row per staff member of the partner, by name; those who left come last.
    pub people: Vec<SkillRow>,
    /// Overall mean in tenths.
    pub overall: Option<u32>,
}

/// A domain with its mean in the shown round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Domain {
    /// Its id, which names a standard one in the catalogue.
    pub domain: DomainId,
    /// The name of an own one.
    pub name: Option<Register<String>>,
    /// Mean over the staff who are rated and present, in tenths (P6.1).
    pub mean: Option<u32>,
    /// How many of them are at level 2 or above.
    pub capable: u32,
}

/// A person's row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SkillRow {
    /// Who.
    pub person: Named,
    /// One per domain, in the order of [`Assess::domains`].
    pub cells: Vec<SkillCell>,
    /// Domains that I have not rated.
    pub missing_mine: u32,
}

/// A cell of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SkillCell {
    /// The level that counts, in tenths: agreed, else the assessors' mean; `null` when unrated.
    pub tenths: Option<u32>,
    /// The assessors settled on it.
    pub agreed: bool,
    /// Assessors (or two devices of one assessor) say different levels and nobody settled it.
    pub differs: bool,
}

/// All ratings of one person in one round (P1.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Interview {
    /// Who is rated.
    pub person: Named,
    /// In which round.
    pub round: Round,
    /// Domain by domain.
    pub domains: Vec<DomainRatings>,
    /// The person after this one in the matrix, if any.
    pub following: Option<Named>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// The ratings of one person in one domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DomainRatings {
    /// Which domain.
    pub domain: DomainId,
    /// The name of an own one.
    pub name: Option<String>,
    /// My own rating (its register exists before I rate).
    pub mine: Rating,
    /// The others' ratings.
    pub others: Vec<Rating>,
    /// What the assessors settled on.
    pub agreed: Register<Level>,
    /// Assessors say different levels and nobody settled it.
    pub differs: bool,
}

/// One assessor's rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Rating {
    /// Who rated.
    pub assessor: PersonId,
    /// The level; two devices of one assessor can differ.
    pub level: Register<Level>,
    /// What it rests on.
    pub evidence: Register<String>,
}
