//! Pushing and fetching over `POST /sync`.

use crate::phone::{Phone, changes};
use crate::running::Running;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use tandem_core::model::Role;
use tandem_core::sync::frame::{Answer, Frames, Request, decode, encode};
use tandem_server::InviteTo;

#[test]
fn an_edit_made_on_one_device_reaches_the_other() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    let mut notebook = amina.notebook();
    ben.pull();
    let edits = [notebook.edit(), notebook.edit()];
    assert_eq!(amina.push(notebook.document, &edits).refused, []);
    assert_eq!(changes(&ben.pull(), notebook.document), edits);
    assert_eq!(changes(&ben.pull(), notebook.document), Vec::<Vec<u8>>::new());
}

#[test]
fn what_a_device_pushed_is_not_sent_back_to_it() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    let edit = notebook.edit();
    let answer = amina.exchange(&amina.request(notebook.document, &[edit]));
    assert_eq!(answer.results[0].refused, []);
    assert_eq!(changes(&answer.entries, notebook.document), Vec::<Vec<u8>>::new());
}

#[test]
fn pushing_again_is_accepted_and_changes_nothing() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    let edits = [notebook.edit(), notebook.edit()];
    assert_eq!(amina.push(notebook.document, &edits).refused, []);
    let log = relay.log();
    assert_eq!(amina.push(notebook.document, &edits).refused, []);
    assert_eq!(amina.push(notebook.document, &edits[1..]).refused, []);
    assert_eq!(relay.log(), log);
}

#[test]
fn an_exchange_with_nothing_new_costs_a_few_dozen_bytes() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    amina.pull();
    let asked = encode(&amina.asking());
    let mut response = amina.send(&asked);
    let answered = response.body_mut().read_to_vec().unwrap();
    assert!(asked.len() + answered.len() < 100, "{} + {}", asked.len(), answered.len());
    let names: Vec<_> = response.headers().keys().map(ToString::to_string).collect();
    let few = ["content-type", "content-length", "date", "x-content-type-options"];
    assert!(names.iter().all(|name| few.contains(&name.as_str())), "{names:?}");
}

/// Sends one POST over a line of its own, as its first bytes; the bytes that went each way, headers included.
fn counted(relay: &Running, phone: &Phone, frame: &[u8]) -> (usize, usize, Vec<u8>) {
    let (address, cookie, length) = (relay.address(), &phone.cookie, frame.len());
    let head = format!("POST /sync HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nContent-Length: {length}\r\n\r\n");
    let mut line = TcpStream::connect(address).unwrap();
    line.write_all(&[head.as_bytes(), frame].concat()).unwrap();
    let mut line = BufReader::new(line);
    let (mut down, mut body) = (0, 0);
    loop {
        let mut text = String::new();
        down += line.read_line(&mut text).unwrap();
        let text = text.trim().to_ascii_lowercase();
        if let Some(length) = text.strip_prefix("content-length: ") {
            body = length.parse().unwrap();
        }
        if text.is_empty() {
            break;
        }
    }
    let mut answer = vec![0; body];
    line.read_exact(&mut answer).unwrap();
    (head.len() + frame.len(), down + body, answer)
}

#[test]
fn nothing_new_costs_at_most_250_bytes_up_and_200_down_with_all_headers_as_the_first_words_of_a_line() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    amina.pull();
    let request = Request { number: u32::MAX, sent_at_ms: 1_790_000_000_000, ..amina.asking() };
    let (up, down, answer) = counted(&relay, &amina, &encode(&request));
    println!("{up} bytes up, {down} down");
    assert!(up <= 250 && down <= 200, "{up} bytes up, {down} down");
    let mut frames = Frames::default();
    frames.push(&answer);
    let answer: Answer = decode(&frames.take().unwrap().unwrap()).unwrap();
    assert_eq!((answer.number, answer.problem, answer.entries.len()), (u32::MAX, None, 0));
}

#[test]
fn a_whole_engagement_comes_in_one_answer_whose_pages_are_of_a_bounded_size() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    for _ in 0..4 {
        let edits: Vec<_> = (0..100).map(|_| notebook.long_edit()).collect();
        assert_eq!(amina.push(notebook.document, &edits).refused, []);
    }
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    let pages = ben.pages(&ben.asking());
    assert!(pages.len() > 1 && pages.iter().all(|page| page.results.is_empty()), "{}", pages.len());
    assert!(!pages.last().unwrap().more, "one answer brings it all");
    let mut ben = ben;
    assert_eq!(ben.notebook().saved(), notebook.saved());
}

#[test]
fn somebody_whose_access_was_taken_away_receives_and_hands_in_nothing() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let (mut hers, mut his) = (amina.notebook(), ben.notebook());
    relay.database().execute("DELETE FROM membership WHERE person = ?1", [ben.person.as_str()]).unwrap();
    assert_eq!(amina.push(hers.document, &[hers.edit()]).refused, []);
    let log = relay.log();
    assert_eq!(ben.pull(), []);
    assert_eq!(ben.push(his.document, &[his.edit()]).refused, [(0, tandem_core::code::Code::UnknownDocument)]);
    assert_eq!(relay.log(), log);
}
