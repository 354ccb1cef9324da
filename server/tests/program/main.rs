//! The real program as a child process: its command line, its ending, and its sudden death.

mod chance;
mod child;
mod client;
mod command_line;
mod crowd;
mod demo;
mod deploy;
mod disk;
mod export;
mod keeping;
mod replica;
mod rounds;
mod running_it;
mod shell;
mod soak;
