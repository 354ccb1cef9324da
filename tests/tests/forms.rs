//! Forms and checklists (P5.8) through commands and views: filling, copying, adapting, and two people at one form.

use serde_json::{Value as Json, json};
use tandem_core::code::Code;
use tandem_core::document::{Acting, Command, Document};
use tandem_core::model::{BLANKS, PersonId, Role};
use tandem_tests::engagement::Engagement;

fn set(field: &str, value: impl Into<Json>) -> Json {
    json!({"do": "set", "field": field, "value": value.into()})
}

fn add(what: &str, fields: &[(&str, Json)]) -> Json {
    let fields: Vec<Json> = fields.iter().map(|(key, value)| json!({"field": format!("{what}/{key}"), "value": value})).collect();
    json!({"do": "add", "what": what, "fields": fields})
}

fn new_form(id: &str, template: &str) -> Json {
    add(&format!("form/{id}"), &[("title", json!(template)), ("template", json!(template)), ("date", json!("2026-02-20"))])
}

fn row(form: &str, row: &str, table: &str, what: &str) -> Json {
    add(&format!("form-row/{form}/{row}"), &[("what", json!(what)), ("table", json!(table)), ("order", json!("h"))])
}

fn form(engagement: &Engagement, id: &str) -> Json {
    engagement.view(&json!({"show": "form", "form": format!("form/{id}")}))
}

fn forms(engagement: &Engagement) -> Json {
    engagement.view(&json!({"show": "forms"}))
}

fn template(engagement: &Engagement, id: &str) -> Json {
    engagement.view(&json!({"show": "template", "template": format!("template/{id}")}))
}

/// The part of this id in a form.
fn part<'a>(form: &'a Json, id: &str) -> &'a Json {
    let parts = form["parts"].as_array().unwrap();
    parts.iter().find(|part| part["part"] == id).unwrap_or_else(|| panic!("no {id} in {form}"))
}

fn ids(parts: &Json) -> Vec<&str> {
    parts.as_array().unwrap().iter().map(|part| part["part"].as_str().unwrap()).collect()
}

#[test]
fn each_of_the_twelve_can_be_filled_in_and_counts_what_is_answered() {
    let mut engagement = Engagement::with_staff(1);
    for blank in BLANKS {
        engagement.run(&new_form(blank.id, blank.id));
        let shown = form(&engagement, blank.id);
        assert_eq!(ids(&shown["parts"]), blank.parts.iter().map(|(id, _)| *id).collect::<Vec<_>>());
        for part in shown["parts"].as_array().unwrap() {
            let (id, kind) = (part["part"].as_str().unwrap(), part["kind"].as_str().unwrap());
            let value = match kind {
                "line" => json!("Some words"),
                "date" => json!("2026-02-21"),
                "person" => json!("p1"),
                "number" => json!(12),
                "answer" => json!("partly"),
                "tick" => json!(true),
                "table" => {
                    engagement.run(&row(blank.id, &format!("{id}-1"), id, "First line"));
                    continue;
                }
                _ => continue,
            };
            engagement.run(&set(part["answer"]["field"].as_str().unwrap(), value));
        }
    }
    let lines = forms(&engagement);
    assert_eq!(lines["forms"].as_array().unwrap().len(), 12);
    for line in lines["forms"].as_array().unwrap() {
        assert!(line["total"].as_u64().unwrap() > 1, "{line}");
        assert_eq!(line["filled"], line["total"], "{line}");
    }
    assert_eq!(lines["blanks"].as_array().unwrap().len(), 12);
}

