//! The words in English.

use super::{AccountRefused, JobPhrase, PlanRefused};
use crate::accounts::password::SHORTEST_PASSWORD;
use crate::error::{AppError, ReadFault};
use tillit_storage::StoreError;

/// Title and detail of an error.
pub(super) fn error(error: &AppError) -> (String, String) {
    if let AppError::Store(error) = error
        && let Some(words) = store_error(error)
    {
        return ("The database cannot be used".into(), words);
    }
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
        AppError::DeviceRevoked => {
            ("The phone is blocked", "What has not been sent is sent anyway. Talk to your manager.".into())
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
        AppError::Unreadable { field, fault } => {
            ("Something is filled in wrongly", format!("{field}: {}", read_fault(fault)))
        }
        AppError::Store(StoreError::Busy) => {
            ("Much is going on", "Nothing has been saved. Wait a moment and try again.".into())
        }
        AppError::Store(_) | AppError::Internal(_) => (
            "Something went wrong on our side",
            "Try again. If it happens again, give the request's number to whoever runs Tillit.".into(),
        ),
    };
    (title.into(), detail)
}

/// What to do about a field that cannot be read.
pub(super) fn read_fault(fault: &ReadFault) -> String {
    match fault {
        ReadFault::NotJson => "The request cannot be read. Reload the page and try again.".into(),
        ReadFault::Missing => "Fill in the field.".into(),
        ReadFault::NotAmong(choices) => format!("Choose one of: {}.", choices.join(", ")),
        ReadFault::Malformed => {
            "Check that it is written the right way, a number with digits and a day as 2025-07-07.".into()
        }
    }
}

/// What whoever starts the program can do about a database that does not open; none for what only we can mend.
pub(super) fn store_error(error: &StoreError) -> Option<String> {
    Some(match error {
        StoreError::NoDatabase { place } => {
            format!(
                "There is no database in {place}. `tillit migrate` makes an empty one, `tillit demo` a made-up municipality."
            )
        }
        StoreError::DatabaseExists { place } => {
            format!(
                "There is a database in {place} already. Nothing was overwritten; choose another place with --data."
            )
        }
        StoreError::NewerSchema { found, known } => {
            format!("The database has schema {found}, but this program knows only {known}. Use a newer program.")
        }
        StoreError::OtherMigration { number, name } => {
            format!(
                "Schema step {number} ({name}) of the database is another than this program's. Use the program that made it."
            )
        }
        StoreError::OldSqlite { found } => {
            format!("SQLite {found} can corrupt a database. Build the program with 3.51.3 or newer.")
        }
        StoreError::BadUrl => {
            "The database's address cannot be read. Write sqlite://DIR/tillit.db or postgres://USER@HOST/NAME.".into()
        }
        StoreError::File(error) => {
            format!("The file cannot be read or written: {error}. Check the path and its permissions.")
        }
        _ => return None,
    })
}

/// An account cannot be made or changed.
pub(super) fn account_refused(refused: &AccountRefused) -> String {
    match refused {
        AccountRefused::PasswordTooShort => format!("Choose a password of at least {SHORTEST_PASSWORD} characters."),
        AccountRefused::PasswordIsName => "Choose a password that is not your name.".into(),
        AccountRefused::OldPasswordWrong => "The present password is not right.".into(),
        AccountRefused::NameSigns => "Write the name in small letters, digits, full stop or hyphen.".into(),
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

/// A change of a plan is refused.
pub(super) const fn plan_refused(refused: &PlanRefused) -> &'static str {
    match refused {
        PlanRefused::WorkerLocked => "The visit is locked to its worker. Unlock it first.",
        PlanRefused::TimeLocked => "The time of the visit is locked. Unlock it first.",
        PlanRefused::NothingToLock => "The visit has no place yet. Lay it on a shift before you lock it.",
        PlanRefused::GateClosed => "The plan cannot be published yet. Mend what is wrong and try again.",
        PlanRefused::FindingsNotAccepted => "Read the findings and accept them, and the plan can be published.",
        PlanRefused::ShiftHasVisits => "Visits lie on the shift. Move them to other shifts before you lend it.",
        PlanRefused::GroupNotOpened => "The group has not opened that week yet. Lend the shift when it is open.",
        PlanRefused::WorkerAtWork => "The worker already has a shift then. Choose somebody else.",
        PlanRefused::WorkerNotRested => {
            "The worker does not get eleven hours of rest before and after the shift. Choose somebody else."
        }
        PlanRefused::WorkerCannotWork => "The worker is away or not employed that day. Choose somebody else.",
    }
}
