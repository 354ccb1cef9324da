//! Exchanging an invitation for a device. Runs inside the writer's transaction, so that of two who open one invitation
//! at the same moment exactly one wins; it must not know of HTTP or of cookies.

use crate::chance;
use crate::founding::{Writing, admit, found, introduce};
use crate::store::audit::{self, About, Deed};
use crate::store::invitations::{self, Invitation, Used};
use crate::store::people::{self, Device, Person};
use crate::store::{StoreError, documents};
use rusqlite::Connection;
use tandem_core::code::Code;
use tandem_core::limits::NAME_BYTES;
use tandem_core::model::{DeviceId, Role};
use tandem_core::sync::log::ReadLog;

/// How long a device that lost the answer may ask again with the same attempt, in milliseconds (one hour).
const RETRY_MS: u64 = 3_600_000;
/// Length of an uncompressed P-256 point (SEC1), and its first byte.
const PUBLIC_KEY: (usize, u8) = (65, 4);
/// Bytes that a device draws for its attempt.
const ATTEMPT_BYTES: usize = 16;

/// What an invitation says before it is used.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Offer {
    /// Who is invited.
    name: String,
    /// To which engagement; none: to run the relay.
    engagement: Option<String>,
    /// With which role.
    role: Option<Role>,
    /// Who invites, if a person did.
    from: Option<String>,
    /// When it ends, in seconds since 1970.
    expires: u64,
    /// It leads a device that is known to another address.
    moves: bool,
}

/// A device's wish to be enrolled, checked for its form.
#[derive(Debug)]
pub(crate) struct Wish {
    secret_hash: [u8; 32],
    device_name: String,
    public_key: Vec<u8>,
    attempt_hash: [u8; 32],
}

impl Wish {
    /// Checks the form: a name, an uncompressed public key and 16 bytes of attempt, both base64url.
    pub(crate) fn read(secret: &str, device_name: &str, public_key: &str, attempt: &str) -> Result<Self, Code> {
        let device_name = name(device_name).ok_or(Code::BadEnrolment)?;
        let public_key = chance::decode(public_key).ok_or(Code::BadEnrolment)?;
        let attempt_bytes = chance::decode(attempt).ok_or(Code::BadEnrolment)?;
        if (public_key.len(), public_key.first().copied()) != (PUBLIC_KEY.0, Some(PUBLIC_KEY.1))
            || attempt_bytes.len() != ATTEMPT_BYTES
        {
            return Err(Code::BadEnrolment);
        }
        Ok(Self { secret_hash: chance::hash(secret), device_name, public_key, attempt_hash: chance::hash(attempt) })
    }
}

/// A name of a person, device or engagement in its bounds: trimmed, not empty, no control characters.
pub(crate) fn name(text: &str) -> Option<String> {
    let text = text.trim();
    let good = !text.is_empty() && text.len() <= NAME_BYTES && !text.chars().any(char::is_control);
    good.then(|| text.to_owned())
}

/// Reads an invitation without using it.
pub(crate) fn look(connection: &Connection, secret: &str, now_ms: u64) -> Result<Offer, StoreError> {
    let (invitation, used) = invitations::find(connection, &chance::hash(secret))?.ok_or(Code::InvitationUnknown)?;
    if used.is_some() {
        return Err(Code::InvitationUsed.into());
    }
    check(connection, &chance::hash(secret), &invitation, now_ms)?;
    let engagement = match &invitation.access {
        Some((document, _)) => documents::label(connection, document)?,
        None => None,
    };
    let from = match &invitation.invited_by {
        Some(person) => people::person(connection, person)?.map(|person| person.name),
        None => None,
    };
    let role = invitation.access.map(|(_, role)| role);
    Ok(Offer {
        name: invitation.name,
        engagement,
        role,
        from,
        expires: invitation.expires_ms / 1000,
        moves: invitation.replaces.is_some(),
    })
}

