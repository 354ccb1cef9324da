//! What stands behind the places and is asked of me today: a call by the schedule (P4.1, P4.6), a session that is near, with
//! what is to be done before it (P3.1, P3.3), work to hand in, others' work that waits for my review (P3.6, P3.7), and
//! what waits for my signature (P1.6, P2.7).

use super::mentor::turns;
use super::mentoring::Calls;
use super::people::People;
use super::shape::{Named, Reader};
use super::signed::{PLAN_SIGNERS, REPORT_SIGNERS, waits_for};
use super::source::{ENTRIES, Source};
use super::waiting::Waiting;
use crate::model::{Entry, PersonId, Role, TextField, Value};
use crate::rules::calendar::{date, day};
use crate::table::{Table, order_by};
use serde::Serialize;

/// Minutes of a day.
const DAY: i64 = 1_440;
/// What is to be done is named so many days before.
const AHEAD_DAYS: i64 = 8;

/// What is asked of me, overdue first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DueView {
    /// The lines.
    pub lines: Vec<Due>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// Something that is asked of me, in the order of their dates; what has none comes last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(tag = "due", rename_all = "snake_case")]
pub enum Due {
    /// A call of mine by the schedule (P4.1).
    Call {
        /// With whom I talk.
        with: PersonId,
        /// When it is; before today: it was missed.
        date: String,
    },
    /// A session that I lead or learn in: near, or there is something that I have not done before it (P3.1, P3.3).
    Session {
        /// Which.
        session: Entry,
        /// What it is about.
        title: Option<String>,
        /// When it begins, in minutes since 1970.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        start: i64,
        /// How long it takes.
        #[cfg_attr(feature = "types", ts(type = "number"))]
        minutes: i64,
        /// The plan by which I learn, by its id.
        plan: Option<String>,
        /// What I have not done that comes before it.
        behind: u32,
        /// There is something to prepare, or to look at.
        prepare: bool,
    },
    /// Work that I am to hand in, or somebody's that waits for my review (P3.6, P3.7).
    Assignment {
        /// Which.
        assignment: Entry,
        /// What is to be done.
        what: Option<String>,
        /// By when; of what waits for review: since when.
        date: Option<String>,
        /// Whose work waits for review; none: mine is to be handed in.
        of: Option<PersonId>,
    },
    /// The profile names me among those who sign (P1.6, P2.7).
    Sign {
        /// A plan that runs, or the newest report of needs.
        subject: Entry,
        /// What a plan is called.
        title: Option<String>,
    },
    /// Recent calls speak for fewer of them (P4.6).
    FewerCalls {
        /// Who is mentored.
        mentee: PersonId,
    },
}

/// Who looks, and as what.
struct Asked<'a, S> {
    source: &'a S,
    reader: &'a Reader,
    /// Those who can learn.
    present: Vec<PersonId>,
    /// The day on which they look, in minutes since 1970.
    today: i64,
}

/// What is asked of the reader.
pub(super) fn due(source: &impl Source, reader: &Reader) -> DueView {
    let role = source.members().into_iter().find(|(member, _)| *member == reader.me).map_or(Role::Editor, |(_, role)| role);
    let present = source.staff().into_iter().filter(|one| !one.left).map(|one| one.person).collect();
    let asked = Asked { source, reader, present, today: day(&reader.today).unwrap_or_default() * DAY };
    let mut lines = Vec::new();
    asked.calls(role == Role::Editor, &mut lines);
    asked.signatures(&mut lines);
    if matches!(role, Role::Editor | Role::Contributor) {
        asked.sessions(&mut lines);
        asked.assignments(role == Role::Editor, &mut lines);
    }
    order_by(&mut lines, |(date, _)| date.clone());
    DueView { lines: lines.into_iter().map(|(_, due)| due).collect(), people: source.everybody() }
}

