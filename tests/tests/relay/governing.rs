//! People, devices and invitations, governed from the app: who may, what counts at once, and what the audit log says.

use crate::phone::{Phone, agent, code_of, post, wish};
use crate::running::Running;
use crate::sockets::{Socket, Word};
use serde_json::{Value, json};
use tandem_core::code::Code;
use tandem_core::model::Role;
use tandem_server::InviteTo;

fn get(relay: &Running, path: &str, phone: &Phone) -> (u16, Value) {
    let mut response = agent().get(format!("http://{}{path}", relay.address())).header("cookie", &phone.cookie).call().unwrap();
    let text = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), serde_json::from_str(&text).unwrap_or(Value::Null))
}

fn ask(relay: &Running, path: &str, phone: &Phone, body: &Value) -> (u16, Value) {
    let (status, _, answer) = post(relay, path, Some(&phone.cookie), body);
    (status, answer)
}

/// Uses a link that came out of the app.
fn enrol(relay: &Running, url: &str) -> (u16, Value) {
    let (status, _, answer) = post(relay, "/enrol", None, &wish(url.split_once("/join#").unwrap().1, 1));
    (status, answer)
}

#[test]
fn an_editor_invites_changes_a_role_and_takes_access_away_and_others_may_not() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reviewer)));
    let document = amina.notebook().document.to_string();
    let invite = json!({"name": "Chidi", "document": document, "role": "contributor", "days": 7});
    assert_eq!(code_of(&ask(&relay, "/invitations", &ben, &invite).1), "not_allowed");
    let (status, made) = ask(&relay, "/invitations", &amina, &invite);
    assert_eq!(status, 200, "{made}");
    let open = get(&relay, &format!("/people/{document}"), &amina).1["invitations"].clone();
    assert_eq!((open.as_array().unwrap().len(), &open[0]["name"], &open[0]["role"]), (1, &json!("Chidi"), &json!("contributor")));
    // Who may not invite sees who is there, and no invitations; nobody sees others' devices.
    let seen = get(&relay, &format!("/people/{document}"), &ben).1;
    assert_eq!((seen["members"].as_array().unwrap().len(), &seen["invitations"]), (2, &json!([])));
    assert_eq!(seen["members"][0]["devices"], json!([]));
    assert_eq!(enrol(&relay, made["url"].as_str().unwrap()).0, 200);

    let role = |person: &str| format!("/people/{document}/{person}");
    assert_eq!(code_of(&ask(&relay, &role(amina.person.as_str()), &ben, &json!({"role": null})).1), "not_allowed");
    assert_eq!(ask(&relay, &role(ben.person.as_str()), &amina, &json!({"role": "contributor"})).0, 200);
    // The engagement keeps an editor.
    assert_eq!(code_of(&ask(&relay, &role(amina.person.as_str()), &amina, &json!({"role": null})).1), "last_editor");
    assert_eq!(ask(&relay, &role(ben.person.as_str()), &amina, &json!({"role": null})).0, 200);
    assert_eq!(code_of(&get(&relay, &format!("/people/{document}"), &ben).1), "unknown_document");
    assert_eq!(code_of(&get(&relay, "/people/00", &amina).1), "unknown_document");
}

#[test]
fn an_invitation_that_was_taken_back_is_of_no_use_and_says_so() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let document = amina.notebook().document.to_string();
    let invite = json!({"name": "Chidi", "document": document, "role": "editor", "days": 7});
    let url = ask(&relay, "/invitations", &amina, &invite).1["url"].as_str().unwrap().to_owned();
    let id = get(&relay, &format!("/people/{document}"), &amina).1["invitations"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(ask(&relay, &format!("/invitations/{id}/withdraw"), &amina, &json!({})).0, 200);
    let (status, refused) = enrol(&relay, &url);
    assert_eq!((status, code_of(&refused)), (410, "invitation_withdrawn"));
    assert_eq!(code_of(&ask(&relay, &format!("/invitations/{id}/withdraw"), &amina, &json!({})).1), "not_found");
    let days = json!({"name": "Chidi", "document": document, "role": "editor", "days": 0});
    assert_eq!(code_of(&ask(&relay, "/invitations", &amina, &days).1), "bad_value");
}

#[test]
fn a_revoked_device_is_told_so_on_its_open_socket_and_at_each_request_and_the_others_go_on() {
    let relay = Running::fresh();
    let link = relay.invite_to_new("Amina", "Hope");
    let amina = Phone::enrol(&relay, &link);
    let mut socket = Socket::open(&relay, &amina);
    socket.send(&amina.asking());
    socket.answer();
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let revoke = format!("/devices/{}/revoke", amina.device);
    assert_eq!(code_of(&ask(&relay, &revoke, &ben, &json!({})).1), "not_found", "another's device is none of his");
    assert_eq!(ask(&relay, &format!("/devices/{}/name", amina.device), &amina, &json!({"name": " Old phone "})).0, 200);
    assert_eq!(get(&relay, "/devices", &amina).1[0]["name"], "Old phone");
    assert_eq!(ask(&relay, &revoke, &amina, &json!({})).0, 200);
    let told = std::iter::from_fn(|| match socket.next() {
        Word::Answer(answer) => Some(answer.problem),
        Word::Closed(_) => None,
    });
    assert!(told.flatten().any(|problem| problem == Code::Revoked));
    assert_eq!(get(&relay, "/session", &amina).0, 401);
    assert_eq!(code_of(&get(&relay, "/session", &amina).1), "revoked");
    assert_eq!(get(&relay, "/session", &ben).0, 200);
}

