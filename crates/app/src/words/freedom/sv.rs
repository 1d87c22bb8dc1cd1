//! In Swedish.

use tillit_domain::day_request::RequestRefused;
use tillit_domain::freedom::Obstacle;
use tillit_domain::told_extension::ExtensionRefused;

use crate::words::plans::sv::day;

use super::{FreedomPhrase, PaperRefused, ShiftRefused, WhyAsked};

pub(super) fn phrase(phrase: &FreedomPhrase) -> String {
    match phrase {
        FreedomPhrase::Starts { person, minutes, later, inside } => {
            let when = if *later { "senare" } else { "tidigare" };
            let by = minutes.map_or_else(|| format!("{when} på dagen"), |it| format!("{it} minuter {when}"));
            let frame = if *inside { "inom ramen" } else { "utanför ramen" };
            format!("{person} får besöket {by}, {frame}.")
        }
        FreedomPhrase::ColleagueComes { person, colleague, met } => {
            let who = if colleague.is_empty() { "En kollega" } else { colleague };
            let met = if *met { "De har träffats förut." } else { "De har inte träffats förut." };
            format!("{who} kommer till {person}. {met}")
        }
        FreedomPhrase::YouCome { person, met: true } => format!("Du kommer till {person}. Ni har träffats förut."),
        FreedomPhrase::YouCome { person, met: false } => {
            format!("Du kommer till {person}. Ni har inte träffats förut.")
        }
        FreedomPhrase::Way { minutes, longer } => {
            format!("Vägen blir {minutes} minuter {}.", if *longer { "längre" } else { "kortare" })
        }
        FreedomPhrase::WithThePerson => "Ni kommer överens om bytet med personen. Ingen annan behöver frågas.".into(),
        FreedomPhrase::NothingChanges => "Inga besök ändras.".into(),
        FreedomPhrase::PlannerAsked { why: WhyAsked::Strict } => {
            "Planeraren får frågan. Inget ändras förrän du fått svar.".into()
        }
        FreedomPhrase::PlannerAsked { why: WhyAsked::Because(why) } => {
            format!("Planeraren får frågan. {}", obstacle(why))
        }
        FreedomPhrase::ColleagueAsked { colleague } if colleague.is_empty() => {
            "Din kollega får frågan. Besöket är ditt tills kollegan svarat ja.".into()
        }
        FreedomPhrase::ColleagueAsked { colleague } => {
            format!("{colleague} får frågan. Inget ändras förrän {colleague} svarat ja.")
        }
        FreedomPhrase::ToldPlanner => "Planeraren får veta det.".into(),
        FreedomPhrase::ToldPlannerAndAssessor => {
            "Planeraren och biståndshandläggaren får veta det. Inget beslut behövs.".into()
        }
        FreedomPhrase::Extended { last: Some(last), ends: false } => {
            format!("Mer tid tillfälligt, till och med {}", day(*last))
        }
        FreedomPhrase::Extended { last: Some(last), ends: true } => {
            format!("Mer tid tillfälligt, sista dag {}. Säg till om det behövs längre.", day(*last))
        }
        FreedomPhrase::Extended { last: None, .. } => "Mer tid tillfälligt".into(),
        FreedomPhrase::ExtensionSeen { minutes, days, note } => {
            let until = days.to.map_or_else(String::new, |to| format!("–{}", day(to)));
            let why =
                if note.trim().is_empty() { String::new() } else { format!(" Skälet var: ”{}”.", note.trim()) };
            format!(
                "Hjälpen är tillfälligt utökad med {minutes} minuter per gång, {}{until}.{why} Behovet ser ut att hålla i sig.",
                day(days.from)
            )
        }
        FreedomPhrase::ExtensionOver => {
            "Utökningen gäller inte längre. Prata med planeraren om det som behövs nu.".into()
        }
        FreedomPhrase::OfferGone => "Frågan finns inte kvar. Besöket är som det var.".into(),
        FreedomPhrase::OfferOfAnother => "Frågan gick till någon annan.".into(),
        FreedomPhrase::UnknownVisit => "Sparat. Enheten tittar på det: besöket finns inte i planen.".into(),
        FreedomPhrase::OthersChange => "Sparat. Planeraren tittar på det: andra ändrar samma besök just nu.".into(),
        FreedomPhrase::ColleagueDeclined => "Kollegan tackade nej.".into(),
        FreedomPhrase::NotPossibleAnyMore { why } => format!("Det gick inte längre. {}", obstacle(why)),
    }
}

