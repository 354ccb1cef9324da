//! What devices handed in after a restore and nobody proved: listed for the operator, let in or forgotten at their word,
//! whether or not a relay is serving the folder. It must not know of the command line.

use crate::access::known;
use crate::inviting::{InviteError, engagement};
use crate::relay::{StartError, database};
use crate::store::{Log, StoreError, documents, open, people};
use rusqlite::{Connection, TransactionBehavior};
use std::collections::BTreeMap;
use std::path::Path;
use tandem_core::model::{DocumentId, PersonId, Role};
use tandem_core::sync::admit::unproven::{claims, prove};
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::frame::Body;
use tandem_core::sync::log::{ReadLog, Unproven, WriteLog};
use tandem_core::sync::record::Record;

/// What waits in one engagement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Which engagement.
    pub document: DocumentId,
    /// What it is called.
    pub label: String,
    /// How many changes, by whose they are said to be (`None`: nobody says) and who handed them in.
    pub changes: BTreeMap<(Option<String>, String), usize>,
    /// Who was given which role once.
    pub grants: Vec<(String, Role)>,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// It goes in.
    Admit,
    /// It is kept no longer.
    Forget,
}

/// All that waits, by engagement.
pub fn returned(folder: &Path) -> Result<Vec<Returned>, InviteError> {
    let mut connection = opened(folder)?;
    let log = Log::over(connection.transaction()?);
    let mut found = Vec::new();
    for document in waiting(log.connection())? {
        let label = documents::label(log.connection(), &document)?.unwrap_or_default();
        let mut returned = Returned { document, label, changes: BTreeMap::new(), grants: Vec::new() };
        let kept = log.unproven(&document)?;
        let said = claims(&log, &document, &kept, |_| true)?;
        for one in &kept {
            match &one.entry.body {
                Body::Change(bytes) => {
                    let header = ChangeHeader::read(bytes).map_err(|_| StoreError::Damaged("unproven change"))?;
                    let owner = log.owner(&document, &header.actor)?.or_else(|| said.get(&header.actor[..]).copied().cloned());
                    let owner = owner.map(|device| people::device(log.connection(), &device)).transpose()?.flatten();
                    let author = owner.map(|device| device.person.name);
                    *returned.changes.entry((author, name(log.connection(), &one.person)?)).or_default() += 1;
                }
                Body::Record(Record::Sealed { person, role: Some(role), .. }) => {
                    returned.grants.push((name(log.connection(), person)?, *role));
                }
                Body::Record(_) | Body::Snapshot(_) => {}
            }
        }
        found.push(returned);
    }
    Ok(found)
}

/// Lets in, or forgets, what waits in one engagement (an id or an exact label), or in all; all of it, or what one person
/// (an id or an exact name) handed in. How many entries went in, or are forgotten.
pub fn settle_returned(folder: &Path, asked: Option<&str>, from: Option<&str>, word: Word) -> Result<usize, InviteError> {
    let mut connection = opened(folder)?;
    let mut transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let documents = match asked {
        Some(asked) => vec![engagement(&transaction, asked)?],
        None => waiting(&transaction)?,
    };
    let from = from.map(|asked| known(&transaction, asked)).transpose()?;
    let is_meant = |one: &Unproven| from.as_ref().is_none_or(|person| person.id == one.person);
    let mut log = Log::over(transaction.savepoint()?);
    let mut settled = 0;
    for document in documents {
        if word == Word::Admit {
            settled += prove(&mut log, document, is_meant)?;
            continue;
        }
        for one in log.unproven(&document)?.into_iter().filter(is_meant) {
            log.forget_unproven(&document, &one.entry.hash)?;
            settled += 1;
        }
    }
    log.close()?.commit()?;
    transaction.commit()?;
    Ok(settled)
}

fn opened(folder: &Path) -> Result<Connection, InviteError> {
    let path = database(folder);
    if !path.is_file() {
        return Err(InviteError::NoRelay(folder.to_owned()));
    }
    Ok(open::for_writing(&path).map_err(StartError::from)?)
}

fn waiting(connection: &Connection) -> Result<Vec<DocumentId>, StoreError> {
    let mut statement = connection.prepare("SELECT DISTINCT document FROM unproven ORDER BY document")?;
    let documents = statement.query_map([], |row| Ok(DocumentId(row.get(0)?)))?;
    Ok(documents.collect::<Result<_, _>>()?)
}

fn name(connection: &Connection, person: &PersonId) -> Result<String, StoreError> {
    Ok(people::person(connection, person)?.map_or_else(|| person.to_string(), |person| person.name))
}
