//! What the notebook itself proves of the checklists (P0.2, P0.3). It is shown beside an item with why; the tick stays
//! the person's.

use super::assess::{Ratings, Skills, is_rated};
use super::partner::Setup;
use super::people::People;
use super::shape::{Named, Person};
use super::source::Source;
use serde::Serialize;

/// What is proven, item by item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct ProofsView {
    /// Items of which something is known.
    pub proofs: Vec<Proof>,
}

/// What the notebook knows of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Proof {
    /// Of which checklist.
    pub checklist: String,
    /// Which item.
    pub item: String,
    /// It is so.
    pub met: bool,
    /// How many of what the item speaks of are as it wants.
    pub count: u32,
    /// Out of how many.
    pub of: u32,
    /// Those that are meant: who is named, or what falls short.
    pub names: Vec<String>,
}

fn proof(checklist: &str, item: &str, met: bool, (count, of): (usize, usize), names: Vec<String>) -> Proof {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Proof { checklist: checklist.to_owned(), item: item.to_owned(), met, count: number(count), of: number(of), names }
}

/// What is proven.
pub(super) fn proofs(source: &impl Source) -> ProofsView {
    let partner = source.partner();
    let staff: Vec<&Person> = partner
        .people
        .iter()
        .filter(|one| one.side.value.as_deref() == Some("partner") && one.left.value != Some(true))
        .collect();
    let everybody = source.everybody();
    let known = |id: &Option<String>| everybody.iter().find(|one| id.as_deref() == Some(one.person.as_str()) && !one.left);
    let name = |one: Option<&Named>| one.map(|one| one.name.clone()).into_iter().collect::<Vec<_>>();
    let profile = &partner.profile;

    let (gaps, assets) = (source.entries("gap", "").len(), source.entries("asset", "").len());
    let budget = [profile.budget.value.is_some_and(|budget| budget > 0), profile.training_share.value.is_some()];
    let budgeted = budget.iter().filter(|given| **given).count();
    let mentor = known(&profile.mentor.value);
    let mentors = partner.people.iter().find(|one| Some(&one.person) == mentor.map(|one| &one.person));
    let hours = mentors.and_then(|one| one.weekly_hours.value).and_then(|hours| usize::try_from(hours).ok()).unwrap_or(0);
    let enough = |one: &&&Person| one.weekly_hours.value.zip(one.least_hours).is_some_and(|(hours, least)| hours >= least);
    let learning = staff.iter().filter(enough).count();
    let short: Vec<String> = staff.iter().filter(|one| !enough(one)).filter_map(|one| one.name.value.clone()).collect();
    let (rated, unrated) = rated(source);
    let focal = known(&profile.focal_point.value);
    let slow: Vec<String> = partner
        .sites
        .iter()
        .filter(|site| site.slow || site.kbps.value.is_none() || !site.kbps.differing.is_empty())
        .filter_map(|site| site.name.value.clone())
        .collect();
    let sites = partner.sites.len();
    let signed = signed_by_leadership(source, profile.leader.value.as_deref());

    let (before, ready) = ("prerequisites", "readiness");
    let all = |count: usize, of: usize| of > 0 && count == of;
    let mentor_hours = usize::try_from(super::partner::MENTOR_HOURS).unwrap_or(0);
    ProofsView {
        proofs: vec![
            proof(before, "assessment", gaps > 0 && assets > 0, (gaps, assets), Vec::new()),
            proof(before, "budget", budgeted == budget.len(), (budgeted, budget.len()), Vec::new()),
            proof(before, "trainers", mentor.is_some() && hours >= mentor_hours, (hours, mentor_hours), name(mentor)),
            proof(before, "staff", all(learning, staff.len()), (learning, staff.len()), Vec::new()),
            proof(before, "baseline", all(rated, rated + unrated.len()), (rated, rated + unrated.len()), unrated),
            proof(ready, "focal-point", focal.is_some(), (usize::from(focal.is_some()), 1), name(focal)),
            proof(ready, "learning-time", all(learning, staff.len()), (learning, staff.len()), short),
            proof(ready, "bandwidth", sites > 0 && slow.is_empty(), (sites - slow.len().min(sites), sites), slow),
            proof(ready, "endorsement", signed.is_some(), (usize::from(signed.is_some()), 1), signed.into_iter().collect()),
        ],
    }
}

/// Staff whom somebody has rated in every domain: how many, and the names of the others. Who came after the baseline is
/// measured by the first round since.
fn rated(source: &impl Source) -> (usize, Vec<String>) {
    let domains = source.domain_ids();
    let rated = source.rated();
    let staff: Vec<Named> = source.staff().into_iter().filter(|one| !one.left).collect();
    let in_all = |one: &Named, ratings: &Ratings| domains.iter().all(|(domain, _)| is_rated(ratings, &one.person, domain));
    let unrated = staff.iter().filter(|one| !rated.iter().any(|(_, ratings)| in_all(one, ratings)));
    let unrated: Vec<String> = unrated.map(|one| one.name.clone()).collect();
    (staff.len() - unrated.len(), unrated)
}

/// Who signed anything for the partner's leadership (P2.7): the leader, or whoever signed as such.
fn signed_by_leadership(source: &impl Source, leader: Option<&str>) -> Option<String> {
    let signatures = source.entries("signature", "");
    let signature = signatures.iter().find(|signature| {
        let versioned = source.bare::<String>(signature, "version").is_some();
        let as_leader = source.bare::<String>(signature, "as").as_deref() == Some("leadership");
        versioned && (as_leader || leader == Some(signature.id()))
    })?;
    let person = signature.person()?;
    source.everybody().into_iter().find(|one| one.person == person).map(|one| one.name)
}
