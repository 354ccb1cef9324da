//! The action language of the merging proofs: replicas, intentions, and a model of what must stand.

mod entries;
mod golden;

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tandem_core::code::Code;
use tandem_core::document::{Acting, Command, Document, Setting, Splice};
use tandem_core::model::{
    ActionId, AssessmentId, CallId, ChecklistId, DecisionId, DocumentId, DomainId, Entity, Field, ItemId, Kind, Level, PersonId,
    Role, TextField, Value,
};
use tandem_core::view::{Asked, Detail, Query, Reader};

pub(crate) const DOCUMENT: DocumentId = DocumentId([3; 16]);

/// One step of a story; small numbers name replicas and things, so that people meet.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    Run { replica: usize, intent: Intent },
    Merge { from: usize, to: usize },
    Reload { replica: usize },
}

#[derive(Clone, Debug)]
pub(crate) enum Intent {
    Profile(u8, u8),
    Site(u8, u8),
    Person(u8),
    Left(u8, bool),
    Start(u8),
    Tick(u8, bool),
    OwnItem(u8),
    Domain(u8),
    Round(u8, u8),
    Rate(u8, u8, u8),
    Agree(u8, u8, u8),
    Call(u8),
    Issue(u8, u8),
    Decision(u8, u8),
    ActionItem(u8, u8),
    Done(u8, u8, bool),
    Bin(u8, bool),
    Write {
        text: u8,
        stale: u8,
        at: u16,
        del: u8,
        ins: u8,
    },
    /// A thing of the table of kinds: which kind, a number of its own, the seed of its values.
    Add(u8, u8, u8),
    /// A field of such a thing: which kind, which thing, the seeds of field and value.
    Field(u8, u8, u8, u8),
    /// Two fields of it at once.
    Put(u8, u8, u8, u8),
    BinEntry(u8, u8, bool),
}

fn intent() -> impl Strategy<Value = Intent> {
    let few = || 0..3u8;
    let register = prop_oneof![
        (few(), 0..5u8).prop_map(|(a, b)| Intent::Profile(a, b)),
        (few(), 0..5u8).prop_map(|(a, b)| Intent::Site(a, b)),
        few().prop_map(Intent::Person),
        (few(), any::<bool>()).prop_map(|(a, b)| Intent::Left(a, b)),
        (0..2u8).prop_map(Intent::Start),
        (0..5u8, any::<bool>()).prop_map(|(a, b)| Intent::Tick(a, b)),
        few().prop_map(Intent::OwnItem),
        few().prop_map(Intent::Domain),
        (few(), 1..9u8).prop_map(|(a, b)| Intent::Round(a, b)),
        (few(), 0..6u8, 0..5u8).prop_map(|(a, b, c)| Intent::Rate(a, b, c)),
        (few(), 0..6u8, 0..5u8).prop_map(|(a, b, c)| Intent::Agree(a, b, c)),
        few().prop_map(Intent::Call),
        (few(), 0..5u8).prop_map(|(a, b)| Intent::Issue(a, b)),
        (few(), few()).prop_map(|(a, b)| Intent::Decision(a, b)),
        (few(), few()).prop_map(|(a, b)| Intent::ActionItem(a, b)),
        (few(), few(), any::<bool>()).prop_map(|(a, b, c)| Intent::Done(a, b, c)),
        (0..4u8, any::<bool>()).prop_map(|(a, b)| Intent::Bin(a, b)),
    ];
    let kind = || 0..u8::try_from(Kind::all().count()).expect("few kinds");
    let entry = prop_oneof![
        4 => (kind(), few(), any::<u8>()).prop_map(|(a, b, c)| Intent::Add(a, b, c)),
        6 => (kind(), few(), any::<u8>(), 0..5u8).prop_map(|(a, b, c, d)| Intent::Field(a, b, c, d)),
        2 => (kind(), few(), any::<u8>(), 0..5u8).prop_map(|(a, b, c, d)| Intent::Put(a, b, c, d)),
        1 => (kind(), few(), any::<bool>()).prop_map(|(a, b, c)| Intent::BinEntry(a, b, c)),
    ];
    let write = (few(), 0..4u8, any::<u16>(), 0..4u8, 0..4u8);
    let write = write.prop_map(|(text, stale, at, del, ins)| Intent::Write { text, stale, at, del, ins });
    prop_oneof![4 => register, 4 => entry, 2 => write]
}

