//! The data folder: made for its owner alone, and served by one process at a time.

use crate::relay::StartError;
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::path::Path;

/// Holds the folder for this process until dropped. The lock is the file's, not the file: nothing is left to clean up
/// after a crash.
#[derive(Debug)]
pub(crate) struct Held(#[expect(dead_code, reason = "the lock lives as long as the open file")] File);

/// Makes the folder if it is not there (mode 0700) and holds it.
pub(crate) fn hold(folder: &Path) -> Result<Held, StartError> {
    let fail = |cause| StartError::Folder { path: folder.to_owned(), cause };
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(fail)?;
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join("tandem.lock")).map_err(fail)?;
    match file.try_lock() {
        Ok(()) => Ok(Held(file)),
        Err(TryLockError::WouldBlock) => Err(StartError::Locked(folder.to_owned())),
        Err(TryLockError::Error(cause)) => Err(fail(cause)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_served_by_one_at_a_time() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("deep/data");
        let held = hold(&folder).unwrap();
        assert!(matches!(hold(&folder), Err(StartError::Locked(_))));
        drop(held);
        assert!(hold(&folder).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn a_new_folder_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("data");
        let _held = hold(&folder).unwrap();
        assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let outer = tempfile::tempdir().unwrap();
        std::fs::write(outer.path().join("file"), "").unwrap();
        let error = hold(&outer.path().join("file/data")).unwrap_err().to_string();
        assert!(error.contains("file/data"), "{error}");
    }
}
