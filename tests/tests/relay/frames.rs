//! Frames that are none, over POST and over the socket: each with its code, and nothing changes.

use crate::phone::{Phone, agent, refused};
use crate::running::Running;
use crate::sockets::{Socket, Word};
use proptest::prelude::*;
use serde_bytes::ByteBuf;
use tandem_core::code::Code;
use tandem_core::limits::FRAME_BYTES;
use tandem_core::sync::frame::{Request, VERSION, encode};

#[test]
fn a_truncated_frame_changes_nothing() {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    let log = relay.log();
    let edits: Vec<_> = (0..3).map(|_| notebook.edit()).collect();
    let frame = encode(&phone.request(notebook.document, &edits));
    for end in (0..frame.len()).step_by(7) {
        assert_eq!(refused(phone.send(&frame[..end])), (400, Some(Code::BadFrame)), "cut at {end}");
    }
    assert_eq!(refused(phone.send(&[&frame[..], &[0]].concat())), (400, Some(Code::BadFrame)));
    assert_eq!(relay.log(), log);
    assert_eq!(phone.push(notebook.document, &edits).refused, []);
}

#[test]
fn a_frame_of_another_version_says_so() {
    let relay = Running::fresh();
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    assert_eq!(refused(phone.send(&[3, 0, 1])), (400, Some(Code::UnknownVersion)));
}

#[test]
fn a_frame_that_is_too_large_or_would_unfold_too_far_is_refused() {
    let relay = Running::fresh();
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    assert_eq!(refused(phone.send(&vec![2; FRAME_BYTES + 1])), (413, Some(Code::TooLarge)));
    let bomb = encode(&Request { number: 1, cursor: ByteBuf::from(vec![0; 2 * FRAME_BYTES]), ..Request::default() });
    assert!(bomb.len() < FRAME_BYTES / 100);
    assert_eq!(refused(phone.send(&bomb)), (413, Some(Code::TooLarge)));
}

#[test]
fn a_malformed_cursor_is_refused() {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    let log = relay.log();
    let mut request = phone.request(notebook.document, &[notebook.edit()]);
    request.cursor = ByteBuf::from(vec![255; 20]);
    assert_eq!(refused(phone.send(&encode(&request))), (400, Some(Code::BadFrame)));
    assert_eq!(relay.log(), log);
}

#[test]
fn without_a_credential_not_even_a_good_frame_is_read() {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    let log = relay.log();
    let frame = encode(&phone.request(notebook.document, &[notebook.edit()]));
    let url = format!("http://{}/sync", relay.address());
    let without = agent().post(&url).send(&frame[..]).unwrap();
    assert_eq!(refused(without), (401, Some(Code::UnknownDevice)));
    let wrong = agent().post(&url).header("cookie", format!("t={}", "A".repeat(43))).send(&frame[..]).unwrap();
    assert_eq!(refused(wrong), (401, Some(Code::UnknownDevice)));
    assert_eq!(relay.log(), log);
}

#[test]
fn random_bytes_are_answered_and_change_nothing() {
    let relay = Running::fresh();
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let log = relay.log();
    let socket = std::cell::RefCell::new(Socket::open(&relay, &phone));
    proptest!(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() },
        |(mut bytes in proptest::collection::vec(any::<u8>(), 0..200), versioned in any::<bool>())| {
        if versioned && bytes.len() > 1 {
            (bytes[0], bytes[1]) = (VERSION, 0);
        }
        let (status, problem) = refused(phone.send(&bytes));
        prop_assert!(status == 400 || status == 413, "{status} {problem:?}");
        let mut socket = socket.borrow_mut();
        socket.send_bytes(bytes);
        // A socket's frames have another flag: what is too large without it is none at all there.
        let told = socket.answer().problem;
        prop_assert!(told == problem || told == Some(Code::BadFrame), "{told:?} {problem:?}");
        prop_assert!(matches!(socket.next(), Word::Closed(1008)));
        *socket = Socket::open(&relay, &phone);
    });
    assert_eq!(relay.log(), log);
}
