//! How single fields of a frame stand on the wire: codes as their numbers, lists under a bound. Knows no frame.

use crate::code::Code;
use crate::limits::BATCH_CHANGES;
use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// A list of at most `MOST` elements; one more is an error before it is read.
pub(super) fn at_most<'de, const MOST: usize, T, D>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct Bounded<T, const MOST: usize>(PhantomData<T>);

    impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for Bounded<T, MOST> {
        type Value = Vec<T>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "at most {MOST} elements")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Vec<T>, A::Error> {
            if sequence.size_hint().is_some_and(|length| length > MOST) {
                return Err(A::Error::custom("too many elements"));
            }
            let mut list = Vec::new();
            while let Some(element) = sequence.next_element()? {
                if list.len() == MOST {
                    return Err(A::Error::custom("too many elements"));
                }
                list.push(element);
            }
            Ok(list)
        }
    }

    deserializer.deserialize_seq(Bounded::<T, MOST>(PhantomData))
}

/// A list that stands elsewhere in the frame: here it is empty.
pub(super) mod apart {
    use super::{Deserialize, Deserializer, Error, Serializer};

    #[allow(clippy::ptr_arg)] // serde calls it with a reference to the field.
    pub(in super::super) fn serialize<T, S: Serializer>(_: &Vec<T>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(0)
    }

    pub(in super::super) fn deserialize<'de, T, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
        match u8::deserialize(deserializer)? {
            0 => Ok(Vec::new()),
            _ => Err(D::Error::custom("it stands elsewhere")),
        }
    }
}

fn code<E: Error>(number: u8) -> Result<Code, E> {
    Code::from_number(number).ok_or_else(|| E::custom("no code has this number"))
}

/// `Option<Code>` as an optional number.
pub(super) mod problem {
    use super::{Code, Deserialize, Deserializer, Serialize, Serializer, code};

    #[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)] // serde calls it with a reference to the field.
    pub(in super::super) fn serialize<S: Serializer>(problem: &Option<Code>, serializer: S) -> Result<S::Ok, S::Error> {
        problem.map(|code| code as u8).serialize(serializer)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Code>, D::Error> {
        Option::<u8>::deserialize(deserializer)?.map(code).transpose()
    }
}

/// Indexes with codes, as indexes with numbers.
pub(super) mod refused {
    use super::{BATCH_CHANGES, Code, Deserializer, Serializer, at_most, code};

    pub(in super::super) fn serialize<S: Serializer>(refused: &[(u32, Code)], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(refused.iter().map(|(index, code)| (index, *code as u8)))
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<(u32, Code)>, D::Error> {
        let numbers: Vec<(u32, u8)> = at_most::<BATCH_CHANGES, _, _>(deserializer)?;
        numbers.into_iter().map(|(index, number)| Ok((index, code(number)?))).collect()
    }
}
