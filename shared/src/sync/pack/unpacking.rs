//! From the bytes of a pack to its changes, under bounds.

use super::known::Known;
use super::rows::{ChunkWriter, Parts, Row};
use super::runs::{Element, Runs};
use super::{ACTION, AUTHOR, BEFORE, BY_ACTOR, BY_COUNTER, HEARD, INSERT, KEY, KEY_ACTOR, KEY_NAME, MESSAGE, META, NAME, OBJECT};
use super::{COLUMNS, OBJECT_ACTOR, OPERATIONS, PARENT, PARENTS, PROOF, RAW, REPLACED, SEQ, START, TIME, WHOLE, name};
use crate::code::Code;
use crate::limits::{ACTOR_BYTES, CHANGE_OPERATIONS, CHANGE_PARENTS, FRAME_BYTES, PACK_OPERATIONS};
use crate::sync::Hash;
use crate::sync::change::Reader;
use sha2::{Digest, Sha256};

/// Reads the pack of `count` changes that is all of `bytes`. [`Code::TooLarge`] where it holds more operations than
/// [`PACK_OPERATIONS`] or unfolds to more than [`FRAME_BYTES`], [`Code::BadFrame`] for everything else that
/// [`pack`](super::pack) did not write on the other side of this connection.
pub fn unpack(bytes: &[u8], count: usize, known: &mut Known, heard: &Known) -> Result<Vec<Vec<u8>>, Code> {
    let unpacked = Unpacking::read(bytes, count, known).and_then(|unpacking| unpacking.changes(count, known, heard));
    let changes = unpacked.map_err(|code| if code == Code::TooLarge { code } else { Code::BadFrame })?;
    known.settle();
    Ok(changes)
}

struct Unpacking<'a> {
    columns: [Runs<'a>; COLUMNS],
    hashes: Reader<'a>,
    values: Reader<'a>,
    /// The changes that travel as they are, then the proof.
    raw: Reader<'a>,
}

