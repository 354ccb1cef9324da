//! Time zones as a table that somebody hands in: offsets and when they change. The browser makes it with `Intl`, the
//! relay with the IANA database; no rule knows either, nor what time it is.
//!
//! Moments are minutes since 1970 (UTC), offsets are minutes east of it. Written: `Europe/Berlin=60,29579100:120` is a
//! zone whose offset is 60, and 120 from that moment on; zones are parted by spaces.

use serde::{Deserialize, Serialize};

/// Zones that a table holds at most, and changes of one.
const ZONES_MOST: usize = 64;
const CHANGES_MOST: usize = 64;

/// One zone: its name, its first offset, and each later one with the moment from which it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneChanges {
    /// The IANA name.
    pub name: String,
    /// The offset before the first change.
    pub first: i64,
    /// Moments with the offset that begins there, in order.
    pub changes: Vec<(i64, i64)>,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[cfg_attr(feature = "types", ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Zones(Vec<ZoneChanges>);

impl Zones {
    /// The table of these zones.
    pub fn new(zones: Vec<ZoneChanges>) -> Self {
        Self(zones)
    }

    /// The offset of a zone at a moment; `None` where the table does not hold it.
    pub fn offset(&self, zone: &str, moment: i64) -> Option<i64> {
        let zone = self.0.iter().find(|one| one.name == zone)?;
        let change = zone.changes.iter().rev().find(|(from, _)| *from <= moment);
        Some(change.map_or(zone.first, |(_, offset)| *offset))
    }

    /// What a clock in that zone shows, in minutes as if its midnight of 1970 were the beginning.
    pub fn local(&self, zone: &str, moment: i64) -> Option<i64> {
        Some(moment + self.offset(zone, moment)?)
    }
}

fn zone(text: &str) -> Option<ZoneChanges> {
    let (name, offsets) = text.split_once('=')?;
    let mut parts = offsets.split(',');
    let first = parts.next()?.parse().ok()?;
    let mut changes = Vec::new();
    for part in parts {
        let (from, offset) = part.split_once(':')?;
        changes.push((from.parse().ok()?, offset.parse().ok()?));
    }
    (changes.len() <= CHANGES_MOST).then(|| ZoneChanges { name: name.to_owned(), first, changes })
}

impl TryFrom<String> for Zones {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let zones: Option<Vec<ZoneChanges>> = text.split_whitespace().map(zone).collect();
        zones.filter(|zones| zones.len() <= ZONES_MOST).map(Zones).ok_or("no table of zones")
    }
}

impl From<Zones> for String {
    fn from(zones: Zones) -> String {
        let written = |zone: &ZoneChanges| {
            let mut parts = vec![format!("{}={}", zone.name, zone.first)];
            parts.extend(zone.changes.iter().map(|(from, offset)| format!("{from}:{offset}")));
            parts.join(",")
        };
        zones.0.iter().map(written).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Berlin in 2026: summer from 29 March 01:00 UTC, winter from 25 October 01:00 UTC.
    const TABLE: &str = "Africa/Dar_es_Salaam=180 Europe/Berlin=60,29579100:120,29881500:60";

    #[test]
    fn a_clock_shows_summer_time_from_the_minute_in_which_it_begins() {
        let zones = Zones::try_from(TABLE.to_owned()).unwrap();
        let table = [
            ("Europe/Berlin", 29_579_099, Some(60)),
            ("Europe/Berlin", 29_579_100, Some(120)),
            ("Europe/Berlin", 29_881_499, Some(120)),
            ("Europe/Berlin", 29_881_500, Some(60)),
            ("Africa/Dar_es_Salaam", 29_579_100, Some(180)),
            ("Asia/Dhaka", 29_579_100, None),
        ];
        for (zone, moment, offset) in table {
            assert_eq!(zones.offset(zone, moment), offset, "{zone} {moment}");
            assert_eq!(zones.local(zone, moment), offset.map(|offset| moment + offset));
        }
        assert_eq!(String::from(zones), TABLE);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for bad in ["Europe/Berlin", "Europe/Berlin=", "Europe/Berlin=60,", "Europe/Berlin=60,5", "Europe/Berlin=x"] {
            assert!(Zones::try_from(bad.to_owned()).is_err(), "{bad}");
        }
        assert!(Zones::try_from("A=1 ".repeat(65)).is_err());
        assert_eq!(Zones::try_from(String::new()), Ok(Zones::default()));
    }
}
