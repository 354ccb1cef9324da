//! Which snapshots are being fetched: one that was replaced goes at once where nobody is in the middle of it. It must not
//! know how pieces travel.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tandem_core::limits::SNAPSHOT_KEEP_MS;
use tandem_core::model::{DeviceId, DocumentId};
use tandem_core::sync::cursor::{Cursor, Part};
use tandem_core::sync::frame::{Body, Entries};

/// What devices got pieces of, and when last.
#[derive(Debug)]
pub(crate) struct Fetching {
    /// Since when it is known, in milliseconds since 1970: of a snapshot that is older, somebody may have a part.
    pub(crate) since_ms: u64,
    devices: Mutex<HashMap<DeviceId, (HashSet<DocumentId>, Instant)>>,
}

impl Fetching {
    /// Nothing is known of the time before `since_ms`.
    pub(crate) fn new(since_ms: u64) -> Self {
        Self { since_ms, devices: Mutex::default() }
    }

    /// A device asks for what comes after its cursor: it has everything before that.
    pub(crate) fn asked(&self, device: &DeviceId, cursor: &[u8]) {
        let mut devices = self.devices.lock().unwrap_or_else(PoisonError::into_inner);
        if devices.is_empty() {
            return;
        }
        let part = Cursor::read(cursor, 0).ok().and_then(|cursor| cursor.sweep).map(|sweep| sweep.part);
        if !matches!(part, Some(Part::Beside { .. } | Part::Snapshot { .. })) {
            devices.remove(device);
        }
    }

    /// These entries go to a device.
    pub(crate) fn handed_out(&self, device: &DeviceId, entries: &[Entries]) {
        let of_snapshot = |entries: &&Entries| entries.bodies.iter().any(|body| matches!(body, Body::Snapshot(_)));
        for entries in entries.iter().filter(of_snapshot) {
            let mut devices = self.devices.lock().unwrap_or_else(PoisonError::into_inner);
            let (documents, last) = devices.entry(device.clone()).or_insert_with(|| (HashSet::new(), Instant::now()));
            documents.insert(entries.document);
            *last = Instant::now();
        }
    }

    /// Whether somebody is in the middle of a document's snapshot. Who was not heard of for long does not count.
    pub(crate) fn is_under_way(&self, document: &DocumentId) -> bool {
        let mut devices = self.devices.lock().unwrap_or_else(PoisonError::into_inner);
        devices.retain(|_, (_, last)| last.elapsed() < Duration::from_millis(SNAPSHOT_KEEP_MS));
        devices.values().any(|(documents, _)| documents.contains(document))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_bytes::ByteBuf;
    use tandem_core::sync::cursor::Sweep;
    use tandem_core::sync::frame::Piece;

    #[test]
    fn a_device_is_in_the_middle_until_it_asks_from_behind_the_snapshot() {
        let (fetching, phone) = (Fetching::new(1), DeviceId::new("phone").unwrap());
        let (one, other) = (DocumentId([1; 16]), DocumentId([2; 16]));
        let piece = Piece { hash: [7; 32], number: 0, count: 2, bytes: ByteBuf::new() };
        fetching.handed_out(&phone, &[Entries { document: one, bodies: vec![Body::Snapshot(piece)] }]);
        fetching.handed_out(&phone, &[Entries { document: other, bodies: vec![Body::Change(ByteBuf::new())] }]);
        let mut cursor = Cursor::beginning(7);
        cursor.sweep = Some(Sweep { horizon: 9, granted_at: 1, part: Part::Snapshot { through: 9, piece: 1 } });
        fetching.asked(&phone, &cursor.encode());
        assert!(fetching.is_under_way(&one) && !fetching.is_under_way(&other));
        cursor.sweep = None;
        fetching.asked(&DeviceId::new("laptop").unwrap(), &cursor.encode());
        assert!(fetching.is_under_way(&one), "it was somebody else who asked");
        fetching.asked(&phone, &cursor.encode());
        assert!(!fetching.is_under_way(&one));
    }
}
