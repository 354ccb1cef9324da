//! Signs of trouble (P9.1, P9.2) through commands and the view; and what sessions and assignments ask of each on Today
//! (P3.1, P3.3, P3.6, P3.7).

use serde_json::{Value as Json, json};
use tandem_core::code::Code;
use tandem_core::document::{Acting, Command, Document};
use tandem_core::model::{PersonId, Role};
use tandem_core::sync::record::Record;
use tandem_tests::engagement::Engagement;

/// Minutes of a day; and the day on which views are asked for: 1 March 2026.
const DAY: i64 = 1_440;
const TODAY: i64 = 20_513;

fn set(field: &str, value: impl Into<Json>) -> Json {
    json!({"do": "set", "field": field, "value": value.into()})
}

fn add(what: &str, fields: &[(&str, Json)]) -> Json {
    let fields: Vec<Json> = fields.iter().map(|(key, value)| json!({"field": format!("{what}/{key}"), "value": value})).collect();
    json!({"do": "add", "what": what, "fields": fields})
}

/// A session that begins at ten so many days from today.
fn session(id: &str, days: i64) -> Json {
    let start = (TODAY + days) * DAY + 600;
    add(&format!("session/{id}"), &[("title", json!(format!("Session {id}"))), ("start", json!(start)), ("minutes", json!(90))])
}

fn call_off(id: &str, reason: &str) -> Json {
    json!({"do": "put", "fields": [
        {"field": format!("session/{id}/cancelled"), "value": true}, {"field": format!("session/{id}/reason"), "value": reason}]})
}

/// A plan that began on a day, with one activity in its first week.
fn plan(engagement: &mut Engagement, start: &str, kind: &str) {
    engagement.run(&add("plan/p", &[("title", json!("Backups")), ("start", json!(start))]));
    engagement.run(&add("activity/p/a", &[("what", json!("Read the page")), ("week", json!(1)), ("kind", json!(kind))]));
}

fn signs(engagement: &Engagement) -> Vec<Json> {
    engagement.view(&json!({"show": "signs"}))["signs"].as_array().unwrap().clone()
}

/// What was noticed, about whom or what, how many, since when.
fn brief(engagement: &Engagement) -> Vec<Json> {
    let of = |sign: Json| json!([sign["noticed"], sign["about"], sign["count"], sign["since"]]);
    signs(engagement).into_iter().map(of).collect()
}

#[test]
fn twelve_troubles_are_known_and_a_quiet_engagement_shows_no_sign() {
    let engagement = Engagement::with_staff(2);
    let view = engagement.view(&json!({"show": "signs"}));
    assert_eq!((view["troubles"].as_array().unwrap().len(), &view["signs"]), (12, &json!([])));
}

#[test]
fn two_sessions_called_off_in_a_row_are_noticed_with_their_reasons() {
    let mut engagement = Engagement::with_staff(2);
    for (id, days) in [("x1", -20), ("x2", -13), ("x3", -6), ("x4", 8)] {
        engagement.run(&session(id, days));
    }
    engagement.run(&call_off("x2", "No power all day"));
    assert_eq!(brief(&engagement), Vec::<Json>::new());
    engagement.run(&call_off("x3", "The audit"));
    assert_eq!(brief(&engagement), [json!(["called-off", null, 2, "2026-02-16"])]);
    let sign = &signs(&engagement)[0];
    assert_eq!((&sign["trouble"], &sign["sign"]), (&json!("cancellations"), &json!("sign/cancellations/all")));
    assert_eq!((&sign["traces"][1]["id"], &sign["traces"][1]["note"]), (&json!("x3"), &json!("The audit")));
    // One that is held ends it.
    engagement.run(&session("x5", -1));
    assert_eq!(brief(&engagement), Vec::<Json>::new());
}

