//! A device's word for its work. A device signs, at quiet moments, the newest change of an actor of its own; since a
//! change names its parents by their hashes, that is its word for every change of the actor among the ancestors. So any
//! member can hand in what a restored relay forgot, and it stays its author's. A relay's word for an access is alike.
//! Knows no curve: who calls brings it.

use super::Hash;
use crate::model::{DocumentId, PersonId, Role};

/// What every signed message begins with, so that a device's key never signs anything else by accident.
const PREFIX: &[u8] = b"tandem device signature 1\0";

/// What a device signs for the changes of `actor` up to `hash`.
pub fn message(document: &DocumentId, actor: &[u8], hash: &Hash) -> Vec<u8> {
    [PREFIX, &document.0, actor, hash].concat()
}

/// What a relay signs for an access that it recorded.
pub fn access_message(
    document: &DocumentId,
    person: &PersonId,
    role: Option<Role>,
    by: Option<&PersonId>,
    at_ms: u64,
) -> Vec<u8> {
    let (role, by) = (role.map_or("none", Role::name), by.map_or("", PersonId::as_str));
    format!("tandem relay access 1 {document} {at_ms} {person} {role} {by}").into_bytes()
}

/// How signatures are checked.
#[derive(Clone, Copy, Debug)]
pub struct Keys<'a> {
    /// The curve.
    pub verify: Verify,
    /// The relay's own public key; empty: it has none.
    pub relay: &'a [u8],
}

/// Checks an ECDSA signature (P-256 and SHA-256; r and s, 32 bytes each) over a message with a public key (65 bytes, an
/// uncompressed point).
pub type Verify = fn(public_key: &[u8], message: &[u8], signature: &[u8]) -> bool;
