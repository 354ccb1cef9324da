//! The world: takes actions and small steps. What must hold at every moment is checked by `promises`.

use super::action::{Action, Fault, Setup};
use super::chance::Chance;
use super::device::{Device, small_edit};
use super::network::{Post, Socket};
use super::relay::Relay;
use crate::keys;
use automerge::transaction::Transactable;
use automerge::{ObjType, ROOT};
use tandem_core::limits::{CHANGE_BYTES, CHANGE_OPERATIONS};
use tandem_core::model::{DocumentId, PersonId};
use tandem_core::sync::Hash;
use tandem_core::sync::client::Event;
use tandem_core::sync::frame::Body;
use tandem_core::sync::log::NewEntry;
use tandem_core::sync::record::Record;

/// Everything there is.
#[derive(Debug)]
pub struct World {
    /// Milliseconds since 1970, as the relay's clock shows.
    pub now: u64,
    /// The relay.
    pub relay: Relay,
    /// The devices.
    pub devices: Vec<Device>,
    /// The documents.
    pub documents: Vec<DocumentId>,
    /// Every edit that became durable: device, document, hash.
    pub edits: Vec<(usize, DocumentId, Hash)>,
    /// The first change of each document and everything set up before anything went wrong.
    pub founded: usize,
    pub(super) persons: Vec<PersonId>,
    pub(super) posts: Vec<Post>,
    pub(super) sockets: Vec<Option<Socket>>,
    pub(super) chance: Chance,
    /// How much went in at the administrator's word.
    pub admitted: usize,
}

impl World {
    /// A world whose devices have just been started for the first time.
    pub fn new(setup: &Setup) -> Self {
        let persons: Vec<PersonId> =
            (0..setup.persons).map(|n| PersonId::new(&format!("person-{n}")).expect("a plain id")).collect();
        let number = |n: usize| u8::try_from(n).expect("a handful");
        let devices: Vec<Device> =
            (0..setup.devices).map(|n| Device::new(number(n), persons[n % persons.len()].clone())).collect();
        let documents: Vec<DocumentId> = (0..setup.documents).map(|n| DocumentId([number(n) + 1; 16])).collect();
        let mut relay = Relay::new(setup.page_bytes, setup.response_pages);
        for (n, document) in documents.iter().enumerate() {
            relay.found(*document);
            for device in &devices {
                let record = Record::Device {
                    device: device.id.clone(),
                    person: device.person.clone(),
                    name: device.id.to_string(),
                    public_key: keys::public_key(device.number),
                };
                relay.record(*document, record);
            }
            for (m, person) in persons.iter().enumerate() {
                let role = setup.roles.get(n * 3 + m).copied().flatten();
                relay.access(person, *document, role);
            }
        }
        let mut world = Self {
            now: 1_760_000_000_000,
            founded: relay.log.all().count(),
            relay,
            sockets: devices.iter().map(|_| None).collect(),
            devices,
            documents,
            edits: Vec::new(),
            persons,
            posts: Vec::new(),
            chance: Chance::new(setup.seed),
            admitted: 0,
        };
        (0..world.devices.len()).for_each(|device| world.start(device));
        world
    }

    /// One action of the language.
    pub fn act(&mut self, action: &Action) {
        match action {
            Action::Edit { device, document, what } => self.edit(*device, *document, *what),
            Action::Monster { device, document, large } => self.monster(*device, *document, *large),
            Action::Wait { ms } => self.now += ms,
            Action::Run { steps, chance } => {
                let mut chance = Chance::new(*chance);
                for _ in 0..*steps {
                    self.step(&mut chance);
                }
            }
            Action::Online(device) => {
                let device = self.device(*device);
                self.devices[device].connected = true;
                self.tell(device, Event::Online);
            }
            Action::Poke(device) => {
                let device = self.device(*device);
                self.tell(device, Event::Poke);
            }
            Action::Start(device) => {
                let device = self.device(*device);
                self.start(device);
            }
            Action::Access { person, document, role } => {
                let person = self.persons[person % self.persons.len()].clone();
                let document = self.document(*document);
                self.relay.access(&person, document, *role);
                self.committed();
            }
            Action::Snapshot { document, spoiled, drop } => {
                let document = self.document(*document);
                self.relay.snapshot(document, *spoiled, *drop);
            }
            Action::Fault(fault) => self.fault(fault),
            Action::Restore(share) => {
                self.restore(self.share(*share));
            }
            Action::RollBack(share) => {
                self.relay.roll_back(self.share(*share));
                self.cut_all();
            }
            Action::Lose(device) => {
                let device = self.device(*device);
                if self.devices.iter().filter(|device| !device.lost).count() > 1 {
                    self.devices[device].lose();
                    self.sockets[device] = None;
                }
            }
        }
    }

