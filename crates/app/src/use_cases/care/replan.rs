//! What happens to published visits when something they rest on falls away: they are cancelled or stand open again.
//!
//! Nobody is put on a visit here: that is planning's, through the gate (invariant 4).

use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_storage::{StoreError, VisitFilter};

use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// How often somebody else may be faster before we give up.
const TRIES: u8 = 5;

/// Gives the visits of a filter their new state where `change` names one, and gives back those that changed.
///
/// If somebody publishes the same visits in the meantime, they are read again.
///
/// # Errors
/// [`AppError::Conflict`] if others are faster again and again, and what the database says.
pub(crate) async fn change_published(
    app: &App,
    session: &Session,
    filter: &VisitFilter,
    change: impl Fn(&PlannedVisit) -> Option<PlannedState>,
) -> Result<Vec<PlannedVisit>, AppError> {
    for _ in 0..TRIES {
        let standing = app.store.planned_visits(filter).await?;
        let changed: Vec<PlannedVisit> = standing
            .into_iter()
            .filter_map(|planned| {
                let state = change(&planned).filter(|state| *state != planned.state)?;
                Some(PlannedVisit { revision: planned.revision + 1, state, visit: planned.visit })
            })
            .collect();
        if changed.is_empty() {
            return Ok(changed);
        }
        match app.store.publish_visits(&changed, &app.actor(session)).await {
            Ok(()) => return Ok(changed),
            Err(StoreError::Conflict { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(AppError::Conflict { current: None })
}
