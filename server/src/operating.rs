//! People, devices, invitations and the audit log at the operator's command, whether or not a relay is serving the folder:
//! a relay that does notices within a second or two. It must not know of the command line.

use crate::access::known;
use crate::clock::now_ms;
use crate::founding::Writing;
use crate::governing::{self, Somebody};
use crate::inviting::{InviteError, engagement};
use crate::relay::{StartError, database};
use crate::store::audit::{self, About, Deed, Noted};
use crate::store::invitations::{self, Open};
use crate::store::{Log, StoreError, open};
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;
use tandem_core::model::{DeviceId, DocumentId, PersonId};

/// Who is known to a relay, and who is invited.
#[derive(Debug)]
pub(crate) struct Everybody {
    /// By name.
    pub(crate) people: Vec<Somebody>,
    /// Invitations that can still be used, each with the label of where it leads.
    pub(crate) invitations: Vec<(Open, Option<String>)>,
}

/// Looks who is there.
pub(crate) fn everybody(folder: &Path) -> Result<Everybody, InviteError> {
    let connection = reading(folder)?;
    let (people, invitations) = (governing::everybody(&connection, None)?, invitations::open_all(&connection, now_ms())?);
    Ok(Everybody { people, invitations })
}

/// Gives a device another name.
pub(crate) fn rename(folder: &Path, device: &DeviceId, name: &str) -> Result<(), InviteError> {
    change(folder, |log| governing::rename(log, None, device, name))
}

/// Orders the devices of somebody who has no access any more to forget an engagement.
pub(crate) fn forget(folder: &Path, person: &PersonId, document: &DocumentId) -> Result<(), InviteError> {
    change(folder, |log| governing::set_role(log, None, document, person, None, true))
}

/// Revokes a device for good; `forget`: and orders it to forget what it holds.
pub(crate) fn revoke(folder: &Path, device: &DeviceId, forget: bool) -> Result<(), InviteError> {
    change(folder, |log| governing::revoke(log, None, device, forget))
}

/// Takes back an invitation, named as [`everybody`] names it.
pub(crate) fn withdraw(folder: &Path, invitation: &str) -> Result<(), InviteError> {
    change(folder, |log| governing::withdraw(log, None, invitation))
}

/// Lets somebody (an id or an exact name) run the relay, or no more; answers with their name.
pub(crate) fn set_administrator(folder: &Path, person: &str, administrator: bool) -> Result<String, InviteError> {
    let person = known(&reading(folder)?, person)?;
    change(folder, |log| governing::set_administrator(log, None, &person.id, administrator))?;
    Ok(person.name)
}

/// Notes that an engagement was written out of the log.
pub(crate) fn note_export(folder: &Path, document: &DocumentId) -> Result<(), InviteError> {
    let about = About { document: Some(document), ..About::default() };
    change(folder, |log| audit::note(log.connection(), Deed::Exported, about, now_ms()))
}

/// Hands every line of the audit log to `each`, from the oldest; of one engagement (an id or an exact label) if one is named.
pub(crate) fn audit(folder: &Path, of: Option<&str>, mut each: impl FnMut(&Noted)) -> Result<(), InviteError> {
    let connection = reading(folder)?;
    let document = of.map(|asked| engagement(&connection, asked)).transpose()?;
    let mut after = 0;
    loop {
        let page = audit::after(&connection, after, document.as_ref())?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.place;
        page.iter().for_each(&mut each);
    }
}

fn reading(folder: &Path) -> Result<Connection, InviteError> {
    let path = database(folder);
    if !path.is_file() {
        return Err(InviteError::NoRelay(folder.to_owned()));
    }
    Ok(open::for_reading(&path).map_err(StartError::from)?)
}

/// One change, whole or not at all.
pub(crate) fn change<T>(folder: &Path, job: impl FnOnce(&mut Writing<'_>) -> Result<T, StoreError>) -> Result<T, InviteError> {
    let path = database(folder);
    if !path.is_file() {
        return Err(InviteError::NoRelay(folder.to_owned()));
    }
    let mut connection = open::for_writing(&path).map_err(StartError::from)?;
    let mut transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let mut log = Log::over(transaction.savepoint()?);
    let done = job(&mut log).map_err(|error| match error {
        StoreError::Refused(code) => InviteError::Refused(code),
        other => other.into(),
    })?;
    log.close()?.commit()?;
    transaction.commit()?;
    Ok(done)
}
