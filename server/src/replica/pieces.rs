//! Snapshots that are being fetched: their pieces, until they are whole. Then they become the changes that they hold.
//! It must not know of the store.

use crate::salvage::guarded;
use std::collections::HashMap;
use tandem_core::code::Code;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::frame::Piece;
use tandem_core::sync::snapshot::adopt_pieces;

/// A change with its document and hash.
type Change = (DocumentId, Hash, Vec<u8>);

/// The pieces of each document's snapshot that have come.
#[derive(Clone, Debug, Default)]
pub(super) struct Pieces(HashMap<DocumentId, Vec<Piece>>);

impl Pieces {
    /// Nothing is unfinished.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes pieces; answers with the changes of the snapshots that are whole with them. An error says that one was not
    /// what it should be; then nothing is kept.
    pub(super) fn take(&mut self, pieces: Vec<(DocumentId, Piece)>) -> Result<Vec<Change>, Code> {
        let mut changes = Vec::new();
        for (document, piece) in pieces {
            let here = self.0.entry(document).or_default();
            here.retain(|other| other.hash == piece.hash && other.number != piece.number);
            let count = piece.count as usize;
            here.push(piece);
            if here.len() < count {
                continue;
            }
            here.sort_unstable_by_key(|piece| piece.number);
            let adopted = guarded(|| adopt_pieces(&document, here)).inspect_err(|_| self.0.clear())?;
            self.0.remove(&document);
            changes.extend(adopted.all().into_iter().map(|change| (document, change.hash, change.bytes)));
        }
        Ok(changes)
    }
}
