//! Model C: a budget from hours of months before (S-105 … S-107). Ordered time is no input, nor is what is performed this month:
//! that counts in the months to come.

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::compensation::{HistoryBasis, HistoryBudget, HistoryReading, Month};
use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::quantity::{Minutes, Ore};

use super::context::Context;
use super::grant::of_year;
use crate::input::HistoryMonth;
use crate::line::{Basis, Entry, Undefined};
use crate::share::share;
use crate::sheet::{Sheet, entry_on};

/// Hours of groups over the months a budget looks back on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// Minutes by group.
    pub groups: BTreeMap<Id<Group>, (Id<Unit>, Minutes)>,
}

/// Sums the hours of the months before one.
///
/// # Errors
/// How many of the months are not known for every group that has any.
pub fn look_back(history: &[HistoryMonth], month: Month, months: u8, basis: HistoryBasis) -> Result<Looked, usize> {
    let first = month.plus(-i32::from(months));
    let looked: Vec<&HistoryMonth> = history.iter().filter(|it| first <= it.month && it.month < month).collect();
    let minutes = |it: &HistoryMonth| match basis {
        HistoryBasis::Performed => it.performed,
        HistoryBasis::Planned => it.planned,
    };
    let unknown: BTreeSet<Month> = looked.iter().filter(|it| minutes(it).is_none()).map(|it| it.month).collect();
    let known: BTreeSet<Month> = looked.iter().map(|it| it.month).filter(|month| !unknown.contains(month)).collect();
    let missing = usize::from(months).saturating_sub(known.len());
    if missing > 0 {
        return Err(missing);
    }
    let mut groups = BTreeMap::new();
    for it in looked {
        let held = groups.entry(it.group).or_insert((it.unit, Minutes::ZERO));
        held.1 += minutes(it).unwrap_or(Minutes::ZERO);
    }
    Ok(Looked { groups })
}

/// Lays the lines, one for each group of the unit.
pub(super) fn lay(context: Context<'_>, terms: HistoryBudget, sheet: &mut Sheet) {
    let month = context.facts.month;
    let Some(history) = &context.facts.history else {
        sheet.undefined(context.part, Undefined::NoHistory, usize::from(terms.months));
        return;
    };
    // A price by the hour needs no other unit's hours; a share of a frame needs all.
    let own: Vec<HistoryMonth> = match terms.reading {
        HistoryReading::AllInHour { .. } => {
            history.iter().filter(|it| it.unit == context.facts.payee.unit).copied().collect()
        }
        HistoryReading::ShareOfFrame { .. } => history.clone(),
    };
    let looked = match look_back(&own, month, terms.months, terms.basis) {
        Ok(looked) => looked,
        Err(missing) => {
            sheet.undefined(context.part, Undefined::NoHistory, missing);
            return;
        }
    };
    for (group, minutes, amount) in budgets(&looked, month, terms) {
        let Some((unit, _)) = looked.groups.get(&group) else { continue };
        if *unit != context.facts.payee.unit {
            continue;
        }
        let price = match terms.reading {
            HistoryReading::AllInHour { ore_per_hour } => Some(ore_per_hour),
            HistoryReading::ShareOfFrame { .. } => None,
        };
        let mut key = context.plain_key(Basis::History, price);
        key.group = Some(group);
        sheet.fixed(key, Entry { minutes, amount, ..entry_on(month.first()) });
    }
}

/// The month's budget of every group of the municipality, with the minutes it stands on. Shares of a frame sum to it.
#[must_use]
pub fn budgets(looked: &Looked, month: Month, terms: HistoryBudget) -> Vec<(Id<Group>, Minutes, Ore)> {
    let minutes: Vec<i64> = looked.groups.values().map(|(_, minutes)| minutes.0).collect();
    let amounts: Vec<Ore> = match terms.reading {
        HistoryReading::ShareOfFrame { ore_per_year } => {
            share(of_year(ore_per_year, month).0, &minutes).into_iter().map(Ore).collect()
        }
        HistoryReading::AllInHour { ore_per_hour } => {
            let months = i64::from(terms.months.max(1));
            minutes.iter().map(|it| ore_per_hour.part(*it, 60 * months).unwrap_or(Ore::ZERO)).collect()
        }
    };
    let found = looked.groups.iter().zip(amounts);
    found.map(|((group, (_, minutes)), amount)| (*group, *minutes, amount)).collect()
}
