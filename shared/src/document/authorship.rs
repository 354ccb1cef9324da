//! Who wrote what, when: an actor names a device, a device a person; a change has a time.
//!
//! Author and moment of a value are computed from its change, never read from a field that anyone could write.

use crate::model::{DeviceId, PersonId, Role};
use crate::sync::record::Record;
use crate::table::Table;
use automerge::{ActorId, Automerge, ChangeHash, ObjId};

/// How the message of a change begins that one person made for another: then come who, and when they wrote it in seconds
/// since 1970.
pub(super) const BEHALF: &str = "for ";

/// What is known of actors, devices and people of one document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Authorship {
    /// Actors (in hexadecimal) that this replica writes with, and for whom.
    actors: Table<PersonId>,
    /// Actors (in hexadecimal) and their devices, from the log.
    claims: Table<DeviceId>,
    devices: Table<PersonId>,
    names: Table<String>,
    members: Table<(PersonId, Role)>,
    /// Per actor: start operation and time (seconds) of each change, in order.
    times: Table<Vec<(u64, i64)>>,
    /// Per actor: start operation of each change that was made for somebody else, and for whom.
    behalf: Table<Vec<(u64, PersonId)>>,
}

impl Authorship {
    /// Takes in a record of the log.
    pub(crate) fn note(&mut self, record: &Record) {
        match record {
            Record::Engagement { .. } | Record::Poisoned { .. } | Record::Signed { .. } | Record::Sealed { .. } => {}
            Record::Person { person, name } => {
                self.names.insert(person.as_str(), name.clone());
            }
            Record::Device { device, person, .. } => {
                self.devices.insert(device.as_str(), person.clone());
            }
            Record::Access { person, role: Some(role), .. } => {
                self.members.insert(person.as_str(), (person.clone(), *role));
            }
            Record::Access { person, role: None, .. } => {
                self.members.remove(person.as_str());
            }
            Record::Actor { actor, device } => {
                self.claims.insert(&ActorId::from(actor.as_slice()).to_hex_string(), device.clone());
            }
        }
    }

    /// This replica writes as this person.
    pub(crate) fn claim(&mut self, actor: &ActorId, person: &PersonId) {
        self.actors.insert(&actor.to_hex_string(), person.clone());
    }

    /// Indexes the changes after `before`.
    pub(crate) fn index(&mut self, doc: &Automerge, before: &[ChangeHash]) {
        for change in doc.get_changes_meta(before) {
            let said = change.message.as_deref().and_then(|said| said.strip_prefix(BEHALF)?.split(' ').next());
            if let Some(person) = said.and_then(|person| PersonId::new(person).ok()) {
                self.behalf.entry(&change.actor.to_hex_string(), Vec::new).push((change.start_op, person));
            }
            let times = self.times.entry(&change.actor.to_hex_string(), Vec::new);
            if times.last().is_none_or(|(start, _)| *start < change.start_op) {
                times.push((change.start_op, change.timestamp));
            }
        }
    }

    /// The person behind an actor.
    pub(crate) fn person(&self, actor: &ActorId) -> Option<&PersonId> {
        let actor = actor.to_hex_string();
        let claimed = self.claims.get(&actor).and_then(|device| self.devices.get(device.as_str()));
        claimed.or_else(|| self.actors.get(&actor))
    }

    /// Author and time (seconds since 1970) of an operation.
    pub(crate) fn of(&self, operation: &ObjId) -> (Option<PersonId>, i64) {
        let ObjId::Id(counter, actor, _) = operation else { return (None, 0) };
        let time = self.times.get(&actor.to_hex_string()).and_then(|times| {
            let after = times.partition_point(|(start, _)| start <= counter);
            after.checked_sub(1).map(|newest| times[newest].1)
        });
        (self.person(actor).cloned(), time.unwrap_or(0))
    }

    /// Whose work somebody else took in with this operation.
    pub(crate) fn behalf(&self, operation: &ObjId) -> Option<&PersonId> {
        let ObjId::Id(counter, actor, _) = operation else { return None };
        let actor = actor.to_hex_string();
        let (times, behalf) = (self.times.get(&actor)?, self.behalf.get(&actor)?);
        let (start, _) = times[times.partition_point(|(start, _)| start <= counter).checked_sub(1)?];
        behalf.iter().find(|(other, _)| *other == start).map(|(_, person)| person)
    }

    /// What a person is called at the relay.
    pub(crate) fn name(&self, person: &PersonId) -> Option<&str> {
        self.names.get(person.as_str()).map(String::as_str)
    }

    /// Everybody who has access, with their role.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&PersonId, Role)> {
        self.members.iter().map(|(_, (person, role))| (person, *role))
    }
}
