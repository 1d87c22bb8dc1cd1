//! Overtime of a unit's month as payroll tells it, entered or set right: one sum, nobody's own (S-116).

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::{Month, OvertimeTold};
use tillit_domain::quantity::{Minutes, Ore};
use utoipa::ToSchema;

use super::super::asking::Input;
use super::super::written;
use super::read;
use super::view::BudgetView;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::InWords;
use crate::words::economy::{EconomyPhrase, MoneyPhrase};

/// Overtime to enter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOvertime {
    /// The unit, by name or id.
    pub unit: String,
    /// The month, `2025-06`.
    pub month: String,
    /// The version that was read; 0 for a new one.
    pub expected_version: u32,
    /// How much, minutes.
    pub minutes: i64,
    /// What it cost, öre.
    pub cost_ore: i64,
    /// Where it comes from.
    pub source: String,
}

/// Enters it.
///
/// # Errors
/// [`AppError::Invalid`] by field; [`AppError::Conflict`] where somebody else has entered that month since;
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn enter(app: &App, session: &Session, input: NewOvertime) -> Result<BudgetView, AppError> {
    let asked = Input { unit: Some(input.unit.clone()), ..Input::default() };
    let question = asked.understand(app, session, UseCase::DecideBudget).await?;
    let not_a_month = |_| AppError::field("month", EconomyPhrase::NotAMonth.in_words(session.language));
    let month: Month = input.month.parse().map_err(not_a_month)?;
    let told = OvertimeTold {
        id: OvertimeTold::id_of(question.unit.id, month),
        unit: question.unit.id,
        month,
        minutes: Minutes(input.minutes),
        cost: Ore(input.cost_ore),
        source: input.source.trim().to_owned(),
        by: session.display_name.clone(),
    };
    let told = told.checked(app.today()).map_err(|refused| {
        let field = MoneyPhrase::field_of_overtime(refused);
        AppError::field(field, MoneyPhrase::Overtime(refused).in_words(session.language))
    })?;
    let year = month.first().year();
    written::put(app, session, &told, input.expected_version, read::of(app, &question, year)).await
}
