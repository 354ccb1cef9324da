//! From an answer to the store, and on: one transaction at a time; only what is stored is applied and counted.

use super::exchange::Arrived;
use super::queue::Key;
use super::words::{Batch, Effect, Parcel};
use super::{Client, Link};
use crate::code::{Code, Disposition};
use crate::model::DocumentId;
use crate::sync::change;
use crate::sync::frame::{Body, Entries, PushResult, cursor_tag};
use crate::sync::record::Record;
use std::collections::{HashMap, HashSet};

/// Changes by document, in the order in which they came.
type Changes = Vec<(DocumentId, Vec<Vec<u8>>)>;

/// The store transaction that is under way.
#[derive(Debug)]
pub(super) struct Storing {
    pub(super) batch: Batch,
    /// It failed; the same again at this time.
    pub(super) retry_at: Option<u64>,
    /// What is applied once it is durable.
    apply: Changes,
    rebuild: Vec<DocumentId>,
    after: After,
}

/// What follows when an answer is stored.
#[derive(Clone, Copy, Debug, Default)]
struct After {
    /// It answered a request.
    asked: bool,
    more: bool,
    follows: bool,
}

/// What the relay said about the changes of one request.
#[derive(Default)]
struct Verdicts {
    acknowledged: HashSet<Key>,
    later: HashSet<Key>,
    never: HashMap<Key, Code>,
}

impl Verdicts {
    /// `None`: there is not one verdict for each push.
    fn read(pushed: &[Vec<Key>], results: &[PushResult]) -> Option<Verdicts> {
        if pushed.len() != results.len() {
            return None;
        }
        let mut verdicts = Verdicts::default();
        for (keys, result) in pushed.iter().zip(results) {
            let refused: HashMap<usize, Code> =
                result.refused.iter().filter_map(|(index, code)| Some((usize::try_from(*index).ok()?, *code))).collect();
            for (index, key) in keys.iter().enumerate() {
                match refused.get(&index) {
                    None => drop(verdicts.acknowledged.insert(*key)),
                    Some(code) if code.disposition() == Disposition::Retry => drop(verdicts.later.insert(*key)),
                    Some(code) => drop(verdicts.never.insert(*key, *code)),
                }
            }
        }
        Some(verdicts)
    }
}

impl Client {
    /// Hands the next thing to the store, if it is free.
    pub(super) fn store_next(&mut self, effects: &mut Vec<Effect>) {
        if let Some(storing) = &mut self.storing {
            if storing.retry_at.is_some() && self.store_pause.is_over(self.clock.now()) {
                self.last_batch += 1;
                storing.batch.number = self.last_batch;
                storing.retry_at = None;
                effects.push(Effect::Store(storing.batch.clone()));
            }
            return;
        }
        while self.storing.is_none() && !self.over {
            if let Some(arrived) = self.inbox.pop_front() {
                self.digest(arrived, effects);
            } else if self.parcels.is_empty() {
                return;
            } else {
                let batch = Batch { cursor: self.cursor.clone(), ..Batch::default() };
                self.store(batch, Vec::new(), After::default(), effects);
            }
        }
    }

    /// Makes one transaction of an answer.
    fn digest(&mut self, arrived: Arrived, effects: &mut Vec<Effect>) {
        let Arrived { answer, pushed } = arrived;
        if answer.restart {
            return self.start_over(effects);
        }
        let after = After { asked: pushed.is_some(), more: answer.more, follows: answer.follows };
        let Some(mut verdicts) = Verdicts::read(pushed.as_deref().unwrap_or_default(), &answer.results) else {
            return self.exchange_failed();
        };
        // (A page that came unasked may have brought the device here already; that is getting on.)
        let stands = answer.more && answer.after == cursor_tag(&answer.cursor);
        let mut batch = Batch { cursor: answer.cursor.into_vec(), ..Batch::default() };
        let overtaken = answer.after != cursor_tag(&self.cursor);
        let apply = self.sort_entries(answer.entries, &mut batch, &mut verdicts.acknowledged);
        if overtaken {
            // A page that came unasked was faster. What this one brings is kept, but it speaks of where the device was:
            // who was told of an access since must not miss that it was taken away. And it acknowledges nothing: that a
            // relay was rolled back to before it could not be told by a cursor that stays. The work goes again.
            batch.cursor.clone_from(&self.cursor);
            verdicts.acknowledged.clear();
            self.ask = Some(0);
        }
        for (author, hash) in self.queue.remove(&verdicts.acknowledged) {
            self.signing.add(author, hash, self.clock.now());
        }
        let set_aside = self.queue.set_aside(&verdicts.never);
        self.parcels.extend(set_aside);
        self.queue.postpone(&verdicts.later, self.clock.now(), &mut self.chance);
        self.queue.hurry(&apply.iter().map(|(document, _)| *document).collect());
        batch.acknowledged = verdicts.acknowledged.into_iter().collect();
        batch.acknowledged.sort_unstable();
        if stands {
            // A relay that has more but does not get on would be asked for ever.
            self.exchange_failed();
        }
        self.store(batch, apply, after, effects);
    }

