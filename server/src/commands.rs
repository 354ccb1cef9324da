//! The command line: reads flags and settings, carries one command out, and says what happened.
//!
//! Exit codes: 0 done, 1 something failed, 2 the asker can put it right (and is told how).

mod access;
mod export;
mod health;
mod invite;
mod keep;
mod moving;
mod people;
mod renew;
mod replica;
mod returned;
mod serve;
mod speech;

use crate::drawing;
use crate::inviting::SignIn;
use crate::settings::{Arguments, Command, Settings, SettingsError};
use clap::Parser;
use speech::Speech;
use std::collections::HashMap;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// Something that the asker can put right.
const USAGE: u8 = 2;

/// Runs the program with the arguments and the environment of this process.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    // A variable that is no text is none of ours.
    let environment: HashMap<String, String> =
        std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?))).collect();
    let settings = match &arguments.command {
        Command::Serve(flags) => flags.settings(&environment),
        Command::Invite(flags) => flags.place.settings(&environment),
        Command::Access(flags) => flags.place.settings(&environment),
        Command::People(place) => place.settings(&environment),
        Command::Device(flags) => flags.place.settings(&environment),
        Command::Administrator(flags) => flags.place.settings(&environment),
        Command::Withdraw(flags) => flags.place.settings(&environment),
        Command::Audit(flags) => flags.place.settings(&environment),
        Command::MoveTo(flags) => flags.place.settings(&environment),
        Command::Renew(flags) => flags.place.settings(&environment),
        Command::Backup(flags) | Command::Restore(flags) => flags.place.settings(&environment),
        Command::Verify(flags) => flags.place.settings(&environment),
        Command::Returned(flags) => flags.place.settings(&environment),
        Command::Export(flags) => flags.place.settings(&environment),
        Command::Replica(flags) => flags.settings(&environment),
        Command::Health(flags) => flags.settings(&environment),
    };
    match settings.and_then(|settings| Ok((Speech::choose(settings.language.as_deref(), &environment)?, settings))) {
        Ok((speech, settings)) => carry_out(arguments.command, settings, &speech),
        Err(error) => unusable(&error),
    }
}

fn carry_out(command: Command, settings: Settings, speech: &Speech) -> ExitCode {
    match command {
        Command::Serve(_) => serve::serve(settings, speech),
        Command::Invite(flags) => invite::invite(&flags, &settings, speech),
        Command::Access(flags) => access::access(&flags, &settings, speech),
        Command::People(_) => people::people(&settings, speech),
        Command::Device(flags) => people::device(&flags, &settings, speech),
        Command::Administrator(flags) => people::administrator(&flags, &settings, speech),
        Command::Withdraw(flags) => people::withdraw(&flags, &settings, speech),
        Command::Audit(flags) => people::audit(&flags, &settings, speech),
        Command::MoveTo(flags) => moving::move_to(&flags, &settings, speech),
        Command::Renew(flags) => renew::renew(&flags, &settings, speech),
        Command::Backup(flags) => keep::backup(&flags.file, &settings.data, speech),
        Command::Restore(flags) => keep::restore(&flags.file, &settings.data, speech),
        Command::Verify(flags) => keep::verify(flags.file.as_deref(), &settings.data, speech),
        Command::Returned(flags) => returned::run(&flags, &settings, speech),
        Command::Export(flags) => export::export(&flags, &settings, speech),
        Command::Replica(flags) => replica::replica(&flags, &settings.log, speech),
        Command::Health(_) => health::health(&settings, speech),
    }
}

/// Says what is wrong; `code` is the exit code.
fn fail(code: u8, sentence: &str) -> ExitCode {
    eprintln!("tandem: {sentence}");
    ExitCode::from(code)
}

fn unusable(error: &SettingsError) -> ExitCode {
    eprintln!("tandem: {error}");
    ExitCode::from(USAGE)
}

/// Prints a sign-in link: first the line that scripts read, then what to do with it, then its QR code for a phone.
fn print_link(sign_in: &SignIn, speech: &Speech) {
    print(&format!("Sign-in link for {} ({}): {}", sign_in.name, sign_in.role, sign_in.url));
    print(&speech.say("cli-link", &[("days", sign_in.days.into()), ("person", sign_in.person.as_str().into())]));
    if std::io::stdout().is_terminal()
        && let Some(code) = drawing::drawn(&sign_in.url)
    {
        print(&format!("\n{code}"));
    }
}

/// Prints a line. Whoever closed the other end misses it; that is no reason to stop.
fn print(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
