//! The audit log: who did what to whom, in order. Rows are only ever added; the table itself refuses anything else. It keeps
//! ids; whoever reads a line gets the names of today beside them.

use super::StoreError;
use super::log::{from_sql, to_sql};
use rusqlite::{Connection, params};
use tandem_core::model::{DeviceId, DocumentId, PersonId};

/// Entries that are read at once, at most.
pub(crate) const PAGE: u32 = 200;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    /// Somebody was invited.
    Invited,
    /// An invitation was taken back.
    InvitationWithdrawn,
    /// A device came of an invitation.
    Enrolled,
    /// An engagement was founded.
    Founded,
    /// Access was given, or another role.
    AccessGiven,
    /// Access was taken away.
    AccessTaken,
    /// A device got another name.
    DeviceRenamed,
    /// A device was revoked.
    DeviceRevoked,
    /// Somebody may run the relay from now on.
    AdministratorMade,
    /// Somebody may no longer run the relay.
    AdministratorUnmade,
    /// An engagement was written out of the log.
    Exported,
    /// Somebody proved who they are with an organisation's account.
    Identified,
    /// Somebody's devices, or one of them, were told to forget an engagement; without a document: all of them.
    ForgetOrdered,
    /// A device says that it forgot an engagement.
    Forgotten,
    /// Devices are led to another address from now on.
    Moving,
    /// No more.
    MovingOver,
    /// A device asked for its way there.
    MoveAsked,
    /// An engagement was founded anew without its history; `person`: and without that person's work.
    Renewed,
}

impl Deed {
    fn name(self) -> &'static str {
        match self {
            Deed::Invited => "invited",
            Deed::InvitationWithdrawn => "invitation_withdrawn",
            Deed::Enrolled => "enrolled",
            Deed::Founded => "founded",
            Deed::AccessGiven => "access_given",
            Deed::AccessTaken => "access_taken",
            Deed::DeviceRenamed => "device_renamed",
            Deed::DeviceRevoked => "device_revoked",
            Deed::AdministratorMade => "administrator_made",
            Deed::AdministratorUnmade => "administrator_unmade",
            Deed::Exported => "exported",
            Deed::Identified => "identified",
            Deed::ForgetOrdered => "forget_ordered",
            Deed::Forgotten => "forgotten",
            Deed::Moving => "moving",
            Deed::MovingOver => "moving_over",
            Deed::MoveAsked => "move_asked",
            Deed::Renewed => "renewed",
        }
    }
}

/// What is noted of a deed, besides the deed and its time.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct About<'a> {
    /// Who did it; `None`: the operator at the command line.
    pub(crate) by: Option<&'a PersonId>,
    /// On which device.
    pub(crate) by_device: Option<&'a DeviceId>,
    /// To whom.
    pub(crate) person: Option<&'a PersonId>,
    /// To which device.
    pub(crate) device: Option<&'a DeviceId>,
    /// In which engagement.
    pub(crate) document: Option<&'a DocumentId>,
    /// With which role.
    pub(crate) role: Option<&'a str>,
}

/// One line of it. Times in milliseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Noted {
    pub(crate) place: u64,
    pub(crate) at_ms: u64,
    pub(crate) deed: String,
    pub(crate) by: Option<String>,
    pub(crate) by_device: Option<String>,
    pub(crate) person: Option<String>,
    pub(crate) device: Option<String>,
    pub(crate) document: Option<DocumentId>,
    pub(crate) role: Option<String>,
    pub(crate) by_name: Option<String>,
    pub(crate) person_name: Option<String>,
    pub(crate) device_name: Option<String>,
    pub(crate) label: Option<String>,
}

