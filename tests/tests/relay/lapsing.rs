//! Doors that somebody tries to keep open for later: what was taken away stays so, whatever was made ready before.

use crate::phone::{Phone, agent, code_of, post, secret, wish};
use crate::running::Running;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use tandem_core::limits::{GOVERNED, OPEN_INVITATIONS};
use tandem_core::model::{PersonId, Role};
use tandem_server::{Invite, InviteTo, invite, set_access};

fn get(relay: &Running, path: &str, cookie: &str) -> Value {
    let mut response = agent().get(format!("http://{}{path}", relay.address())).header("cookie", cookie).call().unwrap();
    serde_json::from_str(&response.body_mut().read_to_string().unwrap()).unwrap_or(Value::Null)
}

fn ask(relay: &Running, path: &str, phone: &Phone, body: &Value) -> (u16, Value) {
    let (status, _, answer) = post(relay, path, Some(&phone.cookie), body);
    (status, answer)
}

/// Makes a link in the app.
fn link(relay: &Running, path: &str, phone: &Phone, body: &Value) -> String {
    let (status, made) = ask(relay, path, phone, body);
    assert_eq!(status, 200, "{made}");
    made["url"].as_str().unwrap().split_once("/join#").unwrap().1.to_owned()
}

/// Uses a secret: the cookie and the session, or the refusal.
fn enrol(relay: &Running, secret: &str) -> (Option<String>, Value) {
    let (_, cookie, answer) = post(relay, "/enrol", None, &wish(secret, 9));
    (cookie, answer)
}

/// Dora runs the relay, Amina and Ben edit one engagement.
fn three() -> (Running, Phone, Phone, Phone, String) {
    let relay = Running::fresh();
    let dora = Phone::enrol(&relay, &relay.invite("Dora", InviteTo::Administration));
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let document = amina.notebook().document.to_string();
    (relay, dora, amina, ben, document)
}

#[test]
fn a_link_for_a_further_device_gives_back_no_access_that_was_taken_away_since() {
    let (relay, _, amina, ben, document) = three();
    let kept = link(&relay, "/devices", &ben, &json!({ "days": 90 }));
    assert_eq!(ask(&relay, &format!("/people/{document}/{}", ben.person), &amina, &json!({ "role": null })).0, 200);
    let (cookie, session) = enrol(&relay, &kept);
    assert_eq!(session["person"], json!(ben.person), "it is his device all the same");
    assert_eq!(code_of(&get(&relay, &format!("/people/{document}"), &cookie.unwrap())), "unknown_document");
}

#[test]
fn a_link_for_a_further_device_makes_nobody_an_administrator_again() {
    let (relay, dora, amina, _, _) = three();
    let kept = link(&relay, "/devices", &dora, &json!({ "days": 90 }));
    let administrator = |person: &Phone| format!("/administrators/{}", person.person);
    assert_eq!(ask(&relay, &administrator(&amina), &dora, &json!({ "administrator": true })).0, 200);
    assert_eq!(ask(&relay, &administrator(&dora), &amina, &json!({ "administrator": false })).0, 200);
    let (cookie, session) = enrol(&relay, &kept);
    assert_eq!(session["may_create"], json!(false));
    assert_eq!(code_of(&get(&relay, "/people", &cookie.unwrap())), "not_allowed");
    assert_eq!(code_of(&get(&relay, "/people", &dora.cookie)), "not_allowed");
}

