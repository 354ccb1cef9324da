//! `/orders`: what the asking device is to forget, and its word that it did. Also for a device that was revoked. It must not
//! know who gives orders.

use super::Shared;
use super::error::Failure;
use super::signed_in::Known;
use crate::clock::now_ms;
use crate::founding::Writing;
use crate::store::Log;
use crate::store::orders::{self, Order};
use axum::Json;
use axum::extract::{Path, State};
use rusqlite::Transaction;
use tandem_core::code::Code;
use tandem_core::model::DocumentId;

/// `GET /orders`: what was not carried out yet, the oldest first.
pub(super) async fn list(State(shared): State<Shared>, Known(device): Known) -> Result<Json<Vec<Order>>, Failure> {
    let job = move |log: &Log<Transaction<'_>>| orders::of(log.connection(), &device.id);
    Ok(Json(shared.relay.readers.run(job).await?))
}

/// `POST /orders/{document}/done`: its copy is gone; answers with what is left to forget. Twice is as once; `not_found` where
/// nobody told it to.
pub(super) async fn done(
    State(shared): State<Shared>,
    Known(device): Known,
    Path(id): Path<String>,
) -> Result<Json<Vec<Order>>, Failure> {
    let document = DocumentId::parse(&id).map_err(|_| Code::NotFound)?;
    let job = move |log: &mut Writing<'_>| {
        orders::done(log.connection(), &device, &document, now_ms())?;
        orders::of(log.connection(), &device.id)
    };
    Ok(Json(shared.relay.writer.run(job).await?))
}
