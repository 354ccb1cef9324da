//! The real app in a real browser: finds Chromium, or installs it where that can be done unasked, and runs Playwright.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::layout::Layout;
use crate::node;
use crate::process::{announce, find, finish, output, program};

/// Names a browser to use instead of the first one found.
const VARIABLE: &str = "TANDEM_BROWSER";

/// What Chromium is called on the systems we know.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const STEP: &str = "browser: the real app in a real browser";

/// Runs the browser tests against the release binary, which must have been built.
pub(crate) fn tests(layout: &Layout, extra: &[String]) -> Result<(), Failure> {
    let folder = layout.browser_tests();
    node::install(&folder)?;
    let browser = browser(layout.root())?;
    announce(STEP);
    node::script(STEP, &folder, "types", &[])?;
    let mut playwright = program("npm", &folder);
    playwright.args(["run", "--silent", "test", "--"]).args(extra);
    finish(STEP, playwright.env(VARIABLE, browser).env("TANDEM_RELAY", layout.relay()))
}

fn browser(root: &Path) -> Result<PathBuf, Failure> {
    if let Some(named) = std::env::var_os(VARIABLE) {
        let named = PathBuf::from(named);
        if named.is_file() {
            return Ok(named);
        }
        return Err(Failure::Missing(format!("{VARIABLE} names {}, which is no file", named.display())));
    }
    if let Some(found) = installed() {
        return Ok(found);
    }
    if may_install(root)? {
        install(root)?;
    }
    installed().ok_or_else(|| {
        let what = format!(
            "no Chromium was found for the browser tests: install the package `chromium` or Google Chrome, \
             or name a browser's program in the variable {VARIABLE}"
        );
        Failure::Missing(what)
    })
}

fn installed() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| find(name))
}

/// Only where nobody is surprised by it: a Debian machine on which we are root anyway, such as a build machine.
fn may_install(root: &Path) -> Result<bool, Failure> {
    if find("apt-get").is_none() || !Path::new("/etc/debian_version").is_file() {
        return Ok(false);
    }
    Ok(output(STEP, program("id", root).arg("-u"))?.trim() == "0")
}

/// Chromium, and letters for Arabic.
fn install(root: &Path) -> Result<(), Failure> {
    let step = "browser: installing Chromium";
    announce(step);
    let apt = |arguments: &[&str]| {
        let mut command = program("apt-get", root);
        // Another installation may be under way: wait for it.
        command.args(["-qq", "-o", "DPkg::Lock::Timeout=600"]).args(arguments);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        finish(step, &mut command)
    };
    apt(&["update"])?;
    apt(&["install", "--yes", "chromium", "fonts-noto-core"])
}
