//! Words for compensation in Swedish.

use tillit_domain::catalogue::Category;
use tillit_domain::compensation::{Area, DayPart, Origin, Reading, TermsRefused};
use tillit_domain::law::Law;
use tillit_economy::line::{Basis, NotDefined, Undefined};
use tillit_economy::model_file::Wrong;

use super::{EconomyPhrase, LineName};

pub(super) fn phrase(phrase: &EconomyPhrase) -> String {
    match phrase {
        EconomyPhrase::UnknownUnit { name } => format!("Det finns ingen enhet som heter {name}. Välj en ur listan."),
        EconomyPhrase::ChooseUnit => "Välj vilken enhet det gäller.".into(),
        EconomyPhrase::ChooseModel => "Välj en modell, eller klistra in en egen.".into(),
        EconomyPhrase::UnknownModel { name, names } => {
            format!("Det finns ingen modell som heter {name}. De som finns är {names}.")
        }
        EconomyPhrase::ModelUnreadable { why } => format!("Modellen går inte att läsa. {why}"),
        EconomyPhrase::AtLine { line: Some(line), field, what } => format!("Rad {line}, {field}: {what}"),
        EconomyPhrase::AtLine { line: None, field, what } => format!("{field}: {what}"),
        EconomyPhrase::MonthsBackwards => "Sista månaden ligger före den första. Byt plats på dem.".into(),
        EconomyPhrase::TooManyMonths { most } => format!("Högst {most} månader räknas åt gången. Välj en kortare tid."),
        EconomyPhrase::OneMonth => "En rad öppnas för en månad i taget. Välj en månad.".into(),
        EconomyPhrase::NotAMonth => "Skriv månaden som 2025-06.".into(),
        EconomyPhrase::NotOver => "Månaden har inte gått ännu. Den kan stängas när den är slut.".into(),
        EconomyPhrase::NoTerms => "Det är inte beslutat hur enheten ersätts den månaden.".into(),
        EconomyPhrase::Undefined => "Ersättningen går inte att räkna fram med den här modellen.".into(),
        EconomyPhrase::Final => "Slutlig: underlaget håller den kvalitet som är bestämd.".into(),
        EconomyPhrase::Preliminary => {
            "Preliminär: underlaget håller inte den kvalitet som är bestämd. Den betalas, och justeras när det är rättat.".into()
        }
        EconomyPhrase::Origin(origin) => self::origin(origin),
        EconomyPhrase::NotDefined(it) => not_defined(it),
        EconomyPhrase::Faulty(1) => "Ett besök har en registrering som behöver rättas.".into(),
        EconomyPhrase::Faulty(count) => format!("{count} besök har registreringar som behöver rättas."),
        EconomyPhrase::Unregistered(1) => "Ett planerat besök är inte registrerat.".into(),
        EconomyPhrase::Unregistered(count) => format!("{count} planerade besök är inte registrerade."),
        EconomyPhrase::NoStandardTime { code, occasions } => {
            format!("{code} är beställd utan tid: {occasions} tillfällen är inte ersatta. Sätt en schablontid i katalogen eller i modellen.")
        }
        EconomyPhrase::Together(count) => {
            format!("Övrigt: {count} rader som visas tillsammans, för att de gäller få personer")
        }
        EconomyPhrase::Total => "Summa".into(),
        EconomyPhrase::VoucherText { unit, month } => format!("Ersättning {unit} {month}"),
        EconomyPhrase::Refused(TermsRefused::NobodyDecided) => "Skriv vem som har beslutat.".into(),
        EconomyPhrase::Refused(TermsRefused::MonthClosed) => {
            "Månaden är stängd och behåller de villkor den stängdes med. Välj en senare månad.".into()
        }
    }
}

fn origin(origin: &Origin) -> String {
    let Origin { source, year, reading, remark } = origin;
    let read = match reading {
        Reading::Published => "",
        Reading::OurReading => " Vår tolkning.",
        Reading::Own => " Egen modell.",
    };
    format!("{source} ({year}).{read} {remark}").trim().to_owned()
}

