//! `/parcels`: refused work that its author's device hands in, and that an editor takes in or declines. Also who lost
//! access may hand in what they wrote before they knew, and a device that was revoked.

use super::Shared;
use super::error::Failure;
use super::signed_in::{Known, SignedIn};
use crate::clock::now_ms;
use crate::founding::Writing;
use crate::store::parcels::{self, HandedIn, Parcel};
use crate::store::people;
use crate::store::renewed;
use crate::store::{Log, StoreError};
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use rusqlite::Transaction;
use tandem_core::code::Code;
use tandem_core::limits::ID_BYTES;
use tandem_core::model::{DocumentId, PersonId, Role};
use tandem_core::sync::log::ReadLog;

/// A parcel as it is handed in. The relay asks nothing of the commands; whoever takes it in reads them with their bounds.
#[derive(serde::Deserialize)]
struct Wish {
    document: DocumentId,
    code: Code,
    at: u64,
    changes: u32,
    commands: Vec<serde_json::Value>,
}

#[derive(serde::Deserialize)]
struct Outcome {
    taken: bool,
}

/// What concerns one person.
#[derive(serde::Serialize)]
pub(super) struct Lists {
    /// Their own, and what became of them.
    mine: Vec<Parcel>,
    /// Others' that they may take in.
    offered: Vec<Parcel>,
}

/// `PUT /parcels/{id}`: hands a parcel in, once however often it is sent. `unknown_document` for who was never a member.
pub(super) async fn hand_in(
    State(shared): State<Shared>,
    Known(device): Known,
    Path(id): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Parcel>, Failure> {
    let body = body.map_err(|_| Code::TooLarge)?;
    let wish: Wish = serde_json::from_slice(&body).map_err(|_| Code::BadValue)?;
    let plain = !id.is_empty() && id.len() <= ID_BYTES && id.chars().all(|letter| letter.is_ascii_alphanumeric());
    if !plain {
        return Err(Code::BadValue.into());
    }
    let commands = serde_json::Value::from(wish.commands).to_string();
    let parcel = HandedIn { id, document: wish.document, code: wish.code, made_ms: wish.at, changes: wish.changes, commands };
    let job = move |log: &mut Writing<'_>| {
        let person = &device.person.id;
        if !people::left(log.connection(), person, &parcel.document)? && log.membership(person, &parcel.document)?.is_none() {
            return Err(Code::UnknownDocument.into());
        }
        // What was founded anew takes in what was written before, but of whom it goes without.
        let parcel = match renewed::now(log.connection(), &parcel.document)? {
            Some((_, Some(without))) if without == person.as_str() => return Err(Code::UnknownDocument.into()),
            Some((document, _)) => HandedIn { document, ..parcel },
            None => parcel,
        };
        parcels::hand_in(log.connection(), person, &parcel, now_ms())?;
        parcels::find(log.connection(), &parcel.id)
    };
    Ok(Json(shared.relay.writer.run(job).await?))
}

/// `GET /parcels`.
pub(super) async fn list(State(shared): State<Shared>, SignedIn(device): SignedIn) -> Result<Json<Lists>, Failure> {
    let person = device.person.id;
    let job = move |log: &Log<Transaction<'_>>| {
        let (mine, offered) = (parcels::of(log.connection(), &person)?, parcels::offered(log.connection(), &person)?);
        Ok(Lists { mine, offered })
    };
    Ok(Json(shared.relay.readers.run(job).await?))
}

/// `POST /parcels/{id}/open`: begins to take a parcel in; answers with its commands.
pub(super) async fn open(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Path(id): Path<String>,
) -> Result<String, Failure> {
    let job = move |log: &mut Writing<'_>| {
        people::enrolled(log.connection(), &device.id)?;
        allowed(log, &device.person.id, &id)?;
        parcels::open(log.connection(), &id, &device.person.id, now_ms())
    };
    Ok(shared.relay.writer.run(job).await?)
}

/// `POST /parcels/{id}/settle`: says that it was taken in, or that nobody will.
pub(super) async fn settle(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Path(id): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Parcel>, Failure> {
    let outcome: Outcome = body.ok().and_then(|body| serde_json::from_slice(&body).ok()).ok_or(Code::BadValue)?;
    let job = move |log: &mut Writing<'_>| {
        people::enrolled(log.connection(), &device.id)?;
        allowed(log, &device.person.id, &id)?;
        parcels::settle(log.connection(), &id, &device.person.id, outcome.taken, now_ms())?;
        parcels::find(log.connection(), &id)
    };
    Ok(Json(shared.relay.writer.run(job).await?))
}

/// Its author, and the editors of its engagement; to all others there is no such parcel.
fn allowed(log: &Writing<'_>, person: &PersonId, id: &str) -> Result<(), StoreError> {
    let parcel = parcels::find(log.connection(), id)?;
    let editor = log.membership(person, &parcel.document)?.is_some_and(|member| member.role == Role::Editor);
    if editor || parcel.person == person.as_str() { Ok(()) } else { Err(Code::NotFound.into()) }
}