    /// Sorts entries into new changes, records, and own changes that the relay has after all.
    fn sort_entries(&mut self, entries: Vec<Entries>, batch: &mut Batch, acknowledged: &mut HashSet<Key>) -> Changes {
        let mut apply = Changes::new();
        for Entries { document, bodies } in entries {
            let mut new = Vec::new();
            for body in bodies {
                match body {
                    Body::Record(record) => {
                        match &record {
                            Record::Signed { hash, .. } => self.signing.is_signed(hash),
                            // Who may do more now hands in again what was refused.
                            Record::Access { .. } => self.queue.reconsider(&document),
                            _ => {}
                        }
                        batch.records.push((document, record));
                    }
                    Body::Snapshot(piece) => batch.pieces.push((document, piece)),
                    Body::Change(bytes) => {
                        let bytes = bytes.into_vec();
                        let Some(hash) = change::hash(&bytes) else { continue };
                        if self.queue.holds(&(document, hash)) {
                            acknowledged.insert((document, hash));
                        } else {
                            self.queue.forget_aside(&(document, hash));
                            new.push(bytes.clone());
                            batch.changes.push((document, hash, bytes));
                        }
                    }
                }
            }
            if !new.is_empty() {
                apply.push((document, new));
            }
        }
        apply
    }

    /// Stores a batch with all parcels that wait, or goes on at once where there is nothing to store.
    fn store(&mut self, mut batch: Batch, apply: Changes, after: After, effects: &mut Vec<Effect>) {
        batch.parcels = std::mem::take(&mut self.parcels);
        let rebuild = touched(&batch.parcels);
        let news = batch.changes.len() + batch.records.len() + batch.pieces.len();
        let empty = news == 0 && batch.acknowledged.is_empty();
        if empty && batch.parcels.is_empty() && batch.cursor == self.cursor {
            return self.finish(after);
        }
        self.last_batch += 1;
        batch.number = self.last_batch;
        effects.push(Effect::Store(batch.clone()));
        self.storing = Some(Storing { batch, retry_at: None, apply, rebuild, after });
    }

    /// A transaction is durable: now its content counts.
    pub(super) fn stored(&mut self, number: u64, effects: &mut Vec<Effect>) {
        let Some(storing) = self.storing.take_if(|storing| storing.batch.number == number) else { return };
        self.store_pause.reset();
        self.cursor = storing.batch.cursor;
        if !storing.apply.is_empty() {
            effects.push(Effect::Apply(storing.apply));
        }
        if !storing.rebuild.is_empty() {
            effects.push(Effect::Rebuild(storing.rebuild));
        }
        self.finish(storing.after);
    }

    /// A transaction failed: the same again, later.
    pub(super) fn store_failed(&mut self, number: u64) {
        if let Some(storing) = self.storing.as_mut().filter(|storing| storing.batch.number == number) {
            self.store_pause.fail(self.clock.now(), &mut self.chance);
            storing.retry_at = Some(self.store_pause.until());
        }
    }

    fn finish(&mut self, after: After) {
        if after.more && !after.follows {
            self.ask = Some(0);
        }
        if after.asked {
            self.facts.complete = !after.more;
            self.facts.last_exchange_ms = Some(self.clock.wall_ms());
        }
    }

    /// The relay's log is another one: whoever runs the machine makes a new one from a store that begins anew.
    fn start_over(&mut self, effects: &mut Vec<Effect>) {
        self.over = true;
        if self.link != Link::Closed {
            effects.push(Effect::CloseSocket);
        }
        effects.push(Effect::StartOver);
    }
}

/// The documents of these parcels, each once.
fn touched(parcels: &[Parcel]) -> Vec<DocumentId> {
    let mut documents: Vec<DocumentId> = parcels.iter().map(|parcel| parcel.document).collect();
    documents.sort_unstable();
    documents.dedup();
    documents
}
