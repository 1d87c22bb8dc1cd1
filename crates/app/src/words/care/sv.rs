//! In Swedish.

use jiff::civil::Weekday;
use tillit_domain::Minutes;
use tillit_domain::absence::RestartRefused;
use tillit_domain::catalogue::VersionRefused;
use tillit_domain::contact_person::ContactRefused;
use tillit_domain::decision::{DecisionRefused, EndRefused};
use tillit_domain::delegation::DelegationRefused;
use tillit_domain::frequency::Frequency;
use tillit_domain::joint_consent::ConsentRefused;
use tillit_domain::journal::NoteRefused;
use tillit_domain::order::OrderRefused;
use tillit_domain::person_number::NotAPersonNumber;
use tillit_domain::steering::SteeringRefused;
use tillit_domain::time::Weekdays;

use super::{CareRefused, Remedy};

pub(super) fn remedy(remedy: &Remedy) -> String {
    match remedy {
        Remedy::SaySomething => "Fyll i fältet.".into(),
        Remedy::ChooseOne => "Välj minst en.".into(),
        Remedy::ChooseFromList => "Finns inte. Välj ur listan.".into(),
        Remedy::NameOfItsOwn => "Finns redan. Välj ett annat.".into(),
        Remedy::HoldsAnotherRow => {
            "Medarbetaren har redan en annan rad. Välj någon annan eller lämna raden vakant.".into()
        }
        Remedy::AtLeastOne => "Skriv minst 1.".into(),
        Remedy::ClockTime => "Skriv klockslag som 07:30.".into(),
        Remedy::EndAfterBeginning => "Slutet ska inte komma före början.".into(),
        Remedy::NotBefore(day) => format!("Välj {day} eller senare."),
        Remedy::NotAfter(day) => format!("Välj {day} eller tidigare."),
        Remedy::CodeFromCatalogue => "Välj en kod ur katalogen som gäller den dagen.".into(),
        Remedy::LevelOfCode => "Välj en av kodens nivåer den dagen.".into(),
        Remedy::SayHowOften => "Ange hur ofta; katalogen säger inget om det.".into(),
        Remedy::SetMinutes => "Ange minuter per tillfälle; koden har inget standardvärde.".into(),
        Remedy::DefaultMinutesUnderHsl => {
            "Bara HSL-koder har standardminuter; SoL-koder har schablontid per nivå.".into()
        }
        Remedy::LineOfPerson => "Välj en beställd insats som gäller för personen under planens tid.".into(),
        Remedy::EntryOfPerson => {
            "Välj ett av personens besök i den förra planen, eller lämna id tomt för ett nytt.".into()
        }
        Remedy::AnotherVisit => "Välj ett annat besök som finns kvar i planen.".into(),
        Remedy::NamedWorker => {
            "Personen har skyddade uppgifter. Välj någon av de medarbetare som enhetschefen har utsett.".into()
        }
        Remedy::NotBoth => "Samma medarbetare kan inte vara både önskad och oönskad.".into(),
        Remedy::PersonOrUnit => "Välj antingen en person eller en enhet.".into(),
        Remedy::UnitThatPerforms => "Välj en enhet som utför hemtjänst.".into(),
        Remedy::NoGroupForArea => "Ingen grupp har personens postnummer. Välj en grupp.".into(),
        Remedy::SayHowTakenPart => "Berätta hur personen var med, eller varför inte.".into(),
        Remedy::Qualifier => "Ange 0 till 4.".into(),
        Remedy::PersonNumber(NotAPersonNumber::TooShort | NotAPersonNumber::NoCentury) => {
            "Skriv ÅÅÅÅMMDD-NNNN, eller R- framför ett reservnummer.".into()
        }
        Remedy::PersonNumber(NotAPersonNumber::NotADate) => "De första åtta siffrorna är inget datum.".into(),
        Remedy::PersonNumber(NotAPersonNumber::CheckDigit) => {
            "Sista siffran stämmer inte med de andra. Läs numret en gång till.".into()
        }
        Remedy::PersonNumber(NotAPersonNumber::Signs) => "Skriv bara siffror och bindestreck.".into(),
        Remedy::NumberTaken => "Någon annan har redan det numret. Sök upp personen i stället.".into(),
        Remedy::SayBirthDate => "Ett reservnummer säger inget födelsedatum. Ange det.".into(),
        Remedy::PostalCode => "Skriv fem siffror.".into(),
        Remedy::InSweden => "Läget ligger inte i Sverige. Skriv grader som 62,75 och 15,42.".into(),
        Remedy::SayWhyRefused => "Skriv skälen till det som inte beviljas.".into(),
        Remedy::HiddenFromYou => "Uppgiften är skyddad. Be enhetschefen ändra den.".into(),
    }
}

