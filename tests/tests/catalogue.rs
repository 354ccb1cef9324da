//! The catalogue is complete: every language has every message with the same variables, and every word of the core
//! (codes, domains, levels, checklists, forms, roles) has its message.

use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use tandem_core::catalogue::{LANGUAGES, Language};
use tandem_core::code::Code;
use tandem_core::model::{BLANKS, PART_KINDS, Role, STANDARD_DOMAINS, TEMPLATES};
use tandem_core::rules::TROUBLES;

/// Per message of a language: the variables that it uses.
fn messages((language, texts): Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for text in texts {
        read(language, text, &mut messages);
    }
    messages
}

fn read(language: &str, text: &str, messages: &mut BTreeMap<String, BTreeSet<String>>) {
    let resource = FluentResource::try_new(text.to_owned());
    assert!(resource.is_ok(), "{language}: {:?}", resource.err().map(|(_, errors)| errors));
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
        if let (true, Some((id, _))) = (begins, line.split_once(" =")) {
            id.clone_into(&mut current);
            assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{language}: {id} stands twice");
        }
        let variables = line.split('$').skip(1);
        let names = variables.map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').next());
        if let Some(used) = messages.get_mut(&current) {
            used.extend(names.flatten().map(str::to_owned));
        }
    }
}

#[test]
fn every_language_has_every_message_with_the_same_variables() {
    let english = messages(LANGUAGES[0]);
    for (language, texts) in LANGUAGES {
        let these = messages((language, texts));
        let missing: Vec<_> = english.keys().filter(|id| !these.contains_key(*id)).collect();
        assert_eq!(missing, Vec::<&String>::new(), "missing in {language}");
        for (id, variables) in &these {
            assert_eq!(Some(variables), english.get(id), "{language}: {id}");
        }
    }
}

#[test]
fn every_word_of_the_core_has_a_message() {
    let english = messages(LANGUAGES[0]);
    let mut wanted: Vec<String> = Vec::new();
    for code in Code::ALL {
        wanted.extend([format!("error-{}", code.name()), format!("error-{}-next", code.name())]);
    }
    for domain in STANDARD_DOMAINS {
        wanted.extend([format!("domain-{domain}"), format!("domain-{domain}-help")]);
        wanted.extend((0..4).map(|level| format!("level-{domain}-{level}")));
    }
    wanted.extend((0..4).flat_map(|level| [format!("level-{level}"), format!("level-{level}-help")]));
    for template in TEMPLATES {
        wanted.extend([format!("checklist-{}", template.id), format!("checklist-{}-help", template.id)]);
        wanted.extend(template.items.iter().map(|item| format!("item-{}-{item}", template.id)));
    }
    for form in BLANKS {
        wanted.extend([format!("form-{}", form.id), format!("form-{}-use", form.id)]);
        let parts = form.parts.iter().chain(form.tables.iter().flat_map(|(_, columns)| *columns));
        wanted.extend(parts.map(|(part, _)| format!("part-{part}")));
    }
    wanted.extend(PART_KINDS.iter().map(|kind| format!("asked-{kind}")));
    for trouble in TROUBLES {
        wanted.extend([format!("trouble-{trouble}"), format!("trouble-{trouble}-help")]);
        wanted.extend((1..4).flat_map(|number| ["cause", "way"].map(|part| format!("trouble-{trouble}-{part}-{number}"))));
    }
    wanted.extend(Role::ALL.iter().map(|role| format!("role-{}", role.name())));
    wanted.retain(|id| !english.contains_key(id));
    assert_eq!(wanted, Vec::<String>::new());
}
