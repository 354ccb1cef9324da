//! Flags of `tandem move-to`, and which address a notebook can move to. It must not act on them.

use super::{PlaceFlags, public_url};
use clap::Args;

/// Flags of `tandem move-to`.
#[derive(Debug, Args)]
pub struct MoveFlags {
    /// The new address: scheme, host and port that browsers use, https:// (http:// only on this machine)
    #[arg(value_name = "URL", value_parser = move_url, required_unless_present = "no_longer")]
    pub url: Option<String>,
    /// End the move, or take it back: who has not come yet stays at the old address
    #[arg(long, visible_alias = "stop", conflicts_with = "url")]
    pub no_longer: bool,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// An address at which browsers keep a notebook, written as they write it: the port only where it is not the scheme's own.
fn move_url(text: &str) -> Result<String, String> {
    let url = public_url(text).map_err(|error| error.to_string())?;
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    let port = if scheme == "https" { ":443" } else { ":80" };
    let name = rest.strip_suffix(port).unwrap_or(rest);
    let host = if name.starts_with('[') { name } else { name.split(':').next().unwrap_or_default() };
    let loopback = host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback()) || host.starts_with("[::1]");
    let here = loopback || host == "localhost" || host.ends_with(".localhost");
    if scheme == "https" || here {
        Ok(format!("{scheme}://{name}"))
    } else {
        Err("browsers keep a notebook only at https:// (or http:// on this machine itself)".to_owned())
    }
}
