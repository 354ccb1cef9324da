//! The log of calls searched (P4.2), its tags, and what keeps coming back (P4.5).

use super::super::mentoring::{CallLine, Calls};
use super::super::people::People;
use super::super::source::Source;
use crate::model::{CallId, Entry, TextField, Value};
use crate::rules::folding::{find, folds, plain};
use crate::table::{Table, order_by};
use serde::Serialize;

/// An issue or a tag that comes up in so many calls keeps coming back (P4.5).
const COMES_BACK: usize = 3;
/// Characters shown before and after what was found.
const AROUND: (usize, usize) = (40, 100);

/// The log as it was searched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct LogView {
    /// Calls in which every word was found, newest first.
    pub found: Vec<FoundCall>,
    /// All tags, the most used first.
    pub tags: Vec<TagCount>,
    /// What keeps coming back, the most often first.
    pub recurring: Vec<Recurring>,
}

/// A call, as other things mention it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct CallRef {
    /// Which.
    pub call: CallId,
    /// When.
    pub date: Option<String>,
    /// The issue raised.
    pub issue: Option<String>,
}

impl CallRef {
    pub(super) fn of(line: &CallLine) -> Self {
        Self { call: line.call.clone(), date: line.date.clone(), issue: line.issue.clone() }
    }
}

/// A call in which something was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct FoundCall {
    /// The call.
    pub call: CallRef,
    /// Its tags.
    pub tags: Vec<String>,
    /// The words around the first hit, or the first words of the notes.
    pub excerpt: String,
}

/// A tag and in how many calls it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct TagCount {
    /// The tag.
    pub name: String,
    /// In so many calls.
    pub calls: u32,
}

/// Something that comes up in three calls or more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Recurring {
    /// The tag, or the issue.
    pub what: String,
    /// It is a tag.
    pub tag: bool,
    /// The calls, newest first.
    pub calls: Vec<CallRef>,
}

/// Without capitals and marks on letters, as a search compares them.
pub(super) fn folded(text: &str) -> String {
    plain(text.trim())
}

/// The tags of each call: its id, then as they are folded and written.
pub(super) fn tags(source: &impl Source) -> Table<Vec<(String, String, Entry)>> {
    let mut tags: Table<Vec<(String, String, Entry)>> = Table::default();
    for entry in source.entries("tag", "") {
        let Some((call, _)) = entry.ids().split_once('/') else { continue };
        if let Some(name) = source.bare::<String>(&entry, "name") {
            tags.entry(call, Vec::new).push((folded(&name), name, entry));
        }
    }
    for (call, of_call) in std::mem::take(&mut tags).into_entries() {
        let mut of_call = of_call;
        order_by(&mut of_call, |(folded, _, entry)| format!("{folded}\0{entry}"));
        tags.insert(&call, of_call);
    }
    tags
}

/// What is said in calls, by its folded words: how it is written, whether it is a tag, and the places of the calls.
fn said(calls: &[CallLine], tags: &Table<Vec<(String, String, Entry)>>) -> Vec<(String, bool, Vec<usize>)> {
    let mut said: Table<(String, bool, Vec<usize>)> = Table::default();
    for (place, call) in calls.iter().enumerate() {
        let mut note = |mark: &str, folded: &str, written: &str, tag: bool| {
            let (_, _, places) = said.entry(&format!("{mark}{folded}"), || (written.to_owned(), tag, Vec::new()));
            if places.last() != Some(&place) {
                places.push(place);
            }
        };
        for (folded, written, _) in tags.get(call.call.as_str()).into_iter().flatten() {
            note("#", folded, written, true);
        }
        if let Some(issue) = &call.issue {
            note(" ", &folded(issue), issue, false);
        }
    }
    let mut said: Vec<_> = said.into_entries().into_iter().map(|(_, one)| one).collect();
    order_by(&mut said, |(what, _, places)| format!("{:06}{}", 999_999 - places.len().min(999_999), folded(what)));
    said
}

/// What keeps coming back.
pub(super) fn recurring(calls: &[CallLine], tags: &Table<Vec<(String, String, Entry)>>) -> Vec<Recurring> {
    coming_back(calls, said(calls, tags))
}

fn coming_back(calls: &[CallLine], said: Vec<(String, bool, Vec<usize>)>) -> Vec<Recurring> {
    let back = said.into_iter().filter(|(.., places)| places.len() >= COMES_BACK);
    back.map(|(what, tag, places)| Recurring {
        what,
        tag,
        calls: places.into_iter().map(|place| CallRef::of(&calls[place])).collect(),
    })
    .collect()
}

