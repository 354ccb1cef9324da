//! Snapshots of the real relay: a newcomer fetches one instead of a long log, and finds the same.

use crate::phone::{Notebook, Phone, changes, records};
use crate::running::Running;
use std::time::Duration;
use tandem_core::document::Document;
use tandem_core::model::{DocumentId, Role};
use tandem_core::sync::frame::{Body, Entries, Piece};
use tandem_core::sync::record::Record;
use tandem_core::sync::snapshot::adopt_pieces;
use tandem_server::{InviteTo, backup, snapshot_now, verify_folder};

/// A relay where Amina has written for a while.
fn written(edits: usize) -> (Running, Phone, Notebook) {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    for _ in 0..edits / 100 {
        let edits: Vec<_> = (0..100).map(|_| notebook.edit()).collect();
        assert_eq!(amina.push(notebook.document, &edits).refused, []);
    }
    (relay, amina, notebook)
}

fn newcomer(relay: &Running, name: &str) -> Phone {
    Phone::enrol(relay, &relay.invite(name, InviteTo::Engagement("Hope".into(), Role::Editor)))
}

fn pieces(entries: &[Entries], document: DocumentId) -> Vec<Piece> {
    let bodies = entries.iter().filter(|entries| entries.document == document).flat_map(|entries| &entries.bodies);
    bodies.filter_map(|body| if let Body::Snapshot(piece) = body { Some(piece.clone()) } else { None }).collect()
}

/// What a newcomer has after one question: the whole document, as Automerge saves it.
fn fetched(phone: &mut Phone, document: DocumentId) -> (usize, Vec<Vec<u8>>, Vec<Record>, Vec<u8>) {
    let entries = phone.pull();
    let (pieces, changes) = (pieces(&entries, document), changes(&entries, document));
    let saved = adopt_pieces(&document, &pieces).unwrap().save();
    let replica = Document::load(document, &[9; 16], Some(&saved), &changes).unwrap();
    (pieces.len(), changes, records(&entries, document), replica.save())
}

#[test]
fn a_newcomer_gets_the_snapshot_the_records_and_what_came_after_it() {
    let (relay, amina, mut notebook) = written(300);
    assert_eq!(snapshot_now(relay.folder(), None).unwrap(), (1, 0));
    let after = notebook.edit();
    assert_eq!(amina.push(notebook.document, std::slice::from_ref(&after)).refused, []);
    let (count, tail, records, saved) = fetched(&mut newcomer(&relay, "Ben"), notebook.document);
    assert!(count > 0);
    assert_eq!(tail, [after]);
    assert_eq!(saved, notebook.saved());
    for name in ["Amina", "Ben"] {
        assert!(records.iter().any(|record| matches!(record, Record::Person { name: who, .. } if who == name)));
    }
}

#[test]
fn who_is_a_little_behind_gets_changes_and_who_is_far_behind_the_snapshot() {
    let (relay, amina, mut notebook) = written(100);
    let (mut near, mut far) = (newcomer(&relay, "Ben"), newcomer(&relay, "Chao"));
    far.pull();
    for _ in 0..6 {
        let edits: Vec<_> = (0..100).map(|_| notebook.edit()).collect();
        assert_eq!(amina.push(notebook.document, &edits).refused, []);
    }
    near.pull();
    let edits: Vec<_> = (0..10).map(|_| notebook.edit()).collect();
    assert_eq!(amina.push(notebook.document, &edits).refused, []);
    snapshot_now(relay.folder(), None).unwrap();
    let entries = near.pull();
    assert_eq!((pieces(&entries, notebook.document).len(), changes(&entries, notebook.document)), (0, edits));
    let entries = far.pull();
    assert!(!pieces(&entries, notebook.document).is_empty());
    assert_eq!(changes(&entries, notebook.document), Vec::<Vec<u8>>::new());
}

