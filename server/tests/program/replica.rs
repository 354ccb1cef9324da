//! Two replicas and a relay as processes: the trace of two people's offline days, sudden deaths, and every refusal.

use crate::child::{Serving, run};
use crate::client::{Author, Client};
use crate::export::poison;
use crate::shell::Shell;
use serde_json::{Value, json};
use std::path::Path;
use tandem_server::verify_folder;

fn trace() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/traces/trace.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// A relay, and the link of its administrator.
fn relay(folder: &Path) -> (Serving, String) {
    let mut serving = Serving::start(folder, &[]);
    let secret = serving.sign_in().1;
    let link = format!("{}/join#{secret}", serving.url);
    (serving, link)
}

/// A link for another device of somebody in this document.
fn invited(folder: &Path, document: &Value) -> String {
    let data = folder.to_str().unwrap();
    let (code, out, told) =
        run(&["invite", "--data", data, "--person", "Ben", "--role", "editor", "--engagement", document.as_str().unwrap()]);
    assert_eq!(code, Some(0), "{told}");
    let line = out.lines().next().unwrap();
    line[line.find("http://").unwrap()..].to_owned()
}

fn exported(folder: &Path, document: &Value) -> Value {
    let (code, out, told) =
        run(&["export", "--json", "--data", folder.to_str().unwrap(), "--document", document.as_str().unwrap()]);
    assert_eq!((code, told.as_str()), (Some(0), ""));
    serde_json::from_str(&out).unwrap()
}

#[test]
fn two_replicas_that_worked_offline_become_one_with_the_relay() {
    let outer = tempfile::tempdir().unwrap();
    let data = outer.path().join("relay");
    let (_serving, link) = relay(&data);
    let trace = trace();
    let mut one = Shell::joined(&outer.path().join("one"), &link);
    one.ok(&json!({ "do": "connect" }));
    let created = one.ok(&json!({ "do": "create", "json": trace["base"], "textKeys": trace["textKeys"] }));
    let document = &created["document"];
    one.acknowledged();
    assert_eq!(one.json(document), trace["base"]);
    let heads = one.heads(document);
    one.ok(&json!({ "do": "disconnect" }));

    let mut two = Shell::joined(&outer.path().join("two"), &invited(&data, document));
    two.ok(&json!({ "do": "connect" }));
    two.wait(document, &heads);
    assert_eq!(two.json(document), trace["base"]);
    assert_eq!(two.ok(&json!({ "do": "documents" }))["documents"], json!([document]));
    two.ok(&json!({ "do": "disconnect" }));

    let ones = one.ok(&json!({ "do": "edit", "document": document, "ops": trace["partner"] }));
    let twos = two.ok(&json!({ "do": "edit", "document": document, "ops": trace["mentor"] }));
    assert_eq!(one.heads(document), ones["heads"]);
    let made = one.ok(&json!({ "do": "status" }))["pending"].as_u64().unwrap();
    assert!((190..=200).contains(&made), "a change for each edit that changes something: {made}");
    one.ok(&json!({ "do": "connect" }));
    one.acknowledged();
    two.ok(&json!({ "do": "connect" }));
    two.acknowledged();
    two.wait(document, &ones["heads"]);
    one.wait(document, &twos["heads"]);

    let whole = exported(&data, document);
    assert_ne!(whole, trace["base"]);
    assert_eq!((one.json(document), two.json(document)), (whole.clone(), whole.clone()));
    let status = one.ok(&json!({ "do": "status" }));
    assert_eq!((&status["pending"], &status["problem"], &status["parcels"]), (&json!(0), &Value::Null, &json!([])));
    assert!(status["bytes_up"].as_u64().unwrap() > 1_000 && status["last_exchange"].is_u64(), "{status}");
    // And it is all still there when they come back.
    one.quit();
    let mut again = Shell::start(&outer.path().join("one"));
    assert_eq!(again.json(document), whole);
}

