//! Snapshots are made here, on a thread of their own, so that a document is never opened where somebody waits: one
//! document at a time, with a rest after each, and none that is too large. Before, the document is examined: what is
//! poison in it is marked by name and stands in no snapshot.
//!
//! Where the operator wants it, changes that a snapshot holds lose their bytes when they are old enough, after the
//! snapshot was read back, found to hold them, and backed up. It must not know of HTTP.

use crate::clock::now_ms;
use crate::examine::examine_one;
use crate::relay::{Relay, StartError, database, found_or_open};
use crate::store::snapshots::{self, Tail};
use crate::store::{Log, StoreError, open};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::HashMap;
use std::num::NonZeroU64;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};
use tandem_core::limits::{
    SNAPSHOT_ENTRIES, SNAPSHOT_QUIET_BYTES, SNAPSHOT_QUIET_ENTRIES, SNAPSHOT_QUIET_MS, SNAPSHOT_TAIL_BYTES,
};
use tandem_core::model::DocumentId;
use tandem_core::sync::frame::deflate;
use tandem_core::sync::log::{Position, ReadLog, WriteLog};
use tandem_core::sync::snapshot::{NewSnapshot, equals_replay, make};
use tokio::runtime::Handle;

/// How often old changes, and snapshots that were replaced long ago, are looked for.
const CLEAR_EVERY: Duration = Duration::from_hours(1);
/// A document to which something came within this time is in the middle of a hand-in.
const CALM: Duration = Duration::from_millis(300);
/// A tail that is so many times long enough waits for no calm.
const FAR: u64 = 20;
/// After a snapshot the thread rests so many times as long as it took.
const REST: u32 = 4;
/// What is larger is deflated quickly: the small form takes some seconds for each megabyte.
const SMALL_FORM_BYTES: usize = 1 << 20;
/// How often the small form is improved; more often gains less than a byte in a thousand.
const IMPROVED: NonZeroU64 = NonZeroU64::new(8).unwrap();

/// Starts the thread, which looks every `every` whether something came; it ends when the sender is dropped.
pub(crate) fn start(relay: &Arc<Relay>, data: &Path, every: Duration) -> Result<Sender<()>, StartError> {
    let (stop, stopped) = channel();
    let connection = open::for_reading(&database(data))?;
    let (relay, runtime) = (Arc::downgrade(relay), Handle::current());
    let mut maker = Maker { relay, runtime, connection, seen: 0, tails: HashMap::new(), cleared: None };
    let work = move || maker.work(every, &stopped);
    std::thread::Builder::new().name("snapshots".into()).spawn(work).map_err(StartError::Thread)?;
    Ok(stop)
}

/// What came to a document since its last snapshot.
struct Waiting {
    tail: Tail,
    since: Instant,
}

impl Waiting {
    /// Whether its snapshot is to be made; `calm`: not much is coming in at all.
    fn is_due(&self, calm: bool) -> bool {
        let Tail { entries, bytes, snapshot_bytes, .. } = self.tail;
        // A large document waits for a long tail, so that making snapshots stays a small part of the work; and while
        // much is coming, the work goes first.
        let calm = (calm && self.since.elapsed() >= CALM) || bytes >= SNAPSHOT_TAIL_BYTES * FAR;
        let many = calm && (entries >= SNAPSHOT_ENTRIES || bytes >= SNAPSHOT_TAIL_BYTES) && bytes >= snapshot_bytes;
        let some = entries >= SNAPSHOT_QUIET_ENTRIES || bytes >= SNAPSHOT_QUIET_BYTES;
        many || (some && calm && self.since.elapsed() >= Duration::from_millis(SNAPSHOT_QUIET_MS))
    }
}

struct Maker {
    /// Held while it is asked for something only: the folder is free as soon as nobody serves it.
    relay: Weak<Relay>,
    runtime: Handle,
    connection: Connection,
    /// Entries up to here were counted.
    seen: Position,
    tails: HashMap<DocumentId, Waiting>,
    /// When it was cleared away last.
    cleared: Option<Instant>,
}

impl Maker {
    fn work(&mut self, every: Duration, stopped: &Receiver<()>) {
        let mut rest = every;
        while stopped.recv_timeout(rest) == Err(RecvTimeoutError::Timeout) {
            let began = Instant::now();
            if let Err(error) = self.turn() {
                tracing::warn!(%error, "a snapshot could not be made; it is tried again when more came");
            }
            rest = every.max(began.elapsed() * REST);
        }
    }

    /// One look, and one document's snapshot at most.
    fn turn(&mut self) -> Result<(), StoreError> {
        self.count()?;
        let Some(relay) = self.relay.upgrade() else { return Ok(()) };
        let calm = relay.calm.is_now();
        let due = self.tails.iter().find(|(_, waiting)| waiting.is_due(calm)).map(|(document, _)| *document);
        if let Some(document) = due {
            drop(relay);
            self.tails.remove(&document);
            return self.renew(document);
        }
        if self.cleared.is_some_and(|cleared| cleared.elapsed() < CLEAR_EVERY) {
            return Ok(());
        }
        self.cleared = Some(Instant::now());
        self.runtime.block_on(relay.writer.run(|log| snapshots::forget_replaced(log.connection(), now_ms())))?;
        let after = relay.drop_changes_after;
        drop(relay);
        after.map_or(Ok(()), |after| {
            self.drop_before(now_ms().saturating_sub(u64::try_from(after.as_millis()).unwrap_or(u64::MAX)))
        })
    }

