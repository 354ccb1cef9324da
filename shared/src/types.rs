//! The TypeScript face of commands, views and codes: one text, written by the build.

use crate::{code::Code, document, model, view};
use ts_rs::{Config, TS};

macro_rules! declarations {
    ($config:ident, $($name:ty),* $(,)?) => { [$(format!("export {}\n", <$name as TS>::decl($config))),*].concat() };
}

/// The whole text of `types.ts`.
pub fn typescript() -> String {
    let config = &Config::default();
    let body = places(config) + &behind(config) + &forms(config) + &watch(config);
    let details: Vec<String> = view::Detail::WORDS.iter().map(|word| format!("'{word}'")).collect();
    let details = format!("export const details: ReadonlySet<string> = new Set([{}]);\n", details.join(", "));
    format!("// Written by the build from tandem-core. Do not edit.\n\n{body}\n{VIEWS}{details}")
}

/// What the core and the places speak of.
fn places(config: &Config) -> String {
    declarations!(
        config,
        Code,
        model::PersonId,
        model::DeviceId,
        model::SiteId,
        model::DomainId,
        model::ChecklistId,
        model::ItemId,
        model::AssessmentId,
        model::CallId,
        model::DecisionId,
        model::ActionId,
        model::DocumentId,
        model::Level,
        model::Role,
        model::Field,
        model::TextField,
        model::Entity,
        model::Entry,
        model::Value,
        document::Splice,
        document::Setting,
        document::Command,
        document::Aside,
        view::Query,
        view::Detail,
        view::Reader,
        view::Said<String>,
        view::Register<String>,
        view::Prose,
        view::Named,
        view::Row,
        model::CycleStep,
        view::Next,
        view::Changed,
        view::Today,
        view::DomainMeans,
        view::Partner,
        view::Profile,
        view::Site,
        view::Person,
        view::Checklists,
        view::Checklist,
        view::Item,
        view::Round,
        view::Assess,
        view::Domain,
        view::SkillRow,
        view::SkillCell,
        view::Interview,
        view::DomainRatings,
        view::Rating,
        view::Mentoring,
        view::CallRow,
        view::Call,
        view::Presence,
        view::Decision,
        view::Action,
        view::OpenAction,
        view::Actions,
        view::Bin,
        view::Removed,
    )
}

/// What the views behind the places show.
fn behind(config: &Config) -> String {
    declarations!(
        config,
        crate::rules::Priority,
        view::GapsView,
        view::Gap,
        crate::rules::Verdict,
        crate::rules::Advice,
        view::Reading,
        view::TalksView,
        view::TalkRow,
        view::TalkView,
        view::StakeholdersView,
        view::Stakeholder,
        view::Asset,
        view::TimelineView,
        view::Band,
        view::Task,
        view::ProgressView,
        view::ProgressRound,
        view::DomainProgress,
        view::ProofsView,
        view::Proof,
        view::Hint,
        view::Reason,
        view::RequirementsView,
        view::Requirement,
        view::Needed,
        view::Fit,
        view::Cover,
        view::NeedsView,
        view::NeedsReport,
        view::Signatures,
        view::Signer,
        view::Signature,
        view::Comment,
        view::Difference,
        view::Became,
        view::Form,
        crate::rules::Method,
        crate::rules::Opening,
        crate::rules::Flag,
        crate::rules::LearnerTime,
        crate::rules::TrainerTime,
        view::PlansView,
        view::PlanRow,
        view::GapChoice,
        view::PlanView,
        view::PlanPartner,
        view::PlanLearner,
        view::SlowSite,
        view::PlanPriority,
        view::PlanObjective,
        view::PlanWeek,
        view::PlanActivity,
        view::TrainerParts,
        view::PlanTime,
        view::PlanResource,
        view::PlanMilestone,
        view::PlanSigning,
        crate::rules::Zones,
        crate::rules::FeedbackHint,
        view::Adjustment,
        view::AgendaPart,
        view::AssignmentPart,
        view::AssignmentRow,
        view::AssignmentView,
        view::AssignmentsView,
        view::Attendance,
        view::Critique,
        view::Debrief,
        view::Expectation,
        view::Feedback,
        view::Material,
        view::RunningActivity,
        view::RunningView,
        view::SessionRow,
        view::SessionView,
        view::SessionsView,
        view::SiteBurden,
        view::Submission,
        view::Support,
        view::SchedulesView,
        view::Schedule,
        view::PaceStep,
        view::CourseView,
        view::CallTag,
        view::LogView,
        view::CallRef,
        view::FoundCall,
        view::TagCount,
        view::Recurring,
        view::HandoverView,
        view::HandedCall,
        view::Found,
        view::Hit,
    )
}

/// What the views of forms and templates show (P5.8).
fn forms(config: &Config) -> String {
    declarations!(
        config,
        model::PartKind,
        view::FormsView,
        view::FormLine,
        view::TemplateLine,
        view::FormView,
        view::FormCall,
        view::FormPart,
        view::FormColumn,
        view::FormRow,
        view::Month,
        view::TemplateView,
        view::TemplatePart,
    )
}

/// What the views of what is due and of signs of trouble show (P3, P9).
fn watch(config: &Config) -> String {
    declarations!(config, view::DueView, view::Due, view::SignsView, view::Sign, view::Noticed, view::Trace)
}

/// Which view answers which query.
const VIEWS: &str = "export interface Views {
  row: Row;
  today: Today;
  partner: Partner;
  checklists: Checklists;
  assess: Assess;
  interview: Interview;
  mentoring: Mentoring;
  call: Call;
  actions: Actions;
  bin: Bin;
  gaps: GapsView;
  talks: TalksView;
  talk: TalkView;
  stakeholders: StakeholdersView;
  timeline: TimelineView;
  progress: ProgressView;
  proofs: ProofsView;
  requirements: RequirementsView;
  needs: NeedsView;
  plans: PlansView;
  plan: PlanView;
  plan_signing: PlanSigning;
  sessions: SessionsView;
  session: SessionView;
  assignments: AssignmentsView;
  assignment: AssignmentView;
  running: RunningView;
  forms: FormsView;
  form: FormView;
  template: TemplateView;
  schedules: SchedulesView;
  course: CourseView;
  log: LogView;
  handover: HandoverView;
  due: DueView;
  signs: SignsView;
  search: Found;
}
export type Asked = Query | Detail;
export type ViewOf<Q extends Asked> = Views[Q['show']];
";

#[cfg(test)]
mod tests {
    #[test]
    fn every_type_is_declared_without_rust_left_in_it() {
        let text = super::typescript();
        for word in ["export type Command =", "export type Interview =", "export type Code ="] {
            assert!(text.contains(word), "{word}");
        }
        assert!(!text.contains("bigint"), "numbers are plain numbers in JavaScript");
    }
}
