//! Walks a whole log and finds the first place where it is not what it claims to be. It only reads; it must not know
//! where the file lies or what is done about a fault.
//!
//! Every hash is computed anew from the bytes, parents must stand before their children, an actor's changes must come
//! without a gap, the running hash must chain, and the tables beside the log must be what its records add up to. Of an
//! entry that was emptied (its engagement was founded anew) only the place in the chain is left to be looked at.

mod projections;

use super::log::{CHANGE, from_sql, running};
use super::{Log, StoreError, meta, renewed, snapshots};
use projections::Projections;
use rusqlite::{Connection, Row};
use std::collections::{HashMap, HashSet};
use std::fmt;
use tandem_core::document::is_seed;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::log::Position;
use tandem_core::sync::record::Record;
use tandem_core::sync::snapshot::equals_replay;

/// What a sound log holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Changes and records together; also the newest position.
    pub entries: u64,
    /// Changes of people.
    pub changes: u64,
    /// Records: who is who, who may what.
    pub records: u64,
    /// Engagements.
    pub documents: u64,
    /// How many of them have a snapshot; each is what a replay makes.
    pub snapshots: u64,
}

/// The first fault that was found.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{flaw}{}", place(*.position))]
pub struct Fault {
    /// The position of the entry that shows it; `None`: it is not in one entry.
    pub position: Option<Position>,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What can be wrong with a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The file is damaged below the level of tables; what `SQLite` says.
    File(String),
    /// Entries before this one are missing.
    Gap,
    /// Entries that were there are missing at the end of the log.
    End,
    /// The bytes do not have the hash that the entry is known by.
    Hash,
    /// The bytes are no change, or no record.
    Bytes,
    /// A document's snapshot does not read back, or lacks a change.
    Snapshot(DocumentId),
    /// Actor or sequence number are not those that the change says.
    Author,
    /// A parent does not stand before the change.
    Parent,
    /// The change before it of the same actor is not there, or there are two with this number.
    Sequence,
    /// No record before the change says whose actor it is.
    Owner,
    /// The running hash does not follow from the one before.
    Running,
    /// This table is not what the records add up to.
    Projection(&'static str),
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::File(cause) => write!(f, "damaged file ({cause})"),
            Flaw::Gap => f.write_str("missing entries before"),
            Flaw::End => f.write_str("missing entries at the end"),
            Flaw::Hash => f.write_str("wrong hash"),
            Flaw::Snapshot(document) => write!(f, "the snapshot of {document} does not hold what it should"),
            Flaw::Bytes => f.write_str("unreadable bytes"),
            Flaw::Author => f.write_str("wrong actor or sequence number"),
            Flaw::Parent => f.write_str("missing parent"),
            Flaw::Sequence => f.write_str("broken sequence of an actor"),
            Flaw::Owner => f.write_str("actor without an owner"),
            Flaw::Running => f.write_str("broken running hash"),
            Flaw::Projection(table) => write!(f, "table {table} differs from the log"),
        }
    }
}

fn place(position: Option<Position>) -> String {
    position.map_or_else(String::new, |position| format!(" at position {position}"))
}

/// Why a log was not found sound.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unsound {
    /// It is not what it claims to be.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// It could not be read to its end for another reason.
    #[error(transparent)]
    Store(StoreError),
}

impl From<rusqlite::Error> for Unsound {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        match error.sqlite_error_code() {
            Some(DatabaseCorrupt | NotADatabase) => Fault { position: None, flaw: Flaw::File(error.to_string()) }.into(),
            _ => Unsound::Store(error.into()),
        }
    }
}

/// Reads everything, as of one moment.
pub(crate) fn verify(connection: &Connection) -> Result<Report, Unsound> {
    let moment = connection.unchecked_transaction()?;
    check_file(&moment)?;
    let mut walk = Walk {
        projections: Projections::of(renewed::all(&moment).map_err(Unsound::Store)?),
        dropped: snapshots::dropped(&moment).map_err(Unsound::Store)?,
        ..Walk::default()
    };
    let mut statement = moment.prepare(
        "SELECT log.position, log_document.id, log.author IS NULL, log.hash, log_author.actor, log.seq, log.running, log.bytes
         FROM log CROSS JOIN log_document ON log_document.number = log.document
         LEFT JOIN log_author ON log_author.number = log.author AND log_author.document = log.document
         ORDER BY log.position",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let entry = Entry::read(row)?;
        walk.take(&entry).map_err(|flaw| Fault { position: Some(entry.position), flaw })?;
    }
    if walk.report.entries != meta::newest(&moment).map_err(Unsound::Store)? {
        return Err(Fault { position: Some(walk.report.entries), flaw: Flaw::End }.into());
    }
    if let Some(table) = walk.projections.first_difference(&moment)? {
        return Err(Fault { position: None, flaw: Flaw::Projection(table) }.into());
    }
    for document in snapshots::documents(&moment).map_err(Unsound::Store)? {
        if !equals_replay(&Log::over(&*moment), &document).map_err(Unsound::Store)? {
            return Err(Fault { position: None, flaw: Flaw::Snapshot(document) }.into());
        }
        walk.report.snapshots += 1;
    }
    walk.report.documents = walk.documents.len() as u64;
    Ok(walk.report)
}

