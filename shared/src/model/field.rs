//! The table of fields: each plain value of the document, its key and what it may hold.
//!
//! A field is one register: the last writer wins only against what that writer saw; values set at the same time are
//! all kept and shown. A field is written `site/s1/zone` in JSON; the same text names it in commands and views.

use super::kind::Key;
use super::{
    ActionId, AssessmentId, CallId, ChecklistId, DecisionId, DomainId, Entry, FieldKind, IdError, ItemId, PersonId, SiteId,
};
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident $key:literal $kind:expr,)* })*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }
        impl $name {
            /// Every field of this kind of thing.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            /// The key in the document and in the written field.
            pub const fn key(self) -> &'static str { match self { $(Self::$variant => $key,)* } }
            /// What it may hold.
            pub const fn kind(self) -> FieldKind { match self { $(Self::$variant => $kind,)* } }
            fn parse(key: &str) -> Result<Self, IdError> {
                match key { $($key => Ok(Self::$variant),)* _ => Err(IdError) }
            }
        }
    )* };
}

fields! {
    /// Fields of the partner profile (P0.1).
    ProfileField {
        /// The partner's name.
        Name "name" FieldKind::Line,
        /// Where it works.
        Country "country" FieldKind::Line,
        /// Working languages, in words.
        Languages "languages" FieldKind::Line,
        /// The partner's main time zone.
        Zone "zone" FieldKind::Zone,
        /// The partner's named IT contact, with decision power.
        FocalPoint "focal-point" FieldKind::Person,
        /// The mentor of the supporting organisation.
        Mentor "mentor" FieldKind::Person,
        /// Who looks after the partnership.
        Manager "manager" FieldKind::Person,
        /// First day of the agreed period.
        Start "start" FieldKind::Date,
        /// Last day of the agreed period.
        End "end" FieldKind::Date,
        /// Yearly budget in whole units of the currency (typically 2,000–15,000).
        Budget "budget" FieldKind::Number(0, 100_000_000),
        /// The agreed currency.
        Currency "currency" FieldKind::Line,
        /// Share of the budget for training, in per cent; the rest is for mentoring.
        TrainingShare "training-share" FieldKind::Number(0, 100),
        /// Who signs for the partner's leadership (P2.7).
        Leader "leader" FieldKind::Person,
        /// Weights of the three scores of a gap in per cent (P1.5: 40/30/30).
        Weights "weights" FieldKind::Weights,
        /// The overall score that the engagement aims at, in tenths (P6.2, P8.1).
        Target "target" FieldKind::Number(0, 30),
    }
    /// Fields of a site (P0.1).
    SiteField {
        /// What people call it.
        Name "name" FieldKind::Line,
        /// Its time zone.
        Zone "zone" FieldKind::Zone,
        /// Its usual connection, in kilobits per second.
        Kbps "kbps" FieldKind::Number(0, 10_000_000),
    }
    /// Fields of a person (P0.1).
    PersonField {
        /// Name.
        Name "name" FieldKind::Line,
        /// Position or title, in words.
        Position "position" FieldKind::Line,
        /// Whose side: staff of the partner are assessed, people of the organisation mentor.
        Side "side" FieldKind::Choice(&["partner", "organisation"]),
        /// Where the person usually works.
        Site "site" FieldKind::Site,
        /// Left the partner; no longer counted in means.
        Left "left" FieldKind::Flag,
        /// Protected hours a week: for learning at least 8 (P0.3), for mentoring at least 4 (P0.2).
        WeeklyHours "weekly-hours" FieldKind::Number(0, 80),
    }
    /// Fields of one item of a checklist (P0.2, P0.3).
    ItemField {
        /// Ticked.
        Done "done" FieldKind::Flag,
        /// A remark.
        Note "note" FieldKind::Line,
        /// The words of an item of one's own (built-in items have theirs in the catalogue).
        Label "label" FieldKind::Line,
    }
    /// Fields of an assessment (P1.3, P6.2).
    AssessmentField {
        /// Which round it is.
        Kind "kind" FieldKind::Choice(&["baseline", "quarterly", "midpoint", "final"]),
        /// When it is held.
        Date "date" FieldKind::Date,
    }
    /// Fields of a mentoring call (P4.2).
    CallField {
        /// When it is or was.
        Date "date" FieldKind::Date,
        /// How long it took, in minutes.
        Minutes "minutes" FieldKind::Number(0, 1_440),
        /// The issue that was raised, in a line.
        Issue "issue" FieldKind::Line,
    }
    /// Fields of an agreed action (P4.2, P4.4).
    ActionField {
        /// What is to be done.
        What "what" FieldKind::Line,
        /// Who does it.
        Owner "owner" FieldKind::Person,
        /// By when.
        Due "due" FieldKind::Date,
        /// Done.
        Done "done" FieldKind::Flag,
    }
}

