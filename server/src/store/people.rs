//! Persons and their devices. A device is known by the hash of its credential; the credential itself is never stored.

use super::StoreError;
use super::log::{from_sql, to_sql};
use rusqlite::{Connection, OptionalExtension, Row, params};
use tandem_core::code::Code;
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};

/// A person known to the relay.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// Who.
    pub(crate) id: PersonId,
    /// Their name.
    pub(crate) name: String,
    /// May create engagements.
    pub(crate) administrator: bool,
}

/// A device that is enrolled.
#[derive(Clone, Debug)]
pub(crate) struct Device {
    /// Which device.
    pub(crate) id: DeviceId,
    /// What its owner calls it.
    pub(crate) name: String,
    /// P-256 public key, 65 bytes.
    pub(crate) public_key: Vec<u8>,
    /// Its owner.
    pub(crate) person: Person,
}

const DEVICE: &str = "SELECT d.id, d.name, d.public_key, p.id, p.name, p.administrator
                      FROM device d JOIN person p ON p.id = d.person WHERE ";
/// Of those that were not revoked.
const STANDING: &str = "d.revoked_ms IS NULL AND ";

/// The person with this id.
pub(crate) fn person(connection: &Connection, id: &PersonId) -> Result<Option<Person>, StoreError> {
    let found = connection
        .prepare_cached("SELECT name, administrator FROM person WHERE id = ?1")?
        .query_row([id.as_str()], |row| Ok(Person { id: id.clone(), name: row.get(0)?, administrator: row.get(1)? }))
        .optional()?;
    Ok(found)
}

/// Everybody, by name.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Person>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id, name, administrator FROM person ORDER BY name, id")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?)))?;
    rows.map(|row| {
        let (id, name, administrator) = row?;
        Ok(Person { id: PersonId::new(&id).map_err(|_| StoreError::Damaged("person id"))?, name, administrator })
    })
    .collect()
}

/// Everyone who has access to a document, by name.
pub(crate) fn members(connection: &Connection, document: &DocumentId) -> Result<Vec<(Person, Role)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT p.id, p.name, p.administrator, m.role FROM membership m JOIN person p ON p.id = m.person
         WHERE m.document = ?1 ORDER BY p.name, p.id",
    )?;
    let rows = statement
        .query_map([document.0], |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get::<_, String>(3)?)))?;
    rows.map(|row| {
        let (id, name, administrator, role) = row?;
        let id = PersonId::new(&id).map_err(|_| StoreError::Damaged("person id"))?;
        let role = Role::named(&role).ok_or(StoreError::Damaged("role"))?;
        Ok((Person { id, name, administrator }, role))
    })
    .collect()
}

/// Everybody with whom a person shares an engagement, by name.
pub(crate) fn sharing_with(connection: &Connection, person: &PersonId) -> Result<Vec<Person>, StoreError> {
    let sharing = "SELECT DISTINCT b.person FROM membership a JOIN membership b ON b.document = a.document WHERE a.person = ?1";
    let mut statement = connection.prepare_cached(sharing)?;
    let ids = statement.query_map([person.as_str()], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    Ok(all(connection)?.into_iter().filter(|one| ids.iter().any(|id| id == one.id.as_str())).collect())
}

/// Labels of the engagements that a person has access to, each with the role.
pub(crate) fn access_of(connection: &Connection, person: &PersonId) -> Result<Vec<(String, Role)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT d.label, m.role FROM membership m JOIN document d ON d.id = m.document WHERE m.person = ?1 ORDER BY d.label, d.id",
    )?;
    let rows = statement.query_map([person.as_str()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    rows.map(|row| {
        let (label, role) = row?;
        Ok((label, Role::named(&role).ok_or(StoreError::Damaged("role"))?))
    })
    .collect()
}

/// Whether a person ever lost access to a document.
pub(crate) fn left(connection: &Connection, person: &PersonId, document: &DocumentId) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM departure WHERE person = ?1 AND document = ?2";
    Ok(connection.prepare_cached(sql)?.exists(params![person.as_str(), document.0])?)
}