impl<S: Source> Asked<'_, S> {
    fn calls(&self, proposals: bool, lines: &mut Vec<(String, Due)>) {
        let me = &self.reader.me;
        for turn in turns(self.source, &self.source.calls(), &self.reader.today).into_iter().filter(|turn| !turn.ended) {
            let mine = turn.mentor.as_ref() == Some(me);
            if proposals && turn.wider.is_some() && (mine || turn.mentor.is_none()) {
                lines.push(("~~".into(), Due::FewerCalls { mentee: turn.mentee.clone() }));
            }
            let Some(date) = turn.missed.or_else(|| turn.next.into_iter().next()) else { continue };
            if mine || turn.mentee == *me {
                let other = if mine { turn.mentee } else { turn.mentor.unwrap_or(turn.mentee) };
                lines.push((date.clone(), Due::Call { with: other, date }));
            }
        }
    }

    /// Plans that have something left to do, and the newest report of needs, where the profile names me to sign.
    fn signatures(&self, lines: &mut Vec<(String, Due)>) {
        let said = |entry: &Entry, key: &str| self.source.bare::<String>(entry, key);
        let mut push = |subject: Entry, expected: &[&str], title: Option<String>| {
            if waits_for(self.source, &subject, expected, &self.reader.me) {
                lines.push(("~".into(), Due::Sign { subject, title }));
            }
        };
        let reports = self.source.entries("needs-report", "");
        if let Some(newest) = reports.into_iter().max_by_key(|report| (said(report, "date"), report.clone())) {
            push(newest, REPORT_SIGNERS, None);
        }
        let undone = |activity: &Entry| self.source.bare::<bool>(activity, "done") != Some(true);
        for plan in self.source.entries("plan", "") {
            if self.source.entries("activity", &format!("{}/", plan.id())).iter().any(undone) {
                let title = said(&plan, "title");
                push(plan, PLAN_SIGNERS, title);
            }
        }
    }

    fn is_set(&self, key: &str) -> bool {
        self.source.values(ENTRIES, key).first().is_some_and(|said| said.value == Some(Value::Flag(true)))
    }

    /// Whether the reader learns by a plan; nobody named, or no plan: all staff do.
    fn learns(&self, plan: Option<&String>) -> bool {
        let chosen = |who: &PersonId| plan.is_some_and(|plan| self.is_set(&format!("learner/{plan}/{who}/takes-part")));
        self.present.contains(&self.reader.me) && (chosen(&self.reader.me) || !self.present.iter().any(chosen))
    }

    fn sessions(&self, lines: &mut Vec<(String, Due)>) {
        for session in self.source.entries("session", "") {
            let Some(start) = self.source.of::<i64>(&session, "start").value else { continue };
            // A day begins up to fourteen hours before the one of Greenwich and ends up to twelve after; the screen knows
            // the zone.
            let near = start < self.today + DAY * 5 / 2;
            if !(self.today - DAY..self.today + AHEAD_DAYS * DAY).contains(&start) {
                continue;
            }
            let line = |key: &str| self.source.of::<String>(&session, key).value;
            let plan = line("plan");
            let learns = self.learns(plan.as_ref());
            if !learns && line("host").as_deref() != Some(self.reader.me.as_str())
                || self.source.of::<bool>(&session, "cancelled").value == Some(true)
            {
                continue;
            }
            let plan = plan.and_then(|plan| Entry::new("plan", &plan).ok()).filter(|_| learns);
            let before = |plan: &Entry| self.source.waiting(plan, &self.reader.me, &date(start / DAY));
            let waiting = plan.as_ref().map(before).unwrap_or_default();
            // What is behind is overdue since its own day.
            let since = waiting.iter().map(|(from, _)| from).min().cloned();
            if near || since.is_some() {
                let materials = || !self.source.entries("material", &format!("{}/", session.ids())).is_empty();
                let preparation = TextField::Entry(session.clone(), "preparation");
                let due = Due::Session {
                    title: line("title"),
                    start,
                    minutes: self.source.of(&session, "minutes").value.unwrap_or(90),
                    behind: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
                    prepare: !self.source.words(&preparation).is_empty() || materials(),
                    plan: plan.map(|plan| plan.id().to_owned()),
                    session,
                };
                lines.push((since.unwrap_or_else(|| self.reader.today.clone()), due));
            }
        }
    }

    fn assignments(&self, reviews: bool, lines: &mut Vec<(String, Due)>) {
        let mut handed_in: Table<bool> = Table::default();
        for submission in self.source.entries("submission", "") {
            let Some(of) = self.source.of::<String>(&submission, "of").value else { continue };
            let review = Entry::new("review", submission.ids()).expect("a submission has a review of its ids");
            let result = self.source.of::<String>(&review, "result").value;
            let Some(assignment) = submission.parent() else { continue };
            if of == self.reader.me.as_str() {
                // What needs improvement is handed in once more.
                let enough = result.as_deref() != Some("needs-improvement");
                handed_in.insert(assignment.id(), handed_in.get(assignment.id()) == Some(&true) || enough);
            } else if reviews && result.is_none() && !self.source.removed(&assignment.to_string()) {
                let date = self.source.of::<String>(&submission, "date").value;
                lines.push(self.line(assignment, date, PersonId::new(&of).ok()));
            }
        }
        for assignment in self.source.entries("assignment", "") {
            let line = |key: &str| self.source.of::<String>(&assignment, key).value;
            let soon = line("due").as_deref().and_then(day).is_some_and(|due| due * DAY < self.today + AHEAD_DAYS * DAY);
            if soon && handed_in.get(assignment.id()) != Some(&true) && self.learns(line("plan").as_ref()) {
                lines.push(self.line(assignment.clone(), line("due"), None));
            }
        }
    }

    fn line(&self, assignment: Entry, date: Option<String>, of: Option<PersonId>) -> (String, Due) {
        let what = self.source.of(&assignment, "what").value;
        (date.clone().unwrap_or_else(|| "~".into()), Due::Assignment { assignment, what, date, of })
    }
}
