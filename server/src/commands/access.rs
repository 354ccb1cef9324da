//! `tandem access`: gives a person a role in an engagement, or takes it away, also while the relay runs.

use super::invite::sentence;
use super::speech::Speech;
use super::{USAGE, print};
use crate::access::set_access;
use crate::inviting::InviteError;
use crate::operating;
use crate::settings::{AccessFlags, Settings};
use std::process::ExitCode;
use tandem_core::model::Role;

/// Changes the access and says what stands.
pub(super) fn access(flags: &AccessFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    let role = Role::named(&flags.role);
    let changed = set_access(&settings.data, &flags.person, &flags.engagement, role).and_then(|access| {
        if flags.forget && role.is_none() {
            operating::forget(&settings.data, &access.person, &access.document)?;
        }
        Ok(access)
    });
    match changed {
        Ok(access) => {
            let role = access.role.map_or("none", Role::name);
            print(&format!("Access of {} ({}) to {} ({}): {role}", access.name, access.person, access.label, access.document));
            print(&speech.say("cli-access", &[]));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("tandem: {}", sentence(&error, speech));
            ExitCode::from(if matches!(error, InviteError::Store(_)) { 1 } else { USAGE })
        }
    }
}
