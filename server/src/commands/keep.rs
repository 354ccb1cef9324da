//! `tandem backup`, `tandem restore` and `tandem verify`: carries them out and says what came of it. First the lines that
//! scripts read, then what to do next.

use super::speech::Speech;
use super::{USAGE, print};
use crate::keeping::{self, KeepError};
use crate::relay::StartError;
use crate::store::verify::Report;
use std::path::Path;
use std::process::ExitCode;

/// Copies the data to a file.
pub(super) fn backup(file: &Path, data: &Path, speech: &Speech) -> ExitCode {
    match keeping::backup(data, file) {
        Ok(report) => {
            told(&report);
            print(&speech.say("cli-backup", &[("file", file.display().to_string().into())]));
            ExitCode::SUCCESS
        }
        Err(error) => explain(&error, speech),
    }
}

/// Puts a file in the place of the data.
pub(super) fn restore(file: &Path, data: &Path, speech: &Speech) -> ExitCode {
    match keeping::restore(file, data) {
        Ok(restored) => {
            told(&restored.report);
            if let Some(aside) = restored.aside {
                print(&format!("Kept aside: {}", aside.display()));
            }
            if restored.key {
                print("Put back: relay.key");
            }
            print(&speech.say("cli-restored", &[]));
            ExitCode::SUCCESS
        }
        Err(error) => explain(&error, speech),
    }
}

/// Walks the log of a backup, or of the data folder.
pub(super) fn verify(file: Option<&Path>, data: &Path, speech: &Speech) -> ExitCode {
    match file.map_or_else(|| keeping::verify_folder(data), keeping::verify_file) {
        Ok(report) => {
            told(&report);
            print(&speech.say("cli-sound", &[]));
            ExitCode::SUCCESS
        }
        Err(error) => explain(&error, speech),
    }
}

fn told(report: &Report) {
    let Report { entries, changes, records, documents, snapshots } = report;
    print(&format!(
        "Verified: {entries} entries, {changes} changes, {records} records, {documents} engagements, {snapshots} snapshots"
    ));
}

fn explain(error: &KeepError, speech: &Speech) -> ExitCode {
    let named = |name: &'static str, path: &Path| (name, path.display().to_string().into());
    let (code, sentence) = match error {
        KeepError::NoRelay(folder) => (USAGE, speech.say("cli-no-relay", &[named("folder", folder)])),
        KeepError::NoFile(file) => (USAGE, speech.say("cli-no-file", &[named("file", file)])),
        KeepError::Start(StartError::Locked(folder)) => (USAGE, speech.say("cli-locked", &[named("folder", folder)])),
        KeepError::Damaged { path, fault } => {
            (1, speech.say("cli-damaged", &[named("file", path), ("fault", fault.to_string().into())]))
        }
        KeepError::File { .. } | KeepError::Start(_) => (1, speech.say("cli-failed", &[("cause", error.to_string().into())])),
    };
    eprintln!("tandem: {sentence}");
    ExitCode::from(code)
}
