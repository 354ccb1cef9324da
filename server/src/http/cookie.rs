//! The cookie that is a device's credential: 256 random bits that no script can read. The relay keeps their hash.

use crate::chance;
use axum::http::{HeaderMap, HeaderValue, header};

/// How long a browser keeps it: 400 days, the most that browsers allow.
const SECONDS: u32 = 400 * 24 * 3600;
/// The prefix makes the browser insist on `Secure`, this host and this path. The names are short: they go with every
/// request.
const SECURE_NAME: &str = "__Host-t";
const PLAIN_NAME: &str = "t";

/// A credential that was just drawn.
#[derive(Debug)]
pub(super) struct Credential(String);

impl Credential {
    /// Draws 256 bits.
    pub(super) fn draw() -> Result<Self, getrandom::Error> {
        chance::secret::<32>().map(Self)
    }

    /// What the relay keeps of it.
    pub(super) fn hash(&self) -> [u8; 32] {
        chance::hash(&self.0)
    }

    /// The header that hands it to the browser of a relay that is reached at `public_url`.
    pub(super) fn set_cookie(&self, public_url: &str) -> HeaderValue {
        let name = name(public_url);
        let secure = if name == SECURE_NAME { "; Secure" } else { "" };
        let text = format!("{name}={}; HttpOnly; SameSite=Strict; Path=/; Max-Age={SECONDS}{secure}", self.0);
        // base64url and fixed text are always fit for a header.
        HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
    }
}

/// The hash of the credential that a request carries. The secure one goes first: only an https address could set it, and a
/// plain one of the same host goes to that address too.
pub(super) fn credential_hash(headers: &HeaderMap, public_url: &str) -> Option<[u8; 32]> {
    carried(headers, SECURE_NAME).or_else(|| if name(public_url) == PLAIN_NAME { plain(headers) } else { None })
}

/// The hash of the credential that a request carries from an address without https.
pub(super) fn plain(headers: &HeaderMap) -> Option<[u8; 32]> {
    carried(headers, PLAIN_NAME)
}

fn carried(headers: &HeaderMap, name: &str) -> Option<[u8; 32]> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then(|| chance::hash(value)))
}

fn name(public_url: &str) -> &'static str {
    if public_url.starts_with("https://") { SECURE_NAME } else { PLAIN_NAME }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_hidden_from_scripts_and_other_sites_and_secure_where_it_can_be() {
        let credential = Credential("abc".into());
        let plain = credential.set_cookie("http://127.0.0.1:8080");
        assert_eq!(plain, "t=abc; HttpOnly; SameSite=Strict; Path=/; Max-Age=34560000");
        let secure = credential.set_cookie("https://relay.example");
        assert_eq!(secure, "__Host-t=abc; HttpOnly; SameSite=Strict; Path=/; Max-Age=34560000; Secure");
    }

    #[test]
    fn the_credential_is_found_among_other_cookies() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("theme=dark; t=abc; other"));
        assert_eq!(credential_hash(&headers, "http://localhost"), Some(chance::hash("abc")));
        assert_eq!(credential_hash(&headers, "https://localhost"), None);
        headers.insert(header::COOKIE, HeaderValue::from_static("t=abc; __Host-t=def"));
        for public_url in ["http://localhost", "https://localhost"] {
            assert_eq!(credential_hash(&headers, public_url), Some(chance::hash("def")));
        }
        assert_eq!(credential_hash(&HeaderMap::new(), "http://localhost"), None);
    }

    #[test]
    fn two_credentials_are_never_the_same() {
        assert_ne!(Credential::draw().unwrap().hash(), Credential::draw().unwrap().hash());
    }
}
