//! What survives a crash of a device: one small database with atomic transactions. It decides nothing.

use std::collections::BTreeMap;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::client::{Batch, Parcel, Pending, Stored};
use tandem_core::sync::record::Record;

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

    /// One transaction of the machine.
    pub fn commit(&mut self, batch: &Batch) {
        self.cursor.clone_from(&batch.cursor);
        self.records.extend(batch.records.iter().cloned());
        for (document, hash, bytes) in &batch.changes {
            let rows = self.rows.entry(*document).or_default();
            match rows.iter_mut().find(|row| row.hash == *hash) {
                Some(row) => row.acknowledged = true,
                None => rows.push(Row { hash: *hash, bytes: bytes.clone(), own: false, acknowledged: true }),
            }
            for parcel in self.parcels.iter_mut().filter(|parcel| parcel.document == *document) {
                parcel.changes.retain(|(aside, _)| aside != hash);
            }
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
