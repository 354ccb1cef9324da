//! The shapes of the views: what they share, the home, the profile, checklists and the bin.

mod calls;
mod skills;

pub use calls::{Action, Actions, Call, CallRow, Decision, Mentoring, OpenAction, Presence};
pub use skills::{Assess, Domain, DomainRatings, Interview, Rating, Round, SkillCell, SkillRow};

use crate::model::{AssessmentId, ChecklistId, CycleStep, DomainId, Entity, Entry, Field, ItemId, PersonId, SiteId, TextField};
use crate::words::spoken;
use serde::{Deserialize, Serialize};

spoken! {
    /// What a place asks for.
    pub enum Query by "show" {
        /// A row of Partners: [`Row`].
        Row "row",
        /// The home of one person: [`Today`].
        Today "today",
        /// All checklists, with their items (P0.2, P0.3): [`Checklists`].
        Checklists "checklists",
        /// People × domains of one round, the newest if none is named (P1.3, P6.1): [`Assess`].
        Assess "assess" {
            /// Which round.
            assessment: Option<AssessmentId>,
        },
        /// The log of calls, newest first (P4.2): [`Mentoring`].
        Mentoring "mentoring",
    }
}

/// For whom and when a view is computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Reader {
    /// The person who looks.
    pub me: PersonId,
    /// The date where they are.
    pub today: String,
    /// The version they last saw of this engagement (as in [`Today::version`]); empty: never.
    pub seen: String,
}

/// A value that somebody set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Said<T> {
    /// The value; `null` when it was emptied.
    pub value: Option<T>,
    /// Who set it, as far as this replica knows.
    pub by: Option<PersonId>,
    /// When, in seconds since 1970.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: i64,
}

/// One field of the document as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Register<T> {
    /// Which field; `Command::Set` takes it.
    pub field: Field,
    /// The value that every replica shows first; `null` when empty.
    pub value: Option<T>,
    /// Who set it.
    pub by: Option<PersonId>,
    /// When, in seconds since 1970; 0 when it was never set.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: i64,
    /// All values that were set at the same time, the shown one first; empty when nobody differs.
    pub differing: Vec<Said<T>>,
}

/// A shared text as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Prose {
    /// Which text; `Command::Write` takes it.
    pub field: TextField,
    /// The words.
    pub text: String,
    /// The version that they are; `Command::Write` takes it as `base`.
    pub version: String,
}

/// A person as other views mention them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Named {
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// `partner` or `organisation`.
    pub side: String,
    /// Left the partner, or in the bin.
    pub left: bool,
}

/// A row of the Partners place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Row {
    /// The partner's name.
    pub name: Option<String>,
    /// Where it works.
    pub country: Option<String>,
    /// The newest round's overall mean in tenths: 12 is 1.2 (P6.1).
    pub score: Option<u32>,
    /// The baseline's overall mean in tenths.
    pub baseline: Option<u32>,
    /// Open actions past their date.
    pub overdue: u32,
    /// Open actions.
    pub open: u32,
    /// Date of the newest call that is not in the future.
    pub last_call: Option<String>,
}

/// One line of "what is next for me".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(tag = "next", rename_all = "snake_case")]
pub enum Next {
    /// An action of mine (P4.4).
    Action {
        /// The action.
        action: OpenAction,
    },
    /// The profile lacks its essentials (P0.1).
    FillProfile,
    /// No staff of the partner are named yet (P0.1).
    AddPeople,
    /// A checklist is not started or not finished (P0.2, P0.3).
    Checklist {
        /// Which one.
        checklist: ChecklistId,
        /// Items done.
        done: u32,
        /// Items in all.
        total: u32,
    },
    /// No round of assessing was started (P1.3).
    StartBaseline,
    /// Staff whom nobody has rated in every domain of the newest round yet (P1.3).
    RatePeople {
        /// The round.
        assessment: AssessmentId,
        /// The first of them.
        person: PersonId,
        /// Their name.
        name: String,
        /// How many in all.
        people: u32,
    },
    /// Two assessors differ (P1.3).
    AgreeLevel {
        /// The round.
        assessment: AssessmentId,
        /// Whose level.
        person: PersonId,
        /// Their name.
        name: String,
        /// In which domain.
        domain: DomainId,
    },
    /// Nobody has talked about what is needed yet (P0.4).
    HoldTalk,
    /// People are rated, but no gap says which level is wanted (P1.2).
    SetTarget,
    /// A task of mine on the timeline (P0.6).
    Task {
        /// Which.
        task: Entry,
        /// What is to be done.
        what: String,
        /// By when.
        due: Option<String>,
        /// Past its date.
        overdue: bool,
    },
    /// No call in the last two weeks, or none at all, and no schedule (P4.2).
    LogCall {
        /// The newest call's date.
        last: Option<String>,
    },
}

