//! What goes into the log: the relay's decision on each pushed change. Runs inside the log's transaction and never
//! opens a document.
//!
//! A refused change refuses what stands on it and nothing else: the rest of the push goes in. A change of another
//! device's actor goes in where that device's signature covers it: so members give back what a restored relay forgot.
//! What nobody has proven yet is kept beside the log ([`unproven`]).

pub mod unproven;

use super::Hash;
use super::change::{self, ChangeHeader};
use super::frame::{Body, Push, PushResult, Request};
use super::log::{NewEntry, Unproven, WriteLog, finished};
use super::record::Record;
use super::signature::Keys;
use crate::code::{Code, Disposition};
use crate::document::is_seed;
use crate::limits::BATCH_CHANGES;
use crate::model::{Access, DeviceId, DocumentId, PersonId};
use serde_bytes::ByteBuf;
use std::collections::{BTreeSet, HashMap, HashSet};

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

/// Decides on everything that a request hands in: the relay's own word, then the pushes, then what is said of others' work;
/// and, where that may prove something of what was handed in before, on that too. The results, one for each push, may be
/// acknowledged when the caller's transaction commits.
pub fn admit_all<L: WriteLog>(
    log: &mut L,
    pusher: &Pusher,
    request: &Request,
    keys: Keys<'_>,
) -> Result<Vec<PushResult>, L::Error> {
    let (mut stirred, mut kept, mut results) = (BTreeSet::new(), Vec::new(), Vec::new());
    for (document, record) in &request.records {
        if unproven::hand_in_access(log, pusher, *document, record, keys, &mut kept)? {
            stirred.insert(*document);
        }
    }
    for (index, push) in (0_u32..).zip(&request.pushes) {
        results.push(admit_for(log, pusher, push, request.theirs.contains(&index), &mut kept)?);
        if !stirred.contains(&push.document) && unproven::concerns(log, push)? {
            stirred.insert(push.document);
        }
    }
    stirred.extend(unproven::hand_in(log, pusher, &request.records, keys, &mut kept)?);
    stirred.extend(log.keep_unproven(&kept)?);
    let mut proven = false;
    for document in stirred {
        proven |= unproven::prove(log, document, |_| false)? > 0;
    }
    if proven {
        for (push, result) in request.pushes.iter().zip(&mut results) {
            let mut refused = Vec::new();
            for (index, code) in std::mem::take(&mut result.refused) {
                let waits = matches!(code, Code::Unproven | Code::MissingParents);
                let hash = push.changes.get(index as usize).filter(|_| waits).and_then(|bytes| change::hash(bytes));
                if !hash.map_or(Ok(false), |hash| log.contains(&push.document, &hash))? {
                    refused.push((index, code));
                }
            }
            result.refused = refused;
        }
    }
    Ok(results)
}

/// Decides on one batch of the pusher's own and appends what is admitted. The result names what was refused; everything
/// else is in the log when the caller's transaction commits, and may be acknowledged after that.
pub fn admit<L: WriteLog>(log: &mut L, pusher: &Pusher, push: &Push) -> Result<PushResult, L::Error> {
    let mut kept = Vec::new();
    let result = admit_for(log, pusher, push, false, &mut kept)?;
    log.keep_unproven(&kept)?;
    Ok(result)
}

/// As [`admit`]; `theirs`: it is others' work. What waits to be proven is added to what is to be kept.
fn admit_for<L: WriteLog>(
    log: &mut L,
    pusher: &Pusher,
    push: &Push,
    theirs: bool,
    kept: &mut Vec<Unproven>,
) -> Result<PushResult, L::Error> {
    let mut batch = Batch::begin(log, pusher, push.document)?;
    let mut result = PushResult::default();
    for (index, bytes) in (0_u32..).zip(&push.changes) {
        let verdict = if (index as usize) < BATCH_CHANGES { batch.decide(bytes, theirs)? } else { Some(Code::TooLarge) };
        let Some(code) = verdict else { continue };
        result.refused.push((index, code));
        let waits = match code {
            Code::Unproven => true,
            Code::MissingParents => {
                kept.iter().any(|one| one.entry.document == push.document) || batch.log.has_unproven(&push.document)?
            }
            _ => false,
        };
        if waits && let Some(hash) = change::hash(bytes) {
            kept.push(waiting(pusher, push.document, Body::Change(bytes.clone()), hash, theirs));
        }
    }
    Ok(result)
}

/// What is to be kept until it is proven.
fn waiting(pusher: &Pusher, document: DocumentId, body: Body, hash: Hash, theirs: bool) -> Unproven {
    Unproven { entry: entry(pusher, document, body, hash, None), person: pusher.person.clone(), theirs }
}

