//! Feedback that a learner can act on (P3.7): something specific, and a way to do better. A hint, never a refusal.

use serde::Serialize;

/// Fewer words than this name nothing in particular, in any language.
const SPECIFIC_WORDS: usize = 5;

/// What feedback lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum FeedbackHint {
    /// Nothing specific is said: praise or blame in a few words.
    Vague,
    /// It says what to improve, but not how.
    NoWay,
}

/// A figure, something quoted, or enough words to name a thing.
fn specific(text: &str) -> bool {
    text.chars().any(|letter| letter.is_numeric() || "\"“”«»`".contains(letter))
        || text.split_whitespace().count() >= SPECIFIC_WORDS
}

/// What the feedback on a part lacks, if anything was said.
pub fn feedback_hint(well: &str, improve: &str, how: &str) -> Option<FeedbackHint> {
    let said = [well, improve, how];
    if said.iter().all(|text| text.trim().is_empty()) {
        None
    } else if !said.iter().any(|text| specific(text)) {
        Some(FeedbackHint::Vague)
    } else if !improve.trim().is_empty() && how.trim().is_empty() {
        Some(FeedbackHint::NoWay)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feedback_names_something_and_a_way() {
        let table = [
            ("", "", "", None),
            ("Well done", "", "", Some(FeedbackHint::Vague)),
            ("Très bien !", "", "", Some(FeedbackHint::Vague)),
            ("أحسنت", "", "", Some(FeedbackHint::Vague)),
            ("Good", "More care", "", Some(FeedbackHint::Vague)),
            ("Restored in 25 minutes", "", "", None),
            ("The log names the missing night", "", "", None),
            ("Good", "The page does not say who checks", "", Some(FeedbackHint::NoWay)),
            ("Good", "The page does not say who checks", "Add a line", None),
        ];
        for (well, improve, how, hint) in table {
            assert_eq!(feedback_hint(well, improve, how), hint, "{well} / {improve} / {how}");
        }
    }
}
