//! Two replicas, the real program, over a line that counts and delays: a first load, nothing changed, both changed, and
//! twenty engagements of which three changed. Bytes are TCP payload, headers and framing included; round trips are
//! (time at 300 ms − time at 0) / 300 ms, from the moment that a replica goes online until it has everything.

use crate::figures::{median, ms, number, rounded};
use crate::relay::Relay;
use crate::work::Trace;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};
use tandem_core::model::PersonId;
use tandem_server::{Invite, InviteTo, invite};
use tandem_tests::proxy::{self, Carried, Proxy};

/// Repetitions of each.
const TIMES: usize = 3;
/// There and back.
const DELAY: Duration = Duration::from_millis(300);
/// Engagements of the portfolio, and edits in each of the three that change.
const PORTFOLIO: usize = 20;
const EDITS: usize = 20;
const CHANGED: [usize; 3] = [2, 9, 17];
/// How long after a hand-in of a whole document its snapshot is there.
const CALM: Duration = Duration::from_secs(4);
/// How long is waited for what must come, in milliseconds.
const SOON_MS: u64 = 60_000;

/// What an exchange took.
struct Cost {
    up: f64,
    down: f64,
    ms: f64,
}

/// `tandem replica`, spoken to in JSON lines.
struct Replica {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Replica {
    /// Starts one in a folder of its own and joins by a link.
    fn joined(program: &Path, folder: PathBuf, link: &str) -> Self {
        let mut command = Command::new(program);
        command.arg("replica").arg("--dir").arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("a replica");
        let input = child.stdin.take().expect("a pipe");
        let output = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut replica = Self { child, input, output };
        replica.ask(&json!({ "do": "join", "invite": link }));
        replica
    }

    fn ask(&mut self, question: &Value) -> Value {
        writeln!(self.input, "{question}").expect("the replica listens");
        let mut line = String::new();
        self.output.read_line(&mut line).expect("the replica answers");
        let mut answer: Value = serde_json::from_str(&line).expect("an answer in JSON");
        assert!(answer.get("error").is_none(), "{question}: {answer}");
        answer["ok"].take()
    }

    /// Goes online and stays until an exchange ended, it has these changes and the relay has its own; what that cost.
    fn online(&mut self, proxy: &Proxy, wanted: &[(Value, Value)]) -> Cost {
        let exchanges = self.trips();
        let (before, began) = (proxy.carried(), Instant::now());
        self.ask(&json!({ "do": "connect" }));
        while self.trips() == exchanges {
            std::thread::sleep(Duration::from_millis(1));
            assert!(began.elapsed() < Duration::from_millis(SOON_MS), "no exchange");
        }
        self.ask(&json!({ "do": "wait_acknowledged", "timeout_ms": SOON_MS }));
        for (document, heads) in wanted {
            self.ask(&json!({ "do": "wait", "document": document, "heads": heads, "timeout_ms": SOON_MS }));
        }
        let (took, after) = (began.elapsed(), proxy.carried());
        self.offline();
        let bytes = |of: fn(&Carried) -> u64| number(usize::try_from(of(&after) - of(&before)).expect("small"));
        Cost { up: bytes(|carried| carried.up), down: bytes(|carried| carried.down), ms: ms(took) }
    }

    /// Round trips so far, by its own count.
    fn trips(&mut self) -> u64 {
        self.ask(&json!({ "do": "status" }))["round_trips"].as_u64().expect("a count")
    }

    fn offline(&mut self) {
        self.ask(&json!({ "do": "disconnect" }));
    }

    fn edit(&mut self, document: &Value, ops: &[Value]) -> Value {
        self.ask(&json!({ "do": "edit", "document": document, "ops": ops }))["heads"].take()
    }

    fn heads(&mut self, document: &Value) -> Value {
        self.ask(&json!({ "do": "heads", "document": document }))["heads"].take()
    }

