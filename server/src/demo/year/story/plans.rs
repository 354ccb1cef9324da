//! The training plans of the year (P2): one that is done, one that was signed and then changed, one that runs.

use crate::demo::year::calendar::{Calendar, When, date};
use crate::demo::year::pair::Who::{self, Focal, Mentor};
use tandem_core::document::{Command, Setting};
use tandem_core::model::{Entry, Field, Value};

/// What somebody does with a plan in one sitting.
#[derive(Debug)]
pub(crate) struct Planning {
    /// When.
    pub(crate) when: When,
    /// Who.
    pub(crate) by: Who,
    /// What is run on the device.
    pub(crate) commands: Vec<Command>,
    /// The plan that is signed after that, and as what.
    pub(crate) signs: Option<(&'static str, &'static str)>,
}

/// An activity: week, kind, stage, minutes, what, who is responsible.
type Activity = (u32, &'static str, &'static str, i64, &'static str, &'static str);
/// An objective: what, why, criteria, how it is assessed.
type Objective = (&'static str, &'static str, &'static str, &'static str);

struct Plan {
    id: &'static str,
    title: &'static str,
    /// The gap that it works on, and how.
    gap: (&'static str, &'static str),
    /// Weeks before the last call day of the first day, a Monday.
    starts: i64,
    learners: &'static [&'static str],
    calls: &'static str,
    objectives: &'static [Objective],
    activities: &'static [Activity],
    /// Resources that are there, and what they are.
    resources: &'static [(&'static str, &'static str)],
    /// Who signs as what, how many weeks before the last call day, on which day after it.
    signed: &'static [(Who, &'static str, i64, i64)],
    /// Weeks of activities that took place.
    done: u32,
}

const PLANS: [Plan; 3] = [BACKUPS, ACCESS, SECOND_PERSON];

const BACKUPS: Plan = Plan {
    id: "backups",
    title: "Backups that come back",
    gap: ("restore", "Short material first, then restoring together until it works without looking"),
    starts: 45,
    learners: &["baraka", "joseph"],
    calls: "weekly",
    objectives: &[
        (
            "Configure a nightly backup of the DHIS2 database to a second disk",
            "An empty backup was found only when it was needed",
            "Seven nights in a row without a gap",
            "The log of a week is read together",
        ),
        (
            "Execute the restoration of a single folder within half an hour",
            "The registry folder is asked for twice a month",
            "Done alone, with the sheet beside one",
            "Practical demonstration on the practice PC",
        ),
        (
            "Document what is copied, when, where to, and who checks",
            "Only one person knew where the copies are",
            "Joseph finds everything without asking",
            "The page is used in the next drill",
        ),
    ],
    activities: &[
        (1, "self-paced", "foundation", 120, "What a backup is for: copies, places, ages", "baraka"),
        (1, "assignment", "foundation", 60, "List what must not be lost, site by site", "joseph"),
        (2, "live", "configuration", 90, "Set up the nightly job together", "esther"),
        (2, "practice", "configuration", 60, "Set up the job for the registry folder", "joseph"),
        (2, "call", "configuration", 60, "Mentoring call: the first seven logs", "esther"),
        (3, "live", "restoration", 90, "Restore one folder, then a whole table", "esther"),
        (3, "practice", "restoration", 120, "Restore on the practice PC, with a watch", "baraka"),
        (3, "call", "restoration", 60, "Mentoring call: why the first restore failed", "esther"),
        (4, "assignment", "operations", 60, "Write the backup page", "joseph"),
        (4, "self-paced", "operations", 60, "Reading logs: what is a fault and what is noise", "baraka"),
        (5, "assessment", "operations", 60, "Practical demonstration with a pulled cable", "esther"),
        (5, "call", "operations", 60, "Mentoring call: what goes into the routine", "esther"),
    ],
    resources: &[
        ("documentation", "The manual of the backup program, version in use"),
        ("environment", "The practice PC in the ICT store"),
        ("template", "Backup page: what, when, where to, who checks"),
        ("troubleshooting", "Disk full, cable out, clock wrong"),
        ("checklist", "Demonstration: six steps with times"),
    ],
    signed: &[(Focal, "focal-point", 46, 3), (Mentor, "mentor", 46, 4)],
    done: 5,
};

