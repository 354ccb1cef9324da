//! What the command line says, and how it ends.

use crate::child::{Serving, ended, run, tandem};
use crate::client::Client;

#[test]
fn the_first_start_prints_an_address_and_a_link_for_the_administrator() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("new/data");
    let mut serving = Serving::start(&folder, &[]);
    assert!(serving.url.starts_with("http://127.0.0.1:"), "{}", serving.url);
    let (whom, secret) = serving.sign_in();
    assert_eq!(whom, "Administrator (administrator)");
    Client::enrol(&serving.url, &secret).found(&serving.url, "Hope");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn asked_to_end_the_relay_ends_well() {
    let folder = tempfile::tempdir().unwrap();
    let serving = Serving::start(folder.path(), &[]);
    assert_eq!(serving.terminate().0, Some(0));
    // Where a thread still reads when the process ends, an empty file stays beside it.
    let beside = std::fs::metadata(folder.path().join("tandem.db-wal")).map_or(0, |file| file.len());
    assert_eq!(beside, 0, "the log is folded into one file");
}

#[test]
fn inviting_works_while_the_relay_runs() {
    let folder = tempfile::tempdir().unwrap();
    let serving = Serving::start(folder.path(), &["--public-url", "https://tandem.example"]);
    let data = folder.path().to_str().unwrap();
    let invite = ["invite", "--data", data, "--person", "Amina", "--role", "editor"];
    let (code, out, _) = run(&[&invite[..], &["--new-engagement", "Hope"]].concat());
    assert_eq!(code, Some(0));
    let first = out.lines().next().unwrap();
    let link = first.strip_prefix("Sign-in link for Amina (editor): https://tandem.example/join#").unwrap();
    assert_eq!(link.len(), 22, "128 bits: {link}");
    assert!(out.contains("within 7 days"), "{out}");
    let (code, out, _) = run(&[&invite[..], &["--engagement", "Hope", "--days", "1", "--language", "fr"]].concat());
    assert_eq!(code, Some(0));
    assert!(out.starts_with("Sign-in link for Amina (editor): ") && out.contains("dans la journée"), "{out}");
    let (code, out, _) = run(&["invite", "--data", data, "--administrator", "--person", "Ben"]);
    assert_eq!((code, out.starts_with("Sign-in link for Ben (administrator): ")), (Some(0), true));
    drop(serving);
}

#[test]
fn an_engagement_is_founded_anew_while_the_relay_runs() {
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let data = folder.path().to_str().unwrap();
    let secret = serving.sign_in().1;
    Client::enrol(&serving.url, &secret).found(&serving.url, "Hope");
    let (code, out, _) = run(&["renew", "--data", data, "--engagement", "Hope"]);
    assert_eq!((code, out.starts_with("Renewed Hope: ")), (Some(0), true), "{out}");
    assert!(out.contains("One device is told to delete the old copy") && out.contains("Backups made before"), "{out}");
    let (code, _, told) = run(&["renew", "--data", data, "--engagement", "Hope", "--without", "Nobody"]);
    assert_eq!((code, told.contains("does not name one person")), (Some(2), true), "{told}");
    assert_eq!(run(&["verify", "--data", data]).0, Some(0));
}

#[test]
fn an_invitation_that_cannot_be_made_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let invite = ["invite", "--data", data, "--person", "Amina", "--role", "editor"];
    let (code, _, told) = run(&[&invite[..], &["--engagement", "Hope"]].concat());
    assert_eq!(code, Some(2));
    assert!(told.contains("tandem serve --data"), "{told}");
    Serving::start(folder.path(), &[]).kill();
    let (code, _, told) = run(&[&invite[..], &["--engagement", "Hope"]].concat());
    assert_eq!(code, Some(2));
    assert!(told.contains("--new-engagement"), "{told}");
    for _ in 0..2 {
        assert_eq!(run(&[&invite[..], &["--new-engagement", "Hope"]].concat()).0, Some(0));
    }
    let (code, _, told) = run(&[&invite[..], &["--engagement", "Hope"]].concat());
    assert_eq!((code, told.lines().count()), (Some(2), 3), "{told}");
    let (code, _, told) = run(&["invite", "--data", data, "--person", "Amina", "--role", "boss", "--engagement", "Hope"]);
    assert_eq!(code, Some(2));
    assert!(told.contains("contributor"), "{told}");
    let (code, _, told) = run(&["invite", "--data", data, "--person", " ", "--administrator"]);
    assert_eq!((code, told.contains("cannot be a name")), (Some(2), true), "{told}");
}

