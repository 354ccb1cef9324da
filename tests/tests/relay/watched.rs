//! A relay that is watched: whether it is ready, what it counts, and how it stands.

use crate::phone::{Phone, agent, code_of};
use crate::running::Running;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use tandem_core::model::Role;
use tandem_server::{Backups, Config, InviteTo};

const TOKEN: &str = "a-token-of-the-watcher";

fn relay(change: impl FnOnce(&mut Config)) -> Running {
    Running::with(tempfile::tempdir().unwrap(), change)
}

/// Status and text of what is asked for with these headers.
fn get(relay: &Running, path: &str, headers: &[(&str, &str)]) -> (u16, String) {
    let mut request = agent().get(format!("http://{}{path}", relay.address()));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut answer = request.call().unwrap();
    (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap())
}

fn asked(relay: &Running, path: &str, headers: &[(&str, &str)]) -> (u16, Value) {
    let (status, text) = get(relay, path, headers);
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

/// Reads the text form, strictly: each family has one HELP and one TYPE before its samples, which are together; names and
/// labels are of their letters, no sample comes twice, each value is a number. Answers with the values as they stand.
fn parsed(text: &str) -> BTreeMap<String, String> {
    let plain = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let (mut samples, mut families, mut family, mut kind) = (BTreeMap::new(), BTreeSet::new(), String::new(), String::new());
    for line in text.lines() {
        if let Some(help) = line.strip_prefix("# HELP ") {
            let (name, words) = help.split_once(' ').unwrap();
            assert!(plain(name) && !words.is_empty() && families.insert(name.to_owned()), "{line}");
            name.clone_into(&mut family);
        } else if let Some(typed) = line.strip_prefix("# TYPE ") {
            let (name, of) = typed.split_once(' ').unwrap();
            assert!(name == family && ["counter", "gauge", "histogram"].contains(&of), "{line}");
            of.clone_into(&mut kind);
        } else {
            let (key, value) = line.rsplit_once(' ').unwrap();
            let (name, labels) = key.split_once('{').unwrap_or((key, "}"));
            let ends: &[&str] = if kind == "histogram" { &["_bucket", "_sum", "_count"] } else { &[""] };
            assert!(ends.iter().any(|end| name == format!("{family}{end}")), "{line} in {family}");
            for label in labels.strip_suffix('}').unwrap().split("\",").filter(|label| !label.is_empty()) {
                let (name, value) = label.split_once("=\"").unwrap();
                assert!(plain(name) && !value.trim_end_matches('"').contains(['"', '\\', '\n']), "{line}");
            }
            assert!(value.parse::<f64>().is_ok() && samples.insert(key.to_owned(), value.to_owned()).is_none(), "{line}");
        }
    }
    samples
}

fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_mins(1), "{what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn what_was_done_is_counted_under_few_names_and_nobody_is_named() {
    let relay = relay(|_| {});
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    assert_eq!(phone.push(notebook.document, &[notebook.edit(), notebook.edit()]).refused, []);
    let reader = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    assert_eq!(reader.push(notebook.document, &[notebook.edit()]).refused.len(), 1);
    for path in ["/people/0123", "/people/4567", "/some/page", "/another"] {
        get(&relay, path, &[]);
    }
    let (status, text) = get(&relay, "/metrics", &[]);
    assert_eq!(status, 200);
    let samples = parsed(&text);
    let of = |key: &str| samples.get(key).unwrap_or_else(|| panic!("{key}\n{text}")).as_str();
    for (key, value) in [
        ("tandem_requests_total{method=\"GET\",route=\"/people/{document}\",status=\"4xx\"}", "2"),
        ("tandem_requests_total{method=\"POST\",route=\"/enrol\",status=\"2xx\"}", "2"),
        ("tandem_request_duration_seconds_count{route=\"/enrol\"}", "2"),
        ("tandem_changes_admitted_total", "2"),
        ("tandem_pushes_total", "2"),
        ("tandem_changes_refused_total{code=\"read_only\"}", "1"),
        ("tandem_refused_total{code=\"unknown_device\"}", "2"),
        ("tandem_engagements", "1"),
        ("tandem_devices", "2"),
        ("tandem_people", "2"),
    ] {
        assert_eq!(of(key), value, "{key}");
    }
    let least = [("commits_total", 3), ("log_bytes", 10_000), ("connections", 1), ("disk_free_bytes", 1), ("log_changes", 2)];
    for (name, least) in least {
        assert!(of(&format!("tandem_{name}")).parse::<u64>().unwrap() >= least, "{name}");
    }
    for told in ["Amina", "Ben", "Hope", "Clinic", phone.person.as_str(), &phone.device, &notebook.document.to_string(), "/some"]
    {
        assert!(!text.contains(told), "{told}\n{text}");
    }
}

#[test]
fn the_metrics_are_for_this_machine_administrators_and_who_shows_the_token() {
    let open = relay(|_| {});
    assert_eq!(get(&open, "/metrics", &[]).0, 200);
    assert_eq!(get(&open, "/metrics", &[("x-forwarded-for", "192.0.2.1")]).0, 403, "through a proxy nobody is of this machine");
    assert_eq!(get(&open, "/metrics", &[("x-forwarded-proto", "https")]).0, 403);
    assert_eq!(get(&open, "/metrics", &[("authorization", "Bearer x")]).0, 403);

    let closed = relay(|config| config.metrics_token = Some(TOKEN.into()));
    assert_eq!(get(&closed, "/metrics", &[]).0, 403);
    assert_eq!(get(&closed, "/metrics", &[("authorization", &format!("Bearer {TOKEN}"))]).0, 200);
    for wrong in [format!("Bearer {TOKEN}x"), "Bearer ".into(), TOKEN.into(), format!("Basic {TOKEN}")] {
        let (status, refused) = asked(&closed, "/metrics", &[("authorization", &wrong)]);
        assert_eq!((status, code_of(&refused)), (403, "not_allowed"), "{wrong}");
    }
    let administrator = Phone::enrol(&closed, &closed.started.sign_ins[0]);
    let editor = Phone::enrol(&closed, &closed.invite_to_new("Amina", "Hope"));
    assert_eq!(get(&closed, "/metrics", &[("cookie", &administrator.cookie)]).0, 200);
    assert_eq!(get(&closed, "/metrics", &[("cookie", &editor.cookie)]).0, 403);
}

