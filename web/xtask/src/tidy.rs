//! The house rules as a test: walks over all files that belong to the project and prints every place that breaks one.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, output, program};
use crate::{arrows, house};

const STEP: &str = "tidy";

/// Checks every file that git knows or would add.
pub(crate) fn check(layout: &Layout) -> Result<(), Failure> {
    announce("tidy: the house rules");
    let mut list = program("git", layout.root());
    list.args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
    let names = output(STEP, &mut list)?;
    let mut complaints = Vec::new();
    let mut count = 0_u32;
    for name in names.split_terminator('\0') {
        let path = layout.root().join(name);
        if !path.is_file() {
            continue;
        }
        count += 1;
        complaints.extend(complaints_about(name, &path)?);
    }
    complaints.sort();
    for complaint in &complaints {
        eprintln!("{complaint}");
    }
    eprintln!("{count} files looked at, {} complaints", complaints.len());
    match complaints.len() {
        0 => Ok(()),
        count => Err(Failure::Rule { step: STEP, count, what: "place(s) where a house rule is broken" }),
    }
}

fn complaints_about(name: &str, path: &Path) -> Result<Vec<String>, Failure> {
    let content = fs::read(path).map_err(Failure::file(path))?;
    let mut complaints = house::about_name(name);
    // Pictures and golden files are bytes, not text.
    if let Ok(text) = std::str::from_utf8(&content) {
        complaints.extend(house::about_text(name, text));
        complaints.extend(arrows::about_imports(name, text));
    }
    Ok(complaints.into_iter().map(|complaint| format!("{name}{complaint}")).collect())
}