#[test]
fn who_finishes_nothing_for_three_weeks_is_noticed() {
    let mut engagement = Engagement::with_staff(2);
    plan(&mut engagement, "2026-02-09", "self-paced");
    engagement.run(&add("activity/p/b", &[("what", json!("Try it")), ("week", json!(2)), ("kind", json!("practice"))]));
    assert_eq!(brief(&engagement), Vec::<Json>::new(), "twenty days");
    engagement.run(&set("plan/p/start", "2026-02-08"));
    engagement.run(&set("completion/p/a/p2/done", true));
    // The clock of commands runs in September 2026: p2 has just finished something.
    assert_eq!(brief(&engagement), [json!(["idle", "Person 1", 3, "2026-02-08"])]);
    let sign = &signs(&engagement)[0];
    assert_eq!((&sign["sign"], &sign["traces"][0]["title"]), (&json!("sign/completing/p1"), &json!("Read the page")));
    assert_eq!(sign["traces"].as_array().unwrap().len(), 2);
    // What was done together counts for each; a plan that has ended is over.
    engagement.run(&set("activity/p/a/done", true));
    assert_eq!(brief(&engagement), Vec::<Json>::new());
    engagement.run(&set("activity/p/a/done", false));
    assert_eq!(brief(&engagement).len(), 1);
    engagement.run(&set("plan/p/end", "2026-02-28"));
    assert_eq!(brief(&engagement), Vec::<Json>::new());
}

#[test]
fn a_plan_without_practice_and_an_assignment_that_nobody_hands_in_are_noticed() {
    let mut engagement = Engagement::with_staff(2);
    plan(&mut engagement, "2026-02-20", "live");
    assert_eq!(brief(&engagement), [json!(["no-practice", "Backups", 1, "2026-02-20"])]);
    engagement
        .run(&add("assignment/x", &[("what", json!("Restore one folder")), ("plan", json!("p")), ("due", json!("2026-02-27"))]));
    assert_eq!(brief(&engagement), [json!(["not-handed-in", "Restore one folder", 1, "2026-02-27"])]);
    engagement.run(&add("submission/x/s", &[("of", json!("p1")), ("date", json!("2026-02-28"))]));
    assert_eq!(brief(&engagement), Vec::<Json>::new());
}

#[test]
fn three_calls_that_solved_nothing_are_noticed_for_each_mentee_or_over_all() {
    let mut engagement = Engagement::with_staff(2);
    let outcome = |call: &str, solved: &str| set(&format!("outcome/{call}/solved"), solved);
    for (call, date) in [("a", "2026-02-05"), ("b", "2026-02-12"), ("c", "2026-02-19")] {
        engagement
            .run(&json!({"do": "add_call", "call": call, "date": date, "issue": "Restore fails", "people": ["mentor", "p1"]}));
    }
    engagement.run(&outcome("c1", "together"));
    engagement.run(&outcome("b", "open"));
    assert_eq!(
        brief(&engagement),
        [json!(["fruitless", null, 3, "2026-02-05"])],
        "nothing was said of two, nothing came of them"
    );
    // Something was promised in one.
    engagement.run(&json!({"do": "add_action", "call": "a", "action": "t", "what": "Ask", "owner": "p1", "due": null}));
    assert_eq!(brief(&engagement), Vec::<Json>::new());
    engagement.run(&outcome("a", "open"));
    engagement.run(&set("schedule/p1/mentor", "mentor"));
    assert_eq!(brief(&engagement), [json!(["fruitless", "Person 1", 3, "2026-02-05"])]);
    assert_eq!(signs(&engagement)[0]["traces"][0]["id"], "c");
    engagement.run(&outcome("c", "alone"));
    assert_eq!(brief(&engagement), Vec::<Json>::new());
}

#[test]
fn flat_scores_and_assessors_far_apart_are_noticed() {
    let mut engagement = Engagement::with_staff(1);
    engagement.rate("mentor", "p1", "data", 1);
    for (round, date) in [("q1", "2026-01-25"), ("q2", "2026-02-20")] {
        engagement.run(&json!({"do": "start_assessment", "assessment": round, "kind": "quarterly", "date": date}));
        engagement.run(&json!({"do": "rate", "assessment": round, "person": "p1", "domain": "data", "level": 1}));
    }
    assert_eq!(brief(&engagement), [json!(["flat", null, 2, "2026-01-15"])]);
    let means: Vec<Json> = signs(&engagement)[0]["traces"].as_array().unwrap().iter().map(|one| one["tenths"].clone()).collect();
    assert_eq!(means, [json!([10]), json!([10]), json!([10])]);
    engagement.run_as("amina", &json!({"do": "rate", "assessment": "q2", "person": "p1", "domain": "data", "level": 3}));
    assert_eq!(brief(&engagement), [json!(["apart", "Person 1", 1, "2026-02-20"])]);
    assert_eq!(signs(&engagement)[0]["traces"][0]["tenths"], json!([10, 30]));
    engagement.run(&json!({"do": "agree", "assessment": "q2", "person": "p1", "domain": "data", "level": 2}));
    assert_eq!(brief(&engagement), Vec::<Json>::new());
}

