//! Signs of trouble (P9.2): what was noticed, since when, what shows it, and to which of the known troubles (P9.1) it
//! points. Somebody sets one aside for a reason, and it is still there to read; when it begins anew it shows again.

mod learning;
mod people;

use super::people::People;
use super::shape::{Named, Reader, Register};
use super::source::Source;
use crate::model::{DomainId, Entry};
use crate::rules::TROUBLES;
use serde::Serialize;

/// The signs, and the troubles that are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SignsView {
    /// The signs, in the order of the troubles.
    pub signs: Vec<Sign>,
    /// The known troubles (P9.1); the catalogue has causes and ways out of each.
    pub troubles: Vec<&'static str>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A sign of trouble.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Sign {
    /// The entry that says whether it was set aside: `sign/<trouble>/<whom or what it is about>`.
    pub sign: Entry,
    /// The trouble that it points to.
    pub trouble: &'static str,
    /// What was noticed.
    pub noticed: Noticed,
    /// Whom or what it is about, by name; none: the engagement as a whole.
    pub about: Option<String>,
    /// How many: sessions, weeks, calls, rounds, domains.
    pub count: u32,
    /// Since when.
    pub since: String,
    /// What shows it.
    pub traces: Vec<Trace>,
    /// Somebody set it aside, for the time since then.
    pub set_aside: bool,
    /// Why, as it was said last.
    pub aside: Register<String>,
}

/// What was noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Noticed {
    /// A learner has finished nothing for three weeks, and something waits.
    Idle,
    /// Sessions in a row were called off.
    CalledOff,
    /// A plan runs that has no practice in it.
    NoPractice,
    /// An assignment is past its date, and nobody has handed in.
    NotHandedIn,
    /// The only one who could do something has left.
    OnlyOneLeft,
    /// Nothing has risen over two rounds.
    Flat,
    /// Calls in a row solved nothing.
    Fruitless,
    /// Two assessors are two levels apart.
    Apart,
}

impl Noticed {
    /// The trouble that it points to.
    fn trouble(self) -> &'static str {
        match self {
            Noticed::Idle => "completing",
            Noticed::CalledOff => "cancellations",
            Noticed::NoPractice | Noticed::NotHandedIn => "retention",
            Noticed::OnlyOneLeft => "turnover",
            Noticed::Flat => "flat",
            Noticed::Fruitless => "mentoring",
            Noticed::Apart => "disputed",
        }
    }
}

/// A thing in the notebook that shows a sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Trace {
    /// Which area: as in [`Changed`](super::Changed).
    pub area: &'static str,
    /// Which thing in it.
    pub id: String,
    /// What it is called.
    pub title: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// What somebody said to it.
    pub note: Option<String>,
    /// The domain that it is about.
    pub domain: Option<DomainId>,
    /// Levels or means, in tenths.
    pub tenths: Vec<u32>,
}

/// What the data shows, before it is known whether somebody set it aside.
struct Found {
    noticed: Noticed,
    /// The id and the name of whom or what it is about.
    about: (String, Option<String>),
    count: usize,
    since: String,
    traces: Vec<Trace>,
}

/// The signs.
pub(super) fn signs(source: &impl Source, reader: &Reader) -> SignsView {
    let mut found = learning::signs(source, reader);
    found.extend(people::signs(source, reader));
    let mut signs: Vec<Sign> = Vec::new();
    for trouble in TROUBLES {
        signs.extend(found.iter().filter(|one| one.noticed.trouble() == trouble).filter_map(|one| sign(source, one)));
    }
    SignsView { signs, troubles: TROUBLES.to_vec(), people: source.everybody() }
}

fn sign(source: &impl Source, found: &Found) -> Option<Sign> {
    let trouble = found.noticed.trouble();
    let sign = Entry::new("sign", &format!("{trouble}/{}", found.about.0)).ok()?;
    let aside = source.of::<String>(&sign, "aside");
    let of = source.of::<String>(&sign, "since").value;
    Some(Sign {
        set_aside: aside.value.is_some() && of.as_ref() == Some(&found.since),
        trouble,
        noticed: found.noticed,
        about: found.about.1.clone(),
        count: u32::try_from(found.count).unwrap_or(u32::MAX),
        since: found.since.clone(),
        traces: found.traces.clone(),
        aside,
        sign,
    })
}
