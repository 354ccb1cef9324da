//! The relay's walk over its log, document by document: what fits into one page, and where the next one begins. It
//! must not know who asks, nor how a page travels.

use super::Pushed;
use crate::limits::{PAGE_BYTES, PAGE_ENTRIES, SNAPSHOT_BEHIND, UNPACKED_BYTES};
use crate::model::{DocumentId, PersonId};
use crate::sync::Hash;
use crate::sync::cursor::{Cursor, Part, Sweep};
use crate::sync::frame::{Body, Entries};
use crate::sync::log::{Membership, Position, ReadLog};
use std::collections::HashMap;

/// One page in the making.
pub(super) struct Walk<'a, L> {
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

impl<'a, L: ReadLog> Walk<'a, L> {
    /// A walk from `cursor` on, for a page of about `most_bytes`.
    pub(super) fn new(log: &'a L, exclude: &'a Pushed, cursor: Cursor, most_bytes: usize) -> Result<Self, L::Error> {
        let newest = log.newest()?;
        Ok(Self { log, exclude, newest, cursor, room: most_bytes, entries: Vec::new(), place: HashMap::new(), count: 0 })
    }

    /// The page: where the device is after it, what is in it, and whether there is more.
    pub(super) fn run(mut self, person: &PersonId) -> Result<(Cursor, Vec<Entries>, bool), L::Error> {
        let memberships = self.log.memberships(person)?;
        loop {
            let begun = self.cursor.sweep.take();
            let horizon = begun.map_or(self.newest, |sweep| sweep.horizon);
            for turn in self.turns(person, &memberships, horizon)? {
                let part = match begun {
                    Some(sweep) if turn.at < sweep.granted_at => continue,
                    Some(sweep) if turn.at == sweep.granted_at => sweep.part,
                    _ => Part::Entries { after: turn.after },
                };
                if let Some(part) = self.deliver(turn.document, part, turn.through)? {
                    self.cursor.sweep = Some(Sweep { horizon, granted_at: turn.at, part });
                    return self.end(true);
                }
            }
            self.cursor.position = horizon;
            if horizon == self.newest {
                return self.end(false);
            }
        }
    }

    /// What is to be delivered, as far as the horizon, in the order of the grants and departures.
    fn turns(&self, person: &PersonId, memberships: &[Membership], horizon: Position) -> Result<Vec<Turn>, L::Error> {
        let passed = self.cursor.position;
        let mut turns = Vec::new();
        for Membership { document, granted_at, .. } in memberships.iter().filter(|membership| membership.granted_at <= horizon) {
            let after = if *granted_at > passed { 0 } else { passed };
            turns.push(Turn { at: *granted_at, document: *document, after, through: horizon });
        }
        let departures = self.log.departures(person, passed)?;
        for (document, taken_at) in departures.into_iter().filter(|(_, taken_at)| *taken_at <= horizon) {
            turns.push(Turn { at: taken_at, document, after: taken_at - 1, through: taken_at });
        }
        turns.sort_unstable_by_key(|turn| turn.at);
        Ok(turns)
    }

    fn end(mut self, more: bool) -> Result<(Cursor, Vec<Entries>, bool), L::Error> {
        let newest = self.log.newest()?;
        self.cursor.running = self.log.running(newest)?.expect("the newest entry is in the log");
        self.cursor.ahead = newest.saturating_sub(self.cursor.reach());
        Ok((self.cursor, self.entries, more))
    }

    /// What there is of a document from `part` on. `Some`: the page is full, and this comes next.
    fn deliver(&mut self, document: DocumentId, mut part: Part, horizon: Position) -> Result<Option<Part>, L::Error> {
        loop {
            let next = match part {
                Part::Entries { after } => self.entries(document, after, horizon)?,
                Part::Beside { through, after } => self.beside(document, through, after)?,
                Part::Snapshot { through, piece } => self.piece(document, through, piece)?,
            };
            match next {
                Step::Done => return Ok(None),
                Step::Full(part) => return Ok(Some(part)),
                Step::On(next) => part = next,
            }
        }
    }

