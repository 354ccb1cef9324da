//! The demo's year as its readers see it: P0.1, P0.2, P0.3, P1.3, P4.2, P4.4, P6.1.

use super::pair::Who;
use super::{Written, author, year};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use tandem_core::document::Document;
use tandem_core::limits::CHANGE_BYTES;
use tandem_core::model::{AssessmentId, CallId, DocumentId, Entry, PersonId, Role};
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::record::Record;
use tandem_core::view::{
    Actions, Asked, Assess, Bin, Call, Checklists, Detail, Interview, Mentoring, Next, Partner, Query, Reader, Today,
};

const ID: DocumentId = DocumentId([3; 16]);
/// 2026-11-22, a Sunday, 03:00 UTC.
const NOW: i64 = 1_795_316_400;
const TODAY: &str = "2026-11-22";

/// The year that most of the tests read.
fn told() -> &'static [Written] {
    static YEAR: LazyLock<Vec<Written>> = LazyLock::new(|| year(ID, NOW));
    &YEAR
}

fn whole(year: &[Written]) -> Document {
    let changes: Vec<Vec<u8>> = year.iter().map(|written| written.bytes.clone()).collect();
    let mut document = Document::load(ID, &[9; 16], None, &changes).unwrap();
    for author in [Who::Mentor, Who::Focal].map(|who| author(&ID, who)) {
        let (person, device, public_key) = (author.person, author.device, vec![4; 65]);
        document.note(&Record::Person { person: person.clone(), name: author.name.into() });
        let of_device =
            Record::Device { device: device.clone(), person: person.clone(), name: author.device_name.into(), public_key };
        document.note(&of_device);
        document.note(&Record::Access { person, role: Some(Role::Editor), by: None });
        document.note(&Record::Actor { actor: author.actor, device });
    }
    document
}

fn json(document: &Document, asked: &Asked, me: &str) -> String {
    let reader = Reader { me: PersonId::new(me).unwrap(), today: TODAY.into(), seen: String::new() };
    document.show(asked, &reader).unwrap()
}

fn view<T: serde::de::DeserializeOwned>(document: &Document, asked: impl Into<Asked>, me: &str) -> T {
    serde_json::from_str(&json(document, &asked.into(), me)).unwrap()
}

fn round(id: &str) -> Query {
    Query::Assess { assessment: Some(AssessmentId::new(id).unwrap()) }
}

/// Every view that a screen can show.
fn every_view(document: &Document) -> Vec<String> {
    let mut queries: Vec<Asked> = [Query::Row, Query::Today, Query::Checklists, Query::Mentoring].map(Asked::from).into();
    queries.extend([Detail::Partner, Detail::Actions, Detail::Bin].map(Asked::from));
    let mentoring: Mentoring = view(document, Query::Mentoring, "esther");
    queries.extend(mentoring.calls.into_iter().map(|call| Detail::Call { call: call.call }.into()));
    let assess: Assess = view(document, Query::Assess { assessment: None }, "esther");
    for round in &assess.rounds {
        let assessment = round.assessment.clone();
        queries.push(Query::Assess { assessment: Some(assessment.clone()) }.into());
        let rated = assess.people.iter().map(|row| row.person.person.clone());
        queries.extend(rated.map(|person| Detail::Interview { assessment: assessment.clone(), person }.into()));
    }
    queries.iter().map(|query| json(document, query, "esther")).collect()
}

/// The fields of a view whose registers hold several values.
fn differing(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Array(parts) => parts.iter().for_each(|part| differing(part, found)),
        serde_json::Value::Object(parts) => {
            if parts.get("differing").and_then(|said| said.as_array()).is_some_and(|said| !said.is_empty()) {
                found.insert(parts["field"].as_str().unwrap_or_default().to_owned());
            }
            parts.values().for_each(|part| differing(part, found));
        }
        _ => {}
    }
}

