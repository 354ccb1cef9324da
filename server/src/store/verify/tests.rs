//! A sound log is found sound; broken in any one way, the break is named.

use super::*;
use crate::store::{Log, meta, open};
use tandem_core::document::{Acting, Command, Document, seeds};
use tandem_core::model::{DeviceId, PersonId, Role, SiteId};
use tandem_core::sync::admit::{Pusher, admit};
use tandem_core::sync::frame::{Body, Push};
use tandem_core::sync::log::{NewEntry, WriteLog};

const HERE: DocumentId = DocumentId([3; 16]);

/// 1 label, 2 and 3 seeds, 4 access, 5 actor, 6–9 four changes, 10 access taken from somebody else, as a relay writes them.
fn sound() -> (tempfile::TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let mut connection = open::for_writing(&folder.path().join("tandem.db")).unwrap();
    meta::found(&connection, 7).unwrap();
    let ada = PersonId::new("ada").unwrap();
    let mut replica = Document::new(HERE, &[9; 16]);
    let acting = Acting { person: ada.clone(), role: Some(Role::Editor), at: 1_790_000_000 };
    let changes = (0..4).map(|number| {
        let site = SiteId::new(&format!("site-{number}")).unwrap();
        let command = Command::AddSite { site, name: "Clinic".into(), zone: None, kbps: None };
        replica.run(&command, &acting).unwrap().changes.remove(0).bytes.into()
    });
    let push = Push { document: HERE, changes: changes.collect() };
    let pusher = Pusher { device: DeviceId::new("phone").unwrap(), person: ada.clone(), received_ms: 1, clock_ahead_ms: 0 };
    let access = |role| Record::Access { person: ada.clone(), role, by: None };
    let transaction = connection.transaction().unwrap();
    let mut log = Log::over(transaction);
    let append = |log: &mut Log<_>, body: Body, hash, author| {
        let entry = NewEntry { document: HERE, body, hash, author, device: None, received_ms: 1, clock_ahead_ms: 0 };
        log.append(&entry).unwrap();
    };
    let record = |record: Record| (Body::Record(record.clone()), record.hash());
    let (body, name) = record(Record::Engagement { label: "Hope".into() });
    append(&mut log, body, name, None);
    for (hash, bytes) in seeds(&HERE) {
        let header = ChangeHeader::read(&bytes).unwrap();
        append(&mut log, Body::Change(bytes.into()), hash, Some((header.actor, header.seq)));
    }
    let (body, name) = record(access(Some(Role::Editor)));
    append(&mut log, body, name, None);
    assert_eq!(admit(&mut log, &pusher, &push).unwrap().refused, []);
    let (body, name) = record(Record::Access { person: PersonId::new("ben").unwrap(), role: None, by: None });
    append(&mut log, body, name, None);
    log.close().unwrap().commit().unwrap();
    (folder, connection)
}

/// What is found after `sql` was run on a sound log, however much the schema minds.
fn found(sql: &str) -> Fault {
    let (_folder, connection) = sound();
    connection.pragma_update(None, "ignore_check_constraints", true).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.pragma_update(None, "ignore_check_constraints", false).unwrap();
    match verify(&connection) {
        Err(Unsound::Fault(fault)) => fault,
        other => panic!("{sql}: {other:?}"),
    }
}

fn at(position: Position, flaw: Flaw) -> Fault {
    Fault { position: Some(position), flaw }
}

#[test]
fn a_log_as_the_relay_writes_it_is_sound() {
    let (_folder, connection) = sound();
    assert_eq!(verify(&connection).unwrap(), Report { entries: 10, changes: 6, records: 4, documents: 1, snapshots: 0 });
}

#[test]
fn an_empty_log_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    let connection = open::for_writing(&folder.path().join("tandem.db")).unwrap();
    assert_eq!(verify(&connection).unwrap(), Report::default());
}

#[test]
fn altered_bytes_are_found_where_they_are() {
    let swapped = "UPDATE log SET bytes = (SELECT bytes FROM log WHERE position = 8) WHERE position = 7";
    assert_eq!(found(swapped), at(7, Flaw::Hash));
    assert_eq!(found("UPDATE log SET bytes = x'00' WHERE position = 7"), at(7, Flaw::Bytes));
    assert_eq!(found("UPDATE log SET bytes = x'ff' WHERE position = 4"), at(4, Flaw::Bytes));
    assert_eq!(found("UPDATE log SET bytes = (SELECT bytes FROM log WHERE position = 10) WHERE position = 4"), at(4, Flaw::Hash));
}

