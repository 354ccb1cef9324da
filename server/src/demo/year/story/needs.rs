//! The needs assessment of the demo's year: what programmes need (P1.4), the gaps and their scores (P1.2, P1.5), the
//! report with its words, who signed it, and a score that changed after that (P1.6).

use crate::demo::year::calendar::{Calendar, When, date};
use crate::demo::year::pair::{
    Pair,
    Who::{self, Focal, Mentor},
};
use tandem_core::document::{Command, Setting};
use tandem_core::model::{Entry, Field, TextField, Value};

/// A step on the way from gap to report.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// The requirements are written down, with the levels that they need.
    Requirements,
    /// The gaps are written down.
    Gaps,
    /// Both score them.
    Scores,
    /// The report is begun and written.
    Report,
    /// Somebody signs it as what.
    Sign(Who, &'static str),
    /// A comment.
    Comment(Who, &'static str, &'static str),
    /// A score is put right after the report was signed.
    Afterwards,
}

/// All steps with their moments.
pub(crate) const STEPS: [(When, Step); 9] = [
    (at(49, 3, 9), Step::Requirements),
    (at(49, 4, 10), Step::Gaps),
    (at(48, 1, 14), Step::Scores),
    (at(48, 2, 9), Step::Report),
    (
        at(48, 3, 10),
        Step::Comment(Focal, "first", "The registry server belongs to the top: when it stands still, the wards stand still."),
    ),
    (at(48, 3, 11), Step::Sign(Focal, "focal-point")),
    (at(48, 4, 9), Step::Sign(Mentor, "mentor")),
    (
        at(48, 4, 10),
        Step::Comment(Mentor, "second", "Peter has it on his desk for the leadership; Marguerite reads it next week."),
    ),
    (at(46, 2, 15), Step::Afterwards),
];

const fn at(weeks_ago: i64, days: i64, hour: i64) -> When {
    When { weeks_ago, days, clock: (hour, 10) }
}

/// Levels by domain.
type Levels = &'static [(&'static str, i64)];

/// Key, what is needed, a remark, the levels that it needs.
const REQUIREMENTS: [(&str, &str, &str, Levels); 4] = [
    (
        "reports",
        "Monthly reports of all three sites reach the district by the fifth",
        "Agreed with the district medical officer",
        &[("applications", 2), ("data", 2)],
    ),
    ("registry", "The patient registry is back within four hours after a fault", "", &[("infrastructure", 3), ("data", 2)]),
    ("access", "Nobody who left can read patient data", "Condition of the funder", &[("security", 2)]),
    ("help", "Staff get help on the day they ask for it", "", &[("service", 2)]),
];

struct Gap {
    key: &'static str,
    what: &'static str,
    domain: &'static str,
    now: &'static str,
    wanted: &'static str,
    levels: (i64, i64),
    /// Criticality, risk, impact.
    scores: [i64; 3],
}

const GAPS: [Gap; 7] = [
    Gap {
        key: "restore",
        what: "No restore was ever tried",
        domain: "data",
        now: "Copies run at night to one disk beside the server",
        wanted: "A restore is practised every quarter by two people",
        levels: (1, 3),
        scores: [5, 4, 4],
    },
    Gap {
        key: "passwords",
        what: "Common passwords for the registry and the mail",
        domain: "security",
        now: "One password for everybody, on the monitor at Nyambiro",
        wanted: "An account for each person, closed on the day they leave",
        levels: (0, 2),
        scores: [4, 5, 4],
    },
    Gap {
        key: "one-technician",
        what: "Only Joseph can repair the hospital network",
        domain: "infrastructure",
        now: "Nothing is drawn or labelled; when he is away, all wait",
        wanted: "Two people can find and mend a fault with the drawing",
        levels: (1, 2),
        scores: [4, 2, 5],
    },
    Gap {
        key: "updates",
        what: "Laptops are not updated",
        domain: "infrastructure",
        now: "Some have not seen an update for two years",
        wanted: "A round each month, noted in the register",
        levels: (1, 2),
        scores: [2, 4, 3],
    },
    Gap {
        key: "checks",
        what: "Figures are sent without a check",
        domain: "data",
        now: "Double counts are found by the district, weeks later",
        wanted: "Two checks before anything is sent",
        levels: (1, 2),
        scores: [4, 1, 3],
    },
    Gap {
        key: "requests",
        what: "Requests are asked for in the corridor",
        domain: "service",
        now: "Grace remembers most of them",
        wanted: "Every request is logged and answered on the day",
        levels: (1, 2),
        scores: [2, 1, 3],
    },
    Gap {
        key: "forms",
        what: "Nobody but Neema can change a form",
        domain: "applications",
        now: "New forms wait for her",
        wanted: "Halima can change a form with the handbook",
        levels: (1, 2),
        scores: [2, 1, 2],
    },
];