#[test]
fn the_baseline_is_one_point_two_and_the_third_quarter_is_at_two() {
    let document = whole(told());
    let means = |id: &str| {
        let assess: Assess = view(&document, round(id), "esther");
        (assess.domains.iter().map(|domain| domain.mean.unwrap()).collect::<Vec<_>>(), assess.overall.unwrap())
    };
    assert_eq!(means("baseline"), (vec![15, 5, 15, 10, 15], 12));
    assert_eq!(means("quarter-1").1, 14);
    assert_eq!(means("quarter-2").1, 17);
    assert_eq!(means("quarter-3").1, 20);
    let assess: Assess = view(&document, Query::Assess { assessment: None }, "esther");
    assert_eq!(assess.rounds.len(), 4);
    assert_eq!(assess.shown.unwrap().as_str(), "quarter-3");
}

#[test]
fn two_assessors_settled_their_differences_but_one() {
    let document = whole(told());
    let (mut settled, mut open) = (0, Vec::new());
    for id in ["baseline", "quarter-1", "quarter-2", "quarter-3"] {
        let assess: Assess = view(&document, round(id), "baraka");
        for row in assess.people {
            settled += row.cells.iter().filter(|cell| cell.agreed).count();
            open.extend(row.cells.iter().filter(|cell| cell.differs).map(|_| (id, row.person.person.to_string())));
        }
    }
    assert_eq!(open, [("quarter-3", "upendo".to_owned())]);
    assert_eq!(settled, 9);
    let upendo =
        Detail::Interview { assessment: AssessmentId::new("quarter-3").unwrap(), person: PersonId::new("upendo").unwrap() };
    let interview: Interview = view(&document, upendo, "baraka");
    let security = &interview.domains[1];
    assert!(security.differs && security.mine.evidence.value.is_some() && security.others[0].evidence.value.is_some());
}

#[test]
fn at_least_forty_calls_were_held_and_one_is_planned() {
    let document = whole(told());
    let mentoring: Mentoring = view(&document, Query::Mentoring, "esther");
    let (ahead, held): (Vec<_>, Vec<_>) = mentoring.calls.iter().partition(|call| call.date.as_deref() > Some(TODAY));
    assert!(held.len() >= 40, "{} calls", held.len());
    assert_eq!(ahead.len(), 1);
    assert!(held.iter().all(|call| !call.excerpt.is_empty() && call.issue.is_some() && !call.present.is_empty()));
    assert!(held.windows(2).all(|pair| pair[0].date >= pair[1].date));
    for row in held {
        let call: Call = view(&document, Detail::Call { call: row.call.clone() }, "baraka");
        assert!(call.minutes.value.is_some());
        assert!(!call.notes.text.contains("  "), "{:?}", call.issue.value);
        for action in call.actions {
            assert!(action.due.value.is_none() || action.due.value > call.date.value, "{:?}", action.what.value);
        }
    }
}

#[test]
fn both_people_have_overdue_and_open_actions_when_they_sign_in() {
    // On a Sunday, on a Tuesday (the last call was a week ago) and on a Wednesday (it was yesterday).
    for days in [0, 2, 3] {
        let now = NOW + days * 86_400;
        let document = whole(&year(ID, now));
        let today = super::calendar::date(now.div_euclid(86_400));
        for me in ["esther", "baraka"] {
            let reader = Reader { me: PersonId::new(me).unwrap(), today: today.clone(), seen: String::new() };
            let actions: Actions = serde_json::from_str(&document.detail(&Detail::Actions, &reader).unwrap()).unwrap();
            let mine = actions.open.iter().filter(|action| action.mine);
            let (overdue, later): (Vec<_>, Vec<_>) = mine.partition(|action| action.overdue);
            assert!(overdue.len() >= 2 && later.len() >= 2, "{me} on {today}: {overdue:?} {later:?}");
            assert!(actions.done > 60);
            let home: Today = serde_json::from_str(&document.view(&Query::Today, &reader).unwrap()).unwrap();
            let first = &home.next[0];
            assert!(
                matches!(first, Next::Action { action } if action.overdue) || matches!(first, Next::Task { overdue: true, .. })
            );
            assert!(home.next.iter().any(|next| matches!(next, Next::AgreeLevel { .. })));
        }
    }
}

