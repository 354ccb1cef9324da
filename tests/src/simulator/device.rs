//! A device: the real machine, its effects one by one, its replicas in memory. Everything but the store is gone after a
//! crash. It knows the network only by what it hands out and takes.

use super::store::Store;
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, Change, ObjType, ROOT, ReadDoc, ScalarValue};
use std::collections::{BTreeMap, VecDeque};
use tandem_core::model::{DeviceId, DocumentId, PersonId};
use tandem_core::sync::client::{Batch, Client, Effect, Event, Pending};

/// One phone or laptop.
#[derive(Debug)]
pub struct Device {
    /// Its id at the relay.
    pub id: DeviceId,
    /// Whose it is.
    pub person: PersonId,
    /// What survives.
    pub store: Store,
    /// The machine; `None`: not running.
    pub client: Option<Client>,
    /// The documents in memory.
    pub replicas: BTreeMap<DocumentId, AutoCommit>,
    /// What the machine asked for and nobody has done yet.
    pub effects: VecDeque<Effect>,
    /// What happened and the machine has not been told yet.
    pub events: VecDeque<Event>,
    /// Store transactions that are under way.
    pub transactions: VecDeque<Batch>,
    /// How many of the next transactions fail.
    pub failing_stores: u8,
    /// Its clock is ahead of the world's by so much, in milliseconds.
    pub clock_ahead_ms: i64,
    /// The world's time at which `Timer` is due.
    pub wake_at: Option<u64>,
    /// It fell into a river: nobody starts it any more.
    pub lost: bool,
    /// There is a network.
    pub connected: bool,
    /// Rises with every start; a POST belongs to one.
    pub incarnation: u32,
    pub(super) number: u8,
    actors: u32,
}

impl Device {
    /// A device with an empty store, not running.
    pub fn new(number: u8, person: PersonId) -> Self {
        Self {
            id: DeviceId::new(&format!("device-{number}")).expect("a plain id"),
            person,
            store: Store::default(),
            client: None,
            replicas: BTreeMap::new(),
            effects: VecDeque::new(),
            events: VecDeque::new(),
            transactions: VecDeque::new(),
            failing_stores: 0,
            clock_ahead_ms: 0,
            wake_at: None,
            lost: false,
            connected: true,
            incarnation: 0,
            number,
            actors: 0,
        }
    }

    /// What its clock shows.
    pub fn clock(&self, now: u64) -> u64 {
        now.saturating_add_signed(self.clock_ahead_ms)
    }

    /// Starts from the store, if it is not running.
    pub fn start(&mut self, seed: u64, now: u64) {
        if self.client.is_some() || self.lost {
            return;
        }
        self.incarnation += 1;
        self.replicas = self.store.rows.keys().copied().collect::<Vec<_>>().into_iter().map(|id| (id, self.load(&id))).collect();
        let (mut client, effects) = Client::new(self.store.stored(), seed, self.clock(now));
        for (document, actor, hash) in self.store.unsigned() {
            client.unsigned(document, &actor, hash);
        }
        self.client = Some(client);
        self.effects = effects.into();
        if !self.connected {
            self.events.push_back(Event::Offline);
        }
    }

    /// The process ends: only the store remains.
    pub fn crash(&mut self) {
        self.client = None;
        self.replicas.clear();
        self.effects.clear();
        self.events.clear();
        self.transactions.clear();
        self.wake_at = None;
        self.incarnation += 1;
    }

    /// It is gone for good, with its store.
    pub fn lose(&mut self) {
        self.crash();
        self.lost = true;
    }

    /// A document as the store has it, with a fresh actor.
    pub fn load(&mut self, document: &DocumentId) -> AutoCommit {
        self.actors += 1;
        let mut actor = vec![self.number; 12];
        actor.extend(self.actors.to_be_bytes());
        let rows = self.store.rows.get(document).map_or(&[][..], Vec::as_slice);
        let changes = rows.iter().map(|row| Change::try_from(&row.bytes[..]).expect("stored changes are sound"));
        let mut replica = AutoCommit::new().with_actor(ActorId::from(actor));
        replica.apply_changes(changes.collect::<Vec<_>>()).expect("stored changes apply");
        replica
    }

