//! Needs conversations (P0.4): all of them with what each came to, and one with its questions.

use super::people::People;
use super::shape::{Named, Prose, Register};
use super::source::Source;
use crate::code::Code;
use crate::model::{Entry, TextField, Value};
use crate::rules::{Advice, Answer, Answers, Substance, Verdict, advice, verdict};
use crate::table::order_by;
use serde::Serialize;

/// The questions of a conversation, in the order in which they are asked; each is a field of it.
const QUESTIONS: [&str; 9] = ["buy-in", "need", "right-answer", "value", "form", "substance", "style", "minutes", "direction"];

/// All needs conversations, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TalksView {
    /// The conversations.
    pub talks: Vec<TalkRow>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A conversation in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TalkRow {
    /// Which.
    pub talk: Entry,
    /// About what.
    pub topic: Option<String>,
    /// When.
    pub date: Option<String>,
    /// With whom.
    pub with: Option<String>,
    /// What the answers come to.
    pub reading: Reading,
    /// Two people gave different answers somewhere.
    pub differs: bool,
}

/// What the answers come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Reading {
    /// In a word.
    pub verdict: Verdict,
    /// What to mind besides.
    pub advice: Vec<Advice>,
    /// Questions that have an answer.
    pub answered: u32,
    /// Questions in all.
    pub questions: u32,
}

/// One needs conversation (P0.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TalkView {
    /// Which.
    pub talk: Entry,
    /// It lies in the bin.
    pub removed: bool,
    /// About what.
    pub topic: Register<String>,
    /// When.
    pub date: Register<String>,
    /// With whom.
    pub with: Register<String>,
    /// Is there buy-in to the topic: `yes`, `partly`, `no`.
    pub buy_in: Register<String>,
    /// What need is being met.
    pub need: Register<String>,
    /// Is training the right answer: `yes`, `partly`, `no`.
    pub right_answer: Register<String>,
    /// Does the partner see the value: `yes`, `partly`, `no`.
    pub value: Register<String>,
    /// `written` or `in-person`.
    pub form: Register<String>,
    /// `process`, `knowledge` or `introduction`.
    pub substance: Register<String>,
    /// What style.
    pub style: Register<String>,
    /// How long, in minutes.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub minutes: Register<i64>,
    /// Who teaches whom: `to-partner`, `from-partner`, `both`.
    pub direction: Register<String>,
    /// What was said besides.
    pub notes: Prose,
    /// What the answers come to.
    pub reading: Reading,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// The list.
pub(super) fn talks(source: &impl Source) -> TalksView {
    let mut talks: Vec<TalkRow> = source.entries("talk", "").into_iter().map(|talk| row(source, talk)).collect();
    order_by(&mut talks, |row| format!("{}{}", row.date.as_deref().unwrap_or_default(), row.talk));
    talks.reverse();
    TalksView { talks, people: source.everybody() }
}

/// One conversation; `not_found` when there is none.
pub(super) fn talk(source: &impl Source, talk: &Entry) -> Result<TalkView, Code> {
    let topic = source.of::<String>(talk, some_key(talk, "topic")?);
    let Some(notes) = talk.kind().texts.first().filter(|_| topic.at != 0) else { return Err(Code::NotFound) };
    let line = |key: &str| source.of::<String>(talk, key);
    Ok(TalkView {
        removed: source.removed(&talk.to_string()),
        topic,
        date: line("date"),
        with: line("with"),
        buy_in: line("buy-in"),
        need: line("need"),
        right_answer: line("right-answer"),
        value: line("value"),
        form: line("form"),
        substance: line("substance"),
        style: line("style"),
        minutes: source.of(talk, "minutes"),
        direction: line("direction"),
        notes: source.prose(TextField::Entry(talk.clone(), notes)),
        reading: reading(source, talk),
        people: source.everybody(),
        talk: talk.clone(),
    })
}

/// The key, where the thing is a conversation.
fn some_key(talk: &Entry, key: &'static str) -> Result<&'static str, Code> {
    if talk.kind().name == "talk" { Ok(key) } else { Err(Code::NotFound) }
}

fn row(source: &impl Source, talk: Entry) -> TalkRow {
    let line = |key: &str| source.bare::<String>(&talk, key);
    let differs = talk.kind().fields.iter().any(|(key, _)| !source.of::<Value>(&talk, key).differing.is_empty());
    let (topic, date, with) = (line("topic"), line("date"), line("with"));
    TalkRow { topic, date, with, reading: reading(source, &talk), differs, talk }
}

fn reading(source: &impl Source, talk: &Entry) -> Reading {
    let line = |key: &str| source.bare::<String>(talk, key);
    let answer = |key: &str| match line(key).as_deref() {
        Some("yes") => Some(Answer::Yes),
        Some("partly") => Some(Answer::Partly),
        Some("no") => Some(Answer::No),
        _ => None,
    };
    let answers = Answers {
        buy_in: answer("buy-in"),
        need: line("need").is_some(),
        right_answer: answer("right-answer"),
        value: answer("value"),
        written: line("form").map(|form| form == "written"),
        substance: match line("substance").as_deref() {
            Some("process") => Some(Substance::Process),
            Some("knowledge") => Some(Substance::Knowledge),
            Some("introduction") => Some(Substance::Introduction),
            _ => None,
        },
        minutes: source.of::<i64>(talk, "minutes").value.and_then(|minutes| u32::try_from(minutes).ok()),
    };
    let given = |key: &&&str| source.bare::<Value>(talk, key).is_some_and(|value| value != Value::Empty);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Reading {
        verdict: verdict(&answers),
        advice: advice(&answers),
        answered: count(QUESTIONS.iter().filter(given).count()),
        questions: count(QUESTIONS.len()),
    }
}
