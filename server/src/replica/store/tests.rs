use super::*;
use tandem_core::code::Code;
use tandem_core::document::Document;
use tandem_core::model::Role;
use tandem_core::sync::record::Record;

const ID: DocumentId = DocumentId([1; 16]);

/// Changes of one author.
fn changes(count: usize) -> Vec<Vec<u8>> {
    let mut document = Document::new(ID, &[7; 16]);
    let mut made = document.found_free(&serde_json::json!({ "n": 0 }), &[], 0).unwrap();
    for n in 1..count {
        let edit = serde_json::from_value(serde_json::json!({ "op": "set", "path": ["n"], "value": n })).unwrap();
        made.extend(document.edit_free(&edit, 0).unwrap());
    }
    made.into_iter().map(|change| change.bytes).collect()
}

fn edit(bytes: &[Vec<u8>]) -> Entry {
    let changes = bytes.iter().cloned().map(Into::into).collect();
    Entry::Edit { document: ID, actor: Some(vec![7; 16].into()), changes }
}

fn hash(bytes: &[u8]) -> tandem_core::sync::Hash {
    tandem_core::sync::change::hash(bytes).unwrap()
}

/// All that counts of a store.
fn seen(store: &Store) -> String {
    let documents: Vec<_> = store
        .documents()
        .map(|(id, held)| {
            let changes: Vec<_> = held.changes().map(|(_, change)| change.clone()).collect();
            let parcels: Vec<_> = held.parcels().collect();
            (
                *id,
                changes,
                held.records().to_vec(),
                held.actors().to_vec(),
                parcels,
                held.role(),
                held.label().to_owned(),
                held.waiting(),
            )
        })
        .collect();
    format!("{:?} {documents:?} {:?}", store.cursor(), store.stored())
}

/// A store with something of everything in it.
fn filled(folder: &Path) -> Store {
    let mut store = Store::open(folder).unwrap();
    let made = changes(8);
    store.keep(edit(&made[..6]), true).unwrap();
    let person = PersonId::new("amina").unwrap();
    let records = vec![
        (ID, Record::Engagement { label: "Trace".into() }),
        (ID, Record::Access { person, role: Some(Role::Editor), by: None }),
    ];
    let acknowledged = made[..3].iter().map(|bytes| (ID, hash(bytes))).collect();
    let parcel = Parcel { code: Code::ForkedActor as u8, changes: vec![made[5].clone().into()] };
    let (cursor, changes) = (vec![9; 40].into(), vec![(ID, made[6].clone().into())]);
    store.keep(Entry::Exchange(Exchange { cursor, changes, records, acknowledged, parcels: vec![(ID, parcel)] }), false).unwrap();
    store.keep(Entry::Aside { document: ID, hashes: vec![hash(&made[6])] }, false).unwrap();
    store
}

#[test]
fn what_was_kept_is_there_after_opening_again_and_after_compaction() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = filled(folder.path());
    let me = PersonId::new("amina").unwrap();
    store.belongs_to(&me);
    let before = seen(&store);
    assert_eq!(store.pending(), 2);
    drop(store);
    let mut store = Store::open(folder.path()).unwrap();
    store.belongs_to(&me);
    assert_eq!(seen(&store), before);
    store.compact().unwrap();
    drop(store);
    let mut store = Store::open(folder.path()).unwrap();
    store.belongs_to(&me);
    assert_eq!(seen(&store), before);
    assert!(!folder.path().join("replica.log.new").exists());
}

#[test]
fn a_file_cut_anywhere_gives_exactly_the_records_before_the_cut() {
    let folder = tempfile::tempdir().unwrap();
    drop(filled(folder.path()));
    let path = folder.path().join("replica.log");
    let whole = std::fs::read(&path).unwrap();
    let mut states = Vec::new();
    for end in (0..whole.len()).step_by(3).chain([whole.len()]) {
        std::fs::write(&path, &whole[..end]).unwrap();
        let store = Store::open(folder.path()).unwrap();
        let state = seen(&store);
        if states.last() != Some(&state) {
            states.push(state);
        }
        drop(store);
        // What is cut off is cut off for good, and writing goes on behind what is sound.
        let mut store = Store::open(folder.path()).unwrap();
        store.keep(Entry::Exchange(Exchange::default()), true).unwrap();
        drop(store);
        assert!(std::fs::read(&path).unwrap().len() > 8);
    }
    assert_eq!(states.len(), 4, "one for each record, and one for none");
}