pub(super) fn obstacle(obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::NotYours => "Besöket ligger inte på ditt pass.",
        Obstacle::DayPassed => "Dagen har redan varit.",
        Obstacle::Cancelled => "Besöket är inställt.",
        Obstacle::Begun => "Besöket är redan påbörjat eller gjort.",
        Obstacle::PersonAway => "Personen är inte hemma den dagen.",
        Obstacle::NotNamed => "Bara namngivna medarbetare besöker den här personen. Prata med enhetschefen.",
        Obstacle::Unwanted => "Personen har tackat nej till den som skulle komma.",
        Obstacle::DelegationMissing => "Den som skulle komma saknar delegering för en uppgift i besöket.",
        Obstacle::ColleagueNotAtWork => "Kollegan arbetar inte då.",
        Obstacle::RestTooShort => "Nattvilan blir kortare än elva timmar.",
        Obstacle::BreakLost => "Rasten får inte plats.",
        Obstacle::TwoNeeded => "Besöket behöver två, och en skulle saknas.",
        Obstacle::TimeCritical => "Tiden är viktig för hälsan och kan inte ändras. Ring planeraren.",
        Obstacle::GapBroken => "Det blir för kort eller för långt mellan personens besök.",
        Obstacle::HealthCareTask => "Det som legitimerad personal har ordinerat byts inte mot något annat.",
        Obstacle::Locked => "Planeraren har låst besöket.",
        Obstacle::PartnerMoves => "Ni är två på besöket, och kollegan skulle behöva komma en annan tid.",
        Obstacle::OutsideShift => "Det ryms inte inom arbetstiden.",
        Obstacle::FrameLeft => "Besöket hamnar utanför tidsramen.",
        Obstacle::TooTight => "Det blir för lite tid mellan besöken.",
    }
    .into()
}

pub(super) fn request_refused(refused: &RequestRefused) -> &'static str {
    match refused {
        RequestRefused::AnsweredAlready => "Frågan är redan besvarad.",
        RequestRefused::NoReason => "Skriv varför svaret är nej, så att medarbetaren vet.",
        RequestRefused::NoMinutes => "Skriv hur många minuter till besöket får.",
    }
}

pub(super) fn extension_refused(refused: &ExtensionRefused) -> String {
    match refused {
        ExtensionRefused::TooManyDays(most) => {
            format!(
                "Utan beslut kan hjälpen utökas i högst {most} dagar i rad. Be om en behovsändring om det ska vara längre."
            )
        }
        ExtensionRefused::Nothing => "Ange hur många dagar och minuter det gäller.".into(),
        ExtensionRefused::RunsAlready => "Hjälpen är redan utökad de dagarna.".into(),
        ExtensionRefused::EndedAlready => "Utökningen är redan avslutad.".into(),
    }
}

pub(super) const fn shift_refused(refused: &ShiftRefused) -> &'static str {
    match refused {
        ShiftRefused::NotVacant => "Passet är inte vakant längre.",
        ShiftRefused::AtWork => "Du arbetar redan då.",
        ShiftRefused::Away => "Du är frånvarande den dagen.",
        ShiftRefused::RestTooShort => "Nattvilan blir kortare än elva timmar.",
        ShiftRefused::MayNotMakeAll => "Du kan inte göra alla besök på passet. Prata med planeraren.",
    }
}

pub(super) const fn paper_refused(refused: &PaperRefused) -> &'static str {
    match refused {
        PaperRefused::Registered => "Besöket är redan registrerat. Rätta registreringen i stället.",
    }
}
