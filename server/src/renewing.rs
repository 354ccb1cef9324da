//! Founding an engagement anew without its history, and if asked without one person's work: from the app by an administrator,
//! or by the operator at the command line. Runs inside the writer's transaction; it must not know of HTTP. What stays of
//! the content is `tandem_core::document::Renewed`'s to say.
//!
//! The new engagement has the old one's label, members with their roles, offered parcels and open invitations. Who wrote
//! there is introduced with their devices; the devices' signatures go with the history. Of the old one the relay keeps the
//! hashes of its entries and who is or was in it; everybody loses access to it, and every device that may hold a copy is
//! told to forget it. The person that it goes without has no access to the new one. The relay still knows them: their name
//! stays in its list of people, their id in the audit log.
//!
//! Backups from before, and databases that a restore put aside, hold everything still; whoever renews must delete them.

use crate::clock::now_ms;
use crate::export;
use crate::founding::{self, Writing, admit, append_record};
use crate::governing::Asking;
use crate::relay::database;
use crate::salvage::{self, guarded};
use crate::store::audit::{self, About, Deed};
use crate::store::orders::{self, Reason};
use crate::store::people::{self, Person};
use crate::store::{Log, StoreError, documents, meta, open, renewed, seal};
use crate::{access, chance, inviting};
use inviting::InviteError;
use rusqlite::TransactionBehavior;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tandem_core::code::Code;
use tandem_core::document::Renewed as Anew;
use tandem_core::model::{DeviceId, DocumentId, PersonId};
use tandem_core::sync::change::ChangeHeader;
use tandem_core::sync::frame::Body;
use tandem_core::sync::log::{NewEntry, ReadLog, WriteLog};
use tandem_core::sync::record::Record;
use tandem_core::sync::snapshot;

/// Whose device wrote what is nobody's (no drawn id is so short).
const NOBODYS: &str = "nobodys";

/// What became of an engagement.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Renewal {
    /// What it is now.
    pub document: DocumentId,
    /// What it is called.
    pub label: String,
    /// How many have access to it.
    pub members: usize,
    /// How many devices were told to forget what it was.
    pub devices: usize,
}

/// Who is who in the old one, as its log says.
#[derive(Default)]
struct Known {
    actors: BTreeMap<Vec<u8>, DeviceId>,
    devices: BTreeMap<DeviceId, Record>,
    owners: BTreeMap<DeviceId, PersonId>,
    names: BTreeMap<PersonId, Record>,
}

/// Founds an engagement anew; for administrators. `unknown_document`, `not_found` for a person whom nobody knows,
/// `bad_value` for a document that is no engagement.
pub(crate) fn renew(
    log: &mut Writing<'_>,
    asking: Asking<'_>,
    old: &DocumentId,
    without: Option<&PersonId>,
) -> Result<Renewal, StoreError> {
    if asking.is_some_and(|device| !device.person.administrator) {
        return Err(Code::NotAllowed.into());
    }
    let label = documents::label(log.connection(), old)?.ok_or(Code::UnknownDocument)?;
    if let Some(person) = without {
        people::person(log.connection(), person)?.ok_or(Code::NotFound)?;
    }
    let (now, new) = (now_ms(), chance::document()?);
    let (anew, known) = content(log, old, &new, without)?;
    let members = people::members(log.connection(), old)?;
    let by = asking.map(|device| &device.person.id);
    let devices = empty(log, old, by, now)?;

    documents::insert(log.connection(), &new, &label, now)?;
    let about =
        About { by, by_device: asking.map(|device| &device.id), person: without, document: Some(&new), ..About::default() };
    audit::note(log.connection(), Deed::Renewed, about, now)?;
    founding::found(log, &new, &label, now)?;
    renewed::note(log.connection(), old, &new, without, now)?;
    renewed::hand_on(log.connection(), old, &new, without, now)?;
    if meta::read(log.connection(), meta::DEMO)?.is_some_and(|demo| demo == old.to_string()) {
        meta::write(log.connection(), meta::DEMO, &new.to_string())?;
    }
    let members: Vec<_> = members.into_iter().filter(|(member, _)| Some(&member.id) != without).collect();
    write(log, &new, anew, &known, &members.iter().map(|(member, _)| member).collect::<Vec<_>>(), now)?;
    for (member, role) in &members {
        admit(log, &new, member, *role, by, now)?;
    }
    Ok(Renewal { document: new, label, members: members.len(), devices })
}

/// What stands in the old one.
fn content(
    log: &Writing<'_>,
    old: &DocumentId,
    new: &DocumentId,
    without: Option<&PersonId>,
) -> Result<(Anew, Known), StoreError> {
    let (changes, records) = export::entries(log, *old)?;
    let saved = snapshot::saved_where_dropped(log, old)?;
    let mut document = salvage::load(*old, &[0; 16], saved.as_deref(), &changes)?;
    let mut known = Known::default();
    for record in records {
        // What is marked as poison is in neither.
        document.note(&record);
        known.note(record);
    }
    Ok((guarded(|| document.renewed(*new, without))?, known))
}

