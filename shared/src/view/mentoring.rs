//! The mentoring log, one call, and the open actions over all calls (P4.2, P4.4).

use super::people::People;
use super::shape::{Action, Actions, Call, CallRow, Decision, Mentoring, OpenAction, Presence, Reader};
use super::source::Source;
use crate::code::Code;

use crate::model::{ActionField, ActionId, CallField, CallId, DecisionId, Entity, Field, PersonId, TextField, Value};
use crate::table::{Table, order_by, ordered};

/// Characters of the notes that a row of the log shows.
const EXCERPT: usize = 140;

/// A call with the plain values of its row.
#[derive(Debug)]
pub(super) struct CallLine {
    pub(super) call: CallId,
    pub(super) date: Option<String>,
    pub(super) issue: Option<String>,
}

/// An action with its plain values.
pub(super) struct ActionLine {
    call: CallId,
    action: ActionId,
    what: Option<String>,
    owner: Option<PersonId>,
    due: Option<String>,
    done: bool,
}

fn line(value: &Value) -> Option<String> {
    if let Value::Line(text) = value { Some(text.clone()) } else { None }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Calls and actions over a source.
pub(super) trait Calls: Source {
    /// Calls that are not in the bin, newest first.
    fn calls(&self) -> Vec<CallLine> {
        let mut calls: Table<(Option<String>, Option<String>)> = Table::default();
        self.visit("call", "", &mut |key, value| {
            let Some((id, field)) = key.split_once('/') else { return };
            let (date, issue) = calls.entry(id, Default::default);
            match field {
                "date" => *date = line(value),
                "issue" => *issue = line(value),
                _ => {}
            }
        });
        let named = |(id, (date, issue)): (String, _)| Some(CallLine { call: CallId::new(&id).ok()?, date, issue });
        let mut calls: Vec<CallLine> = calls.into_entries().into_iter().filter_map(named).collect();
        calls.retain(|call| call.date.is_some() && !self.removed(&Entity::Call(call.call.clone()).to_string()));
        order_by(&mut calls, |call| format!("{}{}", call.date.as_deref().unwrap_or_default(), call.call));
        calls.reverse();
        calls
    }

    fn action_lines(&self) -> Vec<ActionLine> {
        let mut actions: Table<([Option<String>; 3], bool)> = Table::default();
        self.visit("action", "", &mut |key, value| {
            let Some((path, field)) = key.rsplit_once('/') else { return };
            let ([what, owner, due], done) = actions.entry(path, Default::default);
            match field {
                "what" => *what = line(value),
                "owner" => *owner = line(value),
                "due" => *due = line(value),
                "done" => *done = *value == Value::Flag(true),
                _ => {}
            }
        });
        let named = |(path, ([what, owner, due], done)): (String, ([Option<String>; 3], bool))| {
            let (call, action) = path.split_once('/')?;
            let owner = owner.and_then(|id| PersonId::new(&id).ok());
            Some(ActionLine { call: CallId::new(call).ok()?, action: ActionId::new(action).ok()?, what, owner, due, done })
        };
        let mut actions: Vec<ActionLine> = actions.into_entries().into_iter().filter_map(named).collect();
        actions.retain(|line| {
            line.what.is_some() && !self.removed(&Entity::Action(line.call.clone(), line.action.clone()).to_string())
        });
        actions
    }

    /// Open actions of these calls: overdue first, then by date, those without a date last (P4.4).
    fn open_actions(&self, calls: &[CallLine], today: &str, me: Option<&PersonId>) -> Vec<OpenAction> {
        self.open_of(self.action_lines(), calls, today, me)
    }

    fn open_of(&self, lines: Vec<ActionLine>, calls: &[CallLine], today: &str, me: Option<&PersonId>) -> Vec<OpenAction> {
        let mut dates: Table<&Option<String>> = Table::default();
        for call in calls {
            dates.insert(call.call.as_str(), &call.date);
        }
        let open = lines.into_iter().filter(|line| !line.done && dates.get(line.call.as_str()).is_some());
        let mut open: Vec<OpenAction> = open
            .map(|line| OpenAction {
                call_date: dates.get(line.call.as_str()).and_then(|date| (*date).clone()),
                overdue: line.due.as_deref().is_some_and(|due| due < today),
                mine: me.is_some() && line.owner.as_ref() == me,
                what: line.what.unwrap_or_default(),
                owner: line.owner,
                due: line.due,
                call: line.call,
                action: line.action,
            })
            .collect();
        order_by(&mut open, |action| {
            // `~` sorts after every date: those without one come last.
            let due = action.due.as_deref().unwrap_or("~");
            format!("{due}\0{}\0{}\0{}", action.call_date.as_deref().unwrap_or_default(), action.call, action.action)
        });
        open
    }

    fn mentoring(&self, reader: &Reader) -> Mentoring {
        let calls = self.calls();
        let lines = self.action_lines();
        let mut actions: Table<(usize, usize)> = Table::default();
        for action in &lines {
            let (all, still_open) = actions.entry(action.call.as_str(), || (0, 0));
            *all += 1;
            *still_open += usize::from(!action.done);
        }
        let open = self.open_of(lines, &calls, &reader.today, None);
        let mut present: Table<Vec<PersonId>> = Table::default();
        self.visit("present", "", &mut |key, value| {
            let Some((call, person)) = key.split_once('/') else { return };
            if let (Value::Flag(true), Ok(person)) = (value, PersonId::new(person)) {
                present.entry(call, Vec::new).push(person);
            }
        });
        let mut decisions: Table<usize> = Table::default();
        for (call, _) in self.decision_ids("") {
            *decisions.entry(call.as_str(), || 0) += 1;
        }
        let rows = calls.into_iter().map(|call| {
            let (all, still_open) = actions.get(call.call.as_str()).copied().unwrap_or_default();
            CallRow {
                excerpt: self.excerpt(&call.call),
                present: present.remove(call.call.as_str()).unwrap_or_default(),
                decisions: count(decisions.get(call.call.as_str()).copied().unwrap_or_default()),
                open: count(still_open),
                actions: count(all),
                call: call.call,
                date: call.date,
                issue: call.issue,
            }
        });
        Mentoring {
            calls: rows.collect(),
            overdue: count(open.iter().filter(|action| action.overdue).count()),
            open: count(open.len()),
            people: self.everybody(),
        }
    }

    fn excerpt(&self, call: &CallId) -> String {
        let words = self.words(&TextField::CallNotes(call.clone()));
        let mut line = String::new();
        for word in words.split_whitespace().take(EXCERPT) {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        line.chars().take(EXCERPT).collect()
    }

    fn decision_ids(&self, prefix: &str) -> Vec<(CallId, DecisionId)> {
        let ids = self.area("decision", prefix).into_iter().filter_map(|(key, cell)| {
            let mut parts = key.split('/');
            let ids = (CallId::new(parts.next()?).ok()?, DecisionId::new(parts.next()?).ok()?);
            (cell.value != Value::Empty).then_some((self.author(&cell).1, ids))
        });
        let mut ids: Vec<_> =
            ids.filter(|(_, (call, id))| !self.removed(&Entity::Decision(call.clone(), id.clone()).to_string())).collect();
        order_by(&mut ids, |(at, (call, id))| format!("{}{call}/{id}", ordered(*at)));
        ids.into_iter().map(|(_, ids)| ids).collect()
    }

    fn call(&self, call: &CallId, reader: &Reader) -> Result<Call, Code> {
        let field = |field| Field::Call(call.clone(), field);
        if self.value(&field(CallField::Date)) == Value::Empty {
            return Err(Code::NotFound);
        }
        let people = self.everybody();
        let took_part = |person: &PersonId| Field::Present(call.clone(), person.clone());
        let present = people
            .iter()
            .filter(|person| !person.left || self.value(&took_part(&person.person)) == Value::Flag(true))
            .map(|person| Presence { person: person.clone(), there: self.register(took_part(&person.person)) });
        let decision = |(_, decision): (CallId, DecisionId)| Decision {
            text: self.register(Field::Decision(call.clone(), decision.clone())),
            decision,
        };
        Ok(Call {
            call: call.clone(),
            removed: self.removed(&Entity::Call(call.clone()).to_string()),
            date: self.register(field(CallField::Date)),
            minutes: self.register(field(CallField::Minutes)),
            issue: self.register(field(CallField::Issue)),
            present: present.collect(),
            notes: self.prose(TextField::CallNotes(call.clone())),
            options: self.prose(TextField::CallOptions(call.clone())),
            decisions: self.decision_ids(&format!("{call}/")).into_iter().map(decision).collect(),
            actions: self.call_actions(call, &reader.today),
            people,
        })
    }

    fn call_actions(&self, call: &CallId, today: &str) -> Vec<Action> {
        let lines = self.action_lines().into_iter().filter(|line| line.call == *call);
        let mut actions: Vec<Action> = lines
            .map(|ActionLine { action, .. }| {
                let field = |field| Field::Action(call.clone(), action.clone(), field);
                let due = self.register::<String>(field(ActionField::Due));
                let done = self.register::<bool>(field(ActionField::Done));
                Action {
                    overdue: done.value != Some(true) && due.value.as_deref().is_some_and(|due| due < today),
                    what: self.register(field(ActionField::What)),
                    owner: self.register(field(ActionField::Owner)),
                    due,
                    done,
                    action,
                }
            })
            .collect();
        order_by(&mut actions, |action| format!("{}{}", ordered(action.what.at), action.action));
        actions
    }

    fn actions(&self, reader: &Reader) -> Actions {
        let calls = self.calls();
        let done = self.action_lines().iter().filter(|action| action.done).count();
        Actions { open: self.open_actions(&calls, &reader.today, Some(&reader.me)), done: count(done), people: self.everybody() }
    }
}
impl<S: Source> Calls for S {}
