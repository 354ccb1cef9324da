//! The log over `SQLite`: `ReadLog` on any connection or transaction, `WriteLog` inside the writer's transaction. It
//! must not decide anything: what may be appended is `tandem_core::sync`'s to say.

use super::numbers::Numbers;
use super::{StoreError, meta, projection, snapshots, unproven};
use rusqlite::{Connection, OptionalExtension, Params, Row, Rows, params};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Deref;
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::Hash;
use tandem_core::sync::frame::{Body, Piece};
use tandem_core::sync::log::{Membership, NewEntry, Position, ReadLog, SnapshotHead, Unproven, WriteLog};
use tandem_core::sync::record::Record;
use tandem_core::sync::snapshot::NewSnapshot;

/// The kind of a change, as a number: its row has an author.
pub(super) const CHANGE: i64 = 0;
/// The kind of a record: its row has none.
const RECORD: i64 = 1;

/// The row of the change of document ?1 with the hash ?2.
macro_rules! change_named {
    () => {
        "log INDEXED BY log_hash WHERE substr(hash, 1, 8) = substr(?2, 1, 8) AND hash = ?2 AND author IS NOT NULL
         AND document = (SELECT number FROM log_document WHERE id = ?1)"
    };
}

/// The log as seen through a connection, a read transaction or the writer's transaction.
#[derive(Debug)]
pub(crate) struct Log<C> {
    connection: C,
    /// Position and running hash of the newest entry, known once something was appended here.
    tail: Option<(Position, [u8; 8])>,
    numbers: Numbers,
}

impl<C: Deref<Target = Connection>> Log<C> {
    /// Looks at the log through `connection`.
    pub(crate) fn over(connection: C) -> Self {
        Self { connection, tail: None, numbers: Numbers::default() }
    }

    /// The connection beneath, for the tables beside the log.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Writes down where the log ends, and gives the connection back, whose transaction may be kept now.
    pub(crate) fn close(self) -> Result<C, StoreError> {
        if let Some((newest, _)) = self.tail {
            meta::write_newest(&self.connection, newest)?;
        }
        Ok(self.connection)
    }

    fn one<T>(
        &self,
        sql: &str,
        with: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.connection.prepare_cached(sql)?.query_row(with, read).optional()?)
    }
}

impl<C: Deref<Target = Connection>> ReadLog for Log<C> {
    type Error = StoreError;

    fn epoch(&self) -> Result<u64, StoreError> {
        super::meta::epoch(&self.connection)
    }

    fn newest(&self) -> Result<Position, StoreError> {
        let newest: Option<i64> = self.one("SELECT max(position) FROM log", [], |row| row.get(0))?.flatten();
        Ok(newest.map_or(0, from_sql))
    }

    fn running(&self, at: Position) -> Result<Option<[u8; 8]>, StoreError> {
        if at == 0 {
            return Ok(Some([0; 8]));
        }
        self.one("SELECT running FROM log WHERE position = ?1", [to_sql(at)], |row| row.get(0))
    }

    fn memberships(&self, person: &PersonId) -> Result<Vec<Membership>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT document, role, granted_at FROM membership WHERE person = ?1 ORDER BY document")?;
        let mut rows = statement.query([person.as_str()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(membership(row.get(0)?, &row.get::<_, String>(1)?, row.get(2)?)?);
        }
        Ok(found)
    }

    fn membership(&self, person: &PersonId, document: &DocumentId) -> Result<Option<Membership>, StoreError> {
        self.one(
            "SELECT role, granted_at FROM membership WHERE person = ?1 AND document = ?2",
            params![person.as_str(), document.0],
            |row| Ok((row.get::<_, String>(0)?, row.get(1)?)),
        )?
        .map(|(role, granted_at)| membership(document.0, &role, granted_at))
        .transpose()
    }