#[test]
fn a_relay_that_cannot_write_is_not_ready_and_says_why() {
    let relay = relay(|_| {});
    assert_eq!(asked(&relay, "/readyz", &[]), (200, json!({"ready": true})));
    // Somebody holds the database, so that nothing can be committed.
    let other = relay.database();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    until("the answer of before counts no more", || asked(&relay, "/readyz", &[]).0 == 503);
    assert_eq!(asked(&relay, "/readyz", &[]), (503, json!({"ready": false, "reason": "writer_busy"})));
    assert_eq!(get(&relay, "/healthz", &[]).0, 200, "it lives and lets people read");
    other.execute_batch("ROLLBACK").unwrap();
    until("ready again", || asked(&relay, "/readyz", &[]).0 == 200);
}

#[test]
fn a_relay_without_room_or_with_a_broken_store_is_not_ready_and_says_why() {
    let full = relay(|config| config.disk_floor_bytes = u64::MAX);
    assert_eq!(asked(&full, "/readyz", &[]), (503, json!({"ready": false, "reason": "disk_full"})));
    let broken = relay(|_| {});
    broken.database().execute_batch("CREATE TRIGGER no BEFORE INSERT ON meta BEGIN SELECT RAISE(ABORT, 'broken'); END").unwrap();
    assert_eq!(asked(&broken, "/readyz", &[]), (503, json!({"ready": false, "reason": "storage_failed"})));
}

#[test]
fn an_administrator_sees_how_the_relay_stands_and_nobody_else_does() {
    let outer = tempfile::tempdir().unwrap();
    let backups = Backups { dir: outer.path().join("backups"), every: Duration::from_hours(1), keep: 3 };
    let relay = relay(|config| config.backups = Some(backups));
    let administrator = Phone::enrol(&relay, &relay.started.sign_ins[0]);
    let mut editor = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = editor.notebook();
    assert_eq!(editor.push(notebook.document, &[notebook.edit()]).refused, []);
    let state = || asked(&relay, "/state", &[("cookie", &administrator.cookie)]).1;
    until("a backup", || state()["backup"]["last_ms"].is_u64());
    let state = state();
    let names: BTreeSet<&str> = state.as_object().unwrap().keys().map(String::as_str).collect();
    let all = "backup changes connections devices disk_free_bytes engagements https log_bytes now_ms parcels_open people snapshots \
               sockets started_ms version waiting_returned";
    assert_eq!(names, all.split_whitespace().collect());
    assert_eq!((&state["engagements"], &state["people"], &state["devices"]), (&json!(1), &json!(2), &json!(2)));
    assert_eq!((&state["https"], &state["sockets"], &state["parcels_open"]), (&json!(false), &json!(0), &json!(0)));
    assert!(state["changes"].as_u64().unwrap() >= 1 && state["connections"].as_u64().unwrap() >= 1, "{state}");
    let backup = &state["backup"];
    assert_eq!((&backup["dir"], &backup["every_ms"]), (&json!(true), &json!(3_600_000)));
    assert_eq!((&backup["stale"], &backup["failed"]), (&json!(false), &json!(false)));
    let (status, refused) = asked(&relay, "/state", &[("cookie", &editor.cookie)]);
    assert_eq!((status, code_of(&refused)), (403, "not_allowed"));
    assert_eq!(get(&relay, "/state", &[]).0, 401);
}

#[test]
fn backups_that_cannot_be_made_are_told_as_stale_until_they_can() {
    let outer = tempfile::tempdir().unwrap();
    let dir = outer.path().join("backups");
    std::fs::write(&dir, "a file stands in the way").unwrap();
    let backups = Backups { dir: dir.clone(), every: Duration::from_secs(2), keep: 3 };
    let relay = relay(|config| config.backups = Some(backups));
    let of = |name: &str| parsed(&get(&relay, "/metrics", &[]).1).get(name).map(|value| value.parse::<u64>().unwrap());
    until("a failure", || of("tandem_backup_failures_total") >= Some(1));
    assert_eq!((of("tandem_backup_stale"), of("tandem_backup_configured")), (Some(1), Some(1)));
    assert_eq!(of("tandem_backup_last_success_timestamp_seconds"), None);
    let administrator = Phone::enrol(&relay, &relay.started.sign_ins[0]);
    let backup = || asked(&relay, "/state", &[("cookie", &administrator.cookie)]).1["backup"].clone();
    assert_eq!((&backup()["failed"], &backup()["stale"]), (&json!(true), &json!(true)));
    std::fs::remove_file(&dir).unwrap();
    until("it is tried again soon", || of("tandem_backup_stale") == Some(0));
    assert!(of("tandem_backups_made_total") >= Some(1) && of("tandem_backup_age_seconds") < Some(60));
    assert_eq!(backup()["failed"], json!(false));
}
