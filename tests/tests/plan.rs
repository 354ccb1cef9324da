//! Training plans: P2.1–P2.6 through commands and views.

use serde_json::{Value as Json, json};
use tandem_core::code::Code;
use tandem_core::model::Role;
use tandem_tests::engagement::Engagement;

fn set(field: &str, value: impl Into<Json>) -> Json {
    json!({"field": field, "value": value.into()})
}

fn add(what: &str, fields: &[(&str, Json)]) -> Json {
    let fields: Vec<Json> = fields.iter().map(|(key, value)| set(&format!("{what}/{key}"), value.clone())).collect();
    json!({"do": "add", "what": what, "fields": fields})
}

fn put(fields: &[Json]) -> Json {
    json!({"do": "put", "fields": fields})
}

/// An activity of plan `p1`: id, week, place, kind, minutes.
fn activity(id: &str, week: u32, order: &str, kind: &str, minutes: u32) -> Json {
    let fields = [
        ("what", json!(format!("Activity {id}"))),
        ("week", json!(week)),
        ("order", json!(order)),
        ("kind", json!(kind)),
        ("minutes", json!(minutes)),
    ];
    add(&format!("activity/p1/{id}"), &fields)
}

/// A gap, and a plan `p1` that works on it.
fn planned() -> Engagement {
    let mut engagement = Engagement::with_staff(2);
    engagement
        .run(&add("gap/g1", &[("what", json!("No restore was ever tried")), ("domain", json!("data")), ("level-now", json!(1))]));
    engagement.run(&add("plan/p1", &[("title", json!("Backups")), ("start", json!("2026-03-02"))]));
    engagement.run(&put(&[set("priority/p1/g1/chosen", true), set("priority/p1/g1/order", "h")]));
    engagement
}

fn plan(engagement: &Engagement) -> Json {
    engagement.view(&json!({"show": "plan", "plan": "plan/p1"}))
}

/// Per week the ids of its activities.
fn sequence(view: &Json) -> Vec<Vec<String>> {
    let id = |activity: &Json| activity["activity"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let of_week = |week: &Json| week["activities"].as_array().unwrap().iter().map(id).collect();
    view["weeks"].as_array().unwrap().iter().map(of_week).collect()
}

fn find<'a>(view: &'a Json, id: &str) -> &'a Json {
    let mut all = view["weeks"].as_array().unwrap().iter().flat_map(|week| week["activities"].as_array().unwrap());
    all.find(|activity| activity["activity"] == format!("activity/p1/{id}")).unwrap()
}

/// P2.5: the example. Learner 14 h, trainer 14.5 h, 6 weeks.
#[test]
fn the_time_of_the_example_is_summed_from_its_activities() {
    let mut engagement = planned();
    let weeks: [&[(&str, u32)]; 5] = [
        &[("self-paced", 120), ("self-paced", 60), ("assignment", 60)],
        &[("live", 90), ("practice", 60), ("assignment", 60), ("call", 60)],
        &[("live", 90), ("practice", 60), ("assignment", 60), ("call", 60)],
        &[("self-paced", 60), ("practice", 60), ("call", 60)],
        &[("call", 60), ("assessment", 60)],
    ];
    for (week, activities) in (1..).zip(weeks) {
        for (place, (kind, minutes)) in activities.iter().enumerate() {
            engagement.run(&activity(&format!("a{week}{place}"), week, &format!("h{}", place + 1), kind, *minutes));
        }
    }
    let view = plan(&engagement);
    let time = &view["time"];
    assert_eq!((time["learner_total"].as_u64(), time["trainer_total"].as_u64()), (Some(14 * 60), Some(14 * 60 + 30)));
    assert_eq!((time["weeks"].as_u64(), time["calendar_weeks"].as_u64()), (Some(5), Some(6)));
    assert_eq!(time["learner"], json!({"self_paced": 240, "live": 180, "practice": 360, "assessment": 60}));
    assert_eq!(
        time["trainer"],
        json!({"preparing": 240, "delivering": 180, "reviewing": 120, "assessing": 90, "mentoring": 240})
    );
    assert_eq!((&view["ends"], &view["months"]), (&json!("2026-04-12"), &json!(1)));
    assert_eq!(view["weeks"][4]["from"], "2026-03-30");
    // A trainer who needs longer says so; more buffer makes more weeks.
    engagement.run(&put(&[set("activity/p1/a20/preparing", 150), set("plan/p1/buffer", 100)]));
    let time = &plan(&engagement)["time"];
    assert_eq!((time["trainer_total"].as_u64(), time["calendar_weeks"].as_u64()), (Some(15 * 60 + 30), Some(10)));
}

