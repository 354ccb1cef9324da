//! Mentoring in time (P4.1–P4.7): schedules and their next calls, what stands beside a call, the log searched, fewer
//! calls, the handover; and what of it is next for whom.

use serde_json::{Value as Json, json};
use tandem_core::model::{PersonId, Role};
use tandem_core::sync::record::Record;
use tandem_tests::engagement::{Engagement, TODAY};

fn set(field: &str, value: impl Into<Json>) -> Json {
    json!({"field": field, "value": value.into()})
}

fn put(fields: &[Json]) -> Json {
    json!({"do": "put", "fields": fields})
}

/// A mentor (`mentor`) and two mentees, p1 and p2; 2026-03-01 is a Sunday.
fn engagement() -> Engagement {
    let mut desk = Engagement::with_staff(2);
    desk.run(&json!({"do": "add_person", "person": "mentor", "name": "Esther", "position": null, "side": "organisation", "site": null}));
    desk
}

fn schedule(desk: &mut Engagement, mentee: &str, day: &str) {
    let at = |key: &str| format!("schedule/{mentee}/{key}");
    desk.run(&put(&[set(&at("mentor"), "mentor"), set(&at("day"), day), set(&at("time"), "14:30"), set(&at("minutes"), 30)]));
}

/// A call that was held with p1.
fn held(desk: &mut Engagement, call: &str, date: &str, minutes: u32, solved: &str) {
    desk.run(&json!({"do": "add_call", "call": call, "date": date, "issue": "Restore fails", "people": ["mentor", "p1"]}));
    let (of_call, outcome) = (format!("call/{call}/minutes"), format!("outcome/{call}/solved"));
    desk.run(&put(&[set(&of_call, minutes), set(&outcome, solved)]));
}

fn tag(desk: &mut Engagement, by: &str, call: &str, id: &str, name: &str) {
    let what = format!("tag/{call}/{id}");
    desk.run_as(by, &json!({"do": "add", "what": what, "fields": [set(&format!("{what}/name"), name)]}));
}

fn first(desk: &Engagement) -> Json {
    desk.view(&json!({"show": "schedules"}))["schedules"][0].clone()
}

fn search(desk: &Engagement, words: &str, tag: Option<&str>) -> Vec<String> {
    let view = desk.view(&json!({"show": "log", "words": words, "tag": tag}));
    let id = |found: &Json| found["call"]["call"].as_str().unwrap().to_owned();
    view["found"].as_array().unwrap().iter().map(id).collect()
}

/// What stands behind the places and is asked of somebody.
fn due_for(desk: &Engagement, who: &str) -> Vec<Json> {
    desk.view_for(who, &json!({"show": "due"}))["lines"].as_array().unwrap().clone()
}

fn next_for(desk: &Engagement, who: &str) -> Vec<String> {
    let view = desk.view_for(who, &json!({"show": "today"}));
    view["next"].as_array().unwrap().iter().map(|next| next["next"].as_str().unwrap().to_owned()).collect()
}

/// P4.1.
#[test]
fn the_next_calls_follow_from_the_schedule_and_the_log() {
    let mut desk = engagement();
    assert_eq!(desk.view(&json!({"show": "schedules"}))["mentees"].as_array().unwrap().len(), 2);
    schedule(&mut desk, "p1", "tue");
    let view = first(&desk);
    assert_eq!((&view["pace"], &view["next"]), (&json!("weekly"), &json!(["2026-03-03", "2026-03-10", "2026-03-17"])));
    assert_eq!((&view["missed"], &view["last"]), (&json!(null), &json!(null)));

    held(&mut desk, "a", "2026-02-17", 45, "together");
    let view = first(&desk);
    assert_eq!((&view["missed"], &view["next"][0]), (&json!("2026-02-24"), &json!("2026-03-03")));

    // Today's call is in the log, and not over yet.
    desk.run(&json!({"do": "add_call", "call": "now", "date": TODAY, "issue": null, "people": ["mentor", "p1"]}));
    let view = first(&desk);
    assert_eq!((&view["planned"]["call"], &view["missed"]), (&json!("now"), &json!(null)));
    assert_eq!(view["next"], json!([TODAY, "2026-03-10", "2026-03-17"]));
    desk.run(&json!({"do": "set", "field": "call/now/minutes", "value": 30}));
    let view = first(&desk);
    assert_eq!((&view["planned"], &view["last"]), (&json!(null), &json!(TODAY)));
}

