//! `GET /enrol/ways`, `GET /oidc/start` and `GET /oidc/back`: the way to an organisation's identity provider and back. What
//! goes wrong on it is told by the app: these answers lead a browser back there.

use super::Shared;
use super::asker::Asker;
use super::error;
use crate::founding::Writing;
use crate::organisation::{Provider, invitation_of};
use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use tandem_core::code::Code;

/// Holds the state of whoever is at the provider. Not `Strict`: they come back from another site. By https the prefix makes
/// the browser refuse one that a neighbour (`other.example.org`) sets, who would have somebody arrive in their own account.
const SECURE_COOKIE: &str = "__Host-tandem-way";
const PLAIN_COOKIE: &str = "tandem-way";
/// How long they may take, in seconds.
const SECONDS: u32 = 600;

/// How somebody can come in, besides with an invitation's link.
#[derive(serde::Serialize)]
pub(super) struct Ways {
    /// The name of the organisation whose accounts are good here.
    organisation: Option<String>,
}

/// What the relay offers to whoever is not known yet.
pub(super) async fn ways(State(shared): State<Shared>) -> Json<Ways> {
    Json(Ways { organisation: shared.relay.provider.as_ref().map(|provider| provider.name().to_owned()) })
}

/// Sends a browser to the provider.
pub(super) async fn start(State(shared): State<Shared>, asker: Asker) -> Response {
    let departed = async {
        let provider = provider(&shared)?;
        shared.relay.throttle.enrolling(asker.address)?;
        blocking(provider, Provider::depart).await
    };
    match departed.await {
        Ok(departure) => lead(&departure.url, &cookie(&shared.relay.public_url, &departure.state, SECONDS)),
        Err(code) => lead_back(&shared, code),
    }
}

#[derive(serde::Deserialize)]
pub(super) struct Back {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
}

/// Takes a browser that comes back from the provider to the invitation that its account leads to.
pub(super) async fn back(
    State(shared): State<Shared>,
    asker: Asker,
    headers: HeaderMap,
    Query(Back { state, code }): Query<Back>,
) -> Response {
    let arrived = async {
        let provider = provider(&shared)?;
        shared.relay.throttle.enrolling(asker.address)?;
        // Another browser's state is nobody's: a link that somebody sends leads nobody into the sender's account.
        if state.is_empty() || kept(&headers, &shared.relay.public_url) != Some(state.as_str()) {
            return Err(shared.relay.throttle.wrong(asker.address, Code::SignInOver));
        }
        // Without a code the provider was told no.
        if code.is_empty() {
            return Err(Code::ProviderFailed);
        }
        let account = blocking(provider, move |provider| provider.arrive(&state, code)).await?;
        let job = move |log: &mut Writing<'_>| invitation_of(log, &account);
        shared.relay.writer.run(job).await.map_err(|error| error::told(&error))
    };
    match arrived.await {
        Ok(secret) => lead(&format!("{}/join#{secret}", shared.relay.public_url), &cookie(&shared.relay.public_url, "", 0)),
        Err(code) => lead_back(&shared, code),
    }
}

fn provider(shared: &Shared) -> Result<Arc<Provider>, Code> {
    shared.relay.provider.clone().ok_or(Code::NotFound)
}

/// Asks the provider on a thread that may wait; `busy` when too many do: the threads are everybody's.
async fn blocking<T: Send + 'static>(
    provider: Arc<Provider>,
    job: impl FnOnce(&Provider) -> Result<T, Code> + Send + 'static,
) -> Result<T, Code> {
    let place = provider.place().await?;
    let asked = tokio::task::spawn_blocking(move || {
        let _place = place;
        job(&provider)
    });
    asked.await.unwrap_or(Err(Code::Internal))
}

/// The state that this browser keeps.
fn kept<'a>(headers: &'a HeaderMap, public_url: &str) -> Option<&'a str> {
    let (name, _) = name(public_url);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find_map(|(key, value)| (key == name).then_some(value))
}

/// What the cookie is called, and with what it is set.
fn name(public_url: &str) -> (&'static str, &'static str) {
    if public_url.starts_with("https://") { (SECURE_COOKIE, "; Path=/; Secure") } else { (PLAIN_COOKIE, "; Path=/oidc") }
}

fn cookie(public_url: &str, state: &str, seconds: u32) -> String {
    let (name, place) = name(public_url);
    format!("{name}={state}; HttpOnly; SameSite=Lax; Max-Age={seconds}{place}")
}

/// The app says what went wrong: a code stands where a secret would.
fn lead_back(shared: &Shared, code: Code) -> Response {
    let url = &shared.relay.public_url;
    lead(&format!("{url}/join#!{}", code.name()), &cookie(url, "", 0))
}

fn lead(to: &str, cookie: &str) -> Response {
    let headers = [(header::LOCATION, to), (header::SET_COOKIE, cookie), (header::CACHE_CONTROL, "no-store")];
    let mut response = StatusCode::SEE_OTHER.into_response();
    for (name, value) in headers {
        // What the provider names and what is drawn here are always fit for a header.
        response.headers_mut().insert(name, HeaderValue::from_str(value).unwrap_or(HeaderValue::from_static("/")));
    }
    response
}
