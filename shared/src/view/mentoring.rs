//! The mentoring log, one call, and the open actions over all calls (P4.2, P4.4).

use super::shape::{Action, Actions, Call, CallRow, Decision, Mentoring, OpenAction, Presence, Reader};
use crate::code::Code;
use crate::document::Document;
use crate::model::{ActionField, ActionId, CallField, CallId, DecisionId, Entity, Field, PersonId, TextField, Value};
use std::collections::BTreeMap;

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
#[derive(Default)]
struct ActionLine {
    what: Option<String>,
    owner: Option<PersonId>,
    due: Option<String>,
    done: bool,
}

fn line(value: Value) -> Option<String> {
    if let Value::Line(text) = value { Some(text) } else { None }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Document {
    /// Calls that are not in the bin, newest first.
    pub(super) fn calls(&self) -> Vec<CallLine> {
        let mut calls: BTreeMap<CallId, CallLine> = BTreeMap::new();
        for (key, cell) in self.area("call", "") {
            let Some((id, field)) = key.split_once('/') else { continue };
            let Ok(id) = CallId::new(id) else { continue };
            let call = calls.entry(id.clone()).or_insert(CallLine { call: id, date: None, issue: None });
            match field {
                "date" => call.date = line(cell.value),
                "issue" => call.issue = line(cell.value),
                _ => {}
            }
        }
        let mut calls: Vec<CallLine> = calls.into_values().collect();
        calls.retain(|call| call.date.is_some() && !self.removed(&Entity::Call(call.call.clone()).to_string()));
        calls.sort_by(|a, b| (&b.date, &b.call).cmp(&(&a.date, &a.call)));
        calls
    }

    fn action_lines(&self) -> BTreeMap<(CallId, ActionId), ActionLine> {
        let mut actions: BTreeMap<(CallId, ActionId), ActionLine> = BTreeMap::new();
        for (key, cell) in self.area("action", "") {
            let parts: Vec<&str> = key.split('/').collect();
            let [call, action, field] = parts.as_slice() else { continue };
            let (Ok(call), Ok(action)) = (CallId::new(call), ActionId::new(action)) else { continue };
            let entry = actions.entry((call, action)).or_default();
            match (*field, cell.value) {
                ("what", value) => entry.what = line(value),
                ("owner", value) => entry.owner = line(value).and_then(|id| PersonId::new(&id).ok()),
                ("due", value) => entry.due = line(value),
                ("done", Value::Flag(done)) => entry.done = done,
                _ => {}
            }
        }
        actions.retain(|(call, action), line| {
            line.what.is_some() && !self.removed(&Entity::Action(call.clone(), action.clone()).to_string())
        });
        actions
    }

    /// Open actions of these calls: overdue first, then by date, those without a date last (P4.4).
    pub(super) fn open_actions(&self, calls: &[CallLine], today: &str, me: Option<&PersonId>) -> Vec<OpenAction> {
        let dates: BTreeMap<&CallId, &Option<String>> = calls.iter().map(|call| (&call.call, &call.date)).collect();
        let open = self.action_lines().into_iter().filter(|((call, _), action)| !action.done && dates.contains_key(call));
        let mut open: Vec<OpenAction> = open
            .map(|((call, action), line)| OpenAction {
                call_date: dates.get(&call).and_then(|date| (*date).clone()),
                overdue: line.due.as_deref().is_some_and(|due| due < today),
                mine: me.is_some() && line.owner.as_ref() == me,
                what: line.what.unwrap_or_default(),
                owner: line.owner,
                due: line.due,
                call,
                action,
            })
            .collect();
        open.sort_by(|a, b| {
            (a.due.is_none(), &a.due, &a.call_date, &a.call, &a.action).cmp(&(
                b.due.is_none(),
                &b.due,
                &b.call_date,
                &b.call,
                &b.action,
            ))
        });
        open
    }

    pub(super) fn mentoring(&self, reader: &Reader) -> Mentoring {
        let calls = self.calls();
        let open = self.open_actions(&calls, &reader.today, None);
        let mut actions: BTreeMap<CallId, (usize, usize)> = BTreeMap::new();
        for ((call, _), action) in self.action_lines() {
            let (all, still_open) = actions.entry(call).or_default();
            *all += 1;
            *still_open += usize::from(!action.done);
        }
        let mut present: BTreeMap<String, Vec<PersonId>> = BTreeMap::new();
        for (key, cell) in self.area("present", "") {
            let Some((call, person)) = key.split_once('/') else { continue };
            if let (Value::Flag(true), Ok(person)) = (cell.value, PersonId::new(person)) {
                present.entry(call.to_owned()).or_default().push(person);
            }
        }
        let mut decisions: BTreeMap<String, usize> = BTreeMap::new();
        for call in self.decision_ids("") {
            *decisions.entry(call.0.to_string()).or_default() += 1;
        }
        let rows = calls.into_iter().map(|call| {
            let (all, still_open) = actions.get(&call.call).copied().unwrap_or_default();
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
        let line: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
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
        ids.sort();
        ids.into_iter().map(|(_, ids)| ids).collect()
    }

    pub(super) fn call(&self, call: &CallId, reader: &Reader) -> Result<Call, Code> {
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
        let ids = self.action_lines().into_keys().filter(|(of, _)| of == call);
        let mut actions: Vec<Action> = ids
            .map(|(_, action)| {
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
        actions.sort_by(|a, b| (a.what.at, &a.action).cmp(&(b.what.at, &b.action)));
        actions
    }

    pub(super) fn actions(&self, reader: &Reader) -> Actions {
        let calls = self.calls();
        let done = self.action_lines().values().filter(|action| action.done).count();
        Actions { open: self.open_actions(&calls, &reader.today, Some(&reader.me)), done: count(done), people: self.everybody() }
    }
}
