//! Changes from outside that are not what they claim: refused with a named code, in no time, without a panic, and before
//! automerge unfolds anything.

use proptest::prelude::*;
use std::time::{Duration, Instant};
use tandem_core::code::Code;
use tandem_core::limits::{CHANGE_BYTES, CHANGE_MESSAGE_BYTES, CHANGE_OPERATIONS};
use tandem_core::model::DocumentId;
use tandem_core::sync::change::ChangeHeader;
use tandem_tests::author::Author;
use tandem_tests::chunk::{Chunk, run, seal, signed, unsigned};
use tandem_tests::fuzz::change;

/// Every column that automerge writes.
const COLUMNS: [u64; 14] = [1, 2, 17, 19, 21, 52, 66, 86, 87, 112, 113, 115, 148, 165];

fn read(chunk: &Chunk) -> Result<ChangeHeader, Code> {
    ChangeHeader::read_whole(&chunk.seal())
}

#[test]
fn the_sound_chunk_that_the_others_are_made_from_is_accepted() {
    let header = read(&Chunk::sound()).unwrap();
    assert_eq!((header.seq, header.start_op, header.operations), (1, 1, 1));
}

#[test]
fn a_wrong_checksum_a_wrong_kind_and_wrong_magic_are_refused() {
    let sound = Chunk::sound().seal();
    for place in 0..9 {
        let mut bytes = sound.clone();
        bytes[place] ^= 2;
        assert_eq!(ChangeHeader::read_whole(&bytes), Err(Code::BadChange), "byte {place}");
    }
    for kind in [0, 2, 3, 9] {
        assert_eq!(read(&Chunk { kind, ..Chunk::sound() }), Err(Code::BadChange), "kind {kind}");
    }
}

#[test]
fn a_change_cut_anywhere_or_with_something_behind_it_is_refused() {
    let sound = Chunk::sound().seal();
    for end in 0..sound.len() {
        assert_eq!(ChangeHeader::read_whole(&sound[..end]), Err(Code::BadChange), "cut at {end}");
    }
    assert_eq!(ChangeHeader::read_whole(&[&sound[..], &[0]].concat()), Err(Code::BadChange));
    let body = &sound[10..];
    for end in 0..body.len() {
        assert!(ChangeHeader::read_whole(&seal(1, &body[..end])).is_err(), "body cut at {end}");
    }
    assert_eq!(read(&Chunk { extra: vec![1], ..Chunk::sound() }), Err(Code::BadChange));
}

#[test]
fn headers_out_of_bounds_are_refused() {
    let sound = Chunk::sound;
    for (why, chunk) in [
        ("no actor", Chunk { actor: vec![], ..sound() }),
        ("a long actor", Chunk { actor: vec![1; 65], ..sound() }),
        ("number 0", Chunk { seq: 0, ..sound() }),
        ("first operation 0", Chunk { start_op: 0, ..sound() }),
        ("a counter beyond 32 bits", Chunk { start_op: u64::from(u32::MAX), ..sound() }),
        ("a counter beyond everything", Chunk { start_op: u64::MAX, ..sound() }),
        ("a long message", Chunk { message: vec![b'x'; CHANGE_MESSAGE_BYTES + 1], ..sound() }),
        ("a message that is no text", Chunk { message: vec![0xff], ..sound() }),
        ("a parent twice", Chunk { parents: vec![[1; 32]; 2], ..sound() }),
        ("parents out of order", Chunk { parents: vec![[2; 32], [1; 32]], ..sound() }),
        ("too many parents", Chunk { parents: (0..=255).chain(0..=0).map(|n| [n; 32]).collect(), ..sound() }),
        ("itself as another actor", Chunk { others: vec![vec![5; 16]], ..sound() }),
        ("actors out of order", Chunk { others: vec![vec![2], vec![1]], ..sound() }),
        ("too many actors", Chunk { others: (0..300_u16).map(|n| n.to_be_bytes().to_vec()).collect(), ..sound() }),
        ("an unknown column", sound().with(200, vec![0x7f, 0])),
        ("a deflated column", sound().with(0b1_1101, vec![0x7f, 1, b'k'])),
    ] {
        assert_eq!(read(&chunk), Err(Code::BadChange), "{why}");
    }
    let mut doubled = sound();
    doubled.columns.insert(1, doubled.columns[0].clone());
    assert_eq!(read(&doubled), Err(Code::BadChange), "a column twice");
    assert_eq!(ChangeHeader::read_whole(&vec![0; CHANGE_BYTES + 1]), Err(Code::TooLarge));
}

#[test]
fn a_run_of_a_million_is_refused_in_every_column_before_it_is_unfolded() {
    let began = Instant::now();
    for column in COLUMNS.into_iter().filter(|column| *column != 87) {
        for bytes in [
            run(1_000_001, &[0, 0]),
            run(i64::MAX, &[0, 0]),
            run(i64::MIN, &[0, 0]),
            [vec![0], unsigned(1_000_001)].concat(),
            [vec![0], unsigned(u64::MAX)].concat(),
            unsigned(u64::MAX),
            [run(CHANGE_OPERATIONS.try_into().unwrap(), &[0]), run(1, &[0])].concat(),
        ] {
            let refused = read(&Chunk::sound().with(column, bytes.clone()));
            assert!(matches!(refused, Err(Code::TooManyOperations | Code::BadChange)), "column {column}, {bytes:?}: {refused:?}");
        }
    }
    assert!(began.elapsed() < Duration::from_secs(2), "nothing was unfolded");
}

