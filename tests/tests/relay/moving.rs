//! Another address of the same relay: each device is given its way there, and the one that it was is revoked.

use crate::phone::{Phone, agent, code_of, post, secret, wish};
use crate::running::Running;
use serde_json::{Value, json};
use tandem_core::model::Role;
use tandem_server::{InviteTo, SignIn, set_access};

/// The relay by the name of this machine, which is another origin than its number.
fn there(relay: &Running) -> String {
    format!("http://localhost:{}", relay.address().port())
}

/// Writes what `tandem move-to` writes: the program's own tests run that.
fn moving(relay: &Running, from: &str, to: &str) {
    let since = "(SELECT 1 + max(created_ms) FROM device)";
    let sql = format!("INSERT INTO meta VALUES ('move', {since} || ' {from} {to}')");
    relay.database().execute(&sql, []).unwrap();
}

fn told(relay: &Running, cookie: &str) -> (u16, Value) {
    let asked = agent().get(format!("http://{}/move", relay.address())).header("cookie", cookie).call();
    let mut response = asked.unwrap();
    let text = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), serde_json::from_str(&text).unwrap_or(Value::Null))
}

/// Uses the way as the page at `origin` does, with whatever cookie it has: status, the cookie that was set, and the body.
fn arrive(relay: &Running, origin: &str, cookie: &str, url: &str, attempt: u8) -> (u16, String, Value) {
    let mut wish = wish(url.split_once("/join#").unwrap().1, attempt);
    wish["device_name"] = json!("Old phone");
    let request = agent().post(format!("http://{}/enrol", relay.address())).header("origin", origin).header("cookie", cookie);
    let mut response = request.send(wish.to_string()).unwrap();
    let cookie = response.headers().get("set-cookie").map_or("", |cookie| cookie.to_str().unwrap()).to_owned();
    let text = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), cookie, serde_json::from_str(&text).unwrap_or(Value::Null))
}

fn way(relay: &Running, phone: &Phone) -> String {
    let (status, _, body) = post(relay, "/move", Some(&phone.cookie), &json!({}));
    assert_eq!(status, 200, "{body}");
    body["url"].as_str().unwrap().to_owned()
}

fn session(relay: &Running, cookie: &str) -> (u16, Value) {
    let mut response = agent().get(format!("http://{}/session", relay.address())).header("cookie", cookie).call().unwrap();
    let text = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), serde_json::from_str(&text).unwrap())
}

#[test]
fn a_device_moves_once_and_the_one_that_it_was_is_revoked() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    assert_eq!(amina.push(notebook.document, &[notebook.edit()]).refused, []);
    assert_eq!(told(&relay, &amina.cookie), (200, json!({ "to": null, "gone": false })));
    assert_eq!(code_of(&post(&relay, "/move", Some(&amina.cookie), &json!({})).2), "not_found");

    let (old, new) = (format!("http://{}", relay.address()), there(&relay));
    moving(&relay, &old, &new);
    assert_eq!(told(&relay, &amina.cookie), (200, json!({ "to": new, "gone": false })));
    let (url, spare) = (way(&relay, &amina), way(&relay, &amina));
    assert!(url.starts_with(&format!("{new}/join#")), "{url}");
    let look = post(&relay, "/enrol/look", None, &json!({ "secret": url.split_once('#').unwrap().1 })).2;
    assert_eq!((&look["moves"], &look["name"]), (&json!(true), &json!("Amina")));

    let (status, cookie, arrived) = arrive(&relay, &new, "", &url, 1);
    assert_eq!((status, &arrived["person"]), (200, &json!(amina.person.as_str())), "{arrived}");
    assert_ne!(arrived["device"], json!(amina.device));
    let cookie = cookie.split(';').next().unwrap();
    assert_eq!(session(&relay, cookie).0, 200);
    assert_eq!(code_of(&session(&relay, &amina.cookie).1), "revoked");
    assert_eq!(told(&relay, &amina.cookie), (200, json!({ "to": new, "gone": true })), "the old address tells where it went");
    assert_eq!(told(&relay, cookie), (200, json!({ "to": null, "gone": false })), "who arrived is led nowhere");
    // An answer that was lost is given again; the other tab's link makes the same device again, and brings no stranger in.
    assert_eq!(arrive(&relay, &new, "", &url, 1).2["device"], arrived["device"]);
    assert_eq!(code_of(&arrive(&relay, &new, "", &spare, 2).2), "invitation_withdrawn");
    let cookie = arrive(&relay, &new, "", &url, 1).1;
    assert_eq!(arrive(&relay, &new, &cookie, &spare, 2).2["device"], arrived["device"]);

    let audit: Vec<(String, Option<String>)> = {
        let database = relay.database();
        let mut lines = database.prepare("SELECT deed, device FROM audit ORDER BY place DESC LIMIT 6").unwrap();
        lines.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
    };
    assert!(audit.contains(&("device_revoked".into(), Some(amina.device.clone()))), "{audit:?}");
    assert!(audit.iter().any(|(deed, _)| deed == "move_asked"), "{audit:?}");
}

