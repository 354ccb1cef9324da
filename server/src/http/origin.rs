//! Refuses what a page of another origin asks: whatever may change something, and the socket (which browsers open for anyone).
//!
//! Programs that are no browser send no `Origin`; but for the socket that is fine, because only a browser carries somebody
//! else's cookie. The socket always needs one.

use super::Shared;
use super::error::Failure;
use crate::moving;
use crate::relay::Relay;
use crate::store::Log;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use rusqlite::Transaction;
use tandem_core::code::Code;

/// Lets through what comes from the relay's own pages.
pub(super) async fn refuse_foreign(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let socket = request.headers().contains_key(header::UPGRADE);
    let checked = socket || !matches!(*request.method(), Method::GET | Method::HEAD);
    if checked && !own(request.headers(), &shared.relay.public_url, socket) && !moves(request.headers(), &shared.relay).await {
        return Failure::from(Code::ForeignOrigin).into_response();
    }
    next.run(request).await
}

/// Whether the `Origin` is the public address or the host that was asked; `needed`: its absence is foreign too.
fn own(headers: &HeaderMap, public_url: &str, needed: bool) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return !needed };
    let Ok(origin) = origin.to_str() else { return false };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let asked = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
    origin == public_url || (host.is_some() && asked == host)
}

/// Whether the `Origin` is one of the two addresses between which devices move: a proxy may hide which host was asked.
async fn moves(headers: &HeaderMap, relay: &Relay) -> bool {
    let Some(origin) = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok()).map(str::to_owned) else {
        return false;
    };
    let job = move |log: &Log<Transaction<'_>>| moving::current(log.connection());
    let moving = relay.readers.run(job).await.ok().flatten();
    moving.is_some_and(|moving| moving.is_between(&origin))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn only_the_public_address_and_the_asked_host_are_our_own() {
        let own_of = |origin: Option<&'static str>, needed| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_static("127.0.0.1:8080"));
            if let Some(origin) = origin {
                headers.insert(header::ORIGIN, HeaderValue::from_static(origin));
            }
            own(&headers, "https://relay.example", needed)
        };
        for good in ["https://relay.example", "http://127.0.0.1:8080", "https://127.0.0.1:8080"] {
            assert!(own_of(Some(good), true), "{good}");
        }
        for foreign in ["null", "", "https://evil.example", "http://relay.example", "http://127.0.0.1:8081", "127.0.0.1:8080"] {
            assert!(!own_of(Some(foreign), false), "{foreign}");
        }
        assert!(own_of(None, false) && !own_of(None, true));
    }
}
