//! A unit's budget of a year is decided: amounts by group, whatever a proposal said.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::compensation::{GroupAmount, UnitBudget};
use tillit_domain::organisation::Group;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_storage::Filter;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::asking::Input;
use super::super::written;
use super::read;
use super::view::{BudgetView, ProposalTerms};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::InWords;
use crate::words::care::Remedy;
use crate::words::economy::MoneyPhrase;

/// A budget to decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBudget {
    /// The unit, by name or id.
    pub unit: String,
    /// The calendar year.
    pub year: i16,
    /// The version that was read; 0 where nothing was decided.
    pub expected_version: u32,
    /// The groups' parts.
    pub groups: Vec<NewGroupAmount>,
    /// How history became the proposal, where it did.
    #[serde(default)]
    pub proposed_by: Option<ProposalTerms>,
    /// Of hours that are lacking on a day, how many percent are filled by overtime; the rest by substitutes.
    pub overtime_percent: u8,
    /// Who decided.
    pub decided_by: String,
    /// When; not in the future.
    pub decided_on: Date,
}

/// A group's part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewGroupAmount {
    /// The group.
    pub group: Uuid,
    /// Öre a year.
    pub ore_per_year: i64,
    /// Minutes of history the proposal stood on.
    #[serde(default)]
    pub minutes: Option<i64>,
}

/// Decides it.
///
/// # Errors
/// [`AppError::Invalid`] by field; [`AppError::Conflict`] with the budget as it is where somebody else has decided since;
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewBudget) -> Result<BudgetView, AppError> {
    let asked = Input { unit: Some(input.unit.clone()), ..Input::default() };
    let question = asked.understand(app, session, UseCase::DecideBudget).await?;
    let mut fields = Fields::new(session.language);
    fields.check(input.decided_on <= app.today(), "decided_on", Remedy::NotAfter(app.today()));
    fields.finish()?;
    let own: BTreeSet<_> =
        app.store.list::<Group>(&Filter::unit(question.unit.id)).await?.into_iter().map(|it| it.record.id).collect();
    let budget = UnitBudget {
        id: UnitBudget::id_of(question.unit.id, input.year),
        unit: question.unit.id,
        year: input.year,
        groups: input
            .groups
            .iter()
            .map(|it| GroupAmount {
                group: crate::id(it.group),
                ore_per_year: Ore(it.ore_per_year),
                minutes: it.minutes.map(Minutes),
            })
            .collect(),
        proposed_by: input.proposed_by.map(Into::into),
        overtime_percent: input.overtime_percent,
        decided_by: input.decided_by.trim().to_owned(),
        decided_on: input.decided_on,
    };
    let budget = budget.checked(&own).map_err(|refused| {
        AppError::field(MoneyPhrase::field_of_budget(refused), MoneyPhrase::Budget(refused).in_words(session.language))
    })?;
    written::put(app, session, &budget, input.expected_version, read::of(app, &question, input.year)).await
}
