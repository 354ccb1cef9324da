//! What members handed in of others' work, and nobody has proven yet: it is kept beside the log, and goes in as soon as a
//! signature of its author covers it, its author hands it in, or the administrator stands by it. So is what a member
//! wrote on top of it. A signature covers its change and, of the same actor, all of that change's ancestors.
//!
//! Accesses that the relay sealed come back likewise: what takes access away at once, what gives it after the
//! administrator's word. An older one than the newest that is known here counts for nothing.

use super::{Batch, By, Pusher, entry, standing, waiting};
use crate::code::Disposition;
use crate::document::is_seed;
use crate::limits::{ACTOR_BYTES, SIGNATURE_BYTES};
use crate::model::{Access, DeviceId, DocumentId};
use crate::sync::Hash;
use crate::sync::change::{self, ChangeHeader};
use crate::sync::frame::{Body, Push};
use crate::sync::log::{ReadLog, Unproven, WriteLog, finished};
use crate::sync::record::Record;
use crate::sync::signature::{Keys, access_message, message};
use std::collections::{HashMap, HashSet};

/// Whether something of this push is kept: it may be in the log now, and what stands on it may follow.
pub(super) fn concerns<L: WriteLog>(log: &L, push: &Push) -> Result<bool, L::Error> {
    if !log.has_unproven(&push.document)? {
        return Ok(false);
    }
    for hash in push.changes.iter().filter_map(|bytes| change::hash(bytes)) {
        if log.is_unproven(&push.document, &hash)? && log.contains(&push.document, &hash)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Takes a device's word for its work, and a member's word whose an actor is: it is appended, or added to what is to be
/// kept, or (where nothing proves it, or it belongs to nothing that waits) nothing. Answers with the documents of which
/// something was appended while something waits: now and then that is looked through.
pub(super) fn hand_in<L: WriteLog>(
    log: &mut L,
    pusher: &Pusher,
    records: &[(DocumentId, Record)],
    keys: Keys<'_>,
    kept: &mut Vec<Unproven>,
) -> Result<Vec<DocumentId>, L::Error> {
    let mut stirred = Vec::new();
    let mut actors: Option<HashSet<(DocumentId, Vec<u8>)>> = None;
    for (document, record) in records {
        match record {
            Record::Signed { .. } => {
                let stirs = hand_in_signature(log, pusher, *document, record, keys, kept)?;
                stirred.extend(stirs.then_some(*document));
            }
            Record::Actor { actor, device } => {
                // Only together with a change of that actor.
                let actors = actors.get_or_insert_with(|| waiting_actors(kept));
                if actors.contains(&(*document, actor.clone()))
                    && actor.len() <= ACTOR_BYTES
                    && *device != finished()
                    && log.owner(document, actor)?.is_none()
                {
                    kept.push(waiting(pusher, *document, Body::Record(record.clone()), record.hash(), true));
                }
            }
            _ => {}
        }
    }
    Ok(stirred)
}

/// Whose changes are to be kept.
fn waiting_actors(kept: &[Unproven]) -> HashSet<(DocumentId, Vec<u8>)> {
    let actor = |one: &Unproven| match &one.entry.body {
        Body::Change(bytes) => ChangeHeader::read(bytes).ok().map(|header| (one.entry.document, header.actor)),
        _ => None,
    };
    kept.iter().filter_map(actor).collect()
}

/// Whether it was appended while something waits. What a device says of itself may come before its work; anything else
/// not. The curve comes last: everything else is cheap.
fn hand_in_signature<L: WriteLog>(
    log: &mut L,
    pusher: &Pusher,
    document: DocumentId,
    record: &Record,
    keys: Keys<'_>,
    kept: &mut Vec<Unproven>,
) -> Result<bool, L::Error> {
    let Record::Signed { actor, hash, signature, device } = record else { return Ok(false) };
    if actor.len() > ACTOR_BYTES || signature.len() != SIGNATURE_BYTES || standing(log, pusher, &document)?.is_some() {
        return Ok(false);
    }
    let author = log.author(&document, hash)?;
    let owner = log.owner(&document, actor)?;
    let device = owner.or_else(|| device.clone()).unwrap_or_else(|| pusher.device.clone());
    let waits = author.is_none()
        && (device == pusher.device
            || kept.iter().any(|one| one.entry.document == document && one.entry.hash == *hash)
            || log.is_unproven(&document, hash)?);
    if author.as_ref().is_some_and(|author| author != actor) || (author.is_none() && !waits) || log.is_signed(&document, hash)? {
        return Ok(false);
    }
    let public_keys = log.keys(&document, &device)?;
    let known = Record::Signed { actor: actor.clone(), hash: *hash, signature: signature.clone(), device: Some(device) };
    let name = known.hash();
    let message = message(&document, actor, hash);
    if log.is_unproven(&document, &name)? || !public_keys.iter().any(|key| (keys.verify)(key, &message, signature)) {
        return Ok(false);
    }
    let known = waiting(pusher, document, Body::Record(known), name, true);
    if waits {
        kept.push(known);
    } else {
        log.append(&known.entry)?;
    }
    Ok(!waits && log.has_unproven(&document)?)
}

/// Takes what members say that the relay sealed: what takes access away holds at once, what gives it is added to what is
/// to be kept. Whether something was appended.
pub(super) fn hand_in_access<L: WriteLog>(
    log: &mut L,
    pusher: &Pusher,
    document: DocumentId,
    record: &Record,
    keys: Keys<'_>,
    kept: &mut Vec<Unproven>,
) -> Result<bool, L::Error> {
    let Record::Sealed { person, role, by, at_ms, seal } = record else { return Ok(false) };
    let name = record.hash();
    if log.membership(&pusher.person, &document)?.is_none()
        || log.sealed_at(&document, person)? >= Some(*at_ms)
        || log.is_unproven(&document, &name)?
        || !(keys.verify)(keys.relay, &access_message(&document, person, *role, by.as_ref(), *at_ms), seal)
    {
        return Ok(false);
    }
    let access = |role: crate::model::Role| role.access();
    let standing = log.membership(person, &document)?.map(|membership| membership.role);
    let gives = match (standing.map(access), role.map(access)) {
        (_, None) | (Some(Access::Write), Some(Access::Read)) => false,
        _ => standing != *role,
    };
    if gives {
        kept.push(waiting(pusher, document, Body::Record(record.clone()), name, true));
        return Ok(false);
    }
    keep_access(log, pusher, document, record)
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

/// Takes into the log what can be of all that is kept of one document; the administrator stands by what is `vouched` for,
/// as far as it is known to be somebody's. How many entries went in.
pub fn prove<L: WriteLog>(log: &mut L, document: DocumentId, vouched: impl Fn(&Unproven) -> bool) -> Result<usize, L::Error> {
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
    let said = claims(log, &document, &kept, &vouched)?;
    let mut done = 0;
    for (header, one) in &headers {
        let Body::Change(bytes) = &one.entry.body else { continue };
        let pusher = pusher(one);
        let by = match proven.get(&header.hash) {
            Some(device) => By::Signer(device),
            None if one.theirs && vouched(one) && is_somebodys(log, &document, header, &said)? => {
                By::Administrator(said.get(&header.actor[..]).copied())
            }
            None => By::Pusher,
        };
        let mut batch = Batch::begin(log, &pusher, document)?;
        batch.by = by;
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
            && (vouched(one) || log.sealed_at(&document, person)? >= at(record))
        {
            done += usize::from(keep_access(log, &pusher(one), document, record)?);
            log.forget_unproven(&document, &one.entry.hash)?;
        }
        if let Body::Record(Record::Actor { actor, .. }) = &one.entry.body
            && log.owner(&document, actor)?.is_some()
        {
            log.forget_unproven(&document, &one.entry.hash)?;
        }
        if let Body::Record(Record::Signed { actor, hash, device, .. }) = &one.entry.body {
            let author = log.author(&document, hash)?;
            if author.as_ref() == Some(actor) && !log.is_signed(&document, hash)? {
                log.append(&one.entry)?;
                done += 1;
            }
            if author.is_some() || (one.entry.device != *device && !log.is_unproven(&document, hash)?) {
                log.forget_unproven(&document, &one.entry.hash)?;
            }
        }
    }
    Ok(done)
}

/// Whether the relay knows, or a member says, whose this actor is (or it is nobody's for good). Nothing else may be in a log.
fn is_somebodys<L: WriteLog>(
    log: &L,
    document: &DocumentId,
    header: &ChangeHeader,
    said: &HashMap<&[u8], &DeviceId>,
) -> Result<bool, L::Error> {
    let known = said.contains_key(&header.actor[..]) || is_seed(document, &header.actor, &header.hash);
    Ok(known || log.owner(document, &header.actor)?.is_some())
}

fn pusher(one: &Unproven) -> Pusher {
    Pusher {
        device: one.entry.device.clone().unwrap_or_else(finished),
        person: one.person.clone(),
        received_ms: one.entry.received_ms,
        clock_ahead_ms: one.entry.clock_ahead_ms,
    }
}

/// Whose the actors are that the relay does not know, as members say who are `believed`; the first word about a device that
/// is known in the document counts, or else the first.
pub fn claims<'a, L: ReadLog>(
    log: &L,
    document: &DocumentId,
    kept: &'a [Unproven],
    believed: impl Fn(&Unproven) -> bool,
) -> Result<HashMap<&'a [u8], &'a DeviceId>, L::Error> {
    let (mut known, mut others) = (HashMap::new(), HashMap::new());
    for one in kept.iter().filter(|one| believed(one)) {
        if let Body::Record(Record::Actor { actor, device }) = &one.entry.body {
            let claims = if log.keys(document, device)?.is_empty() { &mut others } else { &mut known };
            claims.entry(&actor[..]).or_insert(device);
        }
    }
    others.extend(known);
    Ok(others)
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
