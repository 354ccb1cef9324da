//! What members handed in of others' work, and nobody has proven yet: it is kept beside the log, and goes in as soon as a
//! signature of its author covers it, its author hands it in, or the administrator stands by it. So is what a member
//! wrote on top of it. A signature covers its change and, of the same actor, all of that change's ancestors.
//!
//! Accesses that the relay sealed come back likewise: what takes access away at once, what gives it after the
//! administrator's word. An older one than the newest that is known here counts for nothing.

use super::{Batch, By, Pusher, entry, standing};
use crate::code::Disposition;
use crate::limits::{ACTOR_BYTES, SIGNATURE_BYTES};
use crate::model::{Access, DeviceId, DocumentId};
use crate::sync::Hash;
use crate::sync::change::ChangeHeader;
use crate::sync::frame::Body;
use crate::sync::log::{Unproven, WriteLog, finished};
use crate::sync::record::Record;
use crate::sync::signature::{Keys, access_message, message};
use std::collections::{HashMap, HashSet};

/// Takes a record that a device hands in: it is appended, or kept, or (where nothing proves it) nothing.
pub(super) fn hand_in<L: WriteLog>(
    log: &mut L,
    pusher: &Pusher,
    document: DocumentId,
    record: &Record,
    keys: Keys<'_>,
) -> Result<(), L::Error> {
    let Keys { verify, relay } = keys;
    if let Record::Sealed { person, role, by, at_ms, seal } = record
        && verify(relay, &access_message(&document, person, *role, by.as_ref(), *at_ms), seal)
    {
        return hand_in_access(log, pusher, document, record);
    }
    if let Record::Actor { actor, device } = record {
        let of_nobody = actor.len() <= ACTOR_BYTES && *device != finished() && log.owner(&document, actor)?.is_none();
        if of_nobody && standing(log, pusher, &document)?.is_none() {
            let entry = entry(pusher, document, Body::Record(record.clone()), record.hash(), None);
            log.keep_unproven(&[Unproven { entry, person: pusher.person.clone(), theirs: true }])?;
        }
        return Ok(());
    }
    let Record::Signed { actor, hash, signature, device } = record else { return Ok(()) };
    if actor.len() > ACTOR_BYTES || signature.len() != SIGNATURE_BYTES || standing(log, pusher, &document)?.is_some() {
        return Ok(());
    }
    let owner = log.owner(&document, actor)?;
    let device = owner.or_else(|| device.clone()).unwrap_or_else(|| pusher.device.clone());
    let keys = log.keys(&document, &device)?;
    if log.is_signed(&document, hash)? || !keys.iter().any(|key| verify(key, &message(&document, actor, hash), signature)) {
        return Ok(());
    }
    let known = Record::Signed { actor: actor.clone(), hash: *hash, signature: signature.clone(), device: Some(device) };
    let name = known.hash();
    let entry = entry(pusher, document, Body::Record(known), name, None);
    match log.author(&document, hash)? {
        Some(author) if author == *actor => drop(log.append(&entry)?),
        Some(_) => {}
        None => drop(log.keep_unproven(&[Unproven { entry, person: pusher.person.clone(), theirs: true }])?),
    }
    Ok(())
}

fn hand_in_access<L: WriteLog>(log: &mut L, pusher: &Pusher, document: DocumentId, record: &Record) -> Result<(), L::Error> {
    let Record::Sealed { person, role, .. } = record else { return Ok(()) };
    let access = |role: crate::model::Role| role.access();
    let standing = log.membership(person, &document)?.map(|membership| membership.role);
    let gives = match (standing.map(access), role.map(access)) {
        (_, None) | (Some(Access::Write), Some(Access::Read)) => false,
        _ => standing != *role,
    };
    if !gives {
        return keep_access(log, pusher, document, record).map(drop);
    }
    if log.membership(&pusher.person, &document)?.is_some() && log.sealed_at(&document, person)? < at(record) {
        let entry = entry(pusher, document, Body::Record(record.clone()), record.hash(), None);
        log.keep_unproven(&[Unproven { entry, person: pusher.person.clone(), theirs: true }])?;
    }
    Ok(())
}

fn at(record: &Record) -> Option<u64> {
    if let Record::Sealed { at_ms, .. } = record { Some(*at_ms) } else { None }
}

/// Makes a sealed access hold again, unless a newer one is known. Whether it did.
fn keep_access<L: WriteLog>(log: &mut L, pusher: &Pusher, document: DocumentId, record: &Record) -> Result<bool, L::Error> {
    let Record::Sealed { person, role, by, .. } = record else { return Ok(false) };
    if log.sealed_at(&document, person)? >= at(record) {
        return Ok(false);
    }
    if log.membership(person, &document)?.map(|membership| membership.role) != *role {
        let access = Record::Access { person: person.clone(), role: *role, by: by.clone() };
        let hash = access.hash();
        log.append(&entry(pusher, document, Body::Record(access), hash, None))?;
    }
    log.append(&entry(pusher, document, Body::Record(record.clone()), record.hash(), None))?;
    Ok(true)
}

