//! Giving out invitations: the link that makes one person's next device. It writes no log; what an invitation brings
//! is written when it is used, by the process that serves.

use crate::chance;
use crate::clock::now_ms;
use crate::enrol::name;
use crate::governing::email;
use crate::moving;
use crate::relay::{StartError, database};
use crate::store::audit::{self, About, Deed};
use crate::store::invitations::{self, Invitation};
use crate::store::people::{self, Device, Person};
use crate::store::{StoreError, documents, identities, meta, open};
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};
use tandem_core::code::Code;
use tandem_core::model::{DocumentId, PersonId, Role};

const DAY_MS: u64 = 24 * 3600 * 1000;

/// A sign-in link that was just made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// For whom.
    pub name: String,
    /// Their id, for further invitations.
    pub person: PersonId,
    /// As what: a role's name, or `administrator`.
    pub role: String,
    /// The link; its secret stands in the fragment and never reaches a server's log.
    pub url: String,
    /// How long it holds, in days.
    pub days: u16,
}

impl SignIn {
    /// What stands in the link's fragment.
    pub(crate) fn secret(&self) -> &str {
        self.url.rsplit('#').next().unwrap_or_default()
    }
}

/// What the operator wants to give out.
#[derive(Clone, Debug)]
pub struct Invite {
    /// For whom, by name.
    pub name: String,
    /// For whom, by id; `None`: somebody new.
    pub person: Option<PersonId>,
    /// To what.
    pub to: InviteTo,
    /// For how many days it holds.
    pub days: u16,
    /// Whoever proves to have this mail address (see `--oidc-issuer`) may use it too.
    pub email: Option<String>,
}

/// What an invitation leads to.
#[derive(Clone, Debug)]
pub enum InviteTo {
    /// Running the relay.
    Administration,
    /// An engagement that is here, by its id or exact label.
    Engagement(String, Role),
    /// A new engagement with this label.
    NewEngagement(String, Role),
}

/// Why no invitation was made, or no access changed.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// There is no relay in this folder.
    #[error("no relay in {0}")]
    NoRelay(PathBuf),
    /// A name or label is empty, too long or holds control characters.
    #[error("not a name: {0:?}")]
    BadName(String),
    /// No engagement has this id or label; the labels that there are.
    #[error("no engagement {asked:?}")]
    UnknownEngagement {
        /// What was asked for.
        asked: String,
        /// What there is.
        there: Vec<String>,
    },
    /// No person, or more than one, has this id or name; who it may be.
    #[error("no one person {asked:?}")]
    UnknownPerson {
        /// Who was asked for.
        asked: String,
        /// Who is meant by it, or everybody where nobody is.
        there: Vec<String>,
    },
    /// Several engagements have this label; their ids.
    #[error("several engagements {asked:?}")]
    AmbiguousEngagement {
        /// What was asked for.
        asked: String,
        /// The ids that it may mean.
        ids: Vec<String>,
    },
    /// Devices are at this address already.
    #[error("{0} is the address already")]
    SameAddress(String),
    /// What was asked for cannot be done.
    #[error("{0}")]
    Refused(Code),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StartError),
}

impl From<StoreError> for InviteError {
    fn from(error: StoreError) -> Self {
        InviteError::Store(error.into())
    }
}

impl From<rusqlite::Error> for InviteError {
    fn from(error: rusqlite::Error) -> Self {
        StoreError::from(error).into()
    }
}

/// Makes an invitation in a data folder, whether or not a relay is serving it.
pub fn invite(folder: &Path, wish: &Invite) -> Result<SignIn, InviteError> {
    let path = database(folder);
    if !path.is_file() {
        return Err(InviteError::NoRelay(folder.to_owned()));
    }
    let mut connection = open::for_writing(&path).map_err(StartError::from)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let public_url = meta::read(&transaction, meta::PUBLIC_URL)?.ok_or(InviteError::NoRelay(folder.to_owned()))?;
    let public_url = moving::address(&transaction, &public_url)?;
    let person = person(&transaction, wish)?;
    let access = access(&transaction, &wish.to)?;
    let role = access.map_or("administrator", |(_, role)| role.name());
    let sign_in = write(&transaction, &public_url, person, access, role, wish.days, None)?;
    if let Some(text) = &wish.email {
        let email = email(text).ok_or_else(|| InviteError::BadName(text.clone()))?;
        identities::expect(&transaction, &chance::hash(sign_in.secret()), &email)?;
    }
    transaction.commit()?;
    Ok(sign_in)
}

