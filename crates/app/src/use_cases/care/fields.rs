//! Wrong fields, gathered so that somebody who fills in a form hears of all of them at once.

use crate::error::{AppError, FieldError};
use crate::words::care::Remedy;
use crate::words::{InWords, Language};

/// The wrong fields of an input.
#[derive(Debug)]
pub(crate) struct Fields {
    language: Language,
    wrong: Vec<FieldError>,
}

impl Fields {
    /// None yet.
    pub(crate) const fn new(language: Language) -> Self {
        Self { language, wrong: Vec::new() }
    }

    /// This one is wrong.
    pub(crate) fn wrong(&mut self, field: impl Into<String>, remedy: Remedy) {
        self.wrong.push(FieldError { field: field.into(), remedy: remedy.in_words(self.language) });
    }

    /// This one is wrong unless the condition holds.
    pub(crate) fn check(&mut self, holds: bool, field: impl Into<String>, remedy: Remedy) {
        if !holds {
            self.wrong(field, remedy);
        }
    }

    /// This text must say something.
    pub(crate) fn says_something(&mut self, text: &str, field: impl Into<String>) {
        self.check(!text.trim().is_empty(), field, Remedy::SaySomething);
    }

    /// An error if any was wrong.
    pub(crate) fn finish(self) -> Result<(), AppError> {
        if self.wrong.is_empty() { Ok(()) } else { Err(AppError::Invalid { fields: self.wrong }) }
    }
}
