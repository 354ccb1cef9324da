//! JSON on its way into a document: a stack of what is still to be written, taken off in changes of a bounded size.
//! Knows nothing of where in the document it goes.

use crate::code::Code;
use crate::limits::{CHANGE_BYTES, CHANGE_OPERATIONS, FREE_CHANGE_BYTES};
use automerge::transaction::{Transactable, Transaction};
use automerge::{AutomergeError, ObjId, ObjType, ScalarValue};
use serde_json::Value;

/// What an operation costs beside its value, in bytes, generously.
const OPERATION_BYTES: usize = 16;
/// Letters of a text that one change may touch, as an operation each; a letter is up to four bytes.
const LETTERS: usize = 8_000;
const _: () = assert!((LETTERS as u64) < CHANGE_OPERATIONS && LETTERS * OPERATION_BYTES < CHANGE_BYTES);

/// Where a value goes in its parent.
#[derive(Clone, Copy)]
pub(super) enum Spot<'a> {
    /// Under this key of a map.
    Key(&'a str),
    /// In place of this element of a list.
    Index(usize),
    /// Before this element of a list.
    Before(usize),
}

enum Task<'a> {
    Put { parent: ObjId, spot: Spot<'a>, value: &'a Value },
    Letters { text: ObjId, at: usize, rest: &'a str },
}

/// Operations and bytes.
#[derive(Clone, Copy, Default)]
struct Cost {
    operations: usize,
    bytes: usize,
}

impl Cost {
    fn of_one(bytes: usize) -> Self {
        Self { operations: 1, bytes: bytes + OPERATION_BYTES }
    }

    fn plus(self, other: Self) -> Self {
        Self { operations: self.operations + other.operations, bytes: self.bytes + other.bytes }
    }

    fn fits_one_change(self) -> bool {
        self.operations <= LETTERS && self.bytes <= CHANGE_BYTES / 2
    }
}

/// What is still to be written; the next on top.
pub(super) struct Growth<'a> {
    tasks: Vec<Task<'a>>,
    text_keys: &'a [String],
}

/// The cost of one edit of a text.
pub(super) fn check_text(del: usize, ins: &str) -> Result<(), Code> {
    let operations = del.saturating_add(ins.chars().count());
    let cost = Cost { operations, bytes: operations.saturating_mul(OPERATION_BYTES) };
    if cost.fits_one_change() { Ok(()) } else { Err(Code::TooLarge) }
}

impl<'a> Growth<'a> {
    pub(super) fn new(text_keys: &'a [String]) -> Self {
        Self { tasks: Vec::new(), text_keys }
    }

    /// This value is to be written too, before what was added earlier.
    pub(super) fn add(&mut self, parent: ObjId, spot: Spot<'a>, value: &'a Value) {
        self.tasks.push(Task::Put { parent, spot, value });
    }

    pub(super) fn is_done(&self) -> bool {
        self.tasks.is_empty()
    }

    /// No single value is larger than a change may be.
    pub(super) fn check(&self) -> Result<(), Code> {
        let mut values = self.values();
        while let Some((spot, value)) = values.pop() {
            if !self.is_text(spot, value) && !alone(spot, value).fits_one_change() {
                return Err(Code::TooLarge);
            }
            values.extend(children(value));
        }
        Ok(())
    }

    /// All of it fits into one change.
    pub(super) fn check_one_change(&self) -> Result<(), Code> {
        let (mut cost, mut values) = (Cost::default(), self.values());
        while let Some((spot, value)) = values.pop() {
            cost = cost.plus(alone(spot, value));
            if let (true, Value::String(text)) = (self.is_text(spot, value), value) {
                let letters = text.chars().count();
                cost = cost.plus(Cost { operations: letters, bytes: letters * OPERATION_BYTES });
            }
            if !cost.fits_one_change() {
                return Err(Code::TooLarge);
            }
            values.extend(children(value));
        }
        Ok(())
    }

    fn values(&self) -> Vec<(Spot<'a>, &'a Value)> {
        let put = |task: &Task<'a>| if let Task::Put { spot, value, .. } = task { Some((*spot, *value)) } else { None };
        self.tasks.iter().filter_map(put).collect()
    }

