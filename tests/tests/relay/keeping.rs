//! Backups that are taken while the relay serves, and what happens when one of them comes back.

use crate::phone::{Notebook, Phone, changes, records};
use crate::running::Running;
use std::sync::atomic::{AtomicBool, Ordering};
use tandem_core::code::Code;
use tandem_core::model::{DeviceId, Role};
use tandem_core::sync::frame::Request;
use tandem_core::sync::record::Record;
use tandem_core::sync::signature::message;
use tandem_server::signing::Key;
use tandem_server::{
    InviteError, InviteTo, KeepError, Word, backup, restore, returned, set_access, settle_returned, verify_file, verify_folder,
};

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

/// What a device says for the work of an actor up to a change.
fn signed(key: &Key, notebook: &Notebook, change: &[u8], device: &str) -> Record {
    let (document, actor) = (notebook.document, notebook.actor.clone());
    let hash = tandem_core::sync::change::hash(change).unwrap();
    let signature = key.sign(&message(&document, &actor, &hash));
    Record::Signed { actor, hash, signature, device: DeviceId::new(device).ok() }
}

#[test]
fn members_keep_a_phones_signature_and_give_back_its_work_after_a_restore_without_that_phone() {
    let relay = Running::fresh();
    let (aminas, bens) = (Key::draw().unwrap(), Key::draw().unwrap());
    let mut amina = Phone::enrol_with(&relay, &relay.invite_to_new("Amina", "Hope"), &aminas.public());
    let link = relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor));
    let mut ben = Phone::enrol_with(&relay, &link, &bens.public());
    let mut notebook = amina.notebook();
    let document = notebook.document;
    assert_eq!(amina.push(document, &[notebook.edit()]).refused, []);
    let file = relay.folder().join("backup.db");
    backup(relay.folder(), &file).unwrap();

    let later: Vec<Vec<u8>> = (0..5).map(|_| notebook.edit()).collect();
    assert_eq!(amina.push(document, &later).refused, []);
    let word = signed(&aminas, &notebook, &later[4], &amina.device);
    for _ in 0..2 {
        let answer = amina.exchange(&Request { records: vec![(document, word.clone())], ..amina.asking() });
        assert_eq!(answer.problem, None);
    }
    let kept = records(&ben.pull(), document);
    let known = kept.iter().filter(|record| matches!(record, Record::Signed { .. })).collect::<Vec<_>>();
    assert_eq!(known, [&word], "every member has it, once");

    let folder = relay.stop();
    restore(&file, folder.path()).unwrap();
    let relay = Running::with(folder, |_| {});
    ben.moved(&relay);
    let back = |records| Request { theirs: vec![0], records, ..ben.request(document, &later) };
    let forged = signed(&bens, &notebook, &later[4], &amina.device);
    let answer = ben.exchange(&back(vec![(document, forged)]));
    assert!(answer.restart);
    let unproven: Vec<_> = (0..5).map(|index| (index, Code::Unproven)).collect();
    assert_eq!(answer.results[0].refused, unproven, "under a forged signature nothing comes back");
    let answer = ben.exchange(&back(vec![(document, word)]));
    assert_eq!(answer.results[0].refused, []);
    let owner: String = relay.database().query_row("SELECT device FROM actor", [], |row| row.get(0)).unwrap();
    assert_eq!(owner, amina.device, "it is Amina's work");
    amina.moved(&relay);
    assert_eq!(amina.push(document, &[notebook.edit()]).refused, [], "she goes on where she was");
    assert_eq!(verify_folder(relay.folder()).unwrap().changes, 9);
}

