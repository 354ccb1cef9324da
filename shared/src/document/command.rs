//! Everything a person can do, as one enum: one variant per intention.
//!
//! The browser, the command line, the demo, the tests and the fuzzer speak this language. Ids of new things are
//! supplied by the caller. What each command keeps when others act at the same time stands at the variant.

use crate::model::{
    ActionId, AssessmentId, CallId, ChecklistId, DecisionId, DomainId, Entity, Entry, Field, ItemId, Level, PersonId, SiteId,
    TextField, Value,
};
use crate::words::spoken;
use serde::{Deserialize, Serialize};

spoken! {
    /// One intention of a person.
    pub enum Command by "do" {
        /// Sets one field. Set at the same time by two people: both values are kept and shown; setting again settles it.
        Set "set" {
            /// Which field.
            field: Field,
            /// Its new value; `null` empties it.
            value: Value,
        },
        /// Sets several fields at once, in one change: what belongs together (a place in a list and its week) stays
        /// together, and is taken back together. Each field merges by itself as with `set`.
        Put "put" {
            /// The fields, each once.
            fields: Vec<Setting>,
        },
        /// Adds a thing of the table of kinds, with its shared texts. Its fields merge one by one from then on.
        Add "add" {
            /// A fresh id, and the ids of what it is part of.
            what: Entry,
            /// Its fields; the one that it is known by must be there.
            fields: Vec<Setting>,
        },
        /// Adds a site (P0.1).
        AddSite "add_site" {
            /// A fresh id.
            site: SiteId,
            /// What people call it.
            name: String,
            /// Its time zone.
            zone: Option<String>,
            /// Its usual connection, in kbps.
            #[cfg_attr(feature = "types", ts(type = "number | null"))]
            kbps: Option<i64>,
        },
        /// Adds a person (P0.1).
        AddPerson "add_person" {
            /// A fresh id, or that of a member.
            person: PersonId,
            /// Name.
            name: String,
            /// Position or title.
            position: Option<String>,
            /// `partner` or `organisation`.
            side: String,
            /// Where the person works.
            site: Option<SiteId>,
        },
        /// Starts a built-in checklist (P0.2, P0.3). Two phones that start the same list end with one list.
        StartChecklist "start_checklist" {
            /// The template's id.
            checklist: ChecklistId,
        },
        /// Adds an item of one's own to a checklist.
        AddItem "add_item" {
            /// To which list.
            checklist: ChecklistId,
            /// A fresh id.
            item: ItemId,
            /// Its words.
            label: String,
        },
        /// Ticks or unticks an item; who and when follow from the change (P0.2, P0.3).
        Tick "tick" {
            /// Which list.
            checklist: ChecklistId,
            /// Which item.
            item: ItemId,
            /// Ticked or not.
            done: bool,
        },
        /// Adds a domain of the engagement's own (P1.1).
        AddDomain "add_domain" {
            /// A fresh id.
            domain: DomainId,
            /// Its name.
            name: String,
        },
        /// Starts a round of assessing (P1.3).
        StartAssessment "start_assessment" {
            /// A fresh id.
            assessment: AssessmentId,
            /// `baseline`, `quarterly`, `midpoint` or `final`.
            kind: String,
            /// When.
            date: String,
        },
        /// Rates a person in a domain as the acting person; each assessor has a register of their own (P1.3).
        Rate "rate" {
            /// In which round.
            assessment: AssessmentId,
            /// Who is rated.
            person: PersonId,
            /// In which domain.
            domain: DomainId,
            /// The level; `null` takes the rating back.
            level: Option<Level>,
        },
        /// Says what the acting person's rating rests on (P1.3).
        Evidence "evidence" {
            /// In which round.
            assessment: AssessmentId,
            /// Who is rated.
            person: PersonId,
            /// In which domain.
            domain: DomainId,
            /// The evidence, in a line; `null` takes it back.
            text: Option<String>,
        },
        /// Settles on a level where assessors differ (P6.1).
        Agree "agree" {
            /// In which round.
            assessment: AssessmentId,
            /// Who is rated.
            person: PersonId,
            /// In which domain.
            domain: DomainId,
            /// The level; `null` opens the question again.
            level: Option<Level>,
        },
        /// Opens a mentoring call in the log (P4.2).
        AddCall "add_call" {
            /// A fresh id.
            call: CallId,
            /// When it is held.
            date: String,
            /// The issue raised, in a line.
            issue: Option<String>,
            /// Who takes part.
            people: Vec<PersonId>,
        },
        /// Notes a decision of a call (P4.2).
        AddDecision "add_decision" {
            /// In which call.
            call: CallId,
            /// A fresh id.
            decision: DecisionId,
            /// What was decided.
            text: String,
        },
        /// Notes an action agreed in a call (P4.2, P4.4).
        AddAction "add_action" {
            /// In which call.
            call: CallId,
            /// A fresh id.
            action: ActionId,
            /// What is to be done.
            what: String,
            /// Who does it.
            owner: Option<PersonId>,
            /// By when.
            due: Option<String>,
        },
        /// Writes in a shared text (P4.2). Everybody's letters stay; a letter that two people delete is deleted once.
        Write "write" {
            /// Which text.
            text: TextField,
            /// The version that the splices speak of (from the view); empty: the newest.
            base: String,
            /// What was typed, in order, each on the text that the one before left.
            splices: Vec<Splice>,
        },
        /// Puts something in the bin, with everything in it. Others' edits go on inside and come back with it.
        Remove "remove" {
            /// What.
            what: Entity,
        },
        /// Takes it out of the bin, whole.
        Restore "restore" {
            /// What.
            what: Entity,
        },
    }
}

/// One field and what it is to hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Setting {
    /// Which field.
    pub field: Field,
    /// Its value; `null` empties it.
    pub value: Value,
}

/// One stretch of typing: at `index` take away `del` units, put `ins` there. Units are UTF-16.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Splice {
    /// Where, in UTF-16 units.
    pub index: u32,
    /// How many units go.
    pub del: u32,
    /// What comes.
    pub ins: String,
}
