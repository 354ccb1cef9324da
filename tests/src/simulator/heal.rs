//! When everything heals, everything must come right, in bounded time; and then it must be quiet.

use super::chance::Chance;
use super::device::Device;
use super::store::Row;
use super::world::World;
use automerge::{AutoCommit, Change, ROOT, ReadDoc, hydrate};
use std::collections::BTreeSet;
use tandem_core::model::{Access, DocumentId};
use tandem_core::sync::Hash;
use tandem_core::sync::client::{Client, Event};
use tandem_core::sync::log::ReadLog;
use tandem_core::sync::record::Record;

/// More small steps than this after healing is a livelock.
const MOST_STEPS: usize = 60_000;
/// More time than this, in milliseconds, too.
const MOST_MS: u64 = 20 * 60_000;

impl World {
    /// Ends all trouble, lets the world come to rest, and checks everything that must hold then.
    pub fn heal_and_check(&mut self) {
        self.relay.busy = 0;
        self.relay.crashes.clear();
        for n in 0..self.devices.len() {
            self.devices[n].failing_stores = 0;
            self.devices[n].connected = true;
            self.start(n);
            self.tell(n, Event::Online);
        }
        self.come_to_rest();
        // The administrator stands by all that nobody could prove. (Who may write again hands in more.)
        while self.admit_unproven() > 0 {
            self.come_to_rest();
        }
        self.check_nothing_is_lost();
        for n in (0..self.devices.len()).filter(|n| !self.devices[*n].lost).collect::<Vec<_>>() {
            self.check_device(n);
        }
        self.check_quiet();
    }

    fn come_to_rest(&mut self) {
        let began = self.now;
        let mut chance = Chance::new(self.chance.next());
        for _ in 0..MOST_STEPS {
            if self.step(&mut chance) {
                continue;
            }
            if self.devices.iter().filter(|device| !device.lost).all(is_at_rest) {
                return;
            }
            if self.devices.iter().any(stands_on_unproven) {
                self.admit_unproven();
            }
            let next = self.devices.iter().filter_map(|device| device.wake_at).min();
            self.now = next.unwrap_or_else(|| panic!("a device waits for nothing: {:#?}", self.statuses())).max(self.now);
            assert!(self.now - began < MOST_MS, "it takes for ever: {:#?}", self.statuses());
        }
        panic!("it never comes to rest: {:#?}", self.statuses());
    }

    fn statuses(&self) -> Vec<String> {
        self.devices.iter().map(|device| format!("{}: {:?}", device.id, device.client.as_ref().map(Client::status))).collect()
    }

    /// Every edit that was ever durable is at the relay, or in a parcel of its device.
    fn check_nothing_is_lost(&self) {
        for (n, document, hash) in &self.edits {
            let Ok(kept) = self.relay.log.contains(document, hash);
            let Ok(actor) = self.relay.log.author(document, hash);
            if let Some(actor) = actor {
                let Ok(owner) = self.relay.log.owner(document, &actor);
                assert_eq!(owner.as_ref(), Some(&self.devices[*n].id), "an edit has another author");
            }
            let device = &self.devices[*n];
            // What only a lost phone had is gone; one that may write still has the rest.
            let gone = || device.lost && !self.devices.iter().any(|other| self.may_give_back(other, document, hash));
            assert!(kept || device.store.set_aside(document, hash) || gone(), "an edit of {} is lost", device.id);
        }
    }

    fn may_give_back(&self, device: &Device, document: &DocumentId, hash: &Hash) -> bool {
        let Ok(membership) = self.relay.log.membership(&device.person, document);
        let may_write = membership.is_some_and(|membership| membership.role.access() == Access::Write);
        !device.lost && may_write && device.store.row(document, hash).is_some()
    }