impl Known {
    fn note(&mut self, record: Record) {
        match &record {
            Record::Actor { actor, device } => drop(self.actors.insert(actor.clone(), device.clone())),
            Record::Device { device, person, .. } => {
                self.owners.insert(device.clone(), person.clone());
                self.devices.insert(device.clone(), record);
            }
            Record::Person { person, .. } => drop(self.names.insert(person.clone(), record)),
            _ => {}
        }
    }
}

/// Takes away the old one from everybody and tells their devices to forget it; answers with how many.
fn empty(log: &mut Writing<'_>, old: &DocumentId, by: Option<&PersonId>, now: u64) -> Result<usize, StoreError> {
    renewed::empty(log.connection(), old)?;
    let mut devices = 0;
    for person in renewed::people(log.connection(), old)? {
        let member = log.membership(&person, old)?.is_some();
        append_record(log, old, Record::Access { person: person.clone(), role: None, by: by.cloned() }, now)?;
        if !member {
            renewed::left_at(log.connection(), &person, old, log.newest()?)?;
        }
        if let Some(sealed) = seal::sealed(log, old, &person, None, by, now)? {
            append_record(log, old, sealed, now)?;
        }
        orders::give_to_all(log.connection(), &person, old, Reason::Renewed, now)?;
        devices += people::listed(log.connection(), &person)?.len();
    }
    Ok(devices)
}

/// Who wrote, with their devices, and what.
fn write(
    log: &mut Writing<'_>,
    new: &DocumentId,
    anew: Anew,
    known: &Known,
    members: &[&Person],
    now: u64,
) -> Result<(), StoreError> {
    let nobodys = DeviceId::new(NOBODYS).map_err(|_| StoreError::Damaged("device id"))?;
    let mut owners = BTreeMap::new();
    for (old, actor) in anew.actors {
        let device = match &old {
            Some(old) => known.actors.get(old).ok_or(StoreError::Damaged("actor"))?.clone(),
            None => nobodys.clone(),
        };
        owners.insert(actor, device);
    }
    let (mut introduced, mut named) = (BTreeSet::new(), BTreeSet::new());
    for device in owners.values().filter(|device| **device != nobodys) {
        let (Some(record), Some(person)) = (known.devices.get(device), known.owners.get(device)) else {
            return Err(StoreError::Damaged("device"));
        };
        // Members are named, with the devices that they have now, when they are admitted.
        let member = members.iter().any(|member| member.id == *person);
        if let Some(name) = known.names.get(person).filter(|_| !member && named.insert(person)) {
            append_record(log, new, name.clone(), now)?;
        }
        let standing = people::device(log.connection(), device)?.is_some();
        if introduced.insert(device) && !(member && standing) {
            append_record(log, new, record.clone(), now)?;
        }
    }
    let mut begun = BTreeSet::new();
    for change in anew.changes {
        let header = ChangeHeader::read(&change.bytes).map_err(|_| StoreError::Damaged("change"))?;
        let device = owners.get(&header.actor).ok_or(StoreError::Damaged("actor"))?.clone();
        if begun.insert(header.actor.clone()) {
            append_record(log, new, Record::Actor { actor: header.actor.clone(), device: device.clone() }, now)?;
        }
        log.append(&NewEntry {
            document: *new,
            body: Body::Change(change.bytes.into()),
            hash: change.hash,
            author: Some((header.actor, header.seq)),
            device: None,
            received_ms: now,
            clock_ahead_ms: 0,
        })?;
    }
    Ok(())
}

/// Founds an engagement (an id or an exact label) anew without its history, and without the work of `person` (an id or an
/// exact name), whether or not a relay is serving the folder; then writes the database anew, so that nothing is left in it.
/// The answer says whether that went to its end.
pub fn renew_engagement(folder: &Path, engagement: &str, person: Option<&str>) -> Result<(Renewal, bool), InviteError> {
    let path = database(folder);
    if !path.is_file() {
        return Err(InviteError::NoRelay(folder.to_owned()));
    }
    let mut connection = open::for_writing(&path).map_err(crate::StartError::from)?;
    let mut transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let document = inviting::engagement(&transaction, engagement)?;
    let without = person.map(|person| access::known(&transaction, person)).transpose()?.map(|person| person.id);
    let mut log = Log::over(transaction.savepoint()?);
    let renewal = renew(&mut log, None, &document, without.as_ref())?;
    log.close()?.commit()?;
    transaction.commit()?;
    drop(connection);
    let wiped = renewed::wipe(&path)?;
    Ok((renewal, wiped))
}
