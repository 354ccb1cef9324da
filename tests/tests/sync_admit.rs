//! What goes into the relay's log, case by case: each refusal has its code, changes nothing, and takes nothing else of
//! the same push with it.

use tandem_core::code::Code;
use tandem_core::document::genesis;
use tandem_core::model::{DeviceId, DocumentId, Role};
use tandem_core::sync::frame::Body;
use tandem_core::sync::log::ReadLog;
use tandem_core::sync::record::Record;
use tandem_tests::author::Author;
use tandem_tests::chunk::Chunk;
use tandem_tests::desk::Desk;

const CLINIC: DocumentId = DocumentId([1; 16]);
const SCHOOL: DocumentId = DocumentId([2; 16]);

/// Ada and Ben may write in the clinic, Rita may read there; nobody knows the school but Ada.
fn desk() -> Desk {
    let mut desk = Desk::default();
    desk.found(CLINIC);
    desk.found(SCHOOL);
    desk.access(CLINIC, "ada", Some(Role::Editor));
    desk.access(CLINIC, "ben", Some(Role::Contributor));
    desk.access(CLINIC, "rita", Some(Role::Reader));
    desk.access(SCHOOL, "ada", Some(Role::Editor));
    desk
}

#[test]
fn a_first_change_claims_its_actor_for_the_device() {
    let mut desk = desk();
    let before = desk.len();
    let change = Author::new(CLINIC, 9).write("a", "1");
    assert_eq!(desk.push("ada", CLINIC, &[&change.bytes]), []);
    let Ok(owner) = desk.log.owner(&CLINIC, &[9; 16]);
    assert_eq!(owner, Some(DeviceId::new("ada-phone").unwrap()));
    let new: Vec<_> = desk.log.all().skip(before).collect();
    assert_eq!(new.len(), 2);
    assert!(matches!(&new[0].body, Body::Record(Record::Actor { actor, .. }) if *actor == [9; 16]), "the claim comes first");
    assert_eq!(new[1].hash, change.hash);
    assert_eq!((new[1].received_ms, new[1].clock_ahead_ms), (1_760_000_000_000, 5));
}

#[test]
fn pushing_again_changes_nothing_and_is_accepted() {
    let mut desk = desk();
    let mut author = Author::new(CLINIC, 9);
    let (one, two) = (author.write("a", "1"), author.write("a", "2"));
    assert_eq!(desk.push("ada", CLINIC, &[&one.bytes, &two.bytes]), []);
    let before = desk.len();
    assert_eq!(desk.push("ada", CLINIC, &[&one.bytes, &two.bytes]), []);
    assert_eq!(desk.push("ben", CLINIC, &[&two.bytes]), [], "by another member too");
    assert_eq!(desk.len(), before);
}

#[test]
fn strangers_and_readers_are_refused_and_cannot_tell_documents_apart() {
    let mut desk = desk();
    let change = Author::new(CLINIC, 9).write("a", "1");
    let before = desk.len();
    assert_eq!(desk.push("rita", CLINIC, &[&change.bytes]), [(0, Code::ReadOnly)]);
    assert_eq!(desk.push("zoe", CLINIC, &[&change.bytes]), [(0, Code::UnknownDocument)]);
    assert_eq!(desk.push("ada", DocumentId([9; 16]), &[&change.bytes]), [(0, Code::UnknownDocument)]);
    assert_eq!(
        desk.push("zoe", CLINIC, &[&genesis(&CLINIC).1, b"rubbish"]),
        [(0, Code::UnknownDocument), (1, Code::UnknownDocument)]
    );
    assert_eq!(desk.len(), before);
}

#[test]
fn what_a_device_has_handed_in_counts_as_handed_in_after_its_access_is_gone() {
    let mut desk = desk();
    let mut author = Author::new(CLINIC, 9);
    let (known, new) = (author.write("a", "1"), author.write("a", "2"));
    assert_eq!(desk.push("ada", CLINIC, &[&known.bytes]), []);
    desk.access(CLINIC, "ada", None);
    assert_eq!(desk.push("ada", CLINIC, &[&known.bytes, &new.bytes]), [(1, Code::UnknownDocument)]);
    desk.access(CLINIC, "ada", Some(Role::Reader));
    assert_eq!(desk.push("ada", CLINIC, &[&known.bytes, &new.bytes]), [(1, Code::ReadOnly)]);
}

