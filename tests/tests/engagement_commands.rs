//! What each command does, refuses and takes back, and what the views make of it.

use serde_json::{Value as Json, json};
use tandem_core::code::Code;
use tandem_core::document::{Acting, Command, Document};
use tandem_core::limits::CHANGE_OPERATIONS;
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::record::Record;
use tandem_core::view::{Query, Reader};
use tandem_tests::engagement::Engagement;

#[test]
fn commands_refuse_with_the_reason_and_change_nothing() {
    let mut desk = Engagement::with_staff(1);
    let before = desk.document.heads();
    let table = [
        (json!({"do": "set", "field": "site/nope/name", "value": "x"}), Code::NotFound),
        (json!({"do": "set", "field": "profile/name", "value": 5}), Code::BadValue),
        (json!({"do": "set", "field": "profile/training-share", "value": 101}), Code::BadValue),
        (json!({"do": "set", "field": "person/p1/name", "value": null}), Code::BadValue),
        (json!({"do": "set", "field": "rating/baseline/p1/security/p1", "value": 2}), Code::OutsideRole),
        (json!({"do": "add_site", "site": "s1", "name": " ", "zone": null, "kbps": null}), Code::BadValue),
        (
            json!({"do": "add_person", "person": "p1", "name": "Twice", "position": null, "side": "partner", "site": null}),
            Code::AlreadyThere,
        ),
        (
            json!({"do": "add_person", "person": "p9", "name": "Nobody's", "position": null, "side": "moon", "site": null}),
            Code::BadValue,
        ),
        (json!({"do": "start_checklist", "checklist": "nope"}), Code::NotFound),
        (json!({"do": "tick", "checklist": "readiness", "item": "nope", "done": true}), Code::NotFound),
        (json!({"do": "start_assessment", "assessment": "any", "kind": "baseline", "date": "2026-05-01"}), Code::AlreadyThere),
        (json!({"do": "start_assessment", "assessment": "q1", "kind": "yearly", "date": "2026-05-01"}), Code::BadValue),
        (json!({"do": "start_assessment", "assessment": "q1", "kind": "quarterly", "date": "2026-02-30"}), Code::BadValue),
        (json!({"do": "rate", "assessment": "baseline", "person": "p9", "domain": "security", "level": 1}), Code::NotFound),
        (json!({"do": "rate", "assessment": "baseline", "person": "p1", "domain": "nope", "level": 1}), Code::NotFound),
        (json!({"do": "add_decision", "call": "c9", "decision": "d1", "text": "x"}), Code::NotFound),
        (json!({"do": "add_action", "call": "c1", "action": "x1", "what": "x", "owner": null, "due": "soon"}), Code::BadValue),
        (
            json!({"do": "write", "text": "call/c9/notes", "base": "", "splices": [{"index": 0, "del": 0, "ins": "x"}]}),
            Code::NotFound,
        ),
        (
            json!({"do": "write", "text": "call/c1/notes", "base": "", "splices": [{"index": 1, "del": 0, "ins": "x"}]}),
            Code::BadValue,
        ),
        (json!({"do": "write", "text": "call/c1/notes", "base": "00", "splices": []}), Code::NotFound),
        (json!({"do": "remove", "what": "call/c9"}), Code::NotFound),
    ];
    for (command, code) in table {
        assert_eq!(desk.try_as("mentor", Some(Role::Editor), &command), Err(code), "{command}");
    }
    assert_eq!(desk.document.heads(), before);
}

#[test]
fn a_role_includes_its_commands_only() {
    let mut desk = Engagement::with_staff(1);
    let own = [
        json!({"do": "tick", "checklist": "readiness", "item": "bandwidth", "done": true}),
        json!({"do": "rate", "assessment": "baseline", "person": "p1", "domain": "security", "level": 1}),
        json!({"do": "add_action", "call": "c1", "action": "x1", "what": "Write it down", "owner": null, "due": null}),
        json!({"do": "set", "field": "action/c1/x1/done", "value": true}),
        json!({"do": "write", "text": "call/c1/notes", "base": "", "splices": [{"index": 0, "del": 0, "ins": "Hello"}]}),
    ];
    let editors = [
        json!({"do": "set", "field": "profile/name", "value": "Another name"}),
        json!({"do": "add_site", "site": "s1", "name": "Annex", "zone": null, "kbps": null}),
        json!({"do": "agree", "assessment": "baseline", "person": "p1", "domain": "security", "level": 2}),
        json!({"do": "remove", "what": "person/p1"}),
    ];
    for command in own.iter().chain(&editors) {
        for role in [None, Some(Role::Reader), Some(Role::Reviewer)] {
            assert_eq!(desk.try_as("p1", role, command), Err(Code::OutsideRole), "{role:?} {command}");
        }
    }
    for command in &own {
        assert!(desk.try_as("p1", Some(Role::Contributor), command).is_ok(), "{command}");
    }
    for command in &editors {
        assert_eq!(desk.try_as("p1", Some(Role::Contributor), command), Err(Code::OutsideRole), "{command}");
        assert!(desk.try_as("mentor", Some(Role::Editor), command).is_ok(), "{command}");
    }
}

