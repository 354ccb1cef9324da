//! What the field computes: means of levels, the order of actions. Plain numbers in, plain numbers out.

mod band;
pub mod calendar;
mod cycle;
mod mean;
mod order;
mod score;
mod standing;
mod talk;

pub use band::{BANDS, bands, months_later};
pub use cycle::{Progress, step};
pub use mean::Mean;
pub use order::between;
pub use score::{Priority, Weights, priority, weighted};
pub use standing::{Standing, most_improved, needs_focus};
pub use talk::{Advice, Answer, Answers, Substance, Verdict, advice, verdict};
