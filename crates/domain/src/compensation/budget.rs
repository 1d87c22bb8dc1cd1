//! A unit's budget of a year as it was decided, and overtime as payroll has told it (S-105 … S-107, S-116).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::month::Month;
use super::parts::HistoryBudget;
use crate::id::Id;
use crate::organisation::{Group, Unit};
use crate::quantity::{Minutes, Ore};

/// A group's part of a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupAmount {
    /// The group.
    pub group: Id<Group>,
    /// Öre a year, all costs in it (S-106). Twelve months sum to it exactly.
    pub ore_per_year: Ore,
    /// Minutes of history that the proposal stood on; none where the amount was set without one.
    #[serde(default)]
    pub minutes: Option<Minutes>,
}

/// What a unit may cost in a year. Ordered time is no part of it (S-107).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitBudget {
    /// Identifier; follows from unit and year.
    pub id: Id<UnitBudget>,
    /// The unit.
    pub unit: Id<Unit>,
    /// The calendar year.
    pub year: i16,
    /// Its groups' parts.
    pub groups: Vec<GroupAmount>,
    /// How history became the proposal; none where amounts were set without one.
    #[serde(default)]
    pub proposed_by: Option<HistoryBudget>,
    /// Of hours that are lacking on a day, how many percent are filled by overtime; the rest by substitutes (S-115).
    pub overtime_percent: u8,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: Date,
}

/// A budget is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BudgetRefused {
    /// It does not say who decided.
    #[error("who decided must be named")]
    NobodyDecided,
    /// It has no group.
    #[error("a budget has at least one group")]
    NoGroups,
    /// A group is not the unit's, or stands twice.
    #[error("each group of the unit stands once")]
    GroupNotOfUnit,
    /// An amount is below zero.
    #[error("amounts are not below zero")]
    BelowZero,
    /// More than all of what is lacking.
    #[error("at most 100 percent")]
    PercentAbove,
}

impl UnitBudget {
    /// The id of a unit's year: one budget, whoever decides it; a new decision is a new version.
    #[must_use]
    pub fn id_of(unit: Id<Unit>, year: i16) -> Id<Self> {
        Id::derived("unit_budget", &[&unit.to_string(), &year.to_string()])
    }

    /// The whole year's amount.
    #[must_use]
    pub fn total(&self) -> Ore {
        self.groups.iter().map(|it| it.ore_per_year).sum()
    }

    /// The budget if it is about the unit's own groups and says what it must.
    ///
    /// # Errors
    /// [`BudgetRefused`], by name.
    pub fn checked(self, own: &BTreeSet<Id<Group>>) -> Result<Self, BudgetRefused> {
        if self.decided_by.trim().is_empty() {
            return Err(BudgetRefused::NobodyDecided);
        }
        if self.groups.is_empty() {
            return Err(BudgetRefused::NoGroups);
        }
        let named: BTreeSet<_> = self.groups.iter().map(|it| it.group).collect();
        if named.len() != self.groups.len() || !named.is_subset(own) {
            return Err(BudgetRefused::GroupNotOfUnit);
        }
        if self.groups.iter().any(|it| it.ore_per_year < Ore::ZERO) {
            return Err(BudgetRefused::BelowZero);
        }
        if self.overtime_percent > 100 {
            return Err(BudgetRefused::PercentAbove);
        }
        Ok(self)
    }
}

/// The budget of a unit's year.
#[must_use]
pub fn budget_of(budgets: &[UnitBudget], unit: Id<Unit>, year: i16) -> Option<&UnitBudget> {
    budgets.iter().find(|it| it.unit == unit && it.year == year)
}

/// A unit's overtime and added time (övertid, mertid) of a month, as payroll has told it: one sum, nobody's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OvertimeTold {
    /// Identifier; follows from unit and month.
    pub id: Id<OvertimeTold>,
    /// The unit.
    pub unit: Id<Unit>,
    /// The month.
    pub month: Month,
    /// How much.
    pub minutes: Minutes,
    /// What it cost.
    pub cost: Ore,
    /// Where it comes from: payroll's report.
    pub source: String,
    /// By whom it was entered.
    pub by: String,
}

