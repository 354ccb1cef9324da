//! A device that talks to the program over HTTP.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};
use tandem_core::document::{Acting, Command, Document};
use tandem_core::model::{DocumentId, PersonId, Role, SiteId};
use tandem_core::sync::Hash;
use tandem_core::sync::change;
use tandem_core::sync::frame::{Answer, Body, Entries, Frames, Piece, Push, Request, decode, encode};
use tandem_core::sync::snapshot::adopt_pieces;
use ureq::Agent;

pub(crate) struct Client {
    agent: Agent,
    cookie: String,
    pub(crate) person: PersonId,
}

impl Client {
    pub(crate) fn enrol(url: &str, secret: &str) -> Self {
        let agent = Agent::new_with_config(Agent::config_builder().http_status_as_error(false).build());
        let (key, attempt) = (URL_SAFE_NO_PAD.encode([4; 65]), URL_SAFE_NO_PAD.encode([1; 16]));
        let wish = json!({ "secret": secret, "device_name": "Phone", "public_key": key, "attempt": attempt });
        let mut response = agent.post(format!("{url}/enrol")).send(wish.to_string()).unwrap();
        let cookie = response.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let session: Value = serde_json::from_str(&response.body_mut().read_to_string().unwrap()).unwrap();
        Self { agent, cookie, person: PersonId::new(session["person"].as_str().unwrap()).unwrap() }
    }

    /// A device that is enrolled already.
    pub(crate) fn known(cookie: String, person: &PersonId) -> Self {
        let agent = Agent::new_with_config(Agent::config_builder().http_status_as_error(false).build());
        Self { agent, cookie, person: person.clone() }
    }

    /// What the relay says who this is: the status, and the name or the code of the refusal.
    pub(crate) fn session(&self, url: &str) -> (u16, String) {
        let mut response = self.agent.get(format!("{url}/session")).header("cookie", &self.cookie).call().unwrap();
        let body: Value = serde_json::from_str(&response.body_mut().read_to_string().unwrap()).unwrap();
        let word = body["name"].as_str().or(body["error"]["code"].as_str()).unwrap().to_owned();
        (response.status().as_u16(), word)
    }

    /// What it shows: name and credential.
    pub(crate) fn cookie(&self) -> &str {
        &self.cookie
    }

    /// Founds an engagement.
    pub(crate) fn found(&self, url: &str, name: &str) -> DocumentId {
        let request = self.agent.post(format!("{url}/engagements")).header("cookie", &self.cookie);
        let text = request.send(json!({ "name": name }).to_string()).unwrap().body_mut().read_to_string().unwrap();
        let body: Value = serde_json::from_str(&text).unwrap();
        DocumentId::parse(body["document"].as_str().unwrap()).unwrap()
    }

    /// One exchange, all pages of the answer as one, snapshots as the changes that they hold; `None` when the line breaks.
    pub(crate) fn exchange(&self, url: &str, request: &Request) -> Option<Answer> {
        let sent = self.agent.post(format!("{url}/sync")).header("cookie", &self.cookie).send(&encode(request)[..]);
        let mut frames = Frames::default();
        frames.push(&sent.ok()?.body_mut().read_to_vec().ok()?);
        let mut whole: Answer = decode(&frames.take().ok()??).ok()?;
        while let Some(frame) = frames.take().ok()? {
            let page: Answer = decode(&frame).ok()?;
            whole.entries.extend(page.entries);
            whole = Answer { results: whole.results, entries: whole.entries, ..page };
        }
        unfold(&mut whole.entries);
        Some(whole)
    }

    /// Pushes a change; true once it is acknowledged, false when the line breaks before.
    pub(crate) fn push(&self, url: &str, document: DocumentId, change: &[u8]) -> bool {
        let push = Push { document, changes: vec![change.to_vec().into()] };
        let request = Request { number: 1, pushes: vec![push], ..Request::default() };
        let Some(answer) = self.exchange(url, &request) else { return false };
        assert_eq!((answer.problem, &answer.results[0].refused), (None, &vec![]));
        true
    }

    /// Every change of every engagement, in log order.
    pub(crate) fn all_changes(&self, url: &str) -> Vec<Vec<u8>> {
        let (mut changes, mut request) = (Vec::new(), Request { number: 1, ..Request::default() });
        loop {
            let answer = self.exchange(url, &request).unwrap();
            let bodies = answer.entries.into_iter().flat_map(|entries| entries.bodies);
            changes.extend(bodies.filter_map(|body| if let Body::Change(bytes) = body { Some(bytes.into_vec()) } else { None }));
            request.cursor = answer.cursor;
            if !answer.more {
                return changes;
            }
        }
    }
}

/// Puts the changes that snapshots hold in their place, each once. Small engagements come in one answer, and so do their
/// snapshots.
fn unfold(entries: &mut Vec<Entries>) {
    let mut pieces: BTreeMap<(DocumentId, Hash), Vec<Piece>> = BTreeMap::new();
    for Entries { document, bodies } in &*entries {
        for body in bodies {
            if let Body::Snapshot(piece) = body {
                pieces.entry((*document, piece.hash)).or_default().push(piece.clone());
            }
        }
    }
    for ((document, _), pieces) in pieces {
        let changes = adopt_pieces(&document, &pieces).unwrap().all();
        let bodies = changes.into_iter().map(|change| Body::Change(change.bytes.into())).collect();
        entries.insert(0, Entries { document, bodies });
    }
    // What came beside a snapshot may be in it too; it comes before what stands on it.
    let mut held = HashSet::new();
    entries.sort_by_key(|Entries { document, .. }| *document);
    for Entries { bodies, .. } in entries.iter_mut() {
        bodies.retain(|body| match body {
            Body::Change(bytes) => change::hash(bytes).is_some_and(|hash| held.insert(hash)),
            Body::Snapshot(_) => false,
            Body::Record(_) => true,
        });
    }
}

/// Makes changes as one actor.
pub(crate) struct Author {
    replica: Document,
    person: PersonId,
    count: u32,
}

impl Author {
    pub(crate) fn new(document: DocumentId, person: &PersonId, actor: u8) -> Self {
        Self { replica: Document::new(document, &[actor; 16]), person: person.clone(), count: 0 }
    }

    pub(crate) fn edit(&mut self) -> Vec<u8> {
        self.count += 1;
        let site = SiteId::new(&format!("site-{}", self.count)).unwrap();
        let command = Command::AddSite { site, name: "Clinic".into(), zone: None, kbps: None };
        let acting = Acting { person: self.person.clone(), role: Some(Role::Editor), at: 1_790_000_000 };
        self.replica.run(&command, &acting).unwrap().changes.remove(0).bytes
    }
}
