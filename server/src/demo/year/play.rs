//! Scenes told as commands, as any user's device would run them.

use super::calendar::{Calendar, date};
use super::pair::{Pair, Who, person};
use super::story::calls::Call;
use super::story::rounds::Round;
use super::story::{lists, needs, partner};
use super::timeline::Scene;
use tandem_core::document::{Command, Setting};
use tandem_core::model::{
    ActionField, ActionId, AssessmentId, CallField, CallId, ChecklistId, DecisionId, DomainId, Field, ItemField, ItemId, Level,
    PersonId, ProfileField, STANDARD_DOMAINS, SiteId, TextField, Value,
};

/// Plays one scene.
pub(super) fn play(pair: &mut Pair, calendar: &Calendar, scene: &Scene) {
    match scene {
        Scene::Profile => profile(pair, calendar),
        Scene::Staff => {
            pair.exchange();
            for staff in partner::STAFF {
                pair.run(Who::Focal, &add_staff(staff));
            }
            pair.exchange();
        }
        Scene::Lists => {
            for (who, list) in [(Who::Mentor, "readiness"), (Who::Focal, "readiness"), (Who::Mentor, "prerequisites")] {
                pair.run(who, &Command::StartChecklist { checklist: id(ChecklistId::new, list) });
            }
            pair.exchange();
        }
        Scene::Item(item) => list_item(pair, item),
        Scene::OwnItem => {
            let (_, by, label) = lists::OWN_ITEM;
            let (checklist, item) = own_item();
            pair.run(by, &Command::AddItem { checklist, item, label: label.into() });
            pair.exchange();
        }
        Scene::OwnItemDone => {
            let (checklist, item) = own_item();
            pair.run(lists::OWN_ITEM_DONE.1, &Command::Tick { checklist, item, done: true });
        }
        Scene::Start(round) => {
            pair.exchange();
            let date = date(calendar.call_day(round.weeks_ago) + 1);
            let start = Command::StartAssessment { assessment: round_id(round), kind: round.kind.into(), date };
            pair.run(Who::Mentor, &start);
            pair.exchange();
        }
        Scene::Rate(round, who) => rate(pair, round, *who),
        Scene::Settle(round) => settle(pair, round),
        Scene::Call(call) => hold(pair, calendar, call),
        Scene::Done(call, place) => {
            let who = if call.actions[*place].owner == Who::Mentor.key() { Who::Mentor } else { Who::Focal };
            let field = Field::Action(call_id(call), action_id(call, *place), ActionField::Done);
            pair.run(who, &Command::Set { field, value: Value::Flag(true) });
        }
        Scene::Sitting(sitting) => {
            pair.exchange();
            for command in &sitting.commands {
                pair.run(sitting.by, command);
            }
            for (who, text, words) in &sitting.words {
                pair.exchange();
                pair.write(*who, text, words);
            }
            pair.exchange();
        }
        Scene::Needs(step) => needs::play(pair, calendar, *step),
        Scene::Planning(planning) => {
            pair.exchange();
            for command in &planning.commands {
                pair.run(planning.by, command);
            }
            if let Some((plan, role)) = planning.signs {
                let what = format!("signature/{plan}/{}", planning.by.key());
                let at = |key: &str, value: String| Setting {
                    field: Field::parse(&format!("{what}/{key}")).expect("the story's fields are fields"),
                    value: Value::Line(value),
                };
                let day = date(calendar.call_day(planning.when.weeks_ago) + planning.when.days);
                let version = pair.version(planning.by);
                let fields = vec![at("version", version), at("as", role.to_owned()), at("date", day)];
                pair.run(planning.by, &Command::Put { fields });
            }
            pair.exchange();
        }
        Scene::Turn(turn) => {
            if !turn.crossing {
                pair.exchange();
            }
            for command in turn.commands(calendar) {
                pair.run(turn.by, &command);
            }
        }
    }
}

fn profile(pair: &mut Pair, calendar: &Calendar) {
    let (start, end) = calendar.period();
    let line = |text: &str| Value::Line(text.to_owned());
    let fields = [
        (ProfileField::Name, line(partner::NAME)),
        (ProfileField::Country, line(partner::COUNTRY)),
        (ProfileField::Languages, line(partner::LANGUAGES)),
        (ProfileField::Zone, line(partner::ZONE)),
        (ProfileField::FocalPoint, line("baraka")),
        (ProfileField::Mentor, line("esther")),
        (ProfileField::Manager, line("marguerite")),
        (ProfileField::Start, line(&start)),
        (ProfileField::End, line(&end)),
        (ProfileField::Budget, Value::Number(partner::BUDGET.0)),
        (ProfileField::Currency, line("USD")),
        (ProfileField::TrainingShare, Value::Number(partner::BUDGET.1)),
    ];
    for (field, value) in fields {
        pair.run(Who::Mentor, &Command::Set { field: Field::Profile(field), value });
    }
    for (key, name, kbps) in partner::SITES {
        let zone = Some(partner::ZONE.to_owned());
        pair.run(Who::Mentor, &Command::AddSite { site: id(SiteId::new, key), name: name.into(), zone, kbps: Some(kbps) });
    }
    for (key, name, position) in partner::ORGANISATION {
        let (position, side) = (Some(position.to_owned()), "organisation".to_owned());
        pair.run(Who::Mentor, &Command::AddPerson { person: person(key), name: name.into(), position, side, site: None });
    }
}

