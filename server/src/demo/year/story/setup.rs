//! What was set up beside the calls: conversations about needs before anything was planned (P0.4), who has a stake and what
//! already worked (P0.5), the timeline (P0.6), protected hours (P0.1) and the target (P6.2).

use crate::demo::year::calendar::{Calendar, When, date};
use crate::demo::year::pair::Who::{self, Focal, Mentor};
use tandem_core::document::{Command, Setting};
use tandem_core::model::{Entry, Field, TextField, Value};

/// What somebody set up in one sitting.
#[derive(Debug)]
pub(crate) struct Sitting {
    /// When.
    pub(crate) when: When,
    /// Who.
    pub(crate) by: Who,
    /// What is run on the device.
    pub(crate) commands: Vec<Command>,
    /// What is written into shared texts after that.
    pub(crate) words: Vec<(Who, TextField, &'static str)>,
}

/// All sittings.
pub(crate) fn sittings(calendar: &Calendar) -> Vec<Sitting> {
    let mut all = vec![people(), stakeholders(), assets(), target(), fewer_hours(), newcomer()];
    all.extend(TALKS.iter().map(|talk| talk_about(calendar, talk)));
    all.push(timeline(calendar));
    all.extend(super::mentoring::sittings(calendar));
    all.extend(TASKS.iter().filter_map(|task| Some(sitting(task.done?, task.by, vec![done(task)]))));
    all
}

pub(super) fn sitting((weeks_ago, days): (i64, i64), by: Who, commands: Vec<Command>) -> Sitting {
    Sitting { when: When { weeks_ago, days, clock: (17, 20) }, by, commands, words: Vec::new() }
}

pub(super) fn line(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Line(text.to_owned()) }
}

pub(super) fn set(field: &str, value: Value) -> Command {
    Command::Set { field: Field::parse(field).expect("the story's fields are fields"), value }
}

pub(super) fn add(what: &str, fields: &[(&str, Value)]) -> Command {
    let entry = Entry::parse(what).expect("the story's things are of the table");
    let setting = |(key, value): &(&str, Value)| Setting {
        field: Field::of(entry.clone(), key).expect("the story's keys are of the table"),
        value: value.clone(),
    };
    Command::Add { fields: fields.iter().map(setting).collect(), what: entry.clone() }
}

fn people() -> Sitting {
    let hours = |who: &str, hours| set(&format!("person/{who}/weekly-hours"), Value::Number(hours));
    let staff = ["baraka", "neema", "grace", "peter", "joseph", "halima", "fadhili", "rehema", "amani"];
    let mut commands = vec![set("profile/leader", line("peter")), hours("esther", 5)];
    commands.extend(staff.map(|who| hours(who, 9)));
    sitting((51, 1), Focal, commands)
}

fn newcomer() -> Sitting {
    sitting((26, 2), Focal, vec![set("person/upendo/weekly-hours", Value::Number(10))])
}

/// The ward is short of staff: fewer hours than learning takes.
fn fewer_hours() -> Sitting {
    sitting((9, 3), Focal, vec![set("person/rehema/weekly-hours", Value::Number(6))])
}

fn target() -> Sitting {
    sitting((49, 2), Mentor, vec![set("profile/target", Value::Number(25))])
}

/// Key, who, influence, interest, what they want, how they are engaged.
const STAKEHOLDERS: [(&str, &str, &str, &str, &str, &str); 7] = [
    (
        "director",
        "The director of the trust",
        "high",
        "high",
        "No surprises before the district review",
        "Ten minutes each month, figures on one page",
    ),
    ("dmo", "District medical officer", "high", "medium", "Reports that arrive on time", "Gets the quarterly page"),
    ("hmis", "HMIS unit of the ministry", "high", "low", "One national system, no copies", "We follow their upgrade dates"),
    (
        "finance",
        "Finance office",
        "medium",
        "high",
        "To know what is owned, and what it costs",
        "Peter sits in the calls about money",
    ),
    ("vsat", "VSAT provider", "medium", "low", "That the contract goes on", "One ticket number per fault, kept in the log"),
    ("wards", "Nurses on the wards", "low", "high", "Less time at the registry PC", "Rehema brings their questions"),
    ("committee", "Patients’ committee", "low", "low", "", ""),
];

