//! A budget proposed from history, as a job: months are read one by one, and nothing is decided.

use std::sync::Arc;

use jiff::civil::date;
use serde::{Deserialize, Serialize};
use tillit_domain::compensation::{HistoryReading, Month};
use tillit_economy::budget::year_from_history;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::asking::{Input, Question};
use super::super::heard;
use super::super::history::{self, Hearing};
use super::view::ProposalTerms;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::follow_up::masters::Held;
use crate::use_cases::shared::Named;
use crate::words::InWords;
use crate::words::economy::MoneyPhrase;

/// The most months a proposal looks back on.
const MONTHS_MOST: u8 = 60;

/// What to propose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ProposeBudget)]
pub struct Propose {
    /// The unit, by name or id.
    pub unit: String,
    /// The calendar year it is for.
    pub year: i16,
    /// How.
    pub terms: ProposalTerms,
}

/// A job that was started.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[schema(as = BudgetProposalStarted)]
pub struct Started {
    /// The job, to be asked for.
    pub job: Uuid,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct BudgetProposal {
    /// The year.
    pub year: i16,
    /// The first month it looks back on, `2024-01`.
    pub from: String,
    /// The last.
    pub to: String,
    /// How.
    pub terms: ProposalTerms,
    /// The unit's groups.
    pub groups: Vec<ProposedGroup>,
    /// All of them, öre a year.
    pub total_ore: i64,
}

/// A group's part of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ProposedGroup {
    /// The group.
    pub group: Named,
    /// Minutes of the months it looks back on.
    pub minutes: i64,
    /// Its share of the hours it is shared by, thousandths of a percent.
    pub share: i64,
    /// Öre a year.
    pub ore_per_year: i64,
}

/// Starts the job; its result is a [`BudgetProposal`].
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::Invalid`] for terms that cannot be; that months are not known is the job's result.
#[crate::compiled_once]
pub async fn start(app: &App, session: &Session, input: Propose) -> Result<Started, AppError> {
    drop(understand(app, session, &input).await?);
    let reckon = |app: App, session: Session, hearing| async move { run(&app, &session, input, hearing).await };
    Ok(Started { job: heard::start(app, session, reckon)?.uuid() })
}

async fn understand(app: &App, session: &Session, input: &Propose) -> Result<Question, AppError> {
    let asked = Input { unit: Some(input.unit.clone()), ..Input::default() };
    let question = asked.understand(app, session, UseCase::DecideBudget).await?;
    let wrong = |field: &str, phrase: MoneyPhrase| Err(AppError::field(field, phrase.in_words(session.language)));
    if !(1..=MONTHS_MOST).contains(&input.terms.months) {
        return wrong("terms.months", MoneyPhrase::Months { most: MONTHS_MOST });
    }
    if input.terms.ore < 0 {
        return wrong("terms.ore", MoneyPhrase::BelowZero);
    }
    Ok(question)
}

/// Proposes. It looks back from the year's beginning, or from the month it is for a year to come.
///
/// # Errors
/// As [`start`]; [`AppError::Invalid`] where months it looks back on are not known.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    input: Propose,
    hearing: Arc<Hearing>,
) -> Result<BudgetProposal, AppError> {
    let question = understand(app, session, &input).await?;
    let before = Month::of(date(input.year.clamp(1900, 9998), 1, 1)).min(Month::of(app.today()));
    let history = history::read_telling(app, before, input.terms.months, app.now(), &*hearing).await?;
    let terms = tillit_domain::compensation::HistoryBudget::from(input.terms);
    // A price by the hour needs no other unit's hours; a share of a frame needs all.
    let history: Vec<_> = match terms.reading {
        HistoryReading::AllInHour { .. } => history.into_iter().filter(|it| it.unit == question.unit.id).collect(),
        HistoryReading::ShareOfFrame { .. } => history,
    };
    let found = year_from_history(&history, before, terms).map_err(|missing| {
        let phrase = MoneyPhrase::MonthsUnknown { missing, of: input.terms.months };
        AppError::field("terms.months", phrase.in_words(session.language))
    })?;
    let held = Held::read(&app.store, None).await?;
    let named = |id| held.groups.iter().find(|it| it.id == id).map_or_else(|| Named::new(id, ""), Named::from);
    let groups: Vec<ProposedGroup> = found
        .iter()
        .filter(|it| it.unit == question.unit.id)
        .map(|it| ProposedGroup {
            group: named(it.group),
            minutes: it.minutes.0,
            share: it.share,
            ore_per_year: it.amount.0,
        })
        .collect();
    Ok(BudgetProposal {
        year: input.year,
        from: before.plus(-i32::from(input.terms.months)).to_string(),
        to: before.plus(-1).to_string(),
        terms: input.terms,
        total_ore: groups.iter().map(|it| it.ore_per_year).sum(),
        groups,
    })
}
