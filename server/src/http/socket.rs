//! `GET /socket`: the same frames as `POST /sync`, one per binary message, and answers that nobody asked for when
//! something new was committed for this person.
//!
//! Each socket pages after the cursor that it handed out last, so nothing can be skipped; the next page is read when the
//! line has taken the one before. Access is read anew for each page.

use super::asker::Asker;
use super::error::Failure;
use super::exchange::{Framed, exchange, refused};
use super::pages::Pages;
use super::presence::Presence;
use super::{READ_BYTES, Shared, signed_in};
use crate::connections::Connected;
use crate::live::Listener;
use crate::relay::{Relay, stopped};
use crate::store::StoreError;
use crate::store::people::{self, Device};
use axum::Extension;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;
use tandem_core::code::Code;
use tandem_core::sync::cursor::Cursor;
use tandem_core::sync::frame::presence::is_word;
use tandem_core::sync::frame::{Context, Request, decode_in};
use tandem_core::sync::log::Position;
use tokio::sync::watch;
use tokio::time::{Instant, interval_at, timeout};
use tokio_tungstenite::tungstenite;
use tracing::Instrument;

/// How often the other side is asked whether it is there; after two silences the socket is closed.
const PING_EVERY: Duration = Duration::from_secs(30);

/// What is kept ready to read into, in bytes: a socket that says nothing should cost next to nothing.
const BUFFER_BYTES: usize = 4 << 10;

/// Opens the socket of an enrolled device; `busy` when the device has too many.
pub(super) async fn open(
    State(shared): State<Shared>,
    asker: Asker,
    connected: Option<Extension<Arc<Connected>>>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, axum::extract::ws::rejection::WebSocketUpgradeRejection>,
) -> Response {
    let device = match signed_in::device(&shared.relay, asker, &headers).await {
        Ok(device) => device,
        Err(error) => return Failure::from(error).into_response(),
    };
    let upgrade = match upgrade {
        Ok(upgrade) => upgrade,
        Err(rejection) => return rejection.into_response(),
    };
    let Some(listener) = shared.relay.live.listen(&device.person.id, &device.id) else {
        return Failure::from(Code::Busy).into_response();
    };
    // Subscribed before the upgrade: a relay that stops waits for every socket that it let in.
    let stopping = shared.relay.stopping.subscribe();
    let relay = Arc::clone(&shared.relay);
    upgrade
        .max_message_size(READ_BYTES)
        .max_frame_size(READ_BYTES)
        .read_buffer_size(BUFFER_BYTES)
        .write_buffer_size(0)
        .on_upgrade(move |socket| {
            let talk = Talk {
                relay,
                device,
                listener,
                socket,
                cursor: None,
                context: Context::default(),
                presence: Presence::new(),
                silences: 0,
            };
            let span = tracing::info_span!("socket", device = talk.device.id.as_str());
            let talked = async move {
                talk.go_on(stopping).await;
                drop(connected);
            };
            talked.instrument(span)
        })
}

