//! `tillit demo`.

use jiff::civil::Date;

use crate::config::Config;
use crate::failure::Failure;

/// Arguments of `tillit demo`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit demo --listen 127.0.0.1:7070")]
pub(crate) struct Args {
    /// The day it is in the made-up municipality, YYYY-MM-DD
    #[arg(long, value_name = "DAY", default_value = "2025-07-07")]
    date: Date,
    /// Address to listen on [default: 127.0.0.1:7070]
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Only make the municipality
    #[arg(long)]
    no_serve: bool,
}

/// Makes the municipality if it is not there, and serves it.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    Err(Failure::Refused(format!("under construction: {args:?} {}", config.database)))
}
