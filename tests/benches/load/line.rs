//! One connection to the relay, with its bytes counted: HTTP exchanges on a kept line, or a socket. Frames are written
//! by hand, so that a thousand connections cost the generator next to nothing and every byte is known.

use std::net::SocketAddr;
use tandem_core::sync::frame::{Answer, Context, Request, decode_in, encode_in};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

/// A connection; bytes are TCP payload.
pub(crate) struct Line {
    stream: TcpStream,
    host: SocketAddr,
    cookie: String,
    unread: Vec<u8>,
    pub(crate) up: usize,
    pub(crate) down: usize,
    context: Context,
    /// Where the socket is, as its last answer said.
    pub(crate) cursor: Vec<u8>,
}

/// Status line and headers of an answer.
#[derive(Debug)]
pub(crate) struct Head(String);

impl Head {
    pub(crate) fn status(&self) -> u16 {
        self.0[9..12].parse().expect("a status")
    }

    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.0.lines().filter_map(|line| line.split_once(':'));
        fields.find_map(|(field, value)| field.eq_ignore_ascii_case(name).then_some(value.trim()))
    }
}

impl Line {
    pub(crate) async fn open(host: SocketAddr, cookie: &str) -> Self {
        Self::over(TcpStream::connect(host).await.expect("the relay takes connections"), host, cookie)
    }

    /// A line for which the system keeps as little as it can.
    pub(crate) async fn open_narrow(host: SocketAddr, cookie: &str) -> Self {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.set_recv_buffer_size(4 << 10).expect("a socket option");
        Self::over(socket.connect(host).await.expect("the relay takes connections"), host, cookie)
    }

    fn over(stream: TcpStream, host: SocketAddr, cookie: &str) -> Self {
        stream.set_nodelay(true).expect("a socket option");
        Self {
            stream,
            host,
            cookie: cookie.to_owned(),
            unread: Vec::new(),
            up: 0,
            down: 0,
            context: Context::default(),
            cursor: Vec::new(),
        }
    }

    async fn write(&mut self, bytes: &[u8]) {
        self.up += bytes.len();
        self.stream.write_all(bytes).await.expect("the relay reads");
    }

    /// More bytes, `false`: the relay closed the line.
    async fn more(&mut self) -> bool {
        self.unread.reserve(16 << 10);
        let count = self.stream.read_buf(&mut self.unread).await.unwrap_or(0);
        self.down += count;
        count > 0
    }

    async fn at_least(&mut self, count: usize) -> bool {
        while self.unread.len() < count {
            if !self.more().await {
                return false;
            }
        }
        true
    }

    async fn head(&mut self) -> Head {
        loop {
            if let Some(end) = self.unread.windows(4).position(|four| four == b"\r\n\r\n") {
                let head: Vec<u8> = self.unread.drain(..end + 4).collect();
                return Head(String::from_utf8(head).expect("headers are text"));
            }
            assert!(self.more().await, "the relay closed the line before its answer");
        }
    }

    /// One POST; what stands before the body, and the body.
    pub(crate) async fn post(&mut self, path: &str, body: &[u8]) -> (Head, Vec<u8>) {
        let cookie = if self.cookie.is_empty() { String::new() } else { format!("cookie: {}\r\n", self.cookie) };
        let head = format!("POST {path} HTTP/1.1\r\nhost: {}\r\n{cookie}content-length: {}\r\n\r\n", self.host, body.len());
        self.write(&[head.as_bytes(), body].concat()).await;
        let head = self.head().await;
        let body = if head.field("transfer-encoding") == Some("chunked") {
            self.chunks().await
        } else {
            let length = head.field("content-length").map_or(0, |length| length.parse().expect("a length"));
            assert!(self.at_least(length).await, "the relay closed the line in its answer");
            self.unread.drain(..length).collect()
        };
        (head, body)
    }

