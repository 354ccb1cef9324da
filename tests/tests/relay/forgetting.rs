//! Orders to forget, and what a device that was revoked may still do: hand in what it wrote, ask what it is to forget, and
//! say that it did. Nothing else.

use crate::phone::{Phone, agent, ask, code_of};
use crate::running::Running;
use serde_json::{Value, json};
use tandem_core::model::Role;
use tandem_server::{InviteTo, set_access};

/// Amina, editor of Hope; Ben, who writes there too; the id of Hope.
fn two() -> (Running, Phone, Phone, String) {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Contributor)));
    let document = amina.notebook().document.to_string();
    ben.pull();
    (relay, amina, ben, document)
}

fn parcel(document: &str) -> Value {
    let commands = json!([{ "hash": "aa", "command": { "do": "set", "field": "profile/country", "value": "Kenya" } }]);
    json!({ "document": document, "code": "revoked", "at": 1_790_000_000_000_u64, "changes": 1, "commands": commands })
}

#[test]
fn a_revoked_device_hands_in_its_parcel_and_may_nothing_else() {
    let (relay, amina, ben, document) = two();
    assert_eq!(ask(&relay, &ben, "POST", &format!("/devices/{}/revoke", ben.device), &json!({})).0, 200);
    let (status, kept) = ask(&relay, &ben, "PUT", "/parcels/abc123", &parcel(&document));
    assert_eq!((status, &kept["name"], &kept["code"]), (200, &json!("Ben"), &json!("revoked")));
    let offered = ask(&relay, &amina, "GET", "/parcels", &Value::Null).1["offered"].clone();
    assert_eq!((offered.as_array().unwrap().len(), &offered[0]["id"]), (1, &json!("abc123")));
    assert_eq!(ask(&relay, &ben, "GET", "/orders", &Value::Null), (200, json!([])));
    assert_eq!(code_of(&ask(&relay, &ben, "POST", &format!("/orders/{document}/done"), &json!({})).1), "not_found");

    // Of an engagement that its person never was in it takes nothing.
    let mut sam = Phone::enrol(&relay, &relay.invite_to_new("Sam", "Faith"));
    let faith = sam.notebook().document.to_string();
    assert_eq!(code_of(&ask(&relay, &ben, "PUT", "/parcels/other", &parcel(&faith)).1), "unknown_document");

    let person = ben.person.as_str();
    let routes = [
        ("GET", "/session".to_owned()),
        ("POST", "/engagements".into()),
        ("GET", format!("/people/{document}")),
        ("POST", format!("/people/{document}/{person}")),
        ("POST", format!("/administrators/{person}")),
        ("POST", "/invitations".into()),
        ("POST", "/invitations/00/withdraw".into()),
        ("GET", "/devices".into()),
        ("POST", format!("/devices/{}/name", ben.device)),
        ("POST", format!("/devices/{}/revoke", ben.device)),
        ("GET", "/audit".into()),
        ("GET", "/parcels".into()),
        ("POST", "/parcels/abc123/open".into()),
        ("POST", "/parcels/abc123/settle".into()),
        ("GET", "/socket".into()),
    ];
    for (method, path) in routes {
        let (status, refusal) = ask(&relay, &ben, method, &path, &json!({ "taken": true }));
        assert_eq!((status, code_of(&refusal)), (401, "revoked"), "{method} {path}");
    }
    let (status, problem) = crate::phone::refused(ben.send(&tandem_core::sync::frame::encode(&ben.asking())));
    assert_eq!((status, problem), (401, Some(tandem_core::code::Code::Revoked)));
    for path in ["/orders", "/parcels"] {
        assert_eq!(agent().get(format!("http://{}{path}", relay.address())).call().unwrap().status(), 401);
    }
}

