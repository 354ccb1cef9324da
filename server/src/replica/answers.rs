//! Carrying out each command on the engine. What a command needs of the relay beside the exchange is asked here: using
//! an invitation, and founding an engagement.

use super::ask::Ask;
use super::engine::{Engine, reply};
use super::failure::Failure;
use super::identity::{Enrolling, Identity};
use super::line::{Line, Place};
use super::store::{Entry, Holding};
use super::waiting::{Until, Waiting};
use super::{Answer, Asked};
use crate::clock::{now_ms, today};
use crate::hexadecimal;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tandem_core::code::Code;
use tandem_core::document::{Acting, Change, Command, Document, FreeEdit};
use tandem_core::limits::{REPLICA_EDITS, REPLICA_WAITING_MS};
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::view::{self, Reader};
use tokio::time::{Instant, timeout};

/// How long the relay may take for what is asked beside the exchange.
const RELAY_WAIT: Duration = Duration::from_secs(30);

impl Engine {
    /// Carries out one command and answers it, now or when what it waits for has come.
    pub(super) async fn carry_out(&mut self, Asked { ask, answer }: Asked) {
        let outcome = match ask {
            Ask::Wait { document, heads, timeout_ms } => match read_heads(&heads) {
                Ok(heads) => {
                    let until = Instant::now() + bounded(timeout_ms);
                    return self.wait(Waiting { what: Until::Has(document, heads), until, answer });
                }
                Err(failure) => Err(failure),
            },
            Ask::WaitAcknowledged { timeout_ms } => {
                let until = Instant::now() + bounded(timeout_ms);
                return self.wait(Waiting { what: Until::Acknowledged, until, answer });
            }
            Ask::Join { invite, device } => self.join(&invite, &device).await,
            Ask::Connect => self.connect().map(|()| json!({})),
            Ask::Disconnect => {
                self.disconnect();
                Ok(json!({}))
            }
            Ask::Create { json, text_keys, label } => self.create(&json, &text_keys, &label).await,
            Ask::Edit { document, ops } => self.edit(document, &ops),
            Ask::Command { document, command } => self.command(document, &command),
            Ask::Heads { document } => self.read(document).map(|document| json!({ "heads": heads_of(document) })),
            Ask::Json { document } => self.read(document).map(|document| json!({ "json": document.plain() })),
            Ask::View { document, view } => self.view(document, view),
            Ask::Documents => Ok(self.documents()),
            Ask::Status => Ok(self.told_status()),
            Ask::Quit => Ok(json!({})),
        };
        reply(answer, outcome);
    }

    /// Uses an invitation. A replica is one device for good.
    async fn join(&mut self, invite: &str, device: &str) -> Answer {
        if self.identity.is_some() {
            return Err(Failure::new(Code::AlreadyThere, "this replica is a device already; take another folder"));
        }
        let (relay, secret) = invite
            .split_once("/join#")
            .ok_or_else(|| Failure::new(Code::BadValue, "that is no invitation: a link with /join# in it is"))?;
        let line = Line::new(Place::read(relay)?, None, Arc::clone(&self.counts));
        let enrolling = Enrolling::begin(&self.folder, relay, secret)?;
        let wish = json!({
            "secret": secret,
            "device_name": device,
            "public_key": enrolling.public_key()?,
            "attempt": enrolling.attempt,
        });
        let (cookie, session) = asked(&line, "/enrol", &wish).await?;
        let text = |name: &str| session.get(name).cloned().unwrap_or_default();
        let read = |_| Failure::new(Code::NoConnection, "the relay's answer cannot be understood");
        let identity = Identity {
            relay: relay.to_owned(),
            cookie: cookie.ok_or_else(|| Failure::new(Code::NoConnection, "the relay gave no credential"))?,
            person: serde_json::from_value(text("person")).map_err(read)?,
            device: serde_json::from_value(text("device")).map_err(read)?,
            key: enrolling.key,
        };
        identity.write(&self.folder)?;
        let told = json!({ "person": identity.person, "device": identity.device });
        self.become_device(identity)?;
        Ok(told)
    }

    /// Founds an engagement at the relay, and the free-form document in it here.
    async fn create(&mut self, content: &Value, text_keys: &[String], label: &str) -> Answer {
        // What cannot be a document is refused before the relay is asked for anything.
        let trial = Document::new(DocumentId([0; 16]), &[0; 16]).found_free(content, text_keys, 0);
        trial.map_err(|code| {
            Failure::new(code, "a free-form document is a JSON object with text keys, no value of it too large")
        })?;
        let line = self.line.clone().ok_or_else(|| Failure::new(Code::UnknownDevice, "join first"))?;
        let (_, founded) = asked(&line, "/engagements", &json!({ "name": label })).await?;
        let id = founded.get("document").and_then(Value::as_str).and_then(|text| DocumentId::parse(text).ok());
        let id = id.ok_or_else(|| Failure::new(Code::NoConnection, "the relay's answer cannot be understood"))?;
        self.notebook.found(id)?;
        self.change(id, |document, at| document.found_free(content, text_keys, at).map_err(Failure::from))?;
        Ok(json!({ "document": id }))
    }

    fn edit(&mut self, id: DocumentId, edits: &[FreeEdit]) -> Answer {
        if edits.len() > REPLICA_EDITS {
            return Err(Failure::new(Code::TooLarge, format!("at most {REPLICA_EDITS} edits in one command")));
        }
        self.may_write(&id)?;
        self.change(id, |document, at| {
            let mut changes = Vec::new();
            for (place, edit) in edits.iter().enumerate() {
                let made = document.edit_free(edit, at);
                changes.extend(made.map_err(|code| Failure::new(code, format!("{code} in the edit at {place}; none was made")))?);
            }
            Ok(changes)
        })?;
        self.read(id).map(|document| json!({ "heads": heads_of(document) }))
    }

