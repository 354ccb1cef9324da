//! Search over everything that is written in the notebook, as one types: case, marks on letters and forms of Arabic letters
//! do not count. A thing (a call with all that is in it, a plan, a person) is found when each word stands somewhere in it.
//!
//! Choices, dates and numbers are not words; what lies in the bin is not found.

use super::bin::Binned;
use super::changes::{entity, thing};
use super::source::{ENTRIES, Source};
use crate::model::{Entity, Field, FieldKind, Value};
use crate::rules::folding::{find, folds, place_of, plain_into, words};
use crate::table::{Table, order_by};
use serde::{Deserialize, Serialize};

/// Things that are shown at most.
const HITS: usize = 40;
/// Letters shown before what was found, and from it on.
const BEFORE: usize = 30;
const AFTER: usize = 90;
/// Areas in which people write.
const AREAS: [&str; 10] = ["profile", "site", "person", "domain", "item", "evidence", "call", "decision", "action", ENTRIES];

/// What a search found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Found {
    /// The things, those whose own name holds the words first; at most 40.
    pub hits: Vec<Hit>,
    /// There were more.
    pub more: bool,
}

/// A thing that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Hit {
    /// Which area: as in [`Changed`](super::Changed).
    pub area: String,
    /// Which thing in it, if it has parts.
    pub id: Option<String>,
    /// What it is called, if it has a name of its own.
    pub title: Option<String>,
    /// The line in which the first word stands, cut: what is before it,
    pub before: String,
    /// the word as it is written there,
    pub found: String,
    /// and what comes after it.
    pub after: String,
}

/// A thing while it is looked through.
struct Candidate {
    area: &'static str,
    id: Option<String>,
    /// Which of the words were found, and the line of the first that was.
    found: Vec<bool>,
    line: Option<String>,
    in_title: bool,
}

pub(super) fn search(source: &impl Source, sought: &str) -> Found {
    let words = words(sought);
    if words.is_empty() {
        return Found { hits: Vec::new(), more: false };
    }
    let sought: Vec<String> = words.iter().map(|word| word.iter().collect()).collect();
    let mut things: Table<Candidate> = Table::default();
    let mut plain = String::new();
    // Most lines hold none of the words: what else counts is looked at afterwards. `named`: whether it names its thing;
    // `None` if it is no line of words.
    let mut look = |area: &str, key: &str, line: &str, named: &dyn Fn() -> Option<bool>| {
        plain_into(line, &mut plain);
        let found: Vec<bool> = sought.iter().map(|word| find(&plain, word).is_some()).collect();
        if !found.contains(&true) {
            return;
        }
        let (Some(names), Some((area, id))) = (named(), thing(area, key)) else { return };
        let of = format!("{area}/{}", id.as_deref().unwrap_or_default());
        let fresh = || Candidate { area, id, found: vec![false; words.len()], line: None, in_title: false };
        let candidate = things.entry(&of, fresh);
        candidate.in_title |= names && !found.contains(&false);
        // The line that holds the first word says most.
        if candidate.line.is_none() || (found[0] && !candidate.found[0]) {
            candidate.line = Some(line.to_owned());
        }
        candidate.found.iter_mut().zip(found).for_each(|(all, here)| *all |= here);
    };
    for area in AREAS {
        source.visit(area, "", &mut |key, value| {
            let Value::Line(line) = value else { return };
            let named = || {
                let written = if area == ENTRIES { key.to_owned() } else { format!("{area}/{key}") };
                let field = Field::parse(&written).ok()?;
                (field.kind() == FieldKind::Line).then(|| names(&field))
            };
            look(area, key, line, &named);
        });
    }
    source.visit_texts(&mut |key, words| look("text", key, words, &|| Some(false)));
    let mut hits: Vec<(Candidate, Option<Entity>)> = Vec::new();
    for (_, candidate) in things.into_entries().into_iter().filter(|(_, candidate)| !candidate.found.contains(&false)) {
        let what = candidate.id.as_deref().and_then(|id| entity(candidate.area, id));
        if !what.as_ref().is_some_and(|what| source.removed(&what.to_string())) {
            hits.push((candidate, what));
        }
    }
    order_by(&mut hits, |(candidate, _)| u8::from(!candidate.in_title).to_string());
    let more = hits.len() > HITS;
    let hit = |(Candidate { area, id, line, .. }, what): (Candidate, Option<Entity>)| {
        let (before, found, after) = around(&line.unwrap_or_default(), &words);
        Hit { area: area.to_owned(), id, title: what.and_then(|what| source.title(&what)), before, found, after }
    };
    Found { hits: hits.into_iter().take(HITS).map(hit).collect(), more }
}

/// Whether a thing is known by this field.
fn names(field: &Field) -> bool {
    match field {
        Field::Entry(entry, key) => entry.kind().known_by == Some(*key) && entry.kind().parent.is_none(),
        Field::Call(..) | Field::DomainName(..) => true,
        Field::Site(_, field) => field.key() == "name",
        Field::Person(_, field) => field.key() == "name",
        _ => false,
    }
}

/// A line around the first of the words that stands in it.
fn around(line: &str, words: &[Vec<char>]) -> (String, String, String) {
    let letters: Vec<(usize, char)> = folds(line).collect();
    let at = words.iter().find_map(|word| Some((place_of(word, &letters)?, word.len())));
    let (place, length) = at.unwrap_or((0, 0));
    let byte = |place: usize| letters.get(place).map_or(line.len(), |(at, _)| *at);
    let (from, to) = (byte(place), byte(place + length));
    let (from, to) = (from, to.max(from));
    let before: Vec<char> = line[..from].chars().rev().take(BEFORE + 1).collect();
    let cut = before.len() > BEFORE;
    let mut before: String = before.into_iter().take(BEFORE).rev().collect();
    if cut {
        before.insert(0, '…');
    }
    let mut after: String = line[to..].chars().take(AFTER).collect();
    if line[to..].chars().nth(AFTER).is_some() {
        after.push('…');
    }
    (before, line[from..to].to_owned(), after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_around_what_was_found() {
        let line = format!("{} la restauration du serveur {}", "avant ".repeat(9), "après ".repeat(30));
        let (before, found, after) = around(&line, &words("SERVEUR"));
        assert_eq!((found.as_str(), before.chars().count()), ("serveur", BEFORE + 1));
        assert!(before.starts_with('…') && before.ends_with("restauration du ") && after.ends_with('…'));
        assert_eq!(around("Cœur", &words("coeur")), (String::new(), "Cœur".into(), String::new()));
        // A word that begins within a letter that counts as two.
        assert_eq!(around("Cœur", &words("eur")).1, "œur");
    }
}
