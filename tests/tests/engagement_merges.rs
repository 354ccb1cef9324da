//! Random work of two to five people on one engagement: it converges, keeps every intention, and every view shows it.
//!
//! Covers P0.1–P0.6, P1.1–P1.6, P2.1–P2.7, P4.2, P4.4 and P6.1: every kind of the table of kinds takes part by itself. What
//! "keeps the intention" means, per command:
//! a register holds exactly the values that nobody had seen when they overwrote it; a thing that was added is there;
//! a letter that was typed is there once unless somebody deleted it; a tick, a rating and a bin mark are registers.

mod story;

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use story::{Action, DOCUMENT, Intent, World, reader, show_everything, story};
use tandem_core::document::Document;
use tandem_core::model::{DeviceId, DocumentId, Field, PersonId, Value};
use tandem_core::sync::record::Record;
use tandem_core::view::Query;

proptest! {
    #[test]
    fn concurrent_work_converges_and_keeps_every_intention((replicas, story) in story()) {
        let mut world = World::new(replicas);
        for action in &story {
            match action {
                Action::Run { replica, intent } => world.run(*replica, intent),
                Action::Merge { from, to } => world.merge(*from, *to),
                Action::Reload { replica } => world.reload(*replica),
            }
        }
        for from in 0..replicas {
            show_everything(&world.replicas[from].document, "p0");
            world.merge(from, 0);
        }
        for to in 1..replicas {
            world.merge(0, to);
        }

        // The same, byte for byte, whatever the route; also for one who gets everything at once in another order.
        let first = &world.replicas[0];
        let mut reversed = first.changes.clone();
        reversed.reverse();
        let newcomer = Document::load(DOCUMENT, &[200; 16], None, &reversed).expect("a newcomer loads");
        for replica in &world.replicas[1..] {
            prop_assert_eq!(replica.document.heads(), first.document.heads());
            prop_assert_eq!(replica.document.json(), first.document.json());
        }
        prop_assert_eq!(newcomer.json(), first.document.json());
        prop_assert_eq!(show_everything(&newcomer, "p0"), {
            let saved = first.document.save();
            show_everything(&Document::load(DOCUMENT, &[201; 16], Some(&saved), &[]).expect("loads"), "p0")
        });

        // Every register holds exactly what stands.
        for (register, standing) in &first.model.standing {
            let field = Field::parse(register).expect("a field");
            let expected: BTreeSet<Value> = standing.values().cloned().collect();
            let found: BTreeSet<Value> = first.document.standing(&field).into_iter().collect();
            prop_assert_eq!(found, expected, "{}", register);
        }

        // Every letter that was typed and not deleted is there once.
        let mut letters: Vec<char> = Vec::new();
        for text in world.texts(0) {
            letters.extend(world.prose(0, &text).1.chars());
        }
        let there: BTreeSet<char> = letters.iter().copied().collect();
        prop_assert_eq!(there.len(), letters.len(), "no letter twice");
        let expected: BTreeSet<char> = first.model.typed.difference(&first.model.deleted).copied().collect();
        prop_assert_eq!(there, expected);
    }

    #[test]
    fn an_engagement_founded_anew_without_its_history_shows_what_it_showed((replicas, story) in story()) {
        let mut world = World::new(replicas);
        for action in &story {
            match action {
                Action::Run { replica, intent } => world.run(*replica, intent),
                Action::Merge { from, to } => world.merge(*from, *to),
                Action::Reload { replica } => world.reload(*replica),
            }
        }
        (1..replicas).for_each(|from| world.merge(from, 0));
        let all: Vec<Vec<u8>> = world.replicas[0].changes.clone();
        let mut old = Document::load(DOCUMENT, &[200; 16], None, &all).expect("loads");
        let people = (0..replicas).map(|number| (vec![u8::try_from(number).unwrap() + 1; 16], format!("me{number}")));
        let people: BTreeMap<Vec<u8>, String> = people.collect();
        let note = |document: &mut Document, actor: &[u8], person: &str| {
            let (device, person) = (DeviceId::new(person).unwrap(), PersonId::new(person).unwrap());
            let actor = Record::Actor { actor: actor.to_vec(), device: device.clone() };
            for record in &[Record::Device { device, person, name: "Phone".into(), public_key: Vec::new() }, actor] {
                document.note(record);
            }
        };
        for (actor, person) in &people {
            note(&mut old, actor, person);
        }

        let renewed = old.renewed(DocumentId([9; 16]), None).expect("is founded anew");
        let changes: Vec<Vec<u8>> = renewed.changes.into_iter().map(|change| change.bytes).collect();
        let mut new = Document::load(DocumentId([9; 16]), &[201; 16], None, &changes).expect("loads");
        renewed.actors.iter().for_each(|(old, actor)| note(&mut new, actor, &people[old.as_ref().expect("somebody's")]));
        // Versions are named by hashes, and those are others.
        let told = |document: &Document| show_everything(document, "me0").replace(&document.version(), "this version");
        prop_assert_eq!(told(&new), told(&old));

        // Without one of them every view still shows, nothing of theirs stands, and all that others typed.
        let without = PersonId::new("me1").unwrap();
        let renewed = old.renewed(DocumentId([9; 16]), Some(&without)).expect("is founded anew");
        let changes: Vec<Vec<u8>> = renewed.changes.into_iter().map(|change| change.bytes).collect();
        let left = Document::load(DocumentId([9; 16]), &[201; 16], None, &changes).expect("loads");
        show_everything(&left, "me0");
        prop_assert!(renewed.actors.iter().all(|(old, _)| old.as_deref() != Some(&[2; 16])), "nothing is theirs");
        prop_assert!(!left.json().to_string().contains("\"me1\""));
    }
}

#[test]
fn the_same_baseline_and_list_started_on_two_phones_are_one() {
    let mut world = World::new(2);
    world.run(0, &Intent::Round(0, 2));
    world.run(1, &Intent::Round(0, 3));
    world.run(0, &Intent::Start(1));
    world.run(1, &Intent::Start(1));
    world.merge(0, 1);
    let shown = |query| -> serde_json::Value {
        serde_json::from_str(&world.replicas[1].document.view(&query, &reader("p0")).unwrap()).unwrap()
    };
    let assess = shown(Query::Assess { assessment: None });
    assert_eq!(assess["rounds"].as_array().unwrap().len(), 1);
    assert_eq!(assess["rounds"][0]["date"]["differing"].as_array().unwrap().len(), 2, "the two dates are both shown");
    let lists = shown(Query::Checklists);
    assert_eq!(lists["lists"].as_array().unwrap().iter().filter(|list| list["started"] == true).count(), 1);
}
