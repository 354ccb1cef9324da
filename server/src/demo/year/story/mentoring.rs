//! Mentoring in time: the schedule of calls (P4.1), how often and why that changed (P4.6), tags (P4.5) and who found the
//! way (P4.6).

use super::setup::{Sitting, add, line, set, sitting};
use crate::demo::year::calendar::{Calendar, date};
use crate::demo::year::pair::Who::{Focal, Mentor};
use tandem_core::document::Command;
use tandem_core::model::Value;

/// What is said of a call afterwards: weeks before the last call day, days after it, tags, who found the way.
type After = (i64, i64, &'static [&'static str], &'static str);

const AFTER: &[After] = &[
    (48, 0, &["accounts", "DHIS2"], "together"),
    (47, 0, &["backups"], "open"),
    (46, 0, &["backups", "restore"], "together"),
    (45, 0, &["power"], "together"),
    (44, 0, &["line", "Nyambiro"], "together"),
    (41, 0, &[], "alone"),
    (40, 0, &["updates"], "together"),
    (38, 0, &["DHIS2"], "together"),
    (36, 0, &["accounts"], "alone"),
    (35, 0, &["phishing"], "together"),
    (34, 0, &["phishing"], "alone"),
    (32, 0, &["backups", "restore", "DHIS2"], "together"),
    (31, 0, &["line"], "alone"),
    (28, 0, &["Wi-Fi"], "together"),
    (25, 0, &["power"], "alone"),
    (23, 0, &["accounts"], "alone"),
    (22, 0, &["DHIS2"], "together"),
    (21, 0, &["Nyambiro"], "together"),
    (20, 0, &["accounts"], "alone"),
    (19, 0, &["line", "Nyambiro"], "alone"),
    (18, 0, &[], "alone"),
    (16, 0, &["updates"], "alone"),
    (14, 0, &["backups", "restore"], "alone"),
    (6, 0, &["theft"], "together"),
    (4, 0, &["phishing"], "alone"),
    (2, 0, &["DHIS2", "updates"], "together"),
    (2, 6, &["line", "Nyambiro"], "alone"),
    (0, 0, &["backups"], "together"),
];

/// All sittings.
pub(super) fn sittings(calendar: &Calendar) -> Vec<Sitting> {
    let at = |key: &str| format!("schedule/baraka/{key}");
    let agreed = [
        ("mentor", "esther"),
        ("day", "tue"),
        ("time", "10:00"),
        ("zone", "Africa/Dar_es_Salaam"),
        ("platform", "Signal call, WhatsApp when Signal is slow"),
        ("from", &date(calendar.call_day(50))),
    ];
    let mut schedule: Vec<Command> = agreed.map(|(key, words)| set(&at(key), line(words))).into();
    schedule.push(set(&at("minutes"), Value::Number(45)));
    let fallback = set(&at("fallback"), line("Grace at the reception of Mto hospital calls back by landline"));
    let mut all = vec![
        sitting((51, 2), Mentor, schedule),
        sitting((51, 3), Focal, vec![fallback]),
        pace(calendar, 51, "weekly", "Everything is new; a week is long enough between two calls"),
        pace(calendar, 18, "fortnightly", "Short calls, and Baraka had the answer before he asked"),
    ];
    all.extend(AFTER.iter().map(after));
    all
}

fn pace(calendar: &Calendar, weeks_ago: i64, every: &str, reason: &str) -> Sitting {
    let date = date(calendar.call_day(weeks_ago) + 2);
    let fields = [("every", line(every)), ("date", line(&date)), ("reason", line(reason))];
    sitting((weeks_ago, 2), Mentor, vec![add(&format!("pace/baraka/{every}"), &fields)])
}

fn after((weeks_ago, days, tags, solved): &After) -> Sitting {
    let call = format!("call-{weeks_ago}-{days}-0");
    let mut commands =
        vec![set(&format!("outcome/{call}/mentee"), line("baraka")), set(&format!("outcome/{call}/solved"), line(solved))];
    commands.extend((0..).zip(*tags).map(|(place, tag)| add(&format!("tag/{call}/tag-{place}"), &[("name", line(tag))])));
    sitting((*weeks_ago, *days), Mentor, commands)
}
