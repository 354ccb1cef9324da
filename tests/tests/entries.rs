//! Things of the table of kinds: added, set, binned and read alike, whatever their kind.

use serde_json::{Value as Json, json};
use tandem_core::code::Code;
use tandem_core::model::Role;
use tandem_tests::engagement::Engagement;

fn set(field: &str, value: impl Into<Json>) -> Json {
    json!({"field": field, "value": value.into()})
}

fn add(what: &str, fields: &[Json]) -> Json {
    json!({"do": "add", "what": what, "fields": fields})
}

fn gap(id: &str, what: &str, scores: [u8; 3]) -> Json {
    let at = |key: &str| format!("gap/{id}/{key}");
    add(
        &format!("gap/{id}"),
        &[
            set(&at("what"), what),
            set(&at("domain"), "security"),
            set(&at("criticality"), scores[0]),
            set(&at("risk"), scores[1]),
            set(&at("impact"), scores[2]),
        ],
    )
}

fn ranked(engagement: &Engagement) -> Vec<(String, Option<u64>, Option<String>)> {
    let view = engagement.view(&json!({"show": "gaps"}));
    let gap = |gap: &Json| {
        let priority = gap["priority"].as_str().map(str::to_owned);
        (gap["what"]["value"].as_str().unwrap().to_owned(), gap["score"].as_u64(), priority)
    };
    view["gaps"].as_array().unwrap().iter().map(gap).collect()
}

/// P1.2, P1.5.
#[test]
fn gaps_are_ranked_by_their_weighted_scores() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&gap("g1", "No restore was ever tried", [5, 4, 4]));
    engagement.run(&gap("g2", "Shared passwords", [2, 5, 2]));
    engagement.run(&add("gap/g3", &[set("gap/g3/what", "Nobody knows the vendor")]));
    let named = |what: &str, score: u64, priority: &str| (what.to_owned(), Some(score), Some(priority.to_owned()));
    let first = named("No restore was ever tried", 440, "critical");
    let unscored = ("Nobody knows the vendor".to_owned(), None, None);
    assert_eq!(ranked(&engagement), [first.clone(), named("Shared passwords", 290, "medium"), unscored.clone()]);

    engagement.run(&json!({"do": "set", "field": "profile/weights", "value": "0/100/0"}));
    assert_eq!(ranked(&engagement)[0], named("Shared passwords", 500, "critical"));
    let undo = engagement.run(&json!({"do": "remove", "what": "gap/g2"})).unwrap();
    assert_eq!(ranked(&engagement).len(), 2);
    engagement.run(&undo);
    assert_eq!(ranked(&engagement).len(), 3);
}

#[test]
fn several_fields_are_set_in_one_change_and_taken_back_together() {
    let mut engagement = Engagement::default();
    engagement.run(&add("plan/p1", &[set("plan/p1/title", "Backups")]));
    engagement.run(&add("activity/p1/a1", &[set("activity/p1/a1/what", "Read"), set("activity/p1/a1/week", 1)]));
    let before = engagement.document.json();
    let changes = engagement.document.hashes().len();
    let moved = json!({"do": "put", "fields": [set("activity/p1/a1/week", 3), set("activity/p1/a1/order", "h")]});
    let undo = engagement.run(&moved).unwrap();
    assert_eq!(engagement.document.hashes().len(), changes + 1);
    assert_eq!(engagement.document.json()["entry"]["activity"]["p1"]["a1"]["week"], 3);
    engagement.run(&undo);
    assert_eq!(
        engagement.document.json()["entry"]["activity"]["p1"]["a1"]["week"],
        before["entry"]["activity"]["p1"]["a1"]["week"]
    );
}

#[test]
fn what_does_not_fit_the_table_is_refused_and_changes_nothing() {
    let mut engagement = Engagement::default();
    engagement.run(&add("plan/p1", &[set("plan/p1/title", "Backups")]));
    let heads = engagement.document.heads();
    let table = [
        (add("plan/p1", &[set("plan/p1/title", "Twice")]), Code::AlreadyThere),
        (add("plan/p2", &[set("plan/p2/start", "2026-03-01")]), Code::BadValue),
        (add("plan/p2", &[set("plan/p1/title", "Of another")]), Code::BadValue),
        (add("objective/p9/o1", &[set("objective/p9/o1/what", "Of no plan")]), Code::NotFound),
        (add("resource/p1/template", &[]), Code::BadValue),
        (json!({"do": "set", "field": "gap/g9/what", "value": "Of no gap"}), Code::NotFound),
        (json!({"do": "set", "field": "plan/p1/title", "value": null}), Code::BadValue),
        (json!({"do": "set", "field": "plan/p1/start", "value": "soon"}), Code::BadValue),
        (json!({"do": "set", "field": "profile/weights", "value": "40/30/20"}), Code::BadValue),
        (json!({"do": "set", "field": "priority/p9/g1/chosen", "value": true}), Code::NotFound),
        (json!({"do": "put", "fields": [set("plan/p1/buffer", 20), set("plan/p1/buffer", 30)]}), Code::BadValue),
        (json!({"do": "put", "fields": [set("plan/p1/buffer", 20), set("plan/p1/calls", "hourly")]}), Code::BadValue),
        (json!({"do": "remove", "what": "plan/p9"}), Code::NotFound),
        (json!({"do": "put", "fields": vec![set("plan/p1/buffer", 20); 201]}), Code::TooLarge),
    ];
    for (command, code) in table {
        assert_eq!(engagement.try_as("mentor", Some(Role::Editor), &command), Err(code), "{command}");
    }
    assert_eq!(engagement.document.heads(), heads);
}

#[test]
fn a_kind_says_who_may_write_it() {
    let mut engagement = Engagement::default();
    engagement.run(&add("plan/p1", &[set("plan/p1/title", "Backups")]));
    let version = engagement.document.version();
    let sign = |person: &str| json!({"do": "set", "field": format!("signature/p1/{person}/version"), "value": version});
    let comment = add("comment/p1/c1", &[set("comment/p1/c1/text", "Well done")]);
    let gap = gap("g1", "No restore was ever tried", [5, 4, 4]);
    let plan = json!({"do": "set", "field": "plan/p1/buffer", "value": 25});
    let put = json!({"do": "put", "fields": [set("plan/p1/buffer", 25)]});
    let table = [
        (Role::Reader, &comment, false),
        (Role::Reviewer, &comment, true),
        (Role::Reviewer, &gap, false),
        (Role::Contributor, &gap, true),
        (Role::Contributor, &plan, false),
        (Role::Contributor, &put, false),
        (Role::Editor, &plan, true),
        (Role::Reader, &sign("zoe"), false),
        (Role::Reviewer, &sign("zoe"), true),
        (Role::Editor, &sign("amina"), false),
    ];
    for (role, command, may) in table {
        let done = engagement.try_as("zoe", Some(role), command);
        assert_eq!(done == Err(Code::OutsideRole), !may, "{role:?} {command}: {done:?}");
    }
}
