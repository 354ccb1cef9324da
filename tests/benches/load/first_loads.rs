//! 1,000 devices fetch an engagement of 80 kB for the first time, all at the same moment, from this one process.

use crate::device::Device;
use crate::figures::{median, ms, percentile, rounded};
use crate::line::Line;
use crate::relay::Relay;
use crate::stage::Stage;
use crate::work::Trace;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::Barrier;

const DEVICES: usize = 1_000;
/// Members of one engagement.
const SHARE: usize = 10;

pub(crate) async fn run(program: &Path, trace: &Trace) -> Value {
    let mut stage = Stage::of(program, DEVICES, SHARE).await;
    let relay = stage.start();
    stage.hand_in_bases(&relay, trace).await;
    let start = Arc::new(Barrier::new(DEVICES + 1));
    let cpu = relay.cpu_seconds();
    let running: Vec<_> =
        stage.devices.iter().map(|device| tokio::spawn(first_load(&relay, device, Arc::clone(&start)))).collect();
    start.wait().await;
    let began = Instant::now();
    let (mut waits, mut bytes) = (Vec::new(), 0);
    for one in running {
        let (wait, down, loaded) = one.await.expect("no first load fails");
        assert!(loaded > 80_000, "the engagement came whole: {loaded} bytes");
        waits.push(wait);
        bytes += down;
    }
    let took = began.elapsed();
    let memory = relay.memory();
    json!({
        "devices": DEVICES, "errors": 0, "all_seconds": rounded(took.as_secs_f64()),
        "ms": { "median": median(&waits), "p95": percentile(&waits, 0.95), "most": percentile(&waits, 1.0) },
        "cpu_seconds": rounded(relay.cpu_seconds() - cpu), "bytes_down_each": bytes / DEVICES,
        "memory_bytes": memory.now, "memory_most_bytes": memory.most,
    })
}

/// Connects, fetches everything: milliseconds from the start, bytes on the line, bytes of entries.
fn first_load(relay: &Relay, device: &Device, start: Arc<Barrier>) -> impl Future<Output = (f64, usize, usize)> + use<> {
    let (host, mut device) = (relay.address, Device { cookie: device.cookie.clone(), ..Device::default() });
    async move {
        start.wait().await;
        let began = Instant::now();
        let mut line = Line::open(host, &device.cookie).await;
        let loaded = device.fetch(&mut line).await;
        (ms(began.elapsed()), line.down, loaded)
    }
}
