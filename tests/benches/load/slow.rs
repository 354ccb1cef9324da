//! A reader on a socket that stops reading while others write: the relay closes it with a code instead of keeping
//! everything for it, and when it comes back nothing is missing.

use crate::line::Line;
use crate::stage::Stage;
use crate::work::Trace;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Duration;
use tandem_core::sync::frame::Body;

/// Edits that the reader does not read, and the letters of each, which cannot be compressed much: all of them are more
/// than the system keeps for a line.
const EDITS: usize = 100;
const LETTERS: usize = 200_000;
/// How long the reader reads nothing after that: longer than the relay waits for a socket.
const DEAF: Duration = Duration::from_secs(15);

pub(crate) async fn run(program: &Path, trace: &Trace) -> Value {
    let mut stage = Stage::of(program, 2, 2).await;
    let relay = stage.start();
    let mut copy = stage.hand_in_bases(&relay, trace).await.remove(0);
    stage.fetch_all(&relay).await;
    let before = relay.memory().now;
    let reader = stage.devices[1].clone();
    let mut deaf = Line::open_narrow(relay.address, &reader.cookie).await;
    deaf.upgrade().await;
    deaf.ask(&reader.request(1, vec![])).await;
    let mut line = Line::open(relay.address, &stage.devices[0].cookie).await;
    for number in 0..EDITS {
        let edit = json!({ "op": "set", "path": ["filler"], "value": noise(number as u64) });
        let edits = copy.edit(std::slice::from_ref(&edit));
        let device = &mut stage.devices[0];
        device.hand_in(&mut line, device.documents[0], &edits).await;
    }
    tokio::time::sleep(DEAF).await;
    let most = relay.memory().most;
    let (mut told, code) = deaf.drain().await;
    let mut back = reader.clone();
    if let Some(cursor) = told.last().map(|answer| answer.cursor.to_vec()) {
        back.cursor = cursor;
    }
    let mut line = Line::open(relay.address, &reader.cookie).await;
    loop {
        let request = back.request(1, vec![]);
        let answer = back.exchange(&mut line, &request).await;
        let more = answer.more;
        told.push(answer);
        if !more {
            break;
        }
    }
    let bodies = told.iter().flat_map(|answer| &answer.entries).flat_map(|entries| &entries.bodies);
    let came = bodies.filter(|body| matches!(body, Body::Change(_))).count();
    json!({
        "handed_in": EDITS, "came_in_the_end": came, "missing": EDITS - came, "closed_with_code": code,
        "memory_grew_by_bytes": most.saturating_sub(before),
    })
}

/// Letters that look drawn by lot.
fn noise(seed: u64) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let letter = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        char::from(b' ' + u8::try_from(state >> 33 & 63).expect("six bits"))
    };
    (0..LETTERS).map(letter).collect()
}
