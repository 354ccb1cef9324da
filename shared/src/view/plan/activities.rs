//! The activities of a plan in weeks, with their flags, and the time that they take (P2.2, P2.3, P2.5).

use crate::model::{Entry, Value};
use crate::rules::calendar::later;
use crate::rules::{ActivityKind, BUFFER, Flag, LearnerTime, Method, STAGES, Step, TrainerTime, between, calendar_weeks, flags};
use crate::table::{Table, order_by};
use crate::view::shape::{Reader, Register};
use crate::view::source::{ENTRIES, Source};
use serde::Serialize;

/// The last week that an activity may be in.
const LAST_WEEK: u32 = 200;

/// A week of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanWeek {
    /// Its number, from 1.
    pub week: u32,
    /// Its first day, once the plan has one.
    pub from: Option<String>,
    /// What happens, in order.
    pub activities: Vec<PlanActivity>,
    /// The place behind the last activity.
    pub end: String,
}

/// An activity (P2.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanActivity {
    /// Which.
    pub activity: Entry,
    /// What is done.
    pub what: Register<String>,
    /// What it is: self-paced, live, practice, assignment, call, assessment.
    pub kind: Register<String>,
    /// How it is delivered, where it is not as usual for its kind (P2.2).
    pub method: Register<String>,
    /// How it is delivered.
    pub delivered: Option<Method>,
    /// Foundation, configuration, restoration, operations.
    pub stage: Register<String>,
    /// In which week.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub week: Register<i64>,
    /// Its place among those of its week.
    pub order: Register<String>,
    /// The place before it.
    pub before: String,
    /// The gap that it works on, by its id.
    pub gap: Register<String>,
    /// Who is responsible.
    pub owner: Register<String>,
    /// The activity that comes first, by its id.
    pub after: Register<String>,
    /// The learner's minutes; a call's length.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub minutes: Register<i64>,
    /// Minutes to set aside, with preparation, as the method's ratio says.
    pub in_all: u32,
    /// The trainer's minutes where somebody set them.
    pub parts: TrainerParts,
    /// The trainer's minutes that count.
    pub trainer: TrainerTime,
    /// Done.
    pub done: Register<bool>,
    /// What is wrong with its place.
    pub flags: Vec<Flag>,
    /// The line of somebody who learns does not carry it: offer an offline package.
    pub too_slow: bool,
}

/// The trainer's minutes of an activity as they were set; empty: the usual ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TrainerParts {
    /// Preparing.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub preparing: Register<i64>,
    /// Delivering.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub delivering: Register<i64>,
    /// Reviewing.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub reviewing: Register<i64>,
    /// Assessing.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub assessing: Register<i64>,
    /// Mentoring.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub mentoring: Register<i64>,
}

/// The time that a plan takes (P2.5), in minutes and weeks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanTime {
    /// Each learner's.
    pub learner: LearnerTime,
    /// Each learner's, in all.
    pub learner_total: u32,
    /// The trainers'.
    pub trainer: TrainerTime,
    /// The trainers', in all.
    pub trainer_total: u32,
    /// Weeks in which something happens or is passed over.
    pub weeks: u32,
    /// The buffer that counts, in per cent.
    pub buffer: u32,
    /// Weeks on the calendar, with the buffer.
    pub calendar_weeks: u32,
    /// Activities done.
    pub done: u32,
    /// Activities in all.
    pub activities: u32,
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn whole(number: i64) -> Option<u32> {
    u32::try_from(number).ok()
}

fn minutes(register: &Register<i64>) -> Option<u32> {
    register.value.and_then(whole)
}

/// The last week that an activity reaches into.
fn reaches(week: u32, method: Option<Method>, minutes: u32) -> u32 {
    let weeks = method.map_or(1, |method| method.weeks(minutes));
    (week + weeks.min(LAST_WEEK) - 1).min(LAST_WEEK)
}

/// What of an activity counts for how long its plan takes.
#[derive(Default)]
struct Extent {
    known: bool,
    kind: Option<ActivityKind>,
    method: Option<Method>,
    week: Option<u32>,
    minutes: Option<u32>,
    done: bool,
}

impl PlanActivity {
    fn in_week(&self) -> u32 {
        minutes(&self.week).map_or(1, |week| week.clamp(1, LAST_WEEK))
    }

    fn until(&self) -> u32 {
        reaches(self.in_week(), self.delivered, minutes(&self.minutes).unwrap_or_default())
    }

    fn step(&self) -> Step {
        Step {
            id: self.activity.id().to_owned(),
            gap: self.gap.value.clone().unwrap_or_default(),
            stage: STAGES.iter().position(|stage| Some(*stage) == self.stage.value.as_deref()),
            after: self.after.value.clone(),
        }
    }

    fn learner(&self) -> LearnerTime {
        let kind = self.kind.value.as_deref().and_then(ActivityKind::named);
        kind.map_or_else(LearnerTime::default, |kind| LearnerTime::of(kind, minutes(&self.minutes).unwrap_or_default()))
    }
}