    /// Writes as much as one change of a convenient size holds.
    pub(super) fn grow(&mut self, change: &mut Transaction<'_>) -> Result<(), AutomergeError> {
        let mut spent = Cost::default();
        while let Some(task) = self.tasks.pop() {
            let cost = task.cost();
            let sum = spent.plus(cost);
            if spent.operations > 0 && (sum.operations > LETTERS || sum.bytes > FREE_CHANGE_BYTES) {
                self.tasks.push(task);
                return Ok(());
            }
            spent = sum;
            self.write(task, change)?;
        }
        Ok(())
    }

    /// Writes everything: it was checked that it fits.
    pub(super) fn grow_whole(&mut self, change: &mut Transaction<'_>) -> Result<(), AutomergeError> {
        while let Some(task) = self.tasks.pop() {
            self.write(task, change)?;
        }
        Ok(())
    }

    fn write(&mut self, task: Task<'a>, change: &mut Transaction<'_>) -> Result<(), AutomergeError> {
        match task {
            Task::Put { parent, spot, value } => self.put(&parent, spot, value, change),
            Task::Letters { text, at, rest } => {
                let end = rest.char_indices().nth(LETTERS / 4).map_or(rest.len(), |(end, _)| end);
                let (now, later) = rest.split_at(end);
                change.splice_text(&text, at, 0, now)?;
                if !later.is_empty() {
                    let at = at + now.encode_utf16().count();
                    self.tasks.push(Task::Letters { text, at, rest: later });
                }
                Ok(())
            }
        }
    }

    fn put(
        &mut self,
        parent: &ObjId,
        spot: Spot<'a>,
        value: &'a Value,
        change: &mut Transaction<'_>,
    ) -> Result<(), AutomergeError> {
        let kind = match value {
            Value::Object(_) => ObjType::Map,
            Value::Array(_) => ObjType::List,
            _ if self.is_text(spot, value) => ObjType::Text,
            _ => {
                let scalar = scalar(value);
                return match spot {
                    Spot::Key(key) => change.put(parent, key, scalar),
                    Spot::Index(index) => change.put(parent, index, scalar),
                    Spot::Before(index) => change.insert(parent, index, scalar),
                };
            }
        };
        let object = match spot {
            Spot::Key(key) => change.put_object(parent, key, kind)?,
            Spot::Index(index) => change.put_object(parent, index, kind)?,
            Spot::Before(index) => change.insert_object(parent, index, kind)?,
        };
        if let (ObjType::Text, Value::String(text)) = (kind, value) {
            if !text.is_empty() {
                self.tasks.push(Task::Letters { text: object, at: 0, rest: text });
            }
        } else {
            let tasks = children(value).map(|(spot, value)| Task::Put { parent: object.clone(), spot, value });
            let first = self.tasks.len();
            self.tasks.extend(tasks);
            self.tasks[first..].reverse();
        }
        Ok(())
    }

    /// A string directly under a text key.
    fn is_text(&self, spot: Spot<'_>, value: &Value) -> bool {
        matches!(spot, Spot::Key(key) if value.is_string() && self.text_keys.iter().any(|text_key| text_key == key))
    }
}

impl Task<'_> {
    fn cost(&self) -> Cost {
        match self {
            Task::Put { spot, value, .. } => alone(*spot, value),
            Task::Letters { rest, .. } => {
                let letters = rest.chars().count().min(LETTERS / 4);
                // Neighbouring letters share everything but themselves.
                Cost { operations: letters, bytes: 2 * letters }
            }
        }
    }
}

/// What a value costs without what is inside it.
fn alone(spot: Spot<'_>, value: &Value) -> Cost {
    let key = if let Spot::Key(key) = spot { key.len() } else { 0 };
    Cost::of_one(key + value.as_str().map_or(8, str::len))
}

fn children(value: &Value) -> Box<dyn Iterator<Item = (Spot<'_>, &Value)> + '_> {
    match value {
        Value::Object(map) => Box::new(map.iter().map(|(key, value)| (Spot::Key(key), value))),
        Value::Array(list) => Box::new(list.iter().enumerate().map(|(index, value)| (Spot::Before(index), value))),
        _ => Box::new(std::iter::empty()),
    }
}

fn scalar(value: &Value) -> ScalarValue {
    match value {
        Value::Bool(flag) => (*flag).into(),
        Value::String(text) => text.as_str().into(),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => number.into(),
            (None, Some(number)) => number.into(),
            _ => number.as_f64().unwrap_or_default().into(),
        },
        _ => ScalarValue::Null,
    }
}
