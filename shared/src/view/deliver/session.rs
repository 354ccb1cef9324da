//! One training session (P3.1): its time where everybody is, agenda with sums (P3.4), materials, expectations, who came
//! (P3.5), who is behind before it (P3.3), and what was seen in a teach-back (P3.9).

use super::sessions::{length, whereabouts};
use super::{DAY, Learning, SiteBurden, count, midnight, whole};
use crate::code::Code;
use crate::model::{Entry, PersonId, TextField};
use crate::rules::calendar::date;
use crate::rules::{AGENDA, LECTURE_MINUTES, Zones, between, longest_lecture, minutes_outside};
use crate::view::people::People;
use crate::view::plan::in_order;
use crate::view::shape::{Named, Prose, Reader, Register};
use crate::view::source::Source;
use serde::Serialize;

/// One session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct SessionView {
    /// Which.
    pub session: Entry,
    /// It lies in the bin.
    pub removed: bool,
    /// What it is about.
    pub title: Register<String>,
    /// When it begins, in minutes since 1970.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub start: Register<i64>,
    /// How long it takes.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub minutes: Register<i64>,
    /// Where one joins.
    pub link: Register<String>,
    /// Who leads it; in a teach-back, who teaches.
    pub host: Register<String>,
    /// The plan that it belongs to, by its id.
    pub plan: Register<String>,
    /// It was called off.
    pub cancelled: Register<bool>,
    /// Why.
    pub reason: Register<String>,
    /// A learner teaches.
    pub teach_back: Register<bool>,
    /// What to do before.
    pub preparation: Prose,
    /// What happened.
    pub notes: Prose,
    /// The agenda in its order.
    pub agenda: Vec<AgendaPart>,
    /// The usual agenda, where there is none: part, minutes, way, place.
    pub usual: Vec<(String, u32, String, String)>,
    /// The place behind its last part.
    pub agenda_end: String,
    /// The minutes of all parts.
    pub planned: u32,
    /// The minutes that there are.
    pub length: u32,
    /// The longest stretch of talk, where it is longer than ten minutes.
    pub lecture: Option<u32>,
    /// What is used.
    pub materials: Vec<Material>,
    /// What people hope for.
    pub expectations: Vec<Expectation>,
    /// Who is expected, and who else was there or could be.
    pub attendance: Vec<Attendance>,
    /// It is still to come.
    pub coming: bool,
    /// Where the sites are, and those with a zone of their own.
    pub sites: Vec<SiteBurden>,
    /// The zones whose offsets it takes.
    pub zones: Vec<String>,
    /// The reader's zone, where it is known.
    pub my_zone: Register<String>,
    /// Something is known of where the reader is.
    pub placed: bool,
    /// What was seen in a teach-back: mine first.
    pub critiques: Vec<Critique>,
    /// What whoever taught takes from it.
    pub debrief: Option<Debrief>,
    /// Plans that it can belong to.
    pub plans: Vec<(Entry, String)>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// A part of the agenda (P3.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct AgendaPart {
    /// Which; the usual parts are called by their id.
    pub part: Entry,
    /// How long it takes.
    #[cfg_attr(feature = "types", ts(type = "Register<number>"))]
    pub minutes: Register<i64>,
    /// What is done.
    pub what: Register<String>,
    /// In which way: talk, dialogue, pairing, group discussion, problem solving, alone.
    pub way: Register<String>,
    /// Its place.
    pub order: Register<String>,
    /// The place before it.
    pub before: String,
    /// Minutes from the beginning of the session.
    pub from: u32,
}

/// Something that is used (P3.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Material {
    /// Which.
    pub material: Entry,
    /// What it is.
    pub what: Register<String>,
    /// Where it is.
    pub link: Register<String>,
}

/// What somebody hopes for (P3.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Expectation {
    /// Which.
    pub expectation: Entry,
    /// What it is.
    pub what: Register<String>,
    /// It was taken up in the session.
    pub taken_up: Register<bool>,
}

/// One person and one session (P3.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Attendance {
    /// Who.
    pub person: Named,
    /// Was there.
    pub there: Register<bool>,
    /// Learns in it, or leads it.
    pub expected: bool,
    /// Where they are.
    pub zone: Option<String>,
    /// What they have not done that comes before the session (P3.3).
    pub behind: u32,
}

