//! Somebody who makes real changes, for tests of the relay's decisions.

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, Change, ROOT};
use tandem_core::document::seeds;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;

/// A replica of one document with an actor of its own.
#[derive(Debug)]
pub struct Author {
    /// The replica.
    pub replica: AutoCommit,
}

/// A change as it travels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its hash.
    pub hash: Hash,
    /// The plain chunk.
    pub bytes: Vec<u8>,
}

impl Author {
    /// Somebody with the actor `[actor; 16]` who has the document's seeds.
    pub fn new(document: DocumentId, actor: u8) -> Self {
        let mut author = Self { replica: AutoCommit::new().with_actor(ActorId::from([actor; 16])) };
        for (_, seed) in seeds(&document) {
            author.take(&seed);
        }
        author
    }

    /// Writes a value under a key.
    pub fn write(&mut self, key: &str, value: &str) -> Written {
        self.replica.put(ROOT, key, value).expect("a put succeeds");
        self.replica.commit_with(CommitOptions::default().with_time(0));
        let change = self.replica.get_last_local_change().expect("there is a change");
        Written { hash: change.hash().0, bytes: change.raw_bytes().to_vec() }
    }

    /// Takes somebody's change.
    pub fn take(&mut self, bytes: &[u8]) {
        let change = Change::try_from(bytes).expect("a sound change");
        self.replica.apply_changes([change]).expect("the change applies");
    }
}
