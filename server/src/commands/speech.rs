//! What the command line explains, in the operator's language: messages of the catalogue (`cli-…`), with English for
//! what a language lacks. Lines that scripts read are not made here: they are the same in every language.

use crate::settings::SettingsError;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::collections::HashMap;
use tandem_core::catalogue::LANGUAGES;
use unic_langid::LanguageIdentifier;

/// The chosen language, then English.
pub(super) struct Speech(Vec<FluentBundle<FluentResource>>);

impl Speech {
    /// The language with this tag; without one that of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English.
    pub(super) fn choose(tag: Option<&str>, environment: &HashMap<String, String>) -> Result<Self, SettingsError> {
        let known = |tag: &str| LANGUAGES.iter().find(|(name, _)| *name == tag).map(|(name, _)| *name);
        let chosen = match tag {
            Some(tag) => known(tag).ok_or_else(|| SettingsError::Language(tag.to_owned()))?,
            None => ["LC_ALL", "LC_MESSAGES", "LANG"]
                .iter()
                .find_map(|name| environment.get(*name).filter(|value| !value.is_empty()))
                .and_then(|value| known(value.split(['_', '.', '-']).next()?))
                .unwrap_or("en"),
        };
        let tags = if chosen == "en" { vec!["en"] } else { vec![chosen, "en"] };
        Ok(Self(tags.into_iter().filter_map(bundle).collect()))
    }

    /// A message with its arguments; its id where no language has it.
    pub(super) fn say(&self, id: &str, with: &[(&'static str, FluentValue<'_>)]) -> String {
        let arguments: FluentArgs<'_> = with.iter().map(|(name, value)| (*name, value.clone())).collect();
        let spoken = self.0.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
        });
        spoken.unwrap_or_else(|| id.to_owned())
    }
}

fn bundle(tag: &str) -> Option<FluentBundle<FluentResource>> {
    // The last text is the command line's own.
    let (_, [.., text]) = LANGUAGES.iter().find(|(name, _)| *name == tag)?;
    let language: LanguageIdentifier = tag.parse().ok()?;
    // A message that does not parse is missing, the others are there.
    let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
    let mut bundle = FluentBundle::new(vec![language]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    Some(bundle)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every message of the command line, with what it is given.
    const MESSAGES: [&str; 37] = [
        "cli-listening",
        "cli-link",
        "cli-stopped",
        "cli-demo",
        "cli-no-relay",
        "cli-bad-name",
        "cli-unknown-engagement",
        "cli-no-engagements",
        "cli-ambiguous-engagement",
        "cli-address",
        "cli-folder",
        "cli-locked",
        "cli-not-fresh",
        "cli-failed",
        "cli-no-file",
        "cli-damaged",
        "cli-sound",
        "cli-backup",
        "cli-restored",
        "cli-no-document",
        "cli-left-out",
        "cli-replica-held",
        "cli-renamed",
        "cli-revoked",
        "cli-withdrawn",
        "cli-not_found",
        "cli-bad_value",
        "cli-last_administrator",
        "cli-not-noted",
        "cli-no-answer",
        "cli-tls-unreadable",
        "cli-tls-no-certificate",
        "cli-tls-no-key",
        "cli-tls-mismatch",
        "cli-tls-unusable",
        "cli-renewed",
        "cli-renewed-unwiped",
    ];

    #[test]
    fn every_message_is_there_in_every_language() {
        for (tag, _) in LANGUAGES {
            let only = Speech(bundle(tag).into_iter().collect());
            for id in MESSAGES {
                assert_ne!(only.say(id, &[]), id, "{tag}");
            }
        }
    }

    #[test]
    fn the_terminals_language_is_taken_where_it_is_known() {
        let of = |name: &str, value: &str| {
            let environment = HashMap::from([(name.to_owned(), value.to_owned())]);
            Speech::choose(None, &environment).unwrap().say("cli-stopped", &[])
        };
        let tagged = |tag| Speech::choose(Some(tag), &HashMap::new()).unwrap().say("cli-stopped", &[]);
        assert_eq!(of("LANG", "fr_CH.UTF-8"), tagged("fr"));
        assert_eq!(of("LC_ALL", "ar"), tagged("ar"));
        assert_eq!(of("LANG", "xx_XX"), tagged("en"));
        assert!(Speech::choose(Some("xx"), &HashMap::new()).is_err());
    }
}
