//! Snapshots in the database, cut into the pieces in which they are fetched. It must not know how they are made.

use super::StoreError;
use super::log::{from_sql, to_sql};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;
use tandem_core::limits::SNAPSHOT_KEEP_MS;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::frame::Piece;
use tandem_core::sync::log::{Position, SnapshotHead};
use tandem_core::sync::snapshot::NewSnapshot;

/// The newest snapshot of a document.
pub(super) fn head(connection: &Connection, document: &DocumentId) -> Result<Option<SnapshotHead>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT through, bytes, coalesce((SELECT through FROM dropped WHERE document = ?1), 0)
         FROM snapshot WHERE document = ?1 AND until_ms IS NULL",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        let bytes = usize::try_from(row.get::<_, i64>(1)?).unwrap_or(usize::MAX);
        Ok(SnapshotHead { through: from_sql(row.get(0)?), bytes, dropped: from_sql(row.get(2)?) })
    };
    Ok(statement.query_row([document.0], read).optional()?)
}

/// One piece of a snapshot.
pub(super) fn piece(
    connection: &Connection,
    document: &DocumentId,
    through: Position,
    number: u32,
) -> Result<Option<Piece>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT snapshot.hash, piece.bytes, (SELECT max(number) FROM snapshot_piece WHERE snapshot = snapshot.id)
         FROM snapshot JOIN snapshot_piece AS piece ON piece.snapshot = snapshot.id
         WHERE snapshot.document = ?1 AND snapshot.through = ?2 AND piece.number = ?3",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        let (hash, bytes): (Hash, Vec<u8>) = (row.get(0)?, row.get(1)?);
        Ok(Piece { hash, number, count: row.get::<_, u32>(2)?.saturating_add(1), bytes: bytes.into() })
    };
    Ok(statement.query_row(params![document.0, to_sql(through), number], read).optional()?)
}

/// Puts a snapshot in the place of the newest, and forgets those that were replaced long ago. One that was begun before its
/// document was emptied is dropped.
pub(super) fn keep(connection: &Connection, snapshot: &NewSnapshot, now_ms: u64) -> Result<(), StoreError> {
    let (document, through) = (snapshot.document.0, to_sql(snapshot.through));
    if super::renewed::now(connection, &snapshot.document)?.is_some() {
        return Ok(());
    }
    connection
        .prepare_cached("DELETE FROM snapshot WHERE document = ?1 AND (until_ms <= ?2 OR through = ?3)")?
        .execute(params![document, to_sql(now_ms), through])?;
    connection
        .prepare_cached("UPDATE snapshot SET until_ms = ?2 WHERE document = ?1 AND until_ms IS NULL")?
        .execute(params![document, to_sql(now_ms + SNAPSHOT_KEEP_MS)])?;
    let pieces = snapshot.pieces();
    let hash = pieces.first().map(|piece| piece.hash).ok_or(StoreError::Damaged("snapshot: it is empty"))?;
    connection
        .prepare_cached(
            "INSERT INTO snapshot (document, through, hash, heads, changes, bytes, made_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            document,
            through,
            hash,
            snapshot.heads.concat(),
            to_sql(snapshot.changes),
            to_sql(snapshot.packed.len() as u64),
            to_sql(now_ms)
        ])?;
    let id = connection.last_insert_rowid();
    let mut add = connection.prepare_cached("INSERT INTO snapshot_piece (snapshot, number, bytes) VALUES (?1, ?2, ?3)")?;
    for piece in &pieces {
        add.execute(params![id, piece.number, &piece.bytes[..]])?;
    }
    let mut leave = connection.prepare_cached("INSERT INTO snapshot_left_out (snapshot, position) VALUES (?1, ?2)")?;
    for position in &snapshot.left_out {
        leave.execute(params![id, to_sql(*position)])?;
    }
    Ok(())
}

/// Forgets all snapshots of a document that were made since `since_ms`, before another one takes their place.
pub(crate) fn forget(connection: &Connection, document: &DocumentId, since_ms: u64) -> Result<(), StoreError> {
    let sql = "DELETE FROM snapshot WHERE document = ?1 AND made_ms >= ?2";
    connection.prepare_cached(sql)?.execute(params![document.0, to_sql(since_ms)])?;
    Ok(())
}

/// Forgets those that were replaced long ago.
pub(crate) fn forget_replaced(connection: &Connection, now_ms: u64) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM snapshot WHERE until_ms <= ?1")?.execute([to_sql(now_ms)])?;
    Ok(())
}

