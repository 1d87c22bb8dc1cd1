//! `tillit check`.

use std::path::PathBuf;

use tillit_app::Language;

use super::instance_file::{InstanceFile, text_of};
use crate::config::Config;
use crate::failure::Failure;

/// Arguments of `tillit check`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: tillit check case_1_20_4_2_2.dat solution.json --format bredstrom --objective distance\n\n\
    Prints one line of JSON: ok, cost, components, the first ten errors, n_errors. The exit code is 0 when the solution\n\
    keeps every rule of its set and 1 when it does not."
)]
pub(crate) struct Args {
    #[command(flatten)]
    file: InstanceFile,
    /// The file with the solution, in the set's own format
    solution: PathBuf,
}

/// Judges a solution by the rules of its set.
pub(crate) fn run(config: &Config, args: &Args) -> Result<(), Failure> {
    let language = config.language;
    let instance = args.file.read(language)?;
    let verdict = instance.check(&text_of(&args.solution, language)?);
    println!("{}", verdict.to_json());
    if verdict.is_ok() {
        return Ok(());
    }
    let count = verdict.errors.len();
    Err(Failure::Refused(match language {
        Language::Sv => format!("lösningen bryter mot reglerna på {count} ställen; de första står i raden ovan"),
        Language::En => format!("the solution breaks the rules in {count} places; the first are in the line above"),
    }))
}
