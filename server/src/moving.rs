//! Moving to another address: the same data folder is reached under a new name, and each device goes there by itself. A
//! browser keeps a notebook under one address, so it becomes another device there, and the one that it was is revoked in the
//! same step. Works on a folder whether or not a relay is serving it; it must not know of HTTP or of the command line.

use crate::chance;
use crate::clock::now_ms;
use crate::founding::Writing;
use crate::inviting::InviteError;
use crate::operating::change;
use crate::store::audit::{self, About, Deed};
use crate::store::invitations::{self, Invitation};
use crate::store::people::{self, Device};
use crate::store::{StoreError, meta};
use rusqlite::Connection;
use std::path::Path;
use tandem_core::code::Code;

/// How long a device has from asking for its way until it has arrived, in milliseconds (one hour).
const WAY_MS: u64 = 3_600_000;

/// A move that is under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Move {
    /// Since when, in milliseconds since 1970.
    pub(crate) since_ms: u64,
    /// The address that the relay had then.
    pub(crate) from: String,
    /// The address that devices go to.
    pub(crate) to: String,
}

impl Move {
    /// Whether this is one of its two addresses.
    pub(crate) fn is_between(&self, address: &str) -> bool {
        address == self.from || address == self.to
    }

    /// Whether one of its addresses is plain http.
    pub(crate) fn is_plain(&self) -> bool {
        [&self.from, &self.to].iter().any(|address| address.starts_with("http://"))
    }
}

/// What a device is told.
#[derive(Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Told {
    /// Where the notebook moves to; `None`: nowhere, the device arrived already, or it was revoked for another reason.
    pub(crate) to: Option<String>,
    /// The device has moved: another one took its place.
    pub(crate) gone: bool,
}

/// The move that is under way, if one is.
pub(crate) fn current(connection: &Connection) -> Result<Option<Move>, StoreError> {
    let Some(text) = meta::read(connection, meta::MOVE)? else { return Ok(None) };
    let mut parts = text.splitn(3, ' ');
    let (since, from, to) = (parts.next(), parts.next(), parts.next());
    let since_ms = since.and_then(|since| since.parse().ok());
    let read = since_ms.zip(from).zip(to).ok_or(StoreError::Damaged("move"))?;
    let ((since_ms, from), to) = read;
    Ok(Some(Move { since_ms, from: from.to_owned(), to: to.to_owned() }))
}

/// Where links lead: to the new address while a move is under way, else to `public_url`.
pub(crate) fn address(connection: &Connection, public_url: &str) -> Result<String, StoreError> {
    Ok(current(connection)?.map_or_else(|| public_url.to_owned(), |moving| moving.to))
}

/// Begins to move devices to `to`; answers with how many may not be there yet. Begun again for the same address, it goes on.
pub(crate) fn begin(folder: &Path, to: &str) -> Result<u64, InviteError> {
    let begun = change(folder, |log| {
        let connection = log.connection();
        let moving = match current(connection)? {
            Some(moving) if moving.to == to => moving,
            _ => {
                let from = meta::read(connection, meta::PUBLIC_URL)?.ok_or(Code::NotFound)?;
                if from == to {
                    return Ok(None);
                }
                let moving = Move { since_ms: now_ms(), from, to: to.to_owned() };
                meta::write(connection, meta::MOVE, &format!("{} {} {to}", moving.since_ms, moving.from))?;
                audit::note(connection, Deed::Moving, About::default(), moving.since_ms)?;
                moving
            }
        };
        people::older_than(connection, moving.since_ms).map(Some)
    })?;
    begun.ok_or_else(|| InviteError::SameAddress(to.to_owned()))
}

/// Takes the move back, or ends it; false: none was under way.
pub(crate) fn end(folder: &Path) -> Result<bool, InviteError> {
    change(folder, |log| {
        let ended = meta::remove(log.connection(), meta::MOVE)?;
        if ended {
            audit::note(log.connection(), Deed::MovingOver, About::default(), now_ms())?;
        }
        Ok(ended)
    })
}

/// What a device is told, also one that was revoked.
pub(crate) fn told(connection: &Connection, device: &Device) -> Result<Told, StoreError> {
    let Some(moving) = current(connection)? else { return Ok(Told { to: None, gone: false }) };
    let gone = invitations::replaced(connection, &device.id)?;
    let stays = invitations::brought(connection, &device.id, moving.since_ms)?;
    let revoked = !gone && people::device(connection, &device.id)?.is_none();
    Ok(Told { to: (!stays && !revoked).then_some(moving.to), gone })
}

/// The link that makes a device of the same person at the new address, and revokes this one: `not_found` where nothing moves.
/// It brings no access and no right: whoever loses some on the way has none there.
pub(crate) fn way(log: &Writing<'_>, device: &Device) -> Result<String, StoreError> {
    let connection = log.connection();
    let to = told(connection, device)?.to.ok_or(Code::NotFound)?;
    let (secret, created_ms) = (chance::secret::<16>()?, now_ms());
    let invitation = Invitation {
        person: device.person.id.clone(),
        name: device.person.name.clone(),
        access: None,
        administrator: false,
        invited_by: Some(device.person.id.clone()),
        created_ms,
        expires_ms: created_ms + WAY_MS,
        replaces: Some(device.id.clone()),
    };
    invitations::insert(connection, &chance::hash(&secret), &invitation)?;
    let person = Some(&device.person.id);
    let about = About { by: person, by_device: Some(&device.id), person, device: Some(&device.id), ..About::default() };
    audit::note(connection, Deed::MoveAsked, about, created_ms)?;
    Ok(format!("{to}/join#{secret}"))
}
