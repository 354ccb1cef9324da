//! The mentoring calls of the year: what a call is made of, and where the calls stand (P4.2, P4.4).

mod final_quarter;
mod first_quarter;
mod second_quarter;
mod third_quarter;

use crate::demo::year::calendar::Due;
use crate::demo::year::pair::Who;

/// One call.
#[derive(Debug)]
pub(crate) struct Call {
    /// Weeks before the last call day; negative: planned.
    pub(crate) weeks_ago: i64,
    /// Days after that week's Tuesday; 0 but for a call that could not wait.
    pub(crate) days: i64,
    /// How long it took; none while it is planned.
    pub(crate) minutes: Option<i64>,
    /// Who entered it, and its actions.
    pub(crate) opened_by: Who,
    /// One of the two lost the line after the first paragraph, and both went on writing.
    pub(crate) crossed: bool,
    /// The issue raised.
    pub(crate) issue: &'static str,
    /// Who took part.
    pub(crate) people: &'static [&'static str],
    /// The discussion, paragraph by paragraph, and who wrote which.
    pub(crate) notes: &'static [(Who, &'static str)],
    /// The options weighed.
    pub(crate) options: &'static [(Who, &'static str)],
    /// What was decided.
    pub(crate) decisions: &'static [(Who, &'static str)],
    /// What is to be done.
    pub(crate) actions: &'static [Action],
}

/// One agreed action.
#[derive(Debug)]
pub(crate) struct Action {
    /// What is to be done.
    pub(crate) what: &'static str,
    /// Who does it.
    pub(crate) owner: &'static str,
    /// By when.
    pub(crate) due: Due,
    /// How many days after the call it was done; open if none.
    pub(crate) done: Option<i64>,
}

/// An ordinary call: on a Tuesday, entered by the mentor; a table names what is different.
const CALL: Call = Call {
    weeks_ago: 0,
    days: 0,
    minutes: None,
    opened_by: Who::Mentor,
    crossed: false,
    issue: "",
    people: &["esther", "baraka"],
    notes: &[],
    options: &[],
    decisions: &[],
    actions: &[],
};

/// An action that was done: due and done so many days after its call.
const fn done(what: &'static str, owner: &'static str, due: i64, done: i64) -> Action {
    Action { what, owner, due: Due::After(due), done: Some(done) }
}

/// An action that is still open.
const fn open(what: &'static str, owner: &'static str, due: Due) -> Action {
    Action { what, owner, due, done: None }
}

/// All calls, oldest first, the planned one last.
pub(crate) fn calls() -> impl Iterator<Item = &'static Call> {
    let quarters: [&'static [Call]; 4] =
        [first_quarter::CALLS, second_quarter::CALLS, third_quarter::CALLS, final_quarter::CALLS];
    quarters.into_iter().flatten()
}
