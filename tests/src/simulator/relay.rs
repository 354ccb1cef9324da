//! The relay: the real decisions over a log in memory, with transactions that may be cut short.

use crate::keys;
use std::collections::{HashSet, VecDeque};
use tandem_core::code::Code;
use tandem_core::document::seeds;
use tandem_core::model::{Access, DocumentId, PersonId, Role};
use tandem_core::sync::Hash;
use tandem_core::sync::admit::Pusher;
use tandem_core::sync::admit::unproven::prove;
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::frame::deflate;
use tandem_core::sync::frame::{Answer, Body, Request};
use tandem_core::sync::log::{NewEntry, ReadLog, WriteLog};
use tandem_core::sync::memory::MemoryLog;
use tandem_core::sync::page::{Pushed, page};
use tandem_core::sync::record::Record;
use tandem_core::sync::relay::{clock_ahead_ms, exchange, pushed, refusal};
use tandem_core::sync::snapshot::{Beginning, equals_replay, make, replay};

/// What came of a request.
pub(super) enum Outcome {
    /// The transaction is committed (or there was none); this is the answer, and what follows it.
    Answered(Box<Answer>, Option<Pages>),
    /// The relay's process ended.
    Crashed,
}

/// What of an answer is to follow.
#[derive(Clone, Debug)]
pub(super) struct Pages {
    number: u32,
    cursor: Vec<u8>,
    exclude: Pushed,
    left: usize,
}

/// The relay.
#[derive(Debug)]
pub struct Relay {
    /// What is on its disk.
    pub log: MemoryLog,
    /// Every change that was ever committed.
    pub ever: HashSet<(DocumentId, Hash)>,
    /// How many requests are still answered `busy`.
    pub busy: u8,
    /// The crashes that wait for their request; true: after the commit.
    pub crashes: VecDeque<bool>,
    /// How many requests it has answered.
    pub requests: usize,
    epoch: u64,
    /// How often an access was recorded: the clock of its seals.
    accesses: u64,
    /// It lost some of its log once.
    pub forgot: bool,
    page_bytes: usize,
    response_pages: usize,
}

impl Relay {
    pub(super) fn new(page_bytes: usize, response_pages: usize) -> Self {
        let (log, ever, crashes) = (MemoryLog::new(1), HashSet::new(), VecDeque::new());
        Self { log, ever, busy: 0, crashes, requests: 0, epoch: 1, accesses: 0, forgot: false, page_bytes, response_pages }
    }

    /// Appends a record of the relay's own.
    pub(super) fn record(&mut self, document: DocumentId, record: Record) {
        let hash = record.hash();
        self.append(document, Body::Record(record), hash, None);
    }

    /// A new document: its label and its seeds.
    pub(super) fn found(&mut self, document: DocumentId) {
        self.record(document, Record::Engagement { label: document.to_string() });
        for (hash, bytes) in seeds(&document) {
            let header = ChangeHeader::read_whole(&bytes).expect("a seed is a sound change");
            self.append(document, Body::Change(bytes.into()), hash, Some((header.actor, header.seq)));
            self.ever.insert((document, hash));
        }
    }

    fn append(&mut self, document: DocumentId, body: Body, hash: Hash, author: Option<(Vec<u8>, u64)>) {
        let entry = NewEntry { document, body, hash, author, device: None, received_ms: 0, clock_ahead_ms: 0 };
        let Ok(_) = self.log.append(&entry);
    }

    /// A person's role from now on.
    pub(super) fn access(&mut self, person: &PersonId, document: DocumentId, role: Option<Role>) {
        let Ok(before) = self.log.membership(person, &document);
        if before.is_some() || role.is_some() {
            self.record(document, Record::Access { person: person.clone(), role, by: None });
            self.accesses += 1;
            self.record(document, keys::seal(&document, person, role, self.accesses));
        }
    }

    /// The disk dies, a backup of its first entries comes back.
    pub(super) fn restore(&mut self, newest: usize) {
        self.epoch += 1;
        self.forgot = true;
        self.log = self.log.restored(newest, self.epoch);
    }

    /// An old copy of the file is put in its place.
    pub(super) fn roll_back(&mut self, newest: usize) {
        self.forgot = true;
        self.log = self.log.restored(newest, self.epoch);
    }