#[test]
fn what_is_so_already_makes_no_change() {
    let mut desk = Engagement::with_staff(1);
    let tick = json!({"do": "tick", "checklist": "readiness", "item": "bandwidth", "done": true});
    desk.run(&tick);
    let before = desk.document.heads();
    desk.run(&tick);
    desk.run(&json!({"do": "set", "field": "person/p1/name", "value": "  Person 1 "}));
    desk.run(&json!({"do": "set", "field": "profile/country", "value": null}));
    assert_eq!(desk.document.heads(), before);
}

#[test]
fn undo_takes_each_command_back() {
    let mut desk = Engagement::with_staff(1);
    desk.run(&json!({"do": "set", "field": "profile/name", "value": "Before"}));
    desk.rate("mentor", "p1", "security", 1);
    let views = |desk: &Engagement| -> Vec<Json> {
        let mut views: Vec<Json> =
            ["partner", "checklists", "mentoring", "actions"].map(|show| desk.view(&json!({"show": show}))).into();
        views.push(desk.view(&json!({"show": "assess", "assessment": null})));
        views.push(desk.view(&json!({"show": "interview", "assessment": "baseline", "person": "p1"})));
        views.iter_mut().for_each(forget_times);
        views
    };
    let before = views(&desk);
    for command in [
        json!({"do": "set", "field": "profile/name", "value": "After"}),
        json!({"do": "add_site", "site": "s1", "name": "Annex", "zone": null, "kbps": 512}),
        json!({"do": "add_person", "person": "p2", "name": "New", "position": null, "side": "partner", "site": null}),
        json!({"do": "add_domain", "domain": "radio", "name": "Radio"}),
        json!({"do": "rate", "assessment": "baseline", "person": "p1", "domain": "security", "level": 3}),
        json!({"do": "agree", "assessment": "baseline", "person": "p1", "domain": "security", "level": 2}),
        json!({"do": "add_call", "call": "c2", "date": "2026-02-08", "issue": null, "people": []}),
        json!({"do": "add_action", "call": "c1", "action": "x1", "what": "Do it", "owner": "p1", "due": "2026-02-09"}),
        json!({"do": "remove", "what": "call/c1"}),
    ] {
        let undo = desk.run(&command).unwrap_or_else(|| panic!("{command} has an undo"));
        assert_ne!(views(&desk), before, "{command} shows");
        desk.run(&undo);
        assert_eq!(views(&desk), before, "{command} is taken back");
    }
}

/// Moments and authors differ after an undo, as they should: history goes on.
fn forget_times(view: &mut Json) {
    match view {
        Json::Object(map) => {
            for key in ["at", "by", "version"] {
                map.remove(key);
            }
            map.values_mut().for_each(forget_times);
        }
        Json::Array(list) => {
            // A person in the bin is still named where they are mentioned.
            list.retain(|item| item["left"] != true);
            list.iter_mut().for_each(forget_times);
        }
        _ => {}
    }
}

#[test]
fn the_baseline_of_the_field_is_one_point_two() {
    // P6.1: domain means 1.5, 0.5, 1.5, 1.0, 1.5 give 1.2.
    let mut desk = Engagement::with_staff(2);
    for (domain, levels) in
        [("infrastructure", [1, 2]), ("security", [0, 1]), ("applications", [1, 2]), ("data", [1, 1]), ("service", [2, 1])]
    {
        desk.rate("mentor", "p1", domain, levels[0]);
        desk.rate("mentor", "p2", domain, levels[1]);
    }
    let assess = desk.view(&json!({"show": "assess", "assessment": null}));
    let means: Vec<_> = assess["domains"].as_array().unwrap().iter().map(|domain| domain["mean"].clone()).collect();
    assert_eq!(means, [15, 5, 15, 10, 15]);
    assert_eq!(assess["overall"], 12);
    assert_eq!(desk.view(&json!({"show": "row"}))["baseline"], 12);
}

