//! Built-in forms and checklists of delivering and mentoring (P5.8): what each asks, in which order.
//!
//! Ids are fixed for ever. The words stand in the catalogue: `form-<blank>`, `form-<blank>-use` (when to use it) and
//! `part-<part>`; parts of the same id mean the same in every form.

use PartKind::{Answer, Date, Heading, Line, Months, Number, Person, Table, Tick};
use serde::Serialize;

/// What a part of a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Words above other parts; nothing is answered.
    Heading,
    /// A few words.
    Line,
    /// A date.
    Date,
    /// Somebody of the engagement.
    Person,
    /// A whole number.
    Number,
    /// Yes, partly or no.
    Answer,
    /// Ticked or not.
    Tick,
    /// Rows; its columns are parts.
    Table,
    /// The twelve months of a year with what is in them; only in a built-in form.
    Months,
}

/// The kinds that a part of one's own may have, as they are written.
pub const PART_KINDS: &[&str] = &["heading", "line", "date", "person", "number", "answer", "tick", "table"];

impl PartKind {
    /// The kind that is written so.
    pub fn named(word: &str) -> Option<Self> {
        const KINDS: [PartKind; 8] = [Heading, Line, Date, Person, Number, Answer, Tick, Table];
        PART_KINDS.iter().zip(KINDS).find_map(|(name, kind)| (*name == word).then_some(kind))
    }
}

/// Parts with their kinds, in their order.
pub type Parts = &'static [(&'static str, PartKind)];

/// A built-in form that nobody has filled in yet.
#[derive(Debug)]
pub struct Blank {
    /// Its id.
    pub id: &'static str,
    /// What it asks.
    pub parts: Parts,
    /// The columns of its tables. The first names the row.
    pub tables: &'static [(&'static str, Parts)],
}

impl Blank {
    /// The columns of one of its tables.
    pub fn columns(&self, table: &str) -> Parts {
        self.tables.iter().find(|(id, _)| *id == table).map_or(&[], |(_, columns)| columns)
    }
}

/// The built-in form of this id.
pub fn blank(id: &str) -> Option<&'static Blank> {
    BLANKS.iter().find(|blank| blank.id == id)
}

