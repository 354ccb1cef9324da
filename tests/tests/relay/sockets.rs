//! Live work over the socket.

use crate::phone::{Phone, changes, refused};
use crate::running::Running;
use std::io::Write;
use std::net::TcpStream;
use std::time::Duration;
use tandem_core::code::Code;
use tandem_core::limits::DEVICE_SOCKETS;
use tandem_core::model::{DocumentId, Role};
use tandem_core::sync::frame::presence::{Here, Present, decode_word, encode_word};
use tandem_core::sync::frame::{Answer, Context, Request, cursor_tag, decode_in, encode, encode_in};
use tandem_server::InviteTo;
use tungstenite::client::IntoClientRequest;
use tungstenite::{Message, WebSocket};

/// What came over the socket.
#[derive(Debug)]
pub(crate) enum Word {
    Answer(Box<Answer>),
    Closed(u16),
}

pub(crate) struct Socket(WebSocket<TcpStream>, Context);

impl Socket {
    pub(crate) fn open(relay: &Running, phone: &Phone) -> Self {
        let origin = format!("http://{}", relay.address());
        Self::try_open(relay, Some(&phone.cookie), Some(&origin)).unwrap()
    }

    /// Opens a socket, or answers with the status that refused it.
    pub(crate) fn try_open(relay: &Running, cookie: Option<&str>, origin: Option<&str>) -> Result<Self, u16> {
        let mut request = format!("ws://{}/socket", relay.address()).into_client_request().unwrap();
        for (name, value) in [("cookie", cookie), ("origin", origin)] {
            if let Some(value) = value {
                request.headers_mut().insert(name, value.parse().unwrap());
            }
        }
        let stream = TcpStream::connect(relay.address()).unwrap();
        match tungstenite::client(request, stream) {
            Ok((socket, _)) => Ok(Self(socket, Context::default())),
            Err(tungstenite::HandshakeError::Failure(tungstenite::Error::Http(response))) => Err(response.status().as_u16()),
            Err(other) => panic!("{other}"),
        }
    }

    pub(crate) fn send(&mut self, request: &Request) {
        let frame = encode_in(request, &mut self.1);
        self.send_bytes(frame);
    }

    /// Whether the line took the request.
    fn try_send(&mut self, request: &Request) -> bool {
        let frame = encode_in(request, &mut self.1);
        self.0.send(Message::Binary(frame.into())).is_ok()
    }

    pub(crate) fn send_bytes(&mut self, bytes: Vec<u8>) {
        self.0.send(Message::Binary(bytes.into())).unwrap();
    }

    /// Says where this person is.
    fn say(&mut self, document: Option<DocumentId>, field: &str) {
        self.send_bytes(encode_word(&Here { document, field: field.into() }));
    }

    /// The next word of presence.
    fn word(&mut self) -> Present {
        match self.0.read().unwrap() {
            Message::Binary(bytes) => decode_word(&bytes).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    /// The next answer or the end.
    pub(crate) fn next(&mut self) -> Word {
        loop {
            match self.0.read() {
                Ok(Message::Binary(bytes)) => return Word::Answer(Box::new(decode_in(&bytes, &mut self.1).unwrap())),
                Ok(Message::Close(frame)) => return Word::Closed(frame.map_or(1005, |frame| frame.code.into())),
                Ok(_) => {}
                Err(error) => panic!("the line broke: {error}"),
            }
        }
    }

    /// The next word, which is an answer.
    pub(crate) fn answer(&mut self) -> Answer {
        match self.next() {
            Word::Answer(answer) => *answer,
            Word::Closed(code) => panic!("closed with {code}"),
        }
    }
}

#[test]
fn a_socket_receives_what_another_device_did() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let mut notebook = amina.notebook();
    ben.pull();
    let mut socket = Socket::open(&relay, &ben);
    socket.send(&ben.asking());
    let mut cursor = socket.answer().cursor;
    for _ in 0..3 {
        let edit = notebook.edit();
        assert_eq!(amina.push(notebook.document, std::slice::from_ref(&edit)).refused, []);
        let news = socket.answer();
        assert_eq!((news.number, news.problem, news.after), (0, None, cursor_tag(&cursor)));
        assert_eq!(changes(&news.entries, notebook.document), [edit]);
        cursor = news.cursor;
    }
}

#[test]
fn the_same_frames_travel_over_the_socket() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    let mut socket = Socket::open(&relay, &amina);
    for number in 1..=3 {
        let edit = notebook.edit();
        socket.send(&Request { number, ..amina.request(notebook.document, &[edit]) });
        let answer = socket.answer();
        assert_eq!((answer.number, answer.problem), (number, None));
        assert_eq!(answer.results[0].refused, []);
    }
}

#[test]
fn a_message_that_announces_more_than_a_frame_may_have_is_closed_with_a_code_before_it_comes() {
    let relay = Running::fresh();
    let amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut socket = Socket::open(&relay, &amina);
    // A binary message, masked, of 2^40 bytes; not one of them follows.
    let head = [&[0x82, 0xFF][..], &(1_u64 << 40).to_be_bytes(), &[0; 4]].concat();
    socket.0.get_mut().write_all(&head).unwrap();
    assert!(matches!(socket.next(), Word::Closed(1009)));
}

