//! What a run costs. Prices of work are assumptions: the months do not hold wages.

use serde::{Deserialize, Serialize};

use crate::assumptions::{Assumptions, Key};
use crate::outcome::Sums;

/// What a run costs, in öre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cost {
    /// Work inside shifts.
    pub work: i64,
    /// Work past the end of shifts.
    pub overtime: i64,
    /// Planners.
    pub planners: i64,
    /// Everything else.
    pub other: i64,
}

impl Cost {
    /// All of it.
    #[must_use]
    pub const fn total(&self) -> i64 {
        self.work + self.overtime + self.planners + self.other
    }
}

/// What the work of some days costs.
#[must_use]
pub fn cost_of(sums: &Sums, assumptions: &Assumptions) -> Cost {
    let hour = assumptions.get(Key::HourCost);
    let work = sums.worked_time * hour / 3600;
    let overtime = sums.overtime * hour / 3600 * (1000 + assumptions.get(Key::OvertimeExtra)) / 1000;
    let planners = sums.planner_time * hour / 3600;
    let other = (work + overtime + planners) * assumptions.get(Key::OtherCosts) / 1000;
    Cost { work, overtime, planners, other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_of_overtime_costs_half_as_much_again_and_all_work_carries_other_costs() {
        let sums = Sums { worked_time: 3600, overtime: 3600, ..Sums::default() };
        let cost = cost_of(&sums, &Assumptions::default());
        assert_eq!((cost.work, cost.overtime, cost.other), (36_000, 54_000, 16_200));
        assert_eq!(cost.total(), 106_200);
    }
}
