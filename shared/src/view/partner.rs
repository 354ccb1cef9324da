//! Profile, sites and people (P0.1), and the row of Partners.

use super::assess::{Skills, rounds};
use super::mentoring::Calls;
use super::people::People;
use super::shape::{Partner, Person, Profile, Row, Site};
use super::source::Source;

use crate::model::{AssessmentId, Entity, Field, PersonField, PersonId, ProfileField, SiteField, SiteId, Value};
use crate::table::order_by;

/// Hours a week that are protected for learning, at least (P0.3).
const LEARNING_HOURS: i64 = 8;
/// Hours a week of the mentor per active partner, at least (P0.2).
pub(super) const MENTOR_HOURS: i64 = 4;

/// Profile, sites and the row of Partners over a source.
pub(super) trait Setup: Source {
    fn partner(&self) -> Partner {
        let mut sites: Vec<Site> = self
            .ids("site")
            .into_iter()
            .filter_map(|id| SiteId::new(&id).ok())
            .filter(|id| !self.removed(&Entity::Site(id.clone()).to_string()))
            .map(|id| self.site(id))
            .filter(|site| site.name.value.is_some())
            .collect();
        order_by(&mut sites, |site| format!("{}\0{}", site.name.value.as_deref().unwrap_or_default(), site.site));
        let described = |id: &PersonId| self.value(&Field::Person(id.clone(), PersonField::Name)) != Value::Empty;
        let in_bin = |id: &PersonId| self.removed(&Entity::Person(id.clone()).to_string());
        let shown = self.everybody().into_iter().filter(|person| described(&person.person) && !in_bin(&person.person));
        let profile = self.profile();
        let people = shown.map(|person| self.person(person.person, &profile)).collect();
        Partner { profile, sites, people }
    }

    fn profile(&self) -> Profile {
        let line = |field| self.register::<String>(Field::Profile(field));
        let number = |field| self.register::<i64>(Field::Profile(field));
        Profile {
            name: line(ProfileField::Name),
            country: line(ProfileField::Country),
            languages: line(ProfileField::Languages),
            zone: line(ProfileField::Zone),
            focal_point: line(ProfileField::FocalPoint),
            mentor: line(ProfileField::Mentor),
            manager: line(ProfileField::Manager),
            leader: line(ProfileField::Leader),
            start: line(ProfileField::Start),
            end: line(ProfileField::End),
            budget: number(ProfileField::Budget),
            currency: line(ProfileField::Currency),
            training_share: number(ProfileField::TrainingShare),
            target: number(ProfileField::Target),
        }
    }

    fn site(&self, site: SiteId) -> Site {
        let kbps = self.register::<i64>(Field::Site(site.clone(), SiteField::Kbps));
        Site {
            name: self.register(Field::Site(site.clone(), SiteField::Name)),
            zone: self.register(Field::Site(site.clone(), SiteField::Zone)),
            slow: kbps.value.is_some_and(|kbps| kbps < crate::rules::REMOTE_KBPS),
            kbps,
            site,
        }
    }

    fn person(&self, person: PersonId, profile: &Profile) -> Person {
        let line = |field| self.register::<String>(Field::Person(person.clone(), field));
        let side = line(PersonField::Side);
        let mentor = profile.mentor.value.as_deref() == Some(person.as_str());
        let learner = side.value.as_deref() == Some("partner");
        Person {
            name: line(PersonField::Name),
            position: line(PersonField::Position),
            side,
            site: line(PersonField::Site),
            left: self.register(Field::Person(person.clone(), PersonField::Left)),
            weekly_hours: self.register(Field::Person(person.clone(), PersonField::WeeklyHours)),
            least_hours: if mentor { Some(MENTOR_HOURS) } else { learner.then_some(LEARNING_HOURS) },
            person,
        }
    }

    /// A line of the profile.
    fn profile_line(&self, field: ProfileField) -> Option<String> {
        match self.value(&Field::Profile(field)) {
            Value::Line(text) => Some(text),
            _ => None,
        }
    }

    fn row(&self, today: &str) -> Row {
        let calls = self.calls();
        let open = self.open_actions(&calls, today, None);
        let baseline = AssessmentId::new("baseline").ok();
        let rounds = rounds(&self.rated());
        Row {
            name: self.profile_line(ProfileField::Name),
            country: self.profile_line(ProfileField::Country),
            score: rounds.iter().find_map(|round| round.overall),
            baseline: rounds.iter().find(|round| Some(&round.assessment) == baseline.as_ref()).and_then(|round| round.overall),
            overdue: u32::try_from(open.iter().filter(|action| action.overdue).count()).unwrap_or(u32::MAX),
            open: u32::try_from(open.len()).unwrap_or(u32::MAX),
            last_call: calls.iter().filter_map(|call| call.date.clone()).find(|date| date.as_str() <= today),
        }
    }
}
impl<S: Source> Setup for S {}