    /// So many entries has a backup of this share (in 256ths) of the log.
    fn share(&self, share: u8) -> usize {
        let lost = self.relay.log.all().count() - self.founded;
        let newest = self.founded + lost * usize::from(share) / 256;
        // An access and its seal are one transaction.
        let is_seal = |entry: &NewEntry| matches!(entry.body, Body::Record(Record::Sealed { .. }));
        newest + usize::from(self.relay.log.all().nth(newest).is_some_and(is_seal))
    }

    /// The relay's disk dies; a backup of its first entries comes back, as another log.
    pub fn restore(&mut self, newest: usize) {
        self.relay.restore(newest);
        self.cut_all();
    }

    /// The administrator stands by everything that was handed in and nobody proved. How much went in.
    pub fn admit_unproven(&mut self) -> usize {
        let admitted = self.documents.iter().map(|document| self.relay.admit_unproven(*document)).sum();
        self.admitted += admitted;
        self.committed();
        admitted
    }

    fn fault(&mut self, fault: &Fault) {
        match fault {
            Fault::Crash(device) => {
                let device = self.device(*device);
                self.devices[device].crash();
                self.sockets[device] = None;
            }
            Fault::CutSocket(device) => {
                let device = self.device(*device);
                self.cut(device);
            }
            Fault::FailPost(post) if !self.posts.is_empty() => {
                let post = self.posts.remove(post % self.posts.len());
                self.fail(&post);
            }
            Fault::LosePost(post) if !self.posts.is_empty() => {
                self.posts.remove(post % self.posts.len());
            }
            Fault::DoublePost(post) if !self.posts.is_empty() => {
                self.posts.push(self.posts[post % self.posts.len()].clone());
            }
            Fault::FailPost(_) | Fault::LosePost(_) | Fault::DoublePost(_) => {}
            Fault::RelayCrashBeforeCommit => self.relay.crashes.push_back(false),
            Fault::RelayCrashAfterCommit => self.relay.crashes.push_back(true),
            Fault::RelayBusy(times) => self.relay.busy = *times,
            Fault::RelayRestart => self.cut_all(),
            Fault::StoreFails(device, times) => {
                let device = self.device(*device);
                self.devices[device].failing_stores = *times;
            }
            Fault::ClockJump(device, ms) => {
                let device = self.device(*device);
                self.devices[device].clock_ahead_ms = *ms;
            }
            Fault::Offline(device) => {
                let device = self.device(*device);
                self.devices[device].connected = false;
                self.tell(device, Event::Offline);
                self.cut(device);
                while let Some(post) = self.posts.iter().position(|post| post.device == device) {
                    let post = self.posts.remove(post);
                    self.fail(&post);
                }
            }
        }
    }

    fn device(&self, number: usize) -> usize {
        number % self.devices.len()
    }

    fn document(&self, number: usize) -> DocumentId {
        self.documents[number % self.documents.len()]
    }

    pub(super) fn tell(&mut self, device: usize, event: Event) {
        if self.devices[device].client.is_some() {
            self.devices[device].events.push_back(event);
        }
    }

    pub(super) fn start(&mut self, device: usize) {
        let seed = self.chance.next();
        self.devices[device].start(seed, self.now);
    }

    fn edit(&mut self, device: usize, document: usize, what: u8) {
        let (device, document) = (self.device(device), self.document(document));
        let pending = self.devices[device].edit(document, |replica| small_edit(replica, what));
        self.edits.extend(pending.map(|pending| (device, document, pending.hash)));
    }

    fn monster(&mut self, device: usize, document: usize, large: bool) {
        let (device, document) = (self.device(device), self.document(document));
        let pending = self.devices[device].edit(document, |replica| {
            if large {
                replica.put(ROOT, "blob", vec![7; CHANGE_BYTES]).expect("a put succeeds");
            } else {
                let text = replica.put_object(ROOT, "long", ObjType::Text).expect("a put succeeds");
                let letters = usize::try_from(CHANGE_OPERATIONS).expect("a small bound");
                replica.splice_text(&text, 0, 0, &"x".repeat(letters)).expect("a splice succeeds");
            }
        });
        self.edits.extend(pending.map(|pending| (device, document, pending.hash)));
    }

    /// The POST ended without an answer, and its sender is told.
    pub(super) fn fail(&mut self, post: &Post) {
        if self.devices[post.device].incarnation == post.incarnation {
            self.tell(post.device, Event::Failed);
        }
    }

    fn cut(&mut self, device: usize) {
        if let Some(socket) = &mut self.sockets[device] {
            socket.cut = true;
            socket.rest = None;
            socket.up.clear();
            socket.down.clear();
        }
    }

    /// The relay's process ended: every socket is cut, and every answer that was not sent to its end.
    pub(super) fn cut_all(&mut self) {
        (0..self.devices.len()).for_each(|device| self.cut(device));
        while let Some(unfinished) = self.posts.iter().position(|post| post.rest.is_some()) {
            let post = self.posts.remove(unfinished);
            self.fail(&post);
        }
    }

    /// Something is in the log that the open sockets may not have seen.
    pub(super) fn committed(&mut self) {
        for socket in self.sockets.iter_mut().flatten() {
            socket.stale = true;
        }
    }
}