/// Adds a line.
pub(crate) fn note(connection: &Connection, deed: Deed, about: About<'_>, at_ms: u64) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO audit (at_ms, deed, by_person, by_device, person, device, document, role)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            to_sql(at_ms),
            deed.name(),
            about.by.map(PersonId::as_str),
            about.by_device.map(DeviceId::as_str),
            about.person.map(PersonId::as_str),
            about.device.map(DeviceId::as_str),
            about.document.map(|document| document.0),
            about.role,
        ])?;
    Ok(())
}

/// What a line is read from, with the names of today.
const LINE: &str = "SELECT place, at_ms, deed, by_person, by_device, person, device, document, role,
    (SELECT name FROM person WHERE id = by_person),
    coalesce((SELECT name FROM person WHERE id = audit.person),
             (SELECT name FROM invitation WHERE person = audit.person ORDER BY created_ms DESC LIMIT 1)),
    (SELECT name FROM device WHERE id = audit.device), (SELECT label FROM document WHERE id = audit.document)
    FROM audit";

/// Lines of one engagement, also of what it was before it was renewed; of all where none is named.
const OF: &str = "(?2 IS NULL OR document = ?2 OR document IN (SELECT document FROM renewed WHERE renewed_as = ?2))";

/// Lines before a place, the newest first, at most [`PAGE`]; of one engagement if one is named, with what was
/// done to it before it was renewed.
pub(crate) fn before(
    connection: &Connection,
    place: Option<u64>,
    document: Option<&DocumentId>,
) -> Result<Vec<Noted>, StoreError> {
    page(connection, "place < ?1", "DESC", place.unwrap_or(u64::MAX), document)
}

/// Lines after a place, the oldest first, at most [`PAGE`]; of one engagement if one is named.
pub(crate) fn after(connection: &Connection, place: u64, document: Option<&DocumentId>) -> Result<Vec<Noted>, StoreError> {
    page(connection, "place > ?1", "ASC", place, document)
}

fn page(
    connection: &Connection,
    from: &str,
    order: &str,
    place: u64,
    document: Option<&DocumentId>,
) -> Result<Vec<Noted>, StoreError> {
    let sql = format!("{LINE} WHERE {from} AND {OF} ORDER BY place {order} LIMIT ?3");
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map(params![to_sql(place), document.map(|document| document.0), PAGE], |row| {
        Ok(Noted {
            place: from_sql(row.get(0)?),
            at_ms: from_sql(row.get(1)?),
            deed: row.get(2)?,
            by: row.get(3)?,
            by_device: row.get(4)?,
            person: row.get(5)?,
            device: row.get(6)?,
            document: row.get::<_, Option<[u8; 16]>>(7)?.map(DocumentId),
            role: row.get(8)?,
            by_name: row.get(9)?,
            person_name: row.get(10)?,
            device_name: row.get(11)?,
            label: row.get(12)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open;

    #[test]
    fn lines_are_added_read_from_the_newest_and_never_changed() {
        let folder = tempfile::tempdir().unwrap();
        let connection = open::for_writing(&folder.path().join("tandem.db")).unwrap();
        let (amina, hope) = (PersonId::new("amina").unwrap(), DocumentId([3; 16]));
        for at in 1..=PAGE + 2 {
            let document = (at % 2 == 0).then_some(&hope);
            note(&connection, Deed::Invited, About { person: Some(&amina), document, ..About::default() }, at.into()).unwrap();
        }
        let page = before(&connection, None, None).unwrap();
        assert_eq!((page.len(), page[0].at_ms, page[0].deed.as_str()), (PAGE as usize, u64::from(PAGE) + 2, "invited"));
        let rest = before(&connection, Some(page[page.len() - 1].place), None).unwrap();
        assert_eq!(rest.iter().map(|line| line.at_ms).collect::<Vec<_>>(), [2, 1]);
        assert!(before(&connection, None, Some(&hope)).unwrap().iter().all(|line| line.document == Some(hope)));
        assert!(connection.execute("DELETE FROM audit", []).is_err());
        assert!(connection.execute("UPDATE audit SET person = NULL", []).is_err());
    }
}
