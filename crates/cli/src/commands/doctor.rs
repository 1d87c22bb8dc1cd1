//! `tillit doctor`.

use tillit_app::database::Check;
use tillit_app::use_cases::maintenance::doctor;
use tillit_app::{InWords as _, Language};

use crate::config::Config;
use crate::context::Context;
use crate::failure::Failure;

/// Arguments of `tillit doctor`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: tillit doctor --data ./bracke")]
pub(crate) struct Args {}

/// Prints every check; fails if one does.
pub(crate) async fn run(config: Config, _args: Args) -> Result<(), Failure> {
    let context = Context::open(config).await?;
    let language = context.config.language;
    let outcome = doctor::run(&context.app, &context.session).await;
    let checks = context.finish(outcome).await?;
    print_checks(&checks, language)
}

/// Prints checks, and fails if one of them did.
///
/// # Errors
/// [`Failure::Refused`] if something is wrong.
pub(crate) fn print_checks(checks: &[Check], language: Language) -> Result<(), Failure> {
    for check in checks {
        let mark = match (check.ok, language) {
            (true, _) => "ok",
            (false, Language::Sv) => "FEL",
            (false, Language::En) => "BAD",
        };
        println!("{mark:<4} {}", check.found.in_words(language));
    }
    let failed = checks.iter().filter(|check| !check.ok).count();
    if failed == 0 {
        return Ok(());
    }
    Err(Failure::Refused(match language {
        Language::Sv => format!("{failed} kontroll(er) visar fel. Ta en säkerhetskopia nu och läs raderna ovan."),
        Language::En => format!("{failed} check(s) failed. Take a backup now and read the lines above."),
    }))
}
