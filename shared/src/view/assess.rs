//! The skills inventory: ratings by assessor, what counts, and the means (P1.1, P1.3, P6.1).
//!
//! The assessor of a rating is the author of its change; a value that somebody wrote under another's name is shown as
//! its true author's.

use super::people::People;
use super::shape::{Assess, Domain, DomainMeans, DomainRatings, Interview, Named, Rating, Round, SkillCell, SkillRow};
use super::source::{Cell, Source};
use crate::code::Code;

use crate::model::{AssessmentField, AssessmentId, DomainId, Entity, Field, Level, PersonId, STANDARD_DOMAINS, Value};
use crate::rules::Mean;
use crate::table::{Table, order_by};

/// Level at which a person counts as cover (P1.4, P7.2).
pub(super) const CAPABLE: u32 = 2;

/// What is said of one person in one domain.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    by_assessor: Table<u32>,
    agreed: Option<u32>,
    conflict: bool,
}

impl Said {
    pub(super) fn counts(&self) -> Option<Mean> {
        match self.agreed {
            Some(level) => Some(Mean::whole(level)),
            None => Mean::of(self.by_assessor.iter().map(|(_, level)| Mean::whole(*level))),
        }
    }

    /// The lowest and the highest level that assessors gave, while nobody settled it.
    pub(super) fn spread(&self) -> Option<(u32, u32)> {
        let levels = || self.by_assessor.iter().map(|(_, level)| *level);
        levels().min().zip(levels().max()).filter(|_| self.agreed.is_none())
    }

    fn differs(&self) -> bool {
        let mut levels = self.by_assessor.iter().map(|(_, level)| level);
        let first = levels.next();
        self.agreed.is_none() && (self.conflict || levels.any(|level| Some(level) != first))
    }
}

/// By `person/domain`.
pub(super) type Ratings = Table<Said>;

fn level_of<O>(cell: &Cell<O>) -> Option<u32> {
    let Value::Number(number) = cell.value else { return None };
    u32::try_from(number).ok().filter(|level| *level <= 3)
}

/// The skills inventory over a source.
pub(super) trait Skills: Source {
    fn ratings(&self, round: &AssessmentId) -> Ratings {
        let mut ratings = Ratings::default();
        for (key, cell) in self.area("rating", &format!("{round}/")) {
            let parts: Vec<&str> = key.split('/').collect();
            let ([_, person, domain, by], Some(level)) = (parts.as_slice(), level_of(&cell)) else { continue };
            let said = ratings.entry(&format!("{person}/{domain}"), Said::default);
            let assessor = self.author(&cell).0.or_else(|| PersonId::new(by).ok());
            said.conflict |= cell.conflict && self.conflicting_levels(&key);
            if let Some(assessor) = assessor {
                said.by_assessor.insert(assessor.as_str(), level);
            }
        }
        for (key, cell) in self.area("agreed", &format!("{round}/")) {
            let parts: Vec<&str> = key.split('/').collect();
            let [_, person, domain] = parts.as_slice() else { continue };
            ratings.entry(&format!("{person}/{domain}"), Said::default).agreed = level_of(&cell);
        }
        ratings
    }

    /// What counts for each `person/domain`: by the newest round that says anything of it, up to `until` if one is named.
    fn newest(&self, rounds: &[Round], until: Option<&AssessmentId>) -> Table<Mean> {
        let mut newest = Table::default();
        let from = until.and_then(|until| rounds.iter().position(|round| round.assessment == *until)).unwrap_or(0);
        for round in rounds.iter().skip(from) {
            for (key, said) in self.ratings(&round.assessment).iter() {
                if let (None, Some(mean)) = (newest.get(key), said.counts()) {
                    newest.insert(key, mean);
                }
            }
        }
        newest
    }

    fn conflicting_levels(&self, key: &str) -> bool {
        Field::parse(&format!("rating/{key}")).is_ok_and(|field| !self.register::<Level>(field).differing.is_empty())
    }

    /// Ids of the domains, standard ones first, own ones by name, nothing from the bin.
    fn domain_ids(&self) -> Vec<(DomainId, Option<String>)> {
        let mut own: Vec<(String, DomainId)> = self
            .area("domain", "")
            .into_iter()
            .filter_map(|(key, cell)| {
                let id = DomainId::new(key.strip_suffix("/name")?).ok()?;
                let Value::Line(name) = cell.value else { return None };
                (!self.removed(&Entity::Domain(id.clone()).to_string())).then_some((name, id))
            })
            .collect();
        order_by(&mut own, |(name, id)| format!("{name}\0{id}"));
        let standard = STANDARD_DOMAINS.iter().filter_map(|id| Some((DomainId::new(id).ok()?, None)));
        standard.chain(own.into_iter().map(|(name, id)| (id, Some(name)))).collect()
    }

