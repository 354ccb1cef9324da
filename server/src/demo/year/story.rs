//! What happened in the demo's year, as tables: the partner, its lists, the rounds of assessing, the calls, and the
//! small turns between them. Every person, place and organisation is invented.
//!
//! It knows no devices and no commands beyond those that a turn names.

pub(super) mod calls;
pub(super) mod delivery;
pub(super) mod forms;
pub(super) mod lists;
pub(super) mod mentoring;
pub(super) mod needs;
pub(super) mod partner;
pub(super) mod plans;
pub(super) mod rounds;
pub(super) mod setup;
pub(super) mod turns;