#[test]
fn a_port_in_use_a_folder_in_use_and_a_folder_that_cannot_be_are_explained() {
    let folder = tempfile::tempdir().unwrap();
    let serving = Serving::start(folder.path(), &[]);
    let data = folder.path().to_str().unwrap();
    let taken = serving.url.strip_prefix("http://").unwrap();
    let (code, _, told) = run(&["serve", "--listen", taken, "--data", "elsewhere"]);
    assert_eq!((code, told.contains(taken)), (Some(2), true), "{told}");
    let (code, _, told) = run(&["serve", "--listen", "127.0.0.1:0", "--data", data]);
    assert_eq!((code, told.contains("already serving")), (Some(2), true), "{told}");
    let file = folder.path().join("tandem.db/inside");
    let (code, _, told) = run(&["serve", "--listen", "127.0.0.1:0", "--data", file.to_str().unwrap()]);
    assert_eq!((code, told.contains("tandem.db/inside")), (Some(2), true), "{told}");
}

#[test]
fn settings_come_from_flag_environment_and_file_in_this_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("relay.toml");
    std::fs::write(&file, "data = \"of-file\"\nlisten = \"127.0.0.1:1\"\nlanguage = \"ar\"\n").unwrap();
    let told = |arguments: &[&str], environment: &[(&str, &str)]| {
        let mut command = tandem(&["invite", "--person", "Amina", "--administrator", "--config", file.to_str().unwrap()]);
        ended(&command.args(arguments).envs(environment.iter().copied()).output().unwrap()).2
    };
    let by_file = told(&[], &[]);
    assert!(by_file.contains("of-file") && !by_file.contains("Start one"), "{by_file}");
    let by_environment = told(&[], &[("TANDEM_DATA", "of-environment"), ("TANDEM_LANGUAGE", "fr")]);
    assert!(by_environment.contains("of-environment") && by_environment.contains("Démarrez"), "{by_environment}");
    let by_flag = told(&["--data", "of-flag", "--language", "en"], &[("TANDEM_DATA", "x"), ("TANDEM_LANGUAGE", "fr")]);
    assert!(by_flag.contains("of-flag") && by_flag.contains("Start one"), "{by_flag}");
}

#[test]
fn wrong_settings_are_told_and_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let data = data.to_str().unwrap();
    for (flags, word) in [
        (["--public-url", "example.org"], "https://"),
        (["--language", "xx"], "en, fr, ar"),
        (["--config", "no.toml"], "no.toml"),
    ] {
        let (code, _, told) = run(&[&["serve", "--data", data, "--listen", "127.0.0.1:0"], &flags[..]].concat());
        assert_eq!((code, told.contains(word)), (Some(2), true), "{told}");
    }
    assert!(!std::path::Path::new(data).exists());
}

