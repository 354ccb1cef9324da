//! The one language of property tests and scenarios. Numbers name devices, documents and persons modulo how many there
//! are, so that every sequence means something and shrinking works.

use proptest::prelude::*;
use tandem_core::limits::{PAGE_BYTES, RESPONSE_PAGES};
use tandem_core::model::Role;

/// How a world begins.
#[derive(Clone, Debug)]
pub struct Setup {
    /// How many devices, 1–5.
    pub devices: usize,
    /// How many persons share them, 1–3: device n belongs to person n modulo this.
    pub persons: usize,
    /// How many documents, 1–3.
    pub documents: usize,
    /// The role of each person in each document at the beginning.
    pub roles: Vec<Option<Role>>,
    /// How large the relay's pages are, in bytes.
    pub page_bytes: usize,
    /// How many pages one answer may have.
    pub response_pages: usize,
    /// Seeds every chance of the run.
    pub seed: u64,
}

/// Something that goes wrong.
#[derive(Clone, Debug)]
pub enum Fault {
    /// A device's process ends; only what is stored remains. It starts again with [`Action::Start`].
    Crash(usize),
    /// The socket of a device is cut; what was on its way is gone.
    CutSocket(usize),
    /// A POST on its way is lost, and the device is told.
    FailPost(usize),
    /// A POST on its way is lost, and nobody is told.
    LosePost(usize),
    /// A POST on its way to the relay arrives twice.
    DoublePost(usize),
    /// The relay crashes at its next request, before the commit.
    RelayCrashBeforeCommit,
    /// The relay crashes at its next request, after the commit, before the answer.
    RelayCrashAfterCommit,
    /// The relay answers `busy` to its next requests.
    RelayBusy(u8),
    /// The relay restarts: every socket is cut.
    RelayRestart,
    /// The next store transactions of a device fail.
    StoreFails(usize, u8),
    /// The clock of a device is set, by so many milliseconds.
    ClockJump(usize, i64),
    /// The network of a device goes away, and the browser says so.
    Offline(usize),
}

/// What happens in the world.
#[derive(Clone, Debug)]
pub enum Action {
    /// Somebody edits a document on a device, if it is there: writes a
    /// little or a lot, deletes, counts or types.
    Edit {
        /// Which device.
        device: usize,
        /// Which document.
        document: usize,
        /// What.
        what: u8,
    },
    /// An edit that no relay takes: too many operations, or too large.
    Monster {
        /// Which device.
        device: usize,
        /// Which document.
        document: usize,
        /// Too large instead of too many operations.
        large: bool,
    },
    /// Time passes.
    Wait {
        /// How long, in milliseconds.
        ms: u64,
    },
    /// So many of the small steps that are possible are taken, in an order that `chance` decides.
    Run {
        /// How many.
        steps: u8,
        /// In which order.
        chance: u64,
    },
    /// The network of a device is back.
    Online(usize),
    /// The person looks at the app.
    Poke(usize),
    /// A crashed device starts again.
    Start(usize),
    /// A person gets a role in a document, or none.
    Access {
        /// Whose.
        person: usize,
        /// In which document.
        document: usize,
        /// Which role.
        role: Option<Role>,
    },
    /// The relay makes a snapshot of a document.
    Snapshot {
        /// Which document.
        document: usize,
        /// No device can read it.
        spoiled: bool,
        /// The changes that it holds live in it only from now on.
        drop: bool,
    },
    /// Something goes wrong.
    Fault(Fault),
    /// The relay's disk dies; a backup of this share (in 256ths) of its log comes back, as another log.
    Restore(u8),
    /// An old copy of the relay's file is put in its place, and nobody says so.
    RollBack(u8),
    /// A device falls into a river, unless it is the last one.
    Lose(usize),
}

fn role() -> impl Strategy<Value = Option<Role>> {
    prop_oneof![6 => Just(Some(Role::Editor)), 1 => Just(Some(Role::Reader)), 2 => Just(None)]
}

/// Any world.
pub fn setup() -> impl Strategy<Value = Setup> {
    let page_bytes = prop_oneof![Just(PAGE_BYTES), 1..3_000_usize];
    let response_pages = prop_oneof![Just(RESPONSE_PAGES), 1..6_usize];
    let roles = proptest::collection::vec(role(), 9);
    (1..=5_usize, 1..=3_usize, 1..=3_usize, roles, page_bytes, response_pages, any::<u64>()).prop_map(
        |(devices, persons, documents, roles, page_bytes, response_pages, seed)| Setup {
            devices,
            persons,
            documents,
            roles,
            page_bytes,
            response_pages,
            seed,
        },
    )
}

fn fault() -> impl Strategy<Value = Fault> {
    let number = || 0..6_usize;
    prop_oneof![
        4 => number().prop_map(Fault::Crash),
        3 => number().prop_map(Fault::CutSocket),
        2 => number().prop_map(Fault::FailPost),
        2 => number().prop_map(Fault::LosePost),
        2 => number().prop_map(Fault::DoublePost),
        2 => Just(Fault::RelayCrashBeforeCommit),
        2 => Just(Fault::RelayCrashAfterCommit),
        1 => (1..4_u8).prop_map(Fault::RelayBusy),
        1 => Just(Fault::RelayRestart),
        2 => (number(), 1..4_u8).prop_map(|(device, times)| Fault::StoreFails(device, times)),
        1 => (number(), -4_000_000..4_000_000_i64).prop_map(|(device, ms)| Fault::ClockJump(device, ms)),
        2 => number().prop_map(Fault::Offline),
    ]
}

fn loss() -> impl Strategy<Value = Action> {
    prop_oneof![
        2 => any::<u8>().prop_map(Action::Restore),
        1 => any::<u8>().prop_map(Action::RollBack),
        1 => (0..6_usize).prop_map(Action::Lose),
    ]
}

fn action(access: u32, restore: u32) -> impl Strategy<Value = Action> {
    let number = || 0..6_usize;
    prop_oneof![
        10 => (number(), number(), any::<u8>()).prop_map(|(device, document, what)| Action::Edit { device, document, what }),
        1 => (number(), number(), any::<bool>()).prop_map(|(device, document, large)| Action::Monster { device, document, large }),
        3 => (0..70_000_u64).prop_map(|ms| Action::Wait { ms }),
        12 => (1..60_u8, any::<u64>()).prop_map(|(steps, chance)| Action::Run { steps, chance }),
        9 => prop_oneof![
            3 => number().prop_map(Action::Online),
            2 => number().prop_map(Action::Poke),
            4 => number().prop_map(Action::Start),
        ],
        access => (number(), number(), role()).prop_map(|(person, document, role)| Action::Access { person, document, role }),
        restore => loss(),
        3 => (number(), 0..8_u8, any::<bool>()).prop_map(move |(document, spoiled, drop)| {
            // A backup knows of no change that was dropped later.
            Action::Snapshot { document, spoiled: spoiled == 0, drop: drop && restore == 0 }
        }),
        8 => fault().prop_map(Action::Fault),
    ]
}

/// Any course of events. With `restores`, the relay also loses its disk now and then, or a device is lost.
pub fn actions(restores: bool) -> impl Strategy<Value = Vec<Action>> {
    let (access, restore) = if restores { (1, 2) } else { (3, 0) };
    proptest::collection::vec(action(access, restore), 1..80)
}
