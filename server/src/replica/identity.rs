//! Who this replica is at its relay: kept in a file of its own that only the owner can read, apart from the log, so that
//! the log can be copied without handing out secrets. It must not know how an invitation is used.

use super::failure::Failure;
use super::store::sync_folder;
use crate::chance;
use crate::signing::Key;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::Path;
use tandem_core::code::Code;
use tandem_core::model::{DeviceId, PersonId};

/// The file of an enrolled replica.
const DEVICE: &str = "device.json";
/// The file of an enrolment under way.
const ENROLLING: &str = "enrolling.json";

/// An enrolled device.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Identity {
    /// Scheme, host and port of the relay.
    pub(super) relay: String,
    /// The credential, as it stands in the `cookie` header.
    pub(super) cookie: String,
    /// Whose device this is.
    pub(super) person: PersonId,
    /// Which device.
    pub(super) device: DeviceId,
    /// The private key, base64url.
    pub(super) key: String,
}

/// Kept before the invitation is used: if the answer is lost, the very same request is sent again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Enrolling {
    /// Scheme, host and port of the relay.
    pub(super) relay: String,
    /// The invitation's secret.
    pub(super) secret: String,
    /// Base64url of 16 random bytes.
    pub(super) attempt: String,
    /// The private key, base64url.
    pub(super) key: String,
}

impl Identity {
    /// The identity in a folder, if this replica is enrolled.
    pub(super) fn read(folder: &Path) -> Result<Option<Identity>, Failure> {
        read(&folder.join(DEVICE))
    }

    /// Signs as this device; `None`: its key cannot be read.
    pub(super) fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        Some(Key::read(&chance::decode(&self.key)?)?.sign(message))
    }

    /// Keeps it; the enrolment is over.
    pub(super) fn write(&self, folder: &Path) -> Result<(), Failure> {
        write(folder, DEVICE, self)?;
        // Left behind it does no harm: its invitation is used.
        let _ = std::fs::remove_file(folder.join(ENROLLING));
        Ok(())
    }
}

impl Enrolling {
    /// The enrolment that was begun with this invitation, or a fresh one, kept.
    pub(super) fn begin(folder: &Path, relay: &str, secret: &str) -> Result<Enrolling, Failure> {
        let begun: Option<Enrolling> = read(&folder.join(ENROLLING))?;
        if let Some(begun) = begun.filter(|begun| begun.secret == secret && begun.relay == relay) {
            return Ok(begun);
        }
        let drawn = |_| Failure::new(Code::Internal, "the system gave no random bytes");
        let key = URL_SAFE_NO_PAD.encode(Key::draw().map_err(drawn)?.bytes());
        let attempt = chance::secret::<16>().map_err(drawn)?;
        let enrolling = Enrolling { relay: relay.to_owned(), secret: secret.to_owned(), attempt, key };
        write(folder, ENROLLING, &enrolling)?;
        Ok(enrolling)
    }

    /// The public key: an uncompressed point, base64url.
    pub(super) fn public_key(&self) -> Result<String, Failure> {
        let damaged = || Failure::new(Code::BadEnrolment, "the key of the enrolment cannot be read");
        let bytes = chance::decode(&self.key).ok_or_else(damaged)?;
        Ok(URL_SAFE_NO_PAD.encode(Key::read(&bytes).ok_or_else(damaged)?.public()))
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, Failure> {
    match std::fs::read(path) {
        Ok(bytes) => serde_json::from_slice(&bytes)
            .map(Some)
            .map_err(|_| Failure::new(Code::StorageFailed, format!("{} cannot be read", path.display()))),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(cause.into()),
    }
}

/// Puts the whole file in place, readable by its owner alone.
fn write(folder: &Path, name: &str, content: &impl Serialize) -> Result<(), Failure> {
    let new = folder.join(format!("{name}.new"));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&new)?;
    file.write_all(&serde_json::to_vec(content).map_err(|_| Code::Internal)?)?;
    file.sync_all()?;
    std::fs::rename(&new, folder.join(name))?;
    sync_folder(folder)?;
    Ok(())
}
