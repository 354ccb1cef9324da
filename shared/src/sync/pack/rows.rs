//! One change as rows, and rows as the one change that Automerge writes for them.
//!
//! It knows the columns of an operation, nothing of other changes. What does not come back from its rows byte for byte
//! is not for it: the pack carries such a change as it is.

use super::runs::{Element, Runs, RunsWriter, prefixed, signed, unsigned};
use crate::code::Code;
use crate::limits::{CHANGE_ACTORS, CHANGE_OPERATIONS, CHANGE_PARENTS};
use crate::sync::Hash;
use crate::sync::change::{MAGIC, PLAIN_CHANGE, Reader};
use sha2::{Digest, Sha256};

/// One operation. Actors are indexes into a list that stands elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Row<'a> {
    pub(super) object_actor: Option<u64>,
    pub(super) object: Option<u64>,
    pub(super) key_actor: Option<u64>,
    pub(super) key: Option<i64>,
    pub(super) name: Option<&'a [u8]>,
    pub(super) insert: bool,
    pub(super) action: u64,
    /// Kind and length of the value.
    pub(super) meta: u64,
    pub(super) value: &'a [u8],
    /// How many of the predecessors are this operation's.
    pub(super) replaced: u64,
}

/// A change in parts.
#[derive(Debug, Default)]
pub(super) struct Parts<'a> {
    pub(super) parents: Vec<Hash>,
    /// Index of its author.
    pub(super) author: u64,
    pub(super) seq: u64,
    pub(super) start_op: u64,
    pub(super) time: i64,
    pub(super) message: &'a [u8],
    pub(super) rows: Vec<Row<'a>>,
    /// The predecessors of all operations: actor and counter.
    pub(super) replaced: Vec<(u64, i64)>,
}

/// The columns that a packed change may have (those of marks are not among them), in their order.
const COLUMNS: [u64; 12] = [1, 2, 17, 19, 21, 52, 66, 86, 87, 112, 113, 115];

impl<'a> Parts<'a> {
    /// Reads a change; its actors, the author first. `Err`: it is not for rows.
    pub(super) fn read(bytes: &'a [u8]) -> Result<(Self, Vec<&'a [u8]>), Code> {
        let mut chunk = Reader::new(bytes);
        chunk.take(MAGIC.len() + 4 + 1)?;
        chunk.length()?;
        let count = within(chunk.length()?, CHANGE_PARENTS)?;
        let parents = (0..count).map(|_| chunk.take(32)?.try_into().map_err(|_| Code::BadChange)).collect::<Result<_, _>>()?;
        let mut actors = vec![chunk.prefixed()?];
        let (seq, start_op, time) = (chunk.unsigned()?, chunk.unsigned()?, chunk.signed()?);
        let message = chunk.prefixed()?;
        for _ in 0..within(chunk.length()?, CHANGE_ACTORS)? {
            actors.push(chunk.prefixed()?);
        }
        let mut columns: [&[u8]; COLUMNS.len()] = Default::default();
        let mut lengths = Vec::new();
        for _ in 0..within(chunk.length()?, COLUMNS.len())? {
            let number = chunk.unsigned()?;
            let place = COLUMNS.iter().position(|column| *column == number).ok_or(Code::BadChange)?;
            lengths.push((place, chunk.length()?));
        }
        for (place, length) in lengths {
            columns[place] = chunk.take(length)?;
        }
        let mut parts = Self { parents, author: 0, seq, start_op, time, message, ..Self::default() };
        parts.read_rows(columns)?;
        Ok((parts, actors))
    }

    /// How much of a pack's bound it takes.
    pub(super) fn size(&self) -> usize {
        self.rows.len() + self.replaced.len()
    }