/// Every built-in form, in the order in which one comes to need them.
pub const BLANKS: &[Blank] = &[
    Blank {
        id: "request",
        parts: &[
            ("asks", Line),
            ("contact", Line),
            ("need", Line),
            ("outcome", Line),
            ("learners", Line),
            ("how-many", Number),
            ("can-now", Line),
            ("language", Line),
            ("dates", Line),
            ("length", Line),
            ("place", Line),
            ("equipment", Line),
            ("money", Line),
            ("after-it", Line),
            ("decision", Heading),
            ("accepted", Answer),
            ("answered-by", Person),
            ("answered-on", Date),
        ],
        tables: &[],
    },
    Blank {
        id: "training",
        parts: &[
            ("need", Line),
            ("learners", Line),
            ("can-now", Line),
            ("outcome", Line),
            ("seen-by", Line),
            ("stretches", Table),
            ("design", Heading),
            ("says-why", Tick),
            ("asks-hopes", Tick),
            ("uses-experience", Tick),
            ("ten-minutes", Tick),
            ("takes-turns", Tick),
            ("practice", Tick),
            ("checks", Tick),
            ("slow-line", Tick),
            ("plans-after", Tick),
        ],
        tables: &[("stretches", &[("stretch", Line), ("minutes", Number), ("way", Line)])],
    },
    Blank {
        id: "activity",
        parts: &[
            ("outcome", Line),
            ("takes", Number),
            ("group-size", Line),
            ("needed", Line),
            ("steps", Table),
            ("questions", Line),
            ("seen-by", Line),
            ("without-line", Line),
            ("quicker", Line),
        ],
        tables: &[("steps", &[("step", Line), ("minutes", Number), ("learners-do", Line)])],
    },
    Blank {
        id: "meeting",
        parts: &[
            ("afterwards", Line),
            ("decide", Line),
            ("attending", Line),
            ("leads", Person),
            ("writes", Person),
            ("keeps-time", Person),
            ("points", Table),
            ("before", Heading),
            ("no-message", Tick),
            ("sent-before", Tick),
            ("far-away", Tick),
            ("during", Heading),
            ("on-time", Tick),
            ("read-out", Tick),
            ("one-owner", Tick),
        ],
        tables: &[("points", &[("point", Line), ("minutes", Number), ("who", Person)])],
    },
    Blank {
        id: "co-facilitation",
        parts: &[
            ("leads", Person),
            ("supports", Person),
            ("shares", Table),
            ("before", Heading),
            ("same-goal", Tick),
            ("sign-agreed", Tick),
            ("tried-out", Tick),
            ("may-differ", Tick),
            ("during", Heading),
            ("watches", Tick),
            ("bridges", Tick),
            ("quiet-ones", Tick),
            ("after", Heading),
            ("keep", Line),
            ("change", Line),
        ],
        tables: &[("shares", &[("stretch", Line), ("leading", Person), ("supporting", Person)])],
    },
    Blank {
        id: "travel",
        parts: &[
            ("travels", Line),
            ("leaves", Date),
            ("returns", Date),
            ("call-there", Line),
            ("legs", Table),
            ("before", Heading),
            ("dates-agreed", Tick),
            ("papers", Tick),
            ("nights", Tick),
            ("money-agreed", Tick),
            ("health", Tick),
            ("room", Heading),
            ("tables", Tick),
            ("power", Tick),
            ("line-tried", Tick),
            ("devices", Tick),
            ("kept-offline", Tick),
            ("printed", Tick),
            ("food", Tick),
            ("after", Heading),
            ("receipts", Tick),
            ("thanks", Tick),
        ],
        tables: &[("legs", &[("leg", Line), ("day", Date), ("means", Line), ("booked", Tick)])],
    },
    Blank {
        id: "roster",
        parts: &[("topic", Line), ("place", Line), ("leads", Person), ("attendees", Table), ("excused", Line)],
        tables: &[("attendees", &[("name", Line), ("function", Line), ("came", Tick)])],
    },
    Blank {
        id: "critique",
        parts: &[
            ("topic", Line),
            ("taught", Person),
            ("look-at", Line),
            ("round", Heading),
            ("teacher-first", Tick),
            ("seen-first", Tick),
            ("names-moment", Tick),
            ("one-each", Tick),
            ("group", Heading),
            ("prepared", Answer),
            ("clear", Answer),
            ("involved", Answer),
            ("checked", Answer),
            ("well", Line),
            ("improve", Line),
        ],
        tables: &[],
    },
    Blank {
        id: "debrief",
        parts: &[
            ("topic", Line),
            ("taught", Person),
            ("felt", Line),
            ("could-do", Line),
            ("keep", Line),
            ("change", Line),
            ("next", Line),
            ("help", Line),
            ("again-on", Date),
        ],
        tables: &[],
    },
    Blank {
        id: "debrief-evaluation",
        parts: &[
            ("taught", Person),
            ("leads", Person),
            ("takes", Number),
            ("spoke-first", Answer),
            ("strengths-first", Answer),
            ("specific", Answer),
            ("all-spoke", Answer),
            ("colleagues", Answer),
            ("ended-with-step", Answer),
            ("keep", Line),
            ("change", Line),
        ],
        tables: &[],
    },
    Blank {
        id: "action-plan",
        parts: &[
            ("lasts", Line),
            ("phases", Heading),
            ("in-design", Line),
            ("in-delivery", Line),
            ("in-follow-up", Line),
            ("actions", Table),
            ("seen-by", Line),
            ("look-again", Date),
        ],
        tables: &[("actions", &[("action", Line), ("owner", Person), ("due", Date), ("help", Line)])],
    },
    Blank { id: "year", parts: &[("goals", Line), ("not-then", Line), ("months", Months)], tables: &[] },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DomainId;
    use std::collections::BTreeSet;

    #[test]
    fn the_twelve_are_sound() {
        assert_eq!(BLANKS.len(), 12);
        for form in BLANKS {
            let mut seen = BTreeSet::new();
            for (part, kind) in form.parts {
                assert!(DomainId::new(part).is_ok() && seen.insert(*part), "{}: {part}", form.id);
                assert_eq!(!form.columns(part).is_empty(), *kind == Table, "{}: {part}", form.id);
            }
            for (table, columns) in form.tables {
                assert!(form.parts.contains(&(*table, Table)), "{}: {table}", form.id);
                assert_eq!(columns[0].1, Line, "{}: the first column of {table} names the row", form.id);
                // A template that is made from it knows parts and columns by their ids alone.
                assert!(columns.iter().all(|(id, _)| seen.insert(*id)), "{}: {table}", form.id);
            }
        }
    }

    #[test]
    fn every_kind_of_ones_own_reads_back() {
        for word in PART_KINDS {
            let kind = PartKind::named(word).unwrap();
            assert_eq!(serde_json::to_value(kind).unwrap(), *word);
        }
        assert_eq!((PartKind::named("months"), PartKind::named("")), (None, None));
    }
}
