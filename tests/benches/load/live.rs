//! Two people at one engagement on open sockets: from sending an edit until the other has it, and the bytes of it at the
//! editor; beside the time of one flush on the same disk.

use crate::figures::{median, ms, percentile, rounded};
use crate::line::Line;
use crate::stage::Stage;
use crate::work::Trace;
use serde_json::{Value, json};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Instant;

pub(crate) async fn run(program: &Path, trace: &Trace) -> Value {
    let mut stage = Stage::of(program, 2, 2).await;
    let relay = stage.start();
    let mut copy = stage.hand_in_bases(&relay, trace).await.remove(0);
    stage.fetch_all(&relay).await;
    let flush = flush_ms(stage.folder());
    let mut lines = Vec::new();
    for device in &mut stage.devices {
        let mut line = Line::open(relay.address, &device.cookie).await;
        line.upgrade().await;
        line.ask(&device.request(1, vec![])).await;
        let answer = line.answer().await;
        device.cursor = answer.cursor.to_vec();
        lines.push(line);
    }
    let (mut there, mut acknowledged, mut up, mut down) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (number, edit) in (2..).zip(copy.edit(trace.day("partner"))) {
        let [editor, reader] = &mut lines[..] else { panic!("two lines") };
        let device = &mut stage.devices[0];
        let request = device.request(number, vec![(device.documents[0], std::slice::from_ref(&edit))]);
        let before = (editor.up, editor.down);
        let began = Instant::now();
        editor.ask(&request).await;
        let (one, other) = tokio::join!(async { (editor.answer().await, ms(began.elapsed())) }, async {
            (reader.answer().await, ms(began.elapsed()))
        });
        let answer = one.0;
        assert!(answer.results[0].refused.is_empty());
        assert_eq!(other.0.entries.len(), 1, "the edit came");
        device.cursor = answer.cursor.to_vec();
        acknowledged.push(one.1);
        there.push(other.1);
        up.push(crate::figures::number(editor.up - before.0));
        down.push(crate::figures::number(editor.down - before.1));
    }
    json!({
        "edits": there.len(),
        "there_ms": { "median": median(&there), "p95": percentile(&there, 0.95) },
        "acknowledged_ms": { "median": median(&acknowledged), "p95": percentile(&acknowledged, 0.95) },
        "flush_ms": rounded(flush),
        "above_one_flush_ms": rounded(median(&there) - flush),
        "bytes_at_editor": { "up": median(&up), "down": median(&down) },
    })
}

/// The median time of one small write that is flushed to the disk under `folder`, written over what is there, as the
/// relay's log of writes is.
fn flush_ms(folder: &Path) -> f64 {
    let mut file = std::fs::File::create(folder.join("flush")).expect("a file");
    file.write_all(&vec![1; 64 << 10]).and_then(|()| file.sync_all()).expect("a flush");
    let times: Vec<f64> = (0..200_u64)
        .map(|round| {
            let began = Instant::now();
            file.seek(SeekFrom::Start(round % 16 * 4096)).expect("a place");
            file.write_all(&[2; 4096]).and_then(|()| file.sync_data()).expect("a flush");
            ms(began.elapsed())
        })
        .collect();
    std::fs::remove_file(folder.join("flush")).expect("it was there");
    median(&times)
}
