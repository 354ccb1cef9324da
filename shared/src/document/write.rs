//! Writing in shared text (P4.2): splices that speak of an older version find their place in the newest one.
//!
//! What was typed is first reduced to edits of the base version, then each edit is carried over by the identity of
//! the letters around it: a letter that somebody else deleted meanwhile is not deleted twice, what they wrote stays,
//! and what was typed lands behind the same letter as before.

use super::command::Splice;
use super::replica::{Change, Document};
use crate::code::Code;
use crate::limits::{SPLICES, TEXT_UNITS};
use crate::model::TextField;
use automerge::transaction::{Transactable, Transaction};
use automerge::{AutomergeError, ChangeHash, Cursor, MoveCursor, ObjId, ReadDoc};

/// One edit of the base version: take away `del` units at `at`, put `ins` there.
#[derive(Debug, PartialEq, Eq)]
struct Edit {
    at: usize,
    del: usize,
    ins: String,
}

/// A stretch of the text while splices are played: of the base, or typed.
#[derive(Clone)]
enum Piece {
    Base { from: usize, to: usize },
    Typed(Vec<u16>),
}

impl Piece {
    fn units(&self) -> usize {
        match self {
            Piece::Base { from, to } => to - from,
            Piece::Typed(units) => units.len(),
        }
    }

    fn split(self, at: usize) -> (Piece, Piece) {
        match self {
            Piece::Base { from, to } => (Piece::Base { from, to: from + at }, Piece::Base { from: from + at, to }),
            Piece::Typed(mut units) => {
                let rest = units.split_off(at);
                (Piece::Typed(units), Piece::Typed(rest))
            }
        }
    }
}

fn cut(pieces: &mut Vec<Piece>, at: usize) -> usize {
    let mut passed = 0;
    for index in 0..pieces.len() {
        if passed == at {
            return index;
        }
        let units = pieces[index].units();
        if at < passed + units {
            let (before, after) = pieces[index].clone().split(at - passed);
            pieces.splice(index..=index, [before, after]);
            return index + 1;
        }
        passed += units;
    }
    pieces.len()
}

/// Plays the splices over a text of `length` units and says what they do to it.
fn edits(length: usize, splices: &[Splice]) -> Result<Vec<Edit>, Code> {
    let mut pieces = vec![Piece::Base { from: 0, to: length }];
    let mut total = length;
    for splice in splices {
        let (index, del) = (splice.index as usize, splice.del as usize);
        if index > total || del > total - index {
            return Err(Code::BadValue);
        }
        let start = cut(&mut pieces, index);
        let end = cut(&mut pieces, index + del);
        let typed: Vec<u16> = splice.ins.encode_utf16().collect();
        total = total - del + typed.len();
        if total > TEXT_UNITS {
            return Err(Code::TooLarge);
        }
        pieces.splice(start..end, (!typed.is_empty()).then_some(Piece::Typed(typed)));
    }
    let mut edits = Vec::new();
    let (mut reached, mut typed) = (0, Vec::new());
    for piece in pieces.into_iter().chain([Piece::Base { from: length, to: length }]) {
        match piece {
            Piece::Typed(units) => typed.extend(units),
            Piece::Base { from, to } => {
                if from > reached || !typed.is_empty() {
                    let ins = String::from_utf16(&typed).map_err(|_| Code::BadValue)?;
                    edits.push(Edit { at: reached, del: from - reached, ins });
                    typed.clear();
                }
                reached = to;
            }
        }
    }
    Ok(edits)
}

/// Where each character of the base begins, in UTF-16 units, and the end.
fn boundaries(text: &str) -> Vec<usize> {
    let mut starts = vec![0];
    starts.extend(text.chars().scan(0, |at, letter| {
        *at += letter.len_utf16();
        Some(*at)
    }));
    starts
}

