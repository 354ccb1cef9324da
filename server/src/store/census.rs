//! How much a relay holds, in numbers alone. It must not know who asks.

use super::StoreError;
use super::log::from_sql;
use rusqlite::Connection;
use tandem_core::sync::log::Position;

/// Numbers of what is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Census {
    /// Engagements that have begun.
    pub(crate) engagements: u64,
    /// Persons who were ever known.
    pub(crate) people: u64,
    /// Devices that may sign in.
    pub(crate) devices: u64,
    /// Changes in the log.
    pub(crate) changes: u64,
    /// Snapshots, those included that were replaced and somebody may be fetching.
    pub(crate) snapshots: u64,
    /// Entries that devices brought back and nobody has proven.
    pub(crate) waiting_returned: u64,
    /// Parcels that nobody has settled.
    pub(crate) parcels_open: u64,
    /// Changes that no replica can take.
    pub(crate) poison: u64,
}

/// Counts. The log itself is not walked: its positions have no gap, and its records have an index.
pub(crate) fn census(connection: &Connection, newest: Position) -> Result<Census, StoreError> {
    let count = |what: &str| -> Result<u64, StoreError> {
        let sql = format!("SELECT count(*) FROM {what}");
        Ok(from_sql(connection.prepare_cached(&sql)?.query_row([], |row| row.get(0))?))
    };
    Ok(Census {
        engagements: count("log_document")?,
        people: count("person")?,
        devices: count("device WHERE revoked_ms IS NULL")?,
        changes: newest.saturating_sub(count("log WHERE author IS NULL")?),
        snapshots: count("snapshot")?,
        waiting_returned: count("unproven")?,
        parcels_open: count("parcel WHERE taken IS NULL")?,
        poison: count("poison")?,
    })
}
