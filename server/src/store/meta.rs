//! Single facts of this relay. It must not know what they are used for.

use super::StoreError;
use rusqlite::{Connection, OptionalExtension};
use tandem_core::sync::log::Position;

/// The address under which devices reach the relay, as last served.
pub(crate) const PUBLIC_URL: &str = "public_url";
/// The document of the demo, where this folder holds it.
pub(crate) const DEMO: &str = "demo";
/// When it was tried last whether a write reaches the disk.
pub(crate) const READY: &str = "ready";
/// There while pages of the file may hold what was deleted for good.
pub(crate) const UNWIPED: &str = "unwiped";
/// The move to another address that is under way: since when, from where, to where.
pub(crate) const MOVE: &str = "move";
const EPOCH: &str = "epoch";
const EXAMINED: &str = "examined";
const NEWEST: &str = "newest";

/// A fact by its name.
pub(crate) fn read(connection: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    Ok(connection.prepare_cached("SELECT value FROM meta WHERE name = ?1")?.query_row([name], |row| row.get(0)).optional()?)
}

/// Sets a fact.
pub(crate) fn write(connection: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value")?
        .execute([name, value])?;
    Ok(())
}

/// Takes a fact away; false: it was not there.
pub(crate) fn remove(connection: &Connection, name: &str) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("DELETE FROM meta WHERE name = ?1")?.execute([name])? > 0)
}

/// The number drawn when this log was founded.
pub(crate) fn epoch(connection: &Connection) -> Result<u64, StoreError> {
    let text = read(connection, EPOCH)?.ok_or(StoreError::Damaged("epoch"))?;
    u64::from_str_radix(&text, 16).map_err(|_| StoreError::Damaged("epoch"))
}

/// Gives a new log its number; a log that has one keeps it.
pub(crate) fn found(connection: &Connection, epoch: u64) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
        [EPOCH, &format!("{epoch:016x}")],
    )?;
    Ok(())
}

/// Makes this log another one than every log before it.
pub(crate) fn found_anew(connection: &Connection, epoch: u64) -> Result<(), StoreError> {
    write(connection, EPOCH, &format!("{epoch:016x}"))
}

/// The position of the newest entry that the log ever had; 0: none.
pub(crate) fn newest(connection: &Connection) -> Result<Position, StoreError> {
    read(connection, NEWEST)?.map_or(Ok(0), |text| text.parse().map_err(|_| StoreError::Damaged("newest position")))
}

/// Writes down the position of the newest entry.
pub(crate) fn write_newest(connection: &Connection, newest: Position) -> Result<(), StoreError> {
    write(connection, NEWEST, &newest.to_string())
}

/// Through which position every document was examined for poison.
pub(crate) fn examined(connection: &Connection) -> Result<Position, StoreError> {
    Ok(read(connection, EXAMINED)?.and_then(|text| text.parse().ok()).unwrap_or(0))
}

/// Remembers through which position every document was examined.
pub(crate) fn write_examined(connection: &Connection, through: Position) -> Result<(), StoreError> {
    write(connection, EXAMINED, &through.to_string())
}
