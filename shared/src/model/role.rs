//! Who may do what in an engagement.

use serde::{Deserialize, Serialize};

/// A member's role in one engagement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Mentor or focal point: edits everything.
    Editor,
    /// Partner staff: own ratings, tasks, logs, checklists, notes.
    Contributor,
    /// Partnership manager: reads all, comments, signs.
    Reviewer,
    /// Reads only.
    Reader,
}

/// What the relay enforces; finer rights are the commands'.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// May fetch.
    Read,
    /// May fetch and push.
    Write,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 4] = [Role::Editor, Role::Contributor, Role::Reviewer, Role::Reader];

    /// What the relay lets this role do. A reviewer writes too: comments and signatures are changes.
    pub const fn access(self) -> Access {
        match self {
            Role::Editor | Role::Contributor | Role::Reviewer => Access::Write,
            Role::Reader => Access::Read,
        }
    }

    /// The name on the wire, the command line and in the catalogue (`role-<name>`).
    pub const fn name(self) -> &'static str {
        match self {
            Role::Editor => "editor",
            Role::Contributor => "contributor",
            Role::Reviewer => "reviewer",
            Role::Reader => "reader",
        }
    }

    /// The role of this name.
    pub fn named(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }
}
