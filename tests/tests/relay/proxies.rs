//! Proxies whose word about who asks is believed, and those whose word is not.

use crate::phone::agent;
use crate::running::Running;
use tandem_core::limits::ADDRESS_WRONG;

/// Shows a wrong credential as somebody behind proxies; the status.
fn wrong(relay: &Running, forwarded: &str) -> u16 {
    let request = agent().get(format!("http://{}/session", relay.address())).header("cookie", "t=wrong");
    request.header("x-forwarded-for", forwarded).call().unwrap().status().as_u16()
}

fn exhaust(relay: &Running, forwarded: &str) {
    for _ in 0..=ADDRESS_WRONG.0 + ADDRESS_WRONG.1 {
        if wrong(relay, forwarded) == 429 {
            return;
        }
    }
    panic!("never too often");
}

#[test]
fn behind_a_named_proxy_each_address_has_a_bucket_of_its_own() {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| {
        config.trust_proxy = vec!["10.0.0.0/8".parse().unwrap(), "192.0.2.7/32".parse().unwrap()];
    });
    exhaust(&relay, "198.51.100.1, 10.1.2.3");
    assert_eq!(wrong(&relay, "198.51.100.1, 192.0.2.7"), 429);
    assert_eq!(wrong(&relay, "198.51.100.2, 10.1.2.3"), 401);
    assert_eq!(wrong(&relay, "198.51.100.2, 198.51.100.1"), 429, "what a stranger names counts for nothing");
}

#[test]
fn behind_a_proxy_that_nobody_named_all_are_one() {
    let relay = Running::fresh();
    exhaust(&relay, "198.51.100.1, 10.1.2.3");
    assert_eq!(wrong(&relay, "198.51.100.2, 10.1.2.3"), 429);
    assert_eq!(wrong(&relay, "198.51.100.2"), 401);
}

#[test]
fn the_number_that_a_proxy_gave_comes_back_where_it_is_plain() {
    let relay = Running::fresh();
    let number = |given: &str| {
        let answer = agent().get(format!("http://{}/healthz", relay.address())).header("x-request-id", given).call().unwrap();
        answer.headers()["x-request-id"].to_str().unwrap().to_owned()
    };
    assert_eq!(number("4bf92f35-77b3"), "4bf92f35-77b3");
    let drawn = number("<script>alert(1)</script>");
    assert!(drawn.len() == 16 && drawn.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{drawn}");
}
