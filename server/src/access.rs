//! Giving a person a role in an engagement, another one, or none, at the operator's command, whether or not a relay is
//! serving the folder: a relay that does notices within a second or two. It must not know of the command line.

use crate::clock::now_ms;
use crate::founding;
use crate::inviting::{InviteError, engagement};
use crate::lapsing::{Loss, lapse};
use crate::relay::{StartError, database};
use crate::store::audit::About;
use crate::store::people::{self, Person};
use crate::store::{Log, documents, open};
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;
use tandem_core::model::{DocumentId, PersonId, Role};
use tandem_core::sync::log::ReadLog;

/// What stands after a change of access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Whose.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// In which engagement.
    pub document: DocumentId,
    /// What that is called.
    pub label: String,
    /// With which role; `None`: none.
    pub role: Option<Role>,
}

/// Gives `person` (an id, or an exact name that only one person has) this role in `engagement` (an id or an exact label).
/// Nothing is written when it is so already.
pub fn set_access(folder: &Path, person: &str, engagement_asked: &str, role: Option<Role>) -> Result<Access, InviteError> {
    let path = database(folder);
    if !path.is_file() {
        return Err(InviteError::NoRelay(folder.to_owned()));
    }
    let mut connection = open::for_writing(&path).map_err(StartError::from)?;
    let mut transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let document = engagement(&transaction, engagement_asked)?;
    let person = known(&transaction, person)?;
    let label = documents::label(&transaction, &document)?.unwrap_or_default();
    let mut log = Log::over(transaction.savepoint()?);
    let now = now_ms();
    match role {
        Some(role) => {
            founding::found(&mut log, &document, &label, now)?;
            founding::admit(&mut log, &document, &person, role, None, now)?;
            lapse(log.connection(), &person.id, Loss::Role(&document, role), About::default(), now)?;
        }
        None if log.membership(&person.id, &document)?.is_some() => {
            founding::record_access(&mut log, &document, &person.id, None, None, now)?;
        }
        None => {}
    }
    log.close()?.commit()?;
    transaction.commit()?;
    Ok(Access { person: person.id, name: person.name, document, label, role })
}

/// The person with this id or name.
pub(crate) fn known(connection: &Connection, asked: &str) -> Result<Person, InviteError> {
    let all = people::all(connection)?;
    let meant: Vec<_> = all.iter().filter(|person| person.id.as_str() == asked || person.name == asked).collect();
    match meant.as_slice() {
        [person] => Ok((*person).clone()),
        several => {
            let several: Vec<&Person> = if several.is_empty() { all.iter().collect() } else { several.to_vec() };
            let there = several.iter().map(|person| format!("{} ({})", person.name, person.id)).collect();
            Err(InviteError::UnknownPerson { asked: asked.to_owned(), there })
        }
    }
}
