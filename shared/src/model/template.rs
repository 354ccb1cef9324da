//! Built-in checklists: readiness (P0.3) and prerequisites (P0.2).
//!
//! Ids are fixed for ever, so two phones that start the same list offline make one list. The words stand in the
//! catalogue: `checklist-<template>` and `item-<template>-<item>`.

/// A built-in checklist.
#[derive(Debug)]
pub struct Template {
    /// Its id, which is also the id of the checklist made from it.
    pub id: &'static str,
    /// Ids of its items, in the order in which they are shown.
    pub items: &'static [&'static str],
}

/// Every built-in checklist. Append only: the position of a template is part of the document format.
pub const TEMPLATES: &[Template] = &[
    // P0.2, seven items.
    Template { id: "prerequisites", items: &["assessment", "agreement", "budget", "trainers", "staff", "baseline", "inventory"] },
    // P0.3, five items.
    Template { id: "readiness", items: &["focal-point", "learning-time", "bandwidth", "endorsement", "system-access"] },
];

/// The template with this id.
pub fn template(id: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.id == id)
}
