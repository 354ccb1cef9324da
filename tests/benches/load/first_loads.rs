//! 1,000 devices fetch an engagement of 80 kB for the first time, all at the same moment, from this one process; the relay
//! has made its snapshots before. What came is put together and held against what was written, after the measurement.

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
use tandem_core::model::DocumentId;
use tandem_core::sync::frame::{Body, Entries, Piece};
use tandem_core::sync::snapshot::adopt_pieces;
use tandem_server::snapshot_now;
use tokio::sync::Barrier;

const DEVICES: usize = 1_000;
/// Members of one engagement.
const SHARE: usize = 10;

/// What one device fetched, and what that took.
struct Loaded {
    wait_ms: f64,
    bytes_down: usize,
    entries: Vec<Entries>,
}

pub(crate) async fn run(program: &Path, trace: &Trace) -> Value {
    let mut stage = Stage::of(program, DEVICES, SHARE).await;
    let relay = stage.start();
    let mut copies = stage.hand_in_bases(&relay, trace).await;
    relay.stop();
    // The relay takes its time for a hundred of them.
    snapshot_now(stage.folder(), None).expect("snapshots of all");
    let relay = stage.start();
    let before = relay.memory();
    relay.forget_the_most();
    let start = Arc::new(Barrier::new(DEVICES + 1));
    let cpu = relay.cpu_seconds();
    let running: Vec<_> =
        stage.devices.iter().map(|device| tokio::spawn(first_load(&relay, device, Arc::clone(&start)))).collect();
    start.wait().await;
    let began = Instant::now();
    let mut loaded = Vec::new();
    for one in running {
        loaded.push(one.await.expect("no first load fails"));
    }
    let (took, cpu, memory) = (began.elapsed(), relay.cpu_seconds() - cpu, relay.memory());
    for (members, copy) in loaded.chunks(SHARE).zip(&mut copies) {
        let (document, pieces) = snapshot(&members[0].entries);
        let heads = adopt_pieces(&document, &pieces).expect("a document").heads();
        assert!(copy.heads().iter().all(|head| heads.contains(head)), "it came whole");
        assert!(members.iter().all(|member| snapshot(&member.entries) == (document, pieces.clone())), "to everybody");
    }
    let waits: Vec<f64> = loaded.iter().map(|one| one.wait_ms).collect();
    json!({
        "devices": DEVICES, "errors": 0, "all_seconds": rounded(took.as_secs_f64()),
        "ms": { "median": median(&waits), "p95": percentile(&waits, 0.95), "most": percentile(&waits, 1.0) },
        "cpu_seconds": rounded(cpu), "bytes_down_each": loaded.iter().map(|one| one.bytes_down).sum::<usize>() / DEVICES,
        "memory_before_bytes": before.now, "memory_bytes": memory.now, "memory_most_bytes": memory.most,
    })
}

/// Connects, fetches everything.
fn first_load(relay: &Relay, device: &Device, start: Arc<Barrier>) -> impl Future<Output = Loaded> + use<> {
    let (host, mut device) = (relay.address, Device { cookie: device.cookie.clone(), ..Device::default() });
    async move {
        start.wait().await;
        let began = Instant::now();
        let mut line = Line::open(host, &device.cookie).await;
        let entries = device.fetch(&mut line).await;
        Loaded { wait_ms: ms(began.elapsed()), bytes_down: line.down, entries }
    }
}

/// The pieces that came of the one document.
fn snapshot(entries: &[Entries]) -> (DocumentId, Vec<Piece>) {
    let pieces = entries.iter().flat_map(|entries| &entries.bodies);
    let pieces = pieces.filter_map(|body| if let Body::Snapshot(piece) = body { Some(piece.clone()) } else { None });
    (entries[0].document, pieces.collect())
}
