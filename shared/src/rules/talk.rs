//! What the answers of a needs conversation come to (P0.4): the first thing that stands in the way, else the form that
//! fits. Plain answers in, plain words out; it knows neither the document nor the screen.

use serde::Serialize;

/// One of three answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
}

/// What is to be learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Substance {
    /// A process, step by step.
    Process,
    /// Substantive knowledge.
    Knowledge,
    /// Only an introduction.
    Introduction,
}

/// The answers so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// There is buy-in to the topic.
    pub buy_in: Option<Answer>,
    /// The need that is met was named.
    pub need: bool,
    /// Training is the right answer to it.
    pub right_answer: Option<Answer>,
    /// The partner sees the value.
    pub value: Option<Answer>,
    /// `true`: written material; `false`: in person.
    pub written: Option<bool>,
    /// What is to be learned.
    pub substance: Option<Substance>,
    /// How long it may take, in minutes.
    pub minutes: Option<u32>,
}

/// What the answers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// No buy-in: talk to those who decide before planning.
    NoBuyIn,
    /// Training is not the answer: look for another way.
    OtherWays,
    /// The partner does not see the value: show it first.
    NoValue,
    /// Some of the first four questions are open.
    Unfinished,
    /// Something is only partly so: begin small.
    BeginSmall,
    /// Written material will do.
    WriteItDown,
    /// A quarter of an hour or less: a team meeting will do.
    TeamMeeting,
    /// An introduction will do, no course.
    Introduce,
    /// Plan a training.
    Plan,
}

/// What to mind besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Buy-in is partial: win the others first.
    WinOthers,
    /// Training is part of the answer: name what else it takes.
    NameTheRest,
    /// The value is seen in part: agree on what will be better.
    AgreeOnValue,
    /// A process: practise it step by step on real work.
    StepByStep,
    /// Knowledge hardly fits into so few minutes: one point at a time.
    OnePoint,
    /// More time than an introduction takes.
    TooLong,
}

/// Longest that fits at the start of a team meeting, in minutes.
const MEETING_MINUTES: u32 = 15;
/// Longest that an introduction takes, in minutes.
const INTRODUCTION_MINUTES: u32 = 90;

/// What the answers come to.
pub fn verdict(answers: &Answers) -> Verdict {
    let Answers { buy_in, need, right_answer, value, written, substance, minutes } = *answers;
    let first = [buy_in, right_answer, value];
    match () {
        () if buy_in == Some(Answer::No) => Verdict::NoBuyIn,
        () if right_answer == Some(Answer::No) => Verdict::OtherWays,
        () if value == Some(Answer::No) => Verdict::NoValue,
        () if !need || first.contains(&None) => Verdict::Unfinished,
        () if first.contains(&Some(Answer::Partly)) => Verdict::BeginSmall,
        () if written == Some(true) => Verdict::WriteItDown,
        () if minutes.is_some_and(|minutes| minutes <= MEETING_MINUTES) => Verdict::TeamMeeting,
        () if substance == Some(Substance::Introduction) => Verdict::Introduce,
        () => Verdict::Plan,
    }
}

/// What to mind besides. Nothing while something stands in the way.
pub fn advice(answers: &Answers) -> Vec<Advice> {
    if matches!(verdict(answers), Verdict::NoBuyIn | Verdict::OtherWays | Verdict::NoValue) {
        return Vec::new();
    }
    let Answers { buy_in, right_answer, value, written, substance, minutes, .. } = *answers;
    let partly = Some(Answer::Partly);
    let short = minutes.is_some_and(|minutes| minutes <= MEETING_MINUTES);
    let all = [
        (buy_in == partly, Advice::WinOthers),
        (right_answer == partly, Advice::NameTheRest),
        (value == partly, Advice::AgreeOnValue),
        (substance == Some(Substance::Process) && written != Some(true), Advice::StepByStep),
        (substance == Some(Substance::Knowledge) && short, Advice::OnePoint),
        (
            substance == Some(Substance::Introduction) && minutes.is_some_and(|minutes| minutes > INTRODUCTION_MINUTES),
            Advice::TooLong,
        ),
    ];
    all.into_iter().filter_map(|(so, advice)| so.then_some(advice)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Answers = Answers {
        buy_in: Some(Answer::Yes),
        need: true,
        right_answer: Some(Answer::Yes),
        value: Some(Answer::Yes),
        written: Some(false),
        substance: Some(Substance::Process),
        minutes: Some(120),
    };

    #[test]
    fn the_first_thing_in_the_way_is_what_the_answers_come_to() {
        let table = [
            (Answers::default(), Verdict::Unfinished),
            (Answers { buy_in: Some(Answer::No), ..Answers::default() }, Verdict::NoBuyIn),
            (Answers { buy_in: Some(Answer::No), right_answer: Some(Answer::No), ..YES }, Verdict::NoBuyIn),
            (Answers { right_answer: Some(Answer::No), value: Some(Answer::No), ..YES }, Verdict::OtherWays),
            (Answers { right_answer: Some(Answer::No), need: false, ..YES }, Verdict::OtherWays),
            (Answers { value: Some(Answer::No), ..YES }, Verdict::NoValue),
            (Answers { need: false, ..YES }, Verdict::Unfinished),
            (Answers { value: None, ..YES }, Verdict::Unfinished),
            (Answers { value: Some(Answer::Partly), ..YES }, Verdict::BeginSmall),
            (Answers { buy_in: Some(Answer::Partly), written: Some(true), ..YES }, Verdict::BeginSmall),
            (Answers { written: Some(true), ..YES }, Verdict::WriteItDown),
            // Five minutes at the start of a team meeting is a real answer.
            (Answers { minutes: Some(5), ..YES }, Verdict::TeamMeeting),
            (Answers { minutes: Some(15), substance: Some(Substance::Introduction), ..YES }, Verdict::TeamMeeting),
            (Answers { minutes: Some(16), substance: Some(Substance::Introduction), ..YES }, Verdict::Introduce),
            (Answers { written: None, substance: None, minutes: None, ..YES }, Verdict::Plan),
            (YES, Verdict::Plan),
        ];
        for (answers, expected) in table {
            assert_eq!(verdict(&answers), expected, "{answers:?}");
        }
    }

    #[test]
    fn advice_comes_with_the_answers_that_ask_for_it() {
        let partly = Some(Answer::Partly);
        let table: [(Answers, &[Advice]); 7] = [
            (YES, &[Advice::StepByStep]),
            (Answers { written: Some(true), ..YES }, &[]),
            (Answers { substance: Some(Substance::Knowledge), minutes: Some(5), ..YES }, &[Advice::OnePoint]),
            (Answers { substance: Some(Substance::Introduction), minutes: Some(90), ..YES }, &[]),
            (Answers { substance: Some(Substance::Introduction), minutes: Some(91), ..YES }, &[Advice::TooLong]),
            (
                Answers { buy_in: partly, right_answer: partly, value: partly, substance: None, ..YES },
                &[Advice::WinOthers, Advice::NameTheRest, Advice::AgreeOnValue],
            ),
            (Answers { buy_in: Some(Answer::No), value: partly, ..YES }, &[]),
        ];
        for (answers, expected) in table {
            assert_eq!(advice(&answers), expected, "{answers:?}");
        }
    }
}
