//! Opening the database file: its settings and its numbered migrations. It must not know what the tables mean.

use rusqlite::backup::Backup;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Every step that the schema ever took, in order; the number of a step is its index plus one.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_log.sql"),
    include_str!("../../migrations/0002_parcel.sql"),
    KEYS,
    include_str!("../../migrations/0004_snapshot.sql"),
    include_str!("../../migrations/0005_numbers.sql"),
    include_str!("../../migrations/0006_audit.sql"),
    include_str!("../../migrations/0007_forget.sql"),
    include_str!("../../migrations/0008_identity.sql"),
    include_str!("../../migrations/0009_move.sql"),
];
/// The step that adds tables which are filled from the log.
const KEYS: &str = include_str!("../../migrations/0003_keys.sql");

/// How long a connection waits for another process that writes.
const BUSY_WAIT: Duration = Duration::from_secs(10);
/// Statements that a connection keeps prepared.
const STATEMENTS: usize = 128;

/// Bytes of a page.
const PAGE_BYTES: i64 = 1_024;
/// Pages in the write-ahead log before they go into the database (16 MiB): a page that is written again and again until
/// then goes there once.
const WAL_PAGES: i64 = 16_384;
/// What the writing connection keeps of the database in memory, in KiB.
const WRITER_CACHE_KIB: i64 = 8_192;

/// Why the database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// `SQLite` could not open or set up the file.
    #[error("cannot open the database {path}: {cause}")]
    Sqlite {
        /// Which file.
        path: PathBuf,
        /// What `SQLite` says.
        cause: rusqlite::Error,
    },
    /// The file was written by a newer program.
    #[error("the database {path} is of schema {found}, this program knows {known}: use the newer program")]
    Newer {
        /// Which file.
        path: PathBuf,
        /// Its schema.
        found: u32,
        /// The newest schema known here.
        known: u32,
    },
}

/// Opens the file for writing, creates it if it is not there, and brings its schema up to date.
pub(crate) fn for_writing(path: &Path) -> Result<Connection, OpenError> {
    let fail = |cause| OpenError::Sqlite { path: path.to_owned(), cause };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    #[cfg(unix)]
    begin_for_owner(path);
    let mut connection = Connection::open_with_flags(path, flags).map_err(fail)?;
    set_up(&connection).map_err(fail)?;
    // Counts for a file that is made now: a change is some hundred bytes, and each table begins with a page.
    connection.pragma_update(None, "page_size", PAGE_BYTES).map_err(fail)?;
    connection.pragma_update(None, "journal_mode", "wal").map_err(fail)?;
    connection.pragma_update(None, "synchronous", "full").map_err(fail)?;
    connection.pragma_update(None, "wal_autocheckpoint", WAL_PAGES).map_err(fail)?;
    connection.pragma_update(None, "cache_size", -WRITER_CACHE_KIB).map_err(fail)?;
    match migrate(&mut connection).map_err(fail)? {
        found if found > newest() => Err(OpenError::Newer { path: path.to_owned(), found, known: newest() }),
        _ => Ok(connection),
    }
}

/// Makes the file, if it is not there, for its owner alone (a folder that was there before may let others in); those beside
/// it take after it. What goes wrong is told when it is opened.
#[cfg(unix)]
fn begin_for_owner(path: &Path) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    drop(options.open(path));
}

/// Opens a connection that reads beside the writer; one to a copy where the file is of an older program. The file must be
/// there.
pub(crate) fn for_reading(path: &Path) -> Result<Connection, OpenError> {
    let fail = |cause| OpenError::Sqlite { path: path.to_owned(), cause };
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(fail)?;
    set_up(&connection).map_err(fail)?;
    let connection = up_to_date(connection);
    connection.pragma_update(None, "query_only", true).map_err(fail)?;
    Ok(connection)
}

/// Opens a file that nobody is to change, such as a backup; a copy of it where it is of an older program.
pub(crate) fn for_looking(path: &Path) -> Result<Connection, OpenError> {
    let fail = |cause| OpenError::Sqlite { path: path.to_owned(), cause };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(fail)?;
    set_up(&connection).map_err(fail)?;
    Ok(up_to_date(connection))
}

