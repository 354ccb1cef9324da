//! The numbers by which the rows of the log name documents, authors and devices. It must not know what the rows say.

use super::StoreError;
use rusqlite::{Connection, OptionalExtension, Params, params};
use tandem_core::model::{DeviceId, DocumentId};

/// The numbers that were asked for last: entries come in runs.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    document: Option<(DocumentId, i64)>,
    author: Option<(i64, Vec<u8>, i64)>,
    device: Option<(DeviceId, i64)>,
}

impl Numbers {
    /// The number of a document, given now if it has none.
    pub(super) fn document(&mut self, connection: &Connection, id: DocumentId) -> Result<i64, StoreError> {
        if let Some((_, number)) = self.document.as_ref().filter(|(last, _)| *last == id) {
            return Ok(*number);
        }
        let number = number(
            connection,
            "SELECT number FROM log_document WHERE id = ?1",
            "INSERT INTO log_document (id) VALUES (?1)",
            [id.0],
        )?;
        self.document = Some((id, number));
        Ok(number)
    }

    /// The number of an actor in the document with a number, given now if it has none.
    pub(super) fn author(&mut self, connection: &Connection, document: i64, actor: &[u8]) -> Result<i64, StoreError> {
        if let Some((.., number)) = self.author.as_ref().filter(|(place, last, _)| *place == document && last == actor) {
            return Ok(*number);
        }
        let number = number(
            connection,
            "SELECT number FROM log_author WHERE document = ?1 AND actor = ?2",
            "INSERT INTO log_author (document, actor) VALUES (?1, ?2)",
            params![document, actor],
        )?;
        self.author = Some((document, actor.to_vec(), number));
        Ok(number)
    }

    /// The number of a device, given now if it has none.
    pub(super) fn device(&mut self, connection: &Connection, id: &DeviceId) -> Result<i64, StoreError> {
        if let Some((_, number)) = self.device.as_ref().filter(|(last, _)| last == id) {
            return Ok(*number);
        }
        let number = number(
            connection,
            "SELECT number FROM log_device WHERE id = ?1",
            "INSERT INTO log_device (id) VALUES (?1)",
            [id.as_str()],
        )?;
        self.device = Some((id.clone(), number));
        Ok(number)
    }
}

fn number(connection: &Connection, find: &str, add: &str, name: impl Params + Copy) -> Result<i64, StoreError> {
    let found = connection.prepare_cached(find)?.query_row(name, |row| row.get(0)).optional()?;
    match found {
        Some(number) => Ok(number),
        None => Ok(connection.prepare_cached(add)?.insert(name)?),
    }
}
