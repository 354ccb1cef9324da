//! What goes into the log: the relay's decision on each pushed change. Runs inside the log's transaction and never
//! opens a document.
//!
//! A refused change refuses what stands on it and nothing else: the rest of the push goes in.

use super::Hash;
use super::change::ChangeHeader;
use super::frame::{Body, Push, PushResult};
use super::log::{NewEntry, WriteLog, finished};
use super::record::Record;
use crate::code::{Code, Disposition};
use crate::document::is_seed;
use crate::limits::BATCH_CHANGES;
use crate::model::{Access, DeviceId, DocumentId, PersonId};
use serde_bytes::ByteBuf;
use std::collections::{HashMap, HashSet};

/// Who pushes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pusher {
    /// The device that the request came from.
    pub device: DeviceId,
    /// Whose it is.
    pub person: PersonId,
    /// The relay's clock, in milliseconds since 1970.
    pub received_ms: u64,
    /// How far the device's clock is ahead of it, in milliseconds.
    pub clock_ahead_ms: i64,
}

/// Decides on one batch and appends what is admitted. The result names what was refused; everything else is in the log
/// when the caller's transaction commits, and may be acknowledged after that.
pub fn admit<L: WriteLog>(log: &mut L, pusher: &Pusher, push: &Push) -> Result<PushResult, L::Error> {
    let access = log.membership(&pusher.person, &push.document)?.map(|membership| membership.role.access());
    let standing = match access {
        Some(Access::Write) => None,
        Some(Access::Read) => Some(Code::ReadOnly),
        None => Some(Code::UnknownDocument),
    };
    let (document, forked, newest, present) = (push.document, HashMap::new(), HashMap::new(), HashSet::new());
    let mut batch = Batch { log, pusher, document, standing, forked, newest, present };
    let mut result = PushResult::default();
    for (index, bytes) in (0_u32..).zip(&push.changes) {
        let verdict = if (index as usize) < BATCH_CHANGES { batch.decide(bytes)? } else { Some(Code::TooLarge) };
        result.refused.extend(verdict.map(|code| (index, code)));
    }
    Ok(result)
}

/// One push while it is being decided.
struct Batch<'a, L> {
    log: &'a mut L,
    pusher: &'a Pusher,
    document: DocumentId,
    /// Why this person may not write here.
    standing: Option<Code>,
    /// Actors whose change was refused for good in this push: their later ones share its fate.
    forked: HashMap<Vec<u8>, (u64, Code)>,
    /// The newest number of each actor that this push went on with: the log need not be asked about the next one.
    newest: HashMap<Vec<u8>, u64>,
    /// Changes that are in the log for certain, because this push put them there or found them.
    present: HashSet<Hash>,
}

impl<L: WriteLog> Batch<'_, L> {
    /// Appends the change, or says why not. `None`: it is in the log.
    fn decide(&mut self, bytes: &[u8]) -> Result<Option<Code>, L::Error> {
        let header = match ChangeHeader::read_whole(bytes) {
            Ok(header) => header,
            Err(code) => return Ok(Some(self.standing.unwrap_or(code))),
        };
        if self.is_known(&header)? {
            return Ok(None);
        }
        let refusal = match self.standing {
            Some(code) => Some(code),
            None => self.refusal(&header)?,
        };
        match refusal {
            None => self.append(header, bytes)?,
            Some(code) if code.disposition() == Disposition::Hold => {
                self.forked.entry(header.actor).or_insert((header.seq, code));
            }
            Some(_) => {}
        }
        Ok(refusal)
    }

    /// Whether the change is in the log already. Who may not write learns that of their own device's changes only.
    fn is_known(&self, header: &ChangeHeader) -> Result<bool, L::Error> {
        if self.goes_on(header) {
            return Ok(false);
        }
        let known = self.log.contains(&self.document, &header.hash)?;
        Ok(known
            && (self.standing.is_none() || self.log.owner(&self.document, &header.actor)?.as_ref() == Some(&self.pusher.device)))
    }

    /// Whether the change comes right after one that this push appended: then its actor has no other with its number.
    fn goes_on(&self, header: &ChangeHeader) -> bool {
        self.newest.get(&header.actor).is_some_and(|newest| newest + 1 == header.seq)
    }

    fn refusal(&mut self, header: &ChangeHeader) -> Result<Option<Code>, L::Error> {
        if let Some((_, code)) = self.forked.get(&header.actor).filter(|(seq, _)| *seq < header.seq) {
            return Ok(Some(*code));
        }
        if !self.goes_on(header)
            && let Some(code) = self.author_refusal(header)?
        {
            return Ok(Some(code));
        }
        for parent in &header.parents {
            if !self.present.contains(parent) {
                if !self.log.contains(&self.document, parent)? {
                    return Ok(Some(Code::MissingParents));
                }
                self.present.insert(*parent);
            }
        }
        Ok(None)
    }

    /// Whether the actor is not the pusher's, or has another change with this number, or none before it.
    fn author_refusal(&self, header: &ChangeHeader) -> Result<Option<Code>, L::Error> {
        if !is_seed(&self.document, &header.actor, &header.hash)
            && let Some(code) = self.actor_refusal(header)?
        {
            return Ok(Some(code));
        }
        if self.log.authored(&self.document, &header.actor, header.seq)?.is_some() {
            return Ok(Some(Code::ForkedActor));
        }
        if header.seq > 1 && self.log.authored(&self.document, &header.actor, header.seq - 1)?.is_none() {
            return Ok(Some(Code::MissingParents));
        }
        Ok(None)
    }

    /// Whether the actor belongs to somebody else. An actor without an owner that has changes already is one whose
    /// changes everybody makes alike: nobody may go on with it.
    fn actor_refusal(&self, header: &ChangeHeader) -> Result<Option<Code>, L::Error> {
        let foreign = match self.log.owner(&self.document, &header.actor)? {
            Some(owner) if owner == finished() => return Ok(Some(Code::Poisoned)),
            Some(owner) => owner != self.pusher.device,
            None => self.log.authored(&self.document, &header.actor, 1)?.is_some(),
        };
        Ok(foreign.then_some(Code::ForeignActor))
    }

    /// Appends the change, and before it the record of its actor, if it is the actor's first.
    fn append(&mut self, header: ChangeHeader, bytes: &[u8]) -> Result<(), L::Error> {
        let seed = !self.goes_on(&header) && is_seed(&self.document, &header.actor, &header.hash);
        if !seed && !self.newest.contains_key(&header.actor) && self.log.owner(&self.document, &header.actor)?.is_none() {
            let claim = Record::Actor { actor: header.actor.clone(), device: self.pusher.device.clone() };
            let hash = claim.hash();
            self.log.append(&self.entry(Body::Record(claim), hash, None))?;
        }
        if !seed {
            self.newest.insert(header.actor.clone(), header.seq);
        }
        self.present.insert(header.hash);
        let body = Body::Change(ByteBuf::from(bytes));
        self.log.append(&self.entry(body, header.hash, Some((header.actor, header.seq))))?;
        Ok(())
    }

    fn entry(&self, body: Body, hash: Hash, author: Option<(Vec<u8>, u64)>) -> NewEntry {
        NewEntry {
            document: self.document,
            body,
            hash,
            author,
            device: Some(self.pusher.device.clone()),
            received_ms: self.pusher.received_ms,
            clock_ahead_ms: self.pusher.clock_ahead_ms,
        }
    }
}