/// Takes into the log what can be of all that is kept of one document; `word`: the administrator stands by all of it.
/// How many entries went in.
pub fn prove<L: WriteLog>(log: &mut L, document: DocumentId, word: bool) -> Result<usize, L::Error> {
    let kept = log.unproven(&document)?;
    let mut headers: Vec<(ChangeHeader, &Unproven)> = Vec::new();
    for one in &kept {
        if let Body::Change(bytes) = &one.entry.body
            && let Ok(header) = ChangeHeader::read(bytes)
        {
            headers.push((header, one));
        }
    }
    // Nothing stands on what begins later.
    headers.sort_by_key(|(header, _)| header.start_op);
    let proven = covered(&kept, &headers);
    let said = claims(&kept);
    let mut done = 0;
    for (header, one) in &headers {
        let Body::Change(bytes) = &one.entry.body else { continue };
        let pusher = pusher(one);
        let mut batch = Batch::begin(log, &pusher, document)?;
        batch.by = match proven.get(&header.hash) {
            Some(device) => By::Signer(device),
            None if word && one.theirs => By::Administrator(said.get(&header.actor[..]).copied()),
            None => By::Pusher,
        };
        if !matches!(batch.by, By::Pusher) {
            // Whoever handed it in need not stand for it any more.
            batch.standing = None;
        } else if one.theirs {
            // Its author may have been here meanwhile.
            if log.contains(&document, &header.hash)? {
                log.forget_unproven(&document, &header.hash)?;
            }
            continue;
        }
        let verdict = batch.decide(bytes, false)?;
        if verdict.is_none_or(|code| code.disposition() == Disposition::Hold) {
            log.forget_unproven(&document, &header.hash)?;
        }
        done += usize::from(verdict.is_none());
    }
    for one in &kept {
        if let Body::Record(record @ Record::Sealed { person, .. }) = &one.entry.body
            && (word || log.sealed_at(&document, person)? >= at(record))
        {
            done += usize::from(keep_access(log, &pusher(one), document, record)?);
            log.forget_unproven(&document, &one.entry.hash)?;
        }
        if let Body::Record(Record::Actor { actor, .. }) = &one.entry.body
            && (word || log.owner(&document, actor)?.is_some())
        {
            log.forget_unproven(&document, &one.entry.hash)?;
        }
        if let Body::Record(Record::Signed { actor, hash, .. }) = &one.entry.body
            && let Some(author) = log.author(&document, hash)?
        {
            if author == *actor && !log.is_signed(&document, hash)? {
                log.append(&one.entry)?;
                done += 1;
            }
            log.forget_unproven(&document, &one.entry.hash)?;
        }
    }
    Ok(done)
}

fn pusher(one: &Unproven) -> Pusher {
    Pusher {
        device: one.entry.device.clone().unwrap_or_else(finished),
        person: one.person.clone(),
        received_ms: one.entry.received_ms,
        clock_ahead_ms: one.entry.clock_ahead_ms,
    }
}

/// Whose the actors are that the relay does not know, as members say; the first word counts.
pub fn claims(kept: &[Unproven]) -> HashMap<&[u8], &DeviceId> {
    let mut claims = HashMap::new();
    for one in kept {
        if let Body::Record(Record::Actor { actor, device }) = &one.entry.body {
            claims.entry(&actor[..]).or_insert(device);
        }
    }
    claims
}

/// Which of these changes a signature among what is kept covers, and whose it is. (It was verified when it came in.)
fn covered<'a>(kept: &'a [Unproven], headers: &[(ChangeHeader, &Unproven)]) -> HashMap<Hash, &'a DeviceId> {
    if !kept.iter().any(|one| matches!(one.entry.body, Body::Record(Record::Signed { .. }))) {
        return HashMap::new();
    }
    let headers: HashMap<Hash, &ChangeHeader> = headers.iter().map(|(header, _)| (header.hash, header)).collect();
    let mut covered = HashMap::new();
    for one in kept {
        let Body::Record(Record::Signed { actor, hash, device: Some(device), .. }) = &one.entry.body else { continue };
        if headers.get(hash).is_none_or(|header| header.actor != *actor) {
            continue;
        }
        let (mut seen, mut next) = (HashSet::new(), vec![*hash]);
        while let Some(hash) = next.pop() {
            let Some(header) = headers.get(&hash).filter(|_| seen.insert(hash)) else { continue };
            if header.actor == *actor {
                covered.insert(hash, device);
            }
            next.extend(&header.parents);
        }
    }
    covered
}
