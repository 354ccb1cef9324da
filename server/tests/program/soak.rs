//! How long the rounds are: a few in ordinary tests, full length in `cargo xtask soak`, which also keeps what they counted.

use std::path::PathBuf;

/// The folder that the soak reads results from; absent in ordinary tests.
fn results() -> Option<PathBuf> {
    std::env::var_os("TANDEM_SOAK").map(PathBuf::from)
}

/// How many rounds to go.
pub(crate) fn rounds(few: usize, full: usize) -> usize {
    if results().is_some() { full } else { few }
}

/// Keeps what a test counted: one line of the report.
pub(crate) fn report(what: &str, rounds: usize, counted: &str) {
    if let Some(folder) = results() {
        let name = what.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        std::fs::write(folder.join(name), format!("| {what} | {rounds} | {counted} |\n")).unwrap();
    }
}
