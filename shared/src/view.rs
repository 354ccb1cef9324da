//! What the screens show, computed from the document: plain values, no Automerge, ready for JSON.
//!
//! Dates are `2026-11-22`; moments (`at`) are seconds since 1970 by the clock of the device that made the change.

mod shape;
pub use shape::*;
