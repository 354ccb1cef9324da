//! Opening a document from a log, guarded: a change that the document engine cannot take must not end the thread that
//! tries. It is found by halving and left out, with all that stands on it.

use super::{join, open};
use crate::document::Document;
use crate::limits::{REPLAY_BYTES, REPLAY_OPERATIONS, SNAPSHOT_PIECES};
use crate::model::DocumentId;
use crate::sync::Hash;
use crate::sync::change::ChangeHeader;
use crate::sync::frame::Body;
use crate::sync::log::{Position, ReadLog};
use crate::sync::record::Record;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Read from the log at once, in bytes.
pub(super) const PART_BYTES: usize = 256 << 10;

/// Writes as this actor: nobody.
const NOBODY: &[u8] = &[0; 16];

/// What a replay begins from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// The last snapshot, if there is one.
    Snapshot,
    /// The first entry; the last snapshot only where changes were dropped.
    FirstEntry,
}

/// A document as the log has it.
#[derive(Debug)]
pub struct Replayed {
    /// The document.
    pub document: Document,
    /// Where the changes stand that it could not take, and those that stand on them, ascending.
    pub left_out: Vec<Position>,
}

/// Opens a document from its log up to a position. `None`: it is larger than [`REPLAY_BYTES`] or
/// [`REPLAY_OPERATIONS`], or its snapshot cannot be read.
pub fn replay<L: ReadLog>(
    log: &L,
    document: &DocumentId,
    through: Position,
    beginning: Beginning,
) -> Result<Option<Replayed>, L::Error> {
    let Some((opened, after)) = begin(log, document, through, beginning)? else { return Ok(None) };
    let mut guarded = Guarded { document: opened };
    let mut taken: Vec<(Position, Hash)> = Vec::new();
    let (mut bytes, mut operations) = (0, 0);
    for beside in [true, false] {
        // What an earlier snapshot could not take is tried again.
        let (mut at, until) = if beside { (0, after) } else { (after, through) };
        loop {
            let entries =
                if beside { log.beside(document, at, until, PART_BYTES)? } else { log.entries(document, at, until, PART_BYTES)? };
            let Some((last, ..)) = entries.last() else { break };
            at = *last;
            let mut changes = Vec::new();
            for (position, hash, body) in entries {
                let chunk = match body {
                    Body::Change(chunk) => chunk,
                    // The snapshot was made before that was known.
                    Body::Record(Record::Poisoned { hash, .. })
                        if beginning == Beginning::Snapshot && guarded.document.holds(&hash) =>
                    {
                        return replay(log, document, through, Beginning::FirstEntry);
                    }
                    Body::Record(_) | Body::Snapshot(_) => continue,
                };
                taken.push((position, hash));
                bytes += chunk.len();
                let Ok(header) = ChangeHeader::read(&chunk) else { continue };
                operations += header.operations;
                changes.push(chunk.into_vec());
            }
            if bytes > REPLAY_BYTES || operations > REPLAY_OPERATIONS {
                return Ok(None);
            }
            guarded.apply(changes);
        }
    }
    let document = guarded.document;
    let left_out = taken.iter().filter(|(_, hash)| !document.holds(hash)).map(|(position, _)| *position).collect();
    Ok(Some(Replayed { document, left_out }))
}

/// The document to begin from, and the position that it stands for.
fn begin<L: ReadLog>(
    log: &L,
    document: &DocumentId,
    through: Position,
    beginning: Beginning,
) -> Result<Option<(Document, Position)>, L::Error> {
    let snapshot = log.snapshot(document)?.filter(|snapshot| snapshot.through <= through);
    let Some(snapshot) = snapshot.filter(|snapshot| beginning == Beginning::Snapshot || snapshot.dropped > 0) else {
        return Ok(Some((Document::new(*document, NOBODY), 0)));
    };
    Ok(match opened(log, document, snapshot.through)? {
        Some(opened) => Some((opened, snapshot.through)),
        // It does not read back, but everything that it stands for is still there.
        None => (snapshot.dropped == 0).then(|| (Document::new(*document, NOBODY), 0)),
    })
}

/// What Automerge saved, out of the newest snapshot, where changes live in it only; beside it stand the entries of the
/// log that have bytes.
pub fn saved_where_dropped<L: ReadLog>(log: &L, document: &DocumentId) -> Result<Option<Vec<u8>>, L::Error> {
    match log.snapshot(document)?.filter(|head| head.dropped > 0) {
        Some(head) => Ok(opened(log, document, head.through)?.map(|document| document.save())),
        None => Ok(None),
    }
}

/// The document in the snapshot through a position; `None` where it does not read back.
pub(super) fn opened<L: ReadLog>(log: &L, document: &DocumentId, through: Position) -> Result<Option<Document>, L::Error> {
    let mut pieces = Vec::new();
    for number in 0..SNAPSHOT_PIECES {
        let Some(piece) = log.piece(document, through, number)? else { break };
        pieces.push(piece);
    }
    Ok(join(&pieces).and_then(|packed| open(document, &packed)).ok())
}

/// A document that survives what it cannot take.
struct Guarded {
    document: Document,
}

impl Guarded {
    /// Applies what can be applied of `changes`.
    fn apply(&mut self, changes: Vec<Vec<u8>>) {
        let mut parts = vec![changes];
        while let Some(mut part) = parts.pop() {
            if part.is_empty() || self.takes(&part) {
                continue;
            }
            if part.len() == 1 {
                continue;
            }
            // The earlier half is tried first: a change comes after its parents.
            let later = part.split_off(part.len() / 2);
            parts.extend([later, part]);
        }
    }

    fn takes(&mut self, changes: &[Vec<u8>]) -> bool {
        let before = self.document.clone();
        let document = &mut self.document;
        let applied = catch_unwind(AssertUnwindSafe(|| document.apply(changes)));
        let taken = matches!(applied, Ok(Ok(())));
        if !taken {
            self.document = before;
        }
        taken
    }
}
