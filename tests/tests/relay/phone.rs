//! A device as the relay sees it: a cookie, a cursor, and a replica that makes real changes.

use crate::running::Running;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU32, Ordering};
use tandem_core::code::Code;
use tandem_core::document::{Acting, Command, Document};
use tandem_core::limits::PAGE_BYTES;
use tandem_core::model::{DocumentId, PersonId, Role, SiteId};
use tandem_core::sync::cursor::without_snapshots;
use tandem_core::sync::frame::{Answer, Body, Entries, Frames, Push, PushResult, Request, cursor_tag, decode, encode};
use tandem_core::sync::record::Record;
use tandem_server::SignIn;
use ureq::http::Response;
use ureq::{Agent, Body as Content};

/// Numbers for fresh actors and ids.
static NEXT: AtomicU32 = AtomicU32::new(1);

pub(crate) fn agent() -> Agent {
    Agent::new_with_config(Agent::config_builder().http_status_as_error(false).build())
}

/// The secret of a link.
pub(crate) fn secret(link: &SignIn) -> &str {
    link.url.split_once("/join#").unwrap().1
}

/// A well-formed request for enrolment; the attempt tells two devices apart.
pub(crate) fn wish(secret: &str, attempt: u8) -> Value {
    let (key, attempt) = (URL_SAFE_NO_PAD.encode([4; 65]), URL_SAFE_NO_PAD.encode([attempt; 16]));
    json!({ "secret": secret, "device_name": "Phone", "public_key": key, "attempt": attempt })
}

/// Posts JSON; answers with the status, the cookie that was set, and the body.
pub(crate) fn post(relay: &Running, path: &str, cookie: Option<&str>, body: &Value) -> (u16, Option<String>, Value) {
    let mut request = agent().post(format!("http://{}{path}", relay.address()));
    if let Some(cookie) = cookie {
        request = request.header("cookie", cookie);
    }
    let mut response = request.send(body.to_string()).unwrap();
    let cookie =
        response.headers().get("set-cookie").map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap().to_owned());
    let text = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), cookie, serde_json::from_str(&text).unwrap_or(Value::Null))
}

/// The code of a JSON refusal.
pub(crate) fn code_of(body: &Value) -> &str {
    body["error"]["code"].as_str().unwrap_or("none")
}

pub(crate) struct Phone {
    address: std::net::SocketAddr,
    pub(crate) cookie: String,
    pub(crate) person: PersonId,
    pub(crate) device: String,
    cursor: Vec<u8>,
}

impl Phone {
    /// Uses a link.
    pub(crate) fn enrol(relay: &Running, link: &SignIn) -> Self {
        Self::enrol_with(relay, link, &[4; 65])
    }

    /// Uses a link with a public key of its own.
    pub(crate) fn enrol_with(relay: &Running, link: &SignIn, public_key: &[u8]) -> Self {
        let mut wish = wish(secret(link), 1);
        wish["public_key"] = URL_SAFE_NO_PAD.encode(public_key).into();
        let (status, cookie, session) = post(relay, "/enrol", None, &wish);
        assert_eq!(status, 200, "{session}");
        Self {
            address: relay.address(),
            cookie: cookie.unwrap(),
            person: PersonId::new(session["person"].as_str().unwrap()).unwrap(),
            device: session["device"].as_str().unwrap().to_owned(),
            cursor: Vec::new(),
        }
    }

    /// The same device after the relay came back elsewhere.
    pub(crate) fn moved(&mut self, relay: &Running) {
        self.address = relay.address();
    }

    /// Posts bytes to `/sync` as they are.
    pub(crate) fn send(&self, bytes: &[u8]) -> Response<Content> {
        agent().post(format!("http://{}/sync", self.address)).header("cookie", &self.cookie).send(bytes).unwrap()
    }

    /// One exchange over POST: all pages of the answer as one.
    pub(crate) fn exchange(&self, request: &Request) -> Answer {
        let mut pages = self.pages(request).into_iter();
        let mut answer = pages.next().expect("an answer has a page");
        for page in pages {
            assert!(answer.follows && page.results.is_empty() && page.after == cursor_tag(&answer.cursor));
            answer.entries.extend(page.entries);
            answer = Answer { results: answer.results, entries: answer.entries, after: answer.after, ..page };
        }
        assert!(!answer.follows);
        answer
    }

    /// One exchange over POST: the pages of the answer.
    pub(crate) fn pages(&self, request: &Request) -> Vec<Answer> {
        let pages = read_all(self.send(&encode(request)));
        assert!(pages.iter().all(|answer| answer.number == request.number));
        pages
    }

    /// Pushes one batch; the fate of each change in it.
    pub(crate) fn push(&self, document: DocumentId, changes: &[Vec<u8>]) -> PushResult {
        let answer = self.exchange(&self.request(document, changes));
        assert_eq!(answer.problem, None);
        answer.results.into_iter().next().unwrap()
    }

    /// A request that pushes one batch after this device's cursor.
    pub(crate) fn request(&self, document: DocumentId, changes: &[Vec<u8>]) -> Request {
        let changes = changes.iter().cloned().map(Into::into).collect();
        Request { number: 1, cursor: self.cursor.clone().into(), pushes: vec![Push { document, changes }], ..Request::default() }
    }

    /// Asks for nothing but what is new.
    pub(crate) fn asking(&self) -> Request {
        Request { number: 1, cursor: self.cursor.clone().into(), ..Request::default() }
    }

