//! When people are short: who is missing, what the optimiser proposes, what is decided by whom, and who has been told.
//!
//! Nothing is dropped silently: a visit without anybody is either moved, dropped by a decision that says how the need is
//! met instead, or named as one that somebody goes on looking for. The decision is kept (`domain::shortage`).

pub mod absence;
mod behind;
pub mod decide;
pub mod order;
pub mod propose;
pub mod read;
pub mod take_back;
pub mod tell;
pub mod view;

use std::collections::BTreeSet;

use jiff::civil::Date;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::shortage::{CareOrder, Shortage, ShortageOrder, order_on};
use tillit_domain::visit::Visit;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Filter, Store};

use crate::error::AppError;
use crate::use_cases::plans::desk::records;

/// Visits of these days that a decision keeps out of the group's plan.
pub(crate) async fn kept_out(store: &Store, group: Id<Group>, days: DayRange) -> Result<BTreeSet<Id<Visit>>, AppError> {
    let decided = records::<Shortage>(store, &Filter::group(group)).await?;
    Ok(decided.iter().filter(|it| days.contains(it.day)).flat_map(Shortage::keeps_out).collect())
}

/// In which order a unit lets care give way on a day.
pub(crate) async fn care_order(store: &Store, unit: Id<Unit>, day: Date) -> Result<CareOrder, AppError> {
    let orders = records::<ShortageOrder>(store, &Filter::unit(unit)).await?;
    Ok(order_on(&orders, unit, day))
}
