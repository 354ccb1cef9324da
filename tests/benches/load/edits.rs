//! 50 connected devices with a document each and 100 pending edits each hand everything in at the same moment; every edit
//! is on the relay's disk before it is acknowledged. Again and again, with new edits.

use crate::device::batches;
use crate::figures::{median, ms, number, percentile, rounded};
use crate::line::Line;
use crate::stage::Stage;
use crate::work::Trace;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::Barrier;

/// Devices, edits of each in one round, rounds.
const DEVICES: usize = 50;
const EDITS: usize = 100;
const ROUNDS: usize = 8;

pub(crate) async fn run(program: &Path, trace: &Trace) -> Value {
    let mut stage = Stage::of(program, DEVICES, 1).await;
    let relay = stage.start();
    let mut copies = stage.hand_in_bases(&relay, trace).await;
    let days = [trace.day("partner"), trace.day("mentor")].concat();
    let mut lines = Vec::new();
    for device in &stage.devices {
        let mut line = Line::open(relay.address, &device.cookie).await;
        line.upgrade().await;
        lines.push(line);
    }
    let (mut rates, mut costs, mut waits) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        // Requests are made beforehand: the generator shall not share the processor with the relay.
        let work = stage.devices.iter().zip(&mut copies).zip(&mut lines).map(|((device, copy), line)| {
            let mut edits = Vec::new();
            for edit in days.iter().cycle().skip(round * EDITS) {
                edits.extend(copy.edit(std::slice::from_ref(edit)));
                if edits.len() == EDITS {
                    break;
                }
            }
            let pushes = batches(&edits).into_iter().map(|batch| vec![(device.documents[0], batch)]);
            (1..).zip(pushes).map(|(number, pushes)| line.message(&device.request(number, pushes))).collect::<Vec<_>>()
        });
        let work: Vec<Vec<Vec<u8>>> = work.collect();
        let start = Arc::new(Barrier::new(DEVICES + 1));
        let cpu = relay.cpu_seconds();
        let running: Vec<_> =
            lines.drain(..).zip(work).map(|(line, requests)| tokio::spawn(hand_in(line, requests, Arc::clone(&start)))).collect();
        start.wait().await;
        let began = Instant::now();
        for one in running {
            let (line, wait) = one.await.expect("a device does not panic");
            lines.push(line);
            waits.extend(wait);
        }
        rates.push(number(DEVICES * EDITS) / began.elapsed().as_secs_f64());
        costs.push(relay.cpu_seconds() - cpu);
        for (line, device) in lines.iter().zip(&mut stage.devices) {
            device.cursor.clone_from(&line.cursor);
        }
    }
    let cpu: f64 = costs.iter().sum();
    let memory = relay.memory();
    json!({
        "devices": DEVICES, "edits_each": EDITS, "rounds": ROUNDS,
        "acknowledged_per_second": rounded(median(&rates)),
        "acknowledged_per_cpu_second": rounded(number(DEVICES * EDITS * ROUNDS) / cpu),
        "answer_ms": { "median": median(&waits), "p95": percentile(&waits, 0.95), "p99": percentile(&waits, 0.99) },
        "memory_bytes": memory.now, "memory_most_bytes": memory.most,
    })
}

async fn hand_in(mut line: Line, requests: Vec<Vec<u8>>, start: Arc<Barrier>) -> (Line, Vec<f64>) {
    start.wait().await;
    let mut waits = Vec::new();
    for request in requests {
        let began = Instant::now();
        line.send(&request).await;
        let answer = line.answer().await;
        waits.push(ms(began.elapsed()));
        assert!(answer.problem.is_none() && answer.results.iter().all(|result| result.refused.is_empty()), "{answer:?}");
        line.cursor = answer.cursor.to_vec();
    }
    (line, waits)
}
