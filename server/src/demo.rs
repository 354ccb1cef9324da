//! The demo: one invented engagement in a fresh folder, made through the same commands as any user's edits, by a
//! device of its mentor and one of its focal point; and fresh sign-in links for these two at every start.
//!
//! - [`mod@year`]: what happened in the engagement, as the changes of these two devices. Knows no relay.
//! - [`mod@stage`]: the relay that admits them.
//! - [`mod@opening`]: the one put into the other.

mod opening;
mod stage;
mod year;

use crate::founding::Writing;
use crate::inviting::{self, SignIn};
use crate::relay::{Relay, StartError};
use crate::store::people;
use crate::store::{StoreError, documents, meta};
use stage::Stage;
use tandem_core::model::{DocumentId, Role};

/// Sign-in links for the mentor and the focal point; a fresh folder is filled first, in one transaction.
pub(crate) async fn sign_ins(relay: &Relay) -> Result<Vec<SignIn>, StartError> {
    let public_url = relay.public_url.clone();
    let work = move |log: &mut Writing<'_>| {
        let Some(document) = opened(log)? else { return Ok(None) };
        let mut sign_ins = Vec::new();
        for (who, part) in [(year::Who::Mentor, "mentor"), (year::Who::Focal, "focal point")] {
            let person = people::person(log.connection(), &year::person(who.key()))?.ok_or(StoreError::Damaged("demo"))?;
            let access = Some((document, Role::Editor));
            sign_ins.push(inviting::write(log.connection(), &public_url, person, access, part, crate::LINK_DAYS, None)?);
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
    let document = opening::fill(&mut Stage::over(log))?;
    meta::write(log.connection(), meta::DEMO, &document.to_string())?;
    Ok(Some(document))
}
