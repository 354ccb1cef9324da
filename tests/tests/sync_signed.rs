//! Signatures at the relay: what a device signed may be handed in by others under its name; anything else of others waits.

use tandem_core::code::Code;
use tandem_core::limits::{UNPROVEN, UNPROVEN_OF_PERSON};
use tandem_core::model::{DeviceId, DocumentId, Role};
use tandem_core::sync::admit::admit_all;
use tandem_core::sync::admit::unproven::{claims, prove};
use tandem_core::sync::frame::{Body, Request};
use tandem_core::sync::log::{NewEntry, ReadLog, Unproven, WriteLog};
use tandem_core::sync::record::Record;
use tandem_core::sync::signature::Keys;
use tandem_tests::author::{Author, Written};
use tandem_tests::desk::{Desk, person, pusher};
use tandem_tests::keys::{KEYS, seal, sign};

const CLINIC: DocumentId = DocumentId([1; 16]);
/// The keys of Ada's and of Ben's phone.
const ADA: u8 = 1;
const BEN: u8 = 2;
const ACTOR: [u8; 16] = [9; 16];

/// Ada has written four times; the backup has the first, no relay ever had the last.
fn restored() -> (Desk, Author, Vec<Written>) {
    let mut desk = Desk::default();
    desk.found(CLINIC);
    for (name, role) in [("ada", Role::Editor), ("ben", Role::Editor), ("rita", Role::Reader)] {
        desk.access(CLINIC, name, Some(role));
    }
    desk.introduce(CLINIC, "ada", ADA);
    desk.introduce(CLINIC, "ben", BEN);
    let mut author = Author::new(CLINIC, ACTOR[0]);
    let changes: Vec<Written> = (0..4).map(|n| author.write("a", &n.to_string())).collect();
    assert_eq!(desk.push("ada", CLINIC, &[&changes[0].bytes]), []);
    let backup = desk.len();
    assert_eq!(desk.push("ada", CLINIC, &[&changes[1].bytes, &changes[2].bytes]), []);
    desk.restore(backup);
    (desk, author, changes)
}

fn bytes(changes: &[Written]) -> Vec<&[u8]> {
    changes.iter().map(|change| &change.bytes[..]).collect()
}

fn unproven(indexes: std::ops::Range<u32>) -> Vec<(u32, Code)> {
    indexes.map(|index| (index, Code::Unproven)).collect()
}

fn owner(desk: &Desk, actor: [u8; 16]) -> Option<DeviceId> {
    let Ok(owner) = desk.log.owner(&CLINIC, &actor);
    owner
}

fn has(desk: &Desk, change: &Written) -> bool {
    let Ok(has) = desk.log.contains(&CLINIC, &change.hash);
    has
}

fn kept(desk: &Desk) -> usize {
    let Ok(kept) = desk.log.unproven(&CLINIC);
    kept.len()
}

/// What the walk over a whole log asks: before a change, a record says whose its actor is. (The first one is everybody's.)
fn every_change_is_somebodys(desk: &Desk) {
    let mut owned = Vec::new();
    for entry in desk.log.all().skip_while(|entry| entry.author.is_some()) {
        match (&entry.body, &entry.author) {
            (Body::Record(Record::Actor { actor, .. }), _) => owned.push(actor.clone()),
            (_, Some((actor, _))) => assert!(owned.contains(actor), "a change of nobody is in the log"),
            _ => {}
        }
    }
}

#[test]
fn a_signature_of_ones_own_work_becomes_a_record_once() {
    let (mut desk, _, changes) = restored();
    let signed = sign(ADA, CLINIC, ACTOR.to_vec(), changes[0].hash);
    let before = desk.len();
    for _ in 0..2 {
        desk.hand_in("ada", CLINIC, &[], std::slice::from_ref(&signed));
    }
    let new: Vec<_> = desk.log.all().skip(before).map(|entry| entry.body.clone()).collect();
    let [Body::Record(Record::Signed { hash, device, .. })] = &new[..] else { panic!("one record: {new:?}") };
    assert_eq!((*hash, device), (changes[0].hash, &DeviceId::new("ada-phone").ok()), "it says whose it is");
}

