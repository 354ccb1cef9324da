//! Delivery: P3.1–P3.9 through commands and views.

use serde_json::{Value as Json, json};
use tandem_core::code::Code;
use tandem_core::document::{Acting, Command, Document};
use tandem_core::model::{PersonId, Role};
use tandem_core::view::Reader;
use tandem_tests::engagement::Engagement;
use tandem_tests::zones::zones;

/// Minutes of a day; and the day on which views are asked for: 1 March 2026, a Sunday.
const DAY: i64 = 1_440;
const TODAY: i64 = 20_513;

fn set(field: &str, value: impl Into<Json>) -> Json {
    json!({"do": "set", "field": field, "value": value.into()})
}

fn add(what: &str, fields: &[(&str, Json)]) -> Json {
    let fields: Vec<Json> = fields.iter().map(|(key, value)| json!({"field": format!("{what}/{key}"), "value": value})).collect();
    json!({"do": "add", "what": what, "fields": fields})
}

/// The moment of a day, hour and minute (UTC).
fn at(day: i64, hour: i64, minute: i64) -> i64 {
    day * DAY + hour * 60 + minute
}

/// Offsets as the relay knows them.
fn table() -> String {
    zones(["Europe/Berlin", "Asia/Dhaka", "Africa/Dar_es_Salaam"], at(TODAY - 400, 0, 0), at(TODAY + 400, 0, 0)).into()
}

fn session(id: &str, start: i64) -> Json {
    add(&format!("session/{id}"), &[("title", json!(format!("Session {id}"))), ("start", json!(start)), ("minutes", json!(90))])
}

fn sessions(engagement: &Engagement) -> Json {
    engagement.view(&json!({"show": "sessions", "zones": table()}))
}

fn show(engagement: &Engagement, id: &str) -> Json {
    engagement.view(&json!({"show": "session", "session": format!("session/{id}"), "zones": table()}))
}

/// Two sites in two zones: p1 in Berlin, p2 in Dhaka.
fn two_sites() -> Engagement {
    let mut engagement = Engagement::with_staff(2);
    for (site, zone, person) in [("s1", "Europe/Berlin", "p1"), ("s2", "Asia/Dhaka", "p2")] {
        engagement.run(&json!({"do": "add_site", "site": site, "name": zone, "zone": zone, "kbps": null}));
        engagement.run(&set(&format!("person/{person}/site"), site));
    }
    engagement
}

/// A plan `p1` that began three weeks ago, with what learners do alone in its weeks 1, 2 and 6.
fn planned(engagement: &mut Engagement) {
    engagement.run(&add("plan/p1", &[("title", json!("Backups")), ("start", json!("2026-02-09"))]));
    for (id, week, kind) in [("a1", 1, "self-paced"), ("a2", 2, "practice"), ("a3", 2, "live"), ("a4", 6, "self-paced")] {
        let fields = [("what", json!(format!("Activity {id}"))), ("week", json!(week)), ("kind", json!(kind))];
        engagement.run(&add(&format!("activity/p1/{id}"), &fields));
    }
}

fn lines(list: &Json, key: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one[key].as_str().unwrap().to_owned()).collect()
}