#[test]
fn what_is_no_answer_is_refused_and_what_is_no_form_is_not_found() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&new_form("f", "travel"));
    let editor = Some(Role::Editor);
    for (field, value) in [("form-answer/f/papers/done", json!("yes")), ("form-answer/f/leaves/date", json!("soon"))] {
        assert_eq!(engagement.try_as("mentor", editor, &set(field, value)), Err(Code::BadValue));
    }
    assert_eq!(engagement.try_as("mentor", editor, &set("form-answer/g/papers/done", true)), Err(Code::NotFound));
    assert_eq!(engagement.try_as("p1", Some(Role::Reviewer), &set("form-answer/f/papers/done", true)), Err(Code::OutsideRole));
    assert!(engagement.try_as("p1", Some(Role::Contributor), &set("form-answer/f/papers/done", true)).is_ok());
    // Who writes with a program of their own breaks nothing.
    engagement.write_raw("p1", "entry", "form-answer/f/leaves/date", "soon");
    assert_eq!(part(&form(&engagement, "f"), "leaves")["answer"]["value"], Json::Null);
    engagement.run(&json!({"do": "remove", "what": "form/f"}));
    assert_eq!((form(&engagement, "f")["removed"].clone(), forms(&engagement)["forms"].clone()), (json!(true), json!([])));
    // A form of a version to come keeps what is known of it.
    engagement.run(&new_form("later", "of-a-newer-version"));
    assert_eq!(form(&engagement, "later")["known"], false);
}

#[test]
fn a_roster_knows_who_is_expected_and_ticks_them_in_the_session() {
    let mut engagement = Engagement::with_staff(3);
    engagement.run(&add("plan/x", &[("title", json!("Backups"))]));
    for person in ["p1", "p2"] {
        engagement.run(&set(&format!("learner/x/{person}/takes-part"), true));
    }
    engagement.run(&add("session/s", &[("title", json!("Restore")), ("plan", json!("x")), ("host", json!("p3"))]));
    engagement.run(&new_form("f", "roster"));
    let missing = |engagement: &Engagement| {
        let shown = form(engagement, "f");
        shown["missing"].as_array().unwrap().iter().map(|one| one[0]["person"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(missing(&engagement), ["p1", "p2", "p3"], "without a session all staff");
    engagement.run(&set("form/f/session", "s"));
    assert_eq!(missing(&engagement), ["p3", "p1", "p2"], "who leads, then who learns");
    engagement.run(&row("f", "p1", "attendees", "Person 1"));
    engagement.run(&row("f", "guest", "attendees", "A guest"));
    assert_eq!(missing(&engagement), ["p3", "p2"]);
    let shown = form(&engagement, "f");
    let came = |name: &str| {
        let rows = part(&shown, "attendees")["rows"].as_array().unwrap();
        rows.iter().find(|row| row["what"]["value"] == name).unwrap()["cells"][1]["field"].clone()
    };
    assert_eq!((came("Person 1"), came("A guest")), (json!("attendance/s/p1/there"), json!("form-cell/f/guest/came/done")));
    engagement.run(&set("attendance/s/p1/there", true));
    let session = engagement.view(&json!({"show": "session", "session": "session/s", "zones": ""}));
    assert_eq!(session["attendance"][0]["there"]["value"], true);
}

#[test]
fn a_line_of_an_action_plan_becomes_an_action_once() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&new_form("f", "action-plan"));
    engagement.run(&row("f", "r1", "actions", "Test one restore a month"));
    let acted = |engagement: &Engagement| part(&form(engagement, "f"), "actions")["rows"][0]["acted"].clone();
    assert_eq!(acted(&engagement), false);
    engagement.run(&set("form/f/call", "c1"));
    let act =
        json!({"do": "add_action", "call": "c1", "action": "r1", "what": "Test one restore a month", "owner": "p1", "due": null});
    engagement.run(&act);
    assert_eq!(acted(&engagement), true);
    assert_eq!(engagement.try_as("p1", Some(Role::Editor), &act), Err(Code::AlreadyThere), "another phone makes no second one");
    // The same in a plan's follow-up (P3.9).
    engagement.run(&set("form/f/call", Json::Null));
    assert_eq!(acted(&engagement), false);
    engagement.run(&add("plan/x", &[("title", json!("Backups"))]));
    engagement.run(&set("form/f/plan", "x"));
    engagement.run(&add("support/x/r1", &[("what", json!("Test one restore a month")), ("phase", json!("follow-up"))]));
    assert_eq!(acted(&engagement), true);
}

#[test]
fn the_year_at_a_glance_shows_what_the_notebook_has_in_each_month() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&set("profile/start", "2025-09-15"));
    assert_eq!(forms(&engagement)["year_from"], "2025-09-01");
    engagement.run(&set("profile/start", "2025-02-15"));
    assert_eq!(forms(&engagement)["year_from"], "2026-02-01", "the agreed months, this year");
    engagement.run(&new_form("f", "year"));
    engagement.run(&set("form/f/date", "2025-11-01"));
    // 3 March 2026, and one that was called off.
    for (id, off) in [("s", false), ("t", true)] {
        let fields = [("title", json!("Restore")), ("start", json!(20_515 * 1_440 + 540)), ("cancelled", json!(off))];
        engagement.run(&add(&format!("session/{id}"), &fields));
    }
    engagement.run(&set("form-answer/f/2026-03/line", "Audit in the second week"));
    let shown = form(&engagement, "f");
    let months = shown["months"].as_array().unwrap();
    let names: Vec<&str> = months.iter().map(|month| month["month"].as_str().unwrap()).collect();
    assert_eq!((names.len(), names[0], names[2], names[11]), (12, "2025-11", "2026-01", "2026-10"));
    assert_eq!(months[2]["rounds"], json!([["baseline", "baseline", "2026-01-15"]]));
    assert_eq!(months[3]["calls"], json!([["c1", "2026-02-01"]]));
    assert_eq!(months[4]["sessions"], json!([["session/s", "Restore", "2026-03-03"]]));
    assert_eq!(months[4]["note"]["value"], "Audit in the second week");
}

