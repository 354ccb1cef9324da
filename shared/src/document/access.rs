//! Who may do what: the finer rights of the roles, refused here on the device before anything is written.

use super::command::Command;
use crate::model::{Entity, Entry, Field, PersonId, Role, TextField, Writers};

/// Whether a role includes a command. The relay enforces none, read and write only.
pub(super) fn may(person: &PersonId, role: Role, command: &Command) -> bool {
    let entry = |entry: &Entry| may_write(person, role, entry);
    match command {
        Command::Set { field: Field::Entry(of, _), .. }
        | Command::Write { text: TextField::Entry(of, _), .. }
        | Command::Remove { what: Entity::Entry(of) }
        | Command::Restore { what: Entity::Entry(of) }
        | Command::Add { what: of, .. } => entry(of),
        Command::Put { fields } => fields
            .iter()
            .all(|setting| may(person, role, &Command::Set { field: setting.field.clone(), value: setting.value.clone() })),
        _ => match role {
            Role::Editor => true,
            Role::Reviewer | Role::Reader => false,
            Role::Contributor => contributor_may(command),
        },
    }
}

/// Whether a person in a role may write a thing of the table of kinds.
pub(crate) fn may_write(person: &PersonId, role: Role, entry: &Entry) -> bool {
    match entry.kind().writers {
        _ if role == Role::Reader => false,
        Writers::Oneself => entry.id() == person.as_str(),
        Writers::Members => true,
        Writers::Contributors => matches!(role, Role::Editor | Role::Contributor),
        Writers::Editors => role == Role::Editor,
    }
}

/// Partner staff keep their own ratings, the lists, the log and the notes; profile, people, rounds, domains and
/// agreed levels are the editors'.
fn contributor_may(command: &Command) -> bool {
    match command {
        Command::Set { field, .. } => {
            matches!(field, Field::Item(..) | Field::Call(..) | Field::Present(..) | Field::Decision(..) | Field::Action(..))
        }
        Command::Remove { what } | Command::Restore { what } => {
            matches!(what, Entity::Item(..) | Entity::Call(..) | Entity::Decision(..) | Entity::Action(..))
        }
        Command::StartChecklist { .. }
        | Command::AddItem { .. }
        | Command::Tick { .. }
        | Command::Rate { .. }
        | Command::Evidence { .. }
        | Command::AddCall { .. }
        | Command::AddDecision { .. }
        | Command::AddAction { .. }
        | Command::Write { .. } => true,
        Command::AddSite { .. }
        | Command::AddPerson { .. }
        | Command::AddDomain { .. }
        | Command::StartAssessment { .. }
        | Command::Agree { .. }
        | Command::Add { .. }
        | Command::Put { .. } => false,
    }
}