#[test]
fn a_newcomer_loads_the_trace_in_one_round_trip_as_a_snapshot() {
    let outer = tempfile::tempdir().unwrap();
    let data = outer.path().join("relay");
    let (_serving, link) = relay(&data);
    let trace = trace();
    let mut one = Shell::joined(&outer.path().join("one"), &link);
    one.ok(&json!({ "do": "connect" }));
    let created = one.ok(&json!({ "do": "create", "json": trace["base"], "textKeys": trace["textKeys"] }));
    let document = &created["document"];
    one.acknowledged();
    let heads = one.heads(document);
    // The relay makes it by itself, away from everybody.
    let made = (0..2_000).any(|_| verify_folder(&data).unwrap().snapshots == 1);
    assert!(made, "a snapshot is made in the background");

    let mut two = Shell::joined(&outer.path().join("two"), &invited(&data, document));
    let counted = |shell: &mut Shell| {
        let status = shell.ok(&json!({ "do": "status" }));
        ["bytes_up", "bytes_down", "round_trips"].map(|name| status[name].as_u64().unwrap())
    };
    let before = counted(&mut two);
    two.ok(&json!({ "do": "connect" }));
    two.wait(document, &heads);
    let after = counted(&mut two);
    let [up, down, trips] = [0, 1, 2].map(|at| after[at] - before[at]);
    println!("first load of the trace: {up} bytes up, {down} bytes down, {trips} round trips");
    assert!(up <= 500 && down <= 29_000 && trips == 1, "{up} {down} {trips}");
    assert_eq!(two.json(document), trace["base"]);
    // It goes on from there like anybody, also after a rest.
    let ones = one.ok(&json!({ "do": "edit", "document": document, "ops": trace["partner"] }));
    two.wait(document, &ones["heads"]);
    let whole = one.json(document);
    two.quit();
    assert_eq!(Shell::start(&outer.path().join("two")).json(document), whole);
    assert_eq!(exported(&data, document), whole);
}

#[test]
fn what_was_answered_outlives_the_replicas_sudden_death_and_is_not_doubled() {
    let outer = tempfile::tempdir().unwrap();
    let data = outer.path().join("relay");
    let (_serving, link) = relay(&data);
    let folder = outer.path().join("one");
    let mut shell = Shell::joined(&folder, &link);
    let document = shell.ok(&json!({ "do": "create", "json": { "list": [], "n": 0 } }))["document"].clone();
    let mut answered = 0_u64;
    for death in 0..10_u64 {
        shell.ok(&json!({ "do": "connect" }));
        for _ in 0..death * 3 {
            let op = json!({ "op": "insert", "path": ["list"], "index": 0, "value": answered });
            shell.ok(&json!({ "do": "edit", "document": document, "ops": [op] }));
            answered += 1;
        }
        // One more is asked for, and nobody hears whether it was done.
        let op = json!({ "op": "set", "path": ["n"], "value": death + 1 });
        shell.write(&json!({ "id": 0, "do": "edit", "document": document, "ops": [op] }).to_string());
        shell.kill();
        shell = Shell::start(&folder);
        let list = shell.json(&document)["list"].clone();
        let expected: Vec<u64> = (0..answered).rev().collect();
        assert_eq!(list, json!(expected), "death {death}");
    }
    shell.ok(&json!({ "do": "connect" }));
    shell.acknowledged();
    assert_eq!(shell.json(&document), exported(&data, &document));
}