    fn read_rows(&mut self, columns: [&'a [u8]; COLUMNS.len()]) -> Result<(), Code> {
        let [object_actor, object, key_actor, key, name, insert, action, meta, value, replaced, by_actor, by_counter] = columns;
        let runs = |column| Runs::new(column, Element::Number);
        let (mut object_actor, mut object, mut key_actor, mut key) =
            (runs(object_actor), runs(object), runs(key_actor), runs(key));
        let (mut name, mut action, mut meta, mut replaced) =
            (Runs::new(name, Element::Text), runs(action), runs(meta), runs(replaced));
        let (mut by_actor, mut by_counter) = (runs(by_actor), runs(by_counter));
        let (mut insert, mut value) = (Booleans::new(insert), Reader::new(value));
        let (mut last_key, mut last_replaced) = (0_i64, 0_i64);
        while !action.is_at_end() {
            within(self.rows.len() + 1, usize::try_from(CHANGE_OPERATIONS).unwrap_or(usize::MAX))?;
            let meta = meta.unsigned()?.ok_or(Code::BadChange)?;
            let row = Row {
                object_actor: object_actor.unsigned()?,
                object: object.unsigned()?,
                key_actor: key_actor.unsigned()?,
                key: key.signed()?.map(|step| step_to(&mut last_key, step)),
                name: name.text()?,
                insert: insert.next()?,
                action: action.unsigned()?.ok_or(Code::BadChange)?,
                meta,
                value: value.take(usize::try_from(meta >> 4).map_err(|_| Code::BadChange)?)?,
                replaced: replaced.unsigned()?.ok_or(Code::BadChange)?,
            };
            for _ in 0..row.replaced {
                within(self.replaced.len() + 1, usize::try_from(CHANGE_OPERATIONS).unwrap_or(usize::MAX))?;
                let actor = by_actor.unsigned()?.ok_or(Code::BadChange)?;
                let step = by_counter.signed()?.ok_or(Code::BadChange)?;
                self.replaced.push((actor, step_to(&mut last_replaced, step)));
            }
            self.rows.push(row);
        }
        Ok(())
    }

    /// The chunk and its hash. `actor` gives the bytes of an actor by its index; `None` where one is not there. `writer`
    /// is used again for one change after another.
    pub(super) fn chunk<'b>(&self, actor: impl Fn(u64) -> Option<&'b [u8]>, writer: &mut ChunkWriter) -> Option<(Vec<u8>, Hash)> {
        let others = self.others(&actor)?;
        writer.write_columns(self, |index| {
            let place = others.iter().position(|(_, other)| *other == index);
            place.map_or(0, |place| place as u64 + 1)
        });
        let ChunkWriter { body, columns, lengths, .. } = writer;
        body.clear();
        unsigned(body, self.parents.len() as u64);
        self.parents.iter().for_each(|parent| body.extend(parent));
        prefixed(body, actor(self.author)?);
        unsigned(body, self.seq);
        unsigned(body, self.start_op);
        signed(body, self.time);
        prefixed(body, self.message);
        unsigned(body, others.len() as u64);
        for (bytes, _) in &others {
            prefixed(body, bytes);
        }
        let filled = COLUMNS.iter().zip(lengths.iter()).filter(|(_, length)| **length > 0);
        unsigned(body, filled.clone().count() as u64);
        for (number, length) in filled {
            unsigned(body, *number);
            unsigned(body, *length as u64);
        }
        body.extend(&*columns);
        Some(seal(body))
    }

    /// The other actors that the rows name, in the order of their bytes, with their indexes.
    fn others<'b>(&self, actor: &impl Fn(u64) -> Option<&'b [u8]>) -> Option<Vec<(&'b [u8], u64)>> {
        let mut named: Vec<u64> = Vec::new();
        let in_rows = self.rows.iter().flat_map(|row| [row.object_actor, row.key_actor]).flatten();
        for index in in_rows.chain(self.replaced.iter().map(|(actor, _)| *actor)) {
            if index != self.author && !named.contains(&index) {
                within(named.len(), CHANGE_ACTORS).ok()?;
                named.push(index);
            }
        }
        let mut others = named.into_iter().map(|index| Some((actor(index)?, index))).collect::<Option<Vec<_>>>()?;
        others.sort_unstable();
        Some(others)
    }
}

/// Writes chunks, one after another; it keeps the memory that it took for the last one.
#[derive(Debug, Default)]
pub(super) struct ChunkWriter {
    runs: [RunsWriter; 10],
    insert: BooleansWriter,
    values: Vec<u8>,
    /// The columns of the change that is being written, end to end, and how long each is.
    columns: Vec<u8>,
    lengths: [usize; COLUMNS.len()],
    body: Vec<u8>,
}