    fn departures(&self, person: &PersonId, after: Position) -> Result<Vec<(DocumentId, Position)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT document, taken_at FROM departure d WHERE person = ?1 AND granted_at <= ?2 AND taken_at > ?2
             AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person = d.person AND m.document = d.document) ORDER BY taken_at",
        )?;
        let rows = statement
            .query_map(params![person.as_str(), to_sql(after)], |row| Ok((DocumentId(row.get(0)?), from_sql(row.get(1)?))))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn contains(&self, document: &DocumentId, hash: &Hash) -> Result<bool, StoreError> {
        let sql = concat!("SELECT 1 FROM ", change_named!());
        Ok(self.one(sql, params![document.0, hash], |_| Ok(()))?.is_some())
    }

    fn authored(&self, document: &DocumentId, actor: &[u8], seq: u64) -> Result<Option<Hash>, StoreError> {
        let sql = "SELECT hash FROM log INDEXED BY log_seq WHERE seq = ?3 AND author = (SELECT number FROM log_author
                   WHERE document = (SELECT number FROM log_document WHERE id = ?1) AND actor = ?2)";
        // A number that SQLite cannot hold was never stored.
        let Ok(seq) = i64::try_from(seq) else { return Ok(None) };
        self.one(sql, params![document.0, actor, seq], |row| row.get(0))
    }

    fn owner(&self, document: &DocumentId, actor: &[u8]) -> Result<Option<DeviceId>, StoreError> {
        let sql = "SELECT device FROM actor WHERE document = ?1 AND actor = ?2";
        self.one(sql, params![document.0, actor], |row| row.get::<_, String>(0))?
            .map(|device| DeviceId::new(&device).map_err(|_| StoreError::Damaged("device id")))
            .transpose()
    }

    fn author(&self, document: &DocumentId, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = concat!("SELECT (SELECT actor FROM log_author WHERE number = author) FROM ", change_named!());
        self.one(sql, params![document.0, hash], |row| row.get(0))
    }

    fn keys(&self, document: &DocumentId, device: &DeviceId) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT public_key FROM device_key WHERE document = ?1 AND device = ?2")?;
        let keys = statement.query_map(params![document.0, device.as_str()], |row| row.get(0))?;
        Ok(keys.collect::<Result<_, _>>()?)
    }

    fn is_signed(&self, document: &DocumentId, hash: &Hash) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM signed WHERE document = ?1 AND hash = ?2";
        Ok(self.one(sql, params![document.0, hash], |_| Ok(()))?.is_some())
    }

    fn sealed_at(&self, document: &DocumentId, person: &PersonId) -> Result<Option<u64>, StoreError> {
        let sql = "SELECT at_ms FROM sealed WHERE document = ?1 AND person = ?2";
        self.one(sql, params![document.0, person.as_str()], |row| Ok(from_sql(row.get(0)?)))
    }

    fn has_unproven(&self, document: &DocumentId) -> Result<bool, StoreError> {
        Ok(self.one("SELECT 1 FROM unproven WHERE document = ?1 LIMIT 1", [document.0], |_| Ok(()))?.is_some())
    }

    fn is_unproven(&self, document: &DocumentId, hash: &Hash) -> Result<bool, StoreError> {
        unproven::has(&self.connection, document, hash)
    }

    fn unproven(&self, document: &DocumentId) -> Result<Vec<Unproven>, StoreError> {
        unproven::of(&self.connection, document)
    }

    fn entries(
        &self,
        document: &DocumentId,
        after: Position,
        through: Position,
        most_bytes: usize,
    ) -> Result<Vec<(Position, Hash, Body)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT position, hash, author IS NULL, bytes FROM log INDEXED BY log_entry
             WHERE document = (SELECT number FROM log_document WHERE id = ?1) AND position > ?2 AND position <= ?3
             AND NOT EXISTS (SELECT 1 FROM poison p WHERE p.document = ?1 AND p.hash = log.hash) ORDER BY position",
        )?;
        some(statement.query(params![document.0, to_sql(after), to_sql(through)])?, most_bytes)
    }

    fn snapshot(&self, document: &DocumentId) -> Result<Option<SnapshotHead>, StoreError> {
        snapshots::head(&self.connection, document)
    }

    fn piece(&self, document: &DocumentId, through: Position, number: u32) -> Result<Option<Piece>, StoreError> {
        snapshots::piece(&self.connection, document, through, number)
    }

    fn beside(
        &self,
        document: &DocumentId,
        after: Position,
        through: Position,
        most_bytes: usize,
    ) -> Result<Vec<(Position, Hash, Body)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT position, hash, 1, bytes FROM log INDEXED BY log_record
             WHERE document = (SELECT number FROM log_document WHERE id = ?1) AND author IS NULL
             AND position > ?2 AND position <= ?3
             UNION ALL
             SELECT log.position, log.hash, log.author IS NULL, log.bytes FROM snapshot
             JOIN snapshot_left_out AS left_out ON left_out.snapshot = snapshot.id
             JOIN log ON log.position = left_out.position
             WHERE snapshot.document = ?1 AND snapshot.through = ?3 AND left_out.position > ?2
             AND NOT EXISTS (SELECT 1 FROM poison p WHERE p.document = ?1 AND p.hash = log.hash)
             ORDER BY 1",
        )?;
        some(statement.query(params![document.0, to_sql(after), to_sql(through)])?, most_bytes)
    }

    fn bytes_between(
        &self,
        document: &DocumentId,
        after: Position,
        through: Position,
        enough: usize,
    ) -> Result<usize, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT length(bytes) FROM log INDEXED BY log_entry
             WHERE document = (SELECT number FROM log_document WHERE id = ?1) AND position > ?2 AND position <= ?3",
        )?;
        let mut rows = statement.query(params![document.0, to_sql(after), to_sql(through)])?;
        let mut bytes = 0;
        while bytes < enough
            && let Some(row) = rows.next()?
        {
            bytes += usize::try_from(row.get::<_, i64>(0)?).unwrap_or(0);
        }
        Ok(bytes)
    }
}

