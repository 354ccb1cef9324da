//! The one binary: the relay with the app inside.

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, cargo, finish};
use crate::{budget, web};

/// Builds the app, then `target/release/tandem` around it; an exceeded budget of bytes is told at the end.
pub(crate) fn build(layout: &Layout) -> Result<(), Failure> {
    unmeasured(layout)?;
    budget::check(layout)
}

/// The same for trying things out: bytes are not counted.
pub(crate) fn unmeasured(layout: &Layout) -> Result<(), Failure> {
    web::unmeasured(layout)?;
    binary(layout)
}

/// Builds the binary around the app as it lies in `web/dist`.
pub(crate) fn binary(layout: &Layout) -> Result<(), Failure> {
    let step = "relay: the one binary";
    announce(step);
    finish(step, cargo(layout.root()).args(["build", "--release", "--package", "tandem-server"]))?;
    if layout.relay().is_file() {
        return Ok(());
    }
    let what = format!("{} was not made by its build", layout.relay().display());
    Err(Failure::Unexpected { step: "relay", what })
}
