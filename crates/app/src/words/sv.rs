//! The words in Swedish.

use super::{AccountRefused, JobPhrase};
use crate::accounts::password::SHORTEST_PASSWORD;
use crate::error::AppError;

/// Title and detail of an error.
pub(super) fn error(error: &AppError) -> (String, String) {
    let (title, detail): (&str, String) = match error {
        AppError::NotSignedIn => ("Inte inloggad", "Logga in och försök igen.".into()),
        AppError::WrongLogIn => ("Fel namn eller lösenord", "Kontrollera namn och lösenord och försök igen.".into()),
        AppError::TooManyAttempts { wait_seconds } => {
            ("För många försök", format!("Vänta {wait_seconds} sekunder och försök igen."))
        }
        AppError::WrongToken => ("Sidan är för gammal", "Ladda om sidan och försök igen.".into()),
        AppError::NotAllowed => {
            ("Du har inte rätt till detta", "Be en administratör om rätten ifall du behöver den.".into())
        }
        AppError::NotFound => ("Finns inte", "Det du söker finns inte, eller hör till en annan enhet.".into()),
        AppError::Conflict { .. } => {
            ("Någon annan hann före", "Någon har ändrat samma sak. Se vad som gäller nu och gör om ändringen.".into())
        }
        AppError::Refused { words, .. } => ("Det går inte", words.clone()),
        AppError::Invalid { fields } => {
            let remedies: Vec<String> = fields.iter().map(|f| format!("{}: {}", f.field, f.remedy)).collect();
            ("Något är fel ifyllt", remedies.join(" "))
        }
        AppError::Store(_) | AppError::Internal(_) => (
            "Något gick fel hos oss",
            "Försök igen. Händer det igen, lämna ärendets nummer till den som sköter Tillit.".into(),
        ),
    };
    (title.into(), detail)
}

/// An account cannot be made or changed.
pub(super) fn account_refused(refused: &AccountRefused) -> String {
    match refused {
        AccountRefused::PasswordTooShort => format!("Välj ett lösenord med minst {SHORTEST_PASSWORD} tecken."),
        AccountRefused::PasswordIsName => "Välj ett lösenord som inte är ditt namn.".into(),
        AccountRefused::OldPasswordWrong => "Det nuvarande lösenordet stämmer inte.".into(),
        AccountRefused::NameSigns => "Skriv namnet med små bokstäver, siffror, punkt eller bindestreck.".into(),
        AccountRefused::UnknownRole => "Rollen finns inte. Välj en roll ur listan.".into(),
    }
}

/// What a job says about itself.
pub(super) const fn job_phrase(phrase: &JobPhrase) -> &'static str {
    match phrase {
        JobPhrase::Waiting => "Väntar på ett annat arbete",
        JobPhrase::Working => "Arbetar",
        JobPhrase::Done => "Klart",
        JobPhrase::Cancelled => "Avbrutet",
        JobPhrase::Failed => "Det gick inte",
    }
}
