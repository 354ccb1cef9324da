//! The relay's clock. The only place of the relay that reads it.

use std::time::{SystemTime, UNIX_EPOCH};

/// The date by universal time, as `2026-11-22`.
pub(crate) fn today() -> String {
    day(now_ms())
}

/// The date by universal time of a moment in milliseconds since 1970.
pub(crate) fn day(at_ms: u64) -> String {
    date(at_ms / 86_400_000)
}

/// The date that is so many days after 1970-01-01 (after Howard Hinnant's `civil_from_days`).
fn date(days: u64) -> String {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, year) = if month < 10 { (month + 3, year) } else { (month - 9, year + 1) };
    format!("{:04}-{month:02}-{day:02}", year + 400 * era)
}

/// Milliseconds since 1970; 0 on a machine whose clock stands before.
pub(crate) fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn days_are_dates() {
        for (days, written) in [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_779, "2026-11-22")] {
            assert_eq!(date(days), written);
        }
    }
}
