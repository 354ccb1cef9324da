//! Time and chance for the machine: a clock that never runs backwards, and pauses that double with jitter.
//! Reads no real clock and draws no real chance: both come from the caller.

use crate::limits::{RETRY_FIRST_MS, RETRY_MOST_MS};

/// Milliseconds since the machine started. When the device's clock is set back, it stands still for a moment.
#[derive(Debug)]
pub(super) struct Clock {
    wall_ms: u64,
    elapsed_ms: u64,
}

impl Clock {
    pub(super) fn new(wall_ms: u64) -> Self {
        Self { wall_ms, elapsed_ms: 0 }
    }

    /// The device's clock shows this now.
    pub(super) fn set(&mut self, wall_ms: u64) {
        self.elapsed_ms += wall_ms.saturating_sub(self.wall_ms);
        self.wall_ms = wall_ms;
    }

    /// What deadlines are measured in.
    pub(super) fn now(&self) -> u64 {
        self.elapsed_ms
    }

    /// What the device's clock shows.
    pub(super) fn wall_ms(&self) -> u64 {
        self.wall_ms
    }

    /// What the device's clock will show at a deadline, if nobody sets it.
    pub(super) fn wall_at(&self, deadline: u64) -> u64 {
        self.wall_ms.saturating_add(deadline.saturating_sub(self.elapsed_ms))
    }
}

/// A sequence of numbers that look random, from one seed (`SplitMix64`).
#[derive(Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// How long to wait after this many failures in a row: between half and all of a bound that doubles.
    pub(super) fn wait_ms(&mut self, failures: u32) -> u64 {
        let doubled = RETRY_FIRST_MS.saturating_mul(1 << failures.saturating_sub(1).min(20));
        let bound = doubled.min(RETRY_MOST_MS);
        bound / 2 + self.next() % (bound / 2 + 1)
    }
}

/// A growing pause between tries of one thing.
#[derive(Debug, Default)]
pub(super) struct Pause {
    failures: u32,
    until: u64,
}

impl Pause {
    /// It failed: pause, longer than the last time.
    pub(super) fn fail(&mut self, now: u64, chance: &mut Chance) {
        self.failures = self.failures.saturating_add(1);
        self.until = now + chance.wait_ms(self.failures);
    }

    /// It went well, or the person asks: try at once.
    pub(super) fn reset(&mut self) {
        *self = Self::default();
    }

    /// Not before this time.
    pub(super) fn until(&self) -> u64 {
        self.until
    }

    pub(super) fn is_over(&self, now: u64) -> bool {
        self.until <= now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_with_jitter_up_to_the_longest() {
        let mut chance = Chance::new(7);
        for failures in 1..40 {
            let bound = (RETRY_FIRST_MS << (failures - 1).min(10)).min(RETRY_MOST_MS);
            let wait = chance.wait_ms(failures);
            assert!((bound / 2..=bound).contains(&wait), "{failures} failures: {wait}");
        }
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_move_deadlines_away() {
        let mut clock = Clock::new(1_000_000);
        clock.set(1_000_500);
        assert_eq!(clock.now(), 500);
        clock.set(400_000);
        assert_eq!((clock.now(), clock.wall_at(1_500)), (500, 401_000));
        clock.set(401_000);
        assert_eq!(clock.now(), 1_500);
    }
}
