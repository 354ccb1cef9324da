//! Packs: what comes out is what went in, byte for byte; small; and nothing hostile hurts.
//!
//! `traces/partner-day.bin` and `traces/mentor-day.bin` are two people's offline days in one engagement: 200 edits each
//! (four of the mentor's and the partner's changed nothing), one change per edit, made with automerge under a clock that
//! goes on by up to a minute; each change with its length before it (four bytes, little end first).

use proptest::prelude::*;
use serde_bytes::ByteBuf;
use std::fs;
use std::path::PathBuf;
use tandem_core::code::Code;
use tandem_core::limits::FRAME_BYTES;
use tandem_core::model::DocumentId;
use tandem_core::sync::cursor::Cursor;
use tandem_core::sync::frame::{Answer, Body, Context, Entries, Push, PushResult, Request, decode_in, encode, encode_in};
use tandem_core::sync::pack::{Known, pack, unpack};
use tandem_tests::chunk::{Chunk, run, seal};

const DOCUMENT: DocumentId = DocumentId([0x5a; 16]);

fn file(folder: &str, name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder).join(name)
}

/// The changes of a day.
fn day(name: &str) -> Vec<Vec<u8>> {
    let bytes = fs::read(file("traces", name)).expect("the trace is there");
    let mut rest = &bytes[..];
    let mut changes = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk() {
        let (change, after) = after.split_at(u32::from_le_bytes(*length) as usize);
        changes.push(change.to_vec());
        rest = after;
    }
    assert_eq!(changes.len(), 196);
    changes
}

fn packed(changes: &[Vec<u8>]) -> Vec<u8> {
    let changes: Vec<&[u8]> = changes.iter().map(Vec::as_slice).collect();
    pack(&changes, &mut Known::default(), &Known::default())
}

fn unpacked(bytes: &[u8], count: usize) -> Result<Vec<Vec<u8>>, Code> {
    unpack(bytes, count, &mut Known::default(), &Known::default())
}

fn cursor_at(position: u64, running: [u8; 8]) -> ByteBuf {
    let mut cursor = Cursor::beginning(0x1234_5678_9abc_def0);
    (cursor.position, cursor.running) = (position, running);
    ByteBuf::from(cursor.encode())
}

fn cursor() -> ByteBuf {
    cursor_at(70_000, [7, 99, 1, 200, 13, 5, 77, 8])
}

fn push(changes: &[Vec<u8>]) -> Request {
    let changes = changes.iter().cloned().map(ByteBuf::from).collect();
    Request {
        number: 3_123_456_789,
        sent_at_ms: 1_764_037_999_123,
        cursor: cursor(),
        pushes: vec![Push { document: DOCUMENT, changes }],
        ..Request::default()
    }
}

fn told(changes: &[Vec<u8>]) -> Answer {
    let bodies = changes.iter().cloned().map(|change| Body::Change(ByteBuf::from(change))).collect();
    Answer {
        number: 3_123_456_789,
        relay_ms: 1_764_037_999_456,
        entries: vec![Entries { document: DOCUMENT, bodies }],
        cursor: cursor(),
        ..Answer::default()
    }
}

#[test]
fn a_day_of_edits_is_one_request_or_one_page_of_at_most_4200_bytes() {
    for name in ["partner-day.bin", "mentor-day.bin"] {
        let changes = day(name);
        let raw: usize = changes.iter().map(Vec::len).sum();
        let (up, down) = (encode(&push(&changes)).len(), encode(&told(&changes)).len());
        println!("{name}: {raw} bytes of changes; pushed {up}, told {down}");
        assert!(up <= 4_200 && down <= 4_200, "pushed {up}, told {down}");
        assert_eq!(unpacked(&packed(&changes), changes.len()), Ok(changes));
    }
}

