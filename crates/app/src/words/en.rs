//! The words in English.

use super::{AccountRefused, JobPhrase};
use crate::accounts::password::SHORTEST_PASSWORD;
use crate::error::AppError;

/// Title and detail of an error.
pub(super) fn error(error: &AppError) -> (String, String) {
    let (title, detail): (&str, String) = match error {
        AppError::NotSignedIn => ("Not logged in", "Log in and try again.".into()),
        AppError::WrongLogIn => ("Wrong name or password", "Check name and password and try again.".into()),
        AppError::TooManyAttempts { wait_seconds } => {
            ("Too many attempts", format!("Wait {wait_seconds} seconds and try again."))
        }
        AppError::WrongToken => ("The page is too old", "Reload the page and try again.".into()),
        AppError::NotAllowed => {
            ("You do not have the right to this", "Ask an administrator for it if you need it.".into())
        }
        AppError::NotFound => ("Not found", "What you look for does not exist, or belongs to another unit.".into()),
        AppError::Conflict { .. } => (
            "Somebody else was faster",
            "Somebody has changed the same thing. See what holds now and make the change again.".into(),
        ),
        AppError::Refused { words, .. } => ("That cannot be done", words.clone()),
        AppError::Invalid { fields } => {
            let remedies: Vec<String> = fields.iter().map(|f| format!("{}: {}", f.field, f.remedy)).collect();
            ("Something is filled in wrongly", remedies.join(" "))
        }
        AppError::Store(_) | AppError::Internal(_) => (
            "Something went wrong on our side",
            "Try again. If it happens again, give the request's number to whoever runs Tillit.".into(),
        ),
    };
    (title.into(), detail)
}

/// An account cannot be made or changed.
pub(super) fn account_refused(refused: &AccountRefused) -> String {
    match refused {
        AccountRefused::PasswordTooShort => format!("Choose a password of at least {SHORTEST_PASSWORD} characters."),
        AccountRefused::PasswordIsName => "Choose a password that is not your name.".into(),
        AccountRefused::OldPasswordWrong => "The present password is not right.".into(),
        AccountRefused::NameSigns => "Write the name in small letters, digits, full stop or hyphen.".into(),
        AccountRefused::UnknownRole => "There is no such role. Choose one from the list.".into(),
    }
}

/// What a job says about itself.
pub(super) const fn job_phrase(phrase: &JobPhrase) -> &'static str {
    match phrase {
        JobPhrase::Waiting => "Waiting for other work",
        JobPhrase::Working => "Working",
        JobPhrase::Done => "Done",
        JobPhrase::Cancelled => "Cancelled",
        JobPhrase::Failed => "It failed",
    }
}
