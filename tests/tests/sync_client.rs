//! The device's machine, scene by scene: what it does next, and what it must not do.

use serde_bytes::ByteBuf;
use tandem_core::code::{Code, Disposition};
use tandem_core::limits::{
    ANSWER_WAIT_MS, BATCH_BYTES, CHANGE_BYTES, PRESENCE_BYTES, PRESENCE_EVERY_MS, RETRY_FIRST_MS, RETRY_MOST_MS,
};
use tandem_core::model::{DeviceId, DocumentId, PersonId};
use tandem_core::sync::client::{Batch, Client, Effect, Event, Pending, Status, Stored};
use tandem_core::sync::frame::presence::{Here, Present, encode_word, is_word};
use tandem_core::sync::frame::{
    Answer, Body, Context, Entries, Push, PushResult, Request, cursor_tag, decode, decode_in, encode, encode_in,
};
use tandem_core::sync::record::Record;
use tandem_tests::author::{Author, Written};

const CLINIC: DocumentId = DocumentId([1; 16]);
const SCHOOL: DocumentId = DocumentId([2; 16]);
const START: u64 = 1_760_000_000_000;

/// A machine whose effects are looked at one by one.
struct Phone {
    client: Client,
    effects: Vec<Effect>,
    now: u64,
    /// The relay's end of the socket.
    relay: Context,
}

impl Phone {
    fn start(stored: Stored) -> Self {
        let (client, effects) = Client::new(stored, 42, START);
        Self { client, effects, now: START, relay: Context::default() }
    }

    /// A phone that is up to date and has its socket open.
    fn live(stored: Stored) -> Self {
        let mut phone = Self::start(stored);
        phone.answer_quietly(b"one");
        phone.tell(Event::SocketOpened);
        phone.answer_quietly(b"one");
        assert!(phone.status().live && phone.status().complete && phone.status().waiting == 0);
        phone.effects.clear();
        phone
    }

    fn tell(&mut self, event: Event) {
        self.now += 10;
        if event == Event::SocketOpened {
            self.relay = Context::default();
        }
        self.effects.extend(self.client.handle(event, self.now));
    }

    fn status(&self) -> Status {
        self.client.status()
    }

    /// The time passes until the machine wants to be woken; gives how long that was.
    fn sleep(&mut self) -> u64 {
        let wake = self.effects.iter().rev().find_map(|effect| if let Effect::Wake(at) = effect { Some(*at) } else { None });
        let at = wake.expect("the machine wants to be woken");
        let slept = at.saturating_sub(self.now);
        self.now = self.now.max(at);
        let effects = self.client.handle(Event::Timer, self.now);
        let only_to_sign = effects.iter().any(|effect| matches!(effect, Effect::Sign { .. }))
            && !effects.iter().any(|effect| matches!(effect, Effect::Post(_) | Effect::Send(_)));
        self.effects.extend(effects);
        // This phone has no key, and sleeps on.
        if only_to_sign { slept + self.sleep() } else { slept }
    }

    /// The request that was sent last, if one was; and forgets what was before it.
    fn sent(&mut self) -> Option<Request> {
        let place = self.effects.iter().rposition(is_request)?;
        let relay = &mut self.relay;
        let requests = self.effects.drain(..=place).filter_map(|effect| match effect {
            Effect::Post(frame) => Some(decode(&frame).expect("the machine sends frames")),
            Effect::Send(frame) if !is_word(&frame) => Some(decode_in(&frame, relay).expect("the machine sends frames")),
            _ => None,
        });
        requests.last()
    }

    /// The transaction that is under way.
    fn storing(&mut self) -> Option<Batch> {
        let place = self.effects.iter().rposition(|effect| matches!(effect, Effect::Store(_)))?;
        let Effect::Store(batch) = self.effects.remove(place) else { return None };
        Some(batch)
    }

    /// Stores what is to be stored.
    fn store(&mut self) -> Batch {
        let batch = self.storing().expect("something is to be stored");
        self.tell(Event::Stored(batch.number));
        batch
    }

    fn receive(&mut self, answer: &Answer) {
        let live = self.client.status().live;
        let bytes = if live { encode_in(answer, &mut self.relay) } else { encode(answer) };
        self.tell(Event::Received(bytes));
    }

    /// Everything pushed is taken, nothing is new.
    fn answer_quietly(&mut self, cursor: &[u8]) {
        let request = self.sent().expect("a request is under way");
        self.receive(&accepted(&request, cursor));
        if let Some(batch) = self.storing() {
            self.tell(Event::Stored(batch.number));
        }
    }

    fn asked_for(&self, wanted: impl Fn(&Effect) -> bool) -> bool {
        self.effects.iter().any(wanted)
    }
}

fn is_request(effect: &Effect) -> bool {
    match effect {
        Effect::Post(_) => true,
        Effect::Send(bytes) => !is_word(bytes),
        _ => false,
    }
}

