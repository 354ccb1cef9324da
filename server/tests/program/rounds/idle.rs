//! Three hundred people who are connected and do nothing.

use crate::child::Serving;
use crate::crowd::{found_written, make_members};
use crate::soak::report;
use std::net::TcpStream;
use tandem_core::sync::frame::{Answer, Context, Request, decode_in, encode_in};
use tungstenite::client::IntoClientRequest;
use tungstenite::{Message, WebSocket};

/// A socket, and what was said on it.
type Socket = (WebSocket<TcpStream>, Context);

const PEOPLE: usize = 300;
/// What the relay may take in memory with all of them, in kB: 40 MB less what a released build's code takes.
const MEMORY: usize = 30_000;

#[test]
fn three_hundred_connected_people_cost_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut serving = Serving::start(folder.path(), &[]);
    let (first, document, mut author) = found_written(&mut serving);
    let mut sockets: Vec<Socket> = Vec::new();
    for cookie in make_members(folder.path(), document, PEOPLE) {
        let address = serving.url.strip_prefix("http://").unwrap();
        let mut asking = format!("ws://{address}/socket").into_client_request().unwrap();
        asking.headers_mut().insert("cookie", cookie.parse().unwrap());
        asking.headers_mut().insert("origin", serving.url.parse().unwrap());
        sockets.push((tungstenite::client(asking, TcpStream::connect(address).unwrap()).unwrap().0, Context::default()));
    }
    // Everybody fetches the whole engagement.
    for socket in &mut sockets {
        let mut request = Request { number: 1, ..Request::default() };
        loop {
            let frame = encode_in(&request, &mut socket.1);
            socket.0.send(Message::Binary(frame.into())).unwrap();
            let answer = answer(socket);
            assert_eq!(answer.problem, None);
            request.cursor = answer.cursor;
            if !answer.more {
                break;
            }
        }
    }
    // And hears of one more edit.
    assert!(first.push(&serving.url, document, &author.edit()));
    for socket in &mut sockets {
        assert_eq!(answer(socket).entries.len(), 1);
    }
    let memory = serving.memory();
    assert!(memory <= MEMORY, "{memory} kB");
    report("memory with 300 people connected", 1, &format!("{memory} kB"));
}

fn answer(socket: &mut Socket) -> Answer {
    loop {
        if let Message::Binary(bytes) = socket.0.read().unwrap() {
            return decode_in(&bytes, &mut socket.1).unwrap();
        }
    }
}
