//! The report of the needs assessment (P1.6), out of P1.1–P1.5, with its endorsements.
//!
//! It stands on one round of assessing and on what was known by then, so a later round changes no report that was
//! endorsed before it.

use super::assess::{Rated, Skills, rounds};
use super::difference::Stretch;
use super::gaps::{GapsView, gaps};
use super::people::People;
use super::requirements::{RequirementsView, measured};
use super::shape::{Assess, Named, Prose, Reader, Register, Round};
use super::signed::{Comment, REPORT_SIGNERS, Signatures, comments, signatures};
use super::source::Source;
use crate::code::Code;
use crate::model::{AssessmentField, AssessmentId, Entry, Field, ProfileField, TextField};
use crate::table::order_by;
use serde::Serialize;

/// The reports, and one of them whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NeedsView {
    /// All reports with their dates, the newest first.
    pub reports: Vec<(Entry, Option<String>)>,
    /// The one that is shown; absent before the first was begun.
    pub shown: Option<NeedsReport>,
    /// All rounds of assessing, newest first: what a report can stand on.
    pub rounds: Vec<Round>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A report of the needs assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct NeedsReport {
    /// Which.
    pub report: Entry,
    /// Its date.
    pub date: Register<String>,
    /// The round that somebody chose for it.
    pub round: Register<String>,
    /// The partner's name.
    pub partner: Register<String>,
    /// Where it works.
    pub country: Register<String>,
    /// What matters, in a few sentences.
    pub summary: Prose,
    /// What should be done.
    pub recommendations: Prose,
    /// The skills of the round that it stands on (P1.1, P1.3).
    pub skills: Assess,
    /// The ranked gaps (P1.2, P1.5).
    pub gaps: GapsView,
    /// What programmes need, by the ratings known by that round (P1.4).
    pub requirements: RequirementsView,
    /// Who endorsed it.
    pub signatures: Signatures,
    /// What members say of it.
    pub comments: Vec<Comment>,
}

/// A report, the newest if none is named. `not_found`: the one that is named is not there.
pub(super) fn needs(source: &impl Source, wanted: Option<&Entry>, reader: &Reader) -> Result<NeedsView, Code> {
    let date = |entry: Entry| {
        let date = source.bare::<String>(&entry, "date");
        (entry, date)
    };
    let mut reports: Vec<_> = source.entries("needs-report", "").into_iter().map(date).collect();
    order_by(&mut reports, |(entry, date)| format!("{}{entry}", date.as_deref().unwrap_or_default()));
    reports.reverse();
    let rated = source.rated();
    let shown = match wanted {
        Some(wanted) => Some(reports.iter().find(|(entry, _)| entry == wanted).ok_or(Code::NotFound)?),
        None => reports.first(),
    };
    let shown = shown.map(|(entry, _)| report(source, entry, &rated, reader)).transpose()?;
    Ok(NeedsView { reports, shown, rounds: rounds(&rated), people: source.everybody() })
}

fn report(source: &impl Source, entry: &Entry, rated: &[Rated], reader: &Reader) -> Result<NeedsReport, Code> {
    let round = source.of::<String>(entry, "round");
    let named = |id: &str| rated.iter().map(|(round, _)| round).find(|round| round.assessment.as_str() == id);
    let chosen =
        round.value.as_deref().and_then(named).or_else(|| named("baseline")).or_else(|| rated.first().map(|(round, _)| round));
    let chosen = chosen.map(|round| &round.assessment);
    let prose = |key: &'static str| source.prose(TextField::Entry(entry.clone(), key));
    Ok(NeedsReport {
        date: source.of(entry, "date"),
        partner: source.register(Field::Profile(ProfileField::Name)),
        country: source.register(Field::Profile(ProfileField::Country)),
        summary: prose("summary"),
        recommendations: prose("recommendations"),
        skills: source.assess(rated, chosen, &reader.me)?,
        gaps: gaps(source),
        requirements: measured(source, chosen),
        signatures: signatures(source, entry, REPORT_SIGNERS, &content(source, entry, chosen), reader),
        comments: comments(source, entry, reader),
        round,
        report: entry.clone(),
    })
}

/// What its readers see, and so what is endorsed.
fn content(source: &impl Source, report: &Entry, round: Option<&AssessmentId>) -> Vec<Stretch> {
    let mut content = vec![
        Stretch { area: "profile", prefix: String::new(), keys: &["name", "country", "weights"] },
        Stretch { area: "person", prefix: String::new(), keys: &["name", "side", "left"] },
        Stretch::all("domain", ""),
    ];
    for kind in ["gap", "requirement", "needed"] {
        content.extend(Stretch::of_kind(kind, ""));
    }
    content.extend(Stretch::of_kind("needs-report", &format!("{}/", report.id())));
    let date = |round: &AssessmentId| {
        source.register::<String>(Field::Assessment(round.clone(), AssessmentField::Date)).value.unwrap_or_default()
    };
    let until = round.map(date).unwrap_or_default();
    let all = source.ids("assessment").into_iter().filter_map(|id| AssessmentId::new(&id).ok());
    for earlier in all.filter(|other| round == Some(other) || date(other) < until) {
        content.extend(["assessment", "rating", "agreed"].map(|area| Stretch::all(area, format!("{earlier}/"))));
    }
    content
}