fn accepted(request: &Request, cursor: &[u8]) -> Answer {
    Answer {
        number: request.number,
        relay_ms: START,
        results: vec![PushResult::default(); request.pushes.len()],
        after: cursor_tag(&request.cursor),
        cursor: ByteBuf::from(cursor),
        ..Answer::default()
    }
}

fn refused(request: &Request, refused: &[(u32, Code)]) -> Answer {
    let mut answer = accepted(request, &request.cursor);
    answer.results[0].refused = refused.to_vec();
    answer
}

fn entry(document: DocumentId, change: &Written) -> Entries {
    Entries { document, bodies: vec![Body::Change(ByteBuf::from(change.bytes.clone()))] }
}

fn pending(document: DocumentId, change: &Written) -> Pending {
    Pending { document, hash: change.hash, bytes: change.bytes.clone() }
}

fn pushed(request: &Request) -> Vec<(DocumentId, usize)> {
    request.pushes.iter().map(|Push { document, changes }| (*document, changes.len())).collect()
}

#[test]
fn the_first_contact_is_a_post_and_the_socket_comes_when_there_is_nothing_left_to_exchange() {
    let mut author = Author::new(CLINIC, 1);
    let one = author.write("a", "1");
    let mut phone = Phone::start(Stored { pending: vec![pending(CLINIC, &one)], ..Stored::default() });
    assert!(phone.asked_for(|effect| matches!(effect, Effect::Post(_))));
    assert!(!phone.asked_for(|effect| matches!(effect, Effect::OpenSocket)));
    let request = phone.sent().unwrap();
    assert_eq!(pushed(&request), [(CLINIC, 1)]);
    assert!(request.cursor.is_empty() && request.sent_at_ms == START && request.number != 0);
    let mut answer = accepted(&request, b"one");
    answer.more = true;
    phone.receive(&answer);
    phone.store();
    assert!(!phone.status().complete, "there is another page");
    let request = phone.sent().expect("and it is asked for");
    assert_eq!(request.cursor.as_ref(), b"one");
    phone.receive(&accepted(&request, b"two"));
    phone.store();
    assert!(phone.status().complete);
    assert!(phone.asked_for(|effect| matches!(effect, Effect::OpenSocket)));
}

#[test]
fn on_an_open_socket_the_relay_is_told_the_cursor_and_edits_leave_at_once() {
    let mut phone = Phone::start(Stored { cursor: b"one".to_vec(), ..Stored::default() });
    phone.answer_quietly(b"one");
    phone.tell(Event::SocketOpened);
    assert!(phone.asked_for(|effect| matches!(effect, Effect::Send(_))), "the relay must know the cursor");
    phone.answer_quietly(b"one");
    let one = Author::new(CLINIC, 1).write("a", "1");
    phone.tell(Event::Edited(pending(CLINIC, &one)));
    assert!(phone.asked_for(|effect| matches!(effect, Effect::Send(_))));
    assert_eq!(pushed(&phone.sent().unwrap()), [(CLINIC, 1)]);
    assert_eq!(phone.status().waiting, 1);
}

#[test]
fn what_an_answer_brings_is_stored_before_it_counts() {
    let mut phone = Phone::start(Stored { cursor: b"one".to_vec(), ..Stored::default() });
    let new = Author::new(CLINIC, 3).write("a", "1");
    let request = phone.sent().unwrap();
    phone.receive(&Answer { entries: vec![entry(CLINIC, &new)], ..accepted(&request, b"two") });
    assert_eq!(phone.client.cursor(), b"one");
    assert!(!phone.asked_for(|effect| matches!(effect, Effect::Apply(_))));
    let batch = phone.store();
    assert_eq!((batch.cursor.as_slice(), batch.changes.len()), (&b"two"[..], 1));
    assert_eq!(phone.client.cursor(), b"two");
    assert!(phone.asked_for(|effect| *effect == Effect::Apply(vec![(CLINIC, vec![new.bytes.clone()])])));
    assert!(phone.status().complete);
}

#[test]
fn a_store_that_fails_gets_the_same_again_and_nothing_is_lost() {
    let mut phone = Phone::start(Stored::default());
    let new = Author::new(CLINIC, 3).write("a", "1");
    let request = phone.sent().unwrap();
    phone.receive(&Answer { entries: vec![entry(CLINIC, &new)], ..accepted(&request, b"two") });
    let mut last = phone.storing().unwrap();
    for _ in 0..5 {
        phone.tell(Event::StoreFailed(last.number));
        assert!(phone.client.cursor().is_empty() && phone.storing().is_none(), "not at once");
        phone.sleep();
        let again = phone.storing().expect("but later");
        assert_eq!(Batch { number: last.number, ..again.clone() }, last);
        last = again;
    }
    phone.tell(Event::Stored(last.number));
    assert_eq!(phone.client.cursor(), b"two");
}

