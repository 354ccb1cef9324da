//! A relay's log in memory with a few people, for tests of single decisions. Knows no network.

use crate::keys::{KEYS, public_key};
use tandem_core::code::Code;
use tandem_core::document::seeds;
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::admit::{Pusher, admit_all};
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::frame::{Body, Push, Request};
use tandem_core::sync::log::{NewEntry, WriteLog};
use tandem_core::sync::memory::MemoryLog;
use tandem_core::sync::page::{Page, Pushed, page};
use tandem_core::sync::record::Record;

/// The log.
#[derive(Clone, Debug)]
pub struct Desk {
    /// What is in it.
    pub log: MemoryLog,
}

impl Default for Desk {
    fn default() -> Self {
        Self { log: MemoryLog::new(7) }
    }
}

/// A person by name.
pub fn person(name: &str) -> PersonId {
    PersonId::new(name).expect("a plain id")
}

/// A person's device: `ada` has `ada-phone`.
pub fn pusher(name: &str) -> Pusher {
    let device = DeviceId::new(&format!("{name}-phone")).expect("a plain id");
    Pusher { device, person: person(name), received_ms: 1_760_000_000_000, clock_ahead_ms: 5 }
}

impl Desk {
    /// A document with its seeds.
    pub fn found(&mut self, document: DocumentId) {
        for (hash, bytes) in seeds(&document) {
            let header = ChangeHeader::read_whole(&bytes).expect("a seed is sound");
            self.append(document, Body::Change(bytes.into()), hash, Some((header.actor, header.seq)));
        }
    }

    /// A person's role from now on.
    pub fn access(&mut self, document: DocumentId, name: &str, role: Option<Role>) {
        let record = Record::Access { person: person(name), role, by: None };
        let hash = record.hash();
        self.append(document, Body::Record(record), hash, None);
    }

    fn append(&mut self, document: DocumentId, body: Body, hash: [u8; 32], author: Option<(Vec<u8>, u64)>) {
        let entry = NewEntry { document, body, hash, author, device: None, received_ms: 0, clock_ahead_ms: 0 };
        let Ok(_) = self.log.append(&entry);
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.log.all().count()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What the relay says to changes that somebody's device hands in.
    pub fn push(&mut self, name: &str, document: DocumentId, changes: &[&[u8]]) -> Vec<(u32, Code)> {
        let changes = changes.iter().map(|bytes| serde_bytes::ByteBuf::from(*bytes)).collect();
        let request = Request { number: 1, pushes: vec![Push { document, changes }], ..Request::default() };
        let Ok(mut results) = admit_all(&mut self.log, &pusher(name), &request, KEYS);
        results.remove(0).refused
    }

    /// A person's device with its key becomes known: `ada` has `ada-phone`.
    pub fn introduce(&mut self, document: DocumentId, name: &str, number: u8) {
        let public_key = public_key(number);
        let record = Record::Device { device: pusher(name).device, person: person(name), name: "Phone".into(), public_key };
        let hash = record.hash();
        self.append(document, Body::Record(record), hash, None);
    }

    /// What the relay refuses of others' changes that somebody's device hands in together with records.
    pub fn hand_in(&mut self, name: &str, document: DocumentId, changes: &[&[u8]], records: &[Record]) -> Vec<(u32, Code)> {
        let changes = changes.iter().map(|bytes| serde_bytes::ByteBuf::from(*bytes)).collect();
        let request = Request {
            number: 1,
            pushes: vec![Push { document, changes }],
            theirs: vec![0],
            records: records.iter().map(|record| (document, record.clone())).collect(),
            ..Request::default()
        };
        let Ok(mut results) = admit_all(&mut self.log, &pusher(name), &request, KEYS);
        results.remove(0).refused
    }

    /// The log as a backup of its first entries gives it back.
    pub fn restore(&mut self, newest: usize) {
        self.log = self.log.restored(newest, 8);
    }

    /// Somebody's next page.
    pub fn page(&self, name: &str, cursor: &[u8], most_bytes: usize) -> Page {
        let Ok(page) = page(&self.log, &person(name), cursor, &Pushed::new(), most_bytes);
        page.expect("the cursor is one")
    }
}
