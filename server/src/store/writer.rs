//! The one thread that writes. It takes all that waits into one transaction, gives each job a savepoint so that one
//! job's failure does not spoil the others, commits, and only then answers.
//!
//! It must not know what the jobs do. A full queue is an answer (`busy`), never a wait and never a dropped change.

use super::{Log, StoreError};
use crate::calm::Calm;
use crate::live::Live;
use rusqlite::{Connection, Savepoint, TransactionBehavior};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tandem_core::code::Code;
use tandem_core::model::PersonId;
use tandem_core::sync::log::{Position, ReadLog};
use tokio::sync::oneshot;

/// Most jobs of one transaction.
const GROUP: usize = 256;
/// How often it is looked whether another process has written.
const NOTICE_EVERY: Duration = Duration::from_secs(1);
/// How long the end of the thread waits for readers.
const LAST_WAIT: Duration = Duration::from_secs(1);

/// The way to the writing thread.
#[derive(Debug)]
pub(crate) struct Writer {
    queue: Mutex<Option<SyncSender<Box<dyn Job>>>>,
    tally: Arc<Tally>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// What the thread has done and has to do, in numbers.
#[derive(Debug, Default)]
struct Tally {
    waiting: AtomicUsize,
    committed: AtomicU64,
    failed: AtomicU64,
    /// The disk had no room for the last transaction.
    no_room: AtomicBool,
}

impl Writer {
    /// Starts the thread on a connection for writing; `room` jobs may wait.
    pub(crate) fn start(connection: Connection, room: usize, live: Arc<Live>, calm: Arc<Calm>) -> std::io::Result<Self> {
        let (queue, jobs) = sync_channel(room);
        let tally = Arc::new(Tally::default());
        let counted = Arc::clone(&tally);
        let work = move || work_off(connection, &jobs, &live, &calm, &counted);
        let thread = std::thread::Builder::new().name("writer".into()).spawn(work)?;
        Ok(Self { queue: Mutex::new(Some(queue)), tally, thread: Mutex::new(Some(thread)) })
    }

    /// Runs a job in the next transaction; answers after the commit.
    pub(crate) async fn run<T, F>(&self, job: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Log<Savepoint<'_>>) -> Result<T, StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let task: Box<dyn Job> = Box::new(Task { job: Some(job), outcome: Err(Code::StorageFailed.into()), reply });
        {
            let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
            self.tally.waiting.fetch_add(1, Ordering::Relaxed);
            match queue.as_ref().map(|queue| queue.try_send(task)) {
                Some(Ok(())) => {}
                Some(Err(TrySendError::Full(_) | TrySendError::Disconnected(_))) | None => {
                    self.tally.waiting.fetch_sub(1, Ordering::Relaxed);
                    return Err(Code::Busy.into());
                }
            }
        }
        answer.await.unwrap_or_else(|_| Err(Code::Busy.into()))
    }

    /// How many jobs wait.
    pub(crate) fn waiting(&self) -> usize {
        self.tally.waiting.load(Ordering::Relaxed)
    }

    /// How many transactions were committed, and how many could not be.
    pub(crate) fn commits(&self) -> (u64, u64) {
        (self.tally.committed.load(Ordering::Relaxed), self.tally.failed.load(Ordering::Relaxed))
    }

    /// Whether the disk had no room for the last transaction.
    pub(crate) fn has_no_room(&self) -> bool {
        self.tally.no_room.load(Ordering::Relaxed)
    }

    /// Takes no more jobs, finishes those that wait, closes the connection. Blocks until then.
    pub(crate) fn finish(&self) {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner).take();
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the writing thread broke off");
        }
    }
}

