//! Making a document of its changes where one of them may be poison: something that the document engine panics on, or
//! takes and then cannot load what it saved. Every try is guarded and made on a copy that is thrown away when it fails;
//! the bad changes are found by halving.
//!
//! It must not know of storage, and must not run on the hot path: a try costs as much as loading the whole document.

use std::panic::{AssertUnwindSafe, catch_unwind};
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
    let tried = |changes: &[Vec<u8>]| guarded(id, base, changes);
    if let Some(saved) = tried(changes) {
        return Ok(Replayed { saved, poison: Vec::new() });
    }
    let (mut good, mut poison): (Vec<Vec<u8>>, Vec<ChangeHeader>) = (Vec::new(), Vec::new());
    let mut parts: Vec<&[Vec<u8>]> = vec![changes];
    while let Some(part) = parts.pop() {
        let sound = good.len();
        good.extend_from_slice(part);
        if tried(&good).is_some() {
            continue;
        }
        good.truncate(sound);
        if let [alone] = part {
            // What is in the log has a header that can be read.
            poison.extend(ChangeHeader::read(alone));
        } else {
            // The earlier half first: a change comes after its parents.
            let (earlier, later) = part.split_at(part.len() / 2);
            parts.extend([later, earlier]);
        }
    }
    let saved = tried(&good).ok_or(Code::DamagedDocument)?;
    Ok(Replayed { saved, poison })
}

/// One try. Everything that a device does with a document is done once: apply, read, save, load.
fn guarded(id: DocumentId, base: Option<&[u8]>, changes: &[Vec<u8>]) -> Option<Vec<u8>> {
    let work = || -> Result<Vec<u8>, Code> {
        let document = Document::load(id, &[0; 16], base, changes)?;
        drop(document.json());
        document.save_sound()
    };
    catch_unwind(AssertUnwindSafe(work)).ok()?.ok()
}
