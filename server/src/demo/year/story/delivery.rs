//! What was delivered in the year (P3): sessions with who came, work handed in and reviewed, a plan that was slowed
//! down, the support after it, and a teach-back.

use super::plans::{add, line, place, put};
use super::setup::Sitting;
use crate::demo::year::calendar::{Calendar, When, date};
use crate::demo::year::pair::Who::{self, Focal, Mentor};
use tandem_core::document::Command;
use tandem_core::model::{TextField, Value};

/// Minutes of a day, and how far ahead of UTC the partner lives.
const DAY: i64 = 1_440;
const ZONE_MINUTES: i64 = 180;

struct Session {
    id: &'static str,
    title: &'static str,
    plan: &'static str,
    /// Weeks before the last call day, days after that Tuesday, hour and minute where the partner is.
    when: (i64, i64, i64, i64),
    minutes: i64,
    host: &'static str,
    /// Who came; nobody: it is still to come, or was called off for that reason.
    came: &'static [&'static str],
    off: &'static str,
    teach_back: bool,
}

const SESSION: Session = Session {
    id: "",
    title: "",
    plan: "",
    when: (0, 0, 0, 0),
    minutes: 90,
    host: "esther",
    came: &[],
    off: "",
    teach_back: false,
};

const SESSIONS: [Session; 8] = [
    Session {
        id: "nightly",
        title: "Set up the nightly job together",
        plan: "backups",
        when: (44, 2, 9, 0),
        came: &["esther", "baraka", "joseph"],
        ..SESSION
    },
    Session {
        id: "restore",
        title: "Restore one folder, then a whole table",
        plan: "backups",
        when: (43, 2, 9, 30),
        came: &["esther", "baraka"],
        ..SESSION
    },
    Session {
        id: "logins-off",
        title: "One login for each person in DHIS2",
        plan: "access",
        when: (35, 1, 8, 30),
        off: "No power at Kisolanga until the evening",
        ..SESSION
    },
    Session {
        id: "logins",
        title: "One login for each person in DHIS2, second try",
        plan: "access",
        when: (35, 3, 17, 0),
        came: &["esther", "baraka", "joseph", "grace", "amani"],
        ..SESSION
    },
    Session {
        id: "routine",
        title: "Baraka shows the backup routine once more",
        plan: "second-person",
        when: (3, 1, 14, 0),
        minutes: 60,
        host: "baraka",
        came: &["baraka", "joseph", "upendo", "amani"],
        ..SESSION
    },
    Session {
        id: "mail-drill",
        title: "A mail drill, all sites at once",
        plan: "second-person",
        when: (1, 2, 9, 30),
        minutes: 60,
        came: &["esther", "joseph", "upendo"],
        ..SESSION
    },
    Session {
        id: "checks",
        title: "A week of checks: what was found",
        plan: "second-person",
        when: (-1, 2, 14, 0),
        minutes: 90,
        ..SESSION
    },
    Session {
        id: "upendo-teaches",
        title: "Upendo teaches Amani the morning checks",
        plan: "second-person",
        when: (-2, 2, 15, 0),
        minutes: 30,
        host: "upendo",
        teach_back: true,
        ..SESSION
    },
];

/// The usual agenda (P3.4).
const AGENDA: [(&str, i64, &str); 6] = [
    ("check-in", 10, "dialogue"),
    ("review", 10, "dialogue"),
    ("demonstration", 25, "dialogue"),
    ("guided-practice", 20, "pairing"),
    ("own-practice", 15, "alone"),
    ("debrief", 10, "group-discussion"),
];

/// All sittings.
pub(crate) fn deliveries(calendar: &Calendar) -> Vec<Sitting> {
    let mut all = vec![sitting((46, 0), Mentor, vec![put("zone/esther", &[("zone", line("Africa/Lagos"))])])];
    all.extend(SESSIONS.iter().flat_map(|session| of_session(calendar, session)));
    all.extend(before_checks());
    all.extend(completions());
    all.extend(inventory(calendar));
    all.extend(open_work(calendar));
    all.extend(around(calendar));
    all
}

fn sitting((weeks_ago, days): (i64, i64), by: Who, commands: Vec<Command>) -> Sitting {
    Sitting { when: When { weeks_ago, days, clock: (18, 20) }, by, commands, words: Vec::new() }
}

