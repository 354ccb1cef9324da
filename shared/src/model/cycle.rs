//! The learning cycle: needs, plan, deliver, evaluate, and again.

use serde::{Deserialize, Serialize};

/// Where in the learning cycle an engagement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CycleStep {
    /// Getting to know needs, people and assets.
    Needs,
    /// Agreeing what to do.
    Plan,
    /// Doing it.
    Deliver,
    /// Looking at what changed.
    Evaluate,
}
