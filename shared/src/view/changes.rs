//! What others changed since I last looked, grouped by thing.

use super::bin::Binned;
use super::shape::{Changed, Reader};
use super::source::ENTRIES;
use crate::document::Document;
use crate::model::{AssessmentId, CallId, Entity, Kind, PersonId, SiteId};
use crate::table::{Table, order_by, ordered};

/// Groups shown at most.
const GROUPS: usize = 20;

struct Group {
    area: &'static str,
    id: Option<String>,
    by: Vec<(i64, PersonId)>,
    at: i64,
}

/// The area and thing that a changed key belongs to.
pub(super) fn thing(area: &str, key: &str) -> Option<(&'static str, Option<String>)> {
    let parts: Vec<&str> = key.split('/').collect();
    let part = |index: usize| parts.get(index).map(|part| (*part).to_owned());
    Some(match area {
        "profile" => ("profile", None),
        "site" => ("sites", part(0)),
        "person" => ("people", part(0)),
        "domain" => ("domains", None),
        "list" | "item" => ("checklists", part(0)),
        "assessment" | "rating" | "evidence" | "agreed" => ("assessments", part(0)),
        "call" | "present" | "decision" | "action" | "tag" | "outcome" => ("calls", part(0)),
        "schedule" | "pace" => ("schedule", part(0)),
        "text" if parts.first() == Some(&"call") => ("calls", part(1)),
        "removed" | "text" | ENTRIES => return thing(parts.first()?, parts.get(1..)?.join("/").as_str()),
        _ => (whole(Kind::named(area)?).name, part(0)),
    })
}

/// The thing with this id in an area, as [`thing`] names them; `None`: it is none that could be in the bin.
pub(super) fn entity(area: &str, id: &str) -> Option<Entity> {
    match area {
        "sites" => SiteId::new(id).ok().map(Entity::Site),
        "people" => PersonId::new(id).ok().map(Entity::Person),
        "assessments" => AssessmentId::new(id).ok().map(Entity::Assessment),
        "calls" => CallId::new(id).ok().map(Entity::Call),
        _ => Entity::parse(&format!("{area}/{id}")).ok(),
    }
}

/// The kind that a kind is in the end part of; its id comes first.
fn whole(kind: &'static Kind) -> &'static Kind {
    kind.parent.and_then(Kind::named).map_or(kind, whole)
}

impl Document {
    /// Newest first; nothing when the person never looked (all would be new) or the version is unknown here.
    pub(super) fn changed(&self, reader: &Reader) -> Vec<Changed> {
        if reader.seen.is_empty() {
            return Vec::new();
        }
        let mut groups: Table<Group> = Table::default();
        for touched in self.touched_since(&reader.seen) {
            if touched.by.as_ref() == Some(&reader.me) {
                continue;
            }
            let Some((area, id)) = thing(touched.area, &touched.key) else { continue };
            let key = format!("{area}/{}", id.as_deref().unwrap_or_default());
            let group = groups.entry(&key, || Group { area, id, by: Vec::new(), at: 0 });
            group.at = group.at.max(touched.at);
            // Who took it in comes before whose work it was.
            for person in [touched.of, touched.by].into_iter().flatten() {
                group.by.push((touched.at, person));
            }
        }
        let mut changed: Vec<Changed> = groups.into_entries().into_iter().map(|(_, group)| self.group(group)).collect();
        order_by(&mut changed, |group| ordered(group.at));
        changed.reverse();
        changed.truncate(GROUPS);
        changed
    }

    fn group(&self, group: Group) -> Changed {
        let Group { area, id, by: mut authors, at } = group;
        order_by(&mut authors, |(at, person)| format!("{}{person}", ordered(*at)));
        let mut by: Vec<PersonId> = Vec::new();
        for (_, person) in authors.into_iter().rev() {
            if !by.contains(&person) {
                by.push(person);
            }
        }
        let entity = id.as_deref().and_then(|id| entity(area, id));
        Changed { area: area.to_owned(), title: entity.and_then(|entity| self.title(&entity)), id, by, at }
    }
}