fn of_session(calendar: &Calendar, session: &Session) -> Vec<Sitting> {
    let Session { id, when: (weeks_ago, days, hour, minute), .. } = *session;
    let start = (calendar.call_day(weeks_ago) + days) * DAY + hour * 60 + minute - ZONE_MINUTES;
    let fields = [
        ("title", line(session.title)),
        ("start", Value::Number(start)),
        ("minutes", Value::Number(session.minutes)),
        ("link", line("https://meet.daraja.example/mbarwe")),
        ("host", line(session.host)),
        ("plan", line(session.plan)),
        ("teach-back", if session.teach_back { Value::Flag(true) } else { Value::Empty }),
    ];
    let what = format!("session/{id}");
    let mut planned = vec![add(&what, &fields)];
    if session.minutes == 90 {
        planned.extend(AGENDA.iter().enumerate().map(|(index, (part, minutes, way))| {
            let fields = [("minutes", Value::Number(*minutes)), ("way", line(way)), ("order", place(index))];
            add(&format!("agenda/{id}/{part}"), &fields)
        }));
    }
    // What is still to come was planned in the last week.
    let planned_on = if weeks_ago < 0 { (0, 1) } else { (weeks_ago, days - 1) };
    let mut all = vec![sitting(planned_on, Mentor, planned)];
    if !session.off.is_empty() {
        let off = [("cancelled", Value::Flag(true)), ("reason", line(session.off))];
        all.push(sitting((weeks_ago, days), Focal, vec![put(&what, &off)]));
    }
    let there = |who: &&str| put(&format!("attendance/{id}/{who}"), &[("there", Value::Flag(true))]);
    if !session.came.is_empty() {
        all.push(sitting((weeks_ago, days), Focal, session.came.iter().map(there).collect()));
    }
    all
}

/// What people hope for, and what is used (P3.1, P3.4).
fn before_checks() -> Vec<Sitting> {
    let hope = |at: &str, what: &str| add(&format!("expectation/{at}"), &[("what", line(what))]);
    let material = [("what", line("The check sheet of last week, filled in")), ("link", line("Blue file, ICT store"))];
    vec![
        sitting((1, 1), Focal, vec![hope("mail-drill/e1", "Who is told first, and by whom")]),
        sitting((1, 2), Mentor, vec![put("expectation/mail-drill/e1", &[("taken-up", Value::Flag(true))])]),
        sitting(
            (0, 1),
            Focal,
            vec![
                hope("checks/e1", "When is a red line in the log an alarm, and when noise?"),
                hope("checks/e2", "What to do when Baraka is on leave in the same week"),
            ],
        ),
        sitting((0, 1), Mentor, vec![add("material/checks/m1", &material)]),
    ]
}

/// Who has done what alone (P3.3): plan, activity, learners, weeks ago.
const COMPLETIONS: [(&str, &str, &[&str], i64); 6] = [
    ("backups", "a0", &["baraka", "joseph"], 44),
    ("backups", "a1", &["baraka", "joseph"], 44),
    ("access", "a0", &["baraka", "joseph", "grace", "amani"], 34),
    ("second-person", "a0", &["joseph", "upendo"], 3),
    ("second-person", "a2", &["upendo"], 2),
    ("second-person", "a4", &["upendo"], 1),
];

fn completions() -> Vec<Sitting> {
    let of = |(plan, activity, learners, weeks_ago): &(&str, &str, &[&str], i64)| {
        let done = |who: &&str| put(&format!("completion/{plan}/{activity}/{who}"), &[("done", Value::Flag(true))]);
        sitting((*weeks_ago, 5), Focal, learners.iter().map(done).collect())
    };
    COMPLETIONS.iter().map(of).collect()
}

fn day(calendar: &Calendar, weeks_ago: i64, days: i64) -> Value {
    line(&date(calendar.call_day(weeks_ago) + days))
}

fn task(id: &str, what: &str, work: &str, plan: &str, due: Value) -> Command {
    add(&format!("assignment/{id}"), &[("what", line(what)), ("work", line(work)), ("plan", line(plan)), ("due", due)])
}

fn part(at: &str, index: usize, what: &str) -> Command {
    add(&format!("assignment-part/{at}"), &[("what", line(what)), ("order", place(index))])
}

fn handed_in(at: &str, who: &str, day: Value) -> Command {
    add(&format!("submission/{at}"), &[("of", line(who)), ("date", day)])
}

fn said(at: &str, well: &str, improve: &str, how: &str) -> Command {
    put(&format!("feedback/{at}"), &[("well", line(well)), ("improve", line(improve)), ("how", line(how))])
}

fn result(at: &str, result: &str, next: &str) -> Command {
    put(&format!("review/{at}"), &[("result", line(result)), ("next", line(next))])
}

fn words(at: &str, text: &'static str) -> (Who, TextField, &'static str) {
    (Focal, TextField::parse(&format!("submission/{at}/words")).expect("the story's texts are texts"), text)
}

