//! Signing in with an organisation's account (`OpenID` Connect): the way to the identity provider and back, and which invitation
//! comes of it. What an account proves is who somebody is; the device is then enrolled with an invitation as any other.
//!
//! An account leads somewhere if it was used here before, or if somebody was invited under its address and the provider says
//! that the address was verified. Everybody else is told that nobody here expects them. It must not know of HTTP routes.

use crate::chance;
use crate::clock::now_ms;
use crate::founding::Writing;
use crate::governing;
use crate::store::audit::{self, About, Deed};
use crate::store::{StoreError, identities, people};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, HttpRequest, HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tandem_core::code::Code;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use ureq::Agent;

/// How long somebody may take at the provider, in milliseconds.
const UNDER_WAY_MS: u64 = 600_000;
/// How many may be at the provider at once; whoever comes then waits. More than one address may begin in
/// [`UNDER_WAY_MS`], so that nobody alone keeps all others out.
const UNDER_WAY: usize = 10_000;
/// How many may ask the provider at once: each holds one of the few threads that may block, which everybody's reading needs.
const ASKING: usize = 2;
/// How long somebody waits for a place among them.
const PLACE_WAIT: Duration = Duration::from_secs(2);
/// How long what the provider says of itself (its keys among it) is taken for true, in milliseconds.
const DISCOVERED_MS: u64 = 600_000;
/// How long the provider may take for an answer.
const PROVIDER_WAIT: Duration = Duration::from_secs(10);
/// Bytes of an answer of the provider that are read.
const PROVIDER_BYTES: u64 = 1 << 20;
/// For how many days an invitation for a further device holds: it is used at once.
const DAYS: u16 = 1;

/// An identity provider, as the operator names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its address, as it stands in its own description.
    pub issuer: String,
    /// How it knows this relay.
    pub client_id: String,
    /// The secret that it gave this relay, if it did.
    pub client_secret: Option<String>,
    /// What the button says after "Sign in with".
    pub name: String,
}

/// Somebody on the way to the provider.
#[derive(Debug)]
struct UnderWay {
    nonce: Nonce,
    verifier: PkceCodeVerifier,
    until_ms: u64,
}

/// The way to the provider: where to, and what the browser has to bring back.
#[derive(Debug)]
pub(crate) struct Departure {
    /// Where the browser goes.
    pub(crate) url: String,
    /// What it keeps meanwhile: whoever comes back with another one is somebody else.
    pub(crate) state: String,
}

/// What the provider vouches for.
#[derive(Debug)]
pub(crate) struct Account {
    issuer: String,
    subject: String,
    /// In small letters; only if the provider verified it.
    email: Option<String>,
}

/// The provider and who is on the way to it.
#[derive(Debug)]
pub(crate) struct Provider {
    named: Organisation,
    back: String,
    agent: Agent,
    discovered: Mutex<Option<(Arc<CoreProviderMetadata>, u64)>>,
    under_way: Mutex<HashMap<String, UnderWay>>,
    asking: Arc<Semaphore>,
}

impl Provider {
    /// A provider that sends people back to the relay at `public_url`.
    pub(crate) fn new(named: Organisation, public_url: &str) -> Self {
        // A redirect of the provider's own could lead into the relay's network.
        let agent = Agent::config_builder()
            .timeout_global(Some(PROVIDER_WAIT))
            .max_redirects(0)
            .http_status_as_error(false)
            .build()
            .new_agent();
        let back = format!("{public_url}/oidc/back");
        let asking = Arc::new(Semaphore::new(ASKING));
        Self { named, back, agent, discovered: Mutex::default(), under_way: Mutex::default(), asking }
    }

    /// What the button says.
    pub(crate) fn name(&self) -> &str {
        &self.named.name
    }

    /// A place among those that ask the provider, held as long as one does; `busy`: none gets free in time.
    pub(crate) async fn place(&self) -> Result<OwnedSemaphorePermit, Code> {
        let place = tokio::time::timeout(PLACE_WAIT, Arc::clone(&self.asking).acquire_owned()).await;
        place.ok().and_then(Result::ok).ok_or(Code::Busy)
    }

    /// Begins the way to the provider; blocks while it is asked about itself. `busy`: too many are on the way.
    pub(crate) fn depart(&self) -> Result<Departure, Code> {
        let metadata = self.discover()?;
        let client = client!(self, metadata);
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (url, state, nonce) = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
            .add_scope(Scope::new("email".into()))
            .set_pkce_challenge(challenge)
            .url();
        let now = now_ms();
        let mut under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        under_way.retain(|_, one| one.until_ms > now);
        if under_way.len() >= UNDER_WAY {
            return Err(Code::Busy);
        }
        under_way.insert(state.secret().clone(), UnderWay { nonce, verifier, until_ms: now + UNDER_WAY_MS });
        Ok(Departure { url: url.into(), state: state.into_secret() })
    }

