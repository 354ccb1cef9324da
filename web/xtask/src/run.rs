//! `cargo xtask run`: everything built, then the relay with the demo engagement in the foreground.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::{announce, program};
use crate::release;

/// The port that is tried first; the next free one is taken when it is in use.
const FIRST_PORT: u16 = 8080;

/// How many ports are tried.
const PORTS: u16 = 100;

/// Builds and starts; what a person gives after `--` takes the place of what is set here.
pub(crate) fn demo(layout: &Layout, extra: &[String]) -> Result<(), Failure> {
    release::unmeasured(layout)?;
    announce("run: the relay with the demo engagement");
    let mut relay = program(&layout.relay().to_string_lossy(), layout.root());
    relay.arg("serve");
    if !gives(extra, "--demo") {
        relay.arg("--demo");
    }
    if !gives(extra, "--listen") {
        relay.arg("--listen").arg(format!("{}:{}", Ipv4Addr::LOCALHOST, free_port()?));
    }
    if !gives(extra, "--data") {
        relay.arg("--data").arg(layout.demo_folder());
    }
    hand_over(relay.args(extra))
}

fn gives(extra: &[String], flag: &str) -> bool {
    extra.iter().any(|given| given.strip_prefix(flag).is_some_and(|rest| rest.is_empty() || rest.starts_with('=')))
}

fn free_port() -> Result<u16, Failure> {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    (FIRST_PORT..FIRST_PORT + PORTS).find(is_free).ok_or_else(|| {
        let last = FIRST_PORT + PORTS - 1;
        let what = format!("ports {FIRST_PORT} to {last} are all in use: name an address with `-- --listen ADDRESS:PORT`");
        Failure::Missing(what)
    })
}

/// The relay takes this program's place, so that Ctrl-C reaches it alone and it can end in its own time.
#[cfg(unix)]
fn hand_over(relay: &mut Command) -> Result<(), Failure> {
    use std::os::unix::process::CommandExt;
    let error = relay.exec();
    Err(Failure::file(relay.get_program())(error))
}

#[cfg(not(unix))]
fn hand_over(relay: &mut Command) -> Result<(), Failure> {
    crate::process::finish("run", relay)
}

#[cfg(test)]
mod tests {
    use super::gives;

    #[test]
    fn a_persons_own_flag_is_noticed_in_both_spellings() {
        let given = |words: &[&str]| gives(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>(), "--listen");
        assert!(given(&["--listen", "0.0.0.0:80"]) && given(&["--listen=0.0.0.0:80"]));
        assert!(!given(&["--listener"]) && !given(&[]));
    }
}
