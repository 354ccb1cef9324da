//! Requests and answers: one request is under way at a time; what an answer brings waits in the inbox for the store.

use super::queue::Key;
use super::words::Effect;
use super::{Client, Link};
use crate::code::{Code, Disposition};
use crate::limits::{ANSWER_WAIT_MS, BATCH_BYTES, PRESENCE_BYTES, UNPACKED_BYTES};
use crate::sync::frame::presence::is_word;
use crate::sync::frame::{Answer, Request, cursor_tag, decode, decode_in, encode, encode_in, is_in_context};
use serde_bytes::ByteBuf;

/// Answers that wait for the store; one more is dropped and asked for again later.
const INBOX: usize = 64;

/// How a request travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Route {
    Post,
    Socket,
}

/// The request that is under way.
#[derive(Debug)]
pub(super) struct Flight {
    number: u32,
    pub(super) route: Route,
    /// What it pushes: a list for each of its pushes.
    keys: Vec<Vec<Key>>,
    /// How many of this device's own signatures travel with it.
    signed: usize,
    sent_wall_ms: u64,
    pub(super) deadline: u64,
    /// The answer has begun; the next part of it continues the cursor with this tag.
    continues: Option<u32>,
}

/// An answer that is to be stored.
#[derive(Debug)]
pub(super) struct Arrived {
    pub(super) answer: Answer,
    /// What its request pushed; `None`: it came unasked.
    pub(super) pushed: Option<Vec<Vec<Key>>>,
}

impl Client {
    /// Sends what is due, and asks for what is new.
    pub(super) fn send_request(&mut self, effects: &mut Vec<Effect>) {
        let now = self.clock.now();
        self.last_request = self.last_request.wrapping_add(1).max(1);
        let route = if matches!(self.link, Link::Open(_)) { Route::Socket } else { Route::Post };
        let (frame, keys, signed) = self.request(route);
        self.flight = Some(Flight {
            number: self.last_request,
            route,
            keys,
            signed,
            sent_wall_ms: self.clock.wall_ms(),
            deadline: now + ANSWER_WAIT_MS,
            continues: None,
        });
        self.ask = None;
        effects.push(if route == Route::Socket { Effect::Send(frame) } else { Effect::Post(frame) });
    }

    /// The next request, with as much to push as one may hold; what it pushes, and how many own signatures it carries.
    fn request(&mut self, route: Route) -> (Vec<u8>, Vec<Vec<Key>>, usize) {
        let mut most_bytes = UNPACKED_BYTES;
        loop {
            let mut sending = self.queue.batch(self.clock.now(), most_bytes, self.facts.complete);
            // Own signatures have their turn when there are no others'.
            let own = if sending.records.is_empty() { self.signing.ready() } else { &[] };
            let signed = own.len();
            sending.records.extend_from_slice(own);
            let request = Request {
                number: self.last_request,
                sent_at_ms: self.clock.wall_ms(),
                cursor: ByteBuf::from(self.cursor.clone()),
                pushes: sending.pushes,
                theirs: sending.theirs,
                records: sending.records,
            };
            let mut tried = self.context.clone();
            let frame = if route == Route::Socket { encode_in(&request, &mut tried) } else { encode(&request) };
            if frame.len() <= BATCH_BYTES || most_bytes == 0 || sending.keys.iter().map(Vec::len).sum::<usize>() <= 1 {
                self.context = tried;
                return (frame, sending.keys, signed);
            }
            most_bytes /= 2;
        }
    }

    /// The request that was under way will not be answered: pause, then ask again.
    pub(super) fn exchange_failed(&mut self) {
        self.flight = None;
        self.ask = Some(0);
        self.exchange_pause.fail(self.clock.now(), &mut self.chance);
    }

    /// Takes bytes from the network.
    pub(super) fn receive(&mut self, bytes: &[u8], effects: &mut Vec<Effect>) {
        if is_word(bytes) {
            if matches!(self.link, Link::Open(_)) && bytes.len() <= PRESENCE_BYTES {
                effects.push(Effect::Hear(bytes.to_vec()));
            }
            return;
        }
        let answer = match self.link {
            _ if !is_in_context(bytes) => decode::<Answer>(bytes),
            Link::Open(_) => decode_in::<Answer>(bytes, &mut self.context),
            // The last words of a socket that was closed.
            _ => return,
        };
        match answer {
            Ok(answer) if answer.number == 0 => self.receive_unasked(answer, effects),
            Ok(answer) => {
                let fits = |flight: &mut Flight| {
                    flight.number == answer.number && flight.continues.is_none_or(|tag| tag == answer.after)
                };
                if let Some(flight) = self.flight.take_if(fits) {
                    self.receive_asked(answer, flight, effects);
                }
            }
            // A page of somebody's hotel network, say: as good as no relay. But a newer relay asks for a newer app.
            Err(code) if self.flight.is_some() || matches!(self.link, Link::Open(_)) => {
                self.refused(if code == Code::UnknownVersion { code } else { Code::NoConnection }, effects);
            }
            Err(_) => {}
        }
    }

