//! Whether much is coming in just now: what has time waits until it is over. It must not know what came, nor what waits.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// So many entries within [`WINDOW`] are much.
const MUCH: u64 = 100;
const WINDOW: Duration = Duration::from_millis(250);
/// It is over when there was not much for so long.
const CALM: Duration = Duration::from_millis(300);
/// How often it is looked whether it is over.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// The log's pace.
#[derive(Debug, Default)]
pub(crate) struct Calm(Mutex<Pace>);

#[derive(Debug, Default)]
struct Pace {
    /// When the window began, and what came in it.
    window: Option<(Instant, u64)>,
    /// When much came last.
    much: Option<Instant>,
}

impl Calm {
    /// So many entries were committed.
    pub(crate) fn came(&self, entries: u64) {
        self.came_at(entries, Instant::now());
    }

    fn came_at(&self, entries: u64, now: Instant) {
        let mut pace = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (began, before) = pace.window.filter(|(began, _)| now - *began < WINDOW).unwrap_or((now, 0));
        pace.window = Some((began, before + entries));
        if before + entries >= MUCH {
            pace.much = Some(now);
        }
    }

    /// Whether not much is coming in.
    pub(crate) fn is_now(&self) -> bool {
        self.is_at(Instant::now())
    }

    fn is_at(&self, now: Instant) -> bool {
        let pace = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pace.much.is_none_or(|much| now - much >= CALM)
    }

    /// Waits for it, not longer than `most`.
    pub(crate) async fn come(&self, most: Duration) {
        let began = Instant::now();
        while !self.is_now() && began.elapsed() < most {
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_calm_again_some_time_after_much_came() {
        let (calm, began) = (Calm::default(), Instant::now());
        calm.came_at(MUCH - 1, began);
        assert!(calm.is_at(began), "not much");
        calm.came_at(1, began + WINDOW);
        assert!(calm.is_at(began + WINDOW), "not at once");
        calm.came_at(MUCH, began + WINDOW);
        assert!(!calm.is_at(began + WINDOW));
        assert!(calm.is_at(began + WINDOW + CALM));
    }
}