#[test]
fn a_member_gives_back_what_the_relay_forgot_under_its_authors_name() {
    let (mut desk, _, changes) = restored();
    let signed = sign(ADA, CLINIC, ACTOR.to_vec(), changes[2].hash);
    assert_eq!(desk.hand_in("ben", CLINIC, &bytes(&changes[1..3]), &[signed]), []);
    assert_eq!(owner(&desk, ACTOR), DeviceId::new("ada-phone").ok(), "Ada wrote it");
    let Ok(signed) = desk.log.is_signed(&CLINIC, &changes[2].hash);
    assert!(signed, "the signature is kept for the next time");
    assert_eq!(kept(&desk), 0);
    assert_eq!(desk.push("ada", CLINIC, &[&changes[3].bytes]), [], "Ada goes on where she was");
}

#[test]
fn a_signature_may_come_with_the_change_that_it_names_or_after_it() {
    for together in [true, false] {
        let (mut desk, _, changes) = restored();
        let signed = [sign(ADA, CLINIC, ACTOR.to_vec(), changes[2].hash)];
        assert_eq!(desk.hand_in("ben", CLINIC, &bytes(&changes[1..2]), &[]), unproven(0..1));
        let with = if together { &signed[..] } else { &[] };
        assert_eq!(desk.hand_in("ben", CLINIC, &bytes(&changes[2..3]), with).is_empty(), together);
        desk.hand_in("ben", CLINIC, &[], &signed);
        assert!(has(&desk, &changes[1]) && has(&desk, &changes[2]));
        assert_eq!(kept(&desk), 0);
    }
}

#[test]
fn what_a_forged_signature_covers_waits_and_nothing_else_stalls() {
    let (mut desk, _, changes) = restored();
    let forged = sign(BEN, CLINIC, ACTOR.to_vec(), changes[2].hash);
    assert_eq!(desk.hand_in("ben", CLINIC, &bytes(&changes[1..3]), &[forged]), unproven(0..2));
    let own = Author::new(CLINIC, 77).write("b", "1");
    assert_eq!(desk.push("ben", CLINIC, &[&own.bytes]), [], "Ben's own change is in");
    assert!(!has(&desk, &changes[1]));
    assert_eq!(desk.push("ada", CLINIC, &bytes(&changes[1..4])), [], "its author is believed");
    desk.hand_in("ben", CLINIC, &[], &[]);
    assert_eq!(kept(&desk), 0, "and then nothing waits");
}

#[test]
fn a_signature_covers_its_ancestors_only_and_nobody_goes_on_under_it() {
    let (mut desk, mut author, changes) = restored();
    let signed = sign(ADA, CLINIC, ACTOR.to_vec(), changes[1].hash);
    let forged = author.write("a", "Ben was here");
    let push = [&changes[1].bytes[..], &changes[2].bytes, &changes[3].bytes, &forged.bytes];
    assert_eq!(desk.hand_in("ben", CLINIC, &push, &[signed]), unproven(1..4));
}

#[test]
fn an_actor_that_the_relay_forgot_becomes_its_signers_again() {
    let (mut desk, _, _) = restored();
    let mut fresh = Author::new(CLINIC, 33);
    let work = [fresh.write("c", "1"), fresh.write("c", "2")];
    assert_eq!(desk.hand_in("ben", CLINIC, &bytes(&work), &[]), unproven(0..2), "nobody claims it by handing it in");
    let Record::Signed { actor, hash, signature, .. } = sign(ADA, CLINIC, vec![33; 16], work[1].hash) else { panic!() };
    let of = |device: &str| {
        let device = DeviceId::new(device).ok();
        Record::Signed { actor: actor.clone(), hash, signature: signature.clone(), device }
    };
    desk.hand_in("ben", CLINIC, &[], &[of("ben-phone")]);
    assert_eq!(owner(&desk, [33; 16]), None, "nor by another name under the signature");
    desk.hand_in("ben", CLINIC, &[], &[of("ada-phone")]);
    assert_eq!(owner(&desk, [33; 16]), DeviceId::new("ada-phone").ok());
    assert!(has(&desk, &work[1]));
}

