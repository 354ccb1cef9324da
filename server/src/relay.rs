//! What every part of a running relay shares: the writer, the readers, who listens, and where the relay is reached.

use crate::backups::{Backups, Standing};
use crate::calm::Calm;
use crate::chance;
use crate::clock::now_ms;
use crate::fetching::Fetching;
use crate::founding::plant_all;
use crate::live::Live;
use crate::metrics::Metrics;
use crate::organisation::{Organisation, Provider};
use crate::pwa::App;
use crate::store::readers::Readers;
use crate::store::writer::Writer;
use crate::store::{OpenError, StoreError, meta, open, renewed, seal};
use crate::throttle::Throttle;
use crate::tls::{Tls, TlsError};
use ipnet::IpNet;
use rusqlite::Connection;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tandem_core::limits::{
    CONNECTIONS, DEVICE_PUSHES_PER_MINUTE, HEADER_WAIT_MS, LINE_WAIT_MS, PUSH_BYTES_WAITING, REQUEST_WAIT_MS, SOCKET_WAIT_MS,
    WRITER_QUEUE,
};
use tokio::sync::{Mutex, Semaphore, watch};

/// How often documents that got changes are examined.
const EXAMINE_EVERY: Duration = Duration::from_secs(2);
/// How often it is looked whether a document needs another snapshot, unless told otherwise.
const SNAPSHOT_EVERY: Duration = Duration::from_millis(250);

/// How often it is looked whether the certificate's files have changed, unless told otherwise.
const TLS_LOOK_EVERY: Duration = Duration::from_mins(1);
/// With less room on its disk a relay is not ready, unless told otherwise.
const DISK_FLOOR_BYTES: u64 = 64 << 20;

/// How a relay runs. `Config::new` gives the ordinary relay of a data folder.
#[derive(Clone, Debug)]
pub struct Config {
    /// The folder with the database; it must be there.
    pub data: PathBuf,
    /// Scheme, host and port under which browsers reach the relay, without a slash at the end; `None`: what the
    /// listener's address says.
    pub public_url: Option<String>,
    /// Jobs that may wait for the writer.
    pub writer_queue: usize,
    /// Bytes of pushes that may wait for the writer.
    pub push_bytes_waiting: usize,
    /// Pushes of one device in a minute.
    pub pushes_per_minute: u32,
    /// Connections at the same time.
    pub connections: usize,
    /// How long a connection may take for the next head of a request.
    pub header_wait: Duration,
    /// How long a request may take with its body.
    pub request_wait: Duration,
    /// How long a line may take nothing of an answer.
    pub line_wait: Duration,
    /// A socket that cannot take an answer for so long is closed; its device syncs afresh from its cursor.
    pub send_wait: Duration,
    /// Changes that a snapshot holds lose their own bytes when they are so old; `None`: never.
    pub drop_changes_after: Option<Duration>,
    /// The files of the app.
    pub app: App,
    /// How often it is looked whether a document needs another snapshot.
    pub snapshot_every: Duration,
    /// How often documents that got changes are examined for what no replica can take.
    pub examine_every: Duration,
    /// Where the certificate comes from; `None`: plain HTTP is spoken, as behind a proxy.
    pub tls: Option<Tls>,
    /// How often it is looked whether the certificate's files have changed.
    pub tls_look_every: Duration,
    /// Proxies whose word about who asks is believed, besides those on this machine.
    pub trust_proxy: Vec<IpNet>,
    /// What programs show to read the metrics; `None`: who asks on this machine may.
    pub metrics_token: Option<String>,
    /// With less room on its disk the relay is not ready, in bytes.
    pub disk_floor_bytes: u64,
    /// Backups on a schedule; `None`: none is made.
    pub backups: Option<Backups>,
    /// The identity provider whose accounts are good here too.
    pub organisation: Option<Organisation>,
    /// Fill a fresh folder with the demo's engagement, and print sign-in links for its people.
    pub demo: bool,
}