/// P4.1.
#[test]
fn a_call_of_several_belongs_to_one_schedule() {
    let mut desk = engagement();
    schedule(&mut desk, "p1", "tue");
    desk.run(&put(&[set("schedule/p1/from", "2026-01-01")]));
    desk.run(&json!({"do": "add_call", "call": "all", "date": "2026-03-05", "issue": null, "people": ["mentor", "p1", "p2"]}));
    schedule(&mut desk, "p2", "sun");
    desk.run(&put(&[set("schedule/p2/from", "2026-02-20")]));
    let planned = |desk: &Engagement| {
        let view = desk.view(&json!({"show": "schedules"}));
        let planned = |one: &Json| one["planned"]["call"].as_str().map(str::to_owned);
        view["schedules"].as_array().unwrap().iter().map(planned).collect::<Vec<_>>()
    };
    assert_eq!(planned(&desk), [Some("all".to_owned()), None]);
    desk.run(&put(&[set("outcome/all/mentee", "p2")]));
    assert_eq!(planned(&desk), [None, Some("all".to_owned())]);
}

/// P4.1.
#[test]
fn two_phones_that_agree_on_calls_with_the_same_person_have_one_schedule() {
    let mut desk = engagement();
    schedule(&mut desk, "p1", "tue");
    desk.run_as("p1", &put(&[set("schedule/p1/platform", "Telephone"), set("schedule/p1/fallback", "+255 700 000 001")]));
    let view = desk.view(&json!({"show": "schedules"}));
    assert_eq!(view["schedules"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&view["schedules"][0]["day"]["value"], &view["schedules"][0]["platform"]["value"]),
        (&json!("tue"), &json!("Telephone"))
    );
    let contributor = desk.try_as("p1", Some(Role::Contributor), &put(&[set("schedule/p1/time", "15:00")]));
    assert!(contributor.is_ok());
}

/// P4.6.
#[test]
fn fewer_calls_are_proposed_recorded_with_their_reason_and_celebrated() {
    let mut desk = engagement();
    schedule(&mut desk, "p1", "tue");
    for (call, date) in [("a", "2026-02-03"), ("b", "2026-02-10"), ("c", "2026-02-17")] {
        held(&mut desk, call, date, 25, "alone");
    }
    let view = first(&desk);
    assert_eq!((&view["wider"], view["proof"].as_array().unwrap().len()), (&json!("fortnightly"), 3));
    let fewer = json!({"due": "fewer_calls", "mentee": "p1"});
    assert!(due_for(&desk, "mentor").contains(&fewer));
    assert!(!due_for(&desk, "p1").contains(&fewer));

    let at = |key: &str| format!("pace/p1/s1/{key}");
    let fields = [set(&at("every"), "fortnightly"), set(&at("date"), TODAY), set(&at("reason"), "Solves restores alone")];
    let undo = desk.run(&json!({"do": "add", "what": "pace/p1/s1", "fields": fields})).unwrap();
    let view = first(&desk);
    assert_eq!((&view["pace"], &view["wider"], &view["fresh"]), (&json!("fortnightly"), &json!(null), &json!(true)));
    assert_eq!(view["paces"][0]["reason"]["value"], "Solves restores alone");
    assert_eq!(view["next"][0], "2026-03-03");
    desk.run(&undo);
    assert_eq!(first(&desk)["pace"], "weekly");

    // A step that somebody else recorded at the same time is kept as well; the newest counts.
    desk.run(&json!({"do": "restore", "what": "pace/p1/s1"}));
    let fields =
        [set("pace/p1/s2/every", "weekly"), set("pace/p1/s2/date", "2026-02-20"), set("pace/p1/s2/reason", "New server")];
    desk.run_as("p2", &json!({"do": "add", "what": "pace/p1/s2", "fields": fields}));
    let view = first(&desk);
    assert_eq!((&view["pace"], view["paces"].as_array().unwrap().len()), (&json!("fortnightly"), 2));
}