const ACCESS: Plan = Plan {
    id: "access",
    title: "Every account has one owner",
    gap: ("passwords", "One site after the other; Grace asks for the list, Joseph closes"),
    starts: 36,
    learners: &["baraka", "joseph", "grace", "amani"],
    calls: "weekly",
    objectives: &[
        (
            "Execute the closing of a leaver’s accounts within one working day",
            "A driver left months ago and could still read everything",
            "All accounts of the list are closed, with date and name",
            "The list of a real leaver is checked",
        ),
        (
            "Review the accounts of a site each quarter with the sheet",
            "Old accounts are found before somebody else finds them",
            "No account without an owner is left",
            "A review is done while the mentor watches",
        ),
        ("Understand why passwords are not shared", "Six people used one login", "", ""),
    ],
    activities: &[
        (1, "self-paced", "foundation", 60, "Accounts, owners and rights: the words", "baraka"),
        (1, "assignment", "foundation", 90, "List every account of one’s own site", "joseph"),
        (2, "live", "configuration", 90, "One login for each person in DHIS2", "esther"),
        (2, "practice", "configuration", 120, "Move one’s own site to personal logins", "joseph"),
        (3, "call", "configuration", 60, "Mentoring call: who resists, and why", "esther"),
        (3, "assignment", "restoration", 60, "Close the accounts of everybody who left this year", "baraka"),
        (4, "practice", "operations", 90, "Review of accounts at Kisolanga, with the sheet", "joseph"),
        (5, "call", "operations", 60, "Mentoring call: what the review found", "esther"),
        (5, "assessment", "operations", 60, "A leaver on paper: close everything in an hour", "esther"),
    ],
    resources: &[
        ("template", "The sheet for coming and leaving"),
        ("checklist", "Review of accounts, eleven questions"),
        ("troubleshooting", "What to do when a shared login is still needed"),
    ],
    signed: &[(Focal, "focal-point", 36, 1), (Mentor, "mentor", 36, 2)],
    done: 5,
};

const SECOND_PERSON: Plan = Plan {
    id: "second-person",
    title: "A second person for what hangs on one",
    gap: ("one-technician", "Who knows shows it once, who learns does it alone, the page grows with every question"),
    starts: 3,
    learners: &["joseph", "upendo", "amani"],
    calls: "fortnightly",
    objectives: &[
        (
            "Run the backup routine for a month without Baraka",
            "When Baraka is away nothing must stop",
            "Four weekly checks are logged by Joseph or Upendo",
            "The log, and a call without Baraka",
        ),
        (
            "Handle a suspicious mail with the one-page plan",
            "Security rests on one person",
            "Reported, contained and written up within an hour",
            "A drill that nobody was told of",
        ),
        (
            "Repair a fault in the hospital network with the drawing",
            "When Joseph is away all wards wait",
            "A pulled cable is found and mended within an hour",
            "Practical demonstration at Kisolanga",
        ),
    ],
    activities: &[
        (1, "self-paced", "foundation", 90, "The routines as pages: read and mark what is unclear", "upendo"),
        (1, "live", "foundation", 60, "Baraka shows the backup routine once more", "baraka"),
        (2, "practice", "configuration", 120, "Draw and label the switch cabinet beside Joseph", "upendo"),
        (2, "call", "configuration", 45, "Mentoring call: who takes over what", "esther"),
        (3, "assignment", "restoration", 60, "Find the fault that Joseph has hidden", "upendo"),
        (3, "live", "restoration", 60, "A mail drill, all sites at once", "esther"),
        (4, "practice", "operations", 120, "A week of checks without Baraka", "upendo"),
        (4, "call", "operations", 45, "Mentoring call: what got stuck", "esther"),
        (5, "practice", "operations", 120, "A second week, Amani reports from Nyambiro", "amani"),
        (6, "assessment", "operations", 90, "Practical demonstration, Baraka only watches", "esther"),
    ],
    resources: &[
        ("documentation", "The drawing of the hospital network"),
        ("environment", "Two old switches in the ICT store"),
        ("troubleshooting", "The one-page plan for suspicious mails"),
    ],
    signed: &[(Mentor, "mentor", 3, 1)],
    done: 3,
};

/// All sittings with plans.
pub(crate) fn plannings(calendar: &Calendar) -> Vec<Planning> {
    let mut all: Vec<Planning> = PLANS.iter().flat_map(|plan| of_plan(calendar, plan)).collect();
    // Signed, and then moved: the signatures say so.
    let moved = [("week", Value::Number(6)), ("order", line("h"))];
    all.push(planning((35, 2), Mentor, vec![put("activity/access/a8", &moved)]));
    let longer = [("minutes", Value::Number(180))];
    all.push(planning((35, 3), Mentor, vec![put("activity/access/a4", &longer)]));
    all
}

