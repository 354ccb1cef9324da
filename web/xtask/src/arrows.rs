//! Who may know of whom: each rule is an absence, "nothing under this folder names that". It reads nothing itself.

/// One absence. A line that names `forbidden` in a file under `under` is a defect, unless the file is in `except`.
struct Arrow {
    under: &'static str,
    forbidden: &'static [&'static str],
    except: &'static [&'static str],
}

const ARROWS: [Arrow; 6] = [
    // The model knows nobody; the rules know the model; what is shown does not know how it travels.
    Arrow {
        under: "shared/src/model",
        forbidden: &["crate::rules", "crate::document", "crate::view", "crate::sync"],
        except: &[],
    },
    Arrow { under: "shared/src/rules", forbidden: &["crate::document", "crate::view", "crate::sync"], except: &[] },
    Arrow { under: "shared/src/view", forbidden: &["crate::sync"], except: &[] },
    Arrow { under: "shared/src/sync", forbidden: &["crate::view"], except: &[] },
    // Behind the app's door nobody knows a screen.
    Arrow {
        under: "web/src/core/",
        forbidden: &["/state/", "/features/", "/design/", "/shell/", "/language/", "/writing/", "from 'svelte"],
        except: &[],
    },
    // Before it nobody knows the worker, the store or the socket: only `core/api` and the types made from Rust.
    Arrow {
        under: "web/src/",
        forbidden: &["core/core'", "core/door'", "core/store/", "core/worker", "core/notebook'", "generated/tandem_"],
        except: &["web/src/main.ts", "web/src/core/"],
    },
];

/// Complaints about what a file imports; `name` is its path from the top, with `/`.
pub(crate) fn about_imports(name: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for arrow in ARROWS.iter().filter(|arrow| arrow.concerns(name)) {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| is_import(line)) {
            let named = arrow.forbidden.iter().filter(|word| line.contains(**word));
            complaints.extend(named.map(|word| format!(":{}: may not know of `{word}`", number + 1)));
        }
    }
    complaints
}

impl Arrow {
    fn concerns(&self, name: &str) -> bool {
        name.starts_with(self.under) && !self.except.iter().any(|except| name.starts_with(except))
    }
}

/// A comment may name anything, and so may an address in a fetch.
fn is_import(line: &str) -> bool {
    let line = line.trim_start();
    let is_comment = line.starts_with("//") || line.starts_with('*') || line.starts_with("/*");
    !is_comment && (line.contains("crate::") || line.contains("import") || line.contains(" from '"))
}

#[cfg(test)]
mod tests {
    use super::about_imports;

    #[test]
    fn the_model_knows_nobody() {
        assert_eq!(about_imports("shared/src/model/level.rs", "use crate::sync::Hash;\n").len(), 1);
        assert!(about_imports("shared/src/model/level.rs", "use crate::limits;\n// not crate::sync\n").is_empty());
        assert!(about_imports("shared/src/sync/page.rs", "use crate::document::Command;\n").is_empty());
    }

    #[test]
    fn a_screen_knows_the_core_by_its_face_only() {
        let screen = "web/src/features/today/Today.svelte";
        assert_eq!(about_imports(screen, "import { Store } from '../../core/store/store';\n").len(), 1);
        assert!(about_imports(screen, "import type { Core } from '../../core/api';\n").is_empty());
        assert!(about_imports("web/src/main.ts", "import { openCore } from './core/core';\n").is_empty());
        assert_eq!(about_imports("web/src/core/views.ts", "import { App } from '../state/app';\n").len(), 1);
    }
}
