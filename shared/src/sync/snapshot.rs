//! Snapshots: a whole document in its compact form, made by the relay in the background, fetched in pieces by who is
//! new or far behind. A snapshot through a position holds every change of the document up to there, but for those that
//! it could not take.
//!
//! This module reads a log and makes snapshots of it; it must not know where they are kept or when they are made.

mod packed;
mod replay;

pub use packed::{Unpacked, open, pack, unpack};
pub use replay::{Beginning, Replayed, replay, saved_where_dropped};

use super::Hash;
use super::frame::Piece;
use super::log::{Position, ReadLog};
use crate::code::Code;
use crate::document::{Document, genesis};
use crate::limits::SNAPSHOT_PIECE_BYTES;
use crate::model::DocumentId;
use serde_bytes::ByteBuf;
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// A snapshot that was made and found to be whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSnapshot {
    /// Of which document.
    pub document: DocumentId,
    /// It holds every change up to here, but for `left_out`.
    pub through: Position,
    /// The newest changes in it, ascending.
    pub heads: Vec<Hash>,
    /// How many changes it holds.
    pub changes: u64,
    /// Where the changes stand that it could not take, and those that stand on them.
    pub left_out: Vec<Position>,
    /// What is fetched: see [`unpack`].
    pub packed: Vec<u8>,
}

impl NewSnapshot {
    /// What is fetched, in the pieces in which it is fetched.
    pub fn pieces(&self) -> Vec<Piece> {
        let hash: Hash = Sha256::digest(&self.packed).into();
        let parts = self.packed.chunks(SNAPSHOT_PIECE_BYTES);
        let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
        (0..).zip(parts).map(|(number, bytes)| Piece { hash, number, count, bytes: ByteBuf::from(bytes) }).collect()
    }
}

/// A snapshot of everything in the log of a document, from the last snapshot on. `None`: the document has not begun, is
/// too large for one, or what was made does not read back as it should. `deflate` makes raw deflate, as small as it can.
pub fn make<L: ReadLog>(
    log: &L,
    document: &DocumentId,
    deflate: impl Fn(&[u8]) -> Vec<u8>,
) -> Result<Option<NewSnapshot>, L::Error> {
    let (first, _) = genesis(document);
    if !log.contains(document, &first)? {
        // A snapshot always holds the first change; who fetched it would take the relay to have that on its disk.
        return Ok(None);
    }
    let through = log.newest()?;
    let Some(Replayed { document: replayed, left_out }) = replay(log, document, through, Beginning::Snapshot)? else {
        return Ok(None);
    };
    let Some(packed) = pack(&replayed, deflate) else { return Ok(None) };
    let heads = replayed.heads();
    let changes = replayed.hashes().len() as u64;
    // Two whole documents at once would be twice the memory.
    drop(replayed);
    let sound = open(document, &packed).is_ok_and(|again| again.heads() == heads);
    Ok(sound.then_some(NewSnapshot { document: *document, through, heads, changes, left_out, packed }))
}

/// Whether the newest snapshot of a document reads back and is what a replay of the log up to it makes: it holds every
/// change there but for those that it says it left out, and no other.
pub fn equals_replay<L: ReadLog>(log: &L, document: &DocumentId) -> Result<bool, L::Error> {
    let Some(newest) = log.snapshot(document)? else { return Ok(false) };
    let through = newest.through;
    let Some(opened) = replay::opened(log, document, through)? else { return Ok(false) };
    let mut held: HashSet<Hash> = opened.hashes().into_iter().collect();
    let beside: HashSet<Position> = log.beside(document, 0, through, usize::MAX)?.iter().map(|entry| entry.0).collect();
    let mut after = 0;
    loop {
        let entries = log.entries(document, after, through, replay::PART_BYTES)?;
        let Some((last, ..)) = entries.last() else { break };
        after = *last;
        if !entries.iter().all(|(position, hash, _)| beside.contains(position) || held.remove(hash)) {
            return Ok(false);
        }
    }
    Ok(held.is_empty())
}

/// Puts fetched pieces together: they must all be there, in order, and together have the hash that each of them names.
pub fn join(pieces: &[Piece]) -> Result<Vec<u8>, Code> {
    let first = pieces.first().ok_or(Code::DamagedDocument)?;
    let fits = |(number, piece): (u32, &Piece)| piece.number == number && piece.hash == first.hash;
    if !(0..).zip(pieces).all(fits) || pieces.len() != first.count as usize {
        return Err(Code::DamagedDocument);
    }
    let packed: Vec<u8> = pieces.iter().flat_map(|piece| piece.bytes.iter().copied()).collect();
    if Sha256::digest(&packed)[..] == first.hash { Ok(packed) } else { Err(Code::DamagedDocument) }
}

/// A fetched snapshot together with what a device has of the document in saved form, if it is what it should be: the
/// hash that its pieces name, and a document with this id's first change. Save it in the place of what the device has.
pub fn adopt(document: &DocumentId, packed: &[u8], hash: &Hash, kept: Option<&[u8]>) -> Result<Document, Code> {
    if Sha256::digest(packed)[..] != *hash {
        return Err(Code::DamagedDocument);
    }
    let mut opened = open(document, packed)?;
    if let Some(kept) = kept {
        let kept: Vec<Vec<u8>> =
            Document::load(*document, &[0; 16], Some(kept), &[])?.all().into_iter().map(|change| change.bytes).collect();
        opened.apply(&kept)?;
    }
    Ok(opened)
}

/// As [`adopt`], from the pieces as they came, with nothing kept before.
pub fn adopt_pieces(document: &DocumentId, pieces: &[Piece]) -> Result<Document, Code> {
    open(document, &join(pieces)?)
}
