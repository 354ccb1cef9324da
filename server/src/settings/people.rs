//! Flags of the commands that govern people, devices and engagements. It must not act on them.

use super::PlaceFlags;
use clap::Args;
use tandem_core::model::DeviceId;

/// Flags of `tandem device`.
#[derive(Debug, Args)]
pub struct DeviceFlags {
    /// Which device: its id, as `tandem people` lists it
    #[arg(long, value_name = "ID", value_parser = device_id)]
    pub id: DeviceId,
    /// Give it this name
    #[arg(long, value_name = "NAME", conflicts_with = "revoke", required_unless_present = "revoke")]
    pub name: Option<String>,
    /// Revoke it for good: what is unsent stays on it, and can be saved there to a file
    #[arg(long)]
    pub revoke: bool,
    /// Order the revoked device to delete what it holds, once it handed in what is unsent; an offline one cannot be forced
    #[arg(long, requires = "revoke")]
    pub forget: bool,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// Flags of `tandem administrator`.
#[derive(Debug, Args)]
pub struct AdministratorFlags {
    /// Who: the id, or the exact name
    #[arg(long, value_name = "ID|NAME")]
    pub person: String,
    /// Take the right away; somebody else must have it
    #[arg(long)]
    pub no_longer: bool,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// Flags of `tandem withdraw`.
#[derive(Debug, Args)]
pub struct WithdrawFlags {
    /// Which invitation: its id, as `tandem people` lists it
    #[arg(long, value_name = "ID")]
    pub invitation: String,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// Flags of `tandem audit`.
#[derive(Debug, Args)]
pub struct AuditFlags {
    /// Only what concerns this engagement: its id or its exact label
    #[arg(long, value_name = "ID|LABEL")]
    pub engagement: Option<String>,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

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

/// Flags of `tandem access`.
#[derive(Debug, Args)]
pub struct AccessFlags {
    /// Whose access: the id, or the exact name
    #[arg(long, value_name = "ID|NAME")]
    pub person: String,
    /// To which engagement: its id or its exact label
    #[arg(long, value_name = "ID|LABEL")]
    pub engagement: String,
    /// With which role from now on; none takes the access away
    #[arg(long, value_parser = ["editor", "contributor", "reviewer", "reader", "none"])]
    pub role: String,
    /// With --role none: order their devices to delete their copies, once they handed in what is unsent; an offline phone
    /// cannot be forced
    #[arg(long)]
    pub forget: bool,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

fn device_id(text: &str) -> Result<DeviceId, String> {
    DeviceId::new(text).map_err(|_| "an id is 1 to 40 small letters, digits and dashes".to_owned())
}