#[test]
fn an_altered_hash_is_found_where_it_is() {
    assert_eq!(found("UPDATE log SET hash = zeroblob(32) WHERE position = 6"), at(6, Flaw::Hash));
    assert_eq!(found("UPDATE log SET hash = zeroblob(32) WHERE position = 1"), at(1, Flaw::Hash));
}

#[test]
fn a_broken_running_hash_is_found_where_it_is() {
    assert_eq!(found("UPDATE log SET running = zeroblob(8) WHERE position = 9"), at(9, Flaw::Running));
}

#[test]
fn missing_entries_are_found() {
    assert_eq!(found("DELETE FROM log WHERE position = 1"), at(2, Flaw::Gap));
    assert_eq!(found("DELETE FROM log WHERE position = 7"), at(8, Flaw::Gap));
    assert_eq!(found("DELETE FROM log WHERE position = 10"), at(9, Flaw::End));
    assert_eq!(found("DELETE FROM log"), at(0, Flaw::End));
}

#[test]
fn a_child_before_its_parent_is_found() {
    let swapped = "UPDATE log SET position = 100 WHERE position = 7; UPDATE log SET position = 7 WHERE position = 8;
                   UPDATE log SET position = 8 WHERE position = 100";
    assert_eq!(found(swapped), at(7, Flaw::Parent));
}

#[test]
fn a_wrong_author_is_found() {
    assert_eq!(found("UPDATE log SET author = 1, seq = 9 WHERE position = 8"), at(8, Flaw::Author));
    assert_eq!(found("UPDATE log SET seq = 9 WHERE position = 9"), at(9, Flaw::Author));
}

#[test]
fn a_doubled_change_is_found() {
    let doubled = "DROP INDEX log_seq;
                   UPDATE log SET (hash, author, seq, bytes) = (SELECT hash, author, seq, bytes FROM log WHERE position = 9)
                   WHERE position = 10";
    assert_eq!(found(doubled), at(10, Flaw::Sequence));
}

#[test]
fn an_actor_that_nobody_claimed_is_found() {
    let replaced = "UPDATE log SET (hash, author, seq, bytes) = (SELECT hash, NULL, NULL, bytes FROM log WHERE position = 10)
         WHERE position = 5";
    assert_eq!(
        found(&format!("{replaced}; UPDATE log SET running = x'{}' WHERE position = 5", running_at_5())),
        at(6, Flaw::Owner)
    );
}

/// The running hash at 5 if the record of 10 stood there.
fn running_at_5() -> String {
    use std::fmt::Write;
    let (_folder, connection) = sound();
    let one = |sql| connection.query_row::<Vec<u8>, _, _>(sql, [], |row| row.get(0)).unwrap();
    let before: [u8; 8] = one("SELECT running FROM log WHERE position = 4").try_into().unwrap();
    let hash: Hash = one("SELECT hash FROM log WHERE position = 10").try_into().unwrap();
    running(before, &hash).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

#[test]
fn tables_that_are_not_what_the_records_say_are_named() {
    let table = |name| Fault { position: None, flaw: Flaw::Projection(name) };
    assert_eq!(found("UPDATE membership SET role = 'reader'"), table("membership"));
    assert_eq!(found("DELETE FROM membership"), table("membership"));
    assert_eq!(found("INSERT INTO membership SELECT 'eve', document, role, granted_at FROM membership"), table("membership"));
    assert_eq!(found("UPDATE actor SET device = 'other'"), table("actor"));
    assert_eq!(found("DELETE FROM actor"), table("actor"));
}

#[test]
fn references_to_nothing_are_found() {
    let orphan = "INSERT INTO device VALUES ('d', 'nobody', 'n', zeroblob(65), zeroblob(32), 1, NULL)";
    assert!(matches!(found(orphan), Fault { position: None, flaw: Flaw::File(_) }));
}

#[test]
fn pages_that_are_rubbish_are_found() {
    let (folder, connection) = sound();
    connection.pragma_update(None, "journal_mode", "delete").unwrap();
    drop(connection);
    let path = folder.path().join("tandem.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = 4096..bytes.len() / 2;
    bytes[middle].fill(0x5a);
    std::fs::write(&path, &bytes).unwrap();
    let outcome = open::for_looking(&path).map(|connection| verify(&connection));
    assert!(matches!(outcome, Ok(Err(Unsound::Fault(Fault { position: None, flaw: Flaw::File(_) })))), "{outcome:?}");
}
