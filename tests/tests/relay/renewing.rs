//! An engagement founded anew without its history, and without one person's work: what members get, what old devices are
//! told, and what is left in the files.

use crate::phone::{Phone, agent, changes, code_of, post, records};
use crate::running::Running;
use serde_json::{Value, json};
use tandem_core::document::{Acting, Command, Document};
use tandem_core::model::{DocumentId, PersonId, Role};
use tandem_core::sync::frame::Entries;
use tandem_core::sync::record::Record;
use tandem_server::{InviteTo, backup, renew_engagement, restore, set_access, snapshot_now, verify_folder};

fn get(relay: &Running, path: &str, phone: &Phone) -> (u16, Value) {
    let mut response = agent().get(format!("http://{}{path}", relay.address())).header("cookie", &phone.cookie).call().unwrap();
    let text = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), serde_json::from_str(&text).unwrap_or(Value::Null))
}

fn ask(relay: &Running, path: &str, phone: &Phone, body: &Value) -> (u16, Value) {
    let (status, _, answer) = post(relay, path, Some(&phone.cookie), body);
    (status, answer)
}

fn put(relay: &Running, path: &str, phone: &Phone, body: &Value) -> (u16, Value) {
    let request = agent().put(format!("http://{}{path}", relay.address())).header("cookie", &phone.cookie);
    let mut response = request.send(body.to_string()).unwrap();
    let text = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), serde_json::from_str(&text).unwrap_or(Value::Null))
}

/// A replica with a device's own actor.
fn replica(document: DocumentId, entries: &[Entries], actor: u8) -> Document {
    let mut replica = Document::load(document, &[actor; 16], None, &changes(entries, document)).unwrap();
    for record in records(entries, document) {
        replica.note(&record);
    }
    replica
}

fn set(phone: &Phone, replica: &mut Document, field: &str, value: &str) {
    let command: Command = serde_json::from_value(json!({"do": "set", "field": field, "value": value})).unwrap();
    let acting = Acting { person: phone.person.clone(), role: Some(Role::Editor), at: 1_790_000_000 };
    let made: Vec<Vec<u8>> = replica.run(&command, &acting).unwrap().changes.into_iter().map(|change| change.bytes).collect();
    assert_eq!(phone.push(*replica.id(), &made).refused, []);
}

/// What is written in the files of a data folder.
fn left_in_files(folder: &std::path::Path, words: &str) -> Vec<String> {
    let holds =
        |path: &std::path::PathBuf| std::fs::read(path).unwrap().windows(words.len()).any(|window| window == words.as_bytes());
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    files.filter(holds).map(|path| path.display().to_string()).collect()
}

struct Stage {
    relay: Running,
    dora: Phone,
    amina: Phone,
    ben: Phone,
    document: DocumentId,
}

/// Dora runs the relay; Amina and Ben edit Hope, where both wrote.
fn stage() -> Stage {
    let relay = Running::fresh();
    let dora = Phone::enrol(&relay, &relay.invite("Dora", InviteTo::Administration));
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let entries = amina.pull();
    let document = entries[0].document;
    let mut hers = replica(document, &entries, 1);
    for country in ["Uganda Uganda", "Kenya Kenya"] {
        set(&amina, &mut hers, "profile/country", country);
    }
    let mut his = replica(document, &ben.pull(), 2);
    set(&ben, &mut his, "profile/languages", "Zambezi Orinoco");
    set(&ben, &mut his, "profile/name", "Hope of Ben");
    amina.pull();
    ben.pull();
    Stage { relay, dora, amina, ben, document }
}