const SUMMARY: &str = "The trust cares for its patients with three sites and nine people who touch computers, and most of what works hangs on one of them. \
Overall we stand at 1.2. Two gaps are critical: no copy was ever restored, and everybody shares one password. \
Both can be closed in a year with the people who are here.";

const RECOMMENDATIONS: &str = "Begin with restores, then with accounts: they cost time, not money.\n\n\
Let Halima and Joseph learn beside Baraka from the first week, so that nothing hangs on one person again.\n\n\
Keep two afternoons a week free for learning; without them the plan is paper.";

/// Plays a step.
pub(crate) fn play(pair: &mut Pair, calendar: &Calendar, step: Step) {
    pair.exchange();
    match step {
        Step::Requirements => {
            for (key, what, note, levels) in REQUIREMENTS {
                let entry = format!("requirement/{key}");
                pair.run(Mentor, &add(&entry, &[("what", line(what)), ("note", line(note))]));
                let level = |(domain, level): &(&str, i64)| (format!("needed/{key}/{domain}/level"), Value::Number(*level));
                pair.run(Mentor, &put(levels.iter().map(level).collect()));
            }
        }
        Step::Gaps => {
            for gap in &GAPS {
                let fields = [
                    ("what", line(gap.what)),
                    ("domain", line(gap.domain)),
                    ("now", line(gap.now)),
                    ("wanted", line(gap.wanted)),
                    ("level-now", Value::Number(gap.levels.0)),
                    ("level-wanted", Value::Number(gap.levels.1)),
                ];
                pair.run(Focal, &add(&format!("gap/{}", gap.key), &fields));
            }
        }
        Step::Scores => {
            for (place, gap) in GAPS.iter().enumerate() {
                for (key, score) in ["criticality", "risk", "impact"].into_iter().zip(gap.scores) {
                    // In the first round Baraka thought of Joseph's network as less pressing.
                    let score = if (gap.key, key) == ("one-technician", "impact") { score - 1 } else { score };
                    let who = if place % 2 == 0 { Focal } else { Mentor };
                    pair.run(who, &put(vec![(format!("gap/{}/{key}", gap.key), Value::Number(score))]));
                }
            }
        }
        Step::Report => {
            let day = date(calendar.call_day(48) + 2);
            pair.run(Mentor, &add("needs-report/needs", &[("date", line(&day))]));
            pair.write(Mentor, &text("summary"), SUMMARY);
            pair.exchange();
            pair.write(Focal, &text("recommendations"), RECOMMENDATIONS);
        }
        Step::Sign(who, role) => {
            let day = date(calendar.call_day(48) + if who == Focal { 3 } else { 4 });
            let at = |key: &str| format!("signature/needs/{}/{key}", who.key());
            let version = pair.version(who);
            let fields = vec![(at("version"), Value::Line(version)), (at("as"), line(role)), (at("date"), line(&day))];
            pair.run(who, &put(fields));
        }
        Step::Comment(who, key, words) => pair.run(who, &add(&format!("comment/needs/{key}"), &[("text", line(words))])),
        Step::Afterwards => pair.run(Focal, &put(vec![("gap/one-technician/impact".into(), Value::Number(5))])),
    }
    pair.exchange();
}

fn line(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Line(text.to_owned()) }
}

fn text(key: &str) -> TextField {
    TextField::parse(&format!("needs-report/needs/{key}")).expect("the story's texts are of the table")
}

fn put(fields: Vec<(String, Value)>) -> Command {
    let setting =
        |(field, value): (String, Value)| Setting { field: Field::parse(&field).expect("the story's fields are fields"), value };
    Command::Put { fields: fields.into_iter().map(setting).collect() }
}

fn add(what: &str, fields: &[(&str, Value)]) -> Command {
    let entry = Entry::parse(what).expect("the story's things are of the table");
    let setting = |(key, value): &(&str, Value)| Setting {
        field: Field::of(entry.clone(), key).expect("the story's keys are of the table"),
        value: value.clone(),
    };
    Command::Add { fields: fields.iter().map(setting).collect(), what: entry.clone() }
}
