//! Every bound of the relay, reached: who goes past it is told by name, and everybody else is served.

use crate::phone::{Phone, agent, code_of, post, read, refused, secret, wish};
use crate::running::Running;
use crate::sockets::Socket;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, mpsc};
use std::time::Duration;
use tandem_core::code::Code;
use tandem_core::limits::{ADDRESS_WRONG, DEVICE_EXCHANGES, HEADER_BYTES, HEADERS, PERSON_DOCUMENTS};
use tandem_core::model::Role;
use tandem_core::sync::frame::{Answer, Frames, decode, encode};
use tandem_server::{App, Config, InviteTo};

/// A wait that passes soon.
const SOON: Duration = Duration::from_millis(200);

fn relay(change: impl FnOnce(&mut Config)) -> Running {
    Running::with(tempfile::tempdir().unwrap(), change)
}

/// Sends bytes as they are; answers with all that comes back until the relay closes.
fn raw(relay: &Running, bytes: &[u8]) -> Vec<u8> {
    let mut line = TcpStream::connect(relay.address()).unwrap();
    line.write_all(bytes).unwrap();
    to_the_end(&mut line)
}

fn to_the_end(line: &mut TcpStream) -> Vec<u8> {
    let mut all = Vec::new();
    // A relay that closes while bytes are on their way to it resets the line.
    let _ = line.read_to_end(&mut all);
    all
}

/// Status and body of a raw answer.
fn answer(bytes: &[u8]) -> (u16, Vec<u8>) {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a whole head") + 4;
    let status = std::str::from_utf8(&bytes[9..12]).unwrap().parse().unwrap();
    (status, bytes[end..].to_vec())
}

fn problem(body: &[u8]) -> Option<Code> {
    let mut frames = Frames::default();
    frames.push(body);
    decode::<Answer>(&frames.take().unwrap().unwrap()).unwrap().problem
}

fn healthy(relay: &Running) -> bool {
    agent().get(format!("http://{}/healthz", relay.address())).call().unwrap().status() == 200
}

#[test]
fn who_takes_too_long_for_a_head_is_closed_and_others_are_served() {
    let relay = relay(|config| config.header_wait = SOON);
    let mut slow: Vec<_> = (0..20).map(|_| TcpStream::connect(relay.address()).unwrap()).collect();
    for line in &mut slow {
        line.write_all(b"GET /healthz HTTP/1.1\r\nhost: relay\r\nx-slow: ").unwrap();
    }
    assert!(healthy(&relay));
    for line in &mut slow {
        let said = to_the_end(line);
        assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 408"), "{}", String::from_utf8_lossy(&said));
    }
    assert!(healthy(&relay));
}

#[test]
fn a_connection_that_says_nothing_more_is_closed() {
    let relay = relay(|config| config.header_wait = SOON);
    let said = raw(&relay, b"GET /healthz HTTP/1.1\r\nhost: relay\r\n\r\n");
    assert_eq!(answer(&said), (200, b"ok".to_vec()));
    assert_eq!(raw(&relay, b""), b"");
}

#[test]
fn who_takes_too_long_for_a_body_is_told_so_in_the_words_of_the_route() {
    let relay = relay(|config| config.request_wait = SOON);
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let head = format!("host: relay\r\ncookie: {}\r\ncontent-length: 100\r\n\r\n", phone.cookie);
    let (status, body) = answer(&raw(&relay, format!("POST /sync HTTP/1.1\r\n{head}abc").as_bytes()));
    assert_eq!((status, problem(&body)), (408, Some(Code::TooSlow)));
    let (status, body) = answer(&raw(&relay, format!("POST /enrol HTTP/1.1\r\n{head}abc").as_bytes()));
    let body: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!((status, code_of(&body)), (408, "too_slow"));
    assert_eq!(phone.exchange(&phone.asking()).problem, None);
}

#[test]
fn a_head_that_is_too_large_or_none_at_all_is_refused_and_closed() {
    let relay = relay(|_| {});
    let long = format!("GET /healthz HTTP/1.1\r\nhost: relay\r\nx-long: {}\r\n\r\n", "x".repeat(2 * HEADER_BYTES));
    assert_eq!(answer(&raw(&relay, long.as_bytes())).0, 431);
    let many = "x-many: 1\r\n".repeat(HEADERS + 1);
    assert_eq!(answer(&raw(&relay, format!("GET /healthz HTTP/1.1\r\nhost: relay\r\n{many}\r\n").as_bytes())).0, 431);
    for none in [&b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"[..], b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n"] {
        let said = raw(&relay, none);
        assert!(said.is_empty() || answer(&said).0 == 400 || answer(&said).0 == 505, "{}", String::from_utf8_lossy(&said));
    }
    assert!(healthy(&relay));
}

