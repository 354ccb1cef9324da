//! What is acknowledged is on the disk; a full queue and a clean stop lose nothing.

use crate::phone::Phone;
use crate::running::Running;
use std::collections::HashSet;
use std::sync::mpsc;
use tandem_core::code::Code;
use tandem_core::model::Role;
use tandem_core::sync::frame::{Answer, encode};
use tandem_server::InviteTo;

/// The hash of a change: what its log entry is called.
fn hash(change: &[u8]) -> [u8; 32] {
    tandem_core::sync::change::hash(change).unwrap()
}

#[test]
fn everything_acknowledged_to_many_at_once_is_there_after_reopening() {
    let relay = Running::fresh();
    Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut phones: Vec<_> = (0..6)
        .map(|number| {
            Phone::enrol(&relay, &relay.invite(&format!("Person {number}"), InviteTo::Engagement("Hope".into(), Role::Editor)))
        })
        .collect();
    let acknowledged: Vec<[u8; 32]> = std::thread::scope(|scope| {
        let busy: Vec<_> = phones
            .iter_mut()
            .map(|phone| {
                scope.spawn(|| {
                    let mut notebook = phone.notebook();
                    let edits: Vec<_> = (0..25).map(|_| notebook.edit()).collect();
                    for edit in &edits {
                        assert_eq!(phone.push(notebook.document, std::slice::from_ref(edit)).refused, []);
                    }
                    edits.iter().map(|edit| hash(edit)).collect::<Vec<_>>()
                })
            })
            .collect();
        busy.into_iter().flat_map(|each| each.join().unwrap()).collect()
    });
    let folder = relay.stop();
    let relay = Running::with(folder, |_| {});
    let log = relay.log();
    let kept: HashSet<_> = log.iter().collect();
    assert_eq!(acknowledged.len(), 150);
    assert!(acknowledged.iter().all(|hash| kept.contains(hash)));
    assert_eq!(kept.len(), log.len(), "nothing is doubled");
    let newest: i64 = relay.database().query_row("SELECT max(position) FROM log", [], |row| row.get(0)).unwrap();
    assert_eq!(usize::try_from(newest), Ok(log.len()), "positions have no gaps");
}

#[test]
fn a_full_queue_is_an_answer_and_loses_nothing() {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.writer_queue = 1);
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let notebook = phone.notebook();
    let before = relay.log().len();
    let edits: Vec<Vec<u8>> =
        (0..8).map(|_| crate::phone::Notebook::new(notebook.document, phone.person.clone(), &[]).edit()).collect();
    // Another process writes: the writer waits for it, and the queue behind the writer fills up.
    let mut database = relay.database();
    let held = database.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
    let (tell, told) = mpsc::channel::<(usize, u16, Answer)>();
    let answers: Vec<_> = std::thread::scope(|scope| {
        for (index, edit) in edits.iter().enumerate() {
            let (tell, phone) = (tell.clone(), &phone);
            scope.spawn(move || {
                let response = phone.send(&encode(&phone.request(notebook.document, std::slice::from_ref(edit))));
                tell.send((index, response.status().as_u16(), crate::phone::read(response))).unwrap();
            });
        }
        let first = told.recv().unwrap();
        assert_eq!((first.1, first.2.problem), (503, Some(Code::Busy)), "who is answered while the writer waits is refused");
        held.rollback().unwrap();
        std::iter::once(first).chain((1..edits.len()).map(|_| told.recv().unwrap())).collect()
    });
    let log: HashSet<_> = relay.log().into_iter().collect();
    for (index, _, answer) in &answers {
        let there = log.contains(&hash(&edits[*index]));
        match answer.problem {
            None => assert!(there && answer.results[0].refused.is_empty(), "acknowledged means kept"),
            Some(Code::Busy) => assert!(!there, "refused means not kept"),
            other => panic!("{other:?}"),
        }
    }
    assert!(log.len() > before);
    for edit in edits {
        assert_eq!(phone.push(notebook.document, &[edit]).refused, [], "trying again succeeds");
    }
}

#[test]
fn a_disk_that_cannot_be_written_is_an_answer_and_the_relay_goes_on() {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    let edit = notebook.edit();
    let log = relay.log();
    // The table is taken away and given back: to the writer that is a failing database.
    relay.database().execute_batch("ALTER TABLE actor RENAME TO away").unwrap();
    let response = phone.send(&encode(&phone.request(notebook.document, std::slice::from_ref(&edit))));
    assert_eq!(crate::phone::refused(response), (503, Some(Code::StorageFailed)));
    assert_eq!(relay.log(), log);
    relay.database().execute_batch("ALTER TABLE away RENAME TO actor").unwrap();
    assert_eq!(phone.push(notebook.document, &[edit]).refused, []);
}

#[test]
fn devices_go_on_where_they_were_after_a_restart() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    assert_eq!(amina.push(notebook.document, &[notebook.edit()]).refused, []);
    let relay = Running::with(relay.stop(), |_| {});
    amina.moved(&relay);
    assert_eq!(crate::phone::changes(&amina.pull(), notebook.document).len(), 1, "the cursor still holds");
    assert_eq!(amina.push(notebook.document, &[notebook.edit()]).refused, []);
}