/// What `SQLite` itself finds: pages, indexes, references.
fn check_file(connection: &Connection) -> Result<(), Unsound> {
    let told: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if told != "ok" {
        return Err(Fault { position: None, flaw: Flaw::File(told) }.into());
    }
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let broken: Option<String> = statement.query([])?.next()?.map(|row| row.get(0)).transpose()?;
    match broken {
        Some(table) => Err(Fault { position: None, flaw: Flaw::File(format!("{table} refers to nothing")) }.into()),
        None => Ok(()),
    }
}

/// One row of the log.
struct Entry {
    position: Position,
    document: DocumentId,
    kind: i64,
    hash: Hash,
    actor: Option<Vec<u8>>,
    seq: Option<i64>,
    running: [u8; 8],
    bytes: Vec<u8>,
}

impl Entry {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            position: from_sql(row.get(0)?),
            document: DocumentId(row.get(1)?),
            kind: row.get(2)?,
            hash: row.get(3)?,
            actor: row.get(4)?,
            seq: row.get(5)?,
            running: row.get(6)?,
            bytes: row.get(7)?,
        })
    }
}

/// What was seen so far.
#[derive(Default)]
struct Walk {
    report: Report,
    running: [u8; 8],
    documents: HashSet<DocumentId>,
    changes: HashSet<(DocumentId, Hash)>,
    authored: HashMap<(DocumentId, Vec<u8>), u64>,
    /// Up to where changes may live in a snapshot only.
    dropped: HashMap<DocumentId, Position>,
    projections: Projections,
}

impl Walk {
    fn take(&mut self, entry: &Entry) -> Result<(), Flaw> {
        if entry.position != self.report.entries + 1 {
            return Err(Flaw::Gap);
        }
        self.report.entries += 1;
        if entry.document == renewed::NOBODYS_ID {
            if !entry.bytes.is_empty() {
                return Err(Flaw::Bytes);
            }
            return self.chain(entry);
        }
        self.documents.insert(entry.document);
        if entry.kind == CHANGE {
            self.report.changes += 1;
            self.change(entry)?;
        } else {
            self.report.records += 1;
            let record = Record::read(&entry.bytes).ok_or(Flaw::Bytes)?;
            if record.hash() != entry.hash {
                return Err(Flaw::Hash);
            }
            self.projections.follow(entry.document, entry.position, record);
        }
        self.chain(entry)
    }

    fn chain(&mut self, entry: &Entry) -> Result<(), Flaw> {
        self.running = running(self.running, &entry.hash);
        if self.running == entry.running { Ok(()) } else { Err(Flaw::Running) }
    }

    fn change(&mut self, entry: &Entry) -> Result<(), Flaw> {
        if entry.bytes.is_empty() && self.dropped.get(&entry.document).is_some_and(|through| entry.position <= *through) {
            // Its snapshot is looked at in the end; here it counts for those that stand on it.
            let actor = entry.actor.clone().ok_or(Flaw::Author)?;
            return self.follow(entry.document, actor, entry.seq.map_or(0, from_sql), entry.hash);
        }
        let header = ChangeHeader::read_whole(&entry.bytes).map_err(|_| Flaw::Bytes)?;
        if header.hash != entry.hash {
            return Err(Flaw::Hash);
        }
        if entry.actor.as_ref() != Some(&header.actor) || entry.seq.map(from_sql) != Some(header.seq) {
            return Err(Flaw::Author);
        }
        let document = entry.document;
        if header.parents.iter().any(|parent| !self.changes.contains(&(document, *parent))) {
            return Err(Flaw::Parent);
        }
        if !is_seed(&document, &header.actor, &header.hash) && !self.projections.owned(&document, &header.actor) {
            return Err(Flaw::Owner);
        }
        self.follow(document, header.actor, header.seq, header.hash)
    }

    /// An actor's next change.
    fn follow(&mut self, document: DocumentId, actor: Vec<u8>, seq: u64, hash: Hash) -> Result<(), Flaw> {
        let last = self.authored.entry((document, actor)).or_insert(0);
        if seq != *last + 1 || !self.changes.insert((document, hash)) {
            return Err(Flaw::Sequence);
        }
        *last += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