#[test]
fn the_way_brings_no_access_and_ends_with_the_device() {
    let relay = Running::fresh();
    let amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let (old, new) = (format!("http://{}", relay.address()), there(&relay));
    moving(&relay, &old, &new);
    let (of_ben, of_amina) = (way(&relay, &ben), way(&relay, &amina));

    // Access that was taken away meanwhile does not come back with the way.
    set_access(relay.folder(), "Ben", "Hope", None).unwrap();
    assert_eq!(arrive(&relay, &new, "", &of_ben, 1).0, 200);
    let members: u32 = relay.database().query_row("SELECT count(*) FROM membership", [], |row| row.get(0)).unwrap();
    assert_eq!(members, 1);

    // Who revokes a device takes its way away too, and tells it nothing of another address.
    assert_eq!(post(&relay, &format!("/devices/{}/revoke", amina.device), Some(&amina.cookie), &json!({})).0, 200);
    assert_eq!(code_of(&arrive(&relay, &new, "", &of_amina, 1).2), "invitation_withdrawn");
    assert_eq!(told(&relay, &amina.cookie), (200, json!({ "to": null, "gone": false })));
    assert_eq!(code_of(&post(&relay, "/move", Some(&amina.cookie), &json!({})).2), "revoked");
    assert_eq!(told(&relay, "t=nobody").0, 401);
}

#[test]
fn both_addresses_are_served_whatever_the_scheme_and_whatever_a_proxy_says() {
    let (old, new) = ("http://old.example", "https://new.example");
    for public_url in [old, new] {
        let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.public_url = Some(old.into()));
        let amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
        let foreign = arrive(&relay, new, "", &format!("{new}/join#x"), 1);
        assert_eq!(code_of(&foreign.2), "foreign_origin", "before the move");
        moving(&relay, old, new);
        // The operator changes the setting before or after everybody came.
        let relay = Running::with(relay.stop(), |config| config.public_url = Some(public_url.into()));
        assert_eq!(session(&relay, &amina.cookie).0, 200, "{public_url}");
        let link = relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader));
        assert!(link.url.starts_with("https://new.example/join#"), "links lead to the new address: {}", link.url);
        let url = way(&relay, &amina);
        // Where only the scheme is another, the browser sends the old cookie too.
        let (status, cookie, arrived) = arrive(&relay, new, &amina.cookie, &url, 1);
        assert_eq!(status, 200, "{arrived}");
        assert!(cookie.starts_with("__Host-t=") && cookie.ends_with("; Secure"), "{cookie}");
        let both = format!("{}; {}", amina.cookie, cookie.split(';').next().unwrap());
        assert_eq!(session(&relay, &both).1["device"], arrived["device"]);
        assert_ne!(arrived["device"], json!(amina.device));
        assert_eq!(told(&relay, &amina.cookie).1["gone"], json!(true));
        // Somebody joins at the old address all the same.
        let (status, cookie, _) = arrive(&relay, old, "", &as_url(&link), 3);
        assert!(status == 200 && cookie.starts_with("t=") && !cookie.contains("Secure"), "{cookie}");
        assert_eq!(session(&relay, cookie.split(';').next().unwrap()).0, 200);
    }
}

#[test]
fn a_relay_that_is_reached_by_https_heeds_a_plain_cookie_only_while_devices_move_from_http() {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.public_url = Some("https://new.example".into()));
    let amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let plain = amina.cookie.replace("__Host-t=", "t=");
    assert_eq!(code_of(&session(&relay, &plain).1), "unknown_device");
    moving(&relay, "https://old.example", "https://new.example");
    assert_eq!(code_of(&session(&relay, &plain).1), "unknown_device");
    assert_eq!(session(&relay, &amina.cookie).0, 200);
}

fn as_url(link: &SignIn) -> String {
    format!("http://old.example/join#{}", secret(link))
}
