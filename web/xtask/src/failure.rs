//! Why a step could not be finished, in words that say what to do. It knows no step.

use std::path::{Path, PathBuf};

/// The end of a run: printed once, by `main`.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// A program that a step runs ended with an error; what it had to say is on the terminal already.
    #[error("step \"{step}\" failed: {program} ended with {end}")]
    Program {
        /// The step's name as printed at its start.
        step: String,
        /// The program's name.
        program: String,
        /// Its exit status in words.
        end: String,
    },
    /// A file or program could not be reached.
    #[error("{}: {source}", path.display())]
    File {
        /// What was to be read, written or started.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// Something that only a person can provide is missing.
    #[error("{0}")]
    Missing(String),
    /// A file that a tool made is not what this step expects.
    #[error("step \"{step}\" failed: {what}")]
    Unexpected {
        /// The step's name.
        step: &'static str,
        /// What was found instead.
        what: String,
    },
    /// A rule of the house or a budget is broken; the list is on the terminal already.
    #[error("step \"{step}\" failed: {count} {what}")]
    Rule {
        /// The step's name.
        step: &'static str,
        /// How many places.
        count: usize,
        /// Of what, in the plural.
        what: &'static str,
    },
}

impl Failure {
    /// Names the file that an error of the system belongs to.
    pub(crate) fn file(path: impl AsRef<Path>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.as_ref().to_owned();
        move |source| Self::File { path, source }
    }
}