/// Drops the bytes of changes that the newest snapshot holds.
pub(super) fn drop_changes(connection: &Connection, document: &DocumentId, before_ms: u64) -> Result<u64, StoreError> {
    let newest = "SELECT id, through FROM snapshot WHERE document = ?1 AND until_ms IS NULL";
    let held: Option<(i64, i64)> =
        connection.prepare_cached(newest)?.query_row([document.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((snapshot, through)) = held else { return Ok(0) };
    let mut statement = connection.prepare_cached(
        "UPDATE log SET bytes = x'' WHERE document = (SELECT number FROM log_document WHERE id = ?1)
         AND position <= ?2 AND author IS NOT NULL AND received_ms < ?3
         AND length(bytes) > 0 AND position NOT IN (SELECT position FROM snapshot_left_out WHERE snapshot = ?4)
         AND NOT EXISTS (SELECT 1 FROM poison p WHERE p.document = ?1 AND p.hash = log.hash)
         RETURNING position",
    )?;
    let dropped: Vec<i64> = statement
        .query_map(params![document.0, through, to_sql(before_ms), snapshot], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    if let Some(newest) = dropped.iter().max() {
        connection
            .prepare_cached(
                "INSERT INTO dropped (document, through) VALUES (?1, ?2)
                 ON CONFLICT (document) DO UPDATE SET through = max(through, excluded.through)",
            )?
            .execute(params![document.0, newest])?;
    }
    Ok(dropped.len() as u64)
}

/// What stands in the log of a document after its newest snapshot.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tail {
    /// Which document.
    pub(crate) document: DocumentId,
    /// How many entries.
    pub(crate) entries: u64,
    /// How many bytes they have.
    pub(crate) bytes: u64,
    /// How many bytes the snapshot has; 0: there is none.
    pub(crate) snapshot_bytes: u64,
}

/// The tails of the documents that got entries after one position, up to another.
pub(crate) fn tails(connection: &Connection, after: Position, through: Position) -> Result<Vec<Tail>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT log_document.id, count(*), sum(length(log.bytes)), coalesce(snapshot.bytes, 0)
         FROM log CROSS JOIN log_document ON log_document.number = log.document
         LEFT JOIN snapshot ON snapshot.document = log_document.id AND snapshot.until_ms IS NULL
         WHERE log.position > ?1 AND log.position <= ?2 AND log.position > coalesce(snapshot.through, 0)
         AND log.document <> 0 AND NOT EXISTS (SELECT 1 FROM renewed WHERE renewed.document = log_document.id)
         GROUP BY log_document.id",
    )?;
    let rows = statement.query_map([to_sql(after), to_sql(through)], |row| {
        let number = |column| row.get(column).map(from_sql);
        Ok(Tail { document: DocumentId(row.get(0)?), entries: number(1)?, bytes: number(2)?, snapshot_bytes: number(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Up to where changes of each document may live in a snapshot only.
pub(super) fn dropped(connection: &Connection) -> Result<HashMap<DocumentId, Position>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT document, through FROM dropped")?;
    let rows = statement.query_map([], |row| Ok((DocumentId(row.get(0)?), from_sql(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The documents that have a snapshot.
pub(crate) fn documents(connection: &Connection) -> Result<Vec<DocumentId>, StoreError> {
    some_documents(connection, "SELECT document FROM snapshot WHERE until_ms IS NULL")
}

/// The documents whose newest snapshot is in a backup too.
pub(crate) fn backed_up(connection: &Connection) -> Result<Vec<DocumentId>, StoreError> {
    some_documents(connection, "SELECT document FROM snapshot WHERE until_ms IS NULL AND backed_up = 1")
}

/// What names each of the newest snapshots.
pub(crate) fn names(connection: &Connection) -> Result<Vec<(i64, Hash)>, StoreError> {
    let mut statement = connection.prepare("SELECT id, hash FROM snapshot WHERE until_ms IS NULL")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Remembers that these snapshots are in a backup.
pub(crate) fn note_backed_up(connection: &mut Connection, names: &[(i64, Hash)]) -> Result<(), StoreError> {
    let change = connection.transaction()?;
    for (id, hash) in names {
        change.execute("UPDATE snapshot SET backed_up = 1 WHERE id = ?1 AND hash = ?2", params![id, hash])?;
    }
    Ok(change.commit()?)
}

fn some_documents(connection: &Connection, sql: &str) -> Result<Vec<DocumentId>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok(DocumentId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