#[test]
fn a_live_edit_takes_at_most_104_bytes_up_and_its_acknowledgement_38_down() {
    // With the header of a WebSocket message: 2 + 4 bytes up, 2 down.
    let (mut device, mut relay) = (Context::default(), Context::default());
    let mut position = 70_000;
    let (mut ups, mut downs) = (Vec::new(), Vec::new());
    let mut here = cursor();
    for (number, change) in (1..).zip(day("partner-day.bin").chunks(1)) {
        position += 1;
        let noise = u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes();
        let there = cursor_at(position, noise);
        let sent_at_ms = 1_764_037_999_123 + u64::from(number) * 2_500;
        let request = Request { number, sent_at_ms, cursor: here.clone(), ..push(change) };
        let frame = encode_in(&request, &mut device);
        assert_eq!(decode_in(&frame, &mut relay), Ok(request));
        // A word that is typed or a field that is set; the rest are whole forms.
        if change[0].len() <= 170 {
            ups.push(frame.len());
        }
        let answer = Answer {
            number,
            relay_ms: sent_at_ms + 20,
            results: vec![PushResult::default()],
            after: tandem_core::sync::frame::cursor_tag(&here),
            cursor: there,
            ..Answer::default()
        };
        let frame = encode_in(&answer, &mut relay);
        assert_eq!(decode_in(&frame, &mut device), Ok(answer.clone()));
        downs.push(frame.len());
        here = answer.cursor;
    }
    let (first, first_down) = (ups.remove(0), downs.remove(0));
    ups.sort_unstable();
    downs.sort_unstable();
    let count = ups.len();
    println!("{count} up: first {first}, median {}, most {}", ups[count / 2], ups[count - 1]);
    println!("down: first {first_down}, median {}, most {}", downs[downs.len() / 2], downs[downs.len() - 1]);
    assert!(count > 150 && ups[count - 1] <= 104, "{ups:?}");
    assert!(downs[downs.len() - 1] <= 38, "{downs:?}");
}

#[test]
fn a_live_edit_of_another_reaches_a_device_in_few_bytes_and_is_built_upon_by_name() {
    let (mut device, mut relay) = (Context::default(), Context::default());
    let changes = day("partner-day.bin");
    let theirs = encode_in(&told(&changes[..1]), &mut relay);
    assert_eq!(decode_in(&theirs, &mut device), Ok(told(&changes[..1])));
    // The next one stands on it, and goes the other way.
    let mine = encode_in(&push(&changes[1..2]), &mut device);
    let alone = encode_in(&push(&changes[1..2]), &mut Context::default());
    assert!(mine.len() + 28 <= alone.len(), "{} and {}", mine.len(), alone.len());
    assert_eq!(decode_in(&mine, &mut relay), Ok(push(&changes[1..2])));
    assert_eq!(decode_in::<Request>(&mine, &mut Context::default()), Err(Code::BadFrame), "elsewhere it names nothing");
}

#[test]
fn a_pack_is_the_same_bytes_for_ever() {
    let path = file("golden/frames", "pack-v2.bin");
    let mut changes = day("mentor-day.bin");
    changes.truncate(24);
    changes.push(Chunk::sound().seal());
    changes.push(b"no change at all".to_vec());
    let made = packed(&changes);
    if !path.exists() && std::env::var("TANDEM_GOLDEN").as_deref() == Ok("write") {
        fs::write(&path, &made).expect("the golden file is written");
    }
    assert_eq!(fs::read(&path).expect("TANDEM_GOLDEN=write makes it"), made);
    assert_eq!(unpacked(&made, changes.len()), Ok(changes));
}

