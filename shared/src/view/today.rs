//! The home of one person: where we are, what is next for me, what others changed.

use super::assess::Skills;
use super::checklists::Lists;
use super::mentoring::{CallLine, Calls};
use super::partner::Setup;
use super::people::People;
use super::shape::{Assess, Next, Reader, SkillCell, SkillRow, Today};
use super::source::Source;
use crate::document::Document;
use crate::model::{Entry, PersonId, ProfileField, Role, TEMPLATES};
use crate::rules::calendar::day;
use crate::rules::{Progress, step};
use crate::table::order_by;

/// Lines of "what is next for me".
const LINES: usize = 7;
/// Days without a call after which one is proposed (the slowest usual rhythm before monthly is fortnightly, P4.6).
const CALL_DAYS: i64 = 14;

impl Document {
    pub(super) fn today(&self, reader: &Reader) -> Today {
        let (rated, calls) = (self.rated(), self.calls());
        let assess = self.assess(&rated, None, &reader.me).ok();
        let (domains, overall, baseline) = self.means(&rated);
        Today {
            partner: self.profile_line(ProfileField::Name),
            step: step(self.progress(assess.as_ref(), &calls)),
            next: self.next(reader, assess.as_ref(), &calls, domains.iter().any(|domain| domain.target.is_some())),
            changed: self.changed(reader),
            domains,
            overall,
            baseline,
            people: self.everybody(),
            version: self.version(),
        }
    }

    fn progress(&self, assess: Option<&Assess>, calls: &[CallLine]) -> Progress {
        let newest = assess.and_then(|assess| assess.rounds.first());
        let since = newest.and_then(|round| round.date.value.clone());
        let all_rated = |cells: &[SkillCell]| cells.iter().all(|cell| cell.tenths.is_some());
        let present = assess.iter().flat_map(|assess| &assess.people).filter(|row| !row.person.left);
        let mut rows = present.peekable();
        Progress {
            rated: newest.is_some() && rows.peek().is_some() && rows.all(|row| all_rated(&row.cells)),
            ready: TEMPLATES.iter().filter_map(|template| self.checklist(template)).all(|list| list.done == list.total),
            calls: calls.first().is_some_and(|call| call.date >= since),
            later_round: newest.is_some_and(|round| round.assessment.as_str() != "baseline"),
        }
    }

    /// At most seven lines that the reader can do something about: what of mine is overdue, the oldest first; what blocks
    /// the start, differences, ratings, needs and targets, checklists; what else is mine; the log. What is asked for behind
    /// the places is a view of its own, [`super::due`].
    fn next(&self, reader: &Reader, assess: Option<&Assess>, calls: &[CallLine], aimed: bool) -> Vec<Next> {
        let role = self.members().into_iter().find(|(member, _)| *member == reader.me).map_or(Role::Editor, |(_, role)| role);
        let (frames, works) = (role == Role::Editor, matches!(role, Role::Editor | Role::Contributor));
        let (mut next, later) = self.mine(reader, calls);
        if frames && (self.profile_line(ProfileField::Name).is_none() || self.profile_line(ProfileField::FocalPoint).is_none()) {
            next.push(Next::FillProfile);
        }
        let staff: &[SkillRow] = assess.map_or(&[], |assess| &assess.people);
        if frames && staff.iter().all(|row| row.person.left) {
            next.push(Next::AddPeople);
        }
        if works {
            next_ratings(assess, (!frames).then_some(&reader.me), &mut next);
            if self.entries("talk", "").is_empty() {
                next.push(Next::HoldTalk);
            }
            let rated = assess.is_some_and(|assess| assess.rounds.iter().any(|round| round.overall.is_some()));
            if frames && rated && !aimed {
                next.push(Next::SetTarget);
            }
            for list in TEMPLATES.iter().filter_map(|template| self.checklist(template)).filter(|list| list.done < list.total) {
                next.push(Next::Checklist { checklist: list.checklist, done: list.done, total: list.total });
            }
        }
        next.extend(later);
        let ended = |schedule: &Entry| self.bare(schedule, "ended") == Some(true);
        let last = calls.iter().filter_map(|call| call.date.clone()).find(|date| *date <= reader.today);
        let planned = calls.first().is_some_and(|call| call.date.as_ref().is_some_and(|date| *date >= reader.today));
        let quiet = last
            .as_deref()
            .is_none_or(|last| day(&reader.today).zip(day(last)).is_some_and(|(now, then)| now - then > CALL_DAYS));
        if works && quiet && !planned && !staff.is_empty() && self.entries("schedule", "").iter().all(ended) {
            next.push(Next::LogCall { last });
        }
        next.truncate(LINES);
        next
    }

    /// My actions (P4.4) and tasks (P0.6): those that are overdue or today's, the oldest first, and the others by date,
    /// those without one last.
    fn mine(&self, reader: &Reader, calls: &[CallLine]) -> (Vec<Next>, Vec<Next>) {
        let (me, today) = (&reader.me, &reader.today);
        let mut mine: Vec<(String, Next)> = Vec::new();
        for action in self.open_actions(calls, today, Some(me)).into_iter().filter(|action| action.mine) {
            mine.push((action.due.clone().unwrap_or_else(|| "~".into()), Next::Action { action }));
        }
        for task in self.entries("task", "") {
            let line = |key: &str| self.bare::<String>(&task, key);
            if line("owner").as_deref() != Some(me.as_str()) || self.bare::<bool>(&task, "done") == Some(true) {
                continue;
            }
            let (what, due) = (line("what").unwrap_or_default(), line("due"));
            let overdue = due.as_ref().is_some_and(|due| due < today);
            mine.push((due.clone().unwrap_or_else(|| "~".into()), Next::Task { task, what, due, overdue }));
        }
        order_by(&mut mine, |(date, _)| date.clone());
        let now = mine.iter().filter(|(date, _)| date <= today).count();
        let later = mine.split_off(now);
        let plain = |lines: Vec<(String, Next)>| lines.into_iter().map(|(_, next)| next).collect();
        (plain(mine), plain(later))
    }
}

/// `own`: who rates nobody but themselves, and settles nothing.
fn next_ratings(assess: Option<&Assess>, own: Option<&PersonId>, next: &mut Vec<Next>) {
    let Some(assess) = assess else { return };
    let Some(round) = assess.shown.clone() else {
        if !assess.people.is_empty() && own.is_none() {
            next.push(Next::StartBaseline);
        }
        return;
    };
    let rated = |row: &&SkillRow| !row.person.left && own.is_none_or(|own| row.person.person == *own);
    let present: Vec<_> = assess.people.iter().filter(rated).collect();
    let differing = present.iter().find_map(|row| Some((row, row.cells.iter().position(|cell| cell.differs)?)));
    if let Some((row, domain)) = differing.filter(|_| own.is_none()) {
        next.push(Next::AgreeLevel {
            assessment: round.clone(),
            person: row.person.person.clone(),
            name: row.person.name.clone(),
            domain: assess.domains[domain].domain.clone(),
        });
    }
    // Nobody rates everybody twice: people count as waiting when no assessor has rated them fully.
    let waiting: Vec<_> = present.iter().filter(|row| row.cells.iter().any(|cell| cell.tenths.is_none())).collect();
    if let Some(first) = waiting.first() {
        next.push(Next::RatePeople {
            assessment: round,
            person: first.person.person.clone(),
            name: first.person.name.clone(),
            people: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
        });
    }
}
