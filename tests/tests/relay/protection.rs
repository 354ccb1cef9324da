//! What protects an answer stands in every answer, whoever asks for whatever.

use crate::phone::{Phone, agent};
use crate::running::Running;
use std::collections::BTreeMap;
use std::sync::Arc;
use tandem_core::sync::frame::encode;
use tandem_server::App;
use ureq::http::HeaderMap;

const ALL: [&str; 6] = [
    "content-security-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
    "referrer-policy",
    "x-content-type-options",
];

fn relay(public_url: Option<&str>, connections: Option<usize>) -> Running {
    let files = BTreeMap::from([("index.html".to_owned(), b"<!doctype html>".to_vec())]);
    Running::with(tempfile::tempdir().unwrap(), |config| {
        config.app = App::Table(Arc::new(files));
        config.public_url = public_url.map(Into::into);
        config.connections = connections.unwrap_or(config.connections);
    })
}

fn got(relay: &Running, method: &str, path: &str, origin: Option<&str>) -> (u16, HeaderMap) {
    let mut request = ureq::http::Request::builder().method(method).uri(format!("http://{}{path}", relay.address()));
    if let Some(origin) = origin {
        request = request.header("origin", origin);
    }
    let answer = agent().run(request.body(()).unwrap()).unwrap();
    (answer.status().as_u16(), answer.headers().clone())
}

fn says<'h>(headers: &'h HeaderMap, name: &str) -> &'h str {
    headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[test]
fn every_kind_of_answer_is_protected_and_carries_its_number() {
    let relay = relay(None, None);
    for (method, path, origin, status) in [
        ("GET", "/", None, 200),
        ("GET", "/join", None, 200),
        ("GET", "/nothing.js", None, 404),
        ("DELETE", "/", None, 405),
        ("GET", "/healthz", None, 200),
        ("GET", "/readyz", None, 200),
        ("GET", "/metrics", None, 200),
        ("GET", "/state", None, 401),
        ("GET", "/session", None, 401),
        ("GET", "/people/x", None, 401),
        ("GET", "/socket", None, 401),
        ("POST", "/enrol", None, 400),
        ("POST", "/sync", None, 401),
        ("POST", "/enrol", Some("https://evil.example"), 403),
        ("DELETE", "/session", None, 405),
    ] {
        let (found, headers) = got(&relay, method, path, origin);
        assert_eq!(found, status, "{method} {path}");
        for name in ALL {
            assert!(!says(&headers, name).is_empty(), "{method} {path}: {name}");
        }
        assert_eq!(says(&headers, "x-content-type-options"), "nosniff");
        assert_eq!(says(&headers, "strict-transport-security"), "", "not by https");
        assert_eq!(says(&headers, "x-request-id").len(), 16, "{method} {path}");
        let policy = says(&headers, "content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("unsafe-eval' "), "{policy}");
        let page = status == 200 && ["/", "/join"].contains(&path);
        assert!(!page || policy.contains("script-src 'self' 'wasm-unsafe-eval'"), "{path}");
    }
}

#[test]
fn who_is_told_that_the_relay_is_busy_is_protected_too() {
    let relay = relay(Some("https://tandem.example"), Some(0));
    let (status, headers) = got(&relay, "GET", "/", None);
    assert_eq!(status, 503);
    for name in ALL.iter().chain(&["strict-transport-security", "retry-after"]) {
        assert!(!says(&headers, name).is_empty(), "{name}");
    }
}

#[test]
fn by_https_a_browser_is_told_to_come_by_nothing_else() {
    let relay = relay(Some("https://tandem.example"), None);
    for path in ["/", "/session", "/nothing.js"] {
        assert_eq!(says(&got(&relay, "GET", path, None).1, "strict-transport-security"), "max-age=31536000", "{path}");
    }
}

/// No browser shows them, and on a thin line each byte counts.
#[test]
fn frames_carry_only_that_they_are_nothing_else() {
    let relay = relay(None, None);
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let answer = phone.send(&encode(&phone.asking()));
    assert_eq!((answer.status().as_u16(), says(answer.headers(), "x-content-type-options")), (200, "nosniff"));
    assert_eq!((says(answer.headers(), "x-request-id"), says(answer.headers(), "content-security-policy")), ("", ""));
}