/// People, devices and invitations from the command line, beside a relay that serves; and the audit log of all that.
#[test]
fn people_and_devices_are_governed_from_the_command_line_and_the_audit_log_tells() {
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let data = folder.path().to_str().unwrap();
    let (_, secret) = serving.sign_in();
    let admin = Client::enrol(&serving.url, &secret);
    admin.found(&serving.url, "Hope");
    let (code, _, _) =
        run(&["invite", "--data", data, "--person", "Ben", "--role", "editor", "--engagement", "Hope", "--days", "2"]);
    assert_eq!(code, Some(0));
    let (code, people, _) = run(&["people", "--data", data]);
    assert_eq!(code, Some(0));
    assert!(people.contains("Administrator (") && people.contains("  editor: Hope\n"), "{people}");
    let after = |mark: &str| people.split_once(mark).unwrap().1.split_once(':').unwrap().0.to_owned();
    let (device, invitation) = (after("  device "), after("\ninvitation "));
    assert!(people.contains(": Ben as editor to Hope, until "), "{people}");

    assert_eq!(run(&["withdraw", "--data", data, "--invitation", &invitation]).0, Some(0));
    let (code, _, told) = run(&["withdraw", "--data", data, "--invitation", &invitation]);
    assert!(code == Some(2) && told.contains("tandem people"), "{told}");
    assert_eq!(run(&["device", "--data", data, "--id", &device, "--name", "Office laptop"]).0, Some(0));
    let (code, _, told) = run(&["administrator", "--data", data, "--person", "Administrator", "--no-longer"]);
    assert!(code == Some(2) && told.contains("Nobody would be left"), "{told}");
    assert_eq!(run(&["device", "--data", data, "--id", &device, "--revoke"]).0, Some(0));
    let (_, people, _) = run(&["people", "--data", data]);
    assert!(
        people.contains("Office laptop, since ") && people.contains(", revoked ") && !people.contains("invitation"),
        "{people}"
    );
    assert_eq!(admin.session(&serving.url), (401, "revoked".to_owned()));

    let (code, lines, _) = run(&["audit", "--data", data]);
    assert_eq!(code, Some(0));
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let deeds: Vec<&str> = lines.iter().map(|line| line["deed"].as_str().unwrap()).collect();
    let expected = ["invited", "enrolled", "founded", "access_given", "invited", "invitation_withdrawn"];
    assert_eq!(deeds, [&expected[..], &["device_renamed", "device_revoked"]].concat());
    assert!(lines[7]["by"].is_null() && lines[7]["device_name"] == "Office laptop", "{}", lines[7]);
    let (_, of_hope, _) = run(&["audit", "--data", data, "--engagement", "Hope"]);
    assert!(of_hope.lines().count() > 2 && of_hope.lines().all(|line| line.contains("\"label\":\"Hope\"")), "{of_hope}");
}

#[test]
fn devices_are_led_to_another_address_and_no_more_while_the_relay_runs() {
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &["--public-url", "http://localhost:8080"]);
    let data = folder.path().to_str().unwrap();
    let secret = serving.sign_in().1;
    let admin = Client::enrol(&serving.url, &secret);
    admin.found(&serving.url, "Hope");
    let run = |more: &[&str]| run(&[&["move-to", "--data", data], more].concat());
    for (url, word) in [
        ("example.org", "https://"),
        ("https://new.example/app", "nothing after it"),
        ("http://new.example", "https://"),
        ("http://127.evil.example", "https://"),
    ] {
        let (code, _, told) = run(&[url]);
        assert_eq!((code, told.contains(word)), (Some(2), true), "{told}");
    }
    let (code, _, told) = run(&["http://localhost:8080"]);
    assert!(code == Some(2) && told.contains("already"), "{told}");
    assert!(run(&["--no-longer"]).1.contains("No move was under way"));
    for _ in 0..2 {
        let (code, out, _) = run(&["https://New.example:443/"]);
        assert_eq!(code, Some(0));
        assert!(out.starts_with("Moving to https://new.example: 1 devices at the old address\n"), "{out}");
        assert!(out.contains("--no-longer"), "{out}");
    }
    let invite = ["invite", "--data", data, "--person", "Ben", "--role", "editor", "--engagement", "Hope"];
    assert!(crate::child::run(&invite).1.contains(": https://new.example/join#"));
    let (code, out, _) = run(&["--stop", "--language", "fr"]);
    assert!(code == Some(0) && out.contains("y restent"), "{out}");
    assert!(crate::child::run(&invite).1.contains(": http://localhost:8080/join#"));
    let (_, lines, _) = crate::child::run(&["audit", "--data", data]);
    assert_eq!(lines.matches("\"moving\"").count(), 1, "{lines}");
    assert_eq!(lines.matches("\"moving_over\"").count(), 1, "{lines}");
}
