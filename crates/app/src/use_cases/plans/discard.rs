//! Discards a proposal.

use uuid::Uuid;

use super::desk::PlanKey;
use super::part::{Ask, allowed};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Discards a proposal; the draft stays as it is.
///
/// # Errors
/// [`AppError::NotFound`] if there is no such proposal for the plan.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey, proposal: Uuid) -> Result<(), AppError> {
    allowed(app, session, Ask::Change, key).await?;
    app.store.proposal(proposal).await?.filter(|it| it.plan == key.plan()).ok_or(AppError::NotFound)?;
    app.store.remove_proposal(proposal).await?;
    Ok(())
}
