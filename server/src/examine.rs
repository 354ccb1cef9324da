//! Looks through what came in, in the background: documents with new changes are replayed, and what turns out to be poison
//! is marked with a record that every member receives. It rests much longer than it works, and keeps nothing in memory
//! between two documents.
//!
//! It must not hold up an exchange: it reads and writes like any other asker.

use crate::clock::now_ms;
use crate::founding::{Writing, append_record};
use crate::relay::Relay;
use crate::replay::replay;
use crate::store::{StoreError, documents, meta};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tandem_core::code::Code;
use tandem_core::limits::EXAMINED_BYTES;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::frame::Body;
use tandem_core::sync::log::{Position, ReadLog};
use tandem_core::sync::record::Record;
use tandem_core::sync::snapshot::saved_where_dropped;

/// It rests so many times as long as it worked.
const RESTS: u32 = 19;
/// How long each document waits for a calm moment.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often at most it writes down how far it came.
const REMEMBER_EVERY: Duration = Duration::from_mins(1);

/// Examines until the relay stops, looking every `every` whether something came.
pub(crate) async fn examine(relay: Arc<Relay>, every: Duration) {
    let mut stopping = relay.stopping.subscribe();
    let mut examined = None;
    let mut rest = every;
    loop {
        tokio::select! {
            () = tokio::time::sleep(rest) => {}
            // The sender outlives this task, so an error means the same.
            _ = stopping.wait_for(|stopping| *stopping) => return,
        }
        let began = Instant::now();
        if let Err(cause) = round(&relay, &mut examined).await {
            tracing::warn!(%cause, "documents could not be examined now");
        }
        rest = every.max(began.elapsed() * RESTS);
    }
}

/// How far everything was examined, and when that was written down.
struct Examined {
    through: Position,
    written: Instant,
}

/// Examines every document that got changes since the last round.
async fn round(relay: &Arc<Relay>, examined: &mut Option<Examined>) -> Result<(), StoreError> {
    let since = match examined {
        Some(examined) => examined.through,
        None => relay.readers.run(|log| meta::examined(log.connection())).await?,
    };
    let (newest, changed) = relay
        .readers
        .run(move |log| {
            let newest = log.newest()?;
            Ok((newest, documents::changed(log.connection(), since, newest)?))
        })
        .await?;
    for document in &changed {
        relay.calm.come(PATIENCE).await;
        examine_one(relay, *document, newest).await?;
    }
    let state = examined.get_or_insert_with(|| Examined { through: since, written: Instant::now() });
    state.through = newest;
    if !changed.is_empty() && state.written.elapsed() >= REMEMBER_EVERY {
        state.written = Instant::now();
        relay.writer.run(move |log: &mut Writing<'_>| meta::write_examined(log.connection(), newest)).await?;
    }
    Ok(())
}

/// Replays one document and marks what is poison in it.
pub(crate) async fn examine_one(relay: &Arc<Relay>, document: DocumentId, newest: Position) -> Result<(), StoreError> {
    let alone = relay.opening.lock().await;
    let read = relay
        .readers
        .run(move |log| Ok((saved_where_dropped(log, &document)?, log.entries(&document, 0, newest, EXAMINED_BYTES)?)));
    let (base, entries) = read.await?;
    let changes: Vec<Vec<u8>> = entries
        .into_iter()
        .filter(|(_, _, body)| !body.is_dropped())
        .filter_map(|(_, _, body)| if let Body::Change(bytes) = body { Some(bytes.into_vec()) } else { None })
        .collect();
    let replayed = tokio::task::spawn_blocking(move || replay(document, base.as_deref(), &changes));
    let records = match replayed.await {
        Ok(Ok(replayed)) => {
            tracing::debug!(%document, bytes = replayed.saved.len(), poison = replayed.poison.len(), "examined");
            replayed.records()
        }
        Ok(Err(_)) | Err(_) => return Err(Code::DamagedDocument.into()),
    };
    drop(alone);
    if !records.is_empty() {
        let found = relay.writer.run(move |log: &mut Writing<'_>| mark(log, &document, records)).await?;
        (0..found).for_each(|_| relay.metrics.poison());
    }
    Ok(())
}

/// Writes the records of what was found, unless somebody has written them meanwhile; how many.
fn mark(log: &mut Writing<'_>, document: &DocumentId, records: Vec<(Hash, Record)>) -> Result<u64, StoreError> {
    let mut found = 0;
    for (hash, record) in records {
        if !documents::poisoned(log.connection(), document, &hash)? {
            tracing::warn!(%document, "a change that cannot be taken was set aside");
            append_record(log, document, record, now_ms())?;
            found += 1;
        }
    }
    Ok(found)
}
