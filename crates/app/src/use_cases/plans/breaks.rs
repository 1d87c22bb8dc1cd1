//! Lays out the breaks of shifts that somebody has touched.

use tillit_domain::Id;
use tillit_domain::plan::Plan;
use tillit_domain::shift::Shift;
use tillit_storage::Expect;

use super::desk::Desk;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Lays breaks anew where a move has taken their room, and writes them if any has changed.
pub(crate) async fn lay_out(
    app: &App,
    session: &Session,
    desk: &mut Desk,
    touched: &[Id<Shift>],
) -> Result<(), AppError> {
    let breaks = tillit_planning::breaks::lay_out(&desk.input, touched);
    let key = |it: &tillit_domain::plan::PlacedBreak| (it.shift, it.number, it.start);
    let (mut new, mut old) = (breaks.clone(), desk.plan.record.breaks.clone());
    new.sort_by_key(key);
    old.sort_by_key(key);
    if new == old {
        return Ok(());
    }
    let plan = Plan { breaks: breaks.clone(), ..desk.plan.record.clone() };
    // Breaks follow from where visits lie, whoever moved them; the visits themselves are guarded by their revisions.
    desk.plan.version = app.store.save_plan(&plan, Expect::Any, &app.actor(session)).await?;
    desk.plan.record = plan;
    desk.input.breaks = breaks;
    Ok(())
}
