//! Random bytes and what is made of them: secrets, ids, document names. The only place of the relay that draws.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use tandem_core::model::DocumentId;

/// Letters of a drawn id: 5 bits each.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// `N` random bytes.
pub(crate) fn draw<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// A fresh id for a person or a device: 16 letters and digits, 80 bits of chance.
pub(crate) fn id() -> Result<String, getrandom::Error> {
    Ok(draw::<16>()?.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect())
}

/// A fresh document id.
pub(crate) fn document() -> Result<DocumentId, getrandom::Error> {
    draw().map(DocumentId)
}

/// A secret of `N` bytes as it travels in links and cookies.
pub(crate) fn secret<const N: usize>() -> Result<String, getrandom::Error> {
    draw::<N>().map(|bytes| URL_SAFE_NO_PAD.encode(bytes))
}

/// Reads base64url without padding.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// What the relay keeps of a secret.
pub(crate) fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}
