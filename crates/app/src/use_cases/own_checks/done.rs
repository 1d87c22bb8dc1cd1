//! An action of a check is done, with what came of it.

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::own_check::OwnCheck;
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;

use super::read::{self, ChecksAsked, OwnChecks};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// What came of an action.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ActionDone {
    /// The version of the check that was read.
    pub expected_version: u32,
    /// The action's place among the check's.
    pub at: usize,
    /// What came of it.
    pub came_of_it: String,
}

/// Marks it done.
///
/// # Errors
/// [`tillit_domain::own_check::CheckRefused`], [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<OwnCheck>, input: ActionDone) -> Result<OwnChecks, AppError> {
    let Some(check) = app.store.get::<OwnCheck>(id).await? else {
        app.permit(session, UseCase::KeepOwnChecks, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    read::kept(app, session, check.record.unit).await?;
    let month = check.record.month;
    let done = check
        .record
        .with_done(input.at, app.today(), input.came_of_it.trim().to_owned())
        .map_err(|refused| AppError::refused(&refused, session.language))?;
    let mut batch = Batch::new();
    batch.put(&done, None, Expect::Version(input.expected_version));
    app.store.apply(batch, &app.actor(session)).await?;
    read::run(app, session, ChecksAsked { month: Some(month) }).await
}
