//! Around every request: a number of its own in the relay's log and in the answer, what is counted of it, and what protects
//! the answer. It must not know what is asked: no path, no header and no body is ever told, only the route.

use super::error::Refused;
use super::{Shared, asker, exchange, protection};
use crate::chance;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use tracing::Instrument;
use tracing::field::Empty;

/// What carries a request's number, to us and back.
const NUMBER: HeaderName = HeaderName::from_static("x-request-id");
/// Letters of a number that a proxy gave.
const NUMBER_LETTERS: std::ops::RangeInclusive<usize> = 8..=64;
/// The route of whatever is the app's.
const APP: &str = "app";

/// Answers a request and takes note of it.
pub(super) async fn watch(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let relay = &shared.relay;
    let id = number(&shared, &request);
    let method = method(request.method());
    let route = request.extensions().get::<MatchedPath>().map_or(APP, MatchedPath::as_str).to_owned();
    let span = tracing::info_span!("request", id, method, route, device = Empty);
    let mut response = next.run(request).instrument(span.clone()).await;

    let (status, took) = (response.status().as_u16(), began.elapsed());
    relay.metrics.answered(method, &route, status, took);
    let refused = response.extensions_mut().remove::<Refused>();
    if let Some(Refused(code)) = refused {
        relay.metrics.refused(code);
    }
    let code = refused.map(|Refused(code)| code.name());
    span.in_scope(|| {
        if status >= 500 {
            tracing::warn!(status, code, ?took, "answered");
        } else {
            tracing::debug!(status, code, ?took, "answered");
        }
    });
    if route == exchange::PATH && response.status().is_success() {
        return protection::protected_frames(response);
    }
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(NUMBER, id);
    }
    protection::protected(response, relay.https())
}

/// The number that a believed proxy gave, where it is fit to be told; otherwise one of our own.
fn number(shared: &Shared, request: &Request) -> String {
    let given = request.headers().get(NUMBER).and_then(|given| given.to_str().ok());
    let given = given.filter(|given| is_fit(given) && shared.relay.trusts(asker::peer(request.extensions())));
    // Without chance it is a number that says so.
    given.map_or_else(|| chance::id().unwrap_or_else(|_| "none".into()), str::to_owned)
}

fn is_fit(number: &str) -> bool {
    NUMBER_LETTERS.contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// One of a few names: others could be as many as somebody likes.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_short_and_plain() {
        assert!(is_fit("4bf92f35-77b3.4da6_a3ce") && is_fit("12345678"));
        for bad in ["", "1234567", "with a space", "line\nbreak", "\"quoted\"", &"x".repeat(65)] {
            assert!(!is_fit(bad), "{bad}");
        }
    }
}
