//! A certificate ordered from an authority: one that stands here, on the loopback, and keeps to RFC 8555 and RFC 8737 as far
//! as the relay's side of it goes. It asks the relay whether the name is its own, and believes nothing else.

use crate::running::Running;
use crate::secure::{ask, connect};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rcgen::{BasicConstraints, Certificate, CertificateParams, CertificateSigningRequestParams, IsCa, KeyPair};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, SignatureScheme};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tandem_server::{Acme, Tls};

const NAME: &str = "relay.test";
const TOKEN: &str = "a-token-that-was-drawn";
/// The extension that holds the answer (RFC 8737), as DER names it.
const ACME_IDENTIFIER: [u8; 10] = [0x06, 0x08, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x1f];

/// What the authority knows.
#[derive(Default)]
struct Known {
    relay: Option<SocketAddr>,
    key: Vec<u8>,
    thumbprint: String,
    nonces: Vec<String>,
    contact: Value,
    valid: bool,
    certificate: Option<String>,
    asked: Vec<String>,
}

struct Authority {
    url: String,
    root: CertificateDer<'static>,
    known: Arc<Mutex<Known>>,
}

impl Authority {
    fn start() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (known, root) = (Arc::new(Mutex::new(Known::default())), certificate.der().clone());
        let (mine, at) = (Arc::clone(&known), url.clone());
        std::thread::spawn(move || {
            for line in listener.incoming() {
                serve(line.unwrap(), &at, &mine, (&certificate, &key));
            }
        });
        Self { url, root, known }
    }
}

/// Answers one request, and closes.
fn serve(mut line: TcpStream, url: &str, known: &Mutex<Known>, authority: (&Certificate, &KeyPair)) {
    let mut reader = BufReader::new(line.try_clone().unwrap());
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut one = String::new();
        if reader.read_line(&mut one).unwrap() < 3 {
            break;
        }
        if let Some(bytes) = one.to_lowercase().strip_prefix("content-length:") {
            length = bytes.trim().parse().unwrap();
        }
        head += &one;
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    known.lock().unwrap().asked.push(path.clone());
    if head.starts_with("POST") {
        check(&path, url, &mut known.lock().unwrap(), &body);
    }
    let (location, text) = answer(&path, url, known, &body, authority);
    let nonce = {
        let mut known = known.lock().unwrap();
        let nonce = format!("nonce-{}", known.asked.len());
        known.nonces.push(nonce.clone());
        nonce
    };
    let status = if path == "/account" || path == "/order" { "201 Created" } else { "200 OK" };
    let more =
        format!("replay-nonce: {nonce}\r\nlocation: {url}{location}\r\ncontent-length: {}\r\nconnection: close", text.len());
    // Who only wanted a nonce asked by HEAD.
    let text = if head.starts_with("HEAD") { "" } else { &text };
    let _ = line.write_all(format!("HTTP/1.1 {status}\r\n{more}\r\n\r\n{text}").as_bytes());
}

/// What is posted is signed by the account's key, for this address, under a nonce that was given out and never used.
fn check(path: &str, url: &str, known: &mut Known, body: &[u8]) {
    let jws: Value = serde_json::from_slice(body).unwrap();
    let (protected, payload) = (jws["protected"].as_str().unwrap(), jws["payload"].as_str().unwrap());
    let head: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(protected).unwrap()).unwrap();
    if path == "/account" {
        let part = |name: &str| URL_SAFE_NO_PAD.decode(head["jwk"][name].as_str().unwrap()).unwrap();
        known.key = [vec![4], part("x"), part("y")].concat();
    } else {
        assert_eq!(head["kid"], json!(format!("{url}/account/1")));
    }
    let signature = URL_SAFE_NO_PAD.decode(jws["signature"].as_str().unwrap()).unwrap();
    assert!(tandem_server::signing::verify(&known.key, format!("{protected}.{payload}").as_bytes(), &signature), "{path}");
    assert_eq!((&head["alg"], &head["url"]), (&json!("ES256"), &json!(format!("{url}{path}"))));
    let nonce = known.nonces.iter().position(|nonce| head["nonce"] == nonce.as_str()).expect("a fresh nonce");
    known.nonces.remove(nonce);
}

