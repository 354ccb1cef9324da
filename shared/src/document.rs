//! One Automerge document per engagement: commands in, changes out.
//!
//! The shape of a document is a table of tables: one map per *area* (site, person, item, rating, call …), made by the
//! genesis change, and in it one register per field under a flat key (`site` → `s1/zone`). Nobody ever makes a map
//! afterwards, so two devices never make the same map twice, and whatever two people add at the same time, both is
//! there. The things of the table of kinds share one map, `entry`. Only shared texts are objects of their own, made by
//! the one command that adds their thing.
//!
//! - [`genesis`]: the same first change everywhere.
//! - [`Document`]: load, apply, save, and who wrote what when.
//! - [`Command`]: everything a person can do; [`Document::run`] makes one change of it.
//! - `renewal` (with that feature): what stands, as the beginning of another document without history.
//! - `freeform` (a feature): any JSON in a document, for programs that bring data of their own.

mod access;
mod authorship;
mod command;
#[cfg(feature = "freeform")]
mod freeform;
mod genesis;
mod pieces;
mod poison;
mod reading;
#[cfg(feature = "freeform")]
mod renewal;
mod replica;
mod run;
mod since;
mod write;

pub use command::{Command, Setting, Splice};
#[cfg(feature = "freeform")]
pub use freeform::{FreeEdit, Step};
pub use genesis::{AREAS, ENTRIES, SCHEMA, SEEDS, genesis, is_seed, seeds};
pub use poison::Aside;
#[cfg(feature = "freeform")]
pub use renewal::Renewed;
pub use replica::{Acting, Change, Document, Ran};
