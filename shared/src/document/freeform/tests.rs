use super::*;
use crate::limits::{CHANGE_BYTES, CHANGE_OPERATIONS};
use crate::model::DocumentId;
use crate::sync::change::ChangeHeader;
use serde_json::json;

const ID: DocumentId = DocumentId([3; 16]);

fn founded(json: &Value, text_keys: &[&str]) -> (Document, Vec<Change>) {
    let mut document = Document::new(ID, &[1; 16]);
    let keys: Vec<String> = text_keys.iter().map(|key| (*key).to_owned()).collect();
    let changes = document.found_free(json, &keys, 1_790_000_000).unwrap();
    (document, changes)
}

fn edit(document: &mut Document, edit: Value) -> Result<Option<Change>, Code> {
    document.edit_free(&serde_json::from_value(edit).unwrap(), 1_790_000_001)
}

#[test]
fn any_json_reads_back_as_it_was_given() {
    let json = json!({ "b": [1, -2, 3.5, u64::MAX, true, null, "x", [], {}], "a": { "notes": "Grüße 👋", "title": "" }, "": "" });
    let (document, _) = founded(&json, &["notes"]);
    assert_eq!(document.plain(), json);
    assert!(document.is_free() && !Document::new(ID, &[1; 16]).is_free());
}

#[test]
fn a_large_document_becomes_several_changes_within_the_limits_that_another_replica_takes() {
    let list: Vec<Value> = (0..500).map(|n| json!({ "id": n, "notes": "a long note ".repeat(20) })).collect();
    let json = json!({ "list": list, "notes": "é".repeat(60_000) });
    let (_, changes) = founded(&json, &["notes"]);
    assert!(changes.len() > 10, "{}", changes.len());
    for change in &changes {
        let header = ChangeHeader::read_whole(&change.bytes).unwrap();
        assert!(header.operations <= CHANGE_OPERATIONS && change.bytes.len() <= CHANGE_BYTES / 4, "{}", change.bytes.len());
    }
    let bytes: Vec<Vec<u8>> = changes.into_iter().map(|change| change.bytes).collect();
    assert_eq!(Document::load(ID, &[2; 16], None, &bytes).unwrap().plain(), json);
}

#[test]
fn each_edit_is_one_change_and_none_when_everything_is_so_already() {
    let (mut document, _) = founded(&json!({ "list": [{ "notes": "one 👋 two", "done": false }] }), &["notes"]);
    for (op, expected) in [
        (json!({ "op": "set", "path": ["list", 0, "done"], "value": true }), 1),
        (json!({ "op": "set", "path": ["list", 0, "done"], "value": true }), 0),
        (json!({ "op": "splice", "path": ["list", 0, "notes"], "index": 4, "del": 2, "ins": "and" }), 1),
        (json!({ "op": "insert", "path": ["list"], "index": 1, "value": { "notes": "new", "owner": "Amina" } }), 1),
        (json!({ "op": "splice", "path": ["list", 1, "notes"], "index": 3, "del": 0, "ins": "er" }), 1),
        (json!({ "op": "set", "path": ["notes"], "value": "top" }), 1),
        (json!({ "op": "splice", "path": ["notes"], "index": 0, "del": 1, "ins": "st" }), 1),
        (json!({ "op": "set", "path": ["list", 0], "value": "gone" }), 1),
    ] {
        assert_eq!(edit(&mut document, op.clone()).unwrap().iter().count(), expected, "{op}");
    }
    assert_eq!(document.plain(), json!({ "list": ["gone", { "notes": "newer", "owner": "Amina" }], "notes": "stop" }));
}

#[test]
fn an_edit_that_fits_nowhere_is_refused_by_name_and_changes_nothing() {
    let json = json!({ "list": [1], "notes": "a👋b", "plain": "x" });
    let (mut document, _) = founded(&json, &["notes"]);
    let heads = document.heads();
    for (op, code) in [
        (json!({ "op": "set", "path": [], "value": 1 }), Code::BadValue),
        (json!({ "op": "set", "path": ["none", "a"], "value": 1 }), Code::NotFound),
        (json!({ "op": "set", "path": ["list", "a"], "value": 1 }), Code::BadValue),
        (json!({ "op": "set", "path": ["list", 1], "value": 1 }), Code::BadValue),
        (json!({ "op": "set", "path": [0], "value": 1 }), Code::BadValue),
        (json!({ "op": "set", "path": ["notes", 0], "value": 1 }), Code::BadValue),
        (json!({ "op": "insert", "path": ["list"], "index": 2, "value": 1 }), Code::BadValue),
        (json!({ "op": "insert", "path": ["notes"], "index": 0, "value": "x" }), Code::BadValue),
        (json!({ "op": "splice", "path": ["plain"], "index": 0, "del": 0, "ins": "x" }), Code::BadValue),
        (json!({ "op": "splice", "path": ["notes"], "index": 2, "del": 0, "ins": "x" }), Code::BadValue),
        (json!({ "op": "splice", "path": ["notes"], "index": 1, "del": 1, "ins": "x" }), Code::BadValue),
        (json!({ "op": "splice", "path": ["notes"], "index": 4, "del": 1, "ins": "" }), Code::BadValue),
        (json!({ "op": "splice", "path": ["notes"], "index": u64::MAX, "del": 1, "ins": "" }), Code::BadValue),
        (json!({ "op": "splice", "path": ["notes"], "index": 0, "del": 0, "ins": "x".repeat(10_000) }), Code::TooLarge),
        (json!({ "op": "set", "path": ["list"], "value": vec![1; 10_000] }), Code::TooLarge),
    ] {
        assert_eq!(edit(&mut document, op.clone()), Err(code), "{op}");
    }
    assert_eq!((document.heads(), document.plain()), (heads, json));
    assert_eq!(edit(&mut Document::new(ID, &[1; 16]), json!({ "op": "set", "path": ["a"], "value": 1 })), Err(Code::NotFound));
}

#[test]
fn only_an_object_founds_a_free_form_document_and_only_once() {
    let mut document = Document::new(ID, &[1; 16]);
    assert_eq!(document.found_free(&json!([1]), &[], 0), Err(Code::BadValue));
    assert_eq!(document.found_free(&json!({}), &vec![String::new(); 101], 0), Err(Code::BadValue));
    assert_eq!(document.found_free(&json!({ "a": "x".repeat(300_000) }), &[], 0), Err(Code::TooLarge));
    assert_eq!(document.heads(), Document::new(ID, &[1; 16]).heads());
    assert!(document.found_free(&json!({}), &[], 0).is_ok());
    assert_eq!(document.found_free(&json!({}), &[], 0), Err(Code::AlreadyThere));
}

#[test]
fn two_people_who_edit_at_the_same_time_keep_both() {
    let (mut one, changes) = founded(&json!({ "notes": "middle", "list": ["a"] }), &["notes"]);
    let bytes = |changes: Vec<Change>| changes.into_iter().map(|change| change.bytes).collect::<Vec<_>>();
    let mut other = Document::load(ID, &[2; 16], None, &bytes(changes)).unwrap();
    let first = edit(&mut one, json!({ "op": "splice", "path": ["notes"], "index": 0, "del": 0, "ins": "front " })).unwrap();
    let second = edit(&mut other, json!({ "op": "splice", "path": ["notes"], "index": 6, "del": 0, "ins": " end" })).unwrap();
    one.apply(&bytes(second.into_iter().collect())).unwrap();
    other.apply(&bytes(first.into_iter().collect())).unwrap();
    assert_eq!(one.plain(), json!({ "notes": "front middle end", "list": ["a"] }));
    assert_eq!(one.plain(), other.plain());
}