    /// An answer, or the next part of one: the flight ends with the part that nothing follows.
    fn receive_asked(&mut self, answer: Answer, mut flight: Flight, effects: &mut Vec<Effect>) {
        if let Some(problem) = answer.problem {
            return self.refused(problem, effects);
        }
        self.exchange_pause.reset();
        self.signing.sent(std::mem::take(&mut flight.signed));
        self.facts.problem = None;
        if flight.continues.is_none() {
            self.facts.clock_ahead_ms = clock_ahead_ms(flight.sent_wall_ms, self.clock.wall_ms(), answer.relay_ms);
        }
        if self.inbox.len() >= INBOX {
            // It comes faster than the store takes it; what is dropped is asked for again.
            return self.exchange_failed();
        }
        let pushed = Some(std::mem::take(&mut flight.keys));
        if answer.follows {
            flight.continues = Some(cursor_tag(&answer.cursor));
            flight.deadline = self.clock.now() + ANSWER_WAIT_MS;
            self.flight = Some(flight);
        }
        self.inbox.push_back(Arrived { answer, pushed });
    }

    /// An unasked answer counts if it continues exactly where this device is.
    fn receive_unasked(&mut self, answer: Answer, effects: &mut Vec<Effect>) {
        let open = matches!(self.link, Link::Open(_));
        match answer.problem {
            // Who cannot read a request, or does not know its sender, cannot tell its number: it is the one under way.
            Some(problem) if open || self.flight.is_some() => return self.refused(problem, effects),
            _ if !open => return,
            _ => {}
        }
        if answer.after == cursor_tag(self.last_cursor()) && self.inbox.len() < INBOX {
            self.inbox.push_back(Arrived { answer, pushed: None });
        } else {
            self.ask = Some(0);
        }
    }

    /// Where this device will be when all that has arrived is stored.
    fn last_cursor(&self) -> &[u8] {
        let storing = self.storing.as_ref().map(|storing| &storing.batch.cursor[..]);
        self.inbox.back().map(|arrived| &arrived.answer.cursor[..]).or(storing).unwrap_or(&self.cursor)
    }

    /// The relay refused the whole exchange, or said something that cannot be understood.
    fn refused(&mut self, problem: Code, effects: &mut Vec<Effect>) {
        self.facts.problem = Some(problem);
        // On a socket this may mean that its two ends do not remember the same: a fresh exchange tells.
        let forgotten = problem == Code::BadFrame && matches!(self.link, Link::Open(_));
        self.close_link(effects);
        if forgotten {
            self.link_pause.fail(self.clock.now(), &mut self.chance);
        }
        self.stopped = problem.disposition() == Disposition::Hold && !forgotten;
        self.exchange_failed();
    }
}

/// How far the device's clock is ahead, if the answer was written halfway between sending and receiving.
fn clock_ahead_ms(sent: u64, received: u64, relay: u64) -> i64 {
    let half = sent / 2 + received / 2;
    if half >= relay { i64::try_from(half - relay).unwrap_or(i64::MAX) } else { -i64::try_from(relay - half).unwrap_or(i64::MAX) }
}

#[cfg(test)]
mod tests {
    use super::super::{Event, Stored};
    use super::*;

    #[test]
    fn a_refusal_that_names_no_request_is_meant_for_the_one_under_way() {
        let (mut client, _) = Client::new(Stored::default(), 7, 1_000);
        assert!(client.status().exchanging, "the first contact is a POST");
        let refusal = encode(&Answer { problem: Some(Code::UnknownDevice), ..Answer::default() });
        client.handle(Event::Received(refusal.clone()), 2_000);
        assert_eq!(client.status().problem, Some(Code::UnknownDevice));
        assert!(!client.status().exchanging);
        assert_eq!(client.handle(Event::Received(refusal), 3_000), Vec::new(), "with nothing under way it says nothing");
    }
}
