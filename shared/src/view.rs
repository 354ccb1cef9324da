//! What the screens show, computed from the document: plain values, no Automerge, ready for JSON.
//!
//! Dates are `2026-11-22`; moments (`at`) are seconds since 1970 by the clock of the device that made the change.

mod assess;
mod bin;
mod changes;
mod checklists;
mod deliver;
mod detail;
mod difference;
mod due;
mod forms;
mod gaps;
mod mentor;
mod mentoring;
mod needs;
mod partner;
mod people;
mod plan;
mod plans;
mod progress;
mod proofs;
mod requirements;
mod search;
mod shape;
mod signed;
mod signs;
mod source;
mod stakeholders;
mod tables;
mod talks;
mod timeline;
mod today;
mod waiting;

pub use deliver::{
    Adjustment, AgendaPart, AssignmentPart, AssignmentRow, AssignmentView, AssignmentsView, Attendance, Critique, Debrief,
    Expectation, Feedback, Material, RunningActivity, RunningView, SessionRow, SessionView, SessionsView, SiteBurden, Submission,
    Support,
};
pub use detail::Detail;
pub use difference::{Became, Difference, Form};
pub use due::{Due, DueView};
pub use forms::{
    FormCall, FormColumn, FormLine, FormPart, FormRow, FormView, FormsView, Month, TemplateLine, TemplatePart, TemplateView,
};
pub use gaps::{Gap, GapsView, Hint, Reason};
pub use mentor::{
    CallRef, CallTag, CourseView, FoundCall, HandedCall, HandoverView, LogView, PaceStep, Recurring, Schedule, SchedulesView,
    TagCount,
};
pub use needs::{NeedsReport, NeedsView};
pub use plan::{
    PlanActivity, PlanLearner, PlanMilestone, PlanObjective, PlanPartner, PlanPriority, PlanResource, PlanSigning, PlanTime,
    PlanView, PlanWeek, SlowSite, TrainerParts,
};
pub use plans::{GapChoice, PlanRow, PlansView};
pub use progress::{DomainProgress, ProgressRound, ProgressView};
pub use proofs::{Proof, ProofsView};
pub use requirements::{Cover, Fit, Needed, Requirement, RequirementsView};
pub use search::{Found, Hit};
pub use shape::*;
pub use signed::{Comment, Signature, Signatures, Signer};
pub use signs::{Noticed, Sign, SignsView, Trace};
pub(crate) use source::{Cell, SeeSaid, Source, place};
pub use stakeholders::{Asset, Stakeholder, StakeholdersView};
pub use tables::{Tables, Tried};
pub use talks::{Reading, TalkRow, TalkView, TalksView};
pub use timeline::{Band, Task, TimelineView};

use crate::code::Code;
use crate::document::Document;
use assess::Skills;
use checklists::Lists;
use mentoring::Calls;
use partner::Setup;
use serde::{Deserialize, Serialize};

fn json(view: &impl Serialize) -> Result<String, Code> {
    serde_json::to_string(view).map_err(|_| Code::Internal)
}

/// What any screen asks for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Asked {
    /// A place.
    Place(Query),
    /// A screen behind one.
    Detail(Detail),
}

impl From<Query> for Asked {
    fn from(query: Query) -> Self {
        Asked::Place(query)
    }
}

impl From<Detail> for Asked {
    fn from(detail: Detail) -> Self {
        Asked::Detail(detail)
    }
}

impl Document {
    /// The view that any screen asks for, as JSON. `not_found` when it names something that is not there.
    pub fn show(&self, asked: &Asked, reader: &Reader) -> Result<String, Code> {
        match asked {
            Asked::Place(query) => self.view(query, reader),
            Asked::Detail(detail) => self.detail(detail, reader),
        }
    }

    /// The view that a place asks for, as JSON. `not_found` when it names something that is not there.
    pub fn view(&self, query: &Query, reader: &Reader) -> Result<String, Code> {
        match query {
            Query::Row => json(&self.row(&reader.today)),
            Query::Today => json(&self.today(reader)),
            Query::Checklists => json(&self.checklists()),
            Query::Assess { assessment } => json(&self.assess(&self.rated(), assessment.as_ref(), &reader.me)?),
            Query::Mentoring => json(&self.mentoring(reader)),
        }
    }
}
