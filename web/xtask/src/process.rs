//! Running other programs: never with a standard input, never with what cargo told this program about itself.

use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use crate::failure::Failure;

/// What cargo's settings by environment begin with; everything else that begins with `CARGO_` describes the crate
/// being run and would make an inner cargo build things anew.
const SETTINGS: [&str; 9] = [
    "CARGO_HOME",
    "CARGO_NET_",
    "CARGO_HTTP_",
    "CARGO_REGISTRY_",
    "CARGO_REGISTRIES_",
    "CARGO_SOURCE_",
    "CARGO_TERM_",
    "CARGO_BUILD_JOBS",
    "CARGO_INCREMENTAL",
];

/// Says that a step begins.
pub(crate) fn announce(step: &str) {
    eprintln!("\n== {step}");
}

/// A program in a folder, without standard input and without leaked variables.
pub(crate) fn program(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(leaks) {
            command.env_remove(&name);
        }
    }
    command
}

/// Cargo at the workspace's root.
pub(crate) fn cargo(root: &Path) -> Command {
    program("cargo", root)
}

/// Runs a program to its end; what it prints goes to the terminal.
pub(crate) fn finish(step: &str, command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(Failure::file(command.get_program()))?;
    succeeded(step, command, status)
}

/// Runs a program to its end and returns what it printed on its standard output.
pub(crate) fn output(step: &str, command: &mut Command) -> Result<String, Failure> {
    let output = command.stderr(Stdio::inherit()).output().map_err(Failure::file(command.get_program()))?;
    succeeded(step, command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The full path of a program, when it is to be had.
pub(crate) fn find(name: &str) -> Option<std::path::PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn succeeded(step: &str, command: &Command, status: ExitStatus) -> Result<(), Failure> {
    if status.success() {
        return Ok(());
    }
    let program = command.get_program().to_string_lossy().into_owned();
    Err(Failure::Program { step: step.to_owned(), program, end: status.to_string() })
}

fn leaks(name: &str) -> bool {
    let setting = SETTINGS.iter().any(|kept| name.starts_with(kept));
    !setting && ["RUSTC", "CLIPPY", "CARGO"].iter().any(|begin| name.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::leaks;

    #[test]
    fn what_cargo_says_about_this_crate_does_not_reach_an_inner_cargo() {
        for name in ["CARGO", "CARGO_PKG_NAME", "CARGO_MANIFEST_DIR", "CARGO_TARGET_DIR", "RUSTC_WRAPPER", "CLIPPY_ARGS"] {
            assert!(leaks(name), "{name}");
        }
    }

    #[test]
    fn a_persons_settings_do() {
        for name in ["CARGO_HOME", "CARGO_NET_OFFLINE", "CARGO_REGISTRIES_X_TOKEN", "PATH", "RUSTUP_HOME"] {
            assert!(!leaks(name), "{name}");
        }
    }
}
