//! What whoever runs the relay needs: https, health, a log that tells no secrets, and settings that are explained.

use crate::child::{Serving, ended, run, tandem};
use crate::client::{Author, Client};
use crate::disk::{Disk, Fault};
use serde_json::Value;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tandem_core::sync::frame::{Context, Push, Request, encode_in};
use tungstenite::Message;
use tungstenite::client::IntoClientRequest;

/// Writes a certificate and its key into a folder: `NAME.pem` and `NAME.key`.
fn certify(folder: &Path, name: &str) -> (String, String) {
    let made = rcgen::generate_simple_self_signed(vec!["relay.test".to_owned()]).unwrap();
    let (cert, key) = (folder.join(format!("{name}.pem")), folder.join(format!("{name}.key")));
    std::fs::write(&cert, made.cert.pem()).unwrap();
    std::fs::write(&key, made.key_pair.serialize_pem()).unwrap();
    (cert.to_str().unwrap().to_owned(), key.to_str().unwrap().to_owned())
}

#[test]
fn a_relay_with_a_certificate_says_https_and_is_asked_for_its_health() {
    let folder = tempfile::tempdir().unwrap();
    let (cert, key) = certify(folder.path(), "one");
    let data = folder.path().join("data");
    let mut serving = Serving::start(&data, &["--tls-cert", &cert, "--tls-key", &key]);
    let address = serving.url.strip_prefix("https://").unwrap().to_owned();
    assert!(serving.line_with("Sign-in link for Administrator (administrator): ").starts_with("https://127.0.0.1:"));
    let asked = tandem(&["health", "--listen", &address]).env("TANDEM_TLS_CERT", &cert).env("TANDEM_TLS_KEY", &key).output();
    assert_eq!(ended(&asked.unwrap()), (Some(0), "Ready\n".into(), String::new()));
    assert_eq!(serving.terminate().0, Some(0));
    let (code, _, told) = run(&["health", "--listen", &address]);
    assert_eq!((code, told.contains("No relay answers at") && told.contains("--listen")), (Some(1), true), "{told}");
}

#[test]
fn a_relay_that_speaks_http_is_asked_for_its_health_and_says_why_it_is_not_ready() {
    let folder = tempfile::tempdir().unwrap();
    let serving = Serving::start(folder.path(), &[]);
    let address = serving.url.strip_prefix("http://").unwrap();
    assert_eq!(run(&["health", "--listen", address]), (Some(0), "Ready\n".into(), String::new()));
    // What was found counts for two seconds.
    std::thread::sleep(Duration::from_millis(2_100));
    let database = rusqlite::Connection::open(folder.path().join("tandem.db")).unwrap();
    database.execute_batch("CREATE TRIGGER no BEFORE INSERT ON meta BEGIN SELECT RAISE(ABORT, 'broken'); END").unwrap();
    assert_eq!(run(&["health", "--listen", address]), (Some(1), "Not ready: storage_failed\n".into(), String::new()));
}

#[test]
fn a_disk_that_is_full_or_fails_is_told_by_name_until_it_is_well() {
    let disk = Disk::new();
    for (fault, reason) in [(Fault::FullForAll, "disk_full"), (Fault::FlushFails, "storage_failed")] {
        let serving = disk.serve();
        let address = serving.url.strip_prefix("http://").unwrap();
        disk.fail(fault, 0, None);
        let told = run(&["health", "--listen", address]);
        assert_eq!(told, (Some(1), format!("Not ready: {reason}\n"), String::new()), "{fault:?}");
        disk.heal();
        // What was found counts for two seconds.
        std::thread::sleep(Duration::from_millis(2_100));
        assert_eq!(run(&["health", "--listen", address]).0, Some(0), "{fault:?}");
        serving.kill();
    }
}

#[test]
fn a_certificate_that_cannot_be_used_is_explained_in_each_language_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let ((cert, key), (_, other)) = (certify(folder.path(), "one"), certify(folder.path(), "two"));
    let empty = folder.path().join("empty.pem").to_str().unwrap().to_owned();
    std::fs::write(&empty, "").unwrap();
    let serve = |cert: &str, key: &str, language: &str| {
        let data = data.to_str().unwrap();
        let flags = ["serve", "--listen", "127.0.0.1:0", "--data", data, "--tls-cert", cert, "--tls-key", key];
        run(&[&flags[..], &["--language", language]].concat())
    };
    for (cert, key, words) in [
        ("missing.pem", key.as_str(), ["Cannot read missing.pem", "Impossible de lire missing.pem", "يتعذّر قراءة missing.pem"]),
        (&empty, &key, ["There is no certificate", "pas de certificat", "لا توجد شهادة"]),
        (&cert, &empty, ["There is no private key", "pas de clé privée", "لا يوجد مفتاح خاص"]),
        (&cert, &other, ["does not belong", "n’est pas celle", "لا يخص"]),
    ] {
        for (language, word) in ["en", "fr", "ar"].into_iter().zip(words) {
            let (code, _, told) = serve(cert, key, language);
            assert_eq!((code, told.contains(word)), (Some(2), true), "{told}");
        }
    }
    assert!(!data.exists());
}

