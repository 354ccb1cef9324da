//! An engagement founded anew without one person: what goes, what stays, and that nothing of them is in the bytes.

use serde_json::{Value as Json, json};
use tandem_core::code::Code;
use tandem_core::document::Document;
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::record::Record;
use tandem_core::view::{Query, Reader};
use tandem_tests::engagement::Engagement;

const NEW: DocumentId = DocumentId([8; 16]);

/// The engagement founded anew, with who is who, and all bytes of its changes.
fn renewed(desk: &Engagement, without: Option<&str>) -> (Document, Vec<u8>) {
    let without = without.map(|person| PersonId::new(person).unwrap());
    let renewed = desk.document.renewed(NEW, without.as_ref()).unwrap();
    let changes: Vec<Vec<u8>> = renewed.changes.into_iter().map(|change| change.bytes).collect();
    let mut document = Document::load(NEW, &[99; 16], None, &changes).unwrap();
    for record in &desk.records {
        document.note(record);
    }
    let device_of = |old: &[u8]| {
        desk.records.iter().find_map(|record| match record {
            Record::Actor { actor, device } if actor == old => Some(device.clone()),
            _ => None,
        })
    };
    for (old, actor) in renewed.actors {
        let device = old.as_deref().and_then(device_of).unwrap_or_else(|| DeviceId::new("nobodys").unwrap());
        document.note(&Record::Actor { actor, device });
    }
    (document, changes.concat())
}

fn run(desk: &mut Engagement, person: &str, command: &Json) {
    desk.try_as(person, Some(Role::Editor), command).unwrap();
}

fn set(desk: &mut Engagement, person: &str, field: &str, value: &str) {
    run(desk, person, &json!({"do": "set", "field": field, "value": value}));
}

fn write(desk: &mut Engagement, person: &str, text: &str, words: &str) {
    let splices = json!([{"index": 0, "del": 0, "ins": words}]);
    run(desk, person, &json!({"do": "write", "text": text, "base": "", "splices": splices}));
}

fn call(document: &Document, id: &str) -> Result<Json, Code> {
    let query: tandem_core::view::Detail = serde_json::from_value(json!({"show": "call", "call": id})).unwrap();
    let reader = Reader { me: PersonId::new("amina").unwrap(), today: "2026-05-01".into(), seen: String::new() };
    document.detail(&query, &reader).map(|view| serde_json::from_str(&view).unwrap())
}

fn engagement() -> Engagement {
    let mut desk = Engagement::default();
    let person = |id: &str, name: &str| json!({"do": "add_person", "person": id, "name": name, "position": null, "side": "partner", "site": null});
    run(&mut desk, "amina", &person("amina", "Amina"));
    run(&mut desk, "amina", &person("ben", "Benedict Orinoco"));
    // Ben brought Chidi in.
    run(&mut desk, "ben", &person("chidi", "Chidi"));
    run(&mut desk, "amina", &json!({"do": "start_assessment", "assessment": "any", "kind": "baseline", "date": "2026-01-15"}));
    for (by, of, level) in [("amina", "ben", 1), ("amina", "chidi", 2), ("ben", "chidi", 3)] {
        run(&mut desk, by, &json!({"do": "rate", "assessment": "baseline", "person": of, "domain": "data", "level": level}));
    }
    set(&mut desk, "amina", "profile/country", "Kenya");
    set(&mut desk, "ben", "profile/country", "Written by Orinoco");
    set(&mut desk, "amina", "profile/focal-point", "chidi");
    set(&mut desk, "amina", "profile/focal-point", "ben");
    set(&mut desk, "ben", "profile/languages", "Zambezi words");
    // A call that Ben opened and Amina wrote in; one that only he wrote in.
    for id in ["theirs", "his"] {
        run(
            &mut desk,
            "ben",
            &json!({"do": "add_call", "call": id, "date": "2026-02-01", "issue": "Okavango issue", "people": ["ben", "chidi"]}),
        );
        write(&mut desk, "ben", &format!("call/{id}/notes"), "Limpopo notes. ");
    }
    write(&mut desk, "amina", "call/theirs/notes", "Amina's notes. ");
    run(
        &mut desk,
        "ben",
        &json!({"do": "add_action", "call": "theirs", "action": "x1", "what": "Volta action", "owner": "ben", "due": "2026-03-01"}),
    );
    run(&mut desk, "chidi", &json!({"do": "set", "field": "action/theirs/x1/done", "value": true}));
    desk
}

#[test]
fn nothing_of_a_person_is_left_in_the_bytes_and_the_others_work_stands() {
    let desk = engagement();
    let (document, bytes) = renewed(&desk, Some("ben"));
    let json = document.json();
    assert_eq!(json["person"].as_object().unwrap().keys().collect::<Vec<_>>(), ["amina", "chidi"]);
    assert_eq!(json["person"]["chidi"]["name"], "Chidi", "a name of somebody else stays");
    assert_eq!(json["rating"], json!({"baseline": {"chidi": {"data": {"amina": 2}}}}));
    assert_eq!(
        (&json["profile"]["country"], &json["profile"]["focal-point"]),
        (&json!("Kenya"), &json!("chidi")),
        "as before him"
    );
    assert_eq!(json["profile"].get("languages"), None);
    let shown = call(&document, "theirs").unwrap();
    assert_eq!(
        (&shown["date"]["value"], &shown["date"]["by"], &shown["notes"]["text"]),
        (&json!("2026-02-01"), &Json::Null, &json!("Amina's notes. "))
    );
    assert_eq!((&shown["actions"][0]["what"]["value"], &shown["actions"][0]["done"]["value"]), (&json!("…"), &json!(true)));
    assert_eq!(call(&document, "his"), Err(Code::NotFound));
    let saved = document.json().to_string();
    for gone in ["ben", "Benedict", "Orinoco", "Zambezi", "Okavango", "Limpopo", "Volta"] {
        assert!(!saved.contains(gone), "{gone}");
        assert!(!bytes.windows(gone.len()).any(|window| window == gone.as_bytes()), "{gone} in the bytes");
    }
    assert!(document.text_at(&tandem_core::model::TextField::parse("call/theirs/options").unwrap(), &document.version()).is_ok());
}

#[test]
fn who_wrote_what_when_stays_and_the_history_goes() {
    let mut desk = engagement();
    for number in 0..200 {
        set(&mut desk, "amina", "profile/country", &format!("Country {number}"));
    }
    write(&mut desk, "ben", "call/his/options", &"🎈 long ".repeat(1_000));
    let (document, bytes) = renewed(&desk, None);
    assert_eq!(document.json(), desk.document.json());
    let (before, after) = (call(&desk.document, "theirs").unwrap(), call(&document, "theirs").unwrap());
    for place in ["/date", "/issue", "/actions/0/what", "/actions/0/done"] {
        assert_eq!(after.pointer(place), before.pointer(place), "{place}");
    }
    assert_eq!(after["date"]["by"], "ben");
    assert!(!bytes.windows(11).any(|window| window == b"Country 198"), "what was written over is gone");
    let all: usize = desk.document.all().iter().map(|change| change.bytes.len()).sum();
    assert!(bytes.len() * 2 < all, "{} of {all}", bytes.len());
    let reader = Reader { me: PersonId::new("amina").unwrap(), today: "2026-05-01".into(), seen: String::new() };
    assert!(document.view(&Query::Today, &reader).is_ok());
}
