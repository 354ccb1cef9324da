//! Whether each operation of a change is one that automerge takes for valid: told here for the operations that nearly
//! every change consists of, in a third of the time. What is not known here (marks, new kinds of values) is left to
//! automerge itself. It relies on the columns having been counted.

use super::columns::Columns;
use super::reader::Reader;
use crate::code::Code;
use crate::sync::pack::{Element, Runs};

/// Actions up to this number are known.
const ACTIONS: u64 = 7;
/// The action that adds to a counter.
const INCREMENT: u64 = 5;

/// Kinds of values: these have no bytes,
const NULL: u64 = 0;
const TRUE: u64 = 2;
/// and these such as their names say.
const UNSIGNED: u64 = 3;
const SIGNED: u64 = 4;
const FLOAT: u64 = 5;
const TEXT: u64 = 6;
const BYTES: u64 = 7;
const COUNTER: u64 = 8;
const TIMESTAMP: u64 = 9;

/// Whether automerge surely takes all `operations` in these columns; `false`: ask it.
pub(super) fn are_valid(columns: &Columns<'_>, operations: u64) -> bool {
    columns.are_together() && each_is_valid(columns, operations).unwrap_or(false)
}

fn each_is_valid(columns: &Columns<'_>, operations: u64) -> Result<bool, Code> {
    let numbers = |number| Runs::new(columns.column(number), Element::Number);
    let (mut object_actor, mut object) = (numbers(1), numbers(2));
    let (mut key_actor, mut key, mut name) = (numbers(17), numbers(19), Runs::new(columns.column(21), Element::Text));
    let (mut action, mut meta, mut values) = (numbers(66), numbers(86), Reader::new(columns.column(87)));
    let (mut replaced, mut by_actor, mut by_counter) = (numbers(112), numbers(113), numbers(115));
    let mut last_key = 0_i64;
    for _ in 0..operations {
        let in_object = object_actor.unsigned()?.is_some() == object.unsigned()?.is_some();
        let place = key.signed()?.map(|step| {
            last_key = last_key.wrapping_add(step);
            last_key
        });
        let placed = match (key_actor.unsigned()?, place, name.text()?) {
            (None, None, Some(name)) => std::str::from_utf8(name).is_ok(),
            (None, Some(0), None) => true,
            (Some(_), Some(place), None) => place > 0,
            _ => false,
        };
        let (action, meta) = (action.unsigned()?.ok_or(Code::BadChange)?, meta.unsigned()?.ok_or(Code::BadChange)?);
        let value = values.take(usize::try_from(meta >> 4).map_err(|_| Code::BadChange)?)?;
        let kind = meta & 15;
        let acts = action <= ACTIONS && (action != INCREMENT || matches!(kind, UNSIGNED | SIGNED));
        if !(in_object && placed && acts && is_value(kind, value) && replaced.unsigned()?.is_some()) {
            return Ok(false);
        }
    }
    if rows_of_booleans(columns.column(52))? < operations {
        return Ok(false);
    }
    // Counted already: as many of each as the operations have predecessors.
    while !by_actor.is_at_end() {
        if by_actor.unsigned()?.is_none() || by_counter.signed()?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn rows_of_booleans(column: &[u8]) -> Result<u64, Code> {
    let (mut column, mut rows) = (Reader::new(column), 0_u64);
    while !column.rest().is_empty() {
        rows = rows.saturating_add(column.unsigned()?);
    }
    Ok(rows)
}

fn is_value(kind: u64, bytes: &[u8]) -> bool {
    let mut number = Reader::new(bytes);
    match kind {
        NULL..=TRUE => bytes.is_empty(),
        UNSIGNED => number.unsigned().is_ok() && number.rest().is_empty(),
        SIGNED | COUNTER | TIMESTAMP => number.signed().is_ok() && number.rest().is_empty(),
        FLOAT => bytes.len() == 8,
        TEXT => std::str::from_utf8(bytes).is_ok(),
        BYTES => true,
        _ => false,
    }
}
