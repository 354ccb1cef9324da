//! What is new for a device, page after page: each is read only when the one before has gone out, so an answer of any
//! length takes the memory of one page. It must not know how pages travel.

use crate::clock::now_ms;
use crate::relay::Relay;
use crate::store::people::{Device, enrolled};
use crate::store::{Log, StoreError};
use rusqlite::Transaction;
use std::sync::Arc;
use tandem_core::limits::{PAGE_BYTES, RESPONSE_PAGES, UNPACKED_BYTES};
use tandem_core::sync::frame::{Answer, Context, PushResult, encode, encode_in};
use tandem_core::sync::page::{Page, Pushed, page};

/// The pages of one answer.
#[derive(Debug)]
pub(super) struct Pages {
    relay: Arc<Relay>,
    device: Device,
    /// Which request they answer; 0: none.
    number: u32,
    /// Where the device is after the last page.
    cursor: Vec<u8>,
    /// What the device handed in itself.
    pub(super) exclude: Pushed,
    /// How many more there may be.
    left: usize,
}

impl Pages {
    /// The pages after a cursor, as the answer to the request with this number.
    pub(super) fn after(relay: &Arc<Relay>, device: &Device, number: u32, cursor: Vec<u8>) -> Self {
        relay.fetching.asked(&device.id, &cursor);
        let (relay, device) = (Arc::clone(relay), device.clone());
        Self { relay, device, number, cursor, exclude: Pushed::new(), left: RESPONSE_PAGES }
    }

    /// The next page, with the frame that carries it (on the socket with this context, if it is one). Access is read anew
    /// for each. `follows` says whether there will be another one.
    pub(super) async fn next(
        &mut self,
        results: Vec<PushResult>,
        context: Option<&mut Context>,
    ) -> Result<(Answer, Vec<u8>), StoreError> {
        let mut most_bytes = UNPACKED_BYTES;
        loop {
            let page = self.read(most_bytes).await?;
            let entries: usize = page.entries.iter().map(|entries| entries.bodies.len()).sum();
            let follows = page.more && !page.restart && self.left > 1;
            let answer = Answer { follows, ..page.into_answer(self.number, now_ms(), results.clone()) };
            let mut tried = context.as_deref().cloned();
            let frame = tried.as_mut().map_or_else(|| encode(&answer), |tried| encode_in(&answer, tried));
            if frame.len() <= PAGE_BYTES || entries <= 1 {
                self.left = self.left.saturating_sub(1);
                self.cursor = answer.cursor.to_vec();
                if let (Some(context), Some(tried)) = (context, tried) {
                    *context = tried;
                }
                return Ok((answer, frame));
            }
            most_bytes /= 2;
        }
    }

    async fn read(&self, most_bytes: usize) -> Result<Page, StoreError> {
        let (device, cursor, exclude) = (self.device.clone(), self.cursor.clone(), self.exclude.clone());
        let job = move |log: &Log<Transaction<'_>>| {
            enrolled(log.connection(), &device.id)?;
            Ok(page(log, &device.person.id, &cursor, &exclude, most_bytes)??)
        };
        let page = self.relay.readers.run(job).await?;
        self.relay.fetching.handed_out(&self.device.id, &page.entries);
        Ok(page)
    }
}
