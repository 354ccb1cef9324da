//! What comes next for a device: the relay's walk over its log, cut into pages.
//!
//! The walk goes through the documents that the person may see now, one after the other, each from the device's
//! position (or, newly granted, from the beginning) as far as the newest entry. For who is new or far behind, a snapshot
//! stands for the changes up to it. Of a document that was taken away comes
//! the record that says so, and no more. What a person may not see is never read. The cost of a page depends on the number
//! of documents and on its own size, not on the length of the log.

mod walk;

use super::Hash;
use super::cursor::Cursor;
use super::frame::{Answer, Entries, PushResult, cursor_tag};
use super::log::ReadLog;
use crate::code::Code;
use crate::model::{DocumentId, PersonId};
use serde_bytes::ByteBuf;
use std::collections::HashSet;
use walk::Walk;

/// Changes that the device itself handed in: they are not sent back to it.
pub type Pushed = HashSet<(DocumentId, Hash)>;

/// One page of what is new for a device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The tag of the cursor that this page continues.
    pub after: u32,
    /// The device's cursor was of another log; the page begins at the beginning.
    pub restart: bool,
    /// The entries, in log order within each document.
    pub entries: Vec<Entries>,
    /// Where the device is after them.
    pub cursor: Vec<u8>,
    /// There is more after this cursor.
    pub more: bool,
}

impl Page {
    /// The answer that carries this page.
    pub fn into_answer(self, number: u32, relay_ms: u64, results: Vec<PushResult>) -> Answer {
        Answer {
            number,
            relay_ms,
            problem: None,
            restart: self.restart,
            results,
            after: self.after,
            entries: self.entries,
            cursor: ByteBuf::from(self.cursor),
            more: self.more,
            follows: false,
        }
    }
}

/// The page after `cursor` for a person, without `exclude`, of about `most_bytes` (one larger entry travels alone).
/// Reads must see one state of the log: the caller holds a read transaction. The inner error is the refusal of a
/// cursor that no relay wrote ([`Code::BadFrame`]).
pub fn page<L: ReadLog>(
    log: &L,
    person: &PersonId,
    cursor: &[u8],
    exclude: &Pushed,
    most_bytes: usize,
) -> Result<Result<Page, Code>, L::Error> {
    let (start, restart) = match start(log, cursor)? {
        Ok(start) => start,
        Err(code) => return Ok(Err(code)),
    };
    let walk = Walk::new(log, exclude, start, most_bytes)?;
    let (cursor_after, entries, more) = walk.run(person)?;
    Ok(Ok(Page { after: cursor_tag(cursor), restart, entries, cursor: cursor_after.encode(), more }))
}

/// Where the walk begins, and whether that is another place than the device's cursor says.
fn start<L: ReadLog>(log: &L, bytes: &[u8]) -> Result<Result<(Cursor, bool), Code>, L::Error> {
    let cursor = match Cursor::read(bytes, log.epoch()?) {
        Ok(cursor) => cursor,
        Err(code) => return Ok(Err(code)),
    };
    if cursor.belongs_to(log)? { Ok(Ok((cursor, false))) } else { Ok(Ok((Cursor::beginning(log.epoch()?), true))) }
}