#[test]
fn what_a_member_wrote_on_others_forgotten_work_waits_with_it_and_goes_in_with_it() {
    let (mut desk, mut author, changes) = restored();
    let mut ben = Author::new(CLINIC, 77);
    for change in &changes {
        ben.take(&change.bytes);
    }
    let answer = ben.write("b", "I agree");
    author.take(&answer.bytes);
    let reply = author.write("a", "Good");
    assert_eq!(desk.hand_in("ben", CLINIC, &bytes(&changes[1..4]), &[]), unproven(0..3));
    assert_eq!(desk.push("ben", CLINIC, &[&answer.bytes]), [(0, Code::MissingParents)]);
    assert_eq!(desk.hand_in("ben", CLINIC, &[&reply.bytes], &[]), unproven(0..1));
    let signed = sign(ADA, CLINIC, ACTOR.to_vec(), reply.hash);
    desk.hand_in("ben", CLINIC, &[], &[signed]);
    assert!(has(&desk, &answer) && has(&desk, &reply), "all of it, in one go");
    assert_eq!(owner(&desk, [77; 16]), DeviceId::new("ben-phone").ok());
    assert_eq!(kept(&desk), 0);
}

#[test]
fn the_administrators_word_lets_in_what_nobody_signed() {
    let (mut desk, _, changes) = restored();
    assert_eq!(desk.hand_in("ben", CLINIC, &bytes(&changes[1..3]), &[]), unproven(0..2));
    let mut fresh = Author::new(CLINIC, 33);
    let unknown = fresh.write("c", "1");
    assert_eq!(desk.hand_in("ben", CLINIC, &[&unknown.bytes], &[]), unproven(0..1));
    let said = Author::new(CLINIC, 34).write("d", "1");
    let claim = |actor: u8, device: &str| Record::Actor { actor: vec![actor; 16], device: DeviceId::new(device).unwrap() };
    // (Of an actor that is known nobody's word counts, and of two words the first.)
    let claims = [claim(34, "ada-phone"), claim(34, "ben-phone"), claim(9, "ben-phone")];
    assert_eq!(desk.hand_in("ben", CLINIC, &[&said.bytes], &claims), unproven(0..1));
    assert_eq!(owner(&desk, [34; 16]), None, "a member's word alone is none");
    assert_eq!(prove(&mut desk.log, CLINIC, |_| true), Ok(3));
    assert_eq!(owner(&desk, ACTOR), DeviceId::new("ada-phone").ok());
    assert!(!has(&desk, &unknown) && kept(&desk) == 1, "it is nobody's, for all that is known here, and waits on");
    every_change_is_somebodys(&desk);
    assert_eq!(desk.hand_in("ben", CLINIC, &[&unknown.bytes], &[claim(33, "ada-phone")]), unproven(0..1));
    assert_eq!(prove(&mut desk.log, CLINIC, |_| true), Ok(1));
    assert_eq!(owner(&desk, [33; 16]), DeviceId::new("ada-phone").ok(), "as soon as somebody says whose it is");
    assert_eq!(desk.push("ada", CLINIC, &[&fresh.write("c", "2").bytes]), [], "and its author goes on with it");
    every_change_is_somebodys(&desk);
    assert_eq!(owner(&desk, [34; 16]), DeviceId::new("ada-phone").ok(), "the administrator believes what the member says");
    assert_eq!(kept(&desk), 0);
    assert_eq!(desk.push("ada", CLINIC, &[&changes[3].bytes]), [], "Ada goes on where she was");
}

