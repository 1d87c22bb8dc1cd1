//! `tillit serve`.

use std::net::SocketAddr;
use std::sync::Arc;

use tillit_app::clock::SystemClock;
use tillit_app::database::OpenMode;
use tillit_app::{App, Language};
use tillit_server::{ServerState, serve};

use crate::config::Config;
use crate::context::{first_administrator, open_app};
use crate::failure::Failure;

/// Arguments of `tillit serve`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit serve --listen 127.0.0.1:7070")]
pub(crate) struct Args {
    /// Address to listen on [default: 127.0.0.1:7070]
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

/// Serves an existing database until it is told to stop.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let address = config.listen(args.listen.as_deref())?;
    let app = open_app(&config, OpenMode::Existing, Arc::new(SystemClock)).await?;
    let language = config.language;
    if let Some(words) = first_administrator(&app, language).await? {
        println!("{words}");
    }
    until_stopped(app, &config, address, move |address| {
        println!(
            "{}",
            match language {
                Language::Sv => format!("Tillit svarar på http://{address} . Avsluta med Ctrl+C."),
                Language::En => format!("Tillit answers on http://{address} . Stop it with Ctrl+C."),
            }
        );
    })
    .await
}

/// Serves an application until Ctrl+C or SIGTERM; requests under way are finished.
///
/// # Errors
/// [`Failure`] if the address is taken.
pub(crate) async fn until_stopped(
    app: App,
    config: &Config,
    address: SocketAddr,
    ready: impl FnOnce(SocketAddr),
) -> Result<(), Failure> {
    let settings = tillit_server::Config { secure_cookies: config.secure_cookies, behind_proxy: config.behind_proxy };
    let store = app.store.clone();
    // What an import left that was broken off; a day is longer than any that still runs.
    let day_ago = app.now().saturating_sub(jiff::SignedDuration::from_hours(24)).map_err(Failure::other)?;
    store.discard_stale_loads(day_ago).await.map_err(Failure::other)?;
    let outcome = serve(ServerState::new(app, settings), address, ready, stopped()).await;
    store.close().await;
    outcome.map_err(Failure::other)
}

/// Comes back when somebody wants the program to end.
async fn stopped() {
    let interrupt = async {
        // Without the handler Ctrl+C ends the program at once, which is no harm: writes are safe when answered.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
