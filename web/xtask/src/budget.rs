//! The budget of bytes, measured in what a browser fetches: brotli where a copy exists.
//!
//! Two sums are held: what the first visit needs until the app is usable, and what the service worker keeps so that
//! the app works without a connection. A phone on a bad line pays for both, so exceeding one stops the build.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::compress::fetched_bytes;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::process::announce;
use crate::stamp::files_under;

/// Core, shell, the five places and one language: bytes until the app is usable.
const FIRST_VISIT_BYTES: u64 = 450_000;

/// Everything the service worker keeps, with the words of one language: bytes until "Ready to work without a connection".
const OFFLINE_BYTES: u64 = 800_000;

/// Where the build puts all that the worker needs: its script and the core.
const WORKER_FOLDER: &str = "assets/worker/";

/// Files that the shell fetches besides the entry.
const SHELL: [&str; 3] = ["index.html", "manifest.webmanifest", "icons/icon.svg"];

/// Screens that are loaded when needed, and that a first visit needs: the way in, and the five places' homes.
const ON_THE_WAY: [&str; 7] = [
    "src/features/join/",
    "src/features/partners/",
    "src/features/today/Today.svelte",
    "src/features/assess/AssessPlace.svelte",
    "src/features/plan/Plan.svelte",
    "src/features/mentoring/MentoringPlace.svelte",
    "src/features/more/MorePlace.svelte",
];

const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

const STEP: &str = "budget";

/// One chunk in vite's manifest; names of files are relative to `web/dist`, imports are keys of the manifest.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Chunk {
    file: String,
    is_entry: bool,
    imports: Vec<String>,
    dynamic_imports: Vec<String>,
    css: Vec<String>,
    assets: Vec<String>,
}

type Manifest = BTreeMap<String, Chunk>;

/// Measures `web/dist`, prints both sums, and fails when one is exceeded.
pub(crate) fn check(layout: &Layout) -> Result<(), Failure> {
    announce("budget: bytes to fetch, compressed with brotli");
    let first = first_visit(layout)?;
    let offline = kept_offline(&layout.dist())?;
    for (file, bytes) in first.iter().filter(|(_, bytes)| *bytes >= 1_000) {
        eprintln!("{:>10}  {file}", kilobytes(*bytes));
    }
    let first_sum = sum(&first);
    let offline_sum = sum(&offline);
    let exceeded = [
        report("first visit, until usable", first.len(), first_sum, FIRST_VISIT_BYTES),
        report("kept for use without a connection", offline.len(), offline_sum, OFFLINE_BYTES),
    ];
    match exceeded.iter().filter(|exceeded| **exceeded).count() {
        0 => Ok(()),
        count => Err(Failure::Rule { step: STEP, count, what: "sum(s) over the limit" }),
    }
}

/// Prints one sum; true when it is over its limit.
fn report(what: &str, files: usize, bytes: u64, limit: u64) -> bool {
    let verdict = if bytes > limit { "TOO MUCH" } else { "ok" };
    eprintln!("{:>10} of {} in {files} files: {what}: {verdict}", kilobytes(bytes), kilobytes(limit));
    bytes > limit
}

/// The files of the first visit with their sizes, largest first.
fn first_visit(layout: &Layout) -> Result<Vec<(String, u64)>, Failure> {
    let dist = layout.dist();
    let path = layout.vite_manifest();
    let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let manifest: Manifest = serde_json::from_str(&text)
        .map_err(|error| Failure::Unexpected { step: STEP, what: format!("vite's manifest: {error}") })?;
    let needed = Needed::of(&manifest);
    let mut files: BTreeSet<String> = SHELL.iter().map(|name| (*name).to_owned()).collect();
    files.extend(needed.files);
    files.extend(worker_files(&dist)?);
    let languages = measured(&dist, needed.languages)?;
    let mut sizes = measured(&dist, files)?;
    sizes.extend(languages.into_iter().max_by_key(|(_, bytes)| *bytes));
    sizes.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    Ok(sizes)
}

/// What the entry leads to: all that it imports, and the screens that a first visit passes through. Other screens are
/// loaded when first opened. Of the languages a visit loads one, so they are kept apart.
#[derive(Default)]
struct Needed {
    files: BTreeSet<String>,
    languages: BTreeSet<String>,
}

impl Needed {
    fn of(manifest: &Manifest) -> Self {
        let mut needed = Self::default();
        let mut seen: BTreeSet<&String> = BTreeSet::new();
        let mut waiting: Vec<&String> = manifest.iter().filter(|(_, chunk)| chunk.is_entry).map(|(key, _)| key).collect();
        while let Some(key) = waiting.pop() {
            let Some(chunk) = manifest.get(key).filter(|_| seen.insert(key)) else { continue };
            if is_language(key) {
                needed.languages.insert(chunk.file.clone());
                continue;
            }
            needed.files.insert(chunk.file.clone());
            needed.files.extend(chunk.css.iter().chain(&chunk.assets).cloned());
            waiting.extend(&chunk.imports);
            waiting.extend(chunk.dynamic_imports.iter().filter(|key| is_language(key) || is_on_the_way(key)));
        }
        needed
    }
}

fn is_on_the_way(key: &str) -> bool {
    ON_THE_WAY.iter().any(|folder| key.starts_with(folder))
}

/// The words of the places; those of the screens behind them lie one folder deeper and come later.
fn is_language(key: &str) -> bool {
    let path = Path::new(key.split('?').next().unwrap_or_default());
    path.extension().is_some_and(|ending| ending == "ftl") && path.parent().is_some_and(|folder| folder.ends_with("catalogue"))
}

