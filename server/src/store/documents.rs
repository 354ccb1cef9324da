//! The labels of engagements: what lists and invitations show until the document itself is there. It must not know
//! who may reach them.

use super::StoreError;
use super::log::{from_sql, to_sql};
use rusqlite::{Connection, OptionalExtension, params};
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::log::Position;

/// Names a document; the log may still be without it.
pub(crate) fn insert(connection: &Connection, id: &DocumentId, label: &str, created_ms: u64) -> Result<(), StoreError> {
    connection.prepare_cached("INSERT INTO document (id, label, created_ms) VALUES (?1, ?2, ?3)")?.execute(params![
        id.0,
        label,
        to_sql(created_ms)
    ])?;
    Ok(())
}

/// The label of a document.
pub(crate) fn label(connection: &Connection, id: &DocumentId) -> Result<Option<String>, StoreError> {
    Ok(connection.prepare_cached("SELECT label FROM document WHERE id = ?1")?.query_row([id.0], |row| row.get(0)).optional()?)
}

/// All documents with their labels, by label.
pub(crate) fn all(connection: &Connection) -> Result<Vec<(DocumentId, String)>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id, label FROM document ORDER BY label, id")?;
    let rows = statement.query_map([], |row| Ok((DocumentId(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An engagement as the administrators see it: nothing of what is in it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Listed {
    pub(crate) document: DocumentId,
    pub(crate) label: String,
    /// People who have access.
    pub(crate) members: u64,
    /// When it was named, in milliseconds since 1970.
    pub(crate) created_ms: u64,
}

/// All engagements with how many have access, by label.
pub(crate) fn listed(connection: &Connection) -> Result<Vec<Listed>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, label, (SELECT count(*) FROM membership WHERE document = id), created_ms FROM document ORDER BY label, id",
    )?;
    let rows = statement.query_map([], |row| {
        let (document, label) = (DocumentId(row.get(0)?), row.get(1)?);
        Ok(Listed { document, label, members: from_sql(row.get(2)?), created_ms: from_sql(row.get(3)?) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether the log knows the document.
pub(crate) fn founded(connection: &Connection, id: &DocumentId) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM log_document WHERE id = ?1")?.exists([id.0])?)
}

/// Documents that got changes after a position, up to another one.
pub(crate) fn changed(connection: &Connection, after: Position, through: Position) -> Result<Vec<DocumentId>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM log_document WHERE number IN
         (SELECT document FROM log WHERE position > ?1 AND position <= ?2 AND author IS NOT NULL)",
    )?;
    let rows = statement.query_map([to_sql(after), to_sql(through)], |row| row.get(0).map(DocumentId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a change of this document is marked as poison.
pub(crate) fn poisoned(connection: &Connection, id: &DocumentId, hash: &Hash) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM poison WHERE document = ?1 AND hash = ?2";
    Ok(connection.prepare_cached(sql)?.exists(params![id.0, hash])?)
}