#[test]
fn a_template_of_ones_own_renames_adds_moves_and_takes_out() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&add("template/t", &[("title", json!("Our debrief")), ("base", json!("debrief"))]));
    engagement.run(&new_form("f", "t"));
    engagement.run(&set("form-answer/f/felt/line", "Calm"));
    let before = template(&engagement, "t");
    let order = |id: &str| {
        before["parts"].as_array().unwrap().iter().find(|one| one["part"] == format!("template-part/t/{id}")).unwrap().clone()
    };
    // Renamed; taken out; moved before the first; one more at the end.
    engagement.run(&set("template-part/t/keep/label", "Never change this"));
    engagement.run(&set("template-part/t/felt/gone", true));
    engagement.run(&set("template-part/t/next/order", order("topic")["before"].clone()));
    let own = |key: &str, value: Json| json!({"field": format!("template-part/t/mood/{key}"), "value": value});
    engagement.run(&json!({"do": "put", "fields": [own("label", json!("Mood, one to five")), own("kind", json!("number")), own("order", before["end"].clone())]}));
    let shown = form(&engagement, "f");
    assert_eq!(
        ids(&shown["parts"]),
        ["next", "topic", "taught", "could-do", "keep", "change", "help", "again-on", "mood", "felt"]
    );
    assert_eq!(part(&shown, "keep")["label"], "Never change this");
    assert_eq!(part(&shown, "topic")["label"], Json::Null, "what nobody renamed has its words in every language");
    assert_eq!(part(&shown, "mood")["answer"]["field"], "form-answer/f/mood/number");
    let felt = part(&shown, "felt");
    assert_eq!((&felt["gone"], &felt["answer"]["value"]), (&json!(true), &json!("Calm")), "what was answered stays");
    // Other forms ask it no more.
    engagement.run(&new_form("g", "t"));
    assert!(!ids(&form(&engagement, "g")["parts"]).contains(&"felt"));
    let shown = template(&engagement, "t");
    assert_eq!((shown["forms"].clone(), shown["base"].clone()), (json!(2), json!("debrief")));
    let gone = shown["parts"].as_array().unwrap().iter().filter(|part| part["gone"]["value"] == true).count();
    assert_eq!(gone, 1);
    // Brought back, it stands where it stood.
    engagement.run(&set("template-part/t/felt/gone", Json::Null));
    assert_eq!(ids(&form(&engagement, "f")["parts"])[..4], ["next", "topic", "taught", "felt"]);
    // The built-in one is as it was.
    engagement.run(&new_form("h", "debrief"));
    assert_eq!(part(&form(&engagement, "h"), "keep")["label"], Json::Null);
}

