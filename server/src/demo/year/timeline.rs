//! The story in the order in which it happened.

use super::calendar::{Calendar, When};
use super::pair::Who;
use super::story::calls::{Call, calls};
use super::story::delivery::deliveries;
use super::story::forms::forms;
use super::story::lists::{self, Item};
use super::story::needs;
use super::story::plans::{Planning, plannings};
use super::story::rounds::{ROUNDS, Round};
use super::story::setup::{Sitting, sittings};
use super::story::turns::{Turn, turns};

/// One scene: what somebody does in one sitting.
#[derive(Debug)]
pub(super) enum Scene {
    /// The mentor describes the partner (P0.1).
    Profile,
    /// The focal point names the staff (P0.1).
    Staff,
    /// Both start the checklists, each on their own device (P0.2, P0.3).
    Lists,
    /// An item is ticked or remarked on.
    Item(&'static Item),
    /// An item of their own is added.
    OwnItem,
    /// That item is ticked.
    OwnItemDone,
    /// A round begins (P1.3).
    Start(&'static Round),
    /// One of the two rates.
    Rate(&'static Round, Who),
    /// They settle what they differ on.
    Settle(&'static Round),
    /// A call, from greeting to actions (P4.2).
    Call(&'static Call),
    /// An action of a call is done: its place among the call's actions (P4.4).
    Done(&'static Call, usize),
    /// A step of the needs assessment (P1).
    Needs(needs::Step),
    /// A small turn between the calls.
    Turn(Turn),
    /// Something is set up beside the calls (P0.4–P0.6), delivered (P3), or filled in (P5.8).
    Sitting(Sitting),
    /// Somebody works on a training plan (P2).
    Planning(Planning),
}

/// Every scene with its moment, in seconds since 1970, oldest first.
pub(super) fn timeline(calendar: &Calendar) -> Vec<(i64, Scene)> {
    let mut scenes = beginning();
    scenes.extend(ROUNDS.iter().flat_map(of_round));
    scenes.extend(calls().flat_map(of_call));
    scenes.extend(turns().into_iter().map(|turn| (turn.when, Scene::Turn(turn))));
    scenes.extend(sittings(calendar).into_iter().map(|sitting| (sitting.when, Scene::Sitting(sitting))));
    scenes.extend(deliveries(calendar).into_iter().map(|sitting| (sitting.when, Scene::Sitting(sitting))));
    scenes.extend(forms(calendar).into_iter().map(|sitting| (sitting.when, Scene::Sitting(sitting))));
    scenes.extend(needs::STEPS.map(|(when, step)| (when, Scene::Needs(step))));
    scenes.extend(plannings(calendar).into_iter().map(|planning| (planning.when, Scene::Planning(planning))));
    let mut scenes: Vec<(i64, Scene)> = scenes.into_iter().map(|(when, scene)| (calendar.moment(when), scene)).collect();
    scenes.sort_by_key(|(at, _)| *at);
    scenes
}

fn beginning() -> Vec<(When, Scene)> {
    let mut scenes = vec![
        (When { weeks_ago: 52, days: 0, clock: (9, 0) }, Scene::Profile),
        (When { weeks_ago: 52, days: 1, clock: (16, 0) }, Scene::Staff),
        (lists::STARTED, Scene::Lists),
        (lists::OWN_ITEM.0, Scene::OwnItem),
        (lists::OWN_ITEM_DONE.0, Scene::OwnItemDone),
    ];
    scenes.extend(lists::ITEMS.iter().map(|item| (item.when, Scene::Item(item))));
    scenes
}

fn of_round(round: &'static Round) -> Vec<(When, Scene)> {
    let start = When { clock: (13, 30), ..round.rated(Who::Mentor) };
    vec![
        (start, Scene::Start(round)),
        (round.rated(Who::Mentor), Scene::Rate(round, Who::Mentor)),
        (round.rated(Who::Focal), Scene::Rate(round, Who::Focal)),
        (round.discussed(), Scene::Settle(round)),
    ]
}

fn of_call(call: &'static Call) -> Vec<(When, Scene)> {
    // A planned call is entered when the last one ends.
    let opened = if call.weeks_ago < 0 {
        When { weeks_ago: 0, days: 0, clock: (12, 0) }
    } else {
        When { weeks_ago: call.weeks_ago, days: call.days, clock: (10, 0) }
    };
    let mut scenes = vec![(opened, Scene::Call(call))];
    for (place, action) in (0..).zip(call.actions) {
        if let Some(days) = action.done {
            let when = When { days: call.days + days, clock: (16, 12 + 7 * place), ..opened };
            scenes.push((when, Scene::Done(call, usize::try_from(place).unwrap_or(0))));
        }
    }
    scenes
}
