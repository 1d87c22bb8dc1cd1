//! `tillit rollups`.

use jiff::civil::Date;
use tillit_app::Language;
use tillit_app::use_cases::follow_up::rollups::{Outcome, check, rebuild};

use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;

/// Arguments of `tillit rollups`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit rollups --rebuild --from 2025-01-01 --to 2025-06-30")]
pub(crate) struct Args {
    /// Count everything from nothing and keep it; otherwise what is kept is only held against that
    #[arg(long)]
    rebuild: bool,
    /// First day to count, besides those that are counted already
    #[arg(long, value_name = "DAY", requires = "to", requires = "rebuild")]
    from: Option<Date>,
    /// Last day to count
    #[arg(long, value_name = "DAY", requires = "from")]
    to: Option<Date>,
}

/// Counts, and fails if what was kept is otherwise.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let language = context.config.language;
    let days = args.from.zip(args.to);
    let outcome = if args.rebuild {
        rebuild(&context.app, &context.session, days).await
    } else {
        check(&context.app, &context.session).await
    };
    let Outcome { days, rows, different } = context.finish(outcome).await?;
    println!(
        "{}",
        match language {
            Language::Sv => format!("{days} dagar, {rows} rader, {different} olika"),
            Language::En => format!("{days} days, {rows} rows, {different} different"),
        }
    );
    if args.rebuild || different == 0 {
        return Ok(());
    }
    Err(Failure::Refused(match language {
        Language::Sv => "Sparade summor stämmer inte med underlaget. Räkna om dem: tillit rollups --rebuild".to_owned(),
        Language::En => {
            "Kept sums are not what the facts come to. Count them anew: tillit rollups --rebuild".to_owned()
        }
    }))
}
