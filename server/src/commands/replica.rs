//! `tandem replica`: a replica that is told what to do by JSON lines on standard input, one answer line for each, in
//! order. It must not know what the commands do.

use super::speech::Speech;
use super::{USAGE, fail};
use crate::replica::{Answer, Ask, Failure, Replica};
use crate::settings::ReplicaFlags;
use serde_json::{Value, json};
use std::io::{BufRead, Read};
use std::process::ExitCode;
use tandem_core::code::Code;
use tandem_core::limits::REPLICA_LINE_BYTES;
use tracing_subscriber::EnvFilter;

/// Runs until it is told to quit or standard input ends.
pub(super) fn replica(flags: &ReplicaFlags, log: &str, speech: &Speech) -> ExitCode {
    let filter = EnvFilter::builder().parse_lossy(log);
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(cause) => return fail(1, &speech.say("cli-failed", &[("cause", cause.to_string().into())])),
    };
    let replica = match runtime.block_on(async { Replica::start(&flags.dir) }) {
        Ok(replica) => replica,
        Err(failure) if failure.code == Code::Busy => {
            return fail(USAGE, &speech.say("cli-replica-held", &[("folder", flags.dir.display().to_string().into())]));
        }
        Err(failure) => return fail(1, &speech.say("cli-failed", &[("cause", failure.message.into())])),
    };
    let mut input = std::io::stdin().lock();
    loop {
        let line = match next_line(&mut input) {
            Line::End => break,
            Line::TooLong => {
                answer(&Value::Null, &Err(Failure { code: Code::TooLarge, message: "the line is too long".into() }));
                continue;
            }
            Line::Whole(line) => line,
        };
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let (id, ask) = read(&line);
        let quits = matches!(ask, Ok(Ask::Quit));
        if quits {
            let stopped = runtime.block_on(replica.stop()).map(|()| json!({}));
            let failed = stopped.is_err();
            answer(&id, &stopped);
            return ExitCode::from(u8::from(failed));
        }
        let outcome = ask.and_then(|ask| runtime.block_on(replica.ask(ask)));
        answer(&id, &outcome);
    }
    // Nobody is there to be told.
    ExitCode::from(u8::from(runtime.block_on(replica.stop()).is_err()))
}

/// What standard input gives next.
enum Line {
    Whole(Vec<u8>),
    TooLong,
    End,
}

fn next_line(input: &mut impl BufRead) -> Line {
    let mut line = Vec::new();
    match input.take(REPLICA_LINE_BYTES).read_until(b'\n', &mut line) {
        Ok(0) | Err(_) => Line::End,
        Ok(_) if line.last() == Some(&b'\n') || (line.len() as u64) < REPLICA_LINE_BYTES => Line::Whole(line),
        Ok(_) => {
            // The rest of it is passed over.
            loop {
                line.clear();
                match input.take(REPLICA_LINE_BYTES).read_until(b'\n', &mut line) {
                    Ok(0) | Err(_) => return Line::TooLong,
                    Ok(_) if line.last() == Some(&b'\n') => return Line::TooLong,
                    Ok(_) => {}
                }
            }
        }
    }
}

/// The command of a line, and the id that its answer names.
fn read(line: &[u8]) -> (Value, Result<Ask, Failure>) {
    let bad = |cause: serde_json::Error| Failure { code: Code::BadValue, message: format!("no command: {cause}") };
    let mut whole: Value = match serde_json::from_slice(line) {
        Ok(whole) => whole,
        Err(cause) => return (Value::Null, Err(bad(cause))),
    };
    let id = whole.as_object_mut().and_then(|whole| whole.remove("id")).unwrap_or(Value::Null);
    (id, serde_json::from_value(whole).map_err(bad))
}

/// Prints an answer line. Whoever closed the other end misses it.
fn answer(id: &Value, outcome: &Answer) {
    let line = match outcome {
        Ok(ok) => json!({ "id": id, "ok": ok }),
        Err(failure) => json!({ "id": id, "error": { "code": failure.code, "message": failure.message } }),
    };
    super::print(&line.to_string());
}
