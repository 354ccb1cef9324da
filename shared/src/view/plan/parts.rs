//! What stands around the weeks of a plan: priorities, learners, objectives, resources, milestones (P2.1, P2.4, P2.6).

use super::activities::PlanWeek;
use crate::model::{Entry, Field, PersonField, ProfileField, SiteField, SiteId, Value};
use crate::rules::calendar::{date, day, later};
use crate::rules::{Method, Opening, Priority, between, opening};
use crate::table::{Table, order_by};
use crate::view::gaps::Gap;
use crate::view::people::People;
use crate::view::shape::{Named, Reader, Register};
use crate::view::source::Source;
use serde::Serialize;

/// The seven kinds of resource (P2.4).
const RESOURCES: [&str; 7] = ["documentation", "video", "environment", "template", "troubleshooting", "checklist", "certificate"];

/// The partner, and who stands for whom (P2.6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanPartner {
    /// Name.
    pub name: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Working languages.
    pub languages: Option<String>,
    /// Time zone.
    pub zone: Option<String>,
    /// Focal point.
    pub focal_point: Option<String>,
    /// Who signs for the partner's leadership.
    pub leader: Option<String>,
    /// Mentor.
    pub mentor: Option<String>,
    /// Partnership manager.
    pub manager: Option<String>,
}

/// Somebody who may learn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanLearner {
    /// Who.
    pub person: Named,
    /// Chosen or not; nobody chosen: all learn.
    pub takes_part: Register<bool>,
    /// Whether they learn, all things considered.
    pub learns: bool,
}

/// A site whose connection carries no live session (P2.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SlowSite {
    /// What it is called.
    pub name: Option<String>,
    /// Its connection in kbps; the slowest that is said.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub kbps: i64,
}

/// A gap that the plan works on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanPriority {
    /// It, in the plan.
    pub priority: Entry,
    /// The gap.
    pub gap: Entry,
    /// Chosen or not.
    pub chosen: Register<bool>,
    /// What is missing; `null` when the gap is not known (any more).
    pub what: Option<String>,
    /// In which domain.
    pub domain: Option<String>,
    /// Current level.
    pub level_now: Option<u8>,
    /// Wanted level.
    pub level_wanted: Option<u8>,
    /// How urgent (P1.5).
    pub urgency: Option<Priority>,
    /// How it is to be closed, in a line.
    pub approach: Register<String>,
    /// Its place.
    pub order: Register<String>,
    /// The place before it.
    pub before: String,
}

/// A learning objective (P2.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanObjective {
    /// Which.
    pub objective: Entry,
    /// The outcome.
    pub what: Register<String>,
    /// How it begins: a vague verb draws a hint.
    pub opening: Opening,
    /// The gap, by its id.
    pub gap: Register<String>,
    /// Why it matters to the learner.
    pub why: Register<String>,
    /// Success criteria.
    pub criteria: Register<String>,
    /// How it is assessed.
    pub assessed: Register<String>,
    /// Its place.
    pub order: Register<String>,
    /// The place before it.
    pub before: String,
}

/// One of the seven kinds of resource (P2.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanResource {
    /// Which; its id names its words in the catalogue.
    pub resource: Entry,
    /// It is there.
    pub have: Register<bool>,
    /// What it is and where it comes from.
    pub what: Register<String>,
    /// Who sees to it.
    pub owner: Register<String>,
}

/// A milestone (P2.6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanMilestone {
    /// A milestone of every plan, or a priority: complete.
    pub milestone: Entry,
    /// Of a priority: what is missing.
    pub gap: Option<String>,
    /// When it is wanted.
    pub target: Register<String>,
    /// When the weeks say it is; counts until somebody sets a date.
    pub proposed: Option<String>,
    /// When it was.
    pub actual: Register<String>,
    /// Notes.
    pub note: Register<String>,
}