fn planning((weeks_ago, days): (i64, i64), by: Who, commands: Vec<Command>) -> Planning {
    Planning { when: When { weeks_ago, days, clock: (18, 5) }, by, commands, signs: None }
}

pub(super) fn line(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Line(text.to_owned()) }
}

fn settings(what: &str, fields: &[(&str, Value)]) -> (Entry, Vec<Setting>) {
    let entry = Entry::parse(what).expect("the story's things are of the table");
    let setting = |(key, value): &(&str, Value)| Setting {
        field: Field::of(entry.clone(), key).expect("the story's keys are of the table"),
        value: value.clone(),
    };
    let fields = fields.iter().filter(|(_, value)| *value != Value::Empty).map(setting).collect();
    (entry, fields)
}

pub(super) fn add(what: &str, fields: &[(&str, Value)]) -> Command {
    let (what, fields) = settings(what, fields);
    Command::Add { what, fields }
}

pub(super) fn put(what: &str, fields: &[(&str, Value)]) -> Command {
    Command::Put { fields: settings(what, fields).1 }
}

/// The place of the nth thing of a list.
pub(super) fn place(index: usize) -> Value {
    line(&char::from(b'c' + u8::try_from(index % 20).unwrap_or_default()).to_string())
}

fn of_plan(calendar: &Calendar, plan: &Plan) -> Vec<Planning> {
    let Plan { id, starts, .. } = *plan;
    // The day before the Tuesday of that week.
    let first = calendar.call_day(starts) - 1;
    let mut commands = vec![add(
        &format!("plan/{id}"),
        &[
            ("title", line(plan.title)),
            ("start", line(&date(first))),
            ("direction", line("to-partner")),
            ("calls", line(plan.calls)),
            ("call-day", line("tue")),
            ("call-time", line("10:00 in Dar es Salaam")),
            ("call-minutes", Value::Number(60)),
            ("call-platform", line("Video, or voice when the line is bad")),
            ("call-fallback", line("Phone, Baraka’s number")),
        ],
    )];
    let (gap, approach) = plan.gap;
    let chosen = [("chosen", Value::Flag(true)), ("approach", line(approach)), ("order", place(0))];
    commands.push(put(&format!("priority/{id}/{gap}"), &chosen));
    let learner = |who: &&str| put(&format!("learner/{id}/{who}"), &[("takes-part", Value::Flag(true))]);
    commands.extend(plan.learners.iter().map(learner));
    for (index, (what, why, criteria, assessed)) in plan.objectives.iter().enumerate() {
        let fields = [
            ("what", line(what)),
            ("gap", line(gap)),
            ("why", line(why)),
            ("criteria", line(criteria)),
            ("assessed", line(assessed)),
            ("order", place(index)),
        ];
        commands.push(add(&format!("objective/{id}/o{index}"), &fields));
    }
    for (index, (week, kind, stage, minutes, what, owner)) in plan.activities.iter().enumerate() {
        let fields = [
            ("what", line(what)),
            ("gap", line(gap)),
            ("kind", line(kind)),
            ("stage", line(stage)),
            ("week", Value::Number(i64::from(*week))),
            ("order", place(index)),
            ("minutes", Value::Number(*minutes)),
            ("owner", line(owner)),
            ("after", if *kind == "assessment" { line(&format!("a{}", index - 1)) } else { Value::Empty }),
        ];
        commands.push(add(&format!("activity/{id}/a{index}"), &fields));
    }
    let mut all = vec![planning((starts + 1, 2), Mentor, commands)];
    let resource =
        |(kind, what): &(&str, &str)| put(&format!("resource/{id}/{kind}"), &[("have", Value::Flag(true)), ("what", line(what))]);
    all.push(planning((starts + 1, 2), Focal, plan.resources.iter().map(resource).collect()));
    for (who, role, weeks_ago, days) in plan.signed {
        all.push(Planning { signs: Some((id, role)), ..planning((*weeks_ago, *days), *who, Vec::new()) });
    }
    let approved = put(&format!("milestone/{id}/approved"), &[("actual", line(&date(first + 3)))]);
    all.push(planning((starts, 3), Mentor, vec![approved]));
    for week in 1..=plan.done {
        let held = plan.activities.iter().enumerate().filter(|(_, activity)| activity.0 == week);
        let done = |index: usize| put(&format!("activity/{id}/a{index}"), &[("done", Value::Flag(true))]);
        let commands = held.map(|(index, _)| done(index)).collect();
        all.push(planning((starts - i64::from(week) + 1, 4), Focal, commands));
    }
    all
}
