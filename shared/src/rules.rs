//! What the field computes: means of levels, the order of actions. Plain numbers in, plain numbers out.

mod cycle;
mod mean;
mod score;

pub use cycle::{Progress, step};
pub use mean::Mean;
pub use score::{Priority, Weights, priority, weighted};