impl Config {
    /// The ordinary relay of this folder.
    pub fn new(data: impl Into<PathBuf>) -> Self {
        Self {
            data: data.into(),
            public_url: None,
            writer_queue: WRITER_QUEUE,
            push_bytes_waiting: PUSH_BYTES_WAITING,
            pushes_per_minute: DEVICE_PUSHES_PER_MINUTE,
            connections: CONNECTIONS,
            header_wait: Duration::from_millis(HEADER_WAIT_MS),
            request_wait: Duration::from_millis(REQUEST_WAIT_MS),
            line_wait: Duration::from_millis(LINE_WAIT_MS),
            send_wait: Duration::from_millis(SOCKET_WAIT_MS),
            drop_changes_after: None,
            app: App::Embedded,
            snapshot_every: SNAPSHOT_EVERY,
            examine_every: EXAMINE_EVERY,
            tls: None,
            tls_look_every: TLS_LOOK_EVERY,
            trust_proxy: Vec::new(),
            metrics_token: None,
            disk_floor_bytes: DISK_FLOOR_BYTES,
            backups: None,
            organisation: None,
            demo: false,
        }
    }
}

/// A running relay.
#[derive(Debug)]
pub(crate) struct Relay {
    /// The one thread that writes.
    pub(crate) writer: Writer,
    /// The connections that read.
    pub(crate) readers: Arc<Readers>,
    /// Who listens on a socket.
    pub(crate) live: Arc<Live>,
    /// Whether much is coming in.
    pub(crate) calm: Arc<Calm>,
    /// Whoever opens a document has this: one is open at a time.
    pub(crate) opening: Arc<Mutex<()>>,
    /// Who is in the middle of a snapshot.
    pub(crate) fetching: Fetching,
    /// Scheme, host and port under which browsers reach the relay.
    pub(crate) public_url: String,
    /// The database file.
    pub(crate) database: PathBuf,
    /// The public key of what this relay seals; empty: its key cannot be used.
    pub(crate) key: Arc<[u8]>,
    /// How often somebody may ask.
    pub(crate) throttle: Throttle,
    /// The folder with the database.
    pub(crate) data: PathBuf,
    /// When it started, in milliseconds since 1970.
    pub(crate) started_ms: u64,
    /// What it counts.
    pub(crate) metrics: Metrics,
    /// The hash of what programs show that watch it.
    pub(crate) metrics_token_hash: Option<[u8; 32]>,
    /// Proxies whose word about who asks is believed.
    pub(crate) trust_proxy: Vec<IpNet>,
    /// With less room on its disk it is not ready, in bytes.
    pub(crate) disk_floor_bytes: u64,
    /// Connections at the same time,
    pub(crate) connections: usize,
    /// and the places for them that are free.
    pub(crate) places: Arc<Semaphore>,
    /// How long a connection may take for the next head of a request.
    pub(crate) header_wait: Duration,
    /// How long a request may take with its body.
    pub(crate) request_wait: Duration,
    /// How long a line may take nothing of an answer.
    pub(crate) line_wait: Duration,
    /// How long a socket may take for one answer.
    pub(crate) send_wait: Duration,
    /// How old a change must be to live in a snapshot only.
    pub(crate) drop_changes_after: Option<Duration>,
    /// The files of the app.
    pub(crate) app: App,
    /// The identity provider whose accounts are good here too.
    pub(crate) provider: Option<Arc<Provider>>,
    /// How the backups on a schedule stand, where they are made.
    pub(crate) backups: Option<Arc<Standing>>,
    /// Becomes true when the relay stops; each connection and socket holds a receiver until it is closed.
    pub(crate) stopping: watch::Sender<bool>,
}

