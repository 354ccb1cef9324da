//! The core of Tandem: the engagement document, the rules of partner capacity building, and the sync protocol.
//!
//! It reads no clock, draws no random number and does no input or output: the time, new ids and new actors
//! are arguments, so the browser, the relay, the simulator and the tests run exactly the same code.
//!
//! A tour, from the inside out (an arrow means "may know of"; anything else is a defect):
//!
//! - [`model`]: ids, levels, domains, roles, fields and built-in templates. Knows nobody.
//! - [`rules`]: what the field computes from them (baselines, orders, gaps). `rules → model`
//! - [`document`]: one Automerge document per engagement; [`document::Command`] in. `document → rules, model`
//! - [`view`]: what a screen shows, computed from the document. `view → document, rules, model`
//! - [`sync`]: frames, cursor, the client's state machine and the relay's decisions. `sync → document, model`
//! - [`code`] and [`limits`]: the closed list of refusals and the one place where bounds are written down.

pub mod code;
pub mod document;
pub mod limits;
pub mod model;
pub mod rules;
pub mod sync;
mod table;
pub mod view;
mod words;

#[cfg(feature = "catalogue")]
pub mod catalogue;
#[cfg(feature = "types")]
pub mod types;
