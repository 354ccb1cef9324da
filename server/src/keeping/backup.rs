//! A copy of the database as of one moment, beside a relay that goes on writing. It decides nothing about its content
//! but whether it is sound.

use super::{KeepError, failed, folder_of, settle, verified, with_end};
use crate::relay::database;
use crate::store::verify::Report;
use crate::store::{open, snapshots};
use rusqlite::Connection;
use rusqlite::backup::Backup;
use std::fs::OpenOptions;
use std::path::Path;
use std::time::Duration;

/// How long a copy waits when the database is locked, before it tries again.
const PAUSE: Duration = Duration::from_millis(50);

/// Copies the database of a data folder to `file`, whether or not a relay is serving it. The name appears (or what was
/// under it is replaced) only when the copy was verified and is on the disk.
pub fn backup(folder: &Path, file: &Path) -> Result<Report, KeepError> {
    let report = copied(folder, file)?;
    told(folder, file);
    Ok(report)
}

/// As [`backup`], without a word to the relay.
pub(super) fn copied(folder: &Path, file: &Path) -> Result<Report, KeepError> {
    let path = database(folder);
    if !path.is_file() {
        return Err(KeepError::NoRelay(folder.to_owned()));
    }
    let source = open::for_reading(&path)?;
    let partial = with_end(file, ".partial");
    let report = copy(&source, &partial).inspect_err(|_| {
        // Nothing is left of a copy that is worth nothing; that it cannot be removed is no news beside that.
        let _ = std::fs::remove_file(&partial);
    })?;
    std::fs::rename(&partial, file).map_err(failed(file))?;
    settle(folder_of(file))?;
    Ok(report)
}

/// Tells the relay of a folder that this copy of it lies where it will stay.
pub(super) fn told(folder: &Path, file: &Path) {
    if let Err(cause) = note(&database(folder), file) {
        // The copy is good; what only matters for dropping can wait for the next one.
        tracing::warn!(%cause, "the relay does not know of this backup");
    }
}

/// Tells the relay which snapshots are in a backup from now on: only what they hold may be dropped.
fn note(database: &Path, file: &Path) -> Result<(), KeepError> {
    let names = snapshots::names(&open::for_looking(file)?)?;
    if !names.is_empty() {
        snapshots::note_backed_up(&mut open::for_writing(database)?, &names)?;
    }
    Ok(())
}

/// Makes a verified copy at `path`, on the disk, for its owner alone.
pub(super) fn copy(source: &Connection, path: &Path) -> Result<Report, KeepError> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(failed(path))?;
    let mut copy = Connection::open(path)?;
    // All pages in one step: one moment's truth, however much is written meanwhile.
    Backup::new(source, &mut copy)?.run_to_completion(i32::MAX, PAUSE, None)?;
    // One file, with nothing beside it.
    copy.pragma_update(None, "journal_mode", "delete")?;
    let report = verified(&copy, path)?;
    copy.close().map_err(|(_, error)| error)?;
    settle(path)?;
    Ok(report)
}
