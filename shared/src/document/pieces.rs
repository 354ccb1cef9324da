//! A text as pieces of an older version and of what came since: the bookkeeping behind writing on an old version.
//!
//! Units are UTF-16, as the browser counts. Knows no Automerge.

use super::command::Splice;
use crate::code::Code;
use crate::limits::TEXT_UNITS;

/// One edit of a base text: take away `del` units at `at`, put `ins` there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) at: usize,
    pub(super) del: usize,
    pub(super) ins: String,
}

/// A stretch of a text: of the base, or new.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Base { from: usize, to: usize },
    New(Vec<u16>),
}

impl Piece {
    fn units(&self) -> usize {
        match self {
            Piece::Base { from, to } => to - from,
            Piece::New(units) => units.len(),
        }
    }

    fn split(self, at: usize) -> (Piece, Piece) {
        match self {
            Piece::Base { from, to } => (Piece::Base { from, to: from + at }, Piece::Base { from: from + at, to }),
            Piece::New(mut units) => {
                let rest = units.split_off(at);
                (Piece::New(units), Piece::New(rest))
            }
        }
    }
}

/// A text that began as a base of some length.
#[derive(Debug)]
pub(super) struct Pieces {
    base: usize,
    units: usize,
    parts: Vec<Piece>,
}

impl Pieces {
    pub(super) fn new(base: usize) -> Self {
        Self { base, units: base, parts: vec![Piece::Base { from: 0, to: base }] }
    }

    /// Takes away `del` units at `index` and puts `ins` there.
    pub(super) fn splice(&mut self, index: usize, del: usize, ins: &str) -> Result<(), Code> {
        if index > self.units || del > self.units - index {
            return Err(Code::BadValue);
        }
        let (start, end) = (self.cut(index), self.cut(index + del));
        let new: Vec<u16> = ins.encode_utf16().collect();
        self.units = self.units - del + new.len();
        self.parts.splice(start..end, (!new.is_empty()).then_some(Piece::New(new)));
        Ok(())
    }

    /// Makes a seam before the unit at `at`; answers which piece begins there.
    fn cut(&mut self, at: usize) -> usize {
        let mut passed = 0;
        for index in 0..self.parts.len() {
            if passed == at {
                return index;
            }
            let units = self.parts[index].units();
            if at < passed + units {
                let (before, after) = self.parts[index].clone().split(at - passed);
                self.parts.splice(index..=index, [before, after]);
                return index + 1;
            }
            passed += units;
        }
        self.parts.len()
    }

    /// What happened to the base, as edits of it in order.
    fn edits(self) -> Result<Vec<Edit>, Code> {
        let (mut edits, mut reached, mut new) = (Vec::new(), 0, Vec::new());
        for piece in self.parts.into_iter().chain([Piece::Base { from: self.base, to: self.base }]) {
            match piece {
                Piece::New(units) => new.extend(units),
                Piece::Base { from, to } => {
                    if from > reached || !new.is_empty() {
                        let ins = String::from_utf16(&new).map_err(|_| Code::BadValue)?;
                        edits.push(Edit { at: reached, del: from - reached, ins });
                        new.clear();
                    }
                    reached = to;
                }
            }
        }
        Ok(edits)
    }

    /// Where the base's units `from..to` stand now: start and length of each stretch that is still there, in order.
    pub(super) fn standing(&self, from: usize, to: usize) -> Vec<(usize, usize)> {
        let (mut stretches, mut passed) = (Vec::new(), 0);
        for piece in &self.parts {
            if let Piece::Base { from: first, to: last } = piece {
                let (start, end) = (from.max(*first), to.min(*last));
                if start < end {
                    stretches.push((passed + start - first, end - start));
                }
            }
            passed += piece.units();
        }
        stretches
    }

    /// Where something lands that was put before the base's unit `at`: behind the nearest unit before it that still
    /// stands, else at the beginning.
    pub(super) fn landing(&self, at: usize) -> usize {
        self.standing(0, at).last().map_or(0, |(start, units)| start + units)
    }
}

/// Plays splices over a text of `length` units and says what they do to it.
pub(super) fn edits(length: usize, splices: &[Splice]) -> Result<Vec<Edit>, Code> {
    let mut pieces = Pieces::new(length);
    for splice in splices {
        pieces.splice(splice.index as usize, splice.del as usize, &splice.ins)?;
        if pieces.units > TEXT_UNITS {
            return Err(Code::TooLarge);
        }
    }
    pieces.edits()
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

    #[test]
    fn a_base_unit_is_found_where_it_stands_now() {
        // base 0123456789 → 01ab45cd9: 2,3 gone, ab new, 6,7,8 gone, cd new
        let mut now = Pieces::new(10);
        now.splice(2, 2, "ab").unwrap();
        now.splice(6, 3, "cd").unwrap();
        assert_eq!(now.standing(0, 10), [(0, 2), (4, 2), (8, 1)]);
        assert_eq!(now.standing(2, 4), []);
        assert_eq!(now.landing(0), 0);
        assert_eq!(now.landing(4), 2, "behind the last that stands, before what others wrote");
        assert_eq!(now.landing(5), 5);
        assert_eq!(now.landing(10), 9);
    }
}
