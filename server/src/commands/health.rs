//! `tandem health`: asks the relay on this machine whether it takes work. For containers, which have no other program to ask
//! with. First the line that scripts read.

use super::speech::Speech;
use super::{fail, print};
use crate::settings::Settings;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, Error, SignatureScheme, StreamOwned};
use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// How long the relay may take.
const WAIT: Duration = Duration::from_secs(5);
/// Most bytes of an answer that are read.
const ANSWER_BYTES: u64 = 16 << 10;
const QUESTION: &[u8] = b"GET /readyz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

/// Asks; done when the relay is ready.
pub(super) fn health(settings: &Settings, speech: &Speech) -> ExitCode {
    let secure = settings.tls().is_ok_and(|tls| tls.is_some());
    match ask(&settings.listen, secure) {
        Ok(answer) if answer.starts_with("HTTP/1.1 200 ") => {
            print("Ready");
            ExitCode::SUCCESS
        }
        Ok(answer) => {
            print(&format!("Not ready: {}", reason(&answer)));
            ExitCode::FAILURE
        }
        Err(cause) => {
            let with = [("address", settings.listen.as_str().into()), ("cause", cause.to_string().into())];
            fail(1, &speech.say("cli-no-answer", &with))
        }
    }
}

/// Why, in the relay's own word.
fn reason(answer: &str) -> String {
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    let told: serde_json::Value = serde_json::from_str(body).unwrap_or_default();
    told["reason"].as_str().or(told["error"]["code"].as_str()).unwrap_or("unknown").to_owned()
}

fn ask(listen: &str, secure: bool) -> io::Result<String> {
    let address = listen.to_socket_addrs()?.next().ok_or(io::ErrorKind::AddrNotAvailable)?;
    let line = TcpStream::connect_timeout(&on_this_machine(address), WAIT)?;
    line.set_read_timeout(Some(WAIT))?;
    line.set_write_timeout(Some(WAIT))?;
    if !secure {
        return talk(line);
    }
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions();
    let config = builder.map_err(io::Error::other)?.dangerous().with_custom_certificate_verifier(Arc::new(Ours(provider)));
    let name = ServerName::IpAddress(on_this_machine(address).ip().into());
    let hands = ClientConnection::new(Arc::new(config.with_no_client_auth()), name).map_err(io::Error::other)?;
    talk(StreamOwned::new(hands, line))
}

fn talk(mut line: impl Read + Write) -> io::Result<String> {
    line.write_all(QUESTION)?;
    let mut answer = Vec::new();
    match line.take(ANSWER_BYTES).read_to_end(&mut answer) {
        // A line that ends without a farewell has said all the same what came.
        Err(cause) if answer.is_empty() => Err(cause),
        _ => Ok(String::from_utf8_lossy(&answer).into_owned()),
    }
}

/// Who listens everywhere is asked here.
fn on_this_machine(address: SocketAddr) -> SocketAddr {
    let here = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        other => other,
    };
    SocketAddr::new(here, address.port())
}

/// Takes whatever certificate is shown: it is for the name that browsers use, and nothing secret is said on this line.
#[derive(Debug)]
struct Ours(Arc<CryptoProvider>);

impl ServerCertVerifier for Ours {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, signed, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, signed, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
