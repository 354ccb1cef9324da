//! The core's door to the browser.
//!
//! One class, [`Door`], owned by the leading worker: documents are opened, commands run and views asked for
//! ([`door`]), and the sync machine is fed with what happened ([`machine`]); what it wants done comes back as plain
//! arrays ([`effects`]).
//!
//! Nothing here decides anything: no rule of the domain, no rule of the protocol, no input or output, no clock, no
//! chance. Times, actors and the seed are arguments. A refusal is thrown as the name of its code.

mod door;
mod effects;
mod hex;
mod machine;

pub use door::Door;
