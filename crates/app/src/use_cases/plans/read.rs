//! Reads a group's plan.

use super::board::plan_view;
use super::desk::{Depth, Desk, PlanKey};
use super::gate::findings;
use super::part::{Ask, allowed};
use super::view::PlanView;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Reads a plan with its shifts, visits, travel and findings.
///
/// # Errors
/// [`AppError::NotFound`] where nobody has opened the days, or for a group the user may not see.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey) -> Result<PlanView, AppError> {
    let allowed = allowed(app, session, Ask::Read, key).await?;
    let desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    desk.seen_by(&allowed.permit);
    let findings = findings(&desk, session.language);
    Ok(plan_view(&desk, findings))
}