#[test]
fn somebody_who_left_as_the_only_one_is_noticed_until_another_can() {
    let mut engagement = Engagement::with_staff(2);
    engagement.rate("mentor", "p1", "data", 2);
    engagement.rate("mentor", "p2", "data", 1);
    engagement.run(&set("person/p1/left", true));
    let sign = &signs(&engagement)[0];
    assert_eq!((&sign["noticed"], &sign["about"], &sign["count"]), (&json!("only-one-left"), &json!("Person 1"), &json!(1)));
    assert_eq!((&sign["traces"][0]["domain"], &sign["trouble"]), (&json!("data"), &json!("turnover")));
    engagement.rate("mentor", "p2", "data", 2);
    assert_eq!(brief(&engagement), Vec::<Json>::new());
}

fn aside(reason: &str, since: &str) -> Json {
    json!({"do": "put", "fields": [
        {"field": "sign/cancellations/all/aside", "value": reason}, {"field": "sign/cancellations/all/since", "value": since}]})
}

/// P9.2: it does not nag, both reasons of two people stand, and a new occurrence shows again.
#[test]
fn a_sign_is_set_aside_for_a_reason_by_two_at_once_and_shows_again_when_it_begins_anew() {
    let mut engagement = Engagement::with_staff(2);
    for (id, days) in [("x1", -13), ("x2", -6)] {
        engagement.run(&session(id, days));
        engagement.run(&call_off(id, "No power"));
    }
    let refused = engagement.try_as("p1", Some(Role::Contributor), &aside("Mine", "2026-02-16"));
    assert_eq!(refused, Err(Code::OutsideRole), "editors say so");
    let desk = engagement.document.save();
    engagement.run(&aside("The generator is repaired", "2026-02-16"));
    assert_eq!(signs(&engagement)[0]["set_aside"], true);
    // Amina, offline, has not seen it.
    let mut other = Document::load(*engagement.document.id(), &[7; 16], Some(&desk), &[]).unwrap();
    let acting = Acting { person: PersonId::new("amina").unwrap(), role: Some(Role::Editor), at: engagement.at + 5 };
    let command: Command = serde_json::from_value(aside("Both were public holidays", "2026-02-16")).unwrap();
    let changes = other.run(&command, &acting).unwrap().changes;
    engagement.document.apply(&changes.into_iter().map(|change| change.bytes).collect::<Vec<_>>()).unwrap();
    let sign = &signs(&engagement)[0];
    assert_eq!((&sign["set_aside"], sign["aside"]["differing"].as_array().unwrap().len()), (&json!(true), 2));
    // It goes on: still set aside.
    engagement.run(&session("x3", -1));
    engagement.run(&call_off("x3", "No power"));
    assert_eq!((&signs(&engagement)[0]["set_aside"], &signs(&engagement)[0]["count"]), (&json!(true), &json!(3)));
    // One was held between: what comes after is another occurrence.
    engagement.run(&set("session/x2/cancelled", false));
    engagement.run(&session("x4", 1));
    engagement.run(&call_off("x4", "The audit"));
    let sign = &signs(&engagement)[0];
    assert_eq!((&sign["set_aside"], &sign["since"]), (&json!(false), &json!("2026-02-28")));
    // And what was set aside comes back when the reason is taken away.
    engagement.run(&aside("The audit", "2026-02-28"));
    engagement.run(&set("sign/cancellations/all/aside", Json::Null));
    assert_eq!(signs(&engagement)[0]["set_aside"], false);
}

fn due(engagement: &Engagement, who: &str) -> Vec<Json> {
    engagement.view_for(who, &json!({"show": "due"}))["lines"].as_array().unwrap().clone()
}

fn with_roles() -> Engagement {
    let mut engagement = Engagement::with_staff(3);
    for (person, role) in
        [("mentor", Role::Editor), ("p1", Role::Contributor), ("p2", Role::Contributor), ("boss", Role::Reviewer)]
    {
        engagement.document.note(&Record::Access { person: PersonId::new(person).unwrap(), role: Some(role), by: None });
    }
    engagement
}

