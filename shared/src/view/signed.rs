//! Who signed a report or a plan, as what, and what changed since (P1.6, P2.7); and what members say of it.
//!
//! A signature counts as somebody's only when they wrote it themselves: who wrote a value follows from its change.

use super::difference::{Difference, Stretch, differences};
use super::shape::{Reader, Register};
use super::source::Source;
use crate::model::{Entry, Field, PersonId, ProfileField, Value};
use crate::table::{order_by, ordered};
use serde::Serialize;

/// As what people sign the needs assessment (P1.6).
pub(super) const REPORT_SIGNERS: &[&str] = &["leadership", "manager"];
/// As what people sign a plan (P2.7): all whom the profile names.
pub(super) const PLAN_SIGNERS: &[&str] = &["focal-point", "leadership", "mentor", "manager"];

/// Who signed something, and who is to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Signatures {
    /// What is signed.
    pub subject: Entry,
    /// Who is expected, in the order of the paper, then whoever else signed.
    pub signers: Vec<Signer>,
    /// Where my signature is kept; it is there already when I signed.
    pub mine: Option<Entry>,
    /// As what the profile names me, the first of them; absent when it does not.
    pub own_role: Option<String>,
    /// The version that I see, which I would sign.
    pub version: String,
}

/// A line for a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Signer {
    /// As what: `focal-point`, `leadership`, `mentor`, `manager`; absent when somebody did not say.
    pub role: Option<String>,
    /// Whom the profile names for it; absent for those who signed without being asked for.
    pub named: Option<Register<String>>,
    /// The signature, once it is there.
    pub signature: Option<Signature>,
}

/// A signature under one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Signature {
    /// Which.
    pub entry: Entry,
    /// Whose it says it is.
    pub person: PersonId,
    /// They wrote it themselves. If not, it is none of theirs.
    pub genuine: bool,
    /// The day that they gave.
    pub date: Register<String>,
    /// A remark.
    pub note: Register<String>,
    /// The version that was signed.
    pub version: String,
    /// When it was written, in seconds since 1970.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub at: i64,
    /// What changed since; absent when nobody here knows the version that was signed.
    pub changed: Option<Vec<Difference>>,
}

/// What a member says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Comment {
    /// Which.
    pub comment: Entry,
    /// The words, with author and moment.
    pub text: Register<String>,
    /// I wrote it.
    pub mine: bool,
}

/// The signatures under a subject whose content are these stretches, with a line for each of those expected.
pub(super) fn signatures(
    source: &impl Source,
    subject: &Entry,
    expected: &[&str],
    content: &[Stretch],
    reader: &Reader,
) -> Signatures {
    let entries = source.entries("signature", &format!("{}/", subject.id()));
    let there: Vec<(Option<String>, Signature)> = entries
        .into_iter()
        .filter_map(|entry| {
            let role = source.of::<String>(&entry, "as");
            Some((role.value.clone(), signature(source, entry, &role, content)?))
        })
        .collect();
    let (mut signers, mut placed) = (Vec::new(), vec![false; there.len()]);
    for role in expected {
        let named = source.register::<String>(Field::Profile(named_in(role)));
        let fits = |(signed_as, signature): &(Option<String>, Signature)| match &named.value {
            Some(person) => *person == signature.person.as_str(),
            None => signed_as.as_deref() == Some(role),
        };
        // Whoever is named twice signs once, for both.
        let signature = there.iter().position(fits).map(|place| {
            placed[place] = true;
            there[place].1.clone()
        });
        signers.push(Signer { role: Some((*role).to_owned()), named: Some(named), signature });
    }
    let others = there.into_iter().zip(placed).filter(|(_, placed)| !placed);
    signers.extend(others.map(|((role, signature), _)| Signer { role, named: None, signature: Some(signature) }));
    let own_role = PLAN_SIGNERS.iter().find(|role| is_named(source, role, &reader.me)).map(|role| (*role).to_owned());
    let mine = Entry::new("signature", &format!("{}/{}", subject.id(), reader.me)).ok();
    Signatures { subject: subject.clone(), signers, mine, own_role, version: source.version() }
}

/// Whether a subject waits for somebody's signature: the profile names them for a line that they did not sign.
pub(super) fn waits_for(source: &impl Source, subject: &Entry, expected: &[&str], me: &PersonId) -> bool {
    let signed = |entry: &Entry| !source.removed(&entry.to_string()) && source.bare::<String>(entry, "version").is_some();
    let mine = Entry::new("signature", &format!("{}/{me}", subject.id()));
    expected.iter().any(|role| is_named(source, role, me)) && mine.is_ok_and(|mine| !signed(&mine))
}

fn is_named(source: &impl Source, role: &str, person: &PersonId) -> bool {
    source.value(&Field::Profile(named_in(role))) == Value::Line(person.to_string())
}

/// Where the profile names who signs in a role.
fn named_in(role: &str) -> ProfileField {
    match role {
        "focal-point" => ProfileField::FocalPoint,
        "mentor" => ProfileField::Mentor,
        "manager" => ProfileField::Manager,
        _ => ProfileField::Leader,
    }
}

fn signature(source: &impl Source, entry: Entry, role: &Register<String>, content: &[Stretch]) -> Option<Signature> {
    let register = source.of::<String>(&entry, "version");
    let version = register.value.clone().filter(|version| !version.is_empty())?;
    let person = entry.person()?;
    let own = |register: &Register<String>| register.at == 0 || register.by.as_ref() == Some(&person);
    let (date, note) = (source.of(&entry, "date"), source.of(&entry, "note"));
    Some(Signature {
        genuine: register.by.as_ref() == Some(&person) && [role, &date, &note].into_iter().all(own),
        changed: differences(source, &version, content),
        at: register.at,
        version,
        date,
        note,
        person,
        entry,
    })
}

/// What members said of a subject, oldest first.
pub(super) fn comments(source: &impl Source, subject: &Entry, reader: &Reader) -> Vec<Comment> {
    let entries = source.entries("comment", &format!("{}/", subject.id()));
    let comment = |entry: Entry| {
        let text = source.of::<String>(&entry, "text");
        Comment { mine: text.by.as_ref() == Some(&reader.me), text, comment: entry }
    };
    let mut comments: Vec<Comment> = entries.into_iter().map(comment).collect();
    order_by(&mut comments, |comment| format!("{}{}", ordered(comment.text.at), comment.comment));
    comments
}
