//! What members handed in and nobody has proven yet: a table beside the log, bounded. It must not decide what is proven.

use super::StoreError;
use super::log::{body_of, from_sql, parts_of, to_sql};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use tandem_core::model::{DeviceId, DocumentId, PersonId};
use tandem_core::sync::Hash;
use tandem_core::sync::log::{NewEntry, Room, Unproven};

/// All that is kept of one document, in the order in which it came.
pub(super) fn of(connection: &Connection, document: &DocumentId) -> Result<Vec<Unproven>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT kind, hash, theirs, device, person, received_ms, clock_ahead_ms, bytes FROM unproven
         WHERE document = ?1 ORDER BY place",
    )?;
    let mut rows = statement.query([document.0])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (device, person): (String, String) = (row.get(3)?, row.get(4)?);
        let entry = NewEntry {
            document: *document,
            body: body_of(row.get(0)?, row.get(7)?)?,
            hash: row.get(1)?,
            author: None,
            device: Some(DeviceId::new(&device).map_err(|_| StoreError::Damaged("device id"))?),
            received_ms: from_sql(row.get(5)?),
            clock_ahead_ms: row.get(6)?,
        };
        let person = PersonId::new(&person).map_err(|_| StoreError::Damaged("person id"))?;
        found.push(Unproven { entry, person, theirs: row.get(2)? });
    }
    Ok(found)
}

/// Keeps those that are new and have room; answers with their documents. What is kept is summed once, if something is new.
pub(super) fn keep(connection: &Connection, list: &[Unproven]) -> Result<BTreeSet<DocumentId>, StoreError> {
    let (mut room, mut new) = (None, BTreeSet::new());
    let mut statement = connection.prepare_cached(
        "INSERT INTO unproven (document, kind, hash, theirs, device, person, received_ms, clock_ahead_ms, bytes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
    )?;
    for Unproven { entry, person, theirs } in list {
        if has(connection, &entry.document, &entry.hash)? {
            continue;
        }
        let room = match &mut room {
            Some(room) => room,
            none => none.insert(sums(connection)?),
        };
        let size = entry.body.size();
        if !room.takes(entry.document, person, size) {
            continue;
        }
        room.add(entry.document, person, 1, size);
        let (kind, bytes) = parts_of(&entry.body)?;
        let device = entry.device.as_ref().map(DeviceId::as_str);
        let (received, ahead) = (to_sql(entry.received_ms), entry.clock_ahead_ms);
        let values = params![entry.document.0, kind, entry.hash, theirs, device, person.as_str(), received, ahead, bytes];
        statement.execute(values)?;
        new.insert(entry.document);
    }
    Ok(new)
}

/// Whether this one is kept.
pub(super) fn has(connection: &Connection, document: &DocumentId, hash: &Hash) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM unproven WHERE document = ?1 AND hash = ?2";
    Ok(connection.prepare_cached(sql)?.exists(params![document.0, hash])?)
}

/// How much is kept.
fn sums(connection: &Connection) -> Result<Room, StoreError> {
    let sql = "SELECT document, person, count(*), sum(length(bytes)) FROM unproven GROUP BY document, person";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut room = Room::default();
    while let Some(row) = rows.next()? {
        let person = PersonId::new(&row.get::<_, String>(1)?).map_err(|_| StoreError::Damaged("person id"))?;
        room.add(DocumentId(row.get(0)?), &person, sum(row.get(2)?), sum(row.get(3)?));
    }
    Ok(room)
}

/// (A sum in the table is bounded, and never negative.)
fn sum(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

/// Keeps the one with this hash no longer.
pub(super) fn forget(connection: &Connection, document: &DocumentId, hash: &Hash) -> Result<(), StoreError> {
    let sql = "DELETE FROM unproven WHERE document = ?1 AND hash = ?2";
    connection.prepare_cached(sql)?.execute(params![document.0, hash])?;
    Ok(())
}
