//! Founding an engagement anew without its history: what stands in a document, as the first changes of another one.
//!
//! What stays: every value that stands, concurrent ones as concurrent ones with the same one shown; who wrote it and when,
//! and for whom somebody took it in (each author goes on under one new actor of the same device, with one change per
//! moment); every shared text, as one insertion of whoever began it. What goes: values and letters that were written over
//! or taken out, the order in which people wrote, and the hashes of the old changes. So whoever signed a version still
//! stands there with day and note, but nobody can show any more what changed since: the version that a signature names is
//! one of the old document.
//!
//! *Without a person* besides:
//! - what their devices wrote goes, letters in texts of others too, and what others took in for them. Where they had written
//!   over somebody else, that one's word stands again;
//! - what names them goes, whoever wrote it: fields under a key with their id (who they are, ratings, attendance,
//!   signatures …) and fields whose value is their id (focal point, owner of an action …);
//! - a thing that they began and in which others wrote stays, of nobody's hand: the names of people, sites and domains, dates
//!   and choices as they are, other words as "…". A thing in which nobody else wrote goes.
//! - What others say of them in words of their own stays: no program finds that.
//!
//! It knows the document and nothing of the log. The browser's core does without it.

mod hands;
mod standing;
mod without;

use super::replica::{Change, Document};
use crate::code::Code;
use crate::model::{DocumentId, PersonId};

/// A document founded anew: what goes into its log after the seeds.
#[derive(Clone, Debug)]
pub struct Renewed {
    /// The changes, parents before children.
    pub changes: Vec<Change>,
    /// Each actor that wrote before and the one that has its work now; `None`: the actor of what is nobody's.
    pub actors: Vec<(Option<Vec<u8>>, Vec<u8>)>,
}

impl Document {
    /// What stands in this document as the beginning of document `id`, without what a person wrote and what names them.
    /// Who is who must have been noted. Errors: `bad_value` for a free-form document.
    pub fn renewed(&self, id: DocumentId, without: Option<&PersonId>) -> Result<Renewed, Code> {
        if self.is_free() {
            return Err(Code::BadValue);
        }
        let mut cells = self.cells();
        if let Some(person) = without {
            cells = self.without(person, cells);
        }
        let renewed = hands::write(&id, &cells)?;
        let changes: Vec<Vec<u8>> = renewed.changes.iter().map(|change| change.bytes.clone()).collect();
        let whole = Document::load(id, &[0; 16], None, &changes)?;
        // Whatever was overlooked, nothing is founded that shows something else.
        if without.is_none() && whole.json() != self.json() { Err(Code::Internal) } else { Ok(renewed) }
    }
}
