//! What a field may hold, and the plain values themselves.

use super::{DomainId, PersonId, SiteId, word};
use crate::limits::VALUE_UNITS;
use serde::{Deserialize, Serialize};

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// A calendar date, `2026-11-22`.
    Date,
    /// An IANA time zone, `Africa/Dar_es_Salaam`.
    Zone,
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// Yes or no.
    Flag,
    /// The id of a person.
    Person,
    /// The id of a site.
    Site,
    /// A level of P1.3.
    Level,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// The id of a capability domain.
    Domain,
    /// The id of a thing of this kind.
    Entry(&'static str),
    /// The id of something beside it.
    Id,
    /// A place in a list that people order: see [`word::is_order`].
    Order,
    /// A version of the document: see [`word::is_version`].
    Version,
    /// Three shares of a hundred (P1.5): see [`word::is_weights`].
    Weights,
}

/// The value of a field; `null` empties it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(#[cfg_attr(feature = "types", ts(type = "number"))] i64),
    /// A line of text, a date, a zone or an id.
    Line(String),
}

impl FieldKind {
    /// Whether `value` may stand in a field of this kind. Every field may be emptied.
    pub fn admits(self, value: &Value) -> bool {
        match (self, value) {
            (_, Value::Empty) | (FieldKind::Flag, Value::Flag(_)) => true,
            (FieldKind::Line, Value::Line(text)) => {
                !text.trim().is_empty() && text.encode_utf16().count() <= VALUE_UNITS && !text.contains(['\n', '\r'])
            }
            (FieldKind::Date, Value::Line(text)) => word::is_date(text),
            (FieldKind::Zone, Value::Line(text)) => {
                text.len() <= 64 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"/_+-".contains(&b))
            }
            (FieldKind::Number(least, most), Value::Number(number)) => (least..=most).contains(number),
            (FieldKind::Level, Value::Number(number)) => (0..=3).contains(number),
            (FieldKind::Person, Value::Line(text)) => PersonId::new(text).is_ok(),
            (FieldKind::Site, Value::Line(text)) => SiteId::new(text).is_ok(),
            (FieldKind::Choice(words), Value::Line(text)) => words.contains(&text.as_str()),
            (FieldKind::Domain | FieldKind::Entry(_) | FieldKind::Id, Value::Line(text)) => DomainId::new(text).is_ok(),
            (FieldKind::Order, Value::Line(text)) => word::is_order(text),
            (FieldKind::Version, Value::Line(text)) => word::is_version(text),
            (FieldKind::Weights, Value::Line(text)) => word::is_weights(text),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_admits_its_values_only() {
        let line = |text: &str| Value::Line(text.into());
        let table: &[(FieldKind, Value, bool)] = &[
            (FieldKind::Line, line("Amina"), true),
            (FieldKind::Line, line("  "), false),
            (FieldKind::Line, line("a\nb"), false),
            (FieldKind::Line, line(&"x".repeat(501)), false),
            (FieldKind::Date, line("2028-02-29"), true),
            (FieldKind::Date, line("2026-02-29"), false),
            (FieldKind::Date, line("2026-13-01"), false),
            (FieldKind::Date, line("2026-1-01"), false),
            (FieldKind::Date, line("2026-+1-01"), false),
            (FieldKind::Zone, line("Africa/Dar_es_Salaam"), true),
            (FieldKind::Zone, line("no zone"), false),
            (FieldKind::Number(0, 100), Value::Number(100), true),
            (FieldKind::Number(0, 100), Value::Number(101), false),
            (FieldKind::Level, Value::Number(3), true),
            (FieldKind::Level, Value::Number(4), false),
            (FieldKind::Flag, Value::Flag(true), true),
            (FieldKind::Flag, Value::Number(1), false),
            (FieldKind::Choice(&["a"]), line("b"), false),
            (FieldKind::Level, Value::Empty, true),
        ];
        for (kind, value, admitted) in table {
            assert_eq!(kind.admits(value), *admitted, "{kind:?} {value:?}");
        }
    }
}