#[test]
fn a_flipped_bit_is_noticed_and_what_follows_is_kept_beside_the_file() {
    let folder = tempfile::tempdir().unwrap();
    drop(filled(folder.path()));
    let path = folder.path().join("replica.log");
    let mut whole = std::fs::read(&path).unwrap();
    let at = whole.len() / 2;
    whole[at] ^= 1;
    std::fs::write(&path, &whole).unwrap();
    let store = Store::open(folder.path()).unwrap();
    assert!(store.documents().count() <= 1);
    let kept = std::fs::read(&path).unwrap().len();
    assert_eq!(std::fs::read(folder.path().join("replica.log.torn")).unwrap(), whole[kept..]);
}

#[test]
fn another_file_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("replica.log"), "something else entirely").unwrap();
    assert_eq!(Store::open(folder.path()).unwrap_err().code, Code::DamagedDocument);
    assert_eq!(std::fs::read(folder.path().join("replica.log")).unwrap(), b"something else entirely");
}

#[test]
fn what_another_relay_had_waits_again_in_the_order_of_its_making() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = filled(folder.path());
    let made = changes(8);
    let own = made[..6].iter().cloned().map(|bytes| (bytes.into(), true)).collect();
    store.keep(Entry::Over { documents: vec![(ID, own)] }, true).unwrap();
    let stored = store.stored();
    assert_eq!(stored.cursor, Vec::<u8>::new());
    assert_eq!(stored.pending.iter().map(|pending| pending.bytes.clone()).collect::<Vec<_>>(), made[..6]);
    // The new relay lacks the document: what the old one had goes on waiting, the rest is set aside.
    let parcel = Parcel { code: Code::UnknownDocument as u8, changes: made[..6].iter().cloned().map(Into::into).collect() };
    let exchange = Exchange { parcels: vec![(ID, parcel)], ..Exchange::default() };
    store.keep(Entry::Exchange(exchange), false).unwrap();
    assert!(store.pending() >= 3, "{}", store.pending());
    drop(store);
    assert!(Store::open(folder.path()).unwrap().pending() >= 3);
}

#[test]
fn others_work_that_waits_again_is_nobody_elses_after_opening_and_compaction() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = filled(folder.path());
    let made = changes(8);
    let all = made[..5].iter().cloned().enumerate().map(|(at, bytes)| (bytes.into(), at != 1)).collect();
    store.keep(Entry::Over { documents: vec![(ID, all)] }, true).unwrap();
    assert_eq!(store.pending(), 4, "it is not counted as one's own");
    let theirs = [(ID, hash(&made[1]))];
    assert_eq!((&store.stored().theirs[..], store.stored().records.len()), (&theirs[..], 2), "and comes with what is known");
    drop(store);
    let mut store = Store::open(folder.path()).unwrap();
    store.compact().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    assert_eq!((&store.stored().theirs[..], store.pending()), (&theirs[..], 4));
    let acknowledged = vec![theirs[0]];
    store.keep(Entry::Exchange(Exchange { acknowledged, ..Exchange::default() }), false).unwrap();
    assert_eq!((store.stored().theirs.len(), store.pending()), (0, 4));
}

#[test]
fn a_file_that_grows_with_nothing_new_is_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = filled(folder.path());
    let before = seen(&store).replace("[9, 9", "");
    for n in 0..40_000_u64 {
        let exchange = Exchange { cursor: n.to_le_bytes().to_vec().into(), ..Exchange::default() };
        store.keep(Entry::Exchange(exchange), false).unwrap();
    }
    let length = std::fs::metadata(folder.path().join("replica.log")).unwrap().len();
    assert!(length < COMPACT_FROM + 1000, "{length}");
    assert!(before.contains("Trace") && seen(&store).contains("Trace"));
}
