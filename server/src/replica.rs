//! A copy without a browser: the same core and the same sync machine, with a file in place of the browser's store. For
//! a site's always-on laptop, for scripts and backups, and for measuring; many can run in one process.
//!
//! - [`Replica`]: start it on a folder, ask it things, stop it. [`Ask`]: what it can be asked.
//! - `engine`: the one task that does everything, in order. `answers`: each command. `waiting`: who waits for what.
//! - `notebook`: documents in memory. `store`: what is on disk. `identity`: who this replica is.
//! - `line`: HTTP and the socket, with the bytes counted.
//!
//! It must not know of the relay's log and routes: it speaks to a relay as every device does.

mod answers;
mod ask;
mod engine;
mod failure;
mod identity;
mod line;
mod notebook;
mod pieces;
mod store;
mod waiting;

pub use ask::Ask;
pub use failure::Failure;

use crate::folder::{self, Held};
use crate::relay::StartError;
use engine::Engine;
use identity::Identity;
use serde_json::Value;
use std::path::Path;
use store::Store;
use tandem_core::code::Code;
use tandem_core::limits::REPLICA_ASKED;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

/// What a command answers: a JSON object.
pub type Answer = Result<Value, Failure>;

/// A command on its way to the engine.
#[derive(Debug)]
struct Asked {
    ask: Ask,
    answer: oneshot::Sender<Answer>,
}

/// A running replica. Dropping it ends it, as a crash would; [`Replica::stop`] flushes first.
#[derive(Debug)]
pub struct Replica {
    asked: mpsc::Sender<Asked>,
    task: JoinHandle<()>,
    _held: Held,
}

impl Replica {
    /// Starts on a folder, which is made if it is not there, as a task of the runtime that this is called in. It is
    /// offline until it is asked to connect. Fails where another process uses the folder, or what is in it cannot be
    /// read.
    pub fn start(folder: &Path) -> Result<Replica, Failure> {
        let held = folder::hold(folder).map_err(|error| match error {
            StartError::Locked(path) => Failure::new(Code::Busy, format!("another process uses {}", path.display())),
            other => Failure::new(Code::StorageFailed, other.to_string()),
        })?;
        let (store, identity) = (Store::open(folder)?, Identity::read(folder)?);
        let (asked, questions) = mpsc::channel(REPLICA_ASKED);
        let task = tokio::spawn(Engine::run(folder.to_owned(), store, identity, questions));
        Ok(Replica { asked, task, _held: held })
    }

    /// Asks and waits for the answer. Several may ask at once; commands are begun in the order in which they come.
    pub async fn ask(&self, ask: Ask) -> Answer {
        let (answer, answered) = oneshot::channel();
        let ended = || Failure::new(Code::Internal, "the replica has ended");
        self.asked.send(Asked { ask, answer }).await.map_err(|_| ended())?;
        answered.await.map_err(|_| ended())?
    }

    /// Flushes and ends; the folder is free when this returns.
    pub async fn stop(mut self) -> Result<(), Failure> {
        let flushed = self.ask(Ask::Quit).await.map(drop);
        // A task that broke off has nothing more to do.
        let _ = (&mut self.task).await;
        flushed
    }
}

impl Drop for Replica {
    fn drop(&mut self) {
        self.task.abort();
    }
}
