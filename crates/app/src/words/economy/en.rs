//! Words for compensation in English.

use tillit_domain::catalogue::Category;
use tillit_domain::compensation::{Area, DayPart, Origin, Reading, TermsRefused};
use tillit_domain::law::Law;
use tillit_economy::line::{Basis, NotDefined, Undefined};
use tillit_economy::model_file::Wrong;

use super::{EconomyPhrase, LineName};

pub(super) fn phrase(phrase: &EconomyPhrase) -> String {
    match phrase {
        EconomyPhrase::UnknownUnit { name } => format!("There is no unit called {name}. Choose one from the list."),
        EconomyPhrase::ChooseUnit => "Choose which unit it is about.".into(),
        EconomyPhrase::ChooseModel => "Choose a model, or paste one of your own.".into(),
        EconomyPhrase::UnknownModel { name, names } => {
            format!("There is no model called {name}. Those there are: {names}.")
        }
        EconomyPhrase::ModelUnreadable { why } => format!("The model cannot be read. {why}"),
        EconomyPhrase::AtLine { line: Some(line), field, what } => format!("Line {line}, {field}: {what}"),
        EconomyPhrase::AtLine { line: None, field, what } => format!("{field}: {what}"),
        EconomyPhrase::MonthsBackwards => "The last month lies before the first. Swap them.".into(),
        EconomyPhrase::TooManyMonths { most } => {
            format!("At most {most} months are reckoned at once. Choose a shorter time.")
        }
        EconomyPhrase::OneMonth => "A line is opened for one month at a time. Choose a month.".into(),
        EconomyPhrase::NotAMonth => "Write the month as 2025-06.".into(),
        EconomyPhrase::NotOver => "The month is not over. It can be closed when it is.".into(),
        EconomyPhrase::NoTerms => "How the unit is paid that month has not been decided.".into(),
        EconomyPhrase::Undefined => "Compensation cannot be reckoned by this model.".into(),
        EconomyPhrase::Final => "Final: the data are of the quality that is decided.".into(),
        EconomyPhrase::Preliminary => {
            "Preliminary: the data are not of the quality that is decided. It is paid, and adjusted when they are corrected."
                .into()
        }
        EconomyPhrase::Origin(origin) => self::origin(origin),
        EconomyPhrase::NotDefined(it) => not_defined(it),
        EconomyPhrase::Faulty(1) => "One visit has a registration to correct.".into(),
        EconomyPhrase::Faulty(count) => format!("{count} visits have registrations to correct."),
        EconomyPhrase::Unregistered(1) => "One planned visit is not registered.".into(),
        EconomyPhrase::Unregistered(count) => format!("{count} planned visits are not registered."),
        EconomyPhrase::NoStandardTime { code, occasions } => {
            format!(
                "{code} is ordered without a time: {occasions} occasions are not paid. Set a standard time in the catalogue or in the model."
            )
        }
        EconomyPhrase::Together(count) => {
            format!("Other: {count} lines shown together, because they are about few persons")
        }
        EconomyPhrase::Total => "Total".into(),
        EconomyPhrase::VoucherText { unit, month } => format!("Compensation {unit} {month}"),
        EconomyPhrase::Refused(TermsRefused::NobodyDecided) => "Write who has decided.".into(),
        EconomyPhrase::Refused(TermsRefused::MonthClosed) => {
            "The month is closed and keeps the terms it was closed with. Choose a later one.".into()
        }
    }
}

fn origin(origin: &Origin) -> String {
    let Origin { source, year, reading, remark } = origin;
    let read = match reading {
        Reading::Published => "",
        Reading::OurReading => " Our reading.",
        Reading::Own => " A model of one's own.",
    };
    format!("{source} ({year}).{read} {remark}").trim().to_owned()
}

fn not_defined(it: &NotDefined) -> String {
    let why = match it.why {
        Undefined::NoOrderedTime => "The model needs ordered time, and the unit is steered without minutes",
        Undefined::MinutesUnknown => {
            "Performed time is assumed as planned, and without minutes nobody knows how long it was"
        }
        Undefined::NoHistory => "Not all months that the budget looks back on are known",
        Undefined::NotAssessed => "The quality criteria have not been assessed",
        Undefined::NoPrice => "A price is missing",
    };
    format!("{why} (part {}, {} of them).", it.part + 1, it.count)
}

pub(super) fn wrong(wrong: &Wrong) -> String {
    format!("{wrong}.")
}

pub(super) fn line(name: &LineName<'_>) -> String {
    let key = name.key;
    let basis = match key.basis {
        Basis::Performed => "Performed time",
        Basis::Granted => "Granted time",
        Basis::History => "Budget from history",
        Basis::Grant => "Grant",
        Basis::Level => "Level by person",
        Basis::Quality => "Quality supplement, paid after the third of the year",
        Basis::Declined => "Declined visits",
        Basis::Absence => "Absence not told in time",
        Basis::NewPerson => "New persons",
        Basis::Adjustment => "Adjustment",
    };
    let mut parts = vec![basis.to_owned()];
    parts.extend(key.of_month.map(|month| format!("for {month}")));
    parts.extend(name.group.map(str::to_owned));
    parts.extend(key.category.map(|it| category(it).to_owned()));
    parts.extend(key.law.filter(|law| *law == Law::Hsl).map(|_| "HSL".to_owned()));
    parts.extend(key.day_part.map(|part| {
        match part {
            DayPart::Day => "day",
            DayPart::Evening => "evening",
            DayPart::Night => "night",
        }
        .to_owned()
    }));
    parts.extend(key.holiday.filter(|it| *it).map(|_| "weekend or holiday".to_owned()));
    parts.extend(key.area.filter(|it| *it == Area::Rural).map(|_| "sparsely populated".to_owned()));
    parts.join(", ")
}

const fn category(category: Category) -> &'static str {
    match category {
        Category::Service => "service",
        Category::PersonalCare => "personal care",
        Category::Alarm => "alarm",
        Category::MealDelivery => "meals brought",
        Category::Relief => "relief",
        Category::Escort => "escort",
        Category::Camera => "camera",
        Category::MedicineRobot => "medicine robot",
        Category::HealthCare => "health care",
    }
}
