//! Which plans replace the current one: simulated annealing in integers.

use crate::objective::Cost;
use crate::random::Random;

/// How many times the temperature halves over a run.
const HALVINGS: u64 = 8;

/// Accepts a worse plan with a chance that falls with the difference and, as the budget is spent, with time.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Annealing {
    start: i64,
}

impl Annealing {
    /// `typical` is the cost of one stop in a decent plan: detours of that size are worth trying at the start.
    pub(crate) fn new(typical: i64) -> Self {
        Self { start: typical.max(1) }
    }

    /// The same from a temperature halved so many times: for a plan that is good already.
    pub(crate) fn cooler(self, halvings: u32) -> Self {
        Self { start: (self.start >> halvings).max(1) }
    }

    fn temperature(self, used_permille: u32) -> i64 {
        let steps = u64::from(used_permille.min(1000)) * HALVINGS * 1024 / 1000;
        let (halvings, part) = (steps / 1024, (steps % 1024) as i64);
        let high = self.start >> halvings;
        high - high * part / 2048
    }

    /// Whether the plan with cost `new` may replace the one with cost `current`.
    pub(crate) fn accepts(self, new: Cost, current: Cost, used_permille: u32, random: &mut Random) -> bool {
        let room = self.temperature(used_permille).saturating_mul(random.exponential_1024()) / 1024;
        new.0 <= current.0 + room
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_temperature_falls_all_the_way() {
        let annealing = Annealing::new(100_000);
        let temperatures: Vec<i64> = (0..=1000).map(|permille| annealing.temperature(permille)).collect();
        assert!(temperatures.windows(2).all(|pair| pair[0] >= pair[1]));
        assert_eq!(temperatures[0], 100_000);
        assert_eq!(temperatures[1000], 100_000 >> HALVINGS);
    }

    #[test]
    fn a_better_plan_is_always_accepted() {
        let mut random = Random::new(3);
        assert!((0..100).all(|_| Annealing::new(1).accepts(Cost(5), Cost(6), 1000, &mut random)));
    }
}
