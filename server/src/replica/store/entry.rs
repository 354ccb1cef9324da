//! What one record of the file says. Variants and fields are append-only: their order is the form on disk.

use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use tandem_core::model::DocumentId;
use tandem_core::sync::Hash;
use tandem_core::sync::record::Record;

/// One transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in super::super) enum Entry {
    /// Changes that were made here, and the actor that they are the first of.
    Edit { document: DocumentId, actor: Option<ByteBuf>, changes: Vec<ByteBuf> },
    /// What an exchange brought.
    Exchange(Exchange),
    /// The document cannot take these; they are kept, and tried again at the next start.
    Aside { document: DocumentId, hashes: Vec<Hash> },
    /// The relay's log is another one: these changes, each own (true) or others', wait again, and the cursor is at the
    /// beginning.
    Over { documents: Vec<(DocumentId, Vec<(ByteBuf, bool)>)> },
}

/// What an exchange brought, and the cursor after it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in super::super) struct Exchange {
    pub(in super::super) cursor: ByteBuf,
    pub(in super::super) changes: Vec<(DocumentId, ByteBuf)>,
    pub(in super::super) records: Vec<(DocumentId, Record)>,
    pub(in super::super) acknowledged: Vec<(DocumentId, Hash)>,
    pub(in super::super) parcels: Vec<(DocumentId, Parcel)>,
}

/// Work that the relay refused for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in super::super) struct Parcel {
    /// The number of the code that says why.
    pub(in super::super) code: u8,
    /// The changes, parents before children.
    pub(in super::super) changes: Vec<ByteBuf>,
}