#[test]
fn edits_of_one_reach_the_other_at_once_while_both_are_online() {
    let outer = tempfile::tempdir().unwrap();
    let data = outer.path().join("relay");
    let (serving, link) = relay(&data);
    let mut one = Shell::joined(&outer.path().join("one"), &link);
    one.ok(&json!({ "do": "connect" }));
    let document = one.ok(&json!({ "do": "create", "json": { "notes": "a" }, "textKeys": ["notes"] }))["document"].clone();
    one.acknowledged();
    let mut two = Shell::joined(&outer.path().join("two"), &invited(&data, &document));
    two.ok(&json!({ "do": "connect" }));
    for n in 0..20 {
        let op = json!({ "op": "splice", "path": ["notes"], "index": n, "del": 0, "ins": "b" });
        let (from, to) = if n % 2 == 0 { (&mut one, &mut two) } else { (&mut two, &mut one) };
        if n == 0 {
            let heads = from.heads(&document);
            to.wait(&document, &heads);
        }
        let heads = from.ok(&json!({ "do": "edit", "document": document, "ops": [op] }))["heads"].clone();
        to.wait(&document, &heads);
    }
    // The relay goes away and comes back at the same address: both go on by themselves.
    let address = serving.url.strip_prefix("http://").unwrap().to_owned();
    serving.terminate();
    let op = json!({ "op": "splice", "path": ["notes"], "index": 0, "del": 0, "ins": "offline " });
    let heads = one.ok(&json!({ "do": "edit", "document": document, "ops": [op] }))["heads"].clone();
    let _serving = Serving::start_at(&address, &data, &[]);
    two.wait(&document, &heads);
    one.acknowledged();
    assert_eq!(two.json(&document), json!({ "notes": format!("offline {}a", "b".repeat(20)) }));
}

#[test]
fn an_engagement_takes_commands_and_shows_views() {
    let outer = tempfile::tempdir().unwrap();
    let data = outer.path().join("relay");
    let (_serving, _) = relay(&data);
    let (code, out, _) =
        run(&["invite", "--data", data.to_str().unwrap(), "--person", "Amina", "--role", "editor", "--new-engagement", "Hope"]);
    assert_eq!(code, Some(0));
    let line = out.lines().next().unwrap();
    let mut amina = Shell::joined(&outer.path().join("amina"), &line[line.find("http://").unwrap()..]);
    assert_eq!(amina.refused(&json!({ "do": "create", "json": {} })), "not_allowed");
    amina.ok(&json!({ "do": "connect" }));
    amina.ok(&json!({ "do": "wait_acknowledged", "timeout_ms": 1 }));
    let mut document = Value::Null;
    while document.is_null() {
        let there = amina.ok(&json!({ "do": "documents" }));
        document = there["documents"][0].clone();
    }
    let site = json!({ "do": "add_site", "site": "s1", "name": "Clinic", "zone": null, "kbps": 512 });
    let done = amina.ok(&json!({ "do": "command", "document": document, "command": site }));
    assert_eq!(done["undo"]["do"], "remove");
    assert_eq!(amina.heads(&document), done["heads"]);
    let view = amina.ok(&json!({ "do": "view", "document": document, "view": "partner" }))["view"].clone();
    assert_eq!(view["sites"][0]["name"]["value"], "Clinic", "{view}");
    amina.acknowledged();
    assert_eq!(exported(&data, &document)["site"]["s1"]["name"], "Clinic");
}

#[test]
fn a_change_that_cannot_be_applied_harms_no_replica() {
    let outer = tempfile::tempdir().unwrap();
    let data = outer.path().join("relay");
    let mut serving = Serving::start(&data, &[]);
    let secret = serving.sign_in().1;
    let client = Client::enrol(&serving.url, &secret);
    let id = client.found(&serving.url, "Hope");
    let mut author = Author::new(id, &client.person, 7);
    let document = json!(id);
    let folder = outer.path().join("ben");
    let mut ben = Shell::joined(&folder, &invited(&data, &document));
    ben.ok(&json!({ "do": "connect" }));
    let mut head = Value::Null;
    for change in [author.edit(), poison(), author.edit()] {
        assert!(client.push(&serving.url, id, &change));
        let hash: [u8; 32] = tandem_core::sync::change::hash(&change).unwrap();
        head = json!([hash.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))]);
    }
    ben.wait(&document, &head);
    let sites = |shell: &mut Shell| {
        let view = shell.ok(&json!({ "do": "view", "document": document, "view": "partner" }))["view"].clone();
        view["sites"].as_array().unwrap().len()
    };
    assert_eq!(sites(&mut ben), 2, "what came before and after it");
    ben.kill();
    let mut ben = Shell::start(&folder);
    assert_eq!(sites(&mut ben), 2);
    let site = json!({ "do": "add_site", "site": "s9", "name": "Clinic", "zone": null, "kbps": null });
    ben.ok(&json!({ "do": "command", "document": document, "command": site }));
    ben.ok(&json!({ "do": "connect" }));
    ben.acknowledged();
    assert_eq!(sites(&mut ben), 3);
}

