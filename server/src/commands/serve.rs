//! `tandem serve`: binds the address, serves until ctrl-c or SIGTERM, and says where and for whom.

use super::speech::Speech;
use super::{USAGE, fail, print, print_link, unusable};
use crate::relay::{Config, StartError};
use crate::settings::{LogFormat, Settings};
use crate::tls::TlsError;
use crate::{Backups, Started, serve as serve_on};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
use tandem_core::limits::{CONNECTIONS, OVERFLOW_CONNECTIONS};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// Files and lines that the relay may have open: every connection, and room for everything else.
const HANDLES: u64 = (CONNECTIONS + OVERFLOW_CONNECTIONS + 256) as u64;

/// Threads for jobs that block: each reader's, an examination, the end, and room. Every thread that was ever made keeps its
/// memory for a while, and a job's connection is free a moment before its thread is: without a bound a crowd of
/// readers makes fifty.
const BLOCKING: usize = 8;

/// Serves; answers when the relay has stopped.
pub(super) fn serve(settings: Settings, speech: &Speech) -> ExitCode {
    let filter = EnvFilter::builder().parse_lossy(&settings.log);
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match settings.log_format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).with_span_list(false).init(),
    }
    // Each connection is a handle, and some systems give out few unless asked. With fewer, later ones wait outside.
    if let Err(cause) = rlimit::increase_nofile_limit(HANDLES) {
        tracing::warn!(%cause, "no more handles to be had");
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(BLOCKING).build() {
        Ok(runtime) => runtime,
        Err(cause) => return fail(1, &speech.say("cli-failed", &[("cause", cause.to_string().into())])),
    };
    runtime.block_on(bind_and_serve(settings, speech))
}

async fn bind_and_serve(settings: Settings, speech: &Speech) -> ExitCode {
    let address = settings.listen.as_str();
    let listener = match TcpListener::bind(address).await {
        Ok(listener) => listener,
        Err(cause) => {
            return fail(USAGE, &speech.say("cli-address", &[("address", address.into()), ("cause", cause.to_string().into())]));
        }
    };
    // Before anything is announced: whoever reads the announcement may end the relay at once.
    let stop = match stop_asked() {
        Ok(stop) => stop,
        Err(cause) => return fail(1, &speech.say("cli-failed", &[("cause", cause.to_string().into())])),
    };
    let drop_changes_after = settings.drop_changes_after_days.map(|days| Duration::from_hours(24 * u64::from(days)));
    let read = settings.tls().and_then(|tls| Ok((tls, settings.trusted()?, settings.organisation()?)));
    let (tls, trust_proxy, organisation) = match read {
        Ok(read) => read,
        Err(error) => return unusable(&error),
    };
    let backups = settings.backup_dir.map(|dir| Backups {
        dir,
        every: Duration::from_hours(u64::from(settings.backup_every_hours.max(1))),
        keep: settings.backup_keep.max(1) as usize,
    });
    let config = Config {
        public_url: settings.public_url,
        demo: settings.demo,
        drop_changes_after,
        tls,
        trust_proxy,
        metrics_token: settings.metrics_token,
        backups,
        organisation,
        ..Config::new(settings.data)
    };
    match serve_on(listener, config, |started| announce(started, speech), stop).await {
        Ok(()) => {
            print(&speech.say("cli-stopped", &[]));
            ExitCode::SUCCESS
        }
        Err(error) => explain(&error, speech),
    }
}

fn announce(started: &Started, speech: &Speech) {
    print(&format!("Listening on {}://{}", if started.https { "https" } else { "http" }, started.address));
    print(&speech.say("cli-listening", &[("url", started.public_url.as_str().into())]));
    for sign_in in &started.sign_ins {
        print("");
        print_link(sign_in, speech);
    }
    if started.sign_ins.len() > 1 {
        print(&format!("\n{}", speech.say("cli-demo", &[])));
    }
}

fn explain(error: &StartError, speech: &Speech) -> ExitCode {
    let folder = |path: &Path| ("folder", path.display().to_string().into());
    match error {
        StartError::Locked(path) => fail(USAGE, &speech.say("cli-locked", &[folder(path)])),
        StartError::Folder { path, cause } => {
            fail(USAGE, &speech.say("cli-folder", &[folder(path), ("cause", cause.to_string().into())]))
        }
        StartError::Tls(error) => fail(USAGE, &uncertified(error, speech)),
        StartError::NotFresh => fail(USAGE, &speech.say("cli-not-fresh", &[])),
        StartError::Open(_) | StartError::Store(_) | StartError::Thread(_) | StartError::Listen(_) => {
            fail(1, &speech.say("cli-failed", &[("cause", error.to_string().into())]))
        }
    }
}

/// What is wrong with the certificate, and what to do.
fn uncertified(error: &TlsError, speech: &Speech) -> String {
    let named = |name: &'static str, path: &Path| (name, path.display().to_string().into());
    match error {
        TlsError::Unreadable { path, cause } => {
            speech.say("cli-tls-unreadable", &[named("file", path), ("cause", cause.to_string().into())])
        }
        TlsError::NoCertificate(path) => speech.say("cli-tls-no-certificate", &[named("file", path)]),
        TlsError::NoKey(path) => speech.say("cli-tls-no-key", &[named("file", path)]),
        TlsError::Mismatch { cert, key } => speech.say("cli-tls-mismatch", &[named("cert", cert), named("key", key)]),
        TlsError::Unusable { path, cause } => {
            speech.say("cli-tls-unusable", &[named("file", path), ("cause", cause.to_string().into())])
        }
    }
}

/// Listens for ctrl-c, and for SIGTERM where there is such a thing, from now on; the future ends with the first.
#[cfg(unix)]
fn stop_asked() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupted, mut terminated) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! { _ = interrupted.recv() => {}, _ = terminated.recv() => {} }
    })
}

/// Listens for ctrl-c from now on; the future ends with it.
#[cfg(windows)]
fn stop_asked() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupted = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        let _ = interrupted.recv().await;
    })
}