/// Uses an invitation: makes the person known, enrols the device under `credential_hash`, and tells every engagement
/// of this person. A device that lost the answer asks again with the same attempt and gets the same device.
///
/// A device that is enrolled already (`asking`) and gets another invitation for the same person stays the device that it
/// is, with a new key and credential: its unsent work goes on under the same name. One that moves to another address becomes
/// another device there, and what it was is revoked; who revoked it before took the way away from it.
///
/// An invitation that somebody made for themself gives a device, and no access.
pub(crate) fn enrol(
    log: &mut Writing<'_>,
    wish: Wish,
    asking: Option<Device>,
    credential_hash: &[u8; 32],
    now_ms: u64,
) -> Result<Device, StoreError> {
    let (invitation, used) = invitations::find(log.connection(), &wish.secret_hash)?.ok_or(Code::InvitationUnknown)?;
    if let Some(used) = used {
        return again(log, &wish, &used, credential_hash, now_ms);
    }
    check(log.connection(), &wish.secret_hash, &invitation, now_ms)?;
    // What somebody made for themself says what they had then; it may have been taken away since.
    let own = invitation.is_own();
    let administrator = invitation.administrator && !own;
    let newcomer = Person { id: invitation.person, name: invitation.name, administrator };
    people::know(log.connection(), &newcomer, now_ms)?;
    let person = people::person(log.connection(), &newcomer.id)?.ok_or(StoreError::Damaged("person"))?;
    let replaces = invitation.replaces;
    let asking = asking.filter(|device| device.person.id == person.id).map(|device| device.id);
    let asking = asking.filter(|id| Some(id) != replaces.as_ref());
    if let Some(old) = &replaces
        && asking.is_none()
        && people::device(log.connection(), old)?.is_none()
    {
        return Err(Code::InvitationWithdrawn.into());
    }
    let known = asking.is_some();
    let drawn = || DeviceId::new(&chance::id()?).map_err(|_| StoreError::Damaged("device id"));
    let device = Device { id: asking.map_or_else(drawn, Ok)?, name: wish.device_name, public_key: wish.public_key, person };
    let memberships = log.memberships(&device.person.id)?;
    if known {
        people::enrol_anew(log.connection(), &device, credential_hash)?;
    } else {
        people::enrol(log.connection(), &device, credential_hash, now_ms)?;
    }
    for standing in memberships {
        introduce(log, &standing.document, device.clone(), now_ms)?;
    }
    let used = Used { at_ms: now_ms, by: device.id.clone(), attempt_hash: wish.attempt_hash };
    invitations::mark_used(log.connection(), &wish.secret_hash, &used)?;
    if let Some((document, role)) = invitation.access.filter(|_| !own) {
        let label = documents::label(log.connection(), &document)?.ok_or(StoreError::Damaged("invitation"))?;
        found(log, &document, &label, now_ms)?;
        admit(log, &document, &device.person, role, invitation.invited_by.as_ref(), now_ms)?;
    }
    let about = About { person: Some(&device.person.id), device: Some(&device.id), ..About::default() };
    audit::note(log.connection(), Deed::Enrolled, about, now_ms)?;
    if let Some(old) = replaces
        && people::revoke(log.connection(), &old, now_ms)?
    {
        let about = About { by: about.person, by_device: about.device, device: Some(&old), ..about };
        audit::note(log.connection(), Deed::DeviceRevoked, about, now_ms)?;
    }
    Ok(device)
}

fn again(log: &Writing<'_>, wish: &Wish, used: &Used, credential_hash: &[u8; 32], now_ms: u64) -> Result<Device, StoreError> {
    let in_time = now_ms.saturating_sub(used.at_ms) <= RETRY_MS;
    if !in_time || used.attempt_hash != wish.attempt_hash {
        return Err(Code::InvitationUsed.into());
    }
    let device = people::device(log.connection(), &used.by)?.ok_or(Code::InvitationUsed)?;
    if device.public_key != wish.public_key {
        return Err(Code::InvitationUsed.into());
    }
    people::set_credential(log.connection(), &device.id, credential_hash)?;
    Ok(device)
}

/// Whether an invitation that nobody has used can still be.
fn check(connection: &Connection, hash: &[u8; 32], invitation: &Invitation, now_ms: u64) -> Result<(), StoreError> {
    if invitations::was_withdrawn(connection, hash)? {
        return Err(Code::InvitationWithdrawn.into());
    }
    if now_ms < invitation.expires_ms { Ok(()) } else { Err(Code::InvitationExpired.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    fn key(first: u8, length: usize) -> String {
        let mut bytes = vec![7; length];
        bytes[0] = first;
        URL_SAFE_NO_PAD.encode(bytes)
    }

    #[test]
    fn a_wish_needs_a_name_a_whole_key_and_an_attempt() {
        let attempt = URL_SAFE_NO_PAD.encode([1; 16]);
        assert!(Wish::read("s", " Phone ", &key(4, 65), &attempt).is_ok());
        for (device, key, attempt) in [
            ("", key(4, 65), attempt.clone()),
            ("a\nb", key(4, 65), attempt.clone()),
            (&*"x".repeat(NAME_BYTES + 1), key(4, 65), attempt.clone()),
            ("Phone", key(2, 65), attempt.clone()),
            ("Phone", key(4, 64), attempt.clone()),
            ("Phone", "?".into(), attempt),
            ("Phone", key(4, 65), URL_SAFE_NO_PAD.encode([1; 15])),
            ("Phone", key(4, 65), "?".into()),
        ] {
            assert_eq!(Wish::read("s", device, &key, &attempt).unwrap_err(), Code::BadEnrolment, "{device} {key} {attempt}");
        }
    }
}
