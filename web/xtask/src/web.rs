//! The app for browsers: the core, the types, vite, compressed copies, and the budget of bytes at the end.

use std::fs;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::announce;
use crate::stamp::{self, Inputs};
use crate::wasm::{self, Build};
use crate::{budget, compress, node, types};

const STEP: &str = "web";

/// Raise when this step does something else with the same inputs.
const VERSION: u32 = 2;

/// Builds `web/dist` and holds it against the budget.
pub(crate) fn build(layout: &Layout) -> Result<(), Failure> {
    unmeasured(layout)?;
    budget::check(layout)
}

/// Builds `web/dist` in seconds, for trying things out with a relay of a debug build: large, and not measured.
pub(crate) fn quick(layout: &Layout) -> Result<(), Failure> {
    made(layout, Build::Quick)
}

/// Builds `web/dist`; what has not changed is passed over.
pub(crate) fn unmeasured(layout: &Layout) -> Result<(), Failure> {
    made(layout, Build::Small)
}

fn made(layout: &Layout, how: Build) -> Result<(), Failure> {
    let _held = stamp::hold(&layout.notes().join("web.lock"))?;
    node::install(&layout.web())?;
    wasm::build(layout, how)?;
    types::write(layout)?;
    bundle(layout, how)
}

fn bundle(layout: &Layout, how: Build) -> Result<(), Failure> {
    announce("web: the app for browsers");
    let mark = layout.notes().join("web.stamp");
    let stamp = inputs(layout)?;
    let complete = layout.dist().join("index.html.br").is_file() == (how == Build::Small) && layout.vite_manifest().is_file();
    if complete && stamp::is(&mark, &stamp) {
        eprintln!("unchanged");
        return Ok(());
    }
    node::script(STEP, &layout.web(), "build", &[])?;
    keep_manifest(layout)?;
    if how == Build::Small {
        compress::folder(&layout.dist())?;
    }
    stamp::leave(&mark, &stamp)
}

fn inputs(layout: &Layout) -> Result<String, Failure> {
    let mut inputs = Inputs::new(VERSION).add(&layout.catalogue())?;
    let own = ["src", "public", "index.html", "package-lock.json", "vite.config.ts", "svelte.config.js", "tsconfig.json"];
    for name in own {
        inputs = inputs.add(&layout.web().join(name))?;
    }
    Ok(inputs.stamp())
}

/// Takes vite's manifest out of the folder that the relay serves.
fn keep_manifest(layout: &Layout) -> Result<(), Failure> {
    let folder = layout.dist().join(".vite");
    let made = folder.join("manifest.json");
    let content = fs::read(&made).map_err(Failure::file(&made))?;
    stamp::write(&layout.vite_manifest(), &content)?;
    fs::remove_dir_all(&folder).map_err(Failure::file(&folder))
}
