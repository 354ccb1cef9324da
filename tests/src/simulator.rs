//! A deterministic world for the sync protocol: several devices of several persons, one relay, and whatever can go wrong
//! between them. Everything happens in small steps that a test may order as it likes; a device may crash between any
//! two effects, the relay before or after any commit.
//!
//! - [`Action`]: the one language of property tests and scenarios.
//! - [`World`]: takes actions, keeps watch over the promises while it runs, heals, and checks what must hold in the end.
//! - `steps`: the small steps, and what each does. `promises`, `heal`: what must hold always, and in the end.
//! - `device`: a machine, its effects, its replicas in memory. `store`: what survives a crash.
//! - `relay`: the log with its transactions. `network`: requests and sockets on their way.

mod action;
mod chance;
mod device;
mod heal;
mod network;
mod promises;
mod relay;
mod steps;
mod store;
mod world;

pub use action::{Action, Fault, Setup, actions, setup};
pub use device::Device;
pub use relay::Relay;
pub use store::{Row, Store};
pub use world::World;