#[test]
fn what_automerge_would_not_write_travels_as_it_is() {
    let odd = [
        Vec::new(),
        vec![0x85],
        seal(1, b"rubbish"),
        seal(2, &[1, 2, 3]),
        // A run of two as two single values, marks, bytes after the columns, an actor that is named but not used.
        Chunk::sound().with(66, run(-2, &[1, 1])).seal(),
        Chunk::sound().with(148, vec![0, 1]).seal(),
        Chunk { extra: vec![1], ..Chunk::sound() }.seal(),
        Chunk { others: vec![vec![9; 16]], ..Chunk::sound() }.seal(),
        Chunk { actor: vec![5; 65], ..Chunk::sound() }.seal(),
        // A wrong checksum.
        [&[0x85, 0x6f, 0x4a, 0x83, 1, 2, 3, 4], &Chunk::sound().seal()[8..]].concat(),
    ];
    for change in &odd {
        let changes = [Chunk::sound().seal(), change.clone(), Chunk::sound().seal()];
        assert_eq!(unpacked(&packed(&changes), 3).as_deref(), Ok(&changes[..]));
    }
}

#[test]
fn a_pack_that_would_unfold_too_far_is_refused() {
    // One operation repeated up to the limit of a change, in more changes than a pack may unfold.
    let many = Chunk::sound().with(21, run(10_000, &[1, b'k'])).with(52, vec![0x90, 0x4e]).with(66, run(10_000, &[1]));
    let many = many.with(86, run(10_000, &[0])).with(112, run(10_000, &[0]));
    let changes: Vec<Vec<u8>> = (1..=24).map(|seq| Chunk { seq, ..many.clone() }.seal()).collect();
    let bytes = packed(&changes);
    assert_eq!(unpacked(&bytes, changes.len()).as_deref(), Ok(&changes[..]), "what is too much travels as it is");
    let large = vec![seal(1, &vec![7; FRAME_BYTES / 2]); 3];
    assert_eq!(unpacked(&packed(&large), 3), Err(Code::TooLarge));
}

/// Any change: real, hand-built or rubbish.
fn change() -> impl Strategy<Value = Vec<u8>> {
    let (partner, mentor) = (day("partner-day.bin"), day("mentor-day.bin"));
    prop_oneof![
        prop::sample::select([partner, mentor].concat()),
        (1..50_u64, 1..9_999_u64, any::<[u8; 4]>(), prop::collection::vec(any::<[u8; 32]>(), 0..3)).prop_map(
            |(seq, start_op, actor, mut parents)| {
                parents.sort_unstable();
                Chunk { seq, start_op, actor: actor.to_vec(), parents, ..Chunk::sound() }.seal()
            }
        ),
        (
            prop::sample::select(vec![1_u64, 2, 17, 19, 21, 52, 66, 86, 87, 112, 113, 115]),
            prop::collection::vec(any::<u8>(), 0..12)
        )
            .prop_map(|(column, bytes)| Chunk::sound().with(column, bytes).seal()),
        prop::collection::vec(any::<u8>(), 0..80),
    ]
}

proptest! {
    #[test]
    fn any_changes_read_back_over_one_connection(packs in prop::collection::vec(prop::collection::vec(change(), 1..12), 1..5)) {
        let (mut sent, mut taken, nothing) = (Known::default(), Known::default(), Known::default());
        for changes in packs {
            let slices: Vec<&[u8]> = changes.iter().map(Vec::as_slice).collect();
            let bytes = pack(&slices, &mut sent, &nothing);
            prop_assert_eq!(unpack(&bytes, changes.len(), &mut taken, &nothing), Ok(changes));
            prop_assert_eq!(&sent, &taken);
        }
    }

    #[test]
    fn random_and_spoiled_packs_never_panic(
        changes in prop::collection::vec(change(), 1..8),
        spoil in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..5),
        cut in any::<prop::sample::Index>(),
        random in prop::collection::vec(any::<u8>(), 0..200),
        count in 1..20_usize,
    ) {
        drop(unpacked(&random, count));
        let whole = packed(&changes);
        prop_assert!(unpacked(&whole[..cut.index(whole.len())], changes.len()).is_err(), "a cut pack is none");
        let mut spoiled = whole.clone();
        for (place, value) in spoil {
            let place = place.index(spoiled.len());
            spoiled[place] = value;
        }
        if let Ok(read) = unpacked(&spoiled, changes.len()) {
            prop_assert_eq!(read, changes, "what is proven is what was packed");
        }
    }
}
