//! Loading a document of which some change cannot be taken: the document engine panics on certain well-formed changes,
//! and fails on others. The change is found by halving and left out; the document goes on with the rest.
//!
//! It must not know where the changes come from.

use std::panic::{AssertUnwindSafe, catch_unwind};
use tandem_core::code::Code;
use tandem_core::document::Document;
use tandem_core::model::DocumentId;

/// Loads `changes` (parents before children) beside `saved`, without those that it cannot take; what stands on one of
/// them is not shown either. [`Code::DamagedDocument`]: not even `saved` can be read.
pub(crate) fn load(id: DocumentId, actor: &[u8], saved: Option<&[u8]>, changes: &[Vec<u8>]) -> Result<Document, Code> {
    if let Ok(document) = try_load(id, actor, saved, changes) {
        return Ok(document);
    }
    let mut good = Vec::new();
    let mut document = try_load(id, actor, saved, &good)?;
    let mut parts = vec![changes];
    while let Some(part) = parts.pop() {
        let with: Vec<Vec<u8>> = good.iter().chain(part).cloned().collect();
        match try_load(id, actor, saved, &with) {
            Ok(loaded) => (document, good) = (loaded, with),
            Err(_) if part.len() <= 1 => {}
            Err(_) => {
                // The earlier half is tried first: a change comes after its parents.
                let (early, late) = part.split_at(part.len() / 2);
                parts.extend([late, early]);
            }
        }
    }
    Ok(document)
}

fn try_load(id: DocumentId, actor: &[u8], saved: Option<&[u8]>, changes: &[Vec<u8>]) -> Result<Document, Code> {
    guarded(|| Document::load(id, actor, saved, changes))
}

/// Runs work of the document engine; a panic in it is [`Code::DamagedDocument`]. Whatever the work was touching must be
/// thrown away then.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, Code>) -> Result<T, Code> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Code::DamagedDocument))
}
