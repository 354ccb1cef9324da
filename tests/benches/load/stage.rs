//! A data folder with people on it, made ready before anything is measured.

use crate::device::Device;
use crate::line::Line;
use crate::relay::Relay;
use crate::work::{Copy, Trace};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use tandem_core::model::Role;
use tandem_server::{Invite, InviteTo, invite};
use tempfile::TempDir;

/// Enrolments between two starts of the relay, which bounds how many there may be at once.
const AT_ONCE: usize = 1_000;

/// A folder, the relay's program, and the devices that are enrolled.
pub(crate) struct Stage {
    folder: TempDir,
    program: PathBuf,
    pub(crate) devices: Vec<Device>,
}

impl Stage {
    /// People with one device each; each of them alone in an engagement, or with `share` members in one.
    pub(crate) async fn of(program: &Path, people: usize, share: usize) -> Self {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
        let mut stage = Self { folder, program: program.to_owned(), devices: Vec::new() };
        for first in (0..people).step_by(AT_ONCE) {
            let relay = stage.start();
            for number in first..people.min(first + AT_ONCE) {
                let label = format!("Engagement {}", number / share);
                let to = if number.is_multiple_of(share) {
                    InviteTo::NewEngagement(label, Role::Editor)
                } else {
                    InviteTo::Engagement(label, Role::Editor)
                };
                let wish = Invite { name: format!("Person {number}"), person: None, to, days: 7, email: None };
                let link = invite(stage.folder.path(), &wish).expect("an invitation");
                let secret = link.url.split_once("/join#").expect("a secret").1;
                stage.devices.push(Device::enrol(relay.address, secret, number).await);
            }
            relay.stop();
        }
        stage
    }

    /// One person with two devices and so many engagements.
    pub(crate) async fn portfolio(program: &Path, engagements: usize) -> Self {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk");
        let mut stage = Self { folder, program: program.to_owned(), devices: Vec::new() };
        let relay = stage.start();
        let mut person = None;
        for number in 0..2 {
            let wish = Invite { name: "Amina".into(), person, to: InviteTo::Administration, days: 7, email: None };
            let link = invite(stage.folder.path(), &wish).expect("an invitation");
            person = Some(link.person.clone());
            let secret = link.url.split_once("/join#").expect("a secret").1;
            stage.devices.push(Device::enrol(relay.address, secret, number).await);
        }
        for number in 0..engagements {
            stage.devices[0].found(relay.address, &format!("Engagement {number}")).await;
        }
        relay.stop();
        stage
    }

    /// Starts the relay on the folder.
    pub(crate) fn start(&self) -> Relay {
        Relay::start(&self.program, self.folder.path())
    }

    /// Each device learns what it may see.
    pub(crate) async fn fetch_all(&mut self, relay: &Relay) {
        for device in &mut self.devices {
            let mut line = Line::open(relay.address, &device.cookie).await;
            device.fetch(&mut line).await;
        }
    }

    /// The first member of each engagement writes a document of 80 kB into it; their copies, in the order of devices.
    pub(crate) async fn hand_in_bases(&mut self, relay: &Relay, trace: &Trace) -> Vec<Copy> {
        self.fetch_all(relay).await;
        let (mut written, mut copies) = (HashSet::new(), Vec::new());
        for (actor, device) in (1..).zip(&mut self.devices) {
            let document = device.documents[0];
            if written.insert(document) {
                let mut copy = trace.copy(document, actor);
                let base = copy.found(trace.base());
                let mut line = Line::open(relay.address, &device.cookie).await;
                device.hand_in(&mut line, document, &base).await;
                copies.push(copy);
            }
        }
        copies
    }

    /// Bytes in the folder's files.
    pub(crate) fn bytes(&self) -> u64 {
        let files = std::fs::read_dir(self.folder.path()).expect("the folder");
        files.map(|file| file.expect("a file").metadata().expect("its size").len()).sum()
    }

    /// The folder itself.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}
