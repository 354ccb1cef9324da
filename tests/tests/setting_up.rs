//! Setting up and progress as commands and views: the profile and its hours (P0.1), what the notebook proves of the
//! checklists (P0.2, P0.3), needs conversations (P0.4), stakeholders and assets (P0.5), the timeline (P0.6), progress
//! over the rounds (P6.1, P6.2).

use serde_json::{Value as Json, json};
use tandem_core::code::Code;
use tandem_core::document::{Acting, Command, Document};
use tandem_core::model::{PersonId, Role};
use tandem_tests::engagement::{Engagement, TODAY};

fn set(field: &str, value: impl Into<Json>) -> Json {
    json!({"field": field, "value": value.into()})
}

fn change(field: &str, value: impl Into<Json>) -> Json {
    json!({"do": "set", "field": field, "value": value.into()})
}

/// Adds a thing with some of its fields, by key.
fn add(what: &str, fields: &[(&str, Json)]) -> Json {
    let fields: Vec<Json> = fields.iter().map(|(key, value)| set(&format!("{what}/{key}"), value.clone())).collect();
    json!({"do": "add", "what": what, "fields": fields})
}

/// Two people on replicas of their own, neither having seen the other's; then both have everything.
fn at_the_same_time(engagement: &mut Engagement, commands: &[Json; 2]) {
    let base = engagement.document.save();
    for (place, command) in commands.iter().enumerate() {
        let actor = [70 + u8::try_from(place).unwrap(); 16];
        let mut phone = Document::load(*engagement.document.id(), &actor, Some(&base), &[]).unwrap();
        let command: Command = serde_json::from_value(command.clone()).unwrap_or_else(|e| panic!("{command}: {e}"));
        let person = PersonId::new(["amina", "baraka"][place]).unwrap();
        let ran = phone.run(&command, &Acting { person, role: Some(Role::Editor), at: 1_795_000_000 }).unwrap();
        let changes: Vec<_> = ran.changes.into_iter().map(|change| change.bytes).collect();
        engagement.document.apply(&changes).unwrap();
    }
}

/// P0.1.
#[test]
fn a_person_shows_the_hours_that_their_part_needs() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&json!({"do": "add_person", "person": "esther", "name": "Esther", "position": null, "side": "organisation", "site": null}));
    engagement.run(
        &json!({"do": "add_person", "person": "zoe", "name": "Zoe", "position": null, "side": "organisation", "site": null}),
    );
    engagement.run(&change("profile/mentor", "esther"));
    engagement.run(&change("profile/leader", "p1"));
    engagement.run(&change("profile/target", 25));
    engagement.run(&change("person/p1/weekly-hours", 6));
    let partner = engagement.view(&json!({"show": "partner"}));
    let hours = |id: &str| {
        let person = partner["people"].as_array().unwrap().iter().find(|one| one["person"] == id).unwrap();
        (person["weekly_hours"]["value"].clone(), person["least_hours"].clone())
    };
    assert_eq!(
        [hours("p1"), hours("esther"), hours("zoe")],
        [(json!(6), json!(8)), (json!(null), json!(4)), (json!(null), json!(null))]
    );
    assert_eq!((&partner["profile"]["leader"]["value"], &partner["profile"]["target"]["value"]), (&json!("p1"), &json!(25)));
}

