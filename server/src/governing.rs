//! Who may do what to people, devices and invitations, and doing it: from the app by an editor of the engagement or an
//! administrator of the relay, or by the operator at the command line, who may everything. Runs inside the writer's
//! transaction; it must not know of HTTP.

use crate::chance;
use crate::clock::now_ms;
use crate::founding::{Writing, admit, introduce, record_access};
use crate::inviting::{self, SignIn};
use crate::lapsing::{Loss, lapse};
use crate::store::audit::{self, About, Deed};
use crate::store::invitations::{self, Open};
use crate::store::orders::{self, Given};
use crate::store::people::{self, Device, Listed, Person};
use crate::store::{StoreError, documents, identities};
use rusqlite::Connection;
use tandem_core::code::Code;
use tandem_core::limits::OPEN_INVITATIONS;
use tandem_core::model::{DeviceId, DocumentId, PersonId, Role};
use tandem_core::sync::log::ReadLog;

/// Days for which an invitation holds, at most.
const DAYS: u16 = 90;

/// Who asks: the operator at the command line is `None`.
pub(crate) type Asking<'a> = Option<&'a Device>;

/// Everybody in an engagement, and who is invited to it.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Roster {
    /// Those who have access, by name.
    pub(crate) members: Vec<Member>,
    /// Invitations that nobody has used, the newest first.
    pub(crate) invitations: Vec<Open>,
    /// Devices that are to forget the engagement, or did: for those who may order it.
    pub(crate) forgetting: Vec<Given>,
    /// The asker may change any of it.
    pub(crate) may: bool,
    /// Who is known to the asker from elsewhere and can be let in without an invitation; for those who may.
    pub(crate) known: Vec<Known>,
}

/// Somebody who has no access here, but elsewhere.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Known {
    /// Who.
    pub(crate) person: PersonId,
    /// What they are called.
    pub(crate) name: String,
}

/// Somebody as the administrators see them.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Somebody {
    /// Who.
    pub(crate) person: PersonId,
    /// What they are called.
    pub(crate) name: String,
    /// May run the relay.
    pub(crate) administrator: bool,
    /// Labels of the engagements that they have access to, each with the role.
    pub(crate) access: Vec<(String, Role)>,
    /// Their devices, also revoked ones.
    pub(crate) devices: Vec<Listed>,
}

/// Somebody with access.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Member {
    /// Who.
    pub(crate) person: PersonId,
    /// What they are called.
    pub(crate) name: String,
    /// With which role.
    pub(crate) role: Role,
    /// May run the relay.
    pub(crate) administrator: bool,
    /// Their devices, also revoked ones: for administrators, and for the person.
    pub(crate) devices: Vec<Listed>,
}

fn is_administrator(asking: Asking<'_>) -> bool {
    asking.is_none_or(|device| device.person.administrator)
}

/// Refuses whoever neither edits the engagement nor runs the relay; to a stranger it is not there.
fn may_govern(log: &impl ReadLog<Error = StoreError>, asking: Asking<'_>, document: &DocumentId) -> Result<(), StoreError> {
    let Some(device) = asking.filter(|device| !device.person.administrator) else { return Ok(()) };
    match log.membership(&device.person.id, document)? {
        Some(standing) if standing.role == Role::Editor => Ok(()),
        Some(_) => Err(Code::NotAllowed.into()),
        None => Err(Code::UnknownDocument.into()),
    }
}

/// Refuses whoever may not read the audit log: all of it is the administrators', that of an engagement also its editors'.
pub(crate) fn may_read_audit(
    log: &impl ReadLog<Error = StoreError>,
    asking: Asking<'_>,
    document: Option<&DocumentId>,
) -> Result<(), StoreError> {
    match document {
        Some(document) => may_govern(log, asking, document),
        None if is_administrator(asking) => Ok(()),
        None => Err(Code::NotAllowed.into()),
    }
}

