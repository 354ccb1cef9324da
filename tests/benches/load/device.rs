//! A light device: a credential, a cursor and pre-made changes. It opens no document while something is measured.

use crate::line::Line;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use std::net::SocketAddr;
use std::time::{SystemTime, UNIX_EPOCH};
use tandem_core::model::DocumentId;
use tandem_core::sync::frame::{Answer, Entries, Frames, Push, Request, decode, encode};

/// An enrolled device.
#[derive(Clone, Debug, Default)]
pub(crate) struct Device {
    pub(crate) cookie: String,
    pub(crate) cursor: Vec<u8>,
    pub(crate) documents: Vec<DocumentId>,
    /// The last answer was not all.
    pub(crate) more: bool,
}

impl Device {
    /// Uses an invitation.
    pub(crate) async fn enrol(host: SocketAddr, secret: &str, number: usize) -> Self {
        let mut attempt = [0; 16];
        attempt[..8].copy_from_slice(&number.to_be_bytes());
        let (key, attempt) = (URL_SAFE_NO_PAD.encode(point()), URL_SAFE_NO_PAD.encode(attempt));
        let wish = json!({ "secret": secret, "device_name": "Phone", "public_key": key, "attempt": attempt });
        let mut line = Line::open(host, "").await;
        let (head, body) = line.post("/enrol", wish.to_string().as_bytes()).await;
        assert_eq!(head.status(), 200, "{}", String::from_utf8_lossy(&body));
        let cookie = head.field("set-cookie").expect("a credential").split(';').next().expect("a value").to_owned();
        Self { cookie, ..Self::default() }
    }

    /// Founds an engagement; needs an administrator.
    pub(crate) async fn found(&self, host: SocketAddr, name: &str) {
        let mut line = Line::open(host, &self.cookie).await;
        let (head, body) = line.post("/engagements", json!({ "name": name }).to_string().as_bytes()).await;
        assert_eq!(head.status(), 200, "{}", String::from_utf8_lossy(&body));
    }

    pub(crate) fn request(&self, number: u32, pushes: Vec<(DocumentId, &[Vec<u8>])>) -> Request {
        let push = |(document, changes): (DocumentId, &[Vec<u8>])| Push {
            document,
            changes: changes.iter().cloned().map(Into::into).collect(),
        };
        let pushes = pushes.into_iter().map(push).collect();
        Request { number, sent_at_ms: now_ms(), cursor: self.cursor.clone().into(), pushes, ..Request::default() }
    }

    /// One exchange over POST; everything must be well.
    pub(crate) async fn exchange(&mut self, line: &mut Line, request: &Request) -> Answer {
        let (head, body) = line.post("/sync", &encode(request)).await;
        assert_eq!(head.status(), 200);
        let mut frames = Frames::default();
        frames.push(&body);
        let mut next = || frames.take().expect("a frame").map(|frame| decode::<Answer>(&frame).expect("an answer"));
        let mut answer = next().expect("an answer");
        while let Some(page) = next() {
            answer.entries.extend(page.entries);
            (answer.cursor, answer.more) = (page.cursor, page.more);
        }
        assert_eq!(answer.problem, None);
        assert!(answer.results.iter().all(|result| result.refused.is_empty()), "{:?}", answer.results);
        self.cursor = answer.cursor.to_vec();
        self.more = answer.more;
        for entries in &answer.entries {
            if !self.documents.contains(&entries.document) {
                self.documents.push(entries.document);
            }
        }
        answer
    }

    /// Fetches everything, as it comes.
    pub(crate) async fn fetch(&mut self, line: &mut Line) -> Vec<Entries> {
        let mut entries = Vec::new();
        loop {
            let request = self.request(1, vec![]);
            let answer = self.exchange(line, &request).await;
            entries.extend(answer.entries);
            if !answer.more {
                return entries;
            }
        }
    }

    /// Hands in changes of one document, in batches as a device makes them.
    pub(crate) async fn hand_in(&mut self, line: &mut Line, document: DocumentId, changes: &[Vec<u8>]) {
        for batch in batches(changes) {
            let request = self.request(1, vec![(document, batch)]);
            self.exchange(line, &request).await;
        }
    }
}

/// Cuts changes into batches as a device does.
pub(crate) fn batches(changes: &[Vec<u8>]) -> Vec<&[Vec<u8>]> {
    let (mut batches, mut first, mut bytes) = (Vec::new(), 0, 0);
    for (index, change) in changes.iter().enumerate() {
        bytes += change.len();
        if bytes >= tandem_core::limits::BATCH_BYTES || index + 1 == changes.len() {
            batches.push(&changes[first..=index]);
            (first, bytes) = (index + 1, 0);
        }
    }
    batches
}

/// A point of P-256: its generator.
fn point() -> [u8; 65] {
    let hex = "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296\
               4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
    let mut bytes = [0; 65];
    for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).expect("text"), 16).expect("hex");
    }
    bytes
}

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970");
    u64::try_from(since.as_millis()).expect("a date before the year 500 million")
}