pub(crate) fn story() -> impl Strategy<Value = (usize, Vec<Action>)> {
    (2..=5usize).prop_flat_map(|replicas| {
        let action = prop_oneof![
            8 => (0..replicas, intent()).prop_map(|(replica, intent)| Action::Run { replica, intent }),
            2 => (0..replicas, 0..replicas).prop_map(|(from, to)| Action::Merge { from, to }),
            1 => (0..replicas).prop_map(|replica| Action::Reload { replica }),
        ];
        (Just(replicas), prop::collection::vec(action, 1..80))
    })
}

/// The model of a replica: per register the writes that stand, every write seen, the letters typed and deleted.
#[derive(Clone, Default)]
pub(crate) struct Model {
    seen: BTreeSet<u64>,
    pub(crate) standing: BTreeMap<String, BTreeMap<u64, Value>>,
    pub(crate) typed: BTreeSet<char>,
    pub(crate) deleted: BTreeSet<char>,
}

impl Model {
    fn merge(&mut self, other: &Model) {
        let registers: BTreeSet<String> = self.standing.keys().chain(other.standing.keys()).cloned().collect();
        for register in registers {
            let empty = BTreeMap::new();
            let theirs = other.standing.get(&register).unwrap_or(&empty);
            let mine = self.standing.entry(register).or_default();
            mine.retain(|write, _| theirs.contains_key(write) || !other.seen.contains(write));
            for (write, value) in theirs {
                if !self.seen.contains(write) {
                    mine.insert(*write, value.clone());
                }
            }
        }
        self.seen.extend(&other.seen);
        self.typed.extend(&other.typed);
        self.deleted.extend(&other.deleted);
    }
}

pub(crate) struct Replica {
    pub(crate) document: Document,
    actor: Vec<u8>,
    person: PersonId,
    pub(crate) changes: Vec<Vec<u8>>,
    /// Versions of each text that this replica has seen, with their words.
    versions: BTreeMap<String, Vec<(String, String)>>,
    pub(crate) model: Model,
}

pub(crate) struct World {
    pub(crate) replicas: Vec<Replica>,
    writes: u64,
    letters: u32,
}

fn id<T: TryFrom<String>>(kind: &str, number: u8) -> T {
    T::try_from(format!("{kind}{number}")).unwrap_or_else(|_| unreachable!("a well-formed id"))
}

fn field(text: &str) -> Field {
    Field::parse(text).expect("a field")
}

fn date(month: u8) -> String {
    format!("2026-0{}-01", month.clamp(1, 9))
}

fn list_id(number: u8) -> ChecklistId {
    ChecklistId::new(["prerequisites", "readiness"][usize::from(number)]).unwrap()
}

fn domain(number: u8) -> DomainId {
    DomainId::new(["security", "data", "service", "own0", "own1", "own2"][usize::from(number % 6)]).unwrap()
}

fn round(number: u8) -> AssessmentId {
    if number == 0 { AssessmentId::new("baseline").unwrap() } else { id("a", number) }
}

pub(crate) fn reader(me: &str) -> Reader {
    Reader { me: PersonId::new(me).unwrap(), today: "2026-05-01".into(), seen: String::new() }
}

impl World {
    pub(crate) fn new(replicas: usize) -> Self {
        let replica = |number: usize| {
            let number = u8::try_from(number).expect("few replicas");
            let actor = vec![number + 1; 16];
            Replica {
                document: Document::new(DOCUMENT, &actor),
                actor,
                person: id("me", number),
                changes: Vec::new(),
                versions: BTreeMap::new(),
                model: Model::default(),
            }
        };
        Self { replicas: (0..replicas).map(replica).collect(), writes: 0, letters: 0 }
    }

