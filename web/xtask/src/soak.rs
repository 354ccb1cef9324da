//! `cargo xtask soak`: the tests that end the relay badly, cut its lines and storm it, at full length. What they counted
//! goes into `tests/soak/report.md`.
//!
//! A test takes part when `rounds` is in its name or the name of its module and it writes its line into the folder that `TANDEM_SOAK` names.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, cargo, finish, output, program};

/// The tests that go rounds.
const ROUNDS: [&str; 2] = ["program", "relay"];

/// Runs all rounds, one test after the other, and writes the report.
pub(crate) fn run(layout: &Layout) -> Result<(), Failure> {
    let results = layout.notes().join("soak");
    // Left by an earlier run, or not there.
    let _ = fs::remove_dir_all(&results);
    fs::create_dir_all(&results).map_err(Failure::file(&results))?;
    for tests in ROUNDS {
        let step = format!("soak: {tests}");
        announce(&step);
        let mut rounds = cargo(layout.root());
        // The program as it is shipped: unoptimised, the rounds would take hours of computing.
        rounds.args(["test", "--release", "--workspace", "--test", tests, "rounds", "--", "--test-threads", "1"]);
        finish(&step, rounds.env("TANDEM_SOAK", &results))?;
    }
    let report = layout.soak_report();
    fs::write(&report, text(layout.root(), &results)?).map_err(Failure::file(&report))?;
    eprintln!("\n{} written", report.display());
    Ok(())
}

fn text(root: &Path, results: &Path) -> Result<String, Failure> {
    let said =
        |name: &str, arguments: &[&str]| output("soak", program(name, root).args(arguments)).map(|said| said.trim().to_owned());
    let (day, commit) = (said("date", &["-u", "+%Y-%m-%d %H:%M UTC"])?, said("git", &["rev-parse", "--short", "HEAD"])?);
    let (system, cores) = (said("uname", &["-srm"])?, std::thread::available_parallelism().map_or(1, Into::into));
    let entries = fs::read_dir(results).map_err(Failure::file(results))?;
    let mut lines: Vec<String> = entries.filter_map(|entry| fs::read_to_string(entry.ok()?.path()).ok()).collect();
    lines.sort();
    Ok(format!(
        "# Soak\n\nWritten by `cargo xtask soak`: every round ended well, or there would be no report.\n\n\
         - {day}, at {commit}\n- {system}, {cores} cores\n\n| what | rounds | counted |\n|---|---|---|\n{}",
        lines.concat()
    ))
}