#[test]
fn an_own_change_that_comes_back_is_acknowledged() {
    let one = Author::new(CLINIC, 1).write("a", "1");
    let mut phone = Phone::live(Stored::default());
    phone.tell(Event::Edited(pending(CLINIC, &one)));
    phone.sent();
    let unasked = Answer {
        after: cursor_tag(b"one"),
        cursor: ByteBuf::from(b"two"),
        entries: vec![entry(CLINIC, &one)],
        ..Answer::default()
    };
    phone.receive(&unasked);
    let batch = phone.store();
    assert_eq!((batch.acknowledged, batch.changes.len()), (vec![(CLINIC, one.hash)], 0));
    assert_eq!(phone.status().waiting, 0);
}

#[test]
fn a_gap_before_an_unasked_answer_is_noticed_and_filled() {
    let mut phone = Phone::live(Stored::default());
    let lost = Author::new(CLINIC, 3).write("a", "1");
    phone.receive(&Answer {
        after: cursor_tag(b"two"),
        cursor: ByteBuf::from(b"three"),
        entries: vec![entry(CLINIC, &lost)],
        ..Answer::default()
    });
    assert!(phone.storing().is_none(), "nothing is taken over a gap");
    assert_eq!(phone.sent().expect("it asks from where it is").cursor.as_ref(), b"one");
}

#[test]
fn answers_that_arrive_while_the_store_is_stuck_are_never_skipped() {
    let mut phone = Phone::live(Stored::default());
    let mut author = Author::new(CLINIC, 3);
    for n in 0..200_u32 {
        let (before, after) = if n == 0 { (b"one".to_vec(), 1_u32) } else { (n.to_le_bytes().to_vec(), n + 1) };
        let change = author.write("a", &n.to_string());
        let cursor = ByteBuf::from(after.to_le_bytes());
        phone.receive(&Answer { after: cursor_tag(&before), cursor, entries: vec![entry(CLINIC, &change)], ..Answer::default() });
    }
    let (mut stored, mut last) = (0, 0);
    while let Some(batch) = phone.storing() {
        assert_eq!(batch.cursor, (last + 1_u32).to_le_bytes(), "one after the other");
        (stored, last) = (stored + batch.changes.len(), last + 1);
        phone.tell(Event::Stored(batch.number));
    }
    let request = phone.sent().expect("it asks for what it had no room for");
    assert_eq!(request.cursor.as_ref(), last.to_le_bytes());
    assert!(stored < 200 && stored == usize::try_from(last).unwrap());
}

#[test]
fn refused_work_becomes_a_parcel_with_all_that_stands_on_it_and_the_rest_goes_on() {
    let (mut clinic, mut school) = (Author::new(CLINIC, 1), Author::new(SCHOOL, 1));
    let work = [clinic.write("a", "1"), clinic.write("a", "2"), clinic.write("a", "3"), clinic.write("a", "4")];
    let other = school.write("b", "1");
    let mut phone = Phone::live(Stored::default());
    phone.tell(Event::Edited(pending(CLINIC, &work[0])));
    let request = phone.sent().unwrap();
    phone.tell(Event::Edited(pending(CLINIC, &work[1])));
    phone.tell(Event::Edited(pending(SCHOOL, &other)));
    phone.receive(&refused(&request, &[(0, Code::ReadOnly)]));
    let batch = phone.storing().unwrap();
    assert_eq!((batch.parcels.len(), batch.parcels[0].code), (1, Code::ReadOnly));
    assert_eq!(batch.parcels[0].changes.iter().map(|(hash, _)| *hash).collect::<Vec<_>>(), [work[0].hash, work[1].hash]);
    // An edit on the old state, made before the rebuild, follows.
    phone.tell(Event::Edited(pending(CLINIC, &work[2])));
    phone.tell(Event::Stored(batch.number));
    assert!(phone.asked_for(|effect| *effect == Effect::Rebuild(vec![CLINIC])));
    let follower = phone.store();
    assert_eq!(follower.parcels[0].changes[0].0, work[2].hash);
    assert_eq!(pushed(&phone.sent().unwrap()), [(SCHOOL, 1)], "the school does not wait for the clinic");
    // After a crash the store says what was set aside, so a straggler is still recognised.
    let set_aside = work[..3].iter().map(|change| (CLINIC, change.hash, Code::ReadOnly)).collect();
    let mut again = Phone::start(Stored {
        cursor: b"one".to_vec(),
        pending: vec![pending(CLINIC, &work[3])],
        set_aside,
        ..Stored::default()
    });
    let batch = again.store();
    assert_eq!((batch.parcels[0].changes[0].0, batch.parcels[0].code), (work[3].hash, Code::ReadOnly));
    assert!(again.sent().unwrap().pushes.is_empty());
}