fn stakeholders() -> Sitting {
    let named = |(key, who, influence, interest, stake, engaged): &(&str, &str, &str, &str, &str, &str)| {
        let fields = [
            ("who", line(who)),
            ("influence", line(influence)),
            ("interest", line(interest)),
            ("stake", line(stake)),
            ("engaged", line(engaged)),
        ];
        add(&format!("stakeholder/{key}"), &fields)
    };
    sitting((51, 5), Mentor, STAKEHOLDERS.iter().map(named).collect())
}

/// Key, what works well, domain, who has it.
const ASSETS: [(&str, &str, &str, &str); 6] = [
    ("entry", "DHIS2 entry is complete and on time", "applications", "neema"),
    ("export", "The Kobo export is cleaned each month, with notes", "data", "halima"),
    ("desk", "Everybody goes to Grace first, and most leave with an answer", "service", "grace"),
    ("cabinet", "Every cable in the switch cabinet is labelled", "infrastructure", "joseph"),
    ("room", "A spare room at the town office for practice", "", ""),
    ("answers", "The director answers e-mails about ICT the same day", "", ""),
];

fn assets() -> Sitting {
    let named = |(key, what, domain, who): &(&str, &str, &str, &str)| {
        add(&format!("asset/{key}"), &[("what", line(what)), ("domain", line(domain)), ("who", line(who))])
    };
    sitting((50, 5), Focal, ASSETS.iter().map(named).collect())
}

/// A conversation: its answers in the order in which they are asked; empty ones were not given.
struct Talk {
    key: &'static str,
    weeks_ago: i64,
    topic: &'static str,
    /// Buy-in, need, right answer, value.
    first: [&'static str; 4],
    /// Form, substance, style, who teaches whom.
    how: [&'static str; 4],
    minutes: Option<i64>,
    notes: &'static [(Who, &'static str)],
}

const TALKS: [Talk; 6] = [
    Talk {
        key: "restore",
        weeks_ago: 51,
        topic: "Backups and restore",
        first: ["yes", "A lost register is back within a day", "yes", "yes"],
        how: ["in-person", "process", "Two at one screen, on the practice copy", "to-partner"],
        minutes: Some(180),
        notes: &[
            (Mentor, "Baraka told of the ward register of March that nobody could bring back. The director heard of it too."),
            (Focal, "Joseph wants to be the first to do it alone. He asks for a sheet that he can follow at night."),
        ],
    },
    Talk {
        key: "passwords",
        weeks_ago: 49,
        topic: "A password for everybody",
        first: ["partly", "Who did what can be told", "yes", "partly"],
        how: ["in-person", "process", "In pairs, each with the own account", "to-partner"],
        minutes: Some(60),
        notes: &[(Focal, "The wards fear to be locked out on a Sunday. We begin with the six people in DHIS2 and see.")],
    },
    Talk {
        key: "line",
        weeks_ago: 43,
        topic: "Nyambiro’s report takes two days to upload",
        first: ["yes", "The monthly report arrives the same day", "no", "yes"],
        how: ["", "", "", ""],
        minutes: None,
        notes: &[(Mentor, "Amani does everything right. It is the line, so the answer is another plan with the provider.")],
    },
    Talk {
        key: "phishing",
        weeks_ago: 35,
        topic: "Mails that are not what they seem",
        first: ["yes", "Somebody asks before they click", "yes", "yes"],
        how: ["in-person", "introduction", "Grace shows last week’s mail on the wall", "both"],
        minutes: Some(5),
        notes: &[(Focal, "Five minutes at the start of the Monday meeting, a new mail each month.")],
    },
    Talk {
        key: "checks",
        weeks_ago: 23,
        topic: "Numbers that cannot be true",
        first: ["yes", "Reports go out without a double count", "yes", "yes"],
        how: ["in-person", "knowledge", "Halima explains her checks, we ask", "from-partner"],
        minutes: Some(90),
        notes: &[(Mentor, "Our own analysts do not have this. Halima teaches us, and writes her notes up for it.")],
    },
    Talk {
        key: "printer-log",
        weeks_ago: 1,
        topic: "Reading the log of the server",
        first: ["yes", "", "", ""],
        how: ["", "", "", ""],
        minutes: None,
        notes: &[],
    },
];

