//! Invitations that lose their ground: whoever loses a right, or a device, keeps no way back by a link that was made before.
//! Runs inside the writer's transaction, with what takes the right away.

use crate::store::StoreError;
use crate::store::audit::{self, About, Deed};
use crate::store::invitations;
use crate::store::people;
use rusqlite::Connection;
use tandem_core::model::{DocumentId, PersonId, Role};

/// What somebody loses.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Loss<'a> {
    /// A device: whoever has it may hold links for further ones of its person.
    Device,
    /// The right to govern an engagement: with what they gave out to it.
    Governing(&'a DocumentId),
    /// All access to an engagement: with what invites them to it.
    Access(&'a DocumentId),
    /// A role other than this one: with what invites them to another.
    Role(&'a DocumentId, Role),
    /// Running the relay: with what only those who do may give out, and what invites them to it.
    Administration,
}

/// Invitations that somebody made for themself, for a further device.
const OWN: &str = "person = ?2 AND invited_by = ?2";
/// What somebody gave out to an engagement; not for themself: that gives nothing which is not there.
const GIVEN: &str = "invited_by = ?2 AND person <> ?2 AND document = ?3";
/// What invites somebody to an engagement.
const TO_THEM: &str = "person = ?2 AND document = ?3 AND invited_by IS NOT ?2";
/// The same, with another role.
const TO_ANOTHER_ROLE: &str = "person = ?2 AND document = ?3 AND invited_by IS NOT ?2 AND role <> ?4";
/// What only an administrator gives out: the right itself, devices of others, and what they do not edit.
const OF_ADMINISTRATORS: &str = "(person = ?2 AND administrator = 1 AND invited_by IS NOT ?2)
    OR (invited_by = ?2 AND person <> ?2 AND (document IS NULL OR EXISTS (SELECT 1 FROM person p WHERE p.id = invitation.person)
        OR NOT EXISTS (SELECT 1 FROM membership m
                       WHERE m.person = ?2 AND m.document = invitation.document AND m.role = 'editor')))";

/// Takes back what a person's loss leaves without ground; `by`: who takes away.
pub(crate) fn lapse(
    connection: &Connection,
    person: &PersonId,
    loss: Loss<'_>,
    by: About<'_>,
    now_ms: u64,
) -> Result<(), StoreError> {
    let (which, document, role) = match loss {
        Loss::Device => (OWN, None, None),
        Loss::Governing(_) if people::person(connection, person)?.is_some_and(|one| one.administrator) => return Ok(()),
        Loss::Governing(document) => (GIVEN, Some(document), None),
        Loss::Access(document) => (TO_THEM, Some(document), None),
        Loss::Role(document, role) => (TO_ANOTHER_ROLE, Some(document), Some(role)),
        Loss::Administration => (OF_ADMINISTRATORS, None, None),
    };
    for (invited, to) in invitations::take_back(connection, which, person, document, role, now_ms)? {
        let about = About { person: Some(&invited), document: to.as_ref(), ..by };
        audit::note(connection, Deed::InvitationWithdrawn, about, now_ms)?;
    }
    Ok(())
}
