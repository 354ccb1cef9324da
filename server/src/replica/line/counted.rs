//! A TCP connection whose payload is counted, both ways, and how often its direction turned.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// What all connections of a replica carried since it started.
#[derive(Debug, Default)]
pub(in super::super) struct Counts {
    up: AtomicU64,
    down: AtomicU64,
    round_trips: AtomicU64,
}

impl Counts {
    /// Bytes sent, bytes received, and how often something was sent and then something came back.
    pub(in super::super) fn read(&self) -> (u64, u64, u64) {
        let of = |count: &AtomicU64| count.load(Ordering::Relaxed);
        (of(&self.up), of(&self.down), of(&self.round_trips))
    }
}

/// The connection.
#[derive(Debug)]
pub(in super::super) struct Counted {
    stream: TcpStream,
    counts: Arc<Counts>,
    /// Something was sent since something came.
    asked: bool,
}

impl Counted {
    pub(super) fn new(stream: TcpStream, counts: Arc<Counts>) -> Self {
        Self { stream, counts, asked: false }
    }
}

impl AsyncRead for Counted {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<std::io::Result<()>> {
        let before = into.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(context, into);
        let read = into.filled().len() - before;
        if read > 0 {
            self.counts.down.fetch_add(read as u64, Ordering::Relaxed);
            if std::mem::take(&mut self.asked) {
                self.counts.round_trips.fetch_add(1, Ordering::Relaxed);
            }
        }
        polled
    }
}

impl AsyncWrite for Counted {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(context, bytes);
        if let Poll::Ready(Ok(written)) = polled {
            self.counts.up.fetch_add(written as u64, Ordering::Relaxed);
            self.asked = true;
        }
        polled
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