#[test]
fn a_socket_that_lies_far_behind_gets_page_after_page_for_one_question() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    for _ in 0..4 {
        let edits: Vec<_> = (0..100).map(|_| notebook.long_edit()).collect();
        assert_eq!(amina.push(notebook.document, &edits).refused, []);
    }
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    let mut socket = Socket::open(&relay, &ben);
    let request = ben.asking();
    socket.send(&request);
    // Amina goes on meanwhile: whatever comes continues what came before.
    for _ in 0..5 {
        assert_eq!(amina.push(notebook.document, &[notebook.edit()]).refused, []);
    }
    let (mut cursor, mut pages, mut all) = (request.cursor, 0, Vec::new());
    while changes(&all, notebook.document).len() < 1 + 405 {
        let answer = socket.answer();
        assert_eq!(answer.after, cursor_tag(&cursor));
        assert!([0, request.number].contains(&answer.number) && (!answer.more || answer.follows));
        pages += usize::from(answer.number == request.number);
        all.extend(answer.entries);
        cursor = answer.cursor;
    }
    assert!(pages > 1, "{pages}");
}

#[test]
fn a_newly_granted_engagement_arrives_on_the_open_socket() {
    let relay = Running::fresh();
    let link = relay.invite_to_new("Amina", "Hope");
    let mut phone = Phone::enrol(&relay, &link);
    phone.pull();
    let mut socket = Socket::open(&relay, &phone);
    socket.send(&phone.asking());
    socket.answer();
    let to = InviteTo::NewEngagement("Second".into(), Role::Editor);
    let again = tandem_server::Invite { name: "Amina".into(), person: Some(link.person), to, days: 7, email: None };
    Phone::enrol(&relay, &tandem_server::invite(relay.folder(), &again).unwrap());
    let documents: Vec<_> = socket.answer().entries.into_iter().map(|entries| entries.document).collect();
    assert_eq!(documents.len(), 2, "the second device in the first engagement, and all of the second engagement");
}

#[test]
fn a_socket_needs_a_credential_and_our_own_origin() {
    let relay = Running::fresh();
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let own = format!("http://{}", relay.address());
    for (cookie, origin, status) in [
        (None, Some(own.as_str()), 401),
        (Some("t=AAAA"), Some(own.as_str()), 401),
        (Some(phone.cookie.as_str()), None, 403),
        (Some(phone.cookie.as_str()), Some("https://evil.example"), 403),
        (Some(phone.cookie.as_str()), Some("null"), 403),
    ] {
        assert_eq!(Socket::try_open(&relay, cookie, origin).err(), Some(status), "{cookie:?} {origin:?}");
    }
}

#[test]
fn a_device_holds_only_so_many_sockets() {
    let relay = Running::fresh();
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let own = format!("http://{}", relay.address());
    let held: Vec<_> = (0..DEVICE_SOCKETS).map(|_| Socket::open(&relay, &phone)).collect();
    assert_eq!(Socket::try_open(&relay, Some(&phone.cookie), Some(&own)).err(), Some(503));
    drop(held);
}

#[test]
fn a_revoked_device_is_shown_out() {
    let relay = Running::fresh();
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut socket = Socket::open(&relay, &phone);
    socket.send(&phone.asking());
    assert_eq!(socket.answer().problem, None);
    relay.database().execute("UPDATE device SET revoked_ms = 1", []).unwrap();
    socket.send(&phone.asking());
    assert_eq!(socket.answer().problem, Some(Code::Revoked));
    assert!(matches!(socket.next(), Word::Closed(1008)));
    assert_eq!(refused(phone.send(&encode(&phone.asking()))), (401, Some(Code::Revoked)));
}

#[test]
fn access_that_was_taken_away_shows_on_the_open_socket() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Editor)));
    let mut notebook = amina.notebook();
    ben.pull();
    let mut socket = Socket::open(&relay, &ben);
    socket.send(&ben.asking());
    socket.answer();
    relay.database().execute("DELETE FROM membership WHERE person = ?1", [ben.person.as_str()]).unwrap();
    assert_eq!(amina.push(notebook.document, &[notebook.edit()]).refused, []);
    socket.send(&Request { number: 2, ..ben.asking() });
    let answer = socket.answer();
    assert_eq!((answer.number, answer.entries), (2, vec![]));
}

