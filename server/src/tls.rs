//! HTTPS without a proxy: where the certificate comes from, and shaking hands. It must not know what is asked on a line.
//!
//! - `files`: a certificate and its key that somebody else renews, taken up again when they change on the disk.
//! - `acme`: a certificate that the relay itself orders and renews.

mod acme;
mod files;

pub use acme::Acme;

use rustls::ServerConfig;
use rustls::crypto::{CryptoProvider, ring};
use rustls::server::{Acceptor, ResolvesServerCert};
use rustls_acme::is_tls_alpn_challenge;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::task::AbortHandle;
use tokio_rustls::LazyConfigAcceptor;
use tokio_rustls::server::TlsStream;

/// What is spoken inside.
const HTTP: &[u8] = b"http/1.1";

/// Where the certificate of a relay comes from.
#[derive(Clone, Debug)]
pub enum Tls {
    /// Two PEM files.
    Files {
        /// The certificate, and those that vouch for it.
        cert: PathBuf,
        /// Its private key.
        key: PathBuf,
    },
    /// An authority that gives certificates to programs.
    Acme(Acme),
}

/// Why a relay cannot shake hands.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file is not there or cannot be read.
    #[error("cannot read {path}: {cause}")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// There is no certificate in this file.
    #[error("there is no certificate in {0}")]
    NoCertificate(PathBuf),
    /// There is no private key in this file.
    #[error("there is no private key in {0}")]
    NoKey(PathBuf),
    /// The key is another certificate's.
    #[error("the key in {key} does not belong to the certificate in {cert}")]
    Mismatch {
        /// The file of the certificate.
        cert: PathBuf,
        /// The file of the key.
        key: PathBuf,
    },
    /// The certificate or its key are of a kind that is not spoken here.
    #[error("the certificate in {path} cannot be used: {cause}")]
    Unusable {
        /// The file of the certificate.
        path: PathBuf,
        /// What is wrong.
        cause: rustls::Error,
    },
}

impl Tls {
    /// How browsers reach a relay that listens on this port, where the certificate says for whom it is.
    pub(crate) fn public_url(&self, port: u16) -> Option<String> {
        match self {
            Tls::Acme(Acme { domains, .. }) if port == 443 => Some(format!("https://{}", domains.first()?)),
            Tls::Acme(Acme { domains, .. }) => Some(format!("https://{}:{port}", domains.first()?)),
            Tls::Files { .. } => None,
        }
    }
}

/// Shakes hands with whoever comes; gives up the renewing when dropped.
#[derive(Debug)]
pub(crate) struct Secure {
    ordinary: Arc<ServerConfig>,
    /// For the authority, which asks whether the name is ours.
    challenge: Option<Arc<ServerConfig>>,
    renewing: AbortHandle,
}

impl Drop for Secure {
    fn drop(&mut self) {
        self.renewing.abort();
    }
}

impl Secure {
    /// Reads or orders the certificate of a relay with this data folder; looks every `look_every` for another one.
    pub(crate) fn new(tls: Tls, data: &Path, look_every: Duration) -> Result<Self, TlsError> {
        match tls {
            Tls::Files { cert, key } => files::secure(cert, key, look_every),
            Tls::Acme(acme) => acme::secure(&acme, data),
        }
    }

    /// Shakes hands; `None` when it was the authority that asked, which has its answer then.
    pub(crate) async fn shake<L: AsyncRead + AsyncWrite + Unpin>(&self, line: L) -> std::io::Result<Option<TlsStream<L>>> {
        let begun = LazyConfigAcceptor::new(Acceptor::default(), line).await?;
        match &self.challenge {
            Some(challenge) if is_tls_alpn_challenge(&begun.client_hello()) => {
                begun.into_stream(Arc::clone(challenge)).await?.shutdown().await?;
                Ok(None)
            }
            _ => begun.into_stream(Arc::clone(&self.ordinary)).await.map(Some),
        }
    }
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

fn configured(resolver: Arc<dyn ResolvesServerCert>, cert: &Path) -> Result<Arc<ServerConfig>, TlsError> {
    let builder = ServerConfig::builder_with_provider(provider()).with_safe_default_protocol_versions();
    let builder = builder.map_err(|cause| TlsError::Unusable { path: cert.to_owned(), cause })?;
    let mut config = builder.with_no_client_auth().with_cert_resolver(resolver);
    config.alpn_protocols = vec![HTTP.to_vec()];
    Ok(Arc::new(config))
}
