//! Enums that are spoken as flat JSON objects: `{"do": "tick", "checklist": …}`.
//!
//! One table makes the enum and both directions of its JSON. A derived serde form of the same shape works too, but
//! costs a phone four times as many bytes to fetch per variant; here a new variant costs little more than its fields.

use crate::document::Splice;
use crate::model::{
    ActionId, AssessmentId, CallId, ChecklistId, DecisionId, DomainId, Entity, Field, ItemId, Level, PersonId, SiteId, TextField,
    Value,
};
use serde_json::{Map, Value as Json};

/// A value that can stand in a spoken enum. `None`: not a word of this kind.
pub(crate) trait Word: Sized {
    /// Reads it; a word that is left out is `null`.
    fn hear(said: Json) -> Option<Self>;
    /// Says it.
    fn say(&self) -> Json;
}

/// Takes one word out of an object.
pub(crate) fn hear<T: Word>(said: &mut Map<String, Json>, key: &str) -> Option<T> {
    T::hear(said.remove(key).unwrap_or(Json::Null))
}

impl<T: Word> Word for Option<T> {
    fn hear(said: Json) -> Option<Self> {
        if said.is_null() { Some(None) } else { T::hear(said).map(Some) }
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
        said.as_bool()
    }
    fn say(&self) -> Json {
        Json::Bool(*self)
    }
}

impl Word for i64 {
    fn hear(said: Json) -> Option<Self> {
        said.as_i64()
    }
    fn say(&self) -> Json {
        (*self).into()
    }
}

impl Word for u32 {
    fn hear(said: Json) -> Option<Self> {
        said.as_u64().and_then(|number| number.try_into().ok())
    }
    fn say(&self) -> Json {
        (*self).into()
    }
}

impl Word for Level {
    fn hear(said: Json) -> Option<Self> {
        u32::hear(said).and_then(|number| u8::try_from(number).ok()).and_then(|number| number.try_into().ok())
    }
    fn say(&self) -> Json {
        u8::from(*self).into()
    }
}

impl Word for Value {
    fn hear(said: Json) -> Option<Self> {
        match said {
            Json::Null => Some(Value::Empty),
            Json::Bool(flag) => Some(Value::Flag(flag)),
            Json::Number(number) => number.as_i64().map(Value::Number),
            Json::String(text) => Some(Value::Line(text)),
            Json::Array(_) | Json::Object(_) => None,
        }
    }
    fn say(&self) -> Json {
        match self {
            Value::Empty => Json::Null,
            Value::Flag(flag) => Json::Bool(*flag),
            Value::Number(number) => (*number).into(),
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
        let mut said = Map::new();
        said.insert("index".into(), self.index.say());
        said.insert("del".into(), self.del.say());
        said.insert("ins".into(), self.ins.say());
        Json::Object(said)
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
    PersonId SiteId DomainId ChecklistId ItemId AssessmentId CallId DecisionId ActionId Field TextField Entity
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
                let mut said = serde_json::Map::new();
                match self {
                    $($name::$variant $({ $($field,)* })? => {
                        said.insert($tag.to_owned(), $word.into());
                        $($(said.insert(stringify!($field).to_owned(), crate::words::Word::say($field));)*)?
                    })*
                }
                serde_json::Value::Object(said).serialize(serializer)
            }
        }

        impl $name {
            fn heard(word: &str, said: &mut serde_json::Map<String, serde_json::Value>) -> Option<Self> {
                Some(match word {
                    $($word => $name::$variant $({ $($field: crate::words::hear(said, stringify!($field))?,)* })?,)*
                    _ => return None,
                })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let serde_json::Value::Object(mut said) = serde_json::Value::deserialize(deserializer)? else {
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
    use super::*;
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
            let said: Json = serde_json::to_value(&command).unwrap();
            assert_eq!(said, serde_json::from_str::<Json>(text).unwrap());
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