/// P3.1, P3.3.
#[test]
fn today_names_a_session_a_day_ahead_and_what_is_to_be_done_before_it() {
    let mut engagement = with_roles();
    for (id, days) in [("past", -2), ("near", 1), ("week", 6), ("far", 9)] {
        engagement.run(&session(id, days));
        engagement.run(&set(&format!("session/{id}/host"), "mentor"));
    }
    let mine = |engagement: &Engagement, who: &str| -> Vec<Json> {
        due(engagement, who).iter().map(|one| json!([one["session"], one["behind"], one["prepare"]])).collect()
    };
    assert_eq!(mine(&engagement, "mentor"), [json!(["session/near", 0, false])]);
    assert_eq!(mine(&engagement, "p1"), [json!(["session/near", 0, false])], "without a plan all staff learn");
    assert_eq!(mine(&engagement, "boss"), Vec::<Json>::new());
    engagement.run(&add("material/near/m", &[("what", json!("The sheet"))]));
    assert_eq!(mine(&engagement, "mentor"), [json!(["session/near", 0, true])]);

    // A plan with one learner: whoever learns is told a week ahead what is behind, with the way to it.
    plan(&mut engagement, "2026-02-20", "self-paced");
    engagement.run(&set("learner/p/p1/takes-part", true));
    for id in ["near", "week"] {
        engagement.run(&set(&format!("session/{id}/plan"), "p"));
    }
    assert_eq!(mine(&engagement, "p1"), [json!(["session/near", 1, true]), json!(["session/week", 1, false])]);
    assert_eq!(due(&engagement, "p1")[1]["plan"], "p");
    assert_eq!(mine(&engagement, "p2"), Vec::<Json>::new());
    assert_eq!(mine(&engagement, "mentor"), [json!(["session/near", 0, true])], "who leads has nothing to catch up with");
    let done = set("completion/p/a/p1/done", true);
    engagement.try_as("p1", Some(Role::Contributor), &done).unwrap();
    assert_eq!(mine(&engagement, "p1"), [json!(["session/near", 0, true])]);
    engagement.run(&call_off("near", "No power"));
    assert_eq!(mine(&engagement, "p1"), Vec::<Json>::new());
}

/// P3.6, P3.7.
#[test]
fn today_asks_for_work_to_hand_in_and_for_reviews() {
    let mut engagement = with_roles();
    engagement.run(&add("assignment/late", &[("what", json!("Restore one folder")), ("due", json!("2026-02-20"))]));
    engagement.run(&add("assignment/soon", &[("what", json!("Write the page")), ("due", json!("2026-03-08"))]));
    let lines = |engagement: &Engagement, who: &str| -> Vec<Json> {
        due(engagement, who).iter().map(|one| json!([one["assignment"], one["date"], one["of"]])).collect()
    };
    let (late, soon) = (json!(["assignment/late", "2026-02-20", null]), json!(["assignment/soon", "2026-03-08", null]));
    assert_eq!(lines(&engagement, "p1"), [late.clone(), soon.clone()], "overdue first");
    engagement.run(&add("assignment/far", &[("what", json!("The last one")), ("due", json!("2026-03-10"))]));
    assert_eq!(lines(&engagement, "p1").len(), 2, "a week ahead");
    assert_eq!(lines(&engagement, "mentor"), Vec::<Json>::new());

    let hand_in = |id: &str| add(&format!("submission/late/{id}"), &[("of", json!("p1")), ("date", json!("2026-02-22"))]);
    engagement.try_as("p1", Some(Role::Contributor), &hand_in("s1")).unwrap();
    assert_eq!(lines(&engagement, "p1"), std::slice::from_ref(&soon));
    assert_eq!(lines(&engagement, "mentor"), [json!(["assignment/late", "2026-02-22", "p1"])]);
    assert_eq!(lines(&engagement, "p2"), [late.clone(), soon.clone()], "who learns reviews nobody");
    // What needs improvement is handed in once more.
    engagement.run(&set("review/late/s1/result", "needs-improvement"));
    assert_eq!(lines(&engagement, "mentor"), Vec::<Json>::new());
    assert_eq!(lines(&engagement, "p1"), [late, soon.clone()]);
    engagement.try_as("p1", Some(Role::Contributor), &hand_in("s2")).unwrap();
    engagement.run(&set("review/late/s2/result", "successful"));
    assert_eq!(lines(&engagement, "p1"), [soon]);
    engagement.run(&json!({"do": "remove", "what": "assignment/soon"}));
    assert_eq!(lines(&engagement, "p1"), Vec::<Json>::new());
}