/// P2.2.
#[test]
fn a_live_session_warns_when_the_line_of_a_learner_does_not_carry_it() {
    let mut engagement = planned();
    engagement.run(&activity("a1", 1, "h", "live", 60));
    engagement.run(&activity("a2", 1, "i", "self-paced", 60));
    assert_eq!(plan(&engagement)["slow"], json!([]));
    engagement.run(&json!({"do": "add_site", "site": "s1", "name": "Clinic", "zone": null, "kbps": 640}));
    engagement.run(&json!({"do": "set", "field": "person/p2/site", "value": "s1"}));
    let view = plan(&engagement);
    assert_eq!(view["slow"], json!([{"name": "Clinic", "kbps": 640}]));
    assert_eq!((&find(&view, "a1")["too_slow"], &find(&view, "a2")["too_slow"]), (&json!(true), &json!(false)));
    assert_eq!((&find(&view, "a1")["in_all"], &find(&view, "a2")["in_all"]), (&json!(120), &json!(60)));
    // Offered instead: the same as an offline package.
    engagement.run(&json!({"do": "set", "field": "activity/p1/a1/kind", "value": "self-paced"}));
    assert_eq!(find(&plan(&engagement), "a1")["too_slow"], false);
    engagement.run(&json!({"do": "set", "field": "activity/p1/a1/kind", "value": "live"}));
    // Who does not learn does not count.
    engagement.run(&json!({"do": "set", "field": "learner/p1/p1/takes-part", "value": true}));
    assert_eq!(plan(&engagement)["slow"], json!([]));
}

/// P2.3.
#[test]
fn places_that_do_not_fit_are_flagged() {
    let mut engagement = planned();
    for (id, week) in [("a1", 1), ("a2", 1), ("a3", 2)] {
        engagement.run(&activity(id, week, &id.replace('a', "h"), "practice", 30));
    }
    engagement.run(&put(&[
        set("activity/p1/a1/after", "a3"),
        set("activity/p1/a2/stage", "operations"),
        set("activity/p1/a3/stage", "foundation"),
    ]));
    let view = plan(&engagement);
    let flags = |view: &Json, id: &str| find(view, id)["flags"].clone();
    assert_eq!(flags(&view, "a1"), json!(["prerequisite-later"]));
    assert_eq!(flags(&view, "a2"), json!(["stage-early"]));
    engagement.run(&json!({"do": "set", "field": "activity/p1/a3/after", "value": "a1"}));
    assert_eq!(flags(&plan(&engagement), "a3"), json!(["circle"]));
    engagement.run(&json!({"do": "remove", "what": "activity/p1/a3"}));
    assert_eq!(flags(&plan(&engagement), "a1"), json!(["prerequisite-gone"]));
}

/// P2.3: the places that the view names put a thing there, and only that thing is touched.
#[test]
fn an_activity_goes_to_the_place_that_the_view_names() {
    let mut engagement = planned();
    for (id, week) in [("a1", 1), ("a2", 1), ("a3", 1), ("a4", 2)] {
        engagement.run(&activity(id, week, &id.replace('a', "h"), "practice", 30));
    }
    let move_to = |engagement: &mut Engagement, by: &str, id: &str, week: u32, place: &Json| {
        let at = format!("activity/p1/{id}");
        engagement.run_as(by, &put(&[set(&format!("{at}/week"), week), set(&format!("{at}/order"), place.clone())]))
    };
    let view = plan(&engagement);
    move_to(&mut engagement, "mentor", "a3", 1, &find(&view, "a2")["before"]);
    assert_eq!(sequence(&plan(&engagement)), [vec!["a1", "a3", "a2"], vec!["a4"]]);
    let view = plan(&engagement);
    let undo = move_to(&mut engagement, "mentor", "a1", 2, &view["weeks"][1]["end"]);
    assert_eq!(sequence(&plan(&engagement)), [vec!["a3", "a2"], vec!["a4", "a1"]]);
    engagement.run(&undo.unwrap());
    assert_eq!(sequence(&plan(&engagement)), [vec!["a1", "a3", "a2"], vec!["a4"]]);
    // Again and again to the same place.
    for round in 0..60 {
        let view = plan(&engagement);
        let first = sequence(&view)[0][0].clone();
        let id = if round % 2 == 0 { "a2" } else { "a3" };
        move_to(&mut engagement, "mentor", id, 1, &find(&view, &first)["before"]);
        assert_eq!(sequence(&plan(&engagement))[0][0], id, "round {round}");
    }
}

