//! Signatures without a curve, for the simulator: whoever knows the public key can sign, and whoever does not cannot.

use sha2::{Digest, Sha256};
use tandem_core::model::{DocumentId, PersonId, Role};
use tandem_core::sync::Hash;
use tandem_core::sync::record::Record;
use tandem_core::sync::signature::{Keys, access_message, message};

/// The public key of a device with this number.
pub fn public_key(device: u8) -> Vec<u8> {
    let mut key = vec![4; 65];
    key[64] = device;
    key
}

/// What the device with this number signs.
pub fn sign(device: u8, document: DocumentId, actor: Vec<u8>, hash: Hash) -> Record {
    let signature = made(&public_key(device), &message(&document, &actor, &hash));
    Record::Signed { actor, hash, signature, device: None }
}

/// How the simulator's relay checks.
pub const KEYS: Keys<'_> = Keys { verify, relay: b"relay" };

/// What the relay says of an access.
pub fn seal(document: &DocumentId, person: &PersonId, role: Option<Role>, at_ms: u64) -> Record {
    let seal = made(KEYS.relay, &access_message(document, person, role, None, at_ms));
    Record::Sealed { person: person.clone(), role, by: None, at_ms, seal }
}

/// Whether the device with this key signed this.
pub fn verify(public_key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    signature == made(public_key, message)
}

fn made(public_key: &[u8], message: &[u8]) -> Vec<u8> {
    let half = Sha256::new().chain_update(public_key).chain_update(message).finalize();
    [half, half].concat()
}