fn answer(
    path: &str,
    url: &str,
    known: &Mutex<Known>,
    body: &[u8],
    authority: (&Certificate, &KeyPair),
) -> (&'static str, String) {
    let jws: Value = serde_json::from_slice(body).unwrap_or_default();
    let part = |name: &str| -> Value {
        let bytes = URL_SAFE_NO_PAD.decode(jws[name].as_str().unwrap_or_default()).unwrap();
        serde_json::from_slice(&bytes).unwrap_or_default()
    };
    let mut known = known.lock().unwrap();
    let order = |known: &Known| {
        let status = if known.certificate.is_some() {
            "valid"
        } else if known.valid {
            "ready"
        } else {
            "pending"
        };
        json!({"status": status, "authorizations": [format!("{url}/authorization")], "finalize": format!("{url}/finalize"),
               "certificate": format!("{url}/certificate"), "identifiers": [{"type": "dns", "value": NAME}]})
        .to_string()
    };
    let text = match path {
        "/directory" => json!({"newNonce": format!("{url}/nonce"), "newAccount": format!("{url}/account"),
                               "newOrder": format!("{url}/order")})
        .to_string(),
        "/account" => {
            let jwk = &part("protected")["jwk"];
            let canonical = format!(r#"{{"crv":{},"kty":{},"x":{},"y":{}}}"#, jwk["crv"], jwk["kty"], jwk["x"], jwk["y"]);
            known.thumbprint = URL_SAFE_NO_PAD.encode(Sha256::digest(canonical));
            known.contact = part("payload")["contact"].clone();
            json!({"status": "valid"}).to_string()
        }
        "/order" => {
            assert_eq!(part("payload")["identifiers"], json!([{"type": "dns", "value": NAME}]));
            order(&known)
        }
        "/order/1" => order(&known),
        "/authorization" => {
            let status = if known.valid { "valid" } else { "pending" };
            let challenge = json!({"type": "tls-alpn-01", "url": format!("{url}/challenge"), "token": TOKEN});
            json!({"status": status, "identifier": {"type": "dns", "value": NAME}, "challenges": [challenge]}).to_string()
        }
        "/challenge" => {
            let relay = known.relay.expect("the relay is there before it asks");
            let expected = Sha256::digest(format!("{TOKEN}.{}", known.thumbprint));
            let shown = shown(relay);
            let place = shown.windows(10).position(|ten| ten == ACME_IDENTIFIER).expect("the extension is there");
            known.valid = shown[place..].windows(32).any(|bytes| bytes == &expected[..]);
            json!({}).to_string()
        }
        "/finalize" => {
            let csr = URL_SAFE_NO_PAD.decode(part("payload")["csr"].as_str().unwrap()).unwrap();
            let csr = CertificateSigningRequestParams::from_der(&csr.into()).unwrap();
            let signed = csr.signed_by(authority.0, authority.1).unwrap();
            known.certificate = known.valid.then(|| format!("{}{}", signed.pem(), authority.0.pem()));
            order(&known)
        }
        "/certificate" => known.certificate.clone().unwrap(),
        _ => String::new(),
    };
    let location = if path == "/account" { "/account/1" } else { "/order/1" };
    (location, text)
}

/// The certificate that the relay shows to who asks whether the name is its own.
fn shown(relay: SocketAddr) -> Vec<u8> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let mut config = builder.dangerous().with_custom_certificate_verifier(Arc::new(Anything)).with_no_client_auth();
    config.alpn_protocols = vec![b"acme-tls/1".to_vec()];
    let mut line = TcpStream::connect(relay).unwrap();
    let mut hands = ClientConnection::new(Arc::new(config), ServerName::try_from(NAME).unwrap()).unwrap();
    hands.complete_io(&mut line).unwrap();
    assert_eq!(hands.alpn_protocol(), Some(&b"acme-tls/1"[..]));
    hands.peer_certificates().unwrap()[0].to_vec()
}

/// Looks at what is shown, whatever it is.
#[derive(Debug)]
struct Anything;

impl ServerCertVerifier for Anything {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        rustls::crypto::ring::default_provider().signature_verification_algorithms.supported_schemes()
    }
}

fn until_certified(relay: &Running, root: &CertificateDer<'static>) {
    let began = Instant::now();
    while connect(relay.address(), NAME, root).is_err() {
        assert!(began.elapsed() < Duration::from_mins(1), "no certificate came");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_certificate_is_ordered_shown_and_kept_for_the_next_start() {
    let authority = Authority::start();
    let acme = |directory: String| {
        let contact = Some("operator@relay.test".into());
        Some(Tls::Acme(Acme { domains: vec![NAME.into()], contact, directory: Some(directory) }))
    };
    // The lock is held until the authority knows where the relay is.
    let mut known = authority.known.lock().unwrap();
    let directory = format!("{}/directory", authority.url);
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.tls = acme(directory.clone()));
    known.relay = Some(relay.address());
    drop(known);
    assert_eq!(relay.started.public_url, format!("https://{NAME}:{}", relay.address().port()));
    until_certified(&relay, &authority.root);
    let (status, head, body) = ask(&mut connect(relay.address(), NAME, &authority.root).unwrap(), "GET", "/healthz", "", "");
    assert_eq!((status, body.as_str(), head.contains("strict-transport-security")), (200, "ok", true));
    assert_eq!(authority.known.lock().unwrap().contact, json!(["mailto:operator@relay.test"]));

    let kept = relay.folder().join("acme");
    let began = Instant::now();
    while std::fs::read_dir(&kept).map_or(0, Iterator::count) < 2 {
        assert!(began.elapsed() < Duration::from_secs(30), "account and certificate are kept");
        std::thread::sleep(Duration::from_millis(10));
    }
    #[cfg(unix)]
    for file in std::fs::read_dir(&kept).unwrap() {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(file.unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    // The next start orders nothing.
    let folder = relay.stop();
    authority.known.lock().unwrap().asked.clear();
    let relay = Running::with(folder, |config| config.tls = acme(directory));
    until_certified(&relay, &authority.root);
    assert_eq!(authority.known.lock().unwrap().asked, Vec::<String>::new());
}
