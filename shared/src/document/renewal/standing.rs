//! What stands in a document, value by value, with whose hand and moment each has. It must not know what goes on with it.

use super::super::replica::Document;
use crate::document::authorship::BEHALF;
use automerge::{ActorId, ObjId, ReadDoc, ScalarValue, Value};
use std::collections::BTreeMap;

/// One value under one key.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) area: &'static str,
    pub(super) key: String,
    pub(super) content: Content,
    /// Whose operation it is; `None`: nobody's.
    pub(super) hand: Option<ActorId>,
    pub(super) moment: Moment,
    /// Its operation, by which operations are ordered.
    pub(super) operation: (u64, ActorId),
    /// Others stand beside it under the same key.
    pub(super) several: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content {
    Plain(ScalarValue),
    /// The words, and whose hand each letter is.
    Text(Vec<(String, Letter)>),
}

/// Where a letter of a text is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) hand: ActorId,
    pub(super) moment: Moment,
}

/// What a change says of itself: seconds since 1970, and for whom it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) at: i64,
    pub(super) message: Option<String>,
}

impl Moment {
    /// Whose work somebody took in then.
    pub(super) fn behalf(&self) -> Option<&str> {
        self.message.as_deref()?.strip_prefix(BEHALF)?.split(' ').next()
    }
}

/// The moments of all changes: per actor by the first operation of each.
pub(super) struct Moments(BTreeMap<ActorId, Vec<(u64, Moment)>>);

impl Moments {
    fn of(&self, operation: &ObjId) -> Option<(u64, ActorId, Moment)> {
        let ObjId::Id(counter, actor, _) = operation else { return None };
        let changes = self.0.get(actor)?;
        let after = changes.partition_point(|(start, _)| start <= counter);
        Some((*counter, actor.clone(), changes[after.checked_sub(1)?].1.clone()))
    }
}

impl Document {
    fn moments(&self) -> Moments {
        let mut moments: BTreeMap<ActorId, Vec<(u64, Moment)>> = BTreeMap::new();
        for change in self.doc.get_changes_meta(&[]) {
            let moment = Moment { at: change.timestamp, message: change.message.map(|message| message.to_string()) };
            moments.entry(change.actor.into_owned()).or_default().push((change.start_op, moment));
        }
        for changes in moments.values_mut() {
            changes.sort_by_key(|(start, _)| *start);
        }
        Moments(moments)
    }

    /// Every value that stands.
    pub(super) fn cells(&self) -> Vec<Cell> {
        let moments = self.moments();
        let mut cells = Vec::new();
        for (area, object) in &self.areas {
            for key in self.doc.keys(object) {
                let all = self.doc.get_all(object, &key).unwrap_or_default();
                let several = all.len() > 1;
                for (value, operation) in all {
                    let Some((counter, hand, moment)) = moments.of(&operation) else { continue };
                    let content = match value {
                        Value::Object(_) => Content::Text(self.letters(&moments, &operation)),
                        Value::Scalar(scalar) => Content::Plain(scalar.into_owned()),
                    };
                    let operation = (counter, hand.clone());
                    cells.push(Cell { area, key: key.clone(), content, hand: Some(hand), moment, operation, several });
                }
            }
        }
        cells
    }

    /// A text in stretches of one hand and moment.
    fn letters(&self, moments: &Moments, text: &ObjId) -> Vec<(String, Letter)> {
        let mut stretches: Vec<(String, Letter)> = Vec::new();
        for item in self.doc.list_range(text, ..) {
            let Some((_, hand, moment)) = moments.of(&item.id()) else { continue };
            let (_, words) = super::super::since::letter(&item);
            let letter = Letter { hand, moment };
            match stretches.last_mut() {
                Some((before, same)) if *same == letter => before.push_str(&words),
                _ => stretches.push((words, letter)),
            }
        }
        stretches
    }
}
