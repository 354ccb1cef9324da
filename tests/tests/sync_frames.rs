//! Frames: the bytes of this protocol version are what they always were, and nothing that arrives can hurt.
//!
//! `TANDEM_GOLDEN=write cargo test` writes a file that is missing; files that exist are never written over.

use proptest::prelude::*;
use serde_bytes::ByteBuf;
use std::fs;
use std::path::PathBuf;
use tandem_core::code::Code;
use tandem_core::limits::FRAME_BYTES;
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::frame::{Answer, Body, Context, Entries, Push, PushResult, Request, VERSION, decode, decode_in, encode};
use tandem_core::sync::record::Record;

fn golden(name: &str, made: &[u8]) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/frames").join(name);
    if !path.exists() && std::env::var("TANDEM_GOLDEN").as_deref() == Ok("write") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(&path, made).expect("the golden file is written");
    }
    fs::read(&path).unwrap_or_else(|_| panic!("{name} is missing: TANDEM_GOLDEN=write makes it"))
}

fn signed(signature: Vec<u8>) -> Record {
    Record::Signed { actor: vec![5; 16], hash: [6; 32], signature, device: DeviceId::new("tablet").ok() }
}

fn small_request() -> Request {
    Request {
        number: 70_000,
        sent_at_ms: 1_760_000_000_123,
        cursor: ByteBuf::from(vec![1, 2, 3]),
        pushes: vec![
            Push { document: DocumentId([7; 16]), changes: vec![ByteBuf::from(vec![0x85, 0x6f]), ByteBuf::new()] },
            Push { document: DocumentId([8; 16]), changes: vec![] },
        ],
        theirs: vec![1],
        records: vec![(DocumentId([7; 16]), signed((0..64).collect()))],
    }
}

fn small_answer() -> Answer {
    Answer {
        number: 70_000,
        relay_ms: 1_760_000_000_456,
        problem: None,
        restart: true,
        results: vec![PushResult { refused: vec![(0, Code::MissingParents), (3, Code::ForkedActor)] }, PushResult::default()],
        after: 0xdead_beef,
        entries: vec![Entries { document: DocumentId([7; 16]), bodies: bodies() }],
        cursor: ByteBuf::from(vec![9, 8, 7]),
        more: true,
        follows: true,
    }
}

/// One body of every kind.
fn bodies() -> Vec<Body> {
    let person = PersonId::new("neema").unwrap();
    let device = DeviceId::new("phone-1").unwrap();
    vec![
        Body::Change(ByteBuf::from(vec![0x85, 0x6f, 0x4a, 0x83])),
        Body::Record(Record::Engagement { label: "Mto · مُتو".into() }),
        Body::Record(Record::Person { person: person.clone(), name: "Neema".into() }),
        Body::Record(Record::Device {
            device: device.clone(),
            person: person.clone(),
            name: "Phone".into(),
            public_key: vec![4; 3],
        }),
        Body::Record(Record::Access { person: person.clone(), role: Some(Role::Reader), by: None }),
        Body::Record(Record::Access { person: person.clone(), role: None, by: Some(person) }),
        Body::Record(Record::Actor { actor: vec![0, 255], device }),
    ]
}

#[test]
fn small_frames_are_the_same_bytes_for_ever() {
    let request = encode(&small_request());
    assert_eq!(request, golden("request-v2.bin", &request));
    let answer = encode(&small_answer());
    assert_eq!(answer, golden("answer-v2.bin", &answer));
    let refusal = Answer { number: 1, problem: Some(Code::Busy), ..Answer::default() };
    let refusal = encode(&refusal);
    assert_eq!(refusal, golden("refusal-v2.bin", &refusal));
}

#[test]
fn deflated_frames_are_read_for_ever() {
    let mut request = small_request();
    request.pushes[0].changes = vec![ByteBuf::from(vec![42; 4000]); 3];
    let stored = golden("request-deflated-v2.bin", &encode(&request));
    assert_eq!(stored[1], 1, "it is deflated");
    assert_eq!(decode::<Request>(&stored), Ok(request));
}

