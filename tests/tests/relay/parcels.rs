//! Refused work at the relay: handed in by its author, taken in or declined by an editor, outside the log.

use crate::phone::{Phone, agent, ask, code_of};
use crate::running::Running;
use serde_json::{Value, json};
use tandem_core::limits::{PARCEL_BYTES, PERSON_PARCELS};
use tandem_core::model::Role;
use tandem_server::{InviteTo, set_access};

/// Amina, editor of Hope; Ben, who wrote there until his access was taken away; what he hands in.
fn left() -> (Running, Phone, Phone, Value) {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let document = amina.notebook().document;
    ben.pull();
    set_access(relay.folder(), "Ben", "Hope", None).unwrap();
    let commands = json!([{ "hash": "aa", "command": { "do": "set", "field": "profile/country", "value": "Kenya" } }]);
    let parcel = json!({ "document": document, "code": "unknown_document", "at": 1_790_000_000_000_u64, "changes": 1, "commands": commands });
    (relay, amina, ben, parcel)
}

#[test]
fn a_parcel_of_somebody_whose_access_was_taken_away_reaches_an_editor_once() {
    let (relay, amina, ben, parcel) = left();
    let log = relay.log();
    // The answer may be lost, and the same is handed in again.
    for _ in 0..2 {
        let (status, kept) = ask(&relay, &ben, "PUT", "/parcels/abc123", &parcel);
        assert_eq!((status, &kept["taken"], &kept["name"]), (200, &Value::Null, &json!("Ben")));
    }
    let (_, lists) = ask(&relay, &amina, "GET", "/parcels", &Value::Null);
    assert_eq!(lists["mine"], json!([]));
    assert_eq!(lists["offered"].as_array().unwrap().len(), 1);
    let offered = &lists["offered"][0];
    assert_eq!((&offered["id"], &offered["name"], &offered["label"]), (&json!("abc123"), &json!("Ben"), &json!("Hope")));
    assert_eq!((&offered["at"], &offered["code"]), (&parcel["at"], &json!("unknown_document")));

    let (status, commands) = ask(&relay, &amina, "POST", "/parcels/abc123/open", &Value::Null);
    assert_eq!((status, commands), (200, parcel["commands"].clone()));
    assert_eq!(ask(&relay, &ben, "POST", "/parcels/abc123/open", &Value::Null).0, 409, "she is at it");
    for _ in 0..2 {
        assert_eq!(ask(&relay, &amina, "POST", "/parcels/abc123/settle", &json!({ "taken": true })).0, 200);
    }
    let (_, lists) = ask(&relay, &ben, "GET", "/parcels", &Value::Null);
    assert_eq!((&lists["mine"][0]["taken"], &lists["mine"][0]["by"]), (&json!(true), &json!("Amina")), "its author learns of it");
    assert_eq!(ask(&relay, &amina, "GET", "/parcels", &Value::Null).1["offered"], json!([]));
    let (status, refusal) = ask(&relay, &amina, "POST", "/parcels/abc123/open", &Value::Null);
    assert_eq!((status, code_of(&refusal)), (409, "already_there"));
    assert_eq!(ask(&relay, &ben, "PUT", "/parcels/abc123", &parcel).1["taken"], json!(true), "handed in late, it stays settled");
    assert_eq!(relay.log(), log, "nothing of it is in the log");
}

#[test]
fn a_parcel_that_is_declined_stays_its_authors() {
    let (relay, amina, ben, parcel) = left();
    ask(&relay, &ben, "PUT", "/parcels/abc123", &parcel);
    assert_eq!(ask(&relay, &amina, "POST", "/parcels/abc123/settle", &json!({ "taken": false })).0, 200);
    let (_, lists) = ask(&relay, &ben, "GET", "/parcels", &Value::Null);
    assert_eq!(lists["mine"][0]["taken"], json!(false));
    assert_eq!(ask(&relay, &amina, "POST", "/parcels/abc123/settle", &json!({ "taken": true })).0, 409);
}

#[test]
fn parcels_are_only_for_their_author_and_the_editors_of_their_engagement() {
    let (relay, _, ben, parcel) = left();
    ask(&relay, &ben, "PUT", "/parcels/abc123", &parcel);
    let reader = Phone::enrol(&relay, &relay.invite("Rita", InviteTo::Engagement("Hope".into(), Role::Reader)));
    let stranger = Phone::enrol(&relay, &relay.invite_to_new("Sam", "Faith"));
    for who in [&reader, &stranger] {
        assert_eq!(ask(&relay, who, "GET", "/parcels", &Value::Null).1["offered"], json!([]));
        assert_eq!(ask(&relay, who, "POST", "/parcels/abc123/open", &Value::Null).0, 404);
        assert_eq!(ask(&relay, who, "POST", "/parcels/abc123/settle", &json!({ "taken": true })).0, 404);
    }
    let (status, refusal) = ask(&relay, &stranger, "PUT", "/parcels/other", &parcel);
    assert_eq!((status, code_of(&refusal)), (404, "unknown_document"), "who never was a member hands nothing in");
    assert_eq!(ask(&relay, &reader, "PUT", "/parcels/abc123", &parcel).0, 409, "nobody writes over another's parcel");
    assert_eq!(agent().get(format!("http://{}/parcels", relay.address())).call().unwrap().status(), 401);
}

#[test]
fn what_the_relay_keeps_of_one_person_is_bounded_and_settled_parcels_make_room() {
    let (relay, amina, ben, parcel) = left();
    for number in 0..PERSON_PARCELS {
        assert_eq!(ask(&relay, &ben, "PUT", &format!("/parcels/p{number}"), &parcel).0, 200);
    }
    let (status, refusal) = ask(&relay, &ben, "PUT", "/parcels/more", &parcel);
    assert_eq!((status, code_of(&refusal)), (503, "busy"), "it stays on the device");
    ask(&relay, &amina, "POST", "/parcels/p3/settle", &json!({ "taken": true }));
    assert_eq!(ask(&relay, &ben, "PUT", "/parcels/more", &parcel).0, 200);
    let mut large = parcel;
    large["commands"] = json!([{ "hash": "aa", "command": "x".repeat(PARCEL_BYTES) }]);
    let (status, refusal) = ask(&relay, &ben, "PUT", "/parcels/large", &large);
    assert_eq!((status, code_of(&refusal)), (413, "too_large"));
    for bad in [json!({}), json!([]), json!({ "document": "x", "code": "busy", "at": 1, "changes": 1, "commands": [] })] {
        assert_eq!(ask(&relay, &ben, "PUT", "/parcels/bad", &bad).0, 400);
    }
    assert_eq!(ask(&relay, &ben, "PUT", "/parcels/b-d", &large).0, 413);
}
