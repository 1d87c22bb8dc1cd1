use super::{Status, StopCriterion, Verdict};

/// Stops after a number of moves. On one thread the same problem, seed and limit give the same plan everywhere.
#[derive(Debug, Clone, Copy)]
pub struct IterationLimit(pub u64);

impl StopCriterion for IterationLimit {
    fn consult(&self, status: &Status) -> Verdict {
        if status.iteration >= self.0 {
            return Verdict::Stop;
        }
        let permille = u128::from(status.iteration) * 1000 / u128::from(self.0);
        Verdict::Continue { used_permille: permille as u32 }
    }
}
