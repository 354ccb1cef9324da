//! The real relay over real sockets: enrolment, exchange, refusals, live work, the app's files, stopping.

mod access;
mod acme;
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
mod lapsing;
mod moving;
mod organisation;
mod origins;
mod parcels;
mod phone;
mod poison;
mod protection;
mod proxies;
mod renewing;
mod running;
mod schedule;
mod secure;
mod snapshots;
#[path = "../../../server/tests/program/soak.rs"]
mod soak;
mod sockets;
mod watched;