/// Who has access; for every member of it and for administrators.
pub(crate) fn members<C: std::ops::Deref<Target = Connection>>(
    log: &crate::store::Log<C>,
    asking: Asking<'_>,
    document: &DocumentId,
    now_ms: u64,
) -> Result<Roster, StoreError> {
    let connection = log.connection();
    documents::label(connection, document)?.ok_or(Code::UnknownDocument)?;
    let inside = asking.map(|device| log.membership(&device.person.id, document)).transpose()?.flatten();
    if inside.is_none() && !is_administrator(asking) {
        return Err(Code::UnknownDocument.into());
    }
    let mut members = Vec::new();
    for (person, role) in people::members(connection, document)? {
        let own = asking.is_some_and(|device| device.person.id == person.id);
        let devices = if own || is_administrator(asking) { people::listed(connection, &person.id)? } else { Vec::new() };
        members.push(Member { person: person.id, name: person.name, role, administrator: person.administrator, devices });
    }
    let may = may_govern(log, asking, document).is_ok();
    let invitations = if may { invitations::open_to(connection, document, now_ms)? } else { Vec::new() };
    let known = if may { known_to(connection, asking)? } else { Vec::new() };
    let known = known.into_iter().filter(|one| members.iter().all(|member| member.person != one.person)).collect();
    let forgetting = if may { orders::given(connection, document)? } else { Vec::new() };
    Ok(Roster { members, invitations, forgetting, may, known })
}

/// Whom the asker knows: administrators everybody, others those with whom they share an engagement.
fn known_to(connection: &Connection, asking: Asking<'_>) -> Result<Vec<Known>, StoreError> {
    let known = match asking.filter(|device| !device.person.administrator) {
        None => people::all(connection)?,
        Some(device) => people::sharing_with(connection, &device.person.id)?,
    };
    Ok(known.into_iter().map(|person| Known { person: person.id, name: person.name }).collect())
}

/// Everybody who is known to the relay, for its administrators.
pub(crate) fn everybody(connection: &Connection, asking: Asking<'_>) -> Result<Vec<Somebody>, StoreError> {
    if !is_administrator(asking) {
        return Err(Code::NotAllowed.into());
    }
    let of = |person: Person| {
        Ok(Somebody {
            access: people::access_of(connection, &person.id)?,
            devices: people::listed(connection, &person.id)?,
            person: person.id,
            name: person.name,
            administrator: person.administrator,
        })
    };
    people::all(connection)?.into_iter().map(of).collect()
}

/// What somebody wants to invite another to.
#[derive(Clone, Debug)]
pub(crate) struct Invite {
    /// The name that the others see; of somebody who is known here, their own.
    pub(crate) name: String,
    /// Somebody who is known here.
    pub(crate) person: Option<PersonId>,
    /// To which engagement, with which role; `None`: to run the relay.
    pub(crate) access: Option<(DocumentId, Role)>,
    /// For how many days.
    pub(crate) days: u16,
    /// Whoever proves to have this address may use it too.
    pub(crate) email: Option<String>,
}

/// Makes an invitation: `not_allowed` for who may not, `bad_value` for a name or days out of their bounds, `too_often` for who
/// has given out too many that nobody used.
///
/// An invitation of somebody who is known makes a device that writes in their name: only an administrator and the person
/// give one out. Others let them in with [`set_role`]. With a mail address it binds an account to somebody, for good: to who is
/// known, only an administrator does.
pub(crate) fn invite(log: &Writing<'_>, asking: Asking<'_>, wish: &Invite, public_url: &str) -> Result<SignIn, StoreError> {
    let connection = log.connection();
    match &wish.access {
        Some((document, _)) => {
            may_govern(log, asking, document)?;
            documents::label(connection, document)?.ok_or(Code::UnknownDocument)?;
        }
        None if is_administrator(asking) => {}
        None => return Err(Code::NotAllowed.into()),
    }
    if !(1..=DAYS).contains(&wish.days) {
        return Err(Code::BadValue.into());
    }
    may_still_invite(log, asking)?;
    if wish.email.is_some() && wish.person.is_some() && !is_administrator(asking) {
        return Err(Code::NotAllowed.into());
    }
    let administrator = wish.access.is_none();
    let person = match &wish.person {
        Some(id) if !is_administrator(asking) && asking.is_none_or(|device| device.person.id != *id) => {
            return Err(Code::NotAllowed.into());
        }
        Some(id) => Person { administrator, ..people::person(connection, id)?.ok_or(Code::NotFound)? },
        None => {
            let name = crate::enrol::name(&wish.name).ok_or(Code::BadValue)?;
            Person { id: inviting::new_person()?, name, administrator }
        }
    };
    let role = wish.access.map_or("administrator", |(_, role)| role.name());
    let email = wish.email.as_deref().map(|text| email(text).ok_or(Code::BadValue)).transpose()?;
    let made = inviting::write(connection, public_url, person, wish.access, role, wish.days, asking)?;
    if let Some(email) = email {
        identities::expect(connection, &chance::hash(made.secret()), &email)?;
    }
    Ok(made)
}

