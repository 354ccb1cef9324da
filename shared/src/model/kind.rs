//! The table of kinds: what the notebook holds besides its first areas (gaps, plans, activities, signatures …).
//!
//! A thing of these kinds is an [`Entry`], written `gap/g1` or `objective/p1/o2`: its kind, then its ids, the last its
//! own. Its fields are registers like all others, in one map of the document, so a new kind needs a line here and
//! nothing in the format. Append only: a kind or field that was once written stays.

mod deliver;
mod forms;
mod mentor;
mod needs;
mod plan;
mod setup;
mod watch;

use super::{DomainId, FieldKind, IdError, PersonId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who may write things of a kind, beside editors, who may write all but what speaks for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writers {
    /// Editors alone.
    Editors,
    /// Contributors too.
    Contributors,
    /// Reviewers too; what is there is its author's alone, in any role that writes.
    Members,
    /// Whoever the last id names, in any role that writes, and nobody else.
    Oneself,
}

/// The name of a kind or of a field, as it stands in the table.
pub(super) type Key = &'static str;

/// A kind of thing.
#[derive(Debug)]
pub struct Kind {
    /// Its name, the first part of what is written.
    pub name: &'static str,
    /// How many ids name one.
    pub ids: usize,
    /// The kind that it is part of; that one's ids come first.
    pub parent: Option<&'static str>,
    /// The field that it is known by: it is there when this is set. `None`: there are as many as there are ids, and
    /// each is there as soon as its parent is, so two phones that begin the same one have one.
    pub known_by: Option<&'static str>,
    /// Its fields.
    pub fields: &'static [(&'static str, FieldKind)],
    /// Its shared texts; only things that are added have some.
    pub texts: &'static [&'static str],
    /// Who may write it.
    pub writers: Writers,
}

/// Every kind, by area of work.
const KINDS: [&[Kind]; 7] = [setup::KINDS, needs::KINDS, plan::KINDS, deliver::KINDS, mentor::KINDS, forms::KINDS, watch::KINDS];

impl Kind {
    /// Every kind.
    pub fn all() -> impl Iterator<Item = &'static Kind> {
        KINDS.into_iter().flatten()
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<&'static Kind> {
        Kind::all().find(|kind| kind.name == name)
    }

    /// What a field of it may hold.
    pub fn field(&self, key: &str) -> Option<(&'static str, FieldKind)> {
        self.fields.iter().find(|(name, _)| *name == key).copied()
    }
}

/// A thing of some kind, written `objective/p1/o2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", ts(type = "string"))]
pub struct Entry {
    kind: Key,
    ids: String,
}

impl Entry {
    /// The thing of this kind with these ids, joined by slashes.
    pub fn new(kind: &str, ids: &str) -> Result<Self, IdError> {
        let kind = Kind::named(kind).ok_or(IdError)?;
        let mut count = 0;
        for id in ids.split('/') {
            DomainId::new(id)?;
            count += 1;
        }
        if count == kind.ids { Ok(Self { kind: kind.name, ids: ids.to_owned() }) } else { Err(IdError) }
    }

    /// Reads the written form.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let (kind, ids) = text.split_once('/').ok_or(IdError)?;
        Self::new(kind, ids)
    }

    /// Its kind.
    pub fn kind(&self) -> &'static Kind {
        Kind::named(self.kind).expect("an entry is made with a kind of the table only")
    }

    /// Its ids, joined by slashes.
    pub fn ids(&self) -> &str {
        &self.ids
    }

    /// Its own id.
    pub fn id(&self) -> &str {
        self.ids.rsplit('/').next().unwrap_or_default()
    }

    /// The person that its own id names.
    pub fn person(&self) -> Option<PersonId> {
        PersonId::new(self.id()).ok()
    }

    /// What it is part of.
    pub fn parent(&self) -> Option<Entry> {
        let kind = self.kind().parent?;
        Entry::new(kind, self.ids.rsplit_once('/')?.0).ok()
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind, self.ids)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_table_is_sound() {
        let mut names = BTreeSet::new();
        for kind in Kind::all() {
            assert!(names.insert(kind.name), "{} twice", kind.name);
            assert!(kind.ids >= 1 && kind.known_by.is_none_or(|key| kind.field(key).is_some()), "{}", kind.name);
            assert!(kind.texts.is_empty() || kind.known_by.is_some(), "{}: texts come with what is added", kind.name);
            let keys: BTreeSet<_> = kind.fields.iter().map(|(key, _)| key).chain(kind.texts).collect();
            assert_eq!(keys.len(), kind.fields.len() + kind.texts.len(), "{}: a key twice", kind.name);
            let parent = kind.parent.map(|parent| Kind::named(parent).expect(parent).ids);
            assert!(parent.is_none_or(|ids| ids + 1 == kind.ids), "{}: one id more than its parent", kind.name);
            for (key, field) in kind.fields {
                if let FieldKind::Entry(other) = field {
                    assert!(Kind::named(other).is_some(), "{}/{key}", kind.name);
                }
            }
        }
    }

    #[test]
    fn an_entry_reads_back_and_knows_its_parent() {
        let objective = Entry::parse("objective/p1/o2").unwrap();
        assert_eq!((objective.to_string().as_str(), objective.id()), ("objective/p1/o2", "o2"));
        assert_eq!(objective.parent().unwrap().to_string(), "plan/p1");
        for bad in ["", "gap", "gap/", "gap/g1/more", "objective/p1", "nothing/x", "gap/G1"] {
            assert_eq!(Entry::parse(bad), Err(IdError), "{bad:?}");
        }
    }
}
