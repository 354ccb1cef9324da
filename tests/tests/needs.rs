//! The needs assessment: requirements against ratings (P1.4), gaps that the matrix points to (P1.3), and the report with
//! its signatures, what changed since, and comments (P1.6).

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

fn put(field: &str, value: impl Into<Json>) -> Json {
    json!({"do": "set", "field": field, "value": value.into()})
}

/// Two people rated, a gap, and a report that names leader and manager.
fn reported() -> Engagement {
    let mut engagement = Engagement::with_staff(2);
    engagement.rate("mentor", "p1", "data", 2);
    engagement.rate("mentor", "p2", "data", 1);
    engagement.run(&put("profile/leader", "p2"));
    engagement.run(&put("profile/manager", "zoe"));
    engagement.run(&add("gap/g1", &[("what", json!("No restore was ever tried")), ("domain", json!("data"))]));
    engagement.run(&add("needs-report/r1", &[("date", json!("2026-02-20"))]));
    engagement
}

fn report(engagement: &Engagement, me: &str) -> Json {
    engagement.view_for(me, &json!({"show": "needs", "report": null}))["shown"].clone()
}

fn sign(engagement: &mut Engagement, person: &str, role: &str) {
    let version = report(engagement, person)["signatures"]["version"].clone();
    let at = |key: &str| format!("signature/r1/{person}/{key}");
    let fields = [set(&at("version"), version), set(&at("as"), role), set(&at("date"), "2026-02-21")];
    engagement.try_as(person, Some(Role::Reviewer), &json!({"do": "put", "fields": fields})).unwrap();
}

fn changed(engagement: &Engagement) -> Vec<Json> {
    let signers = report(engagement, "mentor")["signatures"]["signers"].clone();
    let of = |signer: &Json| signer["signature"]["changed"].as_array().cloned();
    signers.as_array().unwrap().iter().find_map(of).expect("somebody signed a version that is known")
}

/// P1.6, P2.7.
#[test]
fn a_signature_names_its_signer_and_the_version_and_is_not_touched_by_other_edits() {
    let mut engagement = reported();
    let signers = report(&engagement, "zoe")["signatures"]["signers"].clone();
    assert_eq!((&signers[0]["role"], &signers[0]["named"]["value"]), (&json!("leadership"), &json!("p2")));
    assert_eq!((&signers[1]["role"], &signers[1]["signature"]), (&json!("manager"), &Json::Null));

    sign(&mut engagement, "zoe", "manager");
    let signature = report(&engagement, "mentor")["signatures"]["signers"][1]["signature"].clone();
    assert_eq!((&signature["person"], &signature["genuine"]), (&json!("zoe"), &json!(true)));
    assert_eq!(signature["date"]["value"], "2026-02-21");
    assert_eq!(changed(&engagement), Vec::<Json>::new(), "the signature itself changes nothing");

    engagement.run(&put("call/c1/issue", "Another issue"));
    engagement.run(&put("person/p1/position", "Technician"));
    engagement.run(&json!({"do": "start_assessment", "assessment": "q1", "kind": "quarterly", "date": "2026-03-01"}));
    engagement.run(&json!({"do": "rate", "assessment": "q1", "person": "p1", "domain": "data", "level": 3}));
    engagement.run(&add("comment/r1/c1", &[("text", json!("Well seen"))]));
    engagement.run(&add("gap/g9", &[("what", json!("A slip"))]));
    engagement.run(&json!({"do": "remove", "what": "gap/g9"}));
    engagement.run(&put("gap/g1/now", "For a moment"));
    engagement.run(&put("gap/g1/now", Json::Null));
    assert_eq!(changed(&engagement), Vec::<Json>::new(), "what is not in the report, or is as it was");

    let withdraw = put("signature/r1/zoe/version", Json::Null);
    engagement.try_as("zoe", Some(Role::Reviewer), &withdraw).unwrap();
    assert_eq!(report(&engagement, "mentor")["signatures"]["signers"][1]["signature"], Json::Null);
}

