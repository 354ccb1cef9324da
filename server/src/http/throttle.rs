//! A bound on tries of enrolment: a bucket that fills up slowly. Secrets are far too long to be guessed; this keeps
//! the trying cheap for the relay.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Tries that may come at once.
const ROOM: f64 = 100.0;
/// Tries per second in the long run.
const PER_SECOND: f64 = 5.0;

/// What is left, and when that was counted.
#[derive(Debug)]
pub(super) struct Throttle(Mutex<(f64, Instant)>);

impl Default for Throttle {
    fn default() -> Self {
        Self(Mutex::new((ROOM, Instant::now())))
    }
}

impl Throttle {
    /// Takes one try; false: there is none left now.
    pub(super) fn take(&self) -> bool {
        self.take_at(Instant::now())
    }

    fn take_at(&self, now: Instant) -> bool {
        let mut bucket = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (left, since) = *bucket;
        let left = (left + now.saturating_duration_since(since).as_secs_f64() * PER_SECOND).min(ROOM);
        let taken = left >= 1.0;
        *bucket = (if taken { left - 1.0 } else { left }, now.max(since));
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn the_bucket_empties_and_fills_up_again() {
        let throttle = Throttle::default();
        let now = Instant::now();
        let taken = (0..200).filter(|_| throttle.take_at(now)).count();
        assert_eq!(taken, 100);
        assert!(throttle.take_at(now + Duration::from_secs(1)));
    }
}
