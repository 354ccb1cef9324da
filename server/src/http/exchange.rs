//! `POST /sync`: one request frame in, one answer frame out. Also what the socket does with each of its messages.
//!
//! The writer admits what is pushed; a reader pages what is new. Refusals of the whole exchange are answers too.

use super::asker::Asker;
use super::error::{status, told, with_pause};
use super::{Shared, signed_in};
use crate::clock::now_ms;
use crate::founding::Writing;
use crate::relay::Relay;
use crate::store::people::Device;
use crate::store::{Log, StoreError};
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rusqlite::Transaction;
use tandem_core::code::Code;
use tandem_core::limits::PAGE_BYTES;
use tandem_core::sync::admit::Pusher;
use tandem_core::sync::frame::{Answer, Request, decode, encode};
use tandem_core::sync::page::{Page, Pushed, page};
use tandem_core::sync::relay::{admit_all, check, clock_ahead_ms, pushed, refusal};

/// Where frames are posted to.
pub(super) const PATH: &str = "/sync";

/// One exchange over HTTP.
pub(super) async fn sync(
    State(shared): State<Shared>,
    asker: Asker,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let outcome = match (signed_in::device(&shared.relay, asker, &headers).await, body) {
        (Err(error), _) => Err(error),
        (Ok(_), Err(rejection)) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(Code::TooLarge.into()),
        (Ok(_), Err(_)) => Err(Code::BadFrame.into()),
        (Ok(device), Ok(body)) => match decode::<Request>(&body) {
            Ok(request) => Ok(exchange(&shared.relay, &device, request).await),
            Err(code) => Err(code.into()),
        },
    };
    frame(&outcome.unwrap_or_else(|error| refused(0, &error)))
}

/// The answer to a request that was not even looked at.
pub(super) fn refusal_frame(code: Code) -> Response {
    frame(&refusal(0, now_ms(), code))
}

fn frame(answer: &Answer) -> Response {
    let status = answer.problem.map_or(StatusCode::OK, status);
    let response = (status, [(header::CONTENT_TYPE, "application/octet-stream")], encode(answer)).into_response();
    match answer.problem {
        Some(problem) => with_pause(problem, response),
        None => response,
    }
}

/// Carries out one request of a device; refusals of the whole are an answer with a problem.
pub(super) async fn exchange(relay: &Relay, device: &Device, request: Request) -> Answer {
    let number = request.number;
    carry_out(relay, device, request).await.unwrap_or_else(|error| refused(number, &error))
}

/// The answer that refuses the exchange with this number.
pub(super) fn refused(number: u32, error: &StoreError) -> Answer {
    refusal(number, now_ms(), told(error))
}

/// The page after a cursor that was handed out on this connection; `None`: there is nothing new.
pub(super) async fn unasked(relay: &Relay, device: &Device, cursor: Vec<u8>) -> Result<Option<Answer>, StoreError> {
    let page = page_after(relay, device, cursor, Pushed::new()).await?;
    Ok((!page.is_empty()).then(|| page.into_answer(0, now_ms(), Vec::new())))
}

async fn carry_out(relay: &Relay, device: &Device, request: Request) -> Result<Answer, StoreError> {
    check(&request)?;
    let received_ms = now_ms();
    let (number, cursor) = (request.number, request.cursor.to_vec());
    let (results, exclude) = if request.pushes.is_empty() {
        (Vec::new(), Pushed::new())
    } else {
        let bytes = request.pushes.iter().flat_map(|push| &push.changes).map(|change| change.len()).sum();
        let _waiting = relay.throttle.pushing(&device.id, bytes)?;
        let pusher = Pusher {
            device: device.id.clone(),
            person: device.person.id.clone(),
            received_ms,
            clock_ahead_ms: clock_ahead_ms(&request, received_ms),
        };
        let job = move |log: &mut Writing<'_>| {
            let results = admit_all(log, &pusher, &request)?;
            let exclude = pushed(&request, &results);
            Ok((results, exclude))
        };
        relay.writer.run(job).await?
    };
    let page = page_after(relay, device, cursor, exclude).await?;
    Ok(page.into_answer(number, now_ms(), results))
}

async fn page_after(relay: &Relay, device: &Device, cursor: Vec<u8>, exclude: Pushed) -> Result<Page, StoreError> {
    let person = device.person.id.clone();
    let job = move |log: &Log<Transaction<'_>>| Ok(page(log, &person, &cursor, &exclude, PAGE_BYTES)??);
    relay.readers.run(job).await
}
