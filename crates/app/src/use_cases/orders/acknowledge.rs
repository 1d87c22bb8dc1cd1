//! The provider acknowledges an order.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::order::Order;
use tillit_storage::{Batch, Expect, StoreError, Versioned};
use utoipa::ToSchema;

use super::list::shown;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::OrderView;

/// Which version was read.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Acknowledgement {
    /// The version of the order that was read.
    pub expected_version: u32,
    /// What the provider answers, such as the first day or what is still missing.
    #[serde(default)]
    pub answer: String,
}

/// Acknowledges an order in the user's name.
///
/// # Errors
/// [`tillit_domain::order::OrderRefused::AlreadyAcknowledged`], [`AppError::Conflict`] with the order as it is,
/// [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    order: Id<Order>,
    input: Acknowledgement,
) -> Result<OrderView, AppError> {
    let Some(before) = app.store.get::<Order>(order).await? else {
        app.permit(session, UseCase::AcknowledgeOrder, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let permit = app.permit(session, UseCase::AcknowledgeOrder, Scope::Unit(before.record.unit))?;
    if !permit.may_see(before.record.law()) {
        return Err(AppError::NotFound);
    }
    if before.version != input.expected_version {
        return Err(AppError::Conflict { current: Some(current(app, session, &permit, before).await?) });
    }
    let acknowledged =
        before.record.clone().acknowledge(app.now(), session.display_name.clone(), input.answer.trim().to_owned());
    let acknowledged = acknowledged.map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&acknowledged, None, Expect::Version(before.version));
    let applied = app.store.apply(batch, &app.actor(session)).await;
    let now = app.store.get(order).await?.ok_or(AppError::NotFound)?;
    match applied {
        Ok(_) => one(app, session, &permit, now).await,
        Err(StoreError::Conflict { .. }) => {
            Err(AppError::Conflict { current: Some(current(app, session, &permit, now).await?) })
        }
        Err(error) => Err(error.into()),
    }
}

async fn one(app: &App, session: &Session, permit: &Permit, order: Versioned<Order>) -> Result<OrderView, AppError> {
    shown(app, session, permit, &[order]).await?.pop().ok_or(AppError::NotFound)
}

async fn current(
    app: &App,
    session: &Session,
    permit: &Permit,
    order: Versioned<Order>,
) -> Result<serde_json::Value, AppError> {
    serde_json::to_value(one(app, session, permit, order).await?).map_err(AppError::internal)
}
