//! The way to an identity provider, where it leads nowhere: the whole way, with a real provider, is walked in the browser tests.

use crate::phone::agent;
use crate::running::Running;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc;
use tandem_core::limits::ADDRESS_WRONG;
use tandem_server::Organisation;

fn with(issuer: &str) -> Running {
    let named =
        Organisation { issuer: issuer.into(), client_id: "tandem".into(), client_secret: None, name: "Hope Alliance".into() };
    Running::with(tempfile::tempdir().unwrap(), move |config| config.organisation = Some(named))
}

/// The status, where a browser is led, and what it is to keep.
fn led(relay: &Running, path: &str, cookie: &str) -> (u16, String, String) {
    let request = agent().get(format!("http://{}{path}", relay.address())).config().max_redirects(0).build();
    let response = request.header("cookie", cookie).call().unwrap();
    let header = |name: &str| response.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
    (response.status().as_u16(), header("location"), header("set-cookie"))
}

#[test]
fn without_a_provider_there_is_no_such_way() {
    let relay = Running::fresh();
    let (status, to, _) = led(&relay, "/oidc/start", "");
    assert_eq!((status, to.ends_with("/join#!not_found")), (303, true), "{to}");
    let mut ways = agent().get(format!("http://{}/enrol/ways", relay.address())).call().unwrap();
    assert_eq!(ways.body_mut().read_to_string().unwrap(), r#"{"organisation":null}"#);
}

#[test]
fn a_provider_that_is_away_or_leads_elsewhere_is_named_and_a_foreign_state_counts_for_nothing() {
    // A port that nobody listens on any more.
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let relay = with(&format!("http://{gone}"));
    let (status, to, _) = led(&relay, "/oidc/start", "");
    assert_eq!((status, to.ends_with("/join#!provider_failed")), (303, true), "{to}");
    for (path, cookie) in [
        ("/oidc/back?code=abc&state=def", ""),
        ("/oidc/back?code=abc&state=def", "tandem-way=other"),
        ("/oidc/back?code=abc", "tandem-way="),
        // The browser's own, but never begun here.
        ("/oidc/back?code=abc&state=def", "tandem-way=def"),
    ] {
        let (status, to, kept) = led(&relay, path, cookie);
        assert_eq!((status, to.ends_with("/join#!sign_in_over")), (303, true), "{path} {cookie}: {to}");
        assert!(kept.starts_with("tandem-way=; HttpOnly; SameSite=Lax; Max-Age=0; Path=/oidc"), "{kept}");
    }
}

#[test]
fn a_flood_of_sign_ins_is_told_to_wait() {
    let relay = with("http://127.0.0.1:9");
    let most = ADDRESS_WRONG.0 + 5;
    let led_to = (0..most).map(|_| led(&relay, "/oidc/back?code=a&state=b", "").1);
    let waits = led_to.filter(|to| to.ends_with("/join#!too_often")).count();
    assert!((1..=5).contains(&waits), "{waits} of {most}");
}

#[test]
fn a_provider_that_never_answers_holds_up_nobody_but_those_who_ask_it() {
    // It takes every line and says nothing.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let relay = with(&format!("http://{}", silent.local_addr().unwrap()));
    let (tell, told) = mpsc::channel();
    for _ in 0..40 {
        let (tell, to) = (tell.clone(), relay.address());
        std::thread::spawn(move || {
            let mut line = TcpStream::connect(to).unwrap();
            line.write_all(b"GET /oidc/start HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
            let mut answer = String::new();
            let _ = line.read_to_string(&mut answer);
            let _ = tell.send(answer);
        });
    }
    for _ in 0..38 {
        let answer = told.recv().unwrap();
        assert!(answer.contains("/join#!busy"), "only so many wait: {answer}");
    }
    assert_eq!(agent().get(format!("http://{}/healthz", relay.address())).call().unwrap().status(), 200);
    // Now those that wait have their answer too.
    drop(silent);
    assert!(told.recv().unwrap().contains("/join#!provider_failed"));
}

#[test]
fn by_https_no_neighbour_sets_the_cookie_that_holds_the_state() {
    let named = Organisation {
        issuer: "http://127.0.0.1:9".into(),
        client_id: "tandem".into(),
        client_secret: None,
        name: "Hope Alliance".into(),
    };
    let relay = Running::with(tempfile::tempdir().unwrap(), move |config| {
        config.organisation = Some(named);
        config.public_url = Some("https://tandem.example".into());
    });
    // The plain name is anybody's under the same domain: it counts for nothing.
    let (_, to, kept) = led(&relay, "/oidc/back?code=abc&state=def", "tandem-way=def");
    assert_eq!(to, "https://tandem.example/join#!sign_in_over");
    assert_eq!(kept, "__Host-tandem-way=; HttpOnly; SameSite=Lax; Max-Age=0; Path=/; Secure");
    // With the right one it is told that the provider said no: the state was looked at.
    let (_, to, _) = led(&relay, "/oidc/back?state=def", "__Host-tandem-way=def");
    assert_eq!(to, "https://tandem.example/join#!provider_failed");
}
