//! Which packed sibling of a file a browser takes. It must not know what the files are.

use axum::http::{HeaderMap, HeaderValue, header};

/// A way of packing, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Brotli.
    Brotli,
    /// gzip.
    Gzip,
}

impl Encoding {
    const ALL: [Encoding; 2] = [Encoding::Brotli, Encoding::Gzip];

    /// The name in headers.
    pub(super) fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Encoding::Brotli => ".br",
            Encoding::Gzip => ".gz",
        }
    }

    /// Where the packed form of a file stands.
    pub(super) fn sibling(self, path: &str) -> String {
        format!("{path}{}", self.ending())
    }
}

/// Whether a path is itself a packed sibling, which has no address of its own.
pub(super) fn is_packed(path: &str) -> bool {
    Encoding::ALL.iter().any(|encoding| path.ends_with(encoding.ending()))
}

/// What the browser takes, best first.
pub(super) fn accepted(headers: &HeaderMap) -> impl Iterator<Item = Encoding> {
    let takes = |encoding: &Encoding| {
        headers
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|offer| offers(offer, encoding.name()))
    };
    Encoding::ALL.into_iter().filter(takes).collect::<Vec<_>>().into_iter()
}

fn offers(offer: &str, name: &str) -> bool {
    let mut parts = offer.split(';').map(str::trim);
    let named = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case(name) || coding == "*");
    let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Ok(1.0), str::parse::<f32>);
    named && weight.is_ok_and(|weight| weight > 0.0)
}

/// Whether an `If-None-Match` names this tag. A proxy may have weakened it.
pub(super) fn names(tags: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(tags), Ok(tag)) = (tags.to_str(), tag.to_str()) else { return false };
    tags.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_packing_that_is_really_accepted_is_taken() {
        let accepted_of = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
            accepted(&headers).collect::<Vec<_>>()
        };
        assert_eq!(accepted_of("gzip, deflate, br, zstd"), [Encoding::Brotli, Encoding::Gzip]);
        assert_eq!(accepted_of("br;q=0, GZIP;q=0.5"), [Encoding::Gzip]);
        assert_eq!(accepted_of("*"), [Encoding::Brotli, Encoding::Gzip]);
        assert_eq!(accepted_of("br;q=much"), []);
        assert_eq!(accepted_of("identity"), []);
        assert_eq!(accepted(&HeaderMap::new()).next(), None);
    }

    #[test]
    fn a_tag_is_found_in_a_list_and_when_weakened() {
        let tag = HeaderValue::from_static("\"ab\"");
        for known in ["\"ab\"", "\"x\", \"ab\"", "W/\"ab\"", "*"] {
            assert!(names(&HeaderValue::from_static(known), &tag), "{known}");
        }
        assert!(!names(&HeaderValue::from_static("\"abc\""), &tag));
    }
}
