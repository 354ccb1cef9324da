//! `/move`: where the notebook moves to, and the way there for the asking device. It must not know how a move begins.

use super::Shared;
use super::error::Failure;
use super::signed_in::{Known, SignedIn};
use crate::founding::Writing;
use crate::moving::{self, Told};
use crate::store::Log;
use axum::Json;
use axum::extract::State;
use rusqlite::Transaction;

/// The link to the new address.
#[derive(Debug, serde::Serialize)]
pub(super) struct Way {
    /// It works once, within an hour.
    url: String,
}

/// `GET /move`: whether there is another address to go to, and whether this device went. Also for a device that was revoked.
/// A browser compares it with the address that it is at: a proxy may hide that from the relay.
pub(super) async fn look(State(shared): State<Shared>, Known(device): Known) -> Result<Json<Told>, Failure> {
    let job = move |log: &Log<Transaction<'_>>| moving::told(log.connection(), &device);
    Ok(Json(shared.relay.readers.run(job).await?))
}

/// `POST /move`: a link that makes this device one at the new address; `not_found` where nothing moves.
pub(super) async fn go(State(shared): State<Shared>, SignedIn(device): SignedIn) -> Result<Json<Way>, Failure> {
    let job = move |log: &mut Writing<'_>| moving::way(log, &device);
    Ok(Json(Way { url: shared.relay.writer.run(job).await? }))
}
