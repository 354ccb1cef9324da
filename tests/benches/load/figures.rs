//! Figures out of measurements. It measures nothing.

use std::time::Duration;

/// The value below which `part` of all lie; the list need not be sorted.
pub(crate) fn percentile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)] // A place in a list.
    let place = ((sorted.len() - 1) as f64 * part).round() as usize;
    rounded(sorted[place])
}

pub(crate) fn median(values: &[f64]) -> f64 {
    percentile(values, 0.5)
}

/// Milliseconds.
pub(crate) fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Two digits after the point.
pub(crate) fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// A count as a number to divide.
#[allow(clippy::cast_precision_loss)] // Counts here are far below 2^52.
pub(crate) fn number(count: usize) -> f64 {
    count as f64
}
