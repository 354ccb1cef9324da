//! A line between a device and the relay that is slow, late and cut: a proxy on the loopback that counts what it
//! carries. It knows nothing of what travels.
//!
//! A cut after a number of bytes is a cut after a time at a limited rate without the waiting: 50 kbit/s cut every ten
//! seconds is a cut every 62,500 bytes. Counted is what was handed on, framing and headers included.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How much is carried at once, in bytes: little, so that a cut comes where it should.
const PART: usize = 1 << 10;
/// How many parts may be on their way in one direction of one connection.
const PARTS: usize = 256;
/// How long a proxy that ends may take to wake up.
const WAKE: Duration = Duration::from_secs(1);

/// How a line is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Bytes in a second, each way, all connections together; 0: as fast as it goes.
    pub bytes_per_second: u64,
    /// How long each byte is on its way, one way.
    pub delay: Duration,
    /// Each connection is cut when it has carried so many bytes, both ways together; 0: never.
    pub cut_after_bytes: u64,
    /// Each connection is cut when it is so old; zero: never.
    pub cut_after: Duration,
}

/// What a line has carried since it began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Bytes to the relay.
    pub up: u64,
    /// Bytes to the device.
    pub down: u64,
    /// Connections that were made.
    pub connections: u64,
    /// Connections that the line itself cut.
    pub cuts: u64,
}

/// A running proxy; ends when dropped.
#[derive(Debug)]
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    relay: SocketAddr,
    line: Mutex<Line>,
    stopping: AtomicBool,
    up: AtomicU64,
    down: AtomicU64,
    connections: AtomicU64,
    cuts: AtomicU64,
    /// When the line is free again, up and down.
    free: [Mutex<Option<Instant>>; 2],
}

impl Proxy {
    /// A line to `relay` on a free port of the loopback.
    pub fn start(relay: SocketAddr, line: Line) -> std::io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            relay,
            line: Mutex::new(line),
            stopping: AtomicBool::new(false),
            up: AtomicU64::new(0),
            down: AtomicU64::new(0),
            connections: AtomicU64::new(0),
            cuts: AtomicU64::new(0),
            free: [Mutex::new(None), Mutex::new(None)],
        });
        let serving = Arc::clone(&shared);
        let thread = thread::Builder::new().name("proxy".into()).spawn(move || accept(&listener, &serving))?;
        Ok(Self { address, shared, thread: Some(thread) })
    }

    /// Where devices connect to.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What it has carried so far.
    pub fn carried(&self) -> Carried {
        let read = |number: &AtomicU64| number.load(Ordering::SeqCst);
        let Shared { up, down, connections, cuts, .. } = &*self.shared;
        Carried { up: read(up), down: read(down), connections: read(connections), cuts: read(cuts) }
    }

    /// Connections that are made from now on go over another line.
    pub fn set(&self, line: Line) {
        *self.shared.line.lock().unwrap_or_else(PoisonError::into_inner) = line;
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for a connection.
        drop(TcpStream::connect_timeout(&self.address, WAKE));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    while let Ok((device, _)) = listener.accept() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(relay) = TcpStream::connect(shared.relay) else { continue };
        shared.connections.fetch_add(1, Ordering::SeqCst);
        let line = *shared.line.lock().unwrap_or_else(PoisonError::into_inner);
        // A connection whose threads cannot be made is dropped: to the device it is cut.
        let _ = Connection::open(Arc::clone(shared), line, device, relay);
    }
}

/// One connection: both ends, and what it has carried.
#[derive(Debug)]
struct Connection {
    shared: Arc<Shared>,
    line: Line,
    carried: AtomicU64,
    cut: AtomicBool,
    ends: [TcpStream; 2],
}

/// Which way a byte goes: an index into the ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

impl Connection {
    fn open(shared: Arc<Shared>, line: Line, device: TcpStream, relay: TcpStream) -> std::io::Result<()> {
        device.set_nodelay(true)?;
        relay.set_nodelay(true)?;
        let streams = [(Way::Up, device.try_clone()?, relay.try_clone()?), (Way::Down, relay.try_clone()?, device.try_clone()?)];
        let (carried, cut) = (AtomicU64::new(0), AtomicBool::new(false));
        let connection = Arc::new(Self { shared, line, carried, cut, ends: [device, relay] });
        for (way, from, to) in streams {
            let (send, received) = sync_channel(PARTS);
            let delay = line.delay;
            thread::Builder::new().spawn(move || read(from, delay, |part| send.send(part).is_ok()))?;
            let connection = Arc::clone(&connection);
            thread::Builder::new().spawn(move || connection.carry(way, to, &received))?;
        }
        if !line.cut_after.is_zero() {
            thread::Builder::new().spawn(move || {
                thread::sleep(line.cut_after);
                connection.cut();
            })?;
        }
        Ok(())
    }

    /// Hands on what comes until one end is gone or the line is cut.
    fn carry(&self, way: Way, mut to: TcpStream, parts: &Receiver<(Instant, Vec<u8>)>) {
        for (due, part) in parts {
            thread::sleep(due.saturating_duration_since(Instant::now()));
            self.shared.wait_for_room(way, self.line.bytes_per_second, part.len());
            let (part, is_last) = self.allowed(&part);
            let counter = if way == Way::Up { &self.shared.up } else { &self.shared.down };
            counter.fetch_add(part.len() as u64, Ordering::SeqCst);
            if to.write_all(part).is_err() {
                break;
            }
            if is_last {
                return self.cut();
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    }

    /// What of a part may still be carried, and whether the line is cut after it.
    fn allowed<'a>(&self, part: &'a [u8]) -> (&'a [u8], bool) {
        let length = part.len() as u64;
        let before = self.carried.fetch_add(length, Ordering::SeqCst);
        let most = self.line.cut_after_bytes;
        if most == 0 || before + length < most {
            return (part, false);
        }
        let left = usize::try_from(most.saturating_sub(before)).unwrap_or(usize::MAX);
        (&part[..left.min(part.len())], true)
    }

    fn cut(&self) {
        // What counts is what the device sees: the relay may have said all and gone while the line still carries it.
        let [open, _] = self.ends.each_ref().map(|end| end.shutdown(Shutdown::Both).is_ok());
        if open && !self.cut.swap(true, Ordering::SeqCst) {
            self.shared.cuts.fetch_add(1, Ordering::SeqCst);
        }
    }
}

impl Shared {
    /// Takes turns on a line of a limited rate.
    fn wait_for_room(&self, way: Way, bytes_per_second: u64, bytes: usize) {
        if bytes_per_second == 0 {
            return;
        }
        let takes = Duration::from_micros(bytes as u64 * 1_000_000 / bytes_per_second);
        let until = {
            let mut free = self.free[way as usize].lock().unwrap_or_else(PoisonError::into_inner);
            let begins = free.unwrap_or_else(Instant::now).max(Instant::now());
            *free = Some(begins + takes);
            begins + takes
        };
        thread::sleep(until.saturating_duration_since(Instant::now()));
    }
}

fn read(mut from: TcpStream, delay: Duration, mut pass: impl FnMut((Instant, Vec<u8>)) -> bool) {
    let mut part = [0; PART];
    while let Ok(length @ 1..) = from.read(&mut part) {
        if !pass((Instant::now() + delay, part[..length].to_vec())) {
            return;
        }
    }
}
