use super::{Status, StopCriterion, Verdict};
use crate::objective::Cost;

/// Stops once the best plan costs no more than this. Knows no budget: join it with a limit by [`super::Either`].
#[derive(Debug, Clone, Copy)]
pub struct CostTarget(pub Cost);

impl StopCriterion for CostTarget {
    fn consult(&self, status: &Status) -> Verdict {
        if status.best_cost <= self.0 { Verdict::Stop } else { Verdict::Continue { used_permille: 0 } }
    }
}
