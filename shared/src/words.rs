//! Enums that are spoken as flat JSON objects: `{"do": "tick", "checklist": …}`.
//!
//! One table makes the enum and both directions of its JSON. A derived serde form of the same shape works too, but
//! costs a phone four times as many bytes to fetch per variant; here a new variant costs little more than its fields.

use crate::document::{Setting, Splice};
use crate::model::{
    ActionId, AssessmentId, CallId, ChecklistId, DecisionId, DomainId, Entity, Entry, Field, ItemId, Level, PersonId, SiteId,
    TextField, Value,
};
use crate::rules::Zones;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// What words are made of: JSON without fractions. The library's own tree would cost a phone 12 kB more, most of it
/// tables for writing fractions that nobody says.
#[derive(Debug)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(i64),
    String(String),
    Array(Vec<Json>),
    Object(Map),
}

/// The words of an object, in the order in which they were said.
pub(crate) type Map = Vec<(Cow<'static, str>, Json)>;

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(flag) => serializer.serialize_bool(*flag),
            Json::Number(number) => serializer.serialize_i64(*number),
            Json::String(text) => serializer.serialize_str(text),
            Json::Array(items) => serializer.collect_seq(items),
            Json::Object(said) => serializer.collect_map(said.iter().map(|(key, word)| (key, word))),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;

        impl<'de> Visitor<'de> for Words {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON without fractions")
            }
            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }
            fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
                Ok(Json::Bool(flag))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
                Ok(Json::Number(number))
            }
            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Json, E> {
                number.try_into().map(Json::Number).map_err(E::custom)
            }
            fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Json, E> {
                Err(E::custom("a fraction"))
            }
            fn visit_str<E>(self, text: &str) -> Result<Json, E> {
                Ok(Json::String(text.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
                let mut array = Vec::new();
                while let Some(item) = items.next_element()? {
                    array.push(item);
                }
                Ok(Json::Array(array))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut words: A) -> Result<Json, A::Error> {
                let mut said = Map::new();
                while let Some((key, word)) = words.next_entry::<String, Json>()? {
                    said.push((key.into(), word));
                }
                Ok(Json::Object(said))
            }
        }

        deserializer.deserialize_any(Words)
    }
}

/// A value that can stand in a spoken enum. `None`: not a word of this kind.
pub(crate) trait Word: Sized {
    /// Reads it; a word that is left out is `null`.
    fn hear(said: Json) -> Option<Self>;
    /// Says it.
    fn say(&self) -> Json;
}

/// Takes one word out of an object.
pub(crate) fn hear<T: Word>(said: &mut Map, key: &str) -> Option<T> {
    let place = said.iter().position(|(word, _)| word == key);
    T::hear(place.map_or(Json::Null, |place| said.swap_remove(place).1))
}

impl<T: Word> Word for Option<T> {
    fn hear(said: Json) -> Option<Self> {
        if matches!(said, Json::Null) { Some(None) } else { T::hear(said).map(Some) }
    }
    fn say(&self) -> Json {
        self.as_ref().map_or(Json::Null, Word::say)
    }
}

impl<T: Word> Word for Vec<T> {
    fn hear(said: Json) -> Option<Self> {
        let Json::Array(items) = said else { return None };
        items.into_iter().map(T::hear).collect()
    }
    fn say(&self) -> Json {
        Json::Array(self.iter().map(Word::say).collect())
    }
}

impl Word for String {
    fn hear(said: Json) -> Option<Self> {
        if let Json::String(text) = said { Some(text) } else { None }
    }
    fn say(&self) -> Json {
        Json::String(self.clone())
    }
}

impl Word for bool {
    fn hear(said: Json) -> Option<Self> {
        if let Json::Bool(flag) = said { Some(flag) } else { None }
    }
    fn say(&self) -> Json {
        Json::Bool(*self)
    }
}

impl Word for i64 {
    fn hear(said: Json) -> Option<Self> {
        if let Json::Number(number) = said { Some(number) } else { None }
    }
    fn say(&self) -> Json {
        Json::Number(*self)
    }
}

impl Word for u32 {
    fn hear(said: Json) -> Option<Self> {
        i64::hear(said).and_then(|number| number.try_into().ok())
    }
    fn say(&self) -> Json {
        Json::Number((*self).into())
    }
}

impl Word for Level {
    fn hear(said: Json) -> Option<Self> {
        u32::hear(said).and_then(|number| u8::try_from(number).ok()).and_then(|number| number.try_into().ok())
    }
    fn say(&self) -> Json {
        Json::Number(u8::from(*self).into())
    }
}

impl Word for Value {
    fn hear(said: Json) -> Option<Self> {
        match said {
            Json::Null => Some(Value::Empty),
            Json::Bool(flag) => Some(Value::Flag(flag)),
            Json::Number(number) => Some(Value::Number(number)),
            Json::String(text) => Some(Value::Line(text)),
            Json::Array(_) | Json::Object(_) => None,
        }
    }
    fn say(&self) -> Json {
        match self {
            Value::Empty => Json::Null,
            Value::Flag(flag) => Json::Bool(*flag),
            Value::Number(number) => Json::Number(*number),
            Value::Line(text) => Json::String(text.clone()),
        }
    }
}

