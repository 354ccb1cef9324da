//! Who asks: the enrolled device of a request, read anew from the database for each one.

use super::asker::Asker;
use super::error::Failure;
use super::{Shared, cookie};
use crate::founding::Writing;
use crate::moving::{self, Move};
use crate::relay::Relay;
use crate::store::people::{self, Device};
use crate::store::{Log, StoreError};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use rusqlite::Transaction;
use tandem_core::code::Code;

/// The device that a request's cookie belongs to. Extracting it refuses everyone else.
#[derive(Debug)]
pub(super) struct SignedIn(pub(super) Device);

/// As [`SignedIn`], also for a device that was revoked. Solely for what such a device may still do: hand in a parcel, ask
/// what it is to forget, and say that it did.
#[derive(Debug)]
pub(super) struct Known(pub(super) Device);

/// Finds the device; `unknown_device` without a credential or with a wrong one, `too_often` when that comes too often from
/// one address, `revoked` for one that was.
pub(super) async fn device(relay: &Relay, asker: Asker, headers: &HeaderMap) -> Result<Device, StoreError> {
    find(relay, asker, headers, false).await
}

async fn find(relay: &Relay, asker: Asker, headers: &HeaderMap, revoked_too: bool) -> Result<Device, StoreError> {
    let hash = match cookie::credential_hash(headers, &relay.public_url) {
        Some(hash) => hash,
        None => moving_plainly(relay, headers).await?.ok_or(Code::UnknownDevice)?,
    };
    let look = move |log: &Log<Transaction<'_>>| match people::device_with(log.connection(), &hash)? {
        None if revoked_too => people::once_with(log.connection(), &hash),
        None if people::was_revoked(log.connection(), &hash)? => Err(Code::Revoked.into()),
        found => Ok(found),
    };
    let found = relay.readers.run(look).await?;
    let device = found.ok_or_else(|| relay.throttle.wrong(asker.address, Code::UnknownDevice))?;
    // What is told from here on in the relay's own log names the device, and nothing else of who asks.
    tracing::Span::current().record("device", device.id.as_str());
    Ok(device)
}

/// Carries out what somebody wants done to people, devices or invitations as who they are when it is written: the device may
/// have been revoked, or its person's right taken away, since the head of the request was read (a body takes its time).
pub(super) async fn acting<T, F>(relay: &Relay, device: Device, job: F) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: FnOnce(&mut Writing<'_>, &Device) -> Result<T, StoreError> + Send + 'static,
{
    relay.throttle.governing(&device.person.id)?;
    let job = move |log: &mut Writing<'_>| {
        let device = people::device(log.connection(), &device.id)?.ok_or(Code::Revoked)?;
        job(log, &device)
    };
    relay.writer.run(job).await
}

/// A relay that is reached by https heeds the plain cookie only while devices move between that and an address without.
async fn moving_plainly(relay: &Relay, headers: &HeaderMap) -> Result<Option<[u8; 32]>, StoreError> {
    let Some(hash) = cookie::plain(headers) else { return Ok(None) };
    let job = move |log: &Log<Transaction<'_>>| moving::current(log.connection());
    let moving = relay.readers.run(job).await?;
    Ok(moving.filter(Move::is_plain).map(|_| hash))
}

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Failure> {
        let Ok(asker) = Asker::from_request_parts(parts, shared).await;
        Ok(Self(device(&shared.relay, asker, &parts.headers).await?))
    }
}

impl FromRequestParts<Shared> for Known {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Failure> {
        let Ok(asker) = Asker::from_request_parts(parts, shared).await;
        Ok(Self(find(&shared.relay, asker, &parts.headers, true).await?))
    }
}
