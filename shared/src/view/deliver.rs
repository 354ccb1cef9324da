//! Delivery (P3): sessions, assignments and how a plan runs; what these views share: who learns, where they are, and
//! what they do before a session.

mod assignments;
mod running;
mod session;
mod sessions;

pub use assignments::{AssignmentPart, AssignmentRow, AssignmentView, AssignmentsView, Feedback, Submission};
pub(super) use assignments::{assignment, assignments};
pub(super) use running::running;
pub use running::{Adjustment, RunningActivity, RunningView, Support};
pub(super) use session::session;
pub use session::{AgendaPart, Attendance, Critique, Debrief, Expectation, Material, SessionView};
pub(super) use sessions::sessions;
pub use sessions::{SessionRow, SessionsView, SiteBurden};

use super::people::People;
use super::plan::{Around, PlanActivity, Work};
use super::shape::{Named, Reader, Register};
use super::source::Source;
use super::waiting::ALONE;
use crate::model::{Entry, Field, PersonField, PersonId, ProfileField, SiteField, SiteId};
use crate::rules::calendar::{day, later};

/// Minutes of a day.
const DAY: i64 = 1_440;

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn whole(number: Option<i64>) -> u32 {
    number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

/// An activity that a learner does alone, from which day, and who has done it.
pub(super) struct Alone {
    activity: PlanActivity,
    from: Option<String>,
    done: Vec<Register<bool>>,
}

impl Alone {
    /// It is to be done before that date, and the learner in this place has not.
    fn waits_for(&self, learner: usize, date: &str) -> bool {
        let done = self.done[learner].value.or(self.activity.done.value);
        self.from.as_deref().is_some_and(|from| from <= date) && done != Some(true)
    }
}

/// Who learns and where, over a source.
pub(super) trait Learning: Source {
    /// The plan of this id, if there is one.
    fn plan_of(&self, id: Option<&String>) -> Option<Entry> {
        let plan = Entry::new("plan", id?).ok()?;
        (self.bare::<String>(&plan, "title").is_some() && !self.removed(&plan.to_string())).then_some(plan)
    }

    /// Who learns by a plan; without one, all staff.
    fn who_learns(&self, plan: Option<&Entry>) -> Vec<Named> {
        match plan {
            Some(plan) => self.learners(plan).into_iter().filter(|one| one.learns).map(|one| one.person).collect(),
            None => self.staff().into_iter().filter(|one| !one.left).collect(),
        }
    }

    /// All plans with their titles.
    fn titled_plans(&self) -> Vec<(Entry, String)> {
        let titled = |plan: Entry| self.bare::<String>(&plan, "title").map(|title| (plan, title));
        self.entries("plan", "").into_iter().filter_map(titled).collect()
    }

    /// What learners do alone, in the order of the plan.
    fn alone(&self, plan: &Entry, learners: &[Named], reader: &Reader) -> Vec<Alone> {
        let start = self.bare::<String>(plan, "start");
        let mut activities = self.activities(plan, false, reader);
        activities.retain(|one| one.kind.value.as_deref().is_some_and(|kind| ALONE.contains(&kind)));
        let alone = |activity: PlanActivity| {
            let done = |who: &Named| {
                let completion = Entry::new("completion", &format!("{}/{}", activity.activity.ids(), who.person));
                self.of(&completion.expect("ids make ids"), "done")
            };
            let weeks = activity.week.value.unwrap_or(1) - 1;
            let from = start.as_deref().and_then(|start| later(start, weeks * 7));
            Alone { done: learners.iter().map(done).collect(), from, activity }
        };
        activities.into_iter().map(alone).collect()
    }

    /// The zone of a site, or else of the partner.
    fn zone_at(&self, site: Option<&String>) -> Option<String> {
        let of_site = site.and_then(|site| SiteId::new(site).ok());
        let of_site = of_site.and_then(|site| self.register::<String>(Field::Site(site, SiteField::Zone)).value);
        of_site.or_else(|| self.register::<String>(Field::Profile(ProfileField::Zone)).value)
    }

    /// The zone that somebody named as their own.
    fn own_zone(&self, person: &PersonId) -> Option<String> {
        self.of::<String>(&Entry::new("zone", person.as_str()).ok()?, "zone").value
    }

    /// The zone in which somebody is: their own, else that of their site; staff are at least where the partner is.
    fn zone_of(&self, who: &Named) -> Option<String> {
        self.own_zone(&who.person).or_else(|| {
            let site = self.register::<String>(Field::Person(who.person.clone(), PersonField::Site)).value;
            if site.is_some() || who.side == "partner" { self.zone_at(site.as_ref()) } else { None }
        })
    }
}
impl<S: Source> Learning for S {}

/// The first moment of the day on which somebody looks.
fn midnight(reader: &Reader) -> i64 {
    day(&reader.today).unwrap_or_default() * DAY
}
