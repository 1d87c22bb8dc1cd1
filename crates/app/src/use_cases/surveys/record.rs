//! Enters what a survey was answered in a unit or a group, or corrects it: the earlier version stays in the history.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::survey::question::{Area, Question, SurveyKind};
use tillit_domain::survey::round::{QuestionCounts, RoundRefused, SurveyRound};
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;
use uuid::Uuid;

use super::read::{self, Surveys};
use super::shared::{Kept, Reading};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::{AppError, FieldError};
use crate::words::InWords;
use crate::words::surveys::SurveyPhrase;

/// A survey as it is entered.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSurveyRound {
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
    /// How many were asked.
    pub invited: u32,
    /// How many answered.
    pub answered: u32,
    /// The questions that were asked.
    pub questions: Vec<NewCounts>,
    /// Where the counts come from.
    #[serde(default)]
    pub source: String,
    /// Why it is corrected.
    #[serde(default)]
    pub correction: String,
    /// The version that is corrected; none where it is new.
    pub expected_version: Option<u32>,
}

/// The answers to a question.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSurveyCounts)]
pub struct NewCounts {
    /// A question of the survey; none for one of the workplace's own.
    pub question: Option<String>,
    /// The area of an own question.
    #[schema(value_type = Option<String>)]
    pub area: Option<Area>,
    /// The words of an own question.
    pub text: Option<String>,
    /// How many answered 1, 2, 3, 4, 5.
    pub answers: [u32; 5],
    /// How many did not know.
    #[serde(default)]
    pub no_opinion: u32,
}

/// Enters it.
///
/// # Errors
/// [`RoundRefused`], [`AppError::Invalid`], [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewSurveyRound) -> Result<Surveys, AppError> {
    let unit: Id<Unit> = Id::from_uuid(input.unit);
    app.permit(session, UseCase::KeepSurveys, Scope::Unit(unit))?;
    let kept = Kept::read(app).await?;
    let field = |field: &str, phrase: &SurveyPhrase| AppError::field(field, phrase.in_words(session.language));
    kept.unit(unit).ok_or(AppError::NotFound)?;
    let group: Option<Id<Group>> = input.group.map(Id::from_uuid);
    if group.is_some_and(|group| kept.group(group).is_none_or(|group| group.unit != unit)) {
        return Err(field("group", &SurveyPhrase::GroupOfAnotherUnit));
    }
    let (year, expected) = (input.year, input.expected_version);
    let round = round(input, unit, group, session)?;
    if round.closed_on > app.today() {
        return Err(told(RoundRefused::NotClosedYet, session));
    }
    let round = round.checked().map_err(|refused| told(refused, session))?;
    let expect = match (kept.round(round.id), expected) {
        (None, None) => Expect::New,
        (Some(_), None) => return Err(field("year", &SurveyPhrase::RecordedAlready)),
        (_, Some(version)) => Expect::Version(version),
    };
    let before = kept.round(round.id).map(|before| &before.record);
    let round = match before {
        Some(before) => round.correcting(before).map_err(|refused| told(refused, session))?,
        None => round,
    };
    fits(&round, &kept).map_err(|refused| told(refused, session))?;
    let mut batch = Batch::new();
    batch.put(&round, None, expect);
    app.store.apply(batch, &app.actor(session)).await?;
    let (reading, kept) = (Reading::ask(app, session)?, Kept::read(app).await?);
    Ok(read::surveys(&kept, &reading, session, Some(year.max(app.today().year())), app.today()))
}

/// Whether groups and unit fit together with this round among them.
fn fits(round: &SurveyRound, kept: &Kept) -> Result<(), RoundRefused> {
    let beside = |it: &&SurveyRound| it.id != round.id && round.is_beside(it);
    let others: Vec<&SurveyRound> = kept.bare.iter().filter(beside).chain([round]).collect();
    let Some(unit) = others.iter().find(|it| it.group.is_none()) else { return Ok(()) };
    unit.holds(others.iter().copied().filter(|it| it.group.is_some()))
}

fn round(
    input: NewSurveyRound,
    unit: Id<Unit>,
    group: Option<Id<Group>>,
    session: &Session,
) -> Result<SurveyRound, AppError> {
    let kind = input.kind;
    let mut wrong = Vec::new();
    let mut questions = Vec::with_capacity(input.questions.len());
    for (at, counts) in input.questions.into_iter().enumerate() {
        match question(kind, &counts) {
            Ok(question) => {
                questions.push(QuestionCounts { question, answers: counts.answers, no_opinion: counts.no_opinion });
            }
            Err((name, phrase)) => {
                let remedy = phrase.in_words(session.language);
                wrong.push(FieldError { field: format!("questions[{at}].{name}"), remedy });
            }
        }
    }
    if !wrong.is_empty() {
        return Err(AppError::Invalid { fields: wrong });
    }
    Ok(SurveyRound {
        id: SurveyRound::id_of(unit, group, kind, input.year),
        unit,
        group,
        kind,
        year: input.year,
        closed_on: input.closed_on,
        invited: input.invited,
        answered: input.answered,
        questions,
        source: input.source.trim().to_owned(),
        correction: input.correction.trim().to_owned(),
    })
}

fn question(kind: SurveyKind, counts: &NewCounts) -> Result<Question, (&'static str, SurveyPhrase)> {
    if let Some(key) = &counts.question {
        let found = kind.questions().iter().find(|question| question.name() == key);
        return found.cloned().ok_or(("question", SurveyPhrase::NoSuchQuestion));
    }
    match counts.area {
        _ if kind != SurveyKind::Osa => Err(("question", SurveyPhrase::NoSuchQuestion)),
        Some(area) if area.kind() == kind => {
            Ok(Question::Own { area, text: counts.text.as_deref().unwrap_or_default().trim().to_owned() })
        }
        _ => Err(("area", SurveyPhrase::AreaOfAnotherSurvey)),
    }
}

/// A refusal at the field it is about, where that is a question.
fn told(refused: RoundRefused, session: &Session) -> AppError {
    let at_question = match refused {
        RoundRefused::MoreAnswersThanAnswered { at } => Some(format!("questions[{at}].answers")),
        RoundRefused::OfAnotherSurvey { at } => Some(format!("questions[{at}].question")),
        RoundRefused::WithoutWords { at } | RoundRefused::AskedTwice { at } => Some(format!("questions[{at}].text")),
        _ => None,
    };
    match at_question {
        Some(field) => AppError::field(&field, refused.in_words(session.language)),
        None => AppError::refused(&refused, session.language),
    }
}
