//! The operations of a change, counted from its columns without unfolding a single run.
//!
//! Knows the columns that automerge 0.12 writes; any other is refused, so that nothing unread reaches a replica.

use super::COUNTER_MOST;
use super::reader::Reader;
use crate::code::Code;
use crate::limits::CHANGE_OPERATIONS;

/// How a column's bytes are to be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Runs of indexes into the change's actors.
    Actor,
    /// Runs of operation counters.
    Counter,
    /// Runs of differences between operation counters.
    Delta,
    /// Runs of text.
    Text,
    /// Alternating counts of false and true.
    Boolean,
    /// Runs of action numbers, one for each operation.
    Action,
    /// Runs of kind and length of the values in the next column.
    ValueLength,
    /// The values, end to end.
    Value,
    /// Runs of how many predecessors an operation has.
    Predecessors,
}

/// Column number (id, kind) → how to read it, and whether it has one row for each predecessor instead of one for each
/// operation.
const COLUMNS: [(u64, Kind, bool); 14] = [
    (1, Kind::Actor, false),
    (2, Kind::Counter, false),
    (17, Kind::Actor, false),
    (19, Kind::Delta, false),
    (21, Kind::Text, false),
    (52, Kind::Boolean, false),
    (66, Kind::Action, false),
    (86, Kind::ValueLength, false),
    (87, Kind::Value, false),
    (112, Kind::Predecessors, false),
    (113, Kind::Actor, true),
    (115, Kind::Delta, true),
    (148, Kind::Boolean, false),
    (165, Kind::Text, false),
];

/// What the columns add up to.
#[derive(Default)]
struct Totals {
    operations: u64,
    /// The longest of the columns with one row for each operation.
    rows: u64,
    predecessors: u64,
    predecessor_actors: u64,
    predecessor_counters: u64,
    value_bytes: u64,
    values: u64,
}

/// The columns of a change: none is longer than the change itself.
#[derive(Debug)]
pub(super) struct Columns<'a>([Option<&'a [u8]>; COLUMNS.len()]);

impl<'a> Columns<'a> {
    /// The columns that are the rest of `chunk`: known ones, each once, in order.
    pub(super) fn read(mut chunk: Reader<'a>) -> Result<Self, Code> {
        let count = chunk.length()?;
        if count > COLUMNS.len() {
            return Err(Code::BadChange);
        }
        let mut lengths = [None; COLUMNS.len()];
        let mut known = COLUMNS.iter().zip(&mut lengths);
        for _ in 0..count {
            let number = chunk.unsigned()?;
            let (_, length) = known.find(|((known, ..), _)| *known == number).ok_or(Code::BadChange)?;
            *length = Some(chunk.length()?);
        }
        let mut columns = [None; COLUMNS.len()];
        for (column, length) in columns.iter_mut().zip(lengths) {
            *column = length.map(|length| chunk.take(length)).transpose()?;
        }
        if chunk.rest().is_empty() { Ok(Self(columns)) } else { Err(Code::BadChange) }
    }

    /// The number of operations, of a change that names `actors` actors.
    pub(super) fn operations(&self, actors: u64) -> Result<u64, Code> {
        let mut totals = Totals::default();
        for (column, (_, kind, by_predecessor)) in self.0.iter().zip(COLUMNS) {
            if let Some(column) = column {
                totals.add(kind, by_predecessor, column, actors)?;
            }
        }
        let whole = totals.rows <= totals.operations
            && totals.value_bytes == totals.values
            && totals.predecessor_actors == totals.predecessors
            && totals.predecessor_counters == totals.predecessors;
        if whole { Ok(totals.operations) } else { Err(Code::BadChange) }
    }

    /// The column with this number, empty where it is not there.
    pub(super) fn column(&self, number: u64) -> &'a [u8] {
        let place = COLUMNS.iter().position(|(known, ..)| *known == number);
        place.and_then(|place| self.0[place]).unwrap_or_default()
    }

    /// Whether those columns are there together, even with nothing in them, that automerge reads as one; and none of marks.
    pub(super) fn are_together(&self) -> bool {
        let there = |number| COLUMNS.iter().zip(&self.0).any(|((known, ..), column)| *known == number && column.is_some());
        let values = there(86) || !there(87);
        let predecessors = there(113) == there(115) && (there(112) || !there(113));
        values && predecessors && !there(148) && !there(165)
    }
}

