//! A member who is hostile: changes that kill a replica, bombs, forks. The rest of the engagement goes on, what is poison
//! is marked, everybody learns whose it was, and nobody gets it any more.

use crate::phone::{Notebook, Phone, changes, records};
use crate::running::Running;
use crate::sockets::Socket;
use std::path::Path;
use std::time::Duration;
use tandem_core::code::Code;
use tandem_core::document::Document;
use tandem_core::model::{DocumentId, Role};
use tandem_core::sync::Hash;
use tandem_core::sync::change::{ChangeHeader, hash};
use tandem_core::sync::frame::Entries;
use tandem_core::sync::record::Record;
use tandem_server::{InviteTo, verify_folder};
use tandem_tests::chunk::{Chunk, run, seal, unsigned};

/// A relay that looks often, its editor Amina with her notebook, and Mallory, who may write too.
fn engagement() -> (Running, Phone, Notebook, Phone) {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.examine_every = Duration::from_millis(20));
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let notebook = amina.notebook();
    let mallory = Phone::enrol(&relay, &relay.invite("Mallory", InviteTo::Engagement("Hope".into(), Role::Editor)));
    (relay, amina, notebook, mallory)
}

fn poisoned(entries: &[Entries], document: DocumentId) -> Vec<(Hash, Vec<u8>)> {
    let named = |record| if let Record::Poisoned { hash, actor, .. } = record { Some((hash, actor)) } else { None };
    records(entries, document).into_iter().filter_map(named).collect()
}

/// Listens until the relay has marked so many changes.
fn marked(relay: &Running, phone: &Phone, document: DocumentId, count: usize) -> Vec<(Hash, Vec<u8>)> {
    let mut socket = Socket::open(relay, phone);
    let mut request = phone.asking();
    request.cursor = Vec::new().into();
    socket.send(&request);
    let mut found = Vec::new();
    while found.len() < count {
        let answer = socket.answer();
        found.extend(poisoned(&answer.entries, document));
        if answer.more {
            request.number += 1;
            request.cursor = answer.cursor;
            socket.send(&request);
        }
    }
    found
}

#[test]
fn poison_is_marked_named_and_given_to_nobody_and_the_rest_goes_on() {
    let (relay, mut amina, mut notebook, mallory) = engagement();
    let document = notebook.document;
    let bad = [Chunk { actor: vec![66; 16], ..Chunk::into_nothing() }, Chunk { actor: vec![67; 16], ..Chunk::over_nothing() }];
    let bad: Vec<Vec<u8>> = bad.iter().map(Chunk::seal).collect();
    let before = notebook.edit();
    assert_eq!(amina.push(document, std::slice::from_ref(&before)).refused, []);
    assert_eq!(mallory.push(document, &bad).refused, [], "nothing in them shows before they are applied");
    let after = notebook.edit();
    assert_eq!(amina.push(document, std::slice::from_ref(&after)).refused, []);

    let mut found = marked(&relay, &amina, document, 2);
    found.sort();
    let mut expected: Vec<(Hash, Vec<u8>)> =
        bad.iter().map(|bytes| (hash(bytes).unwrap(), ChangeHeader::read(bytes).unwrap().actor)).collect();
    expected.sort();
    assert_eq!(found, expected);

    // A newcomer gets everything but the poison, and learns whose it was.
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let entries = ben.pull();
    let fetched = changes(&entries, document);
    assert!(fetched.contains(&before) && fetched.contains(&after));
    assert!(bad.iter().all(|bytes| !fetched.contains(bytes)));
    let mut replica = Document::load(document, &[7; 16], None, &fetched).unwrap();
    assert!(records(&entries, document).iter().all(|record| !replica.note(record)));
    let aside = replica.set_aside(&[]);
    assert_eq!(aside.len(), 2);
    assert!(aside.iter().all(|one| one.name.as_deref() == Some("Mallory") && one.person.as_ref() == Some(&mallory.person)));

    // Whoever took it in is told to load anew, records first; then it is left out without a try.
    let mut met = Document::load(document, &[8; 16], None, &fetched).unwrap();
    met.apply(&bad[1..]).unwrap();
    assert_eq!(met.save_sound(), Err(Code::DamagedDocument), "what it would save does not load");
    assert_eq!(records(&entries, document).iter().filter(|record| met.note(record)).count(), 1);
    let mut met = Document::new(document, &[8; 16]);
    assert!(records(&entries, document).iter().all(|record| !met.note(record)));
    met.apply(&[&fetched[..], &bad].concat()).unwrap();
    assert_eq!(met.heads(), replica.heads());
    assert_eq!(met.save_sound().map(|_| met.heads()), Ok(replica.heads()));

    // Handed in again it is known; what stands on it is refused for good; its author's honest work goes on.
    let log = relay.log();
    assert_eq!(mallory.push(document, &bad).refused, []);
    assert_eq!(relay.log(), log);
    let parent = hash(&bad[0]).unwrap();
    let on_top = Chunk { actor: vec![66; 16], seq: 2, start_op: 90, parents: vec![parent], ..Chunk::sound() }.seal();
    assert_eq!(mallory.push(document, &[on_top]).refused, [(0, Code::Poisoned)]);
    let mut honest = Notebook::new(document, mallory.person.clone(), &fetched);
    assert_eq!(mallory.push(document, &[honest.edit()]).refused, []);
    amina.pull();
    relay.stop();
}

