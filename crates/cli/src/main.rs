//! The `tillit` command: reads what was asked, calls use cases as a user would, prints, and decides nothing.

mod commands;
mod config;
mod context;
mod failure;
mod logging;
mod output;
mod progress;

use std::process::ExitCode;

use clap::Parser;

use crate::commands::Command;
use crate::config::{Config, Overrides};
use crate::failure::Failure;

/// Open software for Swedish municipal home care.
///
/// Settings are taken from flags first, then from the environment (TILLIT_DATA, TILLIT_DATABASE, TILLIT_LISTEN,
/// TILLIT_LANG, TILLIT_MUNICIPALITY, TILLIT_SECURE_COOKIES, TILLIT_BEHIND_PROXY, TILLIT_LOG), then from the file
/// tillit.toml in the working directory or the one named by --config, with the same names in small letters and
/// without TILLIT_. Exit codes: 0 done, 1 refused input or failed check, 2 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "tillit", version, propagate_version = true, after_help = "Example: tillit demo")]
struct Cli {
    #[command(flatten)]
    overrides: Overrides,
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = Config::read(cli.overrides).and_then(|config| {
        logging::start(&config, cli.command.serves());
        let language = config.language;
        run(cli.command, config).map_err(|failure| failure.said_in(language))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("tillit: {failure}");
            failure.exit_code()
        }
    }
}

fn run(command: Command, config: Config) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Failure::other)?;
    let outcome = runtime.block_on(commands::run(command, config));
    // What still runs beside (a job that was not waited for) must not hold the program up.
    runtime.shutdown_background();
    outcome
}