/// How many may run the relay and have a device that was not revoked.
pub(crate) fn administrators(connection: &Connection) -> Result<usize, StoreError> {
    let sql = "SELECT count(*) FROM person p WHERE p.administrator = 1
               AND EXISTS (SELECT 1 FROM device d WHERE d.person = p.id AND d.revoked_ms IS NULL)";
    Ok(usize::try_from(connection.prepare_cached(sql)?.query_row([], |row| row.get::<_, i64>(0))?).unwrap_or(0))
}

/// Lets a person run the relay, or no more.
pub(crate) fn set_administrator(connection: &Connection, person: &PersonId, administrator: bool) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE person SET administrator = ?2 WHERE id = ?1")?
        .execute(params![person.as_str(), administrator])?;
    Ok(())
}

/// A device as people look at it. Times in milliseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Listed {
    pub(crate) device: DeviceId,
    pub(crate) name: String,
    pub(crate) enrolled_ms: u64,
    pub(crate) revoked_ms: Option<u64>,
}

/// Every device that a person ever had, the newest first.
pub(crate) fn listed(connection: &Connection, person: &PersonId) -> Result<Vec<Listed>, StoreError> {
    let sql = "SELECT id, name, created_ms, revoked_ms FROM device WHERE person = ?1 ORDER BY created_ms DESC, id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([person.as_str()], |row| {
        Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get::<_, Option<i64>>(3)?))
    })?;
    rows.map(|row| {
        let (device, name, enrolled, revoked) = row?;
        let device = DeviceId::new(&device).map_err(|_| StoreError::Damaged("device id"))?;
        Ok(Listed { device, name, enrolled_ms: from_sql(enrolled), revoked_ms: revoked.map(from_sql) })
    })
    .collect()
}

/// Whose device it is, also once it is revoked.
pub(crate) fn owner(connection: &Connection, device: &DeviceId) -> Result<Option<PersonId>, StoreError> {
    let found: Option<String> = connection
        .prepare_cached("SELECT person FROM device WHERE id = ?1")?
        .query_row([device.as_str()], |row| row.get(0))
        .optional()?;
    found.map(|id| PersonId::new(&id).map_err(|_| StoreError::Damaged("person id"))).transpose()
}

/// Gives a device another name.
pub(crate) fn rename(connection: &Connection, device: &DeviceId, name: &str) -> Result<(), StoreError> {
    let sql = "UPDATE device SET name = ?2 WHERE id = ?1";
    connection.prepare_cached(sql)?.execute(params![device.as_str(), name])?;
    Ok(())
}

/// Revokes a device for good; false: it was already.
pub(crate) fn revoke(connection: &Connection, device: &DeviceId, now_ms: u64) -> Result<bool, StoreError> {
    let sql = "UPDATE device SET revoked_ms = ?2 WHERE id = ?1 AND revoked_ms IS NULL";
    Ok(connection.prepare_cached(sql)?.execute(params![device.as_str(), to_sql(now_ms)])? > 0)
}

/// Whether this credential is one of a device that was revoked.
pub(crate) fn was_revoked(connection: &Connection, credential_hash: &[u8; 32]) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM device WHERE credential_hash = ?1 AND revoked_ms IS NOT NULL";
    Ok(connection.prepare_cached(sql)?.exists([credential_hash])?)
}

/// Devices that were not revoked and are older than this.
pub(crate) fn older_than(connection: &Connection, created_ms: u64) -> Result<u64, StoreError> {
    let sql = "SELECT count(*) FROM device WHERE revoked_ms IS NULL AND created_ms < ?1";
    Ok(from_sql(connection.prepare_cached(sql)?.query_row([to_sql(created_ms)], |row| row.get(0))?))
}

/// Whether anyone who may create engagements has enrolled.
pub(crate) fn administrator_exists(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM person WHERE administrator = 1 LIMIT 1")?.exists([])?)
}

/// Whether anybody is known at all.
pub(crate) fn anyone(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM person LIMIT 1")?.exists([])?)
}

/// Makes a person known. Who is known keeps their name; the right of an administrator is only ever added here.
pub(crate) fn know(connection: &Connection, person: &Person, created_ms: u64) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO person (id, name, administrator, created_ms) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET administrator = max(administrator, excluded.administrator)",
        )?
        .execute(params![person.id.as_str(), person.name, person.administrator, to_sql(created_ms)])?;
    Ok(())
}