/// P3.2: whose hours were left is counted per site, and the next slot is proposed for whoever bore less.
#[test]
fn inconvenient_hours_are_counted_per_site_and_the_next_slot_shares_them() {
    let mut engagement = two_sites();
    assert_eq!(sessions(&engagement)["zones"], json!(["Asia/Dhaka", "Europe/Berlin"]));
    // 13:00 UTC is 14:00 in Berlin and 19:00 in Dhaka; 04:00 UTC is 05:00 and 10:00.
    engagement.run(&session("x1", at(TODAY - 20, 13, 0)));
    engagement.run(&session("x2", at(TODAY - 13, 13, 0)));
    engagement.run(&session("x3", at(TODAY - 6, 4, 0)));
    let burden = |view: &Json| -> Vec<(u64, u64)> {
        let sites = view["sites"].as_array().unwrap().iter();
        sites.map(|site| (site["outside"].as_u64().unwrap(), site["of"].as_u64().unwrap())).collect()
    };
    let view = sessions(&engagement);
    assert_eq!(burden(&view), [(2, 3), (1, 3)]);
    // Something fits both: 08:00 in Berlin is 13:00 in Dhaka, and nearest to the usual hour.
    assert_eq!(view["next"], at(TODAY + 1, 7, 0));
    assert!(view["sites"].as_array().unwrap().iter().all(|site| site["next_outside"] == false));
    // A mentor who names a zone of their own counts as well.
    engagement.run(&set("zone/mentor/zone", "Africa/Dar_es_Salaam"));
    engagement.run(&json!({"do": "add_person", "person": "mentor", "name": "Esther", "position": null, "side": "organisation", "site": null}));
    let view = sessions(&engagement);
    assert_eq!(lines(&view["sites"], "name"), ["Asia/Dhaka", "Europe/Berlin", "Esther"]);
    assert_eq!(view["sites"][2]["outside"], 1);
    // Without a table nothing is said of hours, and the sessions are there.
    let view = engagement.view(&json!({"show": "sessions", "zones": ""}));
    assert_eq!((&view["next"], view["past"].as_array().unwrap().len()), (&Json::Null, 3));
}

/// P3.2: the same wall clock on both sides of a change of clocks.
#[test]
fn a_change_of_clocks_moves_a_session_into_or_out_of_the_day() {
    let mut engagement = two_sites();
    // 28 March is the Saturday before Berlin's clocks change: 16:00 UTC is 17:00 that day, and 18:00 on 30 March.
    for (id, day, outside) in
        [("w", TODAY + 27, (16, 0, true)), ("x", TODAY + 27, (15, 30, false)), ("y", TODAY + 29, (15, 30, true))]
    {
        engagement.run(&session(id, at(day, outside.0, outside.1)));
        let view = show(&engagement, id);
        let berlin = view["sites"].as_array().unwrap().iter().find(|site| site["name"] == "Europe/Berlin").unwrap();
        assert_eq!(berlin["next_outside"], outside.2, "{id}");
    }
}

/// P3.4: the usual agenda, its sum, and a hint where one person talks too long.
#[test]
fn an_agenda_adds_up_and_a_long_lecture_draws_a_hint() {
    let mut engagement = two_sites();
    engagement.run(&session("x", at(TODAY + 3, 9, 0)));
    let usual = show(&engagement, "x")["usual"].clone();
    for part in usual.as_array().unwrap() {
        let fields = [("minutes", part[1].clone()), ("way", part[2].clone()), ("order", part[3].clone())];
        engagement.run(&add(&format!("agenda/x/{}", part[0].as_str().unwrap()), &fields));
    }
    let view = show(&engagement, "x");
    assert_eq!((&view["planned"], &view["length"], &view["lecture"]), (&json!(90), &json!(90), &Json::Null));
    let from: Vec<u64> = view["agenda"].as_array().unwrap().iter().map(|part| part["from"].as_u64().unwrap()).collect();
    assert_eq!(from, [0, 10, 20, 45, 65, 80]);
    engagement.run(&set("agenda/x/demonstration/way", "talk"));
    assert_eq!(show(&engagement, "x")["lecture"], 25);
    // One's own part goes where the view says.
    let place = view["agenda"][2]["before"].clone();
    engagement.run(&add("agenda/x/own1", &[("minutes", json!(5)), ("what", json!("Tea")), ("order", place)]));
    let view = show(&engagement, "x");
    assert_eq!((&view["agenda"][2]["what"]["value"], &view["planned"]), (&json!("Tea"), &json!(95)));
}

