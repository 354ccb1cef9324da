//! Who asks: the enrolled device of a request, read anew from the database for each one.

use super::error::Failure;
use super::{Shared, cookie};
use crate::relay::Relay;
use crate::store::StoreError;
use crate::store::people::{self, Device};
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use tandem_core::code::Code;

/// The device that a request's cookie belongs to. Extracting it refuses everyone else.
#[derive(Debug)]
pub(super) struct SignedIn(pub(super) Device);

/// Finds the device; `unknown_device` without a credential, with a wrong one or with one that was revoked.
pub(super) async fn device(relay: &Relay, headers: &HeaderMap) -> Result<Device, StoreError> {
    let hash = cookie::credential_hash(headers, &relay.public_url).ok_or(Code::UnknownDevice)?;
    relay.readers.run(move |log| people::device_with(log.connection(), &hash)).await?.ok_or(Code::UnknownDevice.into())
}

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Failure> {
        Ok(Self(device(&shared.relay, &parts.headers).await?))
    }
}