/// Entries until `most_bytes`, one at least.
fn some(mut rows: Rows<'_>, most_bytes: usize) -> Result<Vec<(Position, Hash, Body)>, StoreError> {
    let (mut entries, mut bytes) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let body: Vec<u8> = row.get(3)?;
        bytes += body.len();
        if bytes > most_bytes && !entries.is_empty() {
            break;
        }
        entries.push((from_sql(row.get(0)?), row.get(1)?, body_of(row.get(2)?, body)?));
    }
    Ok(entries)
}

/// A connection inside a transaction that may be rolled back as a whole. Readers are none, so that nobody appends there.
pub(crate) trait Writable: Deref<Target = Connection> {}
impl Writable for rusqlite::Savepoint<'_> {}
impl Writable for rusqlite::Transaction<'_> {}

impl<C: Writable> Log<C> {
    /// The newest entry's position and running hash.
    fn tail(&self) -> Result<(Position, [u8; 8]), StoreError> {
        if let Some(tail) = self.tail {
            return Ok(tail);
        }
        let newest = self.newest()?;
        let running = self.running(newest)?.ok_or(StoreError::Damaged("log: its newest entry is missing"))?;
        Ok((newest, running))
    }
}

impl<C: Writable> WriteLog for Log<C> {
    fn append(&mut self, entry: &NewEntry) -> Result<Position, StoreError> {
        let (_, bytes) = parts_of(&entry.body)?;
        let (newest, before) = self.tail()?;
        let (position, running) = (newest + 1, running(before, &entry.hash));
        let (connection, numbers) = (&*self.connection, &mut self.numbers);
        let document = numbers.document(connection, entry.document)?;
        let (author, seq) = match &entry.author {
            Some((actor, seq)) => {
                let seq = i64::try_from(*seq).map_err(|_| StoreError::Damaged("sequence number"))?;
                (Some(numbers.author(connection, document, actor)?), Some(seq))
            }
            None => (None, None),
        };
        let device = entry.device.as_ref().map(|device| numbers.device(connection, device)).transpose()?;
        connection
            .prepare_cached(
                "INSERT INTO log (position, document, author, seq, device, received_ms, clock_ahead_ms, hash, running, bytes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params![
                to_sql(position),
                document,
                author,
                seq,
                device,
                to_sql(entry.received_ms),
                entry.clock_ahead_ms,
                entry.hash,
                running,
                bytes,
            ])?;
        self.tail = Some((position, running));
        if let Body::Record(record) = &entry.body {
            projection::follow(&self.connection, &entry.document, position, record)?;
        }
        Ok(position)
    }

    fn keep_unproven(&mut self, list: &[Unproven]) -> Result<BTreeSet<DocumentId>, StoreError> {
        unproven::keep(&self.connection, list)
    }

    fn forget_unproven(&mut self, document: &DocumentId, hash: &Hash) -> Result<(), StoreError> {
        unproven::forget(&self.connection, document, hash)
    }

    fn keep_snapshot(&mut self, snapshot: &NewSnapshot, now_ms: u64) -> Result<(), StoreError> {
        snapshots::keep(&self.connection, snapshot, now_ms)
    }

    fn drop_changes(&mut self, document: &DocumentId, before_ms: u64) -> Result<u64, StoreError> {
        snapshots::drop_changes(&self.connection, document, before_ms)
    }
}