#[test]
fn what_must_wait_for_its_parents_does_not_spin_and_holds_up_nothing() {
    let stuck = Author::new(CLINIC, 1).write("a", "1");
    let mut phone = Phone::live(Stored::default());
    phone.tell(Event::Edited(pending(CLINIC, &stuck)));
    let mut last_wait = 0;
    for _ in 0..12 {
        let request = phone.sent().expect("it is tried again");
        assert_eq!(pushed(&request), [(CLINIC, 1)]);
        phone.receive(&refused(&request, &[(0, Code::MissingParents)]));
        assert!(phone.sent().is_none(), "but not at once");
        last_wait = phone.sleep();
    }
    assert!(last_wait >= RETRY_MOST_MS / 2, "the waits grow: {last_wait}");
    let request = phone.sent().unwrap();
    phone.receive(&refused(&request, &[(0, Code::MissingParents)]));
    let fresh = Author::new(SCHOOL, 1).write("b", "1");
    phone.tell(Event::Edited(pending(SCHOOL, &fresh)));
    assert_eq!(pushed(&phone.sent().expect("the school goes at once")), [(SCHOOL, 1)]);
    assert_eq!(phone.status().waiting, 2);
}

#[test]
fn news_of_a_document_let_its_waiting_work_be_tried_at_once() {
    let mut other = Author::new(CLINIC, 3);
    let parent = other.write("a", "1");
    let mut author = Author::new(CLINIC, 1);
    author.take(&parent.bytes);
    let child = author.write("a", "2");
    let mut phone = Phone::live(Stored::default());
    phone.tell(Event::Edited(pending(CLINIC, &child)));
    let request = phone.sent().unwrap();
    phone.receive(&refused(&request, &[(0, Code::MissingParents)]));
    phone.receive(&Answer {
        after: cursor_tag(b"one"),
        cursor: ByteBuf::from(b"two"),
        entries: vec![entry(CLINIC, &parent)],
        ..Answer::default()
    });
    phone.store();
    assert_eq!(pushed(&phone.sent().unwrap()), [(CLINIC, 1)]);
}

#[test]
fn a_refusal_of_the_whole_exchange_for_good_stops_until_somebody_asks() {
    let mut phone = Phone::start(Stored::default());
    let request = phone.sent().unwrap();
    phone.receive(&Answer { number: request.number, problem: Some(Code::UnknownDevice), ..Answer::default() });
    assert_eq!(phone.status().problem, Some(Code::UnknownDevice));
    phone.effects.clear();
    phone.now += 10 * RETRY_MOST_MS;
    phone.tell(Event::Timer);
    phone.tell(Event::Edited(pending(CLINIC, &Author::new(CLINIC, 1).write("a", "1"))));
    assert!(phone.sent().is_none());
    phone.tell(Event::Poke);
    let request = phone.sent().expect("now it tries again");
    assert_eq!(pushed(&request), [(CLINIC, 1)]);
    phone.receive(&accepted(&request, b"one"));
    assert_eq!(phone.status().problem, None);
}

#[test]
fn whatever_keeps_the_relay_from_taking_edits_now_they_wait_and_are_sent_again_unchanged() {
    for &problem in Code::ALL.iter().filter(|code| code.disposition() == Disposition::Retry) {
        let mut phone = Phone::start(Stored::default());
        phone.answer_quietly(b"one");
        phone.tell(Event::Edited(pending(CLINIC, &Author::new(CLINIC, 1).write("a", "1"))));
        let first = phone.sent().expect("it pushes");
        phone.receive(&Answer { number: first.number, problem: Some(problem), ..Answer::default() });
        let status = phone.status();
        assert_eq!((status.waiting, status.problem), (1, Some(problem)), "it waits, and says why");
        phone.sleep();
        let again = phone.sent().expect("it tries again by itself");
        assert_eq!(again.pushes, first.pushes, "{problem}");
        phone.receive(&accepted(&again, b"one"));
        phone.store();
        assert_eq!((phone.status().waiting, phone.status().problem), (0, None));
    }
}

#[test]
fn an_overloaded_or_silent_relay_is_asked_ever_more_seldom_and_at_once_when_the_network_is_back() {
    let mut phone = Phone::start(Stored::default());
    let mut waits = Vec::new();
    for n in 0..10 {
        let request = phone.sent().expect("it tries");
        if n % 2 == 0 {
            phone.receive(&Answer { number: request.number, problem: Some(Code::Busy), ..Answer::default() });
        } else {
            assert!(phone.sleep() <= ANSWER_WAIT_MS, "no answer");
        }
        assert!(phone.sent().is_none());
        waits.push(phone.sleep());
    }
    assert!((RETRY_FIRST_MS / 2..=RETRY_FIRST_MS).contains(&waits[0]), "{waits:?}");
    assert!((RETRY_MOST_MS / 2..=RETRY_MOST_MS).contains(&waits[9]), "{waits:?}");
    phone.sent();
    phone.tell(Event::Failed);
    phone.tell(Event::Offline);
    assert!(!phone.status().online && phone.sent().is_none());
    phone.tell(Event::Online);
    assert!(phone.sent().is_some());
}

