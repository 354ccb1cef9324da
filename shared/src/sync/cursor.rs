//! Where a device is in the log. Only the relay reads it; to the device it is up to 64 opaque bytes.
//!
//! Everything up to a position was delivered. What is new after it is delivered document by document, as far as the
//! newest entry of that time (the horizon); while that is under way, the cursor also says how far it is.

use super::log::{Position, ReadLog};
use crate::code::Code;
use crate::limits::CURSOR_BYTES;
use serde::{Deserialize, Serialize};

/// The form of the cursor's bytes.
const VERSION: u8 = 2;

/// Before a cursor (no cursor begins with it): the device wants no snapshots from here on, and the one that is under way
/// once more as changes.
const WITHOUT_SNAPSHOTS: u8 = 0;

/// What a device keeps in place of its cursor when a snapshot was not what it should be. It stays where it is.
pub fn without_snapshots(cursor: &[u8]) -> Vec<u8> {
    let (_, place) = read_mark(cursor);
    [&[WITHOUT_SNAPSHOTS], place].concat()
}

/// Whether a device refuses snapshots, and its cursor.
fn read_mark(bytes: &[u8]) -> (bool, &[u8]) {
    match bytes {
        [WITHOUT_SNAPSHOTS, place @ ..] => (true, place),
        place => (false, place),
    }
}

/// A place in the walk over the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    version: u8,
    /// The log that it belongs to.
    #[serde(with = "postcard::fixint::le")]
    pub epoch: u64,
    /// Everything up to here was delivered, as far as it could be seen.
    pub position: Position,
    /// The running hash at the log's end when the cursor was made: a log that was rolled back and went on differently has
    /// another one. (What the device pushed stands before it, though it may be after what was looked at.)
    pub running: [u8; 8],
    /// The device wants changes as they were made, wherever the log still has them.
    pub without_snapshots: bool,
    /// A delivery that is under way.
    pub sweep: Option<Sweep>,
    /// How far after the newest entry that was looked at ([`Cursor::reach`]) that end was.
    pub ahead: Position,
}

/// How far a delivery is. The documents come in the order in which they were granted or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sweep {
    /// It goes as far as this entry.
    pub horizon: Position,
    /// The document that was granted (or taken away) here is under way; those before are done.
    pub granted_at: Position,
    /// What of it comes next.
    pub part: Part,
}

/// What of a document comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// Its entries after a position.
    Entries {
        /// Which position.
        after: Position,
    },
    /// Before the snapshot through a position: what stands beside it in the log.
    Beside {
        /// The snapshot's position.
        through: Position,
        /// After which position.
        after: Position,
    },
    /// The snapshot through a position, from a piece on; then the entries after that position.
    Snapshot {
        /// The snapshot's position.
        through: Position,
        /// Which piece.
        piece: u32,
    },
}

impl Cursor {
    /// A cursor before the first entry of a log.
    pub fn beginning(epoch: u64) -> Cursor {
        Cursor { version: VERSION, epoch, position: 0, running: [0; 8], without_snapshots: false, sweep: None, ahead: 0 }
    }

    /// The bytes that the device keeps.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("a cursor holds nothing that postcard cannot write")
    }

    /// Reads what [`Cursor::encode`] wrote; [`Code::BadFrame`] for anything else.
    pub fn decode(bytes: &[u8]) -> Result<Cursor, Code> {
        if bytes.len() > CURSOR_BYTES {
            return Err(Code::BadFrame);
        }
        match postcard::take_from_bytes::<Cursor>(bytes) {
            Ok((cursor, [])) if cursor.version == VERSION => Ok(cursor),
            _ => Err(Code::BadFrame),
        }
    }

    /// Reads what a device sent: nothing (the beginning of the log with this epoch) or a cursor, also where it refuses
    /// snapshots. [`Code::BadFrame`] for anything else.
    pub fn read(bytes: &[u8], epoch: u64) -> Result<Cursor, Code> {
        let (refuses, place) = read_mark(bytes);
        let mut cursor = if place.is_empty() { Cursor::beginning(epoch) } else { Cursor::decode(place)? };
        if refuses {
            cursor.refuse_snapshots();
        }
        Ok(cursor)
    }

    fn refuse_snapshots(&mut self) {
        let again = std::mem::replace(&mut self.without_snapshots, true);
        let Some(sweep) = &mut self.sweep else { return };
        if let Part::Beside { through, .. } | Part::Snapshot { through, .. } = sweep.part {
            let begun = if sweep.granted_at > self.position { 0 } else { self.position };
            // Twice: there is nothing but the snapshot, and the other documents must not wait for it for ever.
            sweep.part = Part::Entries { after: if again { through } else { begun } };
        }
    }

    /// The newest entry that was looked at.
    pub fn reach(&self) -> Position {
        self.sweep.map_or(self.position, |sweep| sweep.horizon)
    }

    /// Whether this cursor was given out for this log as it is now.
    pub fn belongs_to<L: ReadLog>(&self, log: &L) -> Result<bool, L::Error> {
        let end = self.reach().saturating_add(self.ahead);
        Ok(self.epoch == log.epoch()? && log.running(end)? == Some(self.running))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_cursor_fits_and_reads_back() {
        // More entries than a log will ever have.
        let most = (1 << 42) - 1;
        let part = Part::Beside { through: most, after: most };
        let sweep = Some(Sweep { horizon: most, granted_at: most, part });
        let cursor = Cursor {
            position: most,
            running: [255; 8],
            without_snapshots: true,
            sweep,
            ahead: most,
            ..Cursor::beginning(u64::MAX)
        };
        let bytes = cursor.encode();
        assert!(without_snapshots(&bytes).len() <= CURSOR_BYTES, "{} bytes", bytes.len());
        assert_eq!(Cursor::decode(&bytes), Ok(cursor));
    }

    #[test]
    fn a_device_that_refuses_snapshots_stays_where_it_is_and_gets_the_document_under_way_as_changes() {
        let beginning = Cursor::read(&without_snapshots(&[]), 7).unwrap();
        assert!(beginning.without_snapshots && beginning.position == 0 && beginning.epoch == 7);
        for (granted_at, after) in [(3, 5), (8, 0)] {
            let sweep = Sweep { horizon: 9, granted_at, part: Part::Snapshot { through: 6, piece: 1 } };
            let cursor = Cursor { position: 5, sweep: Some(sweep), ..Cursor::beginning(7) };
            let refused = Cursor::read(&without_snapshots(&cursor.encode()), 7).unwrap();
            assert_eq!(refused.sweep, Some(Sweep { part: Part::Entries { after }, ..sweep }));
            assert!(refused.without_snapshots && refused.position == 5);
            assert_eq!(without_snapshots(&without_snapshots(&cursor.encode())), without_snapshots(&cursor.encode()));
            let again = Cursor { sweep: Some(sweep), ..refused };
            let refused = Cursor::read(&without_snapshots(&again.encode()), 7).unwrap();
            assert_eq!(refused.sweep, Some(Sweep { part: Part::Entries { after: 6 }, ..sweep }));
        }
    }

    #[test]
    fn other_bytes_are_no_cursor() {
        let bytes = Cursor::beginning(7).encode();
        for end in 0..bytes.len() {
            assert_eq!(Cursor::decode(&bytes[..end]), Err(Code::BadFrame));
        }
        assert_eq!(Cursor::decode(&[&bytes[..], &[0]].concat()), Err(Code::BadFrame));
        assert_eq!(Cursor::decode(&[9; 30]), Err(Code::BadFrame));
        assert_eq!(Cursor::decode(&[1; 65]), Err(Code::BadFrame));
    }
}