    async fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(end) = self.unread.windows(2).position(|two| two == b"\r\n") {
                    break end;
                }
                assert!(self.more().await, "the relay closed the line in its answer");
            };
            let size: Vec<u8> = self.unread.drain(..end + 2).collect();
            let size = std::str::from_utf8(&size[..end]).expect("a size");
            let size = usize::from_str_radix(size, 16).expect("a size");
            assert!(self.at_least(size + 2).await, "the relay closed the line in its answer");
            body.extend(self.unread.drain(..size));
            self.unread.drain(..2);
            if size == 0 {
                return body;
            }
        }
    }

    /// Makes this line a socket.
    pub(crate) async fn upgrade(&mut self) {
        let head = format!(
            "GET /socket HTTP/1.1\r\nhost: {0}\r\norigin: http://{0}\r\ncookie: {1}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
             sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
            self.host, self.cookie
        );
        self.write(head.as_bytes()).await;
        let answer = self.head().await;
        assert_eq!(answer.status(), 101, "{answer:?}");
    }

    /// Sends one binary message.
    pub(crate) async fn send(&mut self, message: &[u8]) {
        self.write(&masked(2, message)).await;
    }

    /// The answer to what was sent, page after page; its entries together.
    pub(crate) async fn answer(&mut self) -> Answer {
        let mut answer = self.page().await;
        while answer.follows {
            let page = self.page().await;
            answer.entries.extend(page.entries);
            (answer.cursor, answer.more, answer.follows) = (page.cursor, page.more, page.follows);
        }
        answer
    }

    async fn page(&mut self) -> Answer {
        let message = self.next().await.expect("an answer");
        decode_in(&message, &mut self.context).expect("a frame")
    }

    /// The message that asks this over the socket, after all that was made for it before.
    pub(crate) fn message(&mut self, request: &Request) -> Vec<u8> {
        encode_in(request, &mut self.context)
    }

    /// Asks over the socket.
    pub(crate) async fn ask(&mut self, request: &Request) {
        let message = self.message(request);
        self.send(&message).await;
    }

    /// What the socket still holds, and how it ends.
    pub(crate) async fn drain(&mut self) -> (Vec<Answer>, u16) {
        let mut told = Vec::new();
        loop {
            match self.next().await {
                Ok(message) => told.push(decode_in(&message, &mut self.context).expect("a frame")),
                Err(code) => return (told, code),
            }
        }
    }

    /// The next binary message; `Err`: the code with which the relay closed the socket, or 1006 for none.
    pub(crate) async fn next(&mut self) -> Result<Vec<u8>, u16> {
        loop {
            if !self.at_least(2).await {
                return Err(1006);
            }
            let (kind, short) = (self.unread[0] & 15, self.unread[1] & 127);
            let wide = match short {
                126 => 2,
                127 => 8,
                _ => 0,
            };
            if !self.at_least(2 + wide).await {
                return Err(1006);
            }
            let length = match wide {
                0 => usize::from(short),
                _ => self.unread[2..2 + wide].iter().fold(0, |length, byte| length << 8 | usize::from(*byte)),
            };
            if !self.at_least(2 + wide + length).await {
                return Err(1006);
            }
            self.unread.drain(..2 + wide);
            let message: Vec<u8> = self.unread.drain(..length).collect();
            match kind {
                2 => return Ok(message),
                8 => return Err(message.get(..2).map_or(1005, |code| u16::from_be_bytes([code[0], code[1]]))),
                9 => self.write(&masked(10, &message)).await,
                _ => {}
            }
        }
    }
}

/// A frame of a device: masked with zeros, which changes nothing but is a mask.
fn masked(kind: u8, message: &[u8]) -> Vec<u8> {
    let mut frame = vec![0x80 | kind];
    match message.len() {
        length @ 0..=125 => frame.push(0x80 | u8::try_from(length).expect("at most 125")),
        length @ 126..=0xffff => {
            frame.push(0x80 | 0x7e);
            frame.extend(u16::try_from(length).expect("two bytes").to_be_bytes());
        }
        length => {
            frame.push(0x80 | 0x7f);
            frame.extend((length as u64).to_be_bytes());
        }
    }
    frame.extend([0; 4]);
    frame.extend(message);
    frame
}