#[test]
fn members_go_on_in_the_new_engagement_and_their_devices_are_told_to_forget_the_old_one() {
    let Stage { relay, dora, mut amina, mut ben, document } = stage();
    // Somebody who left long ago, and whose device has not heard of it.
    let mut chidi = Phone::enrol(&relay, &relay.invite("Chidi", InviteTo::Engagement("Hope".into(), Role::Contributor)));
    chidi.pull();
    set_access(relay.folder(), "Chidi", "Hope", None).unwrap();
    assert_eq!(snapshot_now(relay.folder(), None).unwrap().0, 1);
    let parcel =
        json!({ "document": document, "code": "unknown_document", "at": 1, "changes": 1, "commands": [{ "hash": "aa" }] });
    assert_eq!(put(&relay, "/parcels/early", &chidi, &parcel).0, 200);

    let path = format!("/engagements/{document}/renew");
    assert_eq!(code_of(&ask(&relay, &path, &amina, &json!({ "without": null })).1), "not_allowed");
    assert_eq!(code_of(&ask(&relay, &path, &dora, &json!({ "without": "nobody" })).1), "not_found");
    assert_eq!(code_of(&ask(&relay, &path, &dora, &json!([1, 2])).1), "bad_value");
    let (status, renewed) = ask(&relay, &path, &dora, &json!({ "without": null }));
    assert_eq!((status, &renewed["members"], &renewed["devices"], &renewed["wiped"]), (200, &json!(2), &json!(3), &json!(true)));
    assert_eq!(renewed["label"], "Hope");
    let new = DocumentId::parse(renewed["document"].as_str().unwrap()).unwrap();
    assert_eq!(verify_folder(relay.folder()).unwrap().documents, 2);

    let entries = amina.pull();
    let taken = |entries: &[Entries], person: &PersonId| {
        let gone = |record: &Record| matches!(record, Record::Access { person: whose, role: None, .. } if whose == person);
        records(entries, document).iter().any(gone)
    };
    assert!(taken(&entries, &amina.person));
    let whole = replica(new, &entries, 9);
    let view = whole.detail(&tandem_core::view::Detail::Partner, &reader(&amina)).unwrap();
    let view: Value = serde_json::from_str(&view).unwrap();
    let profile = &view["profile"];
    assert_eq!((&profile["country"]["value"], &profile["country"]["by"]), (&json!("Kenya Kenya"), &json!(amina.person)));
    assert_eq!((&profile["name"]["value"], &profile["name"]["by"]), (&json!("Hope of Ben"), &json!(ben.person)));
    assert_eq!(left_in_files(relay.folder(), "Uganda Uganda"), Vec::<String>::new(), "the history is gone");
    let (hers, his) = (ask(&relay, "/orders", &amina, &Value::Null).0, get(&relay, "/orders", &ben).1);
    assert_eq!((hers, &his), (405, &json!([{ "document": document, "reason": "renewed", "renewed_as": new }])));
    assert_eq!(get(&relay, "/orders", &chidi).1, json!([{ "document": document, "reason": "renewed", "renewed_as": null }]));
    assert!(taken(&chidi.pull(), &chidi.person), "who left before hears of it all the same");
    assert_eq!(get(&relay, "/orders", &dora).1, json!([]));

    // Work goes on; what was written in the old one on the way becomes a parcel for the new one.
    let mut his = replica(new, &ben.pull(), 3);
    set(&ben, &mut his, "profile/currency", "KES");
    assert!(!changes(&amina.pull(), new).is_empty());
    assert_eq!(put(&relay, "/parcels/late", &ben, &parcel).1["document"], json!(new));
    let offered = get(&relay, "/parcels", &amina).1["offered"].clone();
    let ids: Vec<&str> = offered.as_array().unwrap().iter().map(|parcel| parcel["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["early", "late"]);
    assert!(offered.as_array().unwrap().iter().all(|parcel| parcel["document"] == json!(new) && parcel["label"] == "Hope"));
    assert_eq!(ask(&relay, &format!("/orders/{document}/done"), &ben, &Value::Null).0, 200);
    let people = get(&relay, &format!("/people/{new}"), &amina).1;
    let done =
        |name: &str| people["forgetting"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["done_ms"].is_u64();
    assert_eq!((people["members"].as_array().unwrap().len(), done("Ben"), done("Chidi")), (2, true, false));
    let audit = get(&relay, &format!("/audit?document={new}"), &dora).1;
    let deeds: Vec<&str> = audit.as_array().unwrap().iter().map(|line| line["deed"].as_str().unwrap()).collect();
    assert!(deeds.contains(&"renewed") && deeds.contains(&"forgotten") && deeds.contains(&"access_taken"), "{deeds:?}");
    assert_eq!(code_of(&ask(&relay, &path, &dora, &json!({ "without": null })).1), "unknown_document", "the old one is no more");

    // An emptied entry that is none is found, and so is a file that was not written anew when the process ended.
    relay.database().execute("UPDATE log SET bytes = x'01' WHERE document = 0 AND position = 1", []).unwrap();
    assert!(verify_folder(relay.folder()).is_err());
    relay.database().execute("UPDATE log SET bytes = x'' WHERE document = 0 AND position = 1", []).unwrap();
    relay.database().execute("INSERT INTO meta (name, value) VALUES ('unwiped', '1')", []).unwrap();
    let relay = Running::with(relay.stop(), |_| {});
    let unwiped = relay.database().query_row("SELECT count(*) FROM meta WHERE name = 'unwiped'", [], |row| row.get::<_, u32>(0));
    assert_eq!(unwiped.unwrap(), 0);

    // The relay goes on, is backed up, restored and renewed again.
    snapshot_now(relay.folder(), None).unwrap();
    let copy = relay.folder().join("copy");
    backup(relay.folder(), &copy).unwrap();
    let folder = relay.stop();
    restore(&copy, folder.path()).unwrap();
    let relay = Running::with(folder, |_| {});
    verify_folder(relay.folder()).unwrap();
    let (again, wiped) = renew_engagement(relay.folder(), "Hope", None).unwrap();
    assert!(wiped && again.document != new);
    verify_folder(relay.folder()).unwrap();
    ben.moved(&relay);
    assert_eq!(put(&relay, "/parcels/later", &ben, &parcel).1["document"], json!(again.document));
}

fn reader(phone: &Phone) -> tandem_core::view::Reader {
    tandem_core::view::Reader { me: phone.person.clone(), today: "2026-05-01".into(), seen: String::new() }
}

#[test]
fn without_a_person_nothing_that_they_wrote_is_left_in_the_files() {
    let Stage { relay, dora, mut amina, mut ben, document } = stage();
    snapshot_now(relay.folder(), None).unwrap();
    let parcel = json!({ "document": document, "code": "unknown_document", "at": 1, "changes": 1,
        "commands": [{ "hash": "aa", "command": { "do": "set", "field": "profile/name", "value": "Limpopo parcel" } }] });
    assert_eq!(put(&relay, "/parcels/his", &ben, &parcel).0, 200);
    let words = ["Zambezi Orinoco", "Hope of Ben", "Limpopo parcel"];
    assert_ne!(left_in_files(relay.folder(), words[2]), Vec::<String>::new(), "it is there to be found");

    let path = format!("/engagements/{document}/renew");
    let (status, renewed) = ask(&relay, &path, &dora, &json!({ "without": ben.person }));
    assert_eq!((status, &renewed["members"], &renewed["wiped"]), (200, &json!(1), &json!(true)), "{renewed}");
    let new = DocumentId::parse(renewed["document"].as_str().unwrap()).unwrap();
    for words in words {
        assert_eq!(left_in_files(relay.folder(), words), Vec::<String>::new(), "{words}");
    }
    verify_folder(relay.folder()).unwrap();
    let entries = amina.pull();
    let whole = replica(new, &entries, 9);
    assert_eq!(whole.json()["profile"], json!({ "country": "Kenya Kenya" }));
    let of_him = |record: &Record| format!("{record:?}").contains(ben.person.as_str());
    assert!(!records(&entries, new).iter().any(of_him), "nobody is told of him");
    assert!(changes(&ben.pull(), new).is_empty());
    assert_eq!(get(&relay, "/orders", &ben).1, json!([{ "document": document, "reason": "renewed", "renewed_as": null }]));
    assert_eq!(code_of(&put(&relay, "/parcels/more", &ben, &parcel).1), "unknown_document", "his work does not come back");
    assert_eq!(get(&relay, "/parcels", &amina).1["offered"], json!([]));
    let audit = get(&relay, "/audit", &dora).1;
    let line = audit.as_array().unwrap().iter().find(|line| line["deed"] == "renewed").unwrap().clone();
    assert_eq!((&line["by"], &line["person"], &line["document"]), (&json!(dora.person), &json!(ben.person), &json!(new)));
}
