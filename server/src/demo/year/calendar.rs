//! When things happened: weeks counted back from the last call day, so that the demo always ends yesterday.
//!
//! It knows no clock; today is an argument.

/// Seconds of a day.
const DAY: i64 = 86_400;
/// The partner lives at UTC+3 all year.
const ZONE_SECONDS: i64 = 3 * 3_600;

/// The demo's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Calendar {
    /// Days since 1970.
    today: i64,
    /// The last Tuesday before today: calls are held on Tuesdays.
    last_call_day: i64,
}

/// A moment of the story: so many weeks before the last call day, a day after that week's Tuesday, local time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    /// Weeks before the last call day.
    pub(super) weeks_ago: i64,
    /// Days after that week's Tuesday.
    pub(super) days: i64,
    /// Hour and minute where the partner is.
    pub(super) clock: (i64, i64),
}

/// Until when an action is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    /// Days after its call.
    After(i64),
    /// Days from today, so that some are overdue and some are coming whenever the demo is started.
    FromToday(i64),
    /// No date was agreed.
    Open,
}

impl Calendar {
    /// The year that ends on the day before `now` (seconds since 1970).
    pub(super) fn ending(now: i64) -> Self {
        let today = now.div_euclid(DAY);
        // Day 0 was a Thursday, so day 5 was the first Tuesday.
        let last_call_day = today - 1 - (today - 1 - 5).rem_euclid(7);
        Self { today, last_call_day }
    }

    /// The day of a week's call, in days since 1970; a negative number of weeks lies ahead.
    pub(super) fn call_day(&self, weeks_ago: i64) -> i64 {
        self.last_call_day - 7 * weeks_ago
    }

    /// A moment in seconds since 1970; what would be today or later is moved to yesterday.
    pub(super) fn moment(&self, when: When) -> i64 {
        let day = (self.call_day(when.weeks_ago) + when.days).min(self.today - 1);
        day * DAY + when.clock.0 * 3_600 + when.clock.1 * 60 - ZONE_SECONDS
    }

    /// The date of an action that was agreed in a call on that day (in days since 1970).
    pub(super) fn due(&self, held: i64, due: Due) -> Option<String> {
        match due {
            Due::After(days) => Some(date(held + days)),
            Due::FromToday(days) => Some(date(self.today + days)),
            Due::Open => None,
        }
    }

    /// First and last day of the agreed period: eighteen months from the first of the month in which it all began.
    pub(super) fn period(&self) -> (String, String) {
        let (year, month, _) = civil(self.call_day(52));
        let after = month - 1 + 18;
        (date(first_of(year, month)), date(first_of(year + after / 12, after % 12 + 1) - 1))
    }
}

/// A day since 1970 as `2026-11-22`.
pub(super) fn date(day: i64) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and day of a day since 1970, by eras of 400 years that begin on 1 March.
fn civil(day: i64) -> (i64, i64, i64) {
    let shifted = day + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march_month = (5 * of_year + 2) / 153;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (era * 400 + year + i64::from(month <= 2), month, of_year - (153 * march_month + 2) / 5 + 1)
}

/// The first day of a month, in days since 1970.
fn first_of(year: i64, month: i64) -> i64 {
    let (year, march_month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leaps + (march_month * 153 + 2) / 5 - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-22, a Sunday, 03:00 UTC.
    const SUNDAY: i64 = 1_795_316_400;

    #[test]
    fn the_last_call_was_on_a_tuesday_and_before_today() {
        assert_eq!(date(Calendar::ending(SUNDAY).call_day(0)), "2026-11-17");
        for (days, expected) in [(1, "2026-11-17"), (2, "2026-11-17"), (3, "2026-11-24"), (9, "2026-11-24")] {
            assert_eq!(date(Calendar::ending(SUNDAY + days * DAY).call_day(0)), expected, "{days} days later");
        }
    }

    #[test]
    fn nothing_happens_today_or_later() {
        let calendar = Calendar::ending(SUNDAY);
        let late = calendar.moment(When { weeks_ago: 0, days: 6, clock: (23, 59) });
        assert_eq!(date((late + ZONE_SECONDS).div_euclid(DAY)), "2026-11-21");
    }

    #[test]
    fn the_agreed_period_is_eighteen_whole_months() {
        assert_eq!(Calendar::ending(SUNDAY).period(), ("2025-11-01".into(), "2027-04-30".into()));
        assert_eq!(Calendar::ending(SUNDAY + 110 * DAY).period(), ("2026-03-01".into(), "2027-08-31".into()));
        assert_eq!(Calendar::ending(SUNDAY + 300 * DAY).period().1, "2028-02-29");
    }

    #[test]
    fn a_date_is_due_after_its_call_or_counted_from_today() {
        let calendar = Calendar::ending(SUNDAY);
        let held = calendar.call_day(1);
        assert_eq!(calendar.due(held, Due::After(3)).as_deref(), Some("2026-11-13"));
        assert_eq!(calendar.due(held, Due::FromToday(9)).as_deref(), Some("2026-12-01"));
        assert_eq!(calendar.due(held, Due::Open), None);
    }
}
