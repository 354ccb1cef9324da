//! The skills inventory: ratings by assessor, what counts, and the means (P1.1, P1.3, P6.1).
//!
//! The assessor of a rating is the author of its change; a value that somebody wrote under another's name is shown as
//! its true author's.

use super::people::People;
use super::shape::{Assess, Domain, DomainMeans, DomainRatings, Interview, Named, Rating, Round, SkillCell, SkillRow};
use super::source::Source;
use crate::code::Code;

use crate::model::{AssessmentField, AssessmentId, DomainId, Entity, Field, Level, PersonId, STANDARD_DOMAINS, Value};
use crate::rules::Mean;
use crate::table::{Table, order_by};

/// Level at which a person counts as cover (P1.4, P7.2).
pub(super) const CAPABLE: u32 = 2;

/// What is said of one person in one domain.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    by_assessor: Vec<(PersonId, u32)>,
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

/// A round with what was said in it.
pub(super) type Rated = (Round, Ratings);

fn level_of(value: &Value) -> Option<u32> {
    let Value::Number(number) = value else { return None };
    u32::try_from(*number).ok().filter(|level| *level <= 3)
}

/// Keys `person/domain`, and nothing else that a stranger may have written there.
fn of_person(key: &str) -> Option<(&str, &str)> {
    key.split_once('/').filter(|(_, domain)| !domain.contains('/'))
}

/// The skills inventory over a source.
pub(super) trait Skills: Source {
    fn ratings(&self, round: &AssessmentId) -> Ratings {
        let mut ratings = Ratings::default();
        let within = format!("{round}/");
        self.visit_said("rating", &within, &mut |key, value, conflict, author| {
            let Some((place, by)) = key[within.len()..].rsplit_once('/').filter(|(place, _)| of_person(place).is_some()) else {
                return;
            };
            let Some(level) = level_of(value) else { return };
            let said = ratings.entry(place, Said::default);
            said.conflict |= conflict && self.conflicting_levels(key);
            let Some(assessor) = author.cloned().or_else(|| PersonId::new(by).ok()) else { return };
            match said.by_assessor.iter_mut().find(|(other, _)| *other == assessor) {
                Some((_, earlier)) => *earlier = level,
                None => said.by_assessor.push((assessor, level)),
            }
        });
        self.visit("agreed", &within, &mut |key, value| {
            let place = &key[within.len()..];
            if of_person(place).is_some() {
                ratings.entry(place, Said::default).agreed = level_of(value);
            }
        });
        ratings
    }