/// What one person saw in a teach-back (P3.9): answers `yes`, `partly`, `no`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Critique {
    /// Who.
    pub by: PersonId,
    /// It was prepared.
    pub prepared: Register<String>,
    /// It could be followed.
    pub clear: Register<String>,
    /// Everybody did something.
    pub involved: Register<String>,
    /// It was checked what had been understood.
    pub checked: Register<String>,
    /// What went well.
    pub well: Register<String>,
    /// What to do differently.
    pub improve: Register<String>,
}

/// What whoever taught takes from it (P3.9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Debrief {
    /// Who taught.
    pub by: PersonId,
    /// How it felt.
    pub felt: Register<String>,
    /// What to keep.
    pub keep: Register<String>,
    /// What to change.
    pub change: Register<String>,
    /// What comes next.
    pub next: Register<String>,
}

/// The session; `not_found` when there never was one.
pub(in crate::view) fn session(
    source: &impl Source,
    session: &Entry,
    zones: &Zones,
    reader: &Reader,
) -> Result<SessionView, Code> {
    if session.kind().name != "session" {
        return Err(Code::NotFound);
    }
    let line = |key: &str| source.of::<String>(session, key);
    let title = line("title");
    if title.value.is_none() && title.differing.is_empty() {
        return Err(Code::NotFound);
    }
    let within = format!("{}/", session.ids());
    let text = |key| TextField::Entry(session.clone(), key);
    let (start, minutes, host, plan) =
        (source.of::<i64>(session, "start"), source.of::<i64>(session, "minutes"), line("host"), line("plan"));
    let coming = start.value.is_none_or(|start| start >= midnight(reader));
    let length = length(minutes.value);
    let (agenda, agenda_end) = agenda(source, &within, reader);
    let talk: Vec<(bool, u32)> =
        agenda.iter().map(|part| (part.way.value.as_deref() == Some("talk"), whole(part.minutes.value))).collect();
    let lecture = Some(longest_lecture(&talk)).filter(|longest| *longest > LECTURE_MINUTES);
    let sites: Vec<SiteBurden> = whereabouts(source)
        .into_iter()
        .map(|(name, zone)| {
            let local = start.value.and_then(|start| zones.local(&zone, start));
            let outside = local.is_some_and(|local| minutes_outside(local, i64::from(length)) > 0);
            SiteBurden { name, zone, outside: u32::from(outside), of: 1, next_outside: outside }
        })
        .collect();
    let mut names: Vec<String> = sites.iter().map(|site| site.zone.clone()).collect();
    names.dedup();
    let attendance = attendance(source, session, (&host, &plan), start.value.filter(|_| coming), reader);
    let me = attendance.iter().find(|one| one.person.person == reader.me);
    let teach_back = source.of::<bool>(session, "teach-back");
    Ok(SessionView {
        removed: source.removed(&session.to_string()),
        planned: talk.iter().map(|(_, minutes)| minutes).sum(),
        placed: me.is_some_and(|me| me.zone.is_some()),
        my_zone: source.of(&Entry::new("zone", reader.me.as_str()).map_err(|_| Code::NotFound)?, "zone"),
        critiques: if teach_back.value == Some(true) { critiques(source, session, reader)? } else { Vec::new() },
        debrief: if teach_back.value == Some(true) { debrief(source, session, host.value.as_ref()) } else { None },
        materials: source
            .entries("material", &within)
            .into_iter()
            .map(|one| Material { what: source.of(&one, "what"), link: source.of(&one, "link"), material: one })
            .collect(),
        expectations: source
            .entries("expectation", &within)
            .into_iter()
            .map(|one| Expectation { what: source.of(&one, "what"), taken_up: source.of(&one, "taken-up"), expectation: one })
            .collect(),
        title,
        start,
        minutes,
        link: line("link"),
        host,
        plan,
        cancelled: source.of(session, "cancelled"),
        reason: line("reason"),
        teach_back,
        preparation: source.prose(text("preparation")),
        notes: source.prose(text("notes")),
        usual: if agenda.is_empty() { usual() } else { Vec::new() },
        agenda,
        agenda_end,
        length,
        lecture,
        attendance,
        coming,
        sites,
        zones: names,
        plans: source.titled_plans(),
        people: source.everybody(),
        session: session.clone(),
    })
}

