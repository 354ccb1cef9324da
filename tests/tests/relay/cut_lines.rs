//! A line that is cut again and again: a long first load and a long push come to their end all the same, and each cut
//! costs little.

use crate::chance::Chance;
use crate::phone::{Phone, agent};
use crate::running::Running;
use crate::soak::{report, rounds};
use automerge::ROOT;
use automerge::transaction::{CommitOptions, Transactable};
use std::collections::{HashSet, VecDeque};
use std::io::Read;
use std::time::{Duration, Instant};
use tandem_core::document::SEEDS;
use tandem_core::limits::{BATCH_BYTES, PAGE_BYTES};
use tandem_core::model::{DocumentId, Role};
use tandem_core::sync::client::{Client, Effect, Event, Pending, Status};
use tandem_core::sync::frame::Frames;
use tandem_server::{InviteTo, snapshot_now};
use tandem_tests::author::Author;
use tandem_tests::proxy::{Carried, Line, Proxy};
use tandem_tests::simulator::Store;
use ureq::Agent;

/// What heads, cursors and framing may add to a page or a batch, in bytes.
const AROUND: u64 = 1_500;
/// More steps than this and a device will never come to rest.
const MOST_STEPS: usize = 20_000;

/// How long and how bad a round is.
#[derive(Clone, Copy, Debug)]
struct Round {
    /// What a newcomer fetches, in bytes that cannot be compressed.
    load_bytes: usize,
    /// What it hands in then.
    push_bytes: usize,
    line: Line,
}

/// 50 kbit/s, cut every ten seconds, without the waiting.
const SCALED: Round = Round {
    load_bytes: 2_000_000,
    push_bytes: 300_000,
    line: Line { bytes_per_second: 0, delay: Duration::ZERO, cut_after_bytes: 62_500, cut_after: Duration::ZERO },
};

/// The real machine over real POSTs, a store in memory, and a clock that jumps to whatever the machine waits for.
struct Driven {
    address: std::net::SocketAddr,
    cookie: String,
    agent: Agent,
    client: Client,
    store: Store,
    now: u64,
    wake: u64,
    effects: VecDeque<Effect>,
}

impl Driven {
    fn new(phone: &Phone, address: std::net::SocketAddr) -> Self {
        let (store, now) = (Store::default(), 1_760_000_000_000);
        let (client, effects) = Client::new(store.stored(), 5, now);
        Self { address, cookie: phone.cookie.clone(), agent: agent(), client, store, now, wake: now, effects: effects.into() }
    }

    fn tell(&mut self, event: Event) {
        self.effects.extend(self.client.handle(event, self.now));
    }

    /// Works until nothing waits and everything is here.
    fn come_to_rest(&mut self) -> Status {
        for _ in 0..MOST_STEPS {
            match self.effects.pop_front() {
                Some(effect) => self.carry_out(effect),
                None if self.client.status().complete && self.client.status().waiting == 0 => return self.client.status(),
                None => {
                    self.now = self.now.max(self.wake);
                    self.tell(Event::Timer);
                }
            }
        }
        panic!("it never comes to rest: {:?}", self.client.status());
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Post(frame) => self.post(&frame),
            Effect::OpenSocket => self.tell(Event::SocketClosed),
            Effect::Store(batch) => {
                self.store.commit(&batch).expect("snapshots are sound");
                self.tell(Event::Stored(batch.number));
            }
            Effect::Wake(at) => self.wake = at,
            _ => {}
        }
    }

    /// One POST, each frame of its answer stored as it comes.
    fn post(&mut self, frame: &[u8]) {
        let request = self.agent.post(format!("http://{}/sync", self.address)).header("cookie", &self.cookie);
        let Ok(mut response) = request.send(frame) else { return self.tell(Event::Failed) };
        let (mut reader, mut frames, mut part) = (response.body_mut().as_reader(), Frames::default(), [0; 4096]);
        loop {
            match reader.read(&mut part) {
                Ok(0) if frames.is_empty() => return,
                Ok(0) | Err(_) => return self.tell(Event::Failed),
                Ok(length) => frames.push(&part[..length]),
            }
            while let Some(frame) = frames.take().expect("a relay sends frames") {
                self.tell(Event::Received(frame));
                while let Some(place) = self.effects.iter().position(|effect| matches!(effect, Effect::Store(_))) {
                    let effect = self.effects.remove(place).expect("it was there");
                    self.carry_out(effect);
                }
            }
        }
    }

    fn changes(&self, document: DocumentId) -> usize {
        self.store.rows.get(&document).map_or(0, Vec::len)
    }
}

