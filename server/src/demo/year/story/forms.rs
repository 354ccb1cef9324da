//! Forms that were filled in over the year (P5.8): the year at a glance, a request for a training, the journey to the
//! dispensary by a template of their own, and the plan of what follows the last training.

use super::plans::{add, line, place, put};
use super::setup::Sitting;
use crate::demo::year::calendar::{Calendar, When, date};
use crate::demo::year::pair::Who::{self, Focal, Mentor};
use tandem_core::document::Command;
use tandem_core::model::{TextField, Value};

/// All sittings.
pub(crate) fn forms(calendar: &Calendar) -> Vec<Sitting> {
    let mut all = year(calendar);
    all.extend(request(calendar));
    all.extend(journey(calendar));
    all.extend(follow_up(calendar));
    all
}

fn sitting((weeks_ago, days): (i64, i64), by: Who, commands: Vec<Command>) -> Sitting {
    Sitting { when: When { weeks_ago, days, clock: (17, 5) }, by, commands, words: Vec::new() }
}

fn day(calendar: &Calendar, weeks_ago: i64, days: i64) -> Value {
    line(&date(calendar.call_day(weeks_ago) + days))
}

fn form(id: &str, title: &str, template: &str, on: Value, belongs: (&str, &str)) -> Command {
    let fields = [("title", line(title)), ("template", line(template)), ("date", on), (belongs.0, line(belongs.1))];
    add(&format!("form/{id}"), &fields)
}

fn says(form: &str, part: &str, words: &str) -> Command {
    put(&format!("form-answer/{form}/{part}"), &[("line", line(words))])
}

fn ticked(form: &str, parts: &[&str]) -> Vec<Command> {
    parts.iter().map(|part| put(&format!("form-answer/{form}/{part}"), &[("done", Value::Flag(true))])).collect()
}

fn row(at: &str, table: &str, index: usize, what: &str) -> Command {
    add(&format!("form-row/{at}"), &[("what", line(what)), ("table", line(table)), ("order", place(index))])
}

fn cell(at: &str, key: &str, value: Value) -> Command {
    put(&format!("form-cell/{at}"), &[(key, value)])
}

/// The nth month of the agreed period: `2026-03`.
fn month(calendar: &Calendar, nth: i64) -> String {
    let (start, _) = calendar.period();
    let number = |part: &str| part.parse::<i64>().unwrap_or_default();
    let first = number(&start[..4]) * 12 + number(&start[5..7]) - 1 + nth;
    format!("{:04}-{:02}", first / 12, first % 12 + 1)
}

fn year(calendar: &Calendar) -> Vec<Sitting> {
    let start = line(&calendar.period().0);
    let note = |nth: i64, words: &str| says("first-year", &month(calendar, nth), words);
    vec![
        sitting(
            (51, 2),
            Mentor,
            vec![
                form("first-year", "The first year at a glance", "year", start, ("plan", "")),
                says(
                    "first-year",
                    "goals",
                    "A backup that comes back; one login for each person; a second person for what Baraka does",
                ),
                says(
                    "first-year",
                    "not-then",
                    "The measles weeks, the audit in the eighth month, and two weeks after the harvest",
                ),
                note(1, "Baraka on leave over the holidays: no calls for two weeks"),
                note(7, "District audit: Neema and Peter have no time"),
            ],
        ),
        sitting(
            (50, 1),
            Focal,
            vec![
                note(3, "Measles weeks: Rehema and Amani are in the villages"),
                note(10, "Budget of next year is written: the ICT line goes in by the tenth"),
            ],
        ),
    ]
}

fn request(calendar: &Calendar) -> Vec<Sitting> {
    let id = "logins-request";
    let asked = [
        ("asks", "Grace Mollel, for the town office"),
        ("contact", "Office phone in the mornings"),
        ("need", "Six people enter data under one login; nobody can say who changed what"),
        ("outcome", "Give each person a login of their own, and close it on the day they leave"),
        ("learners", "Joseph, Grace, Amani, and whoever sits at the reception"),
        ("can-now", "All use DHIS2 every day; Joseph once reset a password"),
        ("language", "Swahili, the screens are in English"),
        ("dates", "Any Wednesday or Friday, not in the measles weeks"),
        ("length", "Twice 90 minutes, and half an hour a week after that"),
        ("place", "Town office; Amani joins from Nyambiro if the line holds"),
        ("equipment", "Four desktops, one power backup that lasts 20 minutes"),
        ("money", "None beyond airtime, 10 USD"),
        ("after-it", "A sheet for leavers, and somebody who looks at the list of accounts each quarter"),
    ];
    let mut commands = vec![form(id, "Logins of one’s own in DHIS2", "request", day(calendar, 39, 1), ("plan", ""))];
    commands.extend(asked.iter().map(|(part, words)| says(id, part, words)));
    commands.push(put(&format!("form-answer/{id}/how-many"), &[("number", Value::Number(4))]));
    vec![
        sitting((39, 1), Focal, commands),
        sitting(
            (38, 2),
            Mentor,
            vec![
                put(&format!("form-answer/{id}/accepted"), &[("answer", line("yes"))]),
                put(&format!("form-answer/{id}/answered-by"), &[("person", line("esther"))]),
                put(&format!("form-answer/{id}/answered-on"), &[("date", day(calendar, 38, 2))]),
            ],
        ),
        // The plan that came of it is there by then.
        sitting((36, 1), Mentor, vec![put(&format!("form/{id}"), &[("plan", line("access"))])]),
    ]
}

