//! Effects as plain arrays: the first element names the effect, the rest are its parts (the TypeScript side declares
//! the same shapes in `effects.ts`). Arrays are the smallest glue: no field names, no serializer.

use js_sys::{Array, Uint8Array};
use tandem_core::model::{DocumentId, PersonId};
use tandem_core::sync::client::{Batch, Effect, Parcel, Status};
use tandem_core::sync::frame::Piece;
use tandem_core::sync::record::Record;
use tandem_core::sync::signature::message;
use wasm_bindgen::JsValue;

use crate::hex;

pub(crate) fn arrays(me: &PersonId, effects: Vec<Effect>) -> Array {
    effects.into_iter().map(|effect| array(me, effect)).collect()
}

fn array(me: &PersonId, effect: Effect) -> Array {
    let word = JsValue::from_str;
    match effect {
        Effect::Post(frame) => Array::of2(&word("post"), &bytes(&frame)),
        Effect::OpenSocket => Array::of1(&word("open")),
        Effect::Send(frame) => Array::of2(&word("send"), &bytes(&frame)),
        Effect::CloseSocket => Array::of1(&word("close")),
        Effect::Sign { document, actor, hash } => {
            let message = bytes(&message(&document, &actor, &hash));
            [word("sign"), name(&document), bytes(&actor), word(&hex::encode(&hash)), message].iter().collect()
        }
        Effect::Store(batch) => batch_array(me, &batch),
        Effect::Apply(documents) => {
            let each = |(document, changes): &(DocumentId, Vec<Vec<u8>>)| {
                Array::of2(&name(document), &changes.iter().map(|change| bytes(change)).collect::<Array>())
            };
            Array::of2(&word("apply"), &documents.iter().map(each).collect::<Array>())
        }
        Effect::Rebuild(documents) => Array::of2(&word("rebuild"), &documents.iter().map(name).collect::<Array>()),
        Effect::StartOver => Array::of1(&word("over")),
        Effect::Wake(at_ms) => Array::of2(&word("wake"), &number(at_ms)),
        Effect::Hear(word_of_presence) => Array::of2(&word("hear"), &bytes(&word_of_presence)),
        Effect::Show(status) => status_array(&status),
    }
}

/// `store, number, cursor, [[document, hash, bytes]…], [[document, bytes, label, role]…], [[document, hash]…],
/// [[document, code, [[hash, bytes]…]]…], [[document, hash, number, count, bytes]…]`.
fn batch_array(me: &PersonId, batch: &Batch) -> Array {
    let change = |(document, hash, body): &(DocumentId, _, Vec<u8>)| {
        Array::of3(&name(document), &JsValue::from_str(&hex::encode(hash)), &bytes(body))
    };
    let acknowledged = |(document, hash): &(DocumentId, _)| Array::of2(&name(document), &JsValue::from_str(&hex::encode(hash)));
    let parts = [
        JsValue::from_str("store"),
        number(batch.number),
        bytes(&batch.cursor),
        batch.changes.iter().map(change).collect::<Array>().into(),
        batch.records.iter().map(|(document, record)| record_array(me, document, record)).collect::<Array>().into(),
        batch.acknowledged.iter().map(acknowledged).collect::<Array>().into(),
        batch.parcels.iter().map(parcel_array).collect::<Array>().into(),
        batch.pieces.iter().map(piece_array).collect::<Array>().into(),
    ];
    parts.iter().collect()
}

/// `[document, postcard bytes, label or undefined, my role or undefined]`; a role of `""` means that access was taken.
fn record_array(me: &PersonId, document: &DocumentId, record: &Record) -> Array {
    let (mut label, mut role) = (JsValue::UNDEFINED, JsValue::UNDEFINED);
    match record {
        Record::Engagement { label: text } => label = JsValue::from_str(text),
        Record::Access { person, role: given, .. } if person == me => {
            role = JsValue::from_str(given.map_or("", |given| given.name()));
        }
        _ => {}
    }
    // A record is a handful of short strings: writing it into memory cannot fail.
    let encoded = record.bytes();
    Array::of4(&name(document), &bytes(&encoded), &label, &role)
}

/// `[document, hash, number, count, bytes]`.
fn piece_array((document, piece): &(DocumentId, Piece)) -> Array {
    let hash = JsValue::from_str(&hex::encode(&piece.hash));
    Array::of5(&name(document), &hash, &piece.number.into(), &piece.count.into(), &bytes(&piece.bytes))
}

fn parcel_array(parcel: &Parcel) -> Array {
    let change = |(hash, body): &(_, Vec<u8>)| Array::of2(&JsValue::from_str(&hex::encode(hash)), &bytes(body));
    let changes = parcel.changes.iter().map(change).collect::<Array>();
    Array::of3(&name(&parcel.document), &JsValue::from_str(parcel.code.name()), &changes)
}

/// `show, waiting, exchanging, online, live, last exchange or undefined, complete, clock ahead, problem or undefined`.
fn status_array(status: &Status) -> Array {
    let parts = [
        JsValue::from_str("show"),
        number(status.waiting as u64),
        status.exchanging.into(),
        status.online.into(),
        status.live.into(),
        status.last_exchange_ms.map_or(JsValue::UNDEFINED, number),
        status.complete.into(),
        #[expect(clippy::cast_precision_loss, reason = "a clock is not 2^53 ms wrong")]
        JsValue::from_f64(status.clock_ahead_ms as f64),
        status.problem.map_or(JsValue::UNDEFINED, |code| JsValue::from_str(code.name())),
    ];
    parts.iter().collect()
}

fn name(document: &DocumentId) -> JsValue {
    JsValue::from_str(&document.to_string())
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// Times and counts stay far below 2^53.
#[expect(clippy::cast_precision_loss, reason = "times and counts stay far below 2^53")]
fn number(number: u64) -> JsValue {
    JsValue::from_f64(number as f64)
}