#[test]
fn a_clock_that_is_set_back_by_a_year_delays_nothing() {
    let mut phone = Phone::start(Stored::default());
    phone.sent();
    phone.now -= 365 * 86_400_000;
    phone.tell(Event::Failed);
    let waited = phone.sleep();
    assert!(waited <= RETRY_FIRST_MS && phone.sent().is_some(), "it waited {waited} ms");
}

#[test]
fn another_log_makes_the_machine_start_over() {
    let mut phone = Phone::live(Stored::default());
    phone.tell(Event::Poke);
    let request = phone.sent().unwrap();
    let new = Author::new(CLINIC, 3).write("a", "1");
    phone.receive(&Answer { restart: true, entries: vec![entry(CLINIC, &new)], ..accepted(&request, b"else") });
    assert!(phone.effects.ends_with(&[Effect::CloseSocket, Effect::StartOver]));
    assert!(phone.storing().is_none(), "nothing of the other log is stored under the old cursor");
    phone.effects.clear();
    phone.tell(Event::Poke);
    assert_eq!(phone.effects, [], "the machine is over");
}

#[test]
fn a_socket_that_dies_silently_is_noticed_and_the_work_goes_by_post() {
    let mut phone = Phone::live(Stored::default());
    let one = Author::new(CLINIC, 1).write("a", "1");
    phone.tell(Event::Edited(pending(CLINIC, &one)));
    assert!(phone.sent().is_some());
    assert_eq!(phone.sleep(), ANSWER_WAIT_MS);
    assert!(phone.asked_for(|effect| *effect == Effect::CloseSocket));
    phone.sleep();
    assert!(phone.asked_for(|effect| matches!(effect, Effect::Post(_))));
    assert_eq!(pushed(&phone.sent().unwrap()), [(CLINIC, 1)]);
}

#[test]
fn where_sockets_never_open_posts_do_all_the_work() {
    let mut phone = Phone::start(Stored::default());
    phone.answer_quietly(b"one");
    let mut author = Author::new(CLINIC, 1);
    for round in 0..8_u32 {
        assert!(phone.asked_for(|effect| *effect == Effect::OpenSocket), "round {round}");
        phone.tell(Event::SocketClosed);
        assert!(phone.sleep() <= RETRY_MOST_MS, "others' work is asked for at least once a minute");
        assert!(phone.asked_for(|effect| matches!(effect, Effect::Post(_))));
        phone.answer_quietly(b"one");
        let edit = author.write("a", &round.to_string());
        phone.tell(Event::Edited(pending(CLINIC, &edit)));
        assert!(phone.asked_for(|effect| matches!(effect, Effect::Post(_))), "an edit does not wait");
        phone.effects.retain(|effect| *effect != Effect::OpenSocket);
        phone.answer_quietly(b"one");
        phone.tell(Event::SocketClosed);
        phone.sleep();
        phone.answer_quietly(b"one");
    }
}

/// Letters that do not compress well.
fn noise(length: usize) -> String {
    let mut state = 0x9e37_79b9_u32 ^ u32::try_from(length).unwrap();
    let mut letter = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        char::from(b'0' + (state >> 20).to_le_bytes()[0] % 64)
    };
    (0..length).map(|_| letter()).collect()
}

/// A part of an answer that brings a change, after the cursor `after`; another part follows.
fn part(request: &Request, after: &[u8], cursor: &[u8], change: &Written) -> Answer {
    let bodies = vec![Body::Change(ByteBuf::from(change.bytes.clone()))];
    let entries = vec![Entries { document: CLINIC, bodies }];
    Answer { after: cursor_tag(after), entries, more: true, follows: true, ..accepted(request, cursor) }
}

#[test]
fn an_answer_in_parts_is_stored_part_by_part_and_asked_for_once() {
    let mut author = Author::new(CLINIC, 2);
    let (one, two) = (author.write("a", "1"), author.write("a", "2"));
    let mine = Author::new(SCHOOL, 1).write("a", "1");
    let mut phone = Phone::start(Stored { pending: vec![pending(SCHOOL, &mine)], ..Stored::default() });
    let request = phone.sent().unwrap();
    phone.receive(&part(&request, b"", b"one", &one));
    let batch = phone.store();
    assert_eq!((batch.cursor, batch.changes.len(), batch.acknowledged.len()), (b"one".to_vec(), 1, 1));
    assert!(phone.status().exchanging && !phone.status().complete && phone.sent().is_none());
    // Parts may come faster than they are stored; one that does not continue the last is of another answer.
    let second = Answer { results: vec![], ..part(&request, b"one", b"two", &two) };
    phone.receive(&second);
    phone.receive(&Answer { results: vec![], ..part(&request, b"", b"one", &one) });
    let last = Answer { results: vec![], after: cursor_tag(b"two"), ..accepted(&request, b"three") };
    phone.receive(&last);
    assert!(!phone.status().exchanging);
    assert_eq!(phone.store().cursor, b"two");
    assert_eq!(phone.store().cursor, b"three");
    assert!(phone.storing().is_none() && phone.sent().is_none());
    assert!(phone.status().complete && phone.status().waiting == 0);
}

