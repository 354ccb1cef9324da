//! The relay's routes. Everything but the app, `/healthz`, `/readyz`, `/metrics` and enrolment needs an enrolled device.
//!
//! It must not decide anything about the log: that is `tandem_core::sync`'s.

mod asker;
mod cookie;
mod crowding;
mod deadline;
mod engagements;
mod enrolment;
mod error;
mod exchange;
mod health;
mod moving;
mod orders;
mod organisation;
mod origin;
mod pages;
mod parcels;
mod people;
mod presence;
mod protection;
mod ready;
mod session;
mod signed_in;
mod socket;
mod state;
mod watch;

use crate::pwa;
use crate::relay::Relay;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderValue, Uri, header};
use axum::middleware;
use axum::response::Response;
use axum::routing::{get, post, put};
use crowding::Crowding;
use ready::Readiness;
use std::sync::Arc;
use tandem_core::code::Code;
use tandem_core::limits::{FRAME_BYTES, JSON_BYTES, PARCEL_BYTES};

/// Bodies up to this size are read to their end, so that the refusal of one that is too large reaches its sender.
const READ_BYTES: usize = 2 * FRAME_BYTES;

/// What the handlers share.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    /// The relay behind the routes.
    pub(crate) relay: Arc<Relay>,
    /// What is under way.
    crowding: Arc<Crowding>,
    /// Whether the relay takes work, as last found.
    readiness: Arc<Readiness>,
}

/// All routes over a relay.
pub(crate) fn router(relay: &Arc<Relay>) -> Router {
    let shared = Shared { relay: Arc::clone(relay), crowding: Arc::default(), readiness: Arc::default() };
    let json = Router::new()
        .route("/enrol/look", post(enrolment::look))
        .route("/enrol", post(enrolment::enrol))
        .route("/enrol/ways", get(organisation::ways))
        .route("/oidc/start", get(organisation::start))
        .route("/oidc/back", get(organisation::back))
        .route("/session", get(session::session))
        .route("/engagements", get(engagements::list).post(engagements::found))
        .route("/people", get(people::everybody))
        .route("/engagements/{document}/renew", post(engagements::renew))
        .route("/people/{document}", get(people::list))
        .route("/people/{document}/{person}", post(people::set_role))
        .route("/administrators/{person}", post(people::set_administrator))
        .route("/invitations", post(people::invite))
        .route("/invitations/{id}/withdraw", post(people::withdraw))
        .route("/devices", get(people::devices).post(people::invite_own))
        .route("/devices/{device}/name", post(people::rename))
        .route("/devices/{device}/revoke", post(people::revoke))
        .route("/audit", get(people::audit))
        .route("/move", get(moving::look).post(moving::go))
        .route("/orders", get(orders::list))
        .route("/orders/{document}/done", post(orders::done))
        .layer(DefaultBodyLimit::max(JSON_BYTES))
        .route("/state", get(state::state))
        .route("/metrics", get(state::metrics))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(ready::readyz))
        .layer(middleware::map_response(never_stored));
    let exchange = Router::new()
        .route(exchange::PATH, post(exchange::sync))
        .layer(DefaultBodyLimit::max(READ_BYTES))
        .layer(middleware::from_fn_with_state(shared.clone(), crowding::bound));
    let parcels = Router::new()
        .route("/parcels", get(parcels::list))
        .route("/parcels/{id}", put(parcels::hand_in))
        .route("/parcels/{id}/open", post(parcels::open))
        .route("/parcels/{id}/settle", post(parcels::settle))
        .layer(DefaultBodyLimit::max(PARCEL_BYTES))
        .layer(middleware::map_response(never_stored));
    let api = json
        .merge(exchange)
        .merge(parcels)
        .layer(middleware::from_fn_with_state(shared.clone(), deadline::in_time))
        .route("/socket", get(socket::open))
        .layer(middleware::from_fn_with_state(shared.clone(), origin::refuse_foreign));
    let all = api.fallback(pwa::serve).layer(middleware::from_fn_with_state(shared.clone(), watch::watch));
    all.with_state(shared)
}

/// What answers when there is no room for one more connection: to everything that the relay is busy.
pub(crate) fn busy(relay: &Arc<Relay>) -> Router {
    let answer = |State(relay): State<Arc<Relay>>, uri: Uri| async move {
        relay.metrics.refused(Code::Busy);
        never_stored(protection::protected(error::refusal(uri.path(), Code::Busy), relay.https())).await
    };
    Router::new().fallback(answer).with_state(Arc::clone(relay))
}

/// Answers of the interface belong to one device at one moment. (Those to a POST of frames are stored nowhere anyway.)
async fn never_stored(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
