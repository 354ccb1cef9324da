//! Exchanging an invitation for a device.

use crate::phone::{Phone, code_of, post, records, secret, wish};
use crate::running::Running;
use serde_json::json;
use tandem_core::model::{PersonId, Role};
use tandem_core::sync::frame::Body;
use tandem_core::sync::record::Record;
use tandem_server::{Invite, InviteTo, invite};

#[test]
fn an_invitation_says_who_invites_to_what_until_when_and_is_not_used_by_looking() {
    let relay = Running::fresh();
    let link = relay.invite_to_new("Amina", "Hope Clinic");
    for _ in 0..2 {
        let (status, cookie, offer) = post(&relay, "/enrol/look", None, &json!({ "secret": secret(&link) }));
        assert_eq!((status, cookie), (200, None));
        assert_eq!(
            (&offer["name"], &offer["engagement"], &offer["role"]),
            (&json!("Amina"), &json!("Hope Clinic"), &json!("editor"))
        );
        assert!(offer["from"].is_null());
        let in_days = (offer["expires"].as_i64().unwrap() - 1_700_000_000) / 86_400;
        assert!(in_days > 0);
    }
    Phone::enrol(&relay, &link);
}

#[test]
fn enrolling_founds_a_new_engagement_and_writes_who_is_in_it() {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope Clinic"));
    let entries = phone.pull();
    assert_eq!(entries.len(), 1);
    let bodies = &entries[0].bodies;
    assert!(matches!(&bodies[0], Body::Record(Record::Engagement { label }) if label == "Hope Clinic"));
    for (body, (_, seed)) in bodies[1..].iter().zip(tandem_core::document::seeds(&entries[0].document)) {
        assert!(matches!(body, Body::Change(bytes) if bytes[..] == seed[..]));
    }
    assert!(matches!(&bodies[3], Body::Record(Record::Person { person, name }) if *person == phone.person && name == "Amina"));
    assert!(matches!(&bodies[4], Body::Record(Record::Device { device, person, name, public_key })
        if device.as_str() == phone.device && *person == phone.person && name == "Phone" && public_key[..] == [4; 65]));
    assert!(
        matches!(&bodies[5], Body::Record(Record::Access { person, role: Some(Role::Editor), by: None }) if *person == phone.person)
    );
    assert!(matches!(&bodies[6], Body::Record(Record::Sealed { person, .. }) if *person == phone.person));
    assert_eq!(bodies.len(), 7);
}

#[test]
fn an_invitation_is_used_once() {
    let relay = Running::fresh();
    let link = relay.invite_to_new("Amina", "Hope Clinic");
    Phone::enrol(&relay, &link);
    let log = relay.log();
    let (status, cookie, body) = post(&relay, "/enrol", None, &wish(secret(&link), 2));
    assert_eq!((status, cookie, code_of(&body)), (410, None, "invitation_used"));
    let (_, _, body) = post(&relay, "/enrol/look", None, &json!({ "secret": secret(&link) }));
    assert_eq!(code_of(&body), "invitation_used");
    assert_eq!(relay.log(), log);
}

#[test]
fn a_device_that_lost_the_answer_asks_again_and_is_the_same_device() {
    let relay = Running::fresh();
    let link = relay.invite_to_new("Amina", "Hope Clinic");
    let lost = Phone::enrol(&relay, &link);
    let log = relay.log();
    let again = Phone::enrol(&relay, &link);
    assert_eq!(again.device, lost.device);
    assert_ne!(again.cookie, lost.cookie);
    assert_eq!(relay.log(), log);
    assert_eq!(again.exchange(&again.asking()).problem, None);
    assert_eq!(crate::phone::refused(lost.send(&[])).0, 401);
    // With another key, or later than an hour, the same attempt is somebody else's.
    let mut other = wish(secret(&link), 1);
    let mut key = [4; 65];
    key[1] = 5;
    other["public_key"] = json!(base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, key));
    assert_eq!(code_of(&post(&relay, "/enrol", None, &other).2), "invitation_used");
    relay.database().execute("UPDATE invitation SET used_ms = used_ms - 3600001", []).unwrap();
    assert_eq!(code_of(&post(&relay, "/enrol", None, &wish(secret(&link), 1)).2), "invitation_used");
}

