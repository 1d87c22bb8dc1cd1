//! What ending an order does to visits that were published for it.

use std::collections::HashSet;

use jiff::civil::Date;
use tillit_domain::order::{Order, OrderLine};
use tillit_domain::person::Person;
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit};
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Versioned, VisitFilter};

use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::replan::change_published;

/// Ends orders in a batch and tells which lines ended. Those that end by then already are left as they are.
pub(super) fn put<'a>(
    batch: &mut Batch,
    orders: impl Iterator<Item = &'a Versioned<Order>>,
    last_day: Date,
    today: Date,
) -> Vec<Id<OrderLine>> {
    let mut ended_lines = Vec::new();
    for order in orders {
        if let Ok(ended) = order.record.clone().end(last_day, today) {
            ended_lines.extend(ended.lines_ended_since(&order.record));
            batch.put(&ended, None, Expect::Version(order.version));
        }
    }
    ended_lines
}

/// Cancels the published visits from a day on that do nothing but what has ended. A visit that does something else too
/// stays.
pub(super) async fn cancel_visits(
    app: &App,
    session: &Session,
    person: Id<Person>,
    ended: &[Id<OrderLine>],
    from: Date,
) -> Result<Vec<PlannedVisit>, AppError> {
    let ended: HashSet<Id<OrderLine>> = ended.iter().copied().collect();
    let days = Some(DayRange::starting(from.max(app.today())));
    let filter = VisitFilter { persons: Some(vec![person]), days, ..VisitFilter::default() };
    change_published(app, session, &filter, |planned| match planned.state {
        PlannedState::Cancelled { .. } => None,
        PlannedState::Staffed { .. } | PlannedState::Unstaffed => {
            let tasks = &planned.visit.tasks;
            let over = !tasks.is_empty() && tasks.iter().all(|task| ended.contains(&task.line));
            over.then_some(PlannedState::Cancelled { cause: CancelCause::NoLongerNeeded })
        }
    })
    .await
}