#[test]
fn one_connection_too_many_is_told_that_the_relay_is_busy_and_is_served_when_there_is_room() {
    let relay = relay(|config| config.connections = 2);
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    // The connections of enrolment go back first.
    let open = |relay: &Running| Socket::try_open(relay, Some(&phone.cookie), Some(&format!("http://{}", relay.address())));
    let mut held: Vec<Socket> = Vec::new();
    for _ in 0..10_000 {
        held.extend(open(&relay).ok());
        if held.len() == 2 {
            break;
        }
    }
    assert_eq!(held.len(), 2);
    assert_eq!(refused(phone.send(&encode(&phone.asking()))), (503, Some(Code::Busy)));
    let (status, _, body) = post(&relay, "/enrol/look", None, &json!({ "secret": "x" }));
    assert_eq!((status, code_of(&body)), (503, "busy"));
    assert_eq!(open(&relay).err(), Some(503));
    for socket in &mut held {
        socket.send(&phone.asking());
        assert_eq!(socket.answer().problem, None, "who is in stays in");
    }
    drop(held);
    let served = (0..10_000).any(|_| refused(phone.send(&encode(&phone.asking()))).1.is_none());
    assert!(served, "there is room again");
}

#[test]
fn a_line_that_takes_nothing_of_an_answer_is_closed_and_its_place_is_free() {
    let film = vec![7; 32 << 20];
    let relay = relay(|config| {
        config.line_wait = SOON;
        config.connections = 1;
        config.app = App::Table(Arc::new(BTreeMap::from([("film.bin".to_owned(), film)])));
    });
    let mut deaf = TcpStream::connect(relay.address()).unwrap();
    deaf.write_all(b"GET /film.bin HTTP/1.1\r\nhost: relay\r\n\r\n").unwrap();
    let mut first = [0; 12];
    deaf.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    assert!((0..100_000).any(|_| healthy(&relay)), "the place is free again");
    assert!(to_the_end(&mut deaf).len() < 32 << 20, "the line was closed in the middle");
}

#[test]
fn one_device_has_only_so_many_exchanges_under_way_and_others_are_served() {
    let relay = relay(|_| {});
    let amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let head = format!("POST /sync HTTP/1.1\r\nhost: relay\r\ncookie: {}\r\ncontent-length: 100\r\n", amina.cookie);
    let slow: Vec<_> = (0..DEVICE_EXCHANGES)
        .map(|_| {
            let mut line = TcpStream::connect(relay.address()).unwrap();
            write!(line, "{head}expect: 100-continue\r\n\r\n").unwrap();
            let mut go_on = [0; 25];
            line.read_exact(&mut go_on).unwrap();
            assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n", "its body is waited for");
            line
        })
        .collect();
    assert_eq!(refused(amina.send(&encode(&amina.asking()))), (503, Some(Code::Busy)));
    assert_eq!(ben.exchange(&ben.asking()).problem, None);
    drop(slow);
    assert!((0..10_000).any(|_| refused(amina.send(&encode(&amina.asking()))).1.is_none()), "what has ended counts no more");
}

#[test]
fn a_device_that_pushes_too_often_is_told_so_keeps_its_work_and_others_are_served() {
    let relay = relay(|config| config.pushes_per_minute = 3);
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let (mut hers, mut his) = (amina.notebook(), ben.notebook());
    for _ in 0..3 {
        assert_eq!(amina.push(hers.document, &[hers.edit()]).refused, []);
    }
    let log = relay.log();
    let edit = hers.edit();
    let response = amina.send(&encode(&amina.request(hers.document, std::slice::from_ref(&edit))));
    assert!(response.headers().contains_key("retry-after"));
    assert_eq!(refused(response), (429, Some(Code::TooOften)));
    assert_eq!(relay.log(), log);
    assert_eq!(amina.exchange(&amina.asking()).problem, None, "fetching goes on");
    assert_eq!(ben.push(his.document, &[his.edit()]).refused, []);
    let relay = Running::with(relay.stop(), |_| {});
    amina.moved(&relay);
    assert_eq!(amina.push(hers.document, &[edit]).refused, []);
}