/// Sorts by place, and names the place before each and behind the last.
pub(in crate::view) fn in_order<T>(
    things: &mut Vec<T>,
    me: &str,
    at: impl Fn(&mut T) -> (Option<String>, String, &mut String),
) -> String {
    let mut sorted: Vec<(String, T)> = things
        .drain(..)
        .map(|mut thing| {
            let (order, id, _) = at(&mut thing);
            (format!("{} {id}", order.unwrap_or_default()), thing)
        })
        .collect();
    order_by(&mut sorted, |(key, _)| key.clone());
    let mut previous: Option<String> = None;
    for (_, mut thing) in sorted {
        let (order, _, before) = at(&mut thing);
        *before = between(previous.as_deref(), order.as_deref(), me);
        previous = order;
        things.push(thing);
    }
    between(previous.as_deref(), None, me)
}

/// What stands around the weeks, over a source.
pub(in crate::view) trait Around: Source {
    fn plan_partner(&self) -> PlanPartner {
        let line = |field| match self.value(&Field::Profile(field)) {
            Value::Line(text) => Some(text),
            _ => None,
        };
        PlanPartner {
            name: line(ProfileField::Name),
            country: line(ProfileField::Country),
            languages: line(ProfileField::Languages),
            zone: line(ProfileField::Zone),
            focal_point: line(ProfileField::FocalPoint),
            leader: line(ProfileField::Leader),
            mentor: line(ProfileField::Mentor),
            manager: line(ProfileField::Manager),
        }
    }

    fn learners(&self, plan: &Entry) -> Vec<PlanLearner> {
        let learner = |person: Named| {
            let entry = Entry::new("learner", &format!("{}/{}", plan.ids(), person.person)).ok()?;
            Some(PlanLearner { takes_part: self.of(&entry, "takes-part"), person, learns: false })
        };
        let mut learners: Vec<PlanLearner> = self.staff().into_iter().filter_map(learner).collect();
        let chosen = |learner: &PlanLearner| learner.takes_part.value == Some(true);
        let all = !learners.iter().any(|learner| chosen(learner) && !learner.person.left);
        for learner in &mut learners {
            learner.learns = !learner.person.left && (all || chosen(learner));
        }
        learners
    }

    /// Sites of those who learn whose connection carries no live session, by name.
    fn slow_sites(&self, learners: &[PlanLearner]) -> Vec<SlowSite> {
        let mut sites: Table<SlowSite> = Table::default();
        for learner in learners.iter().filter(|learner| learner.learns) {
            let site = self.value(&Field::Person(learner.person.person.clone(), PersonField::Site));
            let Value::Line(site) = site else { continue };
            let Ok(site) = SiteId::new(&site) else { continue };
            if self.removed(&format!("site/{site}")) {
                continue;
            }
            let kbps = self.register::<i64>(Field::Site(site.clone(), SiteField::Kbps));
            let slowest = kbps.differing.iter().filter_map(|said| said.value).chain(kbps.value).min();
            if let Some(kbps) = slowest.filter(|kbps| !Method::Live.carried_by(Some(*kbps))) {
                let name = self.register::<String>(Field::Site(site.clone(), SiteField::Name)).value;
                sites.insert(site.as_str(), SlowSite { name, kbps });
            }
        }
        sites.into_entries().into_iter().map(|(_, site)| site).collect()
    }