    /// Entries as they were handed in; or the snapshot, where it is shorter or the only thing that is left.
    fn entries(&mut self, document: DocumentId, mut after: Position, horizon: Position) -> Result<Step, L::Error> {
        let mut asked = false;
        while after < horizon {
            if self.is_full() {
                return Ok(Step::Full(Part::Entries { after }));
            }
            let entries = self.log.entries(&document, after, horizon, self.room)?;
            let dropped = entries.iter().any(|(_, _, body)| body.is_dropped());
            if (dropped || !asked) && !entries.is_empty() {
                asked = true;
                if let Some(through) = self.snapshot_instead(document, after, horizon, dropped)? {
                    return Ok(Step::On(Part::Beside { through, after }));
                }
                assert!(!dropped, "a change is dropped only where a snapshot holds it");
            }
            let before = after;
            for (position, hash, body) in entries {
                if !self.take(document, hash, body) {
                    return Ok(Step::Full(Part::Entries { after }));
                }
                after = position;
            }
            if after == before {
                break;
            }
        }
        Ok(Step::Done)
    }

    /// The position of the snapshot that is to stand for the changes after `after`, if one is.
    fn snapshot_instead(
        &self,
        document: DocumentId,
        after: Position,
        horizon: Position,
        dropped: bool,
    ) -> Result<Option<Position>, L::Error> {
        let unwanted = self.cursor.without_snapshots || (after > 0 && horizon - after < SNAPSHOT_BEHIND);
        if unwanted && !dropped {
            return Ok(None);
        }
        let Some(snapshot) = self.log.snapshot(&document)?.filter(|snapshot| snapshot.through > after) else { return Ok(None) };
        // What a change takes on the wire is a fraction of its size; a snapshot is packed already.
        let worth = snapshot.bytes.saturating_mul(UNPACKED_BYTES / PAGE_BYTES);
        let shorter = after == 0 || self.log.bytes_between(&document, after, snapshot.through, worth)? >= worth;
        Ok((dropped || shorter).then_some(snapshot.through))
    }

    /// What stands beside a snapshot: records, and changes that it could not take.
    fn beside(&mut self, document: DocumentId, through: Position, mut after: Position) -> Result<Step, L::Error> {
        while after < through {
            if self.is_full() {
                return Ok(Step::Full(Part::Beside { through, after }));
            }
            let before = after;
            for (position, hash, body) in self.log.beside(&document, after, through, self.room)? {
                if !self.take(document, hash, body) {
                    return Ok(Step::Full(Part::Beside { through, after }));
                }
                after = position;
            }
            if after == before {
                break;
            }
        }
        Ok(Step::On(Part::Snapshot { through, piece: 0 }))
    }

    fn piece(&mut self, document: DocumentId, through: Position, piece: u32) -> Result<Step, L::Error> {
        let part = Part::Snapshot { through, piece };
        if self.is_full() {
            return Ok(Step::Full(part));
        }
        let Some(found) = self.log.piece(&document, through, piece)? else {
            // It was replaced too long ago: the one that is there now, from its beginning.
            let newest = self.log.snapshot(&document)?.filter(|snapshot| snapshot.through != through);
            let instead = newest.map(|snapshot| Part::Beside { through: snapshot.through, after: through });
            return Ok(Step::On(instead.unwrap_or(Part::Entries { after: 0 })));
        };
        let last = piece + 1 >= found.count;
        if !self.take(document, found.hash, Body::Snapshot(found)) {
            return Ok(Step::Full(part));
        }
        Ok(Step::On(if last { Part::Entries { after: through } } else { Part::Snapshot { through, piece: piece + 1 } }))
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

/// What is to be delivered of one document.
struct Turn {
    /// The access record that makes it be delivered.
    at: Position,
    document: DocumentId,
    after: Position,
    through: Position,
}

/// What comes of one part of a document.
enum Step {
    /// Nothing more of it.
    Done,
    /// Another part.
    On(Part),
    /// The page is full; this comes first in the next one.
    Full(Part),
}
