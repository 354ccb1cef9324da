//! A frame in the parts that stand on the wire by themselves, and what is left of it. Knows nothing of bytes.

use super::{Answer, Body, Entries, Push, Request};
use crate::code::Code;
use crate::limits::{BATCH_CHANGES, CURSOR_BYTES, PAGE_ENTRIES};
use crate::model::DocumentId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_bytes::ByteBuf;

/// What every frame has, in a form that a context can shorten.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    pub(super) number: u32,
    pub(super) clock_ms: u64,
    pub(super) cursor: Vec<u8>,
    /// Answers only: the tag of the cursor that they continue.
    pub(super) after: u32,
    /// Of each document what is pushed or told. A request has nothing but changes.
    pub(super) lists: Vec<(DocumentId, Vec<Body>)>,
}

/// What travels: a [`Request`] or an [`Answer`].
pub trait Frame: Clone + Serialize + DeserializeOwned {
    /// Whether it continues a cursor.
    const CONTINUES: bool;

    /// Takes the parts out; what is left is empty but for what only this frame has.
    fn take_apart(self) -> (Self, Parts);

    /// Puts the parts back; [`Code::BadFrame`] where they are not this frame's.
    fn put_together(self, parts: Parts) -> Result<Self, Code>;

    /// Checks the bounds that no single field shows; `TooLarge` where one is passed.
    fn within_bounds(&self) -> Result<(), Code>;
}

impl Frame for Request {
    const CONTINUES: bool = false;

    fn take_apart(mut self) -> (Self, Parts) {
        let list = |push: Push| (push.document, push.changes.into_iter().map(Body::Change).collect());
        let parts = Parts {
            number: std::mem::take(&mut self.number),
            clock_ms: std::mem::take(&mut self.sent_at_ms),
            cursor: std::mem::take(&mut self.cursor).into_vec(),
            after: 0,
            lists: std::mem::take(&mut self.pushes).into_iter().map(list).collect(),
        };
        (self, parts)
    }

    fn put_together(mut self, parts: Parts) -> Result<Self, Code> {
        (self.number, self.sent_at_ms, self.cursor) = (parts.number, parts.clock_ms, ByteBuf::from(parts.cursor));
        let change = |body| if let Body::Change(bytes) = body { Ok(bytes) } else { Err(Code::BadFrame) };
        for (document, bodies) in parts.lists {
            let changes = bodies.into_iter().map(change).collect::<Result<_, _>>()?;
            self.pushes.push(Push { document, changes });
        }
        Ok(self)
    }

    fn within_bounds(&self) -> Result<(), Code> {
        let changes: usize = self.pushes.iter().map(|push| push.changes.len()).sum();
        bounded(changes <= BATCH_CHANGES && self.cursor.len() <= CURSOR_BYTES)
    }
}

impl Frame for Answer {
    const CONTINUES: bool = true;

    fn take_apart(mut self) -> (Self, Parts) {
        let list = |entries: Entries| (entries.document, entries.bodies);
        let parts = Parts {
            number: std::mem::take(&mut self.number),
            clock_ms: std::mem::take(&mut self.relay_ms),
            cursor: std::mem::take(&mut self.cursor).into_vec(),
            after: std::mem::take(&mut self.after),
            lists: std::mem::take(&mut self.entries).into_iter().map(list).collect(),
        };
        (self, parts)
    }

    fn put_together(mut self, parts: Parts) -> Result<Self, Code> {
        (self.number, self.relay_ms, self.cursor) = (parts.number, parts.clock_ms, ByteBuf::from(parts.cursor));
        self.after = parts.after;
        self.entries.extend(parts.lists.into_iter().map(|(document, bodies)| Entries { document, bodies }));
        Ok(self)
    }

    fn within_bounds(&self) -> Result<(), Code> {
        let bodies: usize = self.entries.iter().map(|entries| entries.bodies.len()).sum();
        let refused: usize = self.results.iter().map(|result| result.refused.len()).sum();
        bounded(bodies <= PAGE_ENTRIES && refused <= BATCH_CHANGES && self.cursor.len() <= CURSOR_BYTES)
    }
}

fn bounded(within: bool) -> Result<(), Code> {
    if within { Ok(()) } else { Err(Code::TooLarge) }
}
