//! Why a command did not do what was asked: one clear sentence, and an exit code.

use std::fmt;
use std::process::ExitCode;

use tillit_app::{AppError, Language};

/// A command failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line or a setting is wrong: exit code 2.
    Usage(String),
    /// The input was refused or a check failed: exit code 1.
    Refused(String),
    /// A use case said no; to be worded.
    App(AppError),
}

impl Failure {
    /// Something nobody thought of.
    pub(crate) fn other(error: impl fmt::Display) -> Self {
        Self::Refused(error.to_string())
    }

    /// The failure in words of a language.
    pub(crate) fn said_in(self, language: Language) -> Self {
        match self {
            Self::App(error) => {
                let cause = if error.is_ours() { format!(" ({error})") } else { String::new() };
                let problem = error.problem(language);
                Self::Refused(format!("{}. {}{cause}", problem.title, problem.detail))
            }
            other => other,
        }
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            Self::Refused(_) | Self::App(_) => ExitCode::from(1),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(words) | Self::Refused(words) => f.write_str(words),
            Self::App(error) => error.fmt(f),
        }
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}
