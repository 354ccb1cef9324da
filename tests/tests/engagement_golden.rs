//! Documents of every schema version are read for ever, and the seeds are the same bytes for ever.
//!
//! `TANDEM_GOLDEN=write cargo test` writes a file that is missing; files that exist are never written over.

use std::fs;
use std::path::PathBuf;
use tandem_core::document::{Acting, Command, Document, ENTRIES, Splice, genesis, seeds};
use tandem_core::model::{DocumentId, PersonId, Role, TextField};
use tandem_core::view::{Query, Reader};

const DOCUMENT: DocumentId = DocumentId(*b"golden engagment");

fn golden(name: &str, made: &[u8]) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/documents").join(name);
    if !path.exists() && std::env::var("TANDEM_GOLDEN").as_deref() == Ok("write") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(&path, made).expect("the golden file is written");
    }
    fs::read(&path).unwrap_or_else(|_| panic!("{name} is missing: TANDEM_GOLDEN=write makes it"))
}

/// A small engagement with a bit of everything, written by two people.
fn engagement() -> Document {
    let mut document = Document::new(DOCUMENT, &[1; 16]);
    let mut other = Document::new(DOCUMENT, &[2; 16]);
    let acting = |person: &str| Acting { person: PersonId::new(person).unwrap(), role: Some(Role::Editor), at: 1_760_000_000 };
    let commands: Vec<Command> = [
        r#"{"do":"set","field":"profile/name","value":"Mto Community Health"}"#,
        r#"{"do":"add_site","site":"s1","name":"Head office","zone":"Africa/Dar_es_Salaam","kbps":2048}"#,
        r#"{"do":"add_person","person":"p1","name":"Neema","position":"IT officer","side":"partner","site":"s1"}"#,
        r#"{"do":"start_checklist","checklist":"readiness"}"#,
        r#"{"do":"tick","checklist":"readiness","item":"bandwidth","done":true}"#,
        r#"{"do":"add_item","checklist":"readiness","item":"own1","label":"Spare charger"}"#,
        r#"{"do":"add_domain","domain":"own2","name":"Radio"}"#,
        r#"{"do":"start_assessment","assessment":"x","kind":"baseline","date":"2025-10-09"}"#,
        r#"{"do":"rate","assessment":"baseline","person":"p1","domain":"security","level":1}"#,
        r#"{"do":"evidence","assessment":"baseline","person":"p1","domain":"security","text":"Shared passwords"}"#,
        r#"{"do":"add_call","call":"c1","date":"2025-10-10","issue":"Restore fails","people":["p1"]}"#,
        r#"{"do":"add_decision","call":"c1","decision":"d1","text":"Test one restore a month"}"#,
        r#"{"do":"add_action","call":"c1","action":"x1","what":"Write the restore steps","owner":"p1","due":"2025-10-20"}"#,
    ]
    .iter()
    .map(|text| serde_json::from_str(text).expect(text))
    .collect();
    for command in &commands {
        document.run(command, &acting("mentor")).unwrap_or_else(|code| panic!("{command:?}: {code}"));
    }
    other
        .apply(
            &document
                .written(&[vec![1; 16]])
                .into_iter()
                .filter(|(_, own)| *own)
                .map(|(change, _)| change.bytes)
                .collect::<Vec<_>>(),
        )
        .unwrap();
    let rate = r#"{"do":"rate","assessment":"baseline","person":"p1","domain":"security","level":2}"#;
    let rate: Command = serde_json::from_str(rate).unwrap();
    other.run(&rate, &acting("p1")).unwrap();
    for (replica, words, me) in [(&mut document, "Backup ran. ", "mentor"), (&mut other, "Restore did not. ", "p1")] {
        let splices = vec![Splice { index: 0, del: 0, ins: words.into() }];
        let write = Command::Write { text: TextField::parse("call/c1/notes").unwrap(), base: String::new(), splices };
        replica.run(&write, &acting(me)).unwrap();
        let kbps: Command = serde_json::from_str(&format!(
            r#"{{"do":"set","field":"site/s1/kbps","value":{}}}"#,
            if me == "p1" { 1024 } else { 512 }
        ))
        .unwrap();
        replica.run(&kbps, &acting(me)).unwrap();
    }
    document
        .apply(
            &other
                .written(&[vec![2; 16]])
                .into_iter()
                .filter(|(_, own)| *own)
                .map(|(change, _)| change.bytes)
                .collect::<Vec<_>>(),
        )
        .unwrap();
    document
}

#[test]
fn genesis_of_schema_one_is_the_same_bytes_for_ever() {
    let (hash, bytes) = genesis(&DOCUMENT);
    assert_eq!(golden("genesis-v1.change", &bytes), bytes);
    assert_eq!(golden("genesis-v1.hash", &hash), hash);
}

#[test]
fn the_seed_of_schema_two_is_the_same_bytes_for_ever() {
    let (hash, bytes) = seeds(&DOCUMENT).remove(1);
    assert_eq!(golden("seed-v2.change", &bytes), bytes);
    assert_eq!(golden("seed-v2.hash", &hash), hash);
}

#[test]
fn a_document_of_schema_one_is_read_for_ever() {
    let made = engagement();
    let saved = golden("engagement-v1.automerge", &made.save());
    let read = Document::load(DOCUMENT, &[9; 16], Some(&saved), &[]).expect("a document of schema 1 loads");
    // It grows the containers of later versions as it is loaded; all else is as it was.
    let mut first = read.json();
    assert_eq!(first["schema"], 2);
    assert_eq!(first.as_object_mut().unwrap().remove(ENTRIES), Some(serde_json::json!({})));
    first["schema"] = 1.into();
    let json = serde_json::to_string_pretty(&first).unwrap() + "\n";
    assert_eq!(String::from_utf8(golden("engagement-v1.json", json.as_bytes())).unwrap(), json);
    let reader = Reader { me: PersonId::new("p1").unwrap(), today: "2025-11-01".into(), seen: String::new() };
    for query in [Query::Row, Query::Today, Query::Checklists, Query::Assess { assessment: None }, Query::Mentoring] {
        read.view(&query, &reader).expect("every view of it shows");
    }
    assert_eq!(made.json(), read.json(), "the same commands still make the same document");
}

#[test]
fn rubbish_and_other_documents_are_named_not_loaded() {
    use tandem_core::code::Code;
    let saved = engagement().save();
    let other = DocumentId([0; 16]);
    assert_eq!(Document::load(other, &[9; 16], Some(&saved), &[]).unwrap_err(), Code::DamagedDocument);
    for cut in (0..saved.len()).step_by(97) {
        assert_eq!(
            Document::load(DOCUMENT, &[9; 16], Some(&saved[..cut]), &[]).unwrap_err(),
            Code::DamagedDocument,
            "cut at {cut}"
        );
    }
    let mut document = engagement();
    assert_eq!(document.apply(&[b"no change".to_vec()]), Err(Code::BadChange));
}
