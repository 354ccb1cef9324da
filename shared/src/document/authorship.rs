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
    /// In the order of the actors.
    actors: Vec<(ActorId, Hand)>,
    devices: Table<PersonId>,
    names: Table<String>,
    members: Table<(PersonId, Role)>,
}

/// What is known of one actor.
#[derive(Clone, Debug, Default)]
struct Hand {
    /// This replica writes with it, for this person.
    person: Option<PersonId>,
    /// Its device, from the log.
    device: Option<DeviceId>,
    /// Start operation and time (seconds) of each change, in order.
    times: Vec<(u64, i64)>,
    /// Start operation of each change that was made for somebody else, and for whom.
    behalf: Vec<(u64, PersonId)>,
}

impl Hand {
    /// The change in which an operation was made.
    fn change(&self, counter: u64) -> Option<(u64, i64)> {
        let after = self.times.partition_point(|(start, _)| *start <= counter);
        Some(self.times[after.checked_sub(1)?])
    }
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
                self.hand_mut(&ActorId::from(actor.as_slice())).device = Some(device.clone());
            }
        }
    }

    fn hand(&self, actor: &ActorId) -> Option<&Hand> {
        self.actors.binary_search_by(|(known, _)| known.cmp(actor)).ok().map(|place| &self.actors[place].1)
    }

    fn hand_mut(&mut self, actor: &ActorId) -> &mut Hand {
        let place = self.actors.binary_search_by(|(known, _)| known.cmp(actor)).unwrap_or_else(|place| {
            self.actors.insert(place, (actor.clone(), Hand::default()));
            place
        });
        &mut self.actors[place].1
    }

    /// This replica writes as this person.
    pub(crate) fn claim(&mut self, actor: &ActorId, person: &PersonId) {
        self.hand_mut(actor).person = Some(person.clone());
    }

    /// Indexes the changes after `before`.
    pub(crate) fn index(&mut self, doc: &Automerge, before: &[ChangeHash]) {
        for change in doc.get_changes_meta(before) {
            let said = change.message.as_deref().and_then(|said| said.strip_prefix(BEHALF)?.split(' ').next());
            let behalf = said.and_then(|person| PersonId::new(person).ok());
            let hand = self.hand_mut(&change.actor);
            hand.behalf.extend(behalf.map(|person| (change.start_op, person)));
            if hand.times.last().is_none_or(|(start, _)| *start < change.start_op) {
                hand.times.push((change.start_op, change.timestamp));
            }
        }
    }

    /// The person behind an actor.
    pub(crate) fn person(&self, actor: &ActorId) -> Option<&PersonId> {
        self.person_of(self.hand(actor)?)
    }

    fn person_of<'a>(&'a self, hand: &'a Hand) -> Option<&'a PersonId> {
        let claimed = hand.device.as_ref().and_then(|device| self.devices.get(device.as_str()));
        claimed.or(hand.person.as_ref())
    }

    /// Author and time (seconds since 1970) of an operation.
    pub(crate) fn of(&self, operation: &ObjId) -> (Option<PersonId>, i64) {
        let ObjId::Id(counter, actor, _) = operation else { return (None, 0) };
        let Some(hand) = self.hand(actor) else { return (None, 0) };
        (self.person_of(hand).cloned(), hand.change(*counter).map_or(0, |(_, time)| time))
    }

    /// Author of an operation.
    pub(crate) fn author(&self, operation: &ObjId) -> Option<&PersonId> {
        let ObjId::Id(_, actor, _) = operation else { return None };
        self.person(actor)
    }

    /// Whose work somebody else took in with this operation.
    pub(crate) fn behalf(&self, operation: &ObjId) -> Option<&PersonId> {
        let ObjId::Id(counter, actor, _) = operation else { return None };
        let hand = self.hand(actor)?;
        let (start, _) = hand.change(*counter)?;
        hand.behalf.iter().find(|(other, _)| *other == start).map(|(_, person)| person)
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