#[test]
fn who_wants_no_snapshot_gets_every_change() {
    let (relay, _, notebook) = written(200);
    snapshot_now(relay.folder(), None).unwrap();
    let mut ben = newcomer(&relay, "Ben");
    ben.begin_without_snapshots();
    let entries = ben.pull();
    assert_eq!((pieces(&entries, notebook.document).len(), changes(&entries, notebook.document).len()), (0, 202));
}

#[test]
fn dropped_changes_live_on_in_the_snapshot_for_newcomers_laggards_export_and_verify() {
    let (relay, amina, mut notebook) = written(100);
    let mut late = newcomer(&relay, "Chao");
    late.pull();
    let edits: Vec<_> = (0..5).map(|_| notebook.edit()).collect();
    assert_eq!(amina.push(notebook.document, &edits).refused, []);
    let (_, dropped) = snapshot_now(relay.folder(), Some(u64::MAX >> 1)).unwrap();
    assert_eq!(dropped, 107);
    let after = notebook.edit();
    assert_eq!(amina.push(notebook.document, std::slice::from_ref(&after)).refused, []);
    // A change that was dropped is still known: handing it in again is no news.
    let log = relay.log();
    assert_eq!(amina.push(notebook.document, &edits).refused, []);
    assert_eq!(relay.log(), log);

    let (_, tail, _, saved) = fetched(&mut newcomer(&relay, "Ben"), notebook.document);
    assert_eq!((tail, &saved), (vec![after.clone()], &notebook.saved()));
    let entries = late.pull();
    assert!(!pieces(&entries, notebook.document).is_empty(), "the raw changes are gone");
    assert_eq!(changes(&entries, notebook.document), [after]);
    assert!(verify_folder(relay.folder()).unwrap().changes >= 107);
    // The next snapshot begins from the last one.
    assert_eq!(snapshot_now(relay.folder(), None).unwrap().0, 1);
    let (_, tail, _, saved) = fetched(&mut newcomer(&relay, "Dalila"), notebook.document);
    assert_eq!((tail, saved), (Vec::new(), notebook.saved()));
}

/// How many changes of a document have lost their bytes.
fn dropped(relay: &Running, document: DocumentId) -> i64 {
    let sql = "SELECT count(*) FROM log JOIN log_document ON log_document.number = log.document
               WHERE log_document.id = ?1 AND author IS NOT NULL AND length(bytes) = 0";
    relay.database().query_row(sql, [document.0], |row| row.get(0)).unwrap()
}

#[test]
fn only_what_a_backed_up_snapshot_holds_is_dropped() {
    let (relay, amina, mut notebook) = written(100);
    let mut zoe = Phone::enrol(&relay, &relay.invite_to_new("Zoe", "Faith"));
    let mut other = zoe.notebook();
    assert_eq!(snapshot_now(relay.folder(), None).unwrap(), (2, 0));
    backup(relay.folder(), &relay.folder().join("backup.db")).unwrap();
    // The other engagement gets a newer snapshot, which no backup holds.
    assert_eq!(zoe.push(other.document, &[other.edit()]).refused, []);
    assert_eq!(snapshot_now(relay.folder(), None).unwrap(), (1, 0));
    let after = notebook.edit();
    assert_eq!(amina.push(notebook.document, std::slice::from_ref(&after)).refused, []);

    let relay = Running::with(relay.stop(), |config| {
        config.drop_changes_after = Some(Duration::ZERO);
        config.snapshot_every = Duration::from_millis(20);
    });
    // Both are looked at in one go, when the relay has started.
    assert!((0..20_000).any(|_| dropped(&relay, notebook.document) == 102), "all that the snapshot holds");
    assert_eq!(dropped(&relay, other.document), 0);
    let (_, tail, _, saved) = fetched(&mut newcomer(&relay, "Ben"), notebook.document);
    assert_eq!((tail, saved), (vec![after], notebook.saved()));
    assert_eq!(verify_folder(relay.folder()).unwrap().snapshots, 2);
}
