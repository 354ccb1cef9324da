//! From where somebody asks: the address at the other end of the connection, or the one that a proxy on this machine
//! names. An address that a stranger names counts for nothing.

use crate::connections::Connected;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};
use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

/// What proxies add to the address that they were asked from; the last one is the word of the nearest proxy.
const FORWARDED: &str = "x-forwarded-for";

/// The address that a request is counted under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asker(pub(super) IpAddr);

impl Asker {
    fn of(extensions: &Extensions, headers: &HeaderMap) -> Self {
        let peer = extensions.get::<Arc<Connected>>().map_or(Ipv6Addr::UNSPECIFIED.into(), |connected| connected.peer);
        Self(if peer.is_loopback() { forwarded(headers).unwrap_or(peer) } else { peer })
    }
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let named = headers.get_all(FORWARDED).iter().next_back()?.to_str().ok()?;
    Some(named.rsplit(',').next()?.trim().parse::<IpAddr>().ok()?.to_canonical())
}

impl<S: Sync> FromRequestParts<S> for Asker {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.extensions, &parts.headers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_address_that_a_proxy_names_counts() {
        let of = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(FORWARDED, value.parse().unwrap());
            forwarded(&headers).map(|address| address.to_string())
        };
        assert_eq!(of("192.0.2.1"), Some("192.0.2.1".into()));
        assert_eq!(of("10.0.0.1, ::ffff:192.0.2.1"), Some("192.0.2.1".into()));
        assert_eq!(of("192.0.2.1, unknown"), None);
        assert_eq!(forwarded(&HeaderMap::new()), None);
    }
}
