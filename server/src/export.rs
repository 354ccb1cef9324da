//! One document out of the relay's log: replayed from its first entry, as the relay's own side of a check. Reads only,
//! also beside a relay that serves. It must not know of the command line.

use crate::relay::database;
use crate::salvage;
use crate::store::{Log, OpenError, StoreError, documents, open};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use tandem_core::document::{Document, seeds};
use tandem_core::limits::PAGE_BYTES;
use tandem_core::model::{DeviceId, DocumentId, PersonId};
use tandem_core::sync::Hash;
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::frame::Body;
use tandem_core::sync::log::ReadLog;
use tandem_core::sync::record::Record;
use tandem_core::sync::snapshot;

/// A document as the log holds it.
#[derive(Debug)]
pub(crate) struct Exported {
    /// All that can be applied.
    pub(crate) document: Document,
    /// What cannot be: first what the relay has marked, then the rest, in the order of the log.
    pub(crate) left_out: Vec<LeftOut>,
}

/// A change that the document cannot take, or that stands on one.
#[derive(Debug)]
pub(crate) struct LeftOut {
    /// Its hash.
    pub(crate) hash: Hash,
    /// Who made it: a person's name, or what else is known.
    pub(crate) by: String,
}

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ExportError {
    /// There is no relay in this folder.
    #[error("no relay in {0}")]
    NoRelay(PathBuf),
    /// The log has no such document; these are there, as `label (id)`.
    #[error("no document {0}")]
    UnknownDocument(DocumentId, Vec<String>),
    /// The database failed, or holds something unreadable.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
}

/// Replays the document from the database of a data folder.
pub(crate) fn export(folder: &Path, id: DocumentId) -> Result<Exported, ExportError> {
    let path = database(folder);
    if !path.is_file() {
        return Err(ExportError::NoRelay(folder.to_owned()));
    }
    let mut connection = open::for_reading(&path)?;
    let log = Log::over(connection.transaction().map_err(StoreError::from)?);
    let (changes, records) = entries(&log, id)?;
    if changes.is_empty() && records.is_empty() {
        let all = documents::all(log.connection())?;
        let there = all.iter().map(|(id, label)| format!("{label} ({id})")).collect();
        return Err(ExportError::UnknownDocument(id, there));
    }
    let saved = snapshot::saved_where_dropped(&log, &id)?;
    let document = salvage::load(id, &[0; 16], saved.as_deref(), &changes).map_err(StoreError::from)?;
    let applied: HashSet<Hash> = document.hashes().into_iter().collect();
    let names = Names::of(&records);
    let headers = changes.iter().filter_map(|bytes| ChangeHeader::read(bytes).ok());
    let marked = records.iter().filter_map(|record| match record {
        Record::Poisoned { hash, actor, .. } => Some(LeftOut { hash: *hash, by: names.author(actor) }),
        _ => None,
    });
    let left_out = headers
        .filter(|header| !applied.contains(&header.hash))
        .map(|header| LeftOut { hash: header.hash, by: names.author(&header.actor) });
    let left_out = marked.chain(left_out).collect();
    Ok(Exported { document, left_out })
}

/// All changes (without the seeds, which every replica makes) and records of a document.
pub(crate) fn entries<L: ReadLog<Error = StoreError>>(
    log: &L,
    id: DocumentId,
) -> Result<(Vec<Vec<u8>>, Vec<Record>), StoreError> {
    let (seeds, newest) = (seeds(&id), log.newest()?);
    let (mut changes, mut records, mut after) = (Vec::new(), Vec::new(), 0);
    loop {
        let page = log.entries(&id, after, newest, PAGE_BYTES)?;
        let Some((last, ..)) = page.last() else { return Ok((changes, records)) };
        after = *last;
        for (_, _, body) in page {
            match body {
                Body::Change(bytes) if !bytes.is_empty() && !seeds.iter().any(|(_, seed)| bytes[..] == seed[..]) => {
                    changes.push(bytes.into_vec());
                }
                Body::Change(_) | Body::Snapshot(_) => {}
                Body::Record(record) => records.push(record),
            }
        }
    }
}

/// Who is behind an actor.
#[derive(Default)]
struct Names<'a> {
    actors: HashMap<&'a [u8], &'a DeviceId>,
    devices: HashMap<&'a DeviceId, &'a PersonId>,
    persons: HashMap<&'a PersonId, &'a str>,
}

impl<'a> Names<'a> {
    fn of(records: &'a [Record]) -> Self {
        let mut names = Self::default();
        for record in records {
            match record {
                Record::Actor { actor, device } => drop(names.actors.insert(actor, device)),
                Record::Device { device, person, .. } => drop(names.devices.insert(device, person)),
                Record::Person { person, name } => drop(names.persons.insert(person, name)),
                _ => {}
            }
        }
        names
    }

    fn author(&self, actor: &[u8]) -> String {
        let Some(device) = self.actors.get(actor) else { return "?".into() };
        let Some(person) = self.devices.get(device) else { return device.to_string() };
        self.persons.get(person).map_or_else(|| person.to_string(), |name| (*name).to_owned())
    }
}
