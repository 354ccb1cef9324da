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

/// A moment as a name of files, by universal time, to the millisecond: such names are in the order of time.
pub(crate) fn stamp(ms: u64) -> String {
    let (seconds, rest) = (ms / 1_000 % 86_400, ms % 1_000);
    format!("{}-{:02}{:02}{:02}-{rest:03}", date(ms / 86_400_000), seconds / 3_600, seconds / 60 % 60, seconds % 60)
}

/// The moment that a name made by [`stamp`] stands for.
pub(crate) fn read_stamp(name: &str) -> Option<u64> {
    let parts: Vec<u64> = name.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [year, month, day, time, rest] = parts[..] else { return None };
    if parts.iter().any(|part| *part > 999_999) {
        return None;
    }
    // (After Howard Hinnant's `days_from_civil`.)
    let (year, month) = if month > 2 { (year, month - 3) } else { (year.checked_sub(1)?, month + 9) };
    let days = 365 * (year % 400) + year % 400 / 4 - year % 400 / 100 + (153 * month + 2) / 5 + day + year / 400 * 146_097;
    let ms = (days.checked_sub(719_469)? * 86_400 + time / 10_000 * 3_600 + time / 100 % 100 * 60 + time % 100) * 1_000 + rest;
    (stamp(ms) == name).then_some(ms)
}

/// Milliseconds since 1970; 0 on a machine whose clock stands before.
pub(crate) fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{date, read_stamp, stamp};

    #[test]
    fn days_are_dates() {
        for (days, written) in [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_779, "2026-11-22")] {
            assert_eq!(date(days), written);
        }
    }

    #[test]
    fn a_moment_as_a_name_is_read_again_and_nothing_else_is() {
        for ms in [0, 951_825_599_999, 1_795_876_205_123, 4_102_444_799_000] {
            assert_eq!(read_stamp(&stamp(ms)), Some(ms), "{}", stamp(ms));
        }
        assert_eq!(stamp(1_795_876_205_123), "2026-11-28-143005-123");
        for name in
            ["", "2026-11-28", "2026-11-28-143005", "2026-13-28-143005-123", "2026-11-28-143005-1234", "99999999999999-1-1-1-1"]
        {
            assert_eq!(read_stamp(name), None, "{name}");
        }
    }
}
