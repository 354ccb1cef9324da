//! Where everything lies in the workspace. It reads nothing and knows no step.

use std::path::{Path, PathBuf};

/// The folders and files that steps read and write, all under the workspace's root.
pub(crate) struct Layout {
    root: PathBuf,
}

impl Layout {
    /// The workspace that cargo runs this program in, else the one it was compiled in.
    pub(crate) fn of_this_workspace() -> Self {
        let own = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let own = Path::new(&own);
        let root = own.ancestors().nth(2).expect("xtask lies two folders below the workspace's root");
        Self { root: root.to_owned() }
    }

    /// The top folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the app for browsers.
    pub(crate) fn web(&self) -> PathBuf {
        self.root.join("web")
    }

    /// What the build of the app leaves: what the relay embeds.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("web/dist")
    }

    /// What is generated for the app from Rust.
    pub(crate) fn generated(&self) -> PathBuf {
        self.root.join("web/src/core/generated")
    }

    /// The messages, one file per language.
    pub(crate) fn catalogue(&self) -> PathBuf {
        self.root.join("shared/catalogue")
    }

    /// The tests in a real browser.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// The build folder of the core for browsers: its own, so that it never waits for the main one.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.root.join("target/wasm-core")
    }

    /// A compiled module for browsers before bindings are made.
    pub(crate) fn wasm_binary(&self, profile: &str, module: &str) -> PathBuf {
        self.wasm_target().join("wasm32-unknown-unknown").join(profile).join(module).with_extension("wasm")
    }

    /// The one binary.
    pub(crate) fn relay(&self) -> PathBuf {
        self.root.join("target/release/tandem")
    }

    /// The data folder of `cargo xtask run`.
    pub(crate) fn demo_folder(&self) -> PathBuf {
        self.root.join("target/demo")
    }

    /// This program's own notes: stamps, and vite's manifest, which the relay must not serve.
    pub(crate) fn notes(&self) -> PathBuf {
        self.root.join("target/xtask")
    }

    /// What the soak counted the last time.
    pub(crate) fn soak_report(&self) -> PathBuf {
        self.root.join("tests/soak/report.md")
    }

    /// Vite's list of what belongs to what, kept out of the served folder.
    pub(crate) fn vite_manifest(&self) -> PathBuf {
        self.notes().join("vite-manifest.json")
    }
}
