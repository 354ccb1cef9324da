//! Access that the operator gives and takes away while devices are connected.

use crate::phone::{Phone, changes, records};
use crate::running::Running;
use crate::sockets::Socket;
use tandem_core::code::Code;
use tandem_core::model::{PersonId, Role};
use tandem_core::sync::frame::Request;
use tandem_core::sync::record::Record;
use tandem_server::{InviteError, InviteTo, set_access};

fn taken(person: &PersonId) -> Record {
    Record::Access { person: person.clone(), role: None, by: None }
}

#[test]
fn access_that_is_taken_away_ends_on_an_open_socket_and_its_device_learns_of_it() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let mut notebook = amina.notebook();
    let mut his = ben.notebook();
    let mut socket = Socket::open(&relay, &ben);
    socket.send(&ben.asking());
    let cursor = socket.answer().cursor;

    set_access(relay.folder(), "Ben", "Hope", None).unwrap();
    // The relay notices by itself, and sends the one record that concerns him.
    let told = socket.answer();
    assert_eq!(told.entries.len(), 1);
    assert_eq!(records(&told.entries, notebook.document), [taken(&ben.person)]);
    assert_eq!(told.entries[0].bodies.len(), 1);
    // Nothing of the engagement reaches him any more, nothing of his reaches it; both are answers.
    assert_eq!(amina.push(notebook.document, &[notebook.edit()]).refused, []);
    let request = Request { number: 7, cursor: told.cursor.clone(), ..ben.request(his.document, &[his.edit()]) };
    socket.send(&request);
    let answer = socket.answer();
    assert_eq!((answer.number, answer.entries.len()), (7, 0));
    assert_eq!(answer.results[0].refused, [(0, Code::UnknownDocument)]);
    // A device of his that was not there then learns it when it comes, once.
    let request = Request { number: 8, cursor, ..Request::default() };
    assert_eq!(records(&ben.exchange(&request).entries, his.document), [taken(&ben.person)]);
    assert_eq!(ben.pull().len(), 1);
    assert_eq!(ben.pull().len(), 0);
    // The others see who has left.
    assert!(records(&amina.pull(), notebook.document).contains(&taken(&ben.person)));
}

#[test]
fn a_role_that_is_lowered_while_somebody_types_keeps_what_came_before_and_refuses_what_comes_after() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let mut his = ben.notebook();
    let mut socket = Socket::open(&relay, &ben);
    socket.send(&ben.request(his.document, &[his.edit()]));
    let before = socket.answer();
    assert_eq!(before.results[0].refused, []);

    set_access(relay.folder(), "Ben", "Hope", Some(Role::Reader)).unwrap();
    let told = records(&socket.answer().entries, his.document);
    assert!(told.iter().any(|record| matches!(record, Record::Access { role: Some(Role::Reader), .. })), "{told:?}");
    socket.send(&Request { number: 7, ..ben.request(his.document, &[his.edit()]) });
    let answer = socket.answer();
    assert_eq!((answer.number, &answer.results[0].refused[..]), (7, &[(0, Code::ReadOnly)][..]));
    // What he had written stays, and reaches the others.
    assert!(changes(&amina.pull(), his.document).len() > 1);
}

#[test]
fn access_that_is_given_again_brings_the_engagement_whole_over_an_open_socket() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let mut notebook = amina.notebook();
    let mut his = ben.notebook();
    set_access(relay.folder(), ben.person.as_str(), &notebook.document.to_string(), None).unwrap();
    ben.pull();
    let missed = notebook.edit();
    assert_eq!(amina.push(notebook.document, std::slice::from_ref(&missed)).refused, []);
    let mut socket = Socket::open(&relay, &ben);
    socket.send(&ben.asking());
    assert_eq!(socket.answer().entries.len(), 0);
    set_access(relay.folder(), "Ben", "Hope", Some(Role::Contributor)).unwrap();
    let answer = socket.answer();
    assert!(changes(&answer.entries, notebook.document).contains(&missed));
    assert!(records(&answer.entries, notebook.document).iter().any(|record| matches!(record,
        Record::Access { person, role: Some(Role::Contributor), .. } if *person == ben.person)));
    assert_eq!(ben.push(his.document, &[his.edit()]).refused, []);
}

#[test]
fn a_new_device_of_somebody_who_left_hears_nothing_of_the_engagement() {
    let relay = Running::fresh();
    let amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    set_access(relay.folder(), "Amina", "Hope", None).unwrap();
    assert_eq!(amina.exchange(&amina.asking()).entries, []);
}

#[test]
fn taking_away_twice_writes_once_and_who_is_meant_must_be_plain() {
    let relay = Running::fresh();
    let _amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    set_access(relay.folder(), "Amina", "Hope", None).unwrap();
    let log = relay.log();
    assert_eq!(set_access(relay.folder(), "Amina", "Hope", None).unwrap().role, None);
    assert_eq!(relay.log(), log);
    let unknown = set_access(relay.folder(), "Ben", "Hope", Some(Role::Editor)).unwrap_err();
    assert!(matches!(unknown, InviteError::UnknownPerson { there, .. } if there.len() == 1));
    assert!(matches!(set_access(relay.folder(), "Amina", "Faith", None), Err(InviteError::UnknownEngagement { .. })));
}
