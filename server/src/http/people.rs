//! People, devices and invitations: looked at and changed by those who may (`crate::governing` says who). What takes access
//! away wakes every open socket, so that it counts there at once.

use super::Shared;
use super::error::Failure;
use super::signed_in::{SignedIn, acting};
use crate::clock::now_ms;
use crate::drawing;
use crate::founding::Writing;
use crate::governing::{self, Invite, Roster, Somebody};
use crate::inviting::SignIn;
use crate::moving;
use crate::store::audit::{self, Noted};
use crate::store::people;
use crate::store::people::{Device, Listed};
use crate::store::{Log, StoreError};
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, Query, State};
use rusqlite::Transaction;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tandem_core::code::Code;
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};

type Body = Result<Bytes, BytesRejection>;

fn read<T: DeserializeOwned>(body: Body) -> Result<T, Code> {
    serde_json::from_slice(&body.map_err(|_| Code::TooLarge)?).map_err(|_| Code::BadValue)
}

fn document(id: &str) -> Result<DocumentId, Code> {
    DocumentId::parse(id).map_err(|_| Code::UnknownDocument)
}

fn person(id: &str) -> Result<PersonId, Code> {
    PersonId::new(id).map_err(|_| Code::NotFound)
}

fn device_id(id: &str) -> Result<DeviceId, Code> {
    DeviceId::new(id).map_err(|_| Code::NotFound)
}

/// `GET /people`: everybody who is known to the relay; for administrators.
pub(super) async fn everybody(State(shared): State<Shared>, SignedIn(device): SignedIn) -> Result<Json<Vec<Somebody>>, Failure> {
    let job = move |log: &Log<Transaction<'_>>| governing::everybody(log.connection(), Some(&device));
    Ok(Json(shared.relay.readers.run(job).await?))
}

/// `GET /people/{document}`: who has access, and who is invited; for members and administrators.
pub(super) async fn list(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Path(id): Path<String>,
) -> Result<Json<Roster>, Failure> {
    let document = document(&id)?;
    let job = move |log: &Log<Transaction<'_>>| governing::members(log, Some(&device), &document, now_ms());
    Ok(Json(shared.relay.readers.run(job).await?))
}

#[derive(Deserialize)]
struct RoleWish {
    /// `null`: none any more.
    role: Option<Role>,
    /// Where that takes access away: the person's devices are to forget the engagement.
    #[serde(default)]
    forget: bool,
}

/// `POST /people/{document}/{person}`: another role, or none.
pub(super) async fn set_role(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Path((id, whose)): Path<(String, String)>,
    body: Body,
) -> Result<Json<()>, Failure> {
    let (document, person, wish) = (document(&id)?, person(&whose)?, read::<RoleWish>(body)?);
    let job = move |log: &mut Writing<'_>, asking: &Device| {
        governing::set_role(log, Some(asking), &document, &person, wish.role, wish.forget)
    };
    Ok(Json(acting(&shared.relay, device, job).await?))
}

#[derive(Deserialize)]
struct AdministratorWish {
    administrator: bool,
}

/// `POST /administrators/{person}`: may run the relay, or no more.
pub(super) async fn set_administrator(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Path(whose): Path<String>,
    body: Body,
) -> Result<Json<()>, Failure> {
    let (person, wish) = (person(&whose)?, read::<AdministratorWish>(body)?);
    let job = move |log: &mut Writing<'_>, asking: &Device| {
        governing::set_administrator(log, Some(asking), &person, wish.administrator)
    };
    Ok(Json(acting(&shared.relay, device, job).await?))
}

#[derive(Deserialize)]
struct InviteWish {
    #[serde(default)]
    name: String,
    person: Option<PersonId>,
    document: Option<DocumentId>,
    role: Option<Role>,
    days: u16,
    email: Option<String>,
}

/// A link that was just made.
#[derive(serde::Serialize)]
pub(super) struct Link {
    name: String,
    url: String,
    days: u16,
    /// Its QR code, row by row: `1` is dark; without the quiet zone.
    code: Vec<String>,
}

impl From<SignIn> for Link {
    fn from(made: SignIn) -> Self {
        Self { code: drawing::rows(&made.url), name: made.name, url: made.url, days: made.days }
    }
}

