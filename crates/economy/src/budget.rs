//! A unit's budget from history, its follow-up against outcome, and what has to be performed for costs to be covered.

use tillit_domain::compensation::{HistoryBudget, HistoryReading, Month};
use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::quantity::{Minutes, Ore};

use crate::input::HistoryMonth;
use crate::models::{budgets, look_back};
use crate::share::share;

/// A group's budget of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupBudget {
    /// The group.
    pub group: Id<Group>,
    /// Its unit.
    pub unit: Id<Unit>,
    /// Minutes of the months it looks back on.
    pub minutes: Minutes,
    /// Its share of all groups' minutes, in thousandths of a percent.
    pub share: i64,
    /// The month's amount.
    pub amount: Ore,
}

/// The month's budget of every group (S-105 … S-107). Ordered time is no input.
///
/// # Errors
/// How many of the months it looks back on are not known.
pub fn from_history(history: &[HistoryMonth], month: Month, terms: HistoryBudget) -> Result<Vec<GroupBudget>, usize> {
    let looked = look_back(history, month, terms.months, terms.basis)?;
    let all: i64 = looked.groups.values().map(|(_, minutes)| minutes.0).sum();
    let found = budgets(&looked, month, terms).into_iter().filter_map(|(group, minutes, amount)| {
        let (unit, _) = looked.groups.get(&group)?;
        let share = (minutes.0 * 100_000).checked_div(all).unwrap_or(0);
        Some(GroupBudget { group, unit: *unit, minutes, share, amount })
    });
    Ok(found.collect())
}

/// The proposed budget of a year for every group, from the months before one: the hours of the look-back as if a year went like
/// them, at an all-in cost, or their share of the year's frame.
///
/// # Errors
/// How many of the months it looks back on are not known.
pub fn year_from_history(
    history: &[HistoryMonth],
    before: Month,
    terms: HistoryBudget,
) -> Result<Vec<GroupBudget>, usize> {
    let mut found = from_history(history, before, terms)?;
    let minutes: Vec<i64> = found.iter().map(|it| it.minutes.0).collect();
    let amounts: Vec<Ore> = match terms.reading {
        HistoryReading::ShareOfFrame { ore_per_year } => share(ore_per_year.0, &minutes).into_iter().map(Ore).collect(),
        HistoryReading::AllInHour { ore_per_hour } => {
            let months = i64::from(terms.months.max(1));
            minutes.iter().map(|it| ore_per_hour.part(it * 12, 60 * months).unwrap_or(Ore::ZERO)).collect()
        }
    };
    for (group, amount) in found.iter_mut().zip(amounts) {
        group.amount = amount;
    }
    Ok(found)
}

/// A budget held against what the month came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outturn {
    /// What was budgeted.
    pub budget: Ore,
    /// What it cost.
    pub cost: Ore,
    /// What is left; negative if it cost more.
    pub left: Ore,
    /// Cost in thousandths of the budget; none without a budget.
    pub used_thousandths: Option<i64>,
}

/// Holds a budget against the cost.
#[must_use]
pub fn against(budget: Ore, cost: Ore) -> Outturn {
    let used_thousandths = (cost.0 * 1000).checked_div(budget.0);
    Outturn { budget, cost, left: budget - cost, used_thousandths }
}

/// M25: the share of worked time that has to be performed for costs to be covered, in thousandths:
/// cost of a worked hour / compensation of a performed hour. Above 1000 no share is enough.
#[must_use]
pub fn break_even_thousandths(worked_hour: Ore, performed_hour: Ore) -> Option<i64> {
    if performed_hour.0 <= 0 {
        return None;
    }
    Ore(worked_hour.0).part(1000, performed_hour.0).map(|it| it.0)
}

/// M26, and what a performed hour is compensated with: an amount for each performed hour.
#[must_use]
pub fn per_hour(amount: Ore, performed: Minutes) -> Option<Ore> {
    amount.part(60, performed.0)
}
