//! `POST /enrol/look` and `POST /enrol`: reading an invitation, and using it for this device.

use super::Shared;
use super::asker::Asker;
use super::cookie::Credential;
use super::error::Failure;
use super::session::Session;
use super::signed_in;
use crate::clock::now_ms;
use crate::enrol::{self, Offer, Wish};
use crate::founding::Writing;
use crate::moving;
use crate::store::StoreError;
use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use tandem_core::code::{Code, Disposition};

#[derive(serde::Deserialize)]
struct Look {
    secret: String,
}

#[derive(serde::Deserialize)]
struct Enrol {
    secret: String,
    device_name: String,
    public_key: String,
    attempt: String,
}

/// What an invitation says; using it is another request.
pub(super) async fn look(
    State(shared): State<Shared>,
    asker: Asker,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Offer>, Failure> {
    shared.relay.throttle.enrolling(asker.address)?;
    let offer = async {
        let Look { secret } = read(body)?;
        shared.relay.readers.run(move |log| enrol::look(log.connection(), &secret, now_ms())).await
    };
    Ok(Json(offer.await.map_err(|error| counted(&shared, asker, error))?))
}

/// Uses an invitation: answers with the session and the cookie that is the device's credential from now on.
pub(super) async fn enrol(
    State(shared): State<Shared>,
    asker: Asker,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Failure> {
    shared.relay.throttle.enrolling(asker.address)?;
    Ok(use_up(&shared, asker, &headers, body).await.map_err(|error| counted(&shared, asker, error))?)
}

async fn use_up(
    shared: &Shared,
    asker: Asker,
    headers: &HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, StoreError> {
    let Enrol { secret, device_name, public_key, attempt } = read(body)?;
    let wish = Wish::read(&secret, &device_name, &public_key, &attempt)?;
    let asking = signed_in::device(&shared.relay, asker, headers).await.ok();
    let credential = Credential::draw().map_err(StoreError::from)?;
    let hash = credential.hash();
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok()).map(str::to_owned);
    let job = move |log: &mut Writing<'_>| {
        let moving = moving::current(log.connection())?;
        let here = origin.filter(|origin| moving.is_some_and(|moving| moving.is_between(origin)));
        Ok((enrol::enrol(log, wish, asking, &hash, now_ms())?, here))
    };
    let (device, here) = shared.relay.writer.run(job).await?;
    tracing::info!(person = %device.person.id, device = %device.id, "enrolled");
    let cookie = [(header::SET_COOKIE, credential.set_cookie(here.as_ref().unwrap_or(&shared.relay.public_url)))];
    Ok((cookie, Json(Session::from(device))).into_response())
}

/// A refusal for good counts as a wrong secret.
fn counted(shared: &Shared, asker: Asker, error: StoreError) -> StoreError {
    match error.code() {
        code if code.disposition() == Disposition::Hold => shared.relay.throttle.wrong(asker.address, code).into(),
        _ => error,
    }
}

fn read<T: DeserializeOwned>(body: Result<Bytes, BytesRejection>) -> Result<T, Code> {
    let body = body.map_err(|_| Code::BadEnrolment)?;
    serde_json::from_slice(&body).map_err(|_| Code::BadEnrolment)
}