/// P2.7: changed since it was signed, and what.
#[test]
fn what_changed_since_it_was_signed_is_told_field_by_field() {
    let mut engagement = reported();
    engagement.run(&json!({"do": "write", "text": "needs-report/r1/summary", "base": "", "splices": [{"index": 0, "del": 0, "ins": "Backups first."}]}));
    sign(&mut engagement, "zoe", "manager");
    engagement.run_as("ana", &put("gap/g1/criticality", 5));
    engagement.run(&add("gap/g2", &[("what", json!("Shared passwords"))]));
    engagement.run(&json!({"do": "rate", "assessment": "baseline", "person": "p2", "domain": "data", "level": 2}));
    engagement.run(&json!({"do": "write", "text": "needs-report/r1/summary", "base": "", "splices": [{"index": 0, "del": 7, "ins": "Restores"}]}));
    engagement.run(&json!({"do": "remove", "what": "person/p1"}));

    let told: Vec<(String, String, Json, Json, Json)> = changed(&engagement)
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
            (text("thing"), text("became"), one["key"].clone(), one["before"].clone(), one["now"].clone())
        })
        .collect();
    let expected = [
        ("gap/g1", "changed", json!("criticality"), Json::Null, json!(5)),
        ("gap/g2", "added", Json::Null, Json::Null, Json::Null),
        ("needs-report/r1", "changed", json!("summary"), json!("Backups first."), json!("Restores first.")),
        ("rating/baseline/p2", "changed", json!("level"), json!(1), json!(2)),
        ("person/p1", "removed", Json::Null, Json::Null, Json::Null),
    ];
    let expected: Vec<_> =
        expected.map(|(thing, became, key, before, now)| (thing.to_owned(), became.to_owned(), key, before, now)).into();
    let sorted = |mut all: Vec<(String, String, Json, Json, Json)>| {
        all.sort_by(|one, other| one.0.cmp(&other.0));
        all
    };
    assert_eq!(sorted(told), sorted(expected));
    let all = changed(&engagement);
    let of = |thing: &str| all.iter().find(|one| one["thing"] == thing).unwrap();
    assert_eq!((&of("gap/g1")["by"], &of("gap/g1")["title"]), (&json!("ana"), &json!("No restore was ever tried")));
    let rated = of("rating/baseline/p2");
    assert_eq!((&rated["title"], &rated["part"], &rated["form"]), (&json!("Person 2"), &json!("data"), &json!("level")));

    sign(&mut engagement, "zoe", "manager");
    assert_eq!(changed(&engagement), Vec::<Json>::new(), "signed again, as it stands now");
}

/// P1.6: only who is named in a signature can have made it.
#[test]
fn what_somebody_writes_under_another_name_is_no_signature_of_theirs() {
    let mut engagement = reported();
    sign(&mut engagement, "ana", "leadership");
    let signers = report(&engagement, "ana")["signatures"]["signers"].clone();
    assert_eq!(signers[0]["signature"], Json::Null, "the profile names somebody else for the leadership");
    assert_eq!((&signers[2]["role"], &signers[2]["signature"]["genuine"]), (&json!("leadership"), &json!(true)));

    let forged = put("signature/r1/zoe/version", engagement.document.version());
    assert_eq!(engagement.try_as("ana", Some(Role::Editor), &forged), Err(Code::OutsideRole));
    // Somebody with a program of their own writes it all the same.
    engagement.write_raw("ana", "entry", "signature/r1/zoe/version", &engagement.document.version());
    let signature = report(&engagement, "zoe")["signatures"]["signers"][1]["signature"].clone();
    assert_eq!((&signature["person"], &signature["genuine"]), (&json!("zoe"), &json!(false)));

    engagement.write_raw("ana", "entry", "signature/r1/ana/version", &"ab".repeat(32));
    let signers = report(&engagement, "zoe")["signatures"]["signers"].clone();
    assert_eq!(signers[2]["signature"]["changed"], Json::Null, "a version that nobody knows cannot be compared");
}

#[test]
fn comments_stand_in_the_order_in_which_they_came_each_with_its_author() {
    let mut engagement = reported();
    for (person, id, words) in [("zoe", "b", "Which budget?"), ("mentor", "a", "Training, mostly"), ("zoe", "c", "Good")] {
        let comment = add(&format!("comment/r1/{id}"), &[("text", json!(words))]);
        engagement.try_as(person, Some(Role::Reviewer), &comment).unwrap();
    }
    engagement.run_as("zoe", &json!({"do": "remove", "what": "comment/r1/c"}));
    let comments = report(&engagement, "zoe")["comments"].clone();
    let said: Vec<_> = comments
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["text"]["value"].clone(), one["text"]["by"].clone(), one["mine"].clone()))
        .collect();
    let (question, answer) = (json!("Which budget?"), json!("Training, mostly"));
    assert_eq!(said, [(question, json!("zoe"), json!(true)), (answer, json!("mentor"), json!(false))]);
}