/// Refuses one more invitation than a person may have given out that nobody used: they are all listed and looked through.
fn may_still_invite(log: &Writing<'_>, asking: Asking<'_>) -> Result<(), StoreError> {
    let Some(device) = asking else { return Ok(()) };
    let open = invitations::open_of(log.connection(), &device.person.id, now_ms())?;
    if open < OPEN_INVITATIONS { Ok(()) } else { Err(Code::TooOften.into()) }
}

/// Makes an invitation for one more device of whoever asks.
pub(crate) fn invite_own(log: &Writing<'_>, asking: &Device, days: u16, public_url: &str) -> Result<SignIn, StoreError> {
    if !(1..=DAYS).contains(&days) {
        return Err(Code::BadValue.into());
    }
    may_still_invite(log, Some(asking))?;
    inviting_device(log, asking.person.clone(), days, public_url, Some(asking))
}

/// The secret of an invitation for one more device of somebody who proved who they are otherwise.
pub(crate) fn further_device(log: &Writing<'_>, person: Person, days: u16) -> Result<String, StoreError> {
    let made = inviting_device(log, person, days, "", None)?;
    invitations::make_own(log.connection(), &chance::hash(made.secret()))?;
    Ok(made.secret().to_owned())
}

/// A mail address in small letters: something before and after one `@`, no blanks. Only the letters A to Z have a small one
/// here: some others (K, the sign of kelvin) have a plain letter as theirs, and would make two addresses one.
pub(crate) fn email(text: &str) -> Option<String> {
    let text = crate::enrol::name(text)?.to_ascii_lowercase();
    let (before, after) = text.split_once('@')?;
    let good = !before.is_empty() && after.contains('.') && !after.contains('@') && !text.contains(char::is_whitespace);
    good.then_some(text)
}

fn inviting_device(
    log: &Writing<'_>,
    person: Person,
    days: u16,
    public_url: &str,
    asking: Asking<'_>,
) -> Result<SignIn, StoreError> {
    // It says where it leads; the access itself is there already.
    let access = log.memberships(&person.id)?.into_iter().next().map(|standing| (standing.document, standing.role));
    let role = access.map_or("administrator", |(_, role)| role.name());
    inviting::write(log.connection(), public_url, person, access, role, days, asking)
}

/// Takes back an invitation that nobody has used, named by its public id: `not_found` where there is none.
pub(crate) fn withdraw(log: &Writing<'_>, asking: Asking<'_>, id: &str) -> Result<(), StoreError> {
    let (hash, invitation) = invitations::open_with(log.connection(), id)?.ok_or(Code::NotFound)?;
    match &invitation.access {
        Some((document, _)) => may_govern(log, asking, document)?,
        None if is_administrator(asking) => {}
        None => return Err(Code::NotFound.into()),
    }
    let now = now_ms();
    invitations::withdraw(log.connection(), &hash, now)?;
    let document = invitation.access.as_ref().map(|(document, _)| document);
    let about = About { person: Some(&invitation.person), document, ..by(asking) };
    audit::note(log.connection(), Deed::InvitationWithdrawn, about, now)
}

/// Gives somebody who has access another role, takes it away, or lets somebody in whom the asker knows from elsewhere; the
/// engagement keeps an editor, unless an administrator takes the last one away. `forget`: where access is taken away (or was
/// before), their devices are told to forget it.
pub(crate) fn set_role(
    log: &mut Writing<'_>,
    asking: Asking<'_>,
    document: &DocumentId,
    person: &PersonId,
    role: Option<Role>,
    forget: bool,
) -> Result<(), StoreError> {
    may_govern(log, asking, document)?;
    let forget = forget && role.is_none();
    let standing = log.membership(person, document)?;
    if standing.is_none() && forget && people::left(log.connection(), person, document)? {
        return orders::tell_person(log.connection(), person, document, by(asking), now_ms());
    }
    let known = people::person(log.connection(), person)?.ok_or(Code::NotFound)?;
    if standing.is_none() && (role.is_none() || known_to(log.connection(), asking)?.iter().all(|one| one.person != *person)) {
        return Err(Code::NotFound.into());
    }
    let edits = standing.is_some_and(|standing| standing.role == Role::Editor);
    if !is_administrator(asking) && edits && role != Some(Role::Editor) {
        let editors = people::members(log.connection(), document)?.iter().filter(|(_, role)| *role == Role::Editor).count();
        if editors < 2 {
            return Err(Code::LastEditor.into());
        }
    }
    let (who, now) = (asking.map(|device| &device.person.id), now_ms());
    match role {
        Some(role) => {
            admit(log, document, &known, role, who, now)?;
            return lapse(log.connection(), person, Loss::Role(document, role), by(asking), now);
        }
        None => record_access(log, document, person, None, who, now)?,
    }
    if forget { orders::tell_person(log.connection(), person, document, by(asking), now) } else { Ok(()) }
}

