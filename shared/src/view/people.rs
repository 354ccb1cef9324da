//! People as every view mentions them (P0.1).

use super::shape::Named;
use crate::document::Document;
use crate::model::{Entity, Field, PersonField, PersonId, Value};
use std::collections::BTreeMap;

impl Document {
    /// Everybody: people of the document, and members whom nobody described yet. By name.
    pub(super) fn everybody(&self) -> Vec<Named> {
        let mut people: BTreeMap<PersonId, Named> = BTreeMap::new();
        for (member, _) in self.members() {
            let name = self.known_as(&member).unwrap_or_default().to_owned();
            people.insert(member.clone(), Named { person: member, name, side: "organisation".into(), left: false });
        }
        for (key, cell) in self.area("person", "") {
            let Some((id, field)) = key.split_once('/') else { continue };
            let Ok(id) = PersonId::new(id) else { continue };
            let person = people.entry(id.clone()).or_insert_with(|| Named {
                person: id.clone(),
                name: String::new(),
                side: "partner".into(),
                left: false,
            });
            match (field, cell.value) {
                ("name", Value::Line(name)) => person.name = name,
                ("side", Value::Line(side)) => person.side = side,
                ("left", Value::Flag(left)) => person.left = left,
                _ => {}
            }
        }
        let mut people: Vec<Named> = people.into_values().filter(|person| !person.name.is_empty()).collect();
        for person in &mut people {
            person.left |= self.removed(&Entity::Person(person.person.clone()).to_string());
        }
        people.sort_by(|a, b| (a.left, a.name.to_lowercase(), &a.person).cmp(&(b.left, b.name.to_lowercase(), &b.person)));
        people
    }

    /// Staff of the partner: those who are assessed. By name, those who left last, nobody from the bin.
    pub(super) fn staff(&self) -> Vec<Named> {
        let in_bin = |person: &PersonId| self.removed(&Entity::Person(person.clone()).to_string());
        let described = |person: &PersonId| self.value(&Field::Person(person.clone(), PersonField::Name)) != Value::Empty;
        let mut people = self.everybody();
        people.retain(|person| person.side == "partner" && described(&person.person) && !in_bin(&person.person));
        people
    }
}