fn not_defined(it: &NotDefined) -> String {
    let why = match it.why {
        Undefined::NoOrderedTime => "Modellen behöver beställd tid, och enheten styrs utan minuter",
        Undefined::MinutesUnknown => {
            "Utförd tid är antagen som planerad, och utan minutstyrning vet ingen hur lång den var"
        }
        Undefined::NoHistory => "Alla månader som budgeten ser tillbaka på är inte kända",
        Undefined::NotAssessed => "Kvalitetskriterierna är inte bedömda",
        Undefined::NoPrice => "Det saknas ett pris",
    };
    format!("{why} (del {}, {} st).", it.part + 1, it.count)
}

pub(super) fn wrong(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Empty => "är tomt, skriv vad det är.".into(),
        Wrong::NoParts => "en modell har minst en del, lägg till [[parts]] med kind.".into(),
        Wrong::PriceMissing(what) => {
            format!("inget pris gäller för {what}. Lägg till ett, eller sist ett utan villkor.")
        }
        Wrong::PercentAbove(percent) => format!("är {percent} procent, högst 100."),
        Wrong::BelowZero => "är under noll, belopp är ören från 0.".into(),
        Wrong::ClockOrder => "dag, kväll och natt börjar i den ordningen, mellan 00:00 och 24:00.".into(),
        Wrong::RoundingToZero => "är 0, 1 lämnar minuterna som de är.".into(),
        Wrong::LevelOrder => "lägsta nivån först, och bara den sista utan up_to_minutes.".into(),
        Wrong::DaysOrder => "from_day är 1 eller senare, och to_day inte före den.".into(),
        Wrong::DeclinedWithGranted => "beslutade tillfällen ersätts även när de avböjs, ta bort raden.".into(),
        Wrong::NoSuchCriterion(number) => format!("kriterium {number} finns inte bland criteria, numrera från 1."),
        Wrong::Months(months) => format!("är {months}, skriv 1 till 60 månader."),
    }
}

pub(super) fn line(name: &LineName<'_>) -> String {
    let key = name.key;
    let basis = match key.basis {
        Basis::Performed => "Utförd tid",
        Basis::Granted => "Beslutad tid",
        Basis::History => "Budget efter historik",
        Basis::Grant => "Anslag",
        Basis::Level => "Nivå per person",
        Basis::Quality => "Kvalitetstillägg, betalas efter tertialet",
        Basis::Declined => "Avböjda besök",
        Basis::Absence => "Frånvaro som inte sagts till i tid",
        Basis::NewPerson => "Nya personer",
        Basis::Adjustment => "Justering",
    };
    let mut parts = vec![basis.to_owned()];
    parts.extend(key.of_month.map(|month| format!("för {month}")));
    parts.extend(name.group.map(str::to_owned));
    parts.extend(key.category.map(|it| category(it).to_owned()));
    parts.extend(key.law.filter(|law| *law == Law::Hsl).map(|_| "HSL".to_owned()));
    parts.extend(key.day_part.map(|part| {
        match part {
            DayPart::Day => "dag",
            DayPart::Evening => "kväll",
            DayPart::Night => "natt",
        }
        .to_owned()
    }));
    parts.extend(key.holiday.filter(|it| *it).map(|_| "helg".to_owned()));
    parts.extend(key.area.filter(|it| *it == Area::Rural).map(|_| "glesbygd".to_owned()));
    parts.join(", ")
}

const fn category(category: Category) -> &'static str {
    match category {
        Category::Service => "service",
        Category::PersonalCare => "omvårdnad",
        Category::Alarm => "trygghetslarm",
        Category::MealDelivery => "matdistribution",
        Category::Relief => "avlösning",
        Category::Escort => "ledsagning",
        Category::Camera => "tillsynskamera",
        Category::MedicineRobot => "läkemedelsrobot",
        Category::HealthCare => "hälso- och sjukvård",
    }
}
