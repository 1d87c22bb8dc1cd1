//! `tillit restore FILE`.

use std::path::PathBuf;

use tillit_app::Language;
use tillit_app::database::restore;

use crate::commands::doctor::print_checks;
use crate::config::Config;
use crate::failure::Failure;
use crate::progress::Progress;

/// Arguments of `tillit restore`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit restore /srv/backup/tillit-2025-07-07.db --data ./restored")]
pub(crate) struct Args {
    /// The backup
    file: PathBuf,
}

/// Puts a backup where there is no database yet, and looks whether all is well.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let progress = Progress::new();
    let words = match config.language {
        Language::Sv => "Läser tillbaka …",
        Language::En => "Restoring …",
    };
    progress.tell(words, None);
    let checks = restore(&args.file, &config.database).await?;
    drop(progress);
    print_checks(&checks, config.language)
}
