//! How many exchanges of one device may be under way. Counted before a body is read, by the credential that a request
//! shows, so that one device on many slow lines holds up nobody else.

use super::{Shared, cookie, error};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use tandem_core::code::Code;
use tandem_core::limits::DEVICE_EXCHANGES;

/// Exchanges under way by the hash of their credential; those without one stand under zeros.
#[derive(Debug, Default)]
pub(super) struct Crowding(Mutex<HashMap<[u8; 32], usize>>);

/// One exchange; counted until it is dropped.
struct Counted<'a> {
    crowding: &'a Crowding,
    credential: [u8; 32],
}

impl Crowding {
    /// Counts one more; `None`: as many as allowed are under way.
    fn enter(&self, credential: [u8; 32]) -> Option<Counted<'_>> {
        let mut under_way = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = under_way.entry(credential).or_default();
        (*count < DEVICE_EXCHANGES).then(|| *count += 1).map(|()| Counted { crowding: self, credential })
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        let mut under_way = self.crowding.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = under_way.get_mut(&self.credential) {
            *count -= 1;
            if *count == 0 {
                under_way.remove(&self.credential);
            }
        }
    }
}

/// Lets through what is within the bound; one more is answered `busy`.
pub(super) async fn bound(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let credential =
        cookie::credential_hash(request.headers(), &shared.relay.public_url).or_else(|| cookie::plain(request.headers()));
    let credential = credential.unwrap_or_default();
    match shared.crowding.enter(credential) {
        Some(_counted) => next.run(request).await,
        None => error::refusal(request.uri().path(), Code::Busy),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_has_its_own_count_and_what_has_ended_counts_no_more() {
        let crowding = Crowding::default();
        let held: Vec<_> = (0..DEVICE_EXCHANGES).map(|_| crowding.enter([1; 32]).unwrap()).collect();
        assert!(crowding.enter([1; 32]).is_none() && crowding.enter([2; 32]).is_some());
        drop(held);
        assert!(crowding.enter([1; 32]).is_some());
        assert!(crowding.0.lock().unwrap().is_empty());
    }
}
