//! The views behind the places: what a phone computes in the module that it loads after its first screen. Written against
//! [`Source`] alone.

use super::gaps::{GapsView, gaps};
use super::json;
use super::shape::Reader;
use super::source::Source;
use crate::code::Code;
use crate::document::Document;
use crate::words::spoken;

spoken! {
    /// What a screen behind a place asks for.
    pub enum Detail by "show" {
        /// The gaps, ranked (P1.2, P1.5): [`GapsView`].
        Gaps "gaps",
    }
}

/// The view that is asked for, as JSON.
pub(super) fn answer(source: &impl Source, detail: &Detail, _reader: &Reader) -> Result<String, Code> {
    match detail {
        Detail::Gaps => {
            let view: GapsView = gaps(source);
            json(&view)
        }
    }
}

impl Document {
    /// The view that a screen behind a place asks for, as JSON. `not_found` when it names something that is not there.
    pub fn detail(&self, detail: &Detail, reader: &Reader) -> Result<String, Code> {
        answer(self, detail, reader)
    }
}