fn worker_files(dist: &Path) -> Result<BTreeSet<String>, Failure> {
    let files = files_under(&dist.join(WORKER_FOLDER))?;
    let names: BTreeSet<String> = files.iter().filter_map(|file| name_below(dist, file)).filter(|name| !is_copy(name)).collect();
    if names.iter().any(|name| Path::new(name).extension().is_some_and(|ending| ending == "wasm")) {
        return Ok(names);
    }
    Err(Failure::Unexpected { step: STEP, what: format!("there is no core (.wasm) in {WORKER_FOLDER}") })
}

/// The files that the service worker keeps, and the service worker itself. Of the languages it keeps the chosen one
/// first, and the others when nobody waits: the largest counts.
fn kept_offline(dist: &Path) -> Result<Vec<(String, u64)>, Failure> {
    let path = dist.join("sw.js");
    let script = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let mut kept = precached(&script);
    if kept.is_empty() {
        return Err(Failure::Unexpected { step: STEP, what: "the service worker keeps nothing".to_owned() });
    }
    kept.insert("sw.js".to_owned());
    let mut languages: BTreeMap<&str, Vec<(String, u64)>> = BTreeMap::new();
    let mut sizes = Vec::new();
    for (name, bytes) in measured(dist, kept)? {
        match words_of(&name) {
            Some(language) => languages.entry(language).or_default().push((name, bytes)),
            None => sizes.push((name, bytes)),
        }
    }
    if languages.len() < 2 {
        return Err(Failure::Unexpected { step: STEP, what: "the words of the languages have other names".to_owned() });
    }
    sizes.extend(languages.into_values().max_by_key(|words| sum(words)).unwrap_or_default());
    Ok(sizes)
}

/// The addresses in a service worker's list: `{"revision":…,"url":"NAME"}`.
fn precached(script: &str) -> BTreeSet<String> {
    let entries = script.split("\"url\":\"").skip(1);
    entries.filter_map(|rest| rest.split_once('"')).map(|(name, _)| name.to_owned()).collect()
}

/// The language whose words a file holds; the same names as in `web/src/sw.ts`.
fn words_of(name: &str) -> Option<&'static str> {
    let name = name.strip_prefix("assets/")?;
    let name = name.strip_prefix("words-").unwrap_or(name);
    LANGUAGES.into_iter().find(|language| name.strip_prefix(language).is_some_and(|rest| rest.starts_with('-')))
}

fn measured(dist: &Path, names: BTreeSet<String>) -> Result<Vec<(String, u64)>, Failure> {
    names.into_iter().map(|name| fetched_bytes(&dist.join(&name)).map(|bytes| (name, bytes))).collect()
}

fn name_below(folder: &Path, file: &Path) -> Option<String> {
    file.strip_prefix(folder).ok()?.to_str().map(|name| name.replace('\\', "/"))
}

fn is_copy(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == "br" || ending == "gz")
}

fn sum(files: &[(String, u64)]) -> u64 {
    files.iter().map(|(_, bytes)| bytes).sum()
}

fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1_000, bytes % 1_000 / 100)
}

#[cfg(test)]
mod tests {
    use super::{Manifest, Needed, kilobytes, precached, words_of};

    const MANIFEST: &str = r#"{
        "index.html": {"file": "assets/index.js", "isEntry": true, "css": ["assets/index.css"],
            "imports": ["_shared.js"], "dynamicImports": ["src/features/today/Today.svelte",
            "src/features/more/BinScreen.svelte", "../shared/catalogue/en.ftl?raw",
            "../shared/catalogue/fr.ftl?raw", "../shared/catalogue/fr/plan.ftl?raw"]},
        "_shared.js": {"file": "assets/shared.js"},
        "src/features/more/BinScreen.svelte": {"file": "assets/BinScreen.js"},
        "src/features/today/Today.svelte": {"file": "assets/Today.js", "imports": ["index.html"], "css": ["assets/Today.css"]},
        "../shared/catalogue/en.ftl?raw": {"file": "assets/en.js"},
        "../shared/catalogue/fr.ftl?raw": {"file": "assets/fr.js"},
        "../shared/catalogue/fr/plan.ftl?raw": {"file": "assets/plan.js"},
        "src/other.ts": {"file": "assets/other.js"}
    }"#;

    #[test]
    fn a_first_visit_counts_the_five_places_and_keeps_languages_apart() {
        let manifest: Manifest = serde_json::from_str(MANIFEST).expect("the manifest above");
        let needed = Needed::of(&manifest);
        let files: Vec<_> = needed.files.iter().map(String::as_str).collect();
        let expected = ["assets/Today.css", "assets/Today.js", "assets/index.css", "assets/index.js", "assets/shared.js"];
        assert_eq!(files, expected);
        let languages: Vec<_> = needed.languages.iter().map(String::as_str).collect();
        assert_eq!(languages, ["assets/en.js", "assets/fr.js"]);
    }

    #[test]
    fn the_service_workers_list_is_read() {
        let script = r#"x([{"revision":"ab","url":"index.html"},{"revision":null,"url":"assets/a.js"}])"#;
        let names: Vec<_> = precached(script).into_iter().collect();
        assert_eq!(names, ["assets/a.js", "index.html"]);
    }

    #[test]
    fn words_are_told_from_other_files() {
        let found = ["assets/en-B1.js", "assets/words-ar-x.js", "assets/entry-1.js", "en-1.js"].map(words_of);
        assert_eq!(found, [Some("en"), Some("ar"), None, None]);
    }

    #[test]
    fn sizes_are_printed_in_thousands_of_bytes() {
        assert_eq!(kilobytes(449_960), "449.9 kB");
    }
}
