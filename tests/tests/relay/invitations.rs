//! Giving out invitations while the relay runs.

use crate::phone::{Phone, post, secret, wish};
use crate::running::Running;
use tandem_core::model::Role;
use tandem_server::{Invite, InviteError, InviteTo, invite};

fn wishing(name: &str, to: InviteTo) -> Invite {
    Invite { name: name.into(), person: None, to, days: 7, email: None }
}

#[test]
fn a_fresh_relay_gives_out_a_link_for_its_administrator_until_one_signed_in() {
    let relay = Running::fresh();
    let [link] = &relay.started.sign_ins[..] else { panic!("one link: {:?}", relay.started.sign_ins) };
    assert_eq!(link.role, "administrator");
    assert!(link.url.starts_with(&format!("http://{}/join#", relay.address())), "{}", link.url);
    let relay = Running::with(relay.stop(), |_| {});
    let [link] = &relay.started.sign_ins[..] else { panic!("still one link: {:?}", relay.started.sign_ins) };
    let (status, _, session) = post(&relay, "/enrol", None, &wish(secret(link), 1));
    assert_eq!((status, &session["may_create"]), (200, &serde_json::json!(true)));
    let relay = Running::with(relay.stop(), |_| {});
    assert_eq!(relay.started.sign_ins, []);
}

#[test]
fn an_engagement_is_meant_by_its_id_or_its_exact_label() {
    let relay = Running::fresh();
    let to = |asked: &str| wishing("Zuri", InviteTo::Engagement(asked.into(), Role::Reader));
    let unknown = invite(relay.folder(), &to("Hope")).unwrap_err();
    assert!(matches!(&unknown, InviteError::UnknownEngagement { there, .. } if there.is_empty()), "{unknown}");
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let hope = amina.pull()[0].document;
    assert!(invite(relay.folder(), &to("Hope")).is_ok());
    assert!(invite(relay.folder(), &to(&hope.to_string())).is_ok());
    let unknown = invite(relay.folder(), &to("hop")).unwrap_err();
    assert!(matches!(&unknown, InviteError::UnknownEngagement { there, .. } if there.len() == 1), "{unknown}");
    relay.invite_to_new("Ben", "Hope");
    let ambiguous = invite(relay.folder(), &to("Hope")).unwrap_err();
    assert!(matches!(&ambiguous, InviteError::AmbiguousEngagement { ids, .. } if ids.len() == 2), "{ambiguous}");
}

#[test]
fn two_invitations_to_one_new_engagement_found_it_once() {
    let relay = Running::fresh();
    let amina = relay.invite_to_new("Amina", "Hope");
    let ben = relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor));
    let mut ben = Phone::enrol(&relay, &ben);
    let mut amina = Phone::enrol(&relay, &amina);
    let (ben, amina) = (ben.notebook(), amina.notebook());
    assert_eq!(ben.document, amina.document);
    assert_eq!(ben.saved(), amina.saved());
}

#[test]
fn a_folder_without_a_relay_and_a_name_without_letters_are_refused() {
    let empty = tempfile::tempdir().unwrap();
    let error = invite(empty.path(), &wishing("Amina", InviteTo::Administration)).unwrap_err();
    assert!(matches!(error, InviteError::NoRelay(_)), "{error}");
    let relay = Running::fresh();
    for (name, to) in [
        (" ", InviteTo::Administration),
        ("a\nb", InviteTo::Administration),
        ("Amina", InviteTo::NewEngagement(String::new(), Role::Editor)),
    ] {
        let error = invite(relay.folder(), &wishing(name, to)).unwrap_err();
        assert!(matches!(error, InviteError::BadName(_)), "{error}");
    }
    assert_eq!(relay.log(), Vec::<[u8; 32]>::new());
}

#[test]
fn links_name_the_public_address_also_later() {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.public_url = Some("https://tandem.example".into()));
    assert!(relay.started.sign_ins[0].url.starts_with("https://tandem.example/join#"));
    let link = relay.invite_to_new("Amina", "Hope");
    assert!(link.url.starts_with("https://tandem.example/join#"));
    let (_, cookie, _) = post(&relay, "/enrol", None, &wish(secret(&link), 1));
    assert!(cookie.unwrap().starts_with("__Host-t="));
}
