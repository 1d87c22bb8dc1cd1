//! A decision is ended by day; its orders end with it, and visits that do nothing else are cancelled.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::decision::{Decision, Ending};
use tillit_domain::order::{Authority, Order};
use tillit_storage::{Batch, Expect, Versioned};
use utoipa::ToSchema;

use super::decision_view::DecisionView;
use super::ending;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::care::reach;

/// How a decision ends.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionEnd {
    /// The version of the decision that was read.
    pub expected_version: u32,
    /// Its last day, yesterday at the earliest.
    pub last_day: Date,
    /// Why.
    pub reason: String,
}

/// An ended decision and what it did.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionEnded {
    /// The decision.
    pub decision: DecisionView,
    /// How many orders ended with it.
    pub orders: usize,
    /// How many published visits were cancelled.
    pub cancelled: usize,
}

/// Ends a decision.
///
/// # Errors
/// [`tillit_domain::decision::EndRefused`], [`AppError::Conflict`] with the decision as it is, [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    decision: Id<Decision>,
    input: DecisionEnd,
) -> Result<DecisionEnded, AppError> {
    let Some(before) = app.store.get::<Decision>(decision).await? else {
        app.permit(session, UseCase::EndDecision, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let person = before.record.person;
    let reached = reach::person(app, session, UseCase::EndDecision, person).await?;
    let catalogue = Catalogue::read(app).await?;
    let shown = |it: &Versioned<Decision>| DecisionView::of(it, reached.named(session), &catalogue, session.language);
    if before.version != input.expected_version {
        let current = serde_json::to_value(shown(&before)).map_err(AppError::internal)?;
        return Err(AppError::Conflict { current: Some(current) });
    }
    let today = app.today();
    let reason = input.reason.trim().to_owned();
    let why = Ending { decided_on: today, by: session.display_name.clone(), reason, replaced_by: None };
    let ended = before.record.end(input.last_day, why);
    let ended = ended.map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&ended, None, Expect::Version(before.version));
    let rests_on = |order: &&Versioned<Order>| order.record.authority == Authority::Sol { decision };
    let orders: Vec<&Versioned<Order>> = reached.orders.iter().filter(rests_on).collect();
    let lines = ending::put(&mut batch, orders.iter().copied(), input.last_day, today);
    app.store.apply(batch, &app.actor(session)).await?;
    let from = input.last_day.tomorrow().map_err(AppError::internal)?;
    let cancelled = ending::cancel_visits(app, session, person, &lines, from).await?;
    let now = app.store.get(decision).await?.ok_or(AppError::NotFound)?;
    Ok(DecisionEnded { decision: shown(&now), orders: orders.len(), cancelled: cancelled.len() })
}