#[test]
fn of_two_who_open_one_invitation_at_once_exactly_one_wins() {
    let relay = Running::fresh();
    let link = relay.invite_to_new("Amina", "Hope Clinic");
    let outcomes: Vec<(u16, String)> = std::thread::scope(|scope| {
        let tries: Vec<_> = (1..=8)
            .map(|attempt| {
                let (relay, link) = (&relay, &link);
                scope.spawn(move || {
                    let (status, _, body) = post(relay, "/enrol", None, &wish(secret(link), attempt));
                    (status, code_of(&body).to_owned())
                })
            })
            .collect();
        tries.into_iter().map(|each| each.join().unwrap()).collect()
    });
    assert_eq!(outcomes.iter().filter(|(status, _)| *status == 200).count(), 1, "{outcomes:?}");
    assert!(outcomes.iter().all(|(status, code)| *status == 200 || code == "invitation_used"), "{outcomes:?}");
    let devices: i64 = relay.database().query_row("SELECT count(*) FROM device", [], |row| row.get(0)).unwrap();
    assert_eq!(devices, 1);
}

#[test]
fn an_expired_and_an_unknown_invitation_are_told_apart() {
    let relay = Running::fresh();
    let link = relay.invite_to_new("Amina", "Hope Clinic");
    relay.database().execute("UPDATE invitation SET expires_ms = 1", []).unwrap();
    for (secret, status, code) in [(secret(&link), 410, "invitation_expired"), ("nothing", 404, "invitation_unknown")] {
        for (path, body) in [("/enrol/look", json!({ "secret": secret })), ("/enrol", wish(secret, 1))] {
            let (found, cookie, body) = post(&relay, path, None, &body);
            assert_eq!((found, cookie, code_of(&body)), (status, None, code), "{path}");
        }
    }
    assert_eq!(relay.log(), Vec::<[u8; 32]>::new());
}

#[test]
fn an_enrolment_that_is_not_well_formed_uses_nothing_up() {
    let relay = Running::fresh();
    let link = relay.invite_to_new("Amina", "Hope Clinic");
    let mut short_key = wish(secret(&link), 1);
    short_key["public_key"] = json!("AAAA");
    let mut nameless = wish(secret(&link), 1);
    nameless["device_name"] = json!("  ");
    let huge = json!({ "secret": "x".repeat(20_000) });
    for body in [short_key, nameless, huge, json!({}), json!([1]), json!("x")] {
        let (status, cookie, body) = post(&relay, "/enrol", None, &body);
        assert_eq!((status, cookie, code_of(&body)), (400, None, "bad_enrolment"));
    }
    Phone::enrol(&relay, &link);
}

#[test]
fn the_cookie_answers_who_this_is_and_a_wrong_one_does_not() {
    let relay = Running::fresh();
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope Clinic"));
    let session = |cookie: &str| {
        let url = format!("http://{}/session", relay.address());
        let mut response = crate::phone::agent().get(url).header("cookie", cookie).call().unwrap();
        let body: serde_json::Value = serde_json::from_str(&response.body_mut().read_to_string().unwrap()).unwrap();
        (response.status().as_u16(), body)
    };
    let (status, body) = session(&phone.cookie);
    assert_eq!(status, 200);
    assert_eq!((&body["name"], &body["device_name"], &body["may_create"]), (&json!("Amina"), &json!("Phone"), &json!(false)));
    assert_eq!(body["person"], json!(phone.person.as_str()));
    let wrong = format!("t={}", "A".repeat(43));
    for cookie in [wrong.as_str(), "t=", "other=1", &phone.cookie.replacen("t=", "device=", 1)] {
        let (status, body) = session(cookie);
        assert_eq!((status, code_of(&body)), (401, "unknown_device"), "{cookie}");
    }
    relay.database().execute("UPDATE device SET revoked_ms = 1", []).unwrap();
    assert_eq!(session(&phone.cookie).0, 401);
}

