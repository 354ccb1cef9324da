//! What people do, made before anything is measured: a document of 80 kB and edits on it, from the trace of two offline
//! days. Each edit is one change. It knows no relay.

use automerge::transaction::{CommitOptions, Transactable};
use automerge::{
    ActorId, AutoCommit, Change, ChangeHash, ObjId, ObjType, Prop, ROOT, ReadDoc, ScalarValue, TextEncoding, Value as Kept,
};
use serde_json::Value;
use tandem_core::document::genesis;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;

/// Operations of one change of the base; far below what the relay takes.
const OPERATIONS: usize = 4_000;

/// The trace, parsed.
#[derive(Clone, Debug)]
pub(crate) struct Trace(Value);

/// Somebody's copy of one document.
pub(crate) struct Copy {
    document: AutoCommit,
    text_keys: Vec<String>,
    operations: usize,
}

impl Trace {
    pub(crate) fn read() -> Self {
        let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/traces/trace.json")).expect("the trace");
        Self(serde_json::from_str(&text).expect("JSON"))
    }

    pub(crate) fn base(&self) -> &Value {
        &self.0["base"]
    }

    /// The keys whose values are shared texts.
    pub(crate) fn text_keys(&self) -> &Value {
        &self.0["textKeys"]
    }

    /// The edits of a person's day: `partner` or `mentor`.
    pub(crate) fn day(&self, whose: &str) -> &[Value] {
        self.0[whose].as_array().expect("edits")
    }

    /// A document under an actor; only its first change is there.
    pub(crate) fn copy(&self, document: DocumentId, actor: u64) -> Copy {
        let text_keys =
            self.0["textKeys"].as_array().expect("keys").iter().filter_map(Value::as_str).map(str::to_owned).collect();
        let mut own = document.0;
        own[..8].copy_from_slice(&actor.to_be_bytes());
        let empty = AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit);
        let mut copy = Copy { document: empty.with_actor(ActorId::from(own)), text_keys, operations: 0 };
        copy.take(&[genesis(&document).1]);
        copy
    }
}

impl Copy {
    /// Takes somebody's changes.
    pub(crate) fn take(&mut self, changes: &[Vec<u8>]) {
        let changes = changes.iter().map(|bytes| Change::try_from(&bytes[..]).expect("a sound change"));
        self.document.apply_changes(changes).expect("the changes apply");
    }

    /// Writes a whole document under the root; its changes.
    pub(crate) fn found(&mut self, base: &Value) -> Vec<Vec<u8>> {
        let before = self.document.get_heads();
        for (key, value) in base.as_object().expect("an object") {
            self.put(&ROOT, Prop::Map(key.clone()), key, value, false);
        }
        self.commit();
        self.document.get_changes(&before).iter().map(|change| change.raw_bytes().to_vec()).collect()
    }

    /// The newest changes, ascending.
    pub(crate) fn heads(&mut self) -> Vec<Hash> {
        let mut heads: Vec<Hash> = self.document.get_heads().iter().map(|head| head.0).collect();
        heads.sort_unstable();
        heads
    }

    /// Every change but the first, which every device makes itself.
    pub(crate) fn all(&mut self) -> Vec<Vec<u8>> {
        self.document.get_changes(&[]).iter().skip(1).map(|change| change.raw_bytes().to_vec()).collect()
    }

    /// Does edits of the trace, each as one change; what sets a value that is there already makes none.
    pub(crate) fn edit(&mut self, edits: &[Value]) -> Vec<Vec<u8>> {
        edits.iter().filter_map(|edit| self.one(edit)).collect()
    }

    fn one(&mut self, edit: &Value) -> Option<Vec<u8>> {
        let path = edit["path"].as_array().expect("a path");
        let number = |name: &str| usize::try_from(edit[name].as_u64().expect("a number")).expect("small");
        match edit["op"].as_str().expect("a kind") {
            "set" => {
                let (last, way) = path.split_last().expect("a key");
                let object = self.walk(way);
                let key = last.as_str().unwrap_or("");
                self.put(&object, prop(last), key, &edit["value"], false);
            }
            "insert" => {
                let object = self.walk(path);
                self.put(&object, Prop::Seq(number("index")), "", &edit["value"], true);
            }
            _ => {
                let object = self.walk(path);
                let deleted = isize::try_from(number("del")).expect("small");
                self.document
                    .splice_text(&object, number("index"), deleted, edit["ins"].as_str().unwrap_or(""))
                    .expect("a splice");
            }
        }
        self.commit()?;
        self.document.get_last_local_change().map(|change| change.raw_bytes().to_vec())
    }

    fn walk(&self, path: &[Value]) -> ObjId {
        path.iter().fold(ROOT, |object, step| match self.document.get(&object, prop(step)).expect("a path") {
            Some((Kept::Object(_), id)) => id,
            other => panic!("no object at {step}: {other:?}"),
        })
    }

    fn put(&mut self, object: &ObjId, place: Prop, key: &str, value: &Value, insert: bool) {
        let made = match value {
            Value::Object(_) => ObjType::Map,
            Value::Array(_) => ObjType::List,
            Value::String(_) if self.text_keys.iter().any(|text| text == key) => ObjType::Text,
            plain => {
                let plain = scalar(plain);
                match place {
                    Prop::Seq(index) if insert => self.document.insert(object, index, plain).expect("an insert"),
                    place => self.document.put(object, place, plain).expect("a put"),
                }
                self.count(1);
                return;
            }
        };
        let id = match place {
            Prop::Seq(index) if insert => self.document.insert_object(object, index, made).expect("an insert"),
            place => self.document.put_object(object, place, made).expect("a put"),
        };
        match value {
            Value::Object(fields) => {
                fields.iter().for_each(|(key, value)| self.put(&id, Prop::Map(key.clone()), key, value, false));
            }
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(index, value)| self.put(&id, Prop::Seq(index), "", value, true));
            }
            text => {
                let text = text.as_str().unwrap_or("");
                self.document.splice_text(&id, 0, 0, text).expect("a splice");
                self.count(text.len());
            }
        }
        self.count(1);
    }

    fn count(&mut self, operations: usize) {
        self.operations += operations;
        if self.operations > OPERATIONS {
            self.commit();
        }
    }

    fn commit(&mut self) -> Option<ChangeHash> {
        self.operations = 0;
        self.document.commit_with(CommitOptions::default().with_time(1_790_000_000))
    }
}

fn prop(step: &Value) -> Prop {
    match step.as_u64() {
        Some(index) => Prop::Seq(usize::try_from(index).expect("small")),
        None => Prop::Map(step.as_str().expect("a key").to_owned()),
    }
}

fn scalar(value: &Value) -> ScalarValue {
    match value {
        Value::String(text) => ScalarValue::Str(text.as_str().into()),
        Value::Bool(truth) => ScalarValue::Boolean(*truth),
        Value::Number(number) => {
            number.as_i64().map_or_else(|| ScalarValue::F64(number.as_f64().unwrap_or(0.0)), ScalarValue::Int)
        }
        _ => ScalarValue::Null,
    }
}
