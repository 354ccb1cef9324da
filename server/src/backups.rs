//! Backups on a schedule, made on a thread of their own beside the relay, and whether they are as they should be: one that
//! failed, or that was not made for too long, is told in the log until it is put right. It must not know of HTTP.

use crate::clock::now_ms;
use crate::folder::{self, Held};
use crate::keeping::{KeepError, dated};
use crate::relay::{Relay, StartError};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A backup that failed is tried again after this part of the interval,
const RETRY_PART: u32 = 24;
/// and not later than this.
const RETRY_MOST: Duration = Duration::from_mins(10);
/// How often it is told that something is wrong.
const ALERT_EVERY: Duration = Duration::from_hours(1);

/// How backups are made.
#[derive(Clone, Debug)]
pub struct Backups {
    /// The folder that takes them; made if it is not there.
    pub dir: PathBuf,
    /// How long after one the next is made.
    pub every: Duration,
    /// How many of the newest stay; of older ones, the newest of each of the last twelve months.
    pub keep: usize,
}

/// How the backups of a running relay stand.
#[derive(Debug)]
pub(crate) struct Standing {
    /// How long after one the next is made.
    pub(crate) every: Duration,
    since_ms: u64,
    now: Mutex<Now>,
}

/// What is known of the last ones.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Now {
    /// When the newest whole one was made, in milliseconds since 1970.
    pub(crate) last_ms: Option<u64>,
    /// The last try came to nothing.
    pub(crate) failed: bool,
    /// How many were made since the start.
    pub(crate) made: u64,
    /// How many tries came to nothing since the start.
    pub(crate) failures: u64,
}

impl Standing {
    /// How they stand before the first look: what earlier lives left.
    pub(crate) fn of(plan: &Backups) -> Self {
        let now = Now { last_ms: dated::newest(&plan.dir), ..Now::default() };
        Self { every: plan.every, since_ms: now_ms(), now: now.into() }
    }

    pub(crate) fn now(&self) -> Now {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether somebody should see to it: the last try failed, or two intervals are over without a whole one.
    pub(crate) fn is_stale(&self, now_ms: u64) -> bool {
        let now = self.now();
        let age = now_ms.saturating_sub(now.last_ms.unwrap_or(self.since_ms));
        now.failed || u128::from(age) > 2 * self.every.as_millis()
    }

    fn took(&self, outcome: Result<u64, ()>) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        match outcome {
            Ok(made_ms) => *now = Now { last_ms: Some(made_ms), failed: false, made: now.made + 1, ..*now },
            Err(()) => *now = Now { failed: true, failures: now.failures + 1, ..*now },
        }
    }
}

/// Starts the thread where backups are wanted; it ends when the sender is dropped.
pub(crate) fn start(relay: &Relay, data: &Path, plan: Option<Backups>) -> Result<Option<Sender<()>>, StartError> {
    let Some((plan, standing)) = plan.zip(relay.backups.clone()) else { return Ok(None) };
    let (stop, stopped) = channel();
    let keeper = Keeper { data: data.to_owned(), plan, standing, held: None, alerted: None };
    let work = move || keeper.work(&stopped);
    std::thread::Builder::new().name("backups".into()).spawn(work).map_err(StartError::Thread)?;
    Ok(Some(stop))
}

struct Keeper {
    data: PathBuf,
    plan: Backups,
    standing: Arc<Standing>,
    /// The folder of backups is one relay's: another would remove them as its own.
    held: Option<Held>,
    /// When it was told last that something is wrong.
    alerted: Option<Instant>,
}

impl Keeper {
    fn work(mut self, stopped: &Receiver<()>) {
        let mut rest = self.until_due();
        // It looks every hour at least: a machine that slept, or whose clock was set, is noticed.
        while stopped.recv_timeout(rest.min(ALERT_EVERY)) == Err(RecvTimeoutError::Timeout) {
            rest = self.until_due();
            if rest.is_zero() {
                rest = self.make();
            }
            self.alert();
        }
    }

    /// How long until the next one is due; at once where there is none.
    fn until_due(&self) -> Duration {
        let due = |last: u64| Duration::from_millis(now_ms().saturating_sub(last));
        let last = self.standing.now().last_ms.filter(|last| *last <= now_ms());
        last.map_or(Duration::ZERO, |last| self.plan.every.saturating_sub(due(last)))
    }

    /// Makes one; answers with how long to wait for the next.
    fn make(&mut self) -> Duration {
        let began = Instant::now();
        match self.hold().and_then(|()| dated::make(&self.data, &self.plan.dir, self.plan.keep)) {
            Ok((made_ms, report)) => {
                self.standing.took(Ok(made_ms));
                tracing::info!(entries = report.entries, took = ?began.elapsed(), "a backup was made");
                self.plan.every
            }
            Err(cause) => {
                self.standing.took(Err(()));
                tracing::error!(%cause, "a backup could not be made; it is tried again soon");
                (self.plan.every / RETRY_PART).min(RETRY_MOST)
            }
        }
    }

    fn hold(&mut self) -> Result<(), KeepError> {
        if self.held.is_none() {
            match folder::hold(&self.plan.dir) {
                Ok(held) => self.held = Some(held),
                Err(error @ StartError::Locked(_)) => return Err(error.into()),
                // A disk that knows no locks takes backups all the same; what else is wrong with it shows at once.
                Err(_) => {}
            }
        }
        Ok(())
    }

    fn alert(&mut self) {
        if !self.standing.is_stale(now_ms()) {
            self.alerted = None;
        } else if self.alerted.is_none_or(|alerted| alerted.elapsed() >= ALERT_EVERY) {
            self.alerted = Some(Instant::now());
            tracing::warn!(last_ms = self.standing.now().last_ms, "there is no recent backup: see to the folder of backups");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_and_two_intervals_without_one_are_stale() {
        let standing = Standing { every: Duration::from_millis(100), since_ms: 1_000, now: Mutex::default() };
        assert!(!standing.is_stale(1_200) && standing.is_stale(1_201), "there never was one");
        standing.took(Ok(2_000));
        assert!(!standing.is_stale(2_200) && standing.is_stale(2_201));
        standing.took(Err(()));
        assert!(standing.is_stale(2_000));
        standing.took(Ok(2_300));
        let Now { last_ms, failed, made, failures } = standing.now();
        assert_eq!((last_ms, failed, made, failures, standing.is_stale(2_300)), (Some(2_300), false, 2, 1, false));
    }
}
