//! A finding opened down to dwellings and the visits it is made of. Whoever opens it reads those persons' data, which is logged, and
//! sees neither worker nor pseudonym nor clock time.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::registration::Known;
use tillit_economy::integrity::{Check, Finding, Limits, findings, made_of};
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::asking::Input;
use super::facts;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::shared::Named;
use crate::words::InWords;
use crate::words::economy::{CheckWords, EconomyPhrase};

/// A finding opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = OpenedIntegrityFinding)]
pub struct Opened {
    /// The month.
    pub month: String,
    /// The unit.
    pub unit: String,
    /// What it is.
    pub name: String,
    /// What it may innocently be.
    pub may_be: String,
    /// What to do.
    pub to_do: String,
    /// Dwellings, where it is about them.
    pub dwellings: Vec<DwellingView>,
    /// The visits it is made of, by day.
    pub visits: Vec<VisitView>,
}

/// A dwelling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = IntegrityDwelling)]
pub struct DwellingView {
    /// Who lives there.
    pub person: Named,
    /// How many registrations.
    pub count: u32,
    /// Of how many.
    pub of: u32,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = IntegrityVisit)]
pub struct VisitView {
    /// The day.
    pub day: Date,
    /// At whose home.
    pub person: Named,
    /// The planned visit, where there is one.
    pub visit: Option<Uuid>,
    /// How long it lasted, seconds.
    pub length_seconds: i64,
    /// Ordered minutes.
    pub ordered_minutes: Option<i64>,
    /// How much a correction changed it, seconds.
    pub corrected_by_seconds: Option<i64>,
    /// How it is known.
    #[schema(value_type = String)]
    pub known: Known,
}

/// Opens a finding of a month.
///
/// # Errors
/// As [`super::read::run`]; [`AppError::NotFound`] where nothing of the kind was found.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input, check: &str) -> Result<Opened, AppError> {
    let question = input.understand(app, session, UseCase::OpenIntegrity).await?;
    let check = named(check).ok_or(AppError::NotFound)?;
    let language = session.language;
    let [month] = question.months[..] else {
        return Err(AppError::field("to", EconomyPhrase::OneMonth.in_words(language)));
    };
    let registered = facts::read(app, question.unit.id, month).await?;
    let all: Vec<usize> = (0..registered.facts.len()).collect();
    if !registered.may_be_told(&all) {
        return Err(AppError::NotFound);
    }
    let found: Vec<Finding> =
        findings(&registered.facts, Limits::default()).into_iter().filter(|it| it.check == check).collect();
    if found.is_empty() {
        return Err(AppError::NotFound);
    }
    let made: BTreeSet<usize> = found.iter().flat_map(|it| made_of(it, &registered.facts)).collect();
    question.permit.saw(made.iter().map(|at| registered.facts[*at].dwelling).collect::<BTreeSet<_>>());
    let units = [question.unit.id];
    let names: BTreeMap<Id<Person>, Named> = registered
        .held
        .persons
        .iter()
        .map(|it| (it.id, Named::new(it.id, protection::person_name(session, it, &units))))
        .collect();
    let named = |id: Id<Person>| names.get(&id).cloned().unwrap_or_else(|| Named::new(id, ""));
    let mut visits: Vec<VisitView> = made
        .iter()
        .map(|&at| {
            let fact = &registered.facts[at];
            VisitView {
                day: fact.day,
                person: named(fact.dwelling),
                visit: registered.behind[at].0.map(|it| it.uuid()),
                length_seconds: fact.length.0,
                ordered_minutes: fact.ordered.map(|it| it.0),
                corrected_by_seconds: fact.corrected_by.map(|it| it.0),
                known: fact.known,
            }
        })
        .collect();
    visits.sort_by(|a, b| (a.day, &a.person.name).cmp(&(b.day, &b.person.name)));
    let dwellings = found
        .iter()
        .filter_map(|it| Some(DwellingView { person: named(it.dwelling?), count: it.count, of: it.of }))
        .collect();
    Ok(Opened {
        month: month.to_string(),
        unit: question.unit.name,
        name: CheckWords::Name(check).in_words(language),
        may_be: CheckWords::MayBe(check).in_words(language),
        to_do: CheckWords::ToDo(check).in_words(language),
        dwellings,
        visits,
    })
}

/// The check of a name, as findings say it.
fn named(name: &str) -> Option<Check> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).ok()
}
