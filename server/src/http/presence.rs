//! What a socket says of presence: checked, slowed down, and passed on to the other members of the engagement, who are
//! told to those who come. Nothing is stored; whoever is gone is said to be gone.

use crate::live::Listener;
use crate::relay::Relay;
use crate::store::StoreError;
use crate::store::people::{self, Device};
use std::sync::Arc;
use std::time::Duration;
use tandem_core::limits::PRESENCE_WORDS;
use tandem_core::model::{DocumentId, PersonId};
use tandem_core::sync::frame::presence::{Here, Present, decode_word, encode_word};
use tokio::time::Instant;

/// The presence of one socket.
#[derive(Debug)]
pub(super) struct Presence {
    /// Where its person was said to be last, and who heard it.
    last: Option<(DocumentId, Vec<PersonId>)>,
    /// Words that may still be passed on, and when that was counted.
    left: u32,
    since: Instant,
}

impl Presence {
    pub(super) fn new() -> Self {
        Self { last: None, left: PRESENCE_WORDS.0, since: Instant::now() }
    }

    /// Passes on where a device's person is. A word too many, and one about an engagement that this person may not see, is
    /// dropped.
    pub(super) async fn take(
        &mut self,
        relay: &Relay,
        device: &Device,
        listener: &Listener,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        let here: Here = decode_word(bytes)?;
        if !self.may_speak(Instant::now()) {
            return Ok(());
        }
        let members = match here.document {
            Some(document) => {
                let person = device.person.id.clone();
                relay.readers.run(move |log| people::members_with(log.connection(), &document, &person)).await?
            }
            None => Vec::new(),
        };
        if self.last.as_ref().map(|(document, _)| *document) != here.document {
            self.leave(device, listener);
        }
        if let Some(document) = here.document.filter(|_| !members.is_empty()) {
            listener.say(document, &members, &word(device, document, Some(here.field)));
            self.last = Some((document, members));
        }
        Ok(())
    }

    /// Says that the person is not there any more.
    pub(super) fn leave(&mut self, device: &Device, listener: &Listener) {
        if let Some((document, members)) = self.last.take() {
            listener.leave(document, &members, &word(device, document, None));
        }
    }

    fn may_speak(&mut self, now: Instant) -> bool {
        let (most, per_second) = PRESENCE_WORDS;
        let each = Duration::from_secs(1) / per_second;
        while self.left < most && now.duration_since(self.since) >= each {
            self.since += each;
            self.left += 1;
        }
        if self.left == most {
            self.since = now;
        }
        let may = self.left > 0;
        self.left = self.left.saturating_sub(1);
        may
    }
}

/// The word that says where a device's person is; without a field: that they left.
fn word(device: &Device, document: DocumentId, field: Option<String>) -> Arc<[u8]> {
    let here = field.is_some();
    let (person, name) = (device.person.id.clone(), device.person.name.clone());
    encode_word(&Present { document, person, name, field: field.unwrap_or_default(), here }).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_socket_speaks_only_so_often() {
        let mut presence = Presence::new();
        let now = Instant::now();
        let spoken = (0..50).filter(|_| presence.may_speak(now)).count();
        assert_eq!(spoken, 10);
        let later = now + Duration::from_secs(2);
        assert_eq!((0..50).filter(|_| presence.may_speak(later)).count(), 4);
    }
}