    /// A member has exactly the relay's changes, all acknowledged, and shows what they say.
    fn check_device(&mut self, n: usize) {
        for document in self.documents.clone() {
            let Ok(membership) = self.relay.log.membership(&self.devices[n].person, &document);
            if membership.is_none() {
                if !self.relay.forgot {
                    self.check_farewell(n, document);
                }
                continue;
            }
            let changes = self.relay.changes(&document);
            let may_write = membership.is_some_and(|membership| membership.role.access() == Access::Write);
            let device = &mut self.devices[n];
            let rows = device.store.rows.get(&document).map_or(&[][..], Vec::as_slice);
            // Who may only read gives nothing back.
            let left = |row: &Row| !row.acknowledged && !row.own && !may_write && self.relay.forgot;
            assert!(rows.iter().all(|row| row.acknowledged || left(row)), "something of {} still waits", device.id);
            let here: Vec<Hash> = rows.iter().filter(|row| !left(row)).map(|row| row.hash).collect();
            let distinct: BTreeSet<Hash> = here.iter().copied().collect();
            assert_eq!(distinct.len(), here.len(), "a change is doubled on {}", device.id);
            assert_eq!(
                distinct,
                changes.iter().map(|(hash, _)| *hash).collect(),
                "{} has other changes than the relay",
                device.id
            );
            if here.len() < rows.len() {
                continue;
            }
            let replica = device.replicas.get_mut(&document).expect("a stored document is in memory");
            let mut truth = whole(&changes);
            assert_eq!(replica.get_heads(), truth.get_heads(), "{} has other heads", device.id);
            assert_eq!(shown(replica), shown(&mut truth), "{} shows something else", device.id);
        }
        self.check_records(n);
    }

    /// Whoever was told of their access was told that it is gone. (A relay that forgot that it gave it does not say so.)
    fn check_farewell(&self, n: usize, document: DocumentId) {
        let device = &self.devices[n];
        let of = |(of, record): &(DocumentId, Record)| match record {
            Record::Access { person, role, .. } if *of == document && *person == device.person => Some(*role),
            _ => None,
        };
        let told = device.store.records.iter().filter_map(of).next_back().flatten();
        assert!(told.is_none(), "{} still believes in an access that was taken away", device.id);
    }

    /// A member has every record of its documents at least once.
    fn check_records(&self, n: usize) {
        let device = &self.devices[n];
        for entry in self.relay.log.all() {
            let Ok(membership) = self.relay.log.membership(&device.person, &entry.document);
            if let (true, tandem_core::sync::frame::Body::Record(record)) = (membership.is_some(), &entry.body) {
                let known = device.store.records.iter().any(|(document, known)| *document == entry.document && known == record);
                assert!(known, "{} misses a record", device.id);
            }
        }
    }

    /// A world at rest stays silent.
    fn check_quiet(&mut self) {
        let requests = self.relay.requests;
        let mut chance = Chance::new(1);
        for _ in 0..20 {
            self.now += 60_000;
            while self.step(&mut chance) {}
        }
        assert_eq!(self.relay.requests, requests, "devices ask although nothing happens");
    }
}

/// Its own work waits for others' that nobody proved: their phones are lost, or they may not write any more.
fn stands_on_unproven(device: &Device) -> bool {
    let status = device.client.as_ref().map(Client::status);
    status.is_some_and(|status| status.waiting > 0 && status.theirs > 0 && status.complete && !status.exchanging)
}

/// Nothing is under way, nothing waits, and nothing is to be tried later: a failed exchange is asked for again after a pause.
fn is_at_rest(device: &Device) -> bool {
    let sleeps = device.wake_at.is_none();
    device.client.as_ref().is_some_and(|client| {
        let status = client.status();
        sleeps
            && !client.is_to_sign()
            && status.live
            && !status.exchanging
            && status.complete
            && status.waiting == 0
            && status.problem.is_none()
    })
}

fn whole(changes: &[(Hash, Vec<u8>)]) -> AutoCommit {
    let mut document = AutoCommit::new();
    let changes = changes.iter().map(|(_, bytes)| Change::try_from(&bytes[..]).expect("the relay's changes are sound"));
    document.apply_changes(changes.collect::<Vec<_>>()).expect("the relay's changes apply");
    document
}

fn shown(document: &mut AutoCommit) -> hydrate::Value {
    document.hydrate(ROOT, None).expect("a sound document shows something")
}
