//! What comes from npm: installed exactly as the lock file says, and only when the lock file changed.

use std::path::Path;

use crate::failure::Failure;
use crate::process::{announce, find, finish, program};
use crate::stamp::{self, Inputs};

/// Raise when the way of installing changes.
const VERSION: u32 = 1;

/// Makes `node_modules` in this folder what its lock file says.
pub(crate) fn install(folder: &Path) -> Result<(), Failure> {
    if find("npm").is_none() {
        let what = "npm was not found: install Node.js 20.19 or newer (on Debian: apt-get install nodejs npm)";
        return Err(Failure::Missing(what.to_owned()));
    }
    let mark = folder.join("node_modules/.tandem-stamp");
    let stamp = Inputs::new(VERSION).add(&folder.join("package-lock.json"))?.stamp();
    if stamp::is(&mark, &stamp) {
        return Ok(());
    }
    let name = format!("npm ci: {}", folder.file_name().unwrap_or_default().to_string_lossy());
    announce(&name);
    finish(&name, program("npm", folder).args(["ci", "--no-audit", "--no-fund"]))?;
    stamp::leave(&mark, &stamp)
}

/// Runs a script of this folder's `package.json`; `extra` are further arguments for it.
pub(crate) fn script(step: &str, folder: &Path, name: &str, extra: &[String]) -> Result<(), Failure> {
    finish(step, program("npm", folder).args(["run", "--silent", name, "--"]).args(extra))
}
