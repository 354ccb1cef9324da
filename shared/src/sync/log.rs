//! The narrow interface to the relay's log. The relay's decisions (`admit`, `page`) know nothing else of storage.

mod room;

pub use room::Room;

use super::Hash;
use super::frame::{Body, Piece};
use super::snapshot::NewSnapshot;
use crate::model::{DeviceId, DocumentId, PersonId, Role};
use std::collections::BTreeSet;

/// A place in the log; rises in commit order over all documents; the first entry has 1, 0 is before the first.
pub type Position = u64;

/// Who owns an actor of which a change was poisoned: no device has this id (drawn ones have 16 letters).
pub fn finished() -> DeviceId {
    DeviceId::new("poisoned").expect("a plain id")
}

/// Someone's standing access to a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Which document.
    pub document: DocumentId,
    /// With which role.
    pub role: Role,
    /// Position of the access record that (last) gave access after none.
    pub granted_at: Position,
}

/// An entry to be appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// In which document's log.
    pub document: DocumentId,
    /// What it is.
    pub body: Body,
    /// For a change: its hash; for a record: the SHA-256 of its postcard bytes.
    pub hash: Hash,
    /// For a change: its actor and sequence number.
    pub author: Option<(Vec<u8>, u64)>,
    /// The device that handed it in; `None`: the relay itself.
    pub device: Option<DeviceId>,
    /// When the relay took it, in milliseconds since 1970.
    pub received_ms: u64,
    /// How far the device's clock was ahead of the relay's then, in milliseconds.
    pub clock_ahead_ms: i64,
}

/// What a member handed in and nobody has proven yet (see [`unproven`](super::admit::unproven)): kept beside the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unproven {
    /// As it will be appended, its author apart.
    pub entry: NewEntry,
    /// Whose device handed it in.
    pub person: PersonId,
    /// It is others' work. (Otherwise it stands on such.)
    pub theirs: bool,
}

/// A snapshot that the log keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SnapshotHead {
    /// It holds every change of its document up to here, but for those that it could not take.
    pub through: Position,
    /// How many bytes it has.
    pub bytes: usize,
    /// The newest change that the log knows only by its hash and author; 0: none.
    pub dropped: Position,
}

/// Reading the log.
pub trait ReadLog {
    /// What can go wrong with the storage.
    type Error: std::fmt::Debug;

    /// Drawn when the log was founded or restored.
    fn epoch(&self) -> Result<u64, Self::Error>;
    /// Position of the newest entry; 0 when empty.
    fn newest(&self) -> Result<Position, Self::Error>;
    /// First 8 bytes of the running hash at an entry: SHA-256(previous 8 bytes ‖ entry hash); zeros at 0; `None` past the end.
    fn running(&self, at: Position) -> Result<Option<[u8; 8]>, Self::Error>;
    /// All documents that a person may see.
    fn memberships(&self, person: &PersonId) -> Result<Vec<Membership>, Self::Error>;
    /// A person's access to one document.
    fn membership(&self, person: &PersonId, document: &DocumentId) -> Result<Option<Membership>, Self::Error>;
    /// Documents that a person has no access to any more: where that was taken away, as far as it was after a position
    /// at which they had been given it once.
    fn departures(&self, person: &PersonId, after: Position) -> Result<Vec<(DocumentId, Position)>, Self::Error>;
    /// Whether the document has this change.
    fn contains(&self, document: &DocumentId, hash: &Hash) -> Result<bool, Self::Error>;
    /// The hash of an actor's change with this sequence number.
    fn authored(&self, document: &DocumentId, actor: &[u8], seq: u64) -> Result<Option<Hash>, Self::Error>;
    /// The actor of the change with this hash.
    fn author(&self, document: &DocumentId, hash: &Hash) -> Result<Option<Vec<u8>>, Self::Error>;
    /// The device that an actor of this document belongs to; [`finished`] where a change of it was poisoned.
    fn owner(&self, document: &DocumentId, actor: &[u8]) -> Result<Option<DeviceId>, Self::Error>;
    /// The public keys that this device has had in this document.
    fn keys(&self, document: &DocumentId, device: &DeviceId) -> Result<Vec<Vec<u8>>, Self::Error>;
    /// Whether a signature stands in the log for this change.
    fn is_signed(&self, document: &DocumentId, hash: &Hash) -> Result<bool, Self::Error>;
    /// The time of the newest sealed access of this person.
    fn sealed_at(&self, document: &DocumentId, person: &PersonId) -> Result<Option<u64>, Self::Error>;
    /// Whether anything unproven is kept of this document.
    fn has_unproven(&self, document: &DocumentId) -> Result<bool, Self::Error>;
    /// Whether this is kept of it, by its hash.
    fn is_unproven(&self, document: &DocumentId, hash: &Hash) -> Result<bool, Self::Error>;
    /// All that is kept of it, in the order in which it came.
    fn unproven(&self, document: &DocumentId) -> Result<Vec<Unproven>, Self::Error>;
    /// Entries of one document after a position and up to another one, in order, until `most_bytes` are reached
    /// (at least one entry, if there is any). Poisoned changes are not among them: nobody is to get them any more.
    fn entries(
        &self,
        document: &DocumentId,
        after: Position,
        through: Position,
        most_bytes: usize,
    ) -> Result<Vec<(Position, Hash, Body)>, Self::Error>;
    /// The newest snapshot of a document.
    fn snapshot(&self, document: &DocumentId) -> Result<Option<SnapshotHead>, Self::Error>;
    /// One piece of a document's snapshot through a position; `None` past its end, or when it was replaced too long ago.
    fn piece(&self, document: &DocumentId, through: Position, number: u32) -> Result<Option<Piece>, Self::Error>;
    /// As [`ReadLog::entries`], without the changes that the document's snapshot through `through` holds: records, and
    /// what it left out.
    fn beside(
        &self,
        document: &DocumentId,
        after: Position,
        through: Position,
        most_bytes: usize,
    ) -> Result<Vec<(Position, Hash, Body)>, Self::Error>;
    /// How many bytes the entries of a document after a position and up to another one have; counting may end at
    /// `enough`.
    fn bytes_between(
        &self,
        document: &DocumentId,
        after: Position,
        through: Position,
        enough: usize,
    ) -> Result<usize, Self::Error>;
}

/// Appending to the log, inside one transaction.
pub trait WriteLog: ReadLog {
    /// Appends an entry and keeps the projections (memberships, owners, keys, signed changes, seals) true to the records.
    fn append(&mut self, entry: &NewEntry) -> Result<Position, Self::Error>;
    /// Keeps those of these that are not kept already and for which there is [`Room`]; answers with the documents of
    /// which something new is kept.
    fn keep_unproven(&mut self, list: &[Unproven]) -> Result<BTreeSet<DocumentId>, Self::Error>;
    /// Keeps the one with this hash no longer.
    fn forget_unproven(&mut self, document: &DocumentId, hash: &Hash) -> Result<(), Self::Error>;
    /// Keeps a snapshot in the place of the document's newest; the one before can still be fetched for a while
    /// ([`SNAPSHOT_KEEP_MS`](crate::limits::SNAPSHOT_KEEP_MS)).
    fn keep_snapshot(&mut self, snapshot: &NewSnapshot, now_ms: u64) -> Result<(), Self::Error>;
    /// Drops the bytes of changes that the newest snapshot holds and that were received before `before_ms`; answers
    /// with how many. Hash, actor and number stay for ever.
    fn drop_changes(&mut self, document: &DocumentId, before_ms: u64) -> Result<u64, Self::Error>;
}