#[test]
fn two_assessors_stand_side_by_side_until_they_agree() {
    // P1.3, P6.1: both ratings are kept, the mean counts, an agreed level replaces it; who left does not count.
    let mut desk = Engagement::with_staff(2);
    desk.rate("mentor", "p1", "security", 1);
    desk.rate("focal", "p1", "security", 2);
    desk.rate("mentor", "p2", "security", 3);
    let cell = |desk: &Engagement| desk.view(&json!({"show": "assess", "assessment": null}))["people"][0]["cells"][1].clone();
    assert_eq!(cell(&desk), json!({"tenths": 15, "agreed": false, "differs": true}));
    let interview = desk.view(&json!({"show": "interview", "assessment": "baseline", "person": "p1"}));
    let security = &interview["domains"][1];
    assert_eq!(security["mine"]["level"]["value"], 1);
    assert_eq!(security["others"][0]["level"]["value"], 2);
    assert_eq!(security["differs"], true);
    let next = desk.view(&json!({"show": "today"}))["next"].clone();
    assert!(next.as_array().unwrap().iter().any(|line| line["next"] == "agree_level"), "{next}");

    desk.run(&json!({"do": "agree", "assessment": "baseline", "person": "p1", "domain": "security", "level": 1}));
    assert_eq!(cell(&desk), json!({"tenths": 10, "agreed": true, "differs": false}));
    let mean = |desk: &Engagement| desk.view(&json!({"show": "assess", "assessment": null}))["domains"][1].clone();
    assert_eq!((mean(&desk)["mean"].clone(), mean(&desk)["capable"].clone()), (json!(20), json!(1)));
    desk.run(&json!({"do": "set", "field": "person/p2/left", "value": true}));
    assert_eq!((mean(&desk)["mean"].clone(), mean(&desk)["capable"].clone()), (json!(10), json!(0)));
}

#[test]
fn open_actions_come_overdue_first_and_without_a_date_last() {
    // P4.4, seen on 2026-03-01.
    let mut desk = Engagement::with_staff(1);
    desk.run(&json!({"do": "add_call", "call": "c2", "date": "2026-02-20", "issue": null, "people": []}));
    for (call, action, owner, due) in [
        ("c1", "later", "p1", json!("2026-03-09")),
        ("c2", "never", "p1", json!(null)),
        ("c2", "late", "mentor", json!("2026-02-27")),
        ("c1", "today", "mentor", json!("2026-03-01")),
        ("c1", "done", "p1", json!("2026-02-02")),
        ("c1", "gone", "p1", json!("2026-02-02")),
    ] {
        desk.run(&json!({"do": "add_action", "call": call, "action": action, "what": action, "owner": owner, "due": due}));
    }
    desk.run(&json!({"do": "set", "field": "action/c1/done/done", "value": true}));
    desk.run(&json!({"do": "remove", "what": "action/c1/gone"}));
    let actions = desk.view(&json!({"show": "actions"}));
    let order: Vec<_> = actions["open"].as_array().unwrap().iter().map(|action| action["what"].as_str().unwrap()).collect();
    assert_eq!(order, ["late", "today", "later", "never"]);
    assert_eq!(actions["open"][0]["overdue"], true);
    assert_eq!(actions["open"][1]["overdue"], false, "due today is not overdue");
    assert_eq!((actions["open"][0]["mine"].clone(), actions["done"].clone()), (json!(true), json!(1)));
    let call = desk.view(&json!({"show": "call", "call": "c1"}));
    assert_eq!(call["actions"].as_array().unwrap().len(), 3);
}

#[test]
fn what_lies_in_the_bin_comes_back_whole_with_later_edits() {
    let mut desk = Engagement::with_staff(1);
    desk.run(&json!({"do": "add_action", "call": "c1", "action": "x1", "what": "Keep me", "owner": null, "due": null}));
    desk.run(&json!({"do": "remove", "what": "call/c1"}));
    assert_eq!(desk.view(&json!({"show": "mentoring"}))["calls"], json!([]));
    assert_eq!(desk.view(&json!({"show": "actions"}))["open"], json!([]));
    let bin = desk.view(&json!({"show": "bin"}));
    assert_eq!((bin["things"][0]["what"].clone(), bin["things"][0]["title"].clone()), (json!("call/c1"), json!("Restore fails")));
    assert_eq!(bin["things"][0]["by"], "mentor");
    desk.run(&json!({"do": "set", "field": "call/c1/issue", "value": "Restore works"}));
    desk.run(&json!({"do": "restore", "what": "call/c1"}));
    let call = desk.view(&json!({"show": "call", "call": "c1"}));
    assert_eq!((call["issue"]["value"].clone(), call["removed"].clone()), (json!("Restore works"), json!(false)));
    assert_eq!(call["actions"][0]["what"]["value"], "Keep me");
    assert_eq!(desk.view(&json!({"show": "bin"}))["things"], json!([]));
}

