//! The three bands of the timeline (P0.6): months 1–6, 7–12, beyond the first year, counted from the agreed first day.

use super::calendar;

/// The bands in their order, as tasks name them.
pub const BANDS: [&str; 3] = ["first", "second", "beyond"];

/// Months after the first day on which each band begins.
const BEGINS: [i64; 3] = [0, 6, 12];

/// The same day so many months later, or the last of a shorter month. `None`: it is no date.
pub fn months_later(from: &str, months: i64) -> Option<String> {
    calendar::day(from)?;
    let part = |range: std::ops::Range<usize>| from.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (part(0..4)?, part(5..7)?, part(8..10)?);
    let month = month - 1 + months;
    let (year, month) = (year + month.div_euclid(12), month.rem_euclid(12) + 1);
    let long = [1, 3, 5, 7, 8, 10, 12].contains(&month);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = if month == 2 { 28 + i64::from(leap) } else { 30 + i64::from(long) };
    Some(format!("{year:04}-{month:02}-{:02}", day.min(last)))
}

/// First and last day of each band; the last band has no end. `None`: the first day is no date.
pub fn bands(start: &str) -> Option<[(String, Option<String>); 3]> {
    let begins = |band: usize| months_later(start, BEGINS[band]);
    let ends = |band: usize| calendar::later(&begins(band + 1)?, -1);
    Some([(begins(0)?, Some(ends(0)?)), (begins(1)?, Some(ends(1)?)), (begins(2)?, None)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_are_six_months_six_months_and_the_rest() {
        let [first, second, beyond] = bands("2025-11-01").unwrap();
        assert_eq!(first, ("2025-11-01".into(), Some("2026-04-30".into())));
        assert_eq!(second, ("2026-05-01".into(), Some("2026-10-31".into())));
        assert_eq!(beyond, ("2026-11-01".into(), None));
        assert_eq!(bands("soon"), None);
    }

    #[test]
    fn a_month_that_is_shorter_ends_earlier() {
        let table = [("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"), ("2026-12-15", 1, "2027-01-15")];
        for (from, months, expected) in table {
            assert_eq!(months_later(from, months).as_deref(), Some(expected), "{from}");
        }
    }
}
