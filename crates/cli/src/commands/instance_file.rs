//! What `tillit solve` and `tillit check` share: which file it is, and reading it.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser as _;
use tillit_app::Language;
use tillit_app::instances::{Format, Instance, Objective};

use crate::failure::Failure;

/// A file with an instance and what it is.
#[derive(Debug, clap::Args)]
pub(crate) struct InstanceFile {
    /// The file with the instance
    pub(crate) instance: PathBuf,
    /// How it is written
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    pub(crate) format: Format,
    /// What is to be small, where the format has more than one such thing (bredstrom)
    #[arg(long, value_name = "WHAT", default_value = "distance", value_parser = objectives())]
    pub(crate) objective: Objective,
}

fn formats() -> impl clap::builder::TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::NAMES.map(|(_, name)| name)).try_map(|name| name.parse::<Format>())
}

fn objectives() -> impl clap::builder::TypedValueParser<Value = Objective> {
    PossibleValuesParser::new(["distance", "preferences"]).map(|name| match name.as_str() {
        "preferences" => Objective::Preferences,
        _ => Objective::Distance,
    })
}

impl InstanceFile {
    /// Reads the instance.
    ///
    /// # Errors
    /// [`Failure::Refused`] when there is no such file, or naming the place of what does not fit in it.
    pub(crate) fn read(&self, language: Language) -> Result<Instance, Failure> {
        let text = text_of(&self.instance, language)?;
        Instance::read(self.format, &text, self.objective).map_err(|error| {
            let file = self.instance.display();
            Failure::Refused(match language {
                Language::Sv => format!("{file} går inte att läsa som instans. Rätta detta och försök igen: {error}"),
                Language::En => format!("{file} cannot be read as an instance. Mend this and try again: {error}"),
            })
        })
    }
}

/// The text of a file.
///
/// # Errors
/// [`Failure::Refused`] when it cannot be read: a name is input like what stands in the file.
pub(crate) fn text_of(file: &Path, language: Language) -> Result<String, Failure> {
    let bytes = std::fs::read(file).map_err(|error| {
        let file = file.display();
        Failure::Refused(match language {
            Language::Sv => format!("{file} går inte att läsa, se efter namnet: {error}"),
            Language::En => format!("{file} cannot be read, look at its name: {error}"),
        })
    })?;
    // What is not UTF-8 stands in names and remarks at most; the reader tells the place when it does not.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