/// P2.3: both moves stay, and one order comes of it; the same thing moved twice shows both weeks.
#[test]
fn two_people_who_move_things_at_the_same_time_end_with_both_moves() {
    let mut engagement = planned();
    for id in ["a1", "a2", "a3", "a4"] {
        engagement.run(&activity(id, 1, &id.replace('a', "h"), "practice", 30));
    }
    let view_for = |engagement: &Engagement, me: &str| engagement.view_for(me, &json!({"show": "plan", "plan": "plan/p1"}));
    let first_place = |view: &Json| find(view, "a1")["before"].clone();
    let (mine, theirs) = (view_for(&engagement, "mentor"), view_for(&engagement, "amina"));
    assert_ne!(first_place(&mine), first_place(&theirs), "two people do not take one place");
    let desk = engagement.document.save();
    engagement.run(&put(&[set("activity/p1/a3/order", first_place(&mine)), set("activity/p1/a2/week", 2)]));
    // Amina has not seen it.
    let copy = tandem_core::document::Document::load(*engagement.document.id(), &[7; 16], Some(&desk), &[]).unwrap();
    let mut other = Engagement { document: copy, at: engagement.at, records: engagement.records.clone() };
    let heads = other.document.hashes().len();
    let theirs = put(&[set("activity/p1/a4/order", first_place(&theirs)), set("activity/p1/a2/week", 3)]);
    let command = serde_json::from_value(theirs).unwrap();
    let acting = tandem_core::document::Acting {
        person: tandem_core::model::PersonId::new("amina").unwrap(),
        role: Some(Role::Editor),
        at: other.at + 5,
    };
    let ran = other.document.run(&command, &acting).unwrap();
    assert_eq!(other.document.hashes().len(), heads + 1);
    engagement.document.apply(&ran.changes.into_iter().map(|change| change.bytes).collect::<Vec<_>>()).unwrap();
    let view = plan(&engagement);
    let first: Vec<String> = sequence(&view)[0].clone();
    assert_eq!(first.len(), 3);
    assert!(first[..2].contains(&"a3".to_owned()) && first[..2].contains(&"a4".to_owned()) && first[2] == "a1", "{first:?}");
    let weeks: Vec<i64> =
        find(&view, "a2")["week"]["differing"].as_array().unwrap().iter().map(|said| said["value"].as_i64().unwrap()).collect();
    assert!(weeks.contains(&2) && weeks.contains(&3), "{weeks:?}");
}

/// P2.1.
#[test]
fn a_vague_objective_is_kept_and_hinted_at() {
    let mut engagement = planned();
    let table = [("o1", "Understand backups", "vague"), ("o2", "Execute a restore", "action"), ("o3", "Backups", "other")];
    for (id, what, _) in table {
        engagement.run(&add(&format!("objective/p1/{id}"), &[("what", json!(what)), ("gap", json!("g1"))]));
    }
    let view = plan(&engagement);
    for ((_, what, opening), objective) in table.into_iter().zip(view["objectives"].as_array().unwrap()) {
        assert_eq!((&objective["what"]["value"], &objective["opening"]), (&json!(what), &json!(opening)));
    }
}