#[test]
fn bad_bytes_are_refused_and_the_rest_goes_in() {
    let mut desk = desk();
    let mut author = Author::new(CLINIC, 9);
    let (one, two) = (author.write("a", "1"), author.write("a", "2"));
    let mut spoiled = Author::new(CLINIC, 8).write("b", "1").bytes;
    let last = spoiled.len() - 1;
    spoiled[last] ^= 1;
    let bomb = Chunk::sound().with(66, vec![0xc1, 0x84, 0x3d, 1]).seal();
    let large = vec![0; 300_000];
    let refused = desk.push("ada", CLINIC, &[&one.bytes, &spoiled, &bomb, &large, &two.bytes]);
    assert_eq!(refused, [(1, Code::BadChange), (2, Code::TooManyOperations), (3, Code::TooLarge)]);
    for change in [one, two] {
        assert_eq!(desk.log.contains(&CLINIC, &change.hash), Ok(true));
    }
}

#[test]
fn a_change_waits_for_its_parents_and_for_its_authors_earlier_ones() {
    let mut desk = desk();
    let (mut ada, mut ben) = (Author::new(CLINIC, 9), Author::new(CLINIC, 8));
    let parent = ben.write("b", "1");
    ada.take(&parent.bytes);
    let (child, grandchild) = (ada.write("a", "1"), ada.write("a", "2"));
    let before = desk.len();
    let refused = desk.push("ada", CLINIC, &[&child.bytes, &grandchild.bytes]);
    assert_eq!(refused, [(0, Code::MissingParents), (1, Code::MissingParents)]);
    assert_eq!(desk.push("ada", CLINIC, &[&grandchild.bytes]), [(0, Code::MissingParents)]);
    assert_eq!(desk.len(), before, "nothing was claimed either");
    assert_eq!(desk.push("ben", CLINIC, &[&parent.bytes]), []);
    assert_eq!(desk.push("ada", CLINIC, &[&child.bytes, &grandchild.bytes]), []);
}

#[test]
fn a_change_of_one_document_does_not_fit_another() {
    let mut desk = desk();
    let change = Author::new(CLINIC, 9).write("a", "1");
    assert_eq!(desk.push("ada", SCHOOL, &[&change.bytes]), [(0, Code::MissingParents)]);
}

#[test]
fn somebody_elses_actor_is_refused() {
    let mut desk = desk();
    let mut author = Author::new(CLINIC, 9);
    let (one, two) = (author.write("a", "1"), author.write("a", "2"));
    assert_eq!(desk.push("ada", CLINIC, &[&one.bytes]), []);
    assert_eq!(desk.push("ben", CLINIC, &[&two.bytes]), [(0, Code::ForeignActor)]);
    assert_eq!(desk.push("ada", CLINIC, &[&two.bytes]), []);
}

#[test]
fn a_second_history_of_one_actor_is_refused_with_all_that_follows_it() {
    let mut desk = desk();
    let (mut author, mut twin) = (Author::new(CLINIC, 9), Author::new(CLINIC, 9));
    let one = author.write("a", "1");
    let (other, later) = (twin.write("a", "another"), twin.write("a", "later"));
    let mut friend = Author::new(CLINIC, 7);
    let independent = friend.write("c", "1");
    friend.take(&other.bytes);
    let standing = friend.write("c", "2");
    assert_eq!(desk.push("ada", CLINIC, &[&one.bytes]), []);
    let refused = desk.push("ada", CLINIC, &[&other.bytes, &later.bytes, &independent.bytes, &standing.bytes]);
    assert_eq!(refused, [(0, Code::ForkedActor), (1, Code::ForkedActor), (3, Code::MissingParents)]);
    assert_eq!(desk.log.contains(&CLINIC, &independent.hash), Ok(true));
}

#[test]
fn the_first_change_is_everybodys_and_nobody_goes_on_with_its_actor() {
    let mut desk = Desk::default();
    desk.access(CLINIC, "ada", Some(Role::Editor));
    desk.access(CLINIC, "ben", Some(Role::Editor));
    let (hash, bytes) = genesis(&CLINIC);
    assert_eq!(desk.push("ada", CLINIC, &[&bytes]), []);
    assert_eq!(desk.push("ben", CLINIC, &[&bytes]), []);
    let author = tandem_core::sync::change::ChangeHeader::read(&bytes).unwrap().actor;
    assert_eq!(desk.log.owner(&CLINIC, &author), Ok(None));
    let next = Chunk { parents: vec![hash], actor: author, seq: 2, start_op: 100, ..Chunk::sound() }.seal();
    assert_eq!(desk.push("ada", CLINIC, &[&next]), [(0, Code::ForeignActor)]);
    assert_eq!(desk.push("ada", SCHOOL, &[&bytes]), [(0, Code::UnknownDocument)]);
}
