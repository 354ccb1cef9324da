//! Assignments: tasks applied to real work, what was handed in (P3.6), and the feedback on each part (P3.7).

use super::{Learning, count};
use crate::code::Code;
use crate::model::{Entry, PersonId, TextField};
use crate::rules::{FeedbackHint, feedback_hint};
use crate::table::order_by;
use crate::view::people::People;
use crate::view::plan::in_order;
use crate::view::shape::{Named, Prose, Reader, Register};
use crate::view::source::Source;
use serde::Serialize;

/// Feedback on the whole of a submission has this in the place of a part.
const WHOLE: &str = "whole";

/// All assignments, the next to be due first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct AssignmentsView {
    /// The assignments.
    pub assignments: Vec<AssignmentRow>,
    /// Plans that one can belong to.
    pub plans: Vec<(Entry, String)>,
}

/// An assignment in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct AssignmentRow {
    /// Which.
    pub assignment: Entry,
    /// What is to be done.
    pub what: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// How many have handed in.
    pub submitted: u32,
    /// How many are to.
    pub expected: u32,
    /// Submissions that nobody has reviewed.
    pub to_review: u32,
    /// Past its date, and somebody has not handed in.
    pub overdue: bool,
}

/// One assignment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct AssignmentView {
    /// Which.
    pub assignment: Entry,
    /// It lies in the bin.
    pub removed: bool,
    /// What is to be done.
    pub what: Register<String>,
    /// In which real work.
    pub work: Register<String>,
    /// By when.
    pub due: Register<String>,
    /// The plan that it belongs to, by its id.
    pub plan: Register<String>,
    /// The task in full.
    pub task: Prose,
    /// Parts that get feedback of their own.
    pub parts: Vec<AssignmentPart>,
    /// The place behind the last part.
    pub parts_end: String,
    /// What was handed in, the newest first.
    pub submissions: Vec<Submission>,
    /// Who has not handed in.
    pub missing: Vec<PersonId>,
    /// Plans that it can belong to.
    pub plans: Vec<(Entry, String)>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A part of an assignment (P3.7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct AssignmentPart {
    /// Which.
    pub part: Entry,
    /// What it is.
    pub what: Register<String>,
    /// Its place.
    pub order: Register<String>,
    /// The place before it.
    pub before: String,
}

/// What somebody handed in (P3.6), with its review (P3.7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Submission {
    /// Which.
    pub submission: Entry,
    /// Whose work.
    pub of: Register<String>,
    /// When.
    pub date: Register<String>,
    /// The work in words.
    pub words: Prose,
    /// Well done, needs improvement, successful.
    pub result: Register<String>,
    /// The action for the next session.
    pub next: Register<String>,
    /// Per part; without parts, of the whole.
    pub feedback: Vec<Feedback>,
}

/// Feedback on a part (P3.7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Feedback {
    /// Which.
    pub feedback: Entry,
    /// Of which part; `null`: of the whole.
    pub part: Option<String>,
    /// What went well.
    pub well: Register<String>,
    /// What to improve.
    pub improve: Register<String>,
    /// How.
    pub how: Register<String>,
    /// What it lacks.
    pub hint: Option<FeedbackHint>,
}

fn reviewed(source: &impl Source, submission: &Entry) -> Option<Entry> {
    Entry::new("review", submission.ids()).ok().filter(|review| source.bare::<String>(review, "result").is_some())
}

/// Who is to hand in and has not.
fn missing(source: &impl Source, assignment: &Entry, submissions: &[Entry]) -> (Vec<PersonId>, usize) {
    let plan = source.plan_of(source.bare::<String>(assignment, "plan").as_ref());
    let learners = source.who_learns(plan.as_ref());
    let has = |who: &PersonId| submissions.iter().any(|one| source.bare::<String>(one, "of").as_deref() == Some(who.as_str()));
    let expected = learners.len();
    (learners.into_iter().map(|one| one.person).filter(|who| !has(who)).collect(), expected)
}