#[test]
fn after_a_restore_what_was_taken_away_is_gone_at_once_and_what_was_given_waits_for_the_administrators_word() {
    for key_is_kept in [true, false] {
        let relay = Running::fresh();
        let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
        let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
        let mut cleo = Phone::enrol(&relay, &relay.invite_to_new("Cleo", "School"));
        let hope = amina.notebook().document;
        let file = relay.folder().join("backup.db");
        backup(relay.folder(), &file).unwrap();
        set_access(relay.folder(), "Ben", "Hope", None).unwrap();
        set_access(relay.folder(), "Cleo", "Hope", Some(Role::Contributor)).unwrap();
        let sealed: Vec<_> =
            records(&amina.pull(), hope).into_iter().filter(|record| matches!(record, Record::Sealed { .. })).collect();
        assert_eq!(sealed.len(), 2, "members have the relay's word for it");

        let folder = relay.stop();
        restore(&file, folder.path()).unwrap();
        if !key_is_kept {
            std::fs::remove_file(folder.path().join("relay.key")).unwrap();
        }
        let relay = Running::with(folder, |_| {});
        for phone in [&mut amina, &mut ben, &mut cleo] {
            phone.moved(&relay);
        }
        let mut back = amina.asking();
        back.records = sealed.into_iter().map(|record| (hope, record)).collect();
        assert_eq!(amina.exchange(&back).problem, None);
        let is_member =
            |phone: &mut Phone| !records(&phone.exchange(&Request { number: 9, ..Request::default() }).entries, hope).is_empty();
        assert_eq!((is_member(&mut ben), is_member(&mut cleo)), (!key_is_kept, false));
        let waiting = returned(relay.folder()).unwrap();
        let grants: Vec<_> = waiting.into_iter().flat_map(|returned| returned.grants).collect();
        let expected = [("Cleo".to_owned(), Role::Contributor)];
        assert_eq!(grants, if key_is_kept { &expected[..] } else { &[] }, "another relay's word counts for nothing");
        let word = settle_returned(relay.folder(), Some("Hope"), None, Word::Admit).unwrap();
        assert_eq!((word, is_member(&mut cleo)), (usize::from(key_is_kept), key_is_kept));
        assert_eq!(returned(relay.folder()).unwrap(), []);
        verify_folder(relay.folder()).unwrap();
    }
}

/// What the steps after these added to a database; what was in it is filled from the log again.
const BEFORE: [(u32, &str); 4] = [
    (
        5,
        "DROP TABLE audit; DROP TABLE forget_order; DROP TABLE renewed; DROP TABLE identity; DROP INDEX invitation_by_email;
         ALTER TABLE invitation DROP COLUMN email; ALTER TABLE invitation DROP COLUMN replaces;
         ALTER TABLE invitation DROP COLUMN withdrawn_ms",
    ),
    (
        4,
        "CREATE TABLE log_at_length (
             position       INTEGER PRIMARY KEY AUTOINCREMENT,
             document       BLOB    NOT NULL CHECK (length(document) = 16),
             kind           INTEGER NOT NULL CHECK (kind IN (0, 1)),
             hash           BLOB    NOT NULL CHECK (length(hash) = 32),
             actor          BLOB,
             seq            INTEGER,
             device         TEXT,
             received_ms    INTEGER NOT NULL,
             clock_ahead_ms INTEGER NOT NULL,
             running        BLOB    NOT NULL CHECK (length(running) = 8),
             bytes          BLOB    NOT NULL,
             signature      BLOB,
             CHECK ((kind = 0) = (actor IS NOT NULL) AND (kind = 0) = (seq IS NOT NULL))
         ) STRICT;
         INSERT INTO log_at_length
             SELECT position, d.id, author IS NULL, hash, a.actor, seq, v.id, received_ms, clock_ahead_ms, running, bytes, NULL
             FROM log l JOIN log_document d ON d.number = l.document LEFT JOIN log_author a ON a.number = l.author
             LEFT JOIN log_device v ON v.number = l.device ORDER BY position;
         DROP TABLE log; DROP TABLE log_author; DROP TABLE log_document; DROP TABLE log_device;
         ALTER TABLE log_at_length RENAME TO log;
         CREATE UNIQUE INDEX log_change ON log (document, hash) WHERE kind = 0;
         CREATE UNIQUE INDEX log_author ON log (document, actor, seq) WHERE kind = 0;
         CREATE INDEX log_document ON log (document, position);
         CREATE INDEX log_record ON log (document, position) WHERE kind = 1;
         DELETE FROM meta WHERE name = 'newest'",
    ),
    (
        3,
        "DROP TABLE snapshot_piece; DROP TABLE snapshot_left_out; DROP TABLE snapshot; DROP TABLE dropped; DROP INDEX log_record",
    ),
    (2, "DROP TABLE device_key; DROP TABLE signed; DROP TABLE sealed; DROP TABLE unproven"),
];

