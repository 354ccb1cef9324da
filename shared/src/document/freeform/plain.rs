//! Any Automerge value as plain JSON. Knows nothing of what it means.

use automerge::{Automerge, ObjId, ObjType, ReadDoc, ScalarValueRef, ValueRef};
use serde_json::Value;

/// Deeper than this nothing is shown: a stranger's change may nest without end.
const DEEPEST: usize = 128;

/// What an object holds. Maps come with sorted keys, text as a string; bytes and unknown values as null.
pub(super) fn value(doc: &Automerge, object: &ObjId, kind: ObjType, depth: usize) -> Value {
    if depth > DEEPEST {
        return Value::Null;
    }
    let one = |value: &ValueRef<'_>, object: ObjId| match value {
        ValueRef::Object(kind) => self::value(doc, &object, *kind, depth + 1),
        ValueRef::Scalar(scalar) => plain(scalar),
    };
    match kind {
        ObjType::Map | ObjType::Table => {
            let entries = doc.map_range(object, ..).map(|item| (item.key.to_string(), one(&item.value, item.id())));
            Value::Object(entries.collect())
        }
        ObjType::List => doc.list_range(object, ..).map(|item| one(&item.value, item.id())).collect(),
        ObjType::Text => doc.text(object).unwrap_or_default().into(),
    }
}

fn plain(scalar: &ScalarValueRef<'_>) -> Value {
    match scalar {
        ScalarValueRef::Str(text) => text.to_string().into(),
        ScalarValueRef::Int(number) | ScalarValueRef::Timestamp(number) => (*number).into(),
        ScalarValueRef::Uint(number) => (*number).into(),
        ScalarValueRef::F64(number) => (*number).into(),
        ScalarValueRef::Boolean(flag) => (*flag).into(),
        _ => Value::Null,
    }
}
