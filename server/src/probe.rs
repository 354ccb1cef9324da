//! The storage alone, without HTTP and without the flush of a commit, for benchmarks (feature `probe`). It decides
//! nothing: what is appended and paged goes through `tandem_core::sync` as in a relay.

use crate::relay::found_or_open;
use crate::store::Log;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;
use tandem_core::limits::PAGE_BYTES;
use tandem_core::model::PersonId;
use tandem_core::sync::admit::{Pusher, admit};
use tandem_core::sync::frame::Push;
use tandem_core::sync::log::{NewEntry, ReadLog, WriteLog};
use tandem_core::sync::page::{Page, Pushed, page};

/// A relay's log in a file of its own.
#[derive(Debug)]
pub struct Probe(Connection);

impl Probe {
    /// A new log, or one that is there.
    pub fn open(file: &Path) -> Self {
        Self(found_or_open(file).expect("the file can be used"))
    }

    /// Appends entries as they are, in one transaction that is kept.
    pub fn fill(&mut self, entries: impl Iterator<Item = NewEntry>) {
        let mut transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate).expect("nobody else writes");
        let mut log = Log::over(transaction.savepoint().expect("a savepoint"));
        for entry in entries {
            log.append(&entry).expect("it goes in");
        }
        log.close().and_then(|kept| Ok(kept.commit()?)).expect("it is kept");
        transaction.commit().expect("it is kept");
    }

    /// Decides on a batch and appends it, then takes everything back; how many changes went in.
    pub fn append(&mut self, pusher: &Pusher, push: &Push) -> usize {
        let mut transaction = self.0.transaction_with_behavior(TransactionBehavior::Immediate).expect("nobody else writes");
        let mut log = Log::over(transaction.savepoint().expect("a savepoint"));
        let result = admit(&mut log, pusher, push).expect("the file can be used");
        push.changes.len() - result.refused.len()
    }

    /// The page after a cursor.
    pub fn page(&mut self, person: &PersonId, cursor: &[u8]) -> Page {
        let log = Log::over(self.0.transaction().expect("a transaction"));
        page(&log, person, cursor, &Pushed::new(), PAGE_BYTES).expect("the file can be used").expect("a good cursor")
    }

    /// Position of the newest entry, the running hash there, and the log's epoch.
    pub fn newest(&self) -> (u64, [u8; 8], u64) {
        let log = Log::over(&self.0);
        let newest = log.newest().expect("the file can be used");
        (newest, log.running(newest).expect("the file can be used").expect("it is there"), log.epoch().expect("an epoch"))
    }
}