/// The kind and the bytes of a body, as the tables have them.
pub(super) fn parts_of(body: &Body) -> Result<(i64, Cow<'_, [u8]>), StoreError> {
    match body {
        Body::Change(bytes) => Ok((CHANGE, Cow::Borrowed(&bytes[..]))),
        Body::Record(record) => Ok((RECORD, Cow::Owned(record.bytes()))),
        Body::Snapshot(_) => Err(StoreError::Damaged("entry: a snapshot is none")),
    }
}

/// The body of what [`parts_of`] gave.
pub(super) fn body_of(kind: i64, bytes: Vec<u8>) -> Result<Body, StoreError> {
    Ok(if kind == CHANGE {
        Body::Change(bytes.into())
    } else {
        Body::Record(Record::read(&bytes).ok_or(StoreError::Damaged("record"))?)
    })
}

/// The running hash after an entry.
pub(super) fn running(before: [u8; 8], hash: &Hash) -> [u8; 8] {
    let digest = Sha256::new().chain_update(before).chain_update(hash).finalize();
    let mut first = [0; 8];
    first.copy_from_slice(&digest[..8]);
    first
}

fn membership(document: [u8; 16], role: &str, granted_at: i64) -> Result<Membership, StoreError> {
    let role = Role::named(role).ok_or(StoreError::Damaged("role"))?;
    Ok(Membership { document: DocumentId(document), role, granted_at: from_sql(granted_at) })
}

/// `SQLite`'s integers are signed; positions and times never come near the bound.
pub(super) fn to_sql(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// See [`to_sql`].
pub(super) fn from_sql(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{meta, open};
    use std::ops::DerefMut;
    use tandem_core::sync::contract::log_keeps_its_contract;

    /// A log that owns its file, as the contract wants it.
    struct Whole {
        connection: Box<Connection>,
        _folder: tempfile::TempDir,
    }

    impl Deref for Whole {
        type Target = Connection;
        fn deref(&self) -> &Connection {
            &self.connection
        }
    }

    impl DerefMut for Whole {
        fn deref_mut(&mut self) -> &mut Connection {
            &mut self.connection
        }
    }

    impl Writable for Whole {}

    fn whole() -> Whole {
        let folder = tempfile::tempdir().unwrap();
        let connection = Box::new(open::for_writing(&folder.path().join("tandem.db")).unwrap());
        meta::found(&connection, 7).unwrap();
        Whole { connection, _folder: folder }
    }

    #[test]
    fn the_log_over_sqlite_keeps_the_contract() {
        log_keeps_its_contract(|| Log::over(whole()));
    }

    #[test]
    fn a_large_epoch_comes_back_as_it_was() {
        let one = whole();
        one.execute("DELETE FROM meta", []).unwrap();
        meta::found(&one, u64::MAX).unwrap();
        assert_eq!(Log::over(one).epoch().unwrap(), u64::MAX);
    }

    #[test]
    fn a_savepoint_that_is_dropped_takes_back_entries_projections_and_positions() {
        let mut one = whole();
        let record = Record::Access { person: PersonId::new("ada").unwrap(), role: Some(Role::Editor), by: None };
        let entry = NewEntry {
            document: DocumentId([1; 16]),
            hash: record.hash(),
            body: Body::Record(record),
            author: None,
            device: None,
            received_ms: 1,
            clock_ahead_ms: 0,
        };
        let mut group = one.transaction().unwrap();
        assert_eq!(Log::over(group.savepoint().unwrap()).append(&entry).unwrap(), 1);
        let kept = group.savepoint().unwrap();
        let mut log = Log::over(kept);
        assert_eq!(log.newest().unwrap(), 0);
        assert_eq!(log.memberships(&PersonId::new("ada").unwrap()).unwrap(), []);
        assert_eq!(log.append(&entry).unwrap(), 1);
        log.close().unwrap().commit().unwrap();
        group.commit().unwrap();
        assert_eq!(Log::over(one).newest().unwrap(), 1);
    }
}
