//! The house rules for one file, as functions of its name and text. It reads nothing itself.
//!
//! A complaint begins with what follows the file's name when printed: `": …"` or `":LINE: …"`.

/// What may stand at the top of the workspace.
const TOP: [&str; 15] = [
    ".cargo",
    ".ci",
    ".gitattributes",
    ".gitignore",
    ".rustfmt.toml",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "rust-toolchain.toml",
    "server",
    "shared",
    "tests",
    "web",
];

/// A file of source longer than this is split.
const LINES: usize = 500;

/// The endings of names of source files.
const SOURCE: [&str; 6] = ["rs", "ts", "js", "svelte", "css", "html"];

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 6] = ["utils", "helpers", "common", "manager", "data", "info"];

/// Words that mean unfinished or switched off; pieces are joined so that this file does not complain about itself.
const UNFINISHED: [&str; 11] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("#[ign", "ore"),
    concat!("test.sk", "ip"),
    concat!("test.on", "ly"),
    concat!("test.fix", "me"),
    concat!("it.sk", "ip("),
    concat!("it.on", "ly("),
    concat!("describe.sk", "ip"),
];

/// Paths of one machine, and hosts of package registries.
const ELSEWHERE: [&str; 7] = [
    concat!("/work/", "main"),
    concat!("/work/", "shared"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("artif", "actory"),
    concat!("registry.", "npmjs"),
    concat!("index.", "crates.io"),
];

/// Complaints about where a file stands and what it is called; `name` is its path from the top, with `/`.
pub(crate) fn about_name(name: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let top = name.split('/').next().unwrap_or(name);
    if !TOP.contains(&top) {
        complaints.push(format!(": `{top}` has no place at the top of the workspace"));
    }
    let named_emptily = |part: &&str| part.split('.').next().is_some_and(|stem| EMPTY_NAMES.contains(&stem));
    if let Some(part) = name.split('/').find(named_emptily) {
        complaints.push(format!(": `{part}` does not say what is inside"));
    }
    // Cargo takes every file beside integration tests for one more of them, so what they share needs a folder.
    if name.ends_with("/mod.rs") && !name.starts_with("tests/tests/") {
        complaints.push(": a module is `name.rs` beside its folder".to_owned());
    }
    complaints
}

/// Complaints about what is written in a file.
pub(crate) fn about_text(name: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let is_source = SOURCE.contains(&ending(name));
    let lines = text.lines().count();
    if is_source && lines > LINES && !is_exempt_from_length(name) {
        complaints.push(format!(": {lines} lines; past {LINES} it is split"));
    }
    if is_source && !opens_with_its_purpose(name, text) {
        complaints.push(": does not open with what it is and what it must not know".to_owned());
    }
    if is_npm_lock(name) && text.contains("\"resolved\"") {
        complaints.push(": names where packages were fetched from; set omit-lockfile-registry-resolved".to_owned());
    }
    // Lock files name the public registry by its own word, not a host of this machine.
    if is_lock(name) {
        return complaints;
    }
    for (number, line) in text.lines().enumerate() {
        let number = number + 1;
        let words = UNFINISHED.iter().filter(|word| is_source && line.contains(**word));
        complaints.extend(words.map(|word| format!(":{number}: `{word}`: finish it or leave it out")));
        let places = ELSEWHERE.iter().filter(|place| names_place(line, place));
        complaints.extend(places.map(|place| format!(":{number}: `{place}` exists on one machine only")));
    }
    complaints
}

/// A folder of the same name inside an address or below another folder is another thing.
fn names_place(line: &str, place: &str) -> bool {
    let begins_path = |at: usize| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-/~*$})".contains(c));
    line.match_indices(place).any(|(at, _)| !place.starts_with('/') || begins_path(at))
}

fn opens_with_its_purpose(name: &str, text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty() && !line.starts_with("#!")).unwrap_or_default().trim();
    match ending(name) {
        // What a file of tests shows is said by its sentences.
        "rs" if name.ends_with("/tests.rs") => true,
        "rs" => first.starts_with("//!"),
        "ts" | "js" if name.contains(".test.") || name.contains(".spec.") => true,
        "ts" | "js" => first.starts_with("//") || first.starts_with("/*"),
        "svelte" => text.lines().take(4).any(|line| line.contains("<!--") || line.contains("//") || line.contains("/*")),
        _ => true,
    }
}

fn is_exempt_from_length(name: &str) -> bool {
    let is_test =
        name.starts_with("tests/") || name.contains("/tests/") || name.ends_with("/tests.rs") || name.contains(".test.");
    is_test || name.starts_with("shared/catalogue/") || name.contains("/generated/")
}

fn is_lock(name: &str) -> bool {
    is_npm_lock(name) || name == "Cargo.lock"
}

fn is_npm_lock(name: &str) -> bool {
    name.ends_with("package-lock.json")
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

#[cfg(test)]
mod tests {
    use super::{about_name, about_text};

    #[test]
    fn a_good_file_draws_no_complaint() {
        assert!(about_name("shared/src/model/level.rs").is_empty());
        assert!(about_text("shared/src/model/level.rs", "//! Levels.\nfn level() {}\n").is_empty());
        assert!(about_text("web/src/places/Today.svelte", "<!-- Today: P6. -->\n<p>Hello</p>\n").is_empty());
    }

    #[test]
    fn a_name_that_says_nothing_and_a_stray_top_folder_are_noticed() {
        assert_eq!(about_name("server/src/utils.rs").len(), 1);
        assert_eq!(about_name("server/src/data/row.rs").len(), 1);
        assert_eq!(about_name("scratch/notes.md").len(), 1);
        assert_eq!(about_name("server/src/http/mod.rs").len(), 1);
        assert!(about_name("server/src/dataset.rs").is_empty());
    }

    #[test]
    fn a_long_file_is_noticed_unless_it_is_a_test() {
        let long = format!("//! Long.\n{}", "\n".repeat(500));
        assert_eq!(about_text("server/src/hub.rs", &long).len(), 1);
        assert!(about_text("tests/src/relay.rs", &long).is_empty());
        assert!(about_text("server/src/hub/tests.rs", &long).is_empty());
    }

    #[test]
    fn a_file_that_does_not_say_what_it_is_is_noticed() {
        assert_eq!(about_text("server/src/hub.rs", "fn hub() {}\n").len(), 1);
        assert_eq!(about_text("web/src/main.ts", "import x from 'y';\n").len(), 1);
        assert_eq!(about_text("web/src/App.svelte", "<p>Hello</p>\n").len(), 1);
    }

    #[test]
    fn unfinished_work_and_places_of_one_machine_are_noticed() {
        let unfinished = format!("//! Hub.\n// {}: later\n", concat!("TO", "DO"));
        assert_eq!(about_text("server/src/hub.rs", &unfinished).len(), 1);
        let place = concat!("see /work/", "main/server");
        assert_eq!(about_text("README.md", place).len(), 1);
        assert!(about_text("README.md", concat!("https://example.org/ho", "me/")).is_empty());
    }

    #[test]
    fn a_lock_file_must_not_say_where_packages_came_from() {
        assert_eq!(about_text("web/package-lock.json", "{\"resolved\": \"x\"}").len(), 1);
    }
}
