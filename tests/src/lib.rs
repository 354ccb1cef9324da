//! Proofs of Tandem: merging, the sync protocol, the relay over real sockets. The tests are in `tests/`.
//!
//! [`simulator`] is a whole small world in memory: devices with the real sync machine, a relay with the real decisions,
//! and a network that does everything a network does. It knows no real clock, network or disk. [`author`] makes real
//! changes, [`chunk`] bad ones; [`desk`] is a relay's log for tests of single decisions, [`engagement`] a notebook for tests of commands and views; [`proxy`] is a bad line;
//! [`fuzz`] says what inputs from outside must keep to, [`zones`] what the clocks of the world show.

pub mod author;
pub mod chunk;
pub mod desk;
pub mod engagement;
pub mod fuzz;
pub mod keys;
pub mod proxy;
pub mod simulator;
pub mod zones;