impl Totals {
    fn add(&mut self, kind: Kind, by_predecessor: bool, column: &[u8], actors: u64) -> Result<(), Code> {
        let rows = match kind {
            Kind::Boolean => booleans(column)?,
            Kind::Value => {
                self.values = column.len() as u64;
                return Ok(());
            }
            Kind::Text => runs(column, |column| column.prefixed().map(drop), |_, _| Ok(()))?,
            Kind::Actor => runs(column, Reader::unsigned, |actor, _| check(actor.is_none_or(|actor| actor < actors)))?,
            Kind::Counter => {
                runs(column, Reader::unsigned, |counter, _| check(counter.is_none_or(|counter| counter <= COUNTER_MOST)))?
            }
            Kind::Delta => deltas(column)?,
            Kind::Action => {
                self.operations = runs(column, Reader::unsigned, |action, _| check(action.is_some()))?;
                self.operations
            }
            Kind::ValueLength => runs(column, Reader::unsigned, |length, times| {
                let length = length.ok_or(Code::BadChange)? >> 4;
                self.value_bytes =
                    length.checked_mul(times).and_then(|sum| sum.checked_add(self.value_bytes)).ok_or(Code::BadChange)?;
                Ok(())
            })?,
            Kind::Predecessors => runs(column, Reader::unsigned, |count, times| {
                let count = count.ok_or(Code::BadChange)?;
                self.predecessors = count.saturating_mul(times).saturating_add(self.predecessors);
                if self.predecessors > CHANGE_OPERATIONS { Err(Code::TooManyOperations) } else { Ok(()) }
            })?,
        };
        match (by_predecessor, kind) {
            (true, Kind::Actor) => self.predecessor_actors = rows,
            (true, _) => self.predecessor_counters = rows,
            (false, _) => self.rows = self.rows.max(rows),
        }
        Ok(())
    }
}

fn check(holds: bool) -> Result<(), Code> {
    if holds { Ok(()) } else { Err(Code::BadChange) }
}

fn more(total: u64, rows: u64) -> Result<u64, Code> {
    let total = total.saturating_add(rows);
    if total > CHANGE_OPERATIONS { Err(Code::TooManyOperations) } else { Ok(total) }
}

/// How many rows a run-length column has: a positive length repeats the value after it, a negative one counts single
/// values, zero comes before a number of nulls. `read` reads one value, `visit` sees each value (`None`: null) with the
/// number of rows that have it.
fn runs<'a, V>(
    column: &'a [u8],
    read: impl Fn(&mut Reader<'a>) -> Result<V, Code>,
    mut visit: impl FnMut(Option<V>, u64) -> Result<(), Code>,
) -> Result<u64, Code> {
    let mut column = Reader::new(column);
    let mut total = 0;
    while !column.rest().is_empty() {
        let length = column.signed()?;
        let times = if length == 0 { column.unsigned()? } else { length.unsigned_abs() };
        check(times > 0)?;
        total = more(total, times)?;
        match length.signum() {
            0 => visit(None, times)?,
            1 => visit(Some(read(&mut column)?), times)?,
            _ => (0..times).try_for_each(|_| visit(Some(read(&mut column)?), 1))?,
        }
    }
    Ok(total)
}

fn booleans(column: &[u8]) -> Result<u64, Code> {
    let mut column = Reader::new(column);
    let mut total = 0;
    while !column.rest().is_empty() {
        total = more(total, column.unsigned()?)?;
    }
    Ok(total)
}

/// A run of one difference moves the counter along a line, so its end tells whether it ever left the range.
fn deltas(column: &[u8]) -> Result<u64, Code> {
    let most = i128::from(COUNTER_MOST);
    let mut counter = 0_i128;
    runs(column, Reader::signed, |delta, times| {
        counter += i128::from(delta.unwrap_or(0)) * i128::from(times);
        check((0..=most).contains(&counter))
    })
}
