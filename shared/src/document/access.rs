//! Who may do what: the finer rights of the roles, refused here on the device before anything is written.

use super::command::Command;
use crate::model::{Entity, Field, Role};

/// Whether a role includes a command. The relay enforces none, read and write only.
pub(super) fn may(role: Role, command: &Command) -> bool {
    match role {
        Role::Editor => true,
        Role::Reviewer | Role::Reader => false,
        Role::Contributor => contributor_may(command),
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
        | Command::Agree { .. } => false,
    }
}