    /// A document of the trace.
    fn create(&mut self, trace: &Trace) -> Value {
        self.ask(&json!({ "do": "create", "json": trace.base(), "textKeys": trace.text_keys() }))["document"].take()
    }
}

impl Drop for Replica {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn run(program: &Path, trace: &Trace) -> Value {
    let measured = |delay| {
        let mut rows: Vec<Vec<Cost>> = Vec::new();
        for _ in 0..TIMES {
            let costs = pair(program, trace, delay).into_iter().chain(portfolio(program, trace, delay));
            for (place, cost) in costs.enumerate() {
                if rows.len() == place {
                    rows.push(Vec::new());
                }
                rows[place].push(cost);
            }
        }
        rows
    };
    let (quick, late) = (measured(Duration::ZERO), measured(DELAY));
    let names = ["first_load", "nothing_changed", "both_changed", "portfolio_hand_in", "portfolio_fetch"];
    let rows = names.iter().zip(quick.iter().zip(&late)).map(|(name, (quick, late))| {
        let middle = |costs: &[Cost], of: fn(&Cost) -> f64| median(&costs.iter().map(of).collect::<Vec<_>>());
        let trips = (middle(late, |cost| cost.ms) - middle(quick, |cost| cost.ms)) / ms(DELAY);
        let row = json!({
            "bytes_up": middle(quick, |cost| cost.up), "bytes_down": middle(quick, |cost| cost.down),
            "ms": middle(quick, |cost| cost.ms), "round_trips": rounded(trips),
        });
        ((*name).to_owned(), row)
    });
    Value::Object(rows.collect())
}

/// A relay behind a proxy, and somebody whose devices are replicas.
struct House {
    folder: tempfile::TempDir,
    _relay: Relay,
    proxy: Proxy,
    program: PathBuf,
    person: Option<PersonId>,
}

impl House {
    fn open(program: &Path, delay: Duration) -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let relay = Relay::start(program, &folder.path().join("relay"));
        let proxy = Proxy::start(relay.address, proxy::Line { delay: delay / 2, ..proxy::Line::default() }).expect("a proxy");
        Self { folder, _relay: relay, proxy, program: program.to_owned(), person: None }
    }

    /// Another device of the person, behind the proxy.
    fn replica(&mut self, name: &str) -> Replica {
        let wish =
            Invite { name: "Amina".into(), person: self.person.clone(), to: InviteTo::Administration, days: 7, email: None };
        let link = invite(&self.folder.path().join("relay"), &wish).expect("an invitation");
        self.person = Some(link.person);
        let secret = link.url.split_once("/join#").expect("a secret").1;
        let link = format!("http://{}/join#{secret}", self.proxy.address());
        Replica::joined(&self.program, self.folder.path().join(name), &link)
    }
}

/// Two devices with one engagement.
fn pair(program: &Path, trace: &Trace, delay: Duration) -> Vec<Cost> {
    let mut house = House::open(program, delay);
    let mut one = house.replica("one");
    let document = one.create(trace);
    one.online(&house.proxy, &[]);
    let heads = one.heads(&document);
    // A newcomer comes later: the relay has made its snapshot by then.
    std::thread::sleep(CALM);
    let mut two = house.replica("two");
    let first = two.online(&house.proxy, &[(document.clone(), heads.clone())]);
    let nothing = two.online(&house.proxy, &[(document.clone(), heads)]);
    let ones = one.edit(&document, trace.day("mentor"));
    one.online(&house.proxy, &[]);
    two.edit(&document, trace.day("partner"));
    let both = two.online(&house.proxy, &[(document, ones)]);
    vec![first, nothing, both]
}

/// Two devices with twenty engagements; three of them are edited on one.
fn portfolio(program: &Path, trace: &Trace, delay: Duration) -> Vec<Cost> {
    let mut house = House::open(program, delay);
    let mut one = house.replica("one");
    let documents: Vec<Value> = (0..PORTFOLIO).map(|_| one.create(trace)).collect();
    one.online(&house.proxy, &[]);
    let wanted: Vec<(Value, Value)> = documents.iter().map(|document| (document.clone(), one.heads(document))).collect();
    let mut two = house.replica("two");
    two.online(&house.proxy, &wanted);
    // The same twenty in each: later ones stand on earlier ones.
    let ops = &trace.day("partner")[..EDITS];
    let changed = CHANGED.map(|place| documents[place].clone());
    let new: Vec<(Value, Value)> = changed
        .into_iter()
        .map(|document| {
            let heads = one.edit(&document, ops);
            (document, heads)
        })
        .collect();
    vec![one.online(&house.proxy, &[]), two.online(&house.proxy, &new)]
}
