//! Log entries that are not changes: who is who, who may what, whose actor is whose. Members see them and keep them
//! after a removal, so that years later it can be told offline who wrote what.

use super::Hash;
use crate::model::{DeviceId, PersonId, Role};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// One record in the log of an engagement. Variants are append-only: their numbers are the wire form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Record {
    /// The engagement's label at the relay (lists show it until the document is there).
    Engagement {
        /// In words.
        label: String,
    },
    /// A person is known here by this name.
    Person {
        /// Who.
        person: PersonId,
        /// Name.
        name: String,
    },
    /// A person's device.
    Device {
        /// Which device.
        device: DeviceId,
        /// Whose.
        person: PersonId,
        /// What its owner calls it.
        name: String,
        /// P-256 public key, uncompressed SEC1 point (65 bytes).
        #[serde(with = "serde_bytes")]
        public_key: Vec<u8>,
    },
    /// A person's role from here on; `None` takes access away.
    Access {
        /// Whose.
        person: PersonId,
        /// Which role.
        role: Option<Role>,
        /// Who granted it; `None`: the operator at the command line.
        by: Option<PersonId>,
    },
    /// An actor belongs to this device; written with the first change of the actor.
    Actor {
        /// The actor's bytes.
        #[serde(with = "serde_bytes")]
        actor: Vec<u8>,
        /// Whose.
        device: DeviceId,
    },
    /// The document engine cannot take this change: every replica leaves it out, with all that stands on it, and nobody
    /// gets it from the relay any more. Its actor is finished: what comes of it is refused from here on.
    Poisoned {
        /// The change.
        hash: Hash,
        /// Whose it is.
        #[serde(with = "serde_bytes")]
        actor: Vec<u8>,
        /// When its author says it was made, in seconds since 1970.
        at: i64,
    },
    /// The device of this actor stands by its changes up to this one (see [`signature`](super::signature)).
    Signed {
        /// The actor's bytes.
        #[serde(with = "serde_bytes")]
        actor: Vec<u8>,
        /// The newest change that it stands for.
        hash: Hash,
        /// r and s, 32 bytes each.
        #[serde(with = "serde_bytes")]
        signature: Vec<u8>,
        /// Which device; in the log always there. A device that hands in its own word need not say it.
        device: Option<DeviceId>,
    },
    /// The relay stands by an access that it recorded at this time, with a key outside its database (see
    /// [`signature`](super::signature)): members can tell it of that after a restore.
    Sealed {
        /// Whose access.
        person: PersonId,
        /// Which role; `None`: it was taken away.
        role: Option<Role>,
        /// Who granted it; `None`: the operator at the command line.
        by: Option<PersonId>,
        /// When, in milliseconds since 1970; for one person in one engagement it only rises.
        at_ms: u64,
        /// r and s, 32 bytes each.
        #[serde(with = "serde_bytes")]
        seal: Vec<u8>,
    },
}

impl Record {
    /// The record's postcard bytes: what the log stores and hashes.
    pub fn bytes(&self) -> Vec<u8> {
        postcard::to_stdvec(self).expect("a record holds nothing that postcard cannot write")
    }

    /// Reads what [`Record::bytes`] wrote; `None` for anything else.
    pub fn read(bytes: &[u8]) -> Option<Record> {
        match postcard::take_from_bytes(bytes) {
            Ok((record, [])) => Some(record),
            _ => None,
        }
    }

    /// The SHA-256 of [`Record::bytes`]: the entry's hash in the log.
    pub fn hash(&self) -> Hash {
        Sha256::digest(self.bytes()).into()
    }
}