#[test]
fn a_snapshot_is_made_without_poison_which_is_marked_then() {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| {
        config.examine_every = Duration::from_hours(1);
        config.snapshot_every = Duration::from_millis(20);
    });
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    let document = notebook.document;
    let bad = Chunk { actor: vec![66; 16], ..Chunk::into_nothing() }.seal();
    assert_eq!(amina.push(document, std::slice::from_ref(&bad)).refused, []);
    // So many that a snapshot is due at once.
    let edits: Vec<Vec<u8>> = (0..400).map(|_| notebook.edit()).collect();
    for some in edits.chunks(100) {
        assert_eq!(amina.push(document, some).refused, []);
    }
    assert_eq!(marked(&relay, &amina, document, 1), [(hash(&bad).unwrap(), vec![66; 16])]);
    assert!((0..2_000).any(|_| verify_folder(relay.folder()).unwrap().snapshots == 1), "and the snapshot is sound");
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let entries = ben.pull();
    assert_eq!(poisoned(&entries, document).len(), 1);
    assert!(!changes(&entries, document).contains(&bad));
}

#[test]
fn what_stands_on_poison_is_left_out_with_it() {
    let (relay, amina, mut notebook, mallory) = engagement();
    let document = notebook.document;
    let root = Chunk { actor: vec![66; 16], ..Chunk::into_nothing() }.seal();
    let parents = vec![hash(&root).unwrap()];
    let later = Chunk { actor: vec![66; 16], seq: 2, start_op: 60, parents, ..Chunk::sound() }.seal();
    assert_eq!(mallory.push(document, &[root.clone(), later.clone()]).refused, []);
    assert_eq!(marked(&relay, &amina, document, 1)[0].0, hash(&root).unwrap());
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let fetched = changes(&ben.pull(), document);
    assert!(fetched.contains(&later), "it waits for its parent for ever");
    let replica = Document::load(document, &[7; 16], None, &fetched).unwrap();
    assert!(!replica.hashes().contains(&hash(&later).unwrap()));
    assert_eq!(amina.push(document, &[notebook.edit()]).refused, []);
}

#[test]
fn bombs_and_forks_are_refused_and_the_rest_of_the_same_push_goes_in() {
    let (relay, amina, mut notebook, mallory) = engagement();
    let document = notebook.document;
    let mut own = Notebook::new(document, mallory.person.clone(), &[]);
    let first = own.edit();
    assert_eq!(mallory.push(document, std::slice::from_ref(&first)).refused, []);
    // 300 MB behind 300 kB would be too large as it is; a smaller one of the same kind is no plain change.
    let deflated = seal(2, &[0x78; 2_000]);
    let rows = 1_000_001;
    let bomb = Chunk {
        columns: vec![
            (21, run(rows, &[1, b'k'])),
            (52, unsigned(rows.unsigned_abs())),
            (66, run(rows, &[1])),
            (86, run(rows, &[0])),
            (112, run(rows, &[0])),
        ],
        ..Chunk::sound()
    };
    let fork = Notebook::under(own.actor.clone(), document, mallory.person.clone(), &[]).edit();
    let good = Notebook::new(document, mallory.person.clone(), &[]).edit();
    let result = mallory.push(document, &[deflated, bomb.seal(), fork, good.clone()]);
    assert_eq!(result.refused, [(0, Code::BadChange), (1, Code::TooManyOperations), (2, Code::ForkedActor)]);
    assert_eq!(amina.push(document, &[notebook.edit()]).refused, []);
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let fetched = changes(&ben.pull(), document);
    assert!(fetched.contains(&first) && fetched.contains(&good));
    relay.stop();
}

#[test]
fn a_relay_that_was_stopped_before_it_looked_finds_the_poison_when_it_is_back() {
    let never = Duration::from_hours(1);
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.examine_every = never);
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let document = amina.notebook().document;
    let bad = Chunk { actor: vec![66; 16], ..Chunk::into_nothing() }.seal();
    assert_eq!(amina.push(document, std::slice::from_ref(&bad)).refused, []);
    let relay = Running::with(relay.stop(), |config| config.examine_every = Duration::from_millis(20));
    amina.moved(&relay);
    assert_eq!(marked(&relay, &amina, document, 1)[0].0, hash(&bad).unwrap());
}

#[test]
fn the_poison_that_the_browser_tests_hand_in_is_this_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/poison/into-nothing.change");
    let made = Chunk { actor: vec![66; 16], ..Chunk::into_nothing() }.seal();
    if !path.exists() && std::env::var("TANDEM_GOLDEN").as_deref() == Ok("write") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &made).unwrap();
    }
    assert_eq!(std::fs::read(path).unwrap(), made);
}
