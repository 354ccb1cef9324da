//! The views behind the places: what a phone computes in the module that it loads after its first screen. Written against
//! [`Source`] alone.

use super::assess::Skills;
use super::bin::Binned;
use super::deliver::{assignment, assignments, running, session, sessions};
use super::due::due;
use super::forms::{form, forms, template};
use super::gaps::gaps;
use super::json;
use super::mentor::{course, handover, log, schedules};
use super::mentoring::Calls;
use super::needs::needs;
use super::partner::Setup;
use super::plan::{plan, signing};
use super::plans::plans;
use super::progress::progress;
use super::proofs::proofs;
use super::requirements::requirements;
use super::search::search;
use super::shape::Reader;
use super::signs::signs;
use super::source::Source;
use super::stakeholders::stakeholders;
use super::talks::{talk, talks};
use super::timeline::timeline;
use crate::code::Code;
use crate::document::Document;
use crate::model::{AssessmentId, CallId, Entry, PersonId};
use crate::rules::Zones;
use crate::words::spoken;

spoken! {
    /// What a screen behind a place asks for.
    pub enum Detail by "show" {
        /// Profile, sites and people (P0.1): [`super::Partner`].
        Partner "partner",
        /// All ratings of one person in one round (P1.3): [`super::Interview`].
        Interview "interview" {
            /// Which round.
            assessment: AssessmentId,
            /// Who is rated.
            person: PersonId,
        },
        /// One call (P4.2): [`super::Call`].
        Call "call" {
            /// Which one.
            call: CallId,
        },
        /// Open actions over all calls, overdue first (P4.4): [`super::Actions`].
        Actions "actions",
        /// What lies in the bin: [`super::Bin`].
        Bin "bin",
        /// The gaps, ranked (P1.2, P1.5): [`super::GapsView`].
        Gaps "gaps",
        /// All needs conversations (P0.4): [`TalksView`](super::TalksView).
        Talks "talks",
        /// One needs conversation (P0.4): [`TalkView`](super::TalkView).
        Talk "talk" {
            /// Which one.
            talk: Entry,
        },
        /// Stakeholders and assets (P0.5): [`StakeholdersView`](super::StakeholdersView).
        Stakeholders "stakeholders",
        /// The timeline (P0.6): [`TimelineView`](super::TimelineView).
        Timeline "timeline",
        /// Progress over the rounds (P6.1, P6.2): [`ProgressView`](super::ProgressView).
        Progress "progress",
        /// What the notebook proves of the checklists (P0.2, P0.3): [`ProofsView`](super::ProofsView).
        Proofs "proofs",
        /// What programmes need, and who meets it (P1.4): [`RequirementsView`](super::RequirementsView).
        Requirements "requirements",
        /// The needs assessment's report, the newest if none is named (P1.6): [`NeedsView`](super::NeedsView).
        Needs "needs" {
            /// Which one.
            report: Option<Entry>,
        },
        /// All training plans (P2): [`PlansView`](super::PlansView).
        Plans "plans",
        /// One training plan (P2): [`PlanView`](super::PlanView).
        Plan "plan" {
            /// Which.
            plan: Entry,
        },
        /// Who signed a training plan, and what changed since (P2.7): [`PlanSigning`](super::PlanSigning).
        PlanSigning "plan_signing" {
            /// Which.
            plan: Entry,
        },
        /// All training sessions, and whose hours they leave (P3.1, P3.2): [`SessionsView`](super::SessionsView).
        Sessions "sessions" {
            /// The offsets of the zones that the view names; without them nothing is said of hours.
            zones: Zones,
        },
        /// One training session (P3.1, P3.4, P3.5): [`SessionView`](super::SessionView).
        Session "session" {
            /// Which.
            session: Entry,
            /// The offsets of the zones that the view names.
            zones: Zones,
        },
        /// All assignments (P3.6): [`AssignmentsView`](super::AssignmentsView).
        Assignments "assignments",
        /// One assignment with its submissions (P3.6, P3.7): [`AssignmentView`](super::AssignmentView).
        Assignment "assignment" {
            /// Which.
            assignment: Entry,
        },
        /// How a training plan runs (P3.3, P3.8, P3.9): [`RunningView`](super::RunningView).
        Running "running" {
            /// Which.
            plan: Entry,
        },
        /// All forms and checklists, and their templates (P5.8): [`FormsView`](super::FormsView).
        Forms "forms",
        /// One form (P5.8): [`FormView`](super::FormView).
        Form "form" {
            /// Which.
            form: Entry,
        },
        /// A template of the engagement's own (P5.8): [`TemplateView`](super::TemplateView).
        Template "template" {
            /// Which.
            template: Entry,
        },
        /// Schedules of calls, and how often (P4.1, P4.6): [`SchedulesView`](super::SchedulesView).
        Schedules "schedules",
        /// What stands beside a call while it is held (P4.1–P4.5): [`CourseView`](super::CourseView).
        Course "course" {
            /// Which call.
            call: CallId,
        },
        /// The log, searched; tags; what keeps coming back (P4.2, P4.5): [`LogView`](super::LogView).
        Log "log" {
            /// Every one of these words; empty: all calls.
            words: String,
            /// With this tag.
            tag: Option<String>,
        },
        /// What a new mentor needs to know (P4.7): [`HandoverView`](super::HandoverView).
        Handover "handover",
        /// What sessions and assignments ask of me (P3.1, P3.3, P3.6, P3.7): [`DueView`](super::DueView).
        Due "due",
        /// Signs of trouble, and the troubles that are known (P9.1, P9.2): [`SignsView`](super::SignsView).
        Signs "signs",
        /// Everything that is written in the notebook: [`Found`](super::Found).
        Search "search" {
            /// What somebody looks for, as typed so far.
            sought: String,
        },
    }
}

