//! Putting the demo's year into a fresh relay: found the engagement, let its two people in, hand in what they wrote.

use super::stage::Stage;
use super::year::{LABEL, Who, author, year};
use crate::chance;
use crate::clock::now_ms;
use crate::store::StoreError;
use crate::store::people::Person;
use tandem_core::model::{DocumentId, Role};

/// Fills a fresh relay; answers with the engagement's document.
pub(super) fn fill(stage: &mut Stage<'_, '_>) -> Result<DocumentId, StoreError> {
    let document = chance::document()?;
    let year = year(document, i64::try_from(now_ms() / 1000).unwrap_or(0));
    let began_ms = year.first().map_or(0, |written| ms(written.at));
    stage.found(&document, LABEL, began_ms)?;
    for who in [Who::Mentor, Who::Focal] {
        let author = author(&document, who);
        // The mentor may also create engagements, so that everything can be tried.
        let person = Person { id: author.person, name: author.name.to_owned(), administrator: who == Who::Mentor };
        stage.enter(&document, person, Role::Editor, (author.device, author.device_name), began_ms)?;
    }
    for written in year {
        let author = author(&document, written.by);
        stage.push(&document, (&author.person, &author.device), written.bytes, ms(written.at))?;
    }
    Ok(document)
}

fn ms(seconds: i64) -> u64 {
    u64::try_from(seconds).unwrap_or(0) * 1000
}
