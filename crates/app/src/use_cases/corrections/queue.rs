//! The queue: what is wrong, at whose home, on which day. Who registered it is told when one case is opened.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::day::{Finding, Subject};
use tillit_domain::facts::own_fault;
use tillit_domain::person::Person;
use tillit_domain::time::day_of;
use tillit_domain::{DayRange, Id};
use tillit_storage::Filter;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::reading::{Known, Whose, uuid_of};
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Belonging, Organisation, records};
use crate::use_cases::shared::Named;
use crate::words::InWords as _;
use crate::words::care::Remedy;
use crate::words::phone::FindingWord;

/// The most days looked at.
const MOST_DAYS: i32 = 31;

/// A share of fewer workers' registrations could be told back to one of them.
const FEWEST_WORKERS: usize = 5;

/// Which days, and whose.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CorrectionsAsked {
    /// One unit; all of the user's unless said.
    pub unit: Option<Uuid>,
    /// First day; a week ago unless said.
    #[param(value_type = Option<String>, format = Date)]
    pub from: Option<Date>,
    /// Last day; today unless said.
    #[param(value_type = Option<String>, format = Date)]
    pub to: Option<Date>,
}

/// The queue.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Corrections {
    /// What matters most first.
    pub cases: Vec<CaseRow>,
    /// How much waits uncorrected, for all units together; none where fewer than five workers have registered.
    pub uncorrected: Option<Uncorrected>,
    /// First day looked at.
    pub from: Date,
    /// Last day looked at.
    pub to: Date,
}

/// Something to look at.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = CorrectionCase)]
pub struct CaseRow {
    /// The visit, or the registration where none is known.
    pub id: Uuid,
    /// `visit` or `registration`.
    pub about: &'static str,
    /// At whose home; none while only an end has reached us.
    pub person: Option<Named>,
    /// The day.
    pub day: Date,
    /// What is wrong, what matters most first.
    pub findings: Vec<FindingView>,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = CorrectionFinding)]
pub struct FindingView {
    /// For programs.
    #[schema(value_type = String)]
    pub code: Finding,
    /// In words.
    pub words: String,
}

impl FindingView {
    pub(super) fn of(finding: Finding, session: &Session) -> Self {
        Self { code: finding, words: FindingWord(finding).in_words(session.language) }
    }
}

/// How much waits uncorrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Uncorrected {
    /// Registrations that have times which cannot be believed.
    pub faulty: usize,
    /// All registrations of the days.
    pub all: usize,
}

/// Reads the queue; logged as reading the persons in it.
///
/// # Errors
/// [`AppError::NotFound`] for another's unit, [`AppError::NotAllowed`], [`AppError::Invalid`] for too many days.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: CorrectionsAsked) -> Result<Corrections, AppError> {
    let scope = asked.unit.map_or(Scope::OwnUnits, |unit| Scope::Unit(Id::from_uuid(unit)));
    let permit = app.permit(session, UseCase::ReadCorrections, scope)?;
    let to = asked.to.unwrap_or_else(|| app.today());
    let from = asked.from.unwrap_or_else(|| to.saturating_sub(6.days()));
    let mut fields = Fields::new(session.language);
    fields.check(from <= to, "to", Remedy::EndAfterBeginning);
    fields.check(
        (to - from).get_days() < MOST_DAYS,
        "from",
        Remedy::NotBefore(to.saturating_sub(i64::from(MOST_DAYS - 1).days())),
    );
    fields.finish()?;
    let (organisation, belonging) = (Organisation::read(app).await?, Belonging::read(app).await?);
    let persons = mine(app, &permit, &organisation, &belonging, asked.unit.map(Id::from_uuid)).await?;
    let ids = persons.iter().map(|it| it.id).collect();
    let known = Known::read(app, Whose::Persons(ids), DayRange::new(from, to)).await?;
    let subjects: Vec<Uuid> = known.all_cases().iter().map(|it| uuid_of(it.subject)).collect();
    let answers = app.store.case_answers(&subjects).await?;
    let mut rows = Vec::new();
    for case in known.cases(&answers) {
        let person = case.person.and_then(|id| persons.iter().find(|it| it.id == id));
        let Some(person) = person else { continue };
        permit.saw([person.id]);
        let name = protection::person_name(session, person, &belonging.units_of(person, &organisation));
        rows.push(CaseRow {
            id: uuid_of(case.subject),
            about: if matches!(case.subject, Subject::Visit(_)) { "visit" } else { "registration" },
            person: Some(Named::new(person.id, name)),
            day: case.day,
            findings: case.findings.iter().map(|it| FindingView::of(*it, session)).collect(),
        });
    }
    Ok(Corrections { cases: rows, uncorrected: uncorrected(&known, from, to), from, to })
}

/// Persons of the units asked for.
pub(super) async fn mine(
    app: &App,
    permit: &Permit,
    organisation: &Organisation,
    belonging: &Belonging,
    unit: Option<Id<tillit_domain::organisation::Unit>>,
) -> Result<Vec<Person>, AppError> {
    let all: Vec<Person> = records(app.store.list(&Filter::default()).await?);
    let theirs = |person: &Person| {
        let units = belonging.units_of(person, organisation);
        units.iter().any(|it| permit.covers(*it) && unit.is_none_or(|asked| asked == *it))
    };
    Ok(all.into_iter().filter(theirs).collect())
}

fn uncorrected(known: &Known, from: Date, to: Date) -> Option<Uncorrected> {
    let days = DayRange::new(from, to);
    let of_days: Vec<_> = known.standing.iter().filter(|it| days.contains(day_of(it.start))).collect();
    let workers: BTreeSet<_> = of_days.iter().map(|it| it.original.worker).collect();
    let faulty = of_days.iter().filter(|it| !it.withdrawn && own_fault(it.start, it.stop).is_some()).count();
    (workers.len() >= FEWEST_WORKERS).then_some(Uncorrected { faulty, all: of_days.len() })
}