/// P1.6, P2.7: whoever has a say keeps it.
#[test]
fn a_comment_is_changed_binned_and_brought_back_by_its_author_alone() {
    let mut engagement = reported();
    engagement.try_as("zoe", Some(Role::Reviewer), &add("comment/r1/b", &[("text", json!("Which budget?"))])).unwrap();
    let said = |engagement: &Engagement| report(engagement, "mentor")["comments"][0]["text"]["value"].clone();
    let (bin, back) = (json!({"do": "remove", "what": "comment/r1/b"}), json!({"do": "restore", "what": "comment/r1/b"}));
    for command in [&bin, &back, &put("comment/r1/b/text", "No budget")] {
        for role in [Role::Editor, Role::Contributor, Role::Reviewer] {
            assert_eq!(engagement.try_as("ana", Some(role), command), Err(Code::OutsideRole), "{command}");
        }
    }
    engagement.try_as("zoe", Some(Role::Reviewer), &put("comment/r1/b/text", "Whose budget?")).unwrap();
    assert_eq!(said(&engagement), "Whose budget?");
    engagement.try_as("zoe", Some(Role::Reviewer), &bin).unwrap();
    assert_eq!(engagement.try_as("ana", Some(Role::Editor), &back), Err(Code::OutsideRole));
    assert_eq!(said(&engagement), Json::Null);
    engagement.try_as("zoe", Some(Role::Reviewer), &back).unwrap();
    assert_eq!(said(&engagement), "Whose budget?");
}

/// P1.6, P2.7.
#[test]
fn whom_the_profile_names_twice_signs_once_and_everybody_knows_as_what_they_would_sign() {
    let mut engagement = reported();
    engagement.run(&put("profile/manager", "p2"));
    engagement.run(&put("profile/mentor", "ana"));
    let as_what = |engagement: &Engagement, me: &str| report(engagement, me)["signatures"]["own_role"].clone();
    assert_eq!(as_what(&engagement, "p2"), "leadership");
    assert_eq!(as_what(&engagement, "ana"), "mentor");
    assert_eq!(as_what(&engagement, "zoe"), Json::Null);
    sign(&mut engagement, "p2", "leadership");
    let signers = report(&engagement, "zoe")["signatures"]["signers"].clone();
    assert_eq!(signers.as_array().unwrap().len(), 2);
    for signer in signers.as_array().unwrap() {
        assert_eq!((&signer["signature"]["person"], &signer["signature"]["genuine"]), (&json!("p2"), &json!(true)));
    }
}

/// P1.6, P2.7, P0.4, P1.2: what waits for me is on my home until it is done.
#[test]
fn today_names_the_talk_the_target_and_the_signatures_that_are_missing() {
    let mut engagement = reported();
    let lines = |engagement: &Engagement, me: &str| -> Vec<Json> {
        let next = engagement.view_for(me, &json!({"show": "today"}))["next"].clone();
        let due = engagement.view_for(me, &json!({"show": "due"}))["lines"].clone();
        let is_ours = |line: &&Json| line["next"] == "hold_talk" || line["next"] == "set_target" || line["due"] == "sign";
        due.as_array().unwrap().iter().chain(next.as_array().unwrap()).filter(is_ours).cloned().collect()
    };
    let (talk, target) = (json!({"next": "hold_talk"}), json!({"next": "set_target"}));
    let report = json!({"due": "sign", "subject": "needs-report/r1", "title": null});
    assert_eq!(lines(&engagement, "mentor"), [talk.clone(), target.clone()]);
    assert_eq!(lines(&engagement, "zoe"), [report, talk, target]);

    engagement.run(&add("talk/t1", &[("topic", json!("Restoring"))]));
    engagement.run(&put("gap/g1/level-wanted", 2));
    sign(&mut engagement, "zoe", "manager");
    assert_eq!(lines(&engagement, "zoe"), Vec::<Json>::new());

    engagement.run(&add("plan/p1", &[("title", json!("Restores"))]));
    assert_eq!(lines(&engagement, "zoe"), Vec::<Json>::new(), "nothing is in it yet");
    engagement.run(&add("activity/p1/a1", &[("what", json!("Restore a mailbox"))]));
    assert_eq!(lines(&engagement, "zoe"), [json!({"due": "sign", "subject": "plan/p1", "title": "Restores"})]);
    assert_eq!(lines(&engagement, "mentor"), Vec::<Json>::new(), "nobody asks the mentor to sign");
    engagement.run(&put("activity/p1/a1/done", true));
    assert_eq!(lines(&engagement, "zoe"), Vec::<Json>::new(), "it is over");
}

