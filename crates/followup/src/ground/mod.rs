//! The ground all metrics stand on: facts of some days as items.
//!
//! Days may be laid one run after another and the items added up: [`lay`] gives what happened on the days it is asked to
//! keep, [`lay_standing`] what stands, once. Facts of the day before and after belong to those of a run, for visits and
//! registrations that cross midnight; of registrations those of two days before and after ([`REGISTRATION_MARGIN`]), for
//! whether one on the day after can be believed hangs on what it overlaps. However days are cut into runs, the items are
//! the same.

mod expected;
mod lookup;
mod occasion;
mod performed;
mod plan;
mod registered;
mod shifts;
mod split;
mod standing;
mod visits;

use tillit_domain::DayRange;
use tillit_domain::day::told;

use crate::facts::Facts;
use crate::item::Laid;
use crate::period::Asked;

pub use lookup::{Lookup, mask};
pub use occasion::{Time, line_time};
pub use split::split;
pub use standing::lay_standing;

/// Visits, shifts and what was told of visits are read from so many days before a run to so many after it.
pub const MARGIN: i64 = 1;

/// Registrations are read from so many days before a run to so many after it.
pub const REGISTRATION_MARGIN: i64 = 2;

/// The items of the days to keep.
#[must_use]
pub fn lay(facts: &Facts<'_>, lookup: &Lookup<'_>, asked: Asked, keep: DayRange) -> Vec<Laid> {
    let plans = plan::as_known(facts.visits, asked.cut_off);
    let carried = expected::carried(lookup, &plans);
    let registered = registered::read(facts, lookup, asked.cut_off);
    let mut items = Vec::new();
    expected::lay(lookup, &carried, keep, &mut items);
    let told = told(facts.events.iter().filter(|it| it.received_at <= asked.cut_off));
    visits::lay(lookup, &plans, &registered, &told, asked, keep, &mut items);
    registered::lay(lookup, &plans, &registered, keep, &mut items);
    shifts::lay(facts, lookup, &plans, &registered, &told, asked, keep, &mut items);
    items
}