#[test]
fn members_see_who_is_here_and_in_which_field_and_nobody_else_does() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let hope = amina.notebook().document;
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    let stranger = Phone::enrol(&relay, &relay.invite_to_new("Chidi", "Other"));
    ben.pull();
    let log = relay.log();
    let mut sockets = [&amina, &ben, &stranger].map(|phone| Socket::open(&relay, phone));
    for (socket, phone) in sockets.iter_mut().zip([&amina, &ben, &stranger]) {
        socket.send(&phone.asking());
        while socket.answer().follows {}
    }
    let [hers, his, other] = &mut sockets;
    // A stranger is not heard; the next word that arrives is Amina's.
    other.say(Some(hope), "call/c1/notes");
    other.send(&stranger.asking());
    other.answer();
    hers.say(Some(hope), "call/c1/notes");
    let word =
        Present { document: hope, person: amina.person.clone(), name: "Amina".into(), field: "call/c1/notes".into(), here: true };
    assert_eq!(his.word(), word);
    hers.say(Some(hope), "");
    assert_eq!(his.word(), Present { field: String::new(), ..word.clone() });
    his.say(Some(hope), "");
    assert_eq!(hers.word().name, "Ben");
    // A word too many is dropped; the socket goes on. Whoever goes is said to be gone.
    for _ in 0..50 {
        hers.say(Some(hope), "again");
    }
    hers.send(&amina.asking());
    assert_eq!(hers.answer().problem, None);
    hers.0.close(None).unwrap();
    let mut words = 0;
    while his.word().here {
        words += 1;
    }
    assert!((1..=20).contains(&words), "{words}");
    // Nobody told the stranger, and nothing was stored.
    other.send(&stranger.asking());
    assert_eq!(other.answer().problem, None);
    assert_eq!(relay.log(), log);
}

#[test]
fn who_comes_hears_who_is_there_and_a_person_is_gone_only_with_their_last_socket() {
    let relay = Running::fresh();
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let hope = amina.notebook().document;
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    ben.pull();
    let open = |phone: &Phone| {
        let mut socket = Socket::open(&relay, phone);
        socket.send(&phone.asking());
        while socket.answer().follows {}
        socket
    };
    let (mut hers, mut her_other, mut his) = (open(&amina), open(&amina), open(&ben));
    her_other.say(Some(hope), "");
    assert_eq!(hers.word().name, "Amina", "her own devices know too");
    hers.say(Some(hope), "call/c1/notes");
    her_other.word();
    for field in ["", "call/c1/notes"] {
        assert_eq!(his.word().field, field);
    }
    his.say(None, "");
    his.say(Some(hope), "");
    let mut there = [his.word().field, his.word().field];
    there.sort();
    assert_eq!(there, ["", "call/c1/notes"], "one word of each socket");
    hers.0.close(None).unwrap();
    let word = his.word();
    assert!(word.here && word.field.is_empty(), "{word:?}");
    her_other.say(None, "");
    assert!(!his.word().here);
}

#[test]
fn text_is_not_spoken_here() {
    let relay = Running::fresh();
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut socket = Socket::open(&relay, &phone);
    socket.0.send(Message::text("hello")).unwrap();
    assert!(matches!(socket.next(), Word::Closed(1003)));
}

#[test]
fn a_socket_that_takes_no_answers_is_closed_and_others_are_served() {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.send_wait = Duration::from_millis(200));
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    for _ in 0..4 {
        let edits: Vec<_> = (0..100).map(|_| notebook.long_edit()).collect();
        assert_eq!(amina.push(notebook.document, &edits).refused, []);
    }
    let ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    let own = format!("http://{}", relay.address());
    let held: Vec<_> = (1..DEVICE_SOCKETS).map(|_| Socket::open(&relay, &ben)).collect();
    let mut deaf = Socket::open(&relay, &ben);
    // Each question is a few bytes, each answer a page: the line fills up until the relay gives up on it.
    while deaf.try_send(&ben.asking()) {}
    let mut again = Socket::try_open(&relay, Some(&ben.cookie), Some(&own)).expect("a place is free again");
    again.send(&ben.asking());
    assert_eq!(again.answer().problem, None);
    drop(held);
}

#[test]
fn who_was_closed_for_being_slow_syncs_afresh_and_misses_nothing() {
    let relay = Running::with(tempfile::tempdir().unwrap(), |config| config.send_wait = Duration::from_millis(200));
    let mut amina = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut notebook = amina.notebook();
    let mut ben = Phone::enrol(&relay, &relay.invite("Ben", InviteTo::Engagement("Hope".into(), Role::Reader)));
    ben.pull();
    let mut deaf = Socket::open(&relay, &ben);
    let mut edits = Vec::new();
    // Ben asks and never listens, while Amina goes on writing.
    let mut asking = true;
    while asking {
        let edit = notebook.edit();
        assert_eq!(amina.push(notebook.document, std::slice::from_ref(&edit)).refused, []);
        edits.push(edit);
        asking = (0..200)
            .all(|_| deaf.0.send(Message::Binary(encode(&Request { cursor: Vec::new().into(), ..ben.asking() }).into())).is_ok());
    }
    let news = changes(&ben.pull(), notebook.document);
    assert_eq!(news, edits, "from where he was, everything is there, once");
}

#[test]
fn sockets_are_told_when_the_relay_stops() {
    let relay = Running::fresh();
    let phone = Phone::enrol(&relay, &relay.invite_to_new("Amina", "Hope"));
    let mut sockets = [Socket::open(&relay, &phone), Socket::open(&relay, &phone)];
    sockets[0].send(&phone.asking());
    sockets[0].answer();
    let stopping = std::thread::spawn(move || relay.stop());
    for socket in &mut sockets {
        assert!(matches!(socket.next(), Word::Closed(1001)));
    }
    stopping.join().unwrap();
}