#[test]
fn a_table_of_ones_own_has_columns_of_ones_own() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&add("template/t", &[("title", json!("Spare parts"))]));
    let put = |part: &str, fields: &[(&str, Json)]| {
        let fields: Vec<Json> =
            fields.iter().map(|(key, value)| json!({"field": format!("template-part/t/{part}/{key}"), "value": value})).collect();
        json!({"do": "put", "fields": fields})
    };
    engagement.run(&put("parts", &[("label", json!("Parts")), ("kind", json!("table")), ("order", json!("h"))]));
    engagement.run(&put(
        "count",
        &[("label", json!("How many")), ("kind", json!("number")), ("table", json!("parts")), ("order", json!("h"))],
    ));
    engagement.run(&put("parts-what", &[("label", json!("Part"))]));
    engagement.run(&new_form("f", "t"));
    engagement.run(&row("f", "r", "parts", "Cable"));
    engagement.run(&set("form-cell/f/r/count/number", 4));
    let shown = form(&engagement, "f");
    let table = part(&shown, "parts");
    assert_eq!(
        table["columns"],
        json!([{"column": "parts-what", "kind": "line", "label": "Part"}, {"column": "count", "kind": "number", "label": "How many"}])
    );
    assert_eq!(
        (table["rows"][0]["what"]["value"].clone(), table["rows"][0]["cells"][0]["value"].clone()),
        (json!("Cable"), json!(4))
    );
    assert_eq!(forms(&engagement)["templates"][0]["base"], Json::Null);
}

#[test]
fn two_people_fill_in_one_form_offline_and_nothing_is_lost() {
    let mut engagement = Engagement::with_staff(1);
    engagement.run(&new_form("f", "critique"));
    let document = &mut engagement.document;
    let mut phone = Document::load(*document.id(), &[7; 16], Some(&document.save()), &[]).unwrap();
    let work = |on: &mut Document, who: &str, commands: &[Json]| -> Vec<Vec<u8>> {
        let acting = Acting { person: PersonId::new(who).unwrap(), role: Some(Role::Editor), at: 1_790_000_100 };
        let run = |command: &Json| {
            let command: Command = serde_json::from_value(command.clone()).unwrap();
            on.run(&command, &acting).unwrap_or_else(|code| panic!("{command:?}: {code}")).changes
        };
        commands.iter().flat_map(run).map(|change| change.bytes).collect()
    };
    let note = |words: &str| json!({"do": "write", "text": "form/f/notes", "base": "", "splices": [{"index": 0, "del": 0, "ins": words}]});
    let mine = [
        set("form-answer/f/well/line", "The drawing before the cable"),
        set("form-answer/f/teacher-first/done", true),
        set("form-answer/f/prepared/answer", "yes"),
        note("Short and clear. "),
    ];
    let theirs = [
        set("form-answer/f/improve/line", "Let them try sooner"),
        set("form-answer/f/one-each/done", true),
        set("form-answer/f/prepared/answer", "partly"),
        note("It was hot. "),
    ];
    work(document, "mentor", &mine);
    let changes = work(&mut phone, "p1", &theirs);
    document.apply(&changes).unwrap();
    let shown = form(&engagement, "f");
    let answer = |id: &str| part(&shown, id)["answer"].clone();
    assert_eq!(answer("well")["value"], "The drawing before the cable");
    assert_eq!(answer("improve")["value"], "Let them try sooner");
    assert_eq!((answer("teacher-first")["value"].clone(), answer("one-each")["value"].clone()), (json!(true), json!(true)));
    let differing = answer("prepared");
    let said: Vec<&Json> = differing["differing"].as_array().unwrap().iter().map(|said| &said["value"]).collect();
    assert!(said.len() == 2 && said.contains(&&json!("yes")) && said.contains(&&json!("partly")), "{said:?}");
    let notes = shown["notes"]["text"].as_str().unwrap();
    assert!(notes.contains("Short and clear.") && notes.contains("It was hot."), "{notes}");
}
