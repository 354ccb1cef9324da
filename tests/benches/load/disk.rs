//! What the relay's folder holds after the base and both days of the trace, stopped cleanly; and while it serves.

use crate::line::Line;
use crate::stage::Stage;
use crate::work::Trace;
use serde_json::{Value, json};
use std::path::Path;

pub(crate) async fn run(program: &Path, trace: &Trace) -> Value {
    let mut stage = Stage::of(program, 2, 2).await;
    let empty = stage.bytes();
    let relay = stage.start();
    let mut copy = stage.hand_in_bases(&relay, trace).await.remove(0);
    let document = stage.devices[0].documents[0];
    let mut other = trace.copy(document, 2);
    other.take(&copy.all());
    let days = [copy.edit(trace.day("partner")), other.edit(trace.day("mentor"))];
    let raw: usize = copy.all().iter().chain(&days[1]).map(Vec::len).sum();
    for (device, day) in stage.devices.iter_mut().zip(&days) {
        let mut line = Line::open(relay.address, &device.cookie).await;
        device.hand_in(&mut line, document, day).await;
    }
    let serving = stage.bytes();
    relay.stop();
    json!({ "bytes": stage.bytes(), "bytes_while_serving": serving, "bytes_of_an_empty_engagement": empty, "bytes_of_changes": raw })
}