    /// Takes one request.
    pub(super) fn handle(&mut self, mut pusher: Pusher, request: &Request) -> Outcome {
        let now = pusher.received_ms;
        self.requests += 1;
        if self.busy > 0 {
            self.busy -= 1;
            return Outcome::Answered(Box::new(refusal(request.number, now, Code::Busy)), None);
        }
        pusher.clock_ahead_ms = clock_ahead_ms(request, now);
        let crash = self.crashes.pop_front();
        let mut transaction = self.log.clone();
        let Ok(mut answer) = exchange(&mut transaction, &pusher, request, self.page_bytes, keys::KEYS);
        assert_eq!(answer.problem, None, "a device's requests are within all bounds");
        if crash == Some(false) {
            return Outcome::Crashed;
        }
        for entry in transaction.all().skip(self.log.all().count()).filter(|entry| entry.author.is_some()) {
            let Ok(membership) = self.log.membership(&pusher.person, &entry.document);
            let access = membership.map(|membership| membership.role.access());
            assert_eq!(access, Some(Access::Write), "a change came in from somebody who may not write");
        }
        self.log = transaction;
        self.remember();
        if crash == Some(true) {
            return Outcome::Crashed;
        }
        let pages = Pages { exclude: pushed(request, &answer.results), ..self.unasked(&answer.cursor) };
        let rest = Self::rest(&mut answer, pages);
        Outcome::Answered(Box::new(answer), rest)
    }

    /// What is in the log now was committed.
    fn remember(&mut self) {
        for entry in self.log.all().filter(|entry| entry.author.is_some()) {
            self.ever.insert((entry.document, entry.hash));
        }
    }

    /// The administrator stands by what was handed in of a document and nobody proved. How much went in.
    pub(super) fn admit_unproven(&mut self, document: DocumentId) -> usize {
        let Ok(admitted) = prove(&mut self.log, document, |_| true);
        self.remember();
        admitted
    }

    /// The pages after a socket's cursor.
    pub(super) fn unasked(&self, cursor: &[u8]) -> Pages {
        Pages { number: 0, cursor: cursor.to_vec(), exclude: Pushed::new(), left: self.response_pages }
    }

    /// The next page of an answer, and what follows it.
    pub(super) fn next(&self, person: &PersonId, pages: Pages, now: u64) -> (Answer, Option<Pages>) {
        let Ok(page) = page(&self.log, person, &pages.cursor, &pages.exclude, self.page_bytes);
        let mut answer = page.expect("the cursor is the relay's own").into_answer(pages.number, now, Vec::new());
        let rest = Self::rest(&mut answer, pages);
        (answer, rest)
    }

    /// Says in an answer whether another page follows.
    fn rest(answer: &mut Answer, pages: Pages) -> Option<Pages> {
        let left = pages.left.saturating_sub(1);
        answer.follows = answer.more && !answer.restart && left > 0;
        answer.follows.then(|| Pages { number: answer.number, cursor: answer.cursor.to_vec(), left, ..pages })
    }

    /// Makes a snapshot of a document; `spoiled`: one that no device can read. `drop`: what it holds lives in it only.
    pub(super) fn snapshot(&mut self, document: DocumentId, spoiled: bool, drop: bool) {
        let Ok(made) = make(&self.log, &document, deflate);
        let Some(mut snapshot) = made else { return };
        let Ok(before) = self.log.snapshot(&document);
        if spoiled && before.is_none_or(|before| before.dropped == 0) {
            let middle = snapshot.packed.len() / 2;
            snapshot.packed[middle] ^= 0x55;
        }
        let Ok(()) = self.log.keep_snapshot(&snapshot, 0);
        let Ok(sound) = equals_replay(&self.log, &document);
        if drop && sound {
            let Ok(_) = self.log.drop_changes(&document, u64::MAX);
        }
    }

    /// All changes of a document in the log.
    pub fn changes(&self, document: &DocumentId) -> Vec<(Hash, Vec<u8>)> {
        let of_document = self.log.all().filter(|entry| entry.document == *document);
        let changes = of_document.filter_map(|entry| match &entry.body {
            Body::Change(bytes) => Some((entry.hash, bytes.to_vec())),
            Body::Record(_) | Body::Snapshot(_) => None,
        });
        let changes: Vec<_> = changes.collect();
        if changes.iter().all(|(_, bytes)| !bytes.is_empty()) {
            return changes;
        }
        let (Ok(newest), document) = (self.log.newest(), document);
        let Ok(replayed) = replay(&self.log, document, newest, Beginning::FirstEntry);
        let whole = replayed.expect("a small document is replayed").document;
        whole.all().into_iter().map(|change| (change.hash, change.bytes)).collect()
    }
}