/// One register of the document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", ts(type = "string"))]
pub enum Field {
    /// `profile/<key>` (P0.1).
    Profile(ProfileField),
    /// `site/<site>/<key>` (P0.1).
    Site(SiteId, SiteField),
    /// `person/<person>/<key>` (P0.1).
    Person(PersonId, PersonField),
    /// `domain/<domain>/name`: the name of a domain of the engagement's own (P1.1).
    DomainName(DomainId),
    /// `item/<checklist>/<item>/<key>` (P0.2, P0.3).
    Item(ChecklistId, ItemId, ItemField),
    /// `assessment/<assessment>/<key>` (P1.3).
    Assessment(AssessmentId, AssessmentField),
    /// `rating/<assessment>/<person>/<domain>/<assessor>`: one assessor's level (P1.3).
    Rating(AssessmentId, PersonId, DomainId, PersonId),
    /// `evidence/<assessment>/<person>/<domain>/<assessor>`: what the rating rests on (P1.3).
    Evidence(AssessmentId, PersonId, DomainId, PersonId),
    /// `agreed/<assessment>/<person>/<domain>`: the level that the assessors settled on (P6.1).
    Agreed(AssessmentId, PersonId, DomainId),
    /// `call/<call>/<key>` (P4.2).
    Call(CallId, CallField),
    /// `present/<call>/<person>`: took part (P4.2).
    Present(CallId, PersonId),
    /// `decision/<call>/<decision>/text` (P4.2).
    Decision(CallId, DecisionId),
    /// `action/<call>/<action>/<key>` (P4.2, P4.4).
    Action(CallId, ActionId, ActionField),
    /// `<kind>/<ids>/<key>`: a field of a thing of the table of kinds.
    Entry(Entry, Key),
}

impl Field {
    /// What it may hold.
    pub fn kind(&self) -> FieldKind {
        match self {
            Field::Profile(field) => field.kind(),
            Field::Site(_, field) => field.kind(),
            Field::Person(_, field) => field.kind(),
            Field::Item(_, _, field) => field.kind(),
            Field::Assessment(_, field) => field.kind(),
            Field::Call(_, field) => field.kind(),
            Field::Action(_, _, field) => field.kind(),
            Field::DomainName(_) | Field::Evidence(..) | Field::Decision(..) => FieldKind::Line,
            Field::Rating(..) | Field::Agreed(..) => FieldKind::Level,
            Field::Present(..) => FieldKind::Flag,
            Field::Entry(entry, key) => entry.kind().field(key).expect("a field is made with a key of its kind only").1,
        }
    }

