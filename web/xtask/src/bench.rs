//! `cargo xtask bench`: the release binary under load, then single steps timed, then an engagement of three years opened,
//! natively and in the core for browsers. Figures go to standard output.

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, cargo, finish, program};
use crate::release;

/// Scenarios that are no load on the relay.
const BESIDES: [&str; 2] = ["steps", "years"];

/// Measures everything, or the scenarios that are named (`steps`: single steps; `years`: three years of an engagement).
pub(crate) fn measure(layout: &Layout, scenarios: &[String]) -> Result<(), Failure> {
    release::unmeasured(layout)?;
    let wanted = |name: &str| scenarios.is_empty() || scenarios.iter().any(|scenario| scenario == name);
    let bench = |name: &str| {
        let mut bench = cargo(layout.root());
        bench.args(["bench", "--quiet", "--package", "tandem-tests", "--bench", name, "--"]).env("TANDEM", layout.relay());
        bench
    };
    let load: Vec<&String> = scenarios.iter().filter(|scenario| !BESIDES.contains(&scenario.as_str())).collect();
    if scenarios.is_empty() || !load.is_empty() {
        let step = "bench: the relay under load";
        announce(step);
        finish(step, bench("load").args(load))?;
    }
    if wanted("steps") {
        let step = "bench: single steps";
        announce(step);
        finish(step, &mut bench("steps"))?;
    }
    if wanted("years") {
        let step = "bench: three years";
        announce(step);
        let folder = layout.notes().join("years");
        finish(step, bench("years").env("YEARS", &folder))?;
        finish(step, program("node", &layout.web()).arg("core/measure.mjs").arg(&folder))?;
    }
    Ok(())
}
