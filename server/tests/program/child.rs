//! The program `tandem` as a child, on a free port.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};

/// The program with a clean environment: no settings of the machine, English.
pub(crate) fn tandem(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tandem"));
    command.args(arguments).stdin(Stdio::null()).env_clear().env("LANG", "en_GB.UTF-8");
    command
}

/// Runs the program to its end: exit code, standard output, standard error.
pub(crate) fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    ended(&tandem(arguments).output().unwrap())
}

pub(crate) fn ended(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// A relay that serves a folder; killed when dropped.
pub(crate) struct Serving {
    child: Child,
    out: BufReader<ChildStdout>,
    /// `http://ADDR:PORT`.
    pub(crate) url: String,
}

impl Serving {
    pub(crate) fn start(folder: &Path, more: &[&str]) -> Self {
        Self::start_at("127.0.0.1:0", folder, more)
    }

    /// As [`Serving::start`], at a certain address.
    pub(crate) fn start_at(address: &str, folder: &Path, more: &[&str]) -> Self {
        Self::started(tandem(&["serve", "--listen", address, "--data", folder.to_str().unwrap()]).args(more))
    }

    /// Starts it by a command of one's own.
    pub(crate) fn started(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut serving = Self { child, out, url: String::new() };
        serving.url = serving.line_with("Listening on ");
        serving
    }

    /// What follows `start` on the next line that begins with it.
    pub(crate) fn line_with(&mut self, start: &str) -> String {
        loop {
            let mut line = String::new();
            assert!(self.out.read_line(&mut line).unwrap() > 0, "the program ended before it said {start:?}");
            if let Some(rest) = line.trim_end().strip_prefix(start) {
                return rest.to_owned();
            }
        }
    }

    /// The next sign-in link: for whom, and the secret.
    pub(crate) fn sign_in(&mut self) -> (String, String) {
        let line = self.line_with("Sign-in link for ");
        let (whom, url) = line.rsplit_once(": ").unwrap();
        (whom.to_owned(), url.split_once("/join#").unwrap().1.to_owned())
    }

    /// What it takes of the memory now, in kB, besides its own code: that of an unoptimized build is three times the
    /// released one's, and the system's to drop.
    pub(crate) fn memory(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }

    /// SIGKILL, at once.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM; the exit code and what was said at the end.
    pub(crate) fn terminate(mut self) -> (Option<i32>, String) {
        let told = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success());
        let last = self.line_with("Stopped");
        (self.child.wait().unwrap().code(), last)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
