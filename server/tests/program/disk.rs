//! A data folder on a disk that fails on demand and loses what was not flushed when the power goes. What `disk.c` beside
//! this file watches, this drives: it compiles it, starts the program under it, and makes the folder what the disk had.

use crate::chance::Chance;
use crate::child::{Serving, tandem};
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use tempfile::TempDir;

/// What is written or lost as a whole.
const SECTOR: usize = 512;

/// The calls that fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Writes that need more room: no space left on the device.
    Full = 1,
    /// Every write: no space left, as where nothing is written in its place.
    FullForAll = 2,
    /// Every write and truncation: input/output error.
    WriteFails = 3,
    /// Every flush: input/output error, and what should have been flushed is forgotten.
    FlushFails = 4,
    /// Every flush goes well and flushes nothing: no real disk may do that.
    FlushLies = 5,
    /// Every read: input/output error.
    ReadFails = 6,
}

/// The folder and what is durable of it.
pub(crate) struct Disk {
    outer: TempDir,
}

impl Disk {
    pub(crate) fn new() -> Self {
        let disk = Self { outer: tempfile::tempdir().unwrap() };
        fs::create_dir(disk.folder()).unwrap();
        disk
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> PathBuf {
        self.outer.path().join("folder")
    }

    fn image(&self) -> PathBuf {
        self.outer.path().join("image")
    }

    /// Starts the program on the folder; all that is in it now counts as durable.
    pub(crate) fn serve(&self) -> Serving {
        self.serve_with(None)
    }

    /// The same on a disk on which calls fail from the start.
    pub(crate) fn serve_with(&self, fault: Option<Fault>) -> Serving {
        // What an earlier life left of the image is of no use any more.
        let _ = fs::remove_dir_all(self.image());
        for kind in ["content", "durable", "live"] {
            fs::create_dir_all(self.image().join(kind)).unwrap();
        }
        fs::write(self.image().join("control"), [0; 20]).unwrap();
        if let Some(fault) = fault {
            self.fail(fault, 0, None);
        }
        let folder = self.folder();
        let mut command = tandem(&["serve", "--listen", "127.0.0.1:0", "--log", "off", "--data", folder.to_str().unwrap()]);
        command.env("LD_PRELOAD", watcher()).env("DISK_FOLDER", &folder).env("DISK_IMAGE", self.image());
        Serving::started(&mut command)
    }

    /// From now on, after `skip` such calls, `times` of them fail (`None`: all).
    pub(crate) fn fail(&self, fault: Fault, skip: i32, times: Option<i32>) {
        let numbers = [0, skip, times.unwrap_or(-1)];
        self.control(0, &numbers.map(i32::to_le_bytes).concat());
        self.control(0, &(fault as u32).to_le_bytes());
    }

    /// From now on nothing fails.
    pub(crate) fn heal(&self) {
        self.control(0, &[0; 4]);
    }

    /// Calls that failed, and flushes that went well, in this life.
    pub(crate) fn counts(&self) -> (u32, u32) {
        let control = fs::read(self.image().join("control")).unwrap();
        let number = |at: usize| u32::from_le_bytes(control[at..at + 4].try_into().unwrap());
        (number(12), number(16))
    }

    fn control(&self, at: u64, bytes: &[u8]) {
        let file = fs::OpenOptions::new().write(true).open(self.image().join("control")).unwrap();
        file.write_all_at(bytes, at).unwrap();
    }

    /// The power went when the program was killed: what was flushed is there, of the rest some sectors, by chance.
    pub(crate) fn lose_power(&self, chance: &mut Chance) {
        let (durable, live) = (self.names("durable"), self.names("live"));
        let names = if chance.one_in(2) { &durable } else { &live };
        let kept: Vec<(&String, Vec<u8>)> = names
            .iter()
            .map(|(name, id)| {
                let flushed = fs::read(self.image().join("content").join(id)).unwrap_or_default();
                let now =
                    live.iter().find(|(_, other)| *other == id).map(|(name, _)| fs::read(self.folder().join(name)).unwrap());
                (name, now.map_or_else(|| flushed.clone(), |now| mixed(&flushed, &now, chance)))
            })
            .collect();
        for (name, bytes) in &kept {
            fs::write(self.outer.path().join(name), bytes).unwrap();
        }
        fs::remove_dir_all(self.folder()).unwrap();
        fs::create_dir(self.folder()).unwrap();
        for (name, _) in kept {
            fs::rename(self.outer.path().join(name), self.folder().join(name)).unwrap();
        }
    }

    fn names(&self, kind: &str) -> BTreeMap<String, PathBuf> {
        let entries = fs::read_dir(self.image().join(kind)).unwrap().map(Result::unwrap);
        entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read_link(entry.path()).unwrap())).collect()
    }
}

/// A file as the disk may have it: each sector that was not flushed is the old or the new one.
fn mixed(flushed: &[u8], now: &[u8], chance: &mut Chance) -> Vec<u8> {
    // Out of ten: how many of the unflushed sectors reached the disk, from none to all.
    let reached = [0, 1, 5, 9, 10][chance.below(5)];
    let longest = flushed.len().max(now.len());
    let length = match chance.below(3) {
        0 => flushed.len(),
        1 => now.len(),
        _ => flushed.len().min(now.len()) + chance.below(flushed.len().abs_diff(now.len()) / SECTOR + 1) * SECTOR,
    };
    let mut bytes = vec![0; longest];
    bytes[..flushed.len()].copy_from_slice(flushed);
    for at in (0..now.len()).step_by(SECTOR) {
        let end = (at + SECTOR).min(now.len());
        if bytes[at..end] != now[at..end] && chance.below(10) < reached {
            bytes[at..end].copy_from_slice(&now[at..end]);
        }
    }
    bytes.truncate(length);
    bytes
}

/// The compiled watcher; compiled once in a test run.
fn watcher() -> &'static Path {
    static WATCHER: OnceLock<PathBuf> = OnceLock::new();
    WATCHER.get_or_init(|| {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/program/disk.c");
        let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join("disk.so");
        let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
        let mut command = Command::new(&compiler);
        command.args(["-shared", "-fPIC", "-O1", "-Wall", "-o"]).arg(&library).arg(source).args(["-ldl", "-lpthread"]);
        let output = command.output().unwrap_or_else(|cause| {
            panic!("a C compiler is needed to watch the disk ({}): {cause}; install gcc, or name one in CC", compiler.display())
        });
        assert!(output.status.success(), "disk.c was not compiled:\n{}", String::from_utf8_lossy(&output.stderr));
        library
    })
}

#[test]
fn what_was_flushed_survives_and_the_rest_by_sectors() {
    let (flushed, now) = (vec![1; 4 * SECTOR], vec![2; 8 * SECTOR]);
    let mut chance = Chance::new(1);
    let kept: Vec<Vec<u8>> = (0..100).map(|_| mixed(&flushed, &now, &mut chance)).collect();
    for bytes in &kept {
        assert!(bytes.len() >= flushed.len() && bytes.chunks(SECTOR).all(|sector| sector.iter().all(|byte| *byte == sector[0])));
    }
    assert!(kept.contains(&flushed) && kept.contains(&now) && kept.iter().any(|bytes| *bytes != flushed && *bytes != now));
}
