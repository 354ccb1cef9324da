//! The device's side of the protocol as a state machine without input or output.
//!
//! Whoever runs it hands in [`Event`]s with the time and carries out the [`Effect`]s in their order. It may stop at any
//! point and start again from what was stored: nothing that was acknowledged is lost, nothing is doubled.
//!
//! What it promises to do: the first contact is a POST, so it works where sockets do not; when nothing is left to
//! exchange it opens the socket, and from then on sends edits and takes others' at once. One request is under way at a
//! time. What an answer brings is stored in one transaction before the cursor moves and before anything is applied.
//! What was refused in one document never holds up another document, nor later work.
//!
//! - `words`: events, effects, the store's batch, the status.
//! - `queue`: what the relay has not acknowledged: own work, and others' that a restored relay forgot.
//! - `pause`: time and chance.
//! - `signing`: the device's word for its work.
//! - `exchange`: requests and answers. `storing`: from an answer to the store, and on.
//! - `presence`: who is here.

mod exchange;
mod pause;
mod presence;
mod queue;
mod signing;
mod storing;
mod words;

pub use words::{Batch, Effect, Event, Parcel, Pending, Status, Stored};

use super::Hash;
use crate::limits::{ANSWER_WAIT_MS, PRESENCE_BYTES, RETRY_MOST_MS};
use crate::model::DocumentId;
use crate::sync::frame::Context;
use crate::sync::record::Record;
use exchange::{Arrived, Flight, Route};
use pause::{Chance, Clock, Pause};
use presence::Presence;
use queue::Queue;
use signing::Signing;
use std::collections::VecDeque;
use storing::Storing;

/// The socket, as far as the machine knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Closed,
    /// Asked for; given up at this time.
    Opening(u64),
    /// Open since this time.
    Open(u64),
}

/// The machine. One for each device and store.
#[derive(Debug)]
pub struct Client {
    /// What the store holds.
    cursor: Vec<u8>,
    queue: Queue,
    signing: Signing,
    clock: Clock,
    chance: Chance,
    online: bool,
    /// The relay refused the whole exchange for good: nothing is tried until the person asks.
    stopped: bool,
    /// Another machine takes over.
    over: bool,
    /// An exchange is wanted from this time on, even with nothing to push.
    ask: Option<u64>,
    link: Link,
    /// What the open socket's frames refer to.
    context: Context,
    flight: Option<Flight>,
    /// Answers that wait for the store.
    inbox: VecDeque<Arrived>,
    storing: Option<Storing>,
    /// Refused work that is not in the store's parcels yet.
    parcels: Vec<Parcel>,
    presence: Presence,
    exchange_pause: Pause,
    link_pause: Pause,
    store_pause: Pause,
    last_request: u32,
    last_batch: u64,
    /// The facts of the status that are not computed.
    facts: Status,
    shown: Option<Status>,
    woken_at: Option<u64>,
}

impl Client {
    /// A machine that goes on from what is stored. `seed` is any number, another one each time; it spreads the tries of
    /// many devices. `now_ms` is the device's clock in milliseconds since 1970.
    pub fn new(stored: Stored, seed: u64, now_ms: u64) -> (Client, Vec<Effect>) {
        let mut chance = Chance::new(seed);
        let mut client = Client {
            cursor: stored.cursor,
            queue: Queue::new(stored.set_aside),
            signing: Signing::default(),
            clock: Clock::new(now_ms),
            // Answers to a machine before this one must not be taken for answers to this one.
            last_request: u32::try_from(chance.next() >> 32).unwrap_or(0),
            chance,
            online: true,
            stopped: false,
            over: false,
            ask: Some(0),
            link: Link::Closed,
            context: Context::default(),
            flight: None,
            inbox: VecDeque::new(),
            storing: None,
            parcels: Vec::new(),
            presence: Presence::default(),
            exchange_pause: Pause::default(),
            link_pause: Pause::default(),
            store_pause: Pause::default(),
            last_batch: 0,
            facts: Status::default(),
            shown: None,
            woken_at: None,
        };
        let mut theirs = stored.theirs.into_iter().peekable();
        for pending in stored.pending {
            let is_theirs = theirs.next_if_eq(&(pending.document, pending.hash)).is_some();
            client.parcels.extend(client.queue.add(pending, is_theirs));
        }
        for (document, record) in stored.records {
            if matches!(record, Record::Sealed { .. }) {
                client.signing.give(document, record);
            } else {
                client.queue.know(document, record);
            }
        }
        let mut effects = Vec::new();
        client.advance(&mut effects);
        (client, effects)
    }