    fn priorities(&self, plan: &Entry, known: &[Gap], reader: &Reader) -> Vec<PlanPriority> {
        let priority = |entry: Entry| {
            let chosen = self.of::<bool>(&entry, "chosen");
            if chosen.value != Some(true) && chosen.differing.is_empty() {
                return None;
            }
            let gap = Entry::new("gap", entry.id()).ok()?;
            let known = known.iter().find(|known| known.gap == gap);
            Some(PlanPriority {
                what: known.and_then(|gap| gap.what.value.clone()),
                domain: known.and_then(|gap| gap.domain.value.clone()),
                level_now: known.and_then(|gap| gap.level_now.value).map(u8::from),
                level_wanted: known.and_then(|gap| gap.level_wanted.value).map(u8::from),
                urgency: known.and_then(|gap| gap.priority),
                approach: self.of(&entry, "approach"),
                order: self.of(&entry, "order"),
                before: String::new(),
                chosen,
                gap,
                priority: entry,
            })
        };
        let all = self.entries("priority", &format!("{}/", plan.ids()));
        let mut priorities: Vec<PlanPriority> = all.into_iter().filter_map(priority).collect();
        in_order(&mut priorities, reader.me.as_str(), |one| (one.order.value.clone(), one.priority.to_string(), &mut one.before));
        priorities
    }

    /// The objectives, and the place behind the last.
    fn objectives(&self, plan: &Entry, reader: &Reader) -> (Vec<PlanObjective>, String) {
        let objective = |entry: Entry| {
            let what = self.of::<String>(&entry, "what");
            PlanObjective {
                opening: opening(what.value.as_deref().unwrap_or_default()),
                what,
                gap: self.of(&entry, "gap"),
                why: self.of(&entry, "why"),
                criteria: self.of(&entry, "criteria"),
                assessed: self.of(&entry, "assessed"),
                order: self.of(&entry, "order"),
                before: String::new(),
                objective: entry,
            }
        };
        let all = self.entries("objective", &format!("{}/", plan.ids()));
        let mut objectives: Vec<PlanObjective> = all.into_iter().map(objective).collect();
        let last = in_order(&mut objectives, reader.me.as_str(), |one| {
            (one.order.value.clone(), one.objective.to_string(), &mut one.before)
        });
        (objectives, last)
    }

    fn resources(&self, plan: &Entry) -> Vec<PlanResource> {
        let resource = |id: &&str| {
            let entry = Entry::new("resource", &format!("{}/{id}", plan.ids())).ok()?;
            Some(PlanResource {
                have: self.of(&entry, "have"),
                what: self.of(&entry, "what"),
                owner: self.of(&entry, "owner"),
                resource: entry,
            })
        };
        RESOURCES.iter().filter_map(resource).collect()
    }

    fn milestones(
        &self,
        plan: &Entry,
        priorities: &[PlanPriority],
        weeks: &[PlanWeek],
        start: Option<&str>,
        ends: Option<&str>,
    ) -> Vec<PlanMilestone> {
        let milestone = |entry: Entry, gap: Option<String>, proposed: Option<String>| PlanMilestone {
            target: self.of(&entry, "target"),
            actual: self.of(&entry, "actual"),
            note: self.of(&entry, "note"),
            milestone: entry,
            gap,
            proposed,
        };
        let of_plan = |id: &str, proposed: Option<String>| {
            Entry::new("milestone", &format!("{}/{id}", plan.ids())).ok().map(|entry| milestone(entry, None, proposed))
        };
        let last_day = |week: &PlanWeek| later(week.from.as_deref()?, 6);
        let complete = |priority: &PlanPriority| {
            let works_on = |week: &&PlanWeek| {
                week.activities.iter().any(|activity| activity.gap.value.as_deref() == Some(priority.gap.id()))
            };
            weeks.iter().rev().find(works_on).and_then(last_day)
        };
        let halfway = start.and_then(day).zip(ends.and_then(day)).map(|(from, to)| date(i64::midpoint(from, to)));
        let mut milestones: Vec<PlanMilestone> = of_plan("approved", start.map(str::to_owned)).into_iter().collect();
        milestones.extend(priorities.iter().map(|one| milestone(one.priority.clone(), one.what.clone(), complete(one))));
        milestones.extend(of_plan("review", halfway));
        milestones.extend(of_plan("final", weeks.last().and_then(last_day)));
        milestones.extend(of_plan("closure", ends.map(str::to_owned)));
        milestones
    }
}
impl<S: Source> Around for S {}
