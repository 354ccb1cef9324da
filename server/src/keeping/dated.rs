//! Backups under dated names in one folder: each a folder of its own with the database and the relay's key, whole or not
//! there. Nothing is ever removed but what has such a name. It must not know when they are made.

use super::{KeepError, backup, failed, settle};
use crate::clock::{now_ms, read_stamp, stamp};
use crate::relay::database;
use crate::store::seal;
use crate::store::verify::Report;
use std::collections::BTreeSet;
use std::fs::{DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// What a name begins with; a moment follows.
const START: &str = "tandem-";
/// What a name ends with until it is whole.
const PARTIAL: &str = ".partial";
/// Of older backups, the newest of so many months stays too.
const MONTHS: usize = 12;

/// Makes a backup of a data folder under a dated name in `dir`, verified and on the disk, and removes the ones that need not
/// stay: all but the `keep` newest, and the newest of each of the last twelve months.
pub(crate) fn make(data: &Path, dir: &Path, keep: usize) -> Result<(u64, Report), KeepError> {
    make_folder(dir)?;
    clear(dir)?;
    let at_ms = now_ms();
    let whole = dir.join(format!("{START}{}", stamp(at_ms)));
    let partial = dir.join(format!("{START}{}{PARTIAL}", stamp(at_ms)));
    let report = fill(data, &partial).inspect_err(|_| {
        // The next one tries again.
        let _ = std::fs::remove_dir_all(&partial);
    })?;
    std::fs::rename(&partial, &whole).map_err(failed(&whole))?;
    settle(dir)?;
    backup::told(data, &database(&whole));
    for name in surplus(names(dir)?, at_ms, keep) {
        // Half of one is never under the name of a whole one.
        let going = dir.join(format!("{START}{}{PARTIAL}", stamp(name)));
        let removed = std::fs::rename(dir.join(format!("{START}{}", stamp(name))), &going);
        if let Err(cause) = removed.and_then(|()| std::fs::remove_dir_all(&going)) {
            tracing::warn!(%cause, "an old backup could not be removed");
        }
    }
    Ok((at_ms, report))
}

/// When the newest backup in a folder was made, in milliseconds since 1970; what is dated later than now does not count.
pub(crate) fn newest(dir: &Path) -> Option<u64> {
    names(dir).ok()?.into_iter().rfind(|made| *made <= now_ms())
}

/// The database of a backup, whether that is a file or one of these folders.
pub(super) fn database_in(backup: &Path) -> PathBuf {
    if backup.is_dir() { database(backup) } else { backup.to_owned() }
}

/// Puts the key of a backup into a data folder that has none; whether it did.
pub(super) fn put_back_key(backup: &Path, folder: &Path) -> Result<bool, KeepError> {
    if folder.join(seal::FILE).exists() { Ok(false) } else { copy_key(backup, folder) }
}

fn fill(data: &Path, partial: &Path) -> Result<Report, KeepError> {
    make_folder(partial)?;
    let report = backup::copied(data, &database(partial))?;
    copy_key(data, partial)?;
    settle(partial)?;
    Ok(report)
}

/// Copies the relay's key, for its owner alone; whether there is one.
fn copy_key(from: &Path, to: &Path) -> Result<bool, KeepError> {
    let (from, to) = (from.join(seal::FILE), to.join(seal::FILE));
    let bytes = match std::fs::read(&from) {
        Ok(bytes) => bytes,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(false),
        Err(cause) => return Err(failed(&from)(cause)),
    };
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&to).map_err(failed(&to))?;
    file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(failed(&to))?;
    Ok(true)
}

fn make_folder(path: &Path) -> Result<(), KeepError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(failed(path))
}

/// Removes what an earlier life left half made.
fn clear(dir: &Path) -> Result<(), KeepError> {
    for name in folders(dir)? {
        if name.strip_prefix(START).and_then(|name| name.strip_suffix(PARTIAL)).and_then(read_stamp).is_some() {
            let path = dir.join(&name);
            std::fs::remove_dir_all(&path).map_err(failed(&path))?;
        }
    }
    Ok(())
}

/// The moments of all whole backups in a folder, the oldest first.
fn names(dir: &Path) -> Result<Vec<u64>, KeepError> {
    let mut names: Vec<u64> = folders(dir)?.iter().filter_map(|name| read_stamp(name.strip_prefix(START)?)).collect();
    names.sort_unstable();
    Ok(names)
}

fn folders(dir: &Path) -> Result<Vec<String>, KeepError> {
    let entries = std::fs::read_dir(dir).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(failed(dir))?;
    let folders = entries.into_iter().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    Ok(folders.filter_map(|entry| entry.file_name().into_string().ok()).collect())
}

/// Those that need not stay; the one just made always does.
fn surplus(names: Vec<u64>, made: u64, keep: usize) -> Vec<u64> {
    let month = |ms: u64| stamp(ms)[..7].to_owned();
    let mut months = BTreeSet::new();
    let newest_first = names.into_iter().rev().enumerate();
    newest_first
        .filter(|(place, ms)| {
            let first_of_month = !months.contains(&month(*ms)) && months.len() < MONTHS;
            if first_of_month {
                months.insert(month(*ms));
            }
            *place >= keep.max(1) && !first_of_month && *ms != made
        })
        .map(|(_, ms)| ms)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: u64 = 86_400_000;

    #[test]
    fn the_newest_stay_and_one_of_each_of_the_last_months() {
        let now = read_stamp("2026-11-28-120000-000").unwrap();
        let daily: Vec<u64> = (0..800).rev().map(|days| now - days * DAY).collect();
        let gone = surplus(daily.clone(), now, 14);
        let stay: Vec<String> = daily.iter().filter(|ms| !gone.contains(ms)).map(|ms| stamp(*ms)[..10].to_owned()).collect();
        assert_eq!(stay.len(), 14 + 11);
        assert_eq!((stay[0].as_str(), stay[10].as_str(), stay[11].as_str()), ("2025-12-31", "2026-10-31", "2026-11-15"));
    }

    #[test]
    fn the_one_just_made_stays_whatever_the_clock_said_before() {
        let later = [10 * DAY, 20 * DAY];
        assert_eq!(surplus(vec![5 * DAY, later[0], later[1]], 5 * DAY, 1), [later[0]]);
        assert!(surplus(vec![7], 7, 0).is_empty());
    }

    #[test]
    fn only_our_own_names_are_ever_touched() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["tandem-mine", "2026-11-28-143005-123", "tandem-2026-11-28-143005-123.partially", "x.partial"] {
            std::fs::create_dir(dir.path().join(name)).unwrap();
        }
        std::fs::write(dir.path().join("tandem-2026-11-28-143005-123.partial"), "a file of somebody's").unwrap();
        std::fs::create_dir(dir.path().join("tandem-2026-11-28-143005-124.partial")).unwrap();
        clear(dir.path()).unwrap();
        assert!(names(dir.path()).unwrap().is_empty());
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 5);
    }
}
