//! Changes packed for the wire, made and read without opening a document.
//!
//! A pack leaves out what its receiver can compute (magic, checksum, lengths, the hash of a parent that both sides
//! know, which columns there are) and lays the same column of all its changes end to end, so that runs go on from
//! change to change and deflate sees like beside like. The first bytes of a hash over the hashes of all its changes stand
//! at its end: what the receiver put together is proven to be what the sender had. A change that Automerge would not
//! write in just these bytes travels as it is.
//!
//! It knows neither frames nor documents. [`Known`] is what the packs before it on the same connection told.

mod known;
mod rows;
mod runs;
mod unpacking;

pub use known::Known;
pub(super) use runs::{Element, Runs, prefixed, signed, unsigned};
pub use unpacking::unpack;

use super::Hash;
use super::change;
use crate::limits::{ACTOR_BYTES, PACK_OPERATIONS};
use rows::{ChunkWriter, Parts};
use runs::RunsWriter;
use sha2::{Digest, Sha256};

/// How many bytes of proof stand at the end: as many as the checksum of a change.
const PROOF: usize = 4;
/// How a parent is named: its whole hash follows.
const WHOLE: u64 = 0;
/// The first bytes of its hash follow; it came over this connection in the other direction.
const HEARD: u64 = 1;
/// From here on: so many changes before, in this pack or in those before it.
const BEFORE: u64 = 2;
/// How many bytes name a change of the other direction.
const NAME: usize = 4;

/// The columns: one row for each change…
const RAW: usize = 0;
const AUTHOR: usize = 1;
const SEQ: usize = 2;
const START: usize = 3;
const TIME: usize = 4;
const MESSAGE: usize = 5;
const PARENTS: usize = 6;
const OPERATIONS: usize = 7;
/// …for each parent…
const PARENT: usize = 8;
/// …for each operation…
const OBJECT_ACTOR: usize = 9;
const OBJECT: usize = 10;
const KEY_ACTOR: usize = 11;
const KEY: usize = 12;
const KEY_NAME: usize = 13;
const INSERT: usize = 14;
const ACTION: usize = 15;
const META: usize = 16;
const REPLACED: usize = 17;
/// …and for each predecessor.
const BY_ACTOR: usize = 18;
const BY_COUNTER: usize = 19;
const COLUMNS: usize = 20;

/// Packs changes. `known` is what this side sent before, `heard` what it took from the other one.
pub fn pack(changes: &[&[u8]], known: &mut Known, heard: &Known) -> Vec<u8> {
    let mut packing = Packing {
        actors: known.actors.len(),
        known,
        heard,
        columns: Default::default(),
        values: Vec::new(),
        hashes: Vec::new(),
        raw: Vec::new(),
        operations: 0,
        proof: Sha256::new(),
        writer: ChunkWriter::default(),
    };
    for change in changes {
        packing.take(change);
    }
    packing.finish()
}

struct Packing<'a> {
    known: &'a mut Known,
    heard: &'a Known,
    /// How many actors the receiver knows.
    actors: usize,
    columns: [RunsWriter; COLUMNS],
    values: Vec<u8>,
    /// Hashes of parents, whole or their beginnings.
    hashes: Vec<u8>,
    raw: Vec<u8>,
    operations: usize,
    proof: Sha256,
    writer: ChunkWriter,
}

