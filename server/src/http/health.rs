//! `GET /healthz`: 200 `ok` when the relay and its database answer.

use super::Shared;
use super::error::Failure;
use axum::extract::State;
use tandem_core::sync::log::ReadLog;

/// Reads the newest position and says `ok`.
pub(super) async fn healthz(State(shared): State<Shared>) -> Result<&'static str, Failure> {
    shared.relay.readers.run(|log| log.newest().map(drop)).await?;
    Ok("ok")
}
