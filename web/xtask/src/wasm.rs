//! The core for browsers: compiled for size into a target folder of its own, then given its JavaScript bindings.
//!
//! A phone pays for every byte, and an eighth of the core (55 of 453 kB brotli, measured) would be texts for panics and
//! debug output that nobody in a browser reads. So the standard library is compiled along with it, without them. The
//! compiler counts these switches as unstable; the pinned tool chain makes them steady.

use std::fs;

use wasm_bindgen_cli_support::Bindgen;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, cargo, finish, output, program};
use crate::stamp::{self, Inputs};

/// The compile target of browsers.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// No texts for panics, no places of panics, no debug output; a panic is a trap, and the worker starts anew. SHA-256 as a
/// loop instead of written out (1.2 kB brotli).
const SMALL: &str =
    "-Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort --cfg sha2_backend_soft=\"compact\"";

const STEP: &str = "wasm";

/// The core with the sync machine, and the views behind the places, which are loaded after the first screen.
const MODULES: [&str; 2] = ["tandem_web", "tandem_details"];

/// Raise when the call of the bindings generator changes.
const VERSION: u32 = 3;

/// How the modules are compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    /// As a phone fetches them.
    Small,
    /// In seconds, for trying things out.
    Quick,
}

/// Compiles both modules and writes their bindings to `web/src/core/generated`.
pub(crate) fn build(layout: &Layout, how: Build) -> Result<(), Failure> {
    announce("wasm: the core for browsers");
    ensure_target(layout)?;
    let profile = if how == Build::Small { "wasm" } else { "wasm-quick" };
    let mut compile = cargo(layout.root());
    compile.args(["build", "--target", TARGET, "--profile", profile]);
    compile.args(["--package", "tandem-web", "--package", "tandem-details", "--target-dir"]).arg(layout.wasm_target());
    if how == Build::Small {
        ensure_sources(layout)?;
        compile.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]);
        compile.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", SMALL);
        // The profile's own `panic=abort` would contradict the switch; saying `unwind` keeps cargo from passing any.
        compile.env("CARGO_PROFILE_WASM_PANIC", "unwind");
    }
    finish(STEP, &mut compile)?;
    MODULES.iter().try_for_each(|module| bind(layout, profile, module))
}

/// Adds the compile target of browsers to the tool chain when it is not there yet.
pub(crate) fn ensure_target(layout: &Layout) -> Result<(), Failure> {
    if tool_chain(layout)?.join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    finish(STEP, program("rustup", layout.root()).args(["target", "add", TARGET]))
}

/// Adds the sources of the standard library to the tool chain when they are not there yet.
fn ensure_sources(layout: &Layout) -> Result<(), Failure> {
    if tool_chain(layout)?.join("src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    finish(STEP, program("rustup", layout.root()).args(["component", "add", "rust-src"]))
}

fn tool_chain(layout: &Layout) -> Result<std::path::PathBuf, Failure> {
    let sysroot = output(STEP, program("rustc", layout.root()).args(["--print", "sysroot"]))?;
    Ok(std::path::Path::new(sysroot.trim()).join("lib/rustlib"))
}

fn bind(layout: &Layout, profile: &str, module: &str) -> Result<(), Failure> {
    let binary = layout.wasm_binary(profile, module);
    let generated = layout.generated();
    let mark = layout.notes().join(format!("{module}.stamp"));
    let stamp = Inputs::new(VERSION).add(&binary)?.stamp();
    let complete = generated.join(format!("{module}.js")).is_file() && generated.join(format!("{module}_bg.wasm")).is_file();
    if complete && stamp::is(&mark, &stamp) {
        return Ok(());
    }
    fs::create_dir_all(&generated).map_err(Failure::file(&generated))?;
    let mut bindgen = Bindgen::new();
    // A core that trapped on bytes from outside is made anew in the same worker.
    bindgen.input_path(&binary).typescript(true).reset_state_function(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen
        .web(true)
        .and_then(|web| web.omit_default_module_path(true).generate(&generated))
        .map_err(|error| Failure::Unexpected { step: STEP, what: format!("{error:#}") })?;
    stamp::leave(&mark, &stamp)
}
