//! Where in the learning cycle an engagement is: needs → plan → deliver → evaluate, and again.

use crate::model::CycleStep;

/// What is there so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Every member of staff is rated in every domain of the newest round.
    pub rated: bool,
    /// Items done of the checklists before a plan (P0.2, P0.3).
    pub ready: bool,
    /// Mentoring calls were held since the newest round.
    pub calls: bool,
    /// The newest round is a later one than the baseline.
    pub later_round: bool,
}

/// The step that the facts point to.
pub fn step(progress: Progress) -> CycleStep {
    match progress {
        Progress { later_round: true, rated: false, .. } => CycleStep::Evaluate,
        Progress { rated: false, .. } => CycleStep::Needs,
        Progress { calls: true, .. } => CycleStep::Deliver,
        Progress { ready: false, .. } => CycleStep::Plan,
        _ => CycleStep::Deliver,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_step_follows_the_facts() {
        let at = |rated, ready, calls, later_round| step(Progress { rated, ready, calls, later_round });
        assert_eq!(at(false, false, false, false), CycleStep::Needs);
        assert_eq!(at(true, false, false, false), CycleStep::Plan);
        assert_eq!(at(true, true, false, false), CycleStep::Deliver);
        assert_eq!(at(true, false, true, false), CycleStep::Deliver);
        assert_eq!(at(false, true, true, true), CycleStep::Evaluate);
    }
}