pub(super) const fn care_refused(refused: &CareRefused) -> &'static str {
    match refused {
        CareRefused::AlreadyAway => "Personen är redan frånvarande någon av dagarna. Avsluta den frånvaron först.",
        CareRefused::CarePlanRewritesHistory => {
            "Planen kan inte börja före den som gäller nu, för de dagarna har redan varit. Välj en senare första dag."
        }
        CareRefused::DelegationOver => "Delegeringen har redan upphört den dagen.",
        CareRefused::NotNamedWorker => {
            "Personen har skyddade uppgifter och medarbetaren är inte utsedd. Enhetschefen utser vilka som får komma."
        }
        CareRefused::NoJointConsent => {
            "Det finns inget samtycke som gäller idag. Fråga personen och skriv in samtycket först."
        }
        CareRefused::ConsentHolds => "Ett samtycke gäller redan. Ta tillbaka det först om det ska ersättas.",
    }
}

pub(super) const fn end_refused(refused: &EndRefused) -> &'static str {
    match refused {
        EndRefused::GrantsNothing => "Ett avslag beviljar inget som kan avslutas.",
        EndRefused::EndsAlready => "Beslutet slutar redan den dagen eller tidigare.",
        EndRefused::InThePast => "Ett beslut avslutas tidigast från och med idag. Det som har beviljats står kvar.",
        EndRefused::NoReason => "Skriv varför beslutet avslutas.",
    }
}

pub(super) const fn note_refused(refused: &NoteRefused) -> &'static str {
    match refused {
        NoteRefused::Empty => "Anteckningen är tom. Skriv vad som hände.",
        NoteRefused::NotYet => "Anteckningen gäller en dag som inte har varit. Välj idag eller tidigare.",
        NoteRefused::AnotherPerson => "En rättelse ska gälla en anteckning om samma person.",
    }
}

pub(super) const fn consent_refused(refused: &ConsentRefused) -> &'static str {
    match refused {
        ConsentRefused::NobodyGaveIt => "Skriv vem som gav samtycket.",
        ConsentRefused::NotYet => "Samtycket kan inte vara givet en dag som inte har varit.",
        ConsentRefused::WithdrawnAlready => "Samtycket är redan återtaget.",
        ConsentRefused::BeforeItWasGiven => "Samtycket kan inte återtas innan det gavs.",
    }
}

pub(super) const fn restart_refused(refused: &RestartRefused) -> &'static str {
    match refused {
        RestartRefused::EndedAlready => "Frånvaron har redan ett tidigare slut.",
        RestartRefused::BeforeItBegan => "Personen kan inte vara tillbaka innan frånvaron har börjat.",
    }
}

pub(super) const fn version_refused(refused: &VersionRefused) -> &'static str {
    match refused {
        VersionRefused::NotAfterNewest => {
            "En ny version måste börja efter den senaste. Det som har gällt skrivs inte om."
        }
        VersionRefused::NoLevels => "Ange minst en nivå.",
        VersionRefused::StandardTimeUnderHsl => {
            "HSL-koder har ingen schablontid. Legitimerad personal anger minuter, eller så sätts ett standardvärde."
        }
    }
}

pub(super) const fn contact_refused(refused: &ContactRefused) -> &'static str {
    match refused {
        ContactRefused::NotUnderskoterska => {
            "Fast omsorgskontakt ska vara undersköterska med bevis om yrkestiteln sedan 1 juli 2023. Välj någon annan."
        }
        ContactRefused::NoMotive => "Skriv varför fast omsorgskontakt är uppenbart obehövlig.",
        ContactRefused::NotNamed => care_refused(&CareRefused::NotNamedWorker),
    }
}

pub(super) const fn decision_refused(refused: &DecisionRefused) -> &'static str {
    match refused {
        DecisionRefused::SectionNotInForce => {
            "Lagrummet gällde inte den dag beslutet fattades. Välj det som gällde då."
        }
        DecisionRefused::BeforeApplication => "Beslutet kan inte fattas före ansökan.",
        DecisionRefused::PeriodBackwards => "Beslutets tid slutar innan den börjar.",
        DecisionRefused::RefusedButGrants => {
            "Ett avslag kan inte bevilja något. Ta bort insatserna eller ändra utfallet."
        }
        DecisionRefused::GrantsNothing => "Ett bifall ska nämna minst en insats.",
        DecisionRefused::QualifierOutOfRange => "Funktionstillstånd anges från 0 till 4.",
    }
}

