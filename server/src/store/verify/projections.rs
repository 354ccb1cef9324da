//! What the records of a log add up to, computed anew and held against the tables that claim to be it. It must not
//! write.

use super::super::log::{from_sql, to_sql};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::Hash;
use tandem_core::sync::log::{Position, finished};
use tandem_core::sync::record::Record;

/// Memberships, owners, poison, keys and signed changes after the records seen so far.
#[derive(Default)]
pub(super) struct Projections {
    members: BTreeMap<(PersonId, DocumentId), (Role, Position)>,
    owners: BTreeMap<(DocumentId, Vec<u8>), DeviceId>,
    poison: BTreeSet<(DocumentId, Hash)>,
    departed: BTreeMap<(PersonId, DocumentId), (Position, Position)>,
    keys: BTreeSet<(DocumentId, DeviceId, Vec<u8>)>,
    signed: BTreeSet<(DocumentId, Hash)>,
    sealed: BTreeMap<(DocumentId, PersonId), u64>,
    /// Engagements whose first entries were emptied: where access began is not to be seen any more.
    renewed: BTreeSet<DocumentId>,
}

impl Projections {
    pub(super) fn of(renewed: BTreeSet<DocumentId>) -> Self {
        Self { renewed, ..Self::default() }
    }

    pub(super) fn follow(&mut self, document: DocumentId, position: Position, record: Record) {
        match record {
            Record::Access { person, role: Some(role), .. } => {
                self.members.entry((person, document)).or_insert((role, position)).0 = role;
            }
            Record::Access { person, role: None, .. } if self.renewed.contains(&document) => {
                self.departed.insert((person, document), (0, position));
            }
            Record::Access { person, role: None, .. } => {
                if let Some((_, granted_at)) = self.members.remove(&(person.clone(), document)) {
                    self.departed.entry((person, document)).or_insert((granted_at, position)).1 = position;
                }
            }
            Record::Actor { actor, device } => {
                self.owners.entry((document, actor)).or_insert(device);
            }
            Record::Poisoned { hash, actor, .. } => {
                self.poison.insert((document, hash));
                if let Some(owner) = self.owners.get_mut(&(document, actor)) {
                    *owner = finished();
                }
            }
            Record::Device { device, public_key, .. } => {
                self.keys.insert((document, device, public_key));
            }
            Record::Signed { hash, .. } => {
                self.signed.insert((document, hash));
            }
            Record::Sealed { person, at_ms, .. } => {
                let newest = self.sealed.entry((document, person)).or_default();
                *newest = at_ms.max(*newest);
            }
            Record::Engagement { .. } | Record::Person { .. } => {}
        }
    }

    /// Whether a record said whose actor this is.
    pub(super) fn owned(&self, document: &DocumentId, actor: &[u8]) -> bool {
        self.owners.contains_key(&(*document, actor.to_vec()))
    }

    /// The first table that holds something else.
    pub(super) fn first_difference(&self, connection: &Connection) -> rusqlite::Result<Option<&'static str>> {
        let members = self.members.iter().map(|((person, document), (role, granted_at))| {
            format!("{person} {document} {} {}", role.name(), to_sql(*granted_at))
        });
        let owners = self.owners.iter().map(|((document, actor), device)| format!("{document} {actor:?} {device}"));
        let sql = "SELECT person, document, role, granted_at FROM membership";
        let stored = rows(connection, sql, |row| {
            let (person, document, role): (String, [u8; 16], String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("{person} {} {role} {}", DocumentId(document), from_sql(row.get(3)?)))
        })?;
        if stored != sorted(members) {
            return Ok(Some("membership"));
        }
        let stored = rows(connection, "SELECT document, actor, device FROM actor", |row| {
            let (document, actor, device): ([u8; 16], Vec<u8>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("{} {actor:?} {device}", DocumentId(document)))
        })?;
        if stored != sorted(owners) {
            return Ok(Some("actor"));
        }
        let poison = self.poison.iter().map(|(document, hash)| format!("{document} {hash:?}"));
        let stored = rows(connection, "SELECT document, hash FROM poison", |row| {
            let (document, hash): ([u8; 16], Hash) = (row.get(0)?, row.get(1)?);
            Ok(format!("{} {hash:?}", DocumentId(document)))
        })?;
        if stored != sorted(poison) {
            return Ok(Some("poison"));
        }
        let departed = self.departed.iter().map(|((person, document), (from, to))| format!("{person} {document} {from} {to}"));
        let stored = rows(connection, "SELECT person, document, granted_at, taken_at FROM departure", |row| {
            let (person, document): (String, [u8; 16]) = (row.get(0)?, row.get(1)?);
            let document = DocumentId(document);
            let from = if self.renewed.contains(&document) { 0 } else { from_sql(row.get(2)?) };
            Ok(format!("{person} {document} {from} {}", from_sql(row.get(3)?)))
        })?;
        if stored != sorted(departed) {
            return Ok(Some("departure"));
        }
        self.first_key_difference(connection)
    }

    /// As [`Projections::first_difference`], for keys and what was signed with them.
    fn first_key_difference(&self, connection: &Connection) -> rusqlite::Result<Option<&'static str>> {
        let keys = self.keys.iter().map(|(document, device, key)| format!("{document} {device} {key:?}"));
        let signed = self.signed.iter().map(|(document, hash)| format!("{document} {hash:?}"));
        let stored = rows(connection, "SELECT document, device, public_key FROM device_key", |row| {
            let (document, device, key): ([u8; 16], String, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(format!("{} {device} {key:?}", DocumentId(document)))
        })?;
        if stored != sorted(keys) {
            return Ok(Some("device_key"));
        }
        let stored = rows(connection, "SELECT document, hash FROM signed", |row| {
            Ok(format!("{} {:?}", DocumentId(row.get(0)?), row.get::<_, Hash>(1)?))
        })?;
        if stored != sorted(signed) {
            return Ok(Some("signed"));
        }
        let sealed = self.sealed.iter().map(|((document, person), at_ms)| format!("{document} {person} {at_ms}"));
        let stored = rows(connection, "SELECT document, person, at_ms FROM sealed", |row| {
            Ok(format!("{} {} {}", DocumentId(row.get(0)?), row.get::<_, String>(1)?, from_sql(row.get(2)?)))
        })?;
        Ok((stored != sorted(sealed)).then_some("sealed"))
    }
}

fn rows(
    connection: &Connection,
    sql: &str,
    read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<String>,
) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(sorted(rows.into_iter()))
}

fn sorted(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = lines.collect();
    lines.sort_unstable();
    lines
}