/// What others changed in one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Changed {
    /// Which area: `profile`, `sites`, `people`, `checklists`, `domains`, `assessments`, `calls`, or a kind of the table.
    pub area: String,
    /// Which thing in it, if it has parts: a person, a checklist, a round, a call.
    pub id: Option<String>,
    /// What it is called (a name, a date, an issue), if it has a name of its own.
    pub title: Option<String>,
    /// Who, newest first.
    pub by: Vec<PersonId>,
    /// The newest change's time.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: i64,
}

/// The home of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Today {
    /// The partner's name.
    pub partner: Option<String>,
    /// Where we are.
    pub step: CycleStep,
    /// What is next for me, overdue first, at most seven lines.
    pub next: Vec<Next>,
    /// What others changed since the version named in [`Reader::seen`], newest first, at most twenty.
    pub changed: Vec<Changed>,
    /// Means of the newest round (and of the baseline, if that is another one), for the radar.
    pub domains: Vec<DomainMeans>,
    /// Overall mean of the newest round, in tenths (P6.1).
    pub overall: Option<u32>,
    /// Overall mean of the baseline, in tenths (P6.1).
    pub baseline: Option<u32>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
    /// The version of the document that this is; the next `seen`.
    pub version: String,
}

/// Means of one domain (P6.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct DomainMeans {
    /// Which domain.
    pub domain: DomainId,
    /// Its name if it is one of the engagement's own; the catalogue names the standard ones.
    pub name: Option<String>,
    /// Mean of the newest round, in tenths.
    pub now: Option<u32>,
    /// Mean of the baseline, in tenths.
    pub baseline: Option<u32>,
    /// What is aimed at: the mean of the levels that its gaps want (P1.2), in tenths.
    pub target: Option<u32>,
}

/// Profile, sites and people (P0.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Partner {
    /// The profile.
    pub profile: Profile,
    /// Places, by name.
    pub sites: Vec<Site>,
    /// People, by name; those who left come last.
    pub people: Vec<Person>,
}

/// The partner profile (P0.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Profile {
    /// Name.
    pub name: Register<String>,
    /// Country.
    pub country: Register<String>,
    /// Working languages.
    pub languages: Register<String>,
    /// Time zone.
    pub zone: Register<String>,
    /// Focal point.
    pub focal_point: Register<String>,
    /// Mentor.
    pub mentor: Register<String>,
    /// Partnership manager.
    pub manager: Register<String>,
    /// Who signs for the partner's leadership (P2.7).
    pub leader: Register<String>,
    /// First day.
    pub start: Register<String>,
    /// Last day.
    pub end: Register<String>,
    /// Yearly budget.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub budget: Register<i64>,
    /// Currency.
    pub currency: Register<String>,
    /// Share for training, per cent.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub training_share: Register<i64>,
    /// The overall score that the engagement aims at, in tenths (P6.2).
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub target: Register<i64>,
}

/// A place of the partner (P0.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Site {
    /// Its id.
    pub site: SiteId,
    /// Name.
    pub name: Register<String>,
    /// Time zone.
    pub zone: Register<String>,
    /// Connection in kbps.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub kbps: Register<i64>,
    /// Slower than the 1 Mbps that remote sessions need (P0.3).
    pub slow: bool,
}

/// A person (P0.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Person {
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: Register<String>,
    /// Position.
    pub position: Register<String>,
    /// `partner` or `organisation`.
    pub side: Register<String>,
    /// Site.
    pub site: Register<String>,
    /// Left.
    pub left: Register<bool>,
    /// Protected hours a week for learning or mentoring.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub weekly_hours: Register<i64>,
    /// How many that should be at least (P0.2, P0.3); none where the part of the person asks for none.
    #[cfg_attr(feature = "types", ts(type = "number | null"))]
    pub least_hours: Option<i64>,
}

/// All checklists (P0.2, P0.3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Checklists {
    /// Built-in ones in template order, whether started or not.
    pub lists: Vec<Checklist>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// One checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Checklist {
    /// Its id, which names its words in the catalogue.
    pub checklist: ChecklistId,
    /// Whether somebody started it.
    pub started: bool,
    /// Items done.
    pub done: u32,
    /// Items in all.
    pub total: u32,
    /// The items: built-in ones in their order, then own ones as they were added.
    pub items: Vec<Item>,
}

/// One item of a checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Item {
    /// Its id; with the list's it names its words in the catalogue, unless it has a label.
    pub item: ItemId,
    /// The words of an own item.
    pub label: Option<Register<String>>,
    /// Ticked, by whom, when.
    pub done: Register<bool>,
    /// A remark.
    pub note: Register<String>,
}

/// What lies in the bin, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Bin {
    /// The things.
    pub things: Vec<Removed>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A thing in the bin; `Command::Restore` takes it out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Removed {
    /// What.
    pub what: Entity,
    /// What it is called, if it has words of its own.
    pub title: Option<String>,
    /// Who put it there.
    pub by: Option<PersonId>,
    /// When.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: i64,
}
