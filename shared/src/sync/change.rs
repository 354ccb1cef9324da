//! What an Automerge change says of itself, read from its bytes without opening a document, under limits.
//!
//! A change from outside can be hostile: automerge unfolds runs before it counts them, accepts a wrong checksum,
//! inflates deflated chunks without bound and panics on a counter beyond 32 bits. So nothing reaches it that has not
//! passed [`ChangeHeader::read`]. This module knows neither the log nor who may write.

mod columns;
mod plain;
mod reader;

use super::Hash;
use crate::code::Code;
use crate::limits::{ACTOR_BYTES, CHANGE_ACTORS, CHANGE_BYTES, CHANGE_MESSAGE_BYTES, CHANGE_PARENTS};
use columns::Columns;
pub(super) use reader::Reader;
use sha2::{Digest, Sha256};

/// What every Automerge chunk begins with.
pub(super) const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
/// The chunk type of a plain change. Type 2 is a deflated one, which could unfold without bound: refused.
pub(super) const PLAIN_CHANGE: u8 = 1;
/// Operation counters are 32 bits wide inside automerge.
const COUNTER_MOST: u64 = u32::MAX as u64;

/// The facts of one change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeHeader {
    /// SHA-256 of the chunk without magic and checksum.
    pub hash: Hash,
    /// The changes that it stands on, ascending.
    pub parents: Vec<Hash>,
    /// Who made it: 1–64 bytes.
    pub actor: Vec<u8>,
    /// The actor's count of changes, from 1.
    pub seq: u64,
    /// Number of its first operation.
    pub start_op: u64,
    /// When its author says it was made; the unit is the author's.
    pub time: i64,
    /// How many operations it holds.
    pub operations: u64,
}

/// The hash of a chunk, whatever it holds: SHA-256 without magic and checksum. `None` where there is no chunk.
pub fn hash(chunk: &[u8]) -> Option<Hash> {
    chunk.get(MAGIC.len() + 4..).map(|named| Sha256::digest(named).into())
}

impl ChangeHeader {
    /// Reads a plain change chunk. [`Code::TooLarge`] over [`CHANGE_BYTES`], [`Code::TooManyOperations`] where a column
    /// claims more than the limit, [`Code::BadChange`] for every other deviation from what automerge writes.
    pub fn read(bytes: &[u8]) -> Result<ChangeHeader, Code> {
        Self::parts(bytes).map(|(header, _)| header)
    }

    /// As [`ChangeHeader::read`], and automerge takes it for a valid change with the same hash. (What it names may
    /// still be unknown to a document.) Nearly always that is known without asking it.
    pub fn read_whole(bytes: &[u8]) -> Result<ChangeHeader, Code> {
        let (header, columns) = Self::parts(bytes)?;
        if plain::are_valid(&columns, header.operations) {
            return Ok(header);
        }
        match automerge::Change::try_from(bytes) {
            Ok(change) if change.hash().0 == header.hash && change.len() as u64 == header.operations => Ok(header),
            _ => Err(Code::BadChange),
        }
    }

    fn parts(bytes: &[u8]) -> Result<(ChangeHeader, Columns<'_>), Code> {
        if bytes.len() > CHANGE_BYTES {
            return Err(Code::TooLarge);
        }
        let mut chunk = Reader::new(bytes);
        if chunk.take(MAGIC.len())? != MAGIC {
            return Err(Code::BadChange);
        }
        let checksum = chunk.take(4)?;
        let hash: Hash = Sha256::digest(chunk.rest()).into();
        if chunk.byte()? != PLAIN_CHANGE || hash[..4] != *checksum || chunk.length()? != chunk.rest().len() {
            return Err(Code::BadChange);
        }
        Self::body(chunk, hash)
    }

    fn body(mut chunk: Reader<'_>, hash: Hash) -> Result<(ChangeHeader, Columns<'_>), Code> {
        let parents = parents(&mut chunk)?;
        let actor = actor(&mut chunk)?;
        let seq = chunk.unsigned()?;
        let start_op = chunk.unsigned()?;
        let time = chunk.signed()?;
        let message = chunk.prefixed()?;
        if seq == 0 || start_op == 0 || message.len() > CHANGE_MESSAGE_BYTES || std::str::from_utf8(message).is_err() {
            return Err(Code::BadChange);
        }
        let others = other_actors(&mut chunk, actor)?;
        let columns = Columns::read(chunk)?;
        let operations = columns.operations(others + 1)?;
        if start_op.saturating_add(operations) > COUNTER_MOST {
            return Err(Code::BadChange);
        }
        Ok((ChangeHeader { hash, parents, actor: actor.to_vec(), seq, start_op, time, operations }, columns))
    }
}