/// P1.4: computed from the newest ratings: agreed, else the mean of the assessors.
#[test]
fn a_requirement_says_who_meets_it_who_is_short_and_whether_there_is_cover() {
    let mut engagement = Engagement::with_staff(3);
    engagement.run(&add("requirement/q1", &[("what", json!("Report by the fifth of each month"))]));
    let cover = |engagement: &Engagement| {
        let view = engagement.view(&json!({"show": "requirements"}));
        let requirement = &view["requirements"][0];
        let data = requirement["needed"].as_array().unwrap().iter().find(|needed| needed["domain"] == "data").unwrap();
        let meets = data["people"].as_array().unwrap().iter().map(|fit| fit["meets"] == true).collect::<Vec<_>>();
        (requirement["cover"].clone(), meets)
    };
    assert_eq!(cover(&engagement), (Json::Null, vec![]), "it needs nothing yet");
    engagement.run(&put("needed/q1/data/level", 2));
    assert_eq!(cover(&engagement), (json!("nobody"), vec![false, false, false]));
    engagement.rate("mentor", "p1", "data", 2);
    engagement.rate("mentor", "p2", "data", 3);
    engagement.rate("ana", "p2", "data", 0);
    assert_eq!(cover(&engagement), (json!("one_only"), vec![true, false, false]), "1.5 is below 2");
    engagement.run(&json!({"do": "agree", "assessment": "baseline", "person": "p2", "domain": "data", "level": 2}));
    assert_eq!(cover(&engagement), (json!("covered"), vec![true, true, false]));

    engagement.run(&json!({"do": "start_assessment", "assessment": "q1", "kind": "quarterly", "date": "2026-03-01"}));
    engagement.run(&json!({"do": "rate", "assessment": "q1", "person": "p1", "domain": "data", "level": 1}));
    assert_eq!(cover(&engagement), (json!("one_only"), vec![false, true, false]), "the newest that was said of each");
    engagement.run(&put("person/p2/left", true));
    assert_eq!(cover(&engagement), (json!("nobody"), vec![false, false]));

    engagement.run(&put("needed/q1/service/level", 0));
    engagement.rate("mentor", "p1", "service", 0);
    engagement.rate("mentor", "p3", "service", 1);
    assert_eq!(cover(&engagement).0, json!("nobody"), "the weakest part counts");
}

/// P1.3: what the matrix points to and nobody has written down.
#[test]
fn the_matrix_points_to_gaps_until_they_are_written_down() {
    let mut engagement = Engagement::with_staff(2);
    let hints = |engagement: &Engagement| {
        let view = engagement.view(&json!({"show": "gaps"}));
        let hints = view["hints"].as_array().unwrap().iter();
        hints.map(|hint| (hint["domain"].clone(), hint["reason"].clone(), hint["wanted"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(hints(&engagement), [], "nothing is known of a domain that nobody rated");
    for (person, domain, level) in [
        ("p1", "data", 1),
        ("p2", "data", 1),
        ("p1", "security", 2),
        ("p2", "security", 0),
        ("p1", "service", 2),
        ("p2", "service", 2),
    ] {
        engagement.rate("mentor", person, domain, level);
    }
    let security = (json!("security"), json!("one_only"), json!(2));
    let data = (json!("data"), json!("nobody"), json!(2));
    assert_eq!(hints(&engagement), [security.clone(), data]);
    engagement.run(&add("requirement/q1", &[("what", json!("A help desk"))]));
    engagement.run(&put("needed/q1/service/level", 3));
    engagement.run(&add("gap/g1", &[("what", json!("No restore")), ("domain", json!("data"))]));
    assert_eq!(hints(&engagement), [security, (json!("service"), json!("below"), json!(3))]);
}

/// The views show something for any document.
#[test]
fn odd_values_and_unknown_things_make_no_view_fail() {
    let mut engagement = reported();
    engagement.run(&add("requirement/q1", &[("what", json!("A help desk"))]));
    sign(&mut engagement, "zoe", "manager");
    for (area, key) in [
        ("entry", "gap/g1/criticality"),
        ("entry", "gap/g1/level-now"),
        ("entry", "gap/g1/domain"),
        ("entry", "gap/g1/nothing"),
        ("entry", "gap/UPPER/what"),
        ("entry", "gap/what"),
        ("entry", "nothing/n1/what"),
        ("entry", "needed/q1/gone/level"),
        ("entry", "needed/nowhere/data/level"),
        ("entry", "requirement/q2"),
        ("entry", "needs-report/r1/round"),
        ("entry", "needs-report/r1/summary"),
        ("entry", "signature/r1/p2/version"),
        ("entry", "signature/r1/zoe/as"),
        ("entry", "comment/r1/c1/text/more"),
        ("text", "needs-report/r1/summary"),
        ("text", "needs-report/r2/summary"),
        ("profile", "weights"),
        ("profile", "leader"),
        ("person", "p1/side"),
        ("rating", "baseline/p1"),
        ("rating", "baseline/p1/data/mentor/more"),
        ("removed", "gap/g1/what"),
        ("removed", "nothing"),
    ] {
        engagement.write_raw("stranger", area, key, "Odd / value");
        for query in [json!({"show": "gaps"}), json!({"show": "requirements"}), json!({"show": "needs", "report": null})] {
            engagement.view(&query);
        }
    }
    engagement.run(&json!({"do": "remove", "what": "assessment/baseline"}));
    engagement.run(&json!({"do": "remove", "what": "needs-report/r1"}));
    assert_eq!(report(&engagement, "mentor"), Json::Null);
    assert_eq!(engagement.view(&json!({"show": "requirements"}))["round"], Json::Null);
}
