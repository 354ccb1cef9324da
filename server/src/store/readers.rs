//! A few connections that read beside the writer, each job in a transaction of its own, so that a page is one
//! moment's truth. It must not write.

use super::{Log, OpenError, StoreError, open};
use rusqlite::{Connection, Transaction};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tandem_core::code::Code;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Connections that read at the same time.
const CONNECTIONS: usize = 4;
/// How long a job waits for a free connection before it is answered `busy`.
const WAIT: Duration = Duration::from_secs(15);

/// The pool of reading connections.
#[derive(Debug)]
pub(crate) struct Readers {
    free: Mutex<Vec<Connection>>,
    permits: Semaphore,
}

/// A connection out of the pool; goes back however the job ends.
struct Lent {
    readers: Arc<Readers>,
    connection: Option<Connection>,
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.readers.free.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
        self.readers.permits.add_permits(1);
    }
}

impl Readers {
    /// Opens the pool on a database that is there.
    pub(crate) fn open(path: &Path) -> Result<Self, OpenError> {
        let free = (0..CONNECTIONS).map(|_| open::for_reading(path)).collect::<Result<_, _>>()?;
        Ok(Self { free: Mutex::new(free), permits: Semaphore::new(CONNECTIONS) })
    }

    /// Runs a job on a free connection, on a thread that may block.
    pub(crate) async fn run<T, F>(self: &Arc<Self>, job: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Log<Transaction<'_>>) -> Result<T, StoreError> + Send + 'static,
    {
        let permit = tokio::time::timeout(WAIT, self.permits.acquire()).await;
        let Ok(Ok(permit)) = permit else { return Err(Code::Busy.into()) };
        permit.forget();
        let connection = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut lent = Lent { readers: Arc::clone(self), connection };
        let outcome = spawn_blocking(move || {
            let connection = lent.connection.as_mut().ok_or(StoreError::Damaged("pool of readers"))?;
            job(&Log::over(connection.transaction()?))
        });
        outcome.await.unwrap_or_else(|panic| {
            tracing::error!(%panic, "a reading job broke off");
            Err(Code::Internal.into())
        })
    }
}