/// P2.4, P2.6.
#[test]
fn every_plan_has_the_seven_resources_and_its_milestones() {
    let mut engagement = planned();
    engagement.run(&activity("a1", 4, "h", "assessment", 60));
    engagement.run(&json!({"do": "set", "field": "activity/p1/a1/gap", "value": "g1"}));
    engagement.run_as("p1", &json!({"do": "set", "field": "resource/p1/video/have", "value": true}));
    engagement.run(&json!({"do": "set", "field": "milestone/p1/review/actual", "value": "2026-03-20"}));
    let view = plan(&engagement);
    assert_eq!(view["resources"].as_array().unwrap().len(), 7);
    assert_eq!(
        (&view["resources"][1]["resource"], &view["resources"][1]["have"]["value"]),
        (&json!("resource/p1/video"), &json!(true))
    );
    let milestones: Vec<(&str, &str)> = view["milestones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["milestone"].as_str().unwrap(), one["proposed"].as_str().unwrap()))
        .collect();
    assert_eq!(
        milestones,
        [
            ("milestone/p1/approved", "2026-03-02"),
            ("priority/p1/g1", "2026-03-29"),
            ("milestone/p1/review", "2026-03-19"),
            ("milestone/p1/final", "2026-03-29"),
            ("milestone/p1/closure", "2026-04-05"),
        ]
    );
    assert_eq!(view["milestones"][2]["actual"]["value"], "2026-03-20");
}

#[test]
fn plans_are_listed_with_the_gaps_that_they_work_on() {
    let mut engagement = planned();
    engagement.run(&add("gap/g2", &[("what", json!("Shared passwords"))]));
    engagement.run(&activity("a1", 1, "h", "practice", 60));
    engagement.run(&json!({"do": "set", "field": "activity/p1/a1/done", "value": true}));
    engagement.run(&add("plan/p2", &[("title", json!("Later"))]));
    let view = engagement.view(&json!({"show": "plans"}));
    let row = view["plans"].as_array().unwrap().iter().find(|row| row["plan"] == "plan/p1").unwrap();
    assert_eq!((&row["done"], &row["activities"], &row["weeks"]), (&json!(1), &json!(1), &json!(2)));
    assert_eq!(row["gaps"], json!(["No restore was ever tried"]));
    let planned: Vec<(&str, bool)> = view["gaps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|gap| (gap["gap"].as_str().unwrap(), gap["planned"].as_bool().unwrap()))
        .collect();
    assert!(planned.contains(&("gap/g1", true)) && planned.contains(&("gap/g2", false)), "{planned:?}");
    engagement.run(&json!({"do": "remove", "what": "plan/p1"}));
    let view = engagement.view(&json!({"show": "plans"}));
    assert_eq!(view["plans"].as_array().unwrap().len(), 1);
}

/// Whatever a document holds, the screen shows something.
#[test]
fn a_plan_is_shown_whatever_became_of_its_parts() {
    let mut engagement = planned();
    engagement.run(&activity("a1", 1, "h", "practice", 30));
    engagement.run(&add("activity/p1/a2", &[("what", json!("Nothing else is known"))]));
    engagement.run(&put(&[set("activity/p1/a1/gap", "never"), set("priority/p1/never/chosen", true)]));
    engagement.run(&json!({"do": "remove", "what": "gap/g1"}));
    engagement.run(&json!({"do": "remove", "what": "plan/p1"}));
    let view = plan(&engagement);
    assert_eq!((&view["removed"], view["priorities"].as_array().unwrap().len()), (&json!(true), 2));
    assert_eq!(sequence(&view), [["a2", "a1"]]);
    engagement.run(&json!({"do": "set", "field": "activity/p1/a1/week", "value": 200}));
    engagement.run(&put(&[set("activity/p1/a1/method", "shadowing"), set("activity/p1/a1/minutes", 60_000)]));
    let view = plan(&engagement);
    assert_eq!((view["weeks"].as_array().unwrap().len(), view["time"]["weeks"].as_u64()), (200, Some(200)));
    for missing in ["plan/never", "gap/g1"] {
        let detail = serde_json::from_value(json!({"show": "plan", "plan": missing})).unwrap();
        let reader = tandem_core::view::Reader {
            me: tandem_core::model::PersonId::new("mentor").unwrap(),
            today: "2026-03-01".into(),
            seen: String::new(),
        };
        assert_eq!(engagement.document.detail(&detail, &reader), Err(Code::NotFound), "{missing}");
    }
}
