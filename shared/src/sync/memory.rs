//! A log in memory, for simulators and tests. Cloning it is a snapshot: a transaction is a clone that replaces the
//! original when it commits. It decides nothing; it keeps what it is given.

use super::Hash;
use super::frame::{Body, Piece};
use super::log::{Membership, NewEntry, Position, ReadLog, Room, SnapshotHead, Unproven, WriteLog, finished};
use super::record::Record;
use super::snapshot::NewSnapshot;
use crate::limits::SNAPSHOT_KEEP_MS;
use crate::model::{DeviceId, DocumentId, PersonId};
use serde_bytes::ByteBuf;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::convert::Infallible;

/// The whole log and its projections.
#[derive(Clone, Debug, Default)]
pub struct MemoryLog {
    epoch: u64,
    /// The entry with position n is at n - 1, with the running hash at it.
    entries: Vec<(NewEntry, [u8; 8])>,
    documents: BTreeMap<DocumentId, Projection>,
}

/// What the entries of one document add up to.
#[derive(Clone, Debug, Default)]
struct Projection {
    positions: Vec<Position>,
    changes: HashMap<Hash, Position>,
    authored: HashMap<(Vec<u8>, u64), Hash>,
    owners: HashMap<Vec<u8>, DeviceId>,
    poisoned: HashSet<Hash>,
    keys: BTreeMap<DeviceId, BTreeSet<Vec<u8>>>,
    signed: BTreeSet<Hash>,
    sealed: BTreeMap<PersonId, u64>,
    unproven: Vec<Unproven>,
    members: BTreeMap<PersonId, Membership>,
    /// Who ever lost access: where they first had it, and where it was taken away last.
    departed: BTreeMap<PersonId, (Position, Position)>,
    /// The newest last.
    snapshots: Vec<Kept>,
    /// The newest change whose bytes were dropped.
    dropped: Position,
}

/// A snapshot, and until when one that was replaced can be fetched.
#[derive(Clone, Debug)]
struct Kept {
    snapshot: NewSnapshot,
    until_ms: u64,
}

impl MemoryLog {
    /// An empty log.
    pub fn new(epoch: u64) -> Self {
        Self { epoch, ..Self::default() }
    }

    /// Everything in the log, in order; the first has position 1.
    pub fn all(&self) -> impl Iterator<Item = &NewEntry> {
        self.entries.iter().map(|(entry, _)| entry)
    }

    /// The log as a backup taken when it had `newest` entries gives it back, under a new epoch.
    #[must_use]
    pub fn restored(&self, newest: usize, epoch: u64) -> Self {
        let mut log = Self::new(epoch);
        for entry in self.all().take(newest) {
            let Ok(_) = log.append(entry);
        }
        let snapshots = self.documents.values().flat_map(|document| &document.snapshots);
        for kept in snapshots.filter(|kept| kept.snapshot.through <= newest as Position) {
            let Ok(()) = log.keep_snapshot(&kept.snapshot, 0);
        }
        log
    }

    fn document(&self, document: &DocumentId) -> Option<&Projection> {
        self.documents.get(document)
    }

    fn kept(&self, document: &DocumentId, through: Position) -> Option<&Kept> {
        self.document(document)?.snapshots.iter().find(|kept| kept.snapshot.through == through)
    }

    /// The entries of a document between two positions that are wanted, until `most_bytes`.
    fn some(
        &self,
        document: &DocumentId,
        after: Position,
        through: Position,
        most_bytes: usize,
        wanted: impl Fn(Position, &Body) -> bool,
    ) -> Vec<(Position, Hash, Body)> {
        let Some(projection) = self.document(document) else { return Vec::new() };
        let positions = &projection.positions;
        let first = positions.partition_point(|position| *position <= after);
        let mut room = most_bytes;
        let mut found = Vec::new();
        for &position in positions[first..].iter().take_while(|position| **position <= through) {
            let Some((entry, _)) = self.at(position) else { break };
            let is_poisoned = entry.author.is_some() && projection.poisoned.contains(&entry.hash);
            if is_poisoned || !wanted(position, &entry.body) {
                continue;
            }
            let size = entry.body.size();
            if size > room && !found.is_empty() {
                break;
            }
            room = room.saturating_sub(size);
            found.push((position, entry.hash, entry.body.clone()));
        }
        found
    }

    fn at(&self, position: Position) -> Option<&(NewEntry, [u8; 8])> {
        self.entries.get(usize::try_from(position.checked_sub(1)?).ok()?)
    }
}

impl ReadLog for MemoryLog {
    type Error = Infallible;

    fn epoch(&self) -> Result<u64, Infallible> {
        Ok(self.epoch)
    }

    fn newest(&self) -> Result<Position, Infallible> {
        Ok(self.entries.len() as Position)
    }

    fn running(&self, at: Position) -> Result<Option<[u8; 8]>, Infallible> {
        Ok(if at == 0 { Some([0; 8]) } else { self.at(at).map(|(_, running)| *running) })
    }

