//! Checklists with who ticked what, when (P0.2, P0.3).

use super::people::People;
use super::shape::{Checklist, Checklists, Item};
use super::source::Source;

use crate::model::{ChecklistId, Entity, Field, ItemField, ItemId, TEMPLATES, Template, Value};
use crate::table::{order_by, ordered};

/// Checklists over a source.
pub(super) trait Lists: Source {
    fn checklists(&self) -> Checklists {
        Checklists { lists: TEMPLATES.iter().filter_map(|template| self.checklist(template)).collect(), people: self.everybody() }
    }

    fn checklist(&self, template: &Template) -> Option<Checklist> {
        let checklist = ChecklistId::new(template.id).ok()?;
        let cells = self.area("item", &format!("{checklist}/"));
        let started = !cells.is_empty()
            || self.area("list", "").iter().any(|(key, cell)| *key == template.id && cell.value == Value::Flag(true));
        // Own items come in the order in which they were added: by time, then by id.
        let mut own: Vec<(i64, ItemId)> = cells
            .iter()
            .filter_map(|(key, cell)| {
                let mut parts = key.split('/').skip(1);
                let item = ItemId::new(parts.next()?).ok()?;
                let of_own =
                    parts.next() == Some("label") && cell.value != Value::Empty && !template.items.contains(&item.as_str());
                let there = of_own && !self.removed(&Entity::Item(checklist.clone(), item.clone()).to_string());
                there.then(|| (self.author(cell).1, item))
            })
            .collect();
        order_by(&mut own, |(at, item)| format!("{}{item}", ordered(*at)));
        let built_in =
            template.items.iter().filter_map(|item| ItemId::new(item).ok()).map(|item| self.item(&checklist, item, false));
        let items: Vec<Item> = built_in.chain(own.into_iter().map(|(_, item)| self.item(&checklist, item, true))).collect();
        let done = items.iter().filter(|item| item.done.value == Some(true)).count();
        Some(Checklist {
            checklist,
            started,
            done: u32::try_from(done).unwrap_or(u32::MAX),
            total: u32::try_from(items.len()).unwrap_or(u32::MAX),
            items,
        })
    }

    fn item(&self, list: &ChecklistId, item: ItemId, own: bool) -> Item {
        let field = |field| Field::Item(list.clone(), item.clone(), field);
        Item {
            label: own.then(|| self.register(field(ItemField::Label))),
            done: self.register(field(ItemField::Done)),
            note: self.register(field(ItemField::Note)),
            item,
        }
    }
}
impl<S: Source> Lists for S {}
