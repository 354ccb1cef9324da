//! The real relay over real sockets: enrolment, exchange, refusals, live work, the app's files, stopping.

mod access;
mod admission;
mod app_files;
mod bounds;
#[path = "../../../server/tests/program/chance.rs"]
mod chance;
mod cut_lines;
mod durability;
mod engagements;
mod enrolment;
mod exchange;
mod forgetting;
mod frames;
mod governing;
mod invitations;
mod keeping;
mod origins;
mod parcels;
mod phone;
mod poison;
mod renewing;
mod running;
mod snapshots;
#[path = "../../../server/tests/program/soak.rs"]
mod soak;
mod sockets;