    fn memberships(&self, person: &PersonId) -> Result<Vec<Membership>, Infallible> {
        Ok(self.documents.values().filter_map(|document| document.members.get(person).cloned()).collect())
    }

    fn membership(&self, person: &PersonId, document: &DocumentId) -> Result<Option<Membership>, Infallible> {
        Ok(self.document(document).and_then(|document| document.members.get(person).cloned()))
    }

    fn departures(&self, person: &PersonId, after: Position) -> Result<Vec<(DocumentId, Position)>, Infallible> {
        let of = |(document, projection): (&DocumentId, &Projection)| {
            let (granted_at, taken_at) = *projection.departed.get(person)?;
            let left = granted_at <= after && after < taken_at && !projection.members.contains_key(person);
            left.then_some((*document, taken_at))
        };
        Ok(self.documents.iter().filter_map(of).collect())
    }

    fn contains(&self, document: &DocumentId, hash: &Hash) -> Result<bool, Infallible> {
        Ok(self.document(document).is_some_and(|document| document.changes.contains_key(hash)))
    }

    fn authored(&self, document: &DocumentId, actor: &[u8], seq: u64) -> Result<Option<Hash>, Infallible> {
        Ok(self.document(document).and_then(|document| document.authored.get(&(actor.to_vec(), seq)).copied()))
    }

    fn author(&self, document: &DocumentId, hash: &Hash) -> Result<Option<Vec<u8>>, Infallible> {
        let position = self.document(document).and_then(|document| document.changes.get(hash).copied());
        Ok(position.and_then(|position| self.at(position)).and_then(|(entry, _)| entry.author.clone()).map(|(actor, _)| actor))
    }

    fn owner(&self, document: &DocumentId, actor: &[u8]) -> Result<Option<DeviceId>, Infallible> {
        Ok(self.document(document).and_then(|document| document.owners.get(actor).cloned()))
    }

    fn keys(&self, document: &DocumentId, device: &DeviceId) -> Result<Vec<Vec<u8>>, Infallible> {
        let keys = self.document(document).and_then(|document| document.keys.get(device));
        Ok(keys.map(|keys| keys.iter().cloned().collect()).unwrap_or_default())
    }

    fn is_signed(&self, document: &DocumentId, hash: &Hash) -> Result<bool, Infallible> {
        Ok(self.document(document).is_some_and(|document| document.signed.contains(hash)))
    }

    fn sealed_at(&self, document: &DocumentId, person: &PersonId) -> Result<Option<u64>, Infallible> {
        Ok(self.document(document).and_then(|document| document.sealed.get(person).copied()))
    }

    fn has_unproven(&self, document: &DocumentId) -> Result<bool, Infallible> {
        Ok(self.document(document).is_some_and(|document| !document.unproven.is_empty()))
    }

    fn is_unproven(&self, document: &DocumentId, hash: &Hash) -> Result<bool, Infallible> {
        Ok(self.document(document).is_some_and(|document| document.unproven.iter().any(|one| one.entry.hash == *hash)))
    }

    fn unproven(&self, document: &DocumentId) -> Result<Vec<Unproven>, Infallible> {
        Ok(self.document(document).map(|document| document.unproven.clone()).unwrap_or_default())
    }

    fn entries(
        &self,
        document: &DocumentId,
        after: Position,
        through: Position,
        most_bytes: usize,
    ) -> Result<Vec<(Position, Hash, Body)>, Infallible> {
        Ok(self.some(document, after, through, most_bytes, |_, _| true))
    }

    fn snapshot(&self, document: &DocumentId) -> Result<Option<SnapshotHead>, Infallible> {
        Ok(self.document(document).and_then(|document| {
            let NewSnapshot { through, packed, .. } = &document.snapshots.last()?.snapshot;
            Some(SnapshotHead { through: *through, bytes: packed.len(), dropped: document.dropped })
        }))
    }

    fn piece(&self, document: &DocumentId, through: Position, number: u32) -> Result<Option<Piece>, Infallible> {
        let kept = self.kept(document, through);
        Ok(kept.and_then(|kept| kept.snapshot.pieces().into_iter().nth(usize::try_from(number).ok()?)))
    }

    fn beside(
        &self,
        document: &DocumentId,
        after: Position,
        through: Position,
        most_bytes: usize,
    ) -> Result<Vec<(Position, Hash, Body)>, Infallible> {
        let left_out = self.kept(document, through).map_or(&[][..], |kept| &kept.snapshot.left_out);
        let is_beside =
            |position: Position, body: &Body| matches!(body, Body::Record(_)) || left_out.binary_search(&position).is_ok();
        Ok(self.some(document, after, through, most_bytes, is_beside))
    }

    fn bytes_between(&self, document: &DocumentId, after: Position, through: Position, _: usize) -> Result<usize, Infallible> {
        Ok(self.some(document, after, through, usize::MAX, |_, _| true).iter().map(|(_, _, body)| body.size()).sum())
    }
}

