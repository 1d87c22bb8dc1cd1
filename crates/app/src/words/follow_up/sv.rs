//! Words for follow-up in Swedish.

use tillit_followup::Reason;

use super::FollowUpPhrase;

pub(super) fn phrase(phrase: &FollowUpPhrase) -> String {
    match phrase {
        FollowUpPhrase::NoValue(reason) => no_value(*reason).into(),
        FollowUpPhrase::UnknownGroup { name } => {
            format!("Det finns ingen hemtjänstgrupp som heter {name}. Välj en ur listan.")
        }
        FollowUpPhrase::UnknownUnit { name } => format!("Det finns ingen enhet som heter {name}. Välj en ur listan."),
        FollowUpPhrase::UnknownFilter { name } => {
            format!("Det finns inget urval som heter {name}. Välj ALLA, BR65, BU65 eller HSL.")
        }
        FollowUpPhrase::UnknownMetric { id } => format!("Det finns inget nyckeltal {id}. De heter M01 till M46."),
        FollowUpPhrase::ChooseUnit => "Välj vilken enhet det gäller.".into(),
        FollowUpPhrase::ChooseGroup => "Välj vilken hemtjänstgrupp det gäller.".into(),
        FollowUpPhrase::DaysBackwards => "Sista dagen ligger före den första. Byt plats på dem.".into(),
        FollowUpPhrase::TooManyDays { most } => format!("Högst {most} dagar räknas åt gången. Välj en kortare tid."),
        FollowUpPhrase::NotOpened { id } => format!("{id} består inte av besök och kan inte öppnas."),
    }
}

const fn no_value(reason: Reason) -> &'static str {
    match reason {
        Reason::NothingToCount => "Det finns inget att räkna de här dagarna.",
        Reason::NoOrderedTime => "Ingen tid är beställd, så det finns inget att jämföra med.",
        Reason::NotKept => "Uppgiften som behövs förs inte in i Tillit ännu.",
        Reason::TooFew => "Det är för få tillfällen för att säga något säkert.",
        Reason::Hidden => "Visas inte: det skulle gå att se vem det handlar om.",
        Reason::NotOver => "Dagarna har inte gått ännu.",
    }
}

pub(super) fn part(key: &str) -> Option<&'static str> {
    Some(match key {
        "sol" => "SoL",
        "hsl" => "HSL",
        "both" => "Både SoL och HSL",
        "absolute" => "Skillnad utan att personer tar ut varandra",
        "over" => "Får mer än beställt tre månader i rad",
        "increased" => "Dagar till beslut, ökat behov",
        "decreased" => "Dagar till beslut, minskat behov",
        "minutes" => "Minuter",
        "over_in_time" => "Avslutade i tid",
        "led_to_decision" => "Ledde till beslut",
        "same_day" => "Besök ändrade samma dag",
        "per_visit" => "Minuter per besök",
        "need" => "Behövs",
        "rostered" => "I schema",
        "index" => "Behov mot tillgång",
        "kronor" => "Kronor",
        "daily_rest" => "Dygnsvila under 11 timmar",
        "weekly_rest" => "Veckor utan 36 timmars vila",
        "without_break" => "Mer än fem timmar utan rast",
        "median_days" => "Dagar, median",
        "uncorrected" => "Väntar på rättning",
        "declined" => "Avböjt",
        "hospital" => "Sjukhus",
        "away" => "Bortrest",
        "renewed_6_months" => "Plan högst sex månader gammal",
        "renewed_12_months" => "Plan högst tolv månader gammal",
        "waiting" => "Väntar, inom tiden",
        "65-79" => "65–79 år",
        "80+" => "80 år och äldre",
        "q1" => "(undre kvartil)",
        "q3" => "(övre kvartil)",
        _ => return None,
    })
}