/// `POST /invitations`: a link for one person.
pub(super) async fn invite(State(shared): State<Shared>, SignedIn(device): SignedIn, body: Body) -> Result<Json<Link>, Failure> {
    let wish: InviteWish = read(body)?;
    let access = match (wish.document, wish.role) {
        (Some(document), Some(role)) => Some((document, role)),
        (None, None) => None,
        _ => return Err(Code::BadValue.into()),
    };
    let wish = Invite { name: wish.name, person: wish.person, access, days: wish.days, email: wish.email };
    let url = shared.relay.public_url.clone();
    let job = move |log: &mut Writing<'_>, asking: &Device| {
        let url = moving::address(log.connection(), &url)?;
        governing::invite(log, Some(asking), &wish, &url)
    };
    Ok(Json(acting(&shared.relay, device, job).await?.into()))
}

#[derive(Deserialize)]
struct Days {
    days: u16,
}

/// `POST /devices`: a link for one more device of the asker.
pub(super) async fn invite_own(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    body: Body,
) -> Result<Json<Link>, Failure> {
    let (Days { days }, url) = (read(body)?, shared.relay.public_url.clone());
    let job = move |log: &mut Writing<'_>, asking: &Device| {
        let url = moving::address(log.connection(), &url)?;
        governing::invite_own(log, asking, days, &url)
    };
    Ok(Json(acting(&shared.relay, device, job).await?.into()))
}

/// `POST /invitations/{id}/withdraw`.
pub(super) async fn withdraw(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Path(id): Path<String>,
) -> Result<Json<()>, Failure> {
    let job = move |log: &mut Writing<'_>, asking: &Device| governing::withdraw(log, Some(asking), &id);
    Ok(Json(acting(&shared.relay, device, job).await?))
}

/// `GET /devices`: every device that the asker ever had.
pub(super) async fn devices(State(shared): State<Shared>, SignedIn(device): SignedIn) -> Result<Json<Vec<Listed>>, Failure> {
    let job = move |log: &Log<Transaction<'_>>| people::listed(log.connection(), &device.person.id);
    Ok(Json(shared.relay.readers.run(job).await?))
}

#[derive(Deserialize)]
struct Name {
    name: String,
}

/// `POST /devices/{device}/name`.
pub(super) async fn rename(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<()>, Failure> {
    let (meant, wish) = (device_id(&id)?, read::<Name>(body)?);
    let job = move |log: &mut Writing<'_>, asking: &Device| governing::rename(log, Some(asking), &meant, &wish.name);
    Ok(Json(acting(&shared.relay, device, job).await?))
}

#[derive(Default, Deserialize)]
struct RevokeWish {
    /// The device is to forget all that it holds.
    #[serde(default)]
    forget: bool,
}

/// `POST /devices/{device}/revoke`; the body may be empty.
pub(super) async fn revoke(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Path(id): Path<String>,
    body: Body,
) -> Result<Json<()>, Failure> {
    let meant = device_id(&id)?;
    let empty = body.as_ref().is_ok_and(Bytes::is_empty);
    let RevokeWish { forget } = if empty { RevokeWish::default() } else { read(body)? };
    let job = move |log: &mut Writing<'_>, asking: &Device| governing::revoke(log, Some(asking), &meant, forget);
    acting(&shared.relay, device, job).await?;
    // Nothing was written to the log that would wake the device's own socket.
    shared.relay.live.wake_all();
    Ok(Json(()))
}

#[derive(Deserialize)]
pub(super) struct AuditWish {
    before: Option<u64>,
    document: Option<String>,
}

/// `GET /audit?before=PLACE&document=ID`: the newest lines before a place. Of everything for administrators, of one
/// engagement for its editors.
pub(super) async fn audit(
    State(shared): State<Shared>,
    SignedIn(device): SignedIn,
    Query(wish): Query<AuditWish>,
) -> Result<Json<Vec<Noted>>, Failure> {
    let of = wish.document.as_deref().map(document).transpose()?;
    let job = move |log: &Log<Transaction<'_>>| -> Result<Vec<Noted>, StoreError> {
        governing::may_read_audit(log, Some(&device), of.as_ref())?;
        audit::before(log.connection(), wish.before, of.as_ref())
    };
    Ok(Json(shared.relay.readers.run(job).await?))
}
