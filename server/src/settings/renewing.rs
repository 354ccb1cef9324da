//! Flags of `tandem renew`. It must not act on them.

use super::PlaceFlags;
use clap::Args;

/// Flags of `tandem renew`.
#[derive(Debug, Args)]
pub struct RenewFlags {
    /// Which engagement: its id or its exact label
    #[arg(long, value_name = "ID|LABEL")]
    pub engagement: String,
    /// Without the work of this person, and without what names them: the id, or the exact name
    #[arg(long, value_name = "ID|NAME")]
    pub without: Option<String>,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}
