//! The sync machine behind the door: what happened goes in, what is to be done comes out.

use js_sys::{Array, Uint8Array};
use tandem_core::code::Code;
use tandem_core::sync::client::{Client, Event, Pending, Stored};
use tandem_core::sync::record::Record;
use wasm_bindgen::prelude::*;

use crate::door::{Door, document_id, refusal};
use crate::{effects, hex};

/// Milliseconds since 1970, as JavaScript counts them.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates: a clock before 1970 is 0")]
fn whole(now_ms: f64) -> u64 {
    now_ms as u64
}

fn pending(document: &str, hash: &str, bytes: Vec<u8>) -> Result<Pending, JsValue> {
    let hash = hex::decode(hash).ok_or_else(|| refusal(Code::BadChange))?;
    Ok(Pending { document: document_id(document)?, hash, bytes })
}

fn one_of(waiting: &Array) -> Result<Pending, JsValue> {
    let text = |place| waiting.get(place).as_string().unwrap_or_default();
    pending(&text(0), &text(1), Uint8Array::new(&waiting.get(2)).to_vec())
}

#[wasm_bindgen]
impl Door {
    /// Starts the machine with the stored cursor, the unacknowledged changes `[document, hash, bytes, others']`, parents
    /// first, and the records `[document, bytes]` of documents with others' work among them. `seed` spreads its retries.
    /// Nothing is said of parcels: the store moves what stands on refused work along with it in one transaction, and
    /// writes as a fresh actor from there on.
    pub fn start(
        &mut self,
        cursor: Vec<u8>,
        waiting: Vec<Array>,
        records: Vec<Array>,
        seed: u32,
        now_ms: f64,
    ) -> Result<Array, JsValue> {
        let mut stored = Stored { cursor, ..Stored::default() };
        for waiting in waiting {
            let pending = one_of(&waiting)?;
            stored.theirs.extend(waiting.get(3).is_truthy().then_some((pending.document, pending.hash)));
            stored.pending.push(pending);
        }
        for record in records {
            let document = document_id(&record.get(0).as_string().unwrap_or_default())?;
            let record = Record::read(&Uint8Array::new(&record.get(1)).to_vec());
            stored.records.extend(record.map(|record| (document, record)));
        }
        let (client, effects) = Client::new(stored, u64::from(seed), whole(now_ms));
        self.client = Some(client);
        for document in self.documents.keys().copied().collect::<Vec<_>>() {
            self.tell_unsigned(document);
        }
        Ok(effects::arrays(&self.person, effects))
    }

    /// A change was made and is durable in the store.
    pub fn edited(&mut self, document: &str, hash: &str, bytes: Vec<u8>, now_ms: f64) -> Result<Array, JsValue> {
        let pending = pending(document, hash, bytes)?;
        Ok(self.handle(Event::Edited(pending), now_ms))
    }

    /// Bytes from the relay; or, `ours`, where this device's person is, for the relay.
    pub fn carry(&mut self, bytes: Vec<u8>, ours: bool, now_ms: f64) -> Array {
        self.handle(if ours { Event::Say(bytes) } else { Event::Received(bytes) }, now_ms)
    }

    /// The store transaction with this number is durable, or failed.
    pub fn stored(&mut self, number: f64, durable: bool, now_ms: f64) -> Array {
        let number = whole(number);
        self.handle(if durable { Event::Stored(number) } else { Event::StoreFailed(number) }, now_ms)
    }

    /// The device signed what was asked for.
    pub fn signed(
        &mut self,
        document: &str,
        actor: Vec<u8>,
        hash: &str,
        signature: Vec<u8>,
        now_ms: f64,
    ) -> Result<Array, JsValue> {
        let hash = hex::decode(hash).ok_or_else(|| refusal(Code::Internal))?;
        let signed = Record::Signed { actor, hash, signature, device: None };
        Ok(self.handle(Event::Signed(document_id(document)?, signed), now_ms))
    }

    /// Something without content happened: `poke`, `online`, `offline`, `failed`, `opened`, `closed`, `hiding`, `timer`.
    pub fn signal(&mut self, what: &str, now_ms: f64) -> Array {
        let event = match what {
            "online" => Event::Online,
            "offline" => Event::Offline,
            "failed" => Event::Failed,
            "opened" => Event::SocketOpened,
            "closed" => Event::SocketClosed,
            "hiding" => Event::Hiding,
            "timer" => Event::Timer,
            _ => Event::Poke,
        };
        self.handle(event, now_ms)
    }

    fn handle(&mut self, event: Event, now_ms: f64) -> Array {
        let effects = self.client.as_mut().map(|client| client.handle(event, whole(now_ms)));
        effects::arrays(&self.person, effects.unwrap_or_default())
    }
}
