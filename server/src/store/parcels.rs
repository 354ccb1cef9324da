//! Refused work that waits outside the log for an editor to take it in. Bounded per person and in all; what is settled
//! keeps its row, so that its author learns what became of it, and makes room when room is needed. It must not know what
//! the commands say, nor who may ask.

use super::StoreError;
use super::log::{from_sql, to_sql};
use rusqlite::{Connection, OptionalExtension, Row, params};
use tandem_core::code::Code;
use tandem_core::limits::{PARCEL_OPEN_MS, PARCELS, PERSON_PARCELS};
use tandem_core::model::{DocumentId, PersonId};

/// A parcel without its content, as its author and the editors see it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Parcel {
    /// Drawn by the device that hands it in.
    pub(crate) id: String,
    /// In which engagement.
    pub(crate) document: DocumentId,
    /// What that is called.
    pub(crate) label: String,
    /// Whose work it is.
    pub(crate) person: String,
    /// What they are called.
    pub(crate) name: String,
    /// What it was refused for.
    pub(crate) code: String,
    /// When it was refused, in milliseconds since 1970, by the device's clock.
    pub(crate) at: u64,
    /// How many changes.
    pub(crate) changes: u32,
    /// `None`: it is offered; `false`: it was declined.
    pub(crate) taken: Option<bool>,
    /// Who opened or settled it: their name.
    pub(crate) by: Option<String>,
    /// When it was settled, in milliseconds since 1970.
    pub(crate) settled: Option<u64>,
}

/// What a device hands in.
#[derive(Clone, Debug)]
pub(crate) struct HandedIn {
    pub(crate) id: String,
    pub(crate) document: DocumentId,
    pub(crate) code: Code,
    pub(crate) made_ms: u64,
    pub(crate) changes: u32,
    pub(crate) commands: String,
}

const PARCEL: &str =
    "SELECT p.id, p.document, d.label, p.person, a.name, p.code, p.made_ms, p.changes, p.taken, b.name, p.settled_ms
                      FROM parcel p JOIN person a ON a.id = p.person LEFT JOIN document d ON d.id = p.document
                      LEFT JOIN person b ON b.id = p.opened_by WHERE ";

/// Keeps a parcel of this person. The same again changes nothing; the id of somebody else's is `already_there`; `busy`
/// where there is no room.
pub(crate) fn hand_in(connection: &Connection, person: &PersonId, parcel: &HandedIn, now_ms: u64) -> Result<(), StoreError> {
    let owner: Option<String> =
        connection.query_row("SELECT person FROM parcel WHERE id = ?1", [&parcel.id], |row| row.get(0)).optional()?;
    match owner {
        Some(owner) if owner == person.as_str() => return Ok(()),
        Some(_) => return Err(Code::AlreadyThere.into()),
        None => {}
    }
    make_room(connection, "person = ?1", person.as_str(), PERSON_PARCELS)?;
    make_room(connection, "?1 = ?1", person.as_str(), PARCELS)?;
    connection
        .prepare_cached(
            "INSERT INTO parcel (id, document, person, code, made_ms, received_ms, changes, commands)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            parcel.id,
            parcel.document.0,
            person.as_str(),
            parcel.code.name(),
            to_sql(parcel.made_ms),
            to_sql(now_ms),
            parcel.changes,
            parcel.commands
        ])?;
    Ok(())
}

/// Lets the oldest settled parcels go until there is room for one more; `busy` where everything is still offered.
fn make_room(connection: &Connection, which: &str, person: &str, most: usize) -> Result<(), StoreError> {
    let count: u32 = connection.query_row(&format!("SELECT count(*) FROM parcel WHERE {which}"), [person], |row| row.get(0))?;
    for _ in most..=count as usize {
        let gone = connection.execute(
            &format!(
                "DELETE FROM parcel WHERE id = (SELECT id FROM parcel WHERE {which} AND taken IS NOT NULL ORDER BY settled_ms LIMIT 1)"
            ),
            [person],
        )?;
        if gone == 0 {
            return Err(Code::Busy.into());
        }
    }
    Ok(())
}

/// A person's own parcels, settled ones too, oldest first.
pub(crate) fn of(connection: &Connection, person: &PersonId) -> Result<Vec<Parcel>, StoreError> {
    list(connection, "p.person = ?1 ORDER BY p.received_ms, p.id", person)
}

/// Parcels of others that are offered in the engagements of which this person is an editor, oldest first.
pub(crate) fn offered(connection: &Connection, person: &PersonId) -> Result<Vec<Parcel>, StoreError> {
    let sql = "p.taken IS NULL AND p.person <> ?1 AND p.document IN
               (SELECT document FROM membership WHERE person = ?1 AND role = 'editor') ORDER BY p.received_ms, p.id";
    list(connection, sql, person)
}

fn list(connection: &Connection, which: &str, person: &PersonId) -> Result<Vec<Parcel>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("{PARCEL}{which}"))?;
    let rows = statement.query_map([person.as_str()], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One parcel.
pub(crate) fn find(connection: &Connection, id: &str) -> Result<Parcel, StoreError> {
    let found = connection.prepare_cached(&format!("{PARCEL}p.id = ?1"))?.query_row([id], read).optional()?;
    found.ok_or(Code::NotFound.into())
}

/// Begins to take a parcel in: answers with its commands. `already_there` when it is settled, or somebody else is at it.
pub(crate) fn open(connection: &Connection, id: &str, person: &PersonId, now_ms: u64) -> Result<String, StoreError> {
    let changed = connection
        .prepare_cached(
            "UPDATE parcel SET opened_by = ?2, opened_ms = ?3
             WHERE id = ?1 AND taken IS NULL AND (opened_by IS NULL OR opened_by = ?2 OR opened_ms <= ?4)",
        )?
        .execute(params![id, person.as_str(), to_sql(now_ms), to_sql(now_ms.saturating_sub(PARCEL_OPEN_MS))])?;
    if changed == 0 {
        return Err(Code::AlreadyThere.into());
    }
    Ok(connection.query_row("SELECT commands FROM parcel WHERE id = ?1", [id], |row| row.get(0))?)
}

/// Says what became of a parcel. The same again changes nothing; `already_there` when it was settled otherwise, or
/// somebody else is taking it in.
pub(crate) fn settle(connection: &Connection, id: &str, person: &PersonId, taken: bool, now_ms: u64) -> Result<(), StoreError> {
    let changed = connection
        .prepare_cached(
            "UPDATE parcel SET taken = ?3, opened_by = ?2, settled_ms = coalesce(settled_ms, ?4), commands = ''
             WHERE id = ?1 AND (taken IS NULL OR taken = ?3)
             AND (opened_by IS NULL OR opened_by = ?2 OR (taken IS NULL AND opened_ms <= ?5))",
        )?
        .execute(params![id, person.as_str(), taken, to_sql(now_ms), to_sql(now_ms.saturating_sub(PARCEL_OPEN_MS))])?;
    if changed == 0 { Err(Code::AlreadyThere.into()) } else { Ok(()) }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Parcel> {
    Ok(Parcel {
        id: row.get(0)?,
        document: DocumentId(row.get(1)?),
        label: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
        person: row.get(3)?,
        name: row.get(4)?,
        code: row.get(5)?,
        at: from_sql(row.get(6)?),
        changes: row.get(7)?,
        taken: row.get(8)?,
        by: row.get(9)?,
        settled: row.get::<_, Option<i64>>(10)?.map(from_sql),
    })
}