    /// Takes the code with which somebody comes back, and has the provider vouch for it; blocks meanwhile. Each state counts
    /// once: `sign_in_over` for one that is not known, or not any more.
    pub(crate) fn arrive(&self, state: &str, code: String) -> Result<Account, Code> {
        let one = self.under_way.lock().unwrap_or_else(PoisonError::into_inner).remove(state);
        let one = one.filter(|one| one.until_ms > now_ms()).ok_or(Code::SignInOver)?;
        let metadata = self.discover()?;
        let client = client!(self, metadata);
        let token = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|cause| failed(&cause))?
            .set_pkce_verifier(one.verifier)
            .request(&|request| self.ask(request))
            .map_err(|cause| failed(&cause))?;
        let id_token = token.id_token().ok_or_else(|| failed(&"no ID token"))?;
        let claims = id_token.claims(&client.id_token_verifier(), &one.nonce).map_err(|cause| failed(&cause))?;
        let verified = claims.email_verified() == Some(true);
        let email = claims.email().filter(|_| verified).and_then(|email| governing::email(email.as_str()));
        Ok(Account { issuer: self.named.issuer.clone(), subject: claims.subject().to_string(), email })
    }

    fn discover(&self) -> Result<Arc<CoreProviderMetadata>, Code> {
        let mut discovered = self.discovered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((metadata, until_ms)) = &*discovered
            && *until_ms > now_ms()
        {
            return Ok(Arc::clone(metadata));
        }
        let issuer = IssuerUrl::new(self.named.issuer.clone()).map_err(|cause| failed(&cause))?;
        let metadata = CoreProviderMetadata::discover(&issuer, &|request| self.ask(request)).map_err(|cause| failed(&cause))?;
        let metadata = Arc::new(metadata);
        *discovered = Some((Arc::clone(&metadata), now_ms() + DISCOVERED_MS));
        Ok(metadata)
    }

    fn ask(&self, request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
        let (head, mut body) = self.agent.run(request)?.into_parts();
        let bytes = body.with_config().limit(PROVIDER_BYTES).read_to_vec()?;
        Ok(HttpResponse::from_parts(head, bytes))
    }
}

/// The relay as the provider knows it. (Its type names every address that is set, so that no function can be written over it.)
macro_rules! client {
    ($self:ident, $metadata:ident) => {
        CoreClient::from_provider_metadata(
            CoreProviderMetadata::clone(&$metadata),
            ClientId::new($self.named.client_id.clone()),
            $self.named.client_secret.clone().map(ClientSecret::new),
        )
        .set_redirect_uri(RedirectUrl::new($self.back.clone()).map_err(|cause| failed(&cause))?)
    };
}
use client;

/// Says in the log what the provider did, without what it vouched for.
fn failed(cause: &impl std::fmt::Display) -> Code {
    tracing::warn!(%cause, "the identity provider could not vouch for somebody");
    Code::ProviderFailed
}

/// The secret of the invitation that an account leads to; `not_expected`: none.
pub(crate) fn invitation_of(log: &Writing<'_>, account: &Account) -> Result<String, StoreError> {
    let (connection, now) = (log.connection(), now_ms());
    let linked = identities::find(connection, &account.issuer, &account.subject)?;
    let known = linked.map(|person| people::person(connection, &person)).transpose()?.flatten();
    let invited = account.email.as_deref().map(|email| identities::invited(connection, email, now)).transpose()?.flatten();
    let (person, secret) = match (known, invited) {
        // Whoever is known here stays who they are, whatever they are invited to.
        (known, Some((hash, invited))) => {
            let person = known.map_or(invited, |known| known.id);
            let secret = chance::secret::<16>()?;
            identities::hand_over(connection, &hash, &chance::hash(&secret), &person)?;
            (person, secret)
        }
        (Some(known), None) => {
            let person = known.id.clone();
            (person, governing::further_device(log, known, DAYS)?)
        }
        (None, None) => return Err(Code::NotExpected.into()),
    };
    identities::link(connection, &account.issuer, &account.subject, &person, now)?;
    audit::note(connection, Deed::Identified, About { by: Some(&person), person: Some(&person), ..About::default() }, now)?;
    Ok(secret)
}
