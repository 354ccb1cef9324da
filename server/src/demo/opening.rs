//! How the invented engagement begins: two persons and a checklist. Every name in it is made up.

use super::somebody;
use super::stage::{Stage, meet};
use crate::clock::now_ms;
use crate::store::StoreError;
use tandem_core::document::Command;
use tandem_core::model::{ChecklistId, DocumentId, PersonId, Role};

/// The mentor's id.
pub(super) const MENTOR: &str = "ines-morel";
/// The focal point's id.
pub(super) const FOCAL_POINT: &str = "amina-juma";

/// Fills a fresh relay; answers with the engagement's document.
pub(super) fn tell(stage: &mut Stage<'_, '_>) -> Result<DocumentId, StoreError> {
    let now = now_ms();
    let seconds = i64::try_from(now / 1000).unwrap_or(0);
    let document = stage.found("Mwambao Health Network", now)?;
    let (mentor, focal_point) = (somebody(MENTOR, "Inès Morel", true)?, somebody(FOCAL_POINT, "Amina Juma", false)?);
    let mut mentor = stage.enter(&document, mentor, Role::Editor, "Laptop", now)?;
    let mut focal_point = stage.enter(&document, focal_point, Role::Editor, "Phone", now)?;
    for (id, name, side) in [(MENTOR, "Inès Morel", "organisation"), (FOCAL_POINT, "Amina Juma", "partner")] {
        let person = PersonId::new(id).map_err(|_| StoreError::Damaged("demo"))?;
        let command = Command::AddPerson { person, name: name.into(), position: None, side: side.into(), site: None };
        stage.act(&mut mentor, &command, seconds)?;
    }
    meet(&mut mentor, &mut focal_point)?;
    let checklist = ChecklistId::new("readiness").map_err(|_| StoreError::Damaged("demo"))?;
    stage.act(&mut focal_point, &Command::StartChecklist { checklist }, seconds)?;
    meet(&mut mentor, &mut focal_point)?;
    Ok(document)
}