/// P3.1, P3.4.
#[test]
fn a_session_holds_times_materials_and_expectations() {
    let mut engagement = two_sites();
    engagement.run(&session("x", at(TODAY + 3, 9, 0)));
    engagement.run(&set("session/x/link", "https://meet.example.org/tandem"));
    engagement.run(&add("material/x/m1", &[("what", json!("The sheet")), ("link", json!("Shared folder"))]));
    let by_staff = add("expectation/x/e1", &[("what", json!("How do I see that it worked?"))]);
    engagement.try_as("p2", Some(Role::Contributor), &by_staff).unwrap();
    engagement.run(&set("expectation/x/e1/taken-up", true));
    let view = show(&engagement, "x");
    assert_eq!((&view["coming"], &view["materials"][0]["what"]["value"]), (&json!(true), &json!("The sheet")));
    assert_eq!(
        (&view["expectations"][0]["what"]["by"], &view["expectations"][0]["taken_up"]["value"]),
        (&json!("p2"), &json!(true))
    );
    let zones: Vec<(&str, &Json)> = view["attendance"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["person"]["person"].as_str().unwrap(), &one["zone"]))
        .collect();
    assert!(zones.contains(&("p1", &json!("Europe/Berlin"))) && zones.contains(&("p2", &json!("Asia/Dhaka"))), "{zones:?}");
    let text = json!({"do": "write", "text": "session/x/preparation", "base": "", "splices": [{"index": 0, "del": 0, "ins": "Bring the log."}]});
    engagement.run(&text);
    assert_eq!(show(&engagement, "x")["preparation"]["text"], "Bring the log.");
    engagement.run(&json!({"do": "remove", "what": "session/x"}));
    assert_eq!(show(&engagement, "x")["removed"], true);
    let reader = Reader { me: PersonId::new("mentor").unwrap(), today: "2026-03-01".into(), seen: String::new() };
    for (word, missing) in
        [("session", "session/never"), ("session", "plan/p1"), ("assignment", "assignment/never"), ("running", "plan")]
    {
        let asked = json!({"show": word, "session": missing, "assignment": missing, "plan": "session/x", "zones": ""});
        let detail = serde_json::from_value(asked).unwrap();
        assert_eq!(engagement.document.detail(&detail, &reader), Err(Code::NotFound), "{word} {missing}");
    }
}

/// P3.5: each person's mark is a register of its own.
#[test]
fn two_people_who_take_attendance_at_once_keep_every_mark() {
    let mut engagement = Engagement::with_staff(4);
    engagement.run(&session("x", at(TODAY - 1, 9, 0)));
    let desk = engagement.document.save();
    for person in ["p1", "p2"] {
        engagement.run(&set(&format!("attendance/x/{person}/there"), true));
    }
    // Amina, offline, has seen none of it.
    let mut other = Document::load(*engagement.document.id(), &[7; 16], Some(&desk), &[]).unwrap();
    let acting = Acting { person: PersonId::new("amina").unwrap(), role: Some(Role::Contributor), at: engagement.at + 5 };
    let mut changes = Vec::new();
    for (person, there) in [("p2", false), ("p3", true)] {
        let command: Command = serde_json::from_value(set(&format!("attendance/x/{person}/there"), there)).unwrap();
        changes.extend(other.run(&command, &acting).unwrap().changes.into_iter().map(|change| change.bytes));
    }
    engagement.document.apply(&changes).unwrap();
    let view = show(&engagement, "x");
    let mark = |person: &str| {
        view["attendance"].as_array().unwrap().iter().find(|one| one["person"]["person"] == person).unwrap()["there"].clone()
    };
    assert_eq!((&mark("p1")["value"], &mark("p3")["value"], &mark("p4")["value"]), (&json!(true), &json!(true), &Json::Null));
    assert_eq!(mark("p2")["differing"].as_array().unwrap().len(), 2, "where they differ both are shown");
}

/// P3.5.
#[test]
fn sessions_that_were_called_off_are_counted_with_their_reason() {
    let mut engagement = Engagement::with_staff(2);
    engagement.run(&session("x1", at(TODAY - 9, 9, 0)));
    engagement.run(&session("x2", at(TODAY - 2, 9, 0)));
    engagement.run(&session("x3", at(TODAY + 2, 9, 0)));
    engagement.run(&set("attendance/x1/p1/there", true));
    let off = json!({"do": "put", "fields": [
        {"field": "session/x2/cancelled", "value": true}, {"field": "session/x2/reason", "value": "No power all day"}]});
    engagement.run(&off);
    let view = sessions(&engagement);
    assert_eq!((&view["held"], &view["cancelled"]), (&json!(1), &json!(1)));
    assert_eq!(
        (lines(&view["coming"], "session"), lines(&view["past"], "session")),
        (vec!["session/x3".into()], vec!["session/x2".into(), "session/x1".into()])
    );
    assert_eq!((&view["past"][1]["present"], &view["past"][1]["expected"]), (&json!(1), &json!(2)));
    assert_eq!(show(&engagement, "x2")["reason"]["value"], "No power all day");
}

