//! What comes next for a device: the relay's walk over its log, cut into pages.
//!
//! The walk goes over the positions after the cursor, through the documents that the person may see now. Where it meets
//! the grant of a document, all of that document before the grant comes first (the back-fill), so one cursor covers
//! old and newly visible documents alike. Of a document that was taken away it brings the record that says so, and no more. What a person may not see is never read. The cost of a page depends on the
//! number of documents and on its own size, not on the length of the log.

use super::Hash;
use super::cursor::{Backfill, Cursor};
use super::frame::{Answer, Body, Entries, PushResult, cursor_tag};
use super::log::{Membership, Position, ReadLog};
use crate::code::Code;
use crate::limits::PAGE_ENTRIES;
use crate::model::{DocumentId, PersonId};
use serde_bytes::ByteBuf;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

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
    let newest = log.newest()?;
    let walk =
        Walk { log, exclude, newest, cursor: start, room: most_bytes, entries: Vec::new(), place: HashMap::new(), count: 0 };
    let (cursor_after, entries, more) = walk.run(person)?;
    Ok(Ok(Page { after: cursor_tag(cursor), restart, entries, cursor: cursor_after.encode(), more }))
}

/// Where the walk begins, and whether that is another place than the device's cursor says.
fn start<L: ReadLog>(log: &L, bytes: &[u8]) -> Result<Result<(Cursor, bool), Code>, L::Error> {
    if bytes.is_empty() {
        return Ok(Ok((Cursor::beginning(log.epoch()?), false)));
    }
    let cursor = match Cursor::decode(bytes) {
        Ok(cursor) => cursor,
        Err(code) => return Ok(Err(code)),
    };
    if cursor.belongs_to(log)? { Ok(Ok((cursor, false))) } else { Ok(Ok((Cursor::beginning(log.epoch()?), true))) }
}

/// What the walk meets next in one document, ordered by position.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Next {
    position: Position,
    /// Index of the membership; after those come the departures.
    document: usize,
    /// The entry at `position` is the grant, and what stands before it has not been delivered.
    grant: bool,
}

struct Walk<'a, L> {
    log: &'a L,
    exclude: &'a Pushed,
    newest: Position,
    cursor: Cursor,
    /// Bytes that still fit.
    room: usize,
    entries: Vec<Entries>,
    /// Where each document stands in `entries`.
    place: HashMap<DocumentId, usize>,
    count: usize,
}

impl<L: ReadLog> Walk<'_, L> {
    fn run(mut self, person: &PersonId) -> Result<(Cursor, Vec<Entries>, bool), L::Error> {
        let memberships = &self.log.memberships(person)?[..];
        let departures = self.log.departures(person, self.cursor.position)?;
        let unfinished = self.cursor.backfill.take();
        let mut queue = BinaryHeap::new();
        for (document, membership) in memberships.iter().enumerate() {
            if membership.granted_at > self.cursor.position {
                queue.push(Reverse(Next { position: membership.granted_at, document, grant: true }));
            } else {
                queue.extend(self.next_of(memberships, document, self.cursor.position)?);
            }
        }
        for (left, (_, position)) in departures.iter().enumerate() {
            queue.push(Reverse(Next { position: *position, document: memberships.len() + left, grant: false }));
        }
        while let Some(Reverse(next)) = queue.pop() {
            let Some(document) = memberships.get(next.document).map(|membership| membership.document) else {
                let (document, taken_at) = departures[next.document - memberships.len()];
                if !self.inline(document, taken_at, taken_at)? {
                    return self.end(true);
                }
                continue;
            };
            let whole = if next.grant {
                let through = unfinished.filter(|fill| fill.granted_at == next.position).map_or(0, |fill| fill.through);
                self.backfill(document, next.position, through)?
            } else {
                let until = queue.peek().map_or(self.newest, |Reverse(other)| other.position - 1);
                self.inline(document, next.position, until)?
            };
            if !whole {
                return self.end(true);
            }
            queue.extend(self.next_of(memberships, next.document, self.cursor.position)?);
        }
        self.cursor.position = self.newest;
        self.end(false)
    }

    fn end(mut self, more: bool) -> Result<(Cursor, Vec<Entries>, bool), L::Error> {
        self.cursor.running = self.log.running(self.cursor.position)?.expect("the walk stays inside the log");
        Ok((self.cursor, self.entries, more))
    }

    /// The document's first entry after a position.
    fn next_of(&self, memberships: &[Membership], document: usize, after: Position) -> Result<Option<Reverse<Next>>, L::Error> {
        let first = self.log.entries(&memberships[document].document, after, self.newest, 1)?;
        Ok(first.first().map(|(position, ..)| Reverse(Next { position: *position, document, grant: false })))
    }

    /// Entries of one document from `first` on, until another document has its turn. `false`: the page is full.
    fn inline(&mut self, document: DocumentId, first: Position, until: Position) -> Result<bool, L::Error> {
        if self.is_full() {
            return Ok(false);
        }
        for (position, hash, body) in self.log.entries(&document, first - 1, until, self.room)? {
            if !self.take(document, hash, body) {
                return Ok(false);
            }
            self.cursor.position = position;
        }
        Ok(true)
    }

    /// The document from its beginning (or where the last page ended) up to its grant. `false`: the page is full.
    fn backfill(&mut self, document: DocumentId, granted_at: Position, mut through: Position) -> Result<bool, L::Error> {
        while through < granted_at {
            let entries =
                if self.is_full() { Vec::new() } else { self.log.entries(&document, through, granted_at, self.room)? };
            let before = through;
            for (position, hash, body) in entries {
                if !self.take(document, hash, body) {
                    break;
                }
                through = position;
            }
            if through == before {
                self.cursor.backfill = Some(Backfill { granted_at, through });
                return Ok(false);
            }
        }
        self.cursor.position = granted_at;
        Ok(true)
    }

    fn is_full(&self) -> bool {
        self.count > 0 && (self.room == 0 || self.count == PAGE_ENTRIES)
    }

    /// Adds an entry to the page; `false`: it does not fit any more.
    fn take(&mut self, document: DocumentId, hash: Hash, body: Body) -> bool {
        if self.exclude.contains(&(document, hash)) {
            return true;
        }
        let size = body.size();
        if self.count > 0 && (size > self.room || self.count == PAGE_ENTRIES) {
            return false;
        }
        self.room = self.room.saturating_sub(size);
        self.count += 1;
        let entries = &mut self.entries;
        let place = *self.place.entry(document).or_insert_with(|| {
            entries.push(Entries { document, bodies: Vec::new() });
            entries.len() - 1
        });
        self.entries[place].bodies.push(body);
        true
    }
}
