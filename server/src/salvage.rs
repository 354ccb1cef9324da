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
    sift(changes, |changes| guarded(|| Document::load(id, actor, saved, changes))).map(|(document, _)| document)
}

/// Tries all changes together and, where that fails, finds those that spoil it. Answers with what came of the rest, and
/// with the spoilers, in their order. An error: it does not even go well without any change.
pub(crate) fn sift<T>(
    changes: &[Vec<u8>],
    mut attempt: impl FnMut(&[Vec<u8>]) -> Result<T, Code>,
) -> Result<(T, Vec<&[u8]>), Code> {
    if let Ok(whole) = attempt(changes) {
        return Ok((whole, Vec::new()));
    }
    let (mut good, mut spoilers) = (Vec::new(), Vec::new());
    let mut result = attempt(&good)?;
    let mut parts = vec![changes];
    while let Some(part) = parts.pop() {
        let sound = good.len();
        good.extend_from_slice(part);
        match (attempt(&good), part) {
            (Ok(better), _) => result = better,
            (Err(_), []) => {}
            (Err(_), [alone]) => {
                good.truncate(sound);
                spoilers.push(&alone[..]);
            }
            (Err(_), _) => {
                good.truncate(sound);
                // The earlier half is tried first: a change comes after its parents.
                let (early, late) = part.split_at(part.len() / 2);
                parts.extend([late, early]);
            }
        }
    }
    Ok((result, spoilers))
}

/// Runs work of the document engine; a panic in it is [`Code::DamagedDocument`]. Whatever the work was touching must be
/// thrown away then.
pub(crate) fn guarded<T>(work: impl FnOnce() -> Result<T, Code>) -> Result<T, Code> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Code::DamagedDocument))
}
