//! One Automerge document per engagement: commands in, changes out.

mod command;
pub use command::{Command, Splice};
