//! `tillit backup FILE`.

use std::path::PathBuf;

use tillit_app::Language;
use tillit_app::use_cases::maintenance::backup;

use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::progress::Progress;

/// Arguments of `tillit backup`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit backup /srv/backup/tillit-2025-07-07.db")]
pub(crate) struct Args {
    /// The file to write; it must not exist yet
    file: PathBuf,
}

/// Writes a backup.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let language = context.config.language;
    let progress = Progress::new();
    progress.tell(
        match language {
            Language::Sv => "Säkerhetskopierar …",
            Language::En => "Backing up …",
        },
        None,
    );
    let outcome = backup::run(&context.app, &context.session, &args.file).await;
    context.finish(outcome).await?;
    drop(progress);
    let file = args.file.display();
    println!(
        "{}",
        match language {
            Language::Sv => format!("Säkerhetskopian ligger i {file}."),
            Language::En => format!("The backup is in {file}."),
        }
    );
    Ok(())
}
