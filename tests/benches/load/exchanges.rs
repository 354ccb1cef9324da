//! Bytes and round trips of whole exchanges at TCP payload: a first load, nothing changed, both changed, twenty
//! engagements of which three changed. Each on an open line, once without delay and once with 300 ms there and back.

use crate::device::{Device, batches};
use crate::figures::{median, ms, rounded};
use crate::line::Line;
use crate::stage::Stage;
use crate::work::Trace;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};
use tandem_core::model::DocumentId;
use tandem_tests::proxy::{self, Proxy};

/// Repetitions of each.
const TIMES: usize = 5;
/// There and back.
const DELAY: Duration = Duration::from_millis(300);
/// Engagements of the portfolio, and those that changed.
const PORTFOLIO: usize = 20;
const CHANGED: usize = 3;

/// What one exchange took.
struct Cost {
    up: usize,
    down: usize,
    ms: f64,
}

pub(crate) async fn run(program: &Path, trace: &Trace) -> Value {
    let (quick, late) = (Box::pin(costs(program, trace, Duration::ZERO)).await, Box::pin(costs(program, trace, DELAY)).await);
    let names = ["first_load", "nothing_changed", "both_changed", "portfolio_hand_in", "portfolio_fetch"];
    let rows = names.iter().zip(quick.iter().zip(&late)).map(|(name, (quick, late))| {
        let times = |costs: &[Cost]| median(&costs.iter().map(|cost| cost.ms).collect::<Vec<_>>());
        let bytes =
            |of: fn(&Cost) -> usize| median(&quick.iter().map(|cost| crate::figures::number(of(cost))).collect::<Vec<_>>());
        let trips = (times(late) - times(quick)) / ms(DELAY);
        let row = json!({
            "bytes_up": bytes(|cost| cost.up), "bytes_down": bytes(|cost| cost.down),
            "ms": times(quick), "round_trips": rounded(trips),
        });
        ((*name).to_owned(), row)
    });
    Value::Object(rows.collect())
}

/// The costs of each exchange, over a line with this delay there and back.
async fn costs(program: &Path, trace: &Trace, delay: Duration) -> Vec<Vec<Cost>> {
    let mut stage = Stage::of(program, 2 * TIMES, 2).await;
    let relay = stage.start();
    let copies = stage.hand_in_bases(&relay, trace).await;
    let slow = proxy::Line { delay: delay / 2, ..proxy::Line::default() };
    let proxy = Proxy::start(relay.address, slow).expect("a proxy");
    let host = proxy.address();
    let (mut first, mut nothing, mut both) = (Vec::new(), Vec::new(), Vec::new());
    for (pair, mut copy) in stage.devices.chunks_mut(2).zip(copies) {
        let [one, other] = pair else { panic!("two members") };
        let document = one.documents[0];
        let mut line = Line::open(relay.address, &one.cookie).await;
        one.fetch(&mut line).await;
        *other = Device { cookie: other.cookie.clone(), ..Device::default() };
        first.push(cost(host, other, &[]).await);
        nothing.push(cost(host, other, &[]).await);
        // Both have the base; each does a day's work of its own, the first is back already.
        let mut second = trace.copy(document, 2);
        second.take(&copy.all());
        let (day, other_day) = (copy.edit(trace.day("mentor")), second.edit(trace.day("partner")));
        one.hand_in(&mut line, document, &day).await;
        both.push(cost(host, other, &[(document, other_day)]).await);
    }
    relay.stop();
    let (hand_in, fetch) = portfolio(program, trace, delay).await;
    vec![first, nothing, both, hand_in, fetch]
}

/// Two devices of one person with twenty engagements; one edits three of them and hands in, the other fetches.
async fn portfolio(program: &Path, trace: &Trace, delay: Duration) -> (Vec<Cost>, Vec<Cost>) {
    let mut stage = Stage::portfolio(program, PORTFOLIO).await;
    let relay = stage.start();
    let slow = proxy::Line { delay: delay / 2, ..proxy::Line::default() };
    let proxy = Proxy::start(relay.address, slow).expect("a proxy");
    let [one, other] = &mut stage.devices[..] else { panic!("two devices") };
    let mut line = Line::open(relay.address, &one.cookie).await;
    one.fetch(&mut line).await;
    let mut copies = Vec::new();
    for (actor, document) in (1..).zip(one.documents.clone()) {
        let mut copy = trace.copy(document, actor);
        let base = copy.found(trace.base());
        one.hand_in(&mut line, document, &base).await;
        copies.push((document, copy));
    }
    other.fetch(&mut Line::open(relay.address, &other.cookie).await).await;
    one.fetch(&mut line).await;
    let (mut hand_in, mut fetch) = (Vec::new(), Vec::new());
    for round in 0..TIMES {
        let edits: Vec<_> = copies
            .iter_mut()
            .skip(2)
            .step_by(7)
            .take(CHANGED)
            .map(|(document, copy)| (*document, copy.edit(&trace.day("partner")[round * 20..][..20])))
            .collect();
        hand_in.push(cost(proxy.address(), one, &edits).await);
        fetch.push(cost(proxy.address(), other, &[]).await);
    }
    (hand_in, fetch)
}

/// Hands in and fetches on a line that is open already, until nothing is left on either side.
async fn cost(host: SocketAddr, device: &mut Device, work: &[(DocumentId, Vec<Vec<u8>>)]) -> Cost {
    let mut line = Line::open(host, &device.cookie).await;
    let began = Instant::now();
    if let [(document, changes)] = work
        && batches(changes).len() > 1
    {
        device.hand_in(&mut line, *document, changes).await;
    } else {
        let pushes = work.iter().map(|(document, changes)| (*document, &changes[..])).collect();
        let request = device.request(1, pushes);
        device.exchange(&mut line, &request).await;
    }
    if device.more {
        device.fetch(&mut line).await;
    }
    Cost { up: line.up, down: line.down, ms: ms(began.elapsed()) }
}
