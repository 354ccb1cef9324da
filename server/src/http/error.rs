//! The one mapping from a refusal to an HTTP answer. The cause is logged once, here, and never told.

use super::exchange;
use crate::store::StoreError;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tandem_core::code::{Code, Disposition};

/// A refusal on its way out.
#[derive(Debug)]
pub(super) struct Failure(Code);

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Self(code)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(told(&error))
    }
}

/// What the asker is told of an error; what lies behind it goes to the log.
pub(super) fn told(error: &StoreError) -> Code {
    if !matches!(error, StoreError::Refused(_)) {
        tracing::error!(cause = %error, "a request failed");
    }
    error.code()
}

/// The HTTP status that goes with a code.
pub(super) fn status(code: Code) -> StatusCode {
    match code {
        Code::Busy | Code::ProviderFailed | Code::StorageFailed | Code::NoStorage | Code::NoConnection | Code::TimedOut => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        Code::Internal | Code::DamagedDocument => StatusCode::INTERNAL_SERVER_ERROR,
        Code::UnknownDevice | Code::Revoked => StatusCode::UNAUTHORIZED,
        Code::ForeignOrigin | Code::NotExpected | Code::ReadOnly | Code::NotAllowed | Code::OutsideRole | Code::ForeignActor => {
            StatusCode::FORBIDDEN
        }
        Code::UnknownDocument | Code::InvitationUnknown | Code::NotFound => StatusCode::NOT_FOUND,
        Code::InvitationUsed | Code::InvitationExpired | Code::InvitationWithdrawn | Code::SignInOver => StatusCode::GONE,
        Code::MissingParents
        | Code::ForkedActor
        | Code::Unproven
        | Code::Poisoned
        | Code::AlreadyThere
        | Code::LastAdministrator
        | Code::LastEditor
        | Code::TooManyDocuments => StatusCode::CONFLICT,
        Code::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::TooOften => StatusCode::TOO_MANY_REQUESTS,
        Code::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Code::BadFrame
        | Code::UnknownVersion
        | Code::BadChange
        | Code::TooManyOperations
        | Code::BadEnrolment
        | Code::BadValue => StatusCode::BAD_REQUEST,
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let body = Json(serde_json::json!({ "error": { "code": self.0.name() } }));
        with_pause(self.0, (status(self.0), body).into_response())
    }
}

/// The refusal of any request in the words of its route: a frame where frames are spoken, otherwise JSON.
pub(super) fn refusal(path: &str, code: Code) -> Response {
    if path == exchange::PATH { exchange::refusal_frame(code) } else { Failure(code).into_response() }
}

/// Why a request was refused: goes with the answer, for those who count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Refused(pub(super) Code);

/// Says when it makes sense to try again, where it does.
pub(super) fn with_pause(code: Code, mut response: Response) -> Response {
    response.extensions_mut().insert(Refused(code));
    if code.disposition() == Disposition::Retry {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}
