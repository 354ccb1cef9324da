//! An engagement of three years: 500 calls, 60 people assessed twelve times in five domains, 40 training plans; about
//! 20,000 changes by a mentor and a partner. Prints what opening it, a command, a view and a batch of somebody else's
//! changes take natively, and leaves the document and the batch in the folder that `YEARS` names, for the same
//! measurement in the wasm core (`web/core/measure.mjs`).
//!
//! It must not know how a browser keeps documents.

use serde_json::{Value as Json, json};
use std::fs;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::Instant;
use tandem_core::document::{Acting, Command, Document};
use tandem_core::model::{DocumentId, PersonId, Role};
use tandem_core::view::{Detail, Query, Reader, Tables, Tried};

const DOCUMENT: DocumentId = DocumentId(*b"three years long");
const TODAY: &str = "2028-12-20";
const DOMAINS: [&str; 5] = ["infrastructure", "security", "applications", "data", "service"];
const CALLS: usize = 500;
const PEOPLE: usize = 60;
const ROUNDS: usize = 12;
const PLANS: usize = 40;
/// Activities of a plan.
const ACTIVITIES: usize = 40;
/// Changes that come from others at once.
const BATCH: usize = 200;
/// How often a thing is timed; the median counts.
const TIMES: usize = 9;

/// Two people on replicas of their own, who get each other's changes now and then.
struct Desk {
    replicas: [Document; 2],
    /// Changes that the other one has not got.
    waiting: [Vec<Vec<u8>>; 2],
    at: i64,
    changes: usize,
}

impl Desk {
    fn new() -> Self {
        let replicas = [Document::new(DOCUMENT, &[1; 16]), Document::new(DOCUMENT, &[2; 16])];
        Self { replicas, waiting: Default::default(), at: 1_735_700_000, changes: 0 }
    }

    fn run(&mut self, who: usize, command: Json) {
        self.at += 4_700;
        let command: Command = serde_json::from_value(command).expect("a command");
        let person = PersonId::new(["mentor", "p1"][who]).expect("an id");
        let ran = self.replicas[who].run(&command, &Acting { person, role: Some(Role::Editor), at: self.at });
        let ran = ran.unwrap_or_else(|code| panic!("{command:?}: {code}"));
        self.changes += ran.changes.len();
        self.waiting[1 - who].extend(ran.changes.into_iter().map(|change| change.bytes));
    }

    fn meet(&mut self) {
        for (replica, waiting) in self.replicas.iter_mut().zip(&mut self.waiting) {
            replica.apply(&std::mem::take(waiting)).expect("changes of the other");
        }
    }
}

/// A date of the three years, from 0 to 1,079.
fn date(day: usize) -> String {
    let (month, day) = (day / 30, day % 30);
    format!("{}-{:02}-{:02}", 2026 + month / 12, month % 12 + 1, day.min(27) + 1)
}

fn write(text: &str, words: &str) -> Json {
    json!({"do": "write", "text": text, "base": "", "splices": [{"index": 0, "del": 0, "ins": words}]})
}

fn put(what: &str, fields: &[(&str, Json)], how: &str) -> Json {
    let fields: Vec<Json> = fields.iter().map(|(key, value)| json!({"field": format!("{what}/{key}"), "value": value})).collect();
    if how == "add" { json!({"do": "add", "what": what, "fields": fields}) } else { json!({"do": "put", "fields": fields}) }
}

fn call(desk: &mut Desk, n: usize) {
    let (call, day) = (format!("c{n}"), date(n * 1_080 / CALLS));
    let people = json!(["p1", format!("p{}", n % PEOPLE + 1)]);
    let issue = format!("Restore of ward server {} stops at the second archive", n % 17);
    desk.run(0, json!({"do": "add_call", "call": call, "date": day, "issue": issue, "people": people}));
    desk.meet();
    for part in 0..5 {
        let words = format!("{part}: we looked at the backup of site {n}, compared its log with last week's. ");
        desk.run(part % 2, write(&format!("call/c{n}/notes"), &words));
        if part % 2 == 0 {
            desk.meet();
        }
    }
    desk.run(1, json!({"do": "add_decision", "call": call, "decision": "d1", "text": "Test one restore a month, write it down"}));
    for action in 0..3 {
        let (id, due) = (format!("x{action}"), date((n * 1_080 / CALLS + 14).min(1_079)));
        let what = format!("Restore the archive of week {n} on the spare machine");
        desk.run(0, json!({"do": "add_action", "call": call, "action": id, "what": what, "owner": "p1", "due": due}));
        if !n.is_multiple_of(9) {
            desk.run(0, json!({"do": "set", "field": format!("action/c{n}/{id}/done"), "value": true}));
        }
    }
    desk.meet();
}

