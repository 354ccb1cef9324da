//! Invitations: each is known by the hash of its secret, is used once and ends. It must not know what using one does.

use super::StoreError;
use super::log::{from_sql, to_sql};
use crate::hexadecimal;
use rusqlite::{Connection, OptionalExtension, Row, params};
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};

/// An invitation as it was given out.
#[derive(Clone, Debug)]
pub(crate) struct Invitation {
    /// Who is invited.
    pub(crate) person: PersonId,
    /// Their name, should the relay not know them yet.
    pub(crate) name: String,
    /// To which engagement and with which role; `None`: to the relay alone.
    pub(crate) access: Option<(DocumentId, Role)>,
    /// May create engagements.
    pub(crate) administrator: bool,
    /// Who invites; `None`: the operator at the command line.
    pub(crate) invited_by: Option<PersonId>,
    /// When it was made, in milliseconds since 1970.
    pub(crate) created_ms: u64,
    /// When it ends, in milliseconds since 1970.
    pub(crate) expires_ms: u64,
    /// The device that is revoked once it was used: it leads that one to another address.
    pub(crate) replaces: Option<DeviceId>,
}

impl Invitation {
    /// Made by the invited person for a further device of theirs: it gives nothing that they do not have.
    pub(crate) fn is_own(&self) -> bool {
        self.invited_by.as_ref() == Some(&self.person)
    }
}

/// How an invitation was used.
#[derive(Clone, Debug)]
pub(crate) struct Used {
    /// When, in milliseconds since 1970.
    pub(crate) at_ms: u64,
    /// Which device came of it.
    pub(crate) by: DeviceId,
    /// The hash of the number that the device had drawn for its try.
    pub(crate) attempt_hash: [u8; 32],
}

/// Gives out an invitation under the hash of its secret.
pub(crate) fn insert(connection: &Connection, secret_hash: &[u8; 32], invitation: &Invitation) -> Result<(), StoreError> {
    let (document, role) = invitation.access.unzip();
    connection
        .prepare_cached(
            "INSERT INTO invitation (secret_hash, person, name, role, document, administrator, invited_by, created_ms, expires_ms,
                                     replaces)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            secret_hash,
            invitation.person.as_str(),
            invitation.name,
            role.map(Role::name),
            document.map(|id| id.0),
            invitation.administrator,
            invitation.invited_by.as_ref().map(PersonId::as_str),
            to_sql(invitation.created_ms),
            to_sql(invitation.expires_ms),
            invitation.replaces.as_ref().map(DeviceId::as_str),
        ])?;
    Ok(())
}

/// The invitation with this secret, and how it was used if it was.
pub(crate) fn find(connection: &Connection, secret_hash: &[u8; 32]) -> Result<Option<(Invitation, Option<Used>)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT person, name, role, document, administrator, invited_by, created_ms, expires_ms, replaces, used_ms, used_by_device,
                attempt_hash FROM invitation WHERE secret_hash = ?1",
    )?;
    let found = statement.query_row([secret_hash], |row| Ok((invitation(row)?, used(row)?))).optional()?;
    found.map(|(invitation, used)| Ok((invitation.ok_or(StoreError::Damaged("invitation"))?, used))).transpose()
}

/// An invitation that can still be used, as people look at it. Times in milliseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Open {
    /// What it is called among people: the first half of its hash, in hexadecimal. Nobody can use it by that.
    pub(crate) id: String,
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) document: Option<DocumentId>,
    pub(crate) role: Option<Role>,
    pub(crate) invited_by: Option<PersonId>,
    pub(crate) expires_ms: u64,
}

/// Bytes of a hash by which an invitation is named among people.
const NAMED_BY: usize = 16;

/// Invitations to a document that can still be used, the newest first.
pub(crate) fn open_to(connection: &Connection, document: &DocumentId, now_ms: u64) -> Result<Vec<Open>, StoreError> {
    let all = open_all(connection, now_ms)?;
    Ok(all.into_iter().filter(|(open, _)| open.document == Some(*document)).map(|(open, _)| open).collect())
}

