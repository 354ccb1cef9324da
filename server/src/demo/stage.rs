//! The relay while the demo is put into it: the same founding and the same admission as for any user. It must not know
//! the story.

use crate::chance;
use crate::founding::{self, Writing};
use crate::store::people::{self, Device, Person};
use crate::store::{StoreError, documents};
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::admit::{Pusher, admit};
use tandem_core::sync::frame::Push;

/// The relay's log while it is being filled.
pub(super) struct Stage<'l, 'c> {
    log: &'l mut Writing<'c>,
}

impl<'l, 'c> Stage<'l, 'c> {
    /// A stage on the log.
    pub(super) fn over(log: &'l mut Writing<'c>) -> Self {
        Self { log }
    }

    /// Founds an engagement at a time (milliseconds since 1970).
    pub(super) fn found(&mut self, document: &DocumentId, label: &str, at_ms: u64) -> Result<(), StoreError> {
        documents::insert(self.log.connection(), document, label, at_ms)?;
        founding::found(self.log, document, label, at_ms)
    }

    /// Lets a person in, with one device.
    pub(super) fn enter(
        &mut self,
        document: &DocumentId,
        person: Person,
        role: Role,
        (device, device_name): (DeviceId, &str),
        at_ms: u64,
    ) -> Result<(), StoreError> {
        people::know(self.log.connection(), &person, at_ms)?;
        // Nobody holds this device: its key and its credential are drawn and thrown away.
        let mut public_key = vec![4];
        public_key.extend(chance::draw::<64>()?);
        let device = Device { id: device, name: device_name.to_owned(), public_key, person };
        people::enrol(self.log.connection(), &device, &chance::draw()?, at_ms)?;
        founding::admit(self.log, document, &device.person, role, None, at_ms)
    }

    /// Hands in a change of a person's device at a time (milliseconds since 1970).
    pub(super) fn push(
        &mut self,
        document: &DocumentId,
        (person, device): (&PersonId, &DeviceId),
        change: Vec<u8>,
        at_ms: u64,
    ) -> Result<(), StoreError> {
        let pusher = Pusher { device: device.clone(), person: person.clone(), received_ms: at_ms, clock_ahead_ms: 0 };
        let push = Push { document: *document, changes: vec![change.into()] };
        match admit(self.log, &pusher, &push)?.refused.first() {
            Some((_, code)) => Err((*code).into()),
            None => Ok(()),
        }
    }
}
