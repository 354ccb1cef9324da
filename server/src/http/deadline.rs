//! How long a request may take, its body on a slow line included.

use super::{Shared, error};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tandem_core::code::Code;

/// Answers `too_slow` when the request has not been answered in time; nothing more of it is read then.
pub(super) async fn in_time(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let answered = tokio::time::timeout(shared.relay.request_wait, next.run(request)).await;
    answered.unwrap_or_else(|_| error::refusal(&path, Code::TooSlow))
}
