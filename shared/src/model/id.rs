//! Ids are newtypes over short lower-case strings, so one kind is never taken for another.
//!
//! The core draws none: the caller supplies a fresh one with every command that makes something. Ids of things that
//! come from a built-in template are the template's, so two phones that start the same list make the same ids.

use crate::limits::ID_BYTES;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The text is not an id: 1–40 characters of `a–z`, `0–9` and `-`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct IdError;

fn well_formed(text: &str) -> bool {
    !text.is_empty() && text.len() <= ID_BYTES && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "types", ts(type = "string"))]
        pub struct $name(String);

        impl $name {
            /// The id written as `text`.
            pub fn new(text: &str) -> Result<Self, IdError> {
                if well_formed(text) { Ok(Self(text.to_owned())) } else { Err(IdError) }
            }
            /// The id as text.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> { Self::new(&text) }
        }
        impl From<$name> for String { fn from(id: $name) -> String { id.0 } }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
    )* };
}

ids! {
    /// A person: member of engagements, or staff who are assessed; the same id in the document and at the relay.
    PersonId,
    /// One phone or laptop of one person.
    DeviceId,
    /// A place of the partner.
    SiteId,
    /// A capability domain, standard (P1.1) or of the engagement's own.
    DomainId,
    /// A checklist; a built-in one has its template's id.
    ChecklistId,
    /// One item of a checklist.
    ItemId,
    /// One round of assessing.
    AssessmentId,
    /// One mentoring call.
    CallId,
    /// A decision taken in a call.
    DecisionId,
    /// An action agreed in a call.
    ActionId,
}

/// A document: 16 random bytes, written as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[cfg_attr(feature = "types", ts(type = "string"))]
pub struct DocumentId(pub [u8; 16]);

impl DocumentId {
    /// Reads 32 hexadecimal digits.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let digits = text.as_bytes();
        if digits.len() != 32 || !digits.iter().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(b)) {
            return Err(IdError);
        }
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let digit = |b: u8| if b.is_ascii_digit() { b - b'0' } else { b - b'a' + 10 };
            *byte = digit(pair[0]) << 4 | digit(pair[1]);
        }
        Ok(Self(bytes))
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DocumentId({self})")
    }
}

/// Text for people (JSON), 16 bytes for the wire.
impl Serialize for DocumentId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_str(self) } else { self.0.serialize(serializer) }
    }
}

impl<'de> Deserialize<'de> for DocumentId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let text = String::deserialize(deserializer)?;
            Self::parse(&text).map_err(serde::de::Error::custom)
        } else {
            <[u8; 16]>::deserialize(deserializer).map(Self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_bounded_and_plain() {
        assert!(PersonId::new("amina-01").is_ok());
        for bad in ["", "A", "a/b", "ä", &"x".repeat(41)] {
            assert_eq!(PersonId::new(bad), Err(IdError), "{bad:?}");
        }
        assert!(serde_json::from_str::<SiteId>("\"a/b\"").is_err());
    }

    #[test]
    fn a_document_id_reads_back_as_it_was_written() {
        let id = DocumentId(*b"0123456789abcdef");
        assert_eq!(DocumentId::parse(&id.to_string()), Ok(id));
        assert_eq!(DocumentId::parse("00"), Err(IdError));
        assert_eq!(DocumentId::parse(&"é".repeat(16)), Err(IdError));
        assert_eq!(DocumentId::parse(&"G".repeat(32)), Err(IdError));
    }
}
