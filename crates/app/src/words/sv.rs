//! The words in Swedish.

use super::{AccountRefused, JobPhrase, PlanRefused};
use crate::accounts::password::SHORTEST_PASSWORD;
use crate::error::{AppError, ReadFault};
use tillit_storage::StoreError;

/// Title and detail of an error.
pub(super) fn error(error: &AppError) -> (String, String) {
    if let AppError::Store(error) = error
        && let Some(words) = store_error(error)
    {
        return ("Databasen går inte att använda".into(), words);
    }
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
        AppError::DeviceRevoked => {
            ("Telefonen är spärrad", "Det som inte är skickat skickas ändå. Prata med din chef.".into())
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
        AppError::Unreadable { field, fault } => ("Något är fel ifyllt", format!("{field}: {}", read_fault(fault))),
        AppError::Store(StoreError::Busy) => {
            ("Det är mycket just nu", "Inget har sparats. Vänta en stund och försök igen.".into())
        }
        AppError::Store(_) | AppError::Internal(_) => (
            "Något gick fel hos oss",
            "Försök igen. Händer det igen, lämna ärendets nummer till den som sköter Tillit.".into(),
        ),
    };
    (title.into(), detail)
}

/// What to do about a field that cannot be read.
pub(super) fn read_fault(fault: &ReadFault) -> String {
    match fault {
        ReadFault::NotJson => "Begäran går inte att läsa. Läs in sidan på nytt och försök igen.".into(),
        ReadFault::Missing => "Fyll i fältet.".into(),
        ReadFault::NotAmong(choices) => format!("Välj något av: {}.", choices.join(", ")),
        ReadFault::Malformed => {
            "Kontrollera att det är rätt skrivet, ett tal med siffror och en dag som 2025-07-07.".into()
        }
    }
}

/// What whoever starts the program can do about a database that does not open; none for what only we can mend.
pub(super) fn store_error(error: &StoreError) -> Option<String> {
    Some(match error {
        StoreError::NoDatabase { place } => {
            format!("Det finns ingen databas i {place}. `tillit migrate` gör en tom, `tillit demo` en påhittad kommun.")
        }
        StoreError::DatabaseExists { place } => {
            format!("Det finns redan en databas i {place}. Inget har skrivits över; välj en annan plats med --data.")
        }
        StoreError::NewerSchema { found, known } => format!(
            "Databasen har schema {found}, men det här programmet känner bara till {known}. Använd ett nyare program."
        ),
        StoreError::OtherMigration { number, name } => {
            format!("Databasens schemasteg {number} ({name}) är ett annat än programmets. Använd programmet som gjorde den.")
        }
        StoreError::OldSqlite { found } => format!("SQLite {found} kan skada en databas. Bygg programmet med 3.51.3 eller senare."),
        StoreError::BadUrl => "Databasens adress går inte att läsa. Skriv sqlite://KATALOG/tillit.db eller postgres://ANVÄNDARE@VÄRD/NAMN.".into(),
        StoreError::File(error) => format!("Filen går inte att läsa eller skriva: {error}. Kontrollera sökväg och rättigheter."),
        _ => return None,
    })
}

/// An account cannot be made or changed.
pub(super) fn account_refused(refused: &AccountRefused) -> String {
    match refused {
        AccountRefused::PasswordTooShort => format!("Välj ett lösenord med minst {SHORTEST_PASSWORD} tecken."),
        AccountRefused::PasswordIsName => "Välj ett lösenord som inte är ditt namn.".into(),
        AccountRefused::OldPasswordWrong => "Det nuvarande lösenordet stämmer inte.".into(),
        AccountRefused::NameSigns => "Skriv namnet med små bokstäver, siffror, punkt eller bindestreck.".into(),
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

/// A change of a plan is refused.
pub(super) const fn plan_refused(refused: &PlanRefused) -> &'static str {
    match refused {
        PlanRefused::WorkerLocked => "Besöket är låst till sin medarbetare. Lås upp det först.",
        PlanRefused::TimeLocked => "Besökets tid är låst. Lås upp den först.",
        PlanRefused::NothingToLock => "Besöket har ingen plats än. Lägg det på ett pass innan du låser det.",
        PlanRefused::GateClosed => "Planen kan inte publiceras än. Rätta det som är fel och försök igen.",
        PlanRefused::FindingsNotAccepted => "Läs anmärkningarna och godkänn dem, så kan planen publiceras.",
        PlanRefused::ShiftHasVisits => "Det ligger besök på passet. Flytta dem till andra pass innan du lånar ut det.",
        PlanRefused::GroupNotOpened => "Gruppen har inte öppnat den veckan än. Låna ut passet när den är öppnad.",
        PlanRefused::WorkerAtWork => "Medarbetaren har redan ett pass då. Välj någon annan.",
        PlanRefused::WorkerNotRested => {
            "Medarbetaren får inte elva timmars vila före och efter passet. Välj någon annan."
        }
        PlanRefused::WorkerCannotWork => "Medarbetaren är frånvarande eller inte anställd den dagen. Välj någon annan.",
    }
}
