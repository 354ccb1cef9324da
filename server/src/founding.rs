//! What the relay itself writes into an engagement's log: its founding (label and seeds), the seeds of later schema versions,
//! and who its members are. Runs inside the writer's transaction; it must not know of HTTP.

use crate::lapsing::{Loss, lapse};
use crate::store::audit::{self, About, Deed};
use crate::store::people::{Device, Person, devices_of};
use crate::store::{Log, StoreError, documents, orders, seal};
use rusqlite::{Connection, Savepoint, TransactionBehavior};
use tandem_core::code::Code;
use tandem_core::document::seeds;
use tandem_core::limits::PERSON_DOCUMENTS;
use tandem_core::model::{DocumentId, PersonId, Role};
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::frame::Body;
use tandem_core::sync::log::{NewEntry, ReadLog, WriteLog};
use tandem_core::sync::record::Record;

/// The log inside the writer's transaction.
pub(crate) type Writing<'c> = Log<Savepoint<'c>>;

/// Begins the log of an engagement, unless it has begun: its label, then the seeds.
pub(crate) fn found(log: &mut Writing<'_>, document: &DocumentId, label: &str, now_ms: u64) -> Result<(), StoreError> {
    if documents::founded(log.connection(), document)? {
        return Ok(());
    }
    append_record(log, document, Record::Engagement { label: label.to_owned() }, now_ms)?;
    audit::note(log.connection(), Deed::Founded, About { document: Some(document), ..About::default() }, now_ms)?;
    plant(log, document, now_ms).map(drop)
}

/// Appends the seeds that a document lacks; answers with how many.
fn plant(log: &mut Writing<'_>, document: &DocumentId, now_ms: u64) -> Result<usize, StoreError> {
    let mut planted = 0;
    for (hash, bytes) in seeds(document) {
        if log.contains(document, &hash)? {
            continue;
        }
        let header = ChangeHeader::read(&bytes).map_err(|_| StoreError::Damaged("seed"))?;
        log.append(&NewEntry {
            document: *document,
            body: Body::Change(bytes.into()),
            hash,
            author: Some((header.actor, header.seq)),
            device: None,
            received_ms: now_ms,
            clock_ahead_ms: 0,
        })?;
        planted += 1;
    }
    Ok(planted)
}

/// Gives every document that has begun the seeds of this schema version, before anybody is served: devices of this
/// version build on them. One that never began, or begins otherwise, is left as it is.
pub(crate) fn plant_all(connection: &mut Connection, now_ms: u64) -> Result<usize, StoreError> {
    let mut planted = 0;
    for (document, _) in documents::all(connection)? {
        let first = seeds(&document).swap_remove(0).0;
        if !Log::over(&*connection).contains(&document, &first)? {
            continue;
        }
        let mut change = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut log = Log::over(change.savepoint()?);
        planted += plant(&mut log, &document, now_ms)?;
        log.close()?.commit()?;
        change.commit()?;
    }
    Ok(planted)
}

/// Gives a person a role: for a newcomer who they are and all their devices, then the access itself;
/// `too_many_documents` for one more than a person may have.
pub(crate) fn admit(
    log: &mut Writing<'_>,
    document: &DocumentId,
    person: &Person,
    role: Role,
    by: Option<&PersonId>,
    now_ms: u64,
) -> Result<(), StoreError> {
    let standing = log.membership(&person.id, document)?;
    if standing.is_none() {
        if log.memberships(&person.id)?.len() >= PERSON_DOCUMENTS {
            return Err(Code::TooManyDocuments.into());
        }
        orders::withdraw(log.connection(), &person.id, document)?;
        append_record(log, document, Record::Person { person: person.id.clone(), name: person.name.clone() }, now_ms)?;
        for device in devices_of(log.connection(), &person.id)? {
            introduce(log, document, device, now_ms)?;
        }
    }
    if standing.is_none_or(|standing| standing.role != role) {
        record_access(log, document, &person.id, Some(role), by, now_ms)?;
    }
    Ok(())
}

/// Records an access, or that it is taken away, and the relay's word for it; takes back the invitations that stood on what
/// is taken away.
pub(crate) fn record_access(
    log: &mut Writing<'_>,
    document: &DocumentId,
    person: &PersonId,
    role: Option<Role>,
    by: Option<&PersonId>,
    now_ms: u64,
) -> Result<(), StoreError> {
    append_record(log, document, Record::Access { person: person.clone(), role, by: by.cloned() }, now_ms)?;
    let deed = if role.is_some() { Deed::AccessGiven } else { Deed::AccessTaken };
    let about = About { by, person: Some(person), document: Some(document), role: role.map(Role::name), ..About::default() };
    audit::note(log.connection(), deed, about, now_ms)?;
    let by_whom = About { by, ..About::default() };
    if role != Some(Role::Editor) {
        lapse(log.connection(), person, Loss::Governing(document), by_whom, now_ms)?;
    }
    if role.is_none() {
        lapse(log.connection(), person, Loss::Access(document), by_whom, now_ms)?;
    }
    match seal::sealed(log, document, person, role, by, now_ms)? {
        Some(sealed) => append_record(log, document, sealed, now_ms),
        None => Ok(()),
    }
}

/// Tells an engagement of a member's device.
pub(crate) fn introduce(log: &mut Writing<'_>, document: &DocumentId, device: Device, now_ms: u64) -> Result<(), StoreError> {
    let record = Record::Device { device: device.id, person: device.person.id, name: device.name, public_key: device.public_key };
    append_record(log, document, record, now_ms)
}

/// Appends a record of the relay's own.
pub(crate) fn append_record(log: &mut Writing<'_>, document: &DocumentId, record: Record, now_ms: u64) -> Result<(), StoreError> {
    let hash = record.hash();
    log.append(&NewEntry {
        document: *document,
        body: Body::Record(record),
        hash,
        author: None,
        device: None,
        received_ms: now_ms,
        clock_ahead_ms: 0,
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::verify::verify;
    use crate::store::{meta, open};

    #[test]
    fn a_document_of_an_older_version_gets_the_containers_of_this_one_once() {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = open::for_writing(&folder.path().join("tandem.db")).unwrap();
        meta::found(&connection, 7).unwrap();
        let (begun, never) = (DocumentId([3; 16]), DocumentId([4; 16]));
        documents::insert(&connection, &begun, "Hope", 1).unwrap();
        documents::insert(&connection, &never, "Not yet", 1).unwrap();
        let mut change = connection.transaction().unwrap();
        let mut log = Log::over(change.savepoint().unwrap());
        found(&mut log, &begun, "Hope", 1).unwrap();
        log.close().unwrap().commit().unwrap();
        // As the first version founded it.
        change.execute("DELETE FROM log WHERE position = (SELECT max(position) FROM log)", []).unwrap();
        change.execute("UPDATE meta SET value = value - 1 WHERE name = 'newest'", []).unwrap();
        change.commit().unwrap();

        assert_eq!(plant_all(&mut connection, 2).unwrap(), 1);
        assert_eq!(plant_all(&mut connection, 3).unwrap(), 0);
        assert_eq!(verify(&connection).unwrap().changes, 2);
        assert!(!documents::founded(&connection, &never).unwrap());
    }
}