/// P2.
#[test]
fn one_plan_is_done_one_was_changed_after_it_was_signed_and_one_runs() {
    let document = whole(told());
    let reader = Reader { me: PersonId::new("esther").unwrap(), today: TODAY.into(), seen: String::new() };
    let show =
        |detail: Detail| -> serde_json::Value { serde_json::from_str(&document.detail(&detail, &reader).unwrap()).unwrap() };
    let plans = show(Detail::Plans);
    let rows: Vec<(&str, bool, bool)> = plans["plans"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["plan"].as_str().unwrap(), row["done"] == row["activities"], row["week_now"].is_number()))
        .collect();
    assert_eq!(rows, [("plan/second-person", false, true), ("plan/access", true, false), ("plan/backups", true, false)]);
    let changed = |plan: &str| -> Vec<usize> {
        let signing = show(Detail::PlanSigning { plan: Entry::parse(plan).unwrap() });
        let signers = signing["signatures"]["signers"].as_array().unwrap();
        let signed = signers.iter().filter(|signer| signer["signature"]["genuine"] == true);
        signed.map(|signer| signer["signature"]["changed"].as_array().unwrap().len()).collect()
    };
    assert_eq!(changed("plan/backups"), [0, 0]);
    assert_eq!(changed("plan/access"), [3, 3]);
    assert_eq!(changed("plan/second-person"), [0]);
}

#[test]
fn exactly_one_field_holds_two_values_and_it_is_a_connection() {
    let document = whole(told());
    let mut found = BTreeSet::new();
    for json in every_view(&document) {
        differing(&serde_json::from_str(&json).unwrap(), &mut found);
    }
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["site/health-centre/kbps"]);
    let partner: Partner = view(&document, Detail::Partner, "esther");
    let site = partner.sites.iter().find(|site| site.site.as_str() == "health-centre").unwrap();
    let said: BTreeMap<i64, String> =
        site.kbps.differing.iter().map(|said| (said.value.unwrap(), said.by.clone().unwrap().to_string())).collect();
    assert_eq!(said, BTreeMap::from([(640, "esther".to_owned()), (1_024, "baraka".to_owned())]));
}

#[test]
fn profile_people_and_lists_are_filled_as_far_as_a_year_fills_them() {
    let document = whole(told());
    let partner: Partner = view(&document, Detail::Partner, "esther");
    assert_eq!((partner.sites.len(), partner.people.len()), (3, 12));
    assert_eq!(partner.people.iter().filter(|person| person.left.value == Some(true)).count(), 1);
    assert!(partner.profile.budget.value.is_some() && partner.profile.end.value.as_deref() > Some(TODAY));
    let lists: Checklists = view(&document, Query::Checklists, "esther");
    let counts: Vec<(u32, u32)> = lists.lists.iter().map(|list| (list.done, list.total)).collect();
    assert_eq!(counts, [(8, 8), (4, 5)]);
    let bin: Bin = view(&document, Detail::Bin, "esther");
    assert_eq!(bin.things.len(), 1);
}