/// A job in the queue, whatever its result.
trait Job: Send {
    /// Does the work; keeps it in the transaction if it went well.
    fn work(&mut self, savepoint: Savepoint<'_>);
    /// Answers, after the commit or after its failure.
    fn answer(self: Box<Self>, committed: bool);
}

struct Task<F, T> {
    job: Option<F>,
    outcome: Result<T, StoreError>,
    reply: oneshot::Sender<Result<T, StoreError>>,
}

impl<F, T> Job for Task<F, T>
where
    T: Send,
    F: FnOnce(&mut Log<Savepoint<'_>>) -> Result<T, StoreError> + Send,
{
    fn work(&mut self, savepoint: Savepoint<'_>) {
        let Some(job) = self.job.take() else { return };
        let mut log = Log::over(savepoint);
        // The thread outlives a defect in one job; dropping the savepoint takes back what that job did.
        self.outcome = match catch_unwind(AssertUnwindSafe(|| job(&mut log))) {
            Ok(Ok(value)) => log.close().and_then(|savepoint| Ok(savepoint.commit()?)).map(|()| value),
            Ok(Err(error)) => Err(error),
            Err(_) => Err(Code::Internal.into()),
        };
    }

    fn answer(self: Box<Self>, committed: bool) {
        let outcome = match self.outcome {
            Ok(_) if !committed => Err(Code::StorageFailed.into()),
            outcome => outcome,
        };
        // Nobody may be waiting any more; the work stands all the same.
        let _ = self.reply.send(outcome);
    }
}

fn work_off(mut connection: Connection, queue: &Receiver<Box<dyn Job>>, live: &Live, calm: &Calm, tally: &Tally) {
    let mut elsewhere = Elsewhere::default();
    loop {
        let first = match queue.recv_timeout(NOTICE_EVERY) {
            Ok(first) => Some(first),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return put_away(&connection),
        };
        if elsewhere.has_written(&connection) {
            live.wake_all();
        }
        let Some(first) = first else { continue };
        let mut jobs = vec![first];
        jobs.extend(queue.try_iter().take(GROUP - 1));
        tally.waiting.fetch_sub(jobs.len(), Ordering::Relaxed);
        let committed = commit(&mut connection, &mut jobs);
        let counted = if committed.is_ok() { &tally.committed } else { &tally.failed };
        counted.fetch_add(1, Ordering::Relaxed);
        tally.no_room.store(committed.as_ref().is_err_and(StoreError::is_no_room), Ordering::Relaxed);
        if let Err(cause) = &committed {
            tracing::error!(%cause, jobs = jobs.len(), "a transaction was not committed");
        }
        for job in jobs {
            job.answer(committed.is_ok());
        }
        if let Ok(Committed { concerned, before, newest }) = committed {
            live.wake(&concerned, newest);
            calm.came(newest - before);
        }
    }
}

/// Puts what was committed into the database file itself, so that it is whole without the files beside it. Who reads
/// just now may prevent it; then the next start does it.
fn put_away(connection: &Connection) {
    let _ = connection.busy_timeout(LAST_WAIT);
    if let Err(cause) = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())) {
        tracing::warn!(%cause, "the write-ahead log stays beside the database");
    }
}

/// Notices what other processes write, such as the operator's commands.
#[derive(Default)]
struct Elsewhere {
    looked: Option<Instant>,
    version: Option<i64>,
}

impl Elsewhere {
    /// Whether another process has written since the last look; looks at most every [`NOTICE_EVERY`].
    fn has_written(&mut self, connection: &Connection) -> bool {
        if self.looked.is_some_and(|looked| looked.elapsed() < NOTICE_EVERY) {
            return false;
        }
        self.looked = Some(Instant::now());
        // It changes with the commits of other connections only, and all others in this process read.
        let version =
            connection.prepare_cached("PRAGMA data_version").and_then(|mut look| look.query_row([], |row| row.get(0))).ok();
        let before = std::mem::replace(&mut self.version, version);
        before.is_some() && before != version
    }
}

/// What a transaction brought.
struct Committed {
    /// The members of the documents that got entries, and who is one no more.
    concerned: Vec<PersonId>,
    /// The newest position before it.
    before: Position,
    /// The newest position after it.
    newest: Position,
}

/// One transaction over all jobs.
fn commit(connection: &mut Connection, jobs: &mut [Box<dyn Job>]) -> Result<Committed, StoreError> {
    let mut group = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let before = Log::over(&*group).newest()?;
    for job in jobs {
        job.work(group.savepoint()?);
        // After some failures (disk full, I/O) SQLite itself rolls the whole transaction back.
        if group.is_autocommit() {
            return Err(StoreError::Damaged("transaction: it was rolled back"));
        }
    }
    let newest = Log::over(&*group).newest()?;
    let concerned = if newest > before { concerned(&group, before)? } else { Vec::new() };
    group.commit()?;
    Ok(Committed { concerned, before, newest })
}

fn concerned(connection: &Connection, before: u64) -> Result<Vec<PersonId>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT person FROM membership WHERE document IN
         (SELECT id FROM log_document WHERE number IN (SELECT document FROM log WHERE position > ?1))
         UNION SELECT person FROM departure WHERE taken_at > ?1",
    )?;
    let names =
        statement.query_map([super::log::to_sql(before)], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    Ok(names.iter().filter_map(|name| PersonId::new(name).ok()).collect())
}

#[cfg(test)]
mod tests;
