//! Requests that pages of other origins make.

use crate::phone::{Phone, agent, code_of, secret, wish};
use crate::running::Running;
use serde_json::{Value, json};

fn post_from(relay: &Running, origin: &str, path: &str, cookie: &str, body: &Value) -> (u16, Value) {
    let request = agent().post(format!("http://{}{path}", relay.address())).header("origin", origin).header("cookie", cookie);
    let mut response = request.send(body.to_string()).unwrap();
    let text = response.body_mut().read_to_string().unwrap_or_default();
    (response.status().as_u16(), serde_json::from_str(&text).unwrap_or(Value::Null))
}

#[test]
fn a_foreign_page_can_change_nothing() {
    let relay = Running::fresh();
    let administrator = Phone::enrol(&relay, &relay.started.sign_ins[0]);
    let link = relay.invite_to_new("Amina", "Hope");
    let log = relay.log();
    for origin in ["https://evil.example", "null", "http://127.0.0.1:1"] {
        for (path, body) in [
            ("/sync", json!("")),
            ("/engagements", json!({ "name": "X" })),
            ("/enrol/look", json!({ "secret": secret(&link) })),
            ("/enrol", wish(secret(&link), 1)),
        ] {
            let (status, body) = post_from(&relay, origin, path, &administrator.cookie, &body);
            assert_eq!((status, code_of(&body)), (403, "foreign_origin"), "{origin} {path}");
        }
    }
    let parcel = agent().put(format!("http://{}/parcels/abc", relay.address())).header("origin", "https://evil.example");
    let mut refused = parcel.header("cookie", &administrator.cookie).send("{}").unwrap();
    assert!(refused.body_mut().read_to_string().unwrap().contains("foreign_origin"), "also what is not posted");
    assert_eq!(relay.log(), log);
}

#[test]
fn our_own_page_may_post_by_the_host_it_asked_and_by_the_public_address() {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.public_url = Some("http://tandem.example".into()));
    let administrator = Phone::enrol(&relay, &relay.started.sign_ins[0]);
    for origin in ["http://tandem.example", &format!("http://{}", relay.address())] {
        let (status, body) = post_from(&relay, origin, "/engagements", &administrator.cookie, &json!({ "name": "X" }));
        assert_eq!(status, 200, "{origin} {body}");
    }
}