#[test]
fn the_administrator_may_stand_by_what_one_member_handed_in_and_by_nothing_else() {
    let (mut desk, _, changes) = restored();
    desk.introduce(CLINIC, "cleo", 3);
    desk.access(CLINIC, "cleo", Some(Role::Editor));
    let said = Author::new(CLINIC, 34).write("d", "1");
    let claim = |device: &str| Record::Actor { actor: vec![34; 16], device: DeviceId::new(device).unwrap() };
    let given = seal(&CLINIC, &person("rita"), Some(Role::Editor), 5);
    assert_eq!(desk.hand_in("cleo", CLINIC, &[&said.bytes], &[claim("cleo-phone"), given]), unproven(0..1));
    assert_eq!(desk.hand_in("ben", CLINIC, &bytes(&changes[1..3]), &[]), unproven(0..2));
    // (A device of which nothing is known here counts only where nobody names another.)
    assert_eq!(desk.hand_in("ben", CLINIC, &[&said.bytes], &[claim("zoe-phone"), claim("ada-phone")]), unproven(0..1));
    let from = |name: &'static str| move |one: &Unproven| one.person == person(name);
    assert_eq!(prove(&mut desk.log, CLINIC, from("ben")), Ok(2));
    assert!(has(&desk, &changes[2]) && !has(&desk, &said) && role(&desk, "rita") == Some(Role::Reader));
    let Ok(kept) = desk.log.unproven(&CLINIC);
    let Ok(bens) = claims(&desk.log, &CLINIC, &kept, from("ben"));
    assert_eq!(bens.get(&[34; 16][..]).map(|device| device.as_str()), Some("ada-phone"));
    assert_eq!(prove(&mut desk.log, CLINIC, from("cleo")), Ok(2));
    assert_eq!(owner(&desk, [34; 16]), DeviceId::new("cleo-phone").ok(), "of whose word it is, not of the other's");
    assert_eq!(role(&desk, "rita"), Some(Role::Editor));
}

#[test]
fn readers_and_strangers_give_back_nothing() {
    let (mut desk, _, changes) = restored();
    let signed = sign(ADA, CLINIC, ACTOR.to_vec(), changes[2].hash);
    for (name, code) in [("rita", Code::ReadOnly), ("eve", Code::UnknownDocument)] {
        let refused = desk.hand_in(name, CLINIC, &bytes(&changes[1..3]), std::slice::from_ref(&signed));
        assert_eq!((refused, kept(&desk)), (vec![(0, code), (1, code)], 0));
    }
}

#[test]
fn a_signature_for_a_change_of_another_actor_or_document_is_no_good() {
    let (mut desk, _, changes) = restored();
    let bens = Author::new(CLINIC, 44).write("b", "1");
    assert_eq!(desk.push("ben", CLINIC, &[&bens.bytes]), []);
    let before = desk.len();
    let of_another = sign(ADA, CLINIC, ACTOR.to_vec(), bens.hash);
    let elsewhere = sign(ADA, DocumentId([2; 16]), ACTOR.to_vec(), changes[0].hash);
    desk.hand_in("ada", CLINIC, &[], &[of_another, elsewhere]);
    assert_eq!((desk.len(), kept(&desk)), (before, 0));
}

#[test]
fn what_waits_is_bounded_for_each_person_and_the_rest_stays_with_who_has_it() {
    let (mut desk, _, _) = restored();
    let (most, most_of_one) = (UNPROVEN.0, UNPROVEN_OF_PERSON.0);
    let mut actor = 99;
    let mut hand_in = |desk: &mut Desk, name: &str| {
        actor += 1;
        let mut stranger = Author::new(CLINIC, actor);
        let work: Vec<Written> = (0..1_000).map(|n| stranger.write("x", &n.to_string())).collect();
        let told = desk.hand_in(name, CLINIC, &bytes(&work), &[]);
        assert!(told.iter().all(|(_, code)| *code == Code::Unproven), "nobody is told to try again and again");
        work
    };
    let first = hand_in(&mut desk, "ben");
    for _ in 0..3 {
        hand_in(&mut desk, "ben");
    }
    assert_eq!(kept(&desk), most_of_one, "as much as fits");
    for _ in 0..3 {
        hand_in(&mut desk, "ada");
    }
    assert_eq!(kept(&desk), most, "and there was room for somebody else's");
    desk.hand_in("ada", CLINIC, &bytes(&first), &[]);
    assert_eq!(kept(&desk), most, "what is kept already needs none");
}