fn round(desk: &mut Desk, n: usize) {
    let kind = if n == 0 { "baseline" } else { "quarterly" };
    let id = if n == 0 { "baseline".into() } else { format!("r{n}") };
    desk.run(0, json!({"do": "start_assessment", "assessment": id, "kind": kind, "date": date(n * 90)}));
    desk.meet();
    for person in 1..=PEOPLE {
        for (at, domain) in DOMAINS.iter().enumerate() {
            let level = ((person + at) % 3 + n / 4).min(3);
            let who = json!(format!("p{person}"));
            desk.run(person % 2, json!({"do": "rate", "assessment": id, "person": who, "domain": domain, "level": level}));
            if at == 0 {
                let text = "Restored a folder from last night's backup alone";
                desk.run(0, json!({"do": "evidence", "assessment": id, "person": who, "domain": domain, "text": text}));
            }
        }
    }
    desk.meet();
}

fn plan(desk: &mut Desk, n: usize) {
    let (plan, gap) = (format!("plan/l{n}"), format!("g{n}"));
    let domain = json!(DOMAINS[n % DOMAINS.len()]);
    let what = json!("No restore was ever tried from the archive");
    desk.run(0, put(&format!("gap/{gap}"), &[("what", what), ("domain", domain), ("level-now", json!(1))], "add"));
    desk.run(0, put(&plan, &[("title", json!(format!("Backups, part {n}"))), ("start", json!(date(n * 26)))], "add"));
    desk.run(0, put(&format!("priority/l{n}/{gap}"), &[("chosen", json!(true)), ("order", json!("h"))], "put"));
    desk.meet();
    for objective in 0..4 {
        let fields = [("what", json!("Execute a restore of the patient register")), ("gap", json!(gap))];
        desk.run(0, put(&format!("objective/l{n}/o{objective}"), &fields, "add"));
        desk.run(1, write(&format!("{plan}/overview"), &format!("Part {objective} as the ward needs it. ")));
        desk.meet();
    }
    for activity in 0..ACTIVITIES {
        let (entry, kinds) = (format!("activity/l{n}/a{activity}"), ["self-paced", "live", "practice", "assignment"]);
        let order = json!(format!("h{activity:02}h"));
        let fields = [
            ("what", json!(format!("Exercise {activity} with the spare machine"))),
            ("week", json!(activity / 4 + 1)),
            ("order", order),
            ("kind", json!(kinds[activity % 4])),
            ("minutes", json!(60)),
        ];
        desk.run(0, put(&entry, &fields, "add"));
        for (key, value) in
            [("owner", json!("p1")), ("done", json!(true)), ("reviewing", json!(20)), ("week", json!(activity / 4 + 2))]
        {
            desk.run(0, put(&entry, &[(key, value)], "put"));
        }
    }
    for resource in ["documentation", "video", "practice", "template"] {
        desk.run(0, put(&format!("resource/l{n}/{resource}"), &[("have", json!(true))], "put"));
    }
    desk.meet();
}

fn three_years() -> Desk {
    let mut desk = Desk::new();
    for n in 1..=PEOPLE {
        let name = format!("Person {n}");
        desk.run(0, json!({"do": "add_person", "person": format!("p{n}"), "name": name, "position": null, "side": "partner", "site": null}));
    }
    desk.meet();
    (0..ROUNDS).for_each(|n| round(&mut desk, n));
    (0..PLANS).for_each(|n| plan(&mut desk, n));
    (0..CALLS).for_each(|n| call(&mut desk, n));
    desk
}

