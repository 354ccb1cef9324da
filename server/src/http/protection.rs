//! What every answer tells a browser about what may be done with it. Pages say more about themselves: `pwa::headers`.

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;

/// What is no page loads and does nothing, in nobody's frame.
const NOTHING: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// A browser that came once by https comes by nothing else for a year.
const ALWAYS_HTTPS: &str = "max-age=31536000";

const PROTECTION: [(HeaderName, &str); 4] = [
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// The answer with what protects it; `https`: it is reached by https.
pub(super) fn protected(mut response: Response, https: bool) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(NOTHING));
    for (name, value) in PROTECTION {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(ALWAYS_HTTPS));
    }
    response
}

/// The same for frames: bytes that answer a POST of our own program, on lines where each byte counts. No browser shows
/// them, so that they are not taken for anything else says all.
pub(super) fn protected_frames(mut response: Response) -> Response {
    response.headers_mut().insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
