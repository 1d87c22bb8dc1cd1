//! A risk that a survey shows, how it was assessed, and what shall be done about it (S-122).

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::survey::question::Area;
use tillit_domain::survey::risk::{ActionState, RiskAction, RiskLevel};
use tillit_domain::survey::round::SurveyRound;
use tillit_storage::{Batch, Expect, Versioned};
use utoipa::ToSchema;

use super::read::{self, Surveys, SurveysAsked};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::InWords;
use crate::words::care::Remedy;
use crate::words::surveys::SurveyPhrase;

/// A risk with what shall be done.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRiskAction {
    /// The area of the survey.
    #[schema(value_type = String)]
    pub area: Area,
    /// The risk. Without names: it is the workplace's, and nobody's.
    pub risk: String,
    /// How it was assessed.
    #[schema(value_type = String)]
    pub level: RiskLevel,
    /// What shall be done.
    pub measure: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when.
    pub due: Date,
    /// When it is looked at whether it helped.
    pub follow_up_on: Date,
}

/// Writes it down.
///
/// # Errors
/// [`tillit_domain::survey::risk::ActionRefused`], [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<SurveyRound>, input: NewRiskAction) -> Result<Surveys, AppError> {
    let Some(round) = app.store.get::<SurveyRound>(id).await? else {
        app.permit(session, UseCase::ActOnSurveys, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let round = round.record;
    app.permit(session, UseCase::ActOnSurveys, Scope::Unit(round.unit))?;
    let today = app.today();
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.risk, "risk");
    fields.says_something(&input.measure, "measure");
    fields.says_something(&input.owner, "owner");
    fields.check(today <= input.due, "due", Remedy::NotBefore(today));
    fields.finish()?;
    if input.area.kind() != round.kind {
        return Err(AppError::field("area", SurveyPhrase::AreaOfAnotherSurvey.in_words(session.language)));
    }
    let action = RiskAction {
        id: app.new_id(),
        unit: round.unit,
        group: round.group,
        round: round.id,
        area: input.area,
        risk: input.risk.trim().to_owned(),
        level: input.level,
        measure: input.measure.trim().to_owned(),
        owner: input.owner.trim().to_owned(),
        due: input.due,
        follow_up_on: input.follow_up_on,
        written_on: today,
        by: session.display_name.clone(),
        state: ActionState::Open,
    };
    let action = action.checked().map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&action, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    read::run(app, session, SurveysAsked::default()).await
}

/// The action of an id, if the user may act on it.
pub(super) async fn acted_on(
    app: &App,
    session: &Session,
    id: Id<RiskAction>,
) -> Result<Versioned<RiskAction>, AppError> {
    let Some(action) = app.store.get::<RiskAction>(id).await? else {
        app.permit(session, UseCase::ActOnSurveys, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    app.permit(session, UseCase::ActOnSurveys, Scope::Unit(action.record.unit))?;
    Ok(action)
}

/// Keeps what an action has become, and answers with how things stand.
pub(super) async fn kept(app: &App, session: &Session, action: &RiskAction, version: u32) -> Result<Surveys, AppError> {
    let mut batch = Batch::new();
    batch.put(action, None, Expect::Version(version));
    app.store.apply(batch, &app.actor(session)).await?;
    read::run(app, session, SurveysAsked::default()).await
}
