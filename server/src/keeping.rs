//! Keeping a relay's data safe: a verified copy while it serves, putting such a copy back, and looking whether a log is
//! what it claims to be. It must not know of the command line or of HTTP.
//!
//! - [`backup()`]: one file, consistent and verified, that appears under its name only when it is whole.
//! - [`restore()`]: a verified file takes the place of the database, under a new epoch, so that devices notice.
//! - `dated`: backups with dated names, the keys beside them, and which of them stay.
//! - [`verify`]: the walk over the whole log.

mod backup;
pub(crate) mod dated;
mod restore;

pub use backup::backup;
pub use restore::{Restored, restore};

use crate::relay::{StartError, database};
use crate::store::verify::{Fault, Report, Unsound, verify as walk};
use crate::store::{OpenError, StoreError, open};
use rusqlite::Connection;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Why data could not be kept safe, or was found not to be.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// There is no relay in this folder.
    #[error("no relay in {0}")]
    NoRelay(PathBuf),
    /// There is no such file.
    #[error("no file {0}")]
    NoFile(PathBuf),
    /// The log in this file is damaged.
    #[error("{path} is damaged: {fault}")]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// The first fault in it.
        fault: Fault,
    },
    /// A file cannot be written or moved.
    #[error("cannot write {path}: {cause}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// The folder is served, or the database failed.
    #[error(transparent)]
    Start(#[from] StartError),
}

impl From<OpenError> for KeepError {
    fn from(error: OpenError) -> Self {
        KeepError::Start(error.into())
    }
}

impl From<StoreError> for KeepError {
    fn from(error: StoreError) -> Self {
        KeepError::Start(error.into())
    }
}

impl From<rusqlite::Error> for KeepError {
    fn from(error: rusqlite::Error) -> Self {
        StoreError::from(error).into()
    }
}

/// Verifies the log in a data folder, whether or not a relay is serving it.
pub fn verify_folder(folder: &Path) -> Result<Report, KeepError> {
    let path = database(folder);
    if !path.is_file() {
        return Err(KeepError::NoRelay(folder.to_owned()));
    }
    verified(&open::for_reading(&path)?, &path)
}

/// Verifies the log in a backup: a file, or a folder that was made on a schedule.
pub fn verify_file(path: &Path) -> Result<Report, KeepError> {
    let path = &dated::database_in(path);
    if !path.is_file() {
        return Err(KeepError::NoFile(path.to_owned()));
    }
    verified(&open::for_looking(path)?, path)
}

/// Walks the log behind a connection to the file `path`.
fn verified(connection: &Connection, path: &Path) -> Result<Report, KeepError> {
    walk(connection).map_err(|unsound| match unsound {
        Unsound::Fault(fault) => KeepError::Damaged { path: path.to_owned(), fault },
        Unsound::Store(error) => error.into(),
    })
}

fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> KeepError + use<'_> {
    |cause| KeepError::File { path: path.to_owned(), cause }
}

/// What was written to this file, or was renamed in this folder, is on the disk when this returns.
fn settle(path: &Path) -> Result<(), KeepError> {
    File::open(path).and_then(|file| file.sync_all()).map_err(failed(path))
}

/// The folder that a file lies in.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The path with something after its last letter.
fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}
