//! The app itself, as files: embedded in release builds, read from `web/dist` in debug builds.
//!
//! It must not know of the log or of devices: everyone gets the same files.
//!
//! - [`App`]: where the files come from. [`mod@encoding`]: which packed sibling a browser takes.
//! - [`mod@headers`]: content types, caching, and what a page of ours may do.

mod encoding;
mod headers;

use crate::http::Shared;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(RustEmbed)]
#[folder = "../web/dist"]
#[allow_missing = true]
struct Dist;

/// What answers every path that names no file: the app finds its own way.
const SHELL: &str = "index.html";
/// What `/` says when the program was built without the app.
const MISSING: &str = "This relay runs, but the app was not built into it. Build both with `cargo xtask build`.\n";

/// Where the files of the app come from.
#[derive(Clone, Debug)]
pub enum App {
    /// Out of this program (debug builds: out of `web/dist`).
    Embedded,
    /// Out of this table: path without a leading slash → bytes; packed siblings end in `.br` and `.gz`.
    Table(Arc<BTreeMap<String, Vec<u8>>>),
}

/// One file, and a name of its bytes for the browser's cache.
struct File {
    bytes: Cow<'static, [u8]>,
    tag: [u8; 32],
}

impl App {
    fn file(&self, path: &str) -> Option<File> {
        match self {
            App::Embedded => Dist::get(path).map(|file| File { tag: file.metadata.sha256_hash(), bytes: file.data }),
            App::Table(table) => {
                table.get(path).map(|bytes| File { tag: Sha256::digest(bytes).into(), bytes: Cow::Owned(bytes.clone()) })
            }
        }
    }
}

/// Answers everything that no other route took.
pub(crate) async fn serve(State(shared): State<Shared>, method: Method, uri: Uri, asked: HeaderMap) -> Response {
    let mut response = if matches!(method, Method::GET | Method::HEAD) {
        answer(&shared.relay.app, uri.path().trim_start_matches('/'), &asked)
    } else {
        (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response()
    };
    headers::protect(response.headers_mut());
    response
}

fn answer(app: &App, path: &str, asked: &HeaderMap) -> Response {
    let hidden = path.split('/').any(|part| part.starts_with('.')) || encoding::is_packed(path);
    if !hidden
        && !path.is_empty()
        && let Some(file) = app.file(path)
    {
        return send(app, path, file, asked);
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    if hidden || last.contains('.') || path.starts_with(headers::HASHED) {
        return plain(StatusCode::NOT_FOUND, "There is nothing here.\n");
    }
    match app.file(SHELL) {
        Some(file) => send(app, SHELL, file, asked),
        None => plain(StatusCode::SERVICE_UNAVAILABLE, MISSING),
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (status, headers, text).into_response()
}

/// Sends a file in the best packing that is there and that the browser takes, or says that it has it already.
fn send(app: &App, path: &str, file: File, asked: &HeaderMap) -> Response {
    let packed = encoding::accepted(asked).find_map(|encoding| Some((encoding, app.file(&encoding.sibling(path))?)));
    let (encoding, file) = packed.map_or((None, file), |(encoding, file)| (Some(encoding), file));
    let tag = tag(&file.tag);
    let known = asked.get_all(header::IF_NONE_MATCH).iter().any(|tags| encoding::names(tags, &tag));
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, headers::content_type(path))], file.bytes).into_response()
    };
    let headers = response.headers_mut();
    if !known && let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding.name()));
    }
    headers.insert(header::ETAG, tag);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(headers::caching(path)));
    response
}

fn tag(hash: &[u8; 32]) -> HeaderValue {
    let digits = hash[..16].iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"));
    HeaderValue::from_str(&format!("\"{digits}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}