/// Gives a device another name, and tells the engagements; its person and administrators may.
pub(crate) fn rename(log: &mut Writing<'_>, asking: Asking<'_>, device: &DeviceId, name: &str) -> Result<(), StoreError> {
    let meant = theirs(log, asking, device)?;
    let name = crate::enrol::name(name).ok_or(Code::BadValue)?;
    let now = now_ms();
    people::rename(log.connection(), device, &name)?;
    audit::note(log.connection(), Deed::DeviceRenamed, of_device(asking, &meant), now)?;
    if let Some(renamed) = people::device(log.connection(), device)? {
        for standing in log.memberships(&meant.0)? {
            introduce(log, &standing.document, renamed.clone(), now)?;
        }
    }
    Ok(())
}

/// Revokes a device for good; its person and administrators may. Twice is as once. `forget`: it is told to forget every
/// engagement that its person is or was in. Links that the person made for further devices end: whoever has the lost one may
/// hold them.
pub(crate) fn revoke(log: &Writing<'_>, asking: Asking<'_>, device: &DeviceId, forget: bool) -> Result<(), StoreError> {
    let meant = theirs(log, asking, device)?;
    let now = now_ms();
    if people::revoke(log.connection(), device, now)? {
        audit::note(log.connection(), Deed::DeviceRevoked, of_device(asking, &meant), now)?;
        lapse(log.connection(), &meant.0, Loss::Device, by(asking), now)?;
    }
    if forget { orders::tell_device(log.connection(), &meant, by(asking), now) } else { Ok(()) }
}

/// Lets somebody run the relay, or no more: `last_administrator` when nobody would be left who may.
pub(crate) fn set_administrator(
    log: &Writing<'_>,
    asking: Asking<'_>,
    person: &PersonId,
    administrator: bool,
) -> Result<(), StoreError> {
    if !is_administrator(asking) {
        return Err(Code::NotAllowed.into());
    }
    let known = people::person(log.connection(), person)?.ok_or(Code::NotFound)?;
    if known.administrator == administrator {
        return Ok(());
    }
    if !administrator && people::administrators(log.connection())? < 2 {
        return Err(Code::LastAdministrator.into());
    }
    people::set_administrator(log.connection(), person, administrator)?;
    let deed = if administrator { Deed::AdministratorMade } else { Deed::AdministratorUnmade };
    let now = now_ms();
    audit::note(log.connection(), deed, About { person: Some(person), ..by(asking) }, now)?;
    if administrator { Ok(()) } else { lapse(log.connection(), person, Loss::Administration, by(asking), now) }
}

/// The device, where whoever asks may govern it: `not_found` for those of others.
fn theirs(log: &Writing<'_>, asking: Asking<'_>, device: &DeviceId) -> Result<(PersonId, DeviceId), StoreError> {
    let owner = people::owner(log.connection(), device)?.ok_or(Code::NotFound)?;
    let own = asking.is_some_and(|asking| asking.person.id == owner);
    if own || is_administrator(asking) { Ok((owner, device.clone())) } else { Err(Code::NotFound.into()) }
}

fn by(asking: Asking<'_>) -> About<'_> {
    About { by: asking.map(|device| &device.person.id), by_device: asking.map(|device| &device.id), ..About::default() }
}

fn of_device<'a>(asking: Asking<'a>, (person, device): &'a (PersonId, DeviceId)) -> About<'a> {
    About { person: Some(person), device: Some(device), ..by(asking) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_whatever_the_size_of_its_plain_letters_and_never_anothers() {
        assert_eq!(email(" Kim@Example.ORG ").as_deref(), Some("kim@example.org"));
        assert_ne!(email("\u{212a}im@example.org").as_deref(), Some("kim@example.org"), "the sign of kelvin");
        for bad in ["", "kim", "@example.org", "kim@org", "a@b@c.org", "kim @example.org", "kim@example.org\n.x"] {
            assert_eq!(email(bad), None, "{bad:?}");
        }
    }
}
