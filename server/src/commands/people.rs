//! `tandem people`, `device`, `administrator`, `withdraw` and `audit`: who there is, and taking away what was given, also while
//! the relay runs. Lines that scripts read are the same in every language.

use super::invite::sentence;
use super::speech::Speech;
use super::{USAGE, print};
use crate::clock::day;
use crate::governing::Somebody;
use crate::inviting::InviteError;
use crate::operating;
use crate::settings::{AdministratorFlags, AuditFlags, DeviceFlags, Settings, WithdrawFlags};
use crate::store::invitations::Open;
use std::process::ExitCode;
use tandem_core::model::Role;

/// Lists everybody with their devices, then the invitations that can still be used.
pub(super) fn people(settings: &Settings, speech: &Speech) -> ExitCode {
    told(operating::everybody(&settings.data), speech, |everybody| {
        everybody.people.iter().for_each(somebody);
        for (open, label) in &everybody.invitations {
            invitation(open, label.as_deref());
        }
    })
}

fn somebody(one: &Somebody) {
    let right = if one.administrator { ", administrator" } else { "" };
    print(&format!("{} ({}){right}", one.name, one.person));
    for (label, role) in &one.access {
        print(&format!("  {}: {label}", role.name()));
    }
    for device in &one.devices {
        let state = device.revoked_ms.map_or_else(String::new, |at| format!(", revoked {}", day(at)));
        print(&format!("  device {}: {}, since {}{state}", device.device, device.name, day(device.enrolled_ms)));
    }
}

fn invitation(open: &Open, label: Option<&str>) {
    let (role, label) = (open.role.map_or("administrator", Role::name), label.unwrap_or("the relay"));
    print(&format!("invitation {}: {} as {role} to {label}, until {}", open.id, open.name, day(open.expires_ms)));
}

/// Renames or revokes a device.
pub(super) fn device(flags: &DeviceFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    let done = match &flags.name {
        Some(name) => operating::rename(&settings.data, &flags.id, name),
        None => operating::revoke(&settings.data, &flags.id, flags.forget),
    };
    told(done, speech, |()| print(&speech.say(if flags.name.is_some() { "cli-renamed" } else { "cli-revoked" }, &[])))
}

/// Lets somebody run the relay, or no more.
pub(super) fn administrator(flags: &AdministratorFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    let done = operating::set_administrator(&settings.data, &flags.person, !flags.no_longer);
    told(done, speech, |name| print(&format!("{name}: {}", if flags.no_longer { "no administrator" } else { "administrator" })))
}

/// Takes an invitation back.
pub(super) fn withdraw(flags: &WithdrawFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    told(operating::withdraw(&settings.data, &flags.invitation), speech, |()| print(&speech.say("cli-withdrawn", &[])))
}

/// Prints the audit log, a JSON object on each line, from the oldest.
pub(super) fn audit(flags: &AuditFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    let lines = operating::audit(&settings.data, flags.engagement.as_deref(), |line| {
        // A line of texts and numbers can always be written.
        print(&serde_json::to_string(line).unwrap_or_default());
    });
    told(lines, speech, |()| {})
}

pub(super) fn told<T>(done: Result<T, InviteError>, speech: &Speech, say: impl FnOnce(T)) -> ExitCode {
    match done {
        Ok(done) => {
            say(done);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("tandem: {}", sentence(&error, speech));
            ExitCode::from(if matches!(error, InviteError::Store(_)) { 1 } else { USAGE })
        }
    }
}
