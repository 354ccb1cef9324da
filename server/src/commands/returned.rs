//! `tandem returned`: what devices brought back after a restore without proof, and the operator's word on it.

use super::invite::sentence;
use super::speech::Speech;
use super::{USAGE, print};
use crate::inviting::InviteError;
use crate::returned::{Returned, Word, returned, settle_returned};
use crate::settings::{ReturnedFlags, Settings};
use std::process::ExitCode;

/// Lists what waits, or lets in or forgets what is named.
pub(super) fn run(flags: &ReturnedFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    let word = match (&flags.admit, &flags.forget) {
        (Some(asked), _) => Some((asked, Word::Admit)),
        (None, Some(asked)) => Some((asked, Word::Forget)),
        (None, None) => None,
    };
    let done = match word {
        None => returned(&settings.data).map(|found| list(&found, speech)),
        Some((asked, word)) => {
            let asked = Some(asked.as_str()).filter(|asked| *asked != "all");
            settle_returned(&settings.data, asked, flags.from.as_deref(), word).map(|settled| {
                let done = if word == Word::Admit { "Admitted" } else { "Forgotten" };
                print(&format!("{done}: {settled} entries"));
                print(&speech.say("cli-access", &[]));
            })
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tandem: {}", sentence(&error, speech));
            ExitCode::from(if matches!(error, InviteError::Store(_)) { 1 } else { USAGE })
        }
    }
}

fn list(found: &[Returned], speech: &Speech) {
    for Returned { document, label, changes, grants } in found {
        for ((author, by), count) in changes {
            let author = author.as_deref().unwrap_or("an unknown author");
            print(&format!(
                "Waiting in {label} ({document}): {count} changes said to be of {author}, by the word of {by}, who handed them in"
            ));
        }
        for (person, role) in grants {
            print(&format!("Waiting in {label} ({document}): the role of {} for {person}", role.name()));
        }
    }
    print(&speech.say(if found.is_empty() { "cli-returned-nothing" } else { "cli-returned" }, &[]));
}