    /// Rounds, newest first.
    fn rounds(&self) -> Vec<Round> {
        let (staff, domains) = (self.staff(), self.domain_ids());
        let mut rounds: Vec<Round> = self
            .ids("assessment")
            .into_iter()
            .filter_map(|id| AssessmentId::new(&id).ok())
            .filter(|id| !self.removed(&Entity::Assessment(id.clone()).to_string()))
            .map(|id| self.round(id, &staff, &domains))
            .filter(|round| round.kind.value.is_some())
            .collect();
        order_by(&mut rounds, |round| format!("{}{}", round.date.value.as_deref().unwrap_or_default(), round.assessment));
        rounds.reverse();
        rounds
    }

    fn round(&self, assessment: AssessmentId, staff: &[Named], domains: &[(DomainId, Option<String>)]) -> Round {
        let ratings = self.ratings(&assessment);
        let overall = Mean::of(domains.iter().filter_map(|(domain, _)| domain_mean(&ratings, staff, domain)));
        Round {
            kind: self.register(Field::Assessment(assessment.clone(), AssessmentField::Kind)),
            date: self.register(Field::Assessment(assessment.clone(), AssessmentField::Date)),
            overall: overall.map(Mean::tenths),
            assessment,
        }
    }

    fn assess(&self, wanted: Option<&AssessmentId>, me: &PersonId) -> Result<Assess, Code> {
        let rounds = self.rounds();
        let shown = match wanted {
            Some(wanted) => Some(rounds.iter().find(|round| round.assessment == *wanted).ok_or(Code::NotFound)?),
            None => rounds.first(),
        };
        let ratings = shown.map(|round| self.ratings(&round.assessment)).unwrap_or_default();
        let (staff, domains) = (self.staff(), self.domain_ids());
        let people = staff.iter().map(|person| skill_row(&ratings, person, &domains, me)).collect();
        let domains = domains
            .into_iter()
            .map(|(domain, name)| Domain {
                mean: domain_mean(&ratings, &staff, &domain).map(Mean::tenths),
                capable: capable(&ratings, &staff, &domain),
                name: name.map(|_| self.register(Field::DomainName(domain.clone()))),
                domain,
            })
            .collect();
        let (overall, shown) = (shown.and_then(|round| round.overall), shown.map(|round| round.assessment.clone()));
        Ok(Assess { rounds, shown, domains, people, overall })
    }

    fn interview(&self, round: &AssessmentId, person: &PersonId, me: &PersonId) -> Result<Interview, Code> {
        let (staff, domains) = (self.staff(), self.domain_ids());
        if self.value(&Field::Assessment(round.clone(), AssessmentField::Kind)) == Value::Empty {
            return Err(Code::NotFound);
        }
        let place = staff.iter().position(|named| named.person == *person).ok_or(Code::NotFound)?;
        let ratings = self.ratings(round);
        let of_domain = |(domain, name): &(DomainId, Option<String>)| {
            let key = format!("{person}/{domain}");
            let (mine, others) = self.split_ratings(round, person, domain, me);
            DomainRatings {
                domain: domain.clone(),
                name: name.clone(),
                mine,
                others,
                agreed: self.register(Field::Agreed(round.clone(), person.clone(), domain.clone())),
                differs: ratings.get(&key).is_some_and(Said::differs),
            }
        };
        Ok(Interview {
            person: staff[place].clone(),
            domains: domains.iter().map(of_domain).collect(),
            round: self.round(round.clone(), &staff, &domains),
            following: staff.get(place + 1).filter(|next| !next.left).cloned(),
            people: self.everybody(),
        })
    }