/// Changes of about 6 kB each that nothing can compress; the first has this number.
fn noise(author: &mut Author, from: u64, bytes: usize) -> Vec<Vec<u8>> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64 ^ from;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    let mut change = |n: u64| {
        let value: Vec<u8> = (0..750).flat_map(|_| next()).collect();
        author.replica.put(ROOT, format!("key-{n}"), value).unwrap();
        author.replica.commit_with(CommitOptions::default().with_time(0));
        author.replica.get_last_local_change().unwrap().raw_bytes().to_vec()
    };
    (from..from + bytes as u64 / 6_000).map(&mut change).collect()
}

/// Loads and pushes over a line; answers with what it carried for each. `snapshot`: there is one to be loaded.
fn play(round: Round, line: Line, snapshot: bool) -> [Carried; 2] {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.snapshot_every = Duration::from_hours(1));
    let amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let document = { amina }.notebook().document;
    let writer = Phone::enrol(&relay, &relay.invite("Chao", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let mut author = Author::new(document, 7);
    let written = noise(&mut author, 0, round.load_bytes);
    for batch in written.chunks(20) {
        assert_eq!(writer.push(document, batch).refused, []);
    }
    if snapshot {
        assert_eq!(snapshot_now(relay.folder(), None).unwrap(), (1, 0));
    }
    let proxy = Proxy::start(relay.address(), line).unwrap();
    let mut device = Driven::new(&ben, proxy.address());
    device.come_to_rest();
    let loaded = proxy.carried();
    assert_eq!(device.changes(document), written.len() + SEEDS);

    let mut author = Author::new(document, 8);
    let own = noise(&mut author, 0, round.push_bytes);
    for bytes in &own {
        let hash = tandem_core::sync::change::hash(bytes).unwrap();
        let pending = Pending { document, hash, bytes: bytes.clone() };
        device.store.edit(&pending);
        device.tell(Event::Edited(pending));
    }
    device.come_to_rest();
    let all = proxy.carried();
    let sql = "SELECT count(*) FROM log JOIN log_author ON log_author.number = log.author WHERE actor = ?1";
    let on_the_relay: i64 = relay.database().query_row(sql, [vec![8_u8; 16]], |row| row.get(0)).unwrap();
    assert_eq!(usize::try_from(on_the_relay).unwrap(), own.len());
    let pushed = Carried {
        up: all.up - loaded.up,
        down: all.down - loaded.down,
        connections: all.connections - loaded.connections,
        cuts: all.cuts - loaded.cuts,
    };
    [loaded, pushed]
}

#[test]
fn a_line_that_is_cut_again_and_again_finishes_and_sends_one_page_and_one_batch_again_per_cut_at_most() {
    let [load, push] = cut(SCALED, false);
    assert!(load.connections > 30 && load.cuts >= 25 && push.cuts >= 4, "{load:?} {push:?}");
}

/// What 50 kbit/s carry in a second.
const SPEED: u64 = 6_250;

#[test]
fn rounds_at_the_speed_of_a_line_of_50_kbit_that_is_cut_every_ten_seconds_finish() {
    // Ten times as fast in the ordinary run, and a fifth of the bytes.
    let (times_as_fast, part) = (rounds(10, 1) as u64, rounds(5, 1) as u64);
    let line = Line {
        bytes_per_second: SPEED * times_as_fast,
        cut_after: Duration::from_secs(10) / u32::try_from(times_as_fast).unwrap(),
        ..Line::default()
    };
    let bytes = |whole: u64| usize::try_from(whole / part).unwrap();
    let round = Round { load_bytes: bytes(2_000_000), push_bytes: bytes(300_000).max(180_000), line };
    let began = Instant::now();
    let [load, push] = cut(round, true);
    assert!(load.cuts > 0 && push.cuts > 0, "{load:?} {push:?}");
    let counted = format!(
        "load: {} kB over {} cuts; push: {} kB over {} cuts; {} s",
        load.down / 1_000,
        load.cuts,
        push.up / 1_000,
        push.cuts,
        began.elapsed().as_secs()
    );
    report("50 kbit/s, cut every ten seconds: a first load of 2 MB, a push of 300 kB", 1, &counted);
}

/// Plays a round on a line that holds and on its own: what its own carried, which is at most one page and one batch more
/// for each cut.
fn cut(round: Round, snapshot: bool) -> [Carried; 2] {
    let [whole_load, whole_push] = play(round, Line::default(), snapshot);
    let [load, push] = play(round, round.line, snapshot);
    println!("uncut: {whole_load:?} {whole_push:?}\ncut: {load:?} {push:?}");
    assert_eq!((whole_load.cuts, whole_push.cuts), (0, 0));
    let page = PAGE_BYTES as u64 + AROUND;
    let batch = BATCH_BYTES as u64 + AROUND;
    assert!(load.down <= whole_load.down + load.cuts * page, "{load:?} {whole_load:?}");
    assert!(push.up <= whole_push.up + push.cuts * batch, "{push:?} {whole_push:?}");
    // What goes the other way is small: a question for each time, an acknowledgement for each batch.
    assert!(load.up <= whole_load.up + load.cuts * AROUND, "{load:?} {whole_load:?}");
    assert!(push.down <= whole_push.down + push.cuts * page, "{push:?} {whole_push:?}");
    [load, push]
}

#[test]
fn a_cut_in_the_middle_of_a_snapshot_costs_one_piece_at_most() {
    let [load, push] = cut(SCALED, true);
    assert!(load.connections > 30 && load.cuts >= 25 && push.cuts >= 4, "{load:?} {push:?}");
}

#[test]
fn rounds_of_work_over_lines_that_are_cut_anywhere_lose_and_double_nothing() {
    let (times, mut chance, mut cuts) = (rounds(5, 50), Chance::new(1), 0);
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    let document = amina.notebook().document;
    let mut author = Author::new(document, 7);
    // Her device goes on; he begins anew each time.
    let mut hers = Driven::new(&amina, relay.address());
    let mut edits = 0;
    for _ in 0..times {
        // Now and then one that holds.
        let cut_after_bytes = if chance.one_in(8) { 0 } else { 25_000 + chance.below(40_000) as u64 };
        let line = Line { cut_after_bytes, ..Line::default() };
        let proxy = Proxy::start(relay.address(), line).unwrap();
        (hers.address, hers.agent) = (proxy.address(), agent());
        for bytes in noise(&mut author, edits as u64, 6_000 * (1 + chance.below(8))) {
            let pending = Pending { document, hash: tandem_core::sync::change::hash(&bytes).unwrap(), bytes };
            hers.store.edit(&pending);
            hers.tell(Event::Edited(pending));
            edits += 1;
        }
        hers.come_to_rest();
        let mut his = Driven::new(&ben, proxy.address());
        his.come_to_rest();
        assert_eq!(his.changes(document), SEEDS + edits, "he has the seeds and each edit once");
        cuts += proxy.carried().cuts;
    }
    let database = relay.database();
    let mut statement = database.prepare("SELECT hash FROM log WHERE author IS NOT NULL").unwrap();
    let kept: Vec<[u8; 32]> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!((kept.len(), kept.iter().collect::<HashSet<_>>().len()), (SEEDS + edits, SEEDS + edits), "and so has the relay");
    assert!(cuts > 0);
    report(
        "lines cut anywhere, a first load and a push each round",
        times,
        &format!("{edits} edits, {cuts} cuts, 0 lost, 0 doubled"),
    );
}
