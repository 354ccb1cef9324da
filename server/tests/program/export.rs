//! `tandem export`: what the log holds, also beside a relay that serves.

use crate::child::{Serving, run};
use crate::client::{Author, Client};
use serde_json::{Value, json};
use tandem_core::document::Document;
use tandem_core::model::DocumentId;

/// A well-formed change that names an object which no document has. The document engine panics on it.
const POISON: &str = "856f4a833d38773e0134001005050505050505050505050505050505016400\
                      00000701020202150334014202560270027f007f637f016b017f017f007f00";
const POISON_HASH: &str = "3d38773e48279473bd028c902d4e24cbea8f22dd252400b23b1be62b1b7197eb";

pub(crate) fn poison() -> Vec<u8> {
    POISON.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

fn export(folder: &std::path::Path, document: &str, more: &[&str]) -> (Option<i32>, String, String) {
    run(&[&["export", "--data", folder.to_str().unwrap(), "--document", document], more].concat())
}

#[test]
fn a_free_form_document_is_exported_as_json_and_as_an_automerge_file_while_the_relay_serves() {
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let secret = serving.sign_in().1;
    let client = Client::enrol(&serving.url, &secret);
    let document = client.found(&serving.url, "Trace");
    let mut replica = Document::new(document, &[7; 16]);
    let base = json!({ "z": [1, null, { "notes": "Grüße" }], "a": true });
    for change in replica.found_free(&base, &["notes".into()], 1_790_000_000).unwrap() {
        assert!(client.push(&serving.url, document, &change.bytes));
    }
    let (code, out, told) = export(folder.path(), &document.to_string(), &["--json"]);
    assert_eq!((code, serde_json::from_str::<Value>(&out).unwrap(), told), (Some(0), base.clone(), String::new()));
    let file = folder.path().join("out.automerge");
    let (code, out, _) = export(folder.path(), &document.to_string(), &["--automerge", "--out", file.to_str().unwrap()]);
    assert_eq!((code, out), (Some(0), String::new()));
    let saved = std::fs::read(file).unwrap();
    assert_eq!(Document::load(document, &[8; 16], Some(&saved), &[]).unwrap().plain(), base);
}

#[test]
fn an_engagement_is_exported_by_its_areas() {
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let secret = serving.sign_in().1;
    let client = Client::enrol(&serving.url, &secret);
    let document = client.found(&serving.url, "Hope");
    assert!(client.push(&serving.url, document, &Author::new(document, &client.person, 7).edit()));
    drop(serving);
    let (code, out, _) = export(folder.path(), &document.to_string(), &[]);
    assert_eq!(code, Some(0));
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap()["site"]["site-1"]["name"], "Clinic");
}

#[test]
fn a_change_that_cannot_be_applied_is_named_with_its_author_and_the_rest_is_exported() {
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let secret = serving.sign_in().1;
    let client = Client::enrol(&serving.url, &secret);
    let document = client.found(&serving.url, "Hope");
    let mut author = Author::new(document, &client.person, 7);
    for change in [author.edit(), poison(), author.edit()] {
        assert!(client.push(&serving.url, document, &change));
    }
    let (code, out, told) = export(folder.path(), &document.to_string(), &[]);
    assert_eq!(code, Some(0));
    assert!(told.contains(POISON_HASH) && told.contains("Administrator") && told.lines().count() == 1, "{told}");
    let sites = serde_json::from_str::<Value>(&out).unwrap()["site"].as_object().unwrap().len();
    assert_eq!(sites, 2, "what came before and after it");
    let file = folder.path().join("out.automerge");
    assert_eq!(export(folder.path(), &document.to_string(), &["--automerge", "--out", file.to_str().unwrap()]).0, Some(0));
    assert!(Document::load(document, &[8; 16], Some(&std::fs::read(file).unwrap()), &[]).is_ok());
}

#[test]
fn what_is_not_there_is_not_exported() {
    let folder = tempfile::tempdir().unwrap();
    let none = DocumentId([9; 16]).to_string();
    let (code, _, told) = export(folder.path(), &none, &[]);
    assert_eq!((code, told.contains("tandem serve --data")), (Some(2), true), "{told}");
    let mut serving = Serving::start(folder.path(), &[]);
    let secret = serving.sign_in().1;
    let client = Client::enrol(&serving.url, &secret);
    let document = client.found(&serving.url, "Hope");
    let (code, out, told) = export(folder.path(), &none, &[]);
    assert_eq!((code, out), (Some(2), String::new()));
    assert!(told.contains(&none) && told.contains(&format!("Hope ({document})")), "{told}");
    for wrong in [&["--document", "Hope"][..], &["--document", &none, "--json", "--automerge"]] {
        assert_eq!(run(&[&["export", "--data", folder.path().to_str().unwrap()], wrong].concat()).0, Some(2));
    }
    let (code, _, told) = export(folder.path(), &document.to_string(), &["--out", "no/such/folder"]);
    assert_eq!((code, told.contains("went wrong")), (Some(1), true), "{told}");
}
