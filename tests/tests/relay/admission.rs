//! What the relay refuses, each with its code; and that the rest of the same push goes in.

use crate::phone::{Notebook, Phone};
use crate::running::Running;
use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, ROOT};
use tandem_core::code::Code;
use tandem_core::limits::{CHANGE_BYTES, CHANGE_OPERATIONS};
use tandem_core::model::{DocumentId, Role};
use tandem_server::InviteTo;

/// An editor with a notebook, and another replica of the same device under an actor of its own.
fn editor() -> (Running, Phone, Notebook, Notebook) {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let notebook = phone.notebook();
    let other = Notebook::new(notebook.document, phone.person.clone(), &[]);
    (relay, phone, notebook, other)
}

/// Pushes a bad change with a good one of another actor: the bad one is refused with this code, the good one is in.
fn refused_alone(relay: &Running, phone: &Phone, bad: Vec<u8>, other: &mut Notebook, code: Code) {
    let before = relay.log();
    let only = phone.push(other.document, std::slice::from_ref(&bad));
    assert_eq!(only.refused, [(0, code)]);
    assert_eq!(relay.log(), before, "a refused change leaves nothing behind");
    let good = other.edit();
    assert_eq!(phone.push(other.document, &[bad, good.clone()]).refused, [(0, code)]);
    let after = relay.log();
    assert_eq!(after.len(), before.len() + 2, "the actor's record and the good change");
    assert_eq!(phone.push(other.document, &[good]).refused, []);
    assert_eq!(relay.log(), after);
}

#[test]
fn a_change_with_a_wrong_hash_is_refused() {
    let (relay, phone, mut notebook, mut other) = editor();
    let mut bad = notebook.edit();
    bad[5] ^= 1;
    refused_alone(&relay, &phone, bad, &mut other, Code::BadChange);
}

#[test]
fn a_change_whose_content_was_altered_is_refused() {
    let (relay, phone, mut notebook, mut other) = editor();
    let mut bad = notebook.edit();
    let last = bad.len() - 1;
    bad[last] ^= 1;
    refused_alone(&relay, &phone, bad, &mut other, Code::BadChange);
}

#[test]
fn a_change_without_its_parents_waits_for_them() {
    let (relay, phone, mut notebook, mut other) = editor();
    let (first, second) = (notebook.edit(), notebook.edit());
    refused_alone(&relay, &phone, second.clone(), &mut other, Code::MissingParents);
    assert_eq!(phone.push(notebook.document, &[first, second]).refused, []);
}

#[test]
fn a_change_with_too_many_operations_is_refused() {
    let (relay, phone, notebook, mut other) = editor();
    let mut doc = AutoCommit::load(&notebook.saved()).unwrap().with_actor(ActorId::from(&[9; 16][..]));
    for number in 0..=CHANGE_OPERATIONS {
        doc.put(ROOT, "x", i64::try_from(number).unwrap()).unwrap();
    }
    let bad = doc.get_last_local_change().unwrap().raw_bytes().to_vec();
    assert!(bad.len() < CHANGE_BYTES);
    refused_alone(&relay, &phone, bad, &mut other, Code::TooManyOperations);
}

#[test]
fn a_change_that_is_too_large_is_refused() {
    let (relay, phone, notebook, mut other) = editor();
    let mut doc = AutoCommit::load(&notebook.saved()).unwrap().with_actor(ActorId::from(&[9; 16][..]));
    doc.put(ROOT, "x", "long".repeat(CHANGE_BYTES / 4)).unwrap();
    let bad = doc.get_last_local_change().unwrap().raw_bytes().to_vec();
    refused_alone(&relay, &phone, bad, &mut other, Code::TooLarge);
}

#[test]
fn a_change_of_somebody_elses_actor_is_refused() {
    let (relay, phone, mut notebook, _) = editor();
    let first = notebook.edit();
    assert_eq!(phone.push(notebook.document, std::slice::from_ref(&first)).refused, []);
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let mut stolen = Notebook::under(notebook.actor.clone(), notebook.document, ben.person.clone(), &[first]);
    let mut own = Notebook::new(notebook.document, ben.person.clone(), &[]);
    refused_alone(&relay, &ben, stolen.edit(), &mut own, Code::ForeignActor);
}

#[test]
fn a_reused_sequence_number_is_refused_with_what_stands_on_it() {
    let (relay, phone, mut notebook, mut other) = editor();
    assert_eq!(phone.push(notebook.document, &[notebook.edit()]).refused, []);
    let mut forked = Notebook::under(notebook.actor.clone(), notebook.document, phone.person.clone(), &[]);
    let (fork, later) = (forked.edit(), forked.edit());
    refused_alone(&relay, &phone, fork.clone(), &mut other, Code::ForkedActor);
    let result = phone.push(notebook.document, &[fork, later, other.edit()]);
    assert_eq!(result.refused, [(0, Code::ForkedActor), (1, Code::ForkedActor)]);
    assert_eq!(phone.push(notebook.document, &[notebook.edit()]).refused, [], "the author's true line goes on");
}

#[test]
fn a_document_that_is_not_there_looks_like_one_that_is_somebody_elses() {
    let (relay, phone, mut notebook, _) = editor();
    let mut stranger = Phone::enrol(&relay, &relay.invite_to_new("Ben", "Other"));
    stranger.pull();
    let log = relay.log();
    let edit = notebook.edit();
    assert_eq!(phone.push(DocumentId([9; 16]), std::slice::from_ref(&edit)).refused, [(0, Code::UnknownDocument)]);
    assert_eq!(stranger.push(notebook.document, &[edit]).refused, [(0, Code::UnknownDocument)]);
    assert_eq!(relay.log(), log);
}

#[test]
fn a_reader_may_not_write() {
    let (relay, _, notebook, _) = editor();
    let mut reader = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    let mut his = reader.notebook();
    assert_eq!(his.document, notebook.document);
    let log = relay.log();
    assert_eq!(reader.push(his.document, &[his.edit()]).refused, [(0, Code::ReadOnly)]);
    assert_eq!(relay.log(), log);
}

#[test]
fn what_one_document_refuses_does_not_hold_up_another() {
    let (relay, phone, mut notebook, _) = editor();
    let mut request = phone.request(DocumentId([9; 16]), &[notebook.edit()]);
    let mut fresh = Notebook::new(notebook.document, phone.person.clone(), &[]);
    request.pushes.extend(phone.request(notebook.document, &[fresh.edit()]).pushes);
    let before = relay.log().len();
    let answer = phone.exchange(&request);
    assert_eq!(answer.results[0].refused, [(0, Code::UnknownDocument)]);
    assert_eq!(answer.results[1].refused, []);
    assert_eq!(relay.log().len(), before + 2);
}