/// P1.4, P1.5, P1.6.
#[test]
fn the_needs_assessment_runs_from_ranked_gaps_to_a_report_that_changed_after_it_was_signed() {
    let document = whole(told());
    let reader = Reader { me: PersonId::new("esther").unwrap(), today: TODAY.into(), seen: String::new() };
    let shown = document.detail(&Detail::Needs { report: None }, &reader).unwrap();
    let report = &serde_json::from_str::<serde_json::Value>(&shown).unwrap()["shown"];
    let ranks: Vec<_> = report["gaps"]["gaps"].as_array().unwrap().iter().map(|gap| gap["priority"].as_str().unwrap()).collect();
    assert_eq!(ranks, ["critical", "critical", "high", "medium", "medium", "low", "low"]);
    let covers: BTreeSet<_> =
        report["requirements"]["requirements"].as_array().unwrap().iter().filter_map(|one| one["cover"].as_str()).collect();
    assert_eq!(covers.len(), 3, "{covers:?}");
    assert!(report["summary"]["text"].as_str().unwrap().contains("1.2"));
    let signers = report["signatures"]["signers"].as_array().unwrap();
    let signed: Vec<_> = signers.iter().filter(|signer| signer["signature"]["genuine"] == true).collect();
    assert_eq!(signed.len(), 2);
    for signer in signed {
        let changed = signer["signature"]["changed"].as_array().unwrap();
        let things: Vec<_> = changed.iter().map(|one| one["thing"].as_str().unwrap()).collect();
        assert_eq!(things, ["gap/one-technician", "person/fadhili", "person/upendo"], "a score, who left and who came");
    }
}

#[test]
fn notes_that_both_wrote_at_once_keep_what_both_wrote() {
    let document = whole(told());
    let call: Call = view(&document, Detail::Call { call: CallId::new("call-46-0-0").unwrap() }, "esther");
    let paragraphs: Vec<&str> = call.notes.text.split("\n\n").collect();
    assert_eq!(paragraphs.len(), 3, "{}", call.notes.text);
    assert!(paragraphs[1..].iter().any(|words| words.starts_with("From my side:")), "{}", call.notes.text);
    assert!(paragraphs[1..].iter().any(|words| words.starts_with("From the server room:")), "{}", call.notes.text);
}

#[test]
fn each_change_is_its_devices_within_the_bounds_after_its_parents_and_in_the_past_year() {
    let year = told();
    assert!((800..1_500).contains(&year.len()), "{} changes", year.len());
    let mut known = tandem_core::document::seeds(&ID).into_iter().map(|(seed, _)| seed).collect::<BTreeSet<_>>();
    let (mut before, mut crossed) = (0, 0);
    for written in year {
        let change = ChangeHeader::read(&written.bytes).unwrap();
        assert_eq!(change.actor, author(&ID, written.by).actor);
        assert_eq!(change.time, written.at);
        assert!(written.bytes.len() < CHANGE_BYTES);
        assert!(change.parents.iter().all(|parent| known.contains(parent)));
        known.insert(change.hash);
        assert!(written.at > before && written.at > NOW - 372 * 86_400, "{} after {before}", written.at);
        before = written.at;
        crossed += usize::from(change.parents.len() > 1);
    }
    assert!(before < NOW / 86_400 * 86_400, "the year ends yesterday");
    assert!(crossed > 20, "{crossed} changes bring two lines of work together");
}

#[test]
fn the_same_moment_tells_the_same_story_in_any_order_of_arrival() {
    let one = told();
    assert_eq!(one, year(ID, NOW));
    assert_ne!(one, year(DocumentId([4; 16]), NOW));
    let document = whole(one);
    let mut changes: Vec<Vec<u8>> = one.iter().map(|written| written.bytes.clone()).collect();
    changes.reverse();
    let backwards = Document::load(ID, &[8; 16], None, &changes).unwrap();
    assert_eq!(document.json(), backwards.json());
    let reopened = Document::load(ID, &[7; 16], Some(&document.save()), &[]).unwrap();
    assert_eq!(document.json(), reopened.json());
}

