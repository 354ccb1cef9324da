//! The real program as a child process: its command line, its ending, and its sudden death.

mod child;
mod client;
mod command_line;
mod demo;
mod export;
mod keeping;
mod killed;
