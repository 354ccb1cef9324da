//! Founding engagements from the app.

use crate::phone::{Phone, code_of, post, records};
use crate::running::Running;
use serde_json::json;
use tandem_core::model::{DocumentId, Role};
use tandem_core::sync::record::Record;

#[test]
fn an_administrator_founds_an_engagement_and_is_its_editor() {
    let relay = Running::fresh();
    let mut phone = Phone::enrol(&relay, &relay.started.sign_ins[0]);
    assert_eq!(phone.pull(), []);
    let (status, _, body) = post(&relay, "/engagements", Some(&phone.cookie), &json!({ "name": " Hope Clinic " }));
    assert_eq!(status, 200, "{body}");
    let document = DocumentId::parse(body["document"].as_str().unwrap()).unwrap();
    let entries = phone.pull();
    let records = records(&entries, document);
    assert_eq!(records[0], Record::Engagement { label: "Hope Clinic".into() });
    let by = Some(phone.person.clone());
    let access = Record::Access { person: phone.person.clone(), role: Some(Role::Editor), by };
    assert_eq!(records[records.len() - 2], access);
    assert!(
        matches!(records.last(), Some(Record::Sealed { person, .. }) if *person == phone.person),
        "and the relay's word for it"
    );
    let mut notebook = crate::phone::Notebook::new(document, phone.person.clone(), &crate::phone::changes(&entries, document));
    assert_eq!(phone.push(document, &[notebook.edit()]).refused, []);
}

#[test]
fn nobody_else_founds_one_and_a_name_is_needed() {
    let relay = Running::fresh();
    let editor = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope Clinic"));
    let administrator = Phone::enrol(&relay, &relay.started.sign_ins[0]);
    let log = relay.log();
    for (cookie, body, status, code) in [
        (None, json!({ "name": "X" }), 401, "unknown_device"),
        (Some(&editor.cookie), json!({ "name": "X" }), 403, "not_allowed"),
        (Some(&administrator.cookie), json!({ "name": " " }), 400, "bad_value"),
        (Some(&administrator.cookie), json!({ "name": "x".repeat(201) }), 400, "bad_value"),
        (Some(&administrator.cookie), json!({}), 400, "bad_value"),
    ] {
        let (found, _, answer) = post(&relay, "/engagements", cookie.map(String::as_str), &body);
        assert_eq!((found, code_of(&answer)), (status, code), "{body}");
    }
    assert_eq!(relay.log(), log);
}
