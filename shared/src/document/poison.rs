//! Changes that the document engine cannot take. Some make it panic; some it takes, and what it saves afterwards does
//! not load. Finding them is the business of whoever can guard a try (the relay in the background, the browser's worker
//! when the core traps); here is what a replica does once it is told, and how it says whose they were.

use super::Document;
use crate::code::Code;
use crate::model::PersonId;
use crate::sync::{Hash, change::ChangeHeader};
use crate::table::{order_by, ordered};
use automerge::{ActorId, Automerge};
use serde::Serialize;

/// A change that the relay found to be poison.
#[derive(Clone, Debug)]
pub(super) struct Poisoned {
    pub(super) hash: Hash,
    pub(super) actor: Vec<u8>,
    /// Seconds since 1970.
    pub(super) at: i64,
}

/// Something that was set aside, as a person is told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Aside {
    /// Who wrote it, if that is known.
    pub person: Option<PersonId>,
    /// What they are called, if that is known.
    pub name: Option<String>,
    /// When, in seconds since 1970, by their clock.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: i64,
}

impl Document {
    /// Whether the relay said that this change is poison.
    pub(super) fn leaves_out(&self, hash: &Hash) -> bool {
        self.poisoned.iter().any(|poisoned| poisoned.hash == *hash)
    }

    /// Leaves a change out from here on. True when this replica holds it: nothing that it holds can be trusted then, not
    /// even to be read change by change.
    pub(super) fn leave_out(&mut self, poisoned: Poisoned) -> bool {
        if self.leaves_out(&poisoned.hash) {
            return false;
        }
        let held = self.holds(&poisoned.hash);
        self.poisoned.push(poisoned);
        held
    }

    /// The compact whole document, loaded once to be sure that it is what it should be: [`Code::DamagedDocument`] where
    /// it is not, and then what it was made from must be kept.
    pub fn save_sound(&self) -> Result<Vec<u8>, Code> {
        let saved = self.doc.save();
        match Automerge::load(&saved) {
            Ok(loaded) if loaded.get_heads() == self.doc.get_heads() => Ok(saved),
            _ => Err(Code::DamagedDocument),
        }
    }

    /// Whose work this replica goes without: what the relay said is poison, and `found`, changes that could not be
    /// taken here. Oldest first.
    pub fn set_aside(&self, found: &[Vec<u8>]) -> Vec<Aside> {
        let told = self.poisoned.iter().map(|poisoned| (poisoned.actor.clone(), poisoned.at));
        let found = found.iter().filter_map(|bytes| ChangeHeader::read(bytes).ok());
        let found = found.filter(|header| !self.leaves_out(&header.hash)).map(|header| (header.actor, header.time));
        let mut aside: Vec<Aside> = told
            .chain(found)
            .map(|(actor, at)| {
                let person = self.authorship.person(&ActorId::from(actor)).cloned();
                let name = person.as_ref().and_then(|person| self.authorship.name(person)).map(str::to_owned);
                Aside { person, name, at }
            })
            .collect();
        order_by(&mut aside, |aside| ordered(aside.at));
        aside
    }
}