#[test]
fn an_answer_that_breaks_off_is_continued_from_the_last_part_that_came() {
    let one = Author::new(CLINIC, 2).write("a", "1");
    let mut phone = Phone::start(Stored::default());
    let request = phone.sent().unwrap();
    phone.receive(&part(&request, b"", b"one", &one));
    phone.tell(Event::Failed);
    phone.store();
    assert!(phone.sleep() <= RETRY_FIRST_MS);
    assert_eq!(phone.sent().unwrap().cursor.as_ref(), b"one");

    // Nobody says so: it is given up after a while, counted from the last part.
    let mut phone = Phone::start(Stored::default());
    let request = phone.sent().unwrap();
    phone.now += ANSWER_WAIT_MS / 2;
    phone.receive(&part(&request, b"", b"one", &one));
    phone.store();
    assert_eq!(phone.sleep(), ANSWER_WAIT_MS - 10);
    phone.sleep();
    assert_eq!(phone.sent().unwrap().cursor.as_ref(), b"one");
}

#[test]
fn batches_are_bounded_and_larger_changes_travel_alone() {
    let mut author = Author::new(CLINIC, 1);
    let mut changes: Vec<Written> = (0..40).map(|n| author.write("a", &noise(1_000 + n))).collect();
    changes.push(author.write("b", &noise(3 * BATCH_BYTES)));
    changes.push(author.write("c", "z"));
    let mut phone =
        Phone::start(Stored { pending: changes.iter().map(|change| pending(CLINIC, change)).collect(), ..Stored::default() });
    let mut travelled = Vec::new();
    while let Some(request) = phone.sent() {
        let batch: Vec<Vec<u8>> = request.pushes.iter().flat_map(|push| &push.changes).map(|bytes| bytes.to_vec()).collect();
        if batch.is_empty() {
            break;
        }
        let size = encode(&request).len();
        assert!(size <= BATCH_BYTES || batch.len() == 1, "{} changes of {size} bytes", batch.len());
        assert!(size > BATCH_BYTES / 3 || batch.len() <= 2, "{} changes of {size} bytes only", batch.len());
        travelled.extend(batch);
        phone.receive(&accepted(&request, b"one"));
        phone.store();
    }
    assert_eq!(travelled, changes.into_iter().map(|change| change.bytes).collect::<Vec<_>>(), "all of them, in order");
    assert_eq!(phone.status().waiting, 0);
}

#[test]
fn a_change_that_no_relay_would_take_is_set_aside_without_asking() {
    let mut author = Author::new(CLINIC, 1);
    let (monster, after) = (author.write("a", &"x".repeat(CHANGE_BYTES)), author.write("b", "1"));
    let mut phone = Phone::live(Stored::default());
    phone.tell(Event::Edited(pending(CLINIC, &monster)));
    phone.tell(Event::Edited(pending(CLINIC, &after)));
    let first = phone.store();
    assert_eq!((first.parcels[0].code, first.parcels[0].changes[0].0), (Code::TooLarge, monster.hash));
    assert_eq!(phone.store().parcels[0].changes[0].0, after.hash);
    assert!(phone.sent().is_none());
}

#[test]
fn a_relay_that_never_gets_on_is_not_asked_for_ever() {
    let mut phone = Phone::start(Stored { cursor: b"one".to_vec(), ..Stored::default() });
    let request = phone.sent().unwrap();
    phone.receive(&Answer { after: cursor_tag(b"one"), more: true, ..accepted(&request, b"one") });
    assert!(phone.sent().is_none());
    assert!(phone.sleep() >= RETRY_FIRST_MS / 2);
}

#[test]
fn rubbish_and_answers_to_nobody_change_nothing() {
    let one = Author::new(CLINIC, 1).write("a", "1");
    let mut phone = Phone::start(Stored { pending: vec![pending(CLINIC, &one)], ..Stored::default() });
    let request = phone.sent().unwrap();
    phone.receive(&Answer { number: request.number.wrapping_add(1).max(1), ..accepted(&request, b"two") });
    assert!(phone.storing().is_none() && phone.status().exchanging);
    // The right number, but no verdict on what was pushed.
    phone.receive(&Answer { results: vec![], ..accepted(&request, b"two") });
    assert!(phone.storing().is_none() && phone.status().waiting == 1);
    phone.sleep();
    assert!(phone.sent().is_some());
    phone.tell(Event::Received(b"<html>Welcome to the hotel".to_vec()));
    assert_eq!((phone.status().problem, phone.status().waiting), (Some(Code::NoConnection), 1));
    phone.sleep();
    assert!(phone.sent().is_some(), "a rubbish answer is as good as none");
    phone.tell(Event::Received(vec![3, 0, 0]));
    assert_eq!(phone.status().problem, Some(Code::UnknownVersion));
}

