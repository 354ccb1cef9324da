//! Knowing that nothing changed: a step leaves the hash of all it read, and is passed over while that hash stays.
//! It knows no step.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::Failure;

/// The hash of everything a step reads: names and contents of files, in a fixed order.
pub(crate) struct Inputs {
    hash: Sha256,
}

impl Inputs {
    /// Begins with the step's own version: raise it when the step does something else with the same inputs.
    pub(crate) fn new(version: u32) -> Self {
        Self { hash: Sha256::new().chain_update(version.to_le_bytes()) }
    }

    /// Adds a file, or every file under a folder; what does not exist counts as such.
    pub(crate) fn add(mut self, path: &Path) -> Result<Self, Failure> {
        for file in files_under(path)? {
            let content = fs::read(&file).map_err(Failure::file(&file))?;
            self.hash.update(file.to_string_lossy().as_bytes());
            self.hash.update((content.len() as u64).to_le_bytes());
            self.hash.update(&content);
        }
        Ok(self)
    }

    /// The hash in hexadecimal.
    pub(crate) fn stamp(self) -> String {
        let mut text = String::new();
        for byte in self.hash.finalize() {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }
}

/// Whether the stamp in `file` is this one.
pub(crate) fn is(file: &Path, stamp: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|found| found == stamp)
}

/// Leaves the stamp for the next run.
pub(crate) fn leave(file: &Path, stamp: &str) -> Result<(), Failure> {
    write(file, stamp.as_bytes())
}

/// Waits until no other run holds this lock; it is free again when the answer is dropped.
pub(crate) fn hold(file: &Path) -> Result<fs::File, Failure> {
    write(file, b"")?;
    let lock = fs::File::open(file).map_err(Failure::file(file))?;
    lock.lock().map_err(Failure::file(file))?;
    Ok(lock)
}

/// Writes a file and the folders above it.
pub(crate) fn write(file: &Path, content: &[u8]) -> Result<(), Failure> {
    let folder = file.parent().expect("a file to write has a folder");
    fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    fs::write(file, content).map_err(Failure::file(file))
}

/// Every file under a folder (or the file itself), sorted; nothing when it does not exist.
pub(crate) fn files_under(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut waiting = vec![path.to_owned()];
    while let Some(next) = waiting.pop() {
        if next.is_dir() {
            for entry in fs::read_dir(&next).map_err(Failure::file(&next))? {
                waiting.push(entry.map_err(Failure::file(&next))?.path());
            }
        } else if next.is_file() {
            files.push(next);
        }
    }
    files.sort();
    Ok(files)
}
