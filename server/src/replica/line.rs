//! The line to the relay: requests over one kept-open connection, frames over a socket, and how many bytes of TCP
//! payload went each way. It must not know what is in a frame, nor when to use which.

mod counted;
mod socket;

pub(super) use counted::Counts;
pub(super) use socket::{Socket, open as open_socket};

use super::failure::Failure;
use counted::Counted;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{CONTENT_TYPE, COOKIE, HOST};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use std::sync::Arc;
use std::time::Duration;
use tandem_core::code::Code;
use tandem_core::limits::FRAME_BYTES;
use tandem_core::sync::frame::Frames;
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio::time::timeout;

/// How long a connection may take to come about.
const CONNECT_WAIT: Duration = Duration::from_secs(20);
/// Largest answer that is read.
const ANSWER_BYTES: usize = 2 * FRAME_BYTES;

/// A relay's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Host and port as they stand in the `host` header.
    pub(super) authority: String,
    host: String,
    port: u16,
}

impl Place {
    /// Reads `http://HOST[:PORT]`.
    pub(super) fn read(url: &str) -> Result<Place, Failure> {
        let bad = || {
            Failure::new(Code::BadValue, format!("{url:?} is no address of a relay that a replica can reach: http://HOST:PORT"))
        };
        let authority = url.strip_prefix("http://").ok_or_else(bad)?;
        let parsed: hyper::http::uri::Authority = authority.parse().map_err(|_| bad())?;
        let host = parsed.host().trim_start_matches('[').trim_end_matches(']').to_owned();
        Ok(Place { authority: authority.to_owned(), host, port: parsed.port_u16().unwrap_or(80) })
    }

    /// A new connection, counted.
    async fn connect(&self, counts: &Arc<Counts>) -> std::io::Result<Counted> {
        let connecting = TcpStream::connect((self.host.as_str(), self.port));
        let stream =
            timeout(CONNECT_WAIT, connecting).await.map_err(|_| std::io::Error::from(std::io::ErrorKind::TimedOut))??;
        // Frames are small and answers wait for nothing: no delay. A line that refuses works all the same.
        let _ = stream.set_nodelay(true);
        Ok(Counted::new(stream, Arc::clone(counts)))
    }
}

/// Whether a connection could be made and an answer was HTTP.
type Asked<T> = Result<T, Failure>;

/// Requests over one connection that is kept open between them.
#[derive(Debug)]
pub(super) struct Line {
    place: Place,
    cookie: Option<String>,
    counts: Arc<Counts>,
    kept: Mutex<Option<SendRequest<Full<Bytes>>>>,
}

impl Line {
    /// A line to a relay; nothing is connected yet.
    pub(super) fn new(place: Place, cookie: Option<String>, counts: Arc<Counts>) -> Self {
        Self { place, cookie, counts, kept: Mutex::new(None) }
    }

    /// A socket, opened on a connection of its own.
    pub(super) async fn socket(&self) -> Asked<Socket> {
        open_socket(&self.place, self.cookie.as_deref().unwrap_or_default(), &self.counts).await
    }

    /// Exchanges a frame over `POST /sync`, and hands on the frames of the answer as they come, whatever the status says:
    /// a refusal is a frame too. Fails when the answer breaks off; what came before stands.
    pub(super) async fn sync<F: Future<Output = ()>>(&self, frame: Vec<u8>, heard: impl Fn(Vec<u8>) -> F) -> Asked<()> {
        let (sender, response) = self.send("/sync", frame.into()).await?;
        let foreign = || Failure::new(Code::NoConnection, "the answer is not of a relay");
        if response.headers().get(CONTENT_TYPE).is_none_or(|kind| kind != "application/octet-stream") {
            return Err(foreign());
        }
        let (mut body, mut frames, mut none) = (response.into_body(), Frames::default(), true);
        while let Some(part) = body.frame().await {
            let part = part.map_err(|cause| broken(&cause))?;
            frames.push(part.data_ref().map_or(&[][..], |bytes| bytes));
            while let Some(frame) = frames.take()? {
                none = false;
                heard(frame).await;
            }
        }
        if none || !frames.is_empty() {
            return Err(foreign());
        }
        *self.kept.lock().await = Some(sender);
        Ok(())
    }

    /// Posts JSON: status, the cookie that the answer sets, and its body.
    pub(super) async fn post(&self, path: &str, json: &serde_json::Value) -> Asked<(u16, Option<String>, Vec<u8>)> {
        let (sender, response) = self.send(path, json.to_string().into()).await?;
        let status = response.status().as_u16();
        let set = response.headers().get(hyper::header::SET_COOKIE).and_then(|cookie| cookie.to_str().ok());
        let cookie = set.and_then(|cookie| cookie.split(';').next()).map(str::to_owned);
        let body = whole(response).await?;
        *self.kept.lock().await = Some(sender);
        Ok((status, cookie, body))
    }

    /// Sends on the kept connection, or on a new one where there is none or the relay has closed it meanwhile. The
    /// headers are the fewest that HTTP and the relay need.
    async fn send(&self, path: &str, body: Bytes) -> Asked<(SendRequest<Full<Bytes>>, Response<Incoming>)> {
        let mut request = Request::post(path).header(HOST, &self.place.authority);
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        let mut request = request.body(Full::new(body)).map_err(|_| Failure::from(Code::BadValue))?;
        let kept = self.kept.lock().await.take();
        if let Some(mut sender) = kept
            && sender.ready().await.is_ok()
        {
            match sender.try_send_request(request).await {
                Ok(response) => return Ok((sender, response)),
                Err(mut error) => match error.take_message() {
                    // It never left: the connection had ended.
                    Some(unsent) => request = unsent,
                    None => return Err(broken(error.error())),
                },
            }
        }
        let stream = self.place.connect(&self.counts).await.map_err(|cause| broken(&cause))?;
        let (mut sender, connection) = handshake(TokioIo::new(stream)).await.map_err(|cause| broken(&cause))?;
        // Ends with the sender, or when the relay closes it.
        tokio::spawn(async move { drop(connection.await) });
        let response = sender.send_request(request).await.map_err(|cause| broken(&cause))?;
        Ok((sender, response))
    }
}

async fn whole(response: Response<Incoming>) -> Asked<Vec<u8>> {
    let body = Limited::new(response.into_body(), ANSWER_BYTES).collect().await;
    body.map(|body| body.to_bytes().to_vec())
        .map_err(|cause| Failure::new(Code::NoConnection, format!("the line broke: {cause}")))
}

fn broken(cause: &dyn std::error::Error) -> Failure {
    Failure::new(Code::NoConnection, format!("the relay cannot be reached: {cause}"))
}
