//! HTTPS that the relay speaks itself: over real sockets, with certificates made here.

use crate::phone::{secret, wish};
use crate::running::Running;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use serde_json::Value;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tandem_server::{Config, Tls};
use tempfile::TempDir;
use tungstenite::client::IntoClientRequest;

/// For whom the certificates are.
const NAME: &str = "relay.test";

/// A line with hands shaken.
pub(crate) type Line = StreamOwned<ClientConnection, TcpStream>;

/// Shakes hands with a relay, believing only what this certificate vouches for.
pub(crate) fn connect(address: SocketAddr, name: &str, root: &CertificateDer<'static>) -> std::io::Result<Line> {
    let mut roots = RootCertStore::empty();
    roots.add(root.clone()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let config = builder.with_root_certificates(roots).with_no_client_auth();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let mut line = StreamOwned::new(ClientConnection::new(Arc::new(config), name).unwrap(), TcpStream::connect(address)?);
    line.conn.complete_io(&mut line.sock)?;
    Ok(line)
}

/// Asks for one thing on a line of its own: status, head and body.
pub(crate) fn ask(line: &mut Line, method: &str, path: &str, more: &str, body: &str) -> (u16, String, String) {
    let head = format!("{method} {path} HTTP/1.1\r\nhost: {NAME}\r\nconnection: close\r\ncontent-length: {}\r\n", body.len());
    line.write_all(format!("{head}{more}\r\n{body}").as_bytes()).unwrap();
    let mut text = Vec::new();
    // A line that ends without a farewell has said all the same what came.
    let _ = line.read_to_end(&mut text);
    let text = String::from_utf8(text).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").expect("a whole head");
    (head[9..12].parse().unwrap(), head.to_owned(), body.to_owned())
}

/// Writes a certificate and its key into a folder.
fn certify(folder: &Path) -> CertificateDer<'static> {
    let made = rcgen::generate_simple_self_signed(vec![NAME.to_owned()]).unwrap();
    std::fs::write(folder.join("cert.pem"), made.cert.pem()).unwrap();
    std::fs::write(folder.join("key.pem"), made.key_pair.serialize_pem()).unwrap();
    made.cert.der().clone()
}

fn relay(folder: &TempDir, change: impl FnOnce(&mut Config)) -> Running {
    let tls = Tls::Files { cert: folder.path().join("cert.pem"), key: folder.path().join("key.pem") };
    Running::with(tempfile::tempdir().unwrap(), |config| {
        config.tls = Some(tls);
        config.public_url = Some(format!("https://{NAME}"));
        change(config);
    })
}

#[test]
fn everything_goes_over_https_and_the_cookie_and_the_header_say_so() {
    let files = tempfile::tempdir().unwrap();
    let root = certify(files.path());
    let relay = relay(&files, |_| {});
    assert!(relay.started.https && relay.started.sign_ins[0].url.starts_with("https://relay.test/join#"));
    let open = || connect(relay.address(), NAME, &root).unwrap();
    let line = open();
    assert_eq!(line.conn.protocol_version(), Some(rustls::ProtocolVersion::TLSv1_3));
    let (status, head, body) = ask(&mut open(), "GET", "/healthz", "", "");
    assert_eq!((status, body.as_str()), (200, "ok"));
    assert!(head.contains("strict-transport-security: max-age=31536000"), "{head}");

    let wish = wish(secret(&relay.started.sign_ins[0]), 1).to_string();
    let (status, head, _) = ask(&mut open(), "POST", "/enrol", "", &wish);
    assert_eq!(status, 200, "{head}");
    let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    assert!(cookie.starts_with("__Host-t=") && cookie.ends_with("; Secure"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap();
    let (status, _, body) = ask(&mut open(), "GET", "/session", &format!("cookie: {cookie}\r\n"), "");
    let session: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, &session["may_create"]), (200, &Value::Bool(true)));

    let mut request = format!("wss://{NAME}/socket").into_client_request().unwrap();
    for (name, value) in [("cookie", cookie), ("origin", "https://relay.test")] {
        request.headers_mut().insert(name, value.parse().unwrap());
    }
    let (mut socket, _) = tungstenite::client(request, line).unwrap();
    socket.close(None).unwrap();
}

#[test]
fn a_renewed_certificate_is_taken_up_and_one_that_cannot_be_used_is_not() {
    let files = tempfile::tempdir().unwrap();
    let first = certify(files.path());
    let relay = relay(&files, |config| config.tls_look_every = Duration::from_millis(10));
    assert!(connect(relay.address(), NAME, &first).is_ok());
    std::fs::write(files.path().join("cert.pem"), "nothing").unwrap();
    std::thread::sleep(Duration::from_millis(50));
    assert!(connect(relay.address(), NAME, &first).is_ok());
    let second = certify(files.path());
    let began = Instant::now();
    while connect(relay.address(), NAME, &second).is_err() {
        assert!(began.elapsed() < Duration::from_secs(30), "never taken up");
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(connect(relay.address(), NAME, &first).is_err());
}

#[test]
fn who_never_shakes_hands_takes_a_place_and_loses_it_soon() {
    let files = tempfile::tempdir().unwrap();
    let root = certify(files.path());
    let relay = relay(&files, |config| (config.header_wait, config.connections) = (Duration::from_secs(2), 2));
    let mut silent: Vec<_> = (0..2).map(|_| TcpStream::connect(relay.address()).unwrap()).collect();
    silent[0].write_all(b"\x16\x03\x01").unwrap();
    let began = Instant::now();
    let (status, head, body) = ask(&mut connect(relay.address(), NAME, &root).unwrap(), "GET", "/healthz", "", "");
    assert_eq!((status, body.contains("\"busy\"")), (503, true), "{head}");
    assert!(began.elapsed() < Duration::from_secs(2), "the places are taken");
    for line in &mut silent {
        line.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut said = Vec::new();
        // Closed, or reset where it had said something that nobody read.
        assert!(line.read_to_end(&mut said).is_ok_and(|_| said.is_empty()));
    }
    let (status, ..) = ask(&mut connect(relay.address(), NAME, &root).unwrap(), "GET", "/healthz", "", "");
    assert_eq!(status, 200);
    // Who speaks no TLS at all is closed at once, or told so in a word of TLS.
    let mut plain = TcpStream::connect(relay.address()).unwrap();
    plain.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    let mut said = Vec::new();
    let _ = plain.read_to_end(&mut said);
    assert!(!said.starts_with(b"HTTP"), "{said:?}");
}