/// Writes an invitation and answers with its link. `access` of `None` is for administrators; `role` is what is printed;
/// `asking`: who invites, the operator if nobody.
pub(crate) fn write(
    connection: &Connection,
    public_url: &str,
    person: Person,
    access: Option<(DocumentId, Role)>,
    role: &str,
    days: u16,
    asking: Option<&Device>,
) -> Result<SignIn, StoreError> {
    let secret = chance::secret::<16>()?;
    let created_ms = now_ms();
    let invitation = Invitation {
        person: person.id.clone(),
        name: person.name.clone(),
        access,
        administrator: person.administrator,
        invited_by: asking.map(|device| device.person.id.clone()),
        created_ms,
        expires_ms: created_ms + u64::from(days) * DAY_MS,
        replaces: None,
    };
    invitations::insert(connection, &chance::hash(&secret), &invitation)?;
    let about = About {
        by: asking.map(|device| &device.person.id),
        by_device: asking.map(|device| &device.id),
        person: Some(&invitation.person),
        document: invitation.access.as_ref().map(|(document, _)| document),
        role: Some(invitation.access.map_or(role, |(_, role)| role.name())),
        ..About::default()
    };
    audit::note(connection, Deed::Invited, about, created_ms)?;
    Ok(SignIn { name: person.name, person: person.id, role: role.to_owned(), url: format!("{public_url}/join#{secret}"), days })
}

/// A fresh id for somebody new.
pub(crate) fn new_person() -> Result<PersonId, StoreError> {
    PersonId::new(&chance::id()?).map_err(|_| StoreError::Damaged("person id"))
}

fn person(connection: &Connection, wish: &Invite) -> Result<Person, InviteError> {
    let administrator = matches!(wish.to, InviteTo::Administration);
    let known = wish.person.as_ref().map(|id| people::person(connection, id)).transpose()?.flatten();
    if let Some(known) = known {
        return Ok(Person { administrator, ..known });
    }
    let name = name(&wish.name).ok_or_else(|| InviteError::BadName(wish.name.clone()))?;
    let id = match &wish.person {
        Some(id) => id.clone(),
        None => new_person()?,
    };
    Ok(Person { id, name, administrator })
}

fn access(connection: &Connection, to: &InviteTo) -> Result<Option<(DocumentId, Role)>, InviteError> {
    match to {
        InviteTo::Administration => Ok(None),
        InviteTo::Engagement(asked, role) => Ok(Some((engagement(connection, asked)?, *role))),
        InviteTo::NewEngagement(label, role) => {
            let label = name(label).ok_or_else(|| InviteError::BadName(label.clone()))?;
            let document = chance::document().map_err(StoreError::from)?;
            documents::insert(connection, &document, &label, now_ms())?;
            Ok(Some((document, *role)))
        }
    }
}

/// The engagement with this id or label.
pub(crate) fn engagement(connection: &Connection, asked: &str) -> Result<DocumentId, InviteError> {
    let all = documents::all(connection)?;
    let meant: Vec<_> = all.iter().filter(|(id, label)| *label == asked || id.to_string() == asked).collect();
    match meant.as_slice() {
        [(id, _)] => Ok(*id),
        [] => {
            let there = all.iter().map(|(id, label)| format!("{label} ({id})")).collect();
            Err(InviteError::UnknownEngagement { asked: asked.to_owned(), there })
        }
        several => {
            let ids = several.iter().map(|(id, _)| id.to_string()).collect();
            Err(InviteError::AmbiguousEngagement { asked: asked.to_owned(), ids })
        }
    }
}
