//! The world: takes actions and small steps. What must hold at every moment is checked by `promises`.

use super::action::{Action, Fault, Setup};
use super::chance::Chance;
use super::device::{Device, small_edit};
use super::network::{Post, Socket};
use super::relay::{Outcome, Relay, sent};
use automerge::transaction::Transactable;
use automerge::{ObjType, ROOT};
use tandem_core::limits::{CHANGE_BYTES, CHANGE_OPERATIONS};
use tandem_core::model::{DocumentId, PersonId};
use tandem_core::sync::Hash;
use tandem_core::sync::admit::Pusher;
use tandem_core::sync::client::{Effect, Event};
use tandem_core::sync::record::Record;

/// One small thing that can happen now; the number is a device's, or a POST's.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Event(usize),
    Effect(usize),
    Transaction(usize),
    Timer(usize),
    Post(usize),
    Establish(usize),
    Up(usize),
    Down(usize),
    Look(usize),
    NoticeCut(usize),
}

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
        let mut relay = Relay::new(setup.page_bytes);
        for (n, document) in documents.iter().enumerate() {
            relay.found(*document);
            for device in &devices {
                let record = Record::Device {
                    device: device.id.clone(),
                    person: device.person.clone(),
                    name: device.id.to_string(),
                    public_key: vec![4; 65],
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
            Action::Fault(fault) => self.fault(fault),
            Action::Restore(share) => {
                let lost = self.relay.log.all().count() - self.founded;
                self.relay.restore(self.founded + lost * usize::from(*share) / 256);
                self.cut_all();
            }
        }
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
    fn fail(&mut self, post: &Post) {
        if self.devices[post.device].incarnation == post.incarnation {
            self.tell(post.device, Event::Failed);
        }
    }

    fn cut(&mut self, device: usize) {
        if let Some(socket) = &mut self.sockets[device] {
            socket.cut = true;
            socket.up.clear();
            socket.down.clear();
        }
    }

    pub(super) fn cut_all(&mut self) {
        (0..self.devices.len()).for_each(|device| self.cut(device));
    }

    /// Something is in the log that the open sockets may not have seen.
    fn committed(&mut self) {
        for socket in self.sockets.iter_mut().flatten() {
            socket.stale = true;
        }
    }

    /// Everything that can happen now.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = (0..self.posts.len()).map(Step::Post).collect();
        for (n, device) in self.devices.iter().enumerate() {
            steps.extend((!device.events.is_empty()).then_some(Step::Event(n)));
            steps.extend((!device.effects.is_empty()).then_some(Step::Effect(n)));
            steps.extend((!device.transactions.is_empty()).then_some(Step::Transaction(n)));
            steps.extend(device.wake_at.filter(|at| *at <= self.now).map(|_| Step::Timer(n)));
            let Some(socket) = &self.sockets[n] else { continue };
            steps.extend(socket.cut.then_some(Step::NoticeCut(n)));
            steps.extend((!socket.cut && !socket.established).then_some(Step::Establish(n)));
            steps.extend((!socket.up.is_empty()).then_some(Step::Up(n)));
            steps.extend((!socket.down.is_empty()).then_some(Step::Down(n)));
            steps.extend((!socket.cut && socket.stale && socket.cursor.is_some()).then_some(Step::Look(n)));
        }
        steps
    }

    /// One of the steps that are possible; `false`: there is none.
    pub(super) fn step(&mut self, chance: &mut Chance) -> bool {
        let steps = self.steps();
        if steps.is_empty() {
            return false;
        }
        self.take(steps[chance.below(steps.len())]);
        true
    }

    fn take(&mut self, step: Step) {
        let now = self.now;
        match step {
            Step::Event(n) => self.devices[n].take_event(now),
            Step::Effect(n) => {
                if let Some(effect) = self.devices[n].effects.pop_front() {
                    self.carry_out(n, effect);
                }
            }
            Step::Transaction(n) => {
                self.check_before_commit(n);
                self.devices[n].finish_transaction();
                self.check_cursor(n);
            }
            Step::Timer(n) => {
                self.devices[n].wake_at = None;
                self.tell(n, Event::Timer);
            }
            Step::Post(n) => self.post(n),
            Step::Establish(n) => {
                if let Some(socket) = &mut self.sockets[n] {
                    socket.established = true;
                }
                self.tell(n, Event::SocketOpened);
            }
            Step::Up(n) => self.up(n),
            Step::Down(n) => {
                let bytes = self.sockets[n].as_mut().and_then(|socket| socket.down.pop_front());
                self.tell(n, Event::Received(bytes.expect("there is a message")));
            }
            Step::Look(n) => self.look(n),
            Step::NoticeCut(n) => {
                self.sockets[n] = None;
                self.tell(n, Event::SocketClosed);
            }
        }
    }

    fn carry_out(&mut self, n: usize, effect: Effect) {
        let device = &mut self.devices[n];
        match effect {
            Effect::Post(bytes) if device.connected => {
                self.posts.push(Post { device: n, incarnation: device.incarnation, bytes, answered: false });
            }
            Effect::Post(_) => device.events.push_back(Event::Failed),
            Effect::OpenSocket if device.connected => self.sockets[n] = Some(Socket::default()),
            Effect::OpenSocket => device.events.push_back(Event::SocketClosed),
            Effect::Send(bytes) => {
                if let Some(socket) = self.sockets[n].as_mut().filter(|socket| !socket.cut) {
                    socket.up.push_back(bytes);
                }
            }
            Effect::CloseSocket => self.sockets[n] = None,
            Effect::Store(batch) => device.transactions.push_back(batch),
            Effect::Apply(changes) => device.apply(changes),
            Effect::Rebuild(documents) => {
                for document in documents {
                    let replica = device.load(&document);
                    device.replicas.insert(document, replica);
                }
            }
            Effect::StartOver => {
                assert!(device.transactions.is_empty(), "nothing is being stored when a machine ends");
                device.store.start_over();
                device.client = None;
                self.start(n);
            }
            Effect::Wake(at) => device.wake_at = Some(self.now + at.saturating_sub(device.clock(self.now))),
            Effect::Show(status) => {
                assert!(status.waiting > 0 || !status.exchanging || status.online, "an exchange needs a network: {status:?}");
            }
        }
    }

    fn pusher(&self, n: usize) -> Pusher {
        let device = &self.devices[n];
        Pusher { device: device.id.clone(), person: device.person.clone(), received_ms: self.now, clock_ahead_ms: 0 }
    }

    /// A POST arrives at the relay, or its answer at the device.
    fn post(&mut self, n: usize) {
        let mut post = self.posts.remove(n);
        if post.answered {
            if self.devices[post.device].incarnation == post.incarnation {
                self.tell(post.device, Event::Received(post.bytes));
            }
            return;
        }
        match self.relay.handle(self.pusher(post.device), &post.bytes) {
            Outcome::Crashed => {
                self.cut_all();
                self.fail(&post);
            }
            Outcome::Answered(answer) => {
                self.check_answer(post.device, &answer);
                self.committed();
                post.bytes = sent(&answer);
                post.answered = true;
                self.posts.push(post);
            }
        }
    }

    /// A message on a socket arrives at the relay.
    fn up(&mut self, n: usize) {
        let Some(bytes) = self.sockets[n].as_mut().and_then(|socket| socket.up.pop_front()) else { return };
        match self.relay.handle(self.pusher(n), &bytes) {
            Outcome::Crashed => self.cut_all(),
            Outcome::Answered(answer) => {
                self.check_answer(n, &answer);
                self.committed();
                if let Some(socket) = &mut self.sockets[n] {
                    if answer.problem.is_none() {
                        socket.cursor = Some(answer.cursor.to_vec());
                    }
                    socket.down.push_back(sent(&answer));
                }
            }
        }
    }

    /// The relay looks whether there is something new for a socket.
    fn look(&mut self, n: usize) {
        let Some(socket) = &mut self.sockets[n] else { return };
        socket.stale = false;
        let Some(cursor) = &socket.cursor else { return };
        if let Some(answer) = self.relay.unasked(&self.devices[n].person, cursor, self.now) {
            socket.cursor = Some(answer.cursor.to_vec());
            socket.stale = answer.more;
            socket.down.push_back(sent(&answer));
            self.check_answer(n, &answer);
        }
    }
}