#[test]
fn what_an_editor_or_an_administrator_gave_out_ends_with_their_right() {
    let (relay, dora, amina, ben, document) = three();
    let newcomer = |name: &str| json!({ "name": name, "document": document, "role": "editor", "days": 90 });
    let (his, hers) =
        (link(&relay, "/invitations", &ben, &newcomer("Zed")), link(&relay, "/invitations", &amina, &newcomer("Chidi")));
    assert_eq!(ask(&relay, &format!("/people/{document}/{}", ben.person), &amina, &json!({ "role": "reader" })).0, 200);
    assert_eq!(code_of(&enrol(&relay, &his).1), "invitation_withdrawn");
    assert_eq!(enrol(&relay, &hers).1["name"], "Chidi", "another's stands");

    let to_run_it = link(&relay, "/invitations", &dora, &json!({ "name": "Yan", "days": 90 }));
    let as_ben =
        link(&relay, "/invitations", &dora, &json!({ "person": ben.person, "document": document, "role": "editor", "days": 90 }));
    let administrator = |person: &Phone| format!("/administrators/{}", person.person);
    assert_eq!(ask(&relay, &administrator(&amina), &dora, &json!({ "administrator": true })).0, 200);
    assert_eq!(ask(&relay, &administrator(&dora), &amina, &json!({ "administrator": false })).0, 200);
    for kept in [to_run_it, as_ben] {
        assert_eq!(code_of(&enrol(&relay, &kept).1), "invitation_withdrawn");
    }
    let withdrawn = get(&relay, "/audit", &amina.cookie);
    let withdrawn = withdrawn.as_array().unwrap().iter().filter(|line| line["deed"] == "invitation_withdrawn");
    assert_eq!(withdrawn.count(), 3, "the audit log tells of each");
}

#[test]
fn an_invitation_that_was_not_used_ends_when_its_persons_access_or_role_is_taken_away() {
    let (relay, dora, amina, ben, document) = three();
    let as_ben = json!({ "person": ben.person, "document": document, "role": "editor", "days": 90 });
    let of_ben = format!("/people/{document}/{}", ben.person);
    let kept = link(&relay, "/invitations", &dora, &as_ben);
    assert_eq!(ask(&relay, &of_ben, &amina, &json!({ "role": "reader" })).0, 200);
    assert_eq!(code_of(&enrol(&relay, &kept).1), "invitation_withdrawn");

    let kept = link(&relay, "/invitations", &dora, &as_ben);
    set_access(relay.folder(), "Ben", "Hope", None).unwrap();
    assert_eq!(code_of(&enrol(&relay, &kept).1), "invitation_withdrawn", "also by the operator's command");

    // Two links for two phones of somebody new are both good.
    let two = |name: &str| Invite {
        name: name.into(),
        person: Some(PersonId::new("zuri").unwrap()),
        to: InviteTo::Engagement("Hope".into(), Role::Reader),
        days: 7,
        email: None,
    };
    for made in [invite(relay.folder(), &two("Zuri")).unwrap(), invite(relay.folder(), &two("Zuri")).unwrap()] {
        assert_eq!(enrol(&relay, secret(&made)).1["name"], "Zuri");
    }
}

#[test]
fn revoking_a_device_ends_the_links_for_further_devices_that_it_may_have_made() {
    let (relay, dora, _, ben, document) = three();
    let stolen = link(&relay, "/devices", &ben, &json!({ "days": 90 }));
    let given = json!({ "person": ben.person, "document": document, "role": "editor", "days": 7 });
    let given = link(&relay, "/invitations", &dora, &given);
    assert_eq!(ask(&relay, &format!("/devices/{}/revoke", ben.device), &dora, &json!({})).0, 200);
    assert_eq!(code_of(&enrol(&relay, &stolen).1), "invitation_withdrawn");
    assert_eq!(enrol(&relay, &given).1["person"], json!(ben.person), "what an administrator gave for the new phone stands");
}

#[test]
fn an_editor_binds_nobodys_mail_address_to_themself() {
    let (relay, dora, _, ben, document) = three();
    let mut bait =
        json!({ "person": ben.person, "document": document, "role": "editor", "days": 7, "email": "dora@example.org" });
    assert_eq!(code_of(&ask(&relay, "/invitations", &ben, &bait).1), "not_allowed");
    assert_eq!(ask(&relay, "/invitations", &dora, &bait).0, 200, "an administrator may");
    bait["person"] = Value::Null;
    bait["name"] = json!("Dora");
    assert_eq!(ask(&relay, "/invitations", &ben, &bait).0, 200, "somebody new is invited by their address");
}