    /// Reads the written form.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let mut parts = text.split('/');
        let mut next = || parts.next().ok_or(IdError);
        let field = match next()? {
            "profile" => Field::Profile(ProfileField::parse(next()?)?),
            "site" => Field::Site(SiteId::new(next()?)?, SiteField::parse(next()?)?),
            "person" => Field::Person(PersonId::new(next()?)?, PersonField::parse(next()?)?),
            "domain" => {
                let domain = DomainId::new(next()?)?;
                if next()? != "name" {
                    return Err(IdError);
                }
                Field::DomainName(domain)
            }
            "item" => Field::Item(ChecklistId::new(next()?)?, ItemId::new(next()?)?, ItemField::parse(next()?)?),
            "assessment" => Field::Assessment(AssessmentId::new(next()?)?, AssessmentField::parse(next()?)?),
            "rating" => Field::Rating(
                AssessmentId::new(next()?)?,
                PersonId::new(next()?)?,
                DomainId::new(next()?)?,
                PersonId::new(next()?)?,
            ),
            "evidence" => Field::Evidence(
                AssessmentId::new(next()?)?,
                PersonId::new(next()?)?,
                DomainId::new(next()?)?,
                PersonId::new(next()?)?,
            ),
            "agreed" => Field::Agreed(AssessmentId::new(next()?)?, PersonId::new(next()?)?, DomainId::new(next()?)?),
            "call" => Field::Call(CallId::new(next()?)?, CallField::parse(next()?)?),
            "present" => Field::Present(CallId::new(next()?)?, PersonId::new(next()?)?),
            "decision" => {
                let field = Field::Decision(CallId::new(next()?)?, DecisionId::new(next()?)?);
                if next()? != "text" {
                    return Err(IdError);
                }
                field
            }
            "action" => Field::Action(CallId::new(next()?)?, ActionId::new(next()?)?, ActionField::parse(next()?)?),
            _ => {
                let (entry, key) = text.rsplit_once('/').ok_or(IdError)?;
                return Field::of(Entry::parse(entry)?, key);
            }
        };
        if parts.next().is_some() { Err(IdError) } else { Ok(field) }
    }

    /// A field of a thing of the table of kinds.
    pub fn of(entry: Entry, key: &str) -> Result<Self, IdError> {
        let (key, _) = entry.kind().field(key).ok_or(IdError)?;
        Ok(Field::Entry(entry, key))
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Field::Profile(field) => write!(f, "profile/{}", field.key()),
            Field::Site(site, field) => write!(f, "site/{site}/{}", field.key()),
            Field::Person(person, field) => write!(f, "person/{person}/{}", field.key()),
            Field::DomainName(domain) => write!(f, "domain/{domain}/name"),
            Field::Item(list, item, field) => write!(f, "item/{list}/{item}/{}", field.key()),
            Field::Assessment(assessment, field) => write!(f, "assessment/{assessment}/{}", field.key()),
            Field::Rating(round, person, domain, by) => write!(f, "rating/{round}/{person}/{domain}/{by}"),
            Field::Evidence(round, person, domain, by) => write!(f, "evidence/{round}/{person}/{domain}/{by}"),
            Field::Agreed(round, person, domain) => write!(f, "agreed/{round}/{person}/{domain}"),
            Field::Call(call, field) => write!(f, "call/{call}/{}", field.key()),
            Field::Present(call, person) => write!(f, "present/{call}/{person}"),
            Field::Decision(call, decision) => write!(f, "decision/{call}/{decision}/text"),
            Field::Action(call, action, field) => write!(f, "action/{call}/{action}/{}", field.key()),
            Field::Entry(entry, key) => write!(f, "{entry}/{key}"),
        }
    }
}

/// A shared text that several people write at once, written `call/<call>/notes` (P4.2).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", ts(type = "string"))]
pub enum TextField {
    /// The discussion in a mentoring call.
    CallNotes(CallId),
    /// The options that were weighed.
    CallOptions(CallId),
    /// `<kind>/<ids>/<key>`: a shared text of a thing of the table of kinds.
    Entry(Entry, Key),
}

impl fmt::Display for TextField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TextField::CallNotes(call) => write!(f, "call/{call}/notes"),
            TextField::CallOptions(call) => write!(f, "call/{call}/options"),
            TextField::Entry(entry, key) => write!(f, "{entry}/{key}"),
        }
    }
}