/// Who stands by a change.
enum By<'a> {
    /// The device that hands it in.
    Pusher,
    /// The device that signed it.
    Signer(&'a DeviceId),
    /// The administrator, who takes a member's word that the actor is of this device.
    Administrator(Option<&'a DeviceId>),
}

/// One push while it is being decided.
struct Batch<'a, L> {
    log: &'a mut L,
    pusher: &'a Pusher,
    document: DocumentId,
    /// Why this person may not write here.
    standing: Option<Code>,
    by: By<'a>,
    /// Actors whose change was refused for good in this push: their later ones share its fate.
    forked: HashMap<Vec<u8>, (u64, Code)>,
    /// The newest number of each actor that this push went on with: the log need not be asked about the next one.
    newest: HashMap<Vec<u8>, u64>,
    /// Changes that are in the log for certain, because this push put them there or found them.
    present: HashSet<Hash>,
}

impl<'a, L: WriteLog> Batch<'a, L> {
    fn begin(log: &'a mut L, pusher: &'a Pusher, document: DocumentId) -> Result<Self, L::Error> {
        let standing = standing(log, pusher, &document)?;
        let (forked, newest, present) = (HashMap::new(), HashMap::new(), HashSet::new());
        Ok(Batch { log, pusher, document, standing, by: By::Pusher, forked, newest, present })
    }

    /// Appends the change, or says why not. `None`: it is in the log. `theirs`: it is handed in as others' work.
    fn decide(&mut self, bytes: &[u8], theirs: bool) -> Result<Option<Code>, L::Error> {
        let header = match ChangeHeader::read_whole(bytes) {
            Ok(header) => header,
            Err(code) => return Ok(Some(self.standing.unwrap_or(code))),
        };
        if self.is_known(&header)? {
            return Ok(None);
        }
        let refusal = match self.standing {
            Some(code) => Some(code),
            None if theirs && !self.is_pushers(&header)? => Some(Code::Unproven),
            None => self.refusal(&header)?,
        };
        match refusal {
            None => self.append(header, bytes)?,
            Some(code) if code.disposition() == Disposition::Hold && code != Code::Unproven => {
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
        Ok(known && (self.standing.is_none() || self.is_pushers(header)?))
    }

    /// Whether the change bears an actor of the pushing device.
    fn is_pushers(&self, header: &ChangeHeader) -> Result<bool, L::Error> {
        Ok(self.log.owner(&self.document, &header.actor)?.as_ref() == Some(&self.pusher.device))
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
        let foreign = match (self.log.owner(&self.document, &header.actor)?, &self.by) {
            (Some(owner), _) if owner == finished() => return Ok(Some(Code::Poisoned)),
            (_, By::Administrator(_)) => false,
            (Some(owner), By::Pusher) => owner != self.pusher.device,
            (Some(owner), By::Signer(device)) => owner != **device,
            (None, _) => self.log.authored(&self.document, &header.actor, 1)?.is_some(),
        };
        Ok(foreign.then_some(Code::ForeignActor))
    }

    /// Appends the change, and before it the record of its actor, if it is the actor's first.
    fn append(&mut self, header: ChangeHeader, bytes: &[u8]) -> Result<(), L::Error> {
        let seed = !self.goes_on(&header) && is_seed(&self.document, &header.actor, &header.hash);
        let claimant = match self.by {
            By::Pusher => Some(&self.pusher.device),
            By::Signer(device) => Some(device),
            By::Administrator(device) => device,
        };
        if let Some(device) = claimant.filter(|_| !seed && !self.newest.contains_key(&header.actor))
            && self.log.owner(&self.document, &header.actor)?.is_none()
        {
            let claim = Record::Actor { actor: header.actor.clone(), device: device.clone() };
            let hash = claim.hash();
            self.log.append(&entry(self.pusher, self.document, Body::Record(claim), hash, None))?;
        }
        if !seed {
            self.newest.insert(header.actor.clone(), header.seq);
        }
        self.present.insert(header.hash);
        let body = Body::Change(ByteBuf::from(bytes));
        let author = Some((header.actor, header.seq));
        self.log.append(&entry(self.pusher, self.document, body, header.hash, author))?;
        Ok(())
    }
}

/// Why this person may not write in the document; `None`: they may.
fn standing<L: WriteLog>(log: &L, pusher: &Pusher, document: &DocumentId) -> Result<Option<Code>, L::Error> {
    Ok(match log.membership(&pusher.person, document)?.map(|membership| membership.role.access()) {
        Some(Access::Write) => None,
        Some(Access::Read) => Some(Code::ReadOnly),
        None => Some(Code::UnknownDocument),
    })
}

fn entry(pusher: &Pusher, document: DocumentId, body: Body, hash: Hash, author: Option<(Vec<u8>, u64)>) -> NewEntry {
    NewEntry {
        document,
        body,
        hash,
        author,
        device: Some(pusher.device.clone()),
        received_ms: pusher.received_ms,
        clock_ahead_ms: pusher.clock_ahead_ms,
    }
}
