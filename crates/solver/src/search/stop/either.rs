use super::{Status, StopCriterion, Verdict};

/// Stops when one of two criteria does; the larger spent share counts.
#[derive(Debug, Clone, Copy)]
pub struct Either<A, B>(pub A, pub B);

impl<A: StopCriterion, B: StopCriterion> StopCriterion for Either<A, B> {
    fn consult(&self, status: &Status) -> Verdict {
        match (self.0.consult(status), self.1.consult(status)) {
            (Verdict::Continue { used_permille: one }, Verdict::Continue { used_permille: other }) => {
                Verdict::Continue { used_permille: one.max(other) }
            }
            _ => Verdict::Stop,
        }
    }
}