pub(super) const fn delegation_refused(refused: &DelegationRefused) -> &'static str {
    match refused {
        DelegationRefused::NoEnd => "En delegering ska ha en sista dag.",
        DelegationRefused::MoreThanAYear => "En delegering gäller högst ett år.",
        DelegationRefused::Backwards => "Delegeringen slutar innan den börjar.",
        DelegationRefused::NobodyGaveIt => "Ange vem som delegerar.",
    }
}

pub(super) fn order_refused(refused: &OrderRefused) -> String {
    match refused {
        OrderRefused::UnknownCode { code } => format!("Koden {code} finns inte i katalogen."),
        OrderRefused::UnknownLevel { code, level } => format!("Koden {code} har ingen nivå {level} den dagen."),
        OrderRefused::WrongLaw { code } => format!("Koden {code} beställs under den andra lagen."),
        OrderRefused::MinutesMissing { code } => format!("Ange minuter för koden {code}."),
        OrderRefused::AlreadyAcknowledged => "Beställningen är redan kvitterad.".into(),
        OrderRefused::EndsAlready => "Beställningen slutar redan den dagen eller tidigare.".into(),
        OrderRefused::EndsInThePast => "En beställning avslutas tidigast från och med idag.".into(),
    }
}

pub(super) const fn steering_refused(refused: &SteeringRefused) -> &'static str {
    match refused {
        SteeringRefused::NobodyDecided => "Skriv vem som har beslutat.",
        SteeringRefused::NotConsulted => "Skriv hur samverkan med de fackliga organisationerna gick till.",
        SteeringRefused::ConsultedAfterwards => "Samverkan ska vara gjord före beslutet, inte efter.",
        SteeringRefused::Backdated => "Styrformen kan inte beslutas för dagar som har varit.",
    }
}

pub(super) fn frequency(frequency: &Frequency) -> String {
    match *frequency {
        Frequency::Daily { times: 1 } => "varje dag".into(),
        Frequency::Daily { times } => format!("{times} gånger om dagen"),
        Frequency::OnWeekdays { days, times: 1 } => weekdays(days),
        Frequency::OnWeekdays { days, times } => format!("{} {times} gånger", weekdays(days)),
        Frequency::PerWeek { times } => format!("{} i veckan", so_many(u16::from(times))),
        Frequency::EveryNthDay { n: 0 | 1, .. } => "varje dag".into(),
        Frequency::EveryNthDay { n, .. } => format!("{} dag", every(n)),
        Frequency::EveryNthWeek { n: 0 | 1, anchor } => format!("{} varje vecka", weekday(anchor.weekday())),
        Frequency::EveryNthWeek { n, anchor } => format!("{} {} vecka", weekday(anchor.weekday()), every(u16::from(n))),
        Frequency::PerMonth { times } => format!("{} i månaden", so_many(u16::from(times))),
        Frequency::PerYear { times } => format!("{} om året", so_many(times)),
        Frequency::TimePerMonth { minutes } => format!("{} i månaden", length(minutes)),
        Frequency::AsNeeded => "vid behov".into(),
    }
}

fn so_many(times: u16) -> String {
    if times == 1 { "1 gång".into() } else { format!("{times} gånger") }
}

fn every(n: u16) -> String {
    match n {
        2 => "varannan".into(),
        3 => "var tredje".into(),
        4 => "var fjärde".into(),
        5 => "var femte".into(),
        6 => "var sjätte".into(),
        n => format!("var {n}:e"),
    }
}

fn length(minutes: Minutes) -> String {
    match (minutes.0 / 60, minutes.0 % 60) {
        (0, left) => format!("{left} min"),
        (hours, 0) => format!("{hours} tim"),
        (hours, left) => format!("{hours} tim {left} min"),
    }
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "måndag",
        Weekday::Tuesday => "tisdag",
        Weekday::Wednesday => "onsdag",
        Weekday::Thursday => "torsdag",
        Weekday::Friday => "fredag",
        Weekday::Saturday => "lördag",
        Weekday::Sunday => "söndag",
    }
}

fn weekdays(days: Weekdays) -> String {
    match days {
        Weekdays::ALL => return "varje dag".into(),
        Weekdays::WORKDAYS => return "vardagar".into(),
        Weekdays::WEEKEND => return "lördag och söndag".into(),
        _ => {}
    }
    let short = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"];
    super::listed(days, &short, "och")
}
