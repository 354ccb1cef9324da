//! Putting a backup in the place of the database. What was there before is kept aside under a dated name; the log gets
//! a new epoch, so that every device notices and brings back what the backup does not hold.

use super::backup::copy;
use super::{KeepError, dated, failed, settle, with_end};
use crate::chance;
use crate::clock::now_ms;
use crate::folder;
use crate::relay::database;
use crate::store::verify::Report;
use crate::store::{StoreError, invitations, meta, open};
use std::path::{Path, PathBuf};

/// What `SQLite` keeps beside a database.
const BESIDE: [&str; 2] = ["-wal", "-shm"];

/// What a restore did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What the backup holds.
    pub report: Report,
    /// Where the database lies that was in the folder before, if there was one.
    pub aside: Option<PathBuf>,
    /// Whether the relay's key was in the backup too, and took its place where there was none.
    pub key: bool,
}

/// Puts `file` in the place of the database of a data folder; also a folder that was made on a schedule. Refused while a
/// relay serves the folder, or when the file is not sound; then nothing has changed.
pub fn restore(file: &Path, folder: &Path) -> Result<Restored, KeepError> {
    let whole = file.is_dir().then_some(file);
    let file = &dated::database_in(file);
    if !file.is_file() {
        return Err(KeepError::NoFile(file.to_owned()));
    }
    let _held = folder::hold(folder)?;
    let path = database(folder);
    let coming = with_end(&path, ".restoring");
    let report = copy(&open::for_looking(file)?, &coming).and_then(|report| {
        adopt(&coming)?;
        Ok(report)
    });
    let report = report.inspect_err(|_| {
        let _ = std::fs::remove_file(&coming);
    })?;
    // Before the log that it proves: a start in between would draw another.
    let key = whole.map_or(Ok(false), |whole| dated::put_back_key(whole, folder))?;
    let aside = if path.exists() { Some(put_aside(&path)?) } else { None };
    std::fs::rename(&coming, &path).map_err(failed(&path))?;
    settle(folder)?;
    Ok(Restored { report, aside, key })
}

/// Makes the copy another log than the one that it was taken from. Invitations that were open then may have been used
/// since: they hold no more.
fn adopt(path: &Path) -> Result<(), KeepError> {
    let mut connection = open::for_writing(path)?;
    let change = connection.transaction()?;
    let epoch = chance::draw().map_err(StoreError::from)?;
    meta::found_anew(&change, u64::from_le_bytes(epoch))?;
    invitations::end_open(&change, now_ms())?;
    change.commit()?;
    connection.pragma_update(None, "journal_mode", "delete")?;
    connection.close().map_err(|(_, error)| error)?;
    settle(path)
}

/// Keeps the database, as it is, under a dated name too. It stays in its own place until another takes that over.
fn put_aside(path: &Path) -> Result<PathBuf, KeepError> {
    let aside = free_name(path)?;
    // Where a file cannot have two names, there is a moment without a database.
    std::fs::hard_link(path, &aside).or_else(|_| std::fs::rename(path, &aside)).map_err(failed(&aside))?;
    for end in BESIDE {
        let beside = with_end(path, end);
        if beside.exists() {
            std::fs::rename(&beside, with_end(&aside, end)).map_err(failed(&beside))?;
        }
    }
    Ok(aside)
}

fn free_name(path: &Path) -> Result<PathBuf, KeepError> {
    let date: String =
        rusqlite::Connection::open_in_memory()?.query_row("SELECT strftime('%Y-%m-%d-%H%M%S', 'now')", [], |row| row.get(0))?;
    let dated = |number: u32| with_end(path, &if number == 0 { format!(".{date}") } else { format!(".{date}-{number}") });
    Ok((0..u32::MAX).map(dated).find(|name| !name.exists()).unwrap_or_else(|| dated(u32::MAX)))
}
