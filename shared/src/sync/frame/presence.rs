//! Presence: who is here, and in which field. Messages of a socket beside its frames: they are relayed at once or
//! dropped, never stored and never acknowledged, and refer to nothing that was said before.

use super::VERSION;
use crate::code::Code;
use crate::limits::{NAME_BYTES, PRESENCE_BYTES};
use crate::model::{DocumentId, PersonId};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Flag: the rest is a word of presence in postcard.
const PRESENCE: u8 = 4;

/// Device → relay: where its person is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// In which engagement; `None`: nowhere any more.
    pub document: Option<DocumentId>,
    /// The field that is being written in; empty: none.
    pub field: String,
}

/// Relay → device: where another person is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
pub trait Word: Serialize + DeserializeOwned {
    /// Whether its texts are within their bounds.
    fn within_bounds(&self) -> bool;
}

impl Word for Here {
    fn within_bounds(&self) -> bool {
        self.field.len() <= NAME_BYTES
    }
}

impl Word for Present {
    fn within_bounds(&self) -> bool {
        self.field.len() <= NAME_BYTES && self.name.len() <= NAME_BYTES
    }
}

/// Whether these bytes are a word of presence and not a frame.
pub fn is_word(bytes: &[u8]) -> bool {
    bytes.starts_with(&[VERSION, PRESENCE])
}

/// The bytes of a word.
pub fn encode_word<W: Word>(word: &W) -> Vec<u8> {
    let mut bytes = vec![VERSION, PRESENCE];
    bytes.extend(postcard::to_stdvec(word).expect("a word holds nothing that postcard cannot write"));
    bytes
}

/// Reads a word: [`Code::TooLarge`] over a bound, [`Code::BadFrame`] for anything else that [`encode_word`] did not write.
pub fn decode_word<W: Word>(bytes: &[u8]) -> Result<W, Code> {
    if bytes.len() > PRESENCE_BYTES {
        return Err(Code::TooLarge);
    }
    let rest = bytes.strip_prefix(&[VERSION, PRESENCE]).ok_or(Code::BadFrame)?;
    match postcard::take_from_bytes::<W>(rest) {
        Ok((word, [])) if word.within_bounds() => Ok(word),
        Ok((_, [])) => Err(Code::TooLarge),
        _ => Err(Code::BadFrame),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back_and_others_are_refused() {
        let here = Here { document: Some(DocumentId([7; 16])), field: "call/c1/notes".into() };
        let bytes = encode_word(&here);
        assert!(is_word(&bytes) && bytes.len() < 40);
        assert_eq!(decode_word(&bytes), Ok(here.clone()));
        for end in 0..bytes.len() {
            assert!(decode_word::<Here>(&bytes[..end]).is_err(), "cut at {end}");
        }
        assert_eq!(decode_word::<Here>(&[&bytes[..], &[0]].concat()), Err(Code::BadFrame));
        let long = Here { field: "x".repeat(NAME_BYTES + 1), ..here };
        assert_eq!(decode_word::<Here>(&encode_word(&long)), Err(Code::TooLarge));
    }
}
