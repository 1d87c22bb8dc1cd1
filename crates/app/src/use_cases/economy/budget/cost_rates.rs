//! What work costs a unit from a month on, entered with its source and who decided.

use serde::{Deserialize, Serialize};
use tillit_domain::compensation::{CostRate, Handling, Month};
use tillit_domain::quantity::{Ore, Seconds};
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

/// A cost rate to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCostRate {
    /// The unit, by name or id.
    pub unit: String,
    /// The first month, `2025-01`.
    pub from: String,
    /// The version that was read; 0 for a new one.
    pub expected_version: u32,
    /// All that a worked hour costs, öre.
    pub worked_hour_ore: i64,
    /// Of that, pay with employer's contributions, öre.
    pub pay_hour_ore: i64,
    /// An hour of overtime, öre.
    pub overtime_hour_ore: i64,
    /// An hour of a substitute, öre.
    pub substitute_hour_ore: i64,
    /// Seconds that handling takes, where it has been measured.
    #[serde(default)]
    pub handling: Option<MeasuredHandling>,
    /// Where the amounts come from.
    pub source: String,
    /// Who decided that they are used.
    pub decided_by: String,
}

/// How long handling registrations takes, seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MeasuredHandling {
    /// To tag in and out.
    pub tag: i64,
    /// To type a visit.
    pub typed: i64,
    /// To correct a registration.
    pub correction: i64,
}

/// Records it.
///
/// # Errors
/// [`AppError::Invalid`] by field; [`AppError::Conflict`] where somebody else has recorded that month since;
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn record(app: &App, session: &Session, input: NewCostRate) -> Result<BudgetView, AppError> {
    let asked = Input { unit: Some(input.unit.clone()), ..Input::default() };
    let question = asked.understand(app, session, UseCase::DecideBudget).await?;
    let not_a_month = |_| AppError::field("from", EconomyPhrase::NotAMonth.in_words(session.language));
    let from: Month = input.from.parse().map_err(not_a_month)?;
    let rate = CostRate {
        id: CostRate::id_of(question.unit.id, from),
        unit: question.unit.id,
        from,
        worked_hour: Ore(input.worked_hour_ore),
        pay_hour: Ore(input.pay_hour_ore),
        overtime_hour: Ore(input.overtime_hour_ore),
        substitute_hour: Ore(input.substitute_hour_ore),
        source: input.source.trim().to_owned(),
        handling: input.handling.map(|it| Handling {
            tag: Seconds(it.tag),
            typed: Seconds(it.typed),
            correction: Seconds(it.correction),
        }),
        decided_by: input.decided_by.trim().to_owned(),
    };
    let rate = rate.checked().map_err(|refused| {
        AppError::field(MoneyPhrase::field_of_rate(refused), MoneyPhrase::Rate(refused).in_words(session.language))
    })?;
    let year = app.today().year();
    written::put(app, session, &rate, input.expected_version, read::of(app, &question, year)).await
}