    fn command(&mut self, id: DocumentId, command: &Command) -> Answer {
        let identity = self.identity.as_ref().ok_or(Code::UnknownDevice)?;
        let role = self.store.document(&id).and_then(Holding::role);
        let mut acting = Acting { person: identity.person.clone(), role, at: 0 };
        let mut undo = None;
        self.change(id, |document, at| {
            acting.at = at;
            let ran = document.run(command, &acting)?;
            undo = ran.undo;
            Ok(ran.changes)
        })?;
        self.read(id).map(|document| json!({ "heads": heads_of(document), "undo": undo }))
    }

    fn view(&mut self, id: DocumentId, view: Value) -> Answer {
        let query = if view.is_string() { json!({ "show": view }) } else { view };
        let asked: view::Asked =
            serde_json::from_value(query).map_err(|cause| Failure::new(Code::BadValue, cause.to_string()))?;
        let me = self.identity.as_ref().ok_or(Code::UnknownDevice)?.person.clone();
        let reader = Reader { me, today: today(), seen: String::new() };
        let shown = self.read(id)?.show(&asked, &reader)?;
        let view: Value = serde_json::from_str(&shown).map_err(|_| Code::Internal)?;
        Ok(json!({ "view": view }))
    }

    /// Makes changes and keeps them; none is left where one cannot be made or kept.
    fn change(
        &mut self,
        id: DocumentId,
        make: impl FnOnce(&mut Document, i64) -> Result<Vec<Change>, Failure>,
    ) -> Result<(), Failure> {
        let at = i64::try_from(now_ms() / 1000).unwrap_or(0);
        let document = self.notebook.open(&mut self.store, id)?;
        let kept = make(document, at).and_then(|changes| {
            if !changes.is_empty() {
                let actor = self.notebook.unkept_actor(&self.store, &id).map(Into::into);
                let bytes = changes.iter().map(|change| change.bytes.clone().into()).collect();
                self.store.keep(Entry::Edit { document: id, actor, changes: bytes }, true)?;
            }
            Ok(changes)
        });
        match kept {
            Ok(changes) => {
                self.edited(changes.into_iter().map(|change| (id, change)).collect());
                Ok(())
            }
            Err(failure) => {
                // Memory goes back to what the store holds.
                self.notebook.close(&id);
                Err(failure)
            }
        }
    }

    fn read(&mut self, id: DocumentId) -> Result<&mut Document, Failure> {
        self.notebook.open(&mut self.store, id)
    }

    /// What is certain to be refused is not made.
    fn may_write(&self, id: &DocumentId) -> Result<(), Failure> {
        if self.store.document(id).is_some_and(Holding::is_closed) {
            return Err(Failure::new(Code::ReadOnly, "this person may not write in this document"));
        }
        Ok(())
    }

    fn documents(&self) -> Value {
        let ids: Vec<&DocumentId> = self.store.documents().map(|(id, _)| id).collect();
        let labels: serde_json::Map<String, Value> =
            self.store.documents().map(|(id, holding)| (id.to_string(), holding.label().into())).collect();
        json!({ "documents": ids, "labels": labels })
    }

    fn told_status(&self) -> Value {
        let (up, down, round_trips) = self.counts.read();
        let cursor = hexadecimal::encode(self.store.cursor());
        let parcels: Vec<Value> = self
            .store
            .documents()
            .flat_map(|(id, holding)| {
                holding.parcels().map(move |(code, changes)| json!({ "document": id, "code": code, "changes": changes }))
            })
            .collect();
        json!({
            "pending": self.store.pending(),
            "cursor": cursor,
            "bytes_up": up,
            "bytes_down": down,
            "round_trips": round_trips,
            "last_exchange": self.status.last_exchange_ms,
            "online": self.status.online && self.is_begun(),
            "live": self.status.live,
            "complete": self.status.complete,
            "problem": self.status.problem,
            "parcels": parcels,
        })
    }
}

/// Posts JSON and reads the answer; a refusal is a failure with its code.
async fn asked(line: &Line, path: &str, wish: &Value) -> Result<(Option<String>, Value), Failure> {
    let late = || Failure::new(Code::NoConnection, "the relay did not answer in time");
    let (status, cookie, body) = timeout(RELAY_WAIT, line.post(path, wish)).await.map_err(|_| late())??;
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    if status == 200 {
        return Ok((cookie, body));
    }
    let code: Option<Code> = body.pointer("/error/code").and_then(|code| serde_json::from_value(code.clone()).ok());
    Err(code.map_or_else(|| Failure::new(Code::NoConnection, format!("the relay answered with status {status}")), Failure::from))
}

fn heads_of(document: &Document) -> Vec<String> {
    document.heads().iter().map(|hash| hexadecimal::encode(hash)).collect()
}

fn read_heads(heads: &[String]) -> Result<Vec<Hash>, Failure> {
    let heads: Option<Vec<Hash>> = heads.iter().map(|text| hexadecimal::decode(text)?.try_into().ok()).collect();
    heads.ok_or_else(|| Failure::new(Code::BadValue, "a head is 64 hexadecimal digits"))
}

fn bounded(timeout_ms: u64) -> Duration {
    Duration::from_millis(timeout_ms.min(REPLICA_WAITING_MS))
}