/// The command that adds somebody to the partner's staff.
pub(super) fn add_staff((key, name, position, site): (&str, &str, &str, &str)) -> Command {
    Command::AddPerson {
        person: person(key),
        name: name.into(),
        position: Some(position.into()),
        side: "partner".into(),
        site: Some(id(SiteId::new, site)),
    }
}

fn list_item(pair: &mut Pair, told: &lists::Item) {
    let (checklist, item) = (id(ChecklistId::new, told.which.0), id(ItemId::new, told.which.1));
    if let Some(note) = told.note {
        let field = Field::Item(checklist.clone(), item.clone(), ItemField::Note);
        pair.run(told.by, &Command::Set { field, value: Value::Line(note.into()) });
    }
    if told.done {
        pair.run(told.by, &Command::Tick { checklist, item, done: true });
    }
}

fn rate(pair: &mut Pair, round: &Round, who: Who) {
    for (rated, by_mentor, by_focal) in round.levels {
        let levels = if who == Who::Mentor { by_mentor } else { by_focal };
        for (domain, digit) in STANDARD_DOMAINS.into_iter().zip(levels.chars()) {
            let Some(level) = digit.to_digit(10) else { continue };
            let (assessment, person, domain_id) = (round_id(round), person(rated), id(DomainId::new, domain));
            let level = Some(level_of(level));
            pair.run(who, &Command::Rate { assessment: assessment.clone(), person: person.clone(), domain: domain_id, level });
            let said = round.evidence.iter().find(|(by, of, on, _)| (*by, *of, *on) == (who, *rated, domain));
            if let Some((_, _, _, words)) = said {
                let (domain, text) = (id(DomainId::new, domain), Some((*words).to_owned()));
                pair.run(who, &Command::Evidence { assessment, person, domain, text });
            }
        }
    }
}

fn settle(pair: &mut Pair, round: &Round) {
    pair.exchange();
    for (place, (rated, domain, level)) in round.settled.iter().enumerate() {
        let who = if place % 2 == 0 { Who::Mentor } else { Who::Focal };
        let (person, domain, level) = (person(rated), id(DomainId::new, domain), Some(level_of(u32::from(*level))));
        pair.run(who, &Command::Agree { assessment: round_id(round), person, domain, level });
        pair.exchange();
    }
}

fn hold(pair: &mut Pair, calendar: &Calendar, call: &Call) {
    pair.exchange();
    let (opener, id) = (call.opened_by, call_id(call));
    let people: Vec<PersonId> = call.people.iter().map(|key| person(key)).collect();
    let held = calendar.call_day(call.weeks_ago) + call.days;
    let (date, issue) = (date(held), Some(call.issue.into()));
    pair.run(opener, &Command::AddCall { call: id.clone(), date, issue, people });
    pair.exchange();
    for (place, (who, words)) in call.notes.iter().enumerate() {
        pair.write(*who, &TextField::CallNotes(id.clone()), words);
        // Where their edits crossed, each saw the first paragraph only.
        if place == 0 || !call.crossed {
            pair.exchange();
        }
    }
    for (who, words) in call.options {
        pair.write(*who, &TextField::CallOptions(id.clone()), words);
    }
    for (place, (who, words)) in call.decisions.iter().enumerate() {
        let decision = id_of(DecisionId::new, call, "decision", place);
        pair.run(*who, &Command::AddDecision { call: id.clone(), decision, text: (*words).into() });
    }
    for (place, action) in call.actions.iter().enumerate() {
        let (what, owner) = (action.what.to_owned(), Some(person(action.owner)));
        let due = calendar.due(held, action.due);
        pair.run(opener, &Command::AddAction { call: id.clone(), action: action_id(call, place), what, owner, due });
    }
    if let Some(minutes) = call.minutes {
        let field = Field::Call(id, CallField::Minutes);
        pair.run(opener, &Command::Set { field, value: Value::Number(minutes) });
    }
    pair.exchange();
}

fn level_of(number: u32) -> Level {
    let level = u8::try_from(number).ok().and_then(|number| number.try_into().ok());
    level.expect("the story's levels are 0 to 3")
}

fn id<Id, Bad: std::fmt::Debug>(new: impl Fn(&str) -> Result<Id, Bad>, text: &str) -> Id {
    new(text).expect("the story's keys are ids")
}

fn round_id(round: &Round) -> AssessmentId {
    id(AssessmentId::new, round.id)
}

fn own_item() -> (ChecklistId, ItemId) {
    (id(ChecklistId::new, "prerequisites"), id(ItemId::new, "second-person"))
}

/// The call's id: the weeks (and days) before the last call day name it.
fn call_id(call: &Call) -> CallId {
    id_of(CallId::new, call, "call", 0)
}

fn action_id(call: &Call, place: usize) -> ActionId {
    id_of(ActionId::new, call, "action", place)
}

fn id_of<Id, Bad: std::fmt::Debug>(new: impl Fn(&str) -> Result<Id, Bad>, call: &Call, what: &str, place: usize) -> Id {
    let week = if call.weeks_ago < 0 { "planned".to_owned() } else { call.weeks_ago.to_string() };
    id(new, &format!("{what}-{week}-{}-{place}", call.days))
}
