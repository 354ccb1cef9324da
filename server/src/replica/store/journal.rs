//! The file: records with their length and checksum, one after the other. It must not know what they mean.

use super::super::failure::Failure;
use super::entry::Entry;
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tandem_core::code::Code;
use tandem_core::limits::REPLICA_RECORD_BYTES;

/// What the file begins with.
const MAGIC: &[u8; 8] = b"tandemr1";
/// Before each record: its length (4 bytes, little end first) and the first 8 bytes of its SHA-256.
const HEAD: usize = 12;

/// The open file.
#[derive(Debug)]
pub(super) struct Journal {
    folder: PathBuf,
    file: File,
    bytes: u64,
    /// Where the file is known to be on disk up to.
    flushed: u64,
    /// Neither written nor cut back to what it was: nothing is written any more.
    broken: bool,
}

impl Journal {
    /// Opens the file, makes it if it is not there, cuts off a torn end (which is kept beside it), and reads it all.
    pub(super) fn open(folder: &Path) -> Result<(Self, Vec<Entry>), Failure> {
        let path = folder.join("replica.log");
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path)?;
        let mut whole = Vec::new();
        file.read_to_end(&mut whole)?;
        if whole.len() < MAGIC.len() {
            file.set_len(0)?;
            file.seek(SeekFrom::Start(0))?;
            file.write_all(MAGIC)?;
            file.sync_all()?;
            sync_folder(folder)?;
            whole = MAGIC.to_vec();
        }
        if whole[..MAGIC.len()] != MAGIC[..] {
            return Err(Failure::new(Code::DamagedDocument, format!("{} is no log of a replica", path.display())));
        }
        let (entries, end) = read(&whole)?;
        if end < whole.len() {
            std::fs::write(folder.join("replica.log.torn"), &whole[end..])?;
            file.set_len(end as u64)?;
            file.sync_all()?;
        }
        // What a compaction left that did not come to its end. It may not be there.
        let _ = std::fs::remove_file(folder.join("replica.log.new"));
        file.seek(SeekFrom::Start(end as u64))?;
        let bytes = end as u64;
        Ok((Self { folder: folder.to_owned(), file, bytes, flushed: 0, broken: false }, entries))
    }

    /// The length of the file.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Appends a record; `durable`: it is on disk when this returns. On an error the file is as it was.
    pub(super) fn append(&mut self, entry: &Entry, durable: bool) -> Result<(), Failure> {
        if self.broken {
            return Err(Failure::new(Code::StorageFailed, "the log could not be written before; start again"));
        }
        let record = framed(entry)?;
        let written = self.file.write_all(&record).and_then(|()| if durable { self.file.sync_data() } else { Ok(()) });
        if let Err(cause) = written {
            let back = self.file.set_len(self.bytes).and_then(|()| self.file.seek(SeekFrom::Start(self.bytes)));
            self.broken = back.and_then(|_| self.file.sync_data()).is_err();
            return Err(cause.into());
        }
        self.bytes += record.len() as u64;
        if durable {
            self.flushed = self.bytes;
        }
        Ok(())
    }

    /// Everything that was appended is on disk when this returns.
    pub(super) fn flush(&mut self) -> Result<(), Failure> {
        if self.flushed < self.bytes {
            self.file.sync_data()?;
            self.flushed = self.bytes;
        }
        Ok(())
    }

    /// Puts a file with just these records in the place of this one: either it is there whole, or the old one is.
    pub(super) fn replace(&mut self, entries: impl Iterator<Item = Entry>) -> Result<(), Failure> {
        let (path, new) = (self.folder.join("replica.log"), self.folder.join("replica.log.new"));
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(true).open(&new)?;
        file.write_all(MAGIC)?;
        let mut bytes = MAGIC.len() as u64;
        for entry in entries {
            let record = framed(&entry)?;
            file.write_all(&record)?;
            bytes += record.len() as u64;
        }
        file.sync_all()?;
        std::fs::rename(&new, &path)?;
        (self.file, self.bytes, self.flushed) = (file, bytes, bytes);
        sync_folder(&self.folder)?;
        Ok(())
    }
}

/// A rename or a new file is on disk when its folder is.
pub(in super::super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn framed(entry: &Entry) -> Result<Vec<u8>, Failure> {
    let body = postcard::to_stdvec(entry).map_err(|_| Code::Internal)?;
    let length = u32::try_from(body.len()).ok().filter(|length| *length <= REPLICA_RECORD_BYTES).ok_or(Code::TooLarge)?;
    let mut record = Vec::with_capacity(HEAD + body.len());
    record.extend(length.to_le_bytes());
    record.extend(&Sha256::digest(&body)[..8]);
    record.extend(body);
    Ok(record)
}

/// All sound records, and where they end. A sound record that cannot be understood is an error: a newer program wrote it.
fn read(whole: &[u8]) -> Result<(Vec<Entry>, usize), Failure> {
    let (mut entries, mut at) = (Vec::new(), MAGIC.len());
    while let Some(body) = next(&whole[at..]) {
        match postcard::take_from_bytes(body) {
            Ok((entry, [])) => entries.push(entry),
            _ => return Err(Failure::new(Code::UnknownVersion, "a newer program wrote this log")),
        }
        at += HEAD + body.len();
    }
    Ok((entries, at))
}

/// The body of the record that begins here, if it is whole.
fn next(rest: &[u8]) -> Option<&[u8]> {
    let length = u32::from_le_bytes(rest.get(..4)?.try_into().ok()?);
    let end = HEAD + usize::try_from(length).ok().filter(|_| length <= REPLICA_RECORD_BYTES)?;
    let body = rest.get(HEAD..end)?;
    (Sha256::digest(body)[..8] == rest[4..HEAD]).then_some(body)
}