/// P0.4, P0.5, P0.6, P6.2.
#[test]
fn the_year_began_with_conversations_and_has_a_timeline_and_a_target() {
    let document = whole(told());
    let detail = |detail: &str| -> serde_json::Value {
        let detail = serde_json::from_str(&format!(r#"{{"show":"{detail}"}}"#)).unwrap();
        let reader = Reader { me: PersonId::new("esther").unwrap(), today: TODAY.into(), seen: String::new() };
        serde_json::from_str(&document.detail(&detail, &reader).unwrap()).unwrap()
    };
    let talks = detail("talks");
    let verdicts: Vec<_> = talks["talks"].as_array().unwrap().iter().map(|talk| talk["reading"]["verdict"].clone()).collect();
    assert_eq!(verdicts, ["unfinished", "plan", "team_meeting", "other_ways", "begin_small", "plan"]);
    let stakeholders = detail("stakeholders");
    assert_eq!(
        (stakeholders["stakeholders"].as_array().unwrap().len(), stakeholders["assets"].as_array().unwrap().len()),
        (7, 6)
    );
    let timeline = detail("timeline");
    let in_band = |band: usize| timeline["bands"][band]["tasks"].as_array().unwrap().clone();
    assert_eq!([0, 1, 2].map(|band| in_band(band).len()), [4, 4, 3]);
    assert!(in_band(0).iter().all(|task| task["done"]["value"] == true && task["outside"] == false));
    assert_eq!(in_band(1).iter().filter(|task| task["overdue"] == true).count(), 2);
    let progress = detail("progress");
    assert_eq!(progress["change"], 8);
    assert_eq!(progress["target"]["value"], 25);
}

/// P3.1–P3.9.
#[test]
fn sessions_were_held_work_was_reviewed_and_a_plan_was_slowed_down() {
    let document = whole(told());
    let detail = |asked: &str| -> serde_json::Value {
        let reader = Reader { me: PersonId::new("esther").unwrap(), today: TODAY.into(), seen: String::new() };
        serde_json::from_str(&document.detail(&serde_json::from_str(asked).unwrap(), &reader).unwrap()).unwrap()
    };
    let sessions = detail(r#"{"show":"sessions","zones":"Africa/Dar_es_Salaam=180 Africa/Lagos=60"}"#);
    assert_eq!((sessions["held"].as_u64(), sessions["cancelled"].as_u64()), (Some(5), Some(1)));
    assert_eq!(sessions["coming"].as_array().unwrap().len(), 2);
    let outside: Vec<_> = sessions["sites"].as_array().unwrap().iter().map(|site| site["outside"].as_u64().unwrap()).collect();
    assert_eq!(outside, [1, 1, 1, 3], "the mentor in Lagos bore more than the sites");
    let assignments = detail(r#"{"show":"assignments"}"#);
    let waiting: Vec<_> =
        assignments["assignments"].as_array().unwrap().iter().map(|one| one["to_review"].as_u64().unwrap()).collect();
    assert_eq!(waiting, [0, 1, 0]);
    let running = detail(r#"{"show":"running","plan":"plan/second-person"}"#);
    assert_eq!(running["adjustments"][0]["what"]["value"], "slow-down");
    assert_eq!((running["support"].as_array().unwrap().len(), running["teach_backs"].as_array().unwrap().len()), (4, 1));
    assert!(running["behind"].as_array().unwrap().iter().any(|behind| behind.as_u64() > Some(0)));
}

/// P9.2: one sign, for a reason that the story tells.
#[test]
fn the_notebook_notices_that_amani_s_reading_waits_and_nothing_else() {
    for days in [0, 2, 3] {
        let now = NOW + days * 86_400;
        let today = super::calendar::date(now.div_euclid(86_400));
        let reader = Reader { me: PersonId::new("esther").unwrap(), today, seen: String::new() };
        let shown = whole(&year(ID, now)).detail(&Detail::Signs, &reader).unwrap();
        let signs: serde_json::Value = serde_json::from_str(&shown).unwrap();
        let noticed: Vec<_> = signs["signs"].as_array().unwrap().iter().map(|one| (&one["noticed"], &one["about"])).collect();
        assert_eq!(noticed, [(&"idle".into(), &"Amani Sanga".into())], "{signs}");
    }
}