#[test]
fn a_socket_whose_ends_remember_different_things_is_left_and_the_work_goes_afresh_by_post() {
    let mut phone = Phone::live(Stored { cursor: b"one".to_vec(), ..Stored::default() });
    let one = Author::new(CLINIC, 1).write("a", "1");
    phone.tell(Event::Edited(pending(CLINIC, &one)));
    assert!(phone.asked_for(|effect| matches!(effect, Effect::Send(_))));
    phone.effects.clear();
    // A relay that cannot read a request cannot tell its number either.
    phone.tell(Event::Received(encode(&Answer { problem: Some(Code::BadFrame), ..Answer::default() })));
    assert!(phone.asked_for(|effect| matches!(effect, Effect::CloseSocket)));
    phone.sleep();
    assert!(phone.asked_for(|effect| matches!(effect, Effect::Post(_))), "a refusal for good would have stopped it");
    let request = phone.sent().expect("it is asked again");
    assert_eq!((pushed(&request), request.cursor.as_ref()), (vec![(CLINIC, 1)], &b"one"[..]));
    phone.receive(&accepted(&request, b"two"));
    phone.store();
    assert_eq!((phone.status().waiting, phone.status().problem), (0, None));
}

fn here(document: DocumentId, field: &str) -> Vec<u8> {
    encode_word(&Here { document: Some(document), field: field.into() })
}

impl Phone {
    /// The words of presence that were said since the last time.
    fn words(&mut self) -> Vec<Vec<u8>> {
        let place = |effect: &mut Effect| matches!(effect, Effect::Send(bytes) if is_word(bytes));
        let words = self.effects.extract_if(.., place);
        words.filter_map(|effect| if let Effect::Send(word) = effect { Some(word) } else { None }).collect()
    }

    /// The words of others that were passed on since the last time.
    fn heard(&mut self) -> Vec<Vec<u8>> {
        let words = self.effects.extract_if(.., |effect| matches!(effect, Effect::Hear(_)));
        words.filter_map(|effect| if let Effect::Hear(word) = effect { Some(word) } else { None }).collect()
    }
}

#[test]
fn where_the_person_is_is_said_at_once_and_then_at_most_once_a_second() {
    let mut phone = Phone::live(Stored::default());
    phone.tell(Event::Say(here(CLINIC, "")));
    assert_eq!(phone.words(), [here(CLINIC, "")]);
    for field in ["call/c1/notes", "", "call/c1/issue"] {
        phone.tell(Event::Say(here(CLINIC, field)));
        assert!(phone.words().is_empty());
    }
    assert!(phone.sleep() < PRESENCE_EVERY_MS);
    assert_eq!(phone.words(), [here(CLINIC, "call/c1/issue")], "only the newest");
    phone.tell(Event::Say(here(CLINIC, "call/c1/issue")));
    phone.now += PRESENCE_EVERY_MS;
    phone.tell(Event::Timer);
    assert!(phone.words().is_empty(), "nothing twice");
    phone.tell(Event::Say(here(CLINIC, &"x".repeat(PRESENCE_BYTES))));
    assert!(phone.words().is_empty(), "nothing over the bound");
    phone.tell(Event::Say(encode_word(&Here::default())));
    assert_eq!(phone.words(), [encode_word(&Here::default())]);
}

#[test]
fn where_the_person_is_is_not_said_without_a_socket_and_again_on_the_next_one() {
    let mut phone = Phone::start(Stored::default());
    phone.tell(Event::Say(here(CLINIC, "call/c1/notes")));
    phone.answer_quietly(b"one");
    assert!(phone.words().is_empty());
    phone.tell(Event::SocketOpened);
    assert_eq!(phone.words(), [here(CLINIC, "call/c1/notes")]);
    phone.answer_quietly(b"one");
    phone.tell(Event::Offline);
    phone.now += PRESENCE_EVERY_MS;
    phone.tell(Event::Say(here(SCHOOL, "")));
    phone.tell(Event::Say(here(CLINIC, "call/c1/notes")));
    assert!(phone.words().is_empty());
    phone.tell(Event::Online);
    phone.answer_quietly(b"one");
    assert!(phone.words().is_empty());
    phone.tell(Event::SocketOpened);
    assert_eq!(phone.words(), [here(CLINIC, "call/c1/notes")], "a new socket knows nothing");
}

