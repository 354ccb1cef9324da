//! The order of all checks: what fails fast and cheap comes first, the test runners' closing lines come last.

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, cargo, finish};
use crate::{browser, node, release, tidy, wasm, web};

/// Everything: what `.ci/run` does.
pub(crate) fn everything(layout: &Layout) -> Result<(), Failure> {
    without_tests(layout)?;
    release::binary(layout)?;
    rust_tests(layout)?;
    browser::tests(layout, &[])
}

/// Formatting, house rules, lints, the app's own checks and the budget.
pub(crate) fn without_tests(layout: &Layout) -> Result<(), Failure> {
    format(layout)?;
    tidy::check(layout)?;
    web::build(layout)?;
    app(layout)?;
    lints(layout)
}

fn format(layout: &Layout) -> Result<(), Failure> {
    let step = "format: rustfmt";
    announce(step);
    finish(step, cargo(layout.root()).args(["fmt", "--all", "--check"]))
}

/// The relay embeds `web/dist`, so this comes after the app's build.
fn lints(layout: &Layout) -> Result<(), Failure> {
    let step = "lints: clippy";
    announce(step);
    let mut all = cargo(layout.root());
    finish(step, all.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    let step = "lints: clippy on what browsers run";
    announce(step);
    let mut core = cargo(layout.root());
    core.args(["clippy", "--package", "tandem-web", "--package", "tandem-details", "--target", wasm::TARGET, "--target-dir"]);
    finish(step, core.arg(layout.wasm_target()).args(["--", "-D", "warnings"]))
}

fn app(layout: &Layout) -> Result<(), Failure> {
    let step = "app: types, lints, formatting and unit tests";
    announce(step);
    node::script(step, &layout.web(), "check", &[])
}

fn rust_tests(layout: &Layout) -> Result<(), Failure> {
    let step = "tests: cargo test";
    announce(step);
    finish(step, cargo(layout.root()).args(["test", "--workspace"]))
}
