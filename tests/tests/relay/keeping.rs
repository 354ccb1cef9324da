//! Backups that are taken while the relay serves, and what happens when one of them comes back.

use crate::phone::{Phone, changes};
use crate::running::Running;
use std::sync::atomic::{AtomicBool, Ordering};
use tandem_core::code::Code;
use tandem_core::model::Role;
use tandem_server::{InviteTo, KeepError, backup, restore, verify_file, verify_folder};

#[test]
fn a_backup_taken_while_phones_write_is_sound_and_whole() {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    let file = relay.folder().join("backup.db");
    let enough = AtomicBool::new(false);
    let backups = std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut pushed = 0;
            while !enough.load(Ordering::Relaxed) || pushed < 20 {
                assert_eq!(phone.push(notebook.document, &[notebook.edit()]).refused, []);
                pushed += 1;
            }
            pushed
        });
        let backups: Vec<_> = (0..5).map(|_| backup(relay.folder(), &file).unwrap()).collect();
        enough.store(true, Ordering::Relaxed);
        assert!(writing.join().unwrap() >= 20);
        backups
    });
    assert!(backups.is_sorted_by_key(|report| report.entries), "each backup holds what the one before held");
    assert_eq!(verify_file(&file).unwrap(), *backups.last().unwrap());
    let before = relay.log().len();
    let last = backup(relay.folder(), &file).unwrap();
    assert_eq!(usize::try_from(last.entries), Ok(before), "everything acknowledged is in a backup that begins later");
    assert_eq!(verify_folder(relay.folder()).unwrap(), last);
    let beside: Vec<_> = std::fs::read_dir(relay.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!beside.iter().any(|name| name.to_string_lossy().contains("partial")), "nothing half-made is left: {beside:?}");
}

#[test]
fn a_restored_relay_is_another_one_and_what_was_there_is_kept_aside() {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    let file = relay.folder().join("backup.db");
    let kept = notebook.edit();
    assert_eq!(phone.push(notebook.document, std::slice::from_ref(&kept)).refused, []);
    let open = relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor));
    backup(relay.folder(), &file).unwrap();
    let lost = notebook.edit();
    assert_eq!(phone.push(notebook.document, std::slice::from_ref(&lost)).refused, []);
    phone.pull();
    let whole = relay.log();
    assert!(matches!(restore(&file, relay.folder()), Err(KeepError::Start(_))), "refused while the relay serves");

    let folder = relay.stop();
    let restored = restore(&file, folder.path()).unwrap();
    assert_eq!(verify_file(&restored.aside.unwrap()).unwrap().entries, whole.len() as u64, "what was there is kept");
    let relay = Running::with(folder, |_| {});
    phone.moved(&relay);
    assert_eq!(relay.log(), whole[..whole.len() - 1], "the last change is forgotten");
    let answer = phone.exchange(&phone.asking());
    assert!(answer.restart, "a cursor of before is noticed");
    assert_eq!(changes(&answer.entries, notebook.document).last(), Some(&kept));
    assert_eq!(phone.push(notebook.document, &[lost]).refused, [], "what it forgot is taken back");
    assert_eq!(relay.log(), whole);
    let (status, _, body) = crate::phone::post(&relay, "/enrol", None, &crate::phone::wish(crate::phone::secret(&open), 1));
    assert_eq!((status, crate::phone::code_of(&body)), (410, Code::InvitationExpired.name()), "open invitations have ended");
    verify_folder(relay.folder()).unwrap();
}

#[test]
fn a_damaged_backup_is_not_restored_and_changes_nothing() {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    assert_eq!(phone.push(notebook.document, &[notebook.edit()]).refused, []);
    let file = relay.folder().join("backup.db");
    backup(relay.folder(), &file).unwrap();
    rusqlite::Connection::open(&file).unwrap().execute("UPDATE log SET running = zeroblob(8) WHERE position = 3", []).unwrap();
    let whole = relay.log();
    let folder = relay.stop();
    match restore(&file, folder.path()) {
        Err(KeepError::Damaged { fault, .. }) => assert_eq!(fault.position, Some(3)),
        other => panic!("{other:?}"),
    }
    let relay = Running::with(folder, |_| {});
    assert_eq!(relay.log(), whole);
    assert!(!relay.folder().join("tandem.db.restoring").exists(), "nothing half-made is left");
}