/// P4.2, P4.5.
#[test]
fn the_log_is_found_by_words_and_tags_and_says_what_keeps_coming_back() {
    let mut desk = engagement();
    for (call, date) in [("a", "2026-02-03"), ("b", "2026-02-10"), ("c", "2026-02-17")] {
        held(&mut desk, call, date, 45, "together");
        tag(&mut desk, "mentor", call, "t1", if call == "b" { "backups" } else { "Backups" });
    }
    tag(&mut desk, "mentor", "c", "t2", "Power");
    desk.run(&json!({"do": "add_decision", "call": "b", "decision": "d1", "text": "Écrire la procédure"}));
    desk.run(&json!({"do": "write", "text": "call/a/notes", "base": "", "splices": [{"index": 0, "del": 0, "ins": "The UPS beeps at night"}]}));
    assert_eq!(search(&desk, "", None), ["c", "b", "a", "c1"]);
    assert_eq!(search(&desk, "ups NIGHT", None), ["a"]);
    assert_eq!(search(&desk, "écrire", None), ["b"]);
    assert_eq!(search(&desk, "esther power", None), ["c"]);
    assert_eq!(search(&desk, "nothing of this", None), Vec::<String>::new());
    assert_eq!(search(&desk, "", Some("BACKUPS")), ["c", "b", "a"]);
    let view = desk.view(&json!({"show": "log", "words": "beeps", "tag": null}));
    assert_eq!(view["found"][0]["excerpt"], "The UPS beeps at night");
    assert_eq!(view["tags"], json!([{"name": "Backups", "calls": 3}, {"name": "Power", "calls": 1}]));
    let back =
        |one: &Json| (one["what"].as_str().unwrap().to_owned(), one["tag"] == true, one["calls"].as_array().unwrap().len());
    let recurring: Vec<_> = view["recurring"].as_array().unwrap().iter().map(back).collect();
    assert_eq!(recurring, [("Restore fails".to_owned(), false, 4), ("Backups".to_owned(), true, 3)]);
    // A call in the bin is in no search.
    desk.run(&json!({"do": "remove", "what": "call/c"}));
    assert_eq!(search(&desk, "", Some("power")), Vec::<String>::new());
}

/// P4.1, P4.2, P4.5.
#[test]
fn beside_a_call_stand_its_agenda_its_tags_and_what_was_said_before() {
    let mut desk = engagement();
    schedule(&mut desk, "p1", "tue");
    held(&mut desk, "a", "2026-02-24", 45, "together");
    tag(&mut desk, "mentor", "a", "t1", "Backups");
    desk.run(
        &json!({"do": "add_action", "call": "a", "action": "x", "what": "Try the restore", "owner": "p1", "due": "2026-02-27"}),
    );
    desk.run(&json!({"do": "add_call", "call": "now", "date": TODAY, "issue": "Slow line", "people": ["mentor", "p1"]}));
    let course = |desk: &Engagement| desk.view(&json!({"show": "course", "call": "now"}));
    let view = course(&desk);
    assert_eq!(
        (&view["agenda"], &view["known"], &view["next"]),
        (&json!([5, 15, 5, 5]), &json!(["Backups"]), &json!("2026-03-10"))
    );
    assert_eq!((&view["open"][0]["what"], &view["open"][0]["overdue"]), (&json!("Try the restore"), &json!(true)));
    assert_eq!(view["before"], json!([]));

    // Two people tag it alike at the same time: one tag, both of its entries.
    tag(&mut desk, "mentor", "now", "t1", "Backups");
    tag(&mut desk, "p1", "now", "t2", "backups ");
    let view = course(&desk);
    assert_eq!((view["tags"].as_array().unwrap().len(), view["tags"][0]["entries"].as_array().unwrap().len()), (1, 2));
    assert_eq!((&view["known"], &view["before"][0]["call"]), (&json!([]), &json!("a")));

    // The same call, begun by each on their own phone.
    desk.run_as("p1", &json!({"do": "add_call", "call": "too", "date": TODAY, "issue": null, "people": ["mentor", "p1"]}));
    assert_eq!(course(&desk)["same_day"][0]["call"], "too");
}

