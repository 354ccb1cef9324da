//! Who asks: the enrolled device of a request, read anew from the database for each one.

use super::asker::Asker;
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

/// Finds the device; `unknown_device` without a credential, with a wrong one or with one that was revoked; `too_often`
/// when that comes too often from one address.
pub(super) async fn device(relay: &Relay, asker: Asker, headers: &HeaderMap) -> Result<Device, StoreError> {
    let hash = cookie::credential_hash(headers, &relay.public_url).ok_or(Code::UnknownDevice)?;
    let found = relay.readers.run(move |log| people::device_with(log.connection(), &hash)).await?;
    found.ok_or_else(|| relay.throttle.wrong(asker.0, Code::UnknownDevice).into())
}

impl FromRequestParts<Shared> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Failure> {
        let Ok(asker) = Asker::from_request_parts(parts, shared).await;
        Ok(Self(device(&shared.relay, asker, &parts.headers).await?))
    }
}