impl Word for Splice {
    fn hear(said: Json) -> Option<Self> {
        let Json::Object(mut said) = said else { return None };
        Some(Splice { index: hear(&mut said, "index")?, del: hear(&mut said, "del")?, ins: hear(&mut said, "ins")? })
    }
    fn say(&self) -> Json {
        let words = [("index", self.index.say()), ("del", self.del.say()), ("ins", self.ins.say())];
        Json::Object(words.into_iter().map(|(key, word)| (key.into(), word)).collect())
    }
}

impl Word for Setting {
    fn hear(said: Json) -> Option<Self> {
        let Json::Object(mut said) = said else { return None };
        Some(Setting { field: hear(&mut said, "field")?, value: hear(&mut said, "value")? })
    }
    fn say(&self) -> Json {
        Json::Object(vec![("field".into(), self.field.say()), ("value".into(), self.value.say())])
    }
}

impl Word for Zones {
    fn hear(said: Json) -> Option<Self> {
        String::hear(said).and_then(|text| Self::try_from(text).ok())
    }
    fn say(&self) -> Json {
        Json::String(self.clone().into())
    }
}

macro_rules! written_words {
    ($($name:ident)*) => { $(
        impl Word for $name {
            fn hear(said: Json) -> Option<Self> {
                String::hear(said).and_then(|text| Self::try_from(text).ok())
            }
            fn say(&self) -> Json {
                Json::String(self.to_string())
            }
        }
    )* };
}
written_words! {
    PersonId SiteId DomainId ChecklistId ItemId AssessmentId CallId DecisionId ActionId Field TextField Entity Entry
}

/// Makes an enum, its JSON and (for the browser build) its TypeScript from one table.
macro_rules! spoken {
    (
        $(#[$doc:meta])*
        pub enum $name:ident by $tag:literal {
            $($(#[$vdoc:meta])* $variant:ident $word:literal $({ $($(#[$fdoc:meta])* $field:ident: $type:ty,)* })?,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "types", derive(ts_rs::TS), ts(tag = $tag))]
        pub enum $name {
            $($(#[$vdoc])* #[cfg_attr(feature = "types", ts(rename = $word))] $variant $({ $($(#[$fdoc])* $field: $type,)* })?,)*
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut said = crate::words::Map::new();
                match self {
                    $($name::$variant $({ $($field,)* })? => {
                        said.push(($tag.into(), crate::words::Json::String($word.into())));
                        $($(said.push((stringify!($field).into(), crate::words::Word::say($field)));)*)?
                    })*
                }
                crate::words::Json::Object(said).serialize(serializer)
            }
        }

        impl $name {
            /// Every word of this language.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

            #[allow(unused_variables, reason = "some words stand alone")]
            fn heard(word: &str, said: &mut crate::words::Map) -> Option<Self> {
                Some(match word {
                    $($word => $name::$variant $({ $($field: crate::words::hear(said, stringify!($field))?,)* })?,)*
                    _ => return None,
                })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let crate::words::Json::Object(mut said) = crate::words::Json::deserialize(deserializer)? else {
                    return Err(serde::de::Error::custom("not an object"));
                };
                let word = crate::words::hear::<String>(&mut said, $tag).unwrap_or_default();
                let heard = $name::heard(&word, &mut said);
                heard.ok_or_else(|| serde::de::Error::custom("not a word of this language"))
            }
        }
    };
}
pub(crate) use spoken;

#[cfg(test)]
mod tests {
    use crate::document::Command;

    #[test]
    fn a_command_is_heard_as_it_was_said() {
        for text in [
            r#"{"do":"set","field":"profile/name","value":null}"#,
            r#"{"do":"add_site","kbps":512,"name":"Annex","site":"s1","zone":null}"#,
            r#"{"assessment":"baseline","do":"rate","domain":"security","level":2,"person":"p1"}"#,
            r#"{"base":"","do":"write","splices":[{"del":0,"index":3,"ins":"é"}],"text":"call/c1/notes"}"#,
        ] {
            let command: Command = serde_json::from_str(text).expect(text);
            let said = serde_json::to_value(&command).unwrap();
            assert_eq!(said, serde_json::from_str::<serde_json::Value>(text).unwrap());
        }
    }

    #[test]
    fn what_is_no_word_of_the_language_is_refused() {
        for text in [
            "[]",
            "{}",
            r#"{"do":"dance"}"#,
            r#"{"do":"tick","checklist":"readiness","item":"Not An Id","done":true}"#,
            r#"{"do":"tick","checklist":"readiness","item":"bandwidth"}"#,
            r#"{"do":"rate","assessment":"a","person":"p","domain":"d","level":4}"#,
            r#"{"do":"write","text":"call/c1/notes","base":"","splices":[{"index":-1,"del":0,"ins":""}]}"#,
        ] {
            assert!(serde_json::from_str::<Command>(text).is_err(), "{text}");
        }
    }
}
