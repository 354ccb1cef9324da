//! Two devices that act, and the relay that admits what they do: the same founding, commands and admission as for any
//! user. It must not know the story.

use crate::chance;
use crate::founding::{self, Writing};
use crate::store::people::{self, Device, Person};
use crate::store::{StoreError, documents};
use tandem_core::document::{Acting, Command, Document};
use tandem_core::model::{DeviceId, DocumentId, Role};
use tandem_core::sync::admit::{Pusher, admit};
use tandem_core::sync::frame::Push;

/// The relay of the demo while it is being filled.
pub(super) struct Stage<'l, 'c> {
    log: &'l mut Writing<'c>,
}

/// One person with one device and its replica.
pub(super) struct Player {
    device: Device,
    replica: Document,
    role: Role,
    /// Own changes that the others have not taken in.
    news: Vec<Vec<u8>>,
}

impl<'l, 'c> Stage<'l, 'c> {
    /// A stage on the log.
    pub(super) fn over(log: &'l mut Writing<'c>) -> Self {
        Self { log }
    }

    /// Founds an engagement at a time (milliseconds since 1970).
    pub(super) fn found(&mut self, label: &str, at_ms: u64) -> Result<DocumentId, StoreError> {
        let document = chance::document()?;
        documents::insert(self.log.connection(), &document, label, at_ms)?;
        founding::found(self.log, &document, label, at_ms)?;
        Ok(document)
    }

    /// Lets a person in, with a device of this name.
    pub(super) fn enter(
        &mut self,
        document: &DocumentId,
        person: Person,
        role: Role,
        device_name: &str,
        at_ms: u64,
    ) -> Result<Player, StoreError> {
        people::know(self.log.connection(), &person, at_ms)?;
        let id = DeviceId::new(&chance::id()?).map_err(|_| StoreError::Damaged("device id"))?;
        // Nobody holds this device: its key and its credential are drawn and thrown away.
        let mut public_key = vec![4];
        public_key.extend(chance::draw::<64>()?);
        let device = Device { id, name: device_name.to_owned(), public_key, person };
        people::enrol(self.log.connection(), &device, &chance::draw()?, at_ms)?;
        founding::admit(self.log, document, &device.person, role, None, at_ms)?;
        let mut replica = Document::new(*document, &chance::draw::<16>()?);
        replica.claim(&device.person.id);
        Ok(Player { device, replica, role, news: Vec::new() })
    }

    /// Lets a player do something at a time (seconds since 1970); the relay has it at once.
    pub(super) fn act(&mut self, player: &mut Player, command: &Command, at: i64) -> Result<(), StoreError> {
        let acting = Acting { person: player.device.person.id.clone(), role: Some(player.role), at };
        let ran = player.replica.run(command, &acting)?;
        let changes: Vec<Vec<u8>> = ran.changes.into_iter().map(|change| change.bytes).collect();
        let pusher = Pusher {
            device: player.device.id.clone(),
            person: player.device.person.id.clone(),
            received_ms: u64::try_from(at).unwrap_or(0) * 1000,
            clock_ahead_ms: 0,
        };
        let push = Push { document: *player.replica.id(), changes: changes.iter().cloned().map(Into::into).collect() };
        if let Some((_, code)) = admit(self.log, &pusher, &push)?.refused.first() {
            return Err((*code).into());
        }
        player.news.extend(changes);
        Ok(())
    }
}

/// Both take in what the other did since they met last.
pub(super) fn meet(one: &mut Player, other: &mut Player) -> Result<(), StoreError> {
    one.replica.apply(&std::mem::take(&mut other.news))?;
    other.replica.apply(&std::mem::take(&mut one.news))?;
    Ok(())
}