#[test]
fn every_command_says_by_name_why_it_cannot_be_done_and_the_next_one_is_answered() {
    let outer = tempfile::tempdir().unwrap();
    let (_serving, link) = relay(&outer.path().join("relay"));
    let mut shell = Shell::start(&outer.path().join("one"));
    for line in ["", "{", "[]", "7", "{}", "{\"do\":\"fly\"}", "{\"do\":\"edit\"}", "\u{fffd}"] {
        shell.write(line);
        if !line.is_empty() {
            let answer = shell.read().unwrap();
            assert_eq!((&answer["id"], &answer["error"]["code"]), (&Value::Null, &json!("bad_value")), "{line}: {answer}");
        }
    }
    let none = json!("0".repeat(32));
    let head = json!(["0".repeat(64)]);
    for (question, code) in [
        (json!({ "do": "connect" }), "unknown_device"),
        (json!({ "do": "create", "json": {} }), "unknown_device"),
        (json!({ "do": "create", "json": [] }), "bad_value"),
        (json!({ "do": "join", "invite": "hello" }), "bad_value"),
        (json!({ "do": "join", "invite": "ftp://a/join#b" }), "bad_value"),
        (json!({ "do": "join", "invite": "http://127.0.0.1:1/join#b" }), "no_connection"),
        (json!({ "do": "join", "invite": format!("{}x", &link[..link.len() - 1]) }), "invitation_unknown"),
        (json!({ "do": "edit", "document": none, "ops": [] }), "unknown_document"),
        (json!({ "do": "edit", "document": "x", "ops": [] }), "bad_value"),
        (json!({ "do": "edit", "document": none, "ops": [{ "op": "jump", "path": [] }] }), "bad_value"),
        (json!({ "do": "heads", "document": none }), "unknown_document"),
        (json!({ "do": "json", "document": none }), "unknown_document"),
        (json!({ "do": "view", "document": none, "view": "nothing" }), "bad_value"),
        (json!({ "do": "view", "document": none, "view": "today" }), "unknown_device"),
        (json!({ "do": "command", "document": none, "command": { "do": "remove", "what": "site/s1" } }), "unknown_device"),
        (json!({ "do": "wait", "document": none, "heads": ["x"], "timeout_ms": 1 }), "bad_value"),
        (json!({ "do": "wait", "document": none, "heads": head, "timeout_ms": 1 }), "timed_out"),
    ] {
        assert_eq!(shell.refused(&question), code, "{question}");
    }
    shell.ok(&json!({ "do": "disconnect" }));
    shell.ok(&json!({ "do": "wait_acknowledged", "timeout_ms": 1 }));
    assert_eq!(shell.ok(&json!({ "do": "status" }))["pending"], 0);
    shell.ok(&json!({ "do": "join", "invite": link }));
    assert_eq!(shell.refused(&json!({ "do": "join", "invite": link })), "already_there");
    let document = shell.ok(&json!({ "do": "create", "json": { "a": 1 } }))["document"].clone();
    let ops = json!([{ "op": "set", "path": ["a"], "value": 2 }, { "op": "set", "path": ["b", "c"], "value": 2 }]);
    assert_eq!(shell.refused(&json!({ "do": "edit", "document": document, "ops": ops })), "not_found");
    assert_eq!(shell.json(&document), json!({ "a": 1 }), "all or none");
    assert_eq!(shell.refused(&json!({ "do": "wait_acknowledged", "timeout_ms": 1 })), "timed_out");
    shell.quit();
}