/// Sends the head of a request and holds its body back.
fn begun(relay: &Running, path: &str, phone: &Phone, body: &str) -> TcpStream {
    let mut line = TcpStream::connect(relay.address()).unwrap();
    let (cookie, length) = (&phone.cookie, body.len());
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: x\r\ncookie: {cookie}\r\nexpect: 100-continue\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n"
    );
    line.write_all(head.as_bytes()).unwrap();
    // The relay asks for the body: it has read who asks.
    let mut word = [0; 25];
    line.read_exact(&mut word).unwrap();
    assert!(word.starts_with(b"HTTP/1.1 100"));
    line
}

fn finished(mut line: TcpStream, body: &str) -> String {
    line.write_all(body.as_bytes()).unwrap();
    let mut all = String::new();
    line.read_to_string(&mut all).unwrap();
    all
}

#[test]
fn a_request_that_began_before_is_not_carried_out_after_its_device_was_revoked_or_its_right_taken_away() {
    let (relay, dora, amina, ben, document) = three();
    let (more, founding) = (r#"{"days":90}"#, r#"{"name":"Mine"}"#);
    let (by_ben, by_dora) = (begun(&relay, "/devices", &ben, more), begun(&relay, "/engagements", &dora, founding));
    assert_eq!(ask(&relay, &format!("/devices/{}/revoke", ben.device), &dora, &json!({})).0, 200);
    let administrator = |person: &Phone| format!("/administrators/{}", person.person);
    assert_eq!(ask(&relay, &administrator(&amina), &dora, &json!({ "administrator": true })).0, 200);
    assert_eq!(ask(&relay, &administrator(&dora), &amina, &json!({ "administrator": false })).0, 200);
    let answer = finished(by_ben, more);
    assert!(answer.starts_with("HTTP/1.1 401") && answer.contains(r#""revoked""#), "{answer}");
    let answer = finished(by_dora, founding);
    assert!(answer.starts_with("HTTP/1.1 403") && answer.contains(r#""not_allowed""#), "{answer}");
    let open = &get(&relay, &format!("/people/{document}"), &amina.cookie)["invitations"];
    assert_eq!(open, &json!([]));
}

#[test]
fn a_person_fills_neither_the_audit_log_nor_the_list_of_invitations() {
    let (relay, _, amina, ben, document) = three();
    let rename = format!("/devices/{}/name", ben.device);
    let codes: Vec<_> = (0..GOVERNED.0 + 10).map(|_| ask(&relay, &rename, &ben, &json!({ "name": "Phone" })).0).collect();
    assert_eq!((codes[0], codes[codes.len() - 1]), (200, 429));
    assert_eq!(ask(&relay, &format!("/devices/{}/name", amina.device), &amina, &json!({ "name": "Mine" })).0, 200);

    let mut database = relay.database();
    let filling = database.transaction().unwrap();
    for number in 0..OPEN_INVITATIONS as u64 - 1 {
        let hash = [[0; 24].as_slice(), &number.to_be_bytes()].concat();
        let sql = "INSERT INTO invitation (secret_hash, person, name, administrator, invited_by, created_ms, expires_ms)
                   VALUES (?1, 'somebody', 'Somebody', 0, ?2, 0, ?3)";
        filling.execute(sql, (hash, amina.person.as_str(), i64::MAX)).unwrap();
    }
    filling.commit().unwrap();
    let newcomer = json!({ "name": "Chidi", "document": document, "role": "reader", "days": 7 });
    assert_eq!(ask(&relay, "/invitations", &amina, &newcomer).0, 200);
    for (path, wish) in [("/invitations", &newcomer), ("/devices", &json!({ "days": 1 }))] {
        assert_eq!(code_of(&ask(&relay, path, &amina, wish).1), "too_often", "{path}");
    }
}
