//! What the field computes: means of levels, scores, the order of actions, time. Plain numbers in, plain numbers out.

mod agenda;
mod band;
mod burden;
pub mod calendar;
mod cycle;
mod delivery;
mod effort;
mod feedback;
pub mod folding;
mod mean;
mod opening;
mod order;
mod pace;
mod score;
mod sequence;
mod signs;
mod standing;
mod talk;
mod zones;

pub use agenda::{AGENDA, LECTURE_MINUTES, longest_lecture};
pub use band::{BANDS, bands, months_later};
pub use burden::{minutes_outside, next_slot};
pub use cycle::{Progress, step};
pub use delivery::{Method, REMOTE_KBPS};
pub use effort::{ActivityKind, BUFFER, LearnerTime, TrainerTime, calendar_weeks};
pub use feedback::{FeedbackHint, feedback_hint};
pub use mean::Mean;
pub use opening::{Opening, opening};
pub use order::between;
pub use pace::{Ahead, CALL_AGENDA, Held, Pace, ahead, call_agenda};
pub use score::{Priority, Weights, priority, weighted};
pub use sequence::{Flag, STAGES, Step, flags};
pub use signs::{FRUITLESS_CALLS, Slot, TROUBLES, are_apart, called_off, flat_since, fruitless, idle_since};
pub use standing::{Standing, most_improved, needs_focus};
pub use talk::{Advice, Answer, Answers, Substance, Verdict, advice, verdict};
pub use zones::{ZoneChanges, Zones};
