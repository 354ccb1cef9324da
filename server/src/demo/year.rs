//! The demo's year: one believable engagement, told up to yesterday.
//!
//! It is made as any engagement is made: two people, each with a device and a replica of their own, run commands and
//! exchange their changes now and then, so its history has real authors, real times and edits that crossed. Nothing is
//! drawn: the same moment gives the same bytes. It must not know of the store or of the relay.
//!
//! - `story`: what happened, as tables. No mechanics.
//! - `calendar`: when it happened, counted back from today.
//! - `timeline` and `play`: the story in order, told as commands.
//! - `pair`: the two devices.
//!
//! It shows P0.1–P0.6, P1.3, P3.1–P3.9, P4.2, P4.4, P6.1 and P6.2.

mod calendar;
mod pair;
mod play;
mod story;
#[cfg(test)]
mod tests;
mod timeline;

use calendar::Calendar;
use pair::{Pair, derived};
use story::partner;
use tandem_core::model::{DeviceId, DocumentId, PersonId};

pub(super) use pair::{Who, Written, person};

/// The engagement's label at the relay.
pub(super) const LABEL: &str = partner::NAME;

/// A device that wrote a part of the year, and its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Author {
    /// The person; an invitation that names this id signs in as them.
    pub(super) person: PersonId,
    /// Their name.
    pub(super) name: &'static str,
    /// The device's id.
    pub(super) device: DeviceId,
    /// What its owner calls it.
    pub(super) device_name: &'static str,
    /// The actor under which it wrote, 16 bytes.
    pub(super) actor: Vec<u8>,
}

/// The device of one of the two in this document.
pub(super) fn author(document: &DocumentId, who: Who) -> Author {
    let (name, device_name) = match who {
        Who::Mentor => (partner::MENTOR, "Laptop"),
        Who::Focal => (partner::FOCAL_POINT, "Phone"),
    };
    let digest = derived("device", document, who.key());
    let mut sixteen = [0; 16];
    sixteen.copy_from_slice(&digest[..16]);
    // A document's id is written as a device's is: 32 hexadecimal digits.
    let device = DeviceId::new(&DocumentId(sixteen).to_string()).expect("hexadecimal digits are an id");
    Author { person: person(who.key()), name, device, device_name, actor: who.actor(document) }
}

/// What the two wrote in the year that ends on the day before `now` (seconds since 1970), parents before children.
/// The genesis change is not among it.
pub(super) fn year(document: DocumentId, now: i64) -> Vec<Written> {
    let mut pair = Pair::new(document);
    let calendar = Calendar::ending(now);
    for (at, scene) in timeline::timeline(&calendar) {
        pair.wait_until(at);
        play::play(&mut pair, &calendar, &scene);
    }
    pair.into_written()
}
