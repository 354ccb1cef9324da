//! Backups on a schedule: made soon, kept and removed as was said, told when they fail, and put back with the key.

use crate::phone::{Phone, agent};
use crate::running::Running;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tandem_server::{Backups, restore, verify_file};
use tempfile::TempDir;

fn every(dir: &Path, every: Duration, keep: usize) -> Running {
    let backups = Backups { dir: dir.into(), every, keep };
    Running::with(tempfile::tempdir().unwrap(), |config| config.backups = Some(backups))
}

/// The whole backups in a folder, the oldest first.
fn made(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).map(|entries| entries.map(|entry| entry.unwrap().path()).collect());
    let mut paths: Vec<PathBuf> = entries.unwrap_or_default();
    paths.retain(|path| path.is_dir() && !path.to_str().unwrap().contains("partial"));
    paths.sort();
    paths
}

/// Waits until something holds; a minute at most.
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_mins(1), "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn the_first_comes_soon_and_only_as_many_stay_as_was_said() {
    let outer = tempfile::tempdir().unwrap();
    let dir = outer.path().join("backups");
    let relay = every(&dir, Duration::from_millis(20), 2);
    until("a first one", || !made(&dir).is_empty());
    let first = made(&dir).remove(0);
    until("it made room", || !first.exists());
    until("two stay", || made(&dir).len() == 2);
    drop(relay);
    // The thread may be in the middle of one.
    let newest = made(&dir).pop().unwrap();
    verify_file(&newest).unwrap();
    #[cfg(unix)]
    for (name, mode) in [("", 0o700), ("tandem.db", 0o600), ("relay.key", 0o600)] {
        use std::os::unix::fs::PermissionsExt;
        let found = std::fs::metadata(newest.join(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(found, mode, "{name}");
    }
}

#[test]
fn a_start_makes_one_only_when_the_newest_is_older_than_the_interval_and_clears_what_is_half_made() {
    let outer = tempfile::tempdir().unwrap();
    let half = outer.path().join("tandem-2026-01-01-000000-000.partial");
    std::fs::create_dir(&half).unwrap();
    let others = outer.path().join("somebody's");
    std::fs::create_dir(&others).unwrap();
    let relay = every(outer.path(), Duration::from_hours(1), 1);
    until("one", || made(outer.path()).len() == 2);
    assert!(!half.exists() && others.exists());
    let folder = relay.stop();
    let before = made(outer.path());
    let backups = Backups { dir: outer.path().into(), every: Duration::from_hours(1), keep: 1 };
    let relay = Running::with(folder, |config| config.backups = Some(backups));
    Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope")).notebook();
    assert_eq!(made(outer.path()), before);
}

#[test]
fn what_was_made_on_a_schedule_comes_back_with_the_key() {
    let outer = tempfile::tempdir().unwrap();
    let relay = every(outer.path(), Duration::from_millis(50), 1);
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    assert_eq!(phone.push(notebook.document, &[notebook.edit()]).refused, []);
    let log = relay.log();
    until("one that holds all", || {
        made(outer.path()).pop().and_then(|made| verify_file(&made).ok()).is_some_and(|report| report.entries == log.len() as u64)
    });
    let key = std::fs::read(relay.folder().join("relay.key")).unwrap();
    let old: TempDir = relay.stop();
    let backup = made(outer.path()).pop().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    assert!(restore(&backup, elsewhere.path()).unwrap().key);
    assert_eq!(std::fs::read(elsewhere.path().join("relay.key")).unwrap(), key);
    // A key that is there stays.
    std::fs::write(old.path().join("relay.key"), "another").unwrap();
    assert!(!restore(&backup, old.path()).unwrap().key);
    assert_eq!(std::fs::read(old.path().join("relay.key")).unwrap(), b"another");
    let relay = Running::with(elsewhere, |_| {});
    assert_eq!(relay.log(), log);
}

#[test]
fn two_relays_do_not_share_a_folder_of_backups() {
    let outer = tempfile::tempdir().unwrap();
    let first = every(outer.path(), Duration::from_millis(20), 1);
    until("the first has one", || !made(outer.path()).is_empty());
    let dir = outer.path().to_owned();
    let second = Running::with(tempfile::tempdir().unwrap(), |config| {
        config.backups = Some(Backups { dir, every: Duration::from_millis(20), keep: 1 });
    });
    let of = |name: &str| {
        let mut answer = agent().get(format!("http://{}/metrics", second.address())).call().unwrap();
        let text = answer.body_mut().read_to_string().unwrap();
        text.lines().find_map(|line| line.strip_prefix(name)?.trim().parse::<u64>().ok())
    };
    until("the second tries in vain", || of("tandem_backup_failures_total ") >= Some(2));
    assert_eq!(of("tandem_backups_made_total "), Some(0));
    drop(first);
    until("now it may", || of("tandem_backups_made_total ") >= Some(1));
}