    fn split_ratings(&self, round: &AssessmentId, person: &PersonId, domain: &DomainId, me: &PersonId) -> (Rating, Vec<Rating>) {
        let rating = |by: &PersonId| {
            let level = self.register::<Level>(Field::Rating(round.clone(), person.clone(), domain.clone(), by.clone()));
            let assessor = if level.at == 0 { by.clone() } else { level.by.clone().unwrap_or_else(|| by.clone()) };
            let evidence = self.register(Field::Evidence(round.clone(), person.clone(), domain.clone(), by.clone()));
            Rating { assessor, level, evidence }
        };
        let prefix = format!("{round}/{person}/{domain}/");
        let others = self
            .area("rating", &prefix)
            .into_iter()
            .filter_map(|(key, _)| PersonId::new(key.strip_prefix(&prefix)?).ok())
            .filter(|by| by != me)
            .map(|by| rating(&by))
            .filter(|rating| rating.level.value.is_some() || !rating.level.differing.is_empty())
            .collect();
        (rating(me), others)
    }

    /// Mean of a domain over the staff who are rated and present, in tenths (P6.1).
    fn mean_of(&self, ratings: &Ratings, staff: &[Named], domain: &DomainId) -> Option<u32> {
        domain_mean(ratings, staff, domain).map(Mean::tenths)
    }

    /// What is aimed at in a domain: the mean of the levels that its gaps want (P1.2), in tenths.
    fn target_of(&self, domain: &DomainId) -> Option<u32> {
        let gaps = self.entries("gap", "");
        let inside = gaps.iter().filter(|gap| self.bare::<String>(gap, "domain").as_deref() == Some(domain.as_str()));
        let wanted = inside.filter_map(|gap| self.bare::<Level>(gap, "level-wanted"));
        Mean::of(wanted.map(|level| Mean::whole(u8::from(level).into()))).map(Mean::tenths)
    }

    /// Whether somebody rated a person in a domain, or a level was agreed on.
    fn is_rated(&self, ratings: &Ratings, person: &PersonId, domain: &DomainId) -> bool {
        ratings.get(&format!("{person}/{domain}")).and_then(Said::counts).is_some()
    }

    /// Means per domain of the newest round that holds ratings, beside the baseline, and both overall means.
    fn means(&self, rounds: &[Round]) -> (Vec<DomainMeans>, Option<u32>, Option<u32>) {
        let staff = self.staff();
        let newest = rounds.iter().find(|round| round.overall.is_some());
        let baseline = rounds.iter().find(|round| round.assessment.as_str() == "baseline");
        let of = |round: Option<&Round>| round.map(|round| self.ratings(&round.assessment)).unwrap_or_default();
        let (now, then) = (of(newest), of(baseline));
        let domains = self.domain_ids().into_iter().map(|(domain, name)| DomainMeans {
            now: domain_mean(&now, &staff, &domain).map(Mean::tenths),
            baseline: domain_mean(&then, &staff, &domain).map(Mean::tenths),
            target: self.target_of(&domain),
            domain,
            name,
        });
        (domains.collect(), newest.and_then(|round| round.overall), baseline.and_then(|round| round.overall))
    }
}
impl<S: Source> Skills for S {}

/// P6.1: over the staff who are rated and present.
fn domain_mean(ratings: &Ratings, staff: &[Named], domain: &DomainId) -> Option<Mean> {
    Mean::of(levels(ratings, staff, domain))
}

fn levels(ratings: &Ratings, staff: &[Named], domain: &DomainId) -> Vec<Mean> {
    let present = staff.iter().filter(|person| !person.left);
    present.filter_map(|person| ratings.get(&format!("{}/{domain}", person.person))?.counts()).collect()
}

fn capable(ratings: &Ratings, staff: &[Named], domain: &DomainId) -> u32 {
    let capable = levels(ratings, staff, domain).into_iter().filter(|mean| mean.reaches(CAPABLE)).count();
    u32::try_from(capable).unwrap_or(u32::MAX)
}

fn skill_row(ratings: &Ratings, person: &Named, domains: &[(DomainId, Option<String>)], me: &PersonId) -> SkillRow {
    let said = |domain: &DomainId| ratings.get(&format!("{}/{domain}", person.person));
    let cell = |(domain, _): &(DomainId, Option<String>)| {
        let said = said(domain);
        SkillCell {
            tenths: said.and_then(Said::counts).map(Mean::tenths),
            agreed: said.is_some_and(|said| said.agreed.is_some()),
            differs: said.is_some_and(Said::differs),
        }
    };
    let mine = |domain: &DomainId| said(domain).is_some_and(|said| said.by_assessor.get(me.as_str()).is_some());
    let missing = domains.iter().filter(|(domain, _)| !mine(domain)).count();
    SkillRow {
        person: person.clone(),
        cells: domains.iter().map(cell).collect(),
        missing_mine: u32::try_from(missing).unwrap_or(u32::MAX),
    }
}
