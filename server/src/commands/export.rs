//! `tandem export`: one document out of the log, as plain JSON or as an Automerge file, also while the relay runs.

use super::speech::Speech;
use super::{USAGE, fail};
use crate::export::{ExportError, Exported, LeftOut, export as replay};
use crate::hexadecimal;
use crate::operating;
use crate::salvage::guarded;
use crate::settings::{ExportFlags, Settings};
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use tandem_core::code::Code;

/// Replays the document and writes it; what had to be left out is named on standard error.
pub(super) fn export(flags: &ExportFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    // What the document engine says of a change that it cannot take is no news: it is named below.
    std::panic::set_hook(Box::new(|_| {}));
    let exported = match replay(&settings.data, flags.document) {
        Ok(exported) => exported,
        Err(error) => return explain(&error, speech),
    };
    for LeftOut { hash, by } in &exported.left_out {
        let hash = hexadecimal::encode(hash);
        eprintln!("tandem: {}", speech.say("cli-left-out", &[("hash", hash.into()), ("by", by.as_str().into())]));
    }
    let written = whole(&exported, flags.automerge).map_err(|code| code.to_string());
    match written.and_then(|bytes| write(flags.out.as_deref(), &bytes).map_err(|cause| cause.to_string())) {
        Ok(()) => {
            if let Err(cause) = operating::note_export(&settings.data, &flags.document) {
                eprintln!("tandem: {}", speech.say("cli-not-noted", &[("cause", cause.to_string().into())]));
            }
            ExitCode::SUCCESS
        }
        Err(cause) => fail(1, &speech.say("cli-failed", &[("cause", cause.into())])),
    }
}

fn whole(exported: &Exported, automerge: bool) -> Result<Vec<u8>, Code> {
    guarded(|| {
        if automerge {
            return Ok(exported.document.save());
        }
        let mut text = serde_json::to_vec(&exported.document.plain()).map_err(|_| Code::Internal)?;
        text.push(b'\n');
        Ok(text)
    })
}

fn write(out: Option<&Path>, bytes: &[u8]) -> std::io::Result<()> {
    let Some(path) = out else {
        let mut out = std::io::stdout().lock();
        return out.write_all(bytes).and_then(|()| out.flush());
    };
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn explain(error: &ExportError, speech: &Speech) -> ExitCode {
    match error {
        ExportError::NoRelay(folder) => {
            fail(USAGE, &speech.say("cli-no-relay", &[("folder", folder.display().to_string().into())]))
        }
        ExportError::UnknownDocument(asked, there) => {
            let list = there.iter().fold(String::new(), |text, line| text + "\n  " + line);
            fail(USAGE, &speech.say("cli-no-document", &[("asked", asked.to_string().into()), ("list", list.into())]))
        }
        ExportError::Store(cause) => fail(1, &speech.say("cli-failed", &[("cause", cause.to_string().into())])),
        ExportError::Open(cause) => fail(1, &speech.say("cli-failed", &[("cause", cause.to_string().into())])),
    }
}