fn parents(chunk: &mut Reader<'_>) -> Result<Vec<Hash>, Code> {
    let count = chunk.length()?;
    if count > CHANGE_PARENTS {
        return Err(Code::BadChange);
    }
    let mut parents: Vec<Hash> = Vec::with_capacity(count);
    for _ in 0..count {
        let parent: Hash = chunk.take(32)?.try_into().map_err(|_| Code::BadChange)?;
        if parents.last().is_some_and(|last| *last >= parent) {
            return Err(Code::BadChange);
        }
        parents.push(parent);
    }
    Ok(parents)
}

fn actor<'a>(chunk: &mut Reader<'a>) -> Result<&'a [u8], Code> {
    let actor = chunk.prefixed()?;
    if actor.is_empty() || actor.len() > ACTOR_BYTES { Err(Code::BadChange) } else { Ok(actor) }
}

/// How many other actors the change names: each once, in order, none of them its author.
fn other_actors(chunk: &mut Reader<'_>, author: &[u8]) -> Result<u64, Code> {
    let count = chunk.length()?;
    if count > CHANGE_ACTORS {
        return Err(Code::BadChange);
    }
    let mut last: &[u8] = &[];
    for _ in 0..count {
        let other = actor(chunk)?;
        if other <= last || other == author {
            return Err(Code::BadChange);
        }
        last = other;
    }
    Ok(count as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use automerge::transaction::Transactable;
    use automerge::{AutoCommit, ObjType, ROOT, ReadDoc};

    /// Changes of two actors with text, marks, conflicts, counters, deletions and every kind of value.
    fn real_changes() -> Vec<automerge::Change> {
        let mut one = AutoCommit::new();
        let text = one.put_object(ROOT, "text", ObjType::Text).unwrap();
        one.splice_text(&text, 0, 0, "partner").unwrap();
        one.put(ROOT, "count", automerge::ScalarValue::counter(3)).unwrap();
        one.commit();
        let mut other = one.fork();
        other.splice_text(&text, 3, 2, "été").unwrap();
        other.put(ROOT, "level", 2_i64).unwrap();
        other.increment(ROOT, "count", 2).unwrap();
        one.put(ROOT, "level", 3.5).unwrap();
        one.put(ROOT, "bytes", vec![1, 2, 3]).unwrap();
        one.put(ROOT, "when", automerge::ScalarValue::Timestamp(-5)).unwrap();
        one.merge(&mut other).unwrap();
        one.delete(ROOT, "level").unwrap();
        one.delete(&text, 0).unwrap();
        let list = one.put_object(ROOT, "list", ObjType::List).unwrap();
        (0..40_u32).for_each(|n| one.insert(&list, n as usize / 2, i64::from(n)).unwrap());
        one.commit();
        one.empty_change(automerge::transaction::CommitOptions::default());
        assert!(one.length(&list) == 40);
        one.get_changes(&[])
    }

    #[test]
    fn real_changes_read_as_automerge_reads_them() {
        let changes = real_changes();
        assert!(changes.len() >= 4);
        for change in changes {
            let header = ChangeHeader::read_whole(change.raw_bytes()).unwrap();
            assert_eq!(header.hash, change.hash().0);
            assert_eq!(header.actor, change.actor_id().to_bytes());
            assert_eq!(header.parents, change.deps().iter().map(|dep| dep.0).collect::<Vec<_>>());
            assert_eq!((header.seq, header.start_op), (change.seq(), change.start_op().get()));
            assert_eq!((header.time, header.operations), (change.timestamp(), change.len() as u64));
        }
    }

    #[test]
    fn a_deflated_change_and_a_document_are_refused() {
        let mut document = AutoCommit::new();
        let text = document.put_object(ROOT, "text", ObjType::Text).unwrap();
        document.splice_text(&text, 0, 0, &"abc".repeat(500)).unwrap();
        let mut change = document.get_last_local_change().unwrap();
        assert!(ChangeHeader::read_whole(change.raw_bytes()).is_ok());
        assert_eq!(ChangeHeader::read(&change.bytes()), Err(Code::BadChange), "deflated");
        assert_eq!(ChangeHeader::read(&document.save()), Err(Code::BadChange), "a whole document");
    }
}