    fn command(&mut self, replica: usize, intent: &Intent) -> Command {
        let line = |number: &u8| Value::Line(format!("value {number}"));
        match intent {
            Intent::Profile(at, value) => {
                let at = field(["profile/name", "profile/country", "profile/currency"][usize::from(*at)]);
                Command::Set { field: at, value: if *value == 0 { Value::Empty } else { line(value) } }
            }
            Intent::Site(site, 0) => Command::AddSite {
                site: id("s", *site),
                name: "Site".into(),
                zone: Some("Africa/Nairobi".into()),
                kbps: Some(512),
            },
            Intent::Site(site, value) => {
                Command::Set { field: field(&format!("site/s{site}/kbps")), value: Value::Number(i64::from(*value) * 100) }
            }
            Intent::Person(person) => Command::AddPerson {
                person: id("p", *person),
                name: format!("Person {person}"),
                position: None,
                side: "partner".into(),
                site: None,
            },
            Intent::Left(person, left) => {
                Command::Set { field: field(&format!("person/p{person}/left")), value: Value::Flag(*left) }
            }
            Intent::Start(list) => Command::StartChecklist { checklist: list_id(*list) },
            Intent::Tick(item, done) => {
                let item = ItemId::new(["focal-point", "bandwidth", "endorsement", "own0", "own1"][usize::from(*item)]).unwrap();
                Command::Tick { checklist: list_id(1), item, done: *done }
            }
            Intent::OwnItem(item) => Command::AddItem { checklist: list_id(1), item: id("own", *item), label: "Own".into() },
            Intent::Domain(domain) => Command::AddDomain { domain: id("own", *domain), name: "Own domain".into() },
            Intent::Round(number, month) => {
                let kind = if *number == 0 { "baseline" } else { "quarterly" };
                Command::StartAssessment { assessment: round(*number), kind: kind.into(), date: date(*month) }
            }
            Intent::Rate(person, of, level) => {
                let level = Level::try_from(*level).ok();
                Command::Rate { assessment: round(person % 2), person: id("p", *person), domain: domain(*of), level }
            }
            Intent::Agree(person, of, level) => {
                let level = Level::try_from(*level).ok();
                Command::Agree { assessment: round(person % 2), person: id("p", *person), domain: domain(*of), level }
            }
            Intent::Call(number) => {
                // Ids of calls are drawn afresh by every device; two devices never make the same one.
                let call = CallId::new(&format!("c{replica}x{number}")).unwrap();
                Command::AddCall { call, date: date(3), issue: None, people: vec![id("p", 0), id("p", 1)] }
            }
            Intent::Issue(call, value) => {
                Command::Set { field: field(&format!("call/{}/issue", self.call(replica, *call))), value: line(value) }
            }
            Intent::Decision(call, decision) => {
                let decision = DecisionId::new(&format!("d{decision}")).unwrap();
                Command::AddDecision { call: self.call(replica, *call), decision, text: "Decided".into() }
            }
            Intent::ActionItem(call, action) => Command::AddAction {
                call: self.call(replica, *call),
                action: ActionId::new(&format!("x{action}")).unwrap(),
                what: "Do it".into(),
                owner: Some(id("p", 0)),
                due: Some(date(4)),
            },
            Intent::Done(call, action, done) => {
                let at = field(&format!("action/{}/x{action}/done", self.call(replica, *call)));
                Command::Set { field: at, value: Value::Flag(*done) }
            }
            Intent::Bin(what, removed) => {
                let what = match what {
                    0 => Entity::parse("site/s0").unwrap(),
                    1 => Entity::parse("person/p0").unwrap(),
                    2 => Entity::parse("assessment/baseline").unwrap(),
                    _ => Entity::Call(self.call(replica, 0)),
                };
                if *removed { Command::Remove { what } } else { Command::Restore { what } }
            }
            Intent::Write { text, stale, at, del, ins } => self.writing(replica, *text, *stale, *at, *del, *ins),
            Intent::Add(..) | Intent::Field(..) | Intent::Put(..) | Intent::BinEntry(..) => self.on_an_entry(replica, intent),
        }
    }

    /// A call that this replica knows, if it knows one.
    fn call(&self, replica: usize, number: u8) -> CallId {
        let calls = self.calls(replica);
        calls.get(usize::from(number) % calls.len().max(1)).cloned().unwrap_or_else(|| CallId::new("none").unwrap())
    }

    pub(crate) fn calls(&self, replica: usize) -> Vec<CallId> {
        let json = self.replicas[replica].document.json();
        json["call"].as_object().map(|calls| calls.keys().map(|key| CallId::new(key).unwrap()).collect()).unwrap_or_default()
    }

