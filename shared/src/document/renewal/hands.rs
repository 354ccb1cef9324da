//! Writing what stands as changes of a new document: each hand on a replica of its own that holds the seeds only, so that
//! what was concurrent stays so. It must not know what is left out.

use super::super::genesis::founded;
use super::super::replica::{Change, taken};
use super::Renewed;
use super::standing::{Cell, Content};
use crate::code::Code;
use crate::limits::{CHANGE_OPERATIONS, FREE_CHANGE_BYTES};
use crate::model::DocumentId;
use automerge::transaction::{CommitOptions, Transactable, Transaction};
use automerge::{ActorId, Automerge, AutomergeError, ObjType, ROOT, ReadDoc, ScalarValue};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Operations of one change.
const OPERATIONS: usize = 2_000;
const _: () = assert!((2 * OPERATIONS as u64) < CHANGE_OPERATIONS);
/// What an operation costs beside its key and value, in bytes, generously.
const OPERATION_BYTES: usize = 16;

/// One hand's replica.
struct Hand {
    actor: ActorId,
    doc: Automerge,
    changes: Vec<Change>,
    /// The newest operation.
    newest: u64,
}

/// A part of a cell.
enum Step<'a> {
    /// Nothing but a number, so that what follows has a higher one.
    Fill(&'a Cell, ScalarValue),
    Put(&'a Cell, &'a ScalarValue),
    Make(&'a Cell),
    Letters(&'a Cell, usize, String),
}

/// All of it, hand by hand.
pub(super) fn write(id: &DocumentId, cells: &[Cell]) -> Result<Renewed, Code> {
    let mut hands: BTreeMap<Option<ActorId>, Hand> = BTreeMap::new();
    let mut ordered: Vec<&Cell> = cells.iter().collect();
    // Values that stand beside others come first: the order of their numbers says which one is shown.
    ordered.sort_by_key(|cell| (!cell.several, cell.operation.clone()));
    let mut highest: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    let mut alone: BTreeMap<&Option<ActorId>, Vec<Step<'_>>> = BTreeMap::new();
    for cell in ordered {
        let hand = hands.entry(cell.hand.clone()).or_insert_with(|| Hand::new(id, cell.hand.as_ref()));
        if !cell.several {
            alone.entry(&cell.hand).or_default().extend(steps(cell));
            continue;
        }
        let last = highest.entry((cell.area, &cell.key)).or_default();
        let mut all = fill(cell, (*last).saturating_sub(hand.newest));
        let filled = all.len() as u64;
        all.extend(steps(cell));
        *last = hand.newest + filled + 1;
        hand.take(all)?;
    }
    for (hand, steps) in alone {
        if let Some(hand) = hands.get_mut(hand) {
            hand.take(steps)?;
        }
    }
    let actors = hands.iter().map(|(old, hand)| {
        let old = old.as_ref().map(|actor| actor.to_bytes().to_vec());
        (old, hand.actor.to_bytes().to_vec())
    });
    Ok(Renewed { actors: actors.collect(), changes: hands.into_values().flat_map(|hand| hand.changes).collect() })
}

impl Hand {
    /// One old actor has one new one in a document, whoever founds it anew.
    fn new(id: &DocumentId, old: Option<&ActorId>) -> Self {
        let old = old.map_or(&b""[..], ActorId::to_bytes);
        let digest = Sha256::new().chain_update(b"tandem renewed 1").chain_update(id.0).chain_update(old).finalize();
        let actor = ActorId::from(&digest[..16]);
        let mut doc = founded(id);
        let newest = doc.get_changes(&[]).iter().map(automerge::Change::max_op).max().unwrap_or(0);
        doc.set_actor(actor.clone());
        Self { actor, doc, changes: Vec::new(), newest }
    }

    /// As many changes as there are moments, and more where one would be too large.
    fn take(&mut self, steps: Vec<Step<'_>>) -> Result<(), Code> {
        let mut steps = steps.into_iter().peekable();
        while let Some(first) = steps.next() {
            let (moment, mut operations, mut bytes) = (first.cell().moment.clone(), 0, 0);
            let mut together = vec![first];
            while let Some(next) = steps.peek() {
                let last = &together[together.len() - 1];
                operations += last.operations();
                bytes += last.bytes();
                let full = operations + next.operations() > OPERATIONS || bytes + next.bytes() > FREE_CHANGE_BYTES;
                if full || next.cell().moment != moment {
                    break;
                }
                together.extend(steps.next());
            }
            let mut change = self.doc.transaction();
            if together.iter().any(|step| step.write(&mut change).is_err()) {
                change.rollback();
                return Err(Code::Internal);
            }
            let mut options = CommitOptions::default().with_time(moment.at);
            options.message = moment.message;
            let (hash, _) = change.commit_with(options);
            let change = hash.and_then(|hash| self.doc.get_change_by_hash(&hash)).ok_or(Code::Internal)?;
            self.newest = change.max_op();
            self.changes.push(taken(&change));
        }
        Ok(())
    }
}

impl Step<'_> {
    fn cell(&self) -> &Cell {
        match self {
            Step::Fill(cell, _) | Step::Put(cell, _) | Step::Make(cell) | Step::Letters(cell, ..) => cell,
        }
    }

    fn operations(&self) -> usize {
        if let Step::Letters(_, _, words) = self { words.chars().count() } else { 1 }
    }

    fn bytes(&self) -> usize {
        match self {
            // Neighbouring letters share everything but themselves.
            Step::Letters(_, _, words) => OPERATION_BYTES + words.len() * 2,
            Step::Put(cell, ScalarValue::Str(words)) => OPERATION_BYTES + cell.key.len() + words.len(),
            other => OPERATION_BYTES + other.cell().key.len() + 8,
        }
    }

    fn write(&self, change: &mut Transaction<'_>) -> Result<(), AutomergeError> {
        let cell = self.cell();
        let found = |change: &Transaction<'_>, object, key: &str| match change.get(object, key) {
            Ok(Some((_, object))) => Ok(object),
            Ok(None) => Err(AutomergeError::Fail),
            Err(cause) => Err(cause),
        };
        let area = found(change, &ROOT, cell.area)?;
        match self {
            Step::Fill(_, value) => change.put(&area, cell.key.as_str(), value.clone()),
            Step::Put(_, value) => change.put(&area, cell.key.as_str(), (*value).clone()),
            Step::Make(_) => change.put_object(&area, cell.key.as_str(), ObjType::Text).map(drop),
            Step::Letters(_, at, words) => {
                let text = found(change, &area, &cell.key)?;
                change.splice_text(&text, *at, 0, words)
            }
        }
    }
}

fn steps(cell: &Cell) -> Vec<Step<'_>> {
    let stretches = match &cell.content {
        Content::Plain(value) => return vec![Step::Put(cell, value)],
        Content::Text(stretches) => stretches,
    };
    let words: String = stretches.iter().map(|(words, _)| words.as_str()).collect();
    let letters: Vec<char> = words.chars().collect();
    let mut at = 0;
    let part = |part: &[char]| {
        let (from, words) = (at, part.iter().collect::<String>());
        at += words.encode_utf16().count();
        Step::Letters(cell, from, words)
    };
    std::iter::once(Step::Make(cell)).chain(letters.chunks(OPERATIONS).map(part)).collect()
}

/// So many operations before a cell's own; none of them says anything but what the cell says, or nothing.
fn fill(cell: &Cell, count: u64) -> Vec<Step<'_>> {
    let value = match &cell.content {
        Content::Plain(value) => value.clone(),
        Content::Text(_) => ScalarValue::Boolean(true),
    };
    let other = if value == ScalarValue::Null { ScalarValue::Boolean(true) } else { ScalarValue::Null };
    (0..count).rev().map(|left| Step::Fill(cell, if left % 2 == 0 { other.clone() } else { value.clone() })).collect()
}