#[test]
fn a_folder_is_one_replicas_alone_and_its_secrets_are_its_owners() {
    let outer = tempfile::tempdir().unwrap();
    let (_serving, link) = relay(&outer.path().join("relay"));
    let folder = outer.path().join("one");
    let shell = Shell::joined(&folder, &link);
    let (code, _, told) = run(&["replica", "--dir", folder.to_str().unwrap()]);
    assert_eq!((code, told.contains("--dir")), (Some(2), true), "{told}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(folder.join("device.json")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(!folder.join("enrolling.json").exists());
    shell.quit();
}

/// Lets half a second pass, as long as it is not so; at most a minute in all.
fn eventually(shell: &mut Shell, document: &Value, mut holds: impl FnMut(&mut Shell) -> bool) {
    let never = json!({ "do": "wait", "document": document, "heads": ["00".repeat(32)], "timeout_ms": 500 });
    let came = (0..120).any(|_| holds(shell) || (shell.refused(&never).is_empty()));
    assert!(came, "it never came");
}

#[test]
fn after_a_restore_all_edits_are_there_again_though_one_replica_is_lost() {
    let outer = tempfile::tempdir().unwrap();
    let data = outer.path().join("relay");
    let (serving, link) = relay(&data);
    let mut one = Shell::joined(&outer.path().join("one"), &link);
    one.ok(&json!({ "do": "connect" }));
    let document = one.ok(&json!({ "do": "create", "json": { "list": [], "n": 0 } }))["document"].clone();
    one.acknowledged();
    let mut two = Shell::joined(&outer.path().join("two"), &invited(&data, &document));
    two.ok(&json!({ "do": "connect" }));
    let heads = one.heads(&document);
    two.wait(&document, &heads);
    let (folder, file) = (data.to_str().unwrap(), outer.path().join("backup.db"));
    assert_eq!(run(&["backup", file.to_str().unwrap(), "--data", folder]).0, Some(0));

    // An hour of work, in turns.
    for n in 0..20 {
        let op = json!({ "op": "insert", "path": ["list"], "index": 0, "value": n });
        let (from, to) = if n % 2 == 0 { (&mut one, &mut two) } else { (&mut two, &mut one) };
        let heads = from.ok(&json!({ "do": "edit", "document": document, "ops": [op] }))["heads"].clone();
        to.wait(&document, &heads);
    }
    one.acknowledged();
    two.acknowledged();
    let signed = || {
        let database = rusqlite::Connection::open(data.join("tandem.db")).unwrap();
        database.query_row("SELECT count(DISTINCT hash) FROM signed", [], |row| row.get::<_, i64>(0)).unwrap()
    };
    eventually(&mut two, &document, |_| signed() >= 2);
    let proven = exported(&data, &document);
    // One edit more, that one does not live to sign.
    let op = json!({ "op": "set", "path": ["n"], "value": 7 });
    let heads = one.ok(&json!({ "do": "edit", "document": document, "ops": [op] }))["heads"].clone();
    one.acknowledged();
    two.wait(&document, &heads);
    let whole = exported(&data, &document);
    assert_ne!(proven, whole);
    one.kill();
    std::fs::remove_dir_all(outer.path().join("one")).unwrap();

    let address = serving.url.strip_prefix("http://").unwrap().to_owned();
    assert_eq!(serving.terminate().0, Some(0));
    assert_eq!(run(&["restore", file.to_str().unwrap(), "--data", folder]).0, Some(0));
    let _serving = Serving::start_at(&address, &data, &[]);
    assert_ne!(exported(&data, &document), proven, "the backup lacks it");
    eventually(&mut two, &document, |_| exported(&data, &document) == proven);
    let mut waiting = String::new();
    eventually(&mut two, &document, |_| {
        waiting = run(&["returned", "--data", folder]).1;
        waiting.contains(": 1 changes said to be of ")
    });
    assert!(waiting.contains("by the word of Ben, who handed them in") && !waiting.contains("an unknown author"), "{waiting}");
    let (code, said, _) = run(&["returned", "--admit", "all", "--data", folder]);
    assert_eq!((code, said.starts_with("Admitted: 1 entries")), (Some(0), true), "{said}");
    assert_eq!(exported(&data, &document), whole);
    assert!(!run(&["returned", "--data", folder]).1.contains("Waiting"));
    assert_eq!(two.json(&document), whole);
    assert_eq!(run(&["verify", "--data", folder]).0, Some(0));
}
