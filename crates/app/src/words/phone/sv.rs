//! Swedish.

use super::{EventReason, InWords as _, Language, PhoneRefused};

pub(super) fn event_reason(reason: &EventReason) -> String {
    match reason {
        EventReason::Unreadable => "Det här gick inte att läsa. Skriv ner vad det gällde och säg till på kontoret.",
        EventReason::TooMany => "Högst 500 händelser åt gången. Skicka dem i flera omgångar.",
        EventReason::TooFarAway => "Tiden ligger för långt bort för att kunna stämma. Säg till på kontoret.",
        EventReason::AnotherWorkers => {
            "Det här hör till en kollegas registrering och kan bara ändras av kollegan eller kontoret."
        }
        EventReason::UnknownPerson => "Personen finns inte. Säg till på kontoret.",
        EventReason::NotNamedForPerson => {
            "Sparat. Enheten tittar på det: personen får bara besök av vissa medarbetare."
        }
        EventReason::UnknownVisit => "Sparat. Enheten tittar på det: besöket finns inte i planen.",
        EventReason::AnotherPersonsVisit => "Sparat. Enheten tittar på det: besöket är planerat hos någon annan.",
        EventReason::VisitCancelled => "Sparat. Enheten tittar på det: besöket var inställt.",
        EventReason::VisitIsPlanned => "Sparat. Enheten tittar på det: besöket fanns redan i planen.",
        EventReason::UnknownTag => "Sparat. Enheten tittar på det: taggen hör inte till bostaden.",
        EventReason::InTheFuture => "Sparat. Enheten tittar på det: tiden har inte varit än.",
        EventReason::StopBeforeStart => "Sparat. Enheten tittar på det: det slutar innan det börjar.",
        EventReason::DeviceRevoked => "Sparat för sig. Telefonen är spärrad, så enheten tittar på det först.",
        EventReason::ForThePlanner => "Sparat. Planeraren tittar på det.",
        EventReason::Obstacle(why) => {
            return format!("Sparat, men planen är som den var. {}", why.in_words(Language::Sv));
        }
        EventReason::Extension(why) => {
            return format!("Sparat, men hjälpen är inte utökad. {}", why.in_words(Language::Sv));
        }
        EventReason::OfferGone => "Frågan finns inte kvar. Besöket är som det var.",
        EventReason::OfferOfAnother => "Frågan gick till någon annan.",
        EventReason::ShiftNotVacant => "Passet är inte vakant längre.",
        EventReason::SaysNothing => "Skriv vad som har hänt.",
    }
    .to_owned()
}

pub(super) const fn phone_refused(refused: &PhoneRefused) -> &'static str {
    match refused {
        PhoneRefused::DeviceRevoked => {
            "Telefonen är spärrad. Det som inte är skickat skickas ändå; prata med din chef."
        }
    }
}