/// Refuses a device that is not enrolled (`unknown_device`), or was revoked.
pub(crate) fn enrolled(connection: &Connection, id: &DeviceId) -> Result<(), StoreError> {
    let sql = "SELECT revoked_ms IS NOT NULL FROM device WHERE id = ?1";
    match connection.prepare_cached(sql)?.query_row([id.as_str()], |row| row.get(0)).optional()? {
        Some(false) => Ok(()),
        Some(true) => Err(Code::Revoked.into()),
        None => Err(Code::UnknownDevice.into()),
    }
}

/// The device with this credential, if it was not revoked.
pub(crate) fn device_with(connection: &Connection, credential_hash: &[u8; 32]) -> Result<Option<Device>, StoreError> {
    let sql = format!("{DEVICE} {STANDING} d.credential_hash = ?1");
    connection.prepare_cached(&sql)?.query_row([credential_hash], read).optional()?.map(known).transpose()
}

/// The device with this credential, also once it was revoked: it is recognised then, and may next to nothing.
pub(crate) fn once_with(connection: &Connection, credential_hash: &[u8; 32]) -> Result<Option<Device>, StoreError> {
    let sql = format!("{DEVICE} d.credential_hash = ?1");
    connection.prepare_cached(&sql)?.query_row([credential_hash], read).optional()?.map(known).transpose()
}

/// The device with this id, if it was not revoked.
pub(crate) fn device(connection: &Connection, id: &DeviceId) -> Result<Option<Device>, StoreError> {
    let sql = format!("{DEVICE} {STANDING} d.id = ?1");
    connection.prepare_cached(&sql)?.query_row([id.as_str()], read).optional()?.map(known).transpose()
}

/// Every device of a person that was not revoked, oldest first.
pub(crate) fn devices_of(connection: &Connection, person: &PersonId) -> Result<Vec<Device>, StoreError> {
    let sql = format!("{DEVICE} {STANDING} d.person = ?1 ORDER BY d.created_ms, d.id");
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([person.as_str()], read)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(known).collect()
}

/// Everyone who may see a document, if this person is among them; nobody otherwise.
pub(crate) fn members_with(
    connection: &Connection,
    document: &DocumentId,
    person: &PersonId,
) -> Result<Vec<PersonId>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT person FROM membership WHERE document = ?1")?;
    let persons = statement.query_map([document.0], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let members: Vec<PersonId> = persons.iter().filter_map(|person| PersonId::new(person).ok()).collect();
    Ok(if members.contains(person) { members } else { Vec::new() })
}

/// Enrols a device under the hash of its credential.
pub(crate) fn enrol(
    connection: &Connection,
    device: &Device,
    credential_hash: &[u8; 32],
    created_ms: u64,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO device (id, person, name, public_key, credential_hash, created_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            device.id.as_str(),
            device.person.id.as_str(),
            device.name,
            device.public_key,
            credential_hash,
            to_sql(created_ms)
        ])?;
    Ok(())
}

/// Gives an enrolled device another credential; the one before is worth nothing from here on.
pub(crate) fn set_credential(connection: &Connection, device: &DeviceId, credential_hash: &[u8; 32]) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE device SET credential_hash = ?2 WHERE id = ?1")?
        .execute(params![device.as_str(), credential_hash])?;
    Ok(())
}

/// Gives an enrolled device a new name, key and credential.
pub(crate) fn enrol_anew(connection: &Connection, device: &Device, credential_hash: &[u8; 32]) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE device SET name = ?2, public_key = ?3, credential_hash = ?4 WHERE id = ?1")?
        .execute(params![device.id.as_str(), device.name, device.public_key, credential_hash])?;
    Ok(())
}

type Columns = (String, String, Vec<u8>, String, String, bool);

fn read(row: &Row<'_>) -> rusqlite::Result<Columns> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
}

fn known((id, name, public_key, person, person_name, administrator): Columns) -> Result<Device, StoreError> {
    let id = DeviceId::new(&id).map_err(|_| StoreError::Damaged("device id"))?;
    let person = PersonId::new(&person).map_err(|_| StoreError::Damaged("person id"))?;
    Ok(Device { id, name, public_key, person: Person { id: person, name: person_name, administrator } })
}