/// The list for journeys, with what Nyambiro taught them; and the journey of the twentieth week.
fn journey(calendar: &Calendar) -> Vec<Sitting> {
    let id = "nyambiro";
    let part = |part: &str, fields: &[(&str, Value)]| put(&format!("template-part/site-visit/{part}"), fields);
    let template = vec![
        add(
            "template/site-visit",
            &[
                ("title", line("A visit to one of our sites")),
                (
                    "purpose",
                    line(
                        "Before anybody drives to Kisolanga or Nyambiro: so that nothing is missing when the road is closed behind one.",
                    ),
                ),
                ("base", line("travel")),
            ],
        ),
        part("line-tried", &[("label", line("The VSAT was tried at the hour of the session, in rain too"))]),
        part("papers", &[("gone", Value::Flag(true))]),
        part(
            "spares",
            // Before the list of the room ends: sockets and lines are letters further on.
            &[
                ("label", line("Spare power supply, 20 m of cable, crimping tool")),
                ("kind", line("tick")),
                ("order", line("zzz5")),
            ],
        ),
        part(
            "generator",
            &[("label", line("Diesel for the generator, in litres")), ("kind", line("number")), ("order", line("zzz7"))],
        ),
    ];
    let mut filled = vec![
        form(id, "Two days at Nyambiro: the new aerial", "site-visit", day(calendar, 21, 0), ("plan", "backups")),
        says(id, "travels", "Baraka and Fadhili, Esther by phone"),
        says(id, "call-there", "Rehema, or the shop beside the dispensary"),
        put(&format!("form-answer/{id}/leaves"), &[("date", day(calendar, 20, 1))]),
        put(&format!("form-answer/{id}/returns"), &[("date", day(calendar, 20, 3))]),
        put(&format!("form-answer/{id}/generator"), &[("number", Value::Number(15))]),
        row(&format!("{id}/out"), "legs", 0, "Mbarwe – Nyambiro"),
        cell(&format!("{id}/out/day"), "date", day(calendar, 20, 1)),
        cell(&format!("{id}/out/means"), "line", line("The trust’s car, Hamisi drives")),
        row(&format!("{id}/home"), "legs", 1, "Nyambiro – Mbarwe"),
        cell(&format!("{id}/home/day"), "date", day(calendar, 20, 3)),
        cell(&format!("{id}/home/means"), "line", line("With the vaccine transport, leaves at noon")),
    ];
    filled.extend(ticked(id, &["dates-agreed", "nights", "money-agreed", "power", "kept-offline", "printed", "spares"]));
    let booked = ["out", "home"].map(|leg| cell(&format!("{id}/{leg}/booked"), "done", Value::Flag(true)));
    let mut after = ticked(id, &["line-tried", "food", "receipts", "thanks"]);
    after.extend(booked);
    let notes = TextField::parse(&format!("form/{id}/notes")).expect("the story's texts are texts");
    vec![
        sitting((21, 1), Mentor, template),
        sitting((21, 2), Focal, filled),
        Sitting {
            words: vec![(
                Focal,
                notes,
                "The road was open, the aerial took four hours. Next time bring a second ladder: ours is too short for the mast. Rehema has the key of the store now.",
            )],
            ..sitting((20, 4), Focal, after)
        },
    ]
}

fn follow_up(calendar: &Calendar) -> Vec<Sitting> {
    let id = "second-person-after";
    let lines = [
        // Two of them are followed up with the plan.
        (
            "s3",
            "A month of checks without Baraka, then a call about it",
            "upendo",
            (-4, 0),
            "A call in the second week, even if nothing is wrong",
        ),
        ("s4", "Upendo shows a volunteer the drawing of the cabinet", "upendo", (-6, 0), ""),
        ("page", "The page for a weekend hangs beside the server", "joseph", (-1, 3), "Grace prints and laminates it"),
        ("line", "Amani gets an hour of line on Mondays for his reading", "grace", (-1, 0), "Rehema agrees to the hour"),
    ];
    let mut commands = vec![
        form(id, "After the training: a second person stays one", "action-plan", day(calendar, 1, 2), ("plan", "second-person")),
        says(id, "lasts", "Whatever Baraka can do on a Monday, somebody else can do on that Monday too"),
        says(id, "in-design", "Two learn it, so that they can ask each other"),
        says(id, "in-delivery", "All three said it: a number to call in the first month"),
        says(id, "in-follow-up", "Calls each fortnight, then a visit by Joseph to Nyambiro"),
        says(id, "seen-by", "Four weekly checks in the log that are not Baraka’s"),
        put(&format!("form-answer/{id}/look-again"), &[("date", day(calendar, -5, 0))]),
    ];
    for (index, (own, what, owner, (weeks, days), help)) in lines.into_iter().enumerate() {
        commands.push(row(&format!("{id}/{own}"), "actions", index, what));
        commands.push(cell(&format!("{id}/{own}/owner"), "person", line(owner)));
        commands.push(cell(&format!("{id}/{own}/due"), "date", day(calendar, weeks, days)));
        if !help.is_empty() {
            commands.push(cell(&format!("{id}/{own}/help"), "line", line(help)));
        }
    }
    vec![sitting((1, 3), Mentor, commands)]
}
