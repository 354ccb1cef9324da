//! The same first change everywhere.
//!
//! Its actor is derived from the document's id, so no change of one document fits another; its time is 0. Every
//! device makes the same bytes, so the containers exist once. Later schema versions add deterministic changes of the
//! same kind that depend on this one alone.

use crate::model::DocumentId;
use crate::sync::Hash;
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, Automerge, Change, ObjType, ROOT, TextEncoding};
use sha2::{Digest, Sha256};

/// The schema version that genesis writes.
pub const SCHEMA: i64 = 1;

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

fn seed_actor(document: &DocumentId) -> ActorId {
    let digest = Sha256::new().chain_update(b"tandem genesis 1").chain_update(document.0).finalize();
    ActorId::from(&digest[..16])
}

/// An Automerge document that holds the genesis change only.
pub(crate) fn founded(document: &DocumentId) -> Automerge {
    let mut doc = Automerge::new_with_encoding(TextEncoding::Utf16CodeUnit).with_actor(seed_actor(document));
    let mut change = doc.transaction();
    let made = change
        .put(ROOT, "schema", SCHEMA)
        .and_then(|()| AREAS.iter().try_for_each(|area| change.put_object(ROOT, *area, ObjType::Map).map(drop)));
    made.expect("an empty document takes its first containers");
    change.commit_with(CommitOptions::default().with_time(0));
    doc
}

fn first_change(document: &DocumentId) -> Change {
    founded(document).get_changes(&[]).into_iter().next().expect("a founded document has its genesis change")
}

/// The genesis change of a document: hash and plain change chunk.
pub fn genesis(document: &DocumentId) -> (Hash, Vec<u8>) {
    let change = first_change(document);
    (change.hash().0, change.raw_bytes().to_vec())
}

/// Whether a change of this actor and hash is one that every device makes identically for this document. The relay
/// admits such a change from anyone.
pub fn is_seed(document: &DocumentId, actor: &[u8], hash: &Hash) -> bool {
    seed_actor(document).to_bytes() == actor && genesis(document).0 == *hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn genesis_is_the_same_bytes_on_every_device_and_differs_between_documents() {
        let (one, other) = (DocumentId([7; 16]), DocumentId([8; 16]));
        assert_eq!(genesis(&one), genesis(&one));
        assert_ne!(genesis(&one).0, genesis(&other).0);
        let (hash, bytes) = genesis(&one);
        assert_eq!(Change::from_bytes(bytes).unwrap().hash().0, hash);
        assert!(is_seed(&one, seed_actor(&one).to_bytes(), &hash));
        assert!(!is_seed(&other, seed_actor(&one).to_bytes(), &hash));
        assert!(!is_seed(&one, seed_actor(&one).to_bytes(), &[0; 32]));
    }
}
