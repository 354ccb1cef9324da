//! Commands become changes: one command, one change, nothing at all when everything is so already. Only a very long
//! paste becomes several, so that none is larger than the relay takes.

use super::access::may;
use super::command::{Command, Setting};
use super::reading::Read;
use super::replica::{Acting, Change, Document, Ran, taken};
use crate::code::Code;
use crate::limits::{COMMAND_FIELDS, ID_BYTES};
use crate::model::{
    ActionField, AssessmentField, AssessmentId, CallField, Entity, Entry, Field, FieldKind, ItemField, Level, PersonField,
    SiteField, TextField, Value, Writers, standard_domain, template,
};
use crate::view::{Source, place};
use automerge::transaction::{CommitOptions, Transactable, Transaction};
use automerge::{ObjType, ReadDoc, ScalarValue};

/// What a command writes, worked out before anything is touched.
#[derive(Default)]
struct Writes {
    registers: Vec<(String, Value)>,
    texts: Vec<TextField>,
    undo: Option<Command>,
}

impl Document {
    /// Does what the command says, or nothing with the reason why. Errors: `outside_role`, `not_found`, `bad_value`,
    /// `already_there`, `too_large`.
    pub fn run(&mut self, command: &Command, acting: &Acting) -> Result<Ran, Code> {
        if !acting.role.is_some_and(|role| may(&acting.person, role, command)) {
            return Err(Code::OutsideRole);
        }
        self.claim(&acting.person);
        if let Command::Write { text, base, splices } = command {
            let changes = self.write(text, base, splices, acting.at)?;
            return Ok(Ran { changes, undo: None });
        }
        let writes = self.plan(command, acting)?;
        let registers: Vec<_> = writes.registers.iter().filter(|(field, value)| self.differs(field, value)).collect();
        if registers.is_empty() && writes.texts.is_empty() {
            return Ok(Ran { changes: Vec::new(), undo: None });
        }
        let (areas, read) = (self.areas.clone(), std::mem::take(self.read.get_mut()));
        let change = self.commit(acting.at, |change| {
            for (field, value) in &registers {
                let (area, key) = place(field);
                change.put(&areas[area], key, scalar(value))?;
            }
            for text in &writes.texts {
                change.put_object(&areas["text"], text.to_string(), ObjType::Text)?;
            }
            Ok(())
        })?;
        *self.read.get_mut() = read;
        for (field, _) in registers {
            let (area, key) = place(field);
            self.renew(area, key);
        }
        for text in &writes.texts {
            self.renew("text", &text.to_string());
            self.renew_text(text);
        }
        Ok(Ran { changes: change.into_iter().collect(), undo: writes.undo })
    }