/// The parts with their places, and the place behind the last.
fn agenda(source: &impl Source, within: &str, reader: &Reader) -> (Vec<AgendaPart>, String) {
    let part = |part: Entry| AgendaPart {
        minutes: source.of(&part, "minutes"),
        what: source.of(&part, "what"),
        way: source.of(&part, "way"),
        order: source.of(&part, "order"),
        before: String::new(),
        from: 0,
        part,
    };
    let mut parts: Vec<AgendaPart> = source.entries("agenda", within).into_iter().map(part).collect();
    let end = in_order(&mut parts, reader.me.as_str(), |one| (one.order.value.clone(), one.part.to_string(), &mut one.before));
    let mut from = 0;
    for part in &mut parts {
        part.from = from;
        from += whole(part.minutes.value);
    }
    (parts, end)
}

/// The usual agenda with its places: the same for everybody, so that two phones that begin it have one.
fn usual() -> Vec<(String, u32, String, String)> {
    let mut parts: Vec<(String, u32, String, String)> = Vec::new();
    for (part, minutes, way) in AGENDA {
        let order = between(parts.last().map(|(.., order)| order.as_str()), None, "");
        parts.push((part.to_owned(), minutes, way.to_owned(), order));
    }
    parts
}

/// Who learns and who leads first, then everybody else who could be there.
fn attendance(
    source: &impl Source,
    session: &Entry,
    (host, plan): (&Register<String>, &Register<String>),
    start: Option<i64>,
    reader: &Reader,
) -> Vec<Attendance> {
    let plan = source.plan_of(plan.value.as_ref());
    let learners = source.who_learns(plan.as_ref());
    let alone = plan.as_ref().map(|plan| source.alone(plan, &learners, reader)).unwrap_or_default();
    let on = start.map(|start| date(start.div_euclid(DAY)));
    let (mut expected, mut others) = (Vec::new(), Vec::new());
    for person in source.everybody() {
        let Ok(entry) = Entry::new("attendance", &format!("{}/{}", session.ids(), person.person)) else { continue };
        let there = source.of::<bool>(&entry, "there");
        let place = learners.iter().position(|one| one.person == person.person);
        let leads = host.value.as_deref() == Some(person.person.as_str());
        if person.left && there.value.is_none() && there.differing.is_empty() {
            continue;
        }
        let behind = place.zip(on.as_deref()).map(|(place, on)| alone.iter().filter(|one| one.waits_for(place, on)).count());
        let one = Attendance {
            zone: source.zone_of(&person),
            there,
            expected: place.is_some() || leads,
            behind: count(behind.unwrap_or_default()),
            person,
        };
        if one.expected { expected.push(one) } else { others.push(one) }
    }
    expected.append(&mut others);
    expected
}

/// What others saw, and what I may say.
fn critiques(source: &impl Source, session: &Entry, reader: &Reader) -> Result<Vec<Critique>, Code> {
    let mine = Entry::new("critique", &format!("{}/{}", session.ids(), reader.me)).map_err(|_| Code::NotFound)?;
    let mut all = vec![mine.clone()];
    all.extend(source.entries("critique", &format!("{}/", session.ids())).into_iter().filter(|one| *one != mine));
    let critique = |one: Entry| {
        let line = |key: &str| source.of::<String>(&one, key);
        Some(Critique {
            by: one.person()?,
            prepared: line("prepared"),
            clear: line("clear"),
            involved: line("involved"),
            checked: line("checked"),
            well: line("well"),
            improve: line("improve"),
        })
    };
    Ok(all.into_iter().filter_map(critique).collect())
}

fn debrief(source: &impl Source, session: &Entry, host: Option<&String>) -> Option<Debrief> {
    let entry = Entry::new("debrief", &format!("{}/{}", session.ids(), host?)).ok()?;
    let line = |key: &str| source.of::<String>(&entry, key);
    Some(Debrief { by: entry.person()?, felt: line("felt"), keep: line("keep"), change: line("change"), next: line("next") })
}
