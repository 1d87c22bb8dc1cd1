//! Model D: a fixed grant (anslag), a twelfth a month.

use tillit_domain::compensation::{FixedGrant, Month};
use tillit_domain::quantity::Ore;

use super::context::Context;
use crate::line::{Basis, Entry};
use crate::sheet::{Sheet, entry_on};

/// Lays the line.
pub(super) fn lay(context: Context<'_>, terms: FixedGrant, sheet: &mut Sheet) {
    let month = context.facts.month;
    let amount = of_year(terms.ore_per_year, month);
    let key = context.plain_key(Basis::Grant, None);
    sheet.fixed(key, Entry { amount, ..entry_on(month.first()) });
}

/// A month's part of a year's amount; the twelve sum to it.
#[must_use]
pub fn of_year(year: Ore, month: Month) -> Ore {
    let number = i64::from(month.first().month());
    Ore(year.0 * number / 12 - year.0 * (number - 1) / 12)
}
