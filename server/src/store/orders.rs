//! Orders to forget: which devices are to delete their copy of which engagement, and which said that they did. A device
//! that never comes cannot be forced, so an order stands until it is carried out. It must not know who may give one.

use super::StoreError;
use super::audit::{self, About, Deed};
use super::log::{from_sql, to_sql};
use rusqlite::{Connection, params};
use tandem_core::code::Code;
use tandem_core::model::{DeviceId, DocumentId, PersonId};

/// Why a copy is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Its person has no access any more.
    Removed,
    /// The device was revoked.
    Revoked,
    /// The engagement was founded anew without its history.
    Renewed,
}

impl Reason {
    fn name(self) -> &'static str {
        match self {
            Reason::Removed => "removed",
            Reason::Revoked => "revoked",
            Reason::Renewed => "renewed",
        }
    }
}

/// An order as its device is told of it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Order {
    /// Which engagement is to go.
    pub(crate) document: DocumentId,
    /// `removed`, `revoked` or `renewed`.
    pub(crate) reason: String,
    /// What the engagement is now, for who is a member of that.
    pub(crate) renewed_as: Option<DocumentId>,
}

/// An order as whoever gave it looks at it. Times in milliseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Given {
    pub(crate) person: String,
    pub(crate) name: String,
    pub(crate) device: String,
    pub(crate) device_name: String,
    pub(crate) reason: String,
    pub(crate) at_ms: u64,
    pub(crate) done_ms: Option<u64>,
}

/// Tells every device that a person ever had, also revoked ones, to forget an engagement that they were removed from.
pub(crate) fn tell_person(
    connection: &Connection,
    person: &PersonId,
    document: &DocumentId,
    by: About<'_>,
    now_ms: u64,
) -> Result<(), StoreError> {
    give_to_all(connection, person, document, Reason::Removed, now_ms)?;
    let about = About { person: Some(person), document: Some(document), ..by };
    audit::note(connection, Deed::ForgetOrdered, about, now_ms)
}

/// Tells a device to forget every engagement that its person is or was in.
pub(crate) fn tell_device(
    connection: &Connection,
    (person, device): &(PersonId, DeviceId),
    by: About<'_>,
    now_ms: u64,
) -> Result<(), StoreError> {
    let sql = "SELECT document FROM membership WHERE person = ?1 UNION SELECT document FROM departure WHERE person = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let all = statement.query_map([person.as_str()], |row| row.get(0).map(DocumentId))?.collect::<Result<Vec<_>, _>>()?;
    for document in all {
        give(connection, person, device, &document, Reason::Revoked, now_ms)?;
    }
    audit::note(connection, Deed::ForgetOrdered, About { person: Some(person), device: Some(device), ..by }, now_ms)
}

/// The same order for every device of a person.
pub(crate) fn give_to_all(
    connection: &Connection,
    person: &PersonId,
    document: &DocumentId,
    reason: Reason,
    now_ms: u64,
) -> Result<(), StoreError> {
    for device in super::people::listed(connection, person)? {
        give(connection, person, &device.device, document, reason, now_ms)?;
    }
    Ok(())
}

/// A new order takes the place of an older one, also where that was carried out: a copy may have come again since.
fn give(
    connection: &Connection,
    person: &PersonId,
    device: &DeviceId,
    document: &DocumentId,
    reason: Reason,
    now_ms: u64,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO forget_order (device, document, person, reason, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (device, document) DO UPDATE SET reason = excluded.reason, at_ms = excluded.at_ms, done_ms = NULL";
    connection.prepare_cached(sql)?.execute(params![
        device.as_str(),
        document.0,
        person.as_str(),
        reason.name(),
        to_sql(now_ms)
    ])?;
    Ok(())
}

/// Takes back what was not carried out yet: the person has access again. A device that was revoked stays told.
pub(crate) fn withdraw(connection: &Connection, person: &PersonId, document: &DocumentId) -> Result<(), StoreError> {
    let sql = "DELETE FROM forget_order WHERE person = ?1 AND document = ?2 AND done_ms IS NULL AND reason <> 'revoked'";
    connection.prepare_cached(sql)?.execute(params![person.as_str(), document.0])?;
    Ok(())
}

/// What a device is to forget.
pub(crate) fn of(connection: &Connection, device: &DeviceId) -> Result<Vec<Order>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT o.document, o.reason, m.document FROM forget_order o LEFT JOIN renewed r ON r.document = o.document
         LEFT JOIN membership m ON m.document = r.renewed_as AND m.person = o.person
         WHERE o.device = ?1 AND o.done_ms IS NULL ORDER BY o.at_ms, o.document",
    )?;
    let rows = statement.query_map([device.as_str()], |row| {
        let renewed_as = row.get::<_, Option<[u8; 16]>>(2)?.map(DocumentId);
        Ok(Order { document: DocumentId(row.get(0)?), reason: row.get(1)?, renewed_as })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A device says that it forgot an engagement. Twice is as once; `not_found` where nobody told it to.
pub(crate) fn done(
    connection: &Connection,
    device: &super::people::Device,
    document: &DocumentId,
    now_ms: u64,
) -> Result<(), StoreError> {
    let sql = "UPDATE forget_order SET done_ms = ?3 WHERE device = ?1 AND document = ?2 AND done_ms IS NULL";
    if connection.prepare_cached(sql)?.execute(params![device.id.as_str(), document.0, to_sql(now_ms)])? == 0 {
        let sql = "SELECT 1 FROM forget_order WHERE device = ?1 AND document = ?2";
        let told = connection.prepare_cached(sql)?.exists(params![device.id.as_str(), document.0])?;
        return if told { Ok(()) } else { Err(Code::NotFound.into()) };
    }
    let about = About { by: Some(&device.person.id), by_device: Some(&device.id), document: Some(document), ..About::default() };
    audit::note(connection, Deed::Forgotten, about, now_ms)
}

/// Every order about an engagement, and about what it was before it was renewed, the newest first.
pub(crate) fn given(connection: &Connection, document: &DocumentId) -> Result<Vec<Given>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT o.person, p.name, o.device, d.name, o.reason, o.at_ms, o.done_ms
         FROM forget_order o JOIN person p ON p.id = o.person JOIN device d ON d.id = o.device
         WHERE o.document = ?1 OR o.document IN (SELECT document FROM renewed WHERE renewed_as = ?1)
         ORDER BY o.at_ms DESC, p.name, o.device, o.document",
    )?;
    let rows = statement.query_map([document.0], |row| {
        Ok(Given {
            person: row.get(0)?,
            name: row.get(1)?,
            device: row.get(2)?,
            device_name: row.get(3)?,
            reason: row.get(4)?,
            at_ms: from_sql(row.get(5)?),
            done_ms: row.get::<_, Option<i64>>(6)?.map(from_sql),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
