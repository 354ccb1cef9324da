//! `cargo xtask bench`: the release binary under load, then single steps timed. Figures go to standard output.

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, cargo, finish};
use crate::release;

/// Measures everything, or the scenarios that are named (`steps` is the one of single steps).
pub(crate) fn measure(layout: &Layout, scenarios: &[String]) -> Result<(), Failure> {
    release::unmeasured(layout)?;
    let wanted = |name: &str| scenarios.is_empty() || scenarios.iter().any(|scenario| scenario == name);
    let bench = |name: &str| {
        let mut bench = cargo(layout.root());
        bench.args(["bench", "--quiet", "--package", "tandem-tests", "--bench", name, "--"]).env("TANDEM", layout.relay());
        bench
    };
    if scenarios.is_empty() || scenarios.iter().any(|scenario| scenario != "steps") {
        let step = "bench: the relay under load";
        announce(step);
        finish(step, bench("load").args(scenarios.iter().filter(|scenario| *scenario != "steps")))?;
    }
    if wanted("steps") {
        let step = "bench: single steps";
        announce(step);
        finish(step, &mut bench("steps"))?;
    }
    Ok(())
}
