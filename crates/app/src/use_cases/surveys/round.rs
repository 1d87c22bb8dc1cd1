//! What was entered for a unit's or group's survey, to correct it. What may not be told is not here either.

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::survey::question::{Question, SurveyKind};
use tillit_domain::survey::round::SurveyRound;
use tillit_followup::surveys::Place;
use utoipa::ToSchema;
use uuid::Uuid;

use super::shared::Kept;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::InWords;

/// A survey as it was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SurveyRoundView {
    /// Identifier.
    pub id: Uuid,
    /// The version that was read.
    pub version: u32,
    /// The unit.
    pub unit: Uuid,
    /// The group, where it is of one.
    pub group: Option<Uuid>,
    /// Which survey.
    #[schema(value_type = String)]
    pub kind: SurveyKind,
    /// The year it is told under.
    pub year: i16,
    /// The last day to answer.
    pub closed_on: Date,
    /// How many were asked; none where it may not be told.
    pub invited: Option<u32>,
    /// How many answered; none where it may not be told.
    pub answered: Option<u32>,
    /// The questions.
    pub questions: Vec<CountsView>,
    /// Where the counts come from.
    pub source: String,
}

/// The answers to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SurveyCountsView)]
pub struct CountsView {
    /// The question, for programs; none for one of the workplace's own.
    pub question: Option<String>,
    /// Its area.
    pub area: &'static str,
    /// The question, in words.
    pub name: String,
    /// How many answered 1, 2, 3, 4, 5; none where it may not be told.
    pub answers: Option<[u32; 5]>,
    /// How many did not know.
    pub no_opinion: Option<u32>,
}

/// Reads it.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<SurveyRound>) -> Result<SurveyRoundView, AppError> {
    let Some(round) = app.store.get::<SurveyRound>(id).await? else {
        app.permit(session, UseCase::KeepSurveys, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    app.permit(session, UseCase::KeepSurveys, Scope::Unit(round.record.unit))?;
    let (kept, it) = (Kept::read(app).await?, round.record);
    let results = kept.results(it.kind, it.year);
    let place = it.group.map_or(Place::Unit(it.unit), Place::Group);
    let result = results.into_iter().find(|result| result.place == place);
    let is_open = |question: &Question| result.as_ref().is_some_and(|result| result.open.contains(question));
    let told = result.as_ref().is_some_and(|result| result.response.value.is_some());
    let counts = it.questions.iter().map(|counts| {
        let own = matches!(counts.question, Question::Own { .. });
        let open = is_open(&counts.question);
        CountsView {
            question: (!own).then(|| counts.question.name().to_owned()),
            area: counts.question.area().name(),
            name: counts.question.in_words(session.language),
            answers: open.then_some(counts.answers),
            no_opinion: open.then_some(counts.no_opinion),
        }
    });
    Ok(SurveyRoundView {
        id: it.id.uuid(),
        version: round.version,
        unit: it.unit.uuid(),
        group: it.group.map(Id::uuid),
        kind: it.kind,
        year: it.year,
        closed_on: it.closed_on,
        invited: told.then_some(it.invited),
        answered: told.then_some(it.answered),
        questions: counts.collect(),
        source: it.source,
    })
}
