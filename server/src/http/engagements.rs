//! `POST /engagements`: founds an engagement with the asker as its editor. `GET /engagements`: all there are, for administrators.
//! `POST /engagements/{document}/renew`: founds one anew without its history.

use super::Shared;
use super::error::Failure;
use super::signed_in::{SignedIn, acting};
use crate::clock::now_ms;
use crate::store::people::Device;
use crate::store::{Log, StoreError, documents, renewed};
use crate::{chance, enrol, founding, renewing};
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use renewing::Renewal;
use rusqlite::Transaction;
use std::time::Duration;
use tandem_core::code::Code;
use tandem_core::model::{DocumentId, PersonId, Role};

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
    let work = move |log: &mut founding::Writing<'_>, asking: &Device| {
        if !asking.person.administrator {
            return Err(Code::NotAllowed.into());
        }
        let person = &asking.person;
        let now = now_ms();
        documents::insert(log.connection(), &document, &label, now)?;
        founding::found(log, &document, &label, now)?;
        founding::admit(log, &document, person, Role::Editor, Some(&person.id), now)
    };
    acting(&shared.relay, device, work).await?;
    tracing::info!(%document, "founded");
    Ok(Json(Founded { document }))
}

/// How long an answer waits for the database to be written anew.
const WIPING: Duration = Duration::from_secs(10);

#[derive(serde::Deserialize)]
struct RenewalWish {
    /// Whose work it goes without; `null`: nobody's.
    without: Option<PersonId>,
}

/// What became of it.
#[derive(serde::Serialize)]
pub(super) struct Renewed {
    #[serde(flatten)]
    renewal: Renewal,
    /// Nothing of the old one is left in the database and the file beside it; false: not yet, the relay goes on with that or
    /// does it when it starts the next time. (Backups from before still hold it.)
    wiped: bool,
}

/// Needs an administrator (`not_allowed`).
pub(super) async fn renew(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Path(id): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Renewed>, Failure> {
    let old = DocumentId::parse(&id).map_err(|_| Code::UnknownDocument)?;
    let body = body.map_err(|_| Code::TooLarge)?;
    let RenewalWish { without } = serde_json::from_slice(&body).map_err(|_| Code::BadValue)?;
    let work = move |log: &mut founding::Writing<'_>, asking: &Device| renewing::renew(log, Some(asking), &old, without.as_ref());
    let renewal = acting(&shared.relay, device, work).await?;
    tracing::info!(%old, new = %renewal.document, "founded anew");
    let path = shared.relay.database.clone();
    let wiping = tokio::task::spawn_blocking(move || match renewed::wipe(&path) {
        Ok(wiped) => wiped,
        Err(cause) => {
            tracing::error!(%cause, "the database was not written anew yet: what was deleted may still be in its pages");
            false
        }
    });
    // A large one takes longer than somebody waits; it goes on.
    let wiped = tokio::time::timeout(WIPING, wiping).await;
    Ok(Json(Renewed { renewal, wiped: matches!(wiped, Ok(Ok(true))) }))
}
