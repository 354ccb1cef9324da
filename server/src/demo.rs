//! The demo: one invented engagement in a fresh folder, made through the same commands as any user's edits, by a
//! device of its mentor and one of its focal point; and fresh sign-in links for these two at every start.
//!
//! - [`mod@stage`]: two devices that act, and the relay that admits what they do.
//! - [`mod@opening`]: what happened in the engagement.

mod opening;
mod stage;

use crate::founding::Writing;
use crate::inviting::{self, SignIn};
use crate::relay::{Relay, StartError};
use crate::store::people::{self, Person};
use crate::store::{StoreError, documents, meta};
use stage::Stage;
use tandem_core::model::{DocumentId, PersonId, Role};

/// Sign-in links for the mentor and the focal point; a fresh folder is filled first, in one transaction.
pub(crate) async fn sign_ins(relay: &Relay) -> Result<Vec<SignIn>, StartError> {
    let public_url = relay.public_url.clone();
    let work = move |log: &mut Writing<'_>| {
        let Some(document) = opened(log)? else { return Ok(None) };
        let mut sign_ins = Vec::new();
        for (id, part) in [(opening::MENTOR, "mentor"), (opening::FOCAL_POINT, "focal point")] {
            let id = PersonId::new(id).map_err(|_| StoreError::Damaged("demo"))?;
            let person = people::person(log.connection(), &id)?.ok_or(StoreError::Damaged("demo"))?;
            let access = Some((document, Role::Editor));
            sign_ins.push(inviting::write(log.connection(), &public_url, person, access, part, crate::LINK_DAYS)?);
        }
        Ok(Some(sign_ins))
    };
    relay.writer.run(work).await?.ok_or(StartError::NotFresh)
}

/// The demo's document, filled if the folder is fresh; `None`: the folder holds something else.
fn opened(log: &mut Writing<'_>) -> Result<Option<DocumentId>, StoreError> {
    if let Some(text) = meta::read(log.connection(), meta::DEMO)? {
        return DocumentId::parse(&text).map(Some).map_err(|_| StoreError::Damaged("demo"));
    }
    if !documents::all(log.connection())?.is_empty() || people::anyone(log.connection())? {
        return Ok(None);
    }
    let document = opening::tell(&mut Stage::over(log))?;
    meta::write(log.connection(), meta::DEMO, &document.to_string())?;
    Ok(Some(document))
}

/// Somebody of the demo. The mentor may also create engagements, so that everything can be tried.
fn somebody(id: &str, name: &str, administrator: bool) -> Result<Person, StoreError> {
    let id = PersonId::new(id).map_err(|_| StoreError::Damaged("demo"))?;
    Ok(Person { id, name: name.to_owned(), administrator })
}
