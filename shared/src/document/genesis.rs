//! The same first changes everywhere: the seeds.
//!
//! Their actor is derived from the document's id, so no change of one document fits another; their time is 0. Every
//! device makes the same bytes, so the containers exist once. The first is the genesis; each later schema version adds
//! one that stands on the seeds before it and on nothing else. The relay has all of them in every log that it serves.

use crate::model::DocumentId;
use crate::sync::Hash;
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, Automerge, Change, ObjType, ROOT, TextEncoding};
use sha2::{Digest, Sha256};

/// The schema version of a document with all seeds.
pub const SCHEMA: i64 = 2;

/// The maps of a document, in the order in which genesis makes them. Part of the format: never reorder, append in
/// a later schema version only.
pub const AREAS: &[&str] = &[
    "profile",
    "site",
    "person",
    "domain",
    "list",
    "item",
    "assessment",
    "rating",
    "evidence",
    "agreed",
    "call",
    "present",
    "decision",
    "action",
    "text",
    "removed",
];

/// The map that the second seed makes: all things of the table of kinds, under what is written of them.
pub const ENTRIES: &str = "entry";

/// How many seeds a document has.
pub const SEEDS: usize = 2;

fn seed_actor(document: &DocumentId) -> ActorId {
    let digest = Sha256::new().chain_update(b"tandem genesis 1").chain_update(document.0).finalize();
    ActorId::from(&digest[..16])
}

/// An Automerge document that holds the seeds only.
pub(crate) fn founded(document: &DocumentId) -> Automerge {
    let mut doc = Automerge::new_with_encoding(TextEncoding::Utf16CodeUnit).with_actor(seed_actor(document));
    seed(&mut doc, 1, AREAS);
    seed(&mut doc, 2, &[ENTRIES]);
    doc
}

/// One seed: a schema version and its containers.
fn seed(doc: &mut Automerge, schema: i64, areas: &[&str]) {
    let mut change = doc.transaction();
    let made = change
        .put(ROOT, "schema", schema)
        .and_then(|()| areas.iter().try_for_each(|area| change.put_object(ROOT, *area, ObjType::Map).map(drop)));
    made.expect("an empty document takes its first containers");
    change.commit_with(CommitOptions::default().with_time(0));
}

/// The seeds of a document, in their order: hash and plain change chunk of each.
pub fn seeds(document: &DocumentId) -> Vec<(Hash, Vec<u8>)> {
    founded(document).get_changes(&[]).iter().map(|change| (change.hash().0, change.raw_bytes().to_vec())).collect()
}

/// The genesis change of a document: hash and plain change chunk.
pub fn genesis(document: &DocumentId) -> (Hash, Vec<u8>) {
    seeds(document).swap_remove(0)
}

/// The seeds that a document of an older schema lacks.
pub(super) fn lacking(doc: &Automerge, document: &DocumentId) -> Vec<Change> {
    let seeds = founded(document).get_changes(&[]);
    seeds.into_iter().filter(|seed| doc.get_change_meta_by_hash(&seed.hash()).is_none()).collect()
}

/// Whether a change of this actor and hash is one that every device makes identically for this document. The relay
/// admits such a change from anyone.
pub fn is_seed(document: &DocumentId, actor: &[u8], hash: &Hash) -> bool {
    seed_actor(document).to_bytes() == actor && seeds(document).iter().any(|(seed, _)| seed == hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_are_the_same_bytes_on_every_device_and_differ_between_documents() {
        let (one, other) = (DocumentId([7; 16]), DocumentId([8; 16]));
        assert_eq!((seeds(&one), seeds(&one).len()), (seeds(&one), SEEDS));
        assert_ne!(genesis(&one).0, genesis(&other).0);
        let (hash, bytes) = genesis(&one);
        assert_eq!(Change::from_bytes(bytes).unwrap().hash().0, hash);
        assert!(is_seed(&one, seed_actor(&one).to_bytes(), &hash));
        assert!(!is_seed(&other, seed_actor(&one).to_bytes(), &hash));
        assert!(!is_seed(&one, seed_actor(&one).to_bytes(), &[0; 32]));
    }
}