fn talk_about(calendar: &Calendar, talk: &Talk) -> Sitting {
    let held = calendar.call_day(talk.weeks_ago) + 4;
    let what = format!("talk/{}", talk.key);
    let [buy_in, need, right_answer, value] = talk.first.map(line);
    let [form, substance, style, direction] = talk.how.map(line);
    let fields = [
        ("topic", line(talk.topic)),
        ("date", line(&date(held))),
        ("with", line("baraka")),
        ("buy-in", buy_in),
        ("need", need),
        ("right-answer", right_answer),
        ("value", value),
        ("form", form),
        ("substance", substance),
        ("style", style),
        ("direction", direction),
        ("minutes", talk.minutes.map_or(Value::Empty, Value::Number)),
    ];
    let notes = TextField::parse(&format!("{what}/notes")).expect("a conversation has notes");
    let words = talk.notes.iter().map(|(who, words)| (*who, notes.clone(), *words)).collect();
    Sitting { words, ..sitting((talk.weeks_ago, 4), Mentor, vec![add(&what, &fields)]) }
}

/// A task of the timeline.
struct Task {
    key: &'static str,
    what: &'static str,
    band: &'static str,
    order: &'static str,
    owner: &'static str,
    /// In which week it is due, counted back; a negative number of weeks lies ahead.
    due: Option<i64>,
    /// Who ticked it, and when.
    by: Who,
    done: Option<(i64, i64)>,
}

const fn task(
    (band, order): (&'static str, &'static str),
    (key, what, owner): (&'static str, &'static str, &'static str),
    due: Option<i64>,
    done: Option<(i64, i64)>,
) -> Task {
    Task { key, what, band, order, owner, due, by: Focal, done }
}

const TASKS: [Task; 11] = [
    task(("first", "d"), ("practice", "A practice copy of DHIS2 on the old reception PC", "joseph"), Some(46), Some((46, 2))),
    task(("first", "h"), ("accounts", "Everybody has an account of their own in DHIS2", "neema"), Some(44), Some((43, 1))),
    task(("first", "l"), ("register", "One register of all equipment", "peter"), Some(40), Some((40, 4))),
    task(("first", "p"), ("sheet", "A restore that works, as a sheet to follow", "baraka"), Some(32), Some((32, 2))),
    task(("second", "d"), ("batteries", "Batteries that shut the server down in time", "joseph"), Some(24), Some((25, 1))),
    task(("second", "h"), ("requests", "One sheet for requests, nothing in the corridor", "grace"), Some(23), Some((22, 3))),
    task(("second", "l"), ("line", "A line of 1 Mbps at Nyambiro", "baraka"), Some(12), None),
    task(("second", "p"), ("second-person", "A second person for every task that must not stop", "esther"), Some(5), None),
    task(("beyond", "d"), ("alone", "Joseph and Upendo run the backups alone for a quarter", "joseph"), Some(-10), None),
    task(("beyond", "h"), ("money", "A line for ICT in the trust’s own budget", "peter"), Some(-14), None),
    task(("beyond", "l"), ("peers", "Visits with a trust nearby that runs the same systems", "baraka"), None, None),
];

fn timeline(calendar: &Calendar) -> Sitting {
    let named = |task: &Task| {
        let due = task.due.map(|weeks| date(calendar.call_day(weeks) + 3)).unwrap_or_default();
        let fields = [
            ("what", line(task.what)),
            ("band", line(task.band)),
            ("order", line(task.order)),
            ("owner", line(task.owner)),
            ("due", line(&due)),
        ];
        add(&format!("task/{}", task.key), &fields)
    };
    sitting((49, 4), Mentor, TASKS.iter().map(named).collect())
}

fn done(task: &Task) -> Command {
    set(&format!("task/{}/done", task.key), Value::Flag(true))
}