    /// Makes a document's snapshot. Nothing, when the relay ended meanwhile.
    fn renew(&mut self, document: DocumentId) -> Result<(), StoreError> {
        let began = Instant::now();
        let Some(relay) = self.relay.upgrade() else { return Ok(()) };
        self.runtime.block_on(examine_one(&relay, document, self.seen))?;
        let opening = Arc::clone(&relay.opening);
        drop(relay);
        let alone = self.runtime.block_on(opening.lock());
        let Some(snapshot) = made(&Log::over(self.connection.transaction()?), document)? else { return Ok(()) };
        drop(alone);
        let Some(relay) = self.relay.upgrade() else { return Ok(()) };
        tracing::debug!(%document, bytes = snapshot.packed.len(), changes = snapshot.changes, took = ?began.elapsed(), "snapshot");
        let known = (!relay.fetching.is_under_way(&document)).then_some(relay.fetching.since_ms);
        self.runtime.block_on(relay.writer.run(move |log| {
            if let Some(since_ms) = known {
                snapshots::forget(log.connection(), &document, since_ms)?;
            }
            log.keep_snapshot(&snapshot, now_ms())
        }))?;
        relay.metrics.snapshot();
        Ok(())
    }

    fn count(&mut self) -> Result<(), StoreError> {
        let newest = Log::over(&self.connection).newest()?;
        if newest == self.seen {
            return Ok(());
        }
        for tail in snapshots::tails(&self.connection, self.seen, newest)? {
            let since = Instant::now();
            let waiting =
                self.tails.entry(tail.document).or_insert(Waiting { tail: Tail { entries: 0, bytes: 0, ..tail }, since });
            waiting.tail.entries += tail.entries;
            waiting.tail.bytes += tail.bytes;
            waiting.since = since;
        }
        self.seen = newest;
        Ok(())
    }

    fn drop_before(&mut self, before_ms: u64) -> Result<(), StoreError> {
        for document in snapshots::backed_up(&self.connection)? {
            if !equals_replay(&Log::over(self.connection.transaction()?), &document)? {
                tracing::error!(%document, "the snapshot does not hold what it should: nothing is dropped");
                continue;
            }
            let Some(relay) = self.relay.upgrade() else { return Ok(()) };
            let count = self.runtime.block_on(relay.writer.run(move |log| log.drop_changes(&document, before_ms)))?;
            if count > 0 {
                tracing::info!(%document, count, "old changes live in the snapshot only from now on");
            }
        }
        Ok(())
    }
}

/// A document's snapshot; `None`, said once in the relay's own log, where there can be none.
fn made<L: ReadLog<Error = StoreError>>(log: &L, document: DocumentId) -> Result<Option<NewSnapshot>, StoreError> {
    let snapshot = make(log, &document, small)?;
    match &snapshot {
        None => tracing::warn!(%document, "no snapshot: the document is too large, or does not read back"),
        Some(NewSnapshot { left_out, .. }) if !left_out.is_empty() => {
            tracing::warn!(%document, positions = ?left_out, "changes that no document can take were left out of a snapshot");
        }
        Some(_) => {}
    }
    Ok(snapshot)
}

/// Raw deflate that is worth the time: it is made once and fetched by many.
fn small(bytes: &[u8]) -> Vec<u8> {
    if bytes.len() > SMALL_FORM_BYTES {
        return deflate(bytes);
    }
    let mut out = Vec::new();
    let options = zopfli::Options { iteration_count: IMPROVED, ..zopfli::Options::default() };
    zopfli::compress(options, zopfli::Format::Deflate, bytes, &mut out).expect("memory takes what is written to it");
    out
}

/// Makes a snapshot of every document of a data folder now, and drops the bytes of changes received before
/// `drop_before_ms` where snapshots hold them; also while a relay serves the folder. Answers with how many snapshots
/// and how many dropped changes there are.
pub fn snapshot_now(folder: &Path, drop_before_ms: Option<u64>) -> Result<(u64, u64), StartError> {
    let mut connection = found_or_open(&database(folder))?;
    let newest = Log::over(&connection).newest()?;
    let (mut count, mut dropped) = (0, 0);
    for tail in snapshots::tails(&connection, 0, newest)? {
        let snapshot = made(&Log::over(connection.transaction().map_err(StoreError::from)?), tail.document)?;
        // Begun as a writer: what only reads at first cannot write once somebody else did.
        let change = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let mut log = Log::over(change);
        if let Some(snapshot) = snapshot {
            log.keep_snapshot(&snapshot, now_ms())?;
            count += 1;
        }
        if let Some(before_ms) = drop_before_ms
            && equals_replay(&log, &tail.document)?
        {
            dropped += log.drop_changes(&tail.document, before_ms)?;
        }
        log.close()?.commit().map_err(StoreError::from)?;
    }
    Ok((count, dropped))
}
