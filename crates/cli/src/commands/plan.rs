//! `tillit plan`.

use jiff::civil::Date;
use tillit_app::Language;
use tillit_app::use_cases::plans::PlanKey;
use tillit_app::use_cases::plans::automatic::{self, Input, Planned};

use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;
use crate::progress::Progress;

/// Arguments of `tillit plan`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit plan --group Gällö --from 2025-07-14 --days 7 --seconds 15 --publish")]
pub(crate) struct Args {
    /// The group's name
    #[arg(long, value_name = "NAME")]
    group: String,
    /// First day
    #[arg(long, value_name = "DAY")]
    from: Date,
    /// How many days
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=28))]
    days: u16,
    /// How long the optimiser may work
    #[arg(long, value_name = "S", default_value_t = 15, value_parser = clap::value_parser!(u32).range(1..=600))]
    seconds: u32,
    /// Publish if the gate lets it
    #[arg(long)]
    publish: bool,
}

/// Makes a plan.
pub(crate) async fn run(config: Config, args: Args) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let language = context.config.language;
    let progress = Progress::new();
    progress.tell(if language == Language::Sv { "Planerar" } else { "Planning" }, None);
    let outcome = async {
        let group = automatic::group_named(&context.app, &args.group).await?;
        let key = PlanKey::whole(group.id, args.from);
        let input = Input { days: args.days, seconds: args.seconds, publish: args.publish };
        automatic::run(&context.app, &context.session, key, input).await
    }
    .await;
    drop(progress);
    let planned = context.finish(outcome).await?;
    println!("{}", told(&planned, language));
    if args.publish && !planned.published {
        return Err(Failure::Refused(match language {
            Language::Sv => "planen är inte publicerad: rätta det som stoppar och försök igen".to_owned(),
            Language::En => "the plan is not published: mend what stops it and try again".to_owned(),
        }));
    }
    Ok(())
}

fn told(planned: &Planned, language: Language) -> String {
    let Planned { visits, left_out, hard, soft, published } = planned;
    let mut lines = vec![match language {
        Language::Sv => {
            format!("{visits} besök, {left_out} utan plats, {} stoppar, {} anmärkningar", hard.len(), soft.len())
        }
        Language::En => {
            format!("{visits} visits, {left_out} without a place, {} stop it, {} remarks", hard.len(), soft.len())
        }
    }];
    lines.extend(hard.iter().map(|words| format!("  ! {words}")));
    lines.extend(soft.iter().map(|words| format!("  - {words}")));
    if *published {
        lines.push(if language == Language::Sv { "Publicerad." } else { "Published." }.to_owned());
    }
    lines.join("\n")
}
