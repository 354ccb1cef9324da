//! What a replica can be asked, as one enum, and as the JSON lines of its shell.

use serde::Deserialize;
use serde_json::Value;
use tandem_core::document::{Command, FreeEdit};
use tandem_core::model::DocumentId;

/// One command.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Ask {
    /// Enrols this replica as a device of the invited person. Answers `{person, device}`.
    Join {
        /// The invitation's link.
        invite: String,
        /// What the device is called.
        #[serde(default = "device_name")]
        device: String,
    },
    /// Goes online, and stays so by itself. Answers at once.
    Connect,
    /// Goes offline. Answers at once.
    Disconnect,
    /// Founds a free-form document in an engagement of its own. Answers `{document}`.
    Create {
        /// The JSON object that it holds.
        json: Value,
        /// Strings under these keys are collaborative text.
        #[serde(default, rename = "textKeys")]
        text_keys: Vec<String>,
        /// What lists call it.
        #[serde(default = "label")]
        label: String,
    },
    /// Carries out edits of a free-form document, a change each, all or none. Answers `{heads}` when they are on disk.
    Edit {
        /// Which document.
        document: DocumentId,
        /// The edits, in order.
        ops: Vec<FreeEdit>,
    },
    /// Answers `{}` when this replica has these changes (in its store; a document takes in what has come when it is next
    /// looked at); `timed_out` otherwise.
    Wait {
        /// Of which document.
        document: DocumentId,
        /// Hashes of changes.
        heads: Vec<String>,
        /// How long to wait.
        timeout_ms: u64,
    },
    /// Answers `{}` when the relay has acknowledged everything of all documents; `timed_out` otherwise.
    WaitAcknowledged {
        /// How long to wait.
        timeout_ms: u64,
    },
    /// The newest changes of a document: `{heads}`.
    Heads {
        /// Which document.
        document: DocumentId,
    },
    /// What a document holds, as plain JSON: `{json}`.
    Json {
        /// Which document.
        document: DocumentId,
    },
    /// Everything that is here: `{documents, labels}`.
    Documents,
    /// How the exchange stands: `{pending, cursor, bytes_up, bytes_down, round_trips, last_exchange, …}`.
    Status,
    /// Runs a command of the domain on an engagement. Answers `{heads, undo}` when it is on disk.
    Command {
        /// Which engagement.
        document: DocumentId,
        /// The command.
        command: Command,
    },
    /// A view of an engagement: `{view}`.
    View {
        /// Which engagement.
        document: DocumentId,
        /// The view's name, or the whole query.
        view: Value,
    },
    /// Everything is on disk; then the replica ends.
    Quit,
}

fn device_name() -> String {
    "Replica".into()
}

fn label() -> String {
    "Free-form document".into()
}
