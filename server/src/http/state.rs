//! How the relay stands: `GET /state` for administrators, `GET /metrics` for programs that watch it. Numbers only: nobody's
//! name, id or work.
//!
//! The metrics are for who shows the token, where there is one; without one for who asks on this machine itself. An
//! administrator may read them always.

use super::asker::Asker;
use super::error::Failure;
use super::signed_in::{self, SignedIn};
use super::{Shared, cookie};
use crate::backups::Standing;
use crate::chance;
use crate::clock::now_ms;
use crate::metrics::Now;
use crate::relay::{Relay, database};
use crate::store::StoreError;
use crate::store::census::{Census, census};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::prometheus_text::CONTENT_TYPE;
use std::sync::Arc;
use subtle::ConstantTimeEq;
use tandem_core::code::Code;
use tandem_core::sync::log::ReadLog;

/// What `GET /state` answers. Times in milliseconds, those of moments since 1970.
#[derive(Debug, serde::Serialize)]
pub(super) struct Stand {
    version: &'static str,
    started_ms: u64,
    now_ms: u64,
    engagements: u64,
    people: u64,
    devices: u64,
    changes: u64,
    log_bytes: u64,
    disk_free_bytes: Option<u64>,
    connections: usize,
    sockets: usize,
    backup: Backup,
    https: bool,
    snapshots: u64,
    waiting_returned: u64,
    parcels_open: u64,
}

/// How the backups on a schedule stand.
#[derive(Debug, serde::Serialize)]
struct Backup {
    /// Whether they are made at all.
    dir: bool,
    every_ms: Option<u64>,
    last_ms: Option<u64>,
    stale: bool,
    failed: bool,
}

/// Answers an administrator.
pub(super) async fn state(State(shared): State<Shared>, SignedIn(device): SignedIn) -> Result<Json<Stand>, Failure> {
    if !device.person.administrator {
        return Err(Code::NotAllowed.into());
    }
    let relay = &shared.relay;
    let now = look(relay).await?;
    let Census { engagements, people, devices, changes, snapshots, waiting_returned, parcels_open, .. } = now.census;
    let last = now.backups.map(Standing::now).unwrap_or_default();
    let backup = Backup {
        dir: now.backups.is_some(),
        every_ms: now.backups.map(|backups| u64::try_from(backups.every.as_millis()).unwrap_or(u64::MAX)),
        last_ms: last.last_ms,
        stale: now.backups.is_some_and(|backups| backups.is_stale(now_ms())),
        failed: last.failed,
    };
    Ok(Json(Stand {
        version: env!("CARGO_PKG_VERSION"),
        started_ms: relay.started_ms,
        now_ms: now_ms(),
        engagements,
        people,
        devices,
        changes,
        log_bytes: now.log_bytes,
        disk_free_bytes: now.disk_free_bytes,
        connections: now.connections,
        sockets: now.sockets,
        backup,
        https: relay.https(),
        snapshots,
        waiting_returned,
        parcels_open,
    }))
}

/// Answers who may know in the words of Prometheus.
pub(super) async fn metrics(State(shared): State<Shared>, asker: Asker, headers: HeaderMap) -> Result<Response, Failure> {
    may_watch(&shared, asker, &headers).await?;
    let text = shared.relay.metrics.text(&look(&shared.relay).await?);
    Ok(([(header::CONTENT_TYPE, CONTENT_TYPE)], text).into_response())
}

async fn may_watch(shared: &Shared, asker: Asker, headers: &HeaderMap) -> Result<(), StoreError> {
    let relay = &shared.relay;
    if let Some(shown) = headers.get(header::AUTHORIZATION) {
        let shown = shown.to_str().ok().and_then(|shown| shown.strip_prefix("Bearer ")).unwrap_or_default();
        // Hashes of the same length, compared in the same time whatever is in them.
        let right = relay.metrics_token_hash.is_some_and(|hash| hash.ct_eq(&chance::hash(shown)).into());
        return if right { Ok(()) } else { Err(relay.throttle.wrong(asker.address, Code::NotAllowed).into()) };
    }
    if relay.metrics_token_hash.is_none() && asker.is_here {
        return Ok(());
    }
    if cookie::credential_hash(headers, &relay.public_url).is_none() {
        return Err(Code::NotAllowed.into());
    }
    let device = signed_in::device(relay, asker, headers).await?;
    if device.person.administrator { Ok(()) } else { Err(Code::NotAllowed.into()) }
}

async fn look(relay: &Arc<Relay>) -> Result<Now<'_>, StoreError> {
    let census = relay.readers.run(|log| census(log.connection(), log.newest()?)).await?;
    let path = database(&relay.data);
    let bytes = |path: &std::path::Path| std::fs::metadata(path).map_or(0, |file| file.len());
    Ok(Now {
        census,
        log_bytes: bytes(&path) + bytes(&path.with_extension("db-wal")),
        disk_free_bytes: fs4::available_space(&relay.data).ok(),
        connections: relay.connections - relay.places.available_permits(),
        sockets: relay.live.count(),
        jobs_waiting: relay.writer.waiting(),
        commits: relay.writer.commits().0,
        commits_failed: relay.writer.commits().1,
        backups: relay.backups.as_deref(),
    })
}
