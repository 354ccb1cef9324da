//! `cargo xtask fuzz TARGET`: looks for inputs that break what `tests/src/fuzz.rs` demands. Needs `cargo-fuzz`
//! (`cargo install cargo-fuzz`); what it finds interesting goes into `tests/fuzz/corpus`, smallest set first.

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, cargo, finish};

/// Fuzzes one target for so many seconds, then keeps of its corpus only what reaches code that nothing else reaches.
pub(crate) fn target(layout: &Layout, name: &str, seconds: u32) -> Result<(), Failure> {
    let folder = layout.root().join("tests/fuzz");
    let step = format!("fuzz: {name} for {seconds} seconds");
    announce(&step);
    // The instrumentation is not stable yet; the pinned toolchain has it all the same.
    let fuzz = |work: &str| {
        let mut command = cargo(&folder);
        command.env("RUSTC_BOOTSTRAP", "1").args(["fuzz", work, "--fuzz-dir", ".", name]);
        command
    };
    let bounds = [format!("-max_total_time={seconds}"), "-rss_limit_mb=4096".to_owned(), "-timeout=20".to_owned()];
    finish(&step, fuzz("run").arg("--").args(bounds))?;
    finish(&step, &mut fuzz("cmin"))
}