#[test]
fn a_backup_of_an_older_program_is_verified_and_restored_and_served() {
    for steps in 1..=BEFORE.len() {
        let relay = Running::fresh();
        let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
        let mut notebook = phone.notebook();
        assert_eq!(phone.push(notebook.document, &[notebook.edit()]).refused, []);
        let file = relay.folder().join("backup.db");
        let whole = backup(relay.folder(), &file).unwrap();
        let older = rusqlite::Connection::open(&file).unwrap();
        for (step, sql) in &BEFORE[..steps] {
            older.execute_batch(sql).unwrap();
            older.pragma_update(None, "user_version", step).unwrap();
        }
        older.close().unwrap();
        assert_eq!(verify_file(&file).unwrap(), whole);

        let folder = relay.stop();
        // The folder of the older program itself, before anything has written to it.
        for end in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(folder.path().join(format!("tandem.db{end}")));
        }
        std::fs::copy(&file, folder.path().join("tandem.db")).unwrap();
        assert_eq!(verify_folder(folder.path()).unwrap(), whole);
        let again = folder.path().join("again.db");
        assert_eq!(backup(folder.path(), &again).unwrap(), whole);

        for file in [&file, &again] {
            assert_eq!(restore(file, folder.path()).unwrap().report, whole);
        }
        let relay = Running::with(folder, |_| {});
        phone.moved(&relay);
        assert_eq!(phone.push(notebook.document, &[notebook.edit()]).refused, []);
        let keys: u32 = relay.database().query_row("SELECT count(*) FROM device_key", [], |row| row.get(0)).unwrap();
        assert_eq!(keys, 1, "what was not there is filled from the log");
        assert!(verify_folder(relay.folder()).unwrap().entries > whole.entries);
    }
}

#[test]
fn after_the_administrators_word_the_relay_is_still_sound_and_can_be_backed_up() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let file = relay.folder().join("backup.db");
    backup(relay.folder(), &file).unwrap();
    let mut notebook = amina.notebook();
    let document = notebook.document;
    let lost: Vec<Vec<u8>> = (0..3).map(|_| notebook.edit()).collect();
    assert_eq!(amina.push(document, &lost).refused, []);
    let whose = records(&ben.pull(), document).into_iter().find(|record| matches!(record, Record::Actor { .. })).unwrap();

    let folder = relay.stop();
    restore(&file, folder.path()).unwrap();
    let relay = Running::with(folder, |_| {});
    ben.moved(&relay);
    amina.moved(&relay);
    let admitted = |records: Vec<Record>, ben: &mut Phone| {
        let records = records.into_iter().map(|record| (document, record)).collect();
        let request = Request { theirs: vec![0], records, ..ben.request(document, &lost) };
        assert_eq!(ben.exchange(&request).problem, None);
        let admitted = settle_returned(relay.folder(), Some("Hope"), None, Word::Admit).unwrap();
        verify_folder(relay.folder()).unwrap();
        backup(relay.folder(), &file).unwrap();
        admitted
    };
    assert_eq!(admitted(Vec::new(), &mut ben), 0, "nobody says whose it is");
    let waiting = returned(relay.folder()).unwrap();
    assert_eq!(waiting[0].changes.iter().collect::<Vec<_>>(), [(&(None, "Ben".into()), &3)], "it waits on");
    let word = |from, word| settle_returned(relay.folder(), Some("Hope"), Some(from), word);
    assert_eq!((word("Amina", Word::Admit).unwrap(), word("Amina", Word::Forget).unwrap()), (0, 0), "she handed in nothing");
    assert!(matches!(word("Nobody", Word::Admit), Err(InviteError::UnknownPerson { .. })));
    assert_eq!(admitted(vec![whose], &mut ben), 3);
    assert_eq!(returned(relay.folder()).unwrap(), []);
    assert_eq!(amina.push(document, &[notebook.edit()]).refused, [], "she goes on where she was");
}