impl TextField {
    /// Reads the written form.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let parts: Vec<&str> = text.split('/').collect();
        match parts.as_slice() {
            ["call", call, "notes"] => Ok(TextField::CallNotes(CallId::new(call)?)),
            ["call", call, "options"] => Ok(TextField::CallOptions(CallId::new(call)?)),
            _ => {
                let (entry, key) = text.rsplit_once('/').ok_or(IdError)?;
                let entry = Entry::parse(entry)?;
                let key = entry.kind().texts.iter().find(|text| **text == key).ok_or(IdError)?;
                Ok(TextField::Entry(entry, key))
            }
        }
    }
}

/// Something that can be put in the bin and taken out again, written `site/<site>` and so on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "types", ts(type = "string"))]
pub enum Entity {
    /// `site/<site>`
    Site(SiteId),
    /// `person/<person>`
    Person(PersonId),
    /// `domain/<domain>`, one of the engagement's own.
    Domain(DomainId),
    /// `item/<checklist>/<item>`, one of the engagement's own.
    Item(ChecklistId, ItemId),
    /// `assessment/<assessment>`
    Assessment(AssessmentId),
    /// `call/<call>` with all that is in it.
    Call(CallId),
    /// `decision/<call>/<decision>`
    Decision(CallId, DecisionId),
    /// `action/<call>/<action>`
    Action(CallId, ActionId),
    /// `<kind>/<ids>`: a thing of the table of kinds that was added.
    Entry(Entry),
}

impl fmt::Display for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entity::Site(id) => write!(f, "site/{id}"),
            Entity::Person(id) => write!(f, "person/{id}"),
            Entity::Domain(id) => write!(f, "domain/{id}"),
            Entity::Item(list, id) => write!(f, "item/{list}/{id}"),
            Entity::Assessment(id) => write!(f, "assessment/{id}"),
            Entity::Call(id) => write!(f, "call/{id}"),
            Entity::Decision(call, id) => write!(f, "decision/{call}/{id}"),
            Entity::Action(call, id) => write!(f, "action/{call}/{id}"),
            Entity::Entry(entry) => write!(f, "{entry}"),
        }
    }
}

impl Entity {
    /// Reads the written form.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let parts: Vec<&str> = text.split('/').collect();
        Ok(match parts.as_slice() {
            ["site", id] => Entity::Site(SiteId::new(id)?),
            ["person", id] => Entity::Person(PersonId::new(id)?),
            ["domain", id] => Entity::Domain(DomainId::new(id)?),
            ["item", list, id] => Entity::Item(ChecklistId::new(list)?, ItemId::new(id)?),
            ["assessment", id] => Entity::Assessment(AssessmentId::new(id)?),
            ["call", id] => Entity::Call(CallId::new(id)?),
            ["decision", call, id] => Entity::Decision(CallId::new(call)?, DecisionId::new(id)?),
            ["action", call, id] => Entity::Action(CallId::new(call)?, ActionId::new(id)?),
            _ => {
                let entry = Entry::parse(text)?;
                if entry.kind().known_by.is_none() {
                    return Err(IdError);
                }
                Entity::Entry(entry)
            }
        })
    }
}

macro_rules! written {
    ($($name:ident)*) => { $(
        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> { Self::parse(&text) }
        }
        impl From<$name> for String { fn from(it: $name) -> String { it.to_string() } }
    )* };
}
written! { Field TextField Entity Entry }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_written_field_reads_back() {
        for text in [
            "profile/training-share",
            "site/s1/kbps",
            "person/p1/left",
            "domain/d1/name",
            "item/readiness/bandwidth/done",
            "assessment/a1/date",
            "rating/a1/p1/security/p2",
            "evidence/a1/p1/security/p2",
            "agreed/a1/p1/security",
            "call/c1/issue",
            "present/c1/p1",
            "decision/c1/d1/text",
            "action/c1/x1/due",
            "gap/g1/level-now",
            "objective/p1/o1/what",
            "signature/plan-p1/zoe/version",
        ] {
            assert_eq!(Field::parse(text).expect(text).to_string(), text);
        }
        for bad in ["", "site", "site/s1", "site/s1/nope", "site/S/zone", "call/c1/issue/more", "decision/c1/d1/what"] {
            assert_eq!(Field::parse(bad), Err(IdError), "{bad:?}");
        }
    }
}
