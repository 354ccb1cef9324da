//! Writing in shared text (P4.2): splices that speak of an older version find their place in the newest one.
//!
//! What was typed is first reduced to edits of the base version; what others did since then is read from the history.
//! So a letter that somebody else deleted meanwhile is not deleted twice, what they wrote stays, and what was typed
//! lands behind the same letter as before.

use super::command::Splice;
use super::pieces::{Edit, Pieces, edits};
use super::replica::{Change, Document};
use crate::code::Code;
use crate::limits::SPLICES;
use crate::model::TextField;
use automerge::transaction::Transactable;
use automerge::{ChangeHash, ObjId, PatchAction, ReadDoc};

impl Document {
    pub(super) fn write(&mut self, text: &TextField, base: &str, splices: &[Splice], at: i64) -> Result<Option<Change>, Code> {
        if splices.len() > SPLICES {
            return Err(Code::TooLarge);
        }
        let object = self.text_object(text).ok_or(Code::NotFound)?;
        let heads = if base.is_empty() { self.doc.get_heads() } else { self.heads_of(base).ok_or(Code::NotFound)? };
        let old = self.doc.text_at(&object, &heads).map_err(|_| Code::NotFound)?;
        let edits = edits(old.encode_utf16().count(), splices)?;
        if !edits.iter().all(|edit| between_letters(&old, edit)) {
            return Err(Code::BadValue);
        }
        if edits.is_empty() {
            return Ok(None);
        }
        let now = self.since(&object, &heads, old.encode_utf16().count())?;
        self.commit(at, |change| {
            // From the end to the beginning, so that positions before an edit stay as they are.
            for edit in edits.iter().rev() {
                let landing = now.landing(edit.at);
                for (start, units) in now.standing(edit.at, edit.at + edit.del).into_iter().rev() {
                    change.splice_text(&object, start, isize::try_from(units).unwrap_or(0), "")?;
                }
                if !edit.ins.is_empty() {
                    change.splice_text(&object, landing, 0, &edit.ins)?;
                }
            }
            Ok(())
        })
    }

    /// What became of a text since a version of it.
    fn since(&self, text: &ObjId, heads: &[ChangeHash], length: usize) -> Result<Pieces, Code> {
        let mut pieces = Pieces::new(length);
        for patch in self.doc.diff_obj(text, heads, &self.doc.get_heads(), false).map_err(|_| Code::NotFound)? {
            match patch.action {
                PatchAction::SpliceText { index, value, .. } => pieces.splice(index, 0, &value.make_string())?,
                PatchAction::DeleteSeq { index, length } => pieces.splice(index, length, "")?,
                _ => {}
            }
        }
        Ok(pieces)
    }
}

/// An edit never cuts a letter of two units in half.
fn between_letters(text: &str, edit: &Edit) -> bool {
    let units: Vec<u16> = text.encode_utf16().collect();
    let whole = |at: usize| units.get(at).is_none_or(|unit| !(0xDC00..0xE000).contains(unit));
    whole(edit.at) && whole(edit.at + edit.del)
}
