use std::sync::Mutex;

use super::{Status, StopCriterion, Verdict};
use crate::objective::Cost;

/// Stops when this many moves have not lowered the cost. Use a new value for every run.
#[derive(Debug)]
pub struct Stagnation {
    moves: u64,
    /// The lowest cost and the move that reached it.
    last: Mutex<Option<(Cost, u64)>>,
}

impl Stagnation {
    /// Stops after `moves` moves without a better plan.
    pub fn after(moves: u64) -> Self {
        Self { moves, last: Mutex::new(None) }
    }
}

impl StopCriterion for Stagnation {
    fn consult(&self, status: &Status) -> Verdict {
        // A poisoned lock means that another thread panicked; the value is still whole.
        let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (cost, since) = *last.get_or_insert((status.best_cost, status.iteration));
        if status.best_cost < cost {
            *last = Some((status.best_cost, status.iteration));
            return Verdict::Continue { used_permille: 0 };
        }
        let idle = status.iteration.saturating_sub(since);
        if idle >= self.moves {
            return Verdict::Stop;
        }
        Verdict::Continue { used_permille: (u128::from(idle) * 1000 / u128::from(self.moves)) as u32 }
    }
}
