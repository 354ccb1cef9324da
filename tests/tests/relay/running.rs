//! A relay in this process, on a free port of the loopback, with a data folder of its own.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::mpsc;
use std::thread::JoinHandle;
use tandem_server::{Config, Invite, InviteTo, SignIn, StartError, Started, invite, serve};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// A relay that serves until it is stopped or dropped.
pub(crate) struct Running {
    pub(crate) started: Started,
    folder: Option<TempDir>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<(), StartError>>>,
}

impl Running {
    /// Starts on a fresh folder.
    pub(crate) fn fresh() -> Self {
        Self::with(tempfile::tempdir().unwrap(), |_| {})
    }

    /// Starts on a folder, its configuration changed.
    pub(crate) fn with(folder: TempDir, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = Config::new(folder.path());
        change(&mut config);
        let (stop, stopped) = oneshot::channel::<()>();
        let (tell, told) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
                let shutdown = async {
                    // Dropping the sender stops too.
                    let _ = stopped.await;
                };
                serve(listener, config, |started| tell.send(started.clone()).unwrap(), shutdown).await
            })
        });
        let Ok(started) = told.recv() else { panic!("the relay did not start: {:?}", thread.join()) };
        Self { started, folder: Some(folder), stop: Some(stop), thread: Some(thread) }
    }

    /// Stops the relay cleanly; answers with its folder.
    pub(crate) fn stop(mut self) -> TempDir {
        self.end();
        self.folder.take().unwrap()
    }

    fn end(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            thread.join().expect("the relay does not panic").expect("the relay ends well");
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.as_ref().unwrap().path()
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.started.address
    }

    /// A link into a new engagement for a new person.
    pub(crate) fn invite_to_new(&self, name: &str, label: &str) -> SignIn {
        self.invite(name, InviteTo::NewEngagement(label.into(), tandem_core::model::Role::Editor))
    }

    pub(crate) fn invite(&self, name: &str, to: InviteTo) -> SignIn {
        invite(self.folder(), &Invite { name: name.into(), person: None, to, days: 7, email: None }).unwrap()
    }

    /// The database beside the relay, for looking and for doing what no route does.
    pub(crate) fn database(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.folder().join("tandem.db")).unwrap()
    }

    /// Every entry's hash, in order: equal before and after means that nothing was written.
    pub(crate) fn log(&self) -> Vec<[u8; 32]> {
        let database = self.database();
        let mut statement = database.prepare("SELECT hash FROM log ORDER BY position").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.end();
        }
    }
}
