//! Writing in shared text (P4.2): splices that speak of an older version find their place in the newest one.
//!
//! What was typed is first reduced to edits of the base version; what others did since then is read from the history.
//! So a letter that somebody else deleted meanwhile is not deleted twice, what they wrote stays, and what was typed
//! lands behind the same letter as before.

use super::command::Splice;
use super::pieces::{Edit, Pieces, edits};
use super::replica::{Change, Document};
use crate::code::Code;
use crate::limits::{CHANGE_BYTES, CHANGE_OPERATIONS, SPLICES, TEXT_UNITS};
use crate::model::TextField;
use automerge::ReadDoc;
use automerge::transaction::Transactable;

/// Letters that one change of a text may touch: each is an operation, and with up to four bytes a letter a change stays
/// far below both of the relay's limits.
const LETTERS: usize = 8_000;
const _: () = assert!((LETTERS as u64) < CHANGE_OPERATIONS && LETTERS * 16 < CHANGE_BYTES);

/// One stroke on the newest text: take away `del` units at `at`, or put `ins` there.
struct Stroke {
    at: usize,
    del: usize,
    ins: String,
}

impl Document {
    /// One change, or several where so much is pasted or taken away that the relay would refuse it as one.
    pub(super) fn write(&mut self, text: &TextField, base: &str, splices: &[Splice], at: i64) -> Result<Vec<Change>, Code> {
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
        let since = self.pieces_since(&object, &heads, old.encode_utf16().count())?;
        let now: Vec<u16> = self.doc.text(&object).map_err(|_| Code::NotFound)?.encode_utf16().collect();
        // Others may have filled the text meanwhile: the bound holds for what it becomes.
        let typed: usize = edits.iter().map(|edit| edit.ins.encode_utf16().count()).sum();
        if now.len().saturating_add(typed) > TEXT_UNITS.saturating_mul(2) {
            return Err(Code::TooLarge);
        }
        let read = std::mem::take(self.read.get_mut());
        let mut changes = Vec::new();
        let mut strokes = strokes(&edits, &since, &now).into_iter().peekable();
        while strokes.peek().is_some() {
            let mut letters = 0;
            let change = self.commit(at, |change| {
                while let Some(stroke) = strokes.next_if(|next| letters == 0 || letters + next.letters() <= LETTERS) {
                    letters += stroke.letters();
                    change.splice_text(&object, stroke.at, isize::try_from(stroke.del).unwrap_or(0), &stroke.ins)?;
                }
                Ok(())
            })?;
            changes.extend(change);
        }
        *self.read.get_mut() = read;
        self.renew_text(text);
        Ok(changes)
    }
}

impl Stroke {
    fn letters(&self) -> usize {
        self.del + self.ins.chars().count()
    }
}

/// The edits as strokes of at most [`LETTERS`], from the end of the text to its beginning, so that the places before
/// a stroke stay as they are.
fn strokes(edits: &[Edit], since: &Pieces, now: &[u16]) -> Vec<Stroke> {
    let mut strokes = Vec::new();
    for edit in edits.iter().rev() {
        for (start, units) in since.standing(edit.at, edit.at + edit.del).into_iter().rev() {
            let mut end = start + units;
            while end > start {
                let mut from = end.saturating_sub(LETTERS).max(start);
                if now.get(from).is_some_and(|unit| (0xDC00..0xE000).contains(unit)) {
                    from += 1;
                }
                strokes.push(Stroke { at: from, del: end - from, ins: String::new() });
                end = from;
            }
        }
        let mut at = since.landing(edit.at);
        let letters: Vec<char> = edit.ins.chars().collect();
        for part in letters.chunks(LETTERS) {
            let ins: String = part.iter().collect();
            let units = ins.encode_utf16().count();
            strokes.push(Stroke { at, del: 0, ins });
            at += units;
        }
    }
    strokes
}

/// An edit never cuts a letter of two units in half.
fn between_letters(text: &str, edit: &Edit) -> bool {
    let units: Vec<u16> = text.encode_utf16().collect();
    let whole = |at: usize| units.get(at).is_none_or(|unit| !(0xDC00..0xE000).contains(unit));
    whole(edit.at) && whole(edit.at + edit.del)
}
