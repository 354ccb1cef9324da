//! A certificate and its key in two files. Who renews them puts others in their place: those count from the next look on;
//! what cannot be used is told, and the old ones stay.

use super::{Secure, TlsError, configured, provider};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

/// The pair that is shown now.
#[derive(Debug)]
struct Shown(RwLock<Arc<CertifiedKey>>);

impl ResolvesServerCert for Shown {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner)))
    }
}

pub(super) fn secure(cert: PathBuf, key: PathBuf, look_every: Duration) -> Result<Secure, TlsError> {
    let mut seen = (written(&cert), written(&key));
    let shown = Arc::new(Shown(RwLock::new(Arc::new(read(&cert, &key)?))));
    let ordinary = configured(Arc::clone(&shown) as Arc<dyn ResolvesServerCert>, &cert)?;
    let renewing = tokio::spawn(async move {
        loop {
            tokio::time::sleep(look_every).await;
            let now = (written(&cert), written(&key));
            if now == seen {
                continue;
            }
            match read(&cert, &key) {
                Ok(pair) => {
                    *shown.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(pair);
                    seen = now;
                    tracing::info!("another certificate was taken up");
                }
                // Perhaps only one of the two has been written yet: it is looked again.
                Err(cause) => tracing::warn!(%cause, "the certificate has changed and cannot be used; the one of before stays"),
            }
        }
    });
    Ok(Secure { ordinary, challenge: None, renewing: renewing.abort_handle() })
}

/// When a file was written last; also of the one that a link points to.
fn written(path: &Path) -> Option<(SystemTime, u64)> {
    let file = std::fs::metadata(path).ok()?;
    Some((file.modified().ok()?, file.len()))
}

fn read(cert: &Path, key: &Path) -> Result<CertifiedKey, TlsError> {
    let bytes = |path: &Path| std::fs::read(path).map_err(|cause| TlsError::Unreadable { path: path.to_owned(), cause });
    let chain = CertificateDer::pem_slice_iter(&bytes(cert)?).collect::<Result<Vec<_>, _>>().unwrap_or_default();
    if chain.is_empty() {
        return Err(TlsError::NoCertificate(cert.to_owned()));
    }
    let private = PrivateKeyDer::from_pem_slice(&bytes(key)?).map_err(|_| TlsError::NoKey(key.to_owned()))?;
    CertifiedKey::from_der(chain, private, &provider()).map_err(|cause| match cause {
        rustls::Error::InconsistentKeys(_) => TlsError::Mismatch { cert: cert.to_owned(), key: key.to_owned() },
        cause => TlsError::Unusable { path: cert.to_owned(), cause },
    })
}
