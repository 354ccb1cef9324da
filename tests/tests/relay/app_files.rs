//! The app's files: headers, packing, caching.

use crate::phone::agent;
use crate::running::Running;
use std::collections::BTreeMap;
use std::sync::Arc;
use tandem_server::App;
use ureq::http::Response;

const FILES: [(&str, &str); 9] = [
    ("index.html", "<!doctype html>"),
    ("index.html.br", "shell in brotli"),
    ("index.html.gz", "shell in gzip"),
    ("sw.js", "worker"),
    ("manifest.webmanifest", "{}"),
    ("assets/app-1a2b.js", "script"),
    ("assets/app-1a2b.js.br", "script in brotli"),
    ("assets/core-3c.wasm", "wasm"),
    (".vite/manifest.json", "{}"),
];

fn relay() -> Running {
    let files: BTreeMap<String, Vec<u8>> = FILES.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect();
    Running::with(tempfile::tempdir().unwrap(), |config| config.app = App::Table(Arc::new(files)))
}

fn get(relay: &Running, path: &str, headers: &[(&str, &str)]) -> (Response<()>, Vec<u8>) {
    let mut request = agent().get(format!("http://{}{path}", relay.address()));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let (parts, mut body) = request.call().unwrap().into_parts();
    (Response::from_parts(parts, ()), body.read_to_vec().unwrap())
}

fn header<'r>(response: &'r Response<()>, name: &str) -> &'r str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

#[test]
fn hashed_files_are_kept_for_ever_and_the_shell_is_asked_for_anew() {
    let relay = relay();
    for (path, caching, kind) in [
        ("/", "no-cache", "text/html; charset=utf-8"),
        ("/sw.js", "no-cache", "text/javascript; charset=utf-8"),
        ("/manifest.webmanifest", "no-cache", "application/manifest+json"),
        ("/assets/app-1a2b.js", "public, max-age=31536000, immutable", "text/javascript; charset=utf-8"),
        ("/assets/core-3c.wasm", "public, max-age=31536000, immutable", "application/wasm"),
    ] {
        let (response, _) = get(&relay, path, &[]);
        assert_eq!(response.status(), 200, "{path}");
        assert_eq!((header(&response, "cache-control"), header(&response, "content-type")), (caching, kind), "{path}");
    }
}

#[test]
fn a_browser_gets_the_best_packing_that_it_takes() {
    let relay = relay();
    for (path, takes, packing, body) in [
        ("/", "gzip, deflate, br", "br", "shell in brotli"),
        ("/", "gzip", "gzip", "shell in gzip"),
        ("/", "identity", "", "<!doctype html>"),
        ("/", "br;q=0, gzip", "gzip", "shell in gzip"),
        ("/assets/app-1a2b.js", "br", "br", "script in brotli"),
        ("/assets/core-3c.wasm", "br", "", "wasm"),
    ] {
        // Whatever the packing is called, the bytes are compared as they came.
        let (response, bytes) = get(&relay, path, &[("accept-encoding", takes)]);
        assert_eq!((header(&response, "content-encoding"), bytes), (packing, body.as_bytes().to_vec()), "{path} {takes}");
        assert_eq!(header(&response, "vary"), "accept-encoding");
    }
}

#[test]
fn a_browser_that_has_a_file_is_told_so() {
    let relay = relay();
    let (first, _) = get(&relay, "/", &[("accept-encoding", "br")]);
    let tag = header(&first, "etag").to_owned();
    let (again, body) = get(&relay, "/", &[("accept-encoding", "br"), ("if-none-match", &tag)]);
    assert_eq!((again.status().as_u16(), body.len(), header(&again, "etag")), (304, 0, tag.as_str()));
    let (other, _) = get(&relay, "/", &[("accept-encoding", "gzip"), ("if-none-match", &tag)]);
    assert_eq!(other.status(), 200, "another packing is another file");
}

#[test]
fn the_app_finds_its_own_way_but_missing_files_are_missing() {
    let relay = relay();
    for path in ["/", "/join", "/e/00/today", "/settings"] {
        let (response, body) = get(&relay, path, &[("accept-encoding", "identity")]);
        assert_eq!((response.status().as_u16(), &body[..]), (200, &b"<!doctype html>"[..]), "{path}");
    }
    for path in ["/nothing.js", "/assets/nothing", "/index.html.br", "/.vite/manifest.json", "/../Cargo.toml", "/a/%2e%2e/x.toml"]
    {
        assert_eq!(get(&relay, path, &[]).0.status(), 404, "{path}");
    }
    let posted = agent().post(format!("http://{}/join", relay.address())).send_empty().unwrap();
    assert_eq!(posted.status(), 405);
}

#[test]
fn every_page_is_told_what_it_may_do() {
    let relay = relay();
    for path in ["/", "/assets/app-1a2b.js", "/nothing.js"] {
        let (response, _) = get(&relay, path, &[]);
        let policy = header(&response, "content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"), "{policy}");
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"), "{policy}");
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
        assert_eq!(header(&response, "referrer-policy"), "no-referrer");
        assert_eq!(header(&response, "cross-origin-opener-policy"), "same-origin");
        assert!(!header(&response, "permissions-policy").is_empty());
    }
}

#[test]
fn a_relay_without_the_app_says_so_plainly_and_is_healthy() {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.app = App::Table(Arc::default()));
    let (response, body) = get(&relay, "/", &[]);
    assert_eq!(response.status(), 503);
    assert!(String::from_utf8(body).unwrap().contains("not built into it"));
    let (response, body) = get(&relay, "/healthz", &[]);
    assert_eq!((response.status().as_u16(), &body[..]), (200, &b"ok"[..]));
}