    /// What counts for each `person/domain`: by the newest round that says anything of it, up to `until` if one is named.
    fn newest(&self, rated: &[Rated], until: Option<&AssessmentId>) -> Table<Mean> {
        let mut newest = Table::default();
        let from = until.and_then(|until| rated.iter().position(|(round, _)| round.assessment == *until)).unwrap_or(0);
        for (_, ratings) in rated.iter().skip(from) {
            for (key, said) in ratings.iter() {
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

    /// Rounds with what was said in them, newest first.
    fn rated(&self) -> Vec<Rated> {
        let (staff, domains) = (self.staff(), self.domain_ids());
        let mut rated: Vec<Rated> = self
            .ids("assessment")
            .into_iter()
            .filter_map(|id| AssessmentId::new(&id).ok())
            .filter_map(|id| self.round_there(id, &staff, &domains))
            .collect();
        order_by(&mut rated, |(round, _)| format!("{}{}", round.date.value.as_deref().unwrap_or_default(), round.assessment));
        rated.reverse();
        rated
    }

    /// The baseline.
    fn baseline(&self) -> Option<Round> {
        self.round_there(AssessmentId::new("baseline").ok()?, &self.staff(), &self.domain_ids()).map(|(round, _)| round)
    }

    /// A round that was begun and is not in the bin.
    fn round_there(&self, id: AssessmentId, staff: &[Named], domains: &[(DomainId, Option<String>)]) -> Option<Rated> {
        let in_bin = self.removed(&Entity::Assessment(id.clone()).to_string());
        Some(id).filter(|_| !in_bin).map(|id| self.round(id, staff, domains)).filter(|(round, _)| round.kind.value.is_some())
    }

    fn round(&self, assessment: AssessmentId, staff: &[Named], domains: &[(DomainId, Option<String>)]) -> Rated {
        let ratings = self.ratings(&assessment);
        let round = Round {
            kind: self.register(Field::Assessment(assessment.clone(), AssessmentField::Kind)),
            date: self.register(Field::Assessment(assessment.clone(), AssessmentField::Date)),
            overall: Mean::of(means(&ratings, staff, domains).into_iter().flatten()).map(Mean::tenths),
            assessment,
        };
        (round, ratings)
    }

    fn assess(&self, rated: &[Rated], wanted: Option<&AssessmentId>, me: &PersonId) -> Result<Assess, Code> {
        let shown = match wanted {
            Some(wanted) => Some(rated.iter().find(|(round, _)| round.assessment == *wanted).ok_or(Code::NotFound)?),
            None => rated.first(),
        };
        let none = Ratings::default();
        let ratings = shown.map_or(&none, |(_, ratings)| ratings);
        let (staff, domains) = (self.staff(), self.domain_ids());
        let people = staff.iter().map(|person| skill_row(ratings, person, &domains, me)).collect();
        let levels = levels(ratings, &staff, &domains);
        let domains = domains
            .into_iter()
            .zip(levels)
            .map(|((domain, name), levels)| Domain {
                mean: Mean::of(levels.iter().copied()).map(Mean::tenths),
                capable: u32::try_from(levels.iter().filter(|mean| mean.reaches(CAPABLE)).count()).unwrap_or(u32::MAX),
                name: name.map(|_| self.register(Field::DomainName(domain.clone()))),
                domain,
            })
            .collect();
        let shown = shown.map(|(round, _)| round);
        let (overall, shown) = (shown.and_then(|round| round.overall), shown.map(|round| round.assessment.clone()));
        Ok(Assess { rounds: rounds(rated), shown, domains, people, overall })
    }

    fn interview(&self, round: &AssessmentId, person: &PersonId, me: &PersonId) -> Result<Interview, Code> {
        let (staff, domains) = (self.staff(), self.domain_ids());
        if self.value(&Field::Assessment(round.clone(), AssessmentField::Kind)) == Value::Empty {
            return Err(Code::NotFound);
        }
        let place = staff.iter().position(|named| named.person == *person).ok_or(Code::NotFound)?;
        let (shown, ratings) = self.round(round.clone(), &staff, &domains);
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
            round: shown,
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

    /// What is aimed at in a domain: the mean of the levels that its gaps want (P1.2), in tenths.
    fn target_of(&self, domain: &DomainId) -> Option<u32> {
        let gaps = self.entries("gap", "");
        let inside = gaps.iter().filter(|gap| self.bare::<String>(gap, "domain").as_deref() == Some(domain.as_str()));
        let wanted = inside.filter_map(|gap| self.bare::<Level>(gap, "level-wanted"));
        Mean::of(wanted.map(|level| Mean::whole(u8::from(level).into()))).map(Mean::tenths)
    }

    /// Means per domain of the newest round that holds ratings, beside the baseline, and both overall means.
    fn means(&self, rated: &[Rated]) -> (Vec<DomainMeans>, Option<u32>, Option<u32>) {
        let (staff, domains) = (self.staff(), self.domain_ids());
        let newest = rated.iter().find(|(round, _)| round.overall.is_some());
        let baseline = rated.iter().find(|(round, _)| round.assessment.as_str() == "baseline");
        let of = |rated: Option<&Rated>| rated.map(|(_, ratings)| means(ratings, &staff, &domains)).unwrap_or_default();
        let (now, then) = (of(newest), of(baseline));
        let tenths = |means: &[Option<Mean>], place: usize| means.get(place).copied().flatten().map(Mean::tenths);
        let of_domain = |(place, (domain, name)): (usize, &(DomainId, Option<String>))| DomainMeans {
            now: tenths(&now, place),
            baseline: tenths(&then, place),
            target: self.target_of(domain),
            domain: domain.clone(),
            name: name.clone(),
        };
        let overall = |rated: Option<&Rated>| rated.and_then(|(round, _)| round.overall);
        (domains.iter().enumerate().map(of_domain).collect(), overall(newest), overall(baseline))
    }
}
impl<S: Source> Skills for S {}

/// Whether somebody rated a person in a domain, or a level was agreed on.
pub(super) fn is_rated(ratings: &Ratings, person: &PersonId, domain: &DomainId) -> bool {
    ratings.get(&format!("{person}/{domain}")).and_then(Said::counts).is_some()
}

/// The rounds alone.
pub(super) fn rounds(rated: &[Rated]) -> Vec<Round> {
    rated.iter().map(|(round, _)| round.clone()).collect()
}

/// Mean per domain over the staff who are rated and present (P6.1).
pub(super) fn means(ratings: &Ratings, staff: &[Named], domains: &[(DomainId, Option<String>)]) -> Vec<Option<Mean>> {
    levels(ratings, staff, domains).into_iter().map(Mean::of).collect()
}

/// What counts for each of the staff who are rated and present, by domain.
fn levels(ratings: &Ratings, staff: &[Named], domains: &[(DomainId, Option<String>)]) -> Vec<Vec<Mean>> {
    let mut levels = vec![Vec::new(); domains.len()];
    for person in staff.iter().filter(|person| !person.left) {
        let within = format!("{}/", person.person);
        for (key, said) in ratings.under(&within) {
            let place = domains.iter().position(|(domain, _)| domain.as_str() == &key[within.len()..]);
            if let (Some(place), Some(mean)) = (place, said.counts()) {
                levels[place].push(mean);
            }
        }
    }
    levels
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
    let mine = |domain: &DomainId| said(domain).is_some_and(|said| said.by_assessor.iter().any(|(by, _)| by == me));
    let missing = domains.iter().filter(|(domain, _)| !mine(domain)).count();
    SkillRow {
        person: person.clone(),
        cells: domains.iter().map(cell).collect(),
        missing_mine: u32::try_from(missing).unwrap_or(u32::MAX),
    }
}