/// The median over [`TIMES`], in milliseconds.
fn timed<T>(mut work: impl FnMut(usize) -> T) -> f64 {
    let mut took: Vec<f64> = (0..TIMES)
        .map(|n| {
            let began = Instant::now();
            black_box(work(n));
            began.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    took.sort_by(f64::total_cmp);
    (took[TIMES / 2] * 100.0).round() / 100.0
}

/// The views that are timed: the homes, and the heaviest behind them.
fn views() -> Vec<Json> {
    let places = [
        "row",
        "today",
        "checklists",
        "mentoring",
        "actions",
        "gaps",
        "plans",
        "progress",
        "requirements",
        "timeline",
        "partner",
        "bin",
        "due",
        "signs",
        "schedules",
    ];
    let mut views: Vec<Json> = places.iter().map(|show| json!({"show": show})).collect();
    views.push(json!({"show": "assess", "assessment": null}));
    views.push(json!({"show": "needs", "report": null}));
    views.push(json!({"show": "plan", "plan": "plan/l7"}));
    views.push(json!({"show": "log", "words": "server", "tag": null}));
    views.push(json!({"show": "search", "sought": "ward server archive"}));
    views.push(json!({"show": "call", "call": "c250"}));
    views.push(json!({"show": "interview", "assessment": "r5", "person": "p9"}));
    views
}

fn shown(document: &Document, tables: &mut Tables, view: &Json, reader: &Reader) -> usize {
    if let Ok(query) = serde_json::from_value::<Query>(view.clone()) {
        return document.view(&query, reader).expect("a view").len();
    }
    let detail: Detail = serde_json::from_value(view.clone()).expect("a view behind the places");
    for _ in 0..12 {
        match tables.view(&detail, reader).expect("a view") {
            Tried::View(json) => return json.len(),
            Tried::Lacking(lacking) => tables.take(&document.hand_out(&lacking).expect("tables")).expect("tables"),
        }
    }
    panic!("{view} never has what it needs")
}

fn main() {
    let mut desk = three_years();
    let saved = desk.replicas[0].save();
    let changes = desk.changes;
    let before = saved.len();
    for n in 0..BATCH {
        desk.run(1, write(&format!("call/c{}/notes", CALLS - 1 - n % 20), &format!("Later thought {n}. ")));
    }
    let batch = std::mem::take(&mut desk.waiting[0]);
    let open = |actor: u8| Document::load(DOCUMENT, &[actor; 16], Some(&saved), &[]).expect("it opens");
    let reader = Reader { me: PersonId::new("p1").expect("an id"), today: TODAY.into(), seen: String::new() };
    let opening = timed(|_| open(3));
    let mut document = open(4);
    let mut figures = serde_json::Map::new();
    for view in views() {
        let (mut tables, mut bytes) = (Tables::default(), 0);
        let first = {
            let began = Instant::now();
            bytes += shown(&document, &mut tables, &view, &reader);
            began.elapsed().as_secs_f64() * 1_000.0
        };
        let again = timed(|_| shown(&document, &mut tables, &view, &reader));
        figures.insert(view.to_string(), json!({"first_ms": (first * 100.0).round() / 100.0, "ms": again, "bytes": bytes}));
    }
    let acting = Acting { person: reader.me.clone(), role: Some(Role::Editor), at: desk.at };
    let tick: Vec<Command> = (0..TIMES)
        .map(|n| {
            serde_json::from_value(json!({"do": "set", "field": format!("action/c{}/x1/done", 90 + n), "value": false}))
                .expect("a command")
        })
        .collect();
    let command = timed(|n| document.run(&tick[n], &acting).expect("a command"));
    let note: Vec<Command> = (0..TIMES)
        .map(|n| serde_json::from_value(write("call/c499/notes", &format!("More {n}. "))).expect("a command"))
        .collect();
    let writing = timed(|n| document.run(&note[n], &acting).expect("a command"));
    let began = Instant::now();
    document.apply(&batch).expect("others' changes");
    let applying = began.elapsed().as_secs_f64() * 1_000.0;
    if let Some(folder) = std::env::var_os("YEARS").map(PathBuf::from) {
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("document.bin"), &saved).expect("the document");
        fs::write(folder.join("batch.json"), json!(batch).to_string()).expect("the batch");
        fs::write(folder.join("views.json"), json!(views()).to_string()).expect("the views");
    }
    let report = json!({
        "changes": changes, "document_bytes": before, "native": {
            "open_ms": opening, "command_ms": command, "writing_ms": writing, "batch_ms": applying, "batch_changes": BATCH, "views": figures,
        }
    });
    println!("{}", serde_json::to_string_pretty(&report).expect("JSON"));
}
