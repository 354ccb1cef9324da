//! Presence: who is here, and in which field. Messages of a socket beside its frames: they are relayed at once or
//! dropped, never stored and never acknowledged, and refer to nothing that was said before.

use super::VERSION;
use crate::code::Code;
use crate::limits::{NAME_BYTES, PRESENCE_BYTES};
use crate::model::{DocumentId, PersonId};

/// Flag: the rest is a word of presence in UTF-8: its texts with a zero byte between them.
const PRESENCE: u8 = 4;

/// Device → relay: where its person is now. On the wire: document (nothing: nowhere), field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here {
    /// In which engagement; `None`: nowhere any more.
    pub document: Option<DocumentId>,
    /// The field that is being written in; empty: none. At most [`NAME_BYTES`], as every text here.
    pub field: String,
}

/// Relay → device: where another person is now. On the wire: document, person, name, and the field if they are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// In which engagement.
    pub document: DocumentId,
    /// Who.
    pub person: PersonId,
    /// Their name, as the relay knows it.
    pub name: String,
    /// The field that is being written in; empty: none.
    pub field: String,
    /// Whether they are there; false: they left.
    pub here: bool,
}

/// A word of presence, in either direction.
pub trait Word: Sized {
    /// Its texts, in their order.
    fn texts(&self) -> Vec<String>;

    /// The word with these texts; `None` where they are not [`Word::texts`] of any.
    fn of(texts: &[&str]) -> Option<Self>;
}

impl Word for Here {
    fn texts(&self) -> Vec<String> {
        vec![self.document.as_ref().map_or_else(String::new, DocumentId::to_string), self.field.clone()]
    }

    fn of(texts: &[&str]) -> Option<Self> {
        let [document, field] = texts else { return None };
        let document = if document.is_empty() { None } else { Some(DocumentId::parse(document).ok()?) };
        Some(Here { document, field: (*field).into() })
    }
}

impl Word for Present {
    fn texts(&self) -> Vec<String> {
        let mut texts = vec![self.document.to_string(), self.person.to_string(), self.name.replace('\0', " ")];
        texts.extend(self.here.then(|| self.field.clone()));
        texts
    }

    fn of(texts: &[&str]) -> Option<Self> {
        let (document, person, name, field) = match texts {
            [document, person, name] => (document, person, name, None),
            [document, person, name, field] => (document, person, name, Some(*field)),
            _ => return None,
        };
        Some(Present {
            document: DocumentId::parse(document).ok()?,
            person: PersonId::new(person).ok()?,
            name: (*name).into(),
            field: field.unwrap_or_default().into(),
            here: field.is_some(),
        })
    }
}

/// Whether these bytes are a word of presence and not a frame.
pub fn is_word(bytes: &[u8]) -> bool {
    bytes.starts_with(&[VERSION, PRESENCE])
}

/// The bytes of a word.
pub fn encode_word<W: Word>(word: &W) -> Vec<u8> {
    let mut bytes = vec![VERSION, PRESENCE];
    bytes.extend(word.texts().join("\0").into_bytes());
    bytes
}

/// Reads a word: [`Code::TooLarge`] over a bound, [`Code::BadFrame`] for anything else that [`encode_word`] did not write.
pub fn decode_word<W: Word>(bytes: &[u8]) -> Result<W, Code> {
    if bytes.len() > PRESENCE_BYTES {
        return Err(Code::TooLarge);
    }
    let rest = bytes.strip_prefix(&[VERSION, PRESENCE]).ok_or(Code::BadFrame)?;
    let texts: Vec<&str> = std::str::from_utf8(rest).map_err(|_| Code::BadFrame)?.split('\0').collect();
    if texts.iter().any(|text| text.len() > NAME_BYTES) {
        return Err(Code::TooLarge);
    }
    W::of(&texts).ok_or(Code::BadFrame)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOPE: DocumentId = DocumentId([7; 16]);

    #[test]
    fn words_of_devices_read_back_and_others_are_refused() {
        let here = Here { document: Some(HOPE), field: "call/c1/notes".into() };
        let bytes = encode_word(&here);
        assert!(is_word(&bytes) && bytes.len() < 50);
        for word in [here.clone(), Here::default()] {
            assert_eq!(decode_word(&encode_word(&word)), Ok(word));
        }
        for end in 0..35 {
            assert_eq!(decode_word::<Here>(&bytes[..end]), Err(Code::BadFrame), "cut at {end}");
        }
        for more in [0, 0xff] {
            assert_eq!(decode_word::<Here>(&[&bytes[..], &[more]].concat()), Err(Code::BadFrame));
        }
        let long = Here { field: "x".repeat(NAME_BYTES + 1), ..here };
        assert_eq!(decode_word::<Here>(&encode_word(&long)), Err(Code::TooLarge));
        assert_eq!(decode_word::<Here>(&[0; PRESENCE_BYTES + 1]), Err(Code::TooLarge));
    }

    #[test]
    fn words_of_the_relay_read_back_and_others_are_refused() {
        let person = PersonId::new("amina-01").unwrap();
        let there = Present { document: HOPE, person, name: "أمينة".into(), field: "call/c1/notes".into(), here: true };
        let left = Present { field: String::new(), here: false, ..there.clone() };
        for word in [there.clone(), Present { field: String::new(), ..there.clone() }, left.clone()] {
            assert_eq!(decode_word(&encode_word(&word)), Ok(word));
        }
        let bytes = encode_word(&left);
        for end in 0..44 {
            assert_eq!(decode_word::<Present>(&bytes[..end]), Err(Code::BadFrame), "cut at {end}");
        }
        let odd = Present { name: "A\0B".into(), ..there };
        assert_eq!(decode_word::<Present>(&encode_word(&odd)).map(|word| word.name), Ok("A B".into()));
    }
}
