//! The real program as a child: started on a folder, measured through `/proc`, stopped by its own id. It must not know
//! what is measured.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A relay that serves a folder; killed when dropped.
pub(crate) struct Relay {
    child: Child,
    pub(crate) address: SocketAddr,
}

/// Memory of the relay, in bytes.
pub(crate) struct Memory {
    pub(crate) now: u64,
    pub(crate) most: u64,
}

impl Relay {
    pub(crate) fn start(program: &Path, folder: &Path) -> Self {
        let mut command = Command::new(program);
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder).env("LANG", "en_GB.UTF-8");
        command.env("TANDEM_LOG", "warn").stdin(Stdio::null()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the relay's program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let address = loop {
            let line = lines.next().expect("the relay says where it listens").expect("readable text");
            if let Some(address) = line.strip_prefix("Listening on http://") {
                break address.parse().expect("an address");
            }
        };
        // Whoever stops reading would block it.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address }
    }

    fn proc(&self, name: &str) -> String {
        let path = PathBuf::from(format!("/proc/{}/{name}", self.child.id()));
        std::fs::read_to_string(path).expect("the relay is running")
    }

    /// User and system time used so far, also by children that ended, in seconds (the kernel counts hundredths).
    pub(crate) fn cpu_seconds(&self) -> f64 {
        let stat = self.proc("stat");
        let fields: Vec<&str> = stat.rsplit_once(')').expect("a name in brackets").1.split_whitespace().collect();
        let ticks = |index: usize| fields[index].parse::<f64>().expect("a number");
        (11..15).map(ticks).sum::<f64>() / 100.0
    }

    pub(crate) fn memory(&self) -> Memory {
        let status = self.proc("status");
        let of = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("a line of memory");
            line.trim().trim_end_matches(" kB").parse::<u64>().expect("kilobytes") * 1024
        };
        Memory { now: of("VmRSS:"), most: of("VmHWM:") }
    }

    /// Counts the most memory from here on.
    pub(crate) fn forget_the_most(&self) {
        std::fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5").expect("the relay is ours");
    }

    /// Ends it with SIGTERM and waits.
    pub(crate) fn stop(mut self) {
        let told = Command::new("kill").arg(self.child.id().to_string()).status().expect("kill is there");
        assert!(told.success());
        assert!(self.child.wait().expect("it was ours").success(), "the relay ends well");
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