    /// Forgets what it has, and wants changes one by one from here on.
    pub(crate) fn begin_without_snapshots(&mut self) {
        self.cursor = without_snapshots(&[]);
    }

    /// Everything new since the last time, page after page.
    pub(crate) fn pull(&mut self) -> Vec<Entries> {
        let mut all = Vec::new();
        loop {
            let answer = self.exchange(&self.asking());
            assert_eq!(answer.problem, None);
            all.extend(answer.entries);
            self.cursor = answer.cursor.to_vec();
            if !answer.more {
                return all;
            }
        }
    }

    /// The one engagement of this device: fetched whole, as a replica with a fresh actor.
    pub(crate) fn notebook(&mut self) -> Notebook {
        let entries = self.pull();
        let document = entries.first().expect("an engagement").document;
        let changes = changes(&entries, document);
        Notebook::new(document, self.person.clone(), &changes)
    }
}

/// The changes of one document among entries.
pub(crate) fn changes(entries: &[Entries], document: DocumentId) -> Vec<Vec<u8>> {
    let bodies = entries.iter().filter(|entries| entries.document == document).flat_map(|entries| &entries.bodies);
    bodies.filter_map(|body| if let Body::Change(bytes) = body { Some(bytes.to_vec()) } else { None }).collect()
}

/// The records of one document among entries.
pub(crate) fn records(entries: &[Entries], document: DocumentId) -> Vec<Record> {
    let bodies = entries.iter().filter(|entries| entries.document == document).flat_map(|entries| &entries.bodies);
    bodies.filter_map(|body| if let Body::Record(record) = body { Some(record.clone()) } else { None }).collect()
}

/// Reads the one answer frame of a response.
pub(crate) fn read(response: Response<Content>) -> Answer {
    let [answer] = <[Answer; 1]>::try_from(read_all(response)).expect("one frame");
    answer
}

/// Reads all answer frames of a response; each is of a bounded size.
fn read_all(mut response: Response<Content>) -> Vec<Answer> {
    assert_eq!(response.headers().get("content-type").unwrap(), "application/octet-stream");
    let mut frames = Frames::default();
    frames.push(&response.body_mut().read_to_vec().unwrap());
    let mut answers = Vec::new();
    while let Some(frame) = frames.take().unwrap() {
        assert!(frame.len() < PAGE_BYTES + 4_000, "{}", frame.len());
        answers.push(decode(&frame).unwrap());
    }
    assert!(frames.is_empty());
    answers
}

/// The status and the problem of a refused exchange.
pub(crate) fn refused(response: Response<Content>) -> (u16, Option<Code>) {
    (response.status().as_u16(), read(response).problem)
}

/// A replica under one actor.
pub(crate) struct Notebook {
    pub(crate) document: DocumentId,
    pub(crate) actor: Vec<u8>,
    person: PersonId,
    replica: Document,
}

impl Notebook {
    /// With a fresh actor.
    pub(crate) fn new(document: DocumentId, person: PersonId, changes: &[Vec<u8>]) -> Self {
        let mut actor = document.0.to_vec();
        actor[..4].copy_from_slice(&NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        Self::under(actor, document, person, changes)
    }

    /// Under a certain actor, whoever owns it.
    pub(crate) fn under(actor: Vec<u8>, document: DocumentId, person: PersonId, changes: &[Vec<u8>]) -> Self {
        let replica = Document::load(document, &actor, None, changes).unwrap();
        Self { document, actor, person, replica }
    }

    /// Makes a change: adds a site.
    pub(crate) fn edit(&mut self) -> Vec<u8> {
        self.add("Clinic".into())
    }

    /// Makes a change that no packing makes much smaller than 150 bytes.
    pub(crate) fn long_edit(&mut self) -> Vec<u8> {
        let mut state = NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9) | 1;
        let mut letter = || {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            char::from(b'0' + (state >> 20).to_le_bytes()[0] % 64)
        };
        self.add((0..200).map(|_| letter()).collect())
    }

    fn add(&mut self, name: String) -> Vec<u8> {
        let site = SiteId::new(&format!("site-{}", NEXT.fetch_add(1, Ordering::Relaxed))).unwrap();
        let command = Command::AddSite { site, name, zone: None, kbps: Some(512) };
        let acting = Acting { person: self.person.clone(), role: Some(Role::Editor), at: 1_790_000_000 };
        let ran = self.replica.run(&command, &acting).unwrap();
        ran.changes.into_iter().next().unwrap().bytes
    }

    /// The whole document, as Automerge saves it.
    pub(crate) fn saved(&self) -> Vec<u8> {
        self.replica.save()
    }
}

/// One question as JSON; answers with the status and what was said.
pub(crate) fn ask(relay: &Running, who: &Phone, method: &str, path: &str, body: &Value) -> (u16, Value) {
    let url = format!("http://{}{path}", relay.address());
    let agent = agent();
    let sent = match method {
        "GET" => agent.get(url).header("cookie", &who.cookie).call(),
        "PUT" => agent.put(url).header("cookie", &who.cookie).send(body.to_string()),
        _ => agent.post(url).header("cookie", &who.cookie).send(body.to_string()),
    };
    let mut response = sent.unwrap();
    let text = response.body_mut().read_to_string().unwrap();
    (response.status().as_u16(), serde_json::from_str(&text).unwrap_or(Value::Null))
}
