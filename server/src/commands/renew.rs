//! `tandem renew`: an engagement without its history, or without one person's work, also while the relay runs.

use super::invite::sentence;
use super::speech::Speech;
use super::{USAGE, print};
use crate::inviting::InviteError;
use crate::renewing::renew_engagement;
use crate::settings::{RenewFlags, Settings};
use std::process::ExitCode;

/// Founds it anew and says what that does not reach.
pub(super) fn renew(flags: &RenewFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    match renew_engagement(&settings.data, &flags.engagement, flags.without.as_deref()) {
        Ok((renewal, wiped)) => {
            print(&format!("Renewed {}: {}", renewal.label, renewal.document));
            print(&speech.say("cli-renewed", &[("devices", renewal.devices.into())]));
            if !wiped {
                print(&speech.say("cli-renewed-unwiped", &[]));
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("tandem: {}", sentence(&error, speech));
            ExitCode::from(if matches!(error, InviteError::Store(_)) { 1 } else { USAGE })
        }
    }
}
