//! `tandem move-to`: leads devices to another address, or no more, also while the relay runs.

use super::people::told;
use super::print;
use super::speech::Speech;
use crate::moving;
use crate::settings::{MoveFlags, Settings};
use std::process::ExitCode;

/// Begins the move or ends it, and says what happens from then on.
pub(super) fn move_to(flags: &MoveFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    let Some(url) = &flags.url else {
        return told(moving::end(&settings.data), speech, |ended| {
            print(&speech.say(if ended { "cli-moving-over" } else { "cli-moving-none" }, &[]));
        });
    };
    told(moving::begin(&settings.data, url), speech, |behind| {
        print(&format!("Moving to {url}: {behind} devices at the old address"));
        print(&speech.say("cli-moving", &[("url", url.as_str().into())]));
    })
}
