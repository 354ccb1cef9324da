//! `POST /sync`: one request frame in, one answer out, in as many frames as it has pages. Also what the socket does with
//! each of its messages.
//!
//! The writer admits what is pushed; [`Pages`] reads what is new. Refusals of the whole exchange are answers too.

use super::asker::Asker;
use super::error::{status, told, with_pause};
use super::pages::Pages;
use super::{Shared, signed_in};
use crate::clock::now_ms;
use crate::founding::Writing;
use crate::relay::Relay;
use crate::signing;
use crate::store::StoreError;
use crate::store::people::{Device, enrolled};
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, StreamExt};
use std::sync::Arc;
use tandem_core::code::Code;
use tandem_core::sync::admit::{Pusher, admit_all};
use tandem_core::sync::frame::{Answer, Context, Request, append, decode, encode, encode_in};
use tandem_core::sync::relay::{check, clock_ahead_ms, pushed, refusal};
use tandem_core::sync::signature::Keys;

/// Where frames are posted to.
pub(super) const PATH: &str = "/sync";

/// One exchange over HTTP: the answer, page after page, each frame behind its length.
pub(super) async fn sync(
    State(shared): State<Shared>,
    asker: Asker,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let (first, rest) = match (signed_in::device(&shared.relay, asker, &headers).await, body) {
        (Err(error), _) => (refused(0, &error, None), None),
        (Ok(_), Err(rejection)) => (refused(0, &unread(&rejection).into(), None), None),
        (Ok(device), Ok(body)) => match decode::<Request>(&body) {
            Ok(request) => exchange(&shared.relay, &device, request, None).await,
            Err(code) => (refused(0, &code.into(), None), None),
        },
    };
    match rest {
        None => whole(first),
        // The next page is read when the line has taken the last; a page that cannot be read cuts the line.
        Some(pages) => {
            let first = stream::once(async move { Ok(behind_length(&first.1)) });
            let body = Body::from_stream(first.chain(stream::try_unfold(Some(pages), following)));
            ([(header::CONTENT_TYPE, "application/octet-stream")], body).into_response()
        }
    }
}

/// The answer to a request that was not even looked at.
pub(super) fn refusal_frame(code: Code) -> Response {
    let answer = refusal(0, now_ms(), code);
    let frame = encode(&answer);
    whole((answer, frame))
}

/// An answer of one frame.
fn whole((answer, frame): Framed) -> Response {
    let status = answer.problem.map_or(StatusCode::OK, status);
    let response = (status, [(header::CONTENT_TYPE, "application/octet-stream")], behind_length(&frame)).into_response();
    match answer.problem {
        Some(problem) => with_pause(problem, response),
        None => response,
    }
}

fn unread(rejection: &BytesRejection) -> Code {
    if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE { Code::TooLarge } else { Code::BadFrame }
}

fn behind_length(frame: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    append(&mut body, frame);
    body
}

async fn following(pages: Option<Pages>) -> Result<Option<(Vec<u8>, Option<Pages>)>, Interrupted> {
    let Some(mut pages) = pages else { return Ok(None) };
    let (answer, frame) = pages.next(Vec::new(), None).await.map_err(|error| Interrupted(told(&error)))?;
    let rest = answer.follows.then_some(pages);
    Ok(Some((behind_length(&frame), rest)))
}

/// An answer cannot be finished: its line is cut, and the device asks again.
#[derive(Debug, thiserror::Error)]
#[error("an answer was cut off: {0:?}")]
struct Interrupted(Code);

/// An answer, and the frame that carries it.
pub(super) type Framed = (Answer, Vec<u8>);

/// Carries out one request of a device, on the socket with this context, if it is one; refusals of the whole are an
/// answer with a problem. With it, what follows.
pub(super) async fn exchange(
    relay: &Arc<Relay>,
    device: &Device,
    request: Request,
    mut context: Option<&mut Context>,
) -> (Framed, Option<Pages>) {
    let number = request.number;
    match carry_out(relay, device, request, context.as_deref_mut()).await {
        Ok((framed, pages)) => {
            let follows = framed.0.follows;
            (framed, follows.then_some(pages))
        }
        Err(error) => (refused(number, &error, context), None),
    }
}

/// The answer that refuses the exchange with this number.
pub(super) fn refused(number: u32, error: &StoreError, context: Option<&mut Context>) -> Framed {
    let answer = refusal(number, now_ms(), told(error));
    let frame = context.map_or_else(|| encode(&answer), |context| encode_in(&answer, context));
    (answer, frame)
}

async fn carry_out(
    relay: &Arc<Relay>,
    device: &Device,
    request: Request,
    context: Option<&mut Context>,
) -> Result<(Framed, Pages), StoreError> {
    check(&request)?;
    let received_ms = now_ms();
    let mut pages = Pages::after(relay, device, request.number, request.cursor.to_vec());
    let mut results = Vec::new();
    if !request.pushes.is_empty() || !request.records.is_empty() {
        let bytes = request.pushes.iter().flat_map(|push| &push.changes).map(|change| change.len()).sum();
        let _waiting = relay.throttle.pushing(&device.id, bytes, request.records.len())?;
        let pusher = Pusher {
            device: device.id.clone(),
            person: device.person.id.clone(),
            received_ms,
            clock_ahead_ms: clock_ahead_ms(&request, received_ms),
        };
        let changes: usize = request.pushes.iter().map(|push| push.changes.len()).sum();
        let key = Arc::clone(&relay.key);
        let job = move |log: &mut Writing<'_>| {
            enrolled(log.connection(), &pusher.device)?;
            let keys = Keys { verify: signing::verify, relay: &key };
            let results = admit_all(log, &pusher, &request, keys)?;
            let exclude = pushed(&request, &results);
            Ok((results, exclude))
        };
        (results, pages.exclude) = relay.writer.run(job).await?;
        let refused = results.iter().flat_map(|result| &result.refused).map(|(_, code)| *code);
        relay.metrics.pushed(changes - refused.clone().count(), refused);
    }
    Ok((pages.next(results, context).await?, pages))
}
