//! One thing of every kind, every field filled, two people differing in each first field: what this version writes is read
//! by every later one. `TANDEM_GOLDEN=write cargo test` writes a file that is missing; a file that exists is never
//! written over.

use super::entries::{show_details, value};
use super::{DOCUMENT, reader};
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use tandem_core::document::{Acting, Command, Document, Setting, Splice};
use tandem_core::model::{Entry, Field, Kind, PersonId, Role, TextField, Value, Writers};

fn golden(name: &str, made: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/documents").join(name);
    if !path.exists() && std::env::var("TANDEM_GOLDEN").as_deref() == Ok("write") {
        fs::write(&path, made()).expect("the golden file is written");
    }
    fs::read(&path).unwrap_or_else(|_| panic!("{name} is missing: TANDEM_GOLDEN=write makes it"))
}

/// The one thing of a kind; what speaks for one person is the mentor's.
fn one(kind: &Kind) -> Entry {
    let own = if kind.writers == Writers::Oneself { "mentor" } else { "e1" };
    Entry::new(kind.name, &format!("{}{own}", "e1/".repeat(kind.ids - 1))).expect("well-formed")
}

fn every_kind() -> Document {
    let (mut document, mut other) = (Document::new(DOCUMENT, &[1; 16]), Document::new(DOCUMENT, &[2; 16]));
    let acting = |person: &str| Acting { person: PersonId::new(person).unwrap(), role: Some(Role::Editor), at: 1_795_000_000 };
    let setting = |what: &Entry, (key, of): &(&'static str, _), number| {
        let setting = Setting { field: Field::of(what.clone(), key).unwrap(), value: value(*of, number) };
        (setting.value != Value::Empty).then_some(setting)
    };
    for kind in Kind::all() {
        let what = one(kind);
        let fields: Vec<Setting> = kind.fields.iter().filter_map(|field| setting(&what, field, 1)).collect();
        let mut commands = vec![match kind.known_by {
            Some(_) => Command::Add { what: what.clone(), fields },
            None => Command::Put { fields },
        }];
        commands.extend(kind.texts.iter().map(|text| {
            let text = TextField::parse(&format!("{what}/{text}")).unwrap();
            let splices = vec![Splice { index: 0, del: 0, ins: format!("Words of {what}. ") }];
            Command::Write { text, base: String::new(), splices }
        }));
        for command in commands {
            let ran = document.run(&command, &acting("mentor")).unwrap_or_else(|code| panic!("{command:?}: {code}"));
            other.apply(&ran.changes.into_iter().map(|change| change.bytes).collect::<Vec<_>>()).unwrap();
        }
    }
    // Both write the first field of what is not one person's alone, neither having seen the other.
    let mut theirs = Vec::new();
    for kind in Kind::all().filter(|kind| kind.writers != Writers::Oneself && kind.name != "comment") {
        let differ = |number| Command::Put { fields: setting(&one(kind), &kind.fields[0], number).into_iter().collect() };
        let ran = other.run(&differ(3), &acting("p1")).unwrap_or_else(|code| panic!("{}: {code}", kind.name));
        theirs.extend(ran.changes.into_iter().map(|change| change.bytes));
        document.run(&differ(2), &acting("mentor")).unwrap();
    }
    document.apply(&theirs).unwrap();
    document
}

/// Documents of schema 2, each with every kind of its day; the newest has all that there are.
const DAYS: [&str; 2] = ["entries-v2", "entries-v2-with-forms-and-signs"];

#[test]
fn documents_of_schema_two_with_every_kind_of_their_day_are_read_for_ever() {
    for name in DAYS {
        let saved = golden(&format!("{name}.automerge"), || every_kind().save());
        let read = Document::load(DOCUMENT, &[9; 16], Some(&saved), &[]).expect("a document of schema 2 loads");
        let json = golden(&format!("{name}.json"), || (serde_json::to_string_pretty(&read.json()).unwrap() + "\n").into_bytes());
        let golden: Json = serde_json::from_slice(&json).unwrap();
        assert_eq!(read.json()["entry"], golden["entry"], "{name}");
        // Each kind that was ever written is still in the table, with the fields that were written.
        let left = kinds_in(&golden).into_iter().find(|kind| Kind::named(kind).is_none());
        assert_eq!(left, None, "{name}");
        let mut paths = Vec::new();
        super::leaves(&golden["entry"], "", &mut paths);
        assert!(paths.len() > 100, "it is not empty");
        for path in &paths {
            let known = Field::parse(path).is_ok() || TextField::parse(path).is_ok();
            assert!(known, "{name}: {path} is known no more");
        }
        let shown = show_details(&read, &reader("mentor"));
        let differing = |view: &String| view.contains("value 2") && view.contains("value 3");
        assert!(shown.iter().any(differing), "both of two differing values");
        if DAYS.last() == Some(&name) {
            let kinds: BTreeSet<String> = Kind::all().map(|kind| kind.name.to_owned()).collect();
            assert_eq!(kinds_in(&golden), kinds, "a new kind has a document: name one more day");
        }
    }
}

fn kinds_in(golden: &Json) -> BTreeSet<String> {
    golden["entry"].as_object().unwrap().keys().cloned().collect()
}
