//! `GET /readyz`: 200 when the relay takes work, 503 with a named reason while it does not. A write is tried; one answer
//! counts for all who ask within two seconds, so that asking costs next to nothing.

use super::Shared;
use crate::clock::now_ms;
use crate::relay::Relay;
use crate::store::{StoreError, meta};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::time::{Duration, Instant};
use tandem_core::code::Code;
use tokio::sync::Mutex;

/// How long an answer counts.
const COUNTS: Duration = Duration::from_secs(2);
/// How long a write may take.
const WAIT: Duration = Duration::from_secs(2);

/// Why a relay takes no work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    /// It is about to end.
    Stopping,
    /// What waits to be written does not get done in time.
    WriterBusy,
    /// There is hardly any room left.
    DiskFull,
    /// The database or its disk fails.
    StorageFailed,
}

impl Reason {
    fn name(self) -> &'static str {
        match self {
            Reason::Stopping => "stopping",
            Reason::WriterBusy => "writer_busy",
            Reason::DiskFull => "disk_full",
            Reason::StorageFailed => "storage_failed",
        }
    }
}

/// The last answer, and when it was found.
#[derive(Debug, Default)]
pub(super) struct Readiness(Mutex<Option<(Instant, Result<(), Reason>)>>);

/// Says `ready`, or why not.
pub(super) async fn readyz(State(shared): State<Shared>) -> Response {
    let ready = if *shared.relay.stopping.borrow() { Err(Reason::Stopping) } else { known(&shared).await };
    match ready {
        Ok(()) => Json(json!({ "ready": true })).into_response(),
        Err(reason) => {
            (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "ready": false, "reason": reason.name() }))).into_response()
        }
    }
}

async fn known(shared: &Shared) -> Result<(), Reason> {
    let mut last = shared.readiness.0.lock().await;
    if let Some((found, ready)) = *last
        && found.elapsed() < COUNTS
    {
        return ready;
    }
    let ready = tried(&shared.relay).await;
    if let Err(reason) = ready {
        tracing::warn!(reason = reason.name(), "not ready");
    }
    *last = Some((Instant::now(), ready));
    ready
}

async fn tried(relay: &Relay) -> Result<(), Reason> {
    // Where the system does not say how much is free, the write shows it.
    if fs4::available_space(&relay.data).is_ok_and(|free| free < relay.disk_floor_bytes) {
        return Err(Reason::DiskFull);
    }
    let write = relay.writer.run(|log| meta::write(log.connection(), meta::READY, &now_ms().to_string()));
    match tokio::time::timeout(WAIT, write).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(reason(&error, relay.writer.has_no_room())),
        Err(_) => Err(Reason::WriterBusy),
    }
}

fn reason(error: &StoreError, no_room: bool) -> Reason {
    match error {
        error if no_room || error.is_no_room() => Reason::DiskFull,
        StoreError::Refused(Code::Busy) => Reason::WriterBusy,
        _ => Reason::StorageFailed,
    }
}
