//! `POST /engagements`: founds an engagement with the asker as its editor. `GET /engagements`: all there are, for administrators.

use super::Shared;
use super::error::Failure;
use super::signed_in::SignedIn;
use crate::clock::now_ms;
use crate::store::{Log, StoreError, documents};
use crate::{chance, enrol, founding};
use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use rusqlite::Transaction;
use tandem_core::code::Code;
use tandem_core::model::{DocumentId, Role};

#[derive(serde::Deserialize)]
struct Wish {
    name: String,
}

/// The engagement that was founded.
#[derive(serde::Serialize)]
pub(super) struct Founded {
    document: DocumentId,
}

/// Every engagement, by label, with how many have access; needs an administrator (`not_allowed`).
pub(super) async fn list(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
) -> Result<Json<Vec<documents::Listed>>, Failure> {
    if !device.person.administrator {
        return Err(Code::NotAllowed.into());
    }
    let job = |log: &Log<Transaction<'_>>| documents::listed(log.connection());
    Ok(Json(shared.relay.readers.run(job).await?))
}

/// Needs an administrator (`not_allowed`) and a name in its bounds (`bad_value`).
pub(super) async fn found(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Founded>, Failure> {
    if !device.person.administrator {
        return Err(Code::NotAllowed.into());
    }
    let body = body.map_err(|_| Code::TooLarge)?;
    let wish: Wish = serde_json::from_slice(&body).map_err(|_| Code::BadValue)?;
    let label = enrol::name(&wish.name).ok_or(Code::BadValue)?;
    let document = chance::document().map_err(StoreError::from)?;
    let person = device.person;
    let work = move |log: &mut founding::Writing<'_>| {
        let now = now_ms();
        documents::insert(log.connection(), &document, &label, now)?;
        founding::found(log, &document, &label, now)?;
        founding::admit(log, &document, &person, Role::Editor, Some(&person.id), now)
    };
    shared.relay.writer.run(work).await?;
    tracing::info!(%document, "founded");
    Ok(Json(Founded { document }))
}