impl WriteLog for MemoryLog {
    fn append(&mut self, entry: &NewEntry) -> Result<Position, Infallible> {
        let before = self.entries.last().map_or([0; 8], |(_, running)| *running);
        let digest = Sha256::new().chain_update(before).chain_update(entry.hash).finalize();
        let running = digest.first_chunk().copied().unwrap_or_default();
        self.entries.push((entry.clone(), running));
        let position = self.entries.len() as Position;
        self.documents.entry(entry.document).or_default().take(position, entry);
        Ok(position)
    }

    fn keep_unproven(&mut self, list: &[Unproven]) -> Result<BTreeSet<DocumentId>, Infallible> {
        let mut room = Room::default();
        for one in self.documents.values().flat_map(|document| &document.unproven) {
            room.add(one.entry.document, &one.person, 1, one.entry.body.size());
        }
        let mut new = BTreeSet::new();
        for one in list {
            let (document, bytes) = (one.entry.document, one.entry.body.size());
            let Ok(known) = self.is_unproven(&document, &one.entry.hash);
            if !known && room.takes(document, &one.person, bytes) {
                room.add(document, &one.person, 1, bytes);
                self.documents.entry(document).or_default().unproven.push(one.clone());
                new.insert(document);
            }
        }
        Ok(new)
    }

    fn forget_unproven(&mut self, document: &DocumentId, hash: &Hash) -> Result<(), Infallible> {
        if let Some(document) = self.documents.get_mut(document) {
            document.unproven.retain(|one| one.entry.hash != *hash);
        }
        Ok(())
    }

    fn keep_snapshot(&mut self, snapshot: &NewSnapshot, now_ms: u64) -> Result<(), Infallible> {
        let kept = &mut self.documents.entry(snapshot.document).or_default().snapshots;
        kept.retain(|kept| kept.until_ms > now_ms && kept.snapshot.through != snapshot.through);
        for before in kept.iter_mut() {
            before.until_ms = before.until_ms.min(now_ms + SNAPSHOT_KEEP_MS);
        }
        kept.push(Kept { snapshot: snapshot.clone(), until_ms: u64::MAX });
        Ok(())
    }

    fn drop_changes(&mut self, document: &DocumentId, before_ms: u64) -> Result<u64, Infallible> {
        let Some(projection) = self.documents.get_mut(document) else { return Ok(0) };
        let Some(kept) = projection.snapshots.last() else { return Ok(0) };
        let NewSnapshot { through, left_out, .. } = &kept.snapshot;
        let mut count = 0;
        for &position in projection.positions.iter().take_while(|position| *position <= through) {
            let Some((entry, _)) = usize::try_from(position - 1).ok().and_then(|at| self.entries.get_mut(at)) else { continue };
            let is_held = entry.author.is_some() && !entry.body.is_dropped() && left_out.binary_search(&position).is_err();
            let is_held = is_held && !projection.poisoned.contains(&entry.hash);
            if is_held && entry.received_ms < before_ms {
                entry.body = Body::Change(ByteBuf::new());
                projection.dropped = position;
                count += 1;
            }
        }
        Ok(count)
    }
}

impl Projection {
    fn take(&mut self, position: Position, entry: &NewEntry) {
        self.positions.push(position);
        if let Body::Change(_) = entry.body {
            let doubled = self.changes.insert(entry.hash, position);
            assert!(doubled.is_none(), "a change is in the log of a document once");
        }
        if let Some(author) = &entry.author {
            let doubled = self.authored.insert(author.clone(), entry.hash);
            assert!(doubled.is_none(), "an actor has one change with each number");
        }
        match &entry.body {
            Body::Record(Record::Access { person, role: None, .. }) => {
                if let Some(member) = self.members.remove(person) {
                    self.departed.entry(person.clone()).or_insert((member.granted_at, position)).1 = position;
                }
            }
            Body::Record(Record::Access { person, role: Some(role), .. }) => {
                let member = Membership { document: entry.document, role: *role, granted_at: position };
                self.members.entry(person.clone()).or_insert(member).role = *role;
            }
            Body::Record(Record::Actor { actor, device }) => {
                self.owners.insert(actor.clone(), device.clone());
            }
            Body::Record(Record::Poisoned { hash, actor, .. }) => {
                self.poisoned.insert(*hash);
                self.owners.insert(actor.clone(), finished());
            }
            Body::Record(Record::Device { device, public_key, .. }) => {
                self.keys.entry(device.clone()).or_default().insert(public_key.clone());
            }
            Body::Record(Record::Signed { hash, .. }) => {
                self.signed.insert(*hash);
            }
            Body::Record(Record::Sealed { person, at_ms, .. }) => {
                let newest = self.sealed.entry(person.clone()).or_default();
                *newest = (*newest).max(*at_ms);
            }
            _ => {}
        }
    }
}
