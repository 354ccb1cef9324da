//! `tandem serve`: binds the address, serves until ctrl-c or SIGTERM, and says where and for whom.

use super::speech::Speech;
use super::{USAGE, print_link};
use crate::relay::{Config, StartError};
use crate::settings::Settings;
use crate::{Started, serve as serve_on};
use std::process::ExitCode;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// Serves; answers when the relay has stopped.
pub(super) fn serve(settings: Settings, speech: &Speech) -> ExitCode {
    let filter = EnvFilter::builder().parse_lossy(&settings.log);
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime = match tokio::runtime::Runtime::new() {
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
    let config = Config { public_url: settings.public_url, demo: settings.demo, ..Config::new(settings.data) };
    match serve_on(listener, config, |started| announce(started, speech), stop_asked()).await {
        Ok(()) => {
            println!("{}", speech.say("cli-stopped", &[]));
            ExitCode::SUCCESS
        }
        Err(error) => explain(&error, speech),
    }
}

fn announce(started: &Started, speech: &Speech) {
    println!("Listening on http://{}", started.address);
    println!("{}", speech.say("cli-listening", &[("url", started.public_url.as_str().into())]));
    for sign_in in &started.sign_ins {
        println!();
        print_link(sign_in, speech);
    }
    if started.sign_ins.len() > 1 {
        println!("\n{}", speech.say("cli-demo", &[]));
    }
}

fn explain(error: &StartError, speech: &Speech) -> ExitCode {
    let folder = |path: &std::path::Path| ("folder", path.display().to_string().into());
    match error {
        StartError::Locked(path) => fail(USAGE, &speech.say("cli-locked", &[folder(path)])),
        StartError::Folder { path, cause } => {
            fail(USAGE, &speech.say("cli-folder", &[folder(path), ("cause", cause.to_string().into())]))
        }
        StartError::NotFresh => fail(USAGE, &speech.say("cli-not-fresh", &[])),
        StartError::Open(_) | StartError::Store(_) | StartError::Thread(_) | StartError::Listen(_) => {
            fail(1, &speech.say("cli-failed", &[("cause", error.to_string().into())]))
        }
    }
}

fn fail(code: u8, sentence: &str) -> ExitCode {
    eprintln!("tandem: {sentence}");
    ExitCode::from(code)
}

/// Ends on ctrl-c, and on SIGTERM where there is such a thing.
async fn stop_asked() {
    let interrupted = async {
        if let Err(cause) = tokio::signal::ctrl_c().await {
            tracing::error!(%cause, "cannot hear ctrl-c");
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminated) => tokio::select! { () = interrupted => {}, _ = terminated.recv() => {} },
            Err(cause) => {
                tracing::error!(%cause, "cannot hear SIGTERM");
                interrupted.await;
            }
        }
    }
    #[cfg(not(unix))]
    interrupted.await;
}
