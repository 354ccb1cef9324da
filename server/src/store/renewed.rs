//! Engagements that were founded anew: what each is now, and taking everything of the old one out of the tables. Of its
//! entries the hashes stay, as entries of document 0, so that the log keeps its positions and its running hash. It must
//! not know what the new one holds, nor who may ask for it.

use super::log::to_sql;
use super::{StoreError, meta};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;
use tandem_core::model::{DocumentId, PersonId};
use tandem_core::sync::log::Position;

/// The number of the document that emptied entries belong to; its id is all zeros, and nobody is a member of it.
pub(super) const NOBODYS: i64 = 0;

/// That id.
pub(super) const NOBODYS_ID: DocumentId = DocumentId([0; 16]);

/// How long the emptying waits for readers.
const WAIT: Duration = Duration::from_secs(30);

/// What an engagement is now, and without whom; `None`: it was never renewed.
pub(crate) fn now(connection: &Connection, document: &DocumentId) -> Result<Option<(DocumentId, Option<String>)>, StoreError> {
    let found = connection
        .prepare_cached("SELECT renewed_as, without FROM renewed WHERE document = ?1")?
        .query_row([document.0], |row| Ok((DocumentId(row.get(0)?), row.get(1)?)))
        .optional()?;
    Ok(found)
}

/// Every engagement that was renewed.
pub(super) fn all(connection: &Connection) -> Result<BTreeSet<DocumentId>, StoreError> {
    let mut statement = connection.prepare("SELECT document FROM renewed")?;
    let rows = statement.query_map([], |row| row.get(0).map(DocumentId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes that `old` is `new` from here on; what became `old` before is `new` too.
pub(crate) fn note(
    connection: &Connection,
    old: &DocumentId,
    new: &DocumentId,
    without: Option<&PersonId>,
    now_ms: u64,
) -> Result<(), StoreError> {
    connection.execute("UPDATE renewed SET renewed_as = ?2 WHERE renewed_as = ?1", [old.0, new.0])?;
    connection.execute(
        "INSERT INTO renewed (document, renewed_as, without, at_ms) VALUES (?1, ?2, ?3, ?4)",
        params![old.0, new.0, without.map(PersonId::as_str), to_sql(now_ms)],
    )?;
    meta::write(connection, meta::UNWIPED, "1")
}

/// Takes everything of a document out of the log and the tables beside it, but who is and was a member.
pub(crate) fn empty(connection: &Connection, document: &DocumentId) -> Result<(), StoreError> {
    connection.execute("INSERT INTO log_document (number, id) VALUES (?1, zeroblob(16)) ON CONFLICT DO NOTHING", [NOBODYS])?;
    let number = "(SELECT number FROM log_document WHERE id = ?1)";
    connection.execute(
        &format!(
            "UPDATE log SET document = ?2, author = NULL, seq = NULL, device = NULL, received_ms = 0, clock_ahead_ms = 0, bytes = x''
             WHERE document = {number}"
        ),
        params![document.0, NOBODYS],
    )?;
    connection.execute(&format!("DELETE FROM log_author WHERE document = {number}"), [document.0])?;
    for table in ["actor", "device_key", "signed", "unproven", "poison", "dropped", "snapshot"] {
        connection.execute(&format!("DELETE FROM {table} WHERE document = ?1"), [document.0])?;
    }
    Ok(())
}

/// Refused work that is still offered, and invitations, are the new engagement's; but for those of whom it goes without.
pub(crate) fn hand_on(
    connection: &Connection,
    old: &DocumentId,
    new: &DocumentId,
    without: Option<&PersonId>,
    now_ms: u64,
) -> Result<(), StoreError> {
    let person = without.map(PersonId::as_str);
    connection
        .execute("DELETE FROM parcel WHERE document = ?1 AND (taken IS NOT NULL OR person = ?2)", params![old.0, person])?;
    connection.execute("UPDATE parcel SET document = ?2 WHERE document = ?1", [old.0, new.0])?;
    connection.execute(
        "UPDATE invitation SET withdrawn_ms = ?3 WHERE document = ?1 AND person = ?2 AND used_ms IS NULL",
        params![old.0, person, to_sql(now_ms)],
    )?;
    connection.execute("UPDATE invitation SET document = ?2 WHERE document = ?1", [old.0, new.0])?;
    connection.execute("DELETE FROM document WHERE id = ?1", [old.0])?;
    Ok(())
}

/// Everybody who is or was a member.
pub(crate) fn people(connection: &Connection, document: &DocumentId) -> Result<Vec<PersonId>, StoreError> {
    let sql = "SELECT person FROM membership WHERE document = ?1 UNION SELECT person FROM departure WHERE document = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let names = statement.query_map([document.0], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    names.iter().map(|name| PersonId::new(name).map_err(|_| StoreError::Damaged("person id"))).collect()
}

/// Whoever left earlier hears of it with the entry at this position: the one that said so is emptied.
pub(crate) fn left_at(
    connection: &Connection,
    person: &PersonId,
    document: &DocumentId,
    position: Position,
) -> Result<(), StoreError> {
    let sql = "UPDATE departure SET taken_at = ?3 WHERE person = ?1 AND document = ?2";
    connection.execute(sql, params![person.as_str(), document.0, to_sql(position)])?;
    Ok(())
}

/// Does [`wipe`] where that is still to be done: nobody got that far, or the process ended before.
pub(crate) fn wipe_if_due(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    if meta::read(connection, meta::UNWIPED)?.is_some() { wipe(path).map(drop) } else { Ok(()) }
}

/// Writes the whole file anew, so that nothing of what was deleted is left in its pages, nor in the file beside it. Others
/// wait meanwhile. False: somebody went on reading, and the file beside it still holds old pages.
pub(crate) fn wipe(path: &Path) -> Result<bool, StoreError> {
    let connection = super::open::for_writing(path).map_err(|_| StoreError::Damaged("file"))?;
    connection.busy_timeout(WAIT)?;
    // The copy that is made on the way is as large as the file.
    connection.pragma_update(None, "temp_store", "file")?;
    connection.execute_batch("VACUUM")?;
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 {
        connection.execute("DELETE FROM meta WHERE name = ?1", [meta::UNWIPED])?;
    }
    Ok(busy == 0)
}
