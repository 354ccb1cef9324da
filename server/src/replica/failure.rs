//! Why a replica could not do what it was asked: a code of the closed list, and a sentence for whoever reads the answer.

use tandem_core::code::Code;

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Failure {
    /// Why, for programs.
    pub code: Code,
    /// Why, for people: English.
    pub message: String,
}

impl Failure {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }
}

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Self { code, message: code.name().replace('_', " ") }
    }
}

/// The folder or a file in it could not be used.
impl From<std::io::Error> for Failure {
    fn from(cause: std::io::Error) -> Self {
        Self { code: Code::StorageFailed, message: format!("the folder cannot be written or read: {cause}") }
    }
}