    /// Takes an event that happened at `now_ms` and says what is to be done.
    pub fn handle(&mut self, event: Event, now_ms: u64) -> Vec<Effect> {
        let mut effects = Vec::new();
        if self.over {
            return effects;
        }
        self.clock.set(now_ms);
        match event {
            Event::Poke => self.try_now(),
            Event::Online => {
                self.online = true;
                self.try_now();
            }
            Event::Offline => self.go_offline(&mut effects),
            Event::Edited(pending) => {
                let parcel = self.queue.add(pending, false);
                self.parcels.extend(parcel);
            }
            Event::Signed(document, signed) => self.signing.give(document, signed),
            Event::Hiding => self.signing.hurry(),
            Event::Say(word) if word.len() <= PRESENCE_BYTES => self.presence.word = word,
            Event::Say(_) => {}
            Event::Received(bytes) => self.receive(&bytes, &mut effects),
            Event::Failed => {
                if self.flight.as_ref().is_some_and(|flight| flight.route == Route::Post) {
                    self.exchange_failed();
                }
            }
            Event::SocketOpened => self.socket_opened(&mut effects),
            Event::SocketClosed => self.socket_closed(),
            Event::Stored(number) => self.stored(number, &mut effects),
            Event::StoreFailed(number) => self.store_failed(number),
            Event::Timer => self.woken_at = None,
        }
        self.advance(&mut effects);
        effects
    }

    /// The state to show.
    pub fn status(&self) -> Status {
        Status {
            waiting: self.queue.count(false),
            theirs: self.queue.count(true),
            exchanging: self.flight.is_some(),
            online: self.online,
            live: matches!(self.link, Link::Open(_)),
            ..self.facts.clone()
        }
    }

    /// The cursor that is in the store.
    pub fn cursor(&self) -> &[u8] {
        &self.cursor
    }

    /// The newest change of an own actor, should no signature for it be known. (What is not at the relay is signed later.)
    pub fn unsigned(&mut self, document: DocumentId, actor: &[u8], hash: Hash) {
        if !self.queue.holds(&(document, hash)) {
            self.signing.add((document, actor.to_vec()), hash, self.clock.now());
        }
    }

    /// Something is to be signed, or a signature is to be sent.
    pub fn is_to_sign(&self) -> bool {
        self.signing.next_due().is_some() || !self.signing.ready().is_empty()
    }

    /// The changes that the relay has not acknowledged, oldest first.
    pub fn pending(&self) -> impl Iterator<Item = (DocumentId, Hash)> {
        self.queue.keys()
    }

    /// A person or the browser says that it is worth trying: all pauses end.
    fn try_now(&mut self) {
        self.stopped = false;
        self.exchange_pause.reset();
        self.link_pause.reset();
        self.store_pause.reset();
        self.queue.forget_refusals();
        self.ask = Some(0);
    }

    fn go_offline(&mut self, effects: &mut Vec<Effect>) {
        self.online = false;
        self.flight = None;
        self.close_link(effects);
    }

    /// Closes the socket if there is one; what was under way on it will be asked for again.
    fn close_link(&mut self, effects: &mut Vec<Effect>) {
        if self.link != Link::Closed {
            self.link = Link::Closed;
            effects.push(Effect::CloseSocket);
            self.ask = Some(0);
        }
        if self.flight.as_ref().is_some_and(|flight| flight.route == Route::Socket) {
            self.flight = None;
        }
    }

