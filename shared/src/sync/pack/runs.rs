//! Columns of run lengths, as Automerge writes them: a positive length repeats the value after it, a negative one
//! counts single values, zero comes before a number of nulls. It knows bytes only, not what they mean.

use crate::code::Code;
use crate::sync::change::Reader;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::sync) enum Element {
    /// LEB128 numbers.
    Number,
    /// Bytes with their length before them.
    Text,
}

impl Element {
    /// Steps over one element: its bytes as they stand there.
    fn take<'a>(self, bytes: &mut Reader<'a>) -> Result<&'a [u8], Code> {
        let from = bytes.rest();
        match self {
            Element::Number => while bytes.byte()? & 0x80 != 0 {},
            Element::Text => drop(bytes.prefixed()?),
        }
        Ok(&from[..from.len() - bytes.rest().len()])
    }
}

/// The lowest seven bits.
fn low_bits(value: u64) -> u8 {
    value.to_le_bytes()[0] & 0x7f
}

/// Appends an unsigned LEB128 number.
pub(in crate::sync) fn unsigned(out: &mut Vec<u8>, mut value: u64) {
    while value > 0x7f {
        out.push(low_bits(value) | 0x80);
        value >>= 7;
    }
    out.push(low_bits(value));
}

/// Appends a signed LEB128 number.
pub(in crate::sync) fn signed(out: &mut Vec<u8>, mut value: i64) {
    while !(-0x40..0x40).contains(&value) {
        out.push(low_bits(value.cast_unsigned()) | 0x80);
        value >>= 7;
    }
    out.push(low_bits(value.cast_unsigned()));
}

/// Appends bytes with their length before them.
pub(in crate::sync) fn prefixed(out: &mut Vec<u8>, bytes: &[u8]) {
    unsigned(out, bytes.len() as u64);
    out.extend(bytes);
}

/// Reads a column element by element; after its end there are only nulls.
#[derive(Clone, Debug)]
pub(in crate::sync) struct Runs<'a> {
    bytes: Reader<'a>,
    element: Element,
    /// Elements left of the run that is being read.
    left: u64,
    /// What each of them is; `None`: null.
    same: Option<&'a [u8]>,
    /// Each of them stands there by itself.
    single: bool,
}

impl<'a> Runs<'a> {
    pub(in crate::sync) fn new(bytes: &'a [u8], element: Element) -> Self {
        Self { bytes: Reader::new(bytes), element, left: 0, same: None, single: false }
    }

    /// The column that begins here and has `rows` elements, and steps over it.
    pub(super) fn skim(bytes: &mut Reader<'a>, element: Element, rows: u64) -> Result<Self, Code> {
        let from = bytes.rest();
        let mut left = rows;
        while left > 0 {
            let length = bytes.signed()?;
            let times = if length == 0 { bytes.unsigned()? } else { length.unsigned_abs() };
            if times == 0 || times > left {
                return Err(Code::BadFrame);
            }
            let stored = if length < 0 { times } else { u64::from(length > 0) };
            for _ in 0..stored {
                element.take(bytes)?;
            }
            left -= times;
        }
        Ok(Self::new(&from[..from.len() - bytes.rest().len()], element))
    }

    pub(in crate::sync) fn is_at_end(&self) -> bool {
        self.left == 0 && self.bytes.rest().is_empty()
    }

    fn next(&mut self) -> Result<Option<&'a [u8]>, Code> {
        if self.left == 0 {
            if self.bytes.rest().is_empty() {
                return Ok(None);
            }
            let length = self.bytes.signed()?;
            self.left = if length == 0 { self.bytes.unsigned()? } else { length.unsigned_abs() };
            self.single = length < 0;
            self.same = if length > 0 { Some(self.element.take(&mut self.bytes)?) } else { None };
            if self.left == 0 {
                return Err(Code::BadChange);
            }
        }
        self.left -= 1;
        if self.single { self.element.take(&mut self.bytes).map(Some) } else { Ok(self.same) }
    }

    pub(in crate::sync) fn unsigned(&mut self) -> Result<Option<u64>, Code> {
        self.next()?.map(|bytes| Reader::new(bytes).unsigned()).transpose()
    }

    pub(in crate::sync) fn signed(&mut self) -> Result<Option<i64>, Code> {
        self.next()?.map(|bytes| Reader::new(bytes).signed()).transpose()
    }

    /// The sum of what `part` gives for each number, over `rows` rows or up to the end; a null counts as nothing.
    pub(super) fn sum(mut self, rows: u64, part: impl Fn(u64) -> u64) -> Result<u64, Code> {
        let mut sum = 0_u64;
        for _ in 0..rows {
            if self.is_at_end() {
                break;
            }
            sum = sum.saturating_add(self.unsigned()?.map_or(0, &part));
        }
        Ok(sum)
    }

    /// The bytes of a text without their length.
    pub(in crate::sync) fn text(&mut self) -> Result<Option<&'a [u8]>, Code> {
        self.next()?.map(|bytes| Reader::new(bytes).prefixed()).transpose()
    }
}

