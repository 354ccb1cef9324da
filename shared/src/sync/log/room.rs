//! How much of what is unproven is kept, and whether more may be: bounded for each document, for all together, and in both
//! for what one person handed in, so that nobody fills the room for the others. Counts only; knows no storage.

use crate::limits::{UNPROVEN, UNPROVEN_OF_PERSON};
use crate::model::{DocumentId, PersonId};
use std::collections::HashMap;

/// Entries, and their bytes.
type Amount = (usize, usize);

/// What is kept so far.
#[derive(Debug, Default)]
pub struct Room {
    documents: HashMap<DocumentId, Amount>,
    people: HashMap<(DocumentId, PersonId), Amount>,
    all_of: HashMap<PersonId, usize>,
    all: usize,
}

impl Room {
    /// So many entries of so many bytes in all are kept that this person handed in.
    pub fn add(&mut self, document: DocumentId, person: &PersonId, count: usize, bytes: usize) {
        let of_document = self.documents.entry(document).or_default();
        let of_person = self.people.entry((document, person.clone())).or_default();
        for amount in [of_document, of_person] {
            *amount = (amount.0 + count, amount.1 + bytes);
        }
        *self.all_of.entry(person.clone()).or_default() += bytes;
        self.all += bytes;
    }

    /// Whether one more entry of so many bytes may be kept.
    pub fn takes(&self, document: DocumentId, person: &PersonId, bytes: usize) -> bool {
        let fits = |(count, sum): Amount, all: usize, (most, most_bytes, most_in_all): (usize, usize, usize)| {
            count < most && sum + bytes <= most_bytes && all + bytes <= most_in_all
        };
        let of_document = self.documents.get(&document).copied().unwrap_or_default();
        let of_person = self.people.get(&(document, person.clone())).copied().unwrap_or_default();
        let all_of = self.all_of.get(person).copied().unwrap_or_default();
        fits(of_document, self.all, UNPROVEN) && fits(of_person, all_of, UNPROVEN_OF_PERSON)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_half_of_the_room_and_not_all_of_everything() {
        let (ada, ben) = (PersonId::new("ada").unwrap(), PersonId::new("ben").unwrap());
        let document = |number: u8| DocumentId([number; 16]);
        let mut room = Room::default();
        room.add(document(0), &ada, UNPROVEN_OF_PERSON.0, 1_000);
        assert!(!room.takes(document(0), &ada, 1), "so many entries");
        assert!(room.takes(document(0), &ben, 1) && room.takes(document(1), &ada, 1), "but others, and elsewhere");
        for number in 1..=8 {
            assert!(room.takes(document(number), &ada, UNPROVEN_OF_PERSON.1 - 1_000));
            assert!(!room.takes(document(number), &ada, UNPROVEN_OF_PERSON.1 + 1), "so many bytes");
            room.add(document(number), &ada, 1, UNPROVEN_OF_PERSON.1);
        }
        assert!(!room.takes(document(9), &ada, 1), "so many bytes in all");
        assert!(room.takes(document(9), &ben, 1));
    }
}