    fn socket_opened(&mut self, effects: &mut Vec<Effect>) {
        if matches!(self.link, Link::Opening(_)) {
            self.link = Link::Open(self.clock.now());
            self.context = Context::default();
            // The relay sends nothing unasked before it knows the cursor.
            self.ask = Some(0);
        } else if self.link == Link::Closed {
            effects.push(Effect::CloseSocket);
        }
    }

    fn socket_closed(&mut self) {
        match self.link {
            Link::Closed => return,
            Link::Open(since) if self.clock.now() - since >= RETRY_MOST_MS => self.link_pause.reset(),
            _ => {}
        }
        self.link = Link::Closed;
        self.link_pause.fail(self.clock.now(), &mut self.chance);
        if self.flight.as_ref().is_some_and(|flight| flight.route == Route::Socket) {
            self.flight = None;
        }
        self.ask.get_or_insert(self.link_pause.until());
    }

    /// Does whatever can be done now, then says what to show and when to wake up.
    fn advance(&mut self, effects: &mut Vec<Effect>) {
        self.give_up_late(effects);
        self.store_next(effects);
        if self.over {
            return;
        }
        self.signing.ask(self.clock.now(), effects);
        if self.may_exchange() && self.exchange_is_due() {
            self.send_request(effects);
        } else if self.may_exchange() && self.link == Link::Closed && self.link_pause.is_over(self.clock.now()) {
            self.link = Link::Opening(self.clock.now() + ANSWER_WAIT_MS);
            effects.push(Effect::OpenSocket);
        }
        self.attend(effects);
        let status = self.status();
        if self.shown.as_ref() != Some(&status) {
            self.shown = Some(status.clone());
            effects.push(Effect::Show(status));
        }
        self.wake(effects);
    }

    /// Ends what has waited too long.
    fn give_up_late(&mut self, effects: &mut Vec<Effect>) {
        let now = self.clock.now();
        if let Link::Opening(deadline) = self.link
            && deadline <= now
        {
            self.close_link(effects);
            self.link_pause.fail(now, &mut self.chance);
        }
        if let Some(route) = self.flight.as_ref().filter(|flight| flight.deadline <= now).map(|flight| flight.route) {
            if route == Route::Socket {
                self.close_link(effects);
                self.link_pause.fail(now, &mut self.chance);
            }
            self.exchange_failed();
        }
    }

    /// Nothing stands in the way of an exchange now.
    fn may_exchange(&self) -> bool {
        self.is_idle() && self.exchange_pause.is_over(self.clock.now())
    }

    /// Nothing is under way, and trying makes sense.
    fn is_idle(&self) -> bool {
        self.online && !self.stopped && self.flight.is_none() && self.storing.is_none() && self.inbox.is_empty()
    }

    /// Something is to be asked or pushed now.
    fn exchange_is_due(&self) -> bool {
        let now = self.clock.now();
        !self.signing.ready().is_empty()
            || self.ask.is_some_and(|at| at <= now)
            || self.queue.next_due(self.facts.complete).is_some_and(|due| due <= now)
    }

    fn wake(&mut self, effects: &mut Vec<Effect>) {
        let mut times = Vec::new();
        times.extend(self.flight.as_ref().map(|flight| flight.deadline));
        times.extend(self.signing.next_due());
        times.extend(self.storing.as_ref().and_then(|storing| storing.retry_at));
        times.extend(self.word_due());
        if let Link::Opening(deadline) = self.link {
            times.push(deadline);
        }
        if self.is_idle() {
            let link = (self.link == Link::Closed).then(|| self.link_pause.until());
            let signed = (!self.signing.ready().is_empty()).then_some(0);
            let next = [self.ask, self.queue.next_due(self.facts.complete), link, signed].into_iter().flatten().min();
            times.extend(next.map(|at| at.max(self.exchange_pause.until())));
        }
        if let Some(at) = times.into_iter().min() {
            let wall = self.clock.wall_at(at.max(self.clock.now() + 1));
            if self.woken_at != Some(wall) {
                self.woken_at = Some(wall);
                effects.push(Effect::Wake(wall));
            }
        }
    }
}
