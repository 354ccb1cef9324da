//! The load generator: light devices in one process against the real relay, on a real folder, over real sockets. Prints
//! one JSON object. `cargo xtask bench` builds everything and runs it; names of scenarios after `--` run only those.

mod device;
mod disk;
mod edits;
mod exchanges;
mod figures;
mod first_loads;
mod idle;
mod line;
mod live;
mod relay;
mod replicas;
mod slow;
mod stage;
mod work;

use serde_json::{Map, Value};
use std::path::PathBuf;

const SCENARIOS: [&str; 8] = ["edits", "idle", "first_loads", "live", "slow", "exchanges", "replicas", "disk"];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let program = PathBuf::from(std::env::var_os("TANDEM").expect("TANDEM names the relay's program"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let trace = work::Trace::read();
    let mut report = Map::new();
    for name in SCENARIOS.into_iter().filter(|name| words.is_empty() || words.iter().any(|word| word == name)) {
        eprintln!("{name}");
        let figures: Value = runtime.block_on(async {
            match name {
                "edits" => edits::run(&program, &trace).await,
                "idle" => idle::run(&program, &trace).await,
                "first_loads" => first_loads::run(&program, &trace).await,
                "live" => live::run(&program, &trace).await,
                "slow" => slow::run(&program, &trace).await,
                "exchanges" => exchanges::run(&program, &trace).await,
                "replicas" => replicas::run(&program, &trace),
                "disk" => disk::run(&program, &trace).await,
                other => panic!("no scenario {other}"),
            }
        });
        report.insert(name.to_owned(), figures);
    }
    println!("{}", serde_json::to_string_pretty(&report).expect("JSON"));
}
