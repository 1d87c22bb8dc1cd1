//! A new decision in place of an old one: the old one ends the day before, and the care goes on without a gap.
//!
//! The person must not lose visits because a new decision has new order lines. From the new decision's first day the care
//! plan goes on as a version of its own, in which each task that is granted again rests on the new line; it says that it
//! has not been gone through with the person, and asks for that on its first day.

use std::collections::HashMap;

use tillit_domain::care_plan::{CarePlan, Participation, PlannedTask, care_plan_on};
use tillit_domain::decision::{Decision, Ending};
use tillit_domain::order::{Authority, Order, OrderLine};
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect};

use super::decide::Replaced;
use super::ending;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::{Reached, cloned};
use crate::words::InWords;
use crate::words::care::CarriedOver;

/// Puts the end of the old decision and its orders, and the care plan that goes on, into the batch. Gives back the lines
/// that ended and are not granted again.
pub(super) async fn put(
    app: &App,
    session: &Session,
    reached: &Reached,
    batch: &mut Batch,
    replaced: &Replaced,
    new: &Decision,
    order: Option<&Order>,
) -> Result<Vec<Id<OrderLine>>, AppError> {
    let id = Id::from_uuid(replaced.decision);
    let old = app.store.get::<Decision>(id).await?.filter(|it| it.record.person == new.person);
    let old = old.ok_or(AppError::NotFound)?;
    if old.version != replaced.expected_version {
        return Err(AppError::Conflict { current: None });
    }
    let last_day = new.period.from.yesterday().map_err(AppError::internal)?;
    let why = Ending {
        decided_on: app.today(),
        by: session.display_name.clone(),
        reason: CarriedOver::Reason.in_words(session.language),
        replaced_by: Some(new.id),
    };
    let ended = old.record.end(last_day, why).map_err(|refused| AppError::refused(&refused, session.language))?;
    batch.put(&ended, None, Expect::Version(old.version));
    let of_old = reached.orders.iter().filter(|order| order.record.authority == Authority::Sol { decision: id });
    let before: Vec<&OrderLine> = of_old.clone().flat_map(|order| &order.record.lines).collect();
    let ended = ending::put(batch, of_old.clone(), last_day, app.today());
    let new_lines = order.map_or(&[][..], |order| order.lines.as_slice());
    let again: HashMap<Id<OrderLine>, &OrderLine> = before
        .iter()
        .filter(|line| ended.contains(&line.id))
        .filter_map(|old| Some((old.id, new_lines.iter().find(|new| new.code == old.code)?)))
        .collect();
    carry_over(app, session, reached, batch, new, &ended, &again);
    Ok(ended.into_iter().filter(|line| !again.contains_key(line)).collect())
}

fn carry_over(
    app: &App,
    session: &Session,
    reached: &Reached,
    batch: &mut Batch,
    new: &Decision,
    ended: &[Id<OrderLine>],
    again: &HashMap<Id<OrderLine>, &OrderLine>,
) {
    let (plans, from) = (cloned(&reached.plans), new.period.from);
    let Some(plan) = care_plan_on(&plans, new.person, from) else { return };
    if !plan.entries.iter().flat_map(|entry| &entry.tasks).any(|task| ended.contains(&task.line)) {
        return;
    }
    let version = plans.iter().map(|plan| plan.version).max().unwrap_or(0) + 1;
    let task = |task: &PlannedTask| match again.get(&task.line) {
        Some(line) => Some(PlannedTask { line: line.id, ..task.clone() }),
        None => (!ended.contains(&task.line)).then(|| task.clone()),
    };
    let mut entries = plan.entries.clone();
    for entry in &mut entries {
        entry.tasks = entry.tasks.iter().filter_map(task).collect();
    }
    entries.retain(|entry| !entry.tasks.is_empty());
    let kept: Vec<_> = entries.iter().map(|entry| entry.id).collect();
    for entry in &mut entries {
        entry.gap = entry.gap.filter(|gap| kept.contains(&gap.after));
    }
    let carried = CarePlan {
        id: Id::derived("care-plan", &[&new.person.to_string(), &version.to_string()]),
        version,
        made_on: app.today(),
        period: DayRange { from, to: plan.period.to },
        participation: Participation {
            person_took_part: false,
            account: CarriedOver::Account.in_words(session.language),
            others: String::new(),
        },
        follow_up_on: Some(from),
        entries,
        ..plan.clone()
    };
    if let Some(standing) = reached.plans.iter().find(|it| it.record.id == plan.id) {
        let ended = CarePlan { period: plan.period.ended(from.yesterday().unwrap_or(from)), ..plan.clone() };
        batch.put(&ended, None, Expect::Version(standing.version));
    }
    batch.put(&carried, None, Expect::New);
}