impl ChunkWriter {
    fn write_columns(&mut self, parts: &Parts<'_>, local: impl Fn(u64) -> u64) {
        let [object_actor, object, key_actor, key, name, action, meta, replaced, by_actor, by_counter] = &mut self.runs;
        let (mut last_key, mut last_replaced) = (0_i64, 0_i64);
        self.values.clear();
        for row in &parts.rows {
            object_actor.unsigned(row.object_actor.map(&local));
            object.unsigned(row.object);
            key_actor.unsigned(row.key_actor.map(&local));
            key.signed(row.key.map(|key| step_from(&mut last_key, key)));
            name.text(row.name);
            self.insert.push(row.insert);
            action.unsigned(Some(row.action));
            meta.unsigned(Some(row.meta));
            self.values.extend(row.value);
            replaced.unsigned(Some(row.replaced));
        }
        for (actor, counter) in &parts.replaced {
            by_actor.unsigned(Some(local(*actor)));
            by_counter.signed(Some(step_from(&mut last_replaced, *counter)));
        }
        let out = &mut self.columns;
        out.clear();
        let mut ends = [0; COLUMNS.len()];
        let mut places = ends.iter_mut();
        let mut end = |out: &Vec<u8>| places.next().into_iter().for_each(|place| *place = out.len());
        for column in [object_actor, object, key_actor, key, name] {
            column.finish_column(out);
            end(out);
        }
        self.insert.finish(out);
        end(out);
        for column in [action, meta] {
            column.finish_column(out);
            end(out);
        }
        out.extend(&self.values);
        end(out);
        for column in [replaced, by_actor, by_counter] {
            column.finish_column(out);
            end(out);
        }
        let mut before = 0;
        for (length, end) in self.lengths.iter_mut().zip(ends) {
            *length = end - before;
            before = end;
        }
    }
}

fn within(count: usize, most: usize) -> Result<usize, Code> {
    if count <= most { Ok(count) } else { Err(Code::BadChange) }
}

/// The value after a difference. Any number comes back from its difference, so nothing is to be checked here.
fn step_to(last: &mut i64, step: i64) -> i64 {
    *last = last.wrapping_add(step);
    *last
}

fn step_from(last: &mut i64, value: i64) -> i64 {
    let step = value.wrapping_sub(*last);
    *last = value;
    step
}

/// A plain change chunk around its body, and its hash.
fn seal(body: &[u8]) -> (Vec<u8>, Hash) {
    let mut chunk = Vec::with_capacity(body.len() + 12);
    chunk.extend(MAGIC);
    chunk.extend([0; 4]);
    chunk.push(PLAIN_CHANGE);
    prefixed(&mut chunk, body);
    let hash: Hash = Sha256::digest(&chunk[8..]).into();
    chunk[4..8].copy_from_slice(&hash[..4]);
    (chunk, hash)
}

/// Alternating counts of false and true; after the end there is only false.
struct Booleans<'a> {
    bytes: Reader<'a>,
    value: bool,
    left: u64,
}

impl<'a> Booleans<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self { bytes: Reader::new(bytes), value: true, left: 0 }
    }

    fn next(&mut self) -> Result<bool, Code> {
        while self.left == 0 {
            if self.bytes.rest().is_empty() {
                return Ok(false);
            }
            self.value = !self.value;
            self.left = self.bytes.unsigned()?;
        }
        self.left -= 1;
        Ok(self.value)
    }
}

#[derive(Debug, Default)]
struct BooleansWriter {
    out: Vec<u8>,
    value: bool,
    times: u64,
}

impl BooleansWriter {
    fn push(&mut self, value: bool) {
        if value != self.value {
            unsigned(&mut self.out, self.times);
            (self.value, self.times) = (value, 0);
        }
        self.times += 1;
    }

    /// Appends the column, and begins another one.
    fn finish(&mut self, out: &mut Vec<u8>) {
        if self.times > 0 {
            unsigned(&mut self.out, self.times);
        }
        out.append(&mut self.out);
        (self.value, self.times) = (false, 0);
    }
}