/// Overtime is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OvertimeRefused {
    /// The month is not over.
    #[error("the month is not over")]
    NotOver,
    /// An amount is below zero.
    #[error("time and cost are not below zero")]
    BelowZero,
    /// It does not say where it comes from.
    #[error("the source must be named")]
    NoSource,
}

impl OvertimeTold {
    /// The id of a unit's month: one sum, which a later telling sets right.
    #[must_use]
    pub fn id_of(unit: Id<Unit>, month: Month) -> Id<Self> {
        Id::derived("overtime_told", &[&unit.to_string(), &month.to_string()])
    }

    /// The overtime if it can be so.
    ///
    /// # Errors
    /// [`OvertimeRefused`], by name.
    pub fn checked(self, today: Date) -> Result<Self, OvertimeRefused> {
        if self.month.last() >= today {
            return Err(OvertimeRefused::NotOver);
        }
        if self.minutes < Minutes::ZERO || self.cost < Ore::ZERO {
            return Err(OvertimeRefused::BelowZero);
        }
        if self.source.trim().is_empty() {
            return Err(OvertimeRefused::NoSource);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn budget() -> UnitBudget {
        let unit = Id::derived("unit", &["Norr"]);
        let part = |name: &str, kronor| GroupAmount {
            group: Id::derived("group", &[name]),
            ore_per_year: Ore::kronor(kronor),
            minutes: None,
        };
        UnitBudget {
            id: UnitBudget::id_of(unit, 2025),
            unit,
            year: 2025,
            groups: vec![part("Ström", 12_000_000), part("Sund", 9_000_000)],
            proposed_by: None,
            overtime_percent: 50,
            decided_by: "Socialnämnden § 12".into(),
            decided_on: date(2024, 12, 10),
        }
    }

    #[test]
    fn a_budget_is_for_the_units_own_groups_each_once_and_says_who_decided() {
        let own: BTreeSet<Id<Group>> = budget().groups.iter().map(|it| it.group).collect();
        assert_eq!(budget().checked(&own).map(|it| it.total()), Ok(Ore::kronor(21_000_000)));
        let refused = |changed: UnitBudget| changed.checked(&own).unwrap_err();
        assert_eq!(refused(UnitBudget { decided_by: String::new(), ..budget() }), BudgetRefused::NobodyDecided);
        assert_eq!(refused(UnitBudget { groups: Vec::new(), ..budget() }), BudgetRefused::NoGroups);
        let mut twice = budget();
        twice.groups[1].group = twice.groups[0].group;
        assert_eq!(refused(twice), BudgetRefused::GroupNotOfUnit);
        let mut other = budget();
        other.groups[1].group = Id::derived("group", &["en annans"]);
        assert_eq!(refused(other), BudgetRefused::GroupNotOfUnit);
        let mut below = budget();
        below.groups[0].ore_per_year = Ore(-1);
        assert_eq!(refused(below), BudgetRefused::BelowZero);
        assert_eq!(refused(UnitBudget { overtime_percent: 101, ..budget() }), BudgetRefused::PercentAbove);
    }

    #[test]
    fn overtime_is_told_when_the_month_is_over() {
        let unit = Id::derived("unit", &["Norr"]);
        let month: Month = "2025-06".parse().unwrap();
        let told = OvertimeTold {
            id: OvertimeTold::id_of(unit, month),
            unit,
            month,
            minutes: Minutes(1200),
            cost: Ore::kronor(10_900),
            source: "Lönerapport juni".into(),
            by: "Controller".into(),
        };
        assert!(told.clone().checked(date(2025, 7, 1)).is_ok());
        assert_eq!(told.clone().checked(date(2025, 6, 30)), Err(OvertimeRefused::NotOver));
        assert_eq!(
            OvertimeTold { cost: Ore(-1), ..told.clone() }.checked(date(2025, 7, 1)),
            Err(OvertimeRefused::BelowZero)
        );
        assert_eq!(
            OvertimeTold { source: " ".into(), ..told }.checked(date(2025, 7, 1)),
            Err(OvertimeRefused::NoSource)
        );
    }
}
