//! What the machine is told and what it asks for. Knows nothing of how it decides.

use crate::code::Code;
use crate::model::DocumentId;
use crate::sync::Hash;
use crate::sync::frame::Piece;
use crate::sync::record::Record;

/// A change that the relay has not acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// In which document.
    pub document: DocumentId,
    /// Its hash.
    pub hash: Hash,
    /// The plain change chunk.
    pub bytes: Vec<u8>,
}

/// What the device's store holds when the machine starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The last stored cursor; empty: none.
    pub cursor: Vec<u8>,
    /// Unacknowledged changes, parents before children within each document.
    pub pending: Vec<Pending>,
    /// Changes that lie in parcels, and why. An edit that was made while a parcel was being stored may still stand on
    /// one of them; it follows it into a parcel.
    pub set_aside: Vec<(DocumentId, Hash, Code)>,
    /// Which of `pending` are others' work, in the same order: a relay had it, and this one may have forgotten it.
    pub theirs: Vec<(DocumentId, Hash)>,
    /// The records of documents with such work (signatures, seals and whose an actor is; the rest is not looked at).
    pub records: Vec<(DocumentId, Record)>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The app opened, became visible, or the person asks: try now.
    Poke,
    /// The browser says that there is a network.
    Online,
    /// The browser says that there is none.
    Offline,
    /// A change was made and is durable in the store.
    Edited(Pending),
    /// The device has signed what [`Effect::Sign`] asked for: a [`Record::Signed`]. (A device that cannot says nothing.)
    Signed(DocumentId, Record),
    /// The app is put away: what is to be signed is signed now.
    Hiding,
    /// Where this device's person is, as a [`Here`](crate::sync::frame::presence::Here): said while the socket is open,
    /// and again on the next one. One over its bound is dropped.
    Say(Vec<u8>),
    /// The answer to a POST, or a message on the socket that is open now.
    Received(Vec<u8>),
    /// A POST failed, or was answered with something that is no frame.
    Failed,
    /// The socket is open.
    SocketOpened,
    /// The socket closed, or could not be opened.
    SocketClosed,
    /// The store transaction with this number is durable.
    Stored(u64),
    /// The store transaction with this number failed.
    StoreFailed(u64),
    /// The time asked for by [`Effect::Wake`] has come.
    Timer,
}

/// What is to be done, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Exchange this frame over `POST /sync`; ends in `Received` or `Failed`.
    Post(Vec<u8>),
    /// Open the socket; ends in `SocketOpened` or `SocketClosed`.
    OpenSocket,
    /// Send this frame on the socket.
    Send(Vec<u8>),
    /// Close the socket.
    CloseSocket,
    /// Sign [`message`](crate::sync::signature::message) of this with the device's key; ends in `Signed`, or in nothing.
    Sign {
        /// In which document.
        document: DocumentId,
        /// For which actor.
        actor: Vec<u8>,
        /// Its newest change at the relay.
        hash: Hash,
    },
    /// Store all of this in one durable transaction; ends in `Stored` or `StoreFailed`.
    Store(Batch),
    /// These changes are stored now: apply them, in one batch per document.
    Apply(Vec<(DocumentId, Vec<Vec<u8>>)>),
    /// Work of these documents was set aside and is stored in parcels: rebuild them from the store, with fresh actors.
    Rebuild(Vec<DocumentId>),
    /// The relay's log is another one than before: take all changes, own and others', as unacknowledged again, forget the
    /// cursor and start a new machine.
    StartOver,
    /// Send `Timer` at this time (milliseconds); replaces the one before.
    Wake(u64),
    /// Where somebody else is, as a [`Present`](crate::sync::frame::presence::Present). Counts while the status is live:
    /// with the socket everybody is gone.
    Hear(Vec<u8>),
    /// The state to show.
    Show(Status),
}

/// One store transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Names the transaction in `Stored`.
    pub number: u64,
    /// The cursor after it.
    pub cursor: Vec<u8>,
    /// New changes from the relay (acknowledged by nature). One that lies in a parcel leaves it: the relay took it after
    /// all.
    pub changes: Vec<(DocumentId, Hash, Vec<u8>)>,
    /// New records, in log order.
    pub records: Vec<(DocumentId, Record)>,
    /// Pieces of snapshots. With the last one, the store puts them together, looks whether they are what they should be,
    /// and keeps the whole beside the changes that it has: what it holds is acknowledged, and where some of that waited
    /// here, a new machine is started. Where they are not, it drops them, keeps
    /// [`without_snapshots`](crate::sync::cursor::without_snapshots) of the cursor that it has, and a new machine is
    /// started.
    pub pieces: Vec<(DocumentId, Piece)>,
    /// Own changes that the relay has on disk: acknowledged from here on.
    pub acknowledged: Vec<(DocumentId, Hash)>,
    /// Own changes that were refused for good, with all that stand on them: moved out of the document.
    pub parcels: Vec<Parcel>,
}

/// Refused work of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Which document.
    pub document: DocumentId,
    /// Why.
    pub code: Code,
    /// The changes, parents before children.
    pub changes: Vec<(Hash, Vec<u8>)>,
}

/// What the pill shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// Unacknowledged changes of this device.
    pub waiting: usize,
    /// Others' changes that a restored relay forgot and has not got back: those without a signature wait for their
    /// author, or for an administrator's word.
    pub theirs: usize,
    /// An exchange is under way.
    pub exchanging: bool,
    /// The network is there, as far as anyone knows.
    pub online: bool,
    /// The socket is open: changes of others arrive at once.
    pub live: bool,
    /// The last exchange that ended well, milliseconds since 1970.
    pub last_exchange_ms: Option<u64>,
    /// Everything that the relay had for this device at the last exchange is here.
    pub complete: bool,
    /// How far the device's clock is ahead of the relay's, in milliseconds.
    pub clock_ahead_ms: i64,
    /// Why the last exchange was refused.
    pub problem: Option<Code>,
}
