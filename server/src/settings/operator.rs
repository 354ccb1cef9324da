//! Flags of `tandem serve` for whoever keeps it running: how it is reached, watched and backed up. It must not act on them.

use clap::Args;
use std::path::PathBuf;

/// What whoever runs the relay decides.
#[derive(Debug, Default, Args)]
pub struct OperatorFlags {
    /// Make a backup into this folder on a schedule, each under a dated name with the database and the relay's key: keep it
    /// as safe as the data [environment: TANDEM_BACKUP_DIR] [default: none is made]
    #[arg(long, value_name = "DIR")]
    pub backup_dir: Option<PathBuf>,
    /// Hours between two backups [environment: TANDEM_BACKUP_EVERY_HOURS] [default: 24]
    #[arg(long, value_name = "HOURS", value_parser = clap::value_parser!(u32).range(1..))]
    pub backup_every: Option<u32>,
    /// How many of the newest backups stay; of older ones, the newest of each of the last twelve months stays too
    /// [environment: TANDEM_BACKUP_KEEP] [default: 14]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub backup_keep: Option<u32>,
}

impl OperatorFlags {
    pub(super) fn given(&self) -> Vec<(&'static str, Option<String>)> {
        let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
        let number = |number: Option<u32>| number.map(|number| number.to_string());
        vec![
            ("backup_dir", path(&self.backup_dir)),
            ("backup_every_hours", number(self.backup_every)),
            ("backup_keep", number(self.backup_keep)),
        ]
    }
}
