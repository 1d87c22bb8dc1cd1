//! What each model rewards, worked out on a unit's own month: the month is priced as it is and as it would be after a change.
//! A job, for models that budget on history ask for the hours of months before.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::{CompensationModel, Month};
use tillit_economy::incentive::{Incentives, Reward, RewardKind, incentives};
use tillit_economy::input::MonthFacts;
use tillit_economy::presets;
use utoipa::ToSchema;
use uuid::Uuid;

use super::asking::{Input, Question};
use super::heard;
use super::history::{self, Hearing};
use super::priced::{At, facts_of};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::words::economy::{EconomyPhrase, MoneyPhrase};
use crate::words::{InWords, Language};

/// Visits of the month that are changed, one at a time.
const VISITS_CHANGED: usize = 60;
/// About fewer persons than this nothing is told.
const PERSONS_LEAST: usize = 5;

/// Which unit and month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AskRewards)]
pub struct Ask {
    /// The unit, by name or id.
    pub unit: String,
    /// The month, `2025-06`.
    pub month: String,
}

/// A job that was started.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[schema(as = RewardsStarted)]
pub struct Started {
    /// The job, to be asked for.
    pub job: Uuid,
}

/// What models reward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RewardTable {
    /// The month.
    pub month: String,
    /// The unit.
    pub unit: String,
    /// How many visits were asked about.
    pub visits: usize,
    /// What was changed, in the order of the amounts.
    pub changes: Vec<RewardChange>,
    /// The unit's own terms first, then models named after municipalities.
    pub models: Vec<RewardRow>,
}

/// Something that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RewardChange {
    /// For programs.
    pub id: String,
    /// In words.
    pub name: String,
}

/// A model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RewardRow {
    /// Its name.
    pub model: String,
    /// Where it comes from.
    pub origin: String,
    /// It is the unit's own.
    pub own: bool,
    /// What each change gives (below zero: takes), in the mean for a visit.
    pub rewards: Vec<RewardCell>,
    /// What it rewards, in a sentence.
    pub in_words: String,
}

/// What a change gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct RewardCell {
    /// Hundredths of an öre; none where the model is not defined.
    pub hundredths: Option<i64>,
    /// Why it is not.
    pub why: Option<String>,
}

/// Starts the job; its result is a [`RewardTable`].
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a unit of others, [`AppError::Invalid`] for what cannot be asked.
#[crate::compiled_once]
pub async fn start(app: &App, session: &Session, input: Ask) -> Result<Started, AppError> {
    drop(understand(app, session, &input).await?);
    let reckon = |app: App, session: Session, hearing| async move { run(&app, &session, input, hearing).await };
    Ok(Started { job: heard::start(app, session, reckon)?.uuid() })
}

async fn understand(app: &App, session: &Session, input: &Ask) -> Result<(Question, Month), AppError> {
    app.permit(session, UseCase::ReadCompensation, Scope::OwnUnits)?;
    let not_a_month = |_| AppError::field("month", EconomyPhrase::NotAMonth.in_words(session.language));
    let month: Month = input.month.parse().map_err(not_a_month)?;
    let asked = Input { unit: Some(input.unit.clone()), from: Some(month.first()), ..Input::default() };
    Ok((asked.understand(app, session, UseCase::ReadCompensation).await?, month))
}

/// Works it out.
///
/// # Errors
/// As [`start`]; [`AppError::Invalid`] for a month that is about fewer than five persons.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Ask, hearing: Arc<Hearing>) -> Result<RewardTable, AppError> {
    let (question, month) = understand(app, session, &input).await?;
    let models = models(&question, month)?;
    let back = models.iter().filter_map(|(model, _)| history::months_back(model)).max();
    let reading = usize::from(back.unwrap_or(0));
    let all = reading + models.len();
    let at = At { cut_off: app.now(), known: false };
    let mut facts = facts_of(app, &question, month, None, at).await?.facts;
    if facts.persons.len() < PERSONS_LEAST {
        return Err(AppError::field("month", MoneyPhrase::TooFewToTell.in_words(session.language)));
    }
    if let Some(back) = back {
        let heard = Arc::clone(&hearing);
        let tell = move |done: usize, _: usize| heard(done, all);
        facts.history = Some(history::read_telling(app, month, back, app.now(), &tell).await?);
    }
    let language = session.language;
    let (facts, mut rows, mut visits) = (Arc::new(facts), Vec::new(), 0);
    for (number, (model, own)) in models.into_iter().enumerate() {
        if !hearing(reading + number, all) {
            break;
        }
        let facts = Arc::clone(&facts);
        let found = blocking(move || reckoned(&model, &facts, own, language)).await?;
        visits = found.1;
        rows.push(found.0);
    }
    let changes =
        RewardKind::ALL.iter().map(|it| RewardChange { id: it.name().into(), name: it.in_words(language) }).collect();
    Ok(RewardTable { month: month.to_string(), unit: question.unit.name, visits, changes, models: rows })
}

/// The unit's own model first, then the presets but for the one that is its own.
fn models(question: &Question, month: Month) -> Result<Vec<(CompensationModel, bool)>, AppError> {
    let own = question.model(month).map(|(model, _)| model.clone());
    let mut found: Vec<(CompensationModel, bool)> = own.iter().map(|it| (it.clone(), true)).collect();
    for preset in presets::ALL {
        let model = preset.model().map_err(AppError::internal)?;
        if own.as_ref() != Some(&model) {
            found.push((model, false));
        }
    }
    Ok(found)
}

fn reckoned(model: &CompensationModel, facts: &MonthFacts, own: bool, language: Language) -> (RewardRow, usize) {
    let found = incentives(model, facts, VISITS_CHANGED);
    let in_words = sentence(&found).in_words(language);
    let cell = |reward: &Reward| match reward {
        Ok(hundredths) => RewardCell { hundredths: Some(*hundredths), why: None },
        Err(undefined) => RewardCell {
            hundredths: None,
            why: undefined.first().map(|it| EconomyPhrase::NotDefined(it.clone()).in_words(language)),
        },
    };
    let rewards = RewardKind::ALL.iter().map(|it| cell(found.of(*it))).collect();
    let origin = EconomyPhrase::Origin(model.origin.clone()).in_words(language);
    (RewardRow { model: model.name.clone(), origin, own, rewards, in_words }, found.visits)
}

/// What the amounts add up to for whoever is paid: only what they show.
fn sentence(found: &Incentives) -> MoneyPhrase {
    let (Ok(minute), Ok(later)) = (&found.one_more_minute, &found.one_more_minute_later) else {
        return MoneyPhrase::RewardUnknown;
    };
    let (Ok(not_made), Ok(need)) = (&found.not_made, &found.need_reported) else { return MoneyPhrase::RewardUnknown };
    MoneyPhrase::Rewards {
        minutes: *minute > 0,
        minutes_later: *later > 0,
        making: *not_made < 0,
        punishes_need: *need < 0,
    }
}