#[test]
fn a_long_paste_and_its_removal_become_changes_that_the_relay_takes() {
    let mut desk = Engagement::with_staff(1);
    let acting = Acting { person: PersonId::new("mentor").unwrap(), role: Some(Role::Editor), at: 1 };
    // 25,000 letters, every tenth outside the basic plane: 27,500 units.
    let paste: String = (0..25_000).map(|n| if n % 10 == 0 { '\u{1F6B2}' } else { 'é' }).collect();
    let units = paste.encode_utf16().count();
    let write = |del: usize, ins: &str| -> Command {
        serde_json::from_value(
            json!({"do": "write", "text": "call/c1/notes", "base": "", "splices": [{"index": 0, "del": del, "ins": ins}]}),
        )
        .unwrap()
    };
    for (command, left) in [(write(0, &paste), paste.as_str()), (write(units, "gone"), "gone")] {
        let ran = desk.document.run(&command, &acting).unwrap();
        assert!(ran.changes.len() > 1);
        for change in &ran.changes {
            let header = ChangeHeader::read_whole(&change.bytes).expect("the relay takes it");
            assert!(header.operations <= CHANGE_OPERATIONS);
        }
        assert_eq!(desk.view(&json!({"show": "call", "call": "c1"}))["notes"]["text"], left);
    }
    let much = "x".repeat(100_001);
    assert_eq!(desk.document.run(&write(0, &much), &acting).unwrap_err(), Code::TooLarge);
}

#[test]
fn today_leads_a_new_engagement_from_nothing_to_its_first_call() {
    let mut desk = Engagement::default();
    let first = |desk: &Engagement| desk.view(&json!({"show": "today"}))["next"][0]["next"].clone();
    assert_eq!(first(&desk), "fill_profile");
    desk.run(&json!({"do": "set", "field": "profile/name", "value": "Mto Health"}));
    desk.run(&json!({"do": "add_person", "person": "p1", "name": "Neema", "position": null, "side": "partner", "site": null}));
    desk.run(&json!({"do": "set", "field": "profile/focal-point", "value": "p1"}));
    assert_eq!(first(&desk), "start_baseline");
    desk.run(&json!({"do": "start_assessment", "assessment": "a", "kind": "baseline", "date": "2026-02-01"}));
    assert_eq!(first(&desk), "rate_people");
    for domain in ["infrastructure", "security", "applications", "data", "service"] {
        desk.rate("mentor", "p1", domain, 1);
    }
    assert_eq!(first(&desk), "hold_talk");
    let topic = json!({"field": "talk/t1/topic", "value": "Restoring"});
    desk.run(&json!({"do": "add", "what": "talk/t1", "fields": [topic]}));
    assert_eq!(first(&desk), "set_target");
    let gap = |key: &str, value: Json| json!({"field": format!("gap/g1/{key}"), "value": value});
    let fields = [gap("what", json!("Nobody restores")), gap("domain", json!("data")), gap("level-wanted", json!(2))];
    desk.run(&json!({"do": "add", "what": "gap/g1", "fields": fields}));
    assert_eq!(first(&desk), "checklist");
    assert_eq!(desk.view(&json!({"show": "today"}))["step"], "plan");
    desk.run(&json!({"do": "add_call", "call": "c1", "date": "2026-02-25", "issue": null, "people": []}));
    desk.run(&json!({"do": "add_action", "call": "c1", "action": "x1", "what": "Late", "owner": "mentor", "due": "2026-02-26"}));
    assert_eq!(first(&desk), "action");
    assert_eq!(desk.view(&json!({"show": "today"}))["step"], "deliver");
}

