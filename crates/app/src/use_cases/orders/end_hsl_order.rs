//! Licensed staff ends an order under HSL by day; visits that do nothing else are cancelled.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::law::Law;
use tillit_domain::order::Order;
use tillit_storage::{Batch, Expect, Versioned};
use utoipa::ToSchema;

use super::ending;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::{Catalogue, OrderView};
use crate::use_cases::care::reach;

/// How an order ends.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrderEnd {
    /// The version of the order that was read.
    pub expected_version: u32,
    /// Its last day, yesterday at the earliest.
    pub last_day: Date,
}

/// An ended order and what it did.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrderEnded {
    /// The order.
    pub order: OrderView,
    /// How many published visits were cancelled.
    pub cancelled: usize,
}

/// Ends an order under HSL. One under SoL ends with its decision and is not found here.
///
/// # Errors
/// [`tillit_domain::order::OrderRefused`], [`AppError::Conflict`] with the order as it is, [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, order: Id<Order>, input: OrderEnd) -> Result<OrderEnded, AppError> {
    let found = app.store.get::<Order>(order).await?.filter(|it| it.record.law() == Law::Hsl);
    let Some(before) = found else {
        app.permit(session, UseCase::EndHslOrder, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let person = before.record.person;
    let reached = reach::person(app, session, UseCase::EndHslOrder, person).await?;
    let catalogue = Catalogue::read(app).await?;
    let shown = |it: &Versioned<Order>| {
        let unit = reached.organisation.named_unit(it.record.unit);
        OrderView::of(it, reached.named(session), unit, &catalogue, session.language)
    };
    if before.version != input.expected_version {
        let current = serde_json::to_value(shown(&before)).map_err(AppError::internal)?;
        return Err(AppError::Conflict { current: Some(current) });
    }
    let ended = before.record.clone().end(input.last_day, app.today());
    let ended = ended.map_err(|refused| AppError::refused(&refused, session.language))?;
    let lines = ended.lines_ended_since(&before.record);
    let mut batch = Batch::new();
    batch.put(&ended, None, Expect::Version(before.version));
    app.store.apply(batch, &app.actor(session)).await?;
    let from = input.last_day.tomorrow().map_err(AppError::internal)?;
    let cancelled = ending::cancel_visits(app, session, person, &lines, from).await?;
    let now = app.store.get(order).await?.ok_or(AppError::NotFound)?;
    Ok(OrderEnded { order: shown(&now), cancelled: cancelled.len() })
}
