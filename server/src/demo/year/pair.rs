//! The two devices of the demo: each with a replica of its own; what one writes reaches the other when they exchange.
//!
//! It knows no story.

use sha2::{Digest, Sha256};
use tandem_core::document::{Acting, Command, Document, Splice};
use tandem_core::model::{DocumentId, PersonId, Role, TextField};

/// Letters that are typed between two pauses: the app writes one change per pause.
const STRETCH: usize = 90;
/// Letters typed in a second by somebody who also listens.
const LETTERS_A_SECOND: usize = 3;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// The mentor, on a laptop.
    Mentor,
    /// The focal point, on a phone.
    Focal,
}

impl Who {
    /// The key of the person in the story.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Who::Mentor => "esther",
            Who::Focal => "baraka",
        }
    }

    /// The actor of this one's device in a document: 16 bytes.
    pub(super) fn actor(self, document: &DocumentId) -> Vec<u8> {
        derived("actor", document, self.key())[..16].to_vec()
    }
}

/// What would be drawn at random in a document that is no demo.
pub(super) fn derived(what: &str, document: &DocumentId, label: &str) -> [u8; 32] {
    let digest = Sha256::new().chain_update(b"tandem demo 1").chain_update(document.0).chain_update(what);
    digest.chain_update(b"/").chain_update(label).finalize().into()
}

/// The person with this key in the story.
pub(crate) fn person(key: &str) -> PersonId {
    PersonId::new(key).expect("the story's keys are ids")
}

/// A change of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// Whose device made it.
    pub(crate) by: Who,
    /// When, in seconds since 1970.
    pub(crate) at: i64,
    /// The plain change chunk.
    pub(crate) bytes: Vec<u8>,
}

/// One device: its replica, and what the other has not received.
#[derive(Debug)]
struct Device {
    document: Document,
    person: PersonId,
    unsent: Vec<Vec<u8>>,
}

/// Both devices, and the clock on the wall.
#[derive(Debug)]
pub(super) struct Pair {
    devices: [Device; 2],
    at: i64,
    written: Vec<Written>,
}

impl Pair {
    /// Two devices that hold the founded document.
    pub(super) fn new(document: DocumentId) -> Self {
        let device = |who: Who| {
            let replica = Document::new(document, &who.actor(&document));
            Device { document: replica, person: person(who.key()), unsent: Vec::new() }
        };
        Self { devices: [device(Who::Mentor), device(Who::Focal)], at: 0, written: Vec::new() }
    }

    /// Lets time pass until then; it never goes back.
    pub(super) fn wait_until(&mut self, at: i64) {
        self.at = self.at.max(at);
    }

    /// One person does something on their own device.
    pub(super) fn run(&mut self, who: Who, command: &Command) {
        self.at += 7;
        let device = &mut self.devices[who as usize];
        let acting = Acting { person: device.person.clone(), role: Some(Role::Editor), at: self.at };
        let ran = device.document.run(command, &acting);
        let ran = ran.unwrap_or_else(|code| panic!("every command of the demo fits its document, but {command:?} is {code:?}"));
        assert!(!ran.changes.is_empty(), "every command of the demo changes something, but not {command:?}");
        for change in ran.changes {
            device.unsent.push(change.bytes.clone());
            self.written.push(Written { by: who, at: self.at, bytes: change.bytes });
        }
    }

    /// The version that this person sees.
    pub(super) fn version(&self, who: Who) -> String {
        self.devices[who as usize].document.version()
    }

    /// One person writes a paragraph at the end of a shared text, with the pauses of somebody who thinks.
    pub(super) fn write(&mut self, who: Who, text: &TextField, words: &str) {
        let mut end = self.units(who, text);
        let paragraph = if end == 0 { words.to_owned() } else { format!("\n\n{words}") };
        for stretch in stretches(&paragraph) {
            let base = self.devices[who as usize].document.version();
            let splices = vec![Splice { index: end, del: 0, ins: stretch.to_owned() }];
            self.at += i64::try_from(stretch.len() / LETTERS_A_SECOND).unwrap_or(0);
            self.run(who, &Command::Write { text: text.clone(), base, splices });
            end += units(stretch);
        }
    }

    /// Both devices are online: each gets what the other wrote.
    pub(super) fn exchange(&mut self) {
        let [mentor, focal] = &mut self.devices;
        let (from_mentor, from_focal) = (std::mem::take(&mut mentor.unsent), std::mem::take(&mut focal.unsent));
        for (device, changes) in [(mentor, from_focal), (focal, from_mentor)] {
            if !changes.is_empty() {
                device.document.apply(&changes).expect("the devices of the demo understand each other");
            }
        }
    }

    /// All changes in the order in which they were made.
    pub(super) fn into_written(self) -> Vec<Written> {
        self.written
    }

    /// The length of a shared text as this person's screen shows it, in UTF-16 units.
    fn units(&self, who: Who, text: &TextField) -> u32 {
        let device = &self.devices[who as usize];
        let version = device.document.version();
        units(&device.document.text_at(text, &version).expect("who writes in a text has it open"))
    }
}

fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).expect("shared texts are bounded")
}

/// Cuts a paragraph behind spaces into stretches of at least [`STRETCH`] letters; together they are the paragraph.
fn stretches(paragraph: &str) -> Vec<&str> {
    let mut stretches = Vec::new();
    let mut rest = paragraph;
    while let Some(cut) = rest.match_indices(' ').map(|(at, _)| at + 1).find(|at| *at >= STRETCH) {
        let (stretch, after) = rest.split_at(cut);
        stretches.push(stretch);
        rest = after;
    }
    if !rest.is_empty() {
        stretches.push(rest);
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::stretches;

    #[test]
    fn a_paragraph_is_typed_in_stretches_and_nothing_of_it_is_lost() {
        let paragraph = "The generator took over – the switch did not. ".repeat(9);
        let cut = stretches(&paragraph);
        assert!(cut.len() > 3);
        assert_eq!(cut.concat(), paragraph);
        assert_eq!(stretches("Short."), ["Short."]);
    }
}
