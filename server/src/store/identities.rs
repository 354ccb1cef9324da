//! Accounts of identity providers and whose they are, and invitations that wait for whoever proves to have an address. It
//! must not know how an account is proven.

use super::StoreError;
use super::log::to_sql;
use rusqlite::{Connection, OptionalExtension, params};
use tandem_core::model::PersonId;

/// Whose account this is.
pub(crate) fn find(connection: &Connection, issuer: &str, subject: &str) -> Result<Option<PersonId>, StoreError> {
    let found: Option<String> = connection
        .prepare_cached("SELECT person FROM identity WHERE issuer = ?1 AND subject = ?2")?
        .query_row([issuer, subject], |row| row.get(0))
        .optional()?;
    found.map(|id| PersonId::new(&id).map_err(|_| StoreError::Damaged("identity"))).transpose()
}

/// Says whose account this is from now on.
pub(crate) fn link(
    connection: &Connection,
    issuer: &str,
    subject: &str,
    person: &PersonId,
    now_ms: u64,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO identity (issuer, subject, person, created_ms) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (issuer, subject) DO UPDATE SET person = excluded.person",
        )?
        .execute(params![issuer, subject, person.as_str(), to_sql(now_ms)])?;
    Ok(())
}

/// The hash and the person of the newest invitation for this address (in small letters) that can still be used.
pub(crate) fn invited(connection: &Connection, email: &str, now_ms: u64) -> Result<Option<([u8; 32], PersonId)>, StoreError> {
    let found: Option<([u8; 32], String)> = connection
        .prepare_cached(
            "SELECT secret_hash, person FROM invitation WHERE email = ?1 AND used_ms IS NULL AND withdrawn_ms IS NULL
             AND expires_ms > ?2 ORDER BY created_ms DESC LIMIT 1",
        )?
        .query_row(params![email, to_sql(now_ms)], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    found.map(|(hash, id)| Ok((hash, PersonId::new(&id).map_err(|_| StoreError::Damaged("invitation"))?))).transpose()
}

/// Lets an invitation wait for whoever proves to have this address, in small letters.
pub(crate) fn expect(connection: &Connection, secret_hash: &[u8; 32], email: &str) -> Result<(), StoreError> {
    let sql = "UPDATE invitation SET email = ?2 WHERE secret_hash = ?1";
    connection.prepare_cached(sql)?.execute(params![secret_hash, email])?;
    Ok(())
}

/// Gives an invitation to this person under another secret: the link that was handed out before is of no use any more.
pub(crate) fn hand_over(
    connection: &Connection,
    secret_hash: &[u8; 32],
    anew: &[u8; 32],
    person: &PersonId,
) -> Result<(), StoreError> {
    let sql = "UPDATE invitation SET secret_hash = ?2, person = ?3 WHERE secret_hash = ?1";
    connection.prepare_cached(sql)?.execute(params![secret_hash, anew, person.as_str()])?;
    Ok(())
}
