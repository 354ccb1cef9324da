//! What is to come before what in a plan (P2.3): foundation before configuration before restoration before operations,
//! and a prerequisite before what depends on it.

use crate::table::Table;
use serde::Serialize;

/// The stages in their order.
pub const STAGES: [&str; 4] = ["foundation", "configuration", "restoration", "operations"];

/// An activity in the sequence; the sequence is in the order of weeks and places.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// Its id.
    pub id: String,
    /// What it works on: stages count among those of the same gap. Empty: no gap.
    pub gap: String,
    /// Its stage, as the place in [`STAGES`].
    pub stage: Option<usize>,
    /// The id of what comes first.
    pub after: Option<String>,
}

/// What is wrong with an activity's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// Its prerequisite comes later than it does.
    PrerequisiteLater,
    /// It waits for itself, by way of its prerequisites.
    Circle,
    /// Its prerequisite is not in the plan any more.
    PrerequisiteGone,
    /// Something of an earlier stage comes after it.
    StageEarly,
}

/// The flags of every step.
pub fn flags(steps: &[Step]) -> Vec<Vec<Flag>> {
    let mut places: Table<usize> = Table::default();
    for (place, step) in steps.iter().enumerate() {
        places.insert(&step.id, place);
    }
    let after = |place: usize| steps[place].after.as_deref().map(|id| places.get(id).copied());
    let of = |place: usize| {
        let mut found = Vec::new();
        match after(place) {
            Some(None) => found.push(Flag::PrerequisiteGone),
            Some(Some(_)) if in_circle(place, steps.len(), |at| after(at).flatten()) => found.push(Flag::Circle),
            Some(Some(first)) if first > place => found.push(Flag::PrerequisiteLater),
            _ => {}
        }
        let step = &steps[place];
        let earlier = |other: &Step| other.gap == step.gap && other.stage.is_some_and(|stage| Some(stage) < step.stage);
        if step.stage.is_some() && steps[place + 1..].iter().any(earlier) {
            found.push(Flag::StageEarly);
        }
        found
    };
    (0..steps.len()).map(of).collect()
}

/// Whether following the prerequisites leads back.
fn in_circle(place: usize, count: usize, after: impl Fn(usize) -> Option<usize>) -> bool {
    let mut at = place;
    for _ in 0..count {
        match after(at) {
            Some(next) if next == place => return true,
            Some(next) => at = next,
            None => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(id: &str, gap: &str, stage: Option<usize>, after: Option<&str>) -> Step {
        Step { id: id.into(), gap: gap.into(), stage, after: after.map(Into::into) }
    }

    #[test]
    fn a_prerequisite_comes_first() {
        let steps = [
            step("a", "", None, None),
            step("b", "", None, Some("a")),
            step("c", "", None, Some("d")),
            step("d", "", None, None),
            step("e", "", None, Some("gone")),
        ];
        let expected = [vec![], vec![], vec![Flag::PrerequisiteLater], vec![], vec![Flag::PrerequisiteGone]];
        assert_eq!(flags(&steps), expected);
    }

    #[test]
    fn circles_are_found_and_end() {
        let steps = [
            step("a", "", None, Some("c")),
            step("b", "", None, Some("a")),
            step("c", "", None, Some("b")),
            step("d", "", None, Some("c")),
            step("e", "", None, Some("e")),
        ];
        let flags = flags(&steps);
        assert_eq!(flags[..3], [vec![Flag::Circle], vec![Flag::Circle], vec![Flag::Circle]]);
        assert_eq!((&flags[3], &flags[4]), (&vec![], &vec![Flag::Circle]), "what only leads into a circle is in none");
    }

    #[test]
    fn stages_follow_each_other_within_a_gap() {
        let steps = [
            step("a", "backup", Some(2), None),
            step("b", "backup", Some(0), None),
            step("c", "backup", Some(1), None),
            step("d", "backup", None, None),
            step("e", "access", Some(0), None),
            step("f", "backup", Some(3), None),
        ];
        let early: Vec<bool> = flags(&steps).iter().map(|flags| flags.contains(&Flag::StageEarly)).collect();
        assert_eq!(early, [true, false, false, false, false, false]);
    }
}