#[test]
fn what_others_changed_since_i_looked_is_grouped_by_thing() {
    let mut desk = Engagement::with_staff(1);
    let seen = desk.view(&json!({"show": "today"}))["version"].as_str().unwrap().to_owned();
    let mut other = Document::load(DocumentId([5; 16]), &[2; 16], Some(&desk.document.save()), &[]).unwrap();
    let acting = Acting { person: PersonId::new("p1").unwrap(), role: Some(Role::Editor), at: 1_790_009_000 };
    for command in [
        json!({"do": "tick", "checklist": "readiness", "item": "bandwidth", "done": true}),
        json!({"do": "tick", "checklist": "readiness", "item": "endorsement", "done": true}),
        json!({"do": "write", "text": "call/c1/notes", "base": "", "splices": [{"index": 0, "del": 0, "ins": "We tried again."}]}),
    ] {
        other.run(&serde_json::from_value(command).unwrap(), &acting).unwrap();
    }
    let theirs: Vec<_> =
        other.written(&[vec![2; 16]]).into_iter().filter(|(_, own)| *own).map(|(change, _)| change.bytes).collect();
    desk.document.apply(&theirs).unwrap();
    desk.document.note(&Record::Device {
        device: DeviceId::new("d2").unwrap(),
        person: PersonId::new("p1").unwrap(),
        name: "Phone".into(),
        public_key: vec![4; 65],
    });
    let device = DeviceId::new("d2").unwrap();
    desk.document.note(&Record::Actor { actor: vec![2; 16], device });
    desk.run(&json!({"do": "set", "field": "profile/country", "value": "Tanzania"}));
    let changed = |me: &str| -> Vec<(String, Json, Json)> {
        let reader = Reader { me: PersonId::new(me).unwrap(), today: "2026-03-01".into(), seen: seen.clone() };
        let today: Json = serde_json::from_str(&desk.document.view(&Query::Today, &reader).unwrap()).unwrap();
        let changed = today["changed"].as_array().unwrap().clone();
        changed
            .into_iter()
            .map(|group| (group["area"].as_str().unwrap().to_owned(), group["id"].clone(), group["by"].clone()))
            .collect()
    };
    let mut mentors = changed("mentor");
    mentors.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(mentors, [("calls".into(), json!("c1"), json!(["p1"])), ("checklists".into(), json!("readiness"), json!(["p1"]))]);
    assert_eq!(changed("p1"), [("profile".into(), Json::Null, json!(["mentor"]))]);
}

#[test]
fn words_that_were_taken_away_and_a_value_that_lost_count_as_changed_too() {
    let mut desk = Engagement::with_staff(1);
    let write = |del: u32, ins: &str| json!({"do": "write", "text": "call/c1/notes", "base": "", "splices": [{"index": 0, "del": del, "ins": ins}]});
    desk.run(&write(0, "Twice too much."));
    let seen = desk.view(&json!({"show": "today"}))["version"].as_str().unwrap().to_owned();
    let other = |seed: u8| Document::load(DocumentId([5; 16]), &[seed; 16], Some(&desk.document.save()), &[]).unwrap();
    let (mut shorter, mut first, mut second) = (other(0), other(1), other(255));
    let acting = Acting { person: PersonId::new("p1").unwrap(), role: Some(Role::Editor), at: 1_790_009_000 };
    let country = |name: &str| json!({"do": "set", "field": "profile/country", "value": name});
    shorter.run(&serde_json::from_value(write(6, "")).unwrap(), &acting).unwrap();
    first.run(&serde_json::from_value(country("Kenya")).unwrap(), &acting).unwrap();
    second.run(&serde_json::from_value(country("Uganda")).unwrap(), &acting).unwrap();
    let theirs = [(shorter, 0), (first, 1), (second, 255)];
    let theirs = theirs.iter().flat_map(|(document, seed)| document.written(&[vec![*seed; 16]]));
    desk.document.apply(&theirs.map(|(change, _)| change.bytes).collect::<Vec<_>>()).unwrap();
    for seed in [1, 255] {
        let device = DeviceId::new(&format!("d{seed}")).unwrap();
        let person = PersonId::new(&format!("p{seed}")).unwrap();
        let record = Record::Device { device: device.clone(), person, name: "Phone".into(), public_key: vec![4; 65] };
        desk.document.note(&record);
        desk.document.note(&Record::Actor { actor: vec![seed; 16], device });
    }
    let reader = Reader { me: PersonId::new("reader").unwrap(), today: "2026-03-01".into(), seen };
    let today: Json = serde_json::from_str(&desk.document.view(&Query::Today, &reader).unwrap()).unwrap();
    let changed = today["changed"].as_array().unwrap();
    let by = |area: &str| changed.iter().find(|group| group["area"] == area).map(|group| group["by"].clone());
    assert!(by("calls").is_some(), "{changed:?}");
    let mut people: Vec<String> = serde_json::from_value(by("profile").unwrap()).unwrap();
    people.sort();
    assert_eq!(people, ["p1", "p255"], "both who set the country, also the one whose value is not shown");
}