/// P3.3: who has done what, and who is behind before the next live session.
#[test]
fn who_falls_behind_is_seen_before_a_session() {
    let mut engagement = Engagement::with_staff(2);
    planned(&mut engagement);
    engagement.run(&session("x", at(TODAY + 2, 9, 0)));
    engagement.run(&set("session/x/plan", "p1"));
    engagement.try_as("p1", Some(Role::Contributor), &set("completion/p1/a1/p1/done", true)).unwrap();
    engagement.run(&set("completion/p1/a2/p1/done", true));
    engagement.run(&set("completion/p1/a1/p2/done", true));
    let running = |engagement: &Engagement| engagement.view(&json!({"show": "running", "plan": "plan/p1"}));
    let view = running(&engagement);
    assert_eq!(lines(&view["activities"], "activity"), ["activity/p1/a1", "activity/p1/a2", "activity/p1/a4"]);
    assert_eq!((&view["behind"], &view["next"]["session"]), (&json!([0, 1]), &json!("session/x")));
    let behind: Vec<u64> =
        show(&engagement, "x")["attendance"].as_array().unwrap().iter().map(|one| one["behind"].as_u64().unwrap()).collect();
    assert_eq!(behind.iter().sum::<u64>(), 1);
    // A session in April waits for the sixth week as well.
    engagement.run(&set("session/x/start", at(TODAY + 20, 9, 0)));
    assert_eq!(running(&engagement)["behind"], json!([1, 2]));
    // Done together with everybody counts for each.
    engagement.run(&set("activity/p1/a4/done", true));
    assert_eq!(running(&engagement)["behind"], json!([0, 1]));
}

/// P3.6, P3.7.
#[test]
fn an_assignment_is_handed_in_reviewed_part_by_part_and_handed_in_again() {
    let mut engagement = Engagement::with_staff(2);
    engagement.run(&add("assignment/x", &[("what", json!("Restore one folder")), ("due", json!("2026-02-20"))]));
    engagement.run(&add("assignment-part/x/q1", &[("what", json!("The restore")), ("order", json!("h"))]));
    let show = |engagement: &Engagement| engagement.view(&json!({"show": "assignment", "assignment": "assignment/x"}));
    assert_eq!(show(&engagement)["missing"], json!(["p1", "p2"]));
    let hand_in = |id: &str, date: &str| add(&format!("submission/x/{id}"), &[("of", json!("p1")), ("date", json!(date))]);
    engagement.try_as("p1", Some(Role::Contributor), &hand_in("h1", "2026-02-19")).unwrap();
    let words = json!({"do": "write", "text": "submission/x/h1/words", "base": "", "splices": [{"index": 0, "del": 0, "ins": "It took 25 minutes."}]});
    engagement.try_as("p1", Some(Role::Contributor), &words).unwrap();
    let list = engagement.view(&json!({"show": "assignments"}));
    let row = &list["assignments"][0];
    assert_eq!(
        (&row["submitted"], &row["expected"], &row["to_review"], &row["overdue"]),
        (&json!(1), &json!(2), &json!(1), &json!(true))
    );

    // Who learns does not review.
    let result = set("review/x/h1/result", "needs-improvement");
    assert_eq!(engagement.try_as("p1", Some(Role::Contributor), &result), Err(Code::OutsideRole));
    engagement.run(&result);
    engagement.run(&set("feedback/x/h1/q1/well", "Good"));
    assert_eq!(show(&engagement)["submissions"][0]["feedback"][0]["hint"], "vague");
    engagement.run(&set("feedback/x/h1/q1/improve", "The log does not name the disk"));
    assert_eq!(show(&engagement)["submissions"][0]["feedback"][0]["hint"], "no-way");
    engagement.run(&set("feedback/x/h1/q1/how", "Copy the line of the job"));
    engagement.run(&set("review/x/h1/next", "We read one log together"));
    let view = show(&engagement);
    let submission = &view["submissions"][0];
    assert_eq!((&submission["feedback"][0]["hint"], &submission["feedback"][0]["part"]), (&Json::Null, &json!("The restore")));
    assert_eq!(
        (&submission["words"]["text"], &submission["next"]["value"]),
        (&json!("It took 25 minutes."), &json!("We read one log together"))
    );

    engagement.run_as("p1", &hand_in("h2", "2026-02-27"));
    let view = show(&engagement);
    assert_eq!(lines(&view["submissions"], "submission"), ["submission/x/h2", "submission/x/h1"]);
    assert_eq!(view["missing"], json!(["p2"]));
}