    /// Typing on the newest or on an older version, with letters that exist once in the world.
    fn writing(&mut self, replica: usize, text: u8, stale: u8, at: u16, del: u8, ins: u8) -> Command {
        let texts = self.texts(replica);
        let none = || TextField::CallNotes(CallId::new("none").unwrap());
        let text = texts.get(usize::from(text) % texts.len().max(1)).cloned().unwrap_or_else(none);
        let newest = self.prose(replica, &text);
        let versions = self.replicas[replica].versions.entry(text.to_string()).or_default();
        versions.push(newest);
        let (base, words) = versions[versions.len().saturating_sub(1 + usize::from(stale))].clone();
        let letters: Vec<char> = words.chars().collect();
        let at = usize::from(at) % (letters.len() + 1);
        let del = usize::from(del).min(letters.len() - at);
        let units = |letters: &[char]| u32::try_from(letters.iter().map(|c| c.len_utf16()).sum::<usize>()).unwrap();
        let (index, del) = (units(&letters[..at]), units(&letters[at..at + del]));
        let ins: String = (0..ins).map(|number| self.letter(number == 2)).collect();
        Command::Write { text, base, splices: vec![Splice { index, del, ins }] }
    }

    /// A letter that was never used; one outside the basic plane, as emoji are, takes two units.
    fn letter(&mut self, wide: bool) -> char {
        self.letters += 1;
        char::from_u32(if wide { 0x2_0000 } else { 0x4E00 } + self.letters).expect("a letter")
    }

    /// Version and words of a text; both empty when it is not there.
    pub(crate) fn prose(&self, replica: usize, text: &TextField) -> (String, String) {
        let document = &self.replicas[replica].document;
        let version = document.version();
        document.text_at(text, &version).map_or_else(|_| (String::new(), String::new()), |words| (version, words))
    }

    /// Every shared text that this replica knows.
    pub(crate) fn texts(&self, replica: usize) -> Vec<TextField> {
        let mut texts = Vec::new();
        leaves(&self.replicas[replica].document.json()["text"], "", &mut texts);
        texts.iter().map(|text| TextField::parse(text).expect("a text")).collect()
    }

    pub(crate) fn run(&mut self, number: usize, intent: &Intent) {
        let command = self.command(number, intent);
        self.writes += 1;
        let write = self.writes;
        let replica = &mut self.replicas[number];
        let acting = Acting { person: replica.person.clone(), role: Some(Role::Editor), at: i64::try_from(write).unwrap() };
        match replica.document.run(&command, &acting) {
            Ok(ran) if ran.changes.is_empty() => {}
            Ok(ran) => {
                assert_eq!(ran.changes.len(), 1, "one change per command");
                replica.changes.extend(ran.changes.into_iter().map(|change| change.bytes));
                replica.model.seen.insert(write);
                if let Command::Write { splices, .. } = &command {
                    replica.model.typed.extend(splices.iter().flat_map(|splice| splice.ins.chars()));
                    replica.model.deleted.extend(deleted_by(&command, &replica.versions));
                }
                for (register, value) in registers(&command, &replica.person) {
                    // Emptying what was never set writes nothing.
                    if value == Value::Empty && !replica.model.standing.contains_key(&register) {
                        continue;
                    }
                    let standing = replica.model.standing.entry(register).or_default();
                    standing.clear();
                    standing.insert(write, value);
                }
            }
            Err(code) => {
                // A comment is its author's alone.
                let anothers = code == Code::OutsideRole && format!("{command:?}").contains("\"comment\"");
                let expected = anothers || matches!(code, Code::NotFound | Code::AlreadyThere | Code::BadValue);
                assert!(expected, "{command:?} was refused with {code}");
            }
        }
    }

    pub(crate) fn merge(&mut self, from: usize, to: usize) {
        if from == to {
            return;
        }
        let (changes, model) = (self.replicas[from].changes.clone(), self.replicas[from].model.clone());
        let replica = &mut self.replicas[to];
        let new: Vec<Vec<u8>> = changes.into_iter().filter(|change| !replica.changes.contains(change)).collect();
        replica.document.apply(&new).expect("changes of another replica apply");
        replica.changes.extend(new);
        replica.model.merge(&model);
    }

    pub(crate) fn reload(&mut self, number: usize) {
        let replica = &mut self.replicas[number];
        let half = replica.changes.len() / 2;
        let saved = replica.document.save();
        // Whole from the saved form, and the newer half again on top of it: applying twice changes nothing.
        replica.document = Document::load(DOCUMENT, &replica.actor, Some(&saved), &replica.changes[half..]).expect("loads");
        replica.document.claim(&replica.person);
    }
}