/// Tags of other calls, the most used first, and the earlier calls with the same issue or one of these tags, newest first.
pub(super) fn said_before(
    calls: &[CallLine],
    tags: &Table<Vec<(String, String, Entry)>>,
    call: &CallId,
    own: &[String],
) -> (Vec<String>, Vec<CallRef>) {
    let Some(here) = calls.iter().position(|line| line.call == *call) else { return (Vec::new(), Vec::new()) };
    let (mut known, mut before) = (Vec::new(), Vec::new());
    for (what, tag, places) in said(calls, tags) {
        if tag && !own.contains(&folded(&what)) {
            known.push(what);
        } else if places.contains(&here) {
            before.extend(places.into_iter().filter(|place| *place > here));
        }
    }
    before.sort_unstable();
    before.dedup();
    (known, before.into_iter().map(|place| CallRef::of(&calls[place])).collect())
}

/// The log, searched for words (all of them) and a tag.
pub(in super::super) fn log(source: &impl Source, words: &str, tag: Option<&str>) -> LogView {
    // All texts at once: each alone would be asked for by itself.
    source.area("text", "call/");
    let calls = source.calls();
    let tags = tags(source);
    let words: Vec<String> = words.split_whitespace().map(folded).collect();
    let tag = tag.map(folded);
    let mut spoken: Table<Vec<String>> = Table::default();
    for (area, known_by) in [("decision", "text"), ("action", "what")] {
        source.visit(area, "", &mut |key, value| {
            let (Some((call, rest)), Value::Line(words)) = (key.split_once('/'), value) else { return };
            if rest.ends_with(known_by) {
                spoken.entry(call, Vec::new).push(words.clone());
            }
        });
    }
    let people = source.everybody();
    let mut there: Table<Vec<String>> = Table::default();
    source.visit("present", "", &mut |key, value| {
        let Some((call, person)) = key.split_once('/').filter(|_| *value == Value::Flag(true)) else { return };
        let named = people.iter().find(|one| one.person.as_str() == person);
        there.entry(call, Vec::new).extend(named.map(|one| one.name.clone()));
    });
    let found = calls.iter().filter_map(|call| {
        let own = tags.get(call.call.as_str()).map_or(&[] as &[_], Vec::as_slice);
        if tag.as_ref().is_some_and(|tag| own.iter().all(|(folded, ..)| folded != tag)) {
            return None;
        }
        let notes = spaced(&source.words(&TextField::CallNotes(call.call.clone())));
        let excerpt = if words.is_empty() {
            around(&notes, 0)
        } else {
            let of_call = |table: &Table<Vec<String>>| table.get(call.call.as_str()).cloned().unwrap_or_default();
            let mut parts = vec![notes, spaced(&source.words(&TextField::CallOptions(call.call.clone())))];
            parts.extend(of_call(&spoken));
            let shown = parts.len();
            parts.extend(call.issue.clone());
            parts.extend(own.iter().map(|(_, written, _)| written.clone()));
            parts.extend(of_call(&there));
            let hay: Vec<String> = parts.iter().map(|part| plain(part)).collect();
            if !words.iter().all(|word| hay.iter().any(|part| find(part, word).is_some())) {
                return None;
            }
            let hit = (0..shown).find_map(|at| words.iter().find_map(|word| Some((at, find(&hay[at], word)?))));
            let (at, place) = hit.unwrap_or((0, 0));
            around(&parts[at], hay[at][..place].chars().count())
        };
        let mut names: Vec<String> = own.iter().map(|(_, written, _)| written.clone()).collect();
        names.dedup_by_key(|name| folded(name));
        Some(FoundCall { call: CallRef::of(call), tags: names, excerpt })
    });
    let found = found.collect();
    let said = said(&calls, &tags);
    let count = |places: &[usize]| u32::try_from(places.len()).unwrap_or(u32::MAX);
    let counted = said.iter().filter(|(_, tag, _)| *tag);
    let counted = counted.map(|(name, _, places)| TagCount { calls: count(places), name: name.clone() }).collect();
    LogView { found, tags: counted, recurring: coming_back(&calls, said) }
}

/// A text in one line.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words around a letter, which is counted among the plain ones.
fn around(text: &str, letter: usize) -> String {
    let at = folds(text).nth(letter).map_or(0, |(at, _)| text[..at].chars().count());
    let from = at.saturating_sub(AROUND.0);
    let mut cut: String = text.chars().skip(from).take(at - from + AROUND.1).collect();
    if from > 0 {
        cut.insert(0, '…');
    }
    if text.chars().nth(at + AROUND.1).is_some() {
        cut.push('…');
    }
    cut
}
