//! Quality criteria of a provider, assessed for a third of a year with evidence: what model F pays by (issue's model F).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::compensation::{AssessedCriterion, CompensationModel, Month, Part, QualityAssessment, Third};
use tillit_economy::presets;
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::asking::{Input, Question};
use super::written;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;
use crate::words::InWords;
use crate::words::economy::MoneyPhrase;

/// How many thirds back may be chosen.
const THIRDS_BACK: i32 = 6;
/// The preset whose criteria are shown where the unit's own terms have none.
const PRESET: &str = "sollentuna";

/// Assessments of a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = QualityAssessments)]
pub struct AssessmentsView {
    /// The provider.
    pub provider: Named,
    /// The model whose criteria they are.
    pub model: String,
    /// It is the unit's own; otherwise one that may be compared with.
    pub own: bool,
    /// The criteria, from number 1.
    pub criteria: Vec<String>,
    /// Thirds that are over and may be assessed, newest first.
    pub thirds: Vec<String>,
    /// Those that were, newest first.
    pub assessments: Vec<AssessmentView>,
}

/// An assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = QualityAssessmentView)]
pub struct AssessmentView {
    /// The third, `2025-T1`.
    pub third: String,
    /// The version that stands.
    pub version: u32,
    /// The criteria as they were assessed.
    pub criteria: Vec<CriterionView>,
    /// Who assessed.
    pub assessed_by: String,
    /// When.
    pub assessed_on: Date,
}

/// A criterion as it was assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = AssessedCriterionView)]
pub struct CriterionView {
    /// Its number.
    pub number: u8,
    /// What it said.
    pub text: String,
    /// It was met.
    pub met: bool,
    /// What the assessment stands on.
    pub evidence: String,
}

/// An assessment to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewQualityAssessment)]
pub struct NewAssessment {
    /// A unit of the provider, by name or id.
    pub unit: String,
    /// The third, `2025-T1`.
    pub third: String,
    /// The version that was read; 0 for a new one.
    pub expected_version: u32,
    /// Every criterion in order, from number 1.
    pub criteria: Vec<NewCriterion>,
    /// Who assessed.
    pub assessed_by: String,
}

/// A criterion to assess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCriterion {
    /// It was met.
    pub met: bool,
    /// What the assessment stands on.
    pub evidence: String,
}

/// The assessments of a unit's provider.
///
/// # Errors
/// As [`super::statement::run`].
#[crate::compiled_once]
pub async fn list(app: &App, session: &Session, unit: Option<String>) -> Result<AssessmentsView, AppError> {
    let question = Input { unit, ..Input::default() }.understand(app, session, UseCase::ReadCompensation).await?;
    of(app, &question).await
}

async fn of(app: &App, question: &Question) -> Result<AssessmentsView, AppError> {
    let this = Month::of(app.today());
    let own = question.model(this).map(|(model, _)| model.clone()).filter(|it| criteria_of(it).is_some());
    let is_own = own.is_some();
    let model = match own {
        Some(model) => model,
        None => presets::named(PRESET).ok_or(AppError::NotFound)?.model().map_err(AppError::internal)?,
    };
    let mut thirds: Vec<Third> = (0..THIRDS_BACK).map(|back| Third::of(this.plus(-4 * back))).collect();
    thirds.retain(|it| it.last() < app.today());
    let mut all = app.store.list::<QualityAssessment>(&Filter::default()).await?;
    all.retain(|it| it.record.provider == question.provider.id);
    all.sort_by_key(|it| std::cmp::Reverse(it.record.third));
    let view = |it: tillit_storage::Versioned<QualityAssessment>| AssessmentView {
        third: it.record.third.to_string(),
        version: it.version,
        criteria: it
            .record
            .criteria
            .into_iter()
            .map(|it| CriterionView { number: it.number, text: it.text, met: it.met, evidence: it.evidence })
            .collect(),
        assessed_by: it.record.assessed_by,
        assessed_on: it.record.assessed_on,
    };
    Ok(AssessmentsView {
        provider: Named::new(question.provider.id, &question.provider.name),
        criteria: criteria_of(&model).unwrap_or_default(),
        model: model.name,
        own: is_own,
        thirds: thirds.iter().map(ToString::to_string).collect(),
        assessments: all.into_iter().map(view).collect(),
    })
}

fn criteria_of(model: &CompensationModel) -> Option<Vec<String>> {
    model.parts.iter().find_map(|part| match part {
        Part::Quality(terms) => Some(terms.criteria.clone()),
        _ => None,
    })
}

/// Records an assessment. The statement of every month of the third follows it from then on.
///
/// # Errors
/// [`AppError::Invalid`] by field; [`AppError::Conflict`] with what stands where somebody else has assessed since;
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn record(app: &App, session: &Session, input: NewAssessment) -> Result<AssessmentsView, AppError> {
    let asked = Input { unit: Some(input.unit.clone()), ..Input::default() };
    let question = asked.understand(app, session, UseCase::AssessQuality).await?;
    let wrong = |field: &str, phrase: MoneyPhrase| AppError::field(field, phrase.in_words(session.language));
    let third: Third = input.third.parse().map_err(|_| wrong("third", MoneyPhrase::NotAThird))?;
    let texts = of(app, &question).await?.criteria;
    let criteria = (1..)
        .zip(&input.criteria)
        .map(|(number, it)| AssessedCriterion {
            number,
            text: texts.get(usize::from(number) - 1).cloned().unwrap_or_default(),
            met: it.met,
            evidence: it.evidence.trim().to_owned(),
        })
        .collect();
    let assessment = QualityAssessment {
        id: QualityAssessment::id_of(question.provider.id, third),
        provider: question.provider.id,
        third,
        criteria,
        assessed_by: input.assessed_by.trim().to_owned(),
        assessed_on: app.today(),
    };
    let assessment = assessment
        .checked(texts.len(), app.today())
        .map_err(|refused| wrong(&MoneyPhrase::field_of_assessment(refused), MoneyPhrase::Assessment(refused)))?;
    written::put(app, session, &assessment, input.expected_version, of(app, &question)).await
}
