//! The projections of the log's records: who may reach what, whose actor is whose, which keys sign, what is poison. It
//! must not append: `Log` calls it with what it appended.

use super::StoreError;
use super::log::to_sql;
use rusqlite::{Connection, params};
use tandem_core::model::{DocumentId, PersonId, Role};
use tandem_core::sync::log::{Position, finished};
use tandem_core::sync::record::Record;

/// Keeps memberships, owners and keys true to a record that was appended at `position`.
pub(super) fn follow(
    connection: &Connection,
    document: &DocumentId,
    position: Position,
    record: &Record,
) -> Result<(), StoreError> {
    match record {
        Record::Access { person, role: Some(role), .. } => grant(connection, document, position, person, *role)?,
        Record::Access { person, role: None, .. } => {
            connection
                .prepare_cached(
                    "INSERT INTO departure (person, document, granted_at, taken_at)
                     SELECT person, document, granted_at, ?3 FROM membership WHERE person = ?1 AND document = ?2
                     ON CONFLICT (person, document) DO UPDATE SET taken_at = excluded.taken_at",
                )?
                .execute(params![person.as_str(), document.0, to_sql(position)])?;
            connection
                .prepare_cached("DELETE FROM membership WHERE person = ?1 AND document = ?2")?
                .execute(params![person.as_str(), document.0])?;
        }
        Record::Actor { actor, device } => {
            connection.prepare_cached("INSERT INTO actor (document, actor, device) VALUES (?1, ?2, ?3)")?.execute(params![
                document.0,
                actor,
                device.as_str()
            ])?;
        }
        Record::Poisoned { hash, actor, .. } => {
            connection
                .prepare_cached("INSERT INTO poison (document, hash) VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
                .execute(params![document.0, hash])?;
            connection.prepare_cached("UPDATE actor SET device = ?3 WHERE document = ?1 AND actor = ?2")?.execute(params![
                document.0,
                actor,
                finished().as_str()
            ])?;
        }
        Record::Device { .. } | Record::Signed { .. } | Record::Sealed { .. } => keys(connection, document, record)?,
        Record::Engagement { .. } | Record::Person { .. } => {}
    }
    Ok(())
}

/// Devices' keys, what they signed, and what the relay sealed. Once more for records of before there were tables for them: twice is as once.
fn keys(connection: &Connection, document: &DocumentId, record: &Record) -> rusqlite::Result<()> {
    match record {
        Record::Device { device, public_key, .. } => {
            let sql = "INSERT INTO device_key (document, device, public_key) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
            connection.prepare_cached(sql)?.execute(params![document.0, device.as_str(), public_key])?;
        }
        Record::Signed { hash, .. } => {
            let sql = "INSERT INTO signed (document, hash) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
            connection.prepare_cached(sql)?.execute(params![document.0, hash])?;
        }
        Record::Sealed { person, at_ms, .. } => {
            let sql = "INSERT INTO sealed (document, person, at_ms) VALUES (?1, ?2, ?3)
                       ON CONFLICT DO UPDATE SET at_ms = max(at_ms, excluded.at_ms)";
            connection.prepare_cached(sql)?.execute(params![document.0, person.as_str(), to_sql(*at_ms)])?;
        }
        _ => {}
    }
    Ok(())
}

/// Fills the tables that [`keys`] keeps from a log that is older than they are.
pub(super) fn fill_keys(connection: &Connection) -> rusqlite::Result<()> {
    let mut statement = connection.prepare("SELECT document, bytes FROM log WHERE kind = 1 ORDER BY position")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        // What cannot be read is for the walk over the log to name.
        if let Some(record) = Record::read(&row.get::<_, Vec<u8>>(1)?) {
            keys(connection, &DocumentId(row.get(0)?), &record)?;
        }
    }
    Ok(())
}

/// Another role for someone who has access keeps the position at which access began: nothing is fetched anew.
fn grant(
    connection: &Connection,
    document: &DocumentId,
    position: Position,
    person: &PersonId,
    role: Role,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO membership (person, document, role, granted_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (person, document) DO UPDATE SET role = excluded.role",
        )?
        .execute(params![person.as_str(), document.0, role.name(), to_sql(position)])?;
    Ok(())
}