/// P0.2, P0.3.
#[test]
fn the_notebook_shows_what_it_proves_of_the_checklists_and_ticks_nothing() {
    let mut engagement = Engagement::with_staff(2);
    let proven = |engagement: &Engagement| {
        let view = engagement.view(&json!({"show": "proofs"}));
        let proof = |proof: &Json| {
            let text = |key: &str| proof[key].as_str().unwrap().to_owned();
            let names: Vec<String> =
                proof["names"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().into()).collect();
            let figures = format!("{}/{} {}", proof["count"], proof["of"], names.join(", "));
            (text("item"), proof["met"].as_bool().unwrap(), figures.trim().to_owned())
        };
        view["proofs"].as_array().unwrap().iter().map(proof).collect::<Vec<_>>()
    };
    let table = |rows: &[(&str, bool, &str)]| {
        rows.iter().map(|(item, met, figures)| ((*item).to_owned(), *met, (*figures).to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(
        proven(&engagement),
        table(&[
            ("assessment", false, "0/0"),
            ("budget", false, "0/2"),
            ("trainers", false, "0/4"),
            ("staff", false, "0/2"),
            ("baseline", false, "0/2 Person 1, Person 2"),
            ("focal-point", false, "0/1"),
            ("learning-time", false, "0/2 Person 1, Person 2"),
            ("bandwidth", false, "0/0"),
            ("endorsement", false, "0/1"),
        ])
    );

    for command in [
        add("gap/g1", &[("what", json!("No restore was ever tried"))]),
        add("asset/a1", &[("what", json!("A tidy cabinet"))]),
        change("profile/budget", 9_600),
        change("profile/training-share", 60),
        change("profile/mentor", "p2"),
        change("profile/focal-point", "p1"),
        change("person/p1/weekly-hours", 9),
        change("person/p2/weekly-hours", 5),
        json!({"do": "add_site", "site": "s1", "name": "Town", "zone": null, "kbps": 1000}),
        json!({"do": "add_site", "site": "s2", "name": "Hill", "zone": null, "kbps": 512}),
    ] {
        engagement.run(&command);
    }
    for domain in ["infrastructure", "security", "applications", "data", "service"] {
        engagement.rate("mentor", "p1", domain, 1);
    }
    let version = engagement.document.version();
    engagement.run_as("p1", &json!({"do": "put", "fields": [set("signature/report/p1/version", version), set("signature/report/p1/as", "leadership")]}));
    assert_eq!(
        proven(&engagement),
        table(&[
            ("assessment", true, "1/1"),
            ("budget", true, "2/2"),
            ("trainers", true, "5/4 Person 2"),
            // Of the mentor four are enough.
            ("staff", true, "2/2"),
            ("baseline", false, "1/2 Person 2"),
            ("focal-point", true, "1/1 Person 1"),
            ("learning-time", true, "2/2"),
            ("bandwidth", false, "1/2 Hill"),
            ("endorsement", true, "1/1 Person 1"),
        ])
    );
    let lists = engagement.view(&json!({"show": "checklists"}));
    assert!(lists["lists"].as_array().unwrap().iter().all(|list| list["done"] == 0));
}

/// P0.4.
#[test]
fn a_needs_conversation_reads_its_answers_in_plain_words() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&add("talk/t1", &[("topic", json!("Backups")), ("date", json!("2026-02-03")), ("with", json!("p1"))]));
    let reading = |engagement: &Engagement| {
        let view = engagement.view(&json!({"show": "talk", "talk": "talk/t1"}));
        let reading = &view["reading"];
        assert_eq!(reading, &engagement.view(&json!({"show": "talks"}))["talks"][0]["reading"]);
        (reading["verdict"].as_str().unwrap().to_owned(), reading["answered"].as_u64().unwrap(), reading["advice"].clone())
    };
    assert_eq!(reading(&engagement), ("unfinished".into(), 0, json!([])));
    let answers = |fields: &[(&str, Json)]| {
        let fields: Vec<Json> = fields.iter().map(|(key, value)| set(&format!("talk/t1/{key}"), value.clone())).collect();
        json!({"do": "put", "fields": fields})
    };
    engagement.run(&answers(&[("buy-in", json!("no"))]));
    assert_eq!(reading(&engagement), ("no_buy_in".into(), 1, json!([])));
    engagement.run(&answers(&[("buy-in", json!("yes")), ("need", json!("Restore in a day")), ("right-answer", json!("yes"))]));
    engagement.run(&answers(&[("value", json!("yes")), ("substance", json!("process")), ("minutes", json!(5))]));
    assert_eq!(reading(&engagement), ("team_meeting".into(), 6, json!(["step_by_step"])));
    engagement.run(&answers(&[("right-answer", json!("no"))]));
    assert_eq!(reading(&engagement).0, "other_ways");
    let notes = json!({"do": "write", "text": "talk/t1/notes", "base": "", "splices": [{"index": 0, "del": 0, "ins": "The cable first"}]});
    engagement.run(&notes);
    assert_eq!(engagement.view(&json!({"show": "talk", "talk": "talk/t1"}))["notes"]["text"], "The cable first");
}

/// P0.4.
#[test]
fn a_conversation_of_two_people_at_once_keeps_both_answers_and_both_words() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&add("talk/t1", &[("topic", json!("Backups"))]));
    at_the_same_time(&mut engagement, &[change("talk/t1/buy-in", "yes"), change("talk/t1/buy-in", "no")]);
    let write = |words: &str| json!({"do": "write", "text": "talk/t1/notes", "base": "", "splices": [{"index": 0, "del": 0, "ins": words}]});
    at_the_same_time(&mut engagement, &[write("First the cable. "), write("First the tape. ")]);
    let view = engagement.view(&json!({"show": "talk", "talk": "talk/t1"}));
    assert_eq!(view["buy_in"]["differing"].as_array().unwrap().len(), 2);
    let notes = view["notes"]["text"].as_str().unwrap();
    assert!(notes.contains("First the cable. ") && notes.contains("First the tape. "), "{notes}");
    assert_eq!(engagement.view(&json!({"show": "talks"}))["talks"][0]["differs"], true);
    engagement.run(&change("talk/t1/buy-in", "partly"));
    assert_eq!(engagement.view(&json!({"show": "talks"}))["talks"][0]["differs"], false);
}

