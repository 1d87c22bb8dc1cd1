//! When a search stops. A criterion is a value that is passed in; one that looks at a clock is the caller's to write.

mod cancelled;
mod cost_target;
mod either;
mod iterations;
mod stagnation;

pub use cancelled::Cancelled;
pub use cost_target::CostTarget;
pub use either::Either;
pub use iterations::IterationLimit;
pub use stagnation::Stagnation;

use crate::objective::{Components, Cost};

/// How far a search has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// Moves tried so far, over all threads.
    pub iteration: u64,
    /// Cost of the best plan so far.
    pub best_cost: Cost,
    /// What the best plan amounts to.
    pub best_components: Components,
}

/// What a criterion answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Go on. `used_permille` says how much of the budget is spent, 0 to 1000; the search cools by it, so a criterion
    /// that does not know answers 0 and the search stays as open to detours as at the start.
    Continue {
        /// Share of the budget that is spent, in thousandths.
        used_permille: u32,
    },
    /// Stop and hand back the best plan.
    Stop,
}

/// A stop criterion. It is asked before every move, from every thread, and must answer fast.
pub trait StopCriterion: Sync {
    /// Whether to go on.
    fn consult(&self, status: &Status) -> Verdict;
}

impl<F: Fn(&Status) -> Verdict + Sync> StopCriterion for F {
    fn consult(&self, status: &Status) -> Verdict {
        self(status)
    }
}
