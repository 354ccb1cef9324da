//! The relay's word for the accesses that it records: signed with a key in a file beside the database, so that whoever
//! has a backup alone can give nobody access. It must not know who may grant what.

use super::StoreError;
use super::log::Log;
use crate::signing::Key;
use rusqlite::Connection;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::ops::Deref;
use std::path::Path;
use tandem_core::model::{DocumentId, PersonId, Role};
use tandem_core::sync::log::ReadLog;
use tandem_core::sync::record::Record;
use tandem_core::sync::signature::access_message;

/// The file's name.
pub(crate) const FILE: &str = "relay.key";

/// The key of the relay whose database is in this folder; drawn when there is none.
pub(crate) fn key(folder: &Path) -> std::io::Result<Key> {
    let path = folder.join(FILE);
    let read = |bytes: Vec<u8>| {
        Key::read(&bytes).ok_or_else(|| std::io::Error::new(ErrorKind::InvalidData, format!("{} is no key", path.display())))
    };
    match std::fs::read(&path) {
        Ok(bytes) => return read(bytes),
        Err(cause) if cause.kind() == ErrorKind::NotFound => {}
        Err(cause) => return Err(cause),
    }
    let drawn = Key::draw().map_err(std::io::Error::other)?;
    let new = folder.join(format!("{FILE}.{}", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&new)?;
    file.write_all(&drawn.bytes())?;
    file.sync_all()?;
    // Of two that draw one at the same time, the first one's counts.
    let placed = std::fs::hard_link(&new, &path);
    std::fs::remove_file(&new)?;
    match placed {
        Err(cause) if cause.kind() != ErrorKind::AlreadyExists => Err(cause),
        _ => read(std::fs::read(&path)?),
    }
}

/// The record that seals an access recorded now. `None` where the key cannot be used: then the access holds here, and
/// nobody can tell a restored relay of it.
pub(crate) fn sealed<C: Deref<Target = Connection>>(
    log: &Log<C>,
    document: &DocumentId,
    person: &PersonId,
    role: Option<Role>,
    by: Option<&PersonId>,
    now_ms: u64,
) -> Result<Option<Record>, StoreError> {
    let folder = log.connection().path().and_then(|path| Path::new(path).parent()).unwrap_or(Path::new(""));
    let key = match key(folder) {
        Ok(key) => key,
        Err(cause) => {
            tracing::warn!(%cause, "the relay's key cannot be used; an access is not sealed");
            return Ok(None);
        }
    };
    let at_ms = log.sealed_at(document, person)?.map_or(now_ms, |newest| now_ms.max(newest + 1));
    let seal = key.sign(&access_message(document, person, role, by, at_ms));
    Ok(Some(Record::Sealed { person: person.clone(), role, by: by.cloned(), at_ms, seal }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_drawn_once_and_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = key(folder.path()).unwrap().public();
        assert_eq!(key(folder.path()).unwrap().public(), first);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        std::fs::write(folder.path().join(FILE), "no key").unwrap();
        assert!(key(folder.path()).is_err(), "a key that was spoiled is not replaced");
    }
}