/// Done: what must not be lost (P3.6, P3.7).
fn inventory(calendar: &Calendar) -> Vec<Sitting> {
    let due = |weeks_ago: i64, days: i64| day(calendar, weeks_ago, days);
    vec![
        sitting(
            (44, 1),
            Mentor,
            vec![
                task(
                    "inventory",
                    "List what must not be lost, site by site",
                    "The shares and databases in use today",
                    "backups",
                    due(43, 0),
                ),
                part("inventory/list", 0, "The list"),
                part("inventory/owners", 1, "Who answers for each line"),
            ],
        ),
        Sitting {
            words: vec![words(
                "inventory/first",
                "Eleven lines: registry, DHIS2, payroll, scans, mail, two shares per site. For four of them nobody knew an owner.",
            )],
            ..sitting((43, 0), Focal, vec![handed_in("inventory/first", "joseph", due(43, 0))])
        },
        sitting(
            (43, 1),
            Mentor,
            vec![
                said(
                    "inventory/first/list",
                    "All three sites are in it, with sizes",
                    "The payroll export is missing",
                    "Ask Peter where the file lies before it is sent",
                ),
                said(
                    "inventory/first/owners",
                    "You wrote down that nobody knows",
                    "Four lines have no owner",
                    "Bring the four to the Monday meeting and leave with names",
                ),
                result("inventory/first", "needs-improvement", "We go through the four lines without an owner"),
            ],
        ),
        Sitting {
            words: vec![words(
                "inventory/second",
                "Twelve lines now, each with a name. The payroll export is copied on Fridays by Peter.",
            )],
            ..sitting(
                (42, 1),
                Focal,
                vec![handed_in("inventory/second", "joseph", due(42, 1)), handed_in("inventory/third", "baraka", due(42, 1))],
            )
        },
        sitting(
            (42, 3),
            Mentor,
            vec![
                said("inventory/second/owners", "Every line has a name, and each of the twelve knows it", "", ""),
                result("inventory/second", "successful", ""),
                said("inventory/third/list", "The town office is complete, down to the scanner’s folder", "", ""),
                result("inventory/third", "well-done", "Baraka shows how he found the scanner’s folder"),
            ],
        ),
    ]
}

/// Waiting for review, and still to be done.
fn open_work(calendar: &Calendar) -> Vec<Sitting> {
    let due = |weeks_ago: i64, days: i64| day(calendar, weeks_ago, days);
    vec![
        sitting(
            (2, 2),
            Mentor,
            vec![
                task(
                    "fault",
                    "Find the fault that Joseph has hidden",
                    "The switch cabinet at Kisolanga",
                    "second-person",
                    due(1, 0),
                ),
                task(
                    "weekend",
                    "Write the page for a weekend without Baraka",
                    "The duty list of next month",
                    "second-person",
                    due(-1, 3),
                ),
                part("weekend/steps", 0, "The steps"),
                part("weekend/calls", 1, "Whom to call when"),
            ],
        ),
        Sitting {
            words: vec![words(
                "fault/upendo",
                "Port 14 was dead, the drawing said printer. I moved the cable to 15 and it came back. It took 40 minutes, most of it finding the right end.",
            )],
            ..sitting((1, 1), Focal, vec![handed_in("fault/upendo", "upendo", due(1, 1))])
        },
    ]
}

/// Adjustments (P3.8), support in three phases and what comes after (P3.9).
fn around(calendar: &Calendar) -> Vec<Sitting> {
    let day = |weeks_ago: i64, days: i64| day(calendar, weeks_ago, days);
    let adjusted = |at: &str, what: &str, reason: &str, on: Value| {
        add(&format!("adjustment/{at}"), &[("reason", line(reason)), ("what", line(what)), ("date", on)])
    };
    let support = |at: &str, phase: &str, what: &str, owner: &str, due: Value| {
        add(&format!("support/{at}"), &[("what", line(what)), ("phase", line(phase)), ("owner", line(owner)), ("due", due)])
    };
    let done = |at: &str| put(&format!("support/{at}"), &[("done", Value::Flag(true))]);
    vec![
        sitting(
            (35, 4),
            Mentor,
            vec![
                adjusted(
                    "access/j1",
                    "extend",
                    "The power cut took a session; the review of accounts moves to week six",
                    day(35, 4),
                ),
                support("access/s1", "design", "Peter agrees that leavers are reported the same day", "peter", day(37, 0)),
                support("access/s2", "follow-up", "Review of accounts each quarter, with the sheet", "joseph", day(-3, 0)),
                done("access/s1"),
            ],
        ),
        sitting(
            (2, 3),
            Mentor,
            vec![
                adjusted("second-person/j1", "slow-down", "Amani had no line for a week; her reading waits", day(2, 3)),
                put("completion/second-person/a0/amani", &[("done", Value::Flag(false))]),
                support(
                    "second-person/s1",
                    "design",
                    "The wards know that Upendo answers the phone on Tuesdays",
                    "grace",
                    day(4, 0),
                ),
                support("second-person/s2", "delivery", "Joseph and Upendo swap the cabinet key each week", "joseph", day(0, 0)),
                support(
                    "second-person/s3",
                    "follow-up",
                    "A month of checks without Baraka, then a call about it",
                    "upendo",
                    day(-4, 0),
                ),
                support("second-person/s4", "follow-up", "Upendo shows a volunteer the drawing", "upendo", day(-6, 0)),
                done("second-person/s1"),
            ],
        ),
    ]
}
