//! The relay's storage: one `SQLite` file. The log is the truth, the other tables are derived from it or about who may
//! reach it.
//!
//! It must not know of HTTP or of the protocol's decisions: those are made in `tandem_core::sync` through the narrow
//! `ReadLog` and `WriteLog`, which [`Log`] implements.
//!
//! - [`open`]: opening and migrating the file, with errors of their own.
//! - [`Log`]: the log itself. `numbers`: what its rows say in place of long names.
//! - [`people`]: persons and devices. [`documents`]: labels. [`invitations`]: sign-in links. [`meta`]: single facts.
//! - [`verify`]: the walk that finds a damaged log.
//! - [`seal`]: the relay's word for accesses. `unproven`: others' work that a member handed in and nobody stands by yet.
//! - [`audit`]: who did what to whom. [`census`]: how much there is, in numbers.
//! - [`audit`]: who did what to whom.
//! - [`orders`]: which devices are to forget which engagement.
//! - [`renewed`]: engagements that were founded anew, and emptying the old ones.
//! - [`parcels`]: refused work that waits for an editor.
//! - [`writer`]: the one thread that writes. [`readers`]: the connections that read beside it.

pub(crate) mod audit;
pub(crate) mod census;
pub(crate) mod documents;
pub(crate) mod identities;
pub(crate) mod invitations;
mod log;
pub(crate) mod meta;
mod numbers;
pub(crate) mod open;
pub(crate) mod orders;
pub(crate) mod parcels;
pub(crate) mod people;
mod projection;
pub(crate) mod readers;
pub(crate) mod renewed;
pub(crate) mod seal;
pub(crate) mod snapshots;
mod unproven;
pub(crate) mod verify;
pub(crate) mod writer;

pub(crate) use log::Log;
pub use open::OpenError;

use tandem_core::code::Code;

/// Why work on the open store came to nothing.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    /// `SQLite` could not carry it out: disk full, I/O error, locked for too long.
    #[error("the database failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// What is stored is not what this program stores.
    #[error("the database holds an unreadable {0}")]
    Damaged(&'static str),
    /// The system gave no random bytes.
    #[error("the system gave no random bytes: {0}")]
    Chance(#[from] getrandom::Error),
    /// The work was refused for a reason that the asker is told; nothing was changed.
    #[error("refused: {0}")]
    Refused(#[from] Code),
}

impl StoreError {
    /// Whether the disk had no room.
    pub(crate) fn is_no_room(&self) -> bool {
        matches!(self, StoreError::Sqlite(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull))
    }

    /// What the asker is told.
    pub(crate) fn code(&self) -> Code {
        match self {
            StoreError::Sqlite(_) => Code::StorageFailed,
            StoreError::Damaged(_) | StoreError::Chance(_) => Code::Internal,
            StoreError::Refused(code) => *code,
        }
    }
}
