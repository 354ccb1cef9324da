//! The bytes of a snapshot: the whole document as the relay keeps it and devices fetch it. It must not know of logs.
//!
//! A byte says in which of two forms the rest is, in raw deflate: the document as Automerge saves it, uncompressed; or
//! all its changes but the first (which everybody can make), packed as they are packed for the wire. The second is
//! shorter until the document has seen a lot.

use crate::code::Code;
use crate::document::{Document, seeds};
use crate::limits::{FRAME_BYTES, SNAPSHOT_BYTES, SNAPSHOT_CHANGES};
use crate::model::DocumentId;
use crate::sync::change::Reader;
use crate::sync::frame::{deflated, inflated};
use crate::sync::pack::{self, Known, unsigned};

/// The document as it is saved.
const SAVED: u8 = 0;
/// How many changes, and their pack.
const CHANGES: u8 = 1;

/// What was in a snapshot's bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unpacked {
    /// The document as it is saved.
    Saved(Vec<u8>),
    /// Every change but the first, parents before children.
    Changes(Vec<Vec<u8>>),
}

/// A document in the form in which it is fetched, or `None` above [`SNAPSHOT_BYTES`]. `deflate` makes raw deflate, as
/// small as it can.
pub fn pack(document: &Document, deflate: impl Fn(&[u8]) -> Vec<u8>) -> Option<Vec<u8>> {
    let forms = [Some((SAVED, document.save_uncompressed())), as_changes(document).map(|changes| (CHANGES, changes))];
    let small = |form: &(u8, Vec<u8>)| deflated(&form.1, 0).map_or(form.1.len(), |bytes| bytes.len());
    let (form, body) = forms.into_iter().flatten().filter(|(_, body)| body.len() <= SNAPSHOT_BYTES).min_by_key(small)?;
    let mut packed = vec![form];
    packed.extend(deflate(&body));
    (packed.len() <= SNAPSHOT_BYTES).then_some(packed)
}

/// The document's changes in one pack, if they are few.
fn as_changes(document: &Document) -> Option<Vec<u8>> {
    let seeds = seeds(document.id());
    let changes: Vec<_> =
        document.all().into_iter().filter(|change| !seeds.iter().any(|(seed, _)| *seed == change.hash)).collect();
    let chunks: Vec<&[u8]> = changes.iter().map(|change| &change.bytes[..]).collect();
    if chunks.len() > SNAPSHOT_CHANGES || chunks.iter().map(|chunk| chunk.len()).sum::<usize>() > FRAME_BYTES {
        return None;
    }
    let mut body = Vec::new();
    unsigned(&mut body, chunks.len() as u64);
    body.extend(pack::pack(&chunks, &mut Known::default(), &Known::default()));
    Some(body)
}

/// What [`pack`] packed. [`Code::DamagedDocument`] for anything else, or above a bound.
pub fn unpack(packed: &[u8]) -> Result<Unpacked, Code> {
    let (form, rest) = packed.split_first().ok_or(Code::DamagedDocument)?;
    let body = inflated(rest, SNAPSHOT_BYTES).map_err(|_| Code::DamagedDocument)?;
    match *form {
        SAVED => Ok(Unpacked::Saved(body)),
        CHANGES => changes(&body).map(Unpacked::Changes).map_err(|_| Code::DamagedDocument),
        _ => Err(Code::DamagedDocument),
    }
}

fn changes(body: &[u8]) -> Result<Vec<Vec<u8>>, Code> {
    let mut body = Reader::new(body);
    let count = body.length()?;
    if count > SNAPSHOT_CHANGES {
        return Err(Code::TooLarge);
    }
    pack::unpack(body.rest(), count, &mut Known::default(), &Known::default())
}

/// The document in a snapshot's bytes. [`Code::DamagedDocument`] where they hold none with this id.
pub fn open(document: &DocumentId, packed: &[u8]) -> Result<Document, Code> {
    // Nobody writes in it.
    let actor = &[0; 16];
    let opened = match unpack(packed)? {
        Unpacked::Saved(saved) => Document::load(*document, actor, Some(&saved), &[]),
        Unpacked::Changes(changes) => Document::load(*document, actor, None, &changes),
    };
    opened.map_err(|_| Code::DamagedDocument)
}