impl Document {
    pub(super) fn write(&mut self, text: &TextField, base: &str, splices: &[Splice], at: i64) -> Result<Option<Change>, Code> {
        if splices.len() > SPLICES {
            return Err(Code::TooLarge);
        }
        let object = self.text_object(text).ok_or(Code::NotFound)?;
        let heads = if base.is_empty() { self.doc.get_heads() } else { self.heads_of(base).ok_or(Code::NotFound)? };
        let old = self.doc.text_at(&object, &heads).map_err(|_| Code::NotFound)?;
        let bounds = boundaries(&old);
        let edits = edits(*bounds.last().unwrap_or(&0), splices)?;
        let on_letters =
            |edit: &Edit| bounds.binary_search(&edit.at).is_ok() && bounds.binary_search(&(edit.at + edit.del)).is_ok();
        if !edits.iter().all(on_letters) {
            return Err(Code::BadValue);
        }
        if edits.is_empty() {
            return Ok(None);
        }
        self.commit(at, |change| {
            // From the end to the beginning, so that positions before an edit stay as they are.
            edits.iter().rev().try_for_each(|edit| carry_over(change, &object, &heads, &bounds, edit))
        })
    }
}

/// Does one edit of the base version to the newest one.
fn carry_over(
    change: &mut Transaction<'_>,
    text: &ObjId,
    heads: &[ChangeHash],
    bounds: &[usize],
    edit: &Edit,
) -> Result<(), AutomergeError> {
    let first = bounds.partition_point(|start| *start < edit.at);
    let last = bounds.partition_point(|start| *start < edit.at + edit.del);
    for pair in bounds[first..=last].windows(2).rev() {
        let letter = change.get_cursor(text, pair[0], Some(heads))?;
        if let Some(now) = standing(change, text, &letter)? {
            change.splice_text(text, now, isize::try_from(pair[1] - pair[0]).unwrap_or(0), "")?;
        }
    }
    if edit.ins.is_empty() {
        return Ok(());
    }
    let behind = match first.checked_sub(1) {
        None => 0,
        Some(before) => {
            let letter = change.get_cursor(text, bounds[before], Some(heads))?;
            match standing(change, text, &letter)? {
                Some(now) => now + (bounds[first] - bounds[before]),
                // The letter before is gone: its place is where the next one that still stands begins.
                None => change.get_cursor_position(text, &letter, None)?,
            }
        }
    };
    change.splice_text(text, behind, 0, &edit.ins)
}

/// Where a letter stands now; `None` when somebody deleted it.
fn standing(change: &Transaction<'_>, text: &ObjId, letter: &Cursor) -> Result<Option<usize>, AutomergeError> {
    let now = change.get_cursor_position(text, letter, None)?;
    if now >= change.length(text) {
        return Ok(None);
    }
    let there = change.get_cursor_moving(text, now, None, MoveCursor::After)?;
    Ok((there == *letter).then_some(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn splice(index: u32, del: u32, ins: &str) -> Splice {
        Splice { index, del, ins: ins.into() }
    }

    #[test]
    fn typing_is_reduced_to_edits_of_the_base() {
        let edit = |at, del, ins: &str| Edit { at, del, ins: ins.into() };
        let table: &[(&[Splice], Vec<Edit>)] = &[
            (&[splice(5, 0, "a"), splice(6, 0, "b")], vec![edit(5, 0, "ab")]),
            (&[splice(5, 0, "abc"), splice(5, 3, "")], vec![]),
            (&[splice(2, 2, ""), splice(2, 0, "x")], vec![edit(2, 2, "x")]),
            (&[splice(0, 1, ""), splice(8, 0, "z")], vec![edit(0, 1, ""), edit(9, 0, "z")]),
            (&[splice(0, 10, "new")], vec![edit(0, 10, "new")]),
            (&[splice(10, 0, "end")], vec![edit(10, 0, "end")]),
        ];
        for (splices, expected) in table {
            assert_eq!(edits(10, splices).unwrap(), *expected, "{splices:?}");
        }
        assert_eq!(edits(10, &[splice(11, 0, "x")]), Err(Code::BadValue));
        assert_eq!(edits(10, &[splice(9, 2, "")]), Err(Code::BadValue));
        assert_eq!(edits(10, &[splice(0, 0, &"x".repeat(TEXT_UNITS))]), Err(Code::TooLarge));
    }
}
