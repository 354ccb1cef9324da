//! What must hold at every moment.

use super::world::World;
use tandem_core::sync::cursor::Cursor;
use tandem_core::sync::frame::{Answer, Body};
use tandem_core::sync::log::ReadLog;
use tandem_core::sync::record::Record;

impl World {
    /// Nobody gets an entry of a document that they may not see, but the one that says that they may not any more.
    pub(super) fn check_answer(&self, n: usize, answer: &Answer) {
        for entries in &answer.entries {
            let Ok(membership) = self.relay.log.membership(&self.devices[n].person, &entries.document);
            let person = &self.devices[n].person;
            let farewell =
                |body: &Body| matches!(body, Body::Record(Record::Access { person: who, role: None, .. }) if who == person);
            let allowed = membership.is_some() || entries.bodies.iter().all(farewell);
            assert!(allowed, "an entry went to somebody without access");
        }
    }

    /// Nothing counts as acknowledged that the relay has not committed.
    pub(super) fn check_before_commit(&self, n: usize) {
        let Some(batch) = self.devices[n].transactions.front() else { return };
        for key in &batch.acknowledged {
            assert!(self.relay.ever.contains(key), "a change counts as acknowledged before the relay has it");
        }
        for parcel in &batch.parcels {
            assert!(!parcel.changes.is_empty(), "no parcel is empty");
        }
    }

    /// A stored cursor has no entry before it that is not stored too.
    pub(super) fn check_cursor(&self, n: usize) {
        let device = &self.devices[n];
        let Ok(epoch) = self.relay.log.epoch();
        let cursor = Cursor::read(&device.store.cursor, epoch).expect("a stored cursor is one");
        let Ok(belongs) = cursor.belongs_to(&self.relay.log);
        if !belongs {
            return;
        }
        let Ok(memberships) = self.relay.log.memberships(&device.person);
        for membership in memberships.iter().filter(|membership| membership.granted_at <= cursor.position) {
            for (position, entry) in (1_u64..).zip(self.relay.log.all()) {
                let passed = position <= cursor.position && entry.document == membership.document && entry.author.is_some();
                assert!(
                    !passed || device.store.row(&entry.document, &entry.hash).is_some(),
                    "the cursor of {} passed entry {position} without it",
                    device.id
                );
            }
        }
    }
}
