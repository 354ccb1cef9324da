//! An engagement at work, for tests of commands and views: commands as JSON by anybody, views as JSON for anybody.
//!
//! Others work on replicas of their own, so who wrote what is told as in life. A view behind the places is computed
//! twice, beside the document and over the tables that it hands out, and must be the same.

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{AutoCommit, ROOT, ReadDoc};
use serde_json::{Value as Json, json};
use tandem_core::code::Code;
use tandem_core::document::{Acting, Command, Document, Ran};
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::record::Record;
use tandem_core::view::{Detail, Query, Reader, Tables, Tried};

/// The date on which views are asked for.
pub const TODAY: &str = "2026-03-01";

/// One engagement, as the mentor's device holds it.
pub struct Engagement {
    /// The mentor's replica.
    pub document: Document,
    /// The clock, in seconds since 1970; every command takes one.
    pub at: i64,
    /// Who is who, as the log tells every device.
    pub records: Vec<Record>,
}

impl Default for Engagement {
    fn default() -> Self {
        Self { document: Document::new(DocumentId([5; 16]), &[1; 16]), at: 1_790_000_000, records: Vec::new() }
    }
}

impl Engagement {
    /// Staff of the partner named p1…pn, a baseline, and one call.
    pub fn with_staff(people: usize) -> Self {
        let mut desk = Self::default();
        for n in 1..=people {
            desk.run(&json!({"do": "add_person", "person": format!("p{n}"), "name": format!("Person {n}"), "position": null, "side": "partner", "site": null}));
        }
        desk.run(&json!({"do": "start_assessment", "assessment": "any", "kind": "baseline", "date": "2026-01-15"}));
        desk.run(&json!({"do": "add_call", "call": "c1", "date": "2026-02-01", "issue": "Restore fails", "people": ["p1"]}));
        desk
    }

    /// A command by somebody in a role; answers with the one that takes it back.
    pub fn try_as(&mut self, person: &str, role: Option<Role>, command: &Json) -> Result<Option<Json>, Code> {
        let command: Command = serde_json::from_value(command.clone()).unwrap_or_else(|e| panic!("{command}: {e}"));
        self.at += 1;
        let acting = Acting { person: PersonId::new(person).unwrap(), role, at: self.at };
        let undo = if person == "mentor" {
            self.document.run(&command, &acting)?.undo
        } else {
            self.on_the_phone_of(person, |phone| phone.run(&command, &acting))?
        };
        Ok(undo.map(|undo| serde_json::to_value(undo).unwrap()))
    }

    /// Another person works on a replica of their own, and the desk gets what they made.
    fn on_the_phone_of(
        &mut self,
        person: &str,
        work: impl FnOnce(&mut Document) -> Result<Ran, Code>,
    ) -> Result<Option<Command>, Code> {
        let actor = self.actor_of(person);
        let mut phone = Document::load(*self.document.id(), &actor, Some(&self.document.save()), &[]).unwrap();
        for record in &self.records {
            phone.note(record);
        }
        let ran = work(&mut phone)?;
        self.receive(person, actor, &ran.changes.into_iter().map(|change| change.bytes).collect::<Vec<_>>())?;
        Ok(ran.undo)
    }

    /// An actor that nobody else has.
    fn actor_of(&self, person: &str) -> Vec<u8> {
        person.bytes().cycle().take(16).chain([u8::try_from(self.at % 251).unwrap()]).collect()
    }

    /// Takes in what somebody made under an actor.
    fn receive(&mut self, person: &str, actor: Vec<u8>, changes: &[Vec<u8>]) -> Result<(), Code> {
        let device = DeviceId::new(&format!("device-{person}")).unwrap();
        let (owner, name, public_key) = (PersonId::new(person).unwrap(), "Phone".into(), vec![4; 65]);
        let who = [Record::Device { device: device.clone(), person: owner, name, public_key }, Record::Actor { actor, device }];
        for record in &who {
            self.document.note(record);
        }
        self.records.extend(who);
        self.document.apply(changes)?;
        Ok(())
    }

    /// Somebody with a program of their own writes a line anywhere in the document, as no command would.
    pub fn write_raw(&mut self, person: &str, area: &str, key: &str, line: &str) {
        self.at += 1;
        let actor = self.actor_of(person);
        let mut document = AutoCommit::load(&self.document.save()).unwrap().with_actor(actor.as_slice().into());
        let (_, object) = document.get(ROOT, area).unwrap().unwrap();
        document.put(object, key, line).unwrap();
        document.commit_with(CommitOptions::default().with_time(self.at));
        let change = document.get_last_local_change().unwrap().raw_bytes().to_vec();
        self.receive(person, actor, &[change]).unwrap();
    }

    /// A command by an editor.
    pub fn run_as(&mut self, person: &str, command: &Json) -> Option<Json> {
        self.try_as(person, Some(Role::Editor), command).unwrap_or_else(|code| panic!("{command}: {code}"))
    }

    /// A command by the mentor.
    pub fn run(&mut self, command: &Json) -> Option<Json> {
        self.run_as("mentor", command)
    }

    /// A view for the mentor.
    pub fn view(&self, query: &Json) -> Json {
        self.view_for("mentor", query)
    }

    /// A view for somebody.
    pub fn view_for(&self, me: &str, query: &Json) -> Json {
        let reader = Reader { me: PersonId::new(me).unwrap(), today: TODAY.into(), seen: String::new() };
        let shown = if let Ok(query) = serde_json::from_value::<Query>(query.clone()) {
            self.document.view(&query, &reader)
        } else {
            let detail: Detail = serde_json::from_value(query.clone()).unwrap_or_else(|e| panic!("{query}: {e}"));
            let shown = self.document.detail(&detail, &reader);
            assert_eq!(over_tables(&self.document, &detail, &reader), shown, "{query} over tables");
            shown
        };
        serde_json::from_str(&shown.unwrap_or_else(|code| panic!("{query}: {code}"))).unwrap()
    }

    /// A rating of the baseline.
    pub fn rate(&mut self, by: &str, person: &str, domain: &str, level: u8) {
        self.run_as(by, &json!({"do": "rate", "assessment": "baseline", "person": person, "domain": domain, "level": level}));
    }
}

/// A view behind the places, computed over the tables that the document hands out.
pub fn over_tables(document: &Document, detail: &Detail, reader: &Reader) -> Result<String, Code> {
    let mut tables = Tables::default();
    for _ in 0..12 {
        match tables.view(detail, reader)? {
            Tried::View(json) => return Ok(json),
            Tried::Lacking(lacking) => tables.take(&document.hand_out(&lacking)?)?,
        }
    }
    panic!("{detail:?} never has what it needs");
}