/// Activities over a source.
pub(in crate::view) trait Work: Source {
    /// Weeks with their activities, and the time of all.
    fn weeks(
        &self,
        plan: &Entry,
        start: Option<&str>,
        buffer: Option<i64>,
        slow: bool,
        reader: &Reader,
    ) -> (Vec<PlanWeek>, PlanTime) {
        let activities = self.activities(plan, slow, reader);
        let mut time = PlanTime {
            weeks: activities.iter().map(PlanActivity::until).max().unwrap_or_default(),
            buffer: buffer.and_then(whole).unwrap_or(BUFFER),
            activities: count(activities.len()),
            done: count(activities.iter().filter(|activity| activity.done.value == Some(true)).count()),
            ..PlanTime::default()
        };
        let last = activities.iter().map(PlanActivity::in_week).max().unwrap_or_default();
        let week = |week: u32| PlanWeek {
            week,
            from: start.and_then(|start| later(start, i64::from(week - 1) * 7)),
            activities: Vec::new(),
            end: between(None, None, reader.me.as_str()),
        };
        let mut weeks: Vec<PlanWeek> = (1..=last).map(week).collect();
        for activity in activities {
            time.learner = time.learner.and(activity.learner());
            time.trainer = time.trainer.and(activity.trainer);
            let week = &mut weeks[activity.in_week() as usize - 1];
            week.end = between(activity.order.value.as_deref(), None, reader.me.as_str());
            week.activities.push(activity);
        }
        time.learner_total = time.learner.total();
        time.trainer_total = time.trainer.total();
        time.calendar_weeks = calendar_weeks(time.weeks, time.buffer);
        (weeks, time)
    }

    /// How long a plan takes and how far it is, without looking at each field of its activities: calendar weeks,
    /// activities done, activities in all.
    fn extent(&self, plan: &Entry, buffer: Option<i64>) -> (u32, u32, u32) {
        let mut activities: Table<Extent> = Table::default();
        self.visit(ENTRIES, &format!("activity/{}/", plan.ids()), &mut |key, value| {
            let Some((path, field)) = key.rsplit_once('/') else { return };
            let activity = activities.entry(path, Extent::default);
            match (field, value) {
                ("what", value) => activity.known = *value != Value::Empty,
                ("kind", Value::Line(kind)) => activity.kind = ActivityKind::named(kind),
                ("method", Value::Line(method)) => activity.method = Method::named(method),
                ("week", Value::Number(week)) => activity.week = whole(*week),
                ("minutes", Value::Number(minutes)) => activity.minutes = whole(*minutes),
                ("done", Value::Flag(done)) => activity.done = *done,
                _ => {}
            }
        });
        let (mut weeks, mut done, mut all) = (0, 0, 0);
        for (_, activity) in activities.iter().filter(|(path, activity)| activity.known && !self.removed(path)) {
            let week = activity.week.map_or(1, |week| week.clamp(1, LAST_WEEK));
            let method = activity.method.or_else(|| activity.kind?.usual_method());
            weeks = weeks.max(reaches(week, method, activity.minutes.unwrap_or_default()));
            done += u32::from(activity.done);
            all += 1;
        }
        let buffer = buffer.and_then(whole).unwrap_or(BUFFER);
        (calendar_weeks(weeks, buffer), done, all)
    }

    /// All activities in the order of weeks and places.
    fn activities(&self, plan: &Entry, slow: bool, reader: &Reader) -> Vec<PlanActivity> {
        let all = self.entries("activity", &format!("{}/", plan.ids()));
        let mut activities: Vec<PlanActivity> = all.into_iter().map(|activity| self.activity(activity)).collect();
        order_by(&mut activities, |activity| {
            let order = activity.order.value.as_deref().unwrap_or_default();
            format!("{:03} {order} {}", activity.in_week(), activity.activity)
        });
        let steps: Vec<Step> = activities.iter().map(PlanActivity::step).collect();
        let mut previous: (u32, Option<String>) = (0, None);
        for (activity, flags) in activities.iter_mut().zip(flags(&steps)) {
            activity.flags = flags;
            activity.too_slow = slow && activity.delivered == Some(Method::Live);
            let (week, order) = (activity.in_week(), activity.order.value.clone());
            let low = if previous.0 == week { previous.1.as_deref() } else { None };
            activity.before = between(low, order.as_deref(), reader.me.as_str());
            previous = (week, order);
        }
        activities
    }

    fn activity(&self, activity: Entry) -> PlanActivity {
        let line = |key: &str| self.of::<String>(&activity, key);
        let number = |key: &str| self.of::<i64>(&activity, key);
        let parts = TrainerParts {
            preparing: number("preparing"),
            delivering: number("delivering"),
            reviewing: number("reviewing"),
            assessing: number("assessing"),
            mentoring: number("mentoring"),
        };
        let (kind, method, length) = (line("kind"), line("method"), number("minutes"));
        let known = kind.value.as_deref().and_then(ActivityKind::named);
        let chosen = method.value.as_deref().and_then(Method::named);
        let delivered = chosen.or_else(|| known?.usual_method());
        let takes = minutes(&length).unwrap_or_default();
        let usual = known.map_or_else(TrainerTime::default, |kind| TrainerTime::usual(kind, chosen, takes));
        let trainer = TrainerTime {
            preparing: minutes(&parts.preparing).unwrap_or(usual.preparing),
            delivering: minutes(&parts.delivering).unwrap_or(usual.delivering),
            reviewing: minutes(&parts.reviewing).unwrap_or(usual.reviewing),
            assessing: minutes(&parts.assessing).unwrap_or(usual.assessing),
            mentoring: minutes(&parts.mentoring).unwrap_or(usual.mentoring),
        };
        PlanActivity {
            what: line("what"),
            stage: line("stage"),
            week: number("week"),
            order: line("order"),
            before: String::new(),
            gap: line("gap"),
            owner: line("owner"),
            after: line("after"),
            in_all: delivered.map_or(takes, |method| method.in_all(takes)),
            done: self.of(&activity, "done"),
            kind,
            method,
            delivered,
            minutes: length,
            parts,
            trainer,
            flags: Vec::new(),
            too_slow: false,
            activity,
        }
    }
}
impl<S: Source> Work for S {}