/// P3.8, P3.9.
#[test]
fn adjustments_are_logged_with_their_reason_and_support_goes_on_after_the_training() {
    let mut engagement = Engagement::with_staff(2);
    planned(&mut engagement);
    for (id, what, date) in [("j1", "slow-down", "2026-02-12"), ("j2", "extend", "2026-02-26")] {
        let fields = [("reason", json!("The upgrade came first")), ("what", json!(what)), ("date", json!(date))];
        engagement.run(&add(&format!("adjustment/p1/{id}"), &fields));
    }
    assert_eq!(
        engagement.try_as("mentor", Some(Role::Editor), &add("adjustment/p1/j3", &[("what", json!("extend"))])),
        Err(Code::BadValue),
        "an adjustment has a reason"
    );
    for (id, phase, due) in [("f1", "follow-up", "2026-05-01"), ("f2", "design", "2026-02-01")] {
        let fields =
            [("what", json!(format!("Support {id}"))), ("phase", json!(phase)), ("due", json!(due)), ("owner", json!("p1"))];
        engagement.run(&add(&format!("support/p1/{id}"), &fields));
    }
    let view = engagement.view(&json!({"show": "running", "plan": "plan/p1"}));
    assert_eq!(lines(&view["adjustments"], "adjustment"), ["adjustment/p1/j2", "adjustment/p1/j1"]);
    assert_eq!(lines(&view["support"], "support"), ["support/p1/f2", "support/p1/f1"]);
    assert_eq!((&view["support"][0]["overdue"], &view["support"][1]["overdue"]), (&json!(true), &json!(false)));
}

/// P3.9: everybody's critique is their own; who taught takes stock.
#[test]
fn a_teach_back_is_criticised_by_those_who_watched_and_debriefed_by_whoever_taught() {
    let mut engagement = Engagement::with_staff(3);
    planned(&mut engagement);
    engagement.run(&session("x", at(TODAY - 1, 9, 0)));
    assert_eq!(show(&engagement, "x")["critiques"], json!([]));
    for (key, value) in [("teach-back", json!(true)), ("host", json!("p1")), ("plan", json!("p1"))] {
        engagement.run(&set(&format!("session/x/{key}"), value));
    }
    let seen = set("critique/x/p2/clear", "partly");
    assert_eq!(engagement.try_as("p3", Some(Role::Contributor), &seen), Err(Code::OutsideRole));
    engagement.try_as("p2", Some(Role::Contributor), &seen).unwrap();
    engagement.run(&set("critique/x/mentor/well", "Everybody typed"));
    engagement.run(&set("debrief/x/p1/keep", "Beginning with a question"));
    let view = show(&engagement, "x");
    assert_eq!(lines(&view["critiques"], "by"), ["mentor", "p2"], "mine first");
    assert_eq!(
        (&view["critiques"][1]["clear"]["value"], &view["debrief"]["keep"]["value"]),
        (&json!("partly"), &json!("Beginning with a question"))
    );
    let running = engagement.view(&json!({"show": "running", "plan": "plan/p1"}));
    assert_eq!(lines(&running["teach_backs"], "session"), ["session/x"]);
}
