//! The commands, one per file: its arguments, and `run`, which calls a use case and prints.

mod backup;
mod check;
mod demo;
mod doctor;
mod export;
mod import;
mod instance_file;
mod lab;
mod migrate;
mod plan;
mod report;
mod restore;
mod rollups;
pub(crate) mod serve;
mod solve;

use clap::Subcommand;

use crate::config::Config;
use crate::failure::Failure;

/// What can be asked for.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a made-up municipality, plan its coming week, and serve it
    Demo(demo::Args),
    /// Serve the web app and the API
    Serve(serve::Args),
    /// Make the database if there is none, or bring its schema up to this program's
    Migrate(migrate::Args),
    /// Write a backup while others go on working
    Backup(backup::Args),
    /// Put a backup where there is no database yet
    Restore(restore::Args),
    /// Look for what is wrong with the database
    Doctor(doctor::Args),
    /// Hold the sums that follow-up keeps against the facts, or count them anew
    Rollups(rollups::Args),
    /// Bring in a CSV or XLSX file: all of it or nothing
    Import(import::Args),
    /// Give out what can be brought in
    Export(export::Args),
    /// Make a plan for a group
    Plan(plan::Args),
    /// Solve a public benchmark instance
    Solve(solve::Args),
    /// Judge a solution of a public benchmark instance
    Check(check::Args),
    /// Print figures
    Report(report::Args),
    /// Ask the steering lab what another way of steering would do
    Lab(lab::Args),
}

impl Command {
    /// Whether it goes on until it is stopped, and so tells about requests.
    pub(crate) const fn serves(&self) -> bool {
        matches!(self, Self::Serve(_) | Self::Demo(_))
    }
}

/// Runs a command.
///
/// # Errors
/// [`Failure`].
pub(crate) async fn run(command: Command, config: Config) -> Result<(), Failure> {
    match command {
        Command::Demo(args) => demo::run(config, args).await,
        Command::Serve(args) => serve::run(config, args).await,
        Command::Migrate(args) => migrate::run(config, args).await,
        Command::Backup(args) => backup::run(config, args).await,
        Command::Restore(args) => restore::run(config, args).await,
        Command::Doctor(args) => doctor::run(config, args).await,
        Command::Rollups(args) => rollups::run(config, args).await,
        Command::Import(args) => import::run(config, args).await,
        Command::Export(args) => export::run(config, args).await,
        Command::Plan(args) => plan::run(config, args).await,
        Command::Solve(args) => solve::run(&config, args).await,
        Command::Check(args) => check::run(&config, &args),
        Command::Report(args) => report::run(config, args).await,
        Command::Lab(args) => lab::run(config, args).await,
    }
}