/// Writes a column in the one form that Automerge gives it.
#[derive(Clone, Debug, Default)]
pub(super) struct RunsWriter {
    out: Vec<u8>,
    /// Single values that are not written yet, and how many.
    singles: Vec<u8>,
    single_count: i64,
    /// The newest value, and how often it came in a row.
    last: Value,
    times: u64,
    /// Its bytes where it is a text.
    text: Vec<u8>,
    /// Something other than null was written.
    some: bool,
}

/// A value of a column; numbers are held against each other as numbers, which is most of the work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Value {
    #[default]
    Null,
    Unsigned(u64),
    Signed(i64),
    Text,
}

impl RunsWriter {
    pub(super) fn unsigned(&mut self, value: Option<u64>) {
        self.push(value.map_or(Value::Null, Value::Unsigned), true);
    }

    pub(super) fn signed(&mut self, value: Option<i64>) {
        self.push(value.map_or(Value::Null, Value::Signed), true);
    }

    pub(super) fn text(&mut self, value: Option<&[u8]>) {
        let same = value.is_none_or(|text| self.text == text);
        self.push(value.map_or(Value::Null, |_| Value::Text), same);
        if let Some(text) = value.filter(|_| !same) {
            self.text.clear();
            self.text.extend(text);
        }
    }

    /// One more value; `same`: where it is a text, it is the newest one.
    fn push(&mut self, value: Value, same: bool) {
        if self.times > 0 && same && value == self.last {
            self.times += 1;
            return;
        }
        self.end_run();
        (self.last, self.times) = (value, 1);
        self.some |= value != Value::Null;
    }

    fn end_run(&mut self) {
        match (self.times, self.last) {
            (0, _) => {}
            (times, Value::Null) => {
                self.end_singles();
                self.out.push(0);
                unsigned(&mut self.out, times);
            }
            (1, value) => {
                write(&mut self.singles, value, &self.text);
                self.single_count += 1;
            }
            (times, value) => {
                self.end_singles();
                signed(&mut self.out, times.cast_signed());
                write(&mut self.out, value, &self.text);
            }
        }
        self.times = 0;
    }

    fn end_singles(&mut self) {
        if self.single_count > 0 {
            signed(&mut self.out, -self.single_count);
            self.out.append(&mut self.singles);
            self.single_count = 0;
        }
    }

    /// The column with all its nulls.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.end_run();
        self.end_singles();
        self.out
    }

    /// Appends the column of a change, nothing where there are only nulls, and begins another one.
    pub(super) fn finish_column(&mut self, out: &mut Vec<u8>) {
        if self.some {
            self.end_run();
            self.end_singles();
            out.append(&mut self.out);
        }
        self.out.clear();
        (self.times, self.some) = (0, false);
    }
}

fn write(out: &mut Vec<u8>, value: Value, text: &[u8]) {
    match value {
        Value::Null => {}
        Value::Unsigned(number) => unsigned(out, number),
        Value::Signed(number) => signed(out, number),
        Value::Text => prefixed(out, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_read_back_as_they_were_written() {
        let values = [None, None, Some(3), Some(3), Some(300), Some(5), None, Some(7), Some(7), Some(7), None];
        let mut writer = RunsWriter::default();
        for value in values {
            writer.unsigned(value);
        }
        let column = writer.finish();
        assert_eq!(column, [0, 2, 2, 3, 0x7e, 0xac, 2, 5, 0, 1, 3, 7, 0, 1]);
        let mut bytes = Reader::new(&column);
        let mut runs = Runs::skim(&mut bytes, Element::Number, values.len() as u64).unwrap();
        assert!(bytes.rest().is_empty());
        for value in values {
            assert_eq!(runs.unsigned(), Ok(value));
        }
        assert!(runs.is_at_end());
        assert_eq!(runs.unsigned(), Ok(None), "nulls for ever after the end");
    }

    #[test]
    fn a_run_beyond_the_rows_is_refused() {
        for bad in [&[3, 7][..], &[0, 3], &[0x7d, 1, 2, 3], &[0, 0], &[], &[2]] {
            assert!(Runs::skim(&mut Reader::new(bad), Element::Number, 2).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn numbers_are_written_in_their_shortest_form() {
        for value in [0, 1, 63, 64, 127, 128, 624_485, u64::MAX] {
            let mut out = Vec::new();
            unsigned(&mut out, value);
            assert_eq!(Reader::new(&out).unsigned(), Ok(value));
            for value in [value.cast_signed(), value.cast_signed().wrapping_neg()] {
                let mut out = Vec::new();
                signed(&mut out, value);
                assert_eq!(Reader::new(&out).signed(), Ok(value));
            }
        }
    }
}