/// The list.
pub(in crate::view) fn assignments(source: &impl Source, reader: &Reader) -> AssignmentsView {
    let row = |assignment: Entry| {
        let submissions = source.entries("submission", &format!("{}/", assignment.ids()));
        let (missing, expected) = missing(source, &assignment, &submissions);
        let due = source.bare::<String>(&assignment, "due");
        AssignmentRow {
            what: source.bare(&assignment, "what"),
            submitted: count(expected - missing.len()),
            expected: count(expected),
            to_review: count(submissions.iter().filter(|one| reviewed(source, one).is_none()).count()),
            overdue: !missing.is_empty() && due.as_ref().is_some_and(|due| *due < reader.today),
            due,
            assignment,
        }
    };
    let mut assignments: Vec<AssignmentRow> = source.entries("assignment", "").into_iter().map(row).collect();
    order_by(&mut assignments, |row| format!("{}{}", row.due.as_deref().unwrap_or_default(), row.assignment));
    assignments.reverse();
    AssignmentsView { assignments, plans: source.titled_plans() }
}

/// One assignment; `not_found` when there never was one.
pub(in crate::view) fn assignment(source: &impl Source, assignment: &Entry, reader: &Reader) -> Result<AssignmentView, Code> {
    if assignment.kind().name != "assignment" {
        return Err(Code::NotFound);
    }
    let line = |key: &str| source.of::<String>(assignment, key);
    let what = line("what");
    if what.value.is_none() && what.differing.is_empty() {
        return Err(Code::NotFound);
    }
    let within = format!("{}/", assignment.ids());
    let part = |part: Entry| AssignmentPart {
        what: source.of(&part, "what"),
        order: source.of(&part, "order"),
        before: String::new(),
        part,
    };
    let mut parts: Vec<AssignmentPart> = source.entries("assignment-part", &within).into_iter().map(part).collect();
    let parts_end =
        in_order(&mut parts, reader.me.as_str(), |one| (one.order.value.clone(), one.part.to_string(), &mut one.before));
    let handed_in = source.entries("submission", &within);
    let (missing, _) = missing(source, assignment, &handed_in);
    let mut submissions = Vec::new();
    for submission in handed_in {
        submissions.push(submitted(source, submission, &parts)?);
    }
    order_by(&mut submissions, |one| format!("{}{}", one.date.value.as_deref().unwrap_or_default(), one.submission));
    submissions.reverse();
    Ok(AssignmentView {
        removed: source.removed(&assignment.to_string()),
        what,
        work: line("work"),
        due: line("due"),
        plan: line("plan"),
        task: source.prose(TextField::Entry(assignment.clone(), "task")),
        parts,
        parts_end,
        submissions,
        missing,
        plans: source.titled_plans(),
        people: source.everybody(),
        assignment: assignment.clone(),
    })
}

fn submitted(source: &impl Source, submission: Entry, parts: &[AssignmentPart]) -> Result<Submission, Code> {
    let entry = |kind: &str, ids: &str| Entry::new(kind, ids).map_err(|_| Code::NotFound);
    let review = entry("review", submission.ids())?;
    let mut of: Vec<(&str, Option<String>)> = parts.iter().map(|one| (one.part.id(), one.what.value.clone())).collect();
    let said = source.entries("feedback", &format!("{}/", submission.ids()));
    // What was said of the whole stays when parts are added later.
    if of.is_empty() || said.iter().any(|one| one.id() == WHOLE) {
        of.push((WHOLE, None));
    }
    let mut feedback = Vec::new();
    for (id, part) in of {
        let feedback_of = entry("feedback", &format!("{}/{id}", submission.ids()))?;
        let line = |key: &str| source.of::<String>(&feedback_of, key);
        let (well, improve, how) = (line("well"), line("improve"), line("how"));
        let words = |register: &Register<String>| register.value.clone().unwrap_or_default();
        let hint = feedback_hint(&words(&well), &words(&improve), &words(&how));
        feedback.push(Feedback { part, well, improve, how, hint, feedback: feedback_of });
    }
    Ok(Submission {
        of: source.of(&submission, "of"),
        date: source.of(&submission, "date"),
        words: source.prose(TextField::Entry(submission.clone(), "words")),
        result: source.of(&review, "result"),
        next: source.of(&review, "next"),
        feedback,
        submission,
    })
}
