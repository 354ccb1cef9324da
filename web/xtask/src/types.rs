//! The TypeScript types of the core's commands and views, so that the app and the core cannot drift apart.

use std::fs;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::stamp;

const FIRST_LINE: &str = "// Made from the Rust types by `cargo xtask types`. Change those.\n\n";

/// Writes `web/src/core/generated/types.ts`, and leaves it alone when nothing changed.
pub(crate) fn write(layout: &Layout) -> Result<(), Failure> {
    let file = layout.generated().join("types.ts");
    let text = format!("{FIRST_LINE}{}", tandem_core::types::typescript());
    if fs::read_to_string(&file).is_ok_and(|found| found == text) {
        return Ok(());
    }
    stamp::write(&file, text.as_bytes())
}
