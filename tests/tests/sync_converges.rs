//! The sync protocol under everything that can go wrong: whatever happens, nothing is lost, nothing is doubled, nobody
//! sees what they may not, and when the trouble ends everybody has the same.

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use tandem_tests::simulator::{World, actions, setup};

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
