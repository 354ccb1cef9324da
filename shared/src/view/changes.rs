//! What others changed since I last looked, grouped by thing.

use super::shape::{Changed, Reader};
use crate::document::Document;
use crate::model::{AssessmentId, CallId, Entity, PersonId, SiteId};
use std::collections::BTreeMap;

/// Groups shown at most.
const GROUPS: usize = 20;

#[derive(Default)]
struct Group {
    by: Vec<(i64, PersonId)>,
    at: i64,
}

/// The area and thing that a changed key belongs to.
fn thing(area: &str, key: &str) -> Option<(&'static str, Option<String>)> {
    let parts: Vec<&str> = key.split('/').collect();
    let part = |index: usize| parts.get(index).map(|part| (*part).to_owned());
    Some(match area {
        "profile" => ("profile", None),
        "site" => ("sites", part(0)),
        "person" => ("people", part(0)),
        "domain" => ("domains", None),
        "list" | "item" => ("checklists", part(0)),
        "assessment" | "rating" | "evidence" | "agreed" => ("assessments", part(0)),
        "call" | "present" | "decision" | "action" => ("calls", part(0)),
        "text" => ("calls", part(1)),
        "removed" => return thing(parts.first()?, parts.get(1..)?.join("/").as_str()),
        _ => return None,
    })
}

impl Document {
    /// Newest first; nothing when the person never looked (all would be new) or the version is unknown here.
    pub(super) fn changed(&self, reader: &Reader) -> Vec<Changed> {
        if reader.seen.is_empty() {
            return Vec::new();
        }
        let mut groups: BTreeMap<(&'static str, Option<String>), Group> = BTreeMap::new();
        for touched in self.touched_since(&reader.seen) {
            if touched.by.as_ref() == Some(&reader.me) {
                continue;
            }
            let Some(thing) = thing(&touched.area, &touched.key) else { continue };
            let group = groups.entry(thing).or_default();
            group.at = group.at.max(touched.at);
            if let Some(by) = touched.by {
                group.by.push((touched.at, by));
            }
        }
        let mut changed: Vec<Changed> = groups.into_iter().map(|((area, id), group)| self.group(area, id, group)).collect();
        changed.sort_by(|a, b| (b.at, &a.area, &a.id).cmp(&(a.at, &b.area, &b.id)));
        changed.truncate(GROUPS);
        changed
    }

    fn group(&self, area: &'static str, id: Option<String>, mut group: Group) -> Changed {
        group.by.sort_by(|a, b| b.cmp(a));
        let mut by: Vec<PersonId> = Vec::new();
        for (_, person) in group.by {
            if !by.contains(&person) {
                by.push(person);
            }
        }
        let entity = id.as_deref().and_then(|id| match area {
            "sites" => SiteId::new(id).ok().map(Entity::Site),
            "people" => PersonId::new(id).ok().map(Entity::Person),
            "assessments" => AssessmentId::new(id).ok().map(Entity::Assessment),
            "calls" => CallId::new(id).ok().map(Entity::Call),
            _ => None,
        });
        Changed { area: area.to_owned(), title: entity.and_then(|entity| self.title(&entity)), id, by, at: group.at }
    }
}
