//! Reads a group's plan.

use super::board::plan_view;
use super::desk::{Depth, Desk, PlanKey, permitted};
use super::gate::findings;
use super::view::PlanView;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Reads a plan with its shifts, visits, travel and findings.
///
/// # Errors
/// [`AppError::NotFound`] where nobody has opened the days, or for a group the user may not see.
pub async fn run(app: &App, session: &Session, key: PlanKey) -> Result<PlanView, AppError> {
    let (group, permit) = permitted(app, session, UseCase::ReadPlan, key.group).await?;
    let desk = Desk::lay_out(app, session, group, key, Depth::Judge).await?;
    desk.seen_by(&permit);
    let findings = findings(&desk, session.language);
    Ok(plan_view(&desk, findings))
}