#[test]
fn settings_that_cannot_be_meant_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for (flags, word) in [
        (&["--tls-cert", "a.pem"][..], "tls_key"),
        (&["--tls-cert", "a.pem", "--tls-key", "a.key", "--acme", "relay.test"], "acme alone"),
        (&["--acme", "relay"], "host names"),
        (&["--trust-proxy", "10.0.0.0/8,proxy"], "\"proxy\""),
        (&["--metrics-token", "short"], "16"),
        (&["--backup-every", "0"], "1.."),
        (&["--log-format", "xml"], "xml"),
    ] {
        let (code, _, told) = run(&[&["serve", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()], flags].concat());
        assert_eq!((code, told.contains(word)), (Some(2), true), "{flags:?}: {told}");
    }
    assert!(!data.exists());
}

#[test]
fn the_log_is_json_names_each_request_and_tells_no_secret_and_no_content() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let data = folder.path().join("data");
    let flags = ["serve", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap(), "--log", "trace", "--log-format", "json"];
    let token = "a-token-of-the-watcher";
    let mut command = tandem(&[&flags[..], &["--metrics-token", token]].concat());
    let mut serving = Serving::started(command.stderr(Stdio::from(std::fs::File::create(&log).unwrap())));
    let (url, (_, secret)) = (serving.url.clone(), serving.sign_in());
    let client = Client::enrol(&url, &secret);
    let document = client.found(&url, "Hope Partnership");
    let mut author = Author::new(document, &client.person, 7);
    assert!(client.push(&url, document, &author.edit()));
    let mut asking = format!("{}/socket", url.replace("http:", "ws:")).into_client_request().unwrap();
    for (name, value) in [("cookie", client.cookie()), ("origin", url.as_str())] {
        asking.headers_mut().insert(name, value.parse().unwrap());
    }
    let line = std::net::TcpStream::connect(url.strip_prefix("http://").unwrap()).unwrap();
    let (mut socket, _) = tungstenite::client(asking, line).unwrap();
    let push = Push { document, changes: vec![author.edit().into()] };
    let request = Request { number: 1, pushes: vec![push], ..Request::default() };
    socket.send(Message::Binary(encode_in(&request, &mut Context::default()).into())).unwrap();
    assert!(matches!(socket.read().unwrap(), Message::Binary(_)));
    let agent = ureq::Agent::new_with_config(ureq::Agent::config_builder().http_status_as_error(false).build());
    let show = |name: &str, value: &str| agent.get(format!("{url}/metrics?q=asked")).header(name, value).call().unwrap();
    let shown = show("authorization", &format!("Bearer {token}"));
    assert_eq!(shown.status(), 200);
    let number = shown.headers()["x-request-id"].to_str().unwrap().to_owned();
    assert_eq!(show("cookie", "t=a-wrong-credential").status(), 401);
    assert_eq!(serving.terminate().0, Some(0));

    let text = std::fs::read_to_string(&log).unwrap();
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |id: &str| lines.iter().find(|line| line["span"]["id"] == id && line["message"] == "answered");
    let told = of(&number).unwrap_or_else(|| panic!("{number}\n{text}"));
    assert_eq!(
        (&told["span"]["route"], &told["span"]["method"], &told["status"]),
        (&"/metrics".into(), &"GET".into(), &200.into())
    );
    let sync = lines.iter().find(|line| line["span"]["route"] == "/sync" && line["message"] == "answered").unwrap();
    assert_eq!(sync["span"]["device"].as_str().unwrap().len(), 16, "who asked is told by the device alone");
    let cookie = client.cookie().split_once('=').unwrap().1;
    let hidden = [secret.as_str(), cookie, token, "a-wrong-credential", "Hope Partnership", "Clinic", "q=asked", "Administrator"];
    for hidden in hidden {
        assert!(!text.contains(hidden), "{hidden}\n{text}");
    }
}

#[test]
fn backups_that_fail_are_told_in_the_log_and_made_by_the_flags() {
    let folder = tempfile::tempdir().unwrap();
    let (log, data) = (folder.path().join("log"), folder.path().join("data"));
    let dir = folder.path().join("backups");
    std::fs::write(&dir, "a file stands in the way").unwrap();
    let start = |dir: &str| {
        let flags =
            ["serve", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap(), "--backup-dir", dir, "--backup-keep", "2"];
        Serving::started(tandem(&flags).stderr(Stdio::from(std::fs::File::create(&log).unwrap())))
    };
    let told = |word: &str| {
        let began = Instant::now();
        while !std::fs::read_to_string(&log).unwrap().contains(word) {
            assert!(began.elapsed() < Duration::from_mins(1), "{word}");
            std::thread::sleep(Duration::from_millis(10));
        }
    };
    let serving = start(dir.to_str().unwrap());
    told("a backup could not be made");
    told("there is no recent backup");
    assert_eq!(serving.terminate().0, Some(0));
    let good = folder.path().join("good");
    let serving = start(good.to_str().unwrap());
    told("a backup was made");
    assert_eq!(serving.terminate().0, Some(0));
    let made = std::fs::read_dir(&good).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.is_dir()).unwrap();
    assert_eq!(run(&["verify", "--file", made.to_str().unwrap()]).0, Some(0));
    let elsewhere = folder.path().join("elsewhere");
    let (code, out, _) = run(&["restore", made.to_str().unwrap(), "--data", elsewhere.to_str().unwrap()]);
    assert_eq!((code, out.contains("Put back: relay.key")), (Some(0), true), "{out}");
}