    /// One change from `write`, or none when it wrote nothing.
    pub(super) fn commit(
        &mut self,
        at: i64,
        write: impl FnOnce(&mut Transaction<'_>) -> Result<(), automerge::AutomergeError>,
    ) -> Result<Option<Change>, Code> {
        let before = self.doc.get_heads();
        *self.read.get_mut() = Read::default();
        let mut transaction = self.doc.transaction();
        if write(&mut transaction).is_err() {
            transaction.rollback();
            return Err(Code::BadValue);
        }
        let mut options = CommitOptions::default().with_time(at);
        options.message.clone_from(&self.message);
        let (hash, _) = transaction.commit_with(options);
        let Some(change) = hash.and_then(|hash| self.doc.get_change_by_hash(&hash)) else { return Ok(None) };
        self.authorship.index(&self.doc, &before);
        Ok(Some(taken(&change)))
    }

    /// A register is written when its value changes, or when people differ and this settles it.
    fn differs(&self, field: &str, value: &Value) -> bool {
        let (area, key) = place(field);
        let all = self.doc.get_all(&self.areas[area], key).unwrap_or_default();
        match all.as_slice() {
            [] => *value != Value::Empty,
            [(only, _)] => only.as_scalar() != Some(&scalar(value)),
            _ => true,
        }
    }

    fn plan(&self, command: &Command, acting: &Acting) -> Result<Writes, Code> {
        match command {
            Command::Set { field, value } => self.plan_set(field, value, acting),
            Command::Put { fields } => self.plan_put(fields, acting),
            Command::Add { what, fields } => self.plan_add(what, fields),
            Command::Tick { checklist, item, done } => {
                let field = Field::Item(checklist.clone(), item.clone(), ItemField::Done);
                self.exists(&field)?;
                let undo = Command::Tick { checklist: checklist.clone(), item: item.clone(), done: !done };
                Ok(Writes { registers: vec![(field.to_string(), Value::Flag(*done))], undo: Some(undo), ..Writes::default() })
            }
            Command::Rate { assessment, person, domain, level } => {
                let field = Field::Rating(assessment.clone(), person.clone(), domain.clone(), acting.person.clone());
                let old = self.level(&field);
                let undo =
                    Command::Rate { assessment: assessment.clone(), person: person.clone(), domain: domain.clone(), level: old };
                self.plan_level(&field, *level, undo)
            }
            Command::Agree { assessment, person, domain, level } => {
                let field = Field::Agreed(assessment.clone(), person.clone(), domain.clone());
                let old = self.level(&field);
                let undo =
                    Command::Agree { assessment: assessment.clone(), person: person.clone(), domain: domain.clone(), level: old };
                self.plan_level(&field, *level, undo)
            }
            Command::Evidence { assessment, person, domain, text } => {
                let field = Field::Evidence(assessment.clone(), person.clone(), domain.clone(), acting.person.clone());
                self.plan_set(&field, &text.clone().map_or(Value::Empty, Value::Line), acting)
            }
            Command::StartChecklist { checklist } => {
                template(checklist.as_str()).ok_or(Code::NotFound)?;
                Ok(Writes { registers: vec![(format!("list/{checklist}"), Value::Flag(true))], ..Writes::default() })
            }
            Command::Remove { what } => self.plan_bin(what, true, acting),
            Command::Restore { what } => self.plan_bin(what, false, acting),
            Command::Write { .. } => Err(Code::Internal),
            _ => self.plan_new(command, acting),
        }
    }

    fn plan_set(&self, field: &Field, value: &Value, acting: &Acting) -> Result<Writes, Code> {
        self.exists(field)?;
        if let Field::Entry(entry, _) = field {
            self.is_theirs(entry, acting)?;
        }
        if let Field::Rating(_, _, _, by) | Field::Evidence(_, _, _, by) = field
            && *by != acting.person
        {
            return Err(Code::OutsideRole);
        }
        // Things are known by this field; it may change but not go.
        if *value == Value::Empty && defining(field) {
            return Err(Code::BadValue);
        }
        let value = tidy(field.kind(), value)?;
        let undo = Command::Set { field: field.clone(), value: self.value(field) };
        let undo = (!(defining(field) && self.value(field) == Value::Empty)).then_some(undo);
        Ok(Writes { registers: vec![(field.to_string(), value)], undo, ..Writes::default() })
    }

    fn plan_put(&self, fields: &[Setting], acting: &Acting) -> Result<Writes, Code> {
        if fields.len() > COMMAND_FIELDS {
            return Err(Code::TooLarge);
        }
        let (mut all, mut before, mut whole) = (Writes::default(), Vec::new(), true);
        for Setting { field, value } in fields {
            let one = self.plan_set(field, value, acting)?;
            if one.registers.iter().any(|(written, _)| all.registers.iter().any(|(other, _)| other == written)) {
                return Err(Code::BadValue);
            }
            all.registers.extend(one.registers);
            match one.undo {
                Some(Command::Set { field, value }) => before.push(Setting { field, value }),
                _ => whole = false,
            }
        }
        all.undo = whole.then_some(Command::Put { fields: before });
        Ok(all)
    }

    /// A thing of the table of kinds, what it is known by among its fields.
    fn plan_add(&self, what: &Entry, fields: &[Setting]) -> Result<Writes, Code> {
        let known_by = what.kind().known_by.ok_or(Code::BadValue)?;
        if let Some(parent) = what.parent() {
            self.entity_exists(&Entity::Entry(parent))?;
        }
        if self.entity_exists(&Entity::Entry(what.clone())).is_ok() {
            return Err(Code::AlreadyThere);
        }
        let mut registers: Vec<(String, Value)> = Vec::new();
        for Setting { field, value } in fields {
            if !matches!(field, Field::Entry(entry, _) if entry == what) || registers.len() >= COMMAND_FIELDS {
                return Err(Code::BadValue);
            }
            let (written, value) = (field.to_string(), tidy(field.kind(), value)?);
            if registers.iter().any(|(other, _)| *other == written) {
                return Err(Code::BadValue);
            }
            if value != Value::Empty {
                registers.push((written, value));
            }
        }
        if !registers.iter().any(|(written, _)| *written == format!("{what}/{known_by}")) {
            return Err(Code::BadValue);
        }
        let texts = what.kind().texts.iter().map(|key| TextField::Entry(what.clone(), key)).collect();
        Ok(Writes { registers, texts, undo: Some(Command::Remove { what: Entity::Entry(what.clone()) }) })
    }

    fn plan_level(&self, field: &Field, level: Option<Level>, undo: Command) -> Result<Writes, Code> {
        self.exists(field)?;
        let value = level.map_or(Value::Empty, |level| Value::Number(i64::from(u8::from(level))));
        Ok(Writes { registers: vec![(field.to_string(), value)], undo: Some(undo), ..Writes::default() })
    }

    fn plan_bin(&self, what: &Entity, removed: bool, acting: &Acting) -> Result<Writes, Code> {
        let undo = if removed { Command::Restore { what: what.clone() } } else { Command::Remove { what: what.clone() } };
        self.entity_exists(what)?;
        if let Entity::Entry(entry) = what {
            self.is_theirs(entry, acting)?;
        }
        Ok(Writes { registers: vec![(format!("removed/{what}"), Value::Flag(removed))], undo: Some(undo), ..Writes::default() })
    }

    fn plan_new(&self, command: &Command, acting: &Acting) -> Result<Writes, Code> {
        let line = |text: &String| Value::Line(text.clone());
        let maybe = |text: &Option<String>| text.clone().map_or(Value::Empty, Value::Line);
        let id = |id: Option<String>| id.map_or(Value::Empty, Value::Line);
        let mut texts = Vec::new();
        let (entity, fields): (Entity, Vec<(Field, Value)>) = match command {
            Command::AddSite { site, name, zone, kbps } => {
                let field = |field| Field::Site(site.clone(), field);
                let kbps = kbps.map_or(Value::Empty, Value::Number);
                let fields = vec![
                    (field(SiteField::Name), line(name)),
                    (field(SiteField::Zone), maybe(zone)),
                    (field(SiteField::Kbps), kbps),
                ];
                (Entity::Site(site.clone()), fields)
            }
            Command::AddPerson { person, name, position, side, site } => {
                let field = |field| Field::Person(person.clone(), field);
                let fields = vec![
                    (field(PersonField::Name), line(name)),
                    (field(PersonField::Position), maybe(position)),
                    (field(PersonField::Side), line(side)),
                    (field(PersonField::Site), id(site.clone().map(String::from))),
                ];
                (Entity::Person(person.clone()), fields)
            }
            Command::AddDomain { domain, name } => {
                (Entity::Domain(domain.clone()), vec![(Field::DomainName(domain.clone()), line(name))])
            }
            Command::AddItem { checklist, item, label } => {
                template(checklist.as_str()).ok_or(Code::NotFound)?;
                let field = Field::Item(checklist.clone(), item.clone(), ItemField::Label);
                (Entity::Item(checklist.clone(), item.clone()), vec![(field, line(label))])
            }
            Command::StartAssessment { assessment, kind, date } => {
                let round = round_id(assessment, kind)?;
                let field = |field| Field::Assessment(round.clone(), field);
                let fields = vec![(field(AssessmentField::Kind), line(kind)), (field(AssessmentField::Date), line(date))];
                (Entity::Assessment(round.clone()), fields)
            }
            Command::AddCall { call, date, issue, people } => {
                let mut fields = vec![
                    (Field::Call(call.clone(), CallField::Date), line(date)),
                    (Field::Call(call.clone(), CallField::Issue), maybe(issue)),
                ];
                fields.extend(people.iter().take(100).map(|p| (Field::Present(call.clone(), p.clone()), Value::Flag(true))));
                texts = vec![TextField::CallNotes(call.clone()), TextField::CallOptions(call.clone())];
                (Entity::Call(call.clone()), fields)
            }
            Command::AddDecision { call, decision, text } => {
                self.entity_exists(&Entity::Call(call.clone()))?;
                let field = Field::Decision(call.clone(), decision.clone());
                (Entity::Decision(call.clone(), decision.clone()), vec![(field, line(text))])
            }
            Command::AddAction { call, action, what, owner, due } => {
                self.entity_exists(&Entity::Call(call.clone()))?;
                let field = |field| Field::Action(call.clone(), action.clone(), field);
                let fields = vec![
                    (field(ActionField::What), line(what)),
                    (field(ActionField::Owner), id(owner.clone().map(String::from))),
                    (field(ActionField::Due), maybe(due)),
                ];
                (Entity::Action(call.clone(), action.clone()), fields)
            }
            _ => return Err(Code::Internal),
        };
        debug_assert!(acting.person.as_str().len() <= ID_BYTES, "ids are bounded when they are made");
        if self.entity_exists(&entity).is_ok() {
            return Err(Code::AlreadyThere);
        }
        let mut registers = Vec::new();
        for (field, value) in fields {
            let value = tidy(field.kind(), &value)?;
            if value == Value::Empty {
                if defining(&field) {
                    return Err(Code::BadValue);
                }
                continue;
            }
            registers.push((field.to_string(), value));
        }
        Ok(Writes { registers, texts, undo: Some(Command::Remove { what: entity }) })
    }

    /// What a member said is theirs alone: nobody else changes it, takes it away or brings it back.
    fn is_theirs(&self, entry: &Entry, acting: &Acting) -> Result<(), Code> {
        let kind = entry.kind();
        let Some(said) = kind.known_by.filter(|_| kind.writers == Writers::Members) else { return Ok(()) };
        if self.of::<String>(entry, said).by.as_ref() == Some(&acting.person) { Ok(()) } else { Err(Code::OutsideRole) }
    }

    /// Whether the thing that a field belongs to is there.
    fn exists(&self, field: &Field) -> Result<(), Code> {
        match field {
            Field::Profile(_) => Ok(()),
            Field::Site(id, _) => self.entity_exists(&Entity::Site(id.clone())),
            // A member may be described before anybody added them as a person.
            Field::Person(id, _) if self.authorship.members().any(|(member, _)| member == id) => Ok(()),
            Field::Person(id, _) => self.entity_exists(&Entity::Person(id.clone())),
            Field::DomainName(id) => self.entity_exists(&Entity::Domain(id.clone())),
            Field::Item(list, item, _) => match template(list.as_str()) {
                Some(template) if template.items.contains(&item.as_str()) => Ok(()),
                Some(_) => self.entity_exists(&Entity::Item(list.clone(), item.clone())),
                None => Err(Code::NotFound),
            },
            Field::Assessment(id, _) => self.entity_exists(&Entity::Assessment(id.clone())),
            Field::Rating(round, person, domain, _)
            | Field::Evidence(round, person, domain, _)
            | Field::Agreed(round, person, domain) => {
                self.entity_exists(&Entity::Assessment(round.clone()))?;
                self.entity_exists(&Entity::Person(person.clone()))?;
                if standard_domain(domain.as_str()) { Ok(()) } else { self.entity_exists(&Entity::Domain(domain.clone())) }
            }
            Field::Call(id, _) | Field::Present(id, _) => self.entity_exists(&Entity::Call(id.clone())),
            Field::Decision(call, id) => self.entity_exists(&Entity::Decision(call.clone(), id.clone())),
            Field::Action(call, id, _) => self.entity_exists(&Entity::Action(call.clone(), id.clone())),
            Field::Entry(entry, _) if entry.kind().known_by.is_some() => self.entity_exists(&Entity::Entry(entry.clone())),
            Field::Entry(entry, _) => entry.parent().map_or(Ok(()), |parent| self.entity_exists(&Entity::Entry(parent))),
        }
    }

    /// A thing is there when the field that it is known by was set; what lies in the bin is there too.
    fn entity_exists(&self, entity: &Entity) -> Result<(), Code> {
        let known_by = match entity.clone() {
            Entity::Site(id) => Field::Site(id, SiteField::Name),
            Entity::Person(id) => Field::Person(id, PersonField::Name),
            Entity::Domain(id) => Field::DomainName(id),
            Entity::Item(list, id) => Field::Item(list, id, ItemField::Label),
            Entity::Assessment(id) => Field::Assessment(id, AssessmentField::Kind),
            Entity::Call(id) => Field::Call(id, CallField::Date),
            Entity::Decision(call, id) => Field::Decision(call, id),
            Entity::Action(call, id) => Field::Action(call, id, ActionField::What),
            Entity::Entry(entry) => {
                let known_by = entry.kind().known_by.ok_or(Code::NotFound)?;
                Field::of(entry, known_by).map_err(|_| Code::NotFound)?
            }
        };
        if self.value(&known_by) == Value::Empty { Err(Code::NotFound) } else { Ok(()) }
    }

    fn level(&self, field: &Field) -> Option<Level> {
        let Value::Number(number) = self.value(field) else { return None };
        u8::try_from(number).ok().and_then(|number| number.try_into().ok())
    }
}

/// The field that a thing is known by.
fn defining(field: &Field) -> bool {
    matches!(
        field,
        Field::Site(_, SiteField::Name)
            | Field::Person(_, PersonField::Name)
            | Field::DomainName(_)
            | Field::Item(_, _, ItemField::Label)
            | Field::Assessment(_, AssessmentField::Kind | AssessmentField::Date)
            | Field::Call(_, CallField::Date)
            | Field::Decision(..)
            | Field::Action(_, _, ActionField::What)
    ) || matches!(field, Field::Entry(entry, key) if entry.kind().known_by == Some(*key))
}

/// There is one baseline, one midpoint and one final round: two phones that start it offline start the same one.
fn round_id(given: &AssessmentId, kind: &str) -> Result<AssessmentId, Code> {
    match kind {
        "quarterly" => Ok(given.clone()),
        "baseline" | "midpoint" | "final" => AssessmentId::new(kind).map_err(|_| Code::BadValue),
        _ => Err(Code::BadValue),
    }
}

/// Trims lines and checks the kind.
fn tidy(kind: FieldKind, value: &Value) -> Result<Value, Code> {
    let value = match value {
        Value::Line(text) => Value::Line(text.trim().to_owned()),
        other => other.clone(),
    };
    if kind.admits(&value) { Ok(value) } else { Err(Code::BadValue) }
}

fn scalar(value: &Value) -> ScalarValue {
    match value {
        Value::Empty => ScalarValue::Null,
        Value::Flag(flag) => ScalarValue::Boolean(*flag),
        Value::Number(number) => ScalarValue::Int(*number),
        Value::Line(text) => ScalarValue::Str(text.as_str().into()),
    }
}
