//! `tandem invite`: one sign-in link for one person, also while the relay runs.

use super::speech::Speech;
use super::{USAGE, print_link};
use crate::inviting::{self, Invite, InviteError, InviteTo};
use crate::settings::{InviteFlags, Settings};
use std::process::ExitCode;
use tandem_core::model::Role;

/// Makes the invitation and prints its link.
pub(super) fn invite(flags: &InviteFlags, settings: &Settings, speech: &Speech) -> ExitCode {
    match inviting::invite(&settings.data, &wish(flags)) {
        Ok(sign_in) => {
            print_link(&sign_in, speech);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("tandem: {}", sentence(&error, speech));
            ExitCode::from(if matches!(error, InviteError::Store(_)) { 1 } else { USAGE })
        }
    }
}

fn wish(flags: &InviteFlags) -> Invite {
    // The flags' parser has let only known roles through.
    let role = flags.role.as_deref().and_then(Role::named).unwrap_or(Role::Reader);
    let to = match (&flags.engagement, &flags.new_engagement) {
        (Some(engagement), _) => InviteTo::Engagement(engagement.clone(), role),
        (None, Some(label)) => InviteTo::NewEngagement(label.clone(), role),
        (None, None) => InviteTo::Administration,
    };
    Invite { name: flags.person.clone(), person: flags.person_id.clone(), to, days: flags.days, email: flags.email.clone() }
}

/// What is wrong and what to do about it.
pub(super) fn sentence(error: &InviteError, speech: &Speech) -> String {
    match error {
        InviteError::NoRelay(folder) => speech.say("cli-no-relay", &[("folder", folder.display().to_string().into())]),
        InviteError::BadName(name) => speech.say("cli-bad-name", &[("name", name.as_str().into())]),
        InviteError::UnknownEngagement { asked, there } if there.is_empty() => {
            speech.say("cli-no-engagements", &[("asked", asked.as_str().into())])
        }
        InviteError::UnknownEngagement { asked, there } => {
            speech.say("cli-unknown-engagement", &[("asked", asked.as_str().into()), ("list", listed(there))])
        }
        InviteError::UnknownPerson { asked, there } => {
            speech.say("cli-unknown-person", &[("asked", asked.as_str().into()), ("list", listed(there))])
        }
        InviteError::AmbiguousEngagement { asked, ids } => {
            speech.say("cli-ambiguous-engagement", &[("asked", asked.as_str().into()), ("list", listed(ids))])
        }
        InviteError::SameAddress(url) => speech.say("cli-moving-same", &[("url", url.as_str().into())]),
        InviteError::Refused(code) => speech.say(&format!("cli-{}", code.name()), &[]),
        InviteError::Store(cause) => speech.say("cli-failed", &[("cause", cause.to_string().into())]),
    }
}

fn listed(lines: &[String]) -> fluent_bundle::FluentValue<'static> {
    lines.iter().fold(String::new(), |text, line| text + "\n  " + line).into()
}