#[test]
fn frames_of_the_first_version_are_named_as_such() {
    let stored = fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/frames/request-v1.bin")).unwrap();
    assert_eq!(decode::<Request>(&stored), Err(Code::UnknownVersion));
}

#[test]
fn every_code_travels() {
    for &code in Code::ALL {
        let answer = Answer { problem: Some(code), results: vec![PushResult { refused: vec![(1, code)] }], ..Answer::default() };
        assert_eq!(decode::<Answer>(&encode(&answer)), Ok(answer));
    }
}

#[test]
fn an_unknown_code_is_no_frame() {
    let bytes = encode(&Answer { problem: Some(Code::StorageFailed), ..Answer::default() });
    let place = bytes.iter().rposition(|byte| *byte == Code::StorageFailed as u8).unwrap();
    let codes: Vec<u8> = (0..=255).filter(|number| Code::from_number(*number).is_none()).collect();
    for number in codes {
        let mut spoiled = bytes.clone();
        spoiled[place] = number;
        assert!(decode::<Answer>(&spoiled).is_err(), "number {number}");
    }
}

/// Any request within the bounds.
fn request() -> impl Strategy<Value = Request> {
    let bytes = |most| prop::collection::vec(any::<u8>(), 0..most).prop_map(ByteBuf::from);
    let push = (any::<[u8; 16]>(), prop::collection::vec(bytes(300), 0..5))
        .prop_map(|(document, changes)| Push { document: DocumentId(document), changes });
    let record = (any::<[u8; 16]>(), bytes(70)).prop_map(|(document, bytes)| (DocumentId(document), signed(bytes.into_vec())));
    let beside = (prop::collection::vec(any::<u32>(), 0..4), prop::collection::vec(record, 0..4));
    (any::<u32>(), any::<u64>(), bytes(64), prop::collection::vec(push, 0..4), beside).prop_map(
        |(number, sent_at_ms, cursor, pushes, (theirs, records))| Request { number, sent_at_ms, cursor, pushes, theirs, records },
    )
}

proptest! {
    #[test]
    fn any_request_reads_back_as_it_was_written(request in request()) {
        prop_assert_eq!(decode::<Request>(&encode(&request)), Ok(request));
    }

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), packing in 0..4_u8) {
        let framed = [&[VERSION, packing], &bytes[..]].concat();
        for bytes in [&bytes[..], &framed] {
            drop(decode::<Request>(bytes));
            drop(decode::<Answer>(bytes));
            drop(decode_in::<Request>(bytes, &mut Context::default()));
            drop(decode_in::<Answer>(bytes, &mut Context::default()));
        }
    }

    #[test]
    fn spoiled_and_cut_frames_never_panic(
        request in request(),
        spoil in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        cut in any::<prop::sample::Index>(),
    ) {
        for whole in [encode(&request), encode(&small_answer())] {
            let mut bytes = whole.clone();
            for (place, value) in &spoil {
                let place = place.index(bytes.len());
                bytes[place] = *value;
            }
            bytes.truncate(cut.index(bytes.len()) + 1);
            let (request, answer) = (decode::<Request>(&bytes), decode::<Answer>(&bytes));
            // What was accepted stays within the bounds: it can be written and read again.
            prop_assert!(request.is_err() || encode(&request.unwrap()).len() <= FRAME_BYTES);
            prop_assert!(answer.is_err() || encode(&answer.unwrap()).len() <= FRAME_BYTES);
        }
    }
}

#[test]
fn a_length_that_promises_more_than_there_is_takes_no_memory() {
    // Refused at once wherever such a length stands, or this test would not end.
    let huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
    let sound = encode(&small_request());
    for place in 2..sound.len() {
        let bytes = [&sound[..place], &huge, &sound[place..]].concat();
        assert!(decode::<Request>(&bytes).is_err() || encode(&decode::<Request>(&bytes).unwrap()).len() < 200, "at {place}");
    }
}
