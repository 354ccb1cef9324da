//! The shapes of the mentoring log and its actions (P4.2, P4.4).

use super::{Named, Prose, Register};
use crate::model::{ActionId, CallId, DecisionId, PersonId};
use serde::{Deserialize, Serialize};

/// The log of calls (P4.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Mentoring {
    /// Newest first.
    pub calls: Vec<CallRow>,
    /// Open actions over all calls.
    pub open: u32,
    /// Of these past their date.
    pub overdue: u32,
    /// Everybody in this engagement.
    pub people: Vec<Named>,
}

/// A call in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CallRow {
    /// Its id.
    pub call: CallId,
    /// When.
    pub date: Option<String>,
    /// The issue raised.
    pub issue: Option<String>,
    /// The first words of the notes (at most 140 characters).
    pub excerpt: String,
    /// Who took part.
    pub present: Vec<PersonId>,
    /// Decisions.
    pub decisions: u32,
    /// Actions still open.
    pub open: u32,
    /// Actions in all.
    pub actions: u32,
}

/// One mentoring call (P4.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Call {
    /// Its id.
    pub call: CallId,
    /// In the bin.
    pub removed: bool,
    /// When.
    pub date: Register<String>,
    /// How long, in minutes.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub minutes: Register<i64>,
    /// The issue raised.
    pub issue: Register<String>,
    /// Everybody who could take part, and whether they did.
    pub present: Vec<Presence>,
    /// The discussion.
    pub notes: Prose,
    /// The options weighed.
    pub options: Prose,
    /// Decisions, oldest first.
    pub decisions: Vec<Decision>,
    /// Actions, oldest first.
    pub actions: Vec<Action>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// Whether a person took part in a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Presence {
    /// Who.
    pub person: Named,
    /// Took part.
    pub there: Register<bool>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Decision {
    /// Its id.
    pub decision: DecisionId,
    /// What was decided.
    pub text: Register<String>,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Action {
    /// Its id.
    pub action: ActionId,
    /// What is to be done.
    pub what: Register<String>,
    /// Who does it.
    pub owner: Register<String>,
    /// By when.
    pub due: Register<String>,
    /// Done, by whom, when.
    pub done: Register<bool>,
    /// Open and past its date.
    pub overdue: bool,
}

/// An open action in a list over all calls (P4.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct OpenAction {
    /// In which call.
    pub call: CallId,
    /// That call's date.
    pub call_date: Option<String>,
    /// The action.
    pub action: ActionId,
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<String>,
    /// Past its date.
    pub overdue: bool,
    /// Mine.
    pub mine: bool,
}

/// Open actions over all calls: overdue first, then by date, those without a date last (P4.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Actions {
    /// The open ones.
    pub open: Vec<OpenAction>,
    /// How many are done.
    pub done: u32,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}
