//! An absence that was registered by mistake is taken back; its history stays in the register.

use serde::Deserialize;
use tillit_domain::absence::PersonAbsence;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect};
use utoipa::IntoParams;

use super::absence::{AbsenceChanged, shown};
use super::absence_restart::{expected, found, reopen};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Which version was read.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TakeBack {
    /// The version of the absence that was read; a later change by somebody else is then not overwritten.
    pub expected_version: Option<u32>,
}

/// Takes an absence back and reopens the visits it had cancelled from today on.
///
/// # Errors
/// [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    absence: Id<PersonAbsence>,
    input: TakeBack,
) -> Result<AbsenceChanged, AppError> {
    let (before, reached) = found(app, session, absence).await?;
    expected(&before, input.expected_version)?;
    let mut batch = Batch::new();
    batch.end(absence, Expect::Version(before.version));
    app.store.apply(batch, &app.actor(session)).await?;
    let period = before.record.period;
    let days = DayRange { from: period.from.max(app.today()), to: period.to };
    let reopened = reopen(app, session, &before.record, days).await?;
    let reopened = shown(app, session, &reached, &reopened).await?;
    Ok(AbsenceChanged { absence: None, resting: Vec::new(), reopened })
}
