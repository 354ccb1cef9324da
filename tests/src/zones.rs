//! Offsets of time zones out of the IANA database, as the table that rules of the core take (P3.1, P3.2): what the table
//! that a browser makes with `Intl` is held to.

use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;
use tandem_core::rules::{ZoneChanges, Zones};

/// No zone changes its clocks twice within a week.
const STEP: i64 = 7 * 24 * 60;

/// The offsets of these zones between two moments (minutes since 1970); a zone that nobody knows is left out.
pub fn zones<'a>(names: impl IntoIterator<Item = &'a str>, from: i64, to: i64) -> Zones {
    Zones::new(names.into_iter().filter_map(|name| changes(name, from, to)).collect())
}

fn changes(name: &str, from: i64, to: i64) -> Option<ZoneChanges> {
    let zone: Tz = name.parse().ok()?;
    let offset = |moment: i64| {
        let moment = DateTime::from_timestamp(moment * 60, 0).unwrap_or_default();
        i64::from(zone.offset_from_utc_datetime(&moment.naive_utc()).fix().local_minus_utc()) / 60
    };
    let (first, mut changes) = (offset(from), Vec::new());
    let (mut at, mut known) = (from, first);
    while at < to {
        let next = (at + STEP).min(to);
        let then = offset(next);
        if then != known {
            // The first minute of the new offset, between the two.
            let (mut before, mut after) = (at, next);
            while after - before > 1 {
                let middle = i64::midpoint(before, after);
                if offset(middle) == known { before = middle } else { after = middle }
            }
            changes.push((after, then));
        }
        (at, known) = (next, then);
    }
    Some(ZoneChanges { name: name.to_owned(), first, changes })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `web/src/features/deliver/zones.test.ts` holds the browser to the same table.
    #[test]
    fn clocks_change_in_the_minute_in_which_they_do() {
        // 1 January 2026 to 1 January 2027.
        let (from, to) = (20_454 * 1_440, 20_819 * 1_440);
        let table = [
            ("Africa/Dar_es_Salaam", "Africa/Dar_es_Salaam=180"),
            ("Europe/Berlin", "Europe/Berlin=60,29579100:120,29881500:60"),
            ("America/New_York", "America/New_York=-300,29549220:-240,29891880:-300"),
            ("Asia/Kathmandu", "Asia/Kathmandu=345"),
            ("Mars/Olympus", ""),
        ];
        for (name, written) in table {
            assert_eq!(String::from(zones([name], from, to)), written, "{name}");
        }
    }
}
