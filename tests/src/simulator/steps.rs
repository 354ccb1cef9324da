//! The small steps of the world: which are possible now, and what each does.

use super::chance::Chance;
use super::network::{Post, Socket};
use super::relay::{Outcome, Pages};
use super::world::World;
use crate::keys;
use tandem_core::sync::admit::Pusher;
use tandem_core::sync::client::{Effect, Event};
use tandem_core::sync::frame::Answer;

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
    Follow(usize),
    NoticeCut(usize),
}

impl World {
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
            steps.extend((!socket.up.is_empty() && socket.rest.is_none()).then_some(Step::Up(n)));
            steps.extend((!socket.down.is_empty()).then_some(Step::Down(n)));
            let free = !socket.cut && socket.rest.is_none();
            steps.extend((free && socket.stale && socket.cursor.is_some()).then_some(Step::Look(n)));
            steps.extend((!socket.cut && socket.rest.is_some()).then_some(Step::Follow(n)));
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
                if !self.devices[n].finish_transaction() {
                    self.renew(n);
                }
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
            Step::Follow(n) => self.follow(n),
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
                self.posts.push(Post { device: n, incarnation: device.incarnation, bytes, answered: false, rest: None });
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
            Effect::Sign { document, actor, hash } => {
                device.events.push_back(Event::Signed(document, keys::sign(device.number, document, actor, hash)));
            }
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
            Effect::Hear(_) => {}
            Effect::Wake(at) => device.wake_at = Some(self.now + at.saturating_sub(device.clock(self.now))),
            Effect::Show(status) => {
                assert!(status.waiting > 0 || !status.exchanging || status.online, "an exchange needs a network: {status:?}");
            }
        }
    }

    /// The machine of a device is lost; a new one begins from the store.
    fn renew(&mut self, n: usize) {
        self.sockets[n] = None;
        self.devices[n].crash();
        self.start(n);
    }

    fn pusher(&self, n: usize) -> Pusher {
        let device = &self.devices[n];
        Pusher { device: device.id.clone(), person: device.person.clone(), received_ms: self.now, clock_ahead_ms: 0 }
    }

    /// A POST arrives at the relay, or the next frame of its answer at the device.
    fn post(&mut self, n: usize) {
        let mut post = self.posts.remove(n);
        if post.answered {
            if self.devices[post.device].incarnation == post.incarnation {
                self.tell(post.device, Event::Received(post.bytes.clone()));
                if let Some(pages) = post.rest.take() {
                    let (answer, rest) = self.relay.next(&self.devices[post.device].person, pages, self.now);
                    self.check_answer(post.device, &answer);
                    self.posts.push(post.answered(&answer, rest));
                }
            }
            return;
        }
        match self.relay.handle(self.pusher(post.device), &post.request()) {
            Outcome::Crashed => {
                self.cut_all();
                self.fail(&post);
            }
            Outcome::Answered(answer, rest) => {
                self.check_answer(post.device, &answer);
                self.committed();
                self.posts.push(post.answered(&answer, rest));
            }
        }
    }

    /// A message on a socket arrives at the relay.
    fn up(&mut self, n: usize) {
        let Some(request) = self.sockets[n].as_mut().and_then(Socket::request) else { return };
        match self.relay.handle(self.pusher(n), &request) {
            Outcome::Crashed => self.cut_all(),
            Outcome::Answered(answer, rest) => {
                self.committed();
                self.pass(n, &answer, rest);
            }
        }
    }

    /// The relay looks whether there is something new for a socket.
    fn look(&mut self, n: usize) {
        let Some(socket) = &mut self.sockets[n] else { return };
        socket.stale = false;
        let Some(cursor) = &socket.cursor else { return };
        socket.rest = Some(self.relay.unasked(cursor));
        self.follow(n);
    }

    /// The next frame of what a socket is being sent.
    fn follow(&mut self, n: usize) {
        let Some(pages) = self.sockets[n].as_mut().and_then(|socket| socket.rest.take()) else { return };
        let (answer, rest) = self.relay.next(&self.devices[n].person, pages, self.now);
        if !answer.says_nothing() {
            self.pass(n, &answer, rest);
        }
    }

    fn pass(&mut self, n: usize, answer: &Answer, rest: Option<Pages>) {
        self.check_answer(n, answer);
        let Some(socket) = &mut self.sockets[n] else { return };
        if answer.problem.is_none() {
            socket.cursor = (!answer.more || answer.follows).then(|| answer.cursor.to_vec());
        }
        socket.rest = rest;
        socket.answer(answer);
    }
}
