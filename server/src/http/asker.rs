//! From where somebody asks: the address at the other end of the connection, or the one that a proxy names whose word is
//! believed. An address that a stranger names counts for nothing.

use super::Shared;
use crate::connections::Connected;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap};
use std::convert::Infallible;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

/// What proxies add to the address that they were asked from; the last one is the word of the nearest proxy.
const FORWARDED: &str = "x-forwarded-for";
/// What a request carries that came through a proxy.
const THROUGH_PROXY: [&str; 5] = [FORWARDED, "forwarded", "via", "x-forwarded-proto", "x-real-ip"];

/// The address that a request is counted under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asker {
    /// Which.
    pub(super) address: IpAddr,
    /// Asks on the relay's own machine, and through no proxy.
    pub(super) is_here: bool,
}

/// Who is at the other end of a request's connection.
pub(super) fn peer(extensions: &Extensions) -> IpAddr {
    extensions.get::<Arc<Connected>>().map_or(Ipv6Addr::UNSPECIFIED.into(), |connected| connected.peer)
}

/// The nearest address that is none of a believed proxy: each of those is believed about the one before it.
fn behind(peer: IpAddr, headers: &HeaderMap, trusts: impl Fn(IpAddr) -> bool) -> IpAddr {
    let mut nearest = peer;
    let lines = headers.get_all(FORWARDED).iter().rev();
    for named in lines.flat_map(|line| line.to_str().unwrap_or_default().rsplit(',')) {
        if !trusts(nearest) {
            break;
        }
        let Ok(address) = named.trim().parse::<IpAddr>() else { break };
        nearest = address.to_canonical();
    }
    nearest
}

impl FromRequestParts<Shared> for Asker {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Infallible> {
        let peer = peer(&parts.extensions);
        let address = behind(peer, &parts.headers, |address| shared.relay.trusts(address));
        let is_here = peer.is_loopback() && !THROUGH_PROXY.iter().any(|name| parts.headers.contains_key(*name));
        Ok(Self { address, is_here })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_believed_proxy_is_believed_about_the_one_before_it() {
        let of = |peer: &str, lines: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(FORWARDED, line.parse().unwrap());
            }
            let ours: ipnet::IpNet = "10.0.0.0/8".parse().unwrap();
            behind(peer.parse().unwrap(), &headers, |address| address.is_loopback() || ours.contains(&address)).to_string()
        };
        assert_eq!(of("127.0.0.1", &["192.0.2.1"]), "192.0.2.1");
        assert_eq!(of("127.0.0.1", &["10.0.0.1, ::ffff:192.0.2.1"]), "192.0.2.1");
        assert_eq!(of("127.0.0.1", &["192.0.2.1, unknown"]), "127.0.0.1");
        assert_eq!(of("127.0.0.1", &[]), "127.0.0.1");
        assert_eq!(of("10.1.2.3", &["198.51.100.9, 192.0.2.1, 10.7.7.7"]), "192.0.2.1", "a chain of ours");
        assert_eq!(of("10.1.2.3", &["198.51.100.9", "192.0.2.1"]), "192.0.2.1", "the last line is the nearest");
        assert_eq!(of("192.0.2.7", &["198.51.100.9"]), "192.0.2.7", "a stranger's word");
    }
}
