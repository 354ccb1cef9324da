//! Calendar dates as days, for weeks and months of a plan (P2.5, P2.6). No zone, no clock.

/// Days since 1970 of a date like `2026-11-22`; `None` where it is none.
pub fn day(date: &str) -> Option<i64> {
    let mut parts = date.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1..=9_999).contains(&year) {
        return None;
    }
    let (year, month) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
    Some(year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 1 - 719_468)
}

/// The date of a day since 1970, by eras of 400 years that begin on 1 March.
pub fn date(day: i64) -> String {
    let shifted = day + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let march_month = (5 * of_year + 2) / 153;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    format!("{:04}-{month:02}-{day:02}", era * 400 + year + i64::from(month <= 2))
}

/// So many days later.
pub fn later(from: &str, days: i64) -> Option<String> {
    Some(date(day(from)?.checked_add(days)?))
}

/// Months from one date to another, to the nearest whole one, at least one.
pub fn months(from: &str, to: &str) -> Option<u32> {
    let days = (day(to)? - day(from)? + 1).max(0);
    u32::try_from((days * 100 + 1_522) / 3_044).ok().map(|months| months.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_each_other() {
        let table = [("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-11-22", 20_779), ("2028-03-01", 21_244)];
        for (text, number) in table {
            assert_eq!((day(text), date(number).as_str()), (Some(number), text));
        }
        assert_eq!([day(""), day("soon"), day("2026-13-01"), day("2026-11")], [None; 4]);
        assert_eq!(later("2026-12-28", 7).as_deref(), Some("2027-01-04"));
    }

    #[test]
    fn months_are_rounded_and_at_least_one() {
        let table = [("2026-01-01", "2026-01-20", 1), ("2026-01-01", "2026-06-30", 6), ("2026-01-01", "2026-12-31", 12)];
        for (from, to, expected) in table {
            assert_eq!(months(from, to), Some(expected), "{from} {to}");
        }
        assert_eq!(months("2026-02-01", "2026-01-01"), Some(1));
    }
}