/// The view that is asked for, as JSON.
pub(super) fn answer(source: &impl Source, detail: &Detail, reader: &Reader) -> Result<String, Code> {
    match detail {
        Detail::Partner => json(&source.partner()),
        Detail::Interview { assessment, person } => json(&source.interview(assessment, person, &reader.me)?),
        Detail::Call { call } => json(&source.call(call, reader)?),
        Detail::Actions => json(&source.actions(reader)),
        Detail::Bin => json(&source.bin()),
        Detail::Gaps => json(&gaps(source)),
        Detail::Talks => json(&talks(source)),
        Detail::Talk { talk: which } => json(&talk(source, which)?),
        Detail::Stakeholders => json(&stakeholders(source)),
        Detail::Timeline => json(&timeline(source, reader)),
        Detail::Progress => json(&progress(source)),
        Detail::Proofs => json(&proofs(source)),
        Detail::Requirements => json(&requirements(source)),
        Detail::Needs { report } => json(&needs(source, report.as_ref(), reader)?),
        Detail::Plans => json(&plans(source, reader)),
        Detail::Plan { plan: which } => json(&plan(source, which, reader)?),
        Detail::PlanSigning { plan } => json(&signing(source, plan, reader)?),
        Detail::Sessions { zones } => json(&sessions(source, zones, reader)),
        Detail::Session { session: which, zones } => json(&session(source, which, zones, reader)?),
        Detail::Assignments => json(&assignments(source, reader)),
        Detail::Assignment { assignment: which } => json(&assignment(source, which, reader)?),
        Detail::Running { plan } => json(&running(source, plan, reader)?),
        Detail::Forms => json(&forms(source, reader)),
        Detail::Form { form: which } => json(&form(source, which, reader)?),
        Detail::Template { template: which } => json(&template(source, which, reader)?),
        Detail::Schedules => json(&schedules(source, reader)),
        Detail::Course { call } => json(&course(source, call, reader)?),
        Detail::Log { words, tag } => json(&log(source, words, tag.as_deref())),
        Detail::Handover => json(&handover(source, reader)),
        Detail::Due => json(&due(source, reader)),
        Detail::Signs => json(&signs(source, reader)),
        Detail::Search { sought } => json(&search(source, sought)),
    }
}

impl Document {
    /// The view that a screen behind a place asks for, as JSON. `not_found` when it names something that is not there.
    pub fn detail(&self, detail: &Detail, reader: &Reader) -> Result<String, Code> {
        answer(self, detail, reader)
    }
}
