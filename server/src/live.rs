//! Who listens on an open socket, and waking them when there may be something new for them.
//!
//! A wake-up carries only how far the log is: whoever is woken and not there yet pages after their own cursor, so nothing
//! can be skipped and nothing piles up. Words of presence are handed on as they are, or dropped where somebody does not listen fast enough; the last
//! one of each listener is kept in memory for those who come after. It must not know of sockets or storage.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tandem_core::limits::{DEVICE_SOCKETS, PRESENCE_WAITING};
use tandem_core::model::{DeviceId, DocumentId, PersonId};
use tandem_core::sync::log::Position;
use tokio::sync::{Notify, mpsc};

type Listeners = HashMap<PersonId, Vec<Place>>;

/// Everyone who listens.
#[derive(Debug, Default)]
pub(crate) struct Live {
    listeners: Mutex<Listeners>,
}

/// What wakes a listener.
#[derive(Debug, Default)]
struct Bell {
    rung: Notify,
    /// There may be something new up to here.
    through: AtomicU64,
}

impl Bell {
    /// One wake-up is remembered for a listener that is busy, and the farthest.
    fn ring(&self, through: Position) {
        self.through.fetch_max(through, Ordering::SeqCst);
        self.rung.notify_one();
    }
}

#[derive(Debug)]
struct Place {
    device: DeviceId,
    bell: Arc<Bell>,
    words: mpsc::Sender<Arc<[u8]>>,
    /// Where its person was said to be last, in which words.
    said: Option<(DocumentId, Arc<[u8]>)>,
}

impl Place {
    fn word_in(&self, document: DocumentId) -> Option<&Arc<[u8]>> {
        self.said.as_ref().filter(|(place, _)| *place == document).map(|(_, word)| word)
    }

    /// Who is slow misses a word; the next one says the same or something newer.
    fn hear(&self, word: &Arc<[u8]>) {
        let _ = self.words.try_send(Arc::clone(word));
    }
}

/// One who listens; stops when dropped.
#[derive(Debug)]
pub(crate) struct Listener {
    live: Arc<Live>,
    person: PersonId,
    bell: Arc<Bell>,
    words: tokio::sync::Mutex<mpsc::Receiver<Arc<[u8]>>>,
}

impl Live {
    /// Starts to listen for a person on a device; `None`: this device listens often enough ([`DEVICE_SOCKETS`]).
    pub(crate) fn listen(self: &Arc<Self>, person: &PersonId, device: &DeviceId) -> Option<Listener> {
        let mut listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        let places = listeners.entry(person.clone()).or_default();
        if places.iter().filter(|place| place.device == *device).count() >= DEVICE_SOCKETS {
            return None;
        }
        let bell = Arc::new(Bell::default());
        let (speak, words) = mpsc::channel(PRESENCE_WAITING);
        places.push(Place { device: device.clone(), bell: Arc::clone(&bell), words: speak, said: None });
        Some(Listener { live: Arc::clone(self), person: person.clone(), bell, words: words.into() })
    }

    /// Wakes every listener of these persons: something up to `through` may concern them.
    pub(crate) fn wake(&self, persons: &[PersonId], through: Position) {
        let listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        for place in persons.iter().filter_map(|person| listeners.get(person)).flatten() {
            place.bell.ring(through);
        }
    }

    /// How many listen.
    pub(crate) fn count(&self) -> usize {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner).values().map(Vec::len).sum()
    }

    /// Wakes everyone: something was written, nobody knows for whom and where.
    pub(crate) fn wake_all(&self) {
        let listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        for place in listeners.values().flatten() {
            place.bell.ring(Position::MAX);
        }
    }
}

impl Listener {
    /// Hands a word of presence to every other listener of these persons that has room for it. Who was not in this
    /// document before hears in return who is there already.
    pub(crate) fn say(&self, document: DocumentId, persons: &[PersonId], word: &Arc<[u8]>) {
        let mut listeners = self.live.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.replace(&mut listeners, Some((document, Arc::clone(word))));
        let (mine, others) = self.places(&listeners, persons);
        for place in &others {
            place.hear(word);
        }
        if before.is_none_or(|(before, _)| before != document) {
            others
                .iter()
                .filter_map(|place| place.word_in(document))
                .for_each(|word| mine.iter().for_each(|place| place.hear(word)));
        }
    }

    /// Tells these persons that this listener's person left a document, unless another of that person's stays: then its
    /// word is repeated.
    pub(crate) fn leave(&self, document: DocumentId, persons: &[PersonId], gone: &Arc<[u8]>) {
        let mut listeners = self.live.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        self.replace(&mut listeners, None);
        let own = listeners.get(&self.person).into_iter().flatten();
        let word = own.rev().find_map(|place| place.word_in(document)).unwrap_or(gone);
        for place in self.places(&listeners, persons).1 {
            place.hear(word);
        }
    }

    /// Keeps what was said last; gives what was said before.
    fn replace(&self, listeners: &mut Listeners, said: Option<(DocumentId, Arc<[u8]>)>) -> Option<(DocumentId, Arc<[u8]>)> {
        let own = listeners.get_mut(&self.person)?.iter_mut().find(|place| self.is_at(place))?;
        std::mem::replace(&mut own.said, said)
    }

    /// This listener's place, and all others of these persons.
    fn places<'a>(&self, listeners: &'a Listeners, persons: &[PersonId]) -> (Vec<&'a Place>, Vec<&'a Place>) {
        persons.iter().filter_map(|person| listeners.get(person)).flatten().partition(|place| self.is_at(place))
    }

    fn is_at(&self, place: &Place) -> bool {
        Arc::ptr_eq(&place.bell, &self.bell)
    }

    /// The next word of presence of somebody else.
    pub(crate) async fn word(&self) -> Arc<[u8]> {
        match self.words.lock().await.recv().await {
            Some(word) => word,
            // The place lives as long as its listener.
            None => std::future::pending().await,
        }
    }

    /// Waits until there may be something new since the last time; answers how far it may be.
    pub(crate) async fn woken(&self) -> Position {
        self.bell.rung.notified().await;
        self.bell.through.swap(0, Ordering::SeqCst)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut listeners = self.live.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(places) = listeners.get_mut(&self.person) {
            places.retain(|place| !self.is_at(place));
            if places.is_empty() {
                listeners.remove(&self.person);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_listens_only_so_often_and_again_after_it_stopped() {
        let live = Arc::new(Live::default());
        let (person, device) = (PersonId::new("amina").unwrap(), DeviceId::new("phone").unwrap());
        let mut held: Vec<Listener> = (0..DEVICE_SOCKETS).map(|_| live.listen(&person, &device).unwrap()).collect();
        assert!(live.listen(&person, &device).is_none());
        assert!(live.listen(&person, &DeviceId::new("laptop").unwrap()).is_some());
        held.pop();
        assert!(live.listen(&person, &device).is_some());
        held.clear();
        assert!(live.listeners.lock().unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_wake_up_while_nobody_waits_is_not_lost() {
        let live = Arc::new(Live::default());
        let person = PersonId::new("amina").unwrap();
        let listener = live.listen(&person, &DeviceId::new("phone").unwrap()).unwrap();
        live.wake(std::slice::from_ref(&person), 7);
        live.wake(std::slice::from_ref(&person), 3);
        assert_eq!(listener.woken().await, 7);
    }
}
