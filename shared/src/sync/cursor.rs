//! Where a device is in the log. Only the relay reads it; to the device it is up to 64 opaque bytes.

use super::log::{Position, ReadLog};
use crate::code::Code;
use crate::limits::CURSOR_BYTES;
use serde::{Deserialize, Serialize};

/// The form of the cursor's bytes.
const VERSION: u8 = 1;

/// A place in the walk over the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    version: u8,
    /// The log that it belongs to.
    pub epoch: u64,
    /// Everything up to here was delivered, as far as it could be seen.
    pub position: Position,
    /// The running hash at `position`: a log that was rolled back and went on differently has another one.
    pub running: [u8; 8],
    /// An unfinished back-fill: the next that the walk meets is this grant; its document comes whole before it goes on.
    pub backfill: Option<Backfill>,
}

/// How far the delivery of a newly granted document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backfill {
    /// Where the grant stands in the log.
    pub granted_at: Position,
    /// The document's entries up to here were delivered.
    pub through: Position,
}

impl Cursor {
    /// A cursor before the first entry of a log.
    pub fn beginning(epoch: u64) -> Cursor {
        Cursor { version: VERSION, epoch, position: 0, running: [0; 8], backfill: None }
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

    /// Whether this cursor was given out for this log as it is now.
    pub fn belongs_to<L: ReadLog>(&self, log: &L) -> Result<bool, L::Error> {
        Ok(self.epoch == log.epoch()? && log.running(self.position)? == Some(self.running))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_cursor_fits_and_reads_back() {
        let backfill = Some(Backfill { granted_at: u64::MAX, through: u64::MAX });
        let cursor = Cursor { position: u64::MAX, running: [255; 8], backfill, ..Cursor::beginning(u64::MAX) };
        let bytes = cursor.encode();
        assert!(bytes.len() <= CURSOR_BYTES, "{} bytes", bytes.len());
        assert_eq!(Cursor::decode(&bytes), Ok(cursor));
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