/// Why a socket is closed: a code of RFC 6455 and a name.
type Farewell = (u16, &'static str);

/// One open socket.
struct Talk {
    relay: Arc<Relay>,
    device: Device,
    listener: Listener,
    socket: WebSocket,
    /// Where the device will be after what it was sent last; `None`: it is to ask first.
    cursor: Option<Vec<u8>>,
    /// What the frames of this socket refer to.
    context: Context,
    presence: Presence,
    silences: u8,
}

impl Talk {
    async fn go_on(mut self, mut stopping: watch::Receiver<bool>) {
        let mut ping = interval_at(Instant::now() + PING_EVERY, PING_EVERY);
        let farewell = loop {
            let step = tokio::select! {
                message = self.socket.recv() => match message {
                    Some(Ok(message)) => self.take(message).await,
                    Some(Err(error)) => ControlFlow::Break(unreadable(error)),
                    None => ControlFlow::Break(None),
                },
                through = self.listener.woken(), if self.cursor.is_some() => self.tell(through).await,
                word = self.listener.word(), if self.cursor.is_some() => self.pass(Message::Binary(word.to_vec().into())).await,
                _ = ping.tick() => self.ask_whether_alive().await,
                () = stopped(&mut stopping) => ControlFlow::Break(Some((close_code::AWAY, "stopping"))),
            };
            if let ControlFlow::Break(farewell) = step {
                break farewell;
            }
        };
        self.presence.leave(&self.device, &self.listener);
        if let Some((code, reason)) = farewell {
            let close = Message::Close(Some(CloseFrame { code, reason: reason.into() }));
            // The other side may be gone or deaf; then the line simply ends.
            let _ = timeout(Duration::from_secs(1), self.socket.send(close)).await;
        }
    }

    /// Takes one message; only binary ones mean something.
    async fn take(&mut self, message: Message) -> ControlFlow<Option<Farewell>> {
        self.silences = 0;
        let bytes = match message {
            Message::Binary(bytes) => bytes,
            Message::Text(_) => return ControlFlow::Break(Some((close_code::UNSUPPORTED, "text"))),
            Message::Close(_) => return ControlFlow::Break(None),
            Message::Ping(_) | Message::Pong(_) => return ControlFlow::Continue(()),
        };
        if is_word(&bytes) {
            if let Err(error) = known(&self.relay, &self.device).await {
                return self.refuse(&error).await;
            }
            return match self.presence.take(&self.relay, &self.device, &self.listener, &bytes).await {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => self.refuse(&error).await,
            };
        }
        match decode_in::<Request>(&bytes, &mut self.context) {
            Ok(request) => {
                let (framed, pages) = exchange(&self.relay, &self.device, request, Some(&mut self.context)).await;
                let problem = framed.0.problem;
                if let Some(code) = problem {
                    self.relay.metrics.refused(code);
                }
                self.send(framed).await?;
                if let Some(code @ (Code::UnknownDevice | Code::Revoked)) = problem {
                    return ControlFlow::Break(Some((close_code::POLICY, code.name())));
                }
                match pages {
                    Some(pages) => self.send_all(pages).await,
                    None => ControlFlow::Continue(()),
                }
            }
            Err(code) => self.refuse(&code.into()).await,
        }
    }

    /// Sends what is new up to a position, if anything is.
    async fn tell(&mut self, through: Position) -> ControlFlow<Option<Farewell>> {
        let Some(cursor) = self.cursor.clone() else { return ControlFlow::Continue(()) };
        // Mostly it was the device's own push that woke it, and the answer to that went as far.
        if Cursor::read(&cursor, 0).is_ok_and(|cursor| cursor.sweep.is_none() && cursor.position >= through) {
            return ControlFlow::Continue(());
        }
        if let Err(error) = known(&self.relay, &self.device).await {
            return self.refuse(&error).await;
        }
        self.send_all(Pages::after(&self.relay, &self.device, 0, cursor)).await
    }

    /// Sends page after page; nothing where nothing is new.
    async fn send_all(&mut self, mut pages: Pages) -> ControlFlow<Option<Farewell>> {
        loop {
            // What says nothing is not sent, so it leaves no trace.
            let mut context = self.context.clone();
            let framed = match pages.next(Vec::new(), Some(&mut context)).await {
                Ok((answer, _)) if answer.says_nothing() => return ControlFlow::Continue(()),
                Ok(framed) => framed,
                Err(error) => return self.refuse(&error).await,
            };
            self.context = context;
            let follows = framed.0.follows;
            self.send(framed).await?;
            if !follows {
                return ControlFlow::Continue(());
            }
        }
    }

    async fn send(&mut self, (answer, frame): Framed) -> ControlFlow<Option<Farewell>> {
        if answer.problem.is_none() {
            self.cursor = (!answer.more || answer.follows).then(|| answer.cursor.to_vec());
        }
        self.pass(Message::Binary(frame.into())).await
    }

    /// Says why, then closes: the device comes back when it makes sense.
    async fn refuse(&mut self, error: &StoreError) -> ControlFlow<Option<Farewell>> {
        let (answer, frame) = refused(0, error, Some(&mut self.context));
        if let Some(code) = answer.problem {
            self.relay.metrics.refused(code);
        }
        self.pass(Message::Binary(frame.into())).await?;
        ControlFlow::Break(Some((close_code::POLICY, answer.problem.map_or("", Code::name))))
    }

    async fn ask_whether_alive(&mut self) -> ControlFlow<Option<Farewell>> {
        self.silences += 1;
        if self.silences > 2 {
            return ControlFlow::Break(Some((close_code::AGAIN, "silent")));
        }
        self.pass(Message::Ping(Bytes::new())).await
    }

    async fn pass(&mut self, message: Message) -> ControlFlow<Option<Farewell>> {
        match timeout(self.relay.send_wait, self.socket.send(message)).await {
            Ok(Ok(())) => ControlFlow::Continue(()),
            Ok(Err(_)) => ControlFlow::Break(None),
            Err(_) => ControlFlow::Break(Some((close_code::AGAIN, "slow"))),
        }
    }
}

/// That a message is too large is said; a line that broke takes no word any more.
fn unreadable(error: axum::Error) -> Option<Farewell> {
    let cause = error.into_inner().downcast::<tungstenite::Error>().ok()?;
    matches!(*cause, tungstenite::Error::Capacity(_)).then_some((close_code::SIZE, Code::TooLarge.name()))
}

/// Whether the device was revoked in the meantime.
async fn known(relay: &Relay, device: &Device) -> Result<(), StoreError> {
    let id = device.id.clone();
    relay.readers.run(move |log| people::enrolled(log.connection(), &id)).await
}
