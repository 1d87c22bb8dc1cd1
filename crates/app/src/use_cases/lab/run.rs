//! Lives every alternative of a scenario with every seed, and answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use tillit_domain::DayRange;
use tillit_domain::compensation::{CompensationModel, Month, Part};
use tillit_lab::LabFacts;
use tillit_lab::answer::{Answer, answer};
use tillit_lab::fit::fit;
use tillit_lab::replay::Ground;
use tillit_lab::scenario::{Scenario, read};
use tillit_lab::study::{Point, Study, models_of};

use super::{facts, refusal};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::words::Language;

/// Threads that alternatives are lived through on.
const THREADS: usize = 2;

/// What to answer.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The text of the scenario file.
    pub text: String,
    /// Runs of each alternative; the scenario's own number if none is given.
    pub seeds: Option<u16>,
    /// The day after the last one; the scenario's own if none is given, else the last whole months that have visits.
    pub until: Option<Date>,
}

/// Runs that were made before and can be gone on from.
#[derive(Debug, Clone, Default)]
pub struct Resumed {
    /// Which scenario, days and records they are of; runs of another are not used.
    pub of: String,
    /// The runs.
    pub points: Vec<Point>,
}

/// How far it has come.
#[derive(Debug)]
pub enum Step<'a> {
    /// It begins; what is kept is kept under this name.
    Begins {
        /// Which scenario, days and records.
        of: &'a str,
        /// Runs that are there already.
        made: usize,
    },
    /// A run has been made.
    Made {
        /// The run.
        point: &'a Point,
        /// How many there are.
        made: usize,
        /// Of how many.
        all: usize,
    },
    /// Assumptions are being tried.
    Trying {
        /// How many have been.
        tried: usize,
        /// Of how many.
        all: usize,
    },
}

/// Answers a scenario. `tell` hears how far it has come and says whether to go on; what there is when it says no becomes the answer.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::Invalid`] for a scenario that cannot be run, with field and remedy.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    asked: Asked,
    resumed: Vec<Resumed>,
    tell: Arc<dyn Fn(Step<'_>) -> bool + Send + Sync>,
) -> Result<Answer, AppError> {
    app.permit(session, UseCase::RunLab, Scope::Municipality)?;
    let language = session.language;
    let mut scenario = read(&asked.text).map_err(|error| refusal::scenario(&error))?;
    if let Some(seeds) = asked.seeds {
        scenario.seeds = seeds.max(1);
    }
    scenario.until = asked.until.or(scenario.until);
    let models = models_of(&scenario).map_err(|error| refusal::model(&error, language))?;
    let today = app.today();
    let mut days = days_of(scenario.months, scenario.until.unwrap_or(today));
    if scenario.until.is_none()
        && let Some(last) = facts::last_whole_month(app, Month::of(today)).await?
    {
        days = days_of(scenario.months, last.plus(1).first());
    }
    let looks_back = models.iter().any(|(_, model)| model.parts.iter().any(|part| matches!(part, Part::History(_))));
    let facts = facts::read(app, days, looks_back).await?;
    if facts.visits.is_empty() {
        return Err(refusal::no_facts(days, language));
    }
    let known: Vec<String> = facts.groups_at_work(days).iter().map(|group| group.name.clone()).collect();
    if let Some(unknown) = scenario.groups.iter().find(|name| !known.contains(name)) {
        return Err(refusal::group(unknown, &known, language));
    }
    blocking(move || answered(&asked.text, &scenario, models, &facts, days, resumed, &*tell, language)).await?
}

/// The last whole months before a day.
fn days_of(months: u8, until: Date) -> DayRange {
    let after = Month::of(until);
    DayRange::new(after.plus(-i32::from(months)).first(), after.plus(-1).last())
}

#[expect(clippy::too_many_arguments, reason = "all that an answer turns on, handed over to another thread")]
fn answered(
    text: &str,
    scenario: &Scenario,
    models: Vec<(String, CompensationModel)>,
    facts: &LabFacts,
    days: DayRange,
    resumed: Vec<Resumed>,
    tell: &(dyn Fn(Step<'_>) -> bool + Send + Sync),
    language: Language,
) -> Result<Answer, AppError> {
    let of = name_of(text, facts, days);
    let fitted = fit(facts, days);
    let ground = Ground::of(facts, &fitted, scenario.assumptions.clone(), days, &scenario.groups);
    let study = Study::new(scenario, ground, models).map_err(|error| refusal::study(error, language))?;
    let wanted = u64::from(scenario.seeds);
    let mut made = resumed.into_iter().find(|it| it.of == of).map_or_else(Vec::new, |it| it.points);
    made.retain(|point| {
        point.run.seed <= wanted && scenario.alternatives.iter().any(|it| it.id == point.run.alternative)
    });
    let all = study.size();
    if !tell(Step::Begins { of: &of, made: made.len() }) {
        return Err(refusal::study(tillit_lab::study::StudyError::NothingToReplay, language));
    }
    let points = study
        .run(made, THREADS, &|point, made| tell(Step::Made { point, made, all }))
        .map_err(|error| refusal::study(error, language))?;
    let beside = study.beside(THREADS, &|tried, all| tell(Step::Trying { tried, all })).map_err(AppError::internal)?;
    Ok(answer(&study, &points, beside))
}

/// A name that changes with the scenario, the days and what is known of them, so that runs are gone on from only where they
/// would come out the same.
fn name_of(text: &str, facts: &LabFacts, days: DayRange) -> String {
    let counts: BTreeMap<&str, usize> = BTreeMap::from([
        ("visits", facts.visits.len()),
        ("registrations", facts.registrations.len()),
        ("corrections", facts.corrections.len()),
        ("shifts", facts.shifts.len()),
        ("persons", facts.persons.len()),
        ("care_plans", facts.care_plans.len()),
        ("orders", facts.orders.len()),
        ("rosters", facts.rosters.len()),
    ]);
    let mut hash = Sha256::new();
    hash.update(text.as_bytes());
    hash.update(format!("{days:?} {counts:?} {}", env!("CARGO_PKG_VERSION")).as_bytes());
    hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}