#[test]
fn only_so_many_bytes_of_pushes_wait_and_one_more_is_told_that_the_relay_is_busy() {
    let relay = relay(|config| config.push_bytes_waiting = 1 << 10);
    let mut phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = phone.notebook();
    let (first, second) = (notebook.edit(), notebook.edit());
    let mut database = relay.database();
    let held = database.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
    let (tell, told) = mpsc::channel();
    std::thread::scope(|scope| {
        for edit in [&first, &second] {
            let (tell, request) = (tell.clone(), phone.request(notebook.document, std::slice::from_ref(edit)));
            let phone = &phone;
            scope.spawn(move || tell.send(refused(phone.send(&encode(&request)))).unwrap());
        }
        assert_eq!(told.recv().unwrap(), (503, Some(Code::Busy)), "there is room for one");
        held.rollback().unwrap();
        assert_eq!(told.recv().unwrap().0, 200);
    });
    assert_eq!(phone.push(notebook.document, &[first, second]).refused, []);
}

/// Posts JSON in the name of a proxy on this machine that was asked by `address`.
fn post_from(relay: &Running, address: &str, path: &str, body: &Value) -> (u16, String) {
    let request = agent().post(format!("http://{}{path}", relay.address())).header("x-forwarded-for", address);
    let mut response = request.send(body.to_string()).unwrap();
    let text = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), code_of(&serde_json::from_str(&text).unwrap_or(Value::Null)).to_owned())
}

#[test]
fn wrong_secrets_from_one_address_are_soon_told_to_wait_and_other_addresses_are_not() {
    let relay = relay(|_| {});
    let link = relay.invite_to_new("Amina", "Hope");
    let guess = json!({ "secret": "AAAAAAAAAAAAAAAAAAAAAA" });
    let answers: Vec<_> = (0..2 * ADDRESS_WRONG.0).map(|_| post_from(&relay, "192.0.2.1", "/enrol/look", &guess)).collect();
    let unknown = (404, "invitation_unknown".to_owned());
    assert_eq!(answers[0], unknown);
    assert_eq!(answers.last(), Some(&(429, "too_often".to_owned())));
    assert_eq!(post_from(&relay, "192.0.2.1", "/enrol", &wish("guess", 1)).1, "too_often");
    assert_eq!(post_from(&relay, "192.0.2.2", "/enrol/look", &guess), unknown);
    let (status, _) = post_from(&relay, "192.0.2.1", "/enrol", &wish(secret(&link), 1));
    assert_eq!(status, 200, "who holds a good link is let in from anywhere");
}

#[test]
fn wrong_credentials_from_one_address_are_soon_told_to_wait() {
    let relay = relay(|_| {});
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let frame = encode(&phone.asking());
    let problems: Vec<_> = (0..2 * ADDRESS_WRONG.0)
        .map(|_| {
            let request = agent().post(format!("http://{}/sync", relay.address()));
            read(request.header("cookie", "t=AAAA").send(&frame[..]).unwrap()).problem
        })
        .collect();
    assert_eq!((problems[0], problems[problems.len() - 1]), (Some(Code::UnknownDevice), Some(Code::TooOften)));
    assert_eq!(phone.exchange(&phone.asking()).problem, None, "who is known is served");
}

#[test]
fn a_person_has_only_so_many_engagements() {
    let relay = relay(|_| {});
    let phone = Phone::enrol(&relay, &relay.invite("Root", InviteTo::Administration));
    let mut database = relay.database();
    let filling = database.transaction().unwrap();
    for number in 1..PERSON_DOCUMENTS {
        let document = (number as u128).to_be_bytes();
        filling.execute("INSERT INTO membership VALUES (?1, ?2, 'reader', 1)", (phone.person.as_str(), document)).unwrap();
    }
    filling.commit().unwrap();
    let found = |name: &str| {
        let (status, _, body) = post(&relay, "/engagements", Some(&phone.cookie), &json!({ "name": name }));
        (status, code_of(&body).to_owned())
    };
    assert_eq!(found("The last one"), (200, "none".to_owned()));
    let log = relay.log();
    assert_eq!(found("One too many"), (409, "too_many_documents".to_owned()));
    assert_eq!(relay.log(), log);
}