impl<'a> Unpacking<'a> {
    /// Finds where everything stands; takes the new actors.
    fn read(bytes: &'a [u8], count: usize, known: &mut Known) -> Result<Self, Code> {
        let mut bytes = Reader::new(bytes);
        for _ in 0..bytes.length()? {
            let actor = bytes.prefixed()?;
            if actor.len() > ACTOR_BYTES {
                return Err(Code::BadFrame);
            }
            known.actors.push((actor.to_vec(), 0));
        }
        let mut columns: [Runs<'a>; COLUMNS] = std::array::from_fn(|_| Runs::new(&[], Element::Number));
        let mut rows = count as u64;
        for place in 0..COLUMNS {
            let element = if matches!(place, MESSAGE | KEY_NAME) { Element::Text } else { Element::Number };
            match place {
                AUTHOR => rows -= columns[RAW].clone().sum(rows, |raw| raw.min(1))?,
                PARENT => {
                    let changes = rows;
                    rows = columns[PARENTS].clone().sum(changes, |parents| parents)?;
                    bounded(rows, changes * CHANGE_PARENTS as u64)?;
                    columns[PARENT] = Runs::skim(&mut bytes, element, rows)?;
                    rows = columns[OPERATIONS].clone().sum(changes, |operations| operations)?;
                    bounded(rows, PACK_OPERATIONS as u64)?;
                    continue;
                }
                BY_ACTOR => {
                    rows = columns[REPLACED].clone().sum(rows, |replaced| replaced)?;
                    bounded(rows, PACK_OPERATIONS as u64)?;
                }
                _ => {}
            }
            columns[place] = Runs::skim(&mut bytes, element, rows)?;
        }
        let hashes = columns[PARENT].clone().sum(u64::MAX, |parent| match parent {
            WHOLE => 32,
            HEARD => NAME as u64,
            _ => 0,
        })?;
        let hashes = Reader::new(bytes.take(usize::try_from(hashes).map_err(|_| Code::BadFrame)?)?);
        let values = columns[META].clone().sum(u64::MAX, |meta| meta >> 4)?;
        let values = Reader::new(bytes.take(usize::try_from(values).map_err(|_| Code::BadFrame)?)?);
        Ok(Self { columns, hashes, values, raw: bytes })
    }

    fn changes(mut self, count: usize, known: &mut Known, heard: &Known) -> Result<Vec<Vec<u8>>, Code> {
        let mut changes = Vec::with_capacity(count);
        let (mut proof, mut writer) = (Sha256::new(), ChunkWriter::default());
        let mut room = FRAME_BYTES;
        for _ in 0..count {
            let (bytes, hash) = if self.number(RAW)? == 0 {
                let parts = self.parts(known, heard)?;
                let actor = |index: u64| Some(&known.actors.get(usize::try_from(index).ok()?)?.0[..]);
                let (bytes, hash) = parts.chunk(actor, &mut writer).ok_or(Code::BadFrame)?;
                proof.update(hash);
                (bytes, hash)
            } else {
                let bytes = self.raw.prefixed()?;
                proof.update(bytes);
                (bytes.to_vec(), name(bytes))
            };
            room = room.checked_sub(bytes.len()).ok_or(Code::TooLarge)?;
            known.hashes.push(hash);
            changes.push(bytes);
        }
        if *self.raw.rest() == proof.finalize()[..PROOF] { Ok(changes) } else { Err(Code::BadFrame) }
    }

    fn number(&mut self, column: usize) -> Result<u64, Code> {
        self.columns[column].unsigned()?.ok_or(Code::BadFrame)
    }

    fn step(&mut self, column: usize) -> Result<i64, Code> {
        self.columns[column].signed()?.ok_or(Code::BadFrame)
    }

    fn parts(&mut self, known: &mut Known, heard: &Known) -> Result<Parts<'a>, Code> {
        let author = self.number(AUTHOR)?;
        let place = usize::try_from(author).map_err(|_| Code::BadFrame)?;
        let seq = &mut known.actors.get_mut(place).ok_or(Code::BadFrame)?.1;
        *seq = seq.wrapping_add_signed(self.step(SEQ)?);
        let mut parts = Parts {
            author,
            seq: *seq,
            start_op: known.next_operation.wrapping_add_signed(self.step(START)?),
            time: known.time.wrapping_add(self.step(TIME)?),
            message: self.columns[MESSAGE].text()?.ok_or(Code::BadFrame)?,
            ..Parts::default()
        };
        known.time = parts.time;
        for _ in 0..bounded(self.number(PARENTS)?, CHANGE_PARENTS as u64)? {
            parts.parents.push(self.parent(known, heard)?);
        }
        let operations = bounded(self.number(OPERATIONS)?, CHANGE_OPERATIONS)?;
        known.next_operation = parts.start_op.wrapping_add(operations);
        let start = parts.start_op.cast_signed();
        for place in 0..operations.cast_signed() {
            let row = self.row(start.wrapping_add(place), &mut known.object, &mut parts.replaced)?;
            parts.rows.push(row);
        }
        Ok(parts)
    }

    fn row(&mut self, operation: i64, object: &mut u64, replaced: &mut Vec<(u64, i64)>) -> Result<Row<'a>, Code> {
        let meta = self.number(META)?;
        let row = Row {
            object_actor: self.columns[OBJECT_ACTOR].unsigned()?,
            object: self.columns[OBJECT].signed()?.map(|step| {
                *object = object.wrapping_add_signed(step);
                *object
            }),
            key_actor: self.columns[KEY_ACTOR].unsigned()?,
            key: self.columns[KEY].signed()?.map(|step| operation.wrapping_sub(step)),
            name: self.columns[KEY_NAME].text()?,
            insert: self.number(INSERT)? != 0,
            action: self.number(ACTION)?,
            meta,
            value: self.values.take(usize::try_from(meta >> 4).map_err(|_| Code::BadFrame)?)?,
            replaced: self.number(REPLACED)?,
        };
        for _ in 0..bounded(row.replaced, CHANGE_OPERATIONS)? {
            replaced.push((self.number(BY_ACTOR)?, operation.wrapping_sub(self.step(BY_COUNTER)?)));
        }
        Ok(row)
    }

    fn parent(&mut self, known: &Known, heard: &Known) -> Result<Hash, Code> {
        let found = match self.number(PARENT)? {
            WHOLE => self.hashes.take(32)?.try_into().ok(),
            HEARD => heard.named(self.hashes.take(NAME)?),
            before => usize::try_from(before - BEFORE).ok().and_then(|before| known.hashes.iter().rev().nth(before)).copied(),
        };
        found.ok_or(Code::BadFrame)
    }
}

fn bounded(count: u64, most: u64) -> Result<u64, Code> {
    if count <= most { Ok(count) } else { Err(Code::TooLarge) }
}