/// P4.7.
#[test]
fn a_new_mentor_gets_one_summary() {
    let mut desk = engagement();
    schedule(&mut desk, "p1", "tue");
    for (call, date) in [("a", "2026-02-03"), ("b", "2026-02-10")] {
        held(&mut desk, call, date, 25, "alone");
    }
    tag(&mut desk, "mentor", "a", "t1", "Backups");
    desk.run(&json!({"do": "add_decision", "call": "b", "decision": "d1", "text": "Restore every month"}));
    desk.run(
        &json!({"do": "add_action", "call": "a", "action": "x", "what": "Try the restore", "owner": "p1", "due": "2026-02-27"}),
    );
    let view = desk.view(&json!({"show": "handover"}));
    assert_eq!(view["schedules"][0]["mentee"], "p1");
    assert_eq!(view["open"][0]["what"], "Try the restore");
    assert_eq!(view["recurring"][0]["what"], "Restore fails");
    let calls = view["calls"].as_array().unwrap();
    assert_eq!((calls.len(), &calls[0]["decisions"], &calls[0]["minutes"]), (3, &json!(["Restore every month"]), &json!(25)));
    assert_eq!((&calls[1]["tags"], &calls[1]["solved"]), (&json!(["Backups"]), &json!("alone")));
}

/// P4.4: what is next, for each role, overdue first.
#[test]
fn today_has_for_each_what_they_can_do() {
    let mut desk = engagement();
    for (person, role) in [("mentor", Role::Editor), ("p1", Role::Contributor), ("boss", Role::Reviewer)] {
        desk.document.note(&Record::Access { person: PersonId::new(person).unwrap(), role: Some(role), by: None });
    }
    schedule(&mut desk, "p1", "tue");
    held(&mut desk, "a", "2026-02-17", 45, "together");
    let action = |id: &str, owner: &str, due: &str| json!({"do": "add_action", "call": "a", "action": id, "what": id, "owner": owner, "due": due});
    desk.run(&action("late", "p1", "2026-02-20"));
    desk.run(&action("soon", "p1", "2026-03-02"));
    let task = [set("task/t/what", "Order disks"), set("task/t/owner", "p1"), set("task/t/due", "2026-02-26")];
    desk.run(&json!({"do": "add", "what": "task/t", "fields": task}));

    let next = next_for(&desk, "p1");
    assert_eq!(next[..2], ["action", "task"], "overdue first, the oldest first: {next:?}");
    let own = ["rate_people", "hold_talk", "checklist", "checklist", "action"];
    assert_eq!(next[2..], own, "their own rating, no frame of others");
    assert_eq!(desk.view_for("p1", &json!({"show": "today"}))["next"][2]["person"], "p1");
    let call = |with: &str| json!({"due": "call", "with": with, "date": "2026-02-24"});
    assert_eq!(due_for(&desk, "p1"), [call("mentor")]);
    assert_eq!(due_for(&desk, "mentor"), [call("p1")]);
    assert!(next_for(&desk, "mentor").contains(&"fill_profile".to_owned()));
    assert_eq!((next_for(&desk, "boss"), due_for(&desk, "boss")), (vec![], vec![]));
    // An ended schedule asks for nothing.
    desk.run(&json!({"do": "set", "field": "schedule/p1/ended", "value": true}));
    assert_eq!(due_for(&desk, "mentor"), Vec::<Json>::new());
}
