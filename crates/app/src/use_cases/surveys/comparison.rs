//! Cost for each person and how many are satisfied, beside other municipalities (S-132).

use serde::Serialize;
use tillit_domain::survey::question::SurveyKind;
use tillit_followup::surveys::{Of, Place};
use utoipa::ToSchema;

use super::comparison_data::{Measure, PUBLISHED};
use super::shared::Kept;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::follow_up::thousandths;
use crate::use_cases::organisation::read::municipality;
use crate::words::surveys::SurveyPhrase;
use crate::words::{InWords, Language};

/// Municipalities beside each other.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Comparison {
    /// The own municipality first, then the others by name.
    pub municipalities: Vec<ComparedMunicipality>,
}

/// A municipality in a year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ComparedMunicipality {
    /// Its name.
    pub name: String,
    /// Whether it is the own one, whose figures come from Tillit's records.
    pub own: bool,
    /// The year.
    pub year: i16,
    /// What home care costs for each person with it and year, in kronor.
    pub cost: ComparedFigure,
    /// Percent who are satisfied on the whole.
    pub satisfied: ComparedFigure,
}

/// A figure with where it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ComparedFigure {
    /// The value.
    pub value: Option<f64>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Why there is none, in words.
    pub why: Option<String>,
}

impl ComparedFigure {
    fn told(value: f64, source: impl Into<String>) -> Self {
        Self { value: Some(value), source: Some(source.into()), why: None }
    }

    fn missing(phrase: &SurveyPhrase, language: Language) -> Self {
        Self { value: None, source: None, why: Some(phrase.in_words(language)) }
    }
}

/// Sets them beside each other.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<Comparison, AppError> {
    app.permit(session, UseCase::ReadReports, Scope::OwnUnits)?;
    let (kept, language) = (Kept::read(app).await?, session.language);
    let mut years: Vec<i16> = PUBLISHED.iter().map(|it| it.year).collect();
    years.extend(kept.last_year(SurveyKind::Users, app.today().year()));
    years.sort_unstable();
    years.dedup();
    let name = municipality(app).await?;
    let mut municipalities: Vec<ComparedMunicipality> =
        years.iter().map(|year| own(&kept, &name, *year, language)).collect();
    let mut others: Vec<(&str, i16)> = PUBLISHED.iter().map(|it| (it.municipality, it.year)).collect();
    others.sort_unstable();
    others.dedup();
    for (name, year) in others {
        let of = |measure: Measure| {
            let found = PUBLISHED.iter().find(|it| (it.municipality, it.year, it.measure) == (name, year, measure));
            found.map_or(ComparedFigure { value: None, source: None, why: None }, |it| {
                ComparedFigure::told(f64::from(it.value), it.source)
            })
        };
        let (cost, satisfied) = (of(Measure::CostPerPerson), of(Measure::Satisfied));
        municipalities.push(ComparedMunicipality { name: name.to_owned(), own: false, year, cost, satisfied });
    }
    Ok(Comparison { municipalities })
}

/// The own municipality in a year: what its own records say, and nothing else.
fn own(kept: &Kept, name: &str, year: i16, language: Language) -> ComparedMunicipality {
    let results = kept.results(SurveyKind::Users, year);
    let town = results.iter().find(|result| result.place == Place::Municipality);
    let whole = town.and_then(|town| town.figures.iter().find(|figure| figure.of == Of::Whole));
    let satisfied = whole.and_then(|figure| figure.value).map_or_else(
        || ComparedFigure::missing(&SurveyPhrase::NoUserSurvey, language),
        |value| ComparedFigure::told(thousandths(value), SurveyKind::Users.in_words(language)),
    );
    // The accounts of all home care are kept by no room of Tillit yet (M43).
    let cost = ComparedFigure::missing(&SurveyPhrase::CostsNotKept, language);
    ComparedMunicipality { name: name.to_owned(), own: true, year, cost, satisfied }
}
