//! `tillit plan`.

use jiff::civil::Date;

use crate::config::Config;
use crate::failure::Failure;

/// Arguments of `tillit plan`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit plan --group Norr --from 2025-07-07 --days 7 --seconds 30 --publish")]
pub(crate) struct Args {
    /// The group's name
    #[arg(long, value_name = "NAME")]
    group: String,
    /// First day
    #[arg(long, value_name = "DAY")]
    from: Date,
    /// How many days
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=31))]
    days: u16,
    /// How long the optimiser may work
    #[arg(long, value_name = "S", default_value_t = 30)]
    seconds: u32,
    /// Publish what the gate passes
    #[arg(long)]
    publish: bool,
}

/// Makes a plan.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    Err(Failure::Refused(format!("under construction: {args:?} {}", config.database)))
}