#[test]
fn a_word_about_work_that_does_not_wait_is_not_kept() {
    let (mut desk, _, changes) = restored();
    let claim = Record::Actor { actor: vec![33; 16], device: DeviceId::new("ada-phone").unwrap() };
    let signed = sign(ADA, CLINIC, ACTOR.to_vec(), changes[2].hash);
    for name in ["ben", "ada"] {
        desk.hand_in(name, CLINIC, &[], std::slice::from_ref(&claim));
    }
    desk.hand_in("ben", CLINIC, &[], std::slice::from_ref(&signed));
    assert_eq!(kept(&desk), 0);
    // A device's own word is: it may not know yet that the relay forgot its work.
    desk.hand_in("ada", CLINIC, &[], &[signed]);
    assert_eq!(kept(&desk), 1);
    assert_eq!(desk.hand_in("ben", CLINIC, &bytes(&changes[1..3]), &[]), []);
    assert_eq!((owner(&desk, ACTOR), kept(&desk)), (DeviceId::new("ada-phone").ok(), 0));
}

#[test]
fn a_push_that_proves_nothing_of_what_waits_does_not_go_through_it() {
    let (mut desk, _, changes) = restored();
    assert_eq!(desk.push("ada", CLINIC, &[&changes[1].bytes]), []);
    // Whoever goes through it finds that this need not wait any more.
    let hash = changes[1].hash;
    let body = Body::Change(changes[1].bytes.clone().into());
    let device = DeviceId::new("ben-phone").ok();
    let entry = NewEntry { document: CLINIC, body, hash, author: None, device, received_ms: 0, clock_ahead_ms: 0 };
    let Ok(new) = desk.log.keep_unproven(&[Unproven { entry, person: person("ben"), theirs: true }]);
    assert_eq!(new.len(), 1);
    let mut ben = Author::new(CLINIC, 77);
    for text in ["1", "2"] {
        assert_eq!(desk.push("ben", CLINIC, &[&ben.write("b", text).bytes]), []);
        assert_eq!(kept(&desk), 1, "it was not looked at");
    }
    assert_eq!(desk.push("ada", CLINIC, &[&changes[1].bytes]), []);
    assert_eq!(kept(&desk), 0, "but when its author comes it is");
}

#[test]
fn the_curve_is_asked_only_about_what_may_count() {
    fn unasked(_: &[u8], _: &[u8], _: &[u8]) -> bool {
        panic!("nothing here needs to be verified")
    }
    let (mut desk, _, changes) = restored();
    let known = sign(ADA, CLINIC, ACTOR.to_vec(), changes[0].hash);
    desk.hand_in("ada", CLINIC, &[], std::slice::from_ref(&known));
    desk.hand_in("ben", CLINIC, &[], &[seal(&CLINIC, &person("rita"), Some(Role::Editor), 5)]);
    desk.hand_in("ben", CLINIC, &[], &[seal(&CLINIC, &person("ada"), Some(Role::Reader), 20)]);
    let lost = sign(ADA, CLINIC, ACTOR.to_vec(), changes[3].hash);
    let older = seal(&CLINIC, &person("ada"), None, 20);
    let kept = seal(&CLINIC, &person("rita"), Some(Role::Editor), 5);
    let newer = seal(&CLINIC, &person("ada"), None, 30);
    let keys = Keys { verify: unasked, relay: KEYS.relay };
    for (name, records) in [("ben", vec![known, lost, older, kept]), ("eve", vec![newer])] {
        let records = records.into_iter().map(|record| (CLINIC, record)).collect();
        let request = Request { number: 1, records, ..Request::default() };
        assert_eq!(admit_all(&mut desk.log, &pusher(name), &request, keys), Ok(Vec::new()));
    }
}