#[test]
fn a_word_of_presence_does_not_take_the_place_of_a_post_that_is_under_way() {
    let mut phone = Phone::start(Stored::default());
    phone.answer_quietly(b"one");
    let one = Author::new(CLINIC, 1).write("a", "1");
    phone.tell(Event::Edited(pending(CLINIC, &one)));
    let post = phone.sent().expect("it does not wait for the socket");
    phone.tell(Event::Say(here(CLINIC, "")));
    phone.tell(Event::SocketOpened);
    assert!(phone.words().is_empty());
    phone.tell(Event::Received(encode(&accepted(&post, b"one"))));
    phone.store();
    assert_eq!(phone.words(), [here(CLINIC, "")]);
}

#[test]
fn words_of_others_are_passed_on_while_the_socket_is_open_and_then_everybody_is_gone() {
    let mut phone = Phone::live(Stored::default());
    let word = encode_word(&Present {
        document: CLINIC,
        person: PersonId::new("baraka").unwrap(),
        name: "Baraka".into(),
        field: "call/c1/notes".into(),
        here: true,
    });
    phone.tell(Event::Received(word.clone()));
    assert_eq!(phone.heard(), std::slice::from_ref(&word));
    phone.tell(Event::Received([&word[..], &[b'x'; PRESENCE_BYTES]].concat()));
    assert!(phone.heard().is_empty(), "nothing over the bound");
    assert!(phone.status().live && phone.status().problem.is_none());
    phone.tell(Event::SocketClosed);
    assert!(phone.asked_for(|effect| matches!(effect, Effect::Show(status) if !status.live)));
    phone.tell(Event::Received(word));
    assert!(phone.heard().is_empty(), "the last words of a socket that was closed");
}

/// A phone that has others' work, which the relay forgot, and these records.
fn with_others_work(changes: &[&Written], records: Vec<Record>) -> Phone {
    Phone::start(Stored {
        cursor: b"one".to_vec(),
        pending: changes.iter().map(|change| pending(CLINIC, change)).collect(),
        theirs: changes.iter().map(|change| (CLINIC, change.hash)).collect(),
        records: records.into_iter().map(|record| (CLINIC, record)).collect(),
        ..Stored::default()
    })
}

#[test]
fn others_work_that_was_refused_is_not_sent_again_because_something_else_arrives() {
    let lost = Author::new(CLINIC, 1).write("a", "1");
    let mut phone = with_others_work(&[&lost], Vec::new());
    phone.answer_quietly(b"one");
    let request = phone.sent().expect("it is handed in");
    assert_eq!((pushed(&request), &request.theirs[..]), (vec![(CLINIC, 1)], &[0][..]));
    phone.receive(&refused(&request, &[(0, Code::Unproven)]));
    phone.tell(Event::SocketOpened);
    phone.answer_quietly(b"one");
    assert!(phone.status().live && phone.status().complete);
    phone.effects.clear();
    let mut other = Author::new(CLINIC, 3);
    let mut before = b"one".to_vec();
    let mut requests = 0;
    for n in 2..12 {
        let cursor = vec![n];
        phone.receive(&Answer {
            after: cursor_tag(&before),
            cursor: ByteBuf::from(cursor.clone()),
            entries: vec![entry(CLINIC, &other.write("b", &n.to_string()))],
            ..Answer::default()
        });
        phone.store();
        requests += phone.effects.iter().filter(|effect| is_request(effect)).count();
        phone.effects.clear();
        before = cursor;
    }
    assert_eq!((requests, phone.status().theirs), (0, 1), "it waits, and nothing is said about it");
    assert_eq!(phone.client.cursor(), before);
}

#[test]
fn whose_an_actor_is_and_its_signature_go_back_together_with_its_work() {
    let lost = Author::new(CLINIC, 1).write("a", "1");
    let device = DeviceId::new("ada-phone").unwrap();
    let actor = Record::Actor { actor: vec![1; 16], device: device.clone() };
    let signed = Record::Signed { actor: vec![1; 16], hash: lost.hash, signature: vec![1; 64], device: Some(device.clone()) };
    let mut phone = with_others_work(&[&lost], vec![actor.clone(), signed.clone()]);
    phone.answer_quietly(b"one");
    let request = phone.sent().expect("it is handed in");
    assert_eq!(request.records, [(CLINIC, actor), (CLINIC, signed)]);
}

#[test]
fn of_what_the_relay_sealed_only_the_newest_of_each_person_is_handed_in() {
    let lost = Author::new(CLINIC, 1).write("a", "1");
    let sealed = |name: &str, at_ms| Record::Sealed {
        person: PersonId::new(name).unwrap(),
        role: None,
        by: None,
        at_ms,
        seal: vec![1; 64],
    };
    let records = vec![sealed("ada", 1), sealed("ben", 2), sealed("ada", 9), sealed("ada", 3)];
    let mut phone = with_others_work(&[&lost], records);
    let request = phone.sent().unwrap();
    assert_eq!(request.records, [(CLINIC, sealed("ada", 9)), (CLINIC, sealed("ben", 2))]);
}