impl Relay {
    /// Opens the storage of a relay that is reached at `public_url`, and remembers that address for the command line.
    pub(crate) fn open(config: Config, public_url: String) -> Result<Self, StartError> {
        let path = database(&config.data);
        let mut connection = found_or_open(&path)?;
        if let Err(cause) = renewed::wipe_if_due(&connection, &path) {
            tracing::error!(%cause, "the database was not written anew: what was deleted may still be in its pages");
        }
        match plant_all(&mut connection, now_ms()) {
            Ok(0) => {}
            Ok(planted) => tracing::info!(planted, "documents have the containers of this version"),
            // A disk that is full still lets people read; what builds on the containers waits.
            Err(cause) => tracing::warn!(%cause, "documents lack the containers of this version"),
        }
        // For the command line only: on a disk that is full, the relay still starts and lets people read.
        if let Err(cause) = meta::write(&connection, meta::PUBLIC_URL, &public_url) {
            tracing::warn!(%cause, "the public address could not be written down");
        }
        let live = Arc::new(Live::default());
        let calm = Arc::new(Calm::default());
        let writer = Writer::start(connection, config.writer_queue, Arc::clone(&live), Arc::clone(&calm));
        let writer = writer.map_err(StartError::Thread)?;
        let readers = Arc::new(Readers::open(&path)?);
        let unusable = |cause| {
            tracing::warn!(%cause, "the relay's key cannot be used");
            Vec::new()
        };
        let public = seal::key(&config.data).map_or_else(unusable, |key| key.public());
        let provider = config.organisation.map(|named| Arc::new(Provider::new(named, &public_url)));
        Ok(Self {
            writer,
            readers,
            live,
            calm,
            opening: Arc::default(),
            fetching: Fetching::new(now_ms()),
            public_url,
            database: path,
            key: public.into(),
            throttle: Throttle::new(config.pushes_per_minute, config.push_bytes_waiting),
            data: config.data,
            started_ms: now_ms(),
            metrics: Metrics::default(),
            metrics_token_hash: config.metrics_token.as_deref().map(chance::hash),
            trust_proxy: config.trust_proxy,
            disk_floor_bytes: config.disk_floor_bytes,
            connections: config.connections,
            places: Arc::new(Semaphore::new(config.connections)),
            header_wait: config.header_wait,
            request_wait: config.request_wait,
            line_wait: config.line_wait,
            send_wait: config.send_wait,
            drop_changes_after: config.drop_changes_after,
            app: config.app,
            provider,
            backups: config.backups.as_ref().map(|plan| Arc::new(Standing::of(plan))),
            stopping: watch::Sender::new(false),
        })
    }
}

impl Relay {
    /// Whether browsers reach it by https.
    pub(crate) fn https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether the word of this address about who asks is believed: this machine's own, and that of named proxies.
    pub(crate) fn trusts(&self, address: IpAddr) -> bool {
        address.is_loopback() || self.trust_proxy.iter().any(|network| network.contains(&address))
    }
}

/// Waits until the relay stops. (The sender outlives every connection and socket, so an error means the same.)
pub(crate) async fn stopped(stopping: &mut watch::Receiver<bool>) {
    let _ = stopping.wait_for(|stopping| *stopping).await;
}

/// The database file of a data folder.
pub(crate) fn database(folder: &Path) -> PathBuf {
    folder.join("tandem.db")
}

/// Opens the database for writing; a new one gets its epoch.
pub(crate) fn found_or_open(path: &Path) -> Result<Connection, StartError> {
    let connection = open::for_writing(path)?;
    let epoch = chance::draw().map_err(StoreError::from)?;
    meta::found(&connection, u64::from_le_bytes(epoch))?;
    Ok(connection)
}

/// Why a relay could not start, or ended badly.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database was opened but failed.
    #[error("{0}")]
    Store(String),
    /// The demo was asked for in a folder that holds something else.
    #[error("the data folder holds real engagements; the demo needs a fresh one")]
    NotFresh,
    /// Another process serves this folder.
    #[error("another relay is serving the data folder {0}")]
    Locked(PathBuf),
    /// The folder cannot be made or written.
    #[error("cannot use the data folder {path}: {cause}")]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// What the system says.
        cause: std::io::Error,
    },
    /// A thread could not be started.
    #[error("cannot start a thread: {0}")]
    Thread(std::io::Error),
    /// No hands can be shaken.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The listener failed.
    #[error("cannot listen: {0}")]
    Listen(std::io::Error),
}

impl From<StoreError> for StartError {
    fn from(error: StoreError) -> Self {
        StartError::Store(error.to_string())
    }
}
