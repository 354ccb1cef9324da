//! A certificate ordered from an authority that gives them to programs (RFC 8555). It asks on the relay's own port whether
//! the name is ours (RFC 8737), so nothing else has to be open. Account and certificate lie in the data folder, for its
//! owner alone, so that a restart orders nothing.

use super::{Secure, TlsError, configured};
use async_trait::async_trait;
use futures_util::StreamExt;
use rustls_acme::acme::LETS_ENCRYPT_PRODUCTION_DIRECTORY;
use rustls_acme::{AccountCache, AcmeConfig, CertCache, EventOk};
use sha2::{Digest, Sha256};
use std::fs::{DirBuilder, OpenOptions};
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The folder beside the database.
const FOLDER: &str = "acme";

/// For whom a certificate is ordered, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acme {
    /// The names that it is for; the first is the one that browsers use.
    pub domains: Vec<String>,
    /// A mail address that the authority may write to.
    pub contact: Option<String>,
    /// Where the authority is asked; `None`: Let's Encrypt.
    pub directory: Option<String>,
}

pub(super) fn secure(acme: &Acme, data: &Path) -> Result<Secure, TlsError> {
    let folder = data.join(FOLDER);
    let directory = acme.directory.as_deref().unwrap_or(LETS_ENCRYPT_PRODUCTION_DIRECTORY);
    let contact = acme.contact.iter().map(|address| format!("mailto:{address}"));
    let config = AcmeConfig::new(&acme.domains).contact(contact).directory(directory).cache(Kept(folder.clone()));
    let mut state = config.state();
    let (ordinary, challenge) = (configured(state.resolver(), &folder)?, state.challenge_rustls_config());
    let renewing = tokio::spawn(async move {
        while let Some(event) = state.next().await {
            match event {
                Ok(EventOk::DeployedNewCert) => tracing::info!("a certificate was ordered and is shown from now on"),
                Ok(EventOk::DeployedCachedCert) => tracing::info!("the certificate ordered before is shown"),
                Ok(EventOk::CertCacheStore | EventOk::AccountCacheStore) => {}
                Err(cause) => tracing::error!(%cause, "no certificate could be ordered; it is tried again"),
            }
        }
    });
    Ok(Secure { ordinary, challenge: Some(challenge), renewing: renewing.abort_handle() })
}

/// Account and certificate on the disk, each under a name of what it is for.
struct Kept(PathBuf);

impl Kept {
    fn path(&self, kind: &str, of: &[String], directory: &str) -> PathBuf {
        let mut hash = Sha256::new();
        for part in of.iter().map(String::as_str).chain([directory]) {
            hash.update(part);
            hash.update([0]);
        }
        self.0.join(format!("{kind}-{}.pem", crate::hexadecimal::encode(&hash.finalize()[..8])))
    }

    fn store(&self, path: &Path, bytes: &[u8]) -> Result<(), Error> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        {
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        builder.create(&self.0)?;
        let new = path.with_extension("new");
        let mut file = options.open(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(new, path)
    }
}

fn load(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(cause),
    }
}

#[async_trait]
impl CertCache for Kept {
    type EC = Error;

    async fn load_cert(&self, domains: &[String], directory: &str) -> Result<Option<Vec<u8>>, Error> {
        load(&self.path("certificate", domains, directory))
    }

    async fn store_cert(&self, domains: &[String], directory: &str, bytes: &[u8]) -> Result<(), Error> {
        self.store(&self.path("certificate", domains, directory), bytes)
    }
}

#[async_trait]
impl AccountCache for Kept {
    type EA = Error;

    async fn load_account(&self, contact: &[String], directory: &str) -> Result<Option<Vec<u8>>, Error> {
        load(&self.path("account", contact, directory))
    }

    async fn store_account(&self, contact: &[String], directory: &str, bytes: &[u8]) -> Result<(), Error> {
        self.store(&self.path("account", contact, directory), bytes)
    }
}
