//! `cargo xtask`: one command each to run, build and check Tandem from a clean clone.
//!
//! A command is a list of steps; each step is a module of its own and can be called alone. Steps whose inputs have
//! not changed are passed over, so a warm run is quick. This crate must not know anything of capacity building:
//! all it takes from the core is the text of the TypeScript types.

mod arrows;
mod bench;
mod browser;
mod budget;
mod check;
mod compress;
mod failure;
mod fuzz;
mod house;
mod layout;
mod node;
mod process;
mod release;
mod run;
mod soak;
mod stamp;
mod tidy;
mod types;
mod wasm;
mod web;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Failure;
use crate::layout::Layout;

/// Builds, runs and checks Tandem.
#[derive(Parser)]
#[command(name = "cargo xtask", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything and start the relay with the demo engagement.
    Run {
        /// Passed on to `tandem serve`, for example `-- --listen 0.0.0.0:8080`.
        #[arg(last = true)]
        extra: Vec<String>,
    },
    /// Build the app and the one binary that serves it: target/release/tandem.
    Build,
    /// Check everything: formatting, house rules, lints, budgets, all tests, the real app in a real browser.
    Test,
    /// The checks without tests: formatting, house rules, lints.
    Check,
    /// The house rules alone: sizes of files, names, what may stand at the top.
    Tidy,
    /// The app for browsers alone: web/dist, compressed, measured against the budget.
    Web {
        /// In seconds, for trying things out: neither compressed nor measured.
        #[arg(long)]
        quick: bool,
    },
    /// The core for browsers alone: web/src/core/generated.
    Wasm,
    /// The TypeScript types of commands and views alone: web/src/core/generated/types.ts.
    Types,
    /// Measure the relay under load and single steps of it; names of scenarios run only those.
    Bench {
        /// For example `-- edits idle`.
        #[arg(last = true)]
        scenarios: Vec<String>,
    },
    /// Fuzz one kind of input from outside (needs `cargo-fuzz`); what is found interesting goes into its corpus.
    Fuzz {
        /// Which target: a name of `tests/src/fuzz.rs`.
        target: String,
        /// For how long.
        #[arg(long, default_value_t = 600)]
        seconds: u32,
    },
    /// The browser tests alone, against the release binary; arguments are passed on to Playwright.
    Browser {
        /// For example `-- smoke.spec.ts --headed`.
        #[arg(last = true)]
        extra: Vec<String>,
    },
    /// The tests that end the relay badly, cut its lines and storm it, at full length; writes tests/soak/report.md.
    Soak,
}

fn main() -> ExitCode {
    let layout = Layout::of_this_workspace();
    match carry_out(&layout, Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(layout: &Layout, command: Command) -> Result<(), Failure> {
    match command {
        Command::Run { extra } => run::demo(layout, &extra),
        Command::Build => release::build(layout),
        Command::Test => check::everything(layout),
        Command::Check => check::without_tests(layout),
        Command::Tidy => tidy::check(layout),
        Command::Web { quick: false } => web::build(layout),
        Command::Web { quick: true } => web::quick(layout),
        Command::Wasm => wasm::build(layout, wasm::Build::Small),
        Command::Types => types::write(layout),
        Command::Soak => soak::run(layout),
        Command::Bench { scenarios } => bench::measure(layout, &scenarios),
        Command::Fuzz { target, seconds } => fuzz::target(layout, &target, seconds),
        Command::Browser { extra } => browser::tests(layout, &extra),
    }
}