impl Packing<'_> {
    fn take(&mut self, bytes: &[u8]) {
        let hash = name(bytes);
        let parts = parts(bytes, hash, &mut self.writer).filter(|(parts, _)| self.operations + parts.size() <= PACK_OPERATIONS);
        self.columns[RAW].unsigned(Some(u64::from(parts.is_none())));
        if let Some((parts, actors)) = parts {
            self.proof.update(hash);
            self.write(&parts, &actors);
        } else {
            self.proof.update(bytes);
            prefixed(&mut self.raw, bytes);
        }
        self.known.hashes.push(hash);
    }

    fn write(&mut self, parts: &Parts<'_>, actors: &[&[u8]]) {
        self.operations += parts.size();
        let actors: Vec<u64> = actors.iter().map(|actor| self.known.actor(actor)).collect();
        let global = |local: u64| actors.get(usize::try_from(local).ok()?).copied();
        let known = &mut *self.known;
        let author = &mut known.actors[usize::try_from(actors[0]).unwrap_or_default()].1;
        let start = parts.start_op.cast_signed();
        let columns = &mut self.columns;
        columns[AUTHOR].unsigned(Some(actors[0]));
        columns[SEQ].signed(Some(parts.seq.wrapping_sub(*author).cast_signed()));
        columns[START].signed(Some(parts.start_op.wrapping_sub(known.next_operation).cast_signed()));
        columns[TIME].signed(Some(parts.time.wrapping_sub(known.time)));
        columns[MESSAGE].text(Some(parts.message));
        columns[PARENTS].unsigned(Some(parts.parents.len() as u64));
        columns[OPERATIONS].unsigned(Some(parts.rows.len() as u64));
        *author = parts.seq;
        known.next_operation = parts.start_op.wrapping_add(parts.rows.len() as u64);
        known.time = parts.time;
        for parent in &parts.parents {
            let before = known.hashes.iter().rev().position(|hash| hash == parent);
            let reference = if let Some(before) = before {
                BEFORE + before as u64
            } else if self.heard.may_name(parent) {
                self.hashes.extend(&parent[..NAME]);
                HEARD
            } else {
                self.hashes.extend(parent);
                WHOLE
            };
            columns[PARENT].unsigned(Some(reference));
        }
        let mut replaced = parts.replaced.iter();
        for (row, place) in parts.rows.iter().zip(0..) {
            let operation = start.wrapping_add(place);
            columns[OBJECT_ACTOR].unsigned(row.object_actor.and_then(global));
            columns[OBJECT].signed(row.object.map(|object| {
                let step = object.wrapping_sub(known.object).cast_signed();
                known.object = object;
                step
            }));
            columns[KEY_ACTOR].unsigned(row.key_actor.and_then(global));
            columns[KEY].signed(row.key.map(|key| operation.wrapping_sub(key)));
            columns[KEY_NAME].text(row.name);
            columns[INSERT].unsigned(Some(u64::from(row.insert)));
            columns[ACTION].unsigned(Some(row.action));
            columns[META].unsigned(Some(row.meta));
            columns[REPLACED].unsigned(Some(row.replaced));
            self.values.extend(row.value);
            for (actor, counter) in replaced.by_ref().take(usize::try_from(row.replaced).unwrap_or(usize::MAX)) {
                columns[BY_ACTOR].unsigned(global(*actor));
                columns[BY_COUNTER].signed(Some(operation.wrapping_sub(*counter)));
            }
        }
    }

    fn finish(self) -> Vec<u8> {
        let mut out = Vec::new();
        let new = &self.known.actors[self.actors..];
        unsigned(&mut out, new.len() as u64);
        for (actor, _) in new {
            prefixed(&mut out, actor);
        }
        for column in self.columns {
            out.extend(column.finish());
        }
        out.extend(self.hashes);
        out.extend(self.values);
        out.extend(self.raw);
        out.extend(&self.proof.finalize()[..PROOF]);
        self.known.settle();
        out
    }
}

/// A change in parts with its actors, if it comes back from them byte for byte.
fn parts<'a>(bytes: &'a [u8], hash: Hash, writer: &mut ChunkWriter) -> Option<(Parts<'a>, Vec<&'a [u8]>)> {
    let (parts, actors) = Parts::read(bytes).ok()?;
    let actor = |index: u64| actors.get(usize::try_from(index).ok()?).copied();
    let same = actors.iter().all(|actor| actor.len() <= ACTOR_BYTES)
        && parts.chunk(actor, writer).is_some_and(|(chunk, made)| made == hash && chunk == bytes);
    same.then_some((parts, actors))
}

/// What names a change to those that stand on it, whatever it holds.
fn name(bytes: &[u8]) -> Hash {
    change::hash(bytes).unwrap_or_default()
}
