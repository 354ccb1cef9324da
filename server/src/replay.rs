//! Making a document of its changes where one of them may be poison: something that the document engine panics on, or
//! takes and then cannot load what it saved. Every try is guarded and made on a copy that is thrown away when it fails.
//!
//! It must not know of storage, and must not run on the hot path: a try costs as much as loading the whole document.

use crate::salvage::{guarded, sift};
use tandem_core::code::Code;
use tandem_core::document::Document;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::record::Record;

/// What came of replaying a document.
#[derive(Debug)]
pub(crate) struct Replayed {
    /// The document without what is poison and what stands on it, as Automerge saves it; it was loaded once to be sure.
    pub(crate) saved: Vec<u8>,
    /// What was found to be poison now, parents before children.
    pub(crate) poison: Vec<ChangeHeader>,
}

impl Replayed {
    /// The records that tell every member of what was found.
    pub(crate) fn records(&self) -> Vec<(Hash, Record)> {
        let record = |header: &ChangeHeader| Record::Poisoned { hash: header.hash, actor: header.actor.clone(), at: header.time };
        self.poison.iter().map(|header| (header.hash, record(header))).collect()
    }
}

/// Replays `changes` (parents before children, without what is known to be poison) over what was saved before, if
/// anything. An error means that not even that can be loaded.
pub(crate) fn replay(id: DocumentId, base: Option<&[u8]>, changes: &[Vec<u8>]) -> Result<Replayed, Code> {
    let (saved, spoilers) = sift(changes, |changes| guarded(|| all_that_is_done(id, base, changes)))?;
    // What is in the log has a header that can be read.
    let poison = spoilers.into_iter().filter_map(|bytes| ChangeHeader::read(bytes).ok()).collect();
    Ok(Replayed { saved, poison })
}

/// Everything that a device does with a document, once: apply, read, save, load.
fn all_that_is_done(id: DocumentId, base: Option<&[u8]>, changes: &[Vec<u8>]) -> Result<Vec<u8>, Code> {
    let document = Document::load(id, &[0; 16], base, changes)?;
    drop(document.json());
    document.save_sound()
}