#[test]
fn the_relay_keeps_no_secret_only_hashes() {
    let relay = Running::fresh();
    let link = relay.invite_to_new("Amina", "Hope Clinic");
    let phone = Phone::enrol(&relay, &link);
    let credential = phone.cookie.split_once('=').unwrap().1.to_owned();
    assert_eq!(credential.len(), 43, "256 bits");
    let kept = secret(&link).to_owned();
    let folder = relay.stop();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for secret in [&credential, &kept] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()));
        }
    }
}

#[test]
fn a_second_device_of_a_person_is_known_in_all_their_engagements() {
    let relay = Running::fresh();
    let first = relay.invite_to_new("Amina", "Hope Clinic");
    let mut phone = Phone::enrol(&relay, &first);
    let hope = phone.pull()[0].document;
    let to = InviteTo::NewEngagement("Second Clinic".into(), Role::Reviewer);
    let again = Invite { name: "Amina".into(), person: Some(first.person.clone()), to, days: 7, email: None };
    let mut laptop = Phone::enrol(&relay, &invite(relay.folder(), &again).unwrap());
    assert_eq!(laptop.person, phone.person);
    let devices = |records: Vec<Record>| -> Vec<String> {
        records
            .into_iter()
            .filter_map(|record| if let Record::Device { device, .. } = record { Some(device.to_string()) } else { None })
            .collect()
    };
    let news = phone.pull();
    assert_eq!(devices(records(&news, hope)), [laptop.device.clone()]);
    let second = news.iter().find(|entries| entries.document != hope).unwrap().document;
    let both = vec![phone.device.clone(), laptop.device.clone()];
    let all = laptop.pull();
    assert_eq!(devices(records(&all, hope)), both);
    assert_eq!(devices(records(&all, second)), both);
    assert_eq!(records(&all, hope).iter().filter(|record| matches!(record, Record::Access { .. })).count(), 1);
}

#[test]
fn another_invitation_on_the_same_device_leaves_it_the_device_that_it_is() {
    let relay = Running::fresh();
    let first = relay.invite_to_new("Amina", "Hope Clinic");
    let mut phone = Phone::enrol(&relay, &first);
    let mut notebook = phone.notebook();
    assert_eq!(phone.push(notebook.document, &[notebook.edit()]).refused, []);
    let unsent = notebook.edit();
    let to = InviteTo::NewEngagement("Second Clinic".into(), Role::Editor);
    let again = Invite { name: "Amina".into(), person: Some(first.person), to, days: 7, email: None };
    let link = invite(relay.folder(), &again).unwrap();
    let (status, cookie, session) = post(&relay, "/enrol", Some(&phone.cookie), &wish(secret(&link), 9));
    assert_eq!((status, session["device"].as_str()), (200, Some(phone.device.as_str())));
    assert_eq!(crate::phone::refused(phone.send(&[])).0, 401, "the old credential is replaced");
    phone.cookie = cookie.expect("a new credential");
    assert_eq!(phone.push(notebook.document, &[unsent]).refused, [], "unsent work goes on under the same device");
    // Somebody else's link on this phone makes a device of theirs.
    let theirs = relay.invite_to_new("Baraka", "Third Clinic");
    let (_, _, other) = post(&relay, "/enrol", Some(&phone.cookie), &wish(secret(&theirs), 8));
    assert_ne!(other["device"].as_str(), Some(phone.device.as_str()));
    assert_eq!(phone.exchange(&phone.asking()).problem, None);
}

#[test]
fn an_invitation_with_another_role_changes_the_role() {
    let relay = Running::fresh();
    let first = relay.invite_to_new("Amina", "Hope Clinic");
    let mut phone = Phone::enrol(&relay, &first);
    let hope = phone.pull()[0].document;
    let to = InviteTo::Engagement(hope.to_string(), Role::Reader);
    let lower = Invite { name: "Amina".into(), person: Some(first.person), to, days: 7, email: None };
    Phone::enrol(&relay, &invite(relay.folder(), &lower).unwrap());
    let person: PersonId = phone.person.clone();
    assert!(records(&phone.pull(), hope).contains(&Record::Access { person, role: Some(Role::Reader), by: None }));
}
