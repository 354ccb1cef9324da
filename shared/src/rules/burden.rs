//! Inconvenient hours (P3.2): whose day a session leaves, and when the next one shares that burden.

use super::Zones;

/// Working hours where somebody is: 08:00 to 18:00, in minutes of the day.
const WORKING: (i64, i64) = (8 * 60, 18 * 60);
const DAY: i64 = 24 * 60;
const WEEK: i64 = 7 * DAY;
/// Slots are tried every half hour.
const STEP: i64 = 30;

/// How far a session reaches out of 08:00–18:00, in minutes; `local` is what the clock shows at its beginning.
pub fn minutes_outside(local: i64, minutes: i64) -> i64 {
    let from = local.rem_euclid(DAY);
    (WORKING.0 - from).max(0) + (from + minutes - WORKING.1).max(0)
}

/// When the next session begins, within half a day of a week after the last one. Each site has a zone and the number of
/// sessions that were outside its hours. Of all half hours the one is taken that leaves these numbers most even (the
/// least sum of squares), then that which reaches least into anybody's evening or morning, then the nearest to the usual
/// hour.
/// `None` where the table knows no site's zone.
pub fn next_slot(zones: &Zones, sites: &[(&str, u32)], last: i64, minutes: i64) -> Option<i64> {
    let base = last + WEEK;
    let steps = DAY / 2 / STEP;
    let mut best: Option<([i64; 3], i64)> = None;
    for step in -steps..=steps {
        let start = base + step * STEP;
        let (mut squares, mut taken, mut known) = (0, 0, false);
        for (zone, burden) in sites {
            let Some(local) = zones.local(zone, start) else { continue };
            known = true;
            let outside = minutes_outside(local, minutes);
            let burden = i64::from(*burden) + i64::from(outside > 0);
            squares += burden * burden;
            taken += outside;
        }
        let cost = [squares, taken, step.abs()];
        if known && best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, start));
        }
    }
    best.map(|(_, start)| start)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Zones with the burden so far, the last session, its length, when the next begins.
    type Row<'a> = (&'a [(&'a str, u32)], i64, i64, i64);

    #[test]
    fn minutes_are_outside_before_eight_and_after_six() {
        // Local hour and minute, length, how far it reaches.
        let table = [
            ((8, 0), 90, 0),
            ((16, 30), 90, 0),
            ((7, 59), 90, 1),
            ((17, 0), 90, 30),
            ((18, 0), 60, 60),
            ((3, 0), 60, 300),
            ((23, 0), 660, 960),
        ];
        for ((hour, minute), minutes, outside) in table {
            assert_eq!(minutes_outside(20_000 * DAY + hour * 60 + minute, minutes), outside, "{hour}:{minute} {minutes}");
        }
    }

    /// The slot after a session, over two sites, one of which changes its clocks. Days count from 1970.
    #[test]
    fn the_next_slot_shares_the_burden_over_a_change_of_clocks() {
        // Berlin: summer time from Sunday 29 March 2026. Dhaka: UTC+6 all year; New York changed on 8 March.
        let zones =
            Zones::try_from("Europe/Berlin=60,29579100:120 Asia/Dhaka=360 America/New_York=-300,29549220:-240".to_owned())
                .unwrap();
        let at = |day: i64, hour: i64, minute: i64| day * DAY + hour * 60 + minute;
        // 20 535 is 23 March 2026, a Monday; 20 542 the Monday after the change.
        let before = at(20_535, 9, 0);
        let table: [Row<'_>; 8] = [
            // It fits both: at the usual hour, whoever bore what.
            (&[("Europe/Berlin", 0), ("Asia/Dhaka", 0)], before, 90, at(20_542, 9, 0)),
            (&[("Europe/Berlin", 9), ("Asia/Dhaka", 0)], before, 90, at(20_542, 9, 0)),
            // 07:00 UTC was 08:00 in Berlin; a week later it is 09:00 there, and fits as well.
            (&[("Europe/Berlin", 0)], at(20_535, 7, 0), 60, at(20_542, 7, 0)),
            // 16:30 UTC ended at 18:00 in Berlin, and would end at 19:00: an hour earlier is right.
            (&[("Europe/Berlin", 0)], at(20_535, 16, 0), 60, at(20_542, 15, 0)),
            // Nothing fits both New York (12:00–22:00 UTC) and Dhaka (02:00–12:00 UTC): whoever bore less bears this one,
            // and the slot touches the other's day.
            (&[("America/New_York", 3), ("Asia/Dhaka", 0)], at(20_535, 13, 0), 90, at(20_542, 12, 0)),
            (&[("America/New_York", 0), ("Asia/Dhaka", 3)], at(20_535, 13, 0), 90, at(20_542, 10, 30)),
            // Equal burdens: what reaches least, then nearest to the usual hour.
            (&[("America/New_York", 1), ("Asia/Dhaka", 1)], at(20_535, 13, 0), 90, at(20_542, 12, 0)),
            // A zone that the table does not hold has no say.
            (&[("Mars/Olympus", 0), ("Europe/Berlin", 0)], before, 60, at(20_542, 9, 0)),
        ];
        for (row, (sites, last, minutes, next)) in table.into_iter().enumerate() {
            assert_eq!(next_slot(&zones, sites, last, minutes), Some(next), "row {row}");
        }
        assert_eq!(next_slot(&zones, &[("Mars/Olympus", 0)], before, 60), None);
        assert_eq!(next_slot(&zones, &[], before, 60), None);
    }

    #[test]
    fn followed_for_a_year_no_site_bears_more_than_one_session_more_than_another() {
        let zones =
            Zones::try_from("America/Lima=-300 Asia/Dhaka=360 Europe/Berlin=60,29579100:120,29881500:60".to_owned()).unwrap();
        let names = ["America/Lima", "Asia/Dhaka"];
        let (mut burdens, mut last) = ([0_u32; 2], 20_461 * DAY + 9 * 60);
        for _ in 0..52 {
            let sites: Vec<(&str, u32)> = names.into_iter().zip(burdens).collect();
            last = next_slot(&zones, &sites, last, 90).unwrap();
            for (name, burden) in names.into_iter().zip(&mut burdens) {
                *burden += u32::from(minutes_outside(zones.local(name, last).unwrap(), 90) > 0);
            }
            assert!(burdens[0].abs_diff(burdens[1]) <= 1, "{burdens:?}");
        }
        assert_eq!(burdens, [26, 26]);
    }
}
