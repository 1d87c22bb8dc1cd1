//! Swedish.

use tillit_domain::day::Finding;
use tillit_domain::organisation::FrameName;

use super::{Choice, EventReason, FindingWord, FrameWord, PhoneRefused, WhatIsNew};

pub(super) const fn event_reason(reason: &EventReason) -> &'static str {
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
    }
}

pub(super) const fn phone_refused(refused: &PhoneRefused) -> &'static str {
    match refused {
        PhoneRefused::NothingPlanned => "Besöket är inte planerat med någon tid. Ange start och stopp i stället.",
        PhoneRefused::TagCodeTaken => "En annan tagg som gäller har samma kod. Kontrollera koden.",
        PhoneRefused::TagHoldsNoMore => "Taggen gäller inte längre. Sätt upp en ny.",
        PhoneRefused::CannotDraw => "Stickprov dras för dagar framåt, i en enhet som registrerar med stickprov.",
    }
}

pub(super) const fn frame(FrameWord(frame): &FrameWord) -> &'static str {
    match frame {
        FrameName::Morning => "Morgon",
        FrameName::Forenoon => "Förmiddag",
        FrameName::Lunch => "Lunch",
        FrameName::Afternoon => "Eftermiddag",
        FrameName::Dinner => "Middag",
        FrameName::Evening => "Kväll",
        FrameName::Night => "Natt",
        FrameName::Day => "Hela dagen",
    }
}

pub(super) const fn what_is_new(new: &WhatIsNew) -> &'static str {
    match new {
        WhatIsNew::Time => "Ny tid",
        WhatIsNew::Yours => "Nytt på din lista",
        WhatIsNew::Added => "Tillkom efter att dagen publicerades",
        WhatIsNew::CarePlan => "Nytt i genomförandeplanen",
    }
}

pub(super) const fn choice(choice: &Choice) -> &'static str {
    match choice {
        Choice::NoTime => "Tiden räckte inte",
        Choice::NotNeeded => "Behövdes inte i dag",
        Choice::PersonNotAble => "Personen orkade inte",
        Choice::NotSafe => "Gick inte att göra säkert",
        Choice::Declined => "Tackade nej",
        Choice::Away => "Var borta",
        Choice::Hospital => "På sjukhus",
        Choice::NoAnswer => "Öppnade inte",
        Choice::Provider => "Vi kunde inte komma",
        Choice::Travel => "Resa",
        Choice::Planning => "Planering",
        Choice::Documentation => "Dokumentation",
        Choice::Meeting => "Möte",
        Choice::HandOver => "Överlämning",
        Choice::Other => "Annat",
    }
}

pub(super) const fn finding(FindingWord(finding): &FindingWord) -> &'static str {
    match finding {
        Finding::MadeAndNotMade => "Registrerat som gjort och sagt som inte gjort",
        Finding::MissingStop => "Stopp saknas",
        Finding::NotNamed => "Medarbetaren är inte utsedd för personen",
        Finding::VisitCancelled => "Besöket var inställt",
        Finding::TooManyWorkers => "Fler medarbetare än besöket behöver",
        Finding::Overlong => "Orimligt långt",
        Finding::Overlap => "Överlappar ett annat besök",
        Finding::StopBeforeStart => "Slutar innan det börjar",
        Finding::TwoStories => "Två telefoner säger olika",
        Finding::TwoVisits => "Gäller två olika besök",
        Finding::MissingStart => "Start saknas",
        Finding::UnknownTag => "Taggen hör inte till bostaden",
        Finding::UnknownVisit => "Besöket finns inte i planen",
        Finding::TooShort => "Kortare än en minut",
    }
}
