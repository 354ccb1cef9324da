//! A socket to the relay: one frame per binary message.

use super::counted::Counted;
use super::{Asked, Counts, Place, broken};
use futures_util::{SinkExt, StreamExt};
use hyper::header::{COOKIE, HeaderValue, ORIGIN};
use std::sync::Arc;
use tandem_core::code::Code;
use tandem_core::limits::FRAME_BYTES;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Bytes, Message};
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

/// An open socket.
#[derive(Debug)]
pub(in super::super) struct Socket(WebSocketStream<Counted>);

/// Opens it on a connection of its own.
pub(in super::super) async fn open(place: &Place, cookie: &str, counts: &Arc<Counts>) -> Asked<Socket> {
    let authority = &place.authority;
    let mut request = format!("ws://{authority}/socket").into_client_request().map_err(|cause| broken(&cause))?;
    let value = |text: &str| HeaderValue::from_str(text).map_err(|_| Code::BadValue);
    request.headers_mut().insert(COOKIE, value(cookie)?);
    // The relay lets no page of another origin open a socket; this is how one says that it is none.
    request.headers_mut().insert(ORIGIN, value(&format!("http://{authority}"))?);
    let stream = place.connect(counts).await.map_err(|cause| broken(&cause))?;
    let bounds = WebSocketConfig::default().max_message_size(Some(2 * FRAME_BYTES)).max_frame_size(Some(2 * FRAME_BYTES));
    let (socket, _) = client_async_with_config(request, stream, Some(bounds)).await.map_err(|cause| broken(&cause))?;
    Ok(Socket(socket))
}

impl Socket {
    /// Sends a frame; false: the line is broken.
    pub(in super::super) async fn send(&mut self, frame: Vec<u8>) -> bool {
        self.0.send(Message::Binary(Bytes::from(frame))).await.is_ok()
    }

    /// The next frame; `None`: the socket is closed. May be dropped and asked again.
    pub(in super::super) async fn next(&mut self) -> Option<Vec<u8>> {
        while let Some(Ok(message)) = self.0.next().await {
            if let Message::Binary(bytes) = message {
                return Some(bytes.to_vec());
            }
        }
        None
    }

    /// Says goodbye; the other side may not hear it.
    pub(in super::super) async fn close(mut self) {
        let _ = self.0.close(None).await;
    }
}