#[test]
fn a_conversation_that_is_none_or_in_the_bin_says_so() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&add("talk/t1", &[("topic", json!("Backups"))]));
    engagement.run(&add("gap/t1", &[("what", json!("No restore"))]));
    let detail = |engagement: &Engagement, talk: &str| {
        let detail = serde_json::from_value(json!({"show": "talk", "talk": talk})).unwrap();
        let reader = tandem_core::view::Reader { me: PersonId::new("mentor").unwrap(), today: TODAY.into(), seen: String::new() };
        engagement.document.detail(&detail, &reader)
    };
    assert_eq!(detail(&engagement, "talk/t9"), Err(Code::NotFound));
    assert_eq!(detail(&engagement, "gap/t1"), Err(Code::NotFound));
    engagement.run(&json!({"do": "remove", "what": "talk/t1"}));
    assert_eq!(engagement.view(&json!({"show": "talk", "talk": "talk/t1"}))["removed"], true);
    assert_eq!(engagement.view(&json!({"show": "talks"}))["talks"], json!([]));
    let bin = engagement.view(&json!({"show": "bin"}));
    assert_eq!((&bin["things"][0]["what"], &bin["things"][0]["title"]), (&json!("talk/t1"), &json!("Backups")));
}

/// P0.5.
#[test]
fn stakeholders_come_by_weight_and_assets_by_domain() {
    let mut engagement = Engagement::with_staff(1);
    for (id, who, influence, interest) in [
        ("k1", "Ward nurses", Some("low"), Some("high")),
        ("k2", "Director", Some("high"), Some("medium")),
        ("k3", "Auditors", None, None),
        ("k4", "Board", Some("high"), Some("high")),
    ] {
        engagement.run(&add(
            &format!("stakeholder/{id}"),
            &[("who", json!(who)), ("influence", json!(influence)), ("interest", json!(interest))],
        ));
    }
    engagement.run(&json!({"do": "add_domain", "domain": "radio", "name": "Radio links"}));
    for (id, what, domain) in
        [("a1", "Two masts", Some("radio")), ("a2", "Good neighbours", None), ("a3", "Tidy shelves", Some("data"))]
    {
        engagement.run(&add(&format!("asset/{id}"), &[("what", json!(what)), ("domain", json!(domain))]));
    }
    let view = engagement.view(&json!({"show": "stakeholders"}));
    let words = |list: &str, key: &str| {
        view[list].as_array().unwrap().iter().map(|one| one[key]["value"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(words("stakeholders", "who"), ["Board", "Director", "Ward nurses", "Auditors"]);
    assert_eq!(words("assets", "what"), ["Tidy shelves", "Two masts", "Good neighbours"]);
}

fn task(id: &str, what: &str, band: &str, order: &str, due: Option<&str>) -> Json {
    let fields = [("what", json!(what)), ("band", json!(band)), ("order", json!(order)), ("due", json!(due))];
    add(&format!("task/{id}"), &fields)
}

fn bands(engagement: &Engagement) -> Vec<Vec<String>> {
    let view = engagement.view(&json!({"show": "timeline"}));
    let what = |task: &Json| task["what"]["value"].as_str().unwrap().to_owned();
    let tasks = |band: &Json| band["tasks"].as_array().unwrap().iter().map(what).collect();
    view["bands"].as_array().unwrap().iter().map(tasks).collect()
}

/// P0.6.
#[test]
fn the_timeline_has_three_bands_with_dates_and_says_what_is_late_or_outside() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&task("t1", "Agree on the desk", "first", "h", Some("2026-02-01")));
    engagement.run(&task("t2", "Name a deputy", "second", "h", Some("2026-03-20")));
    engagement.run(&add("task/t3", &[("what", json!("Find a vendor"))]));
    let view = engagement.view(&json!({"show": "timeline"}));
    assert_eq!((&view["bands"][0]["from"], &view["bands"][0]["now"]), (&json!(null), &json!(false)));

    engagement.run(&change("profile/start", "2025-11-01"));
    let view = engagement.view(&json!({"show": "timeline"}));
    let dates = |band: usize| {
        let band = &view["bands"][band];
        (band["band"].clone(), band["from"].clone(), band["to"].clone(), band["now"].clone())
    };
    assert_eq!(dates(0), (json!("first"), json!("2025-11-01"), json!("2026-04-30"), json!(true)));
    assert_eq!(dates(1), (json!("second"), json!("2026-05-01"), json!("2026-10-31"), json!(false)));
    assert_eq!(dates(2), (json!("beyond"), json!("2026-11-01"), json!(null), json!(false)));
    let first = &view["bands"][0]["tasks"];
    assert_eq!((&first[0]["overdue"], &first[0]["outside"]), (&json!(true), &json!(false)));
    assert_eq!(first[1]["what"]["value"], "Find a vendor", "what names no band begins in the first");
    assert_eq!(view["bands"][1]["tasks"][0]["outside"], true);
    engagement.run(&change("task/t1/done", true));
    assert_eq!(engagement.view(&json!({"show": "timeline"}))["bands"][0]["tasks"][0]["overdue"], false);
}

/// P0.6.
#[test]
fn a_task_moves_to_the_place_that_the_view_offers_and_moves_of_two_people_both_stand() {
    let mut engagement = Engagement::with_staff(1);
    for what in ["One", "Two", "Three", "Four"] {
        let places = engagement.view(&json!({"show": "timeline"}))["bands"][0]["places"].clone();
        let end = places.as_array().unwrap().last().unwrap().as_str().unwrap().to_owned();
        engagement.run(&task(&what.to_lowercase(), what, "first", &end, None));
    }
    assert_eq!(bands(&engagement)[0], ["One", "Two", "Three", "Four"]);
    let places =
        |engagement: &Engagement, band: usize| engagement.view(&json!({"show": "timeline"}))["bands"][band]["places"].clone();
    let before_two = places(&engagement, 0)[1].clone();
    let undo = engagement.run(&change("task/four/order", before_two.clone())).unwrap();
    assert_eq!(bands(&engagement)[0], ["One", "Four", "Two", "Three"]);
    engagement.run(&undo);
    // One moves a task up, the other moves another one into the second band, neither having seen it.
    let away = json!({"do": "put", "fields": [set("task/one/band", "second"), set("task/one/order", places(&engagement, 1)[0].clone())]});
    at_the_same_time(&mut engagement, &[change("task/four/order", before_two), away]);
    assert_eq!(bands(&engagement), [vec!["Four", "Two", "Three"], vec!["One"], vec![]]);
}

/// P6.1, P6.2.
#[test]
fn progress_compares_every_round_with_the_baseline() {
    let mut engagement = Engagement::with_staff(2);
    let domains = ["infrastructure", "security", "applications", "data", "service"];
    let empty = engagement.view(&json!({"show": "progress"}));
    assert_eq!((&empty["now"], &empty["rounds"], &empty["focus"]), (&json!(null), &json!([]), &json!(null)));

    // The field's example: 1.5, 0.5, 1.5, 1.0, 1.5 → 1.2.
    for (domain, [one, two]) in domains.iter().zip([[1, 2], [0, 1], [1, 2], [1, 1], [2, 1]]) {
        engagement.rate("mentor", "p1", domain, one);
        engagement.rate("mentor", "p2", domain, two);
    }
    let view = engagement.view(&json!({"show": "progress"}));
    assert_eq!((&view["baseline"], &view["now"], &view["change"]), (&json!(12), &json!(12), &json!(null)));
    assert_eq!((&view["improved"], &view["focus"]), (&json!(null), &json!("security")));

    engagement.run(&json!({"do": "start_assessment", "assessment": "q1", "kind": "quarterly", "date": "2026-02-20"}));
    // Nobody is rated yet: the newest round that says something is still the baseline.
    assert_eq!(engagement.view(&json!({"show": "progress"}))["rounds"].as_array().unwrap().len(), 1);
    for (domain, [one, two]) in domains.iter().zip([[2, 2], [2, 2], [2, 2], [1, 2], [3, 2]]) {
        for (person, level) in [("p1", one), ("p2", two)] {
            engagement.run(&json!({"do": "rate", "assessment": "q1", "person": person, "domain": domain, "level": level}));
        }
    }
    engagement.run(&change("profile/target", 25));
    for (id, domain, wanted) in [("g1", "security", 2), ("g2", "security", 3), ("g3", "data", 3), ("g4", "service", 2)] {
        engagement.run(&add(
            &format!("gap/{id}"),
            &[("what", json!("A gap")), ("domain", json!(domain)), ("level-wanted", json!(wanted))],
        ));
    }
    let view = engagement.view(&json!({"show": "progress"}));
    assert_eq!(
        (&view["baseline"], &view["now"], &view["change"], &view["target"]["value"]),
        (&json!(12), &json!(20), &json!(8), &json!(25))
    );
    assert_eq!((&view["improved"], &view["focus"]), (&json!("security"), &json!("data")));
    let of = |key: &str| view["domains"].as_array().unwrap().iter().map(|one| one[key].clone()).collect::<Vec<_>>();
    assert_eq!(of("now"), [20, 20, 20, 15, 25].map(|tenths| json!(tenths)));
    assert_eq!(of("change"), [5, 15, 5, 5, 10].map(|tenths| json!(tenths)));
    assert_eq!(of("target"), [json!(null), json!(25), json!(null), json!(30), json!(20)]);
    let trend: Vec<_> = view["rounds"].as_array().unwrap().iter().map(|round| round["overall"].clone()).collect();
    assert_eq!(trend, [json!(12), json!(20)]);
    engagement.run(&json!({"do": "remove", "what": "gap/g3"}));
    assert_eq!(engagement.view(&json!({"show": "progress"}))["domains"][3]["target"], json!(null));
}

#[test]
fn what_others_changed_in_things_of_the_table_is_grouped_by_thing() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&add("plan/p1", &[("title", json!("Backups"))]));
    let seen = engagement.document.version();
    engagement.run_as("amina", &add("talk/t1", &[("topic", json!("Passwords"))]));
    engagement.run_as("amina", &change("talk/t1/buy-in", "yes"));
    let notes = json!({"do": "write", "text": "talk/t1/notes", "base": "", "splices": [{"index": 0, "del": 0, "ins": "Yes"}]});
    engagement.run_as("amina", &notes);
    engagement.run_as("amina", &add("objective/p1/o1", &[("what", json!("Restore a folder"))]));
    let reader = tandem_core::view::Reader { me: PersonId::new("mentor").unwrap(), today: TODAY.into(), seen };
    let today: Json =
        serde_json::from_str(&engagement.document.view(&tandem_core::view::Query::Today, &reader).unwrap()).unwrap();
    let groups: Vec<_> = today["changed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["area"].clone(), one["id"].clone(), one["title"].clone()))
        .collect();
    assert_eq!(groups, [(json!("plan"), json!("p1"), json!("Backups")), (json!("talk"), json!("t1"), json!("Passwords"))]);
}
