//! A small unit to reckon by hand.

use std::sync::Arc;

use jiff::civil::{Date, date};
use tillit_domain::TimeOfDay;
use tillit_domain::catalogue::Category;
use tillit_domain::compensation::{Area, CompensationModel, Month, Origin, Part, Price, Reading};
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::registration::Known;
use tillit_domain::steering::SteeringMode;
use tillit_domain::visit::CancelCause;
use tillit_economy::input::{GrantedFact, MonthFacts, Outcome, Payee, PersonFact, TaskFact, VisitFact};

/// June 2025: it begins on a Sunday; the 6th is the national day, the 21st midsummer.
pub(crate) fn june() -> Month {
    "2025-06".parse().unwrap()
}

pub(crate) fn payee() -> Payee {
    Payee { provider: Id::derived("provider", &["own"]), private: false, unit: Id::derived("unit", &["Norr"]) }
}

pub(crate) fn person(name: &str) -> Id<Person> {
    Id::derived("person", &[name])
}

pub(crate) fn month() -> MonthFacts {
    let mut facts = MonthFacts::empty(june(), payee());
    for name in ["Asta", "Bror"] {
        facts.persons.insert(
            person(name),
            PersonFact { area: Area::Urban, group: None, personal_care_since: None, granted_days: 30, away_days: 0 },
        );
    }
    facts
}

/// What is done, how it is priced and how long it is ordered.
pub(crate) fn task(code: &str, category: Category, ordered: Option<i64>) -> TaskFact {
    let law = if category == Category::HealthCare { Law::Hsl } else { Law::Sol };
    TaskFact {
        line: Some(Id::derived("line", &[code])),
        decision: (law == Law::Sol).then(|| Id::derived("decision", &[code])),
        code: Arc::from(code),
        category,
        level: 1,
        law,
        ordered: ordered.map(Minutes),
        done: Some(true),
        by_month: false,
        weight: ordered.map(Minutes),
    }
}

/// A visit of June at a clock time with one task, measured.
pub(crate) fn visit(name: &str, day: i8, hour: i32, task: TaskFact, minutes: i64) -> VisitFact {
    VisitFact {
        visit: Some(Id::derived("visit", &[name, &day.to_string(), &hour.to_string(), &task.code])),
        person: person(name),
        group: None,
        day: date(2025, 6, day),
        start: Some(TimeOfDay::hm(hour, 0)),
        mode: SteeringMode::Flexible,
        planned: task.ordered,
        tasks: vec![task],
        needs: 1,
        outcome: performed(Known::Measured, minutes),
    }
}

pub(crate) fn performed(known: Known, minutes: i64) -> Outcome {
    Outcome::Performed { known, client: Some(Minutes(minutes)), staff: Some(Minutes(minutes)) }
}

pub(crate) fn declined(day: Date) -> Outcome {
    Outcome::Cancelled { cause: CancelCause::Declined, told_on: Some(day) }
}

/// Occasions of a line on a day of June, at home.
pub(crate) fn granted(name: &str, day: i8, code: &str, category: Category, each: Option<i64>) -> GrantedFact {
    let task = task(code, category, each);
    GrantedFact {
        person: person(name),
        group: None,
        day: date(2025, 6, day),
        line: Id::derived("line", &[code, name]),
        decision: task.decision,
        code: task.code,
        category,
        level: 1,
        law: task.law,
        usual_start: Some(TimeOfDay::hm(9, 0)),
        mode: SteeringMode::Flexible,
        gross: 1,
        net: 1,
        gross_minutes: each.map(Minutes),
        net_minutes: each.map(Minutes),
        away: None,
    }
}

/// A price without conditions.
pub(crate) fn flat(kronor: i64) -> Price {
    Price {
        category: None,
        code: None,
        level: None,
        law: None,
        part: None,
        holiday: None,
        area: None,
        private: None,
        ore_per_hour: Ore::kronor(kronor),
    }
}

pub(crate) fn model(parts: Vec<Part>) -> CompensationModel {
    CompensationModel {
        name: "provets".into(),
        origin: Origin { source: "provet".into(), year: 2025, reading: Reading::Own, remark: String::new() },
        parts,
        least_known_percent: 90,
    }
}

/// A part as it would stand in a file.
pub(crate) fn part(text: &str) -> Part {
    let whole = format!(
        "name = \"provets\"\nleast_known_percent = 0\n[origin]\nsource = \"provet\"\nyear = 2025\nreading = \"own\"\n[[parts]]\n{text}"
    );
    tillit_economy::model_file::read(&whole).unwrap().parts.remove(0)
}