/// The role that somebody has, by the log.
fn role(desk: &Desk, name: &str) -> Option<Role> {
    let Ok(membership) = desk.log.membership(&person(name), &CLINIC);
    membership.map(|membership| membership.role)
}

#[test]
fn an_access_that_was_taken_away_is_gone_again_at_once_and_one_that_was_given_waits_for_the_administrator() {
    let (mut desk, _, _) = restored();
    let taken = seal(&CLINIC, &person("ada"), None, 10);
    let lowered = seal(&CLINIC, &person("ben"), Some(Role::Reader), 11);
    let given = seal(&CLINIC, &person("cleo"), Some(Role::Editor), 12);
    let raised = seal(&CLINIC, &person("rita"), Some(Role::Editor), 13);
    for _ in 0..2 {
        desk.hand_in("rita", CLINIC, &[], &[taken.clone(), lowered.clone(), given.clone(), raised.clone()]);
        assert_eq!(
            ["ada", "ben", "cleo", "rita"].map(|name| role(&desk, name)),
            [None, Some(Role::Reader), None, Some(Role::Reader)]
        );
        assert_eq!(kept(&desk), 2);
    }
    assert_eq!(prove(&mut desk.log, CLINIC, |_| true), Ok(2));
    assert_eq!(["cleo", "rita"].map(|name| role(&desk, name)), [Some(Role::Editor); 2]);
    assert_eq!(kept(&desk), 0);
}

#[test]
fn an_access_that_is_older_than_what_the_relay_knows_counts_for_nothing() {
    let (mut desk, _, _) = restored();
    let at = |role, at_ms| seal(&CLINIC, &person("ada"), role, at_ms);
    // It was taken away, and given again later; the members tell the relay in any order.
    desk.hand_in("ben", CLINIC, &[], &[at(None, 10), at(Some(Role::Editor), 20)]);
    assert_eq!((role(&desk, "ada"), kept(&desk)), (None, 1));
    assert_eq!(prove(&mut desk.log, CLINIC, |_| true), Ok(1));
    desk.hand_in("ben", CLINIC, &[], &[at(None, 10)]);
    assert_eq!(role(&desk, "ada"), Some(Role::Editor), "an old word is not repeated");
    // What was given and then taken away is not for the administrator to give.
    desk.hand_in("ben", CLINIC, &[], &[seal(&CLINIC, &person("cleo"), Some(Role::Editor), 30)]);
    assert_eq!(kept(&desk), 1);
    desk.hand_in("ben", CLINIC, &[], &[seal(&CLINIC, &person("cleo"), None, 31)]);
    assert_eq!((role(&desk, "cleo"), kept(&desk)), (None, 0));
}

#[test]
fn nobody_seals_an_access_but_the_relay() {
    let (mut desk, _, _) = restored();
    let Record::Sealed { seal: of_ben, .. } = seal(&CLINIC, &person("ben"), None, 10) else { panic!() };
    let forged = Record::Sealed { person: person("ada"), role: None, by: None, at_ms: 10, seal: of_ben };
    let elsewhere = seal(&DocumentId([2; 16]), &person("ada"), None, 10);
    desk.hand_in("ben", CLINIC, &[], &[forged, elsewhere]);
    assert_eq!((role(&desk, "ada"), kept(&desk)), (Some(Role::Editor), 0));
    let given = seal(&CLINIC, &person("eve"), Some(Role::Editor), 10);
    desk.hand_in("eve", CLINIC, &[], &[given]);
    assert_eq!(kept(&desk), 0, "and whoever is no member asks for nothing");
}
