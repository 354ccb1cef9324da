//! Who waits for something that is not so yet, until when. It must not know how it comes about.

use super::Answer;
use super::engine::reply;
use super::failure::Failure;
use super::store::Store;
use serde_json::json;
use tandem_core::code::Code;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tokio::sync::oneshot;
use tokio::time::Instant;

/// What is waited for.
#[derive(Debug)]
pub(super) enum Until {
    /// The document has these changes.
    Has(DocumentId, Vec<Hash>),
    /// Nothing waits for the relay's acknowledgement.
    Acknowledged,
}

/// One who waits.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) what: Until,
    /// When to give up.
    pub(super) until: Instant,
    pub(super) answer: oneshot::Sender<Answer>,
}

impl Waiting {
    /// Answers if it is so, or if the time is over; gives it back otherwise.
    pub(super) fn answered(self, store: &Store, now: Instant) -> Option<Waiting> {
        let is_so = match &self.what {
            Until::Has(document, heads) => store.has(document, heads),
            Until::Acknowledged => store.pending() == 0,
        };
        if is_so {
            reply(self.answer, Ok(json!({})));
        } else if self.until <= now {
            reply(self.answer, Err(Failure::new(Code::TimedOut, "what was waited for has not come in time")));
        } else if !self.answer.is_closed() {
            return Some(self);
        }
        None
    }
}