/// All invitations that can still be used, the newest first, each with the label of where it leads.
pub(crate) fn open_all(connection: &Connection, now_ms: u64) -> Result<Vec<(Open, Option<String>)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT person, name, role, document, administrator, invited_by, created_ms, expires_ms, replaces, secret_hash,
                (SELECT label FROM document WHERE id = invitation.document) FROM invitation
         WHERE replaces IS NULL AND used_ms IS NULL AND withdrawn_ms IS NULL AND expires_ms > ?1 ORDER BY created_ms DESC",
    )?;
    let rows = statement.query_map([to_sql(now_ms)], |row| {
        Ok((invitation(row)?, row.get::<_, [u8; 32]>(9)?, row.get::<_, Option<String>>(10)?))
    })?;
    rows.map(|row| {
        let (found, hash, label) = row?;
        let found = found.ok_or(StoreError::Damaged("invitation"))?;
        let (document, role) = found.access.unzip();
        let id = hexadecimal::encode(&hash[..NAMED_BY]);
        let Invitation { person, name, invited_by, expires_ms, .. } = found;
        Ok((Open { id, person, name, document, role, invited_by, expires_ms }, label))
    })
    .collect()
}

/// The invitation that is called so among people and can still be used, with its hash.
pub(crate) fn open_with(connection: &Connection, id: &str) -> Result<Option<([u8; 32], Invitation)>, StoreError> {
    let Some(begin) = hexadecimal::decode(id).filter(|begin| begin.len() == NAMED_BY) else { return Ok(None) };
    let found = connection
        .prepare_cached(
            "SELECT person, name, role, document, administrator, invited_by, created_ms, expires_ms, replaces, secret_hash
             FROM invitation
             WHERE substr(secret_hash, 1, ?2) = ?1 AND used_ms IS NULL AND withdrawn_ms IS NULL",
        )?
        .query_row(params![begin, i64::try_from(NAMED_BY).unwrap_or(i64::MAX)], |row| {
            Ok((row.get::<_, [u8; 32]>(9)?, invitation(row)?))
        })
        .optional()?;
    found.map(|(hash, found)| Ok((hash, found.ok_or(StoreError::Damaged("invitation"))?))).transpose()
}

/// Takes an invitation back.
pub(crate) fn withdraw(connection: &Connection, secret_hash: &[u8; 32], now_ms: u64) -> Result<(), StoreError> {
    let sql = "UPDATE invitation SET withdrawn_ms = ?2 WHERE secret_hash = ?1";
    connection.prepare_cached(sql)?.execute(params![secret_hash, to_sql(now_ms)])?;
    Ok(())
}

