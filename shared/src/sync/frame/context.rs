//! What both ends of one socket know of the frames before, so that the next one names it in a byte or two.
//!
//! A socket is ordered and loses nothing, so the tables of its two ends stay equal; a frame that refers to something
//! that is not there is no frame, and the socket is closed. A POST has an empty context. Everything here is bounded by
//! [`crate::limits`].

use super::cursor_tag;
use super::parts::Parts;
use crate::code::Code;
use crate::limits::{CONTEXT_NAMES, CURSOR_BYTES, FRAME_DOCUMENTS, PAGE_ENTRIES};
use crate::model::DocumentId;
use crate::sync::change::Reader;
use crate::sync::frame::{Body, Piece};
use crate::sync::pack::{Known, prefixed, signed, unsigned};
use serde_bytes::ByteBuf;

/// One end of a connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// What this end sent.
    pub(super) sent: Told,
    /// What it heard.
    pub(super) heard: Told,
}

/// What was told in one direction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    number: u32,
    clock_ms: u64,
    cursor: Vec<u8>,
    documents: Vec<DocumentId>,
    pub(super) changes: Known,
}

/// A document whose id follows.
const NEW: u64 = 0;
/// The tag is that of the last cursor in this direction; otherwise its four bytes follow.
const OF_LAST: u8 = 0;
const OF_ANOTHER: u8 = 1;
/// What an entry is: a change, which stands in the pack;
const CHANGE: u8 = 0;
/// a record;
const RECORD: u8 = 1;
/// a piece of a snapshot.
const SNAPSHOT: u8 = 2;

impl Told {
    /// Writes the parts of a frame but for the changes in them.
    pub(super) fn write(&mut self, parts: &Parts, continues: bool, out: &mut Vec<u8>) {
        signed(out, i64::from(parts.number) - i64::from(self.number));
        signed(out, parts.clock_ms.wrapping_sub(self.clock_ms).cast_signed());
        if continues && parts.after == cursor_tag(&self.cursor) {
            out.push(OF_LAST);
        } else if continues {
            out.push(OF_ANOTHER);
            out.extend(parts.after.to_le_bytes());
        }
        let shared = parts.cursor.iter().zip(&self.cursor).take_while(|(one, other)| one == other).count();
        unsigned(out, shared as u64);
        unsigned(out, (parts.cursor.len() - shared) as u64);
        out.extend(&parts.cursor[shared..]);
        (self.number, self.clock_ms) = (parts.number, parts.clock_ms);
        self.cursor.clone_from(&parts.cursor);
        unsigned(out, parts.lists.len() as u64);
        for (document, bodies) in &parts.lists {
            if let Some(place) = self.documents.iter().position(|known| known == document) {
                unsigned(out, place as u64 + 1);
            } else {
                unsigned(out, NEW);
                out.extend(document.0);
                self.learn(*document);
            }
            unsigned(out, bodies.len() as u64);
            for body in bodies {
                match body {
                    Body::Change(_) => out.push(CHANGE),
                    Body::Record(record) => {
                        out.push(RECORD);
                        out.extend(record.bytes());
                    }
                    Body::Snapshot(piece) => {
                        out.push(SNAPSHOT);
                        out.extend(piece.hash);
                        unsigned(out, piece.number.into());
                        unsigned(out, piece.count.into());
                        prefixed(out, &piece.bytes);
                    }
                }
            }
        }
    }

    /// Reads what [`Told::write`] wrote; the changes are empty.
    pub(super) fn read(&mut self, bytes: &mut Reader<'_>, continues: bool) -> Result<Parts, Code> {
        let number = u32::try_from(i64::from(self.number).wrapping_add(bytes.signed()?)).map_err(|_| Code::BadFrame)?;
        let clock_ms = self.clock_ms.wrapping_add_signed(bytes.signed()?);
        let after = match continues.then(|| bytes.byte()).transpose()? {
            None => 0,
            Some(OF_LAST) => cursor_tag(&self.cursor),
            Some(OF_ANOTHER) => u32::from_le_bytes(bytes.take(4)?.try_into().map_err(|_| Code::BadFrame)?),
            Some(_) => return Err(Code::BadFrame),
        };
        let mut cursor = self.cursor.get(..bytes.length()?).ok_or(Code::BadFrame)?.to_vec();
        cursor.extend(bytes.prefixed()?);
        at_most(cursor.len(), CURSOR_BYTES)?;
        (self.number, self.clock_ms) = (number, clock_ms);
        self.cursor.clone_from(&cursor);
        let mut lists = Vec::new();
        let mut count = 0;
        for _ in 0..at_most(bytes.length()?, FRAME_DOCUMENTS)? {
            let document = self.document(bytes)?;
            let length = at_most(bytes.length()?, PAGE_ENTRIES)?;
            count = at_most(count + length, PAGE_ENTRIES)?;
            let bodies = (0..length).map(|_| body(bytes)).collect::<Result<_, _>>()?;
            lists.push((document, bodies));
        }
        Ok(Parts { number, clock_ms, cursor, after, lists })
    }

    fn document(&mut self, bytes: &mut Reader<'_>) -> Result<DocumentId, Code> {
        let place = bytes.length()?;
        if place as u64 != NEW {
            return self.documents.get(place - 1).copied().ok_or(Code::BadFrame);
        }
        let document = DocumentId(bytes.take(16)?.try_into().map_err(|_| Code::BadFrame)?);
        self.learn(document);
        Ok(document)
    }

    fn learn(&mut self, document: DocumentId) {
        if self.documents.len() < CONTEXT_NAMES {
            self.documents.push(document);
        }
    }
}

fn body(bytes: &mut Reader<'_>) -> Result<Body, Code> {
    match bytes.byte()? {
        CHANGE => Ok(Body::Change(ByteBuf::default())),
        RECORD => {
            let from = bytes.rest();
            let (record, rest) = postcard::take_from_bytes(from).map_err(|_| Code::BadFrame)?;
            bytes.take(from.len() - rest.len())?;
            Ok(Body::Record(record))
        }
        SNAPSHOT => {
            let hash = bytes.take(32)?.try_into().map_err(|_| Code::BadFrame)?;
            let mut number = || u32::try_from(bytes.unsigned()?).map_err(|_| Code::BadFrame);
            let (number, count) = (number()?, number()?);
            Ok(Body::Snapshot(Piece { hash, number, count, bytes: ByteBuf::from(bytes.prefixed()?) }))
        }
        _ => Err(Code::BadFrame),
    }
}

fn at_most(count: usize, most: usize) -> Result<usize, Code> {
    if count <= most { Ok(count) } else { Err(Code::TooLarge) }
}
