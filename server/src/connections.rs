//! Taking connections: how many at once, how long each may be silent, and how they end.
//!
//! It must not know what is asked on them: that is `http`'s.

use crate::relay::{Relay, stopped};
use crate::tls::Secure;
use axum::Router;
use axum::body::Body;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tandem_core::limits::{HEADER_BYTES, HEADERS, OVERFLOW_CONNECTIONS};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::timeout;
use tokio_io_timeout::TimeoutStream;

/// How long to wait when the system gives no more connections (no free handles, say).
const PAUSE: Duration = Duration::from_millis(100);
/// How long one that is told `busy` may take to ask.
const OVERFLOW_WAIT: Duration = Duration::from_secs(2);

/// One connection: every request on it carries this, and an open socket holds it, so that the place stays taken.
#[derive(Debug)]
pub(crate) struct Connected {
    /// Who is at the other end.
    pub(crate) peer: IpAddr,
    _place: OwnedSemaphorePermit,
}

/// How the connections of one kind are served.
#[derive(Clone)]
struct Manner {
    routes: Router,
    places: Arc<Semaphore>,
    header_wait: Duration,
    line_wait: Duration,
    keep_alive: bool,
    /// How hands are shaken first, where they are.
    secure: Option<Arc<Secure>>,
}

/// Takes connections for ever. One more than [`Relay::connections`] is answered `busy` as a whole; when even those fill
/// their places, it is closed.
pub(crate) async fn take(listener: TcpListener, relay: &Relay, secure: Option<Arc<Secure>>, routes: Router, busy: Router) {
    let stopping = relay.stopping.subscribe();
    let ordinary = Manner {
        routes,
        places: Arc::clone(&relay.places),
        header_wait: relay.header_wait,
        line_wait: relay.line_wait,
        keep_alive: true,
        secure: secure.clone(),
    };
    let overflow = Manner {
        routes: busy,
        places: Arc::new(Semaphore::new(OVERFLOW_CONNECTIONS)),
        header_wait: relay.header_wait.min(OVERFLOW_WAIT),
        line_wait: relay.line_wait.min(OVERFLOW_WAIT),
        keep_alive: false,
        secure,
    };
    loop {
        match listener.accept().await {
            Ok((line, from)) => {
                if let Some((manner, place)) = [&ordinary, &overflow].into_iter().find_map(Manner::place) {
                    tokio::spawn(manner.serve(line, from, place, stopping.clone()));
                }
            }
            Err(cause) => {
                tracing::warn!(%cause, "a connection could not be taken");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

impl Manner {
    /// A free place, if there is one.
    fn place(&self) -> Option<(Self, OwnedSemaphorePermit)> {
        Arc::clone(&self.places).try_acquire_owned().ok().map(|place| (self.clone(), place))
    }

    /// Serves one connection to its end. Shaking hands is under the same bounds as a request's head.
    async fn serve(self, line: TcpStream, from: SocketAddr, place: OwnedSemaphorePermit, mut stopping: watch::Receiver<bool>) {
        // Frames are small and answers wait for nothing: no delay. A line that refuses works all the same.
        let _ = line.set_nodelay(true);
        let mut line = TimeoutStream::new(line);
        line.set_write_timeout(Some(self.line_wait));
        let line = Box::pin(line);
        let Some(secure) = self.secure.clone() else { return self.talk(line, from, place, stopping).await };
        let shaken = tokio::select! {
            shaken = timeout(self.header_wait, secure.shake(line)) => shaken,
            () = stopped(&mut stopping) => return,
        };
        match shaken {
            Ok(Ok(Some(line))) => self.talk(line, from, place, stopping).await,
            Ok(Ok(None)) => tracing::info!("the authority asked whether the name is ours"),
            Ok(Err(cause)) => tracing::debug!(%cause, "no hands were shaken"),
            Err(_) => tracing::debug!("no hands were shaken in time"),
        }
    }

    /// Answers what is asked on a line. When the relay stops, the request under way is answered first.
    async fn talk<L: AsyncRead + AsyncWrite + Send + Unpin + 'static>(
        self,
        line: L,
        from: SocketAddr,
        place: OwnedSemaphorePermit,
        mut stopping: watch::Receiver<bool>,
    ) {
        let connected = Arc::new(Connected { peer: from.ip().to_canonical(), _place: place });
        let routes = self.routes;
        let answer = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(Arc::clone(&connected));
            TowerToHyperService::new(routes.clone()).call(request)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.header_wait)
            .max_buf_size(HEADER_BYTES)
            .max_headers(HEADERS)
            .keep_alive(self.keep_alive)
            .serve_connection(TokioIo::new(line), answer)
            .with_upgrades();
        let mut connection = pin!(connection);
        let ended = tokio::select! {
            ended = connection.as_mut() => ended,
            () = stopped(&mut stopping) => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
        };
        if let Err(cause) = ended {
            tracing::debug!(%cause, "a connection ended badly");
        }
    }
}
