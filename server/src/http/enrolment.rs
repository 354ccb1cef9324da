//! `POST /enrol/look` and `POST /enrol`: reading an invitation, and using it for this device.

use super::Shared;
use super::cookie::Credential;
use super::error::Failure;
use super::session::Session;
use super::signed_in;
use crate::clock::now_ms;
use crate::enrol::{self, Offer, Wish};
use crate::store::StoreError;
use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde::de::DeserializeOwned;
use tandem_core::code::Code;

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
pub(super) async fn look(State(shared): State<Shared>, body: Result<Bytes, BytesRejection>) -> Result<Json<Offer>, Failure> {
    let Look { secret } = read(&shared, body)?;
    Ok(Json(shared.relay.readers.run(move |log| enrol::look(log.connection(), &secret, now_ms())).await?))
}

/// Uses an invitation: answers with the session and the cookie that is the device's credential from now on.
pub(super) async fn enrol(
    State(shared): State<Shared>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Failure> {
    let Enrol { secret, device_name, public_key, attempt } = read(&shared, body)?;
    let wish = Wish::read(&secret, &device_name, &public_key, &attempt)?;
    let asking = signed_in::device(&shared.relay, &headers).await.ok();
    let credential = Credential::draw().map_err(StoreError::from)?;
    let hash = credential.hash();
    let device = shared.relay.writer.run(move |log| enrol::enrol(log, wish, asking, &hash, now_ms())).await?;
    tracing::info!(person = %device.person.id, device = %device.id, "enrolled");
    let cookie = [(header::SET_COOKIE, credential.set_cookie(&shared.relay.public_url))];
    Ok((cookie, Json(Session::from(device))).into_response())
}

fn read<T: DeserializeOwned>(shared: &Shared, body: Result<Bytes, BytesRejection>) -> Result<T, Code> {
    if !shared.throttle.take() {
        return Err(Code::Busy);
    }
    let body = body.map_err(|_| Code::BadEnrolment)?;
    serde_json::from_slice(&body).map_err(|_| Code::BadEnrolment)
}
