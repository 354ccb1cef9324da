//! The sync protocol under everything that can go wrong: whatever happens, nothing is lost, nothing is doubled, nobody
//! sees what they may not, and when the trouble ends everybody has the same.

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use tandem_core::model::Role;
use tandem_core::sync::log::ReadLog;
use tandem_tests::simulator::{Action, Setup, World, actions, setup};

proptest! {
    #![proptest_config(ProptestConfig {
        max_shrink_iters: 20_000,
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("regressions/sync_converges.txt"))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_happens_everybody_ends_with_the_same(setup in setup(), actions in actions(false)) {
        let mut world = World::new(&setup);
        for action in &actions {
            world.act(action);
        }
        world.heal_and_check();
    }

    #[test]
    fn a_relay_that_comes_back_from_a_backup_gets_back_what_it_forgot(setup in setup(), actions in actions(true)) {
        let mut world = World::new(&setup);
        for action in &actions {
            world.act(action);
        }
        world.heal_and_check();
    }
}

/// Two people with a device each, and a third device of the first person, who all write in one document.
fn three_devices() -> World {
    let roles = vec![Some(Role::Editor); 9];
    World::new(&Setup { devices: 3, persons: 2, documents: 1, roles, page_bytes: 2_000, response_pages: 3, seed: 7 })
}

fn edit(world: &mut World, device: usize, times: u8) {
    (0..times).for_each(|what| world.act(&Action::Edit { device, document: 0, what }));
}

#[test]
fn what_a_lost_phone_had_signed_comes_back_from_others_under_its_name_after_a_restore() {
    // The backup is of before it wrote anything, or of after.
    for before in [0, 2] {
        let mut world = three_devices();
        (0..3).for_each(|device| edit(&mut world, device, before));
        world.heal_and_check();
        let backup = world.relay.log.all().count();
        for round in 0..4 {
            (0..3).for_each(|device| edit(&mut world, device, 5 + round));
            world.heal_and_check();
        }
        let whole = world.relay.changes(&world.documents[0]).len();
        world.devices[1].lose();
        world.restore(backup);
        world.heal_and_check();
        assert_eq!(world.relay.changes(&world.documents[0]).len(), whole, "everything is there again");
        assert_eq!(world.admitted, 0, "at nobody's word but its author's");
    }
}

#[test]
fn a_long_talk_with_a_lost_phone_comes_back_in_few_requests() {
    let mut world = three_devices();
    world.heal_and_check();
    let backup = world.relay.log.all().count();
    for _ in 0..40 {
        edit(&mut world, 0, 1);
        world.act(&Action::Run { steps: 60, chance: 1 });
        edit(&mut world, 1, 1);
        world.act(&Action::Run { steps: 60, chance: 2 });
    }
    world.heal_and_check();
    let whole = world.relay.changes(&world.documents[0]).len();
    world.devices[1].lose();
    world.restore(backup);
    let before = world.relay.requests;
    world.heal_and_check();
    assert_eq!(world.relay.changes(&world.documents[0]).len(), whole, "everything is there again");
    assert_eq!(world.admitted, 0, "at nobody's word but its author's");
    let requests = world.relay.requests - before;
    assert!(requests < 60, "each answer waited for a request of its own: {requests}");
}

#[test]
fn what_a_lost_phone_had_not_signed_waits_on_others_and_holds_up_nothing_that_does_not_stand_on_it() {
    let mut world = three_devices();
    edit(&mut world, 1, 2);
    world.heal_and_check();
    let backup = world.relay.log.all().count();
    edit(&mut world, 1, 3);
    // Everybody has it before it is signed; then the phone is gone.
    for _ in 0..2_000 {
        world.act(&Action::Run { steps: 1, chance: 3 });
    }
    let (document, unsigned) = (world.documents[0], world.edits[world.edits.len() - 3..].to_vec());
    assert!(unsigned.iter().all(|(_, _, hash)| world.devices[2].store.row(&document, hash).is_some()), "the others have it");
    world.devices[1].lose();
    world.restore(backup);
    for _ in 0..200 {
        world.act(&Action::Run { steps: 50, chance: 5 });
        world.act(&Action::Wait { ms: 2_000 });
    }
    for device in [0, 2] {
        let status = world.devices[device].client.as_ref().expect("it runs").status();
        assert_eq!((status.theirs, status.waiting, status.complete), (3, 0, true), "it waits, by name");
        let kept = unsigned.iter().all(|(_, _, hash)| world.devices[device].store.row(&document, hash).is_some());
        assert!(kept, "and is not lost");
    }
    let requests = world.relay.requests;
    for _ in 0..20 {
        world.act(&Action::Run { steps: 50, chance: 5 });
        world.act(&Action::Wait { ms: 60_000 });
    }
    assert_eq!(world.relay.requests, requests, "nobody asks again and again for what cannot be");
    // The administrator stands by it.
    assert_eq!(world.admit_unproven(), 3);
    world.heal_and_check();
    assert!(unsigned.iter().all(|(_, _, hash)| world.relay.log.contains(&document, hash) == Ok(true)), "it is there again");
}
