//! Search over everything that is written in an engagement.

use serde_json::{Value as Json, json};
use tandem_tests::engagement::Engagement;

fn engagement() -> Engagement {
    let mut desk = Engagement::with_staff(2);
    desk.run(&json!({"do": "add_call", "call": "c2", "date": "2026-02-08", "issue": "Réseau lent à Dédougou", "people": ["p1"]}));
    desk.run(&json!({"do": "add_decision", "call": "c2", "decision": "d1", "text": "Changer le routeur"}));
    let splices = json!([{"index": 0, "del": 0, "ins": "On a mesuré le débit.\nLe cœur du réseau sature."}]);
    desk.run_as("p1", &json!({"do": "write", "text": "call/c2/notes", "base": "", "splices": splices}));
    let fields = json!([{"field": "gap/g1/what", "value": "النسخ الاحتياطي لا يُختبَر"}, {"field": "gap/g1/level-now", "value": 1}]);
    desk.run(&json!({"do": "add", "what": "gap/g1", "fields": fields}));
    let fields = json!([{"field": "plan/l1/title", "value": "Sauvegardes"}]);
    desk.run(&json!({"do": "add", "what": "plan/l1", "fields": fields}));
    let fields = json!([{"field": "activity/l1/a1/what", "value": "Restore one folder"}, {"field": "activity/l1/a1/kind", "value": "practice"}]);
    desk.run(&json!({"do": "add", "what": "activity/l1/a1", "fields": fields}));
    desk
}

/// Area, id and what was found of each hit.
fn hits(desk: &Engagement, sought: &str) -> Vec<(String, String, String)> {
    let view = desk.view(&json!({"show": "search", "sought": sought}));
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    view["hits"].as_array().unwrap().iter().map(|hit| (text(&hit["area"]), text(&hit["id"]), text(&hit["found"]))).collect()
}

fn one(area: &str, id: &str, found: &str) -> Vec<(String, String, String)> {
    vec![(area.into(), id.into(), found.into())]
}

#[test]
fn words_are_found_in_fields_and_shared_texts_whatever_their_marks() {
    let desk = engagement();
    assert_eq!(hits(&desk, "RESEAU lent"), one("calls", "c2", "Réseau"));
    assert_eq!(hits(&desk, "coeur"), one("calls", "c2", "cœur"));
    assert_eq!(hits(&desk, "routeur debit"), one("calls", "c2", "routeur"), "words may stand in different places of a call");
    assert_eq!(hits(&desk, "الإحتياطى يختبر"), one("gap", "g1", "الاحتياطي"));
    assert_eq!(hits(&desk, "one fold"), one("plan", "l1", "one"), "what is part of a plan is found at the plan");
    assert_eq!(hits(&desk, "réseau imprimante"), []);
    assert_eq!(hits(&desk, "practice"), [], "a choice is no word");
    for nothing in ["", "  ", "\u{64b}"] {
        assert_eq!(hits(&desk, nothing), []);
    }
}

#[test]
fn names_come_first_and_the_bin_is_left_out() {
    let mut desk = engagement();
    desk.run(&json!({"do": "add_person", "person": "p9", "name": "Restore Ouédraogo", "position": null, "side": "partner", "site": null}));
    let areas = |desk: &Engagement| hits(desk, "restore").into_iter().map(|(area, ..)| area).collect::<Vec<_>>();
    assert_eq!(areas(&desk), ["calls", "people", "plan"], "what is called so before what only holds the word");
    desk.run(&json!({"do": "remove", "what": "call/c1"}));
    assert_eq!(areas(&desk), ["people", "plan"]);
}

#[test]
fn only_so_many_are_shown_and_it_says_so() {
    let mut desk = engagement();
    for n in 10..60 {
        desk.run(
            &json!({"do": "add_call", "call": format!("c{n}"), "date": "2026-02-09", "issue": "Backup again", "people": []}),
        );
    }
    let view = desk.view(&json!({"show": "search", "sought": "backup"}));
    assert_eq!((view["hits"].as_array().unwrap().len(), &view["more"]), (40, &json!(true)));
}