/// What reads knows the newest schema only: where a file lacks steps, they are taken in a copy that `SQLite` keeps in a
/// nameless file. What cannot be copied is left to whoever reads it, who names the fault.
fn up_to_date(connection: Connection) -> Connection {
    let older = |done: u32| done > 0 && done < newest();
    let done = connection.query_row("PRAGMA user_version", [], |row| row.get(0));
    if done.is_ok_and(older) { migrated_copy(&connection).unwrap_or(connection) } else { connection }
}

fn migrated_copy(source: &Connection) -> rusqlite::Result<Connection> {
    let mut copy = Connection::open("")?;
    Backup::new(source, &mut copy)?.run_to_completion(i32::MAX, Duration::ZERO, None)?;
    migrate(&mut copy)?;
    set_up(&copy)?;
    Ok(copy)
}

fn set_up(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(BUSY_WAIT)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // A statement is planned once, not anew for each value that is bound to it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What a savepoint may have to take back stays in memory instead of a file.
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.pragma_update(None, "trusted_schema", false)
}

/// The schema that this program writes.
fn newest() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Takes the missing steps, each in its own transaction; answers with the schema number found in the end.
fn migrate(connection: &mut Connection) -> rusqlite::Result<u32> {
    loop {
        // The number is read inside the transaction: another process may be migrating the same file.
        let step = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done: u32 = step.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        let Some(sql) = MIGRATIONS.get(done as usize) else { return Ok(done) };
        step.execute_batch(sql)?;
        if *sql == KEYS {
            super::projection::fill_keys(&step)?;
        }
        step.pragma_update(None, "user_version", done + 1)?;
        step.commit()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hexadecimal;
    use sha2::{Digest, Sha256};

    #[cfg(unix)]
    #[test]
    fn a_new_database_is_its_owners_alone_also_in_a_folder_that_lets_others_in() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        let held = for_writing(&folder.path().join("tandem.db")).unwrap();
        for file in std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.file_name());
        }
        drop(held);
    }

    #[test]
    fn the_schema_is_the_one_written_down() {
        let folder = tempfile::tempdir().unwrap();
        let connection = for_writing(&folder.path().join("tandem.db")).unwrap();
        let mut statement = connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY name")
            .unwrap();
        let parts: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let schema = parts.join(";\n\n") + ";\n";
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/schema.sql");
        if std::env::var_os("TANDEM_WRITE_GOLDEN").is_some() {
            std::fs::write(&golden, &schema).unwrap();
        }
        assert_eq!(schema, std::fs::read_to_string(golden).unwrap());
    }

    /// Folders out there have taken them: a step is never changed, and a new one goes to the end.
    #[test]
    fn steps_stay_as_they_were_once_taken() {
        let names: Vec<String> = MIGRATIONS.iter().map(|sql| hexadecimal::encode(&Sha256::digest(sql)[..8])).collect();
        assert_eq!(
            names,
            [
                "3c3d18f34c398298",
                "5e7557e69f70eb9c",
                "652552581adf3091",
                "a01d28889c0fbcf4",
                "01bc664a4949b324",
                "0b7256eba0a33f67",
                "fd015c8dd610800d",
                "0d208d6610f7eedc",
                "fc2aa62b7c6364bf"
            ]
        );
    }

    #[test]
    fn opening_again_takes_no_step_twice() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tandem.db");
        for _ in 0..2 {
            let connection = for_writing(&path).unwrap();
            let version: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
            assert_eq!(version, newest());
        }
    }

    #[test]
    fn commits_reach_the_disk_before_they_are_answered() {
        let folder = tempfile::tempdir().unwrap();
        let connection = for_writing(&folder.path().join("tandem.db")).unwrap();
        let journal: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
        let synchronous: i64 = connection.query_row("PRAGMA synchronous", [], |row| row.get(0)).unwrap();
        assert_eq!((journal.as_str(), synchronous), ("wal", 2));
    }

    #[test]
    fn a_database_of_a_newer_program_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tandem.db");
        for_writing(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(for_writing(&path), Err(OpenError::Newer { found: 99, .. })));
    }

    #[test]
    fn a_file_that_is_no_database_is_named_in_the_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tandem.db");
        std::fs::write(&path, vec![7; 8192]).unwrap();
        let error = for_writing(&path).unwrap_err().to_string();
        assert!(error.contains("tandem.db"), "{error}");
    }

    #[test]
    fn a_reading_connection_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tandem.db");
        for_writing(&path).unwrap();
        let reader = for_reading(&path).unwrap();
        assert!(reader.execute("INSERT INTO meta VALUES ('a', 'b')", []).is_err());
    }
}
