//! `tillit migrate`.

use std::sync::Arc;

use tillit_app::Language;
use tillit_app::clock::SystemClock;
use tillit_app::database::OpenMode;

use crate::config::Config;
use crate::context::{first_administrator, open_app};
use crate::failure::Failure;

/// Arguments of `tillit migrate`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit migrate --data ./bracke")]
pub(crate) struct Args {}

/// Opening brings the schema up; a database that is not there is made, empty but for the first administrator.
pub(crate) async fn run(config: Config, _args: Args) -> Result<(), Failure> {
    let app = open_app(&config, OpenMode::Create, Arc::new(SystemClock)).await?;
    let first = first_administrator(&app, config.language).await;
    app.store.close().await;
    let first = first?;
    println!(
        "{}",
        match config.language {
            Language::Sv => "Databasen är klar att användas.",
            Language::En => "The database is ready to use.",
        }
    );
    if let Some(words) = first {
        println!("{words}");
    }
    Ok(())
}
