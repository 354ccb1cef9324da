//! What survives a crash of a device: one small database with atomic transactions. It decides nothing.

use std::collections::BTreeMap;
use tandem_core::code::Code;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::client::{Batch, Parcel, Pending, Stored};
use tandem_core::sync::cursor::without_snapshots;
use tandem_core::sync::frame::Piece;
use tandem_core::sync::record::Record;
use tandem_core::sync::snapshot::adopt_pieces;

/// One stored change.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its hash.
    pub hash: Hash,
    /// The plain change chunk.
    pub bytes: Vec<u8>,
    /// Made on this device.
    pub own: bool,
    /// The relay has it.
    pub acknowledged: bool,
}

/// A device's store.
#[derive(Clone, Debug, Default)]
pub struct Store {
    /// The relay's cursor.
    pub cursor: Vec<u8>,
    /// The changes of each document, as they came.
    pub rows: BTreeMap<DocumentId, Vec<Row>>,
    /// Everything but the changes.
    pub records: Vec<(DocumentId, Record)>,
    /// Pieces of snapshots that are not whole yet.
    pub pieces: BTreeMap<DocumentId, Vec<Piece>>,
    /// Work that was refused for good.
    pub parcels: Vec<Parcel>,
}

impl Store {
    /// What the machine starts from.
    pub fn stored(&self) -> Stored {
        let waiting: Vec<(DocumentId, &Row)> =
            self.rows.iter().flat_map(|(document, rows)| rows.iter().map(|row| (*document, row))).collect();
        let waiting = waiting.into_iter().filter(|(_, row)| !row.acknowledged);
        let theirs = waiting.clone().filter(|(_, row)| !row.own).map(|(document, row)| (document, row.hash));
        let pending = waiting.map(|(document, row)| Pending { document, hash: row.hash, bytes: row.bytes.clone() });
        let set_aside =
            self.parcels.iter().flat_map(|parcel| parcel.changes.iter().map(|(hash, _)| (parcel.document, *hash, parcel.code)));
        Stored {
            cursor: self.cursor.clone(),
            pending: pending.collect(),
            set_aside: set_aside.collect(),
            theirs: theirs.collect(),
            records: self.records.clone(),
        }
    }

    /// The newest change of each own actor that no known signature names.
    pub fn unsigned(&self) -> Vec<(DocumentId, Vec<u8>, Hash)> {
        let mut newest = BTreeMap::new();
        for (document, rows) in &self.rows {
            for row in rows.iter().filter(|row| row.own) {
                if let Ok(header) = ChangeHeader::read(&row.bytes) {
                    newest.insert((*document, header.actor), row.hash);
                }
            }
        }
        let signed =
            |hash: &Hash| self.records.iter().any(|(_, record)| matches!(record, Record::Signed { hash: of, .. } if of == hash));
        newest.into_iter().filter(|(_, hash)| !signed(hash)).map(|((document, actor), hash)| (document, actor, hash)).collect()
    }

    /// One stored change.
    pub fn row(&self, document: &DocumentId, hash: &Hash) -> Option<&Row> {
        self.rows.get(document)?.iter().find(|row| row.hash == *hash)
    }

    /// Whether a change lies in a parcel.
    pub fn set_aside(&self, document: &DocumentId, hash: &Hash) -> bool {
        self.parcels.iter().any(|parcel| parcel.document == *document && parcel.changes.iter().any(|(aside, _)| aside == hash))
    }

    /// Keeps a change that was made here.
    pub fn edit(&mut self, pending: &Pending) {
        let row = Row { hash: pending.hash, bytes: pending.bytes.clone(), own: true, acknowledged: false };
        self.rows.entry(pending.document).or_default().push(row);
    }

    /// One transaction of the machine; answers with the documents that a snapshot came of, and whether one holds what
    /// waited here: then a new machine is to be started. `Err`: one was not what it should be; the same holds.
    pub fn commit(&mut self, batch: &Batch) -> Result<(Vec<DocumentId>, bool), Code> {
        let before = self.clone();
        match self.adopt(batch) {
            Ok(adopted) => {
                self.commit_rest(batch);
                Ok(adopted)
            }
            Err(code) => {
                let cursor = without_snapshots(&before.cursor);
                *self = Self { cursor, pieces: BTreeMap::new(), ..before };
                Err(code)
            }
        }
    }

    /// Keeps pieces; a snapshot that is whole with them becomes changes.
    fn adopt(&mut self, batch: &Batch) -> Result<(Vec<DocumentId>, bool), Code> {
        let (mut whole, mut freed) = (Vec::new(), false);
        for (document, piece) in &batch.pieces {
            let pieces = self.pieces.entry(*document).or_default();
            pieces.retain(|other| other.hash == piece.hash && other.number != piece.number);
            pieces.push(piece.clone());
            pieces.sort_unstable_by_key(|piece| piece.number);
            if pieces.len() < piece.count as usize {
                continue;
            }
            let adopted = adopt_pieces(document, pieces)?;
            self.pieces.remove(document);
            for change in adopted.all() {
                freed |= self.row(document, &change.hash).is_some_and(|row| !row.acknowledged);
                self.receive(*document, change.hash, &change.bytes);
            }
            whole.push(*document);
        }
        Ok((whole, freed))
    }

    /// Keeps a change that the relay has.
    fn receive(&mut self, document: DocumentId, hash: Hash, bytes: &[u8]) {
        let rows = self.rows.entry(document).or_default();
        match rows.iter_mut().find(|row| row.hash == hash) {
            Some(row) => row.acknowledged = true,
            None => rows.push(Row { hash, bytes: bytes.to_vec(), own: false, acknowledged: true }),
        }
        for parcel in self.parcels.iter_mut().filter(|parcel| parcel.document == document) {
            parcel.changes.retain(|(aside, _)| *aside != hash);
        }
    }

    fn commit_rest(&mut self, batch: &Batch) {
        self.cursor.clone_from(&batch.cursor);
        self.records.extend(batch.records.iter().cloned());
        for (document, hash, bytes) in &batch.changes {
            self.receive(*document, *hash, bytes);
        }
        for (document, hash) in &batch.acknowledged {
            let row = self.rows.get_mut(document).and_then(|rows| rows.iter_mut().find(|row| row.hash == *hash));
            row.expect("what is acknowledged is in the store").acknowledged = true;
        }
        for parcel in &batch.parcels {
            let rows = self.rows.entry(parcel.document).or_default();
            let before = rows.len();
            rows.retain(|row| row.acknowledged || !parcel.changes.iter().any(|(hash, _)| *hash == row.hash));
            assert_eq!(rows.len() + parcel.changes.len(), before, "a parcel takes unacknowledged work out of the document");
            self.parcels.push(parcel.clone());
        }
    }

    /// The relay's log is another one: everything counts as unacknowledged, and we begin at the beginning.
    pub fn start_over(&mut self) {
        self.cursor.clear();
        for row in self.rows.values_mut().flatten() {
            row.acknowledged = false;
        }
    }
}
