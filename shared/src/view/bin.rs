//! What lies in the bin: nothing is deleted, everything comes back whole.

use super::people::People;
use super::shape::{Bin, Removed};
use super::source::Source;

use crate::model::{ActionField, CallField, Entity, Field, ItemField, PersonField, SiteField, Value};
use crate::table::{order_by, ordered};

/// What lies in the bin, and what things are called.
pub(super) trait Binned: Source {
    fn bin(&self) -> Bin {
        let mut things: Vec<Removed> = self
            .area("removed", "")
            .into_iter()
            .filter(|(_, cell)| cell.value == Value::Flag(true))
            .filter_map(|(key, cell)| {
                let what = Entity::parse(&key).ok()?;
                let (by, at) = self.author(&cell);
                Some(Removed { title: self.title(&what), what, by, at })
            })
            .collect();
        order_by(&mut things, |thing| format!("{}{}", ordered(thing.at), thing.what));
        things.reverse();
        Bin { things, people: self.everybody() }
    }

    /// What a thing is called, if it has words of its own.
    fn title(&self, what: &Entity) -> Option<String> {
        let field = match what.clone() {
            Entity::Site(id) => Field::Site(id, SiteField::Name),
            Entity::Person(id) => Field::Person(id, PersonField::Name),
            Entity::Domain(id) => Field::DomainName(id),
            Entity::Item(list, id) => Field::Item(list, id, ItemField::Label),
            Entity::Assessment(id) => Field::Assessment(id, crate::model::AssessmentField::Date),
            Entity::Call(id) => match self.value(&Field::Call(id.clone(), CallField::Issue)) {
                Value::Line(_) => Field::Call(id, CallField::Issue),
                _ => Field::Call(id, CallField::Date),
            },
            Entity::Decision(call, id) => Field::Decision(call, id),
            Entity::Action(call, id) => Field::Action(call, id, ActionField::What),
            Entity::Entry(entry) => {
                let known_by = entry.kind().known_by?;
                Field::of(entry, known_by).ok()?
            }
        };
        match self.value(&field) {
            Value::Line(text) => Some(text),
            _ => None,
        }
    }
}
impl<S: Source> Binned for S {}