#[test]
fn whoever_is_removed_is_told_to_forget_and_an_editor_sees_that_it_happened() {
    let (relay, amina, ben, document) = two();
    let role = format!("/people/{document}/{}", ben.person);
    let people = format!("/people/{document}");
    assert_eq!(ask(&relay, &amina, "POST", &role, &json!({ "role": null, "forget": true })).0, 200);
    let given = json!([{ "document": document, "reason": "removed", "renewed_as": null }]);
    assert_eq!(ask(&relay, &ben, "GET", "/orders", &Value::Null), (200, given));
    assert_eq!(ask(&relay, &amina, "GET", "/orders", &Value::Null), (200, json!([])));
    let order = |which: &Value| {
        let all = which["forgetting"].as_array().unwrap();
        assert_eq!(all.len(), 1);
        (all[0]["name"].clone(), all[0]["device"].clone(), all[0]["reason"].clone(), all[0]["done_ms"].is_u64())
    };
    let seen = ask(&relay, &amina, "GET", &people, &Value::Null).1;
    assert_eq!(order(&seen), (json!("Ben"), json!(ben.device), json!("removed"), false));
    // The answer may be lost, and the device says so again.
    for _ in 0..2 {
        assert_eq!(ask(&relay, &ben, "POST", &format!("/orders/{document}/done"), &Value::Null).0, 200);
    }
    assert_eq!(ask(&relay, &ben, "GET", "/orders", &Value::Null), (200, json!([])));
    assert!(order(&ask(&relay, &amina, "GET", &people, &Value::Null).1).3);
    let audit = ask(&relay, &amina, "GET", &format!("/audit?document={document}"), &Value::Null).1;
    let deeds: Vec<&str> = audit.as_array().unwrap().iter().take(3).map(|line| line["deed"].as_str().unwrap()).collect();
    assert_eq!(deeds, ["forgotten", "forget_ordered", "access_taken"]);
    assert_eq!((&audit[0]["by_device"], &audit[1]["by"]), (&json!(ben.device), &json!(amina.person)));

    // Who was removed before can be told later too; who is somebody else cannot.
    assert_eq!(ask(&relay, &amina, "POST", &role, &json!({ "role": null, "forget": true })).0, 200);
    assert_eq!(ask(&relay, &ben, "GET", "/orders", &Value::Null).1.as_array().unwrap().len(), 1);
    assert_eq!(code_of(&ask(&relay, &amina, "POST", &role, &json!({ "role": null })).1), "not_found");
    // What comes back is not forgotten.
    set_access(relay.folder(), "Ben", "Hope", Some(Role::Reader)).unwrap();
    assert_eq!(ask(&relay, &ben, "GET", "/orders", &Value::Null), (200, json!([])));
    let stranger = Phone::enrol(&relay, &relay.invite_to_new("Sam", "Faith"));
    assert_eq!(code_of(&ask(&relay, &stranger, "POST", &role, &json!({ "role": null, "forget": true })).1), "unknown_document");
}

#[test]
fn a_revoked_device_can_be_told_to_forget_everything_and_is_given_its_orders() {
    let (relay, amina, ben, document) = two();
    assert_eq!(ask(&relay, &ben, "POST", &format!("/devices/{}/revoke", ben.device), &json!({ "forget": true })).0, 200);
    let (status, orders) = ask(&relay, &ben, "GET", "/orders", &Value::Null);
    assert_eq!((status, &orders), (200, &json!([{ "document": document, "reason": "revoked", "renewed_as": null }])));
    assert_eq!(ask(&relay, &ben, "PUT", "/parcels/abc123", &parcel(&document)).0, 200, "what it wrote comes first");
    assert_eq!(ask(&relay, &ben, "POST", &format!("/orders/{document}/done"), &Value::Null).0, 200);
    let seen = ask(&relay, &amina, "GET", &format!("/people/{document}"), &Value::Null).1;
    assert!(seen["forgetting"][0]["done_ms"].is_u64());
    assert_eq!(code_of(&ask(&relay, &amina, "POST", &format!("/devices/{}/revoke", amina.device), &json!("all")).1), "bad_value");
}
