//! The relay of Tandem.
//!
//! Devices hand in changes and fetch what is new; the relay checks, keeps and passes on, and never needs to open a
//! document. A guided tour:
//!
//! - [`serve`] is the only door: a listener, a [`Config`], and a future that ends it.
//! - `store`: one `SQLite` file; `store::writer` is the one thread that writes, `store::readers` read beside it.
//! - `connections`, `throttle`: how many, how long, how often. `tls`: the certificate, and shaking hands.
//! - `metrics`: what is counted for programs that watch the relay.
//! - `http`: the routes. `/sync` and `/socket` hand frames to `tandem_core::sync`, which makes every decision.
//! - `snapshots`: the thread that makes them, away from everybody who waits; `fetching`: who is in the middle of one.
//! - `calm`: whether so much is coming in that what has time should wait.
//! - `enrol`, `founding`, [`invite`], [`set_access`]: how persons, devices and engagements come to be; `governing`: who may
//!   change any of it; `lapsing`: links that end with a right; `drawing`: links as QR codes.
//! - [`backup`], [`restore`], [`verify_folder`]: keeping all of it safe; `backups`: that on a schedule.
//! - `organisation`: signing in with an identity provider's accounts.
//! - [`renew_engagement`]: an engagement without its history, or without one person's work.
//! - `examine`, `replay`: finding changes that no replica can take, in the background.
//! - [`signing`]: P-256, for devices that are programs and for checking what devices sign.
//! - `pwa`: the app, embedded.
//! - `export`: one document out of the log; `salvage`: loading what can be loaded of it.
//! - [`replica`]: a copy without a browser.
//! - `moving`: leading every device to another address of the relay.
//! - [`run`]: the command line; `operating`: what it does to people and devices.

mod access;
mod backups;
mod calm;
mod chance;
mod clock;
mod commands;
mod connections;
mod demo;
mod drawing;
mod enrol;
mod examine;
mod export;
mod fetching;
mod folder;
mod founding;
mod governing;
mod hexadecimal;
mod http;
mod inviting;
mod keeping;
mod lapsing;
mod live;
mod metrics;
mod moving;
mod operating;
mod organisation;
#[cfg(feature = "probe")]
pub mod probe;
mod pwa;
mod relay;
mod renewing;
mod replay;
pub mod replica;
mod returned;
mod salvage;
pub mod settings;
pub mod signing;
mod snapshots;
mod store;
mod throttle;
mod tls;

pub use access::{Access, set_access};
pub use backups::Backups;
pub use commands::run;
pub use inviting::{Invite, InviteError, InviteTo, SignIn, invite};
pub use keeping::{KeepError, Restored, backup, restore, verify_file, verify_folder};
pub use organisation::Organisation;
pub use pwa::App;
pub use relay::{Config, StartError};
pub use renewing::{Renewal, renew_engagement};
pub use returned::{Returned, Word, returned, settle_returned};
pub use snapshots::snapshot_now;
pub use store::OpenError;
pub use store::verify::{Fault, Flaw, Report};
pub use tls::{Acme, Tls, TlsError};

use relay::Relay;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use store::people::{self, Person};
use store::writer::Writer;
use tls::Secure;
use tokio::net::TcpListener;

/// How long open requests and sockets may take to end once the relay stops.
const GRACE: Duration = Duration::from_secs(10);
/// How long the links hold that the relay itself prints, in days.
const LINK_DAYS: u16 = 7;

/// What a relay says when it has started.
#[derive(Clone, Debug)]
pub struct Started {
    /// Where it listens.
    pub address: SocketAddr,
    /// Whether it speaks https itself.
    pub https: bool,
    /// Scheme, host and port under which browsers reach it.
    pub public_url: String,
    /// Links for the first persons, if there is nobody yet who could invite others.
    pub sign_ins: Vec<SignIn>,
}

/// Serves a data folder until `shutdown` ends: then takes nothing new, finishes queued writes, closes sockets and
/// returns. `announce` is called once, when the relay takes requests.
pub async fn serve(
    listener: TcpListener,
    config: Config,
    announce: impl FnOnce(&Started),
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<(), StartError> {
    // A certificate that cannot be used leaves no trace in the folder.
    let secure = config.tls.clone().map(|tls| Secure::new(tls, &config.data, config.tls_look_every)).transpose()?.map(Arc::new);
    let _held = folder::hold(&config.data)?;
    let address = listener.local_addr().map_err(StartError::Listen)?;
    let https = secure.is_some();
    let certified = config.tls.as_ref().and_then(|tls| tls.public_url(address.port()));
    let public_url = config.public_url.clone().or(certified).unwrap_or_else(|| url_of(address, https));
    let (demo, examine_every, snapshot_every) = (config.demo, config.examine_every, config.snapshot_every);
    let data = config.data.clone();
    let backups = config.backups.clone();
    let relay = Arc::new(Relay::open(config, public_url.clone())?);
    let _backups = backups::start(&relay, &data, backups)?;
    let _snapshots = snapshots::start(&relay, &data, snapshot_every)?;
    let sign_ins = if demo { demo::sign_ins(&relay).await? } else { first_administrator(&relay).await? };
    // It ends with the relay, at its next pause.
    tokio::spawn(examine::examine(Arc::clone(&relay), examine_every));
    announce(&Started { address, https, public_url, sign_ins });

    // The listener goes with the first that ends: nothing new is taken.
    tokio::select! {
        () = connections::take(listener, &relay, secure, http::router(&relay), http::busy(&relay)) => {}
        () = shutdown => {}
    }
    relay.stopping.send_replace(true);
    if tokio::time::timeout(GRACE, relay.stopping.closed()).await.is_err() {
        tracing::warn!("some connections did not end in time");
    }
    let finishing = tokio::task::spawn_blocking(move || Writer::finish(&relay.writer));
    if finishing.await.is_err() {
        tracing::error!("the writer could not be waited for");
    }
    Ok(())
}

/// While nobody has signed in who may create engagements, every start gives out a link for that.
async fn first_administrator(relay: &Relay) -> Result<Vec<SignIn>, StartError> {
    let public_url = relay.public_url.clone();
    let work = move |log: &mut founding::Writing<'_>| {
        if people::administrator_exists(log.connection())? {
            return Ok(Vec::new());
        }
        let person = Person { id: inviting::new_person()?, name: "Administrator".into(), administrator: true };
        let sign_in = inviting::write(log.connection(), &public_url, person, None, "administrator", LINK_DAYS, None)?;
        Ok(vec![sign_in])
    };
    Ok(relay.writer.run(work).await?)
}

/// How a browser on this machine reaches a listener.
fn url_of(address: SocketAddr, https: bool) -> String {
    let scheme = if https { "https" } else { "http" };
    if address.ip().is_unspecified() {
        format!("{scheme}://localhost:{}", address.port())
    } else {
        format!("{scheme}://{address}")
    }
}
