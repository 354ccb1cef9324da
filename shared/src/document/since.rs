//! What is new since a version: whose keys were set, and what became of a text.
//!
//! Read from the ids of the operations that stand in the document now: an operation is new when its change is none of the
//! version's history. (The library's own difference of two versions would be an eighth of what a phone loads.)

use super::pieces::Pieces;
use super::reading::Slot;
use super::replica::Document;
use crate::code::Code;
use crate::model::PersonId;
use automerge::{ActorId, ChangeHash, ObjId, ReadDoc, ScalarValueRef, ValueRef, iter::ListRangeItem};

/// A key that changed, and who changed it.
pub(crate) struct Touched {
    pub(crate) area: &'static str,
    pub(crate) key: String,
    pub(crate) by: Option<PersonId>,
    /// Whose work it is, where somebody else took it in.
    pub(crate) of: Option<PersonId>,
    pub(crate) at: i64,
}

/// The changes that a version lacks: per actor, the operation that its first one starts at.
struct Since(Vec<(ActorId, u64)>);

impl Since {
    fn has(&self, operation: &ObjId) -> bool {
        let ObjId::Id(counter, actor, _) = operation else { return false };
        self.0.iter().any(|(other, start)| other == actor && start <= counter)
    }
}

/// A letter's operation and the letter.
pub(super) fn letter(item: &ListRangeItem<'_>) -> (ObjId, String) {
    let text = match &item.value {
        ValueRef::Scalar(ScalarValueRef::Str(text)) => text.to_string(),
        // What stands for anything else in a text.
        _ => '\u{fffc}'.to_string(),
    };
    (item.id(), text)
}

impl Document {
    fn since(&self, heads: &[ChangeHash]) -> Since {
        let mut since: Vec<(ActorId, u64)> = Vec::new();
        // An actor's changes come in their order.
        for change in self.doc.get_changes_meta(heads) {
            if since.iter().all(|(actor, _)| *actor != *change.actor) {
                since.push((change.actor.into_owned(), change.start_op));
            }
        }
        Since(since)
    }

    /// Every key that differs between a version and now, once per operation that made it so; none when the version is
    /// not known here.
    pub(crate) fn touched_since(&self, version: &str) -> Vec<Touched> {
        let mut touched = Vec::new();
        let Some(heads) = self.heads_of(version) else { return touched };
        let since = self.since(&heads);
        if since.0.is_empty() {
            return touched;
        }
        for (area, object) in &self.areas {
            for (key, cell) in self.slots(area, "") {
                let mut new = self.new_in(&since, object, &key, &cell);
                if let Some(text) = &cell.object {
                    let before = new.len();
                    new.extend(self.doc.list_range(text, ..).map(|item| item.id()).filter(|letter| since.has(letter)));
                    // Nothing but taken away: by whom is not written anywhere.
                    if new.is_empty() && before == 0 && self.doc.text_at(text, &heads).ok() != self.doc.text(text).ok() {
                        new.push(cell.operation);
                    }
                }
                for operation in new {
                    let (by, at) = self.authorship.of(&operation);
                    let of = self.authorship.behalf(&operation).cloned();
                    touched.push(Touched { area, key: key.clone(), by, of, at });
                }
            }
        }
        touched
    }

    /// The new operations among those that stand in a key.
    fn new_in(&self, since: &Since, area: &ObjId, key: &str, cell: &Slot) -> Vec<ObjId> {
        let mut all = vec![cell.operation.clone()];
        if cell.conflict {
            all = self.doc.get_all(area, key).unwrap_or_default().into_iter().map(|(_, operation)| operation).collect();
        }
        all.retain(|operation| since.has(operation));
        all
    }

    /// What became of a text of `length` units since a version of it.
    pub(super) fn pieces_since(&self, text: &ObjId, heads: &[ChangeHash], length: usize) -> Result<Pieces, Code> {
        let mut pieces = Pieces::new(length);
        let since = self.since(heads);
        if since.0.is_empty() {
            return Ok(pieces);
        }
        let old: Vec<(ObjId, String)> = self.doc.list_range_at(text, .., heads).map(|item| letter(&item)).collect();
        // Letters that stand keep their order, so both are walked side by side.
        let (mut reached, mut at, mut gone, mut new) = (0, 0, 0, String::new());
        let now = self.doc.list_range(text, ..).map(|item| Some(letter(&item)));
        for next in now.chain([None]) {
            let ahead = match &next {
                Some((id, letter)) if since.has(id) => {
                    new.push_str(letter);
                    continue;
                }
                Some((id, _)) => old[reached..].iter().position(|(other, _)| other == id).ok_or(Code::BadValue)?,
                None => old.len() - reached,
            };
            gone += old[reached..reached + ahead].iter().map(|(_, letter)| letter.encode_utf16().count()).sum::<usize>();
            reached += ahead + 1;
            if gone > 0 || !new.is_empty() {
                pieces.splice(at, gone, &new)?;
            }
            at += new.encode_utf16().count() + next.map_or(0, |(_, letter)| letter.encode_utf16().count());
            gone = 0;
            new.clear();
        }
        Ok(pieces)
    }
}