#[test]
fn the_last_administrator_stays_and_the_audit_log_tells_who_did_what() {
    let relay = Running::fresh();
    let admin = Phone::enrol(&relay, &relay.invite("Dora", InviteTo::Administration));
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let document = amina.notebook().document.to_string();
    let administrators = |person: &Phone| format!("/administrators/{}", person.person);
    let (no, yes) = (json!({"administrator": false}), json!({"administrator": true}));
    assert_eq!(code_of(&ask(&relay, &administrators(&admin), &admin, &no).1), "last_administrator");
    assert_eq!(code_of(&ask(&relay, &administrators(&amina), &amina, &yes).1), "not_allowed");
    assert_eq!(ask(&relay, &administrators(&amina), &admin, &yes).0, 200);
    assert_eq!(ask(&relay, &administrators(&admin), &admin, &no).0, 200);

    assert_eq!(code_of(&get(&relay, "/audit", &admin).1), "not_allowed");
    let audit = get(&relay, "/audit", &amina).1;
    let deeds: Vec<&str> = audit.as_array().unwrap().iter().rev().map(|line| line["deed"].as_str().unwrap()).collect();
    // The first link is the relay's own, for whoever starts it.
    assert_eq!(
        deeds,
        [
            "invited",
            "invited",
            "enrolled",
            "invited",
            "founded",
            "access_given",
            "enrolled",
            "administrator_made",
            "administrator_unmade"
        ]
    );
    assert_eq!((&audit[0]["by"], &audit[0]["person"]), (&json!(admin.person), &json!(admin.person)));
    let of_hope = get(&relay, &format!("/audit?document={document}"), &amina).1;
    assert!(of_hope.as_array().unwrap().iter().all(|line| line["document"] == document.as_str()));
}

#[test]
fn nobody_gets_a_device_in_anothers_name_and_known_people_are_let_in_without_an_invitation() {
    let relay = Running::fresh();
    let admin = Phone::enrol(&relay, &relay.invite("Dora", InviteTo::Administration));
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Contributor)));
    let document = amina.notebook().document.to_string();
    let (_, made) = ask(&relay, "/engagements", &admin, &json!({"name": "Second"}));
    let second = made["document"].as_str().unwrap().to_owned();

    // An editor cannot make a link that would write as somebody else.
    let as_ben = json!({"person": ben.person, "document": document, "role": "editor", "days": 7});
    assert_eq!(code_of(&ask(&relay, "/invitations", &amina, &as_ben).1), "not_allowed");
    let as_dora = json!({"person": admin.person, "document": document, "role": "editor", "days": 7});
    assert_eq!(code_of(&ask(&relay, "/invitations", &amina, &as_dora).1), "not_allowed");
    let (status, link) = ask(&relay, "/invitations", &admin, &as_ben);
    assert_eq!(status, 200, "an administrator replaces a lost phone: {link}");

    // One more device of one's own; what it is shown as is the same person.
    let (status, link) = ask(&relay, "/devices", &ben, &json!({"days": 1}));
    assert_eq!((status, link["code"].as_array().unwrap().len() > 20), (200, true));
    let (_, session) = enrol(&relay, link["url"].as_str().unwrap());
    assert_eq!((&session["person"], &session["name"]), (&json!(ben.person), &json!("Ben")));
    assert_eq!(get(&relay, "/devices", &ben).1.as_array().unwrap().len(), 2);

    // Amina shares nothing with Dora's engagement; Dora lets Amina into it, then Amina knows Dora.
    let dora_in_hope = format!("/people/{document}/{}", admin.person);
    assert_eq!(code_of(&ask(&relay, &dora_in_hope, &amina, &json!({"role": "reviewer"})).1), "not_found");
    let amina_in_second = format!("/people/{second}/{}", amina.person);
    assert_eq!(ask(&relay, &amina_in_second, &admin, &json!({"role": "editor"})).0, 200);
    let known = get(&relay, &format!("/people/{document}"), &amina).1["known"].clone();
    assert_eq!(known, json!([{"person": admin.person, "name": "Dora"}]));
    assert_eq!(ask(&relay, &dora_in_hope, &amina, &json!({"role": "reviewer"})).0, 200);

    // The administrators' lists hold names and roles, no content; others do not see them.
    let everybody = get(&relay, "/people", &admin).1;
    let names: Vec<&str> = everybody.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Amina", "Ben", "Dora"]);
    assert_eq!(everybody[0]["access"], json!([["Hope", "editor"], ["Second", "editor"]]));
    assert_eq!(get(&relay, "/engagements", &admin).1[0]["members"], 3);
    for path in ["/people", "/engagements"] {
        assert_eq!(code_of(&get(&relay, path, &amina).1), "not_allowed", "{path}");
    }
}
