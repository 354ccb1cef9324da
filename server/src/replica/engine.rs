//! The replica's one task: commands and what happened on the line go in one by one; whatever the sync machine wants is
//! carried out in its order, and nothing is told to it that is not in the store. It decides nothing of the protocol.

use super::failure::Failure;
use super::identity::Identity;
use super::line::{Counts, Line, Place};
use super::notebook::Notebook;
use super::pieces::Pieces;
use super::store::{Entry, Exchange, Held, Holding, Parcel, Store};
use super::waiting::Waiting;
use super::{Answer, Asked};
use crate::chance;
use crate::clock::now_ms;
use serde_bytes::ByteBuf;
use std::collections::{HashSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tandem_core::code::Code;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::client::{Batch, Client, Effect, Event, Pending, Status};
use tandem_core::sync::cursor::without_snapshots;
use tandem_core::sync::record::Record;
use tandem_core::sync::signature::message;
use tokio::sync::mpsc;
use tokio::task::{AbortHandle, spawn};
use tokio::time::{Instant, sleep, sleep_until};

/// What happened on the line; the number names the request or socket that it is about.
#[derive(Debug)]
enum Happened {
    Part(u64, Vec<u8>),
    Answered(u64, Result<(), Failure>),
    Opened(u64),
    Frame(u64, Vec<u8>),
    Closed(u64),
}

/// Everything of one replica.
#[derive(Debug)]
pub(super) struct Engine {
    pub(super) folder: PathBuf,
    pub(super) store: Store,
    pub(super) notebook: Notebook,
    pub(super) identity: Option<Identity>,
    pub(super) line: Option<Arc<Line>>,
    pub(super) counts: Arc<Counts>,
    pub(super) status: Status,
    client: Option<Client>,
    waiting: Vec<Waiting>,
    happened: mpsc::Sender<Happened>,
    /// Requests and sockets so far.
    last: u64,
    post: Option<(u64, AbortHandle)>,
    socket: Option<(u64, mpsc::Sender<Vec<u8>>, AbortHandle)>,
    wake: Option<Instant>,
    pieces: Pieces,
}

/// Messages that wait for a socket to take them; the machine sends one at a time.
const OUTBOX: usize = 4;
/// Events of the line that wait for the task.
const INBOX: usize = 64;
/// How long after the machine wants a socket one is opened; until then it exchanges by requests.
const SOCKET_AFTER: Duration = Duration::from_secs(1);
/// A timer that is not set.
const NEVER: Duration = Duration::from_hours(24);

impl Engine {
    /// Goes on until all who ask are gone, or one asks to end.
    pub(super) async fn run(folder: PathBuf, store: Store, identity: Option<Identity>, mut asked: mpsc::Receiver<Asked>) {
        let (happened, mut events) = mpsc::channel(INBOX);
        let mut engine = Self {
            folder,
            store,
            notebook: Notebook::default(),
            identity: None,
            line: None,
            counts: Arc::default(),
            status: Status::default(),
            client: None,
            waiting: Vec::new(),
            happened,
            last: 0,
            post: None,
            socket: None,
            wake: None,
            pieces: Pieces::default(),
        };
        if let Some(identity) = identity
            && let Err(cause) = engine.become_device(identity)
        {
            tracing::error!(%cause, "the relay's address in this folder cannot be used");
        }
        loop {
            let now = Instant::now();
            let timer = engine.wake.into_iter().chain(engine.waiting.iter().map(|waiting| waiting.until)).min();
            tokio::select! {
                command = asked.recv() => match command {
                    Some(Asked { ask: super::Ask::Quit, answer }) => {
                        let flushed = engine.store.flush().map(|()| serde_json::json!({}));
                        engine.hang_up();
                        // Whoever asked may not wait for it.
                        let _ = answer.send(flushed);
                        return;
                    }
                    Some(command) => engine.carry_out(command).await,
                    None => break,
                },
                Some(event) = events.recv() => engine.take(event),
                () = sleep_until(timer.unwrap_or(now + NEVER)) => engine.tick(),
            }
            engine.answer_waiting();
        }
        engine.hang_up();
    }

    /// Whose replica this is, from here on.
    pub(super) fn become_device(&mut self, identity: Identity) -> Result<(), Failure> {
        let place = Place::read(&identity.relay)?;
        self.line = Some(Arc::new(Line::new(place, Some(identity.cookie.clone()), Arc::clone(&self.counts))));
        self.store.belongs_to(&identity.person);
        self.notebook.belongs_to(&identity.person);
        self.identity = Some(identity);
        Ok(())
    }

    /// Goes online.
    pub(super) fn connect(&mut self) -> Result<(), Failure> {
        if self.line.is_none() {
            return Err(Failure::new(Code::UnknownDevice, "join first: this replica is no device of any relay"));
        }
        if self.client.is_some() {
            self.tell(Event::Online);
        } else {
            self.begin();
        }
        Ok(())
    }

    /// Goes offline: whatever is under way is given up, and the connections are closed.
    pub(super) fn disconnect(&mut self) {
        self.tell(Event::Offline);
        self.hang_up();
        if let Some(identity) = self.identity.clone() {
            // A fresh line: the kept connection is closed with the old one.
            let _ = self.become_device(identity);
        }
    }

    /// These changes are on disk: the machine offers them.
    pub(super) fn edited(&mut self, changes: Vec<(DocumentId, tandem_core::document::Change)>) {
        for (document, change) in changes {
            self.tell(Event::Edited(Pending { document, hash: change.hash, bytes: change.bytes }));
        }
    }

    /// Whether it was ever told to go online.
    pub(super) fn is_begun(&self) -> bool {
        self.client.is_some()
    }

    /// Answers when its condition holds, or its time is over.
    pub(super) fn wait(&mut self, waiting: Waiting) {
        self.waiting.push(waiting);
    }

    /// A machine that goes on from what the store holds.
    fn begin(&mut self) {
        let seed = chance::draw().map_or(0, u64::from_le_bytes);
        self.pieces = Pieces::default();
        let (mut client, effects) = Client::new(self.store.stored(), seed, now_ms());
        for (document, holding) in self.store.documents() {
            if let Some((actor, hash)) = unsigned(holding) {
                client.unsigned(*document, actor, hash);
            }
        }
        self.client = Some(client);
        self.perform(effects);
    }

    fn tell(&mut self, event: Event) {
        if let Some(client) = &mut self.client {
            let effects = client.handle(event, now_ms());
            self.perform(effects);
        }
    }

    fn take(&mut self, happened: Happened) {
        match happened {
            Happened::Part(number, frame) if self.is_posting(number) => self.tell(Event::Received(frame)),
            Happened::Answered(number, answer) if self.is_posting(number) => {
                self.post = None;
                if let Err(cause) = answer {
                    tracing::debug!(%cause, "an exchange failed");
                    self.tell(Event::Failed);
                }
            }
            Happened::Opened(number) if self.is_open(number) => self.tell(Event::SocketOpened),
            Happened::Frame(number, frame) if self.is_open(number) => self.tell(Event::Received(frame)),
            Happened::Closed(number) if self.is_open(number) => {
                self.socket = None;
                self.tell(Event::SocketClosed);
            }
            // Of a request or a socket that nobody waits for any more.
            _ => {}
        }
    }

    fn is_posting(&self, number: u64) -> bool {
        self.post.as_ref().is_some_and(|(post, _)| *post == number)
    }

    fn is_open(&self, number: u64) -> bool {
        self.socket.as_ref().is_some_and(|(socket, ..)| *socket == number)
    }

    fn tick(&mut self) {
        if self.wake.is_some_and(|at| at <= Instant::now()) {
            self.wake = None;
            self.tell(Event::Timer);
        }
    }

    fn answer_waiting(&mut self) {
        for waiting in std::mem::take(&mut self.waiting) {
            if let Some(waiting) = waiting.answered(&self.store, Instant::now()) {
                self.waiting.push(waiting);
            }
        }
    }

    /// Carries out effects, and those of the events that they lead to.
    fn perform(&mut self, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            if let Some(event) = self.perform_one(effect)
                && let Some(client) = &mut self.client
            {
                effects.extend(client.handle(event, now_ms()));
            }
        }
    }

    fn perform_one(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Post(frame) => self.start_post(frame),
            Effect::OpenSocket => self.start_socket(),
            Effect::Send(frame) => {
                let sent = self.socket.as_ref().is_some_and(|(_, outbox, _)| outbox.try_send(frame).is_ok());
                if !sent {
                    self.close_socket();
                    return Some(Event::SocketClosed);
                }
            }
            Effect::CloseSocket => self.close_socket(),
            Effect::Sign { document, actor, hash } => {
                let signature = self.identity.as_ref()?.sign(&message(&document, &actor, &hash))?;
                return Some(Event::Signed(document, Record::Signed { actor, hash, signature, device: None }));
            }
            Effect::Store(batch) => return Some(self.keep(batch)),
            Effect::Apply(documents) => {
                for (document, changes) in documents {
                    self.notebook.apply(document, changes);
                }
            }
            Effect::Rebuild(documents) => documents.iter().for_each(|document| self.notebook.close(document)),
            Effect::StartOver => self.start_over(),
            Effect::Wake(at_ms) => self.wake = Some(Instant::now() + Duration::from_millis(at_ms.saturating_sub(now_ms()))),
            Effect::Hear(_) => {}
            Effect::Show(status) => self.status = status,
        }
        None
    }

    fn start_post(&mut self, frame: Vec<u8>) {
        self.last += 1;
        let (number, happened) = (self.last, self.happened.clone());
        let Some(line) = self.line.clone() else { return };
        let task = spawn(async move {
            let heard = |frame| {
                let happened = happened.clone();
                // The task that hears it may have ended.
                async move { drop(happened.send(Happened::Part(number, frame)).await) }
            };
            let answer = line.sync(frame, heard).await;
            let _ = happened.send(Happened::Answered(number, answer)).await;
        });
        if let Some((_, before)) = self.post.replace((number, task.abort_handle())) {
            before.abort();
        }
    }

    fn start_socket(&mut self) {
        self.close_socket();
        self.last += 1;
        let (number, happened) = (self.last, self.happened.clone());
        let Some(line) = self.line.clone() else { return };
        let (outbox, mut messages) = mpsc::channel::<Vec<u8>>(OUTBOX);
        let task = spawn(async move {
            // Whoever is asked now and then only never pays for a socket.
            sleep(SOCKET_AFTER).await;
            if messages.is_closed() {
                return;
            }
            if let Ok(mut socket) = line.socket().await
                && happened.send(Happened::Opened(number)).await.is_ok()
            {
                loop {
                    let heard = tokio::select! {
                        frame = socket.next() => match frame {
                            Some(frame) => happened.send(Happened::Frame(number, frame)).await.is_ok(),
                            None => false,
                        },
                        message = messages.recv() => {
                            let Some(message) = message else { return socket.close().await };
                            socket.send(message).await
                        },
                    };
                    if !heard {
                        break;
                    }
                }
            }
            // The task that hears it may have ended.
            let _ = happened.send(Happened::Closed(number)).await;
        });
        self.socket = Some((number, outbox, task.abort_handle()));
    }

    /// Lets go of the socket: its task says goodbye when its outbox is gone.
    fn close_socket(&mut self) {
        self.socket = None;
    }

    /// Closes everything at once.
    fn hang_up(&mut self) {
        if let Some((_, post)) = self.post.take() {
            post.abort();
        }
        if let Some((_, _, socket)) = self.socket.take() {
            socket.abort();
        }
    }

    /// Keeps a batch of the machine in one record.
    fn keep(&mut self, batch: Batch) -> Event {
        let Batch { number, mut cursor, mut changes, records, acknowledged, parcels, pieces } = batch;
        let (before, fetched) = (self.pieces.clone(), changes.len());
        match self.pieces.take(pieces) {
            Ok(whole) => changes.extend(whole),
            Err(code) => {
                tracing::error!(?code, "a snapshot is not what it should be; the changes are asked for one by one");
                let cursor = without_snapshots(self.store.cursor()).into();
                if self.store.keep(Entry::Exchange(Exchange { cursor, ..Exchange::default() }), false).is_ok() {
                    return self.begin_again();
                }
                return Event::StoreFailed(number);
            }
        }
        if !self.pieces.is_empty() {
            // Pieces live in memory: after a crash the snapshot is fetched again.
            cursor = self.store.cursor().to_vec();
        }
        for (document, record) in &records {
            self.notebook.note(document, record);
        }
        let bytes = |(_, bytes): (_, Vec<u8>)| ByteBuf::from(bytes);
        let parcels = parcels.into_iter().map(|parcel| {
            let changes = parcel.changes.into_iter().map(bytes).collect();
            (parcel.document, Parcel { code: parcel.code as u8, changes })
        });
        let held = &changes[fetched..];
        let whole: HashSet<DocumentId> = held.iter().map(|(document, ..)| *document).collect();
        // The machine does not know what a snapshot holds: another one begins without it.
        let freed = held.iter().any(|(document, hash, _)| self.store.waits(document, hash));
        let exchange = Exchange {
            cursor: cursor.into(),
            changes: changes.into_iter().map(|(document, _, bytes)| (document, bytes.into())).collect(),
            records,
            acknowledged,
            parcels: parcels.collect(),
        };
        match self.store.keep(Entry::Exchange(exchange), false) {
            Ok(()) => {
                // Opened again from the store when it is needed.
                for document in &whole {
                    self.notebook.close(document);
                }
                if freed {
                    return self.begin_again();
                }
                Event::Stored(number)
            }
            Err(cause) => {
                self.pieces = before;
                tracing::error!(%cause, "what came from the relay cannot be kept now");
                Event::StoreFailed(number)
            }
        }
    }

    /// A new machine in the place of this one; there is nothing else to tell it.
    fn begin_again(&mut self) -> Event {
        self.close_socket();
        self.begin();
        Event::Timer
    }

    /// The relay's log is another one: all changes wait again, and a new machine begins.
    fn start_over(&mut self) {
        let ids: Vec<DocumentId> = self.store.documents().map(|(id, _)| *id).collect();
        let mut documents = Vec::new();
        for id in ids {
            let actors = self.store.document(&id).map(|holding| holding.actors().to_vec()).unwrap_or_default();
            // One document that cannot be read keeps nobody from exchanging the others.
            if let Ok(document) = self.notebook.open(&mut self.store, id) {
                let written = document.written(&actors).into_iter();
                documents.push((id, written.map(|(change, own)| (ByteBuf::from(change.bytes), own)).collect()));
            }
        }
        self.close_socket();
        match self.store.keep(Entry::Over { documents }, true) {
            Ok(()) => self.begin(),
            Err(cause) => {
                tracing::error!(%cause, "cannot begin again with this relay; connect again");
                self.client = None;
            }
        }
    }
}

/// The newest change of the actor that is written as, should no signature for it be known.
fn unsigned(holding: &Holding) -> Option<(&[u8], Hash)> {
    let actor = holding.actor()?;
    let is_own = |held: &Held| ChangeHeader::read(&held.bytes).is_ok_and(|header| header.actor == actor);
    let newest = holding.changes().map(|(_, held)| held).filter(|held| is_own(held)).last()?.hash;
    let is_signed = |record: &Record| matches!(record, Record::Signed { hash, .. } if *hash == newest);
    (!holding.records().iter().any(is_signed)).then_some((actor, newest))
}

/// Answers a question; whoever asked may be gone.
pub(super) fn reply(answer: tokio::sync::oneshot::Sender<Answer>, with: Answer) {
    let _ = answer.send(with);
}