    /// Tells the machine what happened first.
    pub fn take_event(&mut self, now: u64) {
        let clock = self.clock(now);
        if let (Some(client), Some(event)) = (&mut self.client, self.events.pop_front()) {
            self.effects.extend(client.handle(event, clock));
        }
    }

    /// The next transaction becomes durable, or fails. `false`: a snapshot was not what it should be, or holds what
    /// waited here, and the machine is to be started again.
    pub fn finish_transaction(&mut self) -> bool {
        let Some(batch) = self.transactions.pop_front() else { return true };
        if self.failing_stores > 0 {
            self.failing_stores -= 1;
            self.events.push_back(Event::StoreFailed(batch.number));
            return true;
        }
        let Ok((whole, freed)) = self.store.commit(&batch) else { return false };
        for document in whole {
            let replica = self.load(&document);
            self.replicas.insert(document, replica);
        }
        self.events.push_back(Event::Stored(batch.number));
        !freed
    }

    /// New changes are in the store: into the documents in memory.
    pub fn apply(&mut self, changes: Vec<(DocumentId, Vec<Vec<u8>>)>) {
        for (document, changes) in changes {
            if let Some(replica) = self.replicas.get_mut(&document) {
                let changes = changes.iter().map(|bytes| Change::try_from(&bytes[..]).expect("relayed changes are sound"));
                replica.apply_changes(changes.collect::<Vec<_>>()).expect("relayed changes apply");
            } else {
                let replica = self.load(&document);
                self.replicas.insert(document, replica);
            }
        }
    }

    /// Somebody edits a document here, if it is here. The change is durable before anybody is told.
    pub fn edit(&mut self, document: DocumentId, edit: impl FnOnce(&mut AutoCommit)) -> Option<Pending> {
        let replica = self.replicas.get_mut(&document)?;
        if self.failing_stores > 0 || replica.get_heads().is_empty() {
            return None;
        }
        edit(replica);
        let pending = last_change(replica, document)?;
        self.store.edit(&pending);
        self.events.push_back(Event::Edited(pending.clone()));
        Some(pending)
    }
}

fn last_change(replica: &mut AutoCommit, document: DocumentId) -> Option<Pending> {
    replica.commit_with(CommitOptions::default().with_time(0))?;
    let change = replica.get_last_local_change()?;
    Some(Pending { document, hash: change.hash().0, bytes: change.raw_bytes().to_vec() })
}

/// One of a few edits that meet each other: the same keys, large and small, a shared counter, a shared text.
pub(super) fn small_edit(replica: &mut AutoCommit, what: u8) {
    let key = format!("key-{}", what % 5);
    let edited = match what / 5 % 6 {
        0 => replica.put(ROOT, key, i64::from(what)),
        1 => replica.delete(ROOT, key.as_str()),
        // A few of these fill a batch.
        2 => replica.put(ROOT, key, vec![what; 6_000]),
        3 => replica.put(ROOT, key, ScalarValue::counter(1)).and_then(|()| replica.increment(ROOT, "key-0", 1).or(Ok(()))),
        _ => typed(replica, what),
    };
    edited.expect("a small edit of a sound document succeeds");
}

fn typed(replica: &mut AutoCommit, what: u8) -> Result<(), automerge::AutomergeError> {
    let text = match replica.get(ROOT, "note")? {
        Some((_, text)) if replica.object_type(&text)? == ObjType::Text => text,
        _ => replica.put_object(ROOT, "note", ObjType::Text)?,
    };
    let length = replica.length(&text);
    replica.splice_text(&text, usize::from(what) % (length + 1), 0, "word ")
}
