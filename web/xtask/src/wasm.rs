//! The core for browsers: compiled for size into a target folder of its own, then given its JavaScript bindings.

use std::fs;

use wasm_bindgen_cli_support::Bindgen;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, cargo, finish, output, program};
use crate::stamp::{self, Inputs};

/// The compile target of browsers.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const STEP: &str = "wasm";

/// Raise when the call of the bindings generator changes.
const VERSION: u32 = 1;

/// Compiles `tandem-web` and writes its bindings to `web/src/core/generated`.
pub(crate) fn build(layout: &Layout) -> Result<(), Failure> {
    announce("wasm: the core for browsers");
    ensure_target(layout)?;
    let mut compile = cargo(layout.root());
    compile.args(["build", "--package", "tandem-web", "--target", TARGET, "--profile", "wasm", "--target-dir"]);
    finish(STEP, compile.arg(layout.wasm_target()).env_remove("RUSTFLAGS"))?;
    bind(layout)
}

/// Adds the compile target of browsers to the tool chain when it is not there yet.
pub(crate) fn ensure_target(layout: &Layout) -> Result<(), Failure> {
    let sysroot = output(STEP, program("rustc", layout.root()).args(["--print", "sysroot"]))?;
    let library = std::path::Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib");
    if library.is_dir() {
        return Ok(());
    }
    finish(STEP, program("rustup", layout.root()).args(["target", "add", TARGET]))
}

fn bind(layout: &Layout) -> Result<(), Failure> {
    let binary = layout.wasm_binary();
    let generated = layout.generated();
    let mark = layout.notes().join("wasm.stamp");
    let stamp = Inputs::new(VERSION).add(&binary)?.stamp();
    let complete = generated.join("tandem_web.js").is_file() && generated.join("tandem_web_bg.wasm").is_file();
    if complete && stamp::is(&mark, &stamp) {
        return Ok(());
    }
    fs::create_dir_all(&generated).map_err(Failure::file(&generated))?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(&binary).typescript(true).remove_name_section(true).remove_producers_section(true);
    bindgen
        .web(true)
        .and_then(|web| web.omit_default_module_path(true).generate(&generated))
        .map_err(|error| Failure::Unexpected { step: STEP, what: format!("{error:#}") })?;
    stamp::leave(&mark, &stamp)
}