/// Takes back every invitation that can still be used and that this condition names (`?2`: the person, `?3`: the engagement,
/// `?4`: the role); answers with who was invited to what.
pub(crate) fn take_back(
    connection: &Connection,
    which: &str,
    person: &PersonId,
    document: Option<&DocumentId>,
    role: Option<Role>,
    now_ms: u64,
) -> Result<Vec<(PersonId, Option<DocumentId>)>, StoreError> {
    // (Every number is named, so that each condition may leave out what it does not need.)
    let sql = format!(
        "UPDATE invitation SET withdrawn_ms = ?1 WHERE used_ms IS NULL AND withdrawn_ms IS NULL AND expires_ms > ?1
         AND ?3 IS ?3 AND ?4 IS ?4 AND ({which}) RETURNING person, document"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let given = params![to_sql(now_ms), person.as_str(), document.map(|id| id.0), role.map(Role::name)];
    let rows = statement.query_map(given, |row| Ok((row.get::<_, String>(0)?, row.get::<_, Option<[u8; 16]>>(1)?)))?;
    rows.map(|row| {
        let (person, document) = row?;
        let person = PersonId::new(&person).map_err(|_| StoreError::Damaged("invitation"))?;
        Ok((person, document.map(DocumentId)))
    })
    .collect()
}

/// How many invitations of this person's making can still be used.
pub(crate) fn open_of(connection: &Connection, inviter: &PersonId, now_ms: u64) -> Result<usize, StoreError> {
    let sql = "SELECT count(*) FROM invitation
               WHERE invited_by = ?1 AND used_ms IS NULL AND withdrawn_ms IS NULL AND expires_ms > ?2";
    let count =
        connection.prepare_cached(sql)?.query_row(params![inviter.as_str(), to_sql(now_ms)], |row| row.get::<_, i64>(0))?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Says that the invited person made an invitation themself.
pub(crate) fn make_own(connection: &Connection, secret_hash: &[u8; 32]) -> Result<(), StoreError> {
    connection.prepare_cached("UPDATE invitation SET invited_by = person WHERE secret_hash = ?1")?.execute([secret_hash])?;
    Ok(())
}

/// Whether an invitation was taken back.
pub(crate) fn was_withdrawn(connection: &Connection, secret_hash: &[u8; 32]) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM invitation WHERE secret_hash = ?1 AND withdrawn_ms IS NOT NULL";
    Ok(connection.prepare_cached(sql)?.exists([secret_hash])?)
}

/// Ends all invitations that nobody has used.
pub(crate) fn end_open(connection: &Connection, now_ms: u64) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE invitation SET expires_ms = min(expires_ms, ?1) WHERE used_ms IS NULL")?
        .execute([to_sql(now_ms)])?;
    Ok(())
}

/// Marks an invitation as used.
pub(crate) fn mark_used(connection: &Connection, secret_hash: &[u8; 32], used: &Used) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE invitation SET used_ms = ?2, used_by_device = ?3, attempt_hash = ?4 WHERE secret_hash = ?1")?
        .execute(params![secret_hash, to_sql(used.at_ms), used.by.as_str(), used.attempt_hash])?;
    Ok(())
}

/// Whether another device took the place of this one.
pub(crate) fn replaced(connection: &Connection, device: &DeviceId) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM invitation WHERE replaces = ?1 AND used_ms IS NOT NULL";
    Ok(connection.prepare_cached(sql)?.exists([device.as_str()])?)
}

/// Whether this device took the place of another one since then.
pub(crate) fn brought(connection: &Connection, device: &DeviceId, since_ms: u64) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM invitation WHERE used_by_device = ?1 AND replaces IS NOT NULL AND created_ms >= ?2";
    Ok(connection.prepare_cached(sql)?.exists(params![device.as_str(), to_sql(since_ms)])?)
}

fn device(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<DeviceId>> {
    Ok(row.get::<_, Option<String>>(column)?.and_then(|text| DeviceId::new(&text).ok()))
}

fn invitation(row: &Row<'_>) -> rusqlite::Result<Option<Invitation>> {
    let id = |column: usize| row.get::<_, Option<String>>(column).map(|text| text.and_then(|text| PersonId::new(&text).ok()));
    let Some(person) = id(0)? else { return Ok(None) };
    let role = row.get::<_, Option<String>>(2)?.and_then(|name| Role::named(&name));
    let document = row.get::<_, Option<[u8; 16]>>(3)?.map(DocumentId);
    Ok(Some(Invitation {
        person,
        name: row.get(1)?,
        access: document.zip(role),
        administrator: row.get(4)?,
        invited_by: id(5)?,
        created_ms: from_sql(row.get(6)?),
        expires_ms: from_sql(row.get(7)?),
        replaces: device(row, 8)?,
    }))
}

fn used(row: &Row<'_>) -> rusqlite::Result<Option<Used>> {
    let at_ms: Option<i64> = row.get(9)?;
    let by = device(row, 10)?;
    let attempt_hash: Option<[u8; 32]> = row.get(11)?;
    Ok(at_ms.zip(by).zip(attempt_hash).map(|((at_ms, by), attempt_hash)| Used { at_ms: from_sql(at_ms), by, attempt_hash }))
}
