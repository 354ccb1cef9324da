//! What a learner is to do alone and has not (P3.3), in few lines: the home of a person counts it at each change, and signs
//! of trouble ask for it of everybody.

use super::source::Source;
use crate::model::{Entry, PersonId};
use crate::rules::calendar::later;

/// What a learner does alone, at their own pace (P3.3).
pub(super) const ALONE: [&str; 3] = ["self-paced", "practice", "assignment"];

/// What waits for whom, over a source.
pub(super) trait Waiting: Source {
    /// The activities of a plan that somebody does alone, began on or before a day and has not done, each with the first
    /// day of its week; in the order of ids.
    fn waiting(&self, plan: &Entry, who: &PersonId, until: &str) -> Vec<(String, Entry)> {
        let Some(start) = self.of::<String>(plan, "start").value else { return Vec::new() };
        let waits = |activity: Entry| {
            let kind = self.of::<String>(&activity, "kind").value?;
            let week = self.of::<i64>(&activity, "week").value.unwrap_or(1);
            let from = later(&start, (week - 1) * 7).filter(|from| from.as_str() <= until)?;
            let own = Entry::new("completion", &format!("{}/{who}", activity.ids())).ok()?;
            // Done together with everybody counts for each, unless it was said otherwise of them.
            let done = self.of::<bool>(&own, "done").value.or(self.of::<bool>(&activity, "done").value);
            (ALONE.contains(&kind.as_str()) && done != Some(true)).then_some((from, activity))
        };
        self.entries("activity", &format!("{}/", plan.ids())).into_iter().filter_map(waits).collect()
    }
}
impl<S: Source> Waiting for S {}