/// What leads to each value that is no table.
fn leaves(json: &serde_json::Value, path: &str, found: &mut Vec<String>) {
    let Some(table) = json.as_object() else { return found.push(path.to_owned()) };
    for (key, inside) in table {
        leaves(inside, &if path.is_empty() { key.clone() } else { format!("{path}/{key}") }, found);
    }
}

/// The letters that a writing command takes away.
fn deleted_by(command: &Command, versions: &BTreeMap<String, Vec<(String, String)>>) -> Vec<char> {
    let Command::Write { text, base, splices } = command else { return Vec::new() };
    let words = versions[&text.to_string()].iter().find(|(version, _)| version == base).map(|(_, words)| words.clone());
    let units: Vec<u16> = words.unwrap_or_default().encode_utf16().collect();
    let gone = splices.iter().flat_map(|s| units[s.index as usize..(s.index + s.del) as usize].to_vec()).collect::<Vec<u16>>();
    String::from_utf16(&gone).unwrap().chars().collect()
}

/// The registers that a command writes, with the values.
fn registers(command: &Command, me: &PersonId) -> Vec<(String, Value)> {
    let line = |text: &str| Value::Line(text.to_owned());
    let number = |level: &Option<Level>| level.map_or(Value::Empty, |level| Value::Number(i64::from(u8::from(level))));
    match command {
        Command::Set { field, value } => vec![(field.to_string(), value.clone())],
        Command::Put { fields } | Command::Add { fields, .. } => {
            fields.iter().map(|Setting { field, value }| (field.to_string(), value.clone())).collect()
        }
        Command::Tick { checklist, item, done } => vec![(format!("item/{checklist}/{item}/done"), Value::Flag(*done))],
        Command::Rate { assessment, person, domain, level } => {
            vec![(format!("rating/{assessment}/{person}/{domain}/{me}"), number(level))]
        }
        Command::Agree { assessment, person, domain, level } => {
            vec![(format!("agreed/{assessment}/{person}/{domain}"), number(level))]
        }
        Command::AddSite { site, name, .. } => {
            vec![(format!("site/{site}/name"), line(name)), (format!("site/{site}/kbps"), Value::Number(512))]
        }
        Command::AddPerson { person, name, .. } => vec![(format!("person/{person}/name"), line(name))],
        Command::AddDomain { domain, name } => vec![(format!("domain/{domain}/name"), line(name))],
        Command::AddItem { checklist, item, label } => vec![(format!("item/{checklist}/{item}/label"), line(label))],
        Command::StartAssessment { assessment, date, .. } => vec![(format!("assessment/{assessment}/date"), line(date))],
        Command::AddCall { call, date, .. } => vec![(format!("call/{call}/date"), line(date))],
        Command::AddDecision { call, decision, text } => vec![(format!("decision/{call}/{decision}/text"), line(text))],
        Command::AddAction { call, action, what, .. } => vec![(format!("action/{call}/{action}/what"), line(what))],
        _ => Vec::new(),
    }
}

/// Every view of every thing that is there, joined; panics where one cannot be shown.
pub(crate) fn show_everything(document: &Document, me: &str) -> String {
    let reader = reader(me);
    let mut queries: Vec<Asked> = [Query::Row, Query::Today, Query::Checklists, Query::Mentoring].map(Asked::from).into();
    let json = document.json();
    let calls: Vec<String> = json["call"].as_object().map(|map| map.keys().cloned().collect()).unwrap_or_default();
    queries.extend(calls.iter().map(|id| Detail::Call { call: CallId::new(id).unwrap() }.into()));
    let assess = document.view(&Query::Assess { assessment: None }, &reader).expect("the matrix shows");
    let assess: serde_json::Value = serde_json::from_str(&assess).unwrap();
    for round in assess["rounds"].as_array().unwrap() {
        let assessment = AssessmentId::new(round["assessment"].as_str().unwrap()).unwrap();
        queries.push(Query::Assess { assessment: Some(assessment.clone()) }.into());
        for row in assess["people"].as_array().unwrap() {
            let person = PersonId::new(row["person"]["person"].as_str().unwrap()).unwrap();
            queries.push(Detail::Interview { assessment: assessment.clone(), person }.into());
        }
    }
    let places =
        queries.iter().map(|query| document.show(query, &reader).unwrap_or_else(|code| panic!("{query:?}: {code}")) + "\n");
    places.chain(entries::show_details(document, &reader)).collect()
}
