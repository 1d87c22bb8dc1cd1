//! Models that people write: a TOML or JSON file of parts, read whole or refused with each field and its remedy.

mod check;
mod line;

pub use check::{Problem, Wrong, check};
pub use line::line_of;

use tillit_domain::compensation::CompensationModel;

/// A file is not a model.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelFileError {
    /// It cannot be read: where and why, as the reader of the format says.
    #[error("{0}")]
    Unreadable(String),
    /// It can be read, and these fields are wrong.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Wrong(Vec<Problem>),
}

/// Reads a model from TOML, or from JSON if the text begins with a brace.
///
/// # Errors
/// [`ModelFileError`]: every wrong field at once where the file can be read at all.
pub fn read(text: &str) -> Result<CompensationModel, ModelFileError> {
    let unreadable = |error: &dyn std::fmt::Display| ModelFileError::Unreadable(error.to_string());
    let model: CompensationModel = if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|error| unreadable(&error))?
    } else {
        toml::from_str(text).map_err(|error| unreadable(&error))?
    };
    let problems = check(&model);
    if problems.is_empty() { Ok(model) } else { Err(ModelFileError::Wrong(problems)) }
}
