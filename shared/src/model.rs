//! The words of capacity building: ids, levels, domains, roles, fields, templates. Knows nobody.

mod cycle;
mod domain;
mod field;
mod form;
mod id;
mod kind;
mod level;
mod role;
mod template;
mod value;
mod word;

pub use cycle::CycleStep;
pub use domain::{STANDARD_DOMAINS, standard_domain};
pub use field::{
    ActionField, AssessmentField, CallField, Entity, Field, ItemField, PersonField, ProfileField, SiteField, TextField,
};
pub use form::{BLANKS, Blank, PART_KINDS, PartKind, Parts, blank};
pub use id::{
    ActionId, AssessmentId, CallId, ChecklistId, DecisionId, DeviceId, DocumentId, DomainId, IdError, ItemId, PersonId, SiteId,
};
pub use kind::{Entry, Kind, Writers};
pub use level::Level;
pub use role::{Access, Role};
pub use template::{TEMPLATES, Template, template};
pub use value::{FieldKind, Value};