#[test]
fn a_small_change_that_unfolds_to_a_million_operations_is_refused() {
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
    assert!(bomb.seal().len() < 154);
    assert_eq!(read(&bomb), Err(Code::TooManyOperations));
}

#[test]
fn as_many_operations_as_allowed_are_accepted_and_one_more_is_not() {
    let sized = |rows: u64| {
        let times = i64::try_from(rows).unwrap();
        Chunk {
            columns: vec![
                (21, run(times, &[1, b'k'])),
                (52, unsigned(rows)),
                (66, run(times, &[1])),
                (86, run(times, &[0])),
                (112, run(times, &[0])),
            ],
            ..Chunk::sound()
        }
    };
    assert_eq!(read(&sized(CHANGE_OPERATIONS)).unwrap().operations, CHANGE_OPERATIONS);
    assert_eq!(read(&sized(CHANGE_OPERATIONS + 1)), Err(Code::TooManyOperations));
}

#[test]
fn predecessors_are_counted_like_operations() {
    let many = Chunk::sound().with(112, run(1, &unsigned(CHANGE_OPERATIONS + 1)));
    assert_eq!(read(&many), Err(Code::TooManyOperations));
    let more = Chunk::sound().with(112, run(1, &unsigned(u64::MAX)));
    assert_eq!(read(&more), Err(Code::TooManyOperations));
    let without = Chunk::sound().with(112, run(1, &[2])).with(113, run(2, &[0]));
    assert_eq!(read(&without), Err(Code::BadChange), "predecessors without counters");
}

#[test]
fn counters_and_actors_that_automerge_would_panic_on_are_refused() {
    let beyond = 1_u64 << 32;
    let far = i64::try_from(beyond).unwrap();
    for (why, chunk) in [
        ("an object's counter", Chunk::sound().with(1, run(1, &[0])).with(2, run(1, &unsigned(beyond)))),
        ("an element's counter", Chunk::sound().with(17, run(1, &[0])).with(19, run(1, &signed(far)))),
        ("a counter below zero", Chunk::sound().with(17, run(1, &[0])).with(19, run(1, &signed(-1)))),
        ("a predecessor's counter", pred(&signed(far))),
        ("the least of numbers", pred(&signed(i64::MIN))),
        ("an unknown actor", Chunk::sound().with(1, run(1, &[1])).with(2, run(1, &[1]))),
        ("an actor beyond memory", Chunk::sound().with(1, run(1, &unsigned(u64::MAX))).with(2, run(1, &[1]))),
        ("values longer than their column", Chunk::sound().with(86, run(1, &unsigned(u64::MAX)))),
        ("values nobody counts", Chunk::sound().with(87, vec![1, 2, 3])),
        ("operations without actions", Chunk::sound().with(66, vec![])),
        ("an action that is null", Chunk::sound().with(66, vec![0, 1])),
    ] {
        assert_eq!(read(&chunk), Err(Code::BadChange), "{why}");
    }
}

fn pred(delta: &[u8]) -> Chunk {
    Chunk::sound().with(112, run(1, &[1])).with(113, run(1, &[0])).with(115, run(1, delta))
}

/// Real changes of some size to spoil.
fn real() -> Vec<Vec<u8>> {
    let document = DocumentId([1; 16]);
    let (mut one, mut other) = (Author::new(document, 1), Author::new(document, 2));
    let mut changes = Vec::new();
    for n in 0..6 {
        let here = one.write("same", &format!("one {n}"));
        let there = other.write("same", &format!("other {n}"));
        one.take(&there.bytes);
        changes.extend([here.bytes, there.bytes]);
    }
    changes
}

proptest! {
    #[test]
    fn spoiled_changes_never_panic(which in any::<prop::sample::Index>(), spoil in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let real = real();
        let sound = &real[which.index(real.len())];
        let mut bytes = sound.clone();
        for (place, value) in &spoil {
            let place = place.index(bytes.len());
            bytes[place] = *value;
        }
        if bytes != *sound {
            prop_assert!(ChangeHeader::read_whole(&bytes).is_err(), "the checksum shows it");
        }
        // With a good checksum the parts themselves must hold.
        let mut body = sound[sound.len() - body_length(sound)..].to_vec();
        for (place, value) in &spoil {
            let place = place.index(body.len());
            body[place] = *value;
        }
        if let Ok(header) = ChangeHeader::read_whole(&seal(1, &body)) {
            prop_assert!(header.operations <= CHANGE_OPERATIONS);
        }
        change(&body);
    }

    #[test]
    fn random_bytes_never_panic(body in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(ChangeHeader::read_whole(&body).is_err());
        prop_assert!(ChangeHeader::read_whole(&seal(1, &body)).is_err());
    }

    #[test]
    fn columns_of_random_bytes_never_panic(column in 0..COLUMNS.len(), bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        let chunk = Chunk::sound().with(COLUMNS[column], bytes);
        if let Ok(header) = read(&chunk) {
            prop_assert!(header.operations <= CHANGE_OPERATIONS);
        }
        change(&chunk.seal());
    }
}

/// The bytes after magic, checksum, kind and a length of one or two bytes.
fn body_length(chunk: &[u8]) -> usize {
    chunk.len() - if chunk[9] < 0x80 { 10 } else { 11 }
}
