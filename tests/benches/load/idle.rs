//! 300 connected devices that do nothing, each with a document of 80 kB that it has fetched; what the relay's memory is.

use crate::line::Line;
use crate::stage::Stage;
use crate::work::Trace;
use serde_json::{Value, json};
use std::path::Path;

const DEVICES: usize = 300;

pub(crate) async fn run(program: &Path, trace: &Trace) -> Value {
    let mut stage = Stage::of(program, DEVICES, 1).await;
    let relay = stage.start();
    stage.hand_in_bases(&relay, trace).await;
    let busy = relay.memory();
    relay.stop();
    // A relay that was started again, as after an update: everybody comes back at once.
    let relay = stage.start();
    let mut lines = Vec::new();
    for device in &stage.devices {
        let mut line = Line::open(relay.address, &device.cookie).await;
        line.upgrade().await;
        line.ask(&device.request(1, vec![])).await;
        line.answer().await;
        lines.push(line);
    }
    let memory = relay.memory();
    json!({
        "devices": DEVICES, "memory_bytes": memory.now, "memory_most_bytes": memory.most,
        "memory_after_taking_everything_in_bytes": busy.now, "database_bytes": stage.bytes(),
    })
}
